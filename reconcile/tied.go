package reconcile

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A figure of a draft may follow from two that a source gives side by side: 187 passengers and 27 crew are 214 people. Any two figures
// meet some number, so the two must be tied by their sentence, the draft by what its sentence shares with theirs, and the more digits
// are met the less of this is asked for.

// An addend is a number that a source gives: one end of "from 8.60 to 10.00" is one too.
type addend struct {
	k int // claim
	n claims.Number
}

// addends lists the single numbers among the claims from and up to, in the base unit of each.
func (p *Pass) addends(from, to int) []addend {
	var out []addend
	for k := from; k < to; k++ {
		s := &p.views[k]
		if !isAddend(s) {
			continue
		}
		if n, ok := s.stated.Point(); ok {
			out = append(out, addend{k, n.Abs()})
			continue
		}
		lo, hi := s.stated.Low(), s.stated.High()
		if s.claim.Quantity.Hedge == claims.HedgeRange && !lo.Missing && !hi.Missing && strings.HasPrefix(strings.ToLower(s.claim.At.Text()), "from ") {
			out = append(out, addend{k, lo.Value.Abs()}, addend{k, hi.Value.Abs()})
		}
	}
	return out
}

// isAddend reports whether a figure may be added to another one or divided by it.
func isAddend(s *view) bool {
	switch s.claim.Kind {
	case claims.KindLevel, claims.KindRate, claims.KindDuration, claims.KindChange, claims.KindScore, "":
		return !ownRule(s) && s.class != "times" && !countBelowZero(s)
	}
	return s.claim.Kind == claims.KindShare && s.class == "%"
}

const (
	tiedReach    = 6   // addends after one with which it is combined
	tiedEnough   = 95  // evidence, in tenths of bits, from which on a derived figure is one
	tiedDigit    = 33  // for each significant digit that is met
	tiedKnit     = 130 // no more than this for what the sentences share
	tiedSentence = 25  // for two figures of one sentence
	tiedLink     = 20  // for two figures that the syntax links
	tiedLone     = 20  // for the only two figures of their unit
)

// A made number is what two addends make.
type made struct {
	n          claims.Number
	form       string // "big - small"
	big, small addend
}

// A tied figure is what two addends make of the draft's.
type tied struct {
	by   []*claims.Claim
	text string
	e    int
}

// tiedSupport finds the figures of one source that make the draft's.
func (v *verifier) tiedSupport(i int) (tied, bool) {
	p := v.pass
	d := &p.views[i]
	if !combinable(d) || v.otherWay(d) {
		return tied{}, false
	}
	best := tied{e: tiedEnough - 1}
	for _, s := range v.tellings(v.scope(i)) {
		ops := s.addends
		var found []tied
		tried := 0
		for x := range ops {
			for y := x + 1; y < len(ops) && y <= x+tiedReach; y++ {
				if !v.tiedPair(ops[x], ops[y]) {
					continue
				}
				for _, r := range v.made(d, ops[x], ops[y]) {
					tried++
					if meetsFigure(d, r.n) {
						by := distinct(p.Claims[ops[x].k], p.Claims[ops[y].k])
						found = append(found, tied{by, p.showMade(r), v.tiedEvidence(i, ops[x], ops[y])})
					}
				}
			}
		}
		for _, r := range found {
			r.e -= 10 * (bits.Len(uint(tried)) - 1)
			if r.e > best.e {
				best = r
			}
		}
	}
	return best, best.by != nil
}

// combinable reports whether a figure is of a kind that follows from two others.
func combinable(d *view) bool {
	if d.values.IsUnbounded() || len(d.figure.digits) == 0 || d.claim.Kind == claims.KindDate || d.claim.Kind == claims.KindAge || d.class == string(claims.KindRank) || ownRule(d) {
		return false
	}
	_, _, half := bound(d.stated)
	return !half || d.class == "times" || d.class == "%"
}

// otherWay reports whether a source gives the draft's change the other way round: up where the draft says down.
func (v *verifier) otherWay(d *view) bool {
	if d.claim.Kind != claims.KindChange {
		return false
	}
	for _, k := range v.giving(d, d.stated.Neg()) {
		if s := &v.pass.views[k]; s.claim.Kind == claims.KindChange && s.unit == d.unit {
			return true
		}
	}
	return false
}

