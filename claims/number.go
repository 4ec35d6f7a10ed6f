package claims

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
)

// Number is an exact rational number. It is immutable; its zero value is 0.
//
// Numbers whose numerator and denominator fit into an int64 take no memory
// beyond the struct, and for these == is the same as [Number.Equal]. Larger
// numbers live in a big.Rat; compare them with Equal or Cmp only.
type Number struct {
	num int64    // numerator, never math.MinInt64
	den int64    // denominator minus 1, so that the zero value is 0/1
	big *big.Rat // set if and only if the number does not fit above
}

// Int returns n as a Number.
func Int(n int64) Number {
	if n == math.MinInt64 {
		return fromRat(new(big.Rat).SetInt64(n))
	}
	return Number{num: n}
}

// Ratio returns n/d in lowest terms. Ratio(n, 0) is 0, for want of a better
// answer: check the denominator before.
func Ratio(n, d int64) Number {
	if d == 0 {
		return Number{}
	}
	if n == math.MinInt64 || d == math.MinInt64 {
		return fromRat(new(big.Rat).SetFrac(big.NewInt(n), big.NewInt(d)))
	}
	if d < 0 {
		n, d = -n, -d
	}
	return reduced(n, d)
}

// maxPow10 bounds the exponent of Pow10, so that a hostile exponent is cheap.
const maxPow10 = 1000

// Pow10 returns 10 to the power of e. e is moved into -1000 to 1000.
func Pow10(e int) Number {
	e = max(-maxPow10, min(e, maxPow10))
	if e >= 0 && e <= 18 {
		return Number{num: pow10int64(e)}
	}
	if e < 0 && e >= -18 {
		return Number{num: 1, den: pow10int64(-e) - 1}
	}
	p := pow10big(max(e, -e))
	if e < 0 {
		return fromRat(new(big.Rat).SetFrac(big.NewInt(1), p))
	}
	return fromRat(new(big.Rat).SetInt(p))
}

// pow10int64 returns 10 to the power of e, for e from 0 to 18.
func pow10int64(e int) int64 {
	p := int64(1)
	for range e {
		p *= 10
	}
	return p
}

func pow10big(e int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(e)), nil)
}

// reduced returns n/d in lowest terms; d > 0, neither is math.MinInt64.
func reduced(n, d int64) Number {
	if d == 1 {
		return Number{num: n}
	}
	if g := gcd(magnitude(n), uint64(d)); g > 1 {
		n, d = n/int64(g), d/int64(g)
	}
	return Number{num: n, den: d - 1}
}

// fromRat returns r as a Number, small if it fits. r must not change later.
func fromRat(r *big.Rat) Number {
	n, d := r.Num(), r.Denom()
	if n.IsInt64() && d.IsInt64() && n.Int64() != math.MinInt64 {
		return Number{num: n.Int64(), den: d.Int64() - 1}
	}
	return Number{big: r}
}

