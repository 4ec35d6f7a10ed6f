package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// scaleFactor returns the number that a scale stands for: the scale itself, or, of those that no int64 holds, the power
// of ten that the lexicon marks with 1<<62.
func scaleFactor(v int64) claims.Number {
	if v >= 1<<62 {
		return claims.Pow10(int(v - 1<<62))
	}
	return claims.Int(v)
}

// realScale returns the scale word at token i: hundred, thousand, million, dozen. Letters are none.
func (s *sentence) realScale(i int) (int64, bool) {
	if i < 0 || i >= len(s.toks) || s.toks[i].end-s.toks[i].start < 4 {
		return 0, false
	}
	w := s.toks[i].word
	if !w.Is(lexicon.Scale) || w.Is(lexicon.Ambiguous) {
		return 0, false
	}
	sense, _ := w.Sense(lexicon.Scale)
	return sense.Num, sense.Num > 0
}

// scaleAt returns the scale at token i behind the number n, as a word or an abbreviation, and the
// token behind it.
func (s *sentence) scaleAt(n *numeral, i int) (v int64, last int, letter, ok bool) {
	j := s.hyphen(i)
	if j >= len(s.toks) || j > n.first && s.toks[j].has(newlineBefore) || !s.toks[j].word.Is(lexicon.Scale) {
		return 0, 0, false, false
	}
	t := &s.toks[j]
	sense, _ := t.word.Sense(lexicon.Scale)
	if sense.Num <= 0 {
		return 0, 0, false, false
	}
	if t.word.Is(lexicon.Ambiguous) && t.end-t.start > 3 {
		return 0, 0, false, false
	}
	if t.end-t.start >= 4 {
		return sense.Num, j + 1, false, true
	}
	if j > i {
		return 0, 0, false, false // "5-k" is no scale
	}
	ok = s.shortScale(n, j)
	return sense.Num, j + 1, t.end-t.start == 1 || s.same(j, "mm"), ok
}

// shortScale reports whether the abbreviation at token j is a scale of the number before it: "bn" is,
// "m" may also be metres, "t" tonnes and "mm" millimetres.
func (s *sentence) shortScale(n *numeral, j int) bool {
	t := &s.toks[j]
	if s.glued(j + 1) {
		switch s.kind(j + 1) {
		case wordToken, numeralToken:
			return false
		}
		if isHyphen(s.textAt(j+1)) && s.glued(j+2) && s.kind(j+2) == numeralToken && t.end-t.start == 1 && !(s.glued(j+3) && s.kind(j+3) != punctToken) && !s.moneyBefore(n.first) && len(s.text(j+2)) == 1 {
			return false // "Rule 10b-5"
		}
		if _, k := s.unitPower(j + 1); k > j+1 {
			return false // "8m²"
		}
	}
	word := t.word
	if !n.is(inDigits) && !word.Is(lexicon.Currency) && t.end-t.start < 2 {
		return false
	}
	if t.end-t.start == 1 && t.glued() && s.letteredBefore(n.first, j) {
		return false
	}
	if t.end-t.start == 1 || s.same(j, "mm") || s.same(j, "mil") {
		if s.moneyBefore(n.first) || s.moneyNoun(j+1) {
			return true
		}
		if !t.glued() {
			switch s.text(j) {
			case "k":
				return true
			case "mil":
				return s.isMillion(n, j)
			case "M", "B": // "3.2 M users"
				return n.is(inDigits) && !s.likeYear(n) && (s.countedBehind(j+1) || n.is(inDecimals) && s.phraseEnds(j+1))
			}
			return false
		}
		switch s.text(j) {
		case "K":
			return !s.ofTemperature()
		case "mil":
			return s.isMillion(n, j)
		case "B":
			return !s.streetAhead(j + 1)
		case "k", "b", "M":
			return true
		case "m":
			return s.countedBehind(j+1) && !s.longBehind(j+1) || s.unitOfMillions(j+1) || s.documentStyle().millions && !word.Is(lexicon.Ambiguous) || s.ofMillions(n.first, j)
		}
		return false
	}
	return !word.Is(lexicon.Currency) || n.last == j
}

// streetAhead reports whether a capitalized name stands at token i, as behind the number of a house: "221B Baker Street".
func (s *sentence) streetAhead(i int) bool {
	return s.upper(i) && s.upper(i+1) && s.plays(i+1, "street") && !s.toks[i].has(newlineBefore)
}

