package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// ordinalRecognizer reads ordinals: "80th", "third", "one hundred and twenty-fifth".
func ordinalRecognizer() recognizer {
	return recognizer{
		name:   "ordinal",
		doc:    "a place in an order",
		starts: lexicon.Set(lexicon.Ordinal, lexicon.Number, lexicon.Scale),
		kinds:  []tokenKind{numeralToken},
		may:    func(s *sentence, i int) bool { return s.kind(i) != numeralToken || s.ordinalEnding(i+1) },
		find:   findOrdinal,
	}
}

func findOrdinal(s *sentence, i int) (mention, bool) {
	n, ok := s.ordinalNumber(i)
	if !ok {
		return mention{}, false
	}
	f := figure{numeral: n, kind: Ordinal, first: n.first, last: n.last, noun: -1, sure: 25}
	m := s.mention(f)
	if s.ordinalOfName(&n) {
		m.Kind = NoQuantity
	}
	return m, true
}

// ordinalOfName reports whether the ordinal n is part of a name or set phrase and orders nothing: "First Lady",
// "the Fifth Avenue shop", "third-party", "at first", "first of all".
func (s *sentence) ordinalOfName(n *numeral) bool {
	i, j := n.first, n.last
	if s.punct(j) == '-' && s.glued(j) && s.glued(j+1) {
		return n.is(inWords) && !s.ranks(j+1)
	}
	if s.same(i, "first") {
		switch {
		case s.same(i-1, "at") && !s.is(j, lexicon.Noun), s.same(j, "of") && s.same(j+1, "all"), s.same(j, "and") && s.same(j+1, "foremost"):
			return true
		}
	}
	if n.is(inWords) && s.setPhrase(i, j) {
		return true
	}
	if s.kind(j) != wordToken || !s.toks[j].has(upperFirst) || s.toks[j].has(newlineBefore) {
		return false
	}
	if n.is(inDigits) {
		return s.isUnitName(j)
	}
	if i == 0 && s.is(j, lexicon.Country) || !s.toks[i].has(upperFirst) || s.is(j, lexicon.Anniversary) || s.is(j, lexicon.TimeUnit) {
		return false
	}
	return !headlineCase(s)
}

// setPhrase reports whether the ordinal at token i and the word at token j are a set phrase: "first lady", "third party".
func (s *sentence) setPhrase(i, j int) bool {
	switch {
	case s.same(i, "first"):
		return s.plays(j, "after-first")
	case s.same(i, "second"):
		return s.plays(j, "after-second")
	case s.same(i, "third"):
		return s.plays(j, "after-third")
	}
	return false
}

// isUnitName reports whether the word at token j makes a name of an ordinal before it: "42nd Street", "9th Circuit".
func (s *sentence) isUnitName(j int) bool {
	return s.plays(j, "numbered")
}

// ranks reports whether the word at token i, behind an ordinal and a hyphen, keeps it an ordinal: "second-largest",
// "third-placed", "third-generation".
func (s *sentence) ranks(i int) bool {
	t := s.text(i)
	if len(t) > 5 && t[len(t)-3:] == "est" {
		return true
	}
	if s.is(i, lexicon.TimeUnit) || s.is(i, lexicon.Anniversary) || s.is(i, lexicon.Ordinal) || s.is(i, lexicon.Number) {
		return true
	}
	return s.plays(i, "ranked")
}

// ordinalNumber reads the ordinal that begins at token i.
func (s *sentence) ordinalNumber(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, step: claims.Int(1), scale: 1}
	if s.kind(i) == numeralToken {
		if !s.ordinalEnding(i + 1) {
			return n, false
		}
		v, step, ok := readDigits(s.text(i), false)
		if !ok || !v.IsInt() {
			return n, false
		}
		n.value, n.step, n.last, n.form = v, step, i+2, inDigits
		return n, true
	}
	n.form = inWords
	if v, ok := s.ordinalWord(i); ok {
		n.value = claims.Int(v)
		return n, true
	}
	return s.compoundOrdinal(i)
}

// ordinalEnding reports whether token j is "st", "nd", "rd" or "th", glued to digits.
func (s *sentence) ordinalEnding(j int) bool {
	if !s.glued(j) || s.toks[j].end-s.toks[j].start != 2 {
		return false
	}
	return s.same(j, "th") || s.same(j, "st") || s.same(j, "nd") || s.same(j, "rd")
}

// ordinalWord returns the value of the ordinal word at token i, of those that are no plural.
func (s *sentence) ordinalWord(i int) (int64, bool) {
	if !s.is(i, lexicon.Ordinal) || s.is(i, lexicon.Plural) {
		return 0, false
	}
	sense, _ := s.toks[i].word.Sense(lexicon.Ordinal)
	return sense.Num, sense.Den == 0
}

// lastDigits returns the number that the last three digits make of a whole number written in digits.
func lastDigits(digits string) int64 {
	v, _ := wholeText(strings.TrimPrefix(digits[max(0, len(digits)-3):], "-"))
	return int64(v)
}

// compoundOrdinal reads an ordinal of several words: "twenty-first", "two hundredth", "one thousand and third".
func (s *sentence) compoundOrdinal(i int) (numeral, bool) {
	n, ok := s.number(s.start(i))
	if !ok {
		n = numeral{first: i, last: i}
	}
	if ok && !n.is(inWords) {
		return n, false
	}
	// The number may have taken "forty" of "forty-second"; the ordinal stands behind it.
	j := s.hyphen(n.last)
	if s.same(j, "and") {
		j++
	}
	v, ok := s.ordinalWord(j)
	if !ok || n.value.Sign() == 0 || n.is(inFraction) || n.is(inDecimals) {
		return n, false
	}
	if !n.value.IsInt() {
		return n, false
	}
	whole := lastDigits(n.value.String())
	switch {
	case v >= 100 && whole > 0: // two hundredth, one million two hundredth
		n.value = n.value.Add(claims.Int(whole * (v - 1)))
	case v >= 100 && n.value.Cmp(claims.Int(v)) < 0: // a thousand thousandth is none
		n.value = n.value.Mul(claims.Int(v))
	case whole%10 == 0 && whole%100 >= 20 && v < 10, whole%100 == 0 && v < 100:
		n.value = n.value.Add(claims.Int(v))
	default:
		return n, false
	}
	n.last, n.scale, n.step = j+1, 1, claims.Int(1)
	return n, true
}
