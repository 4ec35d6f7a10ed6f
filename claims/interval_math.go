package claims

// The operations below return the smallest interval that holds the result for
// every choice of a number from each operand.

// Add returns what n + m can be, with n from x and m from y.
func (x Interval) Add(y Interval) Interval {
	return span(addEnds(x.Low(), y.Low()), addEnds(x.High(), y.High()))
}

func addEnds(a, b End) End {
	if a.Missing || b.Missing {
		return End{Missing: true}
	}
	return End{Value: a.Value.Add(b.Value), Open: a.Open || b.Open}
}

// Sub returns what n - m can be, with n from x and m from y.
func (x Interval) Sub(y Interval) Interval { return x.Add(y.Neg()) }

// Neg returns what -n can be, with n from x.
func (x Interval) Neg() Interval {
	lo, hi := x.High(), x.Low()
	lo.Value, hi.Value = lo.Value.Neg(), hi.Value.Neg()
	return span(lo, hi)
}

// Scale returns what n × k can be, with k from x.
func (x Interval) Scale(n Number) Interval {
	if n.Sign() == 0 {
		return Exactly(Number{})
	}
	lo, hi := x.Low(), x.High()
	lo.Value, hi.Value = lo.Value.Mul(n), hi.Value.Mul(n)
	if n.Sign() < 0 {
		lo, hi = hi, lo
	}
	return span(lo, hi)
}

// corner is the product of two ends: a number, or an infinity if inf is not 0.
type corner struct {
	value Number
	inf   int
	open  bool
}

func (a corner) cmp(b corner) int {
	if a.inf != b.inf {
		return sign(a.inf - b.inf)
	}
	if a.inf != 0 {
		return 0
	}
	return a.value.Cmp(b.value)
}

// mulEnds multiplies an end of x with an end of y; xi and yi are -1 for a lower
// end, 1 for an upper one, and are the sign of the infinity of a missing end.
func mulEnds(a, b End, xi, yi int) corner {
	if !a.Missing && !b.Missing {
		zero := !a.Open && a.Value.Sign() == 0 || !b.Open && b.Value.Sign() == 0
		return corner{value: a.Value.Mul(b.Value), open: (a.Open || b.Open) && !zero}
	}
	sa, sb := xi, yi
	open := true
	if !a.Missing {
		sa = a.Value.Sign()
		open = a.Open || sa != 0
	}
	if !b.Missing {
		sb = b.Value.Sign()
		open = b.Open || sb != 0
	}
	// Nothing times anything, however large, is nothing.
	return corner{inf: sa * sb, open: open}
}

// Mul returns what n × m can be, with n from x and m from y.
func (x Interval) Mul(y Interval) Interval {
	corners := [4]corner{
		mulEnds(x.Low(), y.Low(), -1, -1),
		mulEnds(x.Low(), y.High(), -1, 1),
		mulEnds(x.High(), y.Low(), 1, -1),
		mulEnds(x.High(), y.High(), 1, 1),
	}
	lo, hi := corners[0], corners[0]
	for _, c := range corners[1:] {
		lo = outer(lo, c, lo.cmp(c) > 0)
		hi = outer(hi, c, hi.cmp(c) < 0)
	}
	return span(lo.end(), hi.end())
}

// outer returns the corner that lies further outwards; of two in one place the
// closed one.
func outer(best, c corner, further bool) corner {
	if further || best.cmp(c) == 0 && best.open {
		return c
	}
	return best
}

func (a corner) end() End {
	if a.inf != 0 {
		return End{Missing: true}
	}
	return End{Value: a.value, Open: a.open}
}

// Quo returns what n / m can be, with n from x and m from y. It returns false
// if y allows 0, or numbers on both sides of it.
func (x Interval) Quo(y Interval) (Interval, bool) {
	lo, hi := y.Low(), y.High()
	above := !lo.Missing && (lo.Value.Sign() > 0 || lo.Value.Sign() == 0 && lo.Open)
	below := !hi.Missing && (hi.Value.Sign() < 0 || hi.Value.Sign() == 0 && hi.Open)
	if !above && !below {
		return Interval{}, false
	}
	return x.Mul(span(invert(hi), invert(lo))), true
}

// invert returns the end of 1/y that comes from an end of y. The infinite
// becomes an open 0, and 0 the infinite.
func invert(e End) End {
	if e.Missing {
		return End{Open: true}
	}
	v, ok := Int(1).Quo(e.Value)
	if !ok {
		return End{Missing: true}
	}
	return End{Value: v, Open: e.Open}
}
