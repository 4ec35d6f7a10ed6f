package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// wordNumber reads a numeral that begins with a word: "two hundred and forty-three", "a million",
// "half a million", "three point five", "twenty and a half".
func (s *sentence) wordNumber(i int) (numeral, bool) {
	w := s.toks[i].word
	if w.Is(lexicon.Fraction) && !w.Is(lexicon.Number) {
		return s.fractionOfScale(i)
	}
	if w.Is(lexicon.Decimal) {
		return s.pointNumber(i)
	}
	n := numeral{first: i, last: i, form: inWords}
	if s.toks[i].word.Is(lexicon.Article) {
		if _, ok := s.realScale(i + 1); !ok {
			if s.same(i, "the") || !s.is(i+1, lexicon.Fraction) {
				return n, false
			}
			n, ok := s.fractionOfScale(i + 1)
			n.first = i
			return n, ok
		}
		if s.same(i+1, "grand") && !s.endsPhrase(i+2) && !s.same(i+2, "for") {
			return n, false // "a grand bargain"
		}
		n.form |= withArticle
		n.value, n.step, n.scale, n.last = claims.Int(1), claims.Int(1), 1, i+1
		n = s.scaled(n)
		return s.moreGroups(n), true
	}
	if v, last, ok := s.smallNumber(i); ok {
		n.value, n.step, n.scale, n.last = claims.Int(v), claims.Int(1), 1, last
		s.pointBehind(&n)
		if s.fractionBehind(&n) {
			return s.scaled(n), true
		}
	} else if _, ok := s.realScale(i); ok && !s.toks[i].word.Is(lexicon.Plural) {
		n.form |= bareScale
		n.value, n.step, n.scale = claims.Int(1), claims.Int(1), 1
	} else {
		return n, false
	}
	m := s.scaled(n)
	if m.last > n.last {
		m = s.moreGroups(m)
	}
	if m.last == i {
		return m, false
	}
	return s.mixed(m)
}

// mixed ends the numeral n with the fraction behind it: "one hundred and three and two thirds". Where
// the end of n is the numerator, n is read anew without it: "one hundred and three quarters".
func (s *sentence) mixed(n numeral) (numeral, bool) {
	if n.is(inFraction) {
		return n, true
	}
	if s.isDenominator(s.hyphen(n.last)) {
		if s.noAnd {
			return n, true
		}
		m, ok := s.withoutAnd(n.first)
		return m, ok && m.last < n.last && s.fractionBehind(&m)
	}
	if !s.noAnd && !n.is(bareScale) {
		s.fractionBehind(&n)
	}
	return n, true
}

// smallNumber reads number words below 100, "one hundred and two" parts aside: "seven", "forty-three",
// and the way of speaking "two fifty" for 250.
func (s *sentence) smallNumber(i int) (v int64, last int, ok bool) {
	v, ok = s.cardinal(i)
	if !ok {
		return 0, 0, false
	}
	last = i + 1
	if v >= 20 && v%10 == 0 {
		if u, ok := s.cardinal(s.spacedHyphen(last)); ok && u >= 1 && u <= 9 {
			return v + u, s.spacedHyphen(last) + 1, true
		}
		return v, last, true
	}
	if v >= 1 && v <= 9 && !s.glued(last) {
		if tens, l, ok := s.tens(last); ok {
			return 100*v + tens, l, true
		}
	}
	return v, last, true
}

// tens reads "fifty" or "fifty-two" at token i.
func (s *sentence) tens(i int) (v int64, last int, ok bool) {
	v, ok = s.cardinal(i)
	if !ok || v < 20 || v > 90 {
		return 0, 0, false
	}
	if u, ok := s.cardinal(s.hyphen(i + 1)); ok && u >= 1 && u <= 9 {
		return v + u, s.hyphen(i+1) + 1, true
	}
	return v, i + 1, true
}

// cardinal returns the value of the cardinal number word at token i.
func (s *sentence) cardinal(i int) (int64, bool) {
	if i < 0 || i >= len(s.toks) {
		return 0, false
	}
	w := s.toks[i].word
	if !w.Is(lexicon.Number) || w.Is(lexicon.Article) || w.Is(lexicon.Ambiguous) || w.Is(lexicon.Negation) {
		return 0, false
	}
	sense, _ := w.Sense(lexicon.Number)
	return sense.Num, sense.Den == 0
}

// hyphen returns the token behind a hyphen at i that is glued on both sides, else i.
func (s *sentence) hyphen(i int) int {
	if s.punct(i) == '-' && s.glued(i) && s.glued(i+1) {
		return i + 1
	}
	if i < len(s.toks) && s.glued(i) && s.glued(i+1) && isHyphen(s.text(i)) {
		return i + 1
	}
	return i
}

