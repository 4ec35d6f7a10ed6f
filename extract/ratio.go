package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// ratioRecognizer reads shares given by two whole numbers: "one in five", "7 out of 10", "three of every eight".
func ratioRecognizer() recognizer {
	return recognizer{
		name:   "ratio",
		doc:    "a share as so many of so many",
		starts: figureStarts(),
		kinds:  []tokenKind{numeralToken},
		may: func(s *sentence, i int) bool {
			n, ok := s.number(i)
			return ok && (s.maybeRatio(n.last) || s.is(n.last, lexicon.Subunit))
		},
		find: findRatio,
	}
}

func findRatio(s *sentence, i int) (mention, bool) {
	n, ok := s.number(i)
	if !ok || n.scale != 1 || s.inside(i) {
		return mention{}, false
	}
	a, ok := n.int()
	if !ok || a <= 0 {
		return mention{}, false
	}
	if m, ok := s.ofEveryDollar(&n, a); ok {
		return m, true
	}
	j, noun := n.last, -1
	if k, last, ok := s.sharers(&n); ok {
		j, noun = last, k
	}
	word := "in"
	switch {
	case s.same(j, "in"):
		j++
	case s.punct(j) == '-' && s.same(j+1, "in"):
		j = s.hyphen(j + 2)
	case s.same(j, "out") && s.same(j+1, "of"):
		word = "of"
		j += 2
	case s.same(j, "of") && (s.same(j+1, "every") || s.same(j+1, "each")) && noun < 0:
		word = "of"
		j += 2
	default:
		return mention{}, false
	}
	if s.same(j, "every") {
		j++
	}
	d, ok := s.number(j)
	if !ok || d.scale == 0 || d.is(inDecimals) {
		return mention{}, false
	}
	b, ok := d.int()
	if !ok || b <= a || !s.ratioStands(a, b, &n, &d, word) {
		return mention{}, false
	}
	d.value, d.step, d.scale, d.first = claims.Ratio(a, b), claims.Ratio(1, b), 0, n.first
	d.form |= inFraction
	if noun >= 0 && (!round(b) && a > 1 || s.kind(d.last) == wordToken && s.nounSense(d.last)) {
		return mention{}, false
	}
	f := figure{numeral: d, kind: Number, first: n.first, last: d.last, noun: noun, sure: 45}
	f.hedge, f.last = s.hedgeBehind(f.last)
	return s.mention(f), true
}

// ofEveryDollar reads the share of "31 cents of every dollar" and "40 pence in the pound", where n is the number of the cents.
func (s *sentence) ofEveryDollar(n *numeral, cents int64) (mention, bool) {
	j := n.last
	if cents >= 100 || !s.is(j, lexicon.Subunit) || s.is(j, lexicon.Currency) {
		return mention{}, false
	}
	j++
	switch {
	case s.same(j, "out") && s.same(j+1, "of"):
		j += 2
	case s.same(j, "of"), s.same(j, "in"), s.same(j, "on"), s.same(j, "from"):
		j++
	default:
		return mention{}, false
	}
	if !s.same(j, "every") && !s.same(j, "each") && !s.same(j, "the") || !s.is(j+1, lexicon.Currency) || s.is(j+1, lexicon.Plural) {
		return mention{}, false
	}
	d := *n
	d.value, d.step, d.scale = claims.Ratio(cents, 100), claims.Ratio(1, 100), 0
	d.form |= inFraction
	return s.mention(figure{numeral: d, kind: Number, first: n.first, last: j + 2, noun: -1, sure: 80}), true
}

// maybeRatio reports whether "in", "out", "every" or "each" is among the tokens from i on.
func (s *sentence) maybeRatio(i int) bool {
	for k := i; k < len(s.toks) && k < i+5; k++ {
		if s.same(k, "in") || s.same(k, "out") || s.same(k, "every") || s.same(k, "each") {
			return true
		}
	}
	return false
}

// ratioStands reports whether a in b is a share: "one in 12", "3 in 10", not "20 in 2013" and not "3 in 10 days".
func (s *sentence) ratioStands(a, b int64, n, d *numeral, word string) bool {
	if s.moneyBefore(n.first) || s.is(d.last, lexicon.TimeUnit) || s.is(d.last, lexicon.Month) || s.punct(d.last) == '%' || s.is(d.last, lexicon.Unit) && !s.same(d.first-1, "every") {
		return false
	}
	if word == "of" {
		return b <= 100 && round(b) || ofTen(b) || a == 1 || d.is(inWords) && round(b)
	}
	if a == 1 {
		return b < 1500 || b > 2100 || d.is(inGroups)
	}
	return round(b)
}

// round reports whether b is a number that shares are given of: 10 at the most, tens to 100, thousands.
func round(b int64) bool { return b <= 20 || b <= 100 && b%10 == 0 || b%100 == 0 }

// ofTen reports whether b is 1,000 or 10,000 and so on.
func ofTen(b int64) bool {
	for b >= 10 && b%10 == 0 {
		b /= 10
	}
	return b == 1
}

// sharers finds the noun between the numbers of a share: "one child in four", "two acres in five". It returns
// the noun and the token behind it.
func (s *sentence) sharers(n *numeral) (noun, last int, ok bool) {
	if !n.is(inWords) {
		return 0, 0, false
	}
	if s.is(n.last, lexicon.Unit) && s.same(n.last+1, "in") {
		return n.last, n.last + 1, true
	}
	noun, last, ok = s.nounBehind(n.last)
	return noun, last, ok && last <= n.last+3 && s.same(last, "in")
}
