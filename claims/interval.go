package claims

import "cmp"

// End is one end of an interval. A missing end sets no bound; its Value and
// Open say nothing. An open end is a bound that is not itself allowed.
type End struct {
	Value         Number
	Open, Missing bool
}

// Equal reports whether e and f are the same end.
func (e End) Equal(f End) bool {
	if e.Missing || f.Missing {
		return e.Missing == f.Missing
	}
	return e.Open == f.Open && e.Value.Equal(f.Value)
}

// Interval is a set of numbers without holes: all numbers between two ends,
// each of which is closed, open or missing. It is never empty. The zero value
// has no ends and allows every number.
type Interval struct {
	lo, hi int64 // numerators of the ends, 0 for a missing one
	form   form
	wide   *ends // the ends if they do not fit above, where lo, hi and the denominator are 0
}

// A form holds what ends an interval has and, above formBits, their least common denominator minus 1.
type form uint64

const (
	hasLow form = 1 << iota
	hasHigh
	lowOpen
	highOpen

	formBits = 4
	formMask = 1<<formBits - 1
)

type ends struct{ lo, hi Number }

// newForm gives the interval with the ends lo and hi, each 0 where it is missing.
func newForm(lo, hi Number, f form) Interval {
	if lo.big == nil && hi.big == nil {
		a, b, d := lo.num, hi.num, lo.den
		ok := true
		if lo.den != hi.den {
			a, b, d, ok = overOne(lo, hi)
		}
		if ok && d < 1<<(63-formBits) {
			return Interval{lo: a, hi: b, form: f | form(d)<<formBits}
		}
	}
	return Interval{form: f, wide: &ends{lo, hi}}
}

// overOne gives the numerators of two small numbers over their least common denominator, and that minus 1; false if one
// of them does not fit.
func overOne(a, b Number) (x, y, den int64, ok bool) {
	ad, bd := a.den+1, b.den+1
	g := int64(gcd(uint64(ad), uint64(bd)))
	x, ok1 := mul64(a.num, bd/g)
	y, ok2 := mul64(b.num, ad/g)
	d, ok3 := mul64(ad, bd/g)
	return x, y, d - 1, ok1 && ok2 && ok3
}

// low gives the lower end, 0 if it is missing.
func (x *Interval) low() Number {
	if x.wide != nil {
		return x.wide.lo
	}
	return reduced(x.lo, int64(x.form>>formBits)+1)
}

// high gives the upper end, 0 if it is missing.
func (x *Interval) high() Number {
	if x.wide != nil {
		return x.wide.hi
	}
	return reduced(x.hi, int64(x.form>>formBits)+1)
}

// NewInterval returns the numbers between two ends. Ends in the wrong order
// change places; ends of one value make a point, whether open or not.
func NewInterval(lo, hi End) Interval {
	if !lo.Missing && !hi.Missing {
		switch lo.Value.Cmp(hi.Value) {
		case 0:
			return Exactly(lo.Value)
		case 1:
			lo, hi = hi, lo
		}
	}
	return span(lo, hi)
}

// span is NewInterval for ends that are known to be in order.
func span(lo, hi End) Interval {
	var f form
	var low, high Number
	if !lo.Missing {
		low, f = lo.Value, hasLow
		if lo.Open {
			f |= lowOpen
		}
	}
	if !hi.Missing {
		high, f = hi.Value, f|hasHigh
		if hi.Open {
			f |= highOpen
		}
	}
	return newForm(low, high, f)
}

// Exactly returns the interval that allows n alone.
func Exactly(n Number) Interval { return newForm(n, n, hasLow|hasHigh) }

// Between returns the numbers from lo to hi, both allowed.
func Between(lo, hi Number) Interval { return NewInterval(End{Value: lo}, End{Value: hi}) }

// AtLeast returns n and all greater numbers.
func AtLeast(n Number) Interval { return newForm(n, Number{}, hasLow) }

// Above returns all numbers greater than n.
func Above(n Number) Interval { return newForm(n, Number{}, hasLow|lowOpen) }

// AtMost returns n and all smaller numbers.
func AtMost(n Number) Interval { return newForm(Number{}, n, hasHigh) }

// Below returns all numbers smaller than n.
func Below(n Number) Interval { return newForm(Number{}, n, hasHigh|highOpen) }

// Rounded returns the numbers that are written as n when they are rounded to a
// multiple of step, both ends allowed:
//
//	n - step/2 to n + step/2
//
// The sign of step does not matter.
func Rounded(n, step Number) Interval {
	half := step.Abs().Mul(Ratio(1, 2))
	return Between(n.Sub(half), n.Add(half))
}

