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
	tiedExact    = 40  // for a share or multiple without a rest
)

// A made number is what two addends make.
type made struct {
	n          claims.Number
	form       string // "big - small"
	big, small addend
	against    int // evidence against it, in tenths of bits
}

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
	for _, r := range v.made(d, x, y, told) {
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
		if own[ops[x].k] == 0 {
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
// and y too, or y is of what x is of.
func (v *verifier) tiedFar(x, y addend, own map[int]int) bool {
	a, b := &v.pass.views[x.k], &v.pass.views[y.k]
	if !likeAddends(x, y, a, b) {
		return false
	}
	return own[y.k] > 0 || a.claim.Measure != "" && a.claim.Measure == b.claim.Measure || sharedNames(a.names, b.names) > 0
}

// ownAddends gives the source figures that the draft tells in the sentence of claim i and in those next to it, with the evidence that
// it has used them for the figure of the claim.
func (v *verifier) ownAddends(i int) map[int]int {
	out := map[int]int{}
	for n := v.number[i] - 2; n <= v.number[i]+1; n++ {
		for _, k := range v.inSentence(n) {
			if k == i || k >= v.n || ownRule(&v.pass.views[k]) {
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

// likeNouns reports whether two counts are of one noun or of things of one class, or one of them names none.
func likeNouns(a, b *view) bool {
	return a.noun == b.noun || a.noun == "" || b.noun == "" ||
		slices.ContainsFunc(a.claim.Classes, func(k string) bool { return slices.Contains(b.claim.Classes, k) })
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
		if against > 0 && (a.noun != b.noun || a.noun == "") || d.class == "%" || !counts(d, small) {
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
