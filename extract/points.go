package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// pointsRecognizer reads percentage points and basis points: "5 percentage points", "25bp". Basis points are
// turned into percentage points.
func pointsRecognizer() recognizer {
	return recognizer{
		name:   "points",
		doc:    "a number of percentage points",
		starts: figureStarts().With(lexicon.Fraction).With(lexicon.Decimal).With(lexicon.Unit),
		kinds:  []tokenKind{numeralToken, signToken},
		needs:  figureNeeds[Points],
		find: func(s *sentence, i int) (mention, bool) {
			if t := &s.toks[i]; t.kind == wordToken && (!t.word.Classes().Any(numberStarts) || s.same(i, "point") && s.halfBehind(i+1) > 0) {
				return s.singlePoint(i)
			}
			f, ok := s.figureOf(s.start(i), Points)
			if !ok {
				return mention{}, false
			}
			return s.mention(f), true
		},
	}
}

// singlePoint reads "a percentage point" and "a full percentage point" at the word behind the article.
func (s *sentence) singlePoint(i int) (mention, bool) {
	w, n := s.term(i, lexicon.Unit)
	if s.same(i, "point") && s.same(i-1, "a") && s.halfBehind(i+1) > 0 && s.speaksOfPercent() {
		one := numeral{value: claims.Int(1), step: claims.Int(1), scale: 1, first: i - 1, last: i, form: inWords | withArticle}
		f := figure{numeral: one, kind: Points, first: i - 1, noun: -1}.ofPoints("pp", i+1)
		s.andHalf(&f)
		return s.mention(f), true // "a point and a half"
	}
	if u := w.Value(lexicon.Unit); u != "pp" && u != "bp" || s.is(i, lexicon.Plural) {
		return mention{}, false
	}
	k := i - 1
	if s.same(k, "full") || s.same(k, "whole") || s.same(k, "single") {
		k--
	}
	if !s.is(k, lexicon.Article) || s.same(k, "the") {
		return mention{}, false
	}
	one := numeral{value: claims.Int(1), step: claims.Int(1), scale: 1, first: k, last: i, form: inWords | withArticle}
	f := figure{numeral: one, kind: Points, first: k, noun: -1}
	f = f.ofPoints(claims.Unit(w.Value(lexicon.Unit)), i+n)
	s.andHalf(&f)
	return s.mention(f), true
}

func (s *sentence) points(i int) (figure, bool) {
	f, ok := s.begin(i, Points)
	if ok {
		if f.last >= len(s.toks) {
			return f, false
		}
		if unit, last, ok := s.pointsUnit(f.last); ok {
			return f.ofPoints(unit, last), true
		}
	}
	if f, ok = s.fractionFigure(i, Points); ok {
		if unit, last, ok := s.pointsUnit(f.last); ok {
			return f.ofPoints(unit, last), true
		}
	}
	return f, false
}

func (f figure) ofPoints(unit claims.Unit, last int) figure {
	f.unit, f.last, f.sure = "pp", last, 60
	if unit == "bp" {
		f.part = 100
	}
	return f
}

// pointsUnit reads percentage points, basis points, or, where the sentence speaks of percent, points.
func (s *sentence) pointsUnit(i int) (claims.Unit, int, bool) {
	if unit, last, ok := s.percentUnit(i); ok {
		return unit, last, unit != "%"
	}
	j := s.hyphen(i)
	if v, ok := s.numberBefore(i); ok && v.Cmp(claims.Int(100)) > 0 {
		return "", 0, false
	}
	if s.same(j, "point") && s.decimalBefore(i) && s.speaksOfPercent() {
		return "pp", j + 1, true // "up 0.1 point to 3.9 per cent"
	}
	if (s.same(j, "points") || s.same(j, "point") && j > i && !s.same(j+1, "range") && !s.same(j+1, "line") || s.same(j, "pts")) && s.speaksOfPercent() {
		return "pp", j + 1, true
	}
	return "", 0, false
}

// decimalBefore reports whether a number with decimals ends before token i.
func (s *sentence) decimalBefore(i int) bool {
	v, ok := s.numberBefore(i)
	return ok && !v.IsInt()
}

// numberBefore returns the number of digits that ends before token i.
func (s *sentence) numberBefore(i int) (claims.Number, bool) {
	if s.kind(i-1) != numeralToken {
		return claims.Number{}, false
	}
	v, _, ok := readDigits(s.text(i-1), false)
	return v, ok
}

// speaksOfPercent reports whether the sentence has a percent sign or word, and no price index, whose points are
// its own.
func (s *sentence) speaksOfPercent() bool {
	for i := range s.toks {
		t := &s.toks[i]
		if t.kind == wordToken && (t.has(upperFirst) && s.isIndex(i) || s.plays(i, "play")) {
			return false
		}
	}
	for i := range s.toks {
		t := &s.toks[i]
		if t.punct == '%' || t.word != 0 && t.word.Is(lexicon.Unit) && t.word.Value(lexicon.Unit) == "%" {
			return true
		}
		if t.phraseLen > 0 && t.phrase.Is(lexicon.Unit) && t.phrase.Value(lexicon.Unit) == "%" {
			return true
		}
	}
	return false
}

// isIndex reports whether the word at token i is the name of an index of shares.
func (s *sentence) isIndex(i int) bool {
	for _, word := range [...]string{"dow", "nasdaq", "ftse", "nikkei", "dax", "kospi", "sensex", "cac", "asx", "topix", "ibex", "stoxx"} {
		if s.same(i, word) {
			return true
		}
	}
	return false
}
