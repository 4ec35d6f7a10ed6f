package reconcile

import "slices"

// Two texts on one event tell little of it in the same words. The figures that they have in common tell which sentence of one is which of the
// other: what stands beside such a figure in one text, its change, its parts, its record, is said of the figure in the other text too.

const (
	elsewhereDigits = 2  // significant digits that two texts must share to have a figure in common
	elsewhereMost   = 12 // claims of other documents that are kept for one claim
)

// A givens holds for each claim those of other documents that give its figure, and which documents give a figure in common.
type givens struct {
	from   []int32 // for each claim where its list begins in list, and where the last one ends
	list   []int32
	common map[[2]int32]bool // the two documents, the lower one first
}

// elsewhere lists the claims of other documents that give the figure of claim i for the same thing, ascending: those that agree with it, and
// better than with another claim.
func (p *Pass) elsewhere(i int) []int {
	all := p.givens()
	g := all.list[all.from[i]:all.from[i+1]]
	out := make([]int, len(g))
	for n, k := range g {
		out[n] = int(k)
	}
	return out
}

func (p *Pass) givens() *givens {
	if p.given == nil {
		p.given = p.findGivens()
	}
	return p.given
}

// findGivens keeps up to elsewhereMost claims for each claim, in the order of the pairs.
func (p *Pass) findGivens() *givens {
	out := &givens{from: make([]int32, len(p.views)+1), common: map[[2]int32]bool{}}
	var pairs [][2]int32
	for q := range p.each() {
		if !p.inCommon(q) {
			continue
		}
		d, e := int32(p.views[q.a].doc), int32(p.views[q.b].doc)
		out.common[[2]int32{min(d, e), max(d, e)}] = true
		s := [2]int32{int32(q.a), int32(q.b)}
		pairs = append(pairs, s)
		for _, k := range s {
			out.from[k+1] = min(out.from[k+1]+1, elsewhereMost)
		}
	}
	for k := range p.views {
		out.from[k+1] += out.from[k]
	}
	out.list = make([]int32, out.from[len(p.views)])
	next := slices.Clone(out.from)
	for _, s := range pairs {
		for _, t := range [...][2]int32{s, {s[1], s[0]}} {
			if k := t[0]; next[k] < out.from[k+1] {
				out.list[next[k]] = t[1]
				next[k]++
			}
		}
	}
	return out
}

// inCommon reports whether the claims of a pair give one figure of two texts.
func (p *Pass) inCommon(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	e, ok := p.agrees(q)
	if !ok || a.doc == b.doc || ownRule(a) || a.class != b.class {
		return false
	}
	return e+marginBest >= int(q.best.agree) && digitsShared(a, b, &q.j) >= elsewhereDigits && q.j.verdict[cScope] != Different && !q.j.veto
}

// share reports whether the documents of two claims give a figure in common, or are one.
func (p *Pass) share(i, k int) bool {
	d, e := p.views[i].doc, p.views[k].doc
	return d == e || p.givens().common[[2]int32{int32(min(d, e)), int32(max(d, e))}]
}

// withElsewhere gives claim i and those that give its figure in other documents.
func (p *Pass) withElsewhere(i int) []int {
	return append([]int{i}, p.elsewhere(i)...)
}

// otherHead reports whether a claim names what it measures, and none of the other claims has a word of that.
func otherHead(v *view, others ...*view) bool {
	named := false
	for _, t := range v.terms {
		if t.role != roleHead {
			continue
		}
		named = true
		for _, o := range others {
			if _, ok := o.has(t.stem); ok {
				return false
			}
		}
	}
	return named
}
