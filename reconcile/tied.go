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

// addends lists the numbers among the claims from and up to, in the base unit of each, or money as it is said. A bound stands for its end.
func (p *Pass) addends(from, to int) []addend {
	var out []addend
	for k := from; k < to; k++ {
		s := &p.views[k]
		if !isAddend(s) {
			continue
		}
		_, stated := saidAmount(s)
		lo, hi := stated.Low(), stated.High()
		if s.claim.Quantity.Hedge == claims.HedgeRange && !lo.Missing && !hi.Missing {
			if strings.HasPrefix(strings.ToLower(s.claim.At.Text()), "from ") {
				out = append(out, addend{k, lo.Value.Abs()}, addend{k, hi.Value.Abs()})
			}
			continue
		}
		if n, ok := stands(stated); ok {
			out = append(out, addend{k, n.Abs()})
		}
	}
	return out
}

// saidAmount gives the range of a claim and what its words say: money as it is said, and all else in its base unit. The pounds of an
// hour are so compared with those of a wage.
func saidAmount(s *view) (values, stated claims.Interval) {
	if q := &s.claim.Quantity; s.class == "money" && !q.Stated.IsUnbounded() {
		return q.Range, q.Stated
	}
	return s.values, s.stated
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
	tiedFarMost  = 300 // addends of a source up to which those far from each other are combined
	tiedOwns     = 12  // figures that the draft tells beside one and that are looked at
	tiedReach    = 6   // addends after one with which it is combined
	tiedEnough   = 95  // evidence, in tenths of bits, from which on a derived figure is one
	tiedDigit    = 33  // for each significant digit that is met
	tiedKnit     = 130 // no more than this for what the sentences share
	tiedSentence = 25  // for two figures of one sentence
	tiedLike     = 15  // for two of one thing in it
	tiedLink     = 20  // for two figures that the syntax links
	tiedLone     = 20  // for the only two figures of their unit
	tiedOwn      = 25  // for one that the draft tells in the sentence of its figure or in one next to it
	tiedOther    = 20  // against what counts other things by its noun, and a percentage that need be no change
	tiedPlaced   = 40  // knit from which on a figure may be one end of a share
	tiedExact    = 40  // for a share or multiple without a rest
)

// A tied figure is what two addends make of the draft's.
type tied struct {
	by   []*claims.Claim
	text string
	e    int
}

// tiedSupport finds the figures of one source that make the draft's.
func (v *verifier) tiedSupport(i int) (tied, bool) {
	d := &v.pass.views[i]
	if !combinable(d) || v.otherWay(d) {
		return tied{}, false
	}
	best := tied{e: tiedEnough - 1}
	own := v.ownAddends(i)
	var told []addend
	for _, s := range v.tellings(v.scope(i)) {
		v.tiedIn(i, s.addends, own, &best)
		for _, a := range s.addends {
			if own[a.k] > 0 {
				told = append(told, a)
			}
		}
	}
	v.tiedTold(i, told, own, &best)
	return best, best.by != nil
}

// tiedTold tries the pairs of addends of two sources that the draft tells beside its figure.
func (v *verifier) tiedTold(i int, told []addend, own map[int]int, best *tied) {
	d := &v.pass.views[i]
	found, tried := []tied{}, 0
	for n, x := range told {
		for _, y := range told[:n] {
			if v.pass.views[x.k].doc != v.pass.views[y.k].doc && likeAddends(y, x, &v.pass.views[y.k], &v.pass.views[x.k]) {
				found, tried = v.tryTied(i, d, y, x, own, found, tried)
			}
		}
	}
	best.take(found, tried)
}

// tryTied adds what two addends make of the draft's figure to what was found, and counts what was tried.
func (v *verifier) tryTied(i int, d *view, x, y addend, own map[int]int, found []tied, tried int) ([]tied, int) {
	told := own[x.k] > 0 && own[y.k] > 0
	if _, _, half := bound(d.stated); half && !told && d.class != "times" && d.class != "%" {
		return found, tried // many numbers keep a bound
	}
	part := x
	if y.n.Cmp(x.n) < 0 {
		part = y
	}
	for _, r := range v.made(d, x, y, told || v.placed(i, d, part)) {
		tried++
		if meetsFigure(d, &r) {
			by := distinct(v.pass.Claims[x.k], v.pass.Claims[y.k])
			found = append(found, tied{by, v.pass.showMade(r), v.tiedEvidence(i, x, y) + own[x.k] + own[y.k] + exactness(d, &r) - r.against})
		}
	}
	return found, tried
}

// take keeps what has the most evidence: the more was tried, the more is met by chance.
func (t *tied) take(found []tied, tried int) {
	for _, r := range found {
		if r.e -= 10 * (bits.Len(uint(tried)) - 1); r.e > t.e {
			*t = r
		}
	}
}

// tiedIn tries the pairs of addends of a source, and keeps what makes the figure of the draft claim i with the most evidence.
func (v *verifier) tiedIn(i int, ops []addend, own map[int]int, best *tied) {
	d := &v.pass.views[i]
	found, tried := []tied{}, 0
	try := func(x, y addend) { found, tried = v.tryTied(i, d, x, y, own, found, tried) }
	for x := range ops {
		for y := x + 1; y < len(ops) && y <= x+tiedReach; y++ {
			if v.tiedPair(ops[x], ops[y]) {
				try(ops[x], ops[y])
			}
		}
		if own[ops[x].k] == 0 && !v.placed(i, d, ops[x]) || len(ops) > tiedFarMost {
			continue
		}
		for y := range ops {
			if near := y <= x+tiedReach && y >= x-tiedReach; (own[ops[y].k] == 0 || y > x) && y != x && !(near && v.tiedPair(ops[min(x, y)], ops[max(x, y)])) && v.tiedFar(ops[x], ops[y], own) {
				try(ops[x], ops[y])
			}
		}
	}
	best.take(found, tried)
}

