package reconcile

import "github.com/claimcheck/claimcheck/claims"

// differenceSupport finds a change of the draft as the difference of two levels of the sources, of which the draft
// gives one itself, in the same sentence or one near it: "168 seats ... lost 82" of 250 before.
func (v *verifier) differenceSupport(i int) ([]*claims.Claim, string, bool) {
	p := v.pass
	d := &p.views[i]
	if d.claim.Kind != claims.KindChange || !readable(d) || d.values.IsUnbounded() {
		return nil, "", false
	}
	first, last := i, i
	for first > 0 && v.besideIn(first-1, i, len(d.figure.digits)) {
		first--
	}
	for last+1 < v.n && v.besideIn(last+1, i, len(d.figure.digits)) {
		last++
	}
	for l := first; l <= last; l++ {
		if l == i || !amount(p.Claims[l]) || !sameUnit(d, &p.views[l]) {
			continue
		}
		yes, _ := v.bestOptions(l)
		if yes == nil || len(p.views[l].figure.digits) < 2 {
			continue
		}
		for _, y := range v.scope(i).claims {
			if y == yes.source || !amount(p.Claims[y]) || !sameUnit(d, &p.views[y]) {
				continue
			}
			if text, ok := v.makesDifference(d, yes.source, y); ok {
				return sorted([]*claims.Claim{p.Claims[yes.source], p.Claims[y]}), text, true
			}
		}
	}
	return nil, "", false
}

// besideIn reports whether two draft claims stand in one sentence or in sentences next to each other, and if the figure
// has two digits or more, up to three sentences apart.
func (v *verifier) besideIn(a, b, digits int) bool {
	n, most := v.number[a]-v.number[b], 1
	if digits > 1 {
		most = 3
	}
	return n >= -most && n <= most
}

// amount reports whether a claim is a level or a rate, whatever its stance.
func amount(c *claims.Claim) bool {
	return c.Kind == claims.KindLevel || c.Kind == claims.KindRate || c.Kind == ""
}

// makesDifference reports whether the levels x and y, two single numbers, differ by the change.
func (v *verifier) makesDifference(d *view, x, y int) (string, bool) {
	a, b := &v.pass.views[x], &v.pass.views[y]
	m, ok1 := a.stated.Point()
	n, ok2 := b.stated.Point()
	if !ok1 || !ok2 || m.Equal(n) {
		return "", false
	}
	if m.Cmp(n) < 0 {
		a, b, m, n = b, a, n, m
	}
	up := y == v.pass.byClaim[b.claim] // the draft's own level is the larger one
	if d.claim.Direction == claims.DirectionUp && !up || d.claim.Direction == claims.DirectionDown && up {
		return "", false
	}
	diff := m.Sub(n)
	want, ok := stands(d.stated)
	if !ok || !diff.Equal(want.Abs()) && !d.values.Contains(diff) && !d.values.Contains(diff.Neg()) {
		return "", false
	}
	return quote(a.claim) + " - " + quote(b.claim) + " = " + showAmount(diff, d.unit) + " = " + quote(d.claim), true
}
