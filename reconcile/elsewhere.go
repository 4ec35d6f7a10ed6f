package reconcile

import "slices"

// Two texts on one event tell little of it in the same words. The figures that they have in common tell which sentence of one is which of the
// other: what stands beside such a figure in one text, its change, its parts, its record, is said of the figure in the other text too.

const (
	elsewhereDigits = 2  // significant digits that two texts must share to have a figure in common
	elsewhereMost   = 12 // claims of other documents that are kept for one claim
)

// elsewhere lists the claims of other documents that give the figure of claim i for the same thing, ascending: those that agree with it, and
// better than with another claim.
func (p *Pass) elsewhere(i int) []int {
	if p.given == nil {
		p.given, p.common = map[int][]int{}, map[[2]int]bool{}
		for q := range p.each() {
			if !p.inCommon(q) {
				continue
			}
			d, e := p.views[q.a].doc, p.views[q.b].doc
			p.common[[2]int{min(d, e), max(d, e)}] = true
			for _, s := range [...][2]int{{q.a, q.b}, {q.b, q.a}} {
				if list := p.given[s[0]]; len(list) < elsewhereMost {
					p.given[s[0]] = append(list, s[1])
				}
			}
		}
	}
	return p.given[i]
}

// inCommon reports whether the claims of a pair give one figure of two texts.
func (p *Pass) inCommon(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	if a.doc == b.doc || ownRule(a) || a.class != b.class {
		return false
	}
	e, ok := p.agrees(q)
	return ok && e+marginBest >= int(q.best.agree) && digitsShared(a, b, &q.j) >= elsewhereDigits && q.j.verdict[cScope] != Different && !q.j.veto
}

// share reports whether the documents of two claims give a figure in common, or are one.
func (p *Pass) share(i, k int) bool {
	d, e := p.views[i].doc, p.views[k].doc
	p.elsewhere(i)
	return d == e || p.common[[2]int{min(d, e), max(d, e)}]
}

// withElsewhere gives claim i and those that give its figure in other documents.
func (p *Pass) withElsewhere(i int) []int {
	return append([]int{i}, slices.Clone(p.elsewhere(i))...)
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
