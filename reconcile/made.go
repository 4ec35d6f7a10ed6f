package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A made number is what two addends make.
type made struct {
	n          claims.Number
	form       string // "big - small"
	big, small addend
	against    int // evidence against it, in tenths of bits
}

// made gives what two addends make of the kind of the draft's figure. Told says that the draft tells both of them.
func (v *verifier) made(d *view, x, y addend, told bool) []made {
	a, b := &v.pass.views[x.k], &v.pass.views[y.k]
	switch {
	case a.class != b.class || times(a, b) != times(b, a):
		return madeOfTwo(d, a, b, x, y)
	case a.class == "%" != (d.class == "%") && d.class != "pp" && d.class != "times" && d.class != "%":
		return nil
	}
	if x.n.Cmp(y.n) < 0 {
		x, y = y, x
	}
	big, small := x.n, y.n
	q, ok1 := small.Quo(big)
	r, ok2 := big.Quo(small)
	if !ok1 || !ok2 {
		return nil
	}
	one, hundred := claims.Int(1), claims.Int(100)
	change := d.claim.Kind == claims.KindChange
	near := told || len(d.figure.digits) > 3 || v.number[x.k] == v.number[y.k] || sharedNames(a.names, b.names) > 0
	against := 0
	if !likeCount(d, a, b) {
		against = tiedOther
	}
	if d.class == "count" && d.figure.n.Cmp(claims.Int(10)) < 0 && !told {
		against += tiedOther // small numbers make any other
	}
	var out []made
	put := func(n claims.Number, form string) { out = append(out, made{n, form, x, y, against}) }
	switch {
	case d.class == "pp" && a.class == "%":
		put(big.Sub(small), "big - small")
	case d.class == "%" && a.class != "%":
		if change && d.claim.Direction != claims.DirectionUp {
			put(one.Sub(q).Mul(hundred), "1 - small / big")
		}
		if change && d.claim.Direction != claims.DirectionDown {
			put(r.Sub(one).Mul(hundred), "big / small - 1")
		}
		if !change && near {
			put(q.Mul(hundred), "small / big")
		}
		if d.claim.Kind == claims.KindLevel {
			against += tiedOther
			put(r.Sub(one).Mul(hundred), "big / small - 1")
		}
	case d.class == "times":
		put(r, "big / small")
	case d.class == a.class && (topUnit(d) == topUnit(a) || a.class == "count"):
		if !likeCount(d, a, b) && (a.noun != b.noun || a.noun == "") || d.class == "%" || !counts(d, small) {
			return nil
		}
		if lasts := d.class == "second" || d.class == "year"; !lasts || change {
			put(big.Sub(small), "big - small")
		}
		if !change && x.k != y.k && near && addUp(a.claim, b.claim) {
			put(big.Add(small), "big + small")
		}
	}
	return out
}

// times reports whether a is so much for each one of what b counts, or of one unit of b: 14 MW of each of 72 turbines.
func times(a, b *view) bool { return a.class != "count" && a.class != "%" && b.class == "count" }

// madeOfTwo gives the product or the quotient of two addends of which one counts what the other one is of, and the rate of two amounts.
func madeOfTwo(d, a, b *view, x, y addend) []made {
	if a.class == "count" || a.class != "money" && b.class == "money" {
		a, b, x, y = b, a, y, x
	}
	if d.class != a.class || topUnit(d) != topUnit(a) {
		return nil
	}
	if !times(a, b) {
		n, ok := perOne(d, b, y.n)
		if q, ok2 := x.n.Quo(n); ok && ok2 {
			return []made{{q, "big / small", x, y, 0}}
		}
		return nil
	}
	if y.n.Cmp(claims.Int(1)) <= 0 {
		return nil
	}
	out := []made{{x.n.Mul(y.n), "big x small", x, y, 0}}
	if q, ok := x.n.Quo(y.n); ok {
		out = append(out, made{q, "big / small", x, y, 0})
	}
	return out
}

// perOne gives an amount in the unit that the draft's figure is per: 2,100 kilograms are 2,100,000 of "a gram".
func perOne(d, b *view, n claims.Number) (claims.Number, bool) {
	_, per, ok := strings.Cut(string(d.claim.Quantity.Unit), "/")
	if !ok {
		return n, false
	}
	x, ok := claims.Convert(claims.Exactly(n), b.unit, claims.Unit(per))
	n, point := x.Point()
	return n, ok && point
}

// topUnit gives the unit of a figure without what it is per.
func topUnit(v *view) claims.Unit {
	if top, ok := numerator(v.claim.Quantity.Unit); ok && v.class == "money" {
		return top
	}
	return v.unit
}

// addUp reports whether the text does not make one of two figures a part, a share or the start of the other.
func addUp(a, b *claims.Claim) bool {
	for _, rel := range [...]claims.Relation{claims.RelPart, claims.RelOf, claims.RelFrom, claims.RelTo} {
		if linkedBy(a, b, rel) {
			return false
		}
	}
	return true
}

// showMade writes what two addends make with the words of the claims, or with the numbers where both are of one claim.
func (p *Pass) showMade(m made) string {
	s, t := quote(p.Claims[m.big.k]), quote(p.Claims[m.small.k])
	if m.big.k == m.small.k {
		unit := p.Claims[m.big.k].Quantity.Unit
		s, t = showAmount(m.big.n, unit), showAmount(m.small.n, unit)
	}
	return strings.NewReplacer("big", s, "small", t).Replace(m.form)
}

// counts reports whether a number is large enough to be seen in the digits of the draft's figure.
func counts(d *view, n claims.Number) bool {
	return n.Cmp(claims.Pow10(d.figure.exp)) >= 0
}

// likeCount reports whether a count may be made of two others by what they count.
func likeCount(d, a, b *view) bool {
	return d.class != "count" || likeNouns(d, a) || likeNouns(d, b)
}

// meetsFigure reports whether the number is the draft's, rounded to its last digit, or near the bound that it gives.
func meetsFigure(d *view, r *made) bool {
	n := r.n
	values, stated := saidAmount(d)
	if d.claim.Kind == claims.KindChange && values.High().Value.Sign() <= 0 && !values.High().Missing {
		n = n.Neg()
	}
	if !closeBy(claims.Exactly(n), stated) {
		return false
	}
	if values.Contains(n) {
		return true
	}
	x, ok := stated.Point()
	f := figureOf(stated)
	if !ok || len(f.digits) < 2 || !strings.ContainsAny(r.form, "/x") {
		return false
	}
	room := claims.Pow10(f.exp)
	if f.digits[len(f.digits)-1] == '5' && len(f.digits) > 2 {
		room = room.Mul(claims.Int(5))
	}
	return x.Sub(n).Abs().Mul(claims.Int(2)).Cmp(room) <= 0
}
