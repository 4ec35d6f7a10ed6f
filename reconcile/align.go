package reconcile

// aheadCap is the most, in tenths of bits, that a pair can be ahead of its rivals or behind them.
const aheadCap = 40

// A match is a pair of claims of two documents, with the evidence of its words. The claims of both documents have
// numbers of their own.
type match struct {
	a, b  int
	topic int
}

// aheads tells for each match of two documents how far it is ahead of its rivals, the other matches of one of its claims:
//
//	evidence - evidence of the strongest rival, from -aheadCap to aheadCap
//
// and 0 without rivals. A reader tells by elimination which figure of one text is which of the other. The zero value is
// ready.
type aheads struct {
	tops []top // by the number of the claim
	out  []int
}

// A top is the strongest matches of a claim.
type top struct{ first, second, at, n int }

// of gives how far each match is ahead; claims is above the numbers of all claims. The result is valid until the next call.
func (h *aheads) of(ms []match, claims int) []int {
	if claims > len(h.tops) {
		h.tops = make([]top, max(claims, 2*len(h.tops)))
	}
	clear(h.tops[:claims])
	for i, m := range ms {
		h.tops[m.a].put(i, m.topic)
		h.tops[m.b].put(i, m.topic)
	}
	h.out = h.out[:0]
	for i, m := range ms {
		d := aheadCap
		alone := true
		for _, k := range [...]int{m.a, m.b} {
			v := &h.tops[k]
			rival := v.first
			if v.at == i {
				rival = v.second
			}
			d = min(d, m.topic-rival)
			alone = alone && v.n == 1
		}
		if alone {
			d = 0
		}
		h.out = append(h.out, max(-aheadCap, d))
	}
	return h.out
}

func (v *top) put(i, e int) {
	switch {
	case v.n == 0:
		*v = top{e, e - aheadCap, i, 0}
	case e > v.first:
		*v = top{e, max(v.first, e-aheadCap), i, v.n}
	default:
		v.second = max(v.second, e)
	}
	v.n++
}

// align sets the features fAhead, fBeside and fCommon of the pairs of two documents.
func (m *matcher) align() {
	m.near.of(m.x, m.y, m.pairs)
	m.matches = m.matches[:0]
	for i := range m.pairs {
		q := &m.pairs[i]
		beside, common := m.near.beside(q.a, q.b), m.near.common(q.a, q.b)
		if beside > 0 || common > 0 {
			q.j.set(fBeside, beside)
			q.j.set(fCommon, 10*common)
			q.j.weigh(&m.x.views[q.a], &m.y.views[q.b], nil)
		}
		if !q.j.differs() {
			m.matches = append(m.matches, match{q.a, q.b + m.shift(), q.j.words()})
		}
	}
	list := m.ahead.of(m.matches, m.shift()+len(m.y.views))
	for i := range m.pairs {
		q := &m.pairs[i]
		if len(list) == 0 {
			break
		}
		if q.j.differs() {
			continue
		}
		if n := list[0]; n != 0 {
			q.j.set(fAhead, n)
			q.j.weigh(&m.x.views[q.a], &m.y.views[q.b], nil)
		}
		list = list[1:]
	}
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