// unitOfMillions reports whether a unit in letters stands at token i, so that "m" before it is no unit: "2.7m square miles", "5m years".
func (s *sentence) unitOfMillions(i int) bool {
	if i >= len(s.toks) || s.kind(i) != wordToken || s.toks[i].has(newlineBefore) || len(s.text(i)) < 4 && !s.is(i, lexicon.Abbrev) {
		return false
	}
	w, n := s.term(i, lexicon.Unit)
	return w != 0 && !w.Is(lexicon.Symbol) && (n > 1 || w.Is(lexicon.Plural) || s.text(i)[len(s.text(i))-1] == 's') || s.is(i, lexicon.TimeUnit) && s.is(i, lexicon.Plural)
}

// letteredBefore reports whether the number at token i with its letter at token j follows another number with another
// capital letter: "Figures 3A and 3B".
func (s *sentence) letteredBefore(i, j int) bool {
	k := i - 2
	return k > 0 && (s.same(i-1, "and") || s.same(i-1, "or") || s.punct(i-1) == ',') && s.glued(k) && s.kind(k-1) == numeralToken && len(s.text(k)) == 1 &&
		s.toks[k].has(upperFirst) && s.toks[j].has(upperFirst) && s.text(k) < s.text(j) && !s.is(k, lexicon.Scale)
}

// isMillion reports whether "mil" at token j stands for million and not for a thousandth of an inch: something counted
// or the end of the phrase follows, and no length is spoken of.
func (s *sentence) isMillion(n *numeral, j int) bool {
	if !n.is(inDigits) || !s.countedBehind(j+1) && !s.phraseEnds(j+1) {
		return false
	}
	for k := max(0, j-12); k < len(s.toks) && k < j+6; k++ {
		if s.saysLength(k) || s.same(k, "film") || s.same(k, "plastic") {
			return false
		}
	}
	return true
}

// ofMillions reports whether the sentence shows that "m" at token j, behind the number at token i, stands for millions:
// it names an amount of money or number of people, or has another figure in millions, and no word of length.
func (s *sentence) ofMillions(i, j int) bool {
	found := false
	for k := max(0, i-20); k < len(s.toks) && k < j+12; k++ {
		t := &s.toks[k]
		switch {
		case k >= i && k <= j:
		case s.saysLength(k):
			return false
		case t.kind == signToken && t.word.Is(lexicon.Currency), t.word.Is(lexicon.Person) && t.word.Is(lexicon.Plural), t.word.Is(lexicon.Measure) && t.kind == wordToken:
			found = true
		case s.kind(k) == numeralToken && s.same(k+1, "m") && s.glued(k+1) && s.countedBehind(k+2):
			found = true
		}
	}
	return found
}

// saysLength reports whether the word at token k speaks of lengths.
func (s *sentence) saysLength(k int) bool {
	if s.kind(k) != wordToken {
		return s.text(k) == "×"
	}
	return s.plays(k, "length")
}

// scaled applies the scale words behind n: "4.2 billion", "two hundred thousand", "5 lakh crore".
func (s *sentence) scaled(n numeral) numeral {
	for k := 0; k < 4; k++ {
		v, last, letter, ok := s.scaleAt(&n, n.last)
		if !ok {
			break
		}
		if v < 100 && n.scale > 1 && v != 12 || v == 12 && n.last == n.first {
			break
		}
		if n.is(bareScale) && n.last > n.first && v <= n.scale {
			break // "hundred" behind "thousand" begins a group of its own
		}
		factor := scaleFactor(v)
		if whole, ok := n.int(); ok && v == 12 && n.scale == 1 && whole > 100 && whole%100 != 0 { // "three hundred and two dozens"
			tail := whole % 100
			n.value, n.step, n.last, n.scale = claims.Int(whole+11*tail), claims.Int(1), last, 0
			break
		}
		n.value, n.step, n.last = n.value.Mul(factor), n.step.Mul(factor), last
		if n.scale > 0 && n.scale <= 1e9 && v <= 1e9 {
			n.scale *= v
		} else if n.scale > 0 && v > n.scale {
			n.scale = v // of the last group
		} else {
			n.scale = 0
		}
		if letter {
			n.form |= inLetter
			break
		}
		if v == 100 {
			n = s.withTail(n)
		}
	}
	return n
}
