package reconcile

import "github.com/claimcheck/claimcheck/claims"

// unions joins claims in groups that say the same.
type unions struct {
	group []int
	meet  []claims.Interval // for the root of each group the numbers that all its claims allow
}

func newUnions(views []view) *unions {
	u := &unions{make([]int, len(views)), make([]claims.Interval, len(views))}
	for i := range views {
		u.group[i], u.meet[i] = i, views[i].values
	}
	return u
}

// find gives the root of the group of claim i: its first claim.
func (u *unions) find(i int) int {
	for u.group[i] != i {
		u.group[i] = u.group[u.group[i]]
		i = u.group[i]
	}
	return i
}

// join puts claims i and k into one group.
func (u *unions) join(i, k int) {
	x, y := u.find(i), u.find(k)
	u.group[max(x, y)] = min(x, y)
}

// meets joins the groups of claims i and k if there is a number that all their claims allow.
func (u *unions) meets(i, k int) {
	x, y := u.find(i), u.find(k)
	if x == y {
		return
	}
	if m, ok := joint(u.meet[x], u.meet[y]); ok {
		u.group[max(x, y)], u.meet[min(x, y)] = min(x, y), m
	}
}

// agreements groups the claims of different documents that say the same. A pair counts if it is the best
// agreeing pair of both its claims in the other document.
func (p *Pass) agreements() []Agreement {
	u := p.united()
	sizes := make([]int32, len(u.group))
	for i := range u.group {
		sizes[u.find(i)]++
	}
	out := []Agreement{}
	number := map[int]int{} // of the agreement of each root
	for i := range u.group {
		r := u.find(i)
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

// united gives the groups of claims of different documents that agree.
func (p *Pass) united() *unions {
	if p.told.joined != nil {
		return p.told.joined
	}
	u := newUnions(p.views)
	for q := range p.each() {
		da, db := p.views[q.a].doc, p.views[q.b].doc
		e, ok := p.agrees(q)
		if !ok || da == db || e+marginBest < int(q.best.agree) || p.agreeByChance(q) {
			continue
		}
		u.meets(q.a, q.b)
	}
	for q := range p.each() {
		if p.views[q.a].doc != p.views[q.b].doc && p.sameYear(q) {
			u.join(q.a, q.b)
		}
	}
	p.otherwise(u)
	p.told.joined = u
	return u
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
