package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// tensRecognizer reads the tens in which an age or a level lies: "in her mid-50s", "in their twenties", "the low 40s". The
// spans are those of tensSpan.
func tensRecognizer() recognizer {
	return recognizer{
		name:   "tens",
		doc:    "an age or a level given by its tens",
		starts: lexicon.Set(lexicon.Decade),
		kinds:  []tokenKind{numeralToken},
		may: func(s *sentence, i int) bool {
			return s.kind(i) != numeralToken || s.glued(i+1) && s.kind(i+1) != punctToken
		},
		find: findTens,
	}
}

// tensSpan returns the first and the last unit of the tens that the word at token k leaves: 0 to 3 for early, low and lower, 4 to 6
// for mid, 7 to 9 for late, high and upper, else 0 to 9. level is set for words that are said of levels and not of decades.
func (s *sentence) tensSpan(k int) (first, last int64, level bool) {
	switch {
	case s.same(k, "early"):
		return 0, 3, false
	case s.same(k, "low"), s.same(k, "lower"):
		return 0, 3, true
	case s.same(k, "mid"):
		return 4, 6, false
	case s.same(k, "late"):
		return 7, 9, false
	case s.same(k, "high"), s.same(k, "upper"):
		return 7, 9, true
	}
	return 0, 9, false
}

func findTens(s *sentence, i int) (mention, bool) {
	n, last := s.wholeTens(i)
	if last == 0 {
		return mention{}, false
	}
	first, k := i, i-1
	if s.isDash(k) && s.glued(k) && s.glued(i) {
		k--
	}
	lo, hi, level := s.tensSpan(k)
	if hi-lo < 9 {
		first, k = k, k-1
	}
	m := mention{first: first, last: last, figure: i, noun: -1, sure: 60}
	switch {
	case s.ofOne(k) && (s.same(k-1, "in") || s.same(k-1, "into") || last == len(s.toks) || s.kind(last) != wordToken || s.is(last, lexicon.Stop) || s.is(last, lexicon.Verb)):
		m.Kind, m.Quantity.Unit = Duration, "year"
		m.Timex = "P" + claims.Int(n+lo).String() + "Y/P" + claims.Int(n+hi).String() + "Y"
	case level:
		m.Kind = Number
	case (s.same(k, "the") || first < i) && s.ofWeather():
		m.Kind = Number
		if s.same(k, "the") {
			m.first = k // as long as the decade that it might be
		}
	default:
		return mention{}, false
	}
	x := claims.Between(claims.Int(n+lo), claims.Int(n+hi))
	m.Quantity.Stated, m.Quantity.Range, m.Quantity.Hedge = x, x, claims.HedgeVague
	return m, true
}

// wholeTens reads "50s", "50's" and "fifties" at token i, and the token behind it; last is 0 when there is none.
func (s *sentence) wholeTens(i int) (n int64, last int) {
	if s.kind(i) == wordToken {
		sense, ok := s.toks[i].word.Sense(lexicon.Decade)
		if !ok {
			return 0, 0
		}
		return sense.Num % 100, i + 1
	}
	v, digits, ok := s.integer(i)
	if !ok || digits != 2 || v < 20 || v%10 != 0 || s.glued(i) && s.kind(i-1) != punctToken {
		return 0, 0
	}
	k := i + 1
	if !s.glued(k) || !s.isWord(k, "s") && (s.kind(k) != possessToken || len(s.text(k)) < 2) {
		return 0, 0
	}
	return int64(v), k + 1
}

// ofOne reports whether token k says whose age it is.
func (s *sentence) ofOne(k int) bool {
	return s.is(k, lexicon.Pronoun) && (s.same(k, "his") || s.same(k, "her") || s.same(k, "their") || s.same(k, "my") || s.same(k, "our") || s.same(k, "your"))
}

// ofWeather reports whether the sentence speaks of temperatures.
func (s *sentence) ofWeather() bool {
	if s.ofTemperature() {
		return true
	}
	for i := range s.toks {
		if s.same(i, "highs") || s.same(i, "lows") || s.same(i, "mercury") || s.same(i, "thermometer") {
			return true
		}
	}
	return false
}
