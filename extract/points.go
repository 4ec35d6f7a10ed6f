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
		starts: figureStarts().With(lexicon.Fraction).With(lexicon.Decimal),
		kinds:  []tokenKind{numeralToken, signToken},
		find: func(s *sentence, i int) (mention, bool) {
			f, ok := s.points(s.start(i))
			if !ok {
				return mention{}, false
			}
			return s.mention(f), true
		},
	}
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
	if (s.same(j, "points") || s.same(j, "point") && j > i || s.same(j, "pts")) && s.speaksOfPercent() {
		return "pp", j + 1, true
	}
	return "", 0, false
}

// speaksOfPercent reports whether the sentence has a percent sign or word.
func (s *sentence) speaksOfPercent() bool {
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
