package reconcile

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/claimcheck/claimcheck/claims"
)

// Limits that keep the cost of [Verify] near-linear in the draft and its sources. Up to verifyAll source claims each of them is
// held against each draft claim, and all of them are looked through for what a figure follows from.
const (
	verifyAll   = 512  // source claims that are all looked at
	nearestMost = 128  // of more, those that a draft claim is compared with
	scopeMost   = 32   // of these, those whose sentences, and the ones next to them, are looked through for what a figure follows from
	visitMost   = 4096 // places that are looked up for a draft claim, those of the rarest words first
)

// Points that a source claim gets for what it shares with a draft claim, in tenths of bits: about what the features of that
// name add to the evidence.
const (
	termShare    = 10 // percent of the weight of a shared word
	namePoints   = 7
	nounPoints   = 10
	digitPoints  = 4 // for each digit of an equal number
	nearPoints   = 24
	unitPoints   = 4
	placedPoints = 60 // for the same place in a sentence that is equal but for its figures
)

// sharedLeast is how many points a source claim must have for words, names and unusual numbers that it shares with a draft claim.
const sharedLeast = 4

// A finder finds for a draft claim the source claims that share the most with it.
type finder struct {
	v      *verifier
	number map[string]int32 // of each trait
	posts  [][]int32        // for each trait the source claims that have it, ascending
	values []valueTrait     // of all claims
	sum    []int32          // points of each claim, all 0 between calls
	found  []int32          // the claims that have points
	asked  []trait
	count  []int32 // of claims by points
	buffer []byte
}

// A trait is something that a draft claim may share with a source claim.
type trait struct {
	posts  []int32
	points int32
}

// A valueTrait is the unit, the number and the magnitude of a claim, each as a number; the zero value of each is none.
type valueTrait struct{ unit, number, size, digits int32 }

func newFinder(v *verifier) *finder {
	f := &finder{v: v, number: map[string]int32{"": 0}, posts: [][]int32{nil}, sum: make([]int32, len(v.pass.views))}
	of := func(key []byte) int32 {
		n, ok := f.number[string(key)]
		if !ok {
			n = int32(len(f.posts))
			f.number[string(key)] = n
			f.posts = append(f.posts, nil)
		}
		return n
	}
	for k := range v.pass.views {
		w := &v.pass.views[k]
		t := valueTrait{unit: of(f.key('u', w.unitClass()))}
		if n, ok := w.size(); ok {
			t.size = int32(n)
		}
		if d := w.figure.digits; d != "" && !ownRule(w) {
			t.number, t.digits = of(f.key('=', d, strconv.Itoa(w.figure.exp))), int32(min(4, len(d)))
		}
		f.values = append(f.values, t)
		if k < v.n {
			continue
		}
		f.traits(k, func(key []byte, _ int) {
			n := of(key)
			if p := f.posts[n]; len(p) == 0 || p[len(p)-1] != int32(k) {
				f.posts[n] = append(p, int32(k))
			}
		})
	}
	return f
}

// key gives the name of a trait. It is valid until the next call.
func (f *finder) key(kind byte, words ...string) []byte {
	f.buffer = append(f.buffer[:0], kind)
	for _, word := range words {
		f.buffer = append(append(f.buffer, word...), 0)
	}
	return f.buffer
}

// traits calls put for each trait of claim k by which it is found.
func (f *finder) traits(k int, put func(key []byte, points int)) {
	w := &f.v.pass.views[k]
	for i := range w.terms {
		t := &w.terms[i]
		put(f.key('.', t.stem), max(1, int(t.weight)*termShare/100))
	}
	for _, name := range w.names {
		put(f.key('@', name), namePoints)
	}
	if w.class == "count" && !genericNoun(w.noun) {
		put(f.key('#', w.noun), nounPoints)
	}
	if number := w.unusual(); number != "" {
		put(f.key('!', number), sharedLeast)
	}
	if s := f.v.wordings[w.claim]; s != nil && len(s.words) > twinWords {
		if at, ok := s.at[w.claim]; ok {
			put(strconv.AppendInt(f.key('"', s.words...), int64(at), 10), placedPoints)
		}
	}
}

// alike gives the points for what two claims share in their values.
func (f *finder) alike(i int, k int32) int32 {
	a, b, n := &f.values[i], &f.values[k], int32(0)
	if a.number == b.number {
		n += digitPoints * a.digits
	}
	if a.unit != b.unit {
		return n
	}
	if d := a.size - b.size; a.size != 0 && b.size != 0 && d >= -1 && d <= 1 {
		n += nearPoints
	}
	return n + unitPoints
}