// isHyphen reports whether text is a hyphen, a dash or a minus sign, of those that stand in ranges.
func isHyphen(text string) bool {
	switch text {
	case "-", "–", "‐", "‑", "−", "‒", "—":
		return true
	}
	return false
}

// withTail adds what stands behind "hundred": "forty-three", "and forty-three", "and a half" aside.
func (s *sentence) withTail(n numeral) numeral {
	if s.is(n.last, lexicon.Decimal) {
		s.pointBehind(&n)
		return n
	}
	if j, and := s.joined(n.last, &n); j > n.last || and {
		v, last, ok := s.smallNumber(j)
		if ok && v < 100 {
			if next, _, _, ok := s.scaleAt(&n, last); ok && next == 100 {
				return n
			}
			n.value, n.step, n.last, n.scale = n.value.Add(claims.Int(v)), claims.Int(1), last, 1
			s.pointBehind(&n)
		} else if and && s.kind(j) == numeralToken && s.digitTail(j) {
			v, _ := wholeText(s.text(j))
			n.value, n.step, n.last, n.scale = n.value.Add(claims.Int(int64(v))), claims.Int(1), j+1, 1
		}
	}
	return n
}

// digitTail reports whether the digits at token j may end a number such as "3 hundred and 21".
func (s *sentence) digitTail(j int) bool {
	v, ok := wholeText(s.text(j))
	return ok && v > 0 && v < 100 && !s.is(j+1, lexicon.Scale) && (j+1 == len(s.toks) || s.kind(j+1) != signToken && !(s.kind(j+1) == wordToken && s.glued(j+1)))
}

// joined returns the token behind the scale word at which the number may go on: i itself, or the one
// behind "and".
func (s *sentence) joined(i int, n *numeral) (j int, and bool) {
	j = s.hyphen(i)
	if (s.same(j, "and") || s.punct(j) == '&' && !s.glued(j)) && !s.noAnd {
		return s.hyphen(j + 1), true
	}
	if j < len(s.toks) && s.kind(j) == wordToken && !s.toks[j].has(newlineBefore) {
		if _, ok := s.cardinal(j); ok {
			return j, j == i
		}
	}
	return i, false
}

// moreGroups adds the lower groups behind a group with its scale: "two thousand" + "three hundred and
// six", "one million" + "and a half".
func (s *sentence) moreGroups(n numeral) numeral {
	low := n.scale // the scale of the last group
	for low > 100 {
		j := n.last
		and := false
		if k := s.hyphen(j); k > j && n.is(inWords) && !n.is(inDigits) && (s.same(k, "and") && s.hyphen(k+1) > k+1 || s.is(k, lexicon.Number) && !s.is(k, lexicon.Article)) {
			j = k // "two-thousand-and-one"
		}
		if s.punct(j) == ',' && n.is(inWords) && !n.is(inDigits) && s.groupBehind(j+1) {
			j++
		}
		if s.same(j, "and") || s.punct(j) == '&' {
			if s.noAnd {
				return n
			}
			and = true
			j = s.hyphen(j + 1)
		}
		if and {
			if m, ok := s.fractionOfGroup(n, low, j); ok {
				return m
			}
		}
		if j >= len(s.toks) || s.toks[j].has(newlineBefore) {
			return n
		}
		g, ok := s.group(j)
		if !ok || !g.value.IsInt() || g.value.Cmp(scaleFactor(low)) >= 0 || g.is(inLetter) {
			return n
		}
		if g.is(inDigits) && and {
			return n
		}
		if g.is(inDigits) && g.last == j+1 {
			return n
		}
		if g.value.Cmp(claims.Int(100)) < 0 && (n.is(inDigits) && !and || s.is(g.last, lexicon.TimeUnit) || s.moneyBefore(n.first)) {
			return n // "$5.2 million four years ago", "$400 million and two years"
		}
		n.value, n.step, n.last = n.value.Add(g.value), g.step, g.last
		low = g.scale
		n.scale = 0
		n.form |= g.form & (inDigits | inWords)
	}
	return n
}

// groupBehind reports whether the words at token i are a group of a number in words behind a comma: they have a scale of
// their own, "one million, two hundred thousand".
func (s *sentence) groupBehind(i int) bool {
	_, last, ok := s.smallNumber(i)
	if !ok {
		return false
	}
	_, ok = s.realScale(last)
	return ok
}

