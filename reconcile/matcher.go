package reconcile

// A matcher compares the claims of two documents. What it finds depends on the two documents alone, and on the pairs
// that crowds ask for.
type matcher struct {
	pass    *Pass // over the claims of the two documents
	sharing sharing
}

func newMatcher() *matcher {
	return &matcher{pass: &Pass{apart: true, settings: map[[2]int]setting{}, ahead: map[[2]int]int{}}}
}

// match gives the pairs of claims of x and y that may speak of the same thing, with their numbers in x and y. The two
// may be one. Swapped says that joined speaks of y and x. The result is valid until the next call.
func (m *matcher) match(x, y *entry, swapped bool, joined []joining) []pair {
	p := m.pass
	p.reset(x, y)
	shift := len(x.claims)
	if x == y {
		shift = 0
	}
	m.sharing.pairs(x, y, func(i, k int) { p.try(i, k+shift) })
	if len(joined) > 0 {
		p.join(joined, swapped, shift)
	}
	if x != y {
		p.small(p.try)
	}
	sortPairs(p.pairs)
	p.align()
	p.rank()
	for i := range p.pairs {
		p.pairs[i].b -= shift
	}
	return p.pairs
}

// reset makes a pass one over the claims of x and y.
func (p *Pass) reset(x, y *entry) {
	clear(p.settings)
	p.Claims = append(p.Claims[:0], x.claims...)
	p.views = append(p.views[:0], x.views...)
	p.profiles = append(p.profiles[:0], x.profile)
	if x != y {
		p.Claims = append(p.Claims, y.claims...)
		p.views = append(p.views, y.views...)
		p.profiles = append(p.profiles, y.profile)
	}
	for i := range p.views {
		p.views[i].doc = 0
		if i >= len(x.views) {
			p.views[i].doc = 1
		}
	}
	p.pairs = p.pairs[:0]
}

// try adds the pair a < b if its words may be of the same thing.
func (p *Pass) try(a, b int) {
	v, w := &p.views[a], &p.views[b]
	if v.unknown() || w.unknown() {
		return
	}
	s := p.setting(v, w)
	s.quick = true
	if j := judge(v, w, s, nil); j.topic() >= evidenceDifferent-aheadMost() {
		p.pairs = append(p.pairs, pair{a: a, b: b, j: j})
	}
}

// join tries the pairs that crowds ask for and that are not among the pairs.
func (p *Pass) join(joined []joining, swapped bool, shift int) {
	seen := make(map[[2]int]bool, len(p.pairs))
	for i := range p.pairs {
		seen[[2]int{p.pairs[i].a, p.pairs[i].b}] = true
	}
	for _, j := range joined {
		a, b := int(j.of), int(j.with)
		if swapped {
			a, b = b, a
		}
		if k := [2]int{a, b + shift}; !seen[k] {
			seen[k] = true
			p.try(k[0], k[1])
		}
	}
}

// rank notes for each pair how strong the best pairs of its claims are.
func (p *Pass) rank() {
	all := p.bests()
	for i := range p.pairs {
		q := &p.pairs[i]
		x, y := all.of(q.a, p.views[q.b].doc), all.of(q.b, p.views[q.a].doc)
		q.best = best{max(x.any, y.any), max(x.agree, y.agree)}
	}
}
