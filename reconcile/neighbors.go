package reconcile

import (
	"cmp"
	"slices"
	"sort"

	"github.com/claimcheck/claimcheck/claims"
)

// A neighbor is a pair of claims of two documents with one stated value of two significant digits or more.
type neighbor struct{ a, b, digits int }

// neighborsMost is how many pairs of equal figures of two sentences, and of two documents, are kept.
const neighborsMost = 4

// A neighborhood holds the equal figures of two documents. Where two texts tell one event, the figures beside an equal
// one are mostly figures of the same thing too. The zero value is ready.
type neighborhood struct {
	x, y      *entry
	sentences []placed // at most neighborsMost of two sentences, sorted by the numbers of the sentences
	documents []neighbor
	twins     []int32 // number of equal figures of each claim of x, then of those of y
}

// A placed neighbor stands in the sentences with the numbers x and y.
type placed struct {
	x, y int
	neighbor
}

// of finds the equal figures among the pairs of two documents: each is the only one of its value in its document.
func (n *neighborhood) of(x, y *entry, pairs []pair) {
	n.x, n.y, n.documents, n.sentences = x, y, n.documents[:0], n.sentences[:0]
	equal := func(q *pair) bool { return q.j.features[fEqual] >= 20 && q.j.verdict[cUnit] != Different }
	n.twins = zeros(n.twins, len(x.views)+len(y.views))
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
	for i := range pairs {
		q := &pairs[i]
		if !equal(q) || n.twins[q.a] > 1 || n.twins[len(x.views)+q.b] > 1 {
			continue
		}
		k := neighbor{q.a, q.b, int(q.j.features[fEqual])}
		if len(n.documents) < neighborsMost {
			n.documents = append(n.documents, k)
		}
		n.sentences = append(n.sentences, placed{x.sentences[q.a], y.sentences[q.b], k})
	}
	slices.SortStableFunc(n.sentences, comparePlaces)
	kept := n.sentences[:0]
	for _, s := range n.sentences {
		if k := len(kept) - neighborsMost; k < 0 || comparePlaces(kept[k], s) != 0 {
			kept = append(kept, s)
		}
	}
	n.sentences = kept
}

func comparePlaces(a, b placed) int { return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y)) }

// zeros gives n zeros in the memory of the list.
func zeros(list []int32, n int) []int32 {
	if n > cap(list) {
		return make([]int32, n, 2*n)
	}
	list = list[:n]
	clear(list)
	return list
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
	x, y := n.x.sentences[a], n.y.sentences[b]
	for d := -1; d <= 1; d++ {
		i := sort.Search(len(n.sentences), func(i int) bool { s := &n.sentences[i]; return s.x > x+d || s.x == x+d && s.y >= y-1 })
		for ; i < len(n.sentences) && n.sentences[i].x == x+d && n.sentences[i].y <= y+1; i++ {
			s := &n.sentences[i]
			if s.a == a || s.b == b {
				continue
			}
			w := s.digits
			if d != 0 || s.y != y {
				w /= 2
			}
			best = max(best, w)
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
