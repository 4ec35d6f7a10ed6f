package reconcile

import (
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A figure is a stated value as one number, with its significant digits.
type figure struct {
	n      claims.Number // the number without its sign
	digits string        // significant digits without trailing zeros
	exp    int           // power of ten of the last digit
	ok     bool          // there is such a number, and it is not 0
	whole  int64         // the number, if it is whole and below wholeMost; 0 if not
}

// wholeMost is what a number that is compared by multiples of machine words is below.
const wholeMost = 1 << 50

func figureOf(x claims.Interval) figure {
	n, ok := stands(x)
	if !ok || n.Sign() == 0 {
		return figure{}
	}
	f := figure{n: n.Abs(), ok: true}
	f.digits, f.exp, _ = digits(f.n)
	if n, ok := f.n.Int64(); ok && n < wholeMost {
		f.whole = n
	}
	return f
}

// told gives the figure of what the words of the claim say, in its own unit.
func (v *view) told() figure {
	if q := &v.claim.Quantity; v.unit != q.Unit || v.traits&ofDate != 0 || q.Stated.IsUnbounded() {
		return figureOf(q.Stated)
	}
	return v.figure
}

// equal reports whether two figures are one number.
func (f *figure) equal(g *figure) bool {
	if f.whole != 0 || g.whole != 0 {
		return f.whole == g.whole
	}
	return f.n.Equal(g.n)
}

// more reports whether a figure is greater than another one.
func (f *figure) more(g *figure) bool {
	if f.whole != 0 && g.whole != 0 {
		return f.whole > g.whole
	}
	return f.n.Cmp(g.n) > 0
}

// unusualDigits is the number of significant digits from which two texts rarely give one figure by chance.
const unusualDigits = 3

// unusualWeight is the information, in tenths of bits, of an unusual figure that two claims share.
const unusualWeight = 60

// unusual names the figure of the view if few texts would give it by chance: one number of three significant digits or more. It is
// "" for all others, and for dates, ages, ranks and results.
func (v *view) unusual() string {
	if len(v.figure.digits) < unusualDigits || ownRule(v) || v.class == string(claims.KindRank) || v.class == string(claims.KindScore) {
		return ""
	}
	if !v.stated.IsPoint() {
		return ""
	}
	return v.unitClass() + " " + v.figure.digits + "e" + strconv.Itoa(v.figure.exp)
}

// nearness says how alike two stated values are, from -100 to 100. Rival figures of one thing are near
// each other, or differ by one digit, two swapped digits or a power of ten; figures of different things
// have no reason to be alike.
func nearness(a, b *view) int {
	x, y := &a.figure, &b.figure
	if a.class != b.class {
		return 0
	}
	if both(a, b, ofDate) {
		return dateNearness(a.values, b.values)
	}
	if !x.ok || !y.ok {
		return 0
	}
	if x.more(y) {
		x, y = y, x
	}
	if x.equal(y) || slip(x, y) {
		return 100
	}
	within := func(num, den int64) bool { return y.n.Mul(claims.Int(den)).Cmp(x.n.Mul(claims.Int(num))) <= 0 }
	if p, q := x.whole, y.whole; p > 0 && q > 0 {
		within = func(num, den int64) bool { return q*den <= p*num }
	}
	switch {
	case within(21, 20):
		return 100
	case within(6, 5):
		return 70
	case within(3, 2):
		return 30
	case within(2, 1), wide(a) != wide(b):
		return 0 // "dozens" and a count may be far apart and be of one thing
	case within(3, 1):
		return -30
	case within(6, 1):
		return -60
	}
	return -100
}

// dateNearness is the nearness of two stretches of days.
func dateNearness(x, y claims.Interval) int {
	d, apart := x.Gap(y)
	within := func(n int64) bool { return d.Cmp(claims.Int(n)) <= 0 }
	switch {
	case !apart:
		return 100
	case within(31):
		return 70
	case within(400):
		return 30
	case within(4000):
		return 0
	}
	return -60
}

// slip reports whether two figures, x the smaller, differ as by a slip: by a power of ten, two digits
// swapped, or one digit changed in a number of three digits or more.
func slip(x, y *figure) bool {
	p, q := x.digits, y.digits
	switch {
	case p == "" || q == "" || p == q && x.exp == y.exp:
		return false
	case p == q:
		return len(p) >= 2 || (y.exp-x.exp)%3 == 0
	case x.exp != y.exp || len(p) != len(q) || len(p) < 2:
		return false
	}
	return transposed(p, q) || len(p) >= 3 && unlike(p, q) == 1
}

// transposed reports whether two rows of digits of one length differ only by two neighbors that are swapped.
func transposed(p, q string) bool {
	for i := range len(p) - 1 {
		if p[i] != q[i] {
			return p[i] == q[i+1] && p[i+1] == q[i] && p[i+2:] == q[i+2:]
		}
	}
	return false
}

// unlike counts the places at which two rows of digits of one length differ.
func unlike(p, q string) int {
	n := 0
	for i := range len(p) {
		if p[i] != q[i] {
			n++
		}
	}
	return n
}

// stands gives the number that stands for an interval: its point, its middle, or its only end.
func stands(x claims.Interval) (claims.Number, bool) {
	if n, ok := x.Point(); ok {
		return n, true
	}
	lo, hi := x.Low(), x.High()
	switch {
	case lo.Missing && hi.Missing:
		return claims.Number{}, false
	case lo.Missing:
		return hi.Value, true
	case hi.Missing:
		return lo.Value, true
	}
	n, ok := lo.Value.Add(hi.Value).Quo(claims.Int(2))
	return n, ok
}

// digits gives the significant digits of a positive number without trailing zeros, and the power of ten of
// the last one: 4.2 billion is "42", 8. It is false for a number that is no finite decimal.
func digits(n claims.Number) (string, int, bool) {
	if n, ok := n.Abs().Int64(); ok && n > 0 {
		exp := 0
		for ; n%10 == 0; n /= 10 {
			exp++
		}
		return strconv.FormatInt(n, 10), exp, true
	}
	s := n.Abs().String()
	if strings.ContainsAny(s, "/eE") {
		return "", 0, false
	}
	whole, frac, _ := strings.Cut(s, ".")
	d := strings.TrimLeft(whole+frac, "0")
	t := strings.TrimRight(d, "0")
	if t == "" {
		return "", 0, false
	}
	return t, len(d) - len(t) - len(frac), true
}

// meeting gives the evidence that lies in equal or meeting values: 10 for each significant digit of equal
// stated values, at most 40, or 10 if only the ranges meet. The sign is left aside where one of the two is
// a change: "fell 8%" and "an 8% loss".
func meeting(a, b *view) (equal, meet int) {
	overlap := a.values.Overlaps(b.values)
	if both(a, b, ofDate) && overlap {
		return 20, 0
	}
	if a.class != b.class || !a.figure.ok || !b.figure.ok {
		return 0, 0
	}
	points := both(a, b, pointed)
	signed := a.claim.Kind == b.claim.Kind || ofGrowth(a, b)
	if points && a.figure.equal(&b.figure) && (!signed || a.stated.Equal(b.stated)) {
		return 10 * min(4, max(1, len(a.figure.digits))), 0
	}
	if points && a.claim.Quantity.Unit != b.claim.Quantity.Unit && a.class != "count" && overlap {
		return 10 * min(3, len(a.figure.digits), len(b.figure.digits)), 10 // one amount in two units
	}
	if overlap || !signed && a.values.Neg().Overlaps(b.values) {
		return 0, 10
	}
	return 0, 0
}
