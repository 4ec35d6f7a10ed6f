package reconcile

// A matcher compares the claims of two documents. What it finds depends on the two documents alone, and on the pairs
// that crowds ask for.
type matcher struct {
	pass    *Pass // over the claims of the two documents
	sharing sharing
	rare    []int16 // for the stems of the two documents what setting.rare and setting.local give
	local   []int16
	between setting
}

func newMatcher() *matcher {
	m := &matcher{pass: &Pass{apart: true, settings: map[[2]int]setting{}}}
	m.between.rare = func(id int32) int { return int(m.rare[id]) }
	return m
}

// look makes the setting of two documents, as documentSetting does, with tables for the words.
func (m *matcher) look(p, q *profile) setting {
	m.between.docs, m.between.foreign, m.between.local = similarity(p, q), foreign(p, q), nil
	n := p.claims + q.claims
	if n >= fewClaims {
		m.between.local = func(id int32) int { return int(m.local[id]) }
	}
	for i, k := 0, 0; i < len(p.terms) || k < len(q.terms); {
		id, count := int32(0), 0
		switch {
		case k == len(q.terms) || i < len(p.terms) && p.terms[i].id < q.terms[k].id:
			id, count = p.terms[i].id, p.terms[i].count
			i++
		case i == len(p.terms) || q.terms[k].id < p.terms[i].id:
			id, count = q.terms[k].id, q.terms[k].count
			k++
		default:
			id, count = p.terms[i].id, p.terms[i].count+q.terms[k].count
			i, k = i+1, k+1
		}
		if id < 0 {
			continue // a name
		}
		for int(id) >= len(m.rare) {
			m.rare = append(m.rare, make([]int16, 1+int(id))...)
			m.local = append(m.local, make([]int16, 1+int(id))...)
		}
		m.rare[id], m.local[id] = int16(logRatio(n, count)), int16(localShare(n, count))
	}
	return m.between
}

// match gives the pairs of claims of x and y that may speak of the same thing, with their numbers in x and y. The two
// may be one. Swapped says that joined speaks of y and x. The result is valid until the next call.
func (m *matcher) match(x, y *entry, swapped bool, joined []joining) []pair {
	p := m.pass
	p.reset(x, y)
	if x == y {
		p.settings[[2]int{0, 0}] = m.look(&p.profiles[0], &p.profiles[0])
	} else {
		p.settings[[2]int{0, 1}] = m.look(&p.profiles[0], &p.profiles[1])
	}
	shift := len(x.claims)
	if x == y {
		shift = 0
	}
	m.sharing.pairs(x, y, func(i, k int) { p.try(i, k+shift) })
	if len(joined) > 0 {
		p.join(joined, swapped, shift)
	}
	if x != y {
		p.small()
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
