package reconcile

import (
	"iter"
	"sort"
)

// evidenceKept is the evidence, in tenths of bits, below which no rule looks at a pair of two claims of one document: it has
// been weighed against the others, and is not kept. Of figures that may be one it is as much lower as [judgement.least] is.
// A pair of two documents is kept if the two claims agree, or may be listed as related.
const evidenceKept = evidenceBase

// looked reports whether a rule may look at the pair.
func (q *pair) looked(same bool) bool {
	e := q.j.topic()
	if same {
		return e >= min(evidenceKept, q.j.least()+evidenceKept-evidenceDifferent)
	}
	return e >= evidenceRelated || q.agrees != none
}

// A taker gathers the pairs of a document for a pass. The zero value is ready.
type taker struct {
	pairs []pair
	from  []int  // for each claim of the document where its pairs begin
	room  []pair // for the pairs that are handed over
	size  int    // of the last room
}

// roomMost is how many pairs stand in one piece of memory at most, but for those of one document.
const roomMost = 1 << 14

// make gives room for n pairs.
func (t *taker) make(n int) []pair {
	if n > cap(t.room) {
		t.size = max(n, min(2*t.size, roomMost))
		t.room = make([]pair, 0, t.size)
	}
	return cut(&t.room, n)[:n]
}

// take adds the pairs of the claims of documents d and e. The documents e come in ascending order.
func (t *taker) take(p *Pass, d, e int, qs []pair) {
	for i := range qs {
		if !qs[i].looked(d == e) {
			continue
		}
		t.pairs = append(t.pairs, qs[i])
		q := &t.pairs[len(t.pairs)-1]
		q.a, q.b = p.number(d, q.a), p.number(e, q.b)
		if q.a > q.b {
			q.a, q.b = q.b, q.a
		}
	}
}

// give hands the pairs of document d over to the pass, sorted if the claims of each document follow one another.
func (t *taker) give(p *Pass, d int) {
	if p.at != nil {
		p.pairs[0] = append(p.pairs[0], t.pairs...)
	} else if len(t.pairs) > 0 {
		// The pairs of each claim are sorted: they come by document, and in a document by claim.
		out, first := t.make(len(t.pairs)), p.start[d]
		t.from = append(t.from[:0], make([]int, len(p.entries[d].claims)+1)...)
		for i := range t.pairs {
			t.from[t.pairs[i].a-first+1]++
		}
		for i := 1; i < len(t.from); i++ {
			t.from[i] += t.from[i-1]
		}
		for i := range t.pairs {
			to := &t.from[t.pairs[i].a-first]
			out[*to] = t.pairs[i]
			*to++
		}
		p.pairs[d] = out
	}
	t.pairs = t.pairs[:0]
}

// each gives the pairs of the pass in the order of their claims.
func (p *Pass) each() iter.Seq[*pair] {
	return func(yield func(*pair) bool) {
		for _, list := range p.pairs {
			for i := range list {
				if !yield(&list[i]) {
					return
				}
			}
		}
	}
}

// pairOf finds a pair, nil if there is none.
func (p *Pass) pairOf(a, b int) *pair {
	list := p.pairs[0]
	if p.at == nil {
		list = p.pairs[p.views[a].doc]
	}
	i := sort.Search(len(list), func(i int) bool { return list[i].a > a || list[i].a == a && list[i].b >= b })
	if i < len(list) && list[i].a == a && list[i].b == b {
		return &list[i]
	}
	return nil
}
