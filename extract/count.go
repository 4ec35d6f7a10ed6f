package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// countRecognizer reads numbers of things: "12,000 Russian troops", "13 times", "a 10-member panel".
func countRecognizer() recognizer {
	return recognizer{
		name:   "count",
		doc:    "a number of things",
		starts: figureStarts(),
		kinds:  []tokenKind{numeralToken},
		find: func(s *sentence, i int) (mention, bool) {
			f, ok := s.count(s.start(i))
			if !ok {
				return mention{}, false
			}
			return s.mention(f), true
		},
	}
}

// count reads the number at token i with the noun of what is counted behind it.
func (s *sentence) count(i int) (figure, bool) {
	f, ok := s.begin(i, Count)
	if !ok || s.inside(f.first) || f.is(inLetter) && f.last < len(s.toks) && s.glued(f.last) {
		return f, false
	}
	if f.is(bareScale) && !s.bareNumber(&f) {
		return f, false
	}
	if s.same(f.last, "times") || s.same(f.last, "fold") && f.last > 0 {
		f.unit, f.last, f.sure = "times", f.last+1, 40
		return f, true
	}
	if s.same(f.last+1, "fold") && s.punct(f.last) == '-' {
		f.unit, f.last, f.sure = "times", f.last+2, 40
		return f, true
	}
	if s.namesMoney(f.first) {
		return f, false
	}
	noun, last, ok := s.nounBehind(f.last)
	if !ok || s.dated(f.numeral.first, f.numeral.last, noun) {
		return f, false
	}
	if v, whole := f.int(); whole && v == 1 && f.is(inWords) && f.scale == 1 && !s.oneCounts(&f) {
		return f, false
	}
	f.noun, f.last, f.unit, f.sure = noun, last, s.lemma(noun), 30
	f.sure -= min(20, 3*(last-f.numeral.last))
	s.countRate(&f)
	return f, true
}

// namesMoney reports whether a sign of money stands before the number at token i.
func (s *sentence) namesMoney(i int) bool { return s.moneyBefore(i) }

// oneCounts reports whether "one" counts the noun behind it, and does not point at it: "one person", not
// "the one person", "no one thing".
func (s *sentence) oneCounts(f *figure) bool {
	i := f.first - 1
	return i < 0 || !(s.is(i, lexicon.Determiner) || s.is(i, lexicon.Negation))
}

// countRate adds "a day" to a count: "12,000 barrels a day".
func (s *sentence) countRate(f *figure) {
	u := f.unit
	s.rate(f)
	if f.unit == u {
		return
	}
	if f.unit == u+"/item" {
		f.unit = claims.Unit(u)
	}
}
