package reconcile

import (
	"sort"

	"github.com/claimcheck/claimcheck/claims"
)

// agreements groups the claims of different documents that say the same. A pair counts if it is the best
// agreeing pair of both its claims in the other document.
func (p *Pass) agreements() []Agreement {
	if p.best == nil {
		p.best = p.bests()
	}
	group := make([]int, len(p.views))
	for i := range group {
		group[i] = i
	}
	var find func(i int) int
	find = func(i int) int {
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
		if !ok || da == db || e+marginBest < max(p.best.of(q.a, db).agree, p.best.of(q.b, da).agree) {
			continue
		}
		if x, y := find(q.a), find(q.b); x != y {
			group[max(x, y)] = min(x, y)
		}
	}
	members := map[int][]*claims.Claim{}
	var roots []int
	for i := range group {
		r := find(i)
		if len(members[r]) == 1 {
			roots = append(roots, r)
		}
		members[r] = append(members[r], p.Claims[i])
	}
	sort.Ints(roots)
	out := make([]Agreement, 0, len(roots))
	for _, r := range roots {
		out = append(out, Agreement{Claims: members[r]})
	}
	return out
}
