package reconcile

import "slices"

// evidenceKept is the evidence, in tenths of bits, below which no rule looks at a pair: it has been weighed against the
// others of its documents, and is not kept. Of figures that may be one it is as much lower as [judgement.least] is.
const evidenceKept = evidenceBase

// A taker gathers the pairs of a document for a pass. The zero value is ready.
type taker struct {
	pairs []pair
	seen  int   // pairs of documents
	from  []int // for each claim of the document where its pairs begin
}

// take adds the pairs of the claims of documents d and e. The documents e come in ascending order.
func (t *taker) take(p *Pass, d, e int, qs []pair) {
	t.seen++
	for i := range qs {
		if j := &qs[i].j; j.topic() < min(evidenceKept, j.least()+evidenceKept-evidenceDifferent) {
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
	t.reserve(p, d)
	from := len(p.pairs)
	p.pairs = append(p.pairs, t.pairs...)
	if p.at == nil {
		// The pairs of each claim are sorted: they come by document, and in a document by claim.
		first := p.start[d]
		t.from = append(t.from[:0], make([]int, len(p.entries[d].claims)+1)...)
		for i := range t.pairs {
			t.from[t.pairs[i].a-first+1]++
		}
		for i := 1; i < len(t.from); i++ {
			t.from[i] += t.from[i-1]
		}
		for i := range t.pairs {
			to := &t.from[t.pairs[i].a-first]
			p.pairs[from+*to] = t.pairs[i]
			*to++
		}
	}
	t.pairs = t.pairs[:0]
}

// reserveAfter is the part of the documents of a large set after which room is made for the pairs of all: a list that
// grows step by step takes more than twice its size.
const reserveAfter = 16

func (t *taker) reserve(p *Pass, d int) {
	if n := len(p.entries); n >= 64*reserveAfter && d == n/reserveAfter {
		twice := 0 // pairs of documents, both ways
		for _, list := range p.others {
			twice += len(list) + 1
		}
		more := len(p.pairs) * (twice/2 - t.seen) / t.seen
		p.pairs = slices.Grow(p.pairs, more+more/16)
	}
}
