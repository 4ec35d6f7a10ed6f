package reconcile

import "sort"

// A matcher compares the claims of two documents. What it finds depends on the two documents alone, and on the pairs
// that crowds ask for. Its lists are used again for the next two.
type matcher struct {
	x, y    *entry // may be one
	pairs   []pair // numbers of claims in x and y
	local   locality
	setting setting
	dim     int32 // dimension that setting speaks of, -1 if it speaks of none
	sharing sharing
	near    neighborhood
	matches []match
	ahead   aheads
	bests   []best // of the claims of x, then of those of y
	words   []lost // the same: the words of each, nothing where they are not summed up yet
}

func newMatcher() *matcher { return &matcher{} }

// match gives the pairs of claims of x and y that may speak of the same thing, with their numbers in x and y. The two
// may be one. Swapped says that joined speaks of y and x. The result is valid until the next call.
func (m *matcher) match(x, y *entry, swapped bool, joined []joining) []pair {
	m.begin(x, y)
	m.sharing.pairs(x, y, m.try)
	if len(joined) > 0 {
		m.join(joined, swapped)
	}
	return m.finish()
}

// begin turns to two documents.
func (m *matcher) begin(x, y *entry) {
	m.x, m.y, m.pairs, m.dim = x, y, m.pairs[:0], -1
	m.setting = m.local.look(&x.profile, &y.profile)
	m.setting.quick, m.setting.names, m.setting.sole, m.setting.summed = true, m.named, m.sole, true
	if n := len(x.views) + len(y.views); n > cap(m.words) {
		m.words = make([]lost, 2*n)
	} else {
		m.words = m.words[:n]
		clear(m.words)
	}
}

// finish weighs the pairs that were tried against each other.
func (m *matcher) finish() []pair {
	if m.x != m.y {
		m.small()
		m.align()
	}
	m.keep()
	m.rank()
	return m.pairs
}

// named reports whether a claim of the document is about an entity of the name.
func (m *matcher) named(doc int, name string) bool {
	p := &m.x.profile
	if doc == m.y.doc() {
		p = &m.y.profile
	}
	return p.names.of(name) > 0
}

// sole reports whether a document gives one number only of those who met a fate.
func (m *matcher) sole(doc int, fate string) bool {
	if doc == m.y.doc() {
		return m.y.profile.fates.of(fate) == 1
	}
	return m.x.profile.fates.of(fate) == 1
}

// try adds the pair of claim i of x and k of y if their words may be of the same thing.
func (m *matcher) try(i, k int) {
	a, b := &m.x.views[i], &m.y.views[k]
	if (a.unknown() || b.unknown()) && (m.x == m.y || !a.values.Overlaps(b.values)) {
		return
	}
	if d := m.x.dims[i]; d != m.dim {
		m.setting.unit, m.setting.rivals = unitInformation(&m.x.profile, &m.y.profile, a.unitClass())
		m.dim = d
	}
	m.setting.words = [2]lost{m.wordsOf(i, a), m.wordsOf(m.shift()+k, b)}
	if j := judge(a, b, &m.setting, nil); j.topic() >= j.least()-aheadMost() {
		m.pairs = append(m.pairs, pair{a: i, b: k, j: j})
	}
}

// wordsOf sums up the words of a claim, once for two documents.
func (m *matcher) wordsOf(n int, v *view) lost {
	l := &m.words[n]
	if l.all == 0 {
		*l = v.words(&m.setting)
	}
	return *l
}

// tryNew tries a pair that is not among the first found pairs.
func (m *matcher) tryNew(i, k, found int) {
	if n := m.place(i, k, found); n == found || m.pairs[n].a != i || m.pairs[n].b != k {
		m.try(i, k)
	}
}

// place gives the number of the first of the found pairs, which are sorted, that does not come before claims i and k.
func (m *matcher) place(i, k, found int) int {
	return sort.Search(found, func(n int) bool { return m.pairs[n].a > i || m.pairs[n].a == i && m.pairs[n].b >= k })
}

