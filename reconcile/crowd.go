package reconcile

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"sort"

	"github.com/claimcheck/claimcheck/claims"
)

// A group is the claims of one measure, entity, scope, unit and period, told by the same words. One of very
// many claims is a crowd: its claims are compared by sorting their values, and not in pairs.
const (
	crowdPairs = 100 // pairs of values of a crowd that cannot both hold, that are looked at
	groupInfo  = 100 // information of the words that make a group, tenths of bits
)

// groupOf gives the number of the group of a claim, 0 if its words say too little to put it into one. Nobody can make
// claims of two groups with one number: it is a part of a hash that is hard to turn round, of words with their lengths.
func groupOf(v *view) uint64 {
	var buffer [512]byte
	b, info := buffer[:0], 0
	add := func(kind byte, words ...string) {
		for _, w := range words {
			b = append(binary.AppendUvarint(append(b, kind), uint64(len(w))), w...)
		}
	}
	add('u', v.class, string(v.unit), v.noun)
	add('k', string(v.claim.Kind), stanceClass(v.claim.Stance), v.claim.Scope)
	for i := range v.terms {
		if t := &v.terms[i]; t.role <= roleModifier {
			add('t', t.stem)
			info += int(t.weight)
		}
	}
	for _, n := range v.names {
		add('n', n)
		info += plainWeight
	}
	for _, f := range v.claim.Facets {
		add('f', f.Axis, f.Value)
	}
	if info < groupInfo {
		return 0
	}
	p, _ := statedPeriod(v.claim)
	for _, d := range []claims.Date{p.Start, p.End} {
		b = binary.LittleEndian.AppendUint64(b, uint64(d.Year)<<16|uint64(d.Month)<<8|uint64(d.Day))
	}
	sum := sha256.Sum256(b)
	return max(1, binary.LittleEndian.Uint64(sum[:]))
}

// A member is a claim of a group.
type member struct {
	entry int32 // number of the document
	claim int32 // number in the entry
}

// A class is the claims of a crowd that give one value.
type class struct {
	values  claims.Interval
	members []member // in the order of the report
}

// A crowd tells which claims of a large group are to be compared in pairs.
type crowd struct {
	pairs  [][2]member
	shown  int   // pairs of values that share no number, among pairs
	differ int64 // pairs of claims whose values share no number
}

// newCrowd sorts the claims of a group by value. Of those that give one value, each is paired with the next one; of
// those that give values which share a number, the first ones are paired; and so are those of up to crowdPairs pairs of
// values that share none, the most common values first. Its cost is n log n.
func newCrowd(ms []member, es []*entry) crowd {
	var out crowd
	classes := classesOf(ms, es)
	for i := range classes {
		for k := 1; k < len(classes[i].members); k++ {
			out.pair(classes[i].members[k-1], classes[i].members[k])
		}
		if i > 0 && classes[i-1].values.Overlaps(classes[i].values) {
			out.pair(classes[i-1].members[0], classes[i].members[0])
		}
	}
	out.apart(classes)
	return out
}

// pair adds a pair of claims of two documents.
func (c *crowd) pair(a, b member) {
	if a.entry != b.entry {
		c.pairs = append(c.pairs, [2]member{a, b})
	}
}

// classesOf sorts the claims by value, and then in the order of the report.
func classesOf(ms []member, es []*entry) []class {
	viewOf := func(m member) *view { return &es[m.entry].views[m.claim] }
	ms = slices.Clone(ms)
	slices.SortStableFunc(ms, func(a, b member) int {
		x, y := viewOf(a).values, viewOf(b).values
		if c := cmp.Or(claims.CompareLow(x.Low(), y.Low()), claims.CompareHigh(x.High(), y.High())); c != 0 {
			return c
		}
		switch p, q := viewOf(a).claim, viewOf(b).claim; {
		case before(p, q):
			return -1
		case before(q, p):
			return 1
		}
		return 0
	})
	var out []class
	for _, m := range ms {
		x := viewOf(m).values
		if n := len(out); n > 0 && out[n-1].values.Equal(x) {
			out[n-1].members = append(out[n-1].members, m)
			continue
		}
		out = append(out, class{x, []member{m}})
	}
	return out
}

// apart counts the pairs of claims whose values share no number, and picks up to crowdPairs pairs of values.
func (c *crowd) apart(classes []class) {
	above := make([]int, len(classes)+1) // claims of the class i and of those after it, in the order of the lower ends
	for i := len(classes) - 1; i >= 0; i-- {
		above[i] = above[i+1] + len(classes[i].members)
	}
	first := func(i int) int { // the first class wholly above class i
		return i + sort.Search(len(classes)-i, func(k int) bool { return below(classes[i].values, classes[i+k].values) })
	}
	order := make([]int, len(classes))
	for i := range classes {
		order[i] = i
		c.differ += int64(len(classes[i].members)) * int64(above[first(i)])
	}
	slices.SortStableFunc(order, func(i, k int) int { return cmp.Compare(len(classes[k].members), len(classes[i].members)) })
	seen := map[[2]int]bool{}
	try := func(i, k int) bool {
		if key := [2]int{min(i, k), max(i, k)}; !seen[key] && below(classes[key[0]].values, classes[key[1]].values) {
			seen[key] = true
			c.shown++
			c.pair(twoDocuments(&classes[i], &classes[k]))
		}
		return len(seen) < crowdPairs
	}
	for k := range order[0] {
		if !try(k, order[0]) {
			return
		}
	}
	for _, i := range order {
		for k := first(i); k < len(classes); k++ {
			if !try(i, k) {
				return
			}
		}
	}
}

// twoDocuments gives a claim of each class, of two documents where the first ones are of one.
func twoDocuments(x, y *class) (member, member) {
	a, b := x.members[0], y.members[0]
	for _, m := range y.members[:min(2, len(y.members))] {
		if m.entry != a.entry {
			return a, m
		}
	}
	for _, m := range x.members[:min(2, len(x.members))] {
		if m.entry != b.entry {
			return m, b
		}
	}
	return a, b
}