// tiedPair reports whether two figures of a source stand in one sentence, or in two that follow each other, in one unit.
func (v *verifier) tiedPair(x, y addend) bool {
	p := v.pass
	a, b := &p.views[x.k], &p.views[y.k]
	n := v.number[y.k] - v.number[x.k]
	if a.class != b.class || n > 0 && stanceClass(a.claim.Stance) != stanceClass(b.claim.Stance) || n < 0 || n > 1 || x.n.Equal(y.n) {
		return false
	}
	return a.class == "count" && likeNouns(a, b) || a.class != "count" && a.unit == b.unit
}

// meetsFigure reports whether the number is the draft's, or near the bound that it gives.
func meetsFigure(d *view, n claims.Number) bool {
	if d.claim.Kind == claims.KindChange && d.values.High().Value.Sign() <= 0 && !d.values.High().Missing {
		n = n.Neg()
	}
	return d.values.Contains(n) && closeBy(claims.Exactly(n), d.stated)
}

// likeNouns reports whether two counts are of one noun or of things of one class, or one of them names none.
func likeNouns(a, b *view) bool {
	return a.noun == b.noun || a.noun == "" || b.noun == "" ||
		slices.ContainsFunc(a.claim.Classes, func(k string) bool { return slices.Contains(b.claim.Classes, k) })
}

// made gives what two addends make of the kind of the draft's figure.
func (v *verifier) made(d *view, x, y addend) []made {
	p := v.pass
	a, b := &p.views[x.k], &p.views[y.k]
	if x.n.Cmp(y.n) < 0 {
		x, y = y, x
	}
	big, small := x.n, y.n
	q, ok := small.Quo(big)
	if !ok {
		return nil
	}
	r, ok := big.Quo(small)
	one, hundred := claims.Int(1), claims.Int(100)
	change := d.claim.Kind == claims.KindChange
	var out []made
	put := func(n claims.Number, form string) { out = append(out, made{n, form, x, y}) }
	switch {
	case d.class == "pp" && a.class == "%":
		put(big.Sub(small), "big - small")
	case d.class == "%" && a.class != "%":
		if change && d.claim.Direction != claims.DirectionUp {
			put(one.Sub(q).Mul(hundred), "1 - small / big")
		}
		if change && ok && d.claim.Direction != claims.DirectionDown {
			put(r.Sub(one).Mul(hundred), "big / small - 1")
		}
		if !change && v.number[x.k] == v.number[y.k] {
			put(q.Mul(hundred), "small / big")
		}
	case d.class == "times":
		if ok {
			put(r, "big / small")
		}
	case d.class == a.class && (d.unit == a.unit || a.class == "count"):
		if !likeCount(d, a, b) || d.class == "%" || !counts(d, small) {
			return nil
		}
		put(big.Sub(small), "big - small")
		if !change && x.k != y.k && v.number[x.k] == v.number[y.k] && addUp(a.claim, b.claim) {
			put(big.Add(small), "big + small")
		}
	}
	return out
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

// tiedEvidence is the evidence that the draft claim i tells what x and y make: the digits that are met, what the sentences share, and
// what ties the two.
func (v *verifier) tiedEvidence(i int, x, y addend) int {
	p := v.pass
	d := &p.views[i]
	e := tiedDigit * len(d.figure.digits)
	if _, _, half := bound(d.stated); half {
		e = tiedDigit / 2
	} else if d.claim.Quantity.Hedge != claims.HedgeNone {
		e -= tiedDigit / 2
	}
	if v.number[x.k] == v.number[y.k] {
		e += tiedSentence
	}
	e += min(tiedKnit, max(v.knit(i, x.k), v.knit(i, y.k)))
	a, b := p.Claims[x.k], p.Claims[y.k]
	if joined(a, b) || x.k == y.k {
		e += tiedLink
	}
	if n := v.given[inDoc{p.views[x.k].doc, p.views[x.k].class}]; n == 2 && p.views[x.k].class != "count" {
		e += tiedLone
	}
	return e
}
