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
		may:    func(s *sentence, i int) bool { return s.maybeFraction(i) || s.maybeOver(i) },
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

// maybeOver reports whether "over" stands among the tokens behind token i.
func (s *sentence) maybeOver(i int) bool {
	return s.same(i+1, "over") || s.same(i+2, "over")
}

// fraction reads a fraction that begins at token i, with the article before it.
func (s *sentence) fraction(i int) (numeral, bool) {
	return s.numeralAt(&s.readings.fractions, i, (*sentence).readFraction)
}

// readFraction is fraction for a token whose fraction is not kept.
func (s *sentence) readFraction(i int) (numeral, bool) {
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
		k := s.hyphen(i + 1)
		d, last, ok := s.denominator(k)
		if !ok {
			d, last, ok = s.ordinalPart(k)
		}
		return claims.Ratio(1, max(d, 1)), last, ok
	}
	if s.toks[i].word.Is(lexicon.Fraction) && !s.toks[i].word.Is(lexicon.Plural) {
		return s.loneFraction(i)
	}
	if v, last, ok := s.unitOver(i); ok {
		return v, last, true
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
	if v, last, ok := s.improper(j, top); ok {
		return v, last, true
	}
	k := s.spacedHyphen(j)
	if s.isDenominator(k) {
		// The last word of the number may belong to the denominator: "one hundred thirty fifths".
		if t, ok := s.cardinal(j - 1); ok && t >= 20 && t%10 == 0 && top > t {
			if d, last, ok := s.denominator(j - 1); ok && d > t {
				return claims.Ratio(top-t, d), last, true
			}
		}
	}
	d, last, ok := s.denominator(k)
	if !ok || (top == 1) == s.is(last-1, lexicon.Plural) && s.is(last-1, lexicon.Ordinal) || top == 1 && s.is(last-1, lexicon.Plural) {
		return v, 0, false
	}
	if d == 4 && k == j && s.quartersOfYears(i, top, last) {
		return v, 0, false
	}
	return claims.Ratio(top, d), last, true
}

// quartersOfYears reports whether the quarters from token i to j, top of them, are lengths of time: "the 19 quarters", "for three quarters".
func (s *sentence) quartersOfYears(i int, top int64, j int) bool {
	if !s.same(j-1, "quarters") || s.alone(i, j) || s.same(j, "of") || s.same(j, "full") {
		return false
	}
	if top > 3 {
		return true
	}
	return top > 1 && j-i == 2 && (s.same(i-1, "for") || s.same(i-1, "after") || s.same(i-1, "past") || s.same(i-1, "last") || s.same(i-1, "first"))
}

// improper reads "one hundred and thirty fifths", whose number before "and" at token j is top: what stands behind "and" is
// no part of one, so that all of the number stands over the denominator.
func (s *sentence) improper(j int, top int64) (v claims.Number, last int, ok bool) {
	if s.noAnd || !s.same(j, "and") || top%100 != 0 {
		return v, 0, false
	}
	tail, k, ok := s.smallNumber(j + 1)
	if !ok || tail >= 100 || !s.isDenominator(k) {
		return v, 0, false
	}
	d, last, ok := s.denominator(k)
	return claims.Ratio(top+tail, max(d, 1)), last, ok && tail >= d
}

// unitOver reads "one twenty-fifth" and "three twenty-firsts" at token i: a number below 20 over one of two words.
func (s *sentence) unitOver(i int) (v claims.Number, last int, ok bool) {
	top, ok := s.cardinal(i)
	if !ok || top < 1 || top > 19 {
		return v, 0, false
	}
	if t, tens := s.cardinal(i + 1); !tens || t < 20 {
		return v, 0, false
	}
	d, last, ok := s.denominator(i + 1)
	if !ok || (top == 1) == s.pluralForm(last-1) {
		return v, 0, false
	}
	return claims.Ratio(top, d), last, true
}

// ordinalPart returns the ordinal above ten at token i as the lower number of a fraction: "a thirtieth". A noun behind it
// would be what it orders.
func (s *sentence) ordinalPart(i int) (d int64, last int, ok bool) {
	d, ok = s.ordinalWord(i)
	return d, i + 1, ok && d > 10 && s.phraseEnds(i+1)
}

// isDenominator reports whether token i is a plural such as "fifths" or "hundredths".
func (s *sentence) isDenominator(i int) bool {
	if !s.is(i, lexicon.Fraction) || !s.is(i, lexicon.Plural) {
		return false
	}
	sense, _ := s.toks[i].word.Sense(lexicon.Fraction)
	return sense.Num == 1 && sense.Den > 1
}

// overFraction reports whether "1 over 20" from token i to j is a fraction and no "$2000 over 3 years".
func (s *sentence) overFraction(i, j int) bool {
	if s.kind(i-1) == signToken {
		return false
	}
	return j >= len(s.toks) || s.kind(j) != wordToken
}

// numerator reads the upper number of a fraction of words, in words without "and" or in digits.
func (s *sentence) numerator(i int) (int64, int, bool) {
	if s.kind(i) == numeralToken {
		v, ok := wholeText(s.text(i))
		return int64(v), i + 1, ok && v > 0 && v < 1000
	}
	if _, ok := s.cardinal(i); !ok && !s.is(i, lexicon.Article) {
		return 0, 0, false
	}
	n, ok := s.withoutAnd(i)
	if !ok || !n.is(inWords) || n.is(inFraction|inDecimals) {
		return 0, 0, false
	}
	v, ok := n.int()
	return v, n.last, ok && v > 0
}

