package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A neighbor is a pair of claims of two documents with one stated value of two significant digits or more.
type neighbor struct{ a, b, digits int }

// neighborsMost is how many pairs of equal figures of two sentences, and of two documents, are kept.
const neighborsMost = 4

// A neighborhood holds the equal figures of two documents. Where two texts tell one event, the figures beside an equal
// one are mostly figures of the same thing too. The zero value is ready.
type neighborhood struct {
	x, y      *entry
	sentences map[[2]int][]neighbor // by the numbers of two sentences
	documents []neighbor
	twins     []int // number of equal figures of each claim of x, then of those of y
}

// of finds the equal figures among the pairs of two documents: each is the only one of its value in its document.
func (n *neighborhood) of(x, y *entry, pairs []pair) {
	n.x, n.y, n.documents = x, y, n.documents[:0]
	clear(n.sentences)
	equal := func(q *pair) bool { return q.j.features[fEqual] >= 20 && q.j.verdict[cUnit] != Different }
	n.twins = append(n.twins[:0], make([]int, len(x.views)+len(y.views))...)
	found := false
	for i := range pairs {
		if q := &pairs[i]; equal(q) {
			n.twins[q.a]++
			n.twins[len(x.views)+q.b]++
			found = true
		}
	}
	if !found {
		return
	}
	if n.sentences == nil {
		n.sentences = map[[2]int][]neighbor{}
	}
	for i := range pairs {
		q := &pairs[i]
		if !equal(q) || n.twins[q.a] > 1 || n.twins[len(x.views)+q.b] > 1 {
			continue
		}
		k := neighbor{q.a, q.b, int(q.j.features[fEqual])}
		if len(n.documents) < neighborsMost {
			n.documents = append(n.documents, k)
		}
		at := [2]int{x.sentences[q.a], y.sentences[q.b]}
		if len(n.sentences[at]) < neighborsMost {
			n.sentences[at] = append(n.sentences[at], k)
		}
	}
}

// sentenceNumbers numbers the sentences of the claims, which come by document and place; those of a document follow one
// another.
func sentenceNumbers(cs []*claims.Claim) []int {
	out := make([]int, len(cs))
	last, n := claims.Span{}, 0
	for i, c := range cs {
		if c.Sentence.IsZero() || c.Sentence != last {
			n++
			if i > 0 && c.At.Doc != cs[i-1].At.Doc {
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
	if len(n.documents) == 0 {
		return 0
	}
	for d := -1; d <= 1; d++ {
		for e := -1; e <= 1; e++ {
			for _, x := range n.sentences[[2]int{n.x.sentences[a] + d, n.y.sentences[b] + e}] {
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

// common counts the equal figures of the documents, at most neighborsMost, without those of the pair itself.
func (n *neighborhood) common(a, b int) int {
	count := 0
	for _, x := range n.documents {
		if x.a != a && x.b != b {
			count++
		}
	}
	return count
}