// rat returns a as a big.Rat, which the caller must not change.
func (a Number) rat() *big.Rat {
	if a.big != nil {
		return a.big
	}
	return big.NewRat(a.num, a.den+1)
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// mul64 returns a*b, and false if it does not fit. Neither argument nor the
// result is math.MinInt64.
func mul64(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

// add64 returns a+b, and false if it does not fit or is math.MinInt64.
func add64(a, b int64) (int64, bool) {
	s := a + b
	if (a > 0 && b > 0 && s < 0) || (a < 0 && b < 0 && s >= 0) || s == math.MinInt64 {
		return 0, false
	}
	return s, true
}

// Add returns a + b.
func (a Number) Add(b Number) Number {
	if a.big == nil && b.big == nil {
		if n, ok := addSmall(a, b); ok {
			return n
		}
	}
	return fromRat(new(big.Rat).Add(a.rat(), b.rat()))
}

func addSmall(a, b Number) (Number, bool) {
	if a.den == b.den {
		n, ok := add64(a.num, b.num)
		return reduced(n, a.den+1), ok
	}
	ad, bd := a.den+1, b.den+1
	g := int64(gcd(uint64(ad), uint64(bd)))
	x, ok1 := mul64(a.num, bd/g)
	y, ok2 := mul64(b.num, ad/g)
	n, ok3 := add64(x, y)
	d, ok4 := mul64(ad, bd/g)
	if !ok1 || !ok2 || !ok3 || !ok4 {
		return Number{}, false
	}
	return reduced(n, d), true
}

// Sub returns a - b.
func (a Number) Sub(b Number) Number { return a.Add(b.Neg()) }

// Mul returns a × b.
func (a Number) Mul(b Number) Number {
	if a.big == nil && b.big == nil {
		// Dividing by what they share first keeps more products small.
		ad, bd := a.den+1, b.den+1
		an, bn := a.num, b.num
		if g := int64(gcd(magnitude(an), uint64(bd))); g > 1 {
			an, bd = an/g, bd/g
		}
		if g := int64(gcd(magnitude(bn), uint64(ad))); g > 1 {
			bn, ad = bn/g, ad/g
		}
		n, ok1 := mul64(an, bn)
		d, ok2 := mul64(ad, bd)
		if ok1 && ok2 {
			return Number{num: n, den: d - 1}
		}
	}
	return fromRat(new(big.Rat).Mul(a.rat(), b.rat()))
}

// Quo returns a / b. It returns false if b is 0.
func (a Number) Quo(b Number) (Number, bool) {
	if b.Sign() == 0 {
		return Number{}, false
	}
	if b.big == nil {
		n, d := b.den+1, b.num
		if d < 0 {
			n, d = -n, -d
		}
		return a.Mul(Number{num: n, den: d - 1}), true
	}
	return fromRat(new(big.Rat).Quo(a.rat(), b.big)), true
}

// Neg returns -a.
func (a Number) Neg() Number {
	if a.big != nil {
		return fromRat(new(big.Rat).Neg(a.big))
	}
	a.num = -a.num
	return a
}

// Abs returns a without its sign.
func (a Number) Abs() Number {
	if a.Sign() < 0 {
		return a.Neg()
	}
	return a
}

// Sign returns -1, 0 or 1.
func (a Number) Sign() int {
	switch {
	case a.big != nil:
		return a.big.Sign()
	case a.num < 0:
		return -1
	case a.num > 0:
		return 1
	}
	return 0
}

// Cmp returns -1 if a < b, 0 if a = b, 1 if a > b.
func (a Number) Cmp(b Number) int {
	if a.big != nil || b.big != nil {
		return a.rat().Cmp(b.rat())
	}
	if a.den == b.den {
		return cmp.Compare(a.num, b.num)
	}
	sa, sb := a.Sign(), b.Sign()
	if sa != sb {
		if sa < sb {
			return -1
		}
		return 1
	}
	// The signs agree: compare |a.num|·b.den with |b.num|·a.den in 128 bits.
	h1, l1 := bits.Mul64(magnitude(a.num), uint64(b.den+1))
	h2, l2 := bits.Mul64(magnitude(b.num), uint64(a.den+1))
	switch {
	case h1 == h2 && l1 == l2:
		return 0
	case h1 < h2 || h1 == h2 && l1 < l2:
		return -sa
	}
	return sa
}

// Equal reports whether a and b are the same number.
func (a Number) Equal(b Number) bool {
	if a.big == nil && b.big == nil {
		return a == b
	}
	return a.big != nil && b.big != nil && a.big.Cmp(b.big) == 0
}

// IsInt reports whether a is a whole number.
func (a Number) IsInt() bool {
	if a.big != nil {
		return a.big.IsInt()
	}
	return a.den == 0
}

// Int64 returns a as an int64, and false if a is not whole or does not fit.
func (a Number) Int64() (int64, bool) {
	if a.big != nil {
		if a.big.IsInt() && a.big.Num().IsInt64() {
			return a.big.Num().Int64(), true
		}
		return 0, false
	}
	return a.num, a.den == 0
}

// Float64 returns the nearest float64. It is for display and for sorting by
// size, never for amounts.
func (a Number) Float64() float64 {
	if a.IsInt() && a.big == nil {
		return float64(a.num)
	}
	f, _ := a.rat().Float64()
	return f
}
