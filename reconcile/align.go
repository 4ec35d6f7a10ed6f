package reconcile

// aheadCap is the most, in tenths of bits, that a pair can be ahead of its rivals or behind them.
const aheadCap = 40

// smallClass is the number of pairs of one dimension in two documents up to which all of them are compared.
const smallClass = 36

// A match is a pair of claims of two documents, with the evidence of its words.
type match struct {
	a, b  int
	topic int
}

// ahead tells for each match how far it is ahead of its rivals, the other matches of one of its claims in the
// same two documents:
//
//	evidence - evidence of the strongest rival, from -aheadCap to aheadCap
//
// and 0 without rivals. A reader tells by elimination which figure of one text is which of the other. doc gives the document of a claim.
func ahead(ms []match, doc func(claim int) int) []int {
	type side struct{ claim, doc int }
	type top struct{ first, second, at, n int }
	tops := make(map[side]top, len(ms))
	put := func(k side, i, e int) {
		v, ok := tops[k]
		switch {
		case !ok:
			v = top{e, e - aheadCap, i, 0}
		case e > v.first:
			v = top{e, max(v.first, e-aheadCap), i, v.n}
		default:
			v.second = max(v.second, e)
		}
		v.n++
		tops[k] = v
	}
	for i, m := range ms {
		put(side{m.a, doc(m.b)}, i, m.topic)
		put(side{m.b, doc(m.a)}, i, m.topic)
	}
	out := make([]int, len(ms))
	for i, m := range ms {
		d := aheadCap
		alone := true
		for _, k := range [...]side{{m.a, doc(m.b)}, {m.b, doc(m.a)}} {
			v := tops[k]
			rival := v.first
			if v.at == i {
				rival = v.second
			}
			d = min(d, m.topic-rival)
			alone = alone && v.n == 1
		}
		if !alone {
			out[i] = max(-aheadCap, d)
		}
	}
	return out
}

// align sets the feature fAhead of the pairs of two documents, and drops the pairs that are about different things.
func (p *Pass) align() {
	var ms []match
	var at []int
	p.near = p.neighborhood()
	for i := range p.pairs {
		q := &p.pairs[i]
		if s := p.setting(&p.views[q.a], &p.views[q.b]); p.views[q.a].doc != p.views[q.b].doc {
			p.withNeighbors(q.a, q.b, &s)
			q.j = judge(&p.views[q.a], &p.views[q.b], s, nil)
		}
		if p.views[q.a].doc != p.views[q.b].doc && !q.j.differs() {
			ms = append(ms, match{q.a, q.b, q.j.words()})
			at = append(at, i)
		}
	}
	p.ahead = make(map[[2]int]int, len(ms))
	for k, n := range ahead(ms, func(c int) int { return p.views[c].doc }) {
		q := &p.pairs[at[k]]
		p.ahead[[2]int{q.a, q.b}] = n
		s := p.setting(&p.views[q.a], &p.views[q.b])
		s.ahead = n
		p.withNeighbors(q.a, q.b, &s)
		q.j = judge(&p.views[q.a], &p.views[q.b], s, nil)
	}
	kept := p.pairs[:0]
	for _, q := range p.pairs {
		if q.j.topic() >= evidenceDifferent {
			kept = append(kept, q)
		}
	}
	p.pairs = kept
}

// withNeighbors sets what the setting of a pair of claims of two documents has of the equal figures.
func (p *Pass) withNeighbors(a, b int, s *setting) {
	if p.near == nil || p.views[a].doc == p.views[b].doc {
		return
	}
	s.beside = p.near.beside(a, b)
	s.common = p.near.common([2]int{p.views[a].doc, p.views[b].doc}, a, b)
}

// words is the evidence without the features that look at the values.
func (j *judgement) words() int {
	e := j.evidence
	for _, f := range [...]feature{fNear, fEqual, fMeet, fSlip, fAhead} {
		_, w := weight(f)
		e -= j.features[f] * w / 100
	}
	return e
}

// aheadMost is the most that being ahead of rivals adds to the evidence of a pair.
func aheadMost() int {
	_, w := weight(fAhead)
	return aheadCap * w / 100
}

// small calls f for each pair of claims of one dimension that is not among the pairs found so far, where the
// two documents have a pair and the dimension has few claims in them: what is left over there is best told by
// elimination. a < b.
func (p *Pass) small(f func(a, b int)) {
	members := make([]map[string][]int, len(p.profiles))
	for i := range p.views {
		v := &p.views[i]
		if members[v.doc] == nil {
			members[v.doc] = map[string][]int{}
		}
		members[v.doc][v.unitClass()] = append(members[v.doc][v.unitClass()], i)
	}
	seen := make(map[[2]int]bool, len(p.pairs))
	for i := range p.pairs {
		seen[[2]int{p.pairs[i].a, p.pairs[i].b}] = true
	}
	for _, d := range p.documentPairs() {
		for class, xs := range members[d[0]] { // the pairs are sorted later
			ys := members[d[1]][class]
			if len(xs)*len(ys) > smallClass {
				continue
			}
			for _, x := range xs {
				for _, y := range ys {
					if i, j := min(x, y), max(x, y); !seen[[2]int{i, j}] {
						f(i, j)
					}
				}
			}
		}
	}
}

// documentPairs gives the pairs of documents that have a pair of claims and are alike.
func (p *Pass) documentPairs() [][2]int {
	seen := map[[2]int]bool{}
	var out [][2]int
	for i := range p.pairs {
		d, e := p.views[p.pairs[i].a].doc, p.views[p.pairs[i].b].doc
		k := [2]int{min(d, e), max(d, e)}
		if d == e || seen[k] {
			continue
		}
		seen[k] = true
		if p.settings[k].docs >= docsAlike {
			out = append(out, k)
		}
	}
	return out
}
