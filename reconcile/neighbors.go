package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A neighbor is a pair of claims of two documents with one stated value of two significant digits or more.
type neighbor struct{ a, b, digits int }

// neighborsMost is how many pairs of equal figures of two sentences, and of two documents, are kept.
const neighborsMost = 4

// A neighborhood holds the equal figures of pairs of documents. Where two texts tell one event, the figures
// beside an equal one are mostly figures of the same thing too.
type neighborhood struct {
	sentence  []int                 // number of the sentence of each claim, in the order of its document
	sentences map[[2]int][]neighbor // by the numbers of two sentences
	documents map[[2]int][]neighbor // by the numbers of two documents
}

// neighborhood finds the equal figures among the pairs: each is the only one of its value in its document. It is nil if
// there are none.
func (p *Pass) neighborhood() *neighborhood {
	twins := map[[2]int]int{} // number of equal figures of a claim in a document
	equal := func(q *pair) bool {
		return p.views[q.a].doc != p.views[q.b].doc && q.j.features[fEqual] >= 20 && q.j.verdict[cUnit] != Different
	}
	for i := range p.pairs {
		if q := &p.pairs[i]; equal(q) {
			twins[[2]int{q.a, p.views[q.b].doc}]++
			twins[[2]int{q.b, p.views[q.a].doc}]++
		}
	}
	if len(twins) == 0 {
		return nil
	}
	n := &neighborhood{sentence: p.sentenceNumbers(), sentences: map[[2]int][]neighbor{}, documents: map[[2]int][]neighbor{}}
	for i := range p.pairs {
		q := &p.pairs[i]
		da, db := p.views[q.a].doc, p.views[q.b].doc
		if !equal(q) || twins[[2]int{q.a, db}] > 1 || twins[[2]int{q.b, da}] > 1 {
			continue
		}
		x := neighbor{q.a, q.b, int(q.j.features[fEqual])}
		keep := func(m map[[2]int][]neighbor, k [2]int) {
			if len(m[k]) < neighborsMost {
				m[k] = append(m[k], x)
			}
		}
		keep(n.sentences, [2]int{n.sentence[q.a], n.sentence[q.b]})
		keep(n.documents, [2]int{da, db})
	}
	return n
}

// sentenceNumbers numbers the sentences with claims; those of a document follow one another.
func (p *Pass) sentenceNumbers() []int {
	out := make([]int, len(p.Claims))
	last, n := claims.Span{}, 0
	for i, c := range p.Claims {
		if c.Sentence.IsZero() || c.Sentence != last {
			n += 1
			if i > 0 && p.views[i].doc != p.views[i-1].doc {
				n += 2
			}
		}
		last = c.Sentence
		out[i] = n
	}
	return out
}

// beside gives the strongest equal figure that stands beside the pair: 10 for each of its significant digits in the same two
// sentences, half as much in sentences next to them. Figures of the pair itself do not count.
func (n *neighborhood) beside(a, b int) int {
	best := 0
	if n == nil {
		return 0
	}
	for d := -1; d <= 1; d++ {
		for e := -1; e <= 1; e++ {
			for _, x := range n.sentences[[2]int{n.sentence[a] + d, n.sentence[b] + e}] {
				if x.a == a || x.b == b {
					continue
				}
				w := x.digits
				if d != 0 || e != 0 {
					w /= 2
				}
				best = max(best, w)
			}
		}
	}
	return best
}

// common counts the equal figures of the documents of the pair, at most neighborsMost, without those of the pair itself.
func (n *neighborhood) common(docs [2]int, a, b int) int {
	count := 0
	if n == nil {
		return 0
	}
	for _, x := range n.documents[docs] {
		if x.a != a && x.b != b {
			count++
		}
	}
	return count
}
