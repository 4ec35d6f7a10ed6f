package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// percentRecognizer reads percent: "13%", "13 per cent", "24pc".
func percentRecognizer() recognizer {
	return recognizer{
		name:   "percent",
		doc:    "a number of percent",
		starts: figureStarts().With(lexicon.Fraction).With(lexicon.Decimal),
		kinds:  []tokenKind{numeralToken, signToken},
		needs:  figureNeeds[Percent],
		find: func(s *sentence, i int) (mention, bool) {
			f, ok := s.figureOf(s.start(i), Percent)
			if !ok {
				return mention{}, false
			}
			return s.mention(f), true
		},
	}
}

func (s *sentence) percent(i int) (figure, bool) {
	f, ok := s.begin(i, Percent)
	var unit claims.Unit
	var last int
	if ok {
		unit, last, ok = s.percentUnit(f.last)
	}
	if !ok || unit != "%" || f.is(bareScale) {
		if f, ok = s.fractionFigure(i, Percent); !ok {
			return f, false
		}
		if unit, last, ok = s.percentUnit(f.last); !ok || unit != "%" {
			return f, false
		}
	}
	f.unit, f.last, f.sure = unit, last, 60
	if j := s.plusMinus(last); j > 0 && f.slack.Sign() == 0 {
		if b, ok := s.number(j); ok {
			if u, end, ok := s.percentUnit(b.last); ok && u != "bp" {
				f.slack, f.last = b.value.Abs(), end
			}
		}
	}
	return f, true
}

// fractionFigure starts a figure from the fraction at token i: "half a percentage point", "2/3 cup".
func (s *sentence) fractionFigure(i int, kind MentionKind) (figure, bool) {
	if !s.maybeFraction(i) {
		return figure{}, false
	}
	n, ok := s.fraction(i)
	if !ok {
		return figure{}, false
	}
	f := figure{numeral: n, kind: kind, first: n.first, last: n.last, noun: -1}
	if s.same(f.last, "of") {
		f.last++
	}
	if s.is(f.last, lexicon.Article) {
		f.last++
	}
	return f, true
}

// maybeFraction reports whether a fraction may begin at token i: one of the next tokens is a slash or a word
// that fractions have.
func (s *sentence) maybeFraction(i int) bool {
	if s.traits&hasFraction == 0 {
		return false
	}
	for k := i; k < len(s.toks) && (k < i+6 || k < i+16 && (s.is(k-1, lexicon.Number) || s.is(k-1, lexicon.Scale))); k++ {
		t := &s.toks[k]
		if t.punct == '/' || t.word.Is(lexicon.Fraction) || t.kind == signToken && t.punct == 0 {
			return true
		}
	}
	return false
}

// percentUnit reads percent, percentage points or basis points at token i: "%", "bp" or "pp" and the token
// behind the words.
func (s *sentence) percentUnit(i int) (claims.Unit, int, bool) {
	j := s.hyphen(i)
	w, n := s.term(j, lexicon.Unit)
	if w == 0 || s.toks[j].has(newlineBefore) && s.kind(j) == wordToken && s.toks[j].has(upperFirst) {
		return "", 0, false
	}
	switch u := w.Value(lexicon.Unit); u {
	case "%":
		if s.same(j, "pc") && !s.percentPC(j) {
			return "", 0, false
		}
		last := j + n
		if s.punct(last) == '-' && s.glued(last) && s.same(last+1, "point") || s.same(last+1, "points") && s.punct(last) == '-' {
			return "pp", last + 2, true
		}
		return claims.Unit(u), last, true
	case "pp", "bp":
		return claims.Unit(u), j + n, true
	}
	return "", 0, false
}

// percentPC reports whether "pc" at token j stands for percent: digits stand right before it, or with a space between.
func (s *sentence) percentPC(j int) bool {
	return s.kind(j-1) == numeralToken && (!s.glued(j+1) || s.kind(j+1) == punctToken) && s.text(j) == "pc"
}
