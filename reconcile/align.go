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

// align sets the features fAhead, fBeside and fCommon of the pairs of two documents, and drops the pairs that are
// about different things.
func (p *Pass) align() {
	var ms []match
	var at []int
	near := p.neighborhood()
	for i := range p.pairs {
		q := &p.pairs[i]
		a, b := &p.views[q.a], &p.views[q.b]
		if a.doc == b.doc {
			continue
		}
		beside, common := near.beside(q.a, q.b), near.common([2]int{a.doc, b.doc}, q.a, q.b)
		if beside > 0 || common > 0 {
			q.j.features[fBeside], q.j.features[fCommon] = int16(beside), int16(10*common)
			q.j.weigh(a, b)
		}
		if !q.j.differs() {
			ms = append(ms, match{q.a, q.b, q.j.words()})
			at = append(at, i)
		}
	}
	for k, n := range ahead(ms, func(c int) int { return p.views[c].doc }) {
		if q := &p.pairs[at[k]]; n != 0 {
			q.j.features[fAhead] = int16(n)
			q.j.weigh(&p.views[q.a], &p.views[q.b])
		}
	}
	kept := p.pairs[:0]
	for _, q := range p.pairs {
		if q.j.topic() >= evidenceDifferent {
			kept = append(kept, q)
		}
	}
	p.pairs = kept
}

// weigh sets what follows from the features.
func (j *judgement) weigh(a, b *view) {
	j.evidence = j.features.total()
	v, conf := compareMeasure(a, b, j, nil)
	j.verdict[cMeasure], j.conf[cMeasure] = v, int16(conf)
}

// words is the evidence without the features that look at the values.
func (j *judgement) words() int {
	e := j.evidence
	for _, f := range [...]feature{fNear, fEqual, fMeet, fSlip, fAhead} {
		_, w := weight(f)
		e -= int(j.features[f]) * w / 100
	}
	return e
}

// aheadMost is the most that being ahead of rivals adds to the evidence of a pair.
func aheadMost() int {
	_, w := weight(fAhead)
	return aheadCap * w / 100
}

// small calls try for each pair of claims of one dimension that is not among the pairs found so far, where the two
// documents of the pass are alike, and the dimension has few claims in them: what is left over there is best told by
// elimination.
func (p *Pass) small() {
	if len(p.profiles) != 2 || similarity(&p.profiles[0], &p.profiles[1]) < docsAlike {
		return
	}
	seen := make(map[[2]int]bool, len(p.pairs))
	for i := range p.pairs {
		seen[[2]int{p.pairs[i].a, p.pairs[i].b}] = true
	}
	members := map[string][]int{}
	first := len(p.views)
	for i := len(p.views) - 1; i >= 0; i-- {
		if v := &p.views[i]; v.doc == 1 {
			members[v.unitClass()] = append(members[v.unitClass()], i)
			first = i
		}
	}
	for x := range first {
		class := p.views[x].unitClass()
		ys := members[class]
		if len(ys) == 0 || p.profiles[0].units[class]*len(ys) > smallClass {
			continue
		}
		for _, y := range ys {
			if !seen[[2]int{x, y}] {
				p.try(x, y)
			}
		}
	}
}
