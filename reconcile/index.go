package reconcile

import (
	"cmp"
	"slices"
)

// An index holds the documents of a set and tells for each which others it is to be compared with: those that share
// the most information with it in words that are not too common, and those with which it shares a crowd.
//
// Which documents these are depends on the documents of the set alone, not on the order in which they came.
type index struct {
	limits
	entries []*entry
	posts   [][]post            // for each word the documents that have it
	groups  map[uint64][]member // the claims of each group
	crowds  map[uint64]crowd
	near    [][]post    // for each document the nearest ones, the nearest first
	joined  [][]joining // for each document the pairs of claims that crowds ask for, with documents of a lower number
	sum     []int32     // of each document, all 0 between calls
	touched []int32
}

// A joining is a pair of claims that is compared because a crowd asks for it.
type joining struct {
	entry    int32 // number of the other document, the lower one
	of, with int32 // numbers of the claims in the other document and in this one
}

// limits keep the cost of a set near-linear in its claims.
type limits struct {
	common  int // documents that may have a word: a word of more tells nothing
	nearest int // documents that a document is compared with, beside those that have it among their own
	weak    int // of these, those that may share less than strongInfo
	crowd   int // claims that a group may have: one of more is a crowd
	few     int // documents of a set of which each is compared with every other, whatever they share
}

func usualLimits() limits { return limits{common: 256, nearest: 24, weak: 8, crowd: 256, few: 8} }

// strongInfo is the information, in tenths of bits, that documents of one event share at least: some names and rare words.
const strongInfo = 300

// add adds documents and finds anew what changes by them.
func (x *index) add(es []*entry) {
	if x.groups == nil {
		x.groups, x.crowds = map[uint64][]member{}, map[uint64]crowd{}
	}
	from := int32(len(x.entries))
	x.entries = append(x.entries, es...)
	x.near = append(x.near, make([][]post, len(es))...)
	x.sum = append(x.sum, make([]int32, len(es))...)
	stale := x.addWords(from)
	x.addGroups(from, stale)
	for n := from; n < int32(len(x.entries)); n++ {
		stale[n] = true
	}
	for n := range int32(len(x.entries)) {
		if stale[n] {
			x.near[n] = x.neighbors(n, func(other, info int32) {
				if n >= from && other < from && !stale[other] {
					x.offer(other, post{n, info})
				}
			})
		}
	}
}

// addWords adds the words of the documents from number from on, and gives those documents whose neighbors change
// because a word of theirs has become common.
func (x *index) addWords(from int32) map[int32]bool {
	stale := map[int32]bool{}
	for n, e := range x.entries[from:] {
		for _, w := range e.words {
			for int(w.number) >= len(x.posts) {
				x.posts = append(x.posts, nil)
			}
			p := append(x.posts[w.number], post{from + int32(n), w.info})
			x.posts[w.number] = p
			if len(p) == x.common+1 {
				for _, d := range p {
					stale[d.number] = true
				}
			}
		}
	}
	return stale
}

// addGroups adds the claims of the documents from number from on to their groups, and makes the crowds anew that grew.
func (x *index) addGroups(from int32, stale map[int32]bool) {
	grown := map[uint64]bool{}
	for n, e := range x.entries[from:] {
		for i, g := range e.groups {
			if g == 0 {
				continue
			}
			ms := append(x.groups[g], member{from + int32(n), int32(i)})
			x.groups[g] = ms
			if len(ms) > x.crowd {
				grown[g] = true
			}
		}
	}
	for g := range grown {
		if _, ok := x.crowds[g]; !ok {
			for _, m := range x.groups[g] {
				stale[m.entry] = true
			}
		}
		x.crowds[g] = newCrowd(x.groups[g], x.entries)
	}
	if len(grown) > 0 || len(x.joined) == 0 {
		x.join()
	}
	x.joined = append(x.joined, make([][]joining, len(x.entries)-len(x.joined))...)
}

// join lists the pairs of claims that the crowds ask for, by document.
func (x *index) join() {
	x.joined = make([][]joining, len(x.entries))
	for _, c := range x.crowds {
		for _, p := range c.pairs {
			a, b := p[0], p[1]
			if a.entry > b.entry {
				a, b = b, a
			}
			x.joined[b.entry] = append(x.joined[b.entry], joining{a.entry, a.claim, b.claim})
		}
	}
	for _, js := range x.joined {
		slices.SortFunc(js, func(a, b joining) int {
			return cmp.Or(cmp.Compare(a.entry, b.entry), cmp.Compare(a.of, b.of), cmp.Compare(a.with, b.with))
		})
	}
}

