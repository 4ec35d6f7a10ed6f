package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// fractionRecognizer reads fractions: "two-thirds", "1/3", "half", "a quarter", "one over twenty".
func fractionRecognizer() recognizer {
	return recognizer{
		name:   "fraction",
		doc:    "a part of one whole",
		starts: lexicon.Set(lexicon.Fraction, lexicon.Number, lexicon.Ordinal, lexicon.Scale),
		kinds:  []tokenKind{numeralToken},
		find:   findFraction,
	}
}

func findFraction(s *sentence, i int) (mention, bool) {
	n, ok := s.fraction(i)
	if !ok {
		return mention{}, false
	}
	f := figure{numeral: n, kind: Number, first: n.first, last: n.last, noun: -1, sure: 40}
	return s.mention(f), true
}

// fraction reads a fraction that begins at token i, with the article before it.
func (s *sentence) fraction(i int) (numeral, bool) {
	v, last, ok := s.slashFraction(i)
	form := inFraction | inDigits
	if !ok {
		if s.kind(i) == numeralToken && s.glued(i) && s.punct(i-1) == '/' {
			return numeral{}, false
		}
		v, last, ok = s.wordFraction(i, false)
		form = inFraction | inWords
	}
	if !ok {
		return numeral{}, false
	}
	n := numeral{value: v, step: stepOf(v), scale: 1, first: i, last: last, form: form}
	if m, ok := s.ofScale(i, last, v); ok {
		n = m
	}
	if n.first > 0 && s.is(n.first-1, lexicon.Article) && !s.same(n.first-1, "the") {
		n.first--
	}
	return n, true
}

// wordFraction reads a fraction of words at token i: "half", "two-thirds", "three quarters", "one over
// twenty", "5 eighths". With article set, "a half" and "a third" are read too.
func (s *sentence) wordFraction(i int, article bool) (v claims.Number, last int, ok bool) {
	if i < 0 || i >= len(s.toks) {
		return v, 0, false
	}
	if article && s.is(i, lexicon.Article) {
		d, last, ok := s.denominator(i + 1)
		return claims.Ratio(1, max(d, 1)), last, ok
	}
	if s.toks[i].word.Is(lexicon.Fraction) && !s.toks[i].word.Is(lexicon.Plural) {
		return s.loneFraction(i)
	}
	top, j, ok := s.numerator(i)
	if !ok {
		return v, 0, false
	}
	if s.same(j, "over") && !s.glued(j) {
		if n, ok := s.number(j + 1); ok && n.scale > 0 && !n.is(inDecimals) {
			if d, ok := n.int(); ok && d > 1 && s.overFraction(i, n.last) {
				return claims.Ratio(top, d), n.last, true
			}
		}
		return v, 0, false
	}
	d, last, ok := s.denominator(s.spacedHyphen(j))
	if !ok {
		return v, 0, false
	}
	return claims.Ratio(top, d), last, true
}

// overFraction reports whether "1 over 20" from token i to j is a fraction and no "$2000 over 3 years".
func (s *sentence) overFraction(i, j int) bool {
	if s.kind(i-1) == signToken {
		return false
	}
	return j >= len(s.toks) || s.kind(j) != wordToken
}

// numerator reads the upper number of a fraction of words: a small number in words or digits.
func (s *sentence) numerator(i int) (int64, int, bool) {
	if s.kind(i) == numeralToken {
		v, ok := wholeText(s.text(i))
		return int64(v), i + 1, ok && v > 0 && v < 1000
	}
	v, ok := s.cardinal(i)
	if !ok || v == 0 {
		return 0, 0, false
	}
	last := i + 1
	if v >= 20 && v%10 == 0 {
		if u, ok := s.cardinal(s.hyphen(last)); ok && u >= 1 && u <= 9 {
			return v + u, s.hyphen(last) + 1, true
		}
	}
	return v, last, true
}

// denominator reads the lower number of a fraction of words: "thirds", "quarter", "twenty-fifths", and
// the token behind it.
func (s *sentence) denominator(i int) (int64, int, bool) {
	if i >= len(s.toks) || s.kind(i) != wordToken {
		return 0, 0, false
	}
	if sense, ok := s.toks[i].word.Sense(lexicon.Fraction); ok && sense.Num == 1 && sense.Den > 1 && s.toks[i].phraseLen <= 1 {
		return sense.Den, i + 1, true
	}
	if v, ok := s.cardinal(i); ok && v >= 20 && v%10 == 0 {
		j := s.hyphen(i + 1)
		if s.is(j, lexicon.Ordinal) || s.is(j, lexicon.Fraction) {
			if sense, ok := s.toks[j].word.Sense(lexicon.Fraction); ok && sense.Num == 1 && sense.Den > 2 && sense.Den < 10 {
				return v + sense.Den, j + 1, true
			}
			if sense, ok := s.toks[j].word.Sense(lexicon.Ordinal); ok && sense.Num < 3 && sense.Num > 0 {
				return v + sense.Num, j + 1, true
			}
		}
	}
	if sense, ok := s.toks[i].word.Sense(lexicon.Ordinal); ok && sense.Num > 10 && s.is(i, lexicon.Plural) {
		return sense.Num, i + 1, true
	}
	return 0, 0, false
}

// loneFraction reads a fraction that no number stands before: "half", "quarter", "third of".
func (s *sentence) loneFraction(i int) (v claims.Number, last int, ok bool) {
	t := &s.toks[i]
	w, n := t.word, 1
	if t.phraseLen > 0 && t.phrase.Is(lexicon.Fraction) {
		w, n = t.phrase, int(t.phraseLen)
	}
	sense, _ := w.Sense(lexicon.Fraction)
	if sense.Den == 0 {
		return v, 0, false
	}
	v, last = claims.Ratio(sense.Num, sense.Den), i+n
	if n > 1 {
		return v, last, true
	}
	if sense.Den == 2 {
		return v, last, !s.is(i-1, lexicon.Ordinal)
	}
	if s.same(last, "of") && !s.same(last+1, "the") || s.is(i-1, lexicon.Article) && !s.same(i-1, "the") && s.same(last, "of") {
		return v, last, true
	}
	return v, last, sense.Den == 4 && len(s.toks) == 1
}

// spacedHyphen returns the token behind a hyphen at i, whether or not spaces stand around it, else i.
func (s *sentence) spacedHyphen(i int) int {
	if i < len(s.toks) && isHyphen(s.text(i)) {
		return i + 1
	}
	return i
}
