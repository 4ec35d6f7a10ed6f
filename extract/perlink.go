package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// linkPer joins an amount for one of several things to the number of them: "160 turbines of 5.5 megawatts each", "2,400 tickets at $18
// apiece", "each of the 90 families got $300", "40 buses at a unit price of $800,000", "260 laptops at $415 a laptop".
func (cl *claimer) linkPer(i int) {
	f := &cl.figures[i]
	if f.kind != claims.KindLevel && f.kind != claims.KindRate || f.m.Kind != Money && f.m.Kind != Measure && f.m.Kind != Count {
		return
	}
	unit := string(f.claim.Quantity.Unit)
	_, noun, rate := strings.Cut(unit, "/")
	item := rate && noun == "item" || cl.eachBehind(f) || cl.unitPrice(f)
	if g := cl.eachOf(f); g != nil {
		addLink(f.claim, claims.RelPer, g.claim)
		return
	}
	if !item && !rate {
		return
	}
	if g := cl.numberOf(i, noun, item); g != nil {
		addLink(f.claim, claims.RelPer, g.claim)
	}
}

// eachBehind reports whether "each" or "apiece" stands behind the figure.
func (cl *claimer) eachBehind(f *attachment) bool {
	p := &cl.p
	k := f.m.last
	if f.m.noun >= k {
		k = f.m.noun + 1
	}
	return p.same(k, "each") || p.same(k, "apiece")
}

// unitPrice reports whether the figure is the price of one: "a unit price of $800,000", "at a unit cost of $40".
func (cl *claimer) unitPrice(f *attachment) bool {
	p := &cl.p
	for k := f.m.first - 1; k > 0 && k >= f.m.first-4; k-- {
		if p.same(k-1, "unit") && (p.same(k, "price") || p.same(k, "cost") || p.same(k, "prices") || p.same(k, "costs")) {
			return true
		}
	}
	return false
}

// eachOf returns the count behind "each of the", of which the figure is said: "each of the 90 families got $300".
func (cl *claimer) eachOf(f *attachment) *attachment {
	p := &cl.p
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.claim == nil || g.kind != claims.KindLevel || g.m.Kind != Count || g.clause != f.clause || g.m.last > f.m.first || f.m.Kind == Count {
			continue
		}
		n := g.m.first - 1
		if p.same(n, "the") {
			n--
		}
		if p.same(n, "of") && p.same(n-1, "each") {
			return g
		}
	}
	return nil
}

// numberOf returns the count of the sentence that the amount i is for one of: of the noun, or for an amount of each item the nearest
// before it, or else the only one behind it.
func (cl *claimer) numberOf(i int, noun string, item bool) *attachment {
	f := &cl.figures[i]
	for k := i - 1; k >= 0; k-- {
		if g := &cl.figures[k]; cl.isCounted(g, f) && (item || string(g.claim.Quantity.Unit) == noun) {
			return g
		}
	}
	var found *attachment
	for k := i + 1; k < len(cl.figures); k++ {
		if g := &cl.figures[k]; cl.isCounted(g, f) && (item || string(g.claim.Quantity.Unit) == noun) {
			if found != nil {
				return nil
			}
			found = g
		}
	}
	return found
}

// isCounted reports whether g counts things and f is no count of the same.
func (cl *claimer) isCounted(g, f *attachment) bool {
	return g.claim != nil && g.kind == claims.KindLevel && g.m.Kind == Count && g.claim.Quantity.Unit.Kind() == claims.UnitCount &&
		g.claim.Quantity.Unit != "" && g.claim.Quantity.Unit != f.claim.Quantity.Unit
}