// neighbors gives the documents that share the most information with document n, and calls f for all that share
// enough.
func (x *index) neighbors(n int32, f func(other, info int32)) []post {
	e := x.entries[n]
	for _, w := range e.words {
		if ps := x.posts[w.number]; len(ps) <= x.common {
			for _, p := range ps {
				x.share(p.number, min(p.info, w.info))
			}
		}
	}
	for _, g := range e.groups {
		if ms := x.groups[g]; len(ms) <= x.crowd {
			for _, m := range ms {
				x.share(m.entry, weightCap)
			}
		}
	}
	var out []post
	for _, k := range x.touched {
		info := x.sum[k]
		x.sum[k] = 0
		if k == n || info < pairWeight {
			continue
		}
		f(k, info)
		out = x.push(out, post{k, info})
	}
	x.touched = x.touched[:0]
	x.rank(out)
	return out
}

func (x *index) share(n, info int32) {
	if x.sum[n] == 0 {
		x.touched = append(x.touched, n)
	}
	x.sum[n] += info
}

// nearer reports whether a comes before b in a list of neighbors.
func (x *index) nearer(a, b post) bool {
	if a.info != b.info {
		return a.info > b.info
	}
	return x.entries[a.number].before(x.entries[b.number])
}

// push adds a neighbor to a list that is a heap with the farthest one first, and drops the farthest one if there are
// too many.
func (x *index) push(heap []post, p post) []post {
	if len(heap) < x.nearest {
		heap = append(heap, p)
		for i := len(heap) - 1; i > 0; {
			up := (i - 1) / 2
			if !x.nearer(heap[up], heap[i]) {
				break
			}
			heap[up], heap[i] = heap[i], heap[up]
			i = up
		}
		return heap
	}
	if !x.nearer(p, heap[0]) {
		return heap
	}
	heap[0] = p
	for i := 0; ; {
		far := i
		for _, k := range [2]int{2*i + 1, 2*i + 2} {
			if k < len(heap) && x.nearer(heap[far], heap[k]) {
				far = k
			}
		}
		if far == i {
			return heap
		}
		heap[i], heap[far] = heap[far], heap[i]
		i = far
	}
}

func (x *index) rank(ps []post) {
	slices.SortFunc(ps, func(a, b post) int {
		if x.nearer(a, b) {
			return -1
		}
		return 1
	})
}

// offer puts a new neighbor into the list of document n if it is near enough.
func (x *index) offer(n int32, p post) {
	list := x.near[n]
	i, _ := slices.BinarySearchFunc(list, p, func(a, b post) int {
		if x.nearer(a, b) {
			return -1
		}
		return 1
	})
	if i >= x.nearest {
		return
	}
	list = slices.Insert(list, i, p)
	x.near[n] = list[:min(len(list), x.nearest)]
}

// compared gives for each document those of a lower number that it is compared with, ascending: the nearest of one of
// the two, and those that a crowd joins; all of a few.
func (x *index) compared() [][]int32 {
	out := make([][]int32, len(x.entries))
	if len(x.entries) <= x.few {
		for n := range out {
			for k := range int32(n) {
				out[n] = append(out[n], k)
			}
		}
		return out
	}
	for n, list := range x.near {
		for i, p := range list {
			if i >= x.weak && p.info < strongInfo {
				break
			}
			hi, lo := max(int32(n), p.number), min(int32(n), p.number)
			out[hi] = append(out[hi], lo)
		}
	}
	for n, js := range x.joined {
		for _, j := range js {
			out[n] = append(out[n], j.entry)
		}
	}
	for n := range out {
		slices.Sort(out[n])
		out[n] = slices.Compact(out[n])
	}
	return out
}

// before orders documents by their names and claims.
func (e *entry) before(f *entry) bool {
	if e.batch == f.batch {
		return e.place < f.place
	}
	return e.compare(f) < 0
}

// compare orders documents by their names and claims.
func (e *entry) compare(f *entry) int {
	if c := cmp.Compare(e.id, f.id); c != 0 {
		return c
	}
	for i := 0; i < len(e.claims) && i < len(f.claims); i++ {
		switch {
		case before(e.claims[i], f.claims[i]):
			return -1
		case before(f.claims[i], e.claims[i]):
			return 1
		}
	}
	return cmp.Compare(len(e.claims), len(f.claims))
}

// joins gives the pairs of claims of two documents that crowds ask for.
func (x *index) joins(a, b int32) []joining {
	list, lo := x.joined[max(a, b)], min(a, b)
	from, _ := slices.BinarySearchFunc(list, lo, func(j joining, n int32) int { return cmp.Compare(j.entry, n) })
	to := from
	for to < len(list) && list[to].entry == lo {
		to++
	}
	return list[from:to]
}

// unlisted counts the pairs of claims of crowds whose values share no number, without those that are looked at.
func (x *index) unlisted() int64 {
	var n int64
	for _, c := range x.crowds {
		n += c.differ - int64(c.shown)
	}
	return n
}