// placed reports whether the sentence of a figure of a source shares enough with that of a share or multiple of the draft to be one
// end of it, wherever the other end stands.
func (v *verifier) placed(i int, d *view, x addend) bool {
	return (d.class == "%" && d.claim.Kind != claims.KindChange || d.class == "times") && v.knit(i, x.k) >= tiedPlaced
}

// combinable reports whether a figure is of a kind that follows from two others.
func combinable(d *view) bool {
	if d.values.IsUnbounded() || !d.figure.ok || d.claim.Kind == claims.KindDate || d.claim.Kind == claims.KindAge || d.class == string(claims.KindRank) || ownRule(d) {
		return false
	}
	return true
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

// tiedPair reports whether two figures of a source stand in one sentence, or in two that follow each other, in one unit, or one counts
// what the other one is of.
func (v *verifier) tiedPair(x, y addend) bool {
	a, b := &v.pass.views[x.k], &v.pass.views[y.k]
	n := v.number[y.k] - v.number[x.k]
	if n < 0 || n > 1 || n > 0 && stanceClass(a.claim.Stance) != stanceClass(b.claim.Stance) {
		return false
	}
	return likeAddends(x, y, a, b)
}

// likeAddends reports whether two figures may be added, or one divided or multiplied by the other.
func likeAddends(x, y addend, a, b *view) bool {
	switch {
	case a.class != b.class:
		return times(a, b) || times(b, a) || a.class == "money" && b.class != "%" || b.class == "money" && a.class != "%"
	case x.n.Equal(y.n):
		return false
	case a.class == "count":
		return likeNouns(a, b)
	}
	return topUnit(a) == topUnit(b)
}

// tiedFar reports whether two figures of a source that stand farther apart may be combined: the draft tells x beside its own figure,
// and y too, or y is of what x is of, or the words of the draft's sentence place the part x.
func (v *verifier) tiedFar(x, y addend, own map[int]int) bool {
	a, b := &v.pass.views[x.k], &v.pass.views[y.k]
	if !likeAddends(x, y, a, b) {
		return false
	}
	return own[y.k] > 0 || own[x.k] == 0 && x.n.Cmp(y.n) < 0 || a.claim.Measure != "" && a.claim.Measure == b.claim.Measure || sharedNames(a.names, b.names) > 0
}

// ownAddends gives the source figures that the draft tells in the sentence of claim i and in those next to it, with the evidence that
// it has used them for the figure of the claim.
func (v *verifier) ownAddends(i int) map[int]int {
	out := map[int]int{}
	for n := v.number[i] - 2; n <= v.number[i]+1; n++ {
		list := v.inSentence(n)
		for _, k := range list[:min(len(list), sentenceMost)] {
			if k == i || k >= v.n || ownRule(&v.pass.views[k]) || len(out) >= tiedOwns {
				continue
			}
			if yes, _ := v.bestOptions(k); yes != nil && yes.e+figureBonus(&v.pass.views[k]) >= evidenceSupport {
				out[yes.source] = tiedOwn
				if n == v.number[i]-2 {
					out[yes.source] = tiedOwn / 2
				}
			}
		}
	}
	return out
}

// exactness is the evidence of a quotient that is the draft's number of one digit without a rest: 624 of 1,248 is half.
func exactness(d *view, r *made) int {
	n, ok := d.stated.Point()
	if !ok || len(d.figure.digits) > 1 && d.class != "%" && d.class != "times" || len(d.figure.digits) > 2 || !strings.Contains(r.form, "/") || !r.n.Equal(n.Abs()) {
		return 0
	}
	return tiedExact
}

// likeNouns reports whether two counts are of one noun or of things of one class, or one of them names none.
func likeNouns(a, b *view) bool {
	return a.noun == b.noun || a.noun == "" || b.noun == "" ||
		slices.ContainsFunc(a.claim.Classes, func(k string) bool { return slices.Contains(b.claim.Classes, k) })
}

// tiedEvidence is the evidence that the draft claim i tells what x and y make: the digits that are met, what the sentences share, and
// what ties the two.
func (v *verifier) tiedEvidence(i int, x, y addend) int {
	p := v.pass
	d := &p.views[i]
	e := tiedDigit * max(1, len(d.figure.digits))
	if _, _, half := bound(d.stated); half {
		e = tiedDigit / 2
	} else if d.claim.Quantity.Hedge != claims.HedgeNone {
		e -= tiedDigit / 2
	}
	a, b := p.Claims[x.k], p.Claims[y.k]
	if v.number[x.k] == v.number[y.k] {
		e += tiedSentence
		if p.views[x.k].noun != "" && p.views[x.k].noun == p.views[y.k].noun || a.Measure != "" && a.Measure == b.Measure {
			e += tiedLike
		}
	}
	e += min(tiedKnit, max(v.knit(i, x.k), v.knit(i, y.k)))
	if joined(a, b) || x.k == y.k {
		e += tiedLink
	}
	if n := v.given[inDoc{p.views[x.k].doc, p.views[x.k].class}]; n == 2 && p.views[x.k].class != "count" {
		e += tiedLone
	}
	return e
}
