package reconcile

import (
	"cmp"
	"slices"
	"strings"
)

// An alignment holds the claims of two documents that agree with one of the other.
type alignment struct {
	p       *Pass
	u       *unions
	agrees  map[int]bool
	matched [][2]int
	common  int
	left    map[string]int // for each dimension the claims of both documents that agree with none of the other
	values  map[size]int   // for each value of a document the figures that give it
}

// A size is a figure of a document, its sign left aside.
type size struct {
	doc, exp      int
	class, digits string
}

func sizeOf(v *view) size { return size{v.doc, v.figure.exp, v.class, v.figure.digits} }

// alignmentOf finds the agreements of two documents.
func (p *Pass) alignmentOf(d, o int) *alignment {
	x := &alignment{p: p, u: p.united(), agrees: map[int]bool{}, left: map[string]int{}, values: map[size]int{}}
	of := map[int][]int{}
	for n := range p.entries[d].claims {
		i := p.number(d, n)
		of[x.u.find(i)] = append(of[x.u.find(i)], i)
	}
	for n := range p.entries[o].claims {
		k := p.number(o, n)
		for _, i := range of[x.u.find(k)] {
			x.agrees[i], x.agrees[k] = true, true
			x.matched = append(x.matched, [2]int{i, k})
		}
	}
	x.common = min(neighborsMost, len(x.matched))
	for _, doc := range [...]int{d, o} {
		for n := range p.entries[doc].claims {
			i := p.number(doc, n)
			if i == 0 || p.Claims[i-1].At != p.Claims[i].At {
				x.values[sizeOf(&p.views[i])]++
			}
			if !x.agrees[i] {
				x.left[p.views[i].class]++
			}
		}
	}
	return x
}

// sentence gives the number of the sentence of a claim.
func (p *Pass) sentence(i int) int { return p.entries[p.views[i].doc].sentences[p.local(i)] }

// beside adds up the digits of the figures that agree beside a pair: 10 for each in the same two sentences, half as much in those next
// to them.
func (x *alignment) beside(i, k int) int {
	sum := 0
	for _, m := range x.matched {
		if m[0] == i || m[1] == k {
			continue
		}
		d, e := x.p.sentence(i)-x.p.sentence(m[0]), x.p.sentence(k)-x.p.sentence(m[1])
		if d < -1 || d > 1 || e < -1 || e > 1 {
			continue
		}
		w := 10 * max(1, min(len(x.p.views[m[0]].figure.digits), len(x.p.views[m[1]].figure.digits)))
		if d != 0 || e != 0 {
			w /= 2
		}
		sum += w
	}
	return min(40, sum)
}

// lone reports whether each of the two documents has no more than one claim of the dimension that agrees with none of the other.
func (x *alignment) lone(class string) bool {
	switch class {
	case "count", "times", "%":
		return false
	}
	return x.left[class] <= 2
}

// quotes lists up to three figures that both documents give, those nearest to the pair in the first one.
func (x *alignment) quotes(t twin) string {
	const most = 3
	var out []string
	ms := slices.Clone(x.matched)
	far := func(m [2]int) int { return max(m[0]-t.a, t.a-m[0]) }
	slices.SortStableFunc(ms, func(m, n [2]int) int { return cmp.Compare(far(m), far(n)) })
	for _, m := range ms {
		q := quote(x.p.Claims[m[0]])
		if m[0] != t.a && m[1] != t.b && len(out) < most && !slices.Contains(out, q) {
			out = append(out, q)
		}
	}
	return strings.Join(out, ", ")
}