// withoutAnd reads the numeral at token i up to the first "and".
func (s *sentence) withoutAnd(i int) (numeral, bool) {
	if s.noAnd {
		return s.readNumber(i)
	}
	s.noAnd = true
	n, ok := s.readNumber(i)
	s.noAnd = false
	return n, ok
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
	if v, ok := s.cardinal(i); ok && v >= 10 && v <= 100 && v%10 == 0 {
		j := s.hyphen(i + 1)
		if s.isDenominator(j) && (v == 10 || v == 100) {
			if sense, _ := s.toks[j].word.Sense(lexicon.Fraction); sense.Den >= 1000 {
				return v * sense.Den, j + 1, true // "ten-thousandths"
			}
		}
		if v >= 20 && (s.is(j, lexicon.Ordinal) || s.is(j, lexicon.Fraction)) {
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

// loneFraction reads a fraction that no number stands before: "half", "quarter of", "a third". A word that
// is an ordinal too is a fraction behind an article only, where no noun follows.
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
	article := s.is(i-1, lexicon.Article) && !s.same(i-1, "the")
	switch {
	case n > 1, article && (s.comparesBy(last) || s.ofOwner(last)):
		return v, last, true
	case sense.Den == 2:
		return v, last, !s.is(i-1, lexicon.Ordinal) && !s.namesHalf(i) && !s.partOfTime(last)
	case sense.Den == 4 && !s.is(last, lexicon.Plural) && s.scaleWord(last):
		return v, last, true
	case sense.Den == 4:
		changes := s.same(i-2, "by") || s.is(i-2, lexicon.Direction) ||
			(s.same(last, "to") || s.same(last, "and")) && s.is(last+1, lexicon.Article) && s.is(last+2, lexicon.Fraction) // "a quarter to a third"
		return v, last, article && !s.is(last, lexicon.Ordinal) && (s.same(last, "of") || s.punct(last) == '-' || last == len(s.toks) || changes || s.is(last, lexicon.Unit)) || len(s.toks) == 1 && !s.is(i, lexicon.Ordinal) || s.punct(last) == '-' && s.glued(last)
	case s.same(last, "of"):
		return v, last, article || !s.same(last+1, "the") && !s.is(i-1, lexicon.Article)
	}
	if s.punct(last) == '-' && s.glued(last) {
		return v, last, false // "a third-party tool"
	}
	return v, last, article && (last == len(s.toks) || s.kind(last) == punctToken || s.toks[last].word.Classes().Any(behindFraction))
}

// comparesBy reports whether the word at token i says of a fraction before it that something is larger or smaller by it: "a quarter fewer
// than", "a fifth below".
func (s *sentence) comparesBy(i int) bool {
	switch {
	case s.same(i, "below"), s.same(i, "above"):
		return true
	case s.same(i, "up"), s.same(i, "down"):
		return s.same(i+1, "on") || s.same(i+1, "from")
	case s.same(i, "fewer"), s.same(i, "less"):
		return true
	case s.same(i, "more"):
		for k := i + 1; k < len(s.toks) && k < i+4 && s.kind(k) == wordToken; k++ {
			if s.same(k, "than") {
				return true
			}
		}
		return i+1 < len(s.toks) && s.kind(i+1) == wordToken && (s.pluralForm(i+1) || formsOf(s.toks[i+1].word).has(asNoun) && !formsOf(s.toks[i+1].word).has(asAdjective))
	}
	return s.is(i, lexicon.Comparative) && (s.same(i+1, "than") || i+1 >= len(s.toks) || s.kind(i+1) == punctToken)
}

// ofOwner reports whether the words at token i name what a fraction before them is taken of: "a tenth the volume", "a third its size".
func (s *sentence) ofOwner(i int) bool {
	return s.same(i, "the") || s.same(i, "its") || s.same(i, "their") || s.same(i, "his") || s.same(i, "her")
}

// namesHalf reports whether "half" at token i is part of a name or of a word with a hyphen: "a second-half goal", "the fly-half", "Mr Half".
func (s *sentence) namesHalf(i int) bool {
	if s.punct(i-1) == '-' && s.glued(i-1) && s.glued(i) {
		return s.kind(i-2) == wordToken && !s.isNumeric(i-2) && !s.is(i-2, lexicon.Article) && !s.is(i-2, lexicon.Hedge)
	}
	return i > 1 && s.upper(i) && !s.toks[i].has(upperAll) && s.kind(i-1) == wordToken && s.upper(i-1) && (s.toks[i-1].word == 0 || s.is(i-1, lexicon.Given))
}

// scaleWord reports whether a scale word such as "million" stands at token i.
func (s *sentence) scaleWord(i int) bool {
	_, ok := s.realScale(i)
	return ok
}

// behindFraction is the classes of words that stand behind "a third" as a fraction, and not behind it as
// an ordinal.
var behindFraction = lexicon.Set(lexicon.Preposition, lexicon.Conjunction, lexicon.Modal, lexicon.Say, lexicon.Scale)

// partOfTime reports whether "half" before token i is the half of a year or game: "half of the year", "half-year".
func (s *sentence) partOfTime(i int) bool {
	return s.punct(i) == '-' && (s.is(i+1, lexicon.TimeUnit) || s.same(i+1, "time") || s.same(i+1, "yearly") || s.same(i+1, "hourly"))
}

// spacedHyphen returns the token behind a hyphen at i, whether or not spaces stand around it, else i.
func (s *sentence) spacedHyphen(i int) int {
	if i < len(s.toks) && isHyphen(s.text(i)) {
		return i + 1
	}
	return i
}
