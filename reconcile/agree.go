package reconcile

import "github.com/claimcheck/claimcheck/claims"

// agreements groups the claims of different documents that say the same. A pair counts if it is the best
// agreeing pair of both its claims in the other document.
func (p *Pass) agreements() []Agreement {
	group := make([]int, len(p.views))
	meet := make([]claims.Interval, len(p.views)) // for the root of each group the numbers that all its claims allow
	for i := range group {
		group[i] = i
		meet[i] = p.views[i].values
	}
	find := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	for i := range p.pairs {
		q := &p.pairs[i]
		da, db := p.views[q.a].doc, p.views[q.b].doc
		e, ok := p.agrees(q)
		if !ok || da == db || e+marginBest < int(q.best.agree) {
			continue
		}
		if x, y := find(q.a), find(q.b); x != y {
			if m, ok := joint(meet[x], meet[y]); ok {
				group[max(x, y)], meet[min(x, y)] = min(x, y), m
			}
		}
	}
	for i := range p.pairs {
		q := &p.pairs[i]
		if p.views[q.a].doc == p.views[q.b].doc || !p.sameYear(q) {
			continue
		}
		if x, y := find(q.a), find(q.b); x != y {
			group[max(x, y)] = min(x, y)
		}
	}
	sizes := make([]int32, len(group))
	for i := range group {
		sizes[find(i)]++
	}
	out := []Agreement{}
	number := map[int]int{} // of the agreement of each root
	for i := range group {
		r := find(i)
		if sizes[r] < 2 {
			continue
		}
		n, ok := number[r]
		if !ok {
			n = len(out)
			number[r] = n
			out = append(out, Agreement{Claims: make([]*claims.Claim, 0, sizes[r])})
		}
		out[n].Claims = append(out[n].Claims, p.Claims[i])
	}
	return out
}

// joint gives the numbers that two groups of claims both allow, the sign of one of them left aside if need be.
func joint(x, y claims.Interval) (claims.Interval, bool) {
	if m, ok := x.Intersect(y); ok {
		return m, true
	}
	_, ok := x.Intersect(y.Neg())
	return x, ok
}

// sameYear reports whether a pair of anniversaries with different numbers dates one event to one year: the 70th in
// 2015, and the 80th in 2025.
func (p *Pass) sameYear(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	if a.class != string(claims.KindAnniversary) || b.class != a.class || a.values.Overlaps(b.values) || q.j.evidence < evidenceConflict {
		return false
	}
	y, ok1 := yearOf(a.claim)
	z, ok2 := yearOf(b.claim)
	m, ok3 := a.claim.Quantity.Stated.Point()
	n, ok4 := b.claim.Quantity.Stated.Point()
	return ok1 && ok2 && ok3 && ok4 && claims.Int(int64(y)).Sub(m).Equal(claims.Int(int64(z)).Sub(n)) && p.sameEvent(q.a, q.b)
}
