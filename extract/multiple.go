package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// multipleRecognizer reads factors: "sixfold", "twice as many", "10x". Factors of the form "three times" are
// counts of times.
func multipleRecognizer() recognizer {
	return recognizer{
		name:   "multiple",
		doc:    "a factor",
		starts: lexicon.Set(lexicon.Multiple, lexicon.Fraction, lexicon.Number),
		kinds:  []tokenKind{numeralToken},
		needs:  hasMultiple | hasGlued | hasUnit | hasFraction,
		may: func(s *sentence, i int) bool {
			return s.kind(i) != numeralToken || s.glued(i+1) || s.kind(i+1) == numeralToken
		},
		find: findMultiple,
	}
}

func findMultiple(s *sentence, i int) (mention, bool) {
	f := figure{kind: Count, unit: "times", noun: -1, sure: 40}
	if s.kind(i) == numeralToken {
		n, ok := s.digits(i)
		if !ok || s.inside(i) || !s.glued(n.last) || !s.same(n.last, "x") && s.text(n.last) != "×" || s.glued(n.last+1) && s.kind(n.last+1) != punctToken {
			return mention{}, false
		}
		f.numeral, f.first, f.last = n, n.first, n.last+1
		return s.mention(f), true
	}
	if s.maybeFraction(i) && !s.is(i, lexicon.Multiple) {
		return s.fractionAs(i)
	}
	w, k := s.term(i, lexicon.Multiple)
	sense, ok := w.Sense(lexicon.Multiple)
	if !ok || sense.Num == 0 || w.Is(lexicon.Direction) && !s.multiplies(i+k) || w.Is(lexicon.Currency) {
		return mention{}, false
	}
	v := claims.Int(sense.Num)
	if sense.Den > 1 {
		v = claims.Ratio(sense.Num, sense.Den)
	}
	text := s.text(i)
	if k == 1 && !s.multiplies(i+1) && len(text) > 4 && text[len(text)-4:] != "fold" || k == 1 && len(text) <= 6 && !s.multiplies(i+1) {
		return mention{}, false
	}
	if s.same(i+k-1, "the") {
		k--
	}
	f.numeral = numeral{value: v, step: claims.Int(1), scale: 1, first: i, last: i + k, form: inWords}
	f.first, f.last = i, i+k
	s.foldsBefore(&f)
	return s.mention(f), true
}

// foldsBefore adds the lower end of "two- to threefold" before the factor f.
func (s *sentence) foldsBefore(f *figure) {
	j := f.first - 2
	if !s.same(j+1, "to") {
		return
	}
	if s.punct(j) == '-' {
		j--
	}
	if v, ok := s.wholeAt(j); ok && j >= 0 && claims.Int(v).Cmp(f.value) < 0 {
		f.value, f.high, f.isRange, f.first = claims.Int(v), f.value, true, j
	}
}

// fractionAs reads a fraction that compares: "half as likely", "two-thirds as big as".
func (s *sentence) fractionAs(i int) (mention, bool) {
	n, ok := s.fraction(i)
	j := n.last
	if !ok || !s.same(j, "as") || s.kind(j+1) != wordToken || s.is(j+1, lexicon.Article) || s.is(j+1, lexicon.Pronoun) || s.is(j+1, lexicon.Preposition) {
		return mention{}, false
	}
	f := figure{numeral: n, kind: Count, unit: "times", noun: -1, sure: 60}
	f.first, f.last = n.first, n.last
	return s.mention(f), true
}

// multiplies reports whether the words at token i make a factor of "twice" before them: "as many", "the".
func (s *sentence) multiplies(i int) bool {
	return s.same(i, "as") || s.same(i, "the") || s.same(i, "that") || s.same(i, "what") || s.same(i, "its") || s.same(i, "their") || s.same(i, "his") || s.pastOwner(i)
}

// pastOwner reports whether a past time that owns something begins at token i: "last year's", "2019's".
func (s *sentence) pastOwner(i int) bool {
	if s.same(i, "last") && s.is(i+1, lexicon.TimeUnit) {
		return s.kind(i+2) == possessToken
	}
	return s.isYear(i) && s.kind(i+1) == possessToken
}
