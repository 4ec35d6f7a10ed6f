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
		starts: figureStarts().With(lexicon.Fraction),
		kinds:  []tokenKind{numeralToken},
		find: func(s *sentence, i int) (mention, bool) {
			f, ok := s.figureOf(s.start(i), Count)
			if !ok {
				return mention{}, false
			}
			return s.mention(f), true
		},
	}
}

// endsScore reports whether the numeral at token i ends a score with its noun: the 0 of "a 393-0 vote".
func (s *sentence) endsScore(i int) bool {
	if i < 2 || !s.glued(i) || !isHyphen(s.text(i-1)) || s.kind(i-2) != numeralToken || s.resultNoun(i+1) < 0 {
		return false
	}
	_, ok := findScore(s, i-2)
	return ok
}

// count reads the number at token i with the noun of what is counted behind it.
func (s *sentence) count(i int) (figure, bool) {
	f, ok := s.begin(i, Count)
	if !ok || s.inside(f.first) || f.is(inLetter) && f.last < len(s.toks) && s.glued(f.last) {
		return f, false
	}
	if f.is(bareScale) && !s.bareNumber(&f) || s.endsScore(f.first) {
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
	if s.byTens(&f, s.hyphen(f.last)) {
		return f, true
	}
	noun, last, ok := s.nounBehind(f.last)
	if ok && s.heads(&f, last) {
		ok = false
	}
	if !ok || s.dated(f.numeral.first, f.numeral.last, noun) {
		return f, false
	}
	if v, whole := f.int(); whole && v == 1 && f.is(inWords) && f.scale == 1 {
		if !s.oneCounts(&f) {
			return f, false
		}
		if s.is(noun, lexicon.Plural) { // "one reason presidential candidates"
			if noun, last, ok = s.firstNoun(f.last, noun); !ok {
				return f, false
			}
		}
	}
	if s.inRatio(i) {
		return f, false
	}
	if f.is(inFraction) && f.is(inWords) && f.first > 0 && s.is(f.first-1, lexicon.Article) && !s.same(f.first-1, "the") {
		f.first-- // "a half-dozen states"
	}
	if s.same(noun, "strong") && s.punct(noun-1) == '-' && noun == f.last+1 {
		f.kind, f.last, f.sure = Number, last, 30 // "a 45-strong crew"
		return f, true
	}
	s.inThousands(&f, noun)
	f.noun, f.last, f.unit, f.sure = noun, last, s.lemma(noun), 30
	f.sure -= min(20, 3*(last-f.numeral.last))
	s.countRate(&f)
	return f, true
}

// inThousands reads a full stop before three digits as the mark of thousands where what is counted has no parts: "1.512 people". An average or
// a rate may have decimals.
func (s *sentence) inThousands(f *figure, noun int) {
	if !f.is(inDecimals) || f.scale != 1 || f.numeral.last != f.numeral.first+1 || shape(s.text(f.numeral.first)) != maybeThousand || !undivided(s.toks[noun].word) {
		return
	}
	for i := range s.toks {
		if s.same(i, "average") || s.same(i, "averaged") || s.same(i, "mean") || s.same(i, "per") || s.same(i, "each") || s.same(i, "every") {
			return
		}
	}
	if v, step, ok := readDigits(s.text(f.numeral.first), true); ok {
		f.value, f.step, f.form = v, step, f.form&^inDecimals|inGroups
	}
}

// byTens reads an age or number by its tens, "a 30-something"; j is the token behind the number f and the hyphen.
func (s *sentence) byTens(f *figure, j int) bool {
	v, whole := f.int()
	if !whole || j == f.last || v < 20 || v > 90 || v%10 != 0 || !s.same(j, "something") && !s.same(j, "somethings") {
		return false
	}
	f.high = f.value.Add(claims.Int(9))
	f.kind, f.isRange, f.last, f.sure = Number, true, j+1, 40
	return true
}

// heads reports whether the words behind the figure, up to token j, are the head of the next figure and not what this one
// counts: "12.4 mln vs 9.8 mln Sales 71.3 mln".
func (s *sentence) heads(f *figure, j int) bool {
	i := f.last
	if j > i+1 && f.scale < 1e6 || !s.toks[i].has(upperFirst) || s.toks[i].has(upperAll) {
		return false
	}
	return s.kind(j) == numeralToken && !s.toks[j].glued() && !s.is(j-1, lexicon.Person) && !s.is(j-1, lexicon.Country)
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

// firstNoun returns the first noun in the singular from token i up to but not including token j.
func (s *sentence) firstNoun(i, j int) (noun, last int, ok bool) {
	for ; i < j; i++ {
		if s.nounSense(i) && !s.is(i, lexicon.Plural) && !s.is(i, lexicon.Adjective) {
			return i, i + 1, true
		}
	}
	return 0, 0, false
}

// inRatio reports whether the number at token i is the second of a share: "8 in 10 voters".
func (s *sentence) inRatio(i int) bool {
	k := i - 1
	switch {
	case s.same(k, "in"):
	case s.same(k, "of") && s.same(k-1, "out"):
		k--
	default:
		return false
	}
	if !s.isNumeric(k - 1) {
		return false
	}
	m, ok := findRatio(s, k-1)
	return ok && m.last > i
}