// Low returns the lower end of x.
func (x Interval) Low() End {
	if x.form&hasLow == 0 {
		return End{Missing: true}
	}
	return End{Value: x.low(), Open: x.form&lowOpen != 0}
}

// High returns the upper end of x.
func (x Interval) High() End {
	if x.form&hasHigh == 0 {
		return End{Missing: true}
	}
	return End{Value: x.high(), Open: x.form&highOpen != 0}
}

// Point returns the one number that x allows, and false if it allows more.
func (x Interval) Point() (Number, bool) {
	if x.IsPoint() {
		return x.low(), true
	}
	return Number{}, false
}

// IsPoint reports whether x allows one number alone.
func (x Interval) IsPoint() bool {
	return x.form&formMask == hasLow|hasHigh && x.lo == x.hi && (x.wide == nil || x.wide.lo.Equal(x.wide.hi))
}

// IsUnbounded reports whether x allows every number.
func (x Interval) IsUnbounded() bool { return x.form&(hasLow|hasHigh) == 0 }

// Contains reports whether x allows n.
func (x Interval) Contains(n Number) bool { return Exactly(n).Within(x) }

// CompareLow returns -1 if an interval that starts at a allows smaller numbers
// than one that starts at b, 0 if the ends are the same, else 1.
func CompareLow(a, b End) int { return compareEnds(a, b, -1) }

// CompareHigh returns 1 if an interval that ends at a allows greater numbers
// than one that ends at b, 0 if the ends are the same, else -1.
func CompareHigh(a, b End) int { return compareEnds(a, b, 1) }

// compareEnds compares two ends of one side; a missing end lies outwards of
// all others, an open end inwards of the closed one of its value.
func compareEnds(a, b End, outwards int) int {
	switch {
	case a.Missing && b.Missing:
		return 0
	case a.Missing:
		return outwards
	case b.Missing:
		return -outwards
	}
	if c := a.Value.Cmp(b.Value); c != 0 {
		return c
	}
	switch {
	case a.Open == b.Open:
		return 0
	case a.Open:
		return -outwards
	}
	return outwards
}

// Within reports whether y allows every number that x allows.
func (x Interval) Within(y Interval) bool {
	return CompareLow(x.Low(), y.Low()) >= 0 && CompareHigh(x.High(), y.High()) <= 0
}

// separate reports whether all of x is below all of y.
func separate(x, y *Interval) bool {
	if x.form&hasHigh == 0 || y.form&hasLow == 0 {
		return false
	}
	c := 0
	if x.wide == nil && y.wide == nil && x.form>>formBits == y.form>>formBits {
		c = cmp.Compare(x.hi, y.lo)
	} else {
		c = x.high().Cmp(y.low())
	}
	return c < 0 || c == 0 && (x.form&highOpen != 0 || y.form&lowOpen != 0)
}

// Overlaps reports whether there is a number that both x and y allow.
func (x Interval) Overlaps(y Interval) bool { return !separate(&x, &y) && !separate(&y, &x) }

// Gap returns the distance between x and y, and false if they overlap. The
// distance is 0 where they touch in an open end. Gap is symmetric:
//
//	x.Gap(y) = y.Gap(x)
func (x Interval) Gap(y Interval) (Number, bool) {
	switch {
	case separate(&x, &y):
		return y.low().Sub(x.high()), true
	case separate(&y, &x):
		return x.low().Sub(y.high()), true
	}
	return Number{}, false
}

// Intersect returns the numbers that both x and y allow, and false if there
// are none.
func (x Interval) Intersect(y Interval) (Interval, bool) {
	if !x.Overlaps(y) {
		return Interval{}, false
	}
	lo, hi := x.Low(), x.High()
	if CompareLow(y.Low(), lo) > 0 {
		lo = y.Low()
	}
	if CompareHigh(y.High(), hi) < 0 {
		hi = y.High()
	}
	return span(lo, hi), true
}

// Hull returns the smallest interval that holds x and y.
func (x Interval) Hull(y Interval) Interval {
	lo, hi := x.Low(), x.High()
	if CompareLow(y.Low(), lo) < 0 {
		lo = y.Low()
	}
	if CompareHigh(y.High(), hi) > 0 {
		hi = y.High()
	}
	return span(lo, hi)
}

// Equal reports whether x and y allow the same numbers.
func (x Interval) Equal(y Interval) bool {
	if x.wide == nil || y.wide == nil {
		return x == y
	}
	return x.form == y.form && x.wide.lo.Equal(y.wide.lo) && x.wide.hi.Equal(y.wide.hi)
}