// size numbers the magnitude of a value, from 1: values of one number or of two that follow each other are within a fifth of each other,
// dates of such within two months.
func (v *view) size() (int, bool) {
	if v.class == string(claims.KindDate) {
		d := v.claim.Period.Period.Start
		if d.IsZero() {
			d = v.claim.Period.Period.End
		}
		return max(1, d.Sub(claims.Date{Year: -4000, Month: 1, Day: 1})/31), !d.IsZero()
	}
	if v.figure.digits == "" {
		return 0, false
	}
	lead, _ := strconv.Atoi((v.figure.digits + "0")[:2])
	step := 0
	for _, from := range [...]int{11, 12, 13, 15, 17, 19, 21, 23, 26, 29, 32, 36, 40, 44, 49, 54, 60, 66, 73, 81, 90} {
		if lead >= from {
			step++
		}
	}
	const steps, middle = 22, 1 << 20
	return max(1, middle+(v.figure.exp+len(v.figure.digits))*steps+step), true
}

// nearest gives the source claims that share the most with draft claim i, ascending: at most nearestMost, and of them at most
// scopeMost. Of claims that share as much the first ones are taken.
func (f *finder) nearest(i int) (near, around []int32) {
	f.asked = f.asked[:0]
	f.traits(i, func(key []byte, points int) {
		if n, ok := f.number[string(key)]; ok {
			f.asked = append(f.asked, trait{f.posts[n], int32(points)})
		}
	})
	slices.SortStableFunc(f.asked, func(a, b trait) int {
		return cmp.Or(cmp.Compare(len(a.posts), len(b.posts)), cmp.Compare(b.points, a.points))
	})
	visited, most := 0, int32(0)
	for _, t := range f.asked {
		posts := t.posts[:min(len(t.posts), visitMost-visited)]
		visited += len(posts)
		for _, k := range posts {
			if f.sum[k] == 0 {
				f.found = append(f.found, k)
			}
			f.sum[k] += t.points
		}
	}
	kept := f.found[:0]
	for _, k := range f.found {
		if f.sum[k] < sharedLeast {
			f.sum[k] = 0
			continue
		}
		kept = append(kept, k)
		f.sum[k] += f.alike(i, k)
		most = max(most, f.sum[k])
	}
	f.found = kept
	f.count = append(f.count[:0], make([]int32, most+1)...)
	for _, k := range f.found {
		f.count[f.sum[k]]++
	}
	near, around = f.best(nearestMost), f.best(scopeMost)
	for _, k := range f.found {
		f.sum[k] = 0
	}
	f.found = f.found[:0]
	return near, around
}

// best gives the claims with the most points, at most so many.
func (f *finder) best(room int32) []int32 {
	least := len(f.count) - 1
	for ; least > 0 && f.count[least] <= room; least-- {
		room -= f.count[least]
	}
	var out, last []int32
	for _, k := range f.found {
		switch n := int(f.sum[k]); {
		case n > least:
			out = append(out, k)
		case n == least:
			last = append(last, k)
		}
	}
	slices.Sort(last)
	out = append(out, last[:min(len(last), int(room))]...)
	slices.Sort(out)
	return out
}

// findAll finds for each draft claim the source claims that may be about the same thing. Those of large sources are compared
// document by document, because turning to another document costs more than comparing two claims.
func (v *verifier) findAll() {
	p := v.pass
	v.options = make([][]option, v.n)
	if len(p.views)-v.n <= verifyAll {
		for i := range v.options {
			for k := v.n; k < len(p.views); k++ {
				if o, ok := v.option(i, k); ok {
					v.options[i] = append(v.options[i], o)
				}
			}
		}
		return
	}
	f := newFinder(v)
	v.large = make([]surroundings, v.n)
	pairs := make([][][2]int32, len(p.profiles))
	for i := range v.n {
		near, around := f.nearest(i)
		v.large[i].around = around
		for _, k := range near {
			d := p.views[k].doc
			pairs[d] = append(pairs[d], [2]int32{int32(i), k})
		}
	}
	measured := make([][]ofMeasure, v.n)
	for _, list := range pairs {
		for _, q := range list {
			i, k := int(q[0]), int(q[1])
			if o, ok := v.option(i, k); ok {
				v.options[i] = append(v.options[i], o)
			}
			if m, ok := v.measured(i, k); ok {
				measured[i] = append(measured[i], m)
			}
		}
	}
	for i, rows := range measured {
		slices.SortFunc(rows, func(a, b ofMeasure) int { return cmp.Compare(a.source, b.source) })
		v.large[i].of = strongest(rows)
		slices.SortFunc(v.options[i], func(a, b option) int { return cmp.Compare(a.source, b.source) })
	}
}
