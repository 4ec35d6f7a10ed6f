package extract

import "github.com/claimcheck/claimcheck/claims"

// power reads the exponent behind a number: "1e6", "1.2×10^6", "2^10", "10⁶".
func (s *sentence) power(n *numeral) bool {
	j := n.last
	if s.glued(j) && s.same(j, "e") {
		if e, last, ok := s.exponent(j + 1); ok && (s.text(j) == "e" || n.is(inDecimals) || s.kind(j+1) != numeralToken) { // and no 7E7
			n.raise(claims.Pow10(e), last)
			return true
		}
	}
	e, last, ok := s.raised(j)
	if !ok {
		e, last, ok = s.spokenPower(j)
	}
	if ok {
		if p, ok := powerOf(n.value, e); ok {
			n.value, n.step, n.last, n.scale = p, p.Abs(), last, 0
			return true
		}
	}
	if j < len(s.toks) && (s.text(j) == "×" || s.same(j, "x") || s.punct(j) == '*' || s.text(j) == "·") && s.kind(j+1) == numeralToken {
		base, ok := wholeText(s.text(j + 1))
		if ok && (base == 10 || base == 2) {
			e, last, ok := s.raised(j + 2)
			if !ok {
				e, last, ok = s.lowered10(j)
			}
			if !ok && s.glued(j+2) && s.text(min(j+2, len(s.toks)-1)) == "−" {
				e, last, ok = s.exponent(j + 2)
			}
			if ok {
				if p, ok := powerOf(claims.Int(int64(base)), e); ok {
					n.raise(p, last)
					return true
				}
			}
		}
	}
	return false
}

// spokenPower reads "to the power of 6" and "to the sixth power" behind a number at token i.
func (s *sentence) spokenPower(i int) (e, last int, ok bool) {
	if !s.same(i, "to") || !s.same(i+1, "the") {
		return 0, 0, false
	}
	if s.same(i+2, "power") {
		k := i + 3
		if s.same(k, "of") {
			k++
		}
		if v, isWord := s.cardinal(k); isWord {
			return int(v), k + 1, true
		}
		return s.exponent(k)
	}
	if n, next := s.ordinal(i + 2); next != 0 && s.same(next, "power") {
		return n, next + 1, n < 400
	}
	return 0, 0, false
}

// lowered10 reads the exponent of "x 10 4" and "x10-3", which stood higher before the text lost that; token i is the
// sign of multiplication.
func (s *sentence) lowered10(i int) (e, last int, ok bool) {
	j := i + 2
	if s.kind(j) == numeralToken && !s.glued(j) && !s.glued(j-1) {
		if t := s.text(j); len(t) <= 2 && t[0] != '0' {
			e, ok = wholeText(t)
			return e, j + 1, ok
		}
		return 0, 0, false
	}
	if isHyphen(s.textAt(j)) && s.glued(j+1) && s.kind(j+1) == numeralToken && len(s.text(j+1)) <= 2 {
		return s.exponent(j)
	}
	return 0, 0, false
}

func (n *numeral) raise(p claims.Number, last int) {
	n.value, n.step, n.last, n.scale = n.value.Mul(p), n.step.Mul(p), last, 0
}

// raised reads "^6" or a raised "⁶" at token i.
func (s *sentence) raised(i int) (e, last int, ok bool) {
	if s.punct(i) == '^' {
		return s.exponent(i + 1)
	}
	neg := false
	j := i
	if s.glued(j) && s.text(j) == "⁻" {
		neg = true
		j++
	}
	for s.glued(j) && len(s.text(j)) > 1 && j < i+4 {
		d := superscript(s.text(j))
		if d < 0 {
			break
		}
		e, ok = 10*e+d, true
		j++
	}
	if neg {
		e = -e
	}
	return e, j, ok
}

// superscript returns the digit that a raised character stands for, -1 if it is none.
func superscript(text string) int {
	switch text {
	case "⁰":
		return 0
	case "¹":
		return 1
	case "²":
		return 2
	case "³":
		return 3
	case "⁴":
		return 4
	case "⁵":
		return 5
	case "⁶":
		return 6
	case "⁷":
		return 7
	case "⁸":
		return 8
	case "⁹":
		return 9
	}
	return -1
}

// exponent reads a whole number with its signs at token i.
func (s *sentence) exponent(i int) (e, last int, ok bool) {
	neg := false
	for k := 0; k < 2 && (isHyphen(s.textAt(i)) || s.punct(i) == '+'); k++ {
		if s.punct(i) != '+' {
			neg = !neg
		}
		i++
	}
	if s.kind(i) != numeralToken {
		return 0, 0, false
	}
	e, ok = wholeText(s.text(i))
	if !ok || e > 400 {
		return 0, 0, false
	}
	if neg {
		e = -e
	}
	return e, i + 1, true
}

// powerOf returns base to the power of e, false if that is too large to be worth having.
func powerOf(base claims.Number, e int) (claims.Number, bool) {
	if base.Equal(claims.Int(10)) {
		return claims.Pow10(e), true
	}
	if e > 64 || e < -64 || base.Abs().Cmp(claims.Int(1000000)) > 0 {
		return claims.Number{}, false
	}
	p := claims.Int(1)
	for k := 0; k < e || k < -e; k++ {
		p = p.Mul(base)
	}
	if e < 0 {
		return claims.Int(1).Quo(p)
	}
	return p, true
}