// group reads one group of a larger number: "three hundred and six", "six thousand", "4 million".
func (s *sentence) group(j int) (numeral, bool) {
	n := numeral{first: j, last: j + 1, scale: 1, step: claims.Int(1)}
	switch s.kind(j) {
	case numeralToken:
		v, ok := wholeText(s.text(j))
		if !ok || v >= 1000 {
			return n, false
		}
		n.value, n.form = claims.Int(int64(v)), inDigits
	case wordToken:
		v, last, ok := s.smallNumber(j)
		if !ok && s.is(j, lexicon.Article) {
			if _, scale := s.realScale(j + 1); scale {
				v, last, ok = 1, j+1, true
			}
		}
		if !ok {
			return n, false
		}
		n.value, n.last, n.form = claims.Int(v), last, inWords
	default:
		return n, false
	}
	return s.scaled(n), true
}

// fractionOfGroup adds "and a half" to "one million".
func (s *sentence) fractionOfGroup(n numeral, scale int64, j int) (numeral, bool) {
	v, last, ok := s.wordFraction(j, true)
	if !ok || v.Cmp(claims.Int(1)) >= 0 {
		return n, false
	}
	if own, l, _, ok := s.scaleAt(&n, last); ok && own < scale {
		scale, last = own, l
	} else if scale < 1e6 {
		return n, false
	}
	part := v.Mul(scaleFactor(scale))
	n.value, n.step, n.last, n.scale = n.value.Add(part), stepOf(v).Mul(scaleFactor(scale)), last, 0
	n.form |= inFraction
	return n, true
}

// pointBehind adds the decimals of "three point one four".
func (s *sentence) pointBehind(n *numeral) {
	if !s.is(n.last, lexicon.Decimal) || !n.value.IsInt() {
		return
	}
	if t := n.last + 1; s.kind(t) == numeralToken && n.is(inDigits) {
		if v, ok := wholeText(s.text(t)); ok {
			n.step = claims.Pow10(-len(s.text(t)))
			n.value, n.last = n.value.Add(claims.Int(int64(v)).Mul(n.step)), t+1
			n.form |= inDecimals
		}
		return
	}
	v, step, last, ok := s.pointDigits(n.last + 1)
	if ok {
		n.value, n.step, n.last = n.value.Add(v), step, last
		n.form |= inDecimals
	}
}

// pointNumber reads "point five".
func (s *sentence) pointNumber(i int) (numeral, bool) {
	if v, ok := wholeText(s.text(min(i+1, len(s.toks)-1))); ok && i == 0 {
		step := claims.Pow10(-len(s.text(i + 1)))
		return numeral{value: claims.Int(int64(v)).Mul(step), step: step, scale: 1, first: i, last: i + 2, form: inDigits | inDecimals}, true
	}
	v, step, last, ok := s.pointDigits(i + 1)
	if !ok {
		return numeral{}, false
	}
	return s.scaled(numeral{value: v, step: step, scale: 1, first: i, last: last, form: inWords | inDecimals}), true
}

// pointDigits reads the words behind "point": digits one by one, or a number below 100.
func (s *sentence) pointDigits(i int) (value, step claims.Number, last int, ok bool) {
	var n int64
	digits := 0
	for digits < 15 {
		v, isWord := s.cardinal(i)
		switch {
		case isWord && v <= 9:
			n, digits = 10*n+v, digits+1
		case isWord && digits == 0 && v < 100:
			n, digits = v, 2
			if u, ok := s.cardinal(s.hyphen(i + 1)); ok && u <= 9 && v%10 == 0 && v > 10 {
				n += u
				i = s.hyphen(i + 1)
			}
			step = claims.Pow10(-2)
			return claims.Int(n).Mul(step), step, i + 1, true
		case s.same(i, "oh") && digits < 3:
			n, digits = 10*n, digits+1
		default:
			step = claims.Pow10(-digits)
			return claims.Int(n).Mul(step), step, i, digits > 0
		}
		i++
	}
	return value, step, i, false
}

// fractionOfScale reads "half a million", "a quarter of a million" without its article, "half dozen".
func (s *sentence) fractionOfScale(i int) (numeral, bool) {
	v, last, ok := s.wordFraction(i, false)
	if !ok {
		return numeral{}, false
	}
	return s.ofScale(i, last, v)
}

// ofScale reads "of a million", "a million" or "million" behind the fraction v, which begins at token i.
func (s *sentence) ofScale(i, last int, v claims.Number) (numeral, bool) {
	j := s.hyphen(last)
	if s.same(j, "of") {
		j++
	}
	if s.is(j, lexicon.Article) {
		j = s.hyphen(j + 1)
	}
	scale, ok := s.realScale(j)
	if !ok || s.is(j, lexicon.Plural) {
		return numeral{}, false
	}
	f := scaleFactor(scale)
	return numeral{value: v.Mul(f), step: stepOf(v).Mul(f), scale: scale, first: i, last: j + 1, form: inWords | inFraction}, true
}