// sort sorts the pairs, of which the first found ones are sorted.
func (m *matcher) sort(found int) {
	if len(m.pairs)-found > fewPairs {
		sortPairs(m.pairs)
		return
	}
	for n := found; n < len(m.pairs); n++ {
		q := m.pairs[n]
		to := m.place(q.a, q.b, n)
		copy(m.pairs[to+1:n+1], m.pairs[to:n])
		m.pairs[to] = q
	}
}

// fewPairs is how many pairs are put to their places one by one.
const fewPairs = 40

// join tries the pairs that crowds ask for and that are not among the pairs.
func (m *matcher) join(joined []joining, swapped bool) {
	found := len(m.pairs)
	for n, j := range joined {
		switch {
		case n > 0 && joined[n-1] == j:
		case swapped:
			m.tryNew(int(j.with), int(j.of), found)
		default:
			m.tryNew(int(j.of), int(j.with), found)
		}
	}
	m.sort(found)
}

// smallClass is the number of pairs of one dimension in two documents up to which all of them are compared.
const smallClass = 36

// small tries each pair of claims of one dimension that is not among the pairs found so far, where the dimension has few claims
// in the two documents: what is left over there is best told by elimination. Of documents that are not alike it tries those
// whose values meet.
func (m *matcher) small() {
	alike := m.setting.docs >= docsAlike
	xs, ys := m.x.byDim, m.y.byDim
	found := len(m.pairs)
	for len(xs) > 0 && len(ys) > 0 {
		d, e := m.x.dims[xs[0]], m.y.dims[ys[0]]
		n, o := oneDim(m.x.dims, xs), oneDim(m.y.dims, ys)
		switch {
		case d < e:
			xs = xs[n:]
		case e < d:
			ys = ys[o:]
		default:
			if n*o <= smallClass {
				for _, i := range xs[:n] {
					for _, k := range ys[:o] {
						if alike || m.x.views[i].values.Overlaps(m.y.views[k].values) {
							m.tryNew(int(i), int(k), found)
						}
					}
				}
			}
			xs, ys = xs[n:], ys[o:]
		}
	}
	m.sort(found)
}

// oneDim counts the claims at the start of the list that are of one dimension.
func oneDim(dims, list []int32) int {
	n := 1
	for n < len(list) && dims[list[n]] == dims[list[0]] {
		n++
	}
	return n
}

// keep drops the pairs that are about different things.
func (m *matcher) keep() {
	kept := m.pairs[:0]
	for i := range m.pairs {
		if j := &m.pairs[i].j; j.topic() >= j.least() {
			kept = append(kept, m.pairs[i])
		}
	}
	m.pairs = kept
}

// A best tells, for a claim and another document, how strong the best pairs are.
type best struct {
	any   int16 // strongest pair that is comparable
	agree int16 // strongest pair that agrees
}

// rank notes for each pair how strong the best pairs of its claims are.
func (m *matcher) rank() {
	shift := m.shift()
	m.bests = m.bests[:0]
	for range shift + len(m.y.views) {
		m.bests = append(m.bests, best{none, none})
	}
	put := func(i int, e int16, agree bool) {
		b := &m.bests[i]
		b.any = max(b.any, e)
		if agree {
			b.agree = max(b.agree, e)
		}
	}
	for n := range m.pairs {
		q := &m.pairs[n]
		e, agree := agreement(&m.x.views[q.a], &m.y.views[q.b], &q.j)
		q.agrees = kept(e)
		if !agree {
			q.agrees = none
			if !q.j.comparable() {
				continue
			}
			e = q.j.evidence
		}
		if agree && q.j.verdict[cStance] == Different {
			continue // what was planned is no second word for what came of it
		}
		put(q.a, kept(e), agree)
		put(q.b+shift, kept(e), agree)
	}
	for n := range m.pairs {
		q := &m.pairs[n]
		x, y := &m.bests[q.a], &m.bests[q.b+shift]
		q.best = best{max(x.any, y.any), max(x.agree, y.agree)}
	}
}

// shift is what is added to the number of a claim of y where claims of x and y stand in one list.
func (m *matcher) shift() int {
	if m.x == m.y {
		return 0
	}
	return len(m.x.views)
}
