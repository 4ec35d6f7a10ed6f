package reconcile

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/claimcheck/claimcheck/claims"
)

// A confirmation is an agreement that follows by arithmetic: claims of two documents or more, sorted, and the line that shows it.
type confirmation struct {
	claims []int
	step   claims.Step
}

// confirm notes that the claim k says what the fact does. It leaves out facts that are too wide to say anything, claims of one document,
// and claims that are noted together already.
func (p *Pass) confirm(f fact, k int) {
	b := &p.views[k]
	if len(f.steps) == 0 || !narrow(f.view.values) || !nearTo(f.view.values, b.stated) || !f.view.values.Overlaps(b.values) {
		return
	}
	step := f.steps[len(f.steps)-1]
	step.Text += ", stated " + quote(b.claim)
	p.noteConfirmed(step, append(slices.Clone(f.sources), b.claim)...)
}

// noteConfirmed notes an agreement that follows by the arithmetic of the step.
func (p *Pass) noteConfirmed(step claims.Step, cs ...*claims.Claim) {
	var ids []int
	docs := false
	for _, c := range cs {
		i, ok := p.byClaim[c]
		if !ok {
			return
		}
		docs = docs || len(ids) > 0 && p.views[i].doc != p.views[ids[0]].doc
		ids = append(ids, i)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	key := confirmKey(ids)
	if !docs || p.noted[key] {
		return
	}
	if p.noted == nil {
		p.noted = map[string]bool{}
	}
	p.noted[key] = true
	p.confirmed = append(p.confirmed, confirmation{ids, step})
}

// confirmKey names a set of claims by their sorted numbers.
func confirmKey(ids []int) string {
	var b []byte
	for _, i := range ids {
		b = append(strconv.AppendInt(b, int64(i), 10), ' ')
	}
	return string(b)
}

// withConfirmed adds the agreements that follow by arithmetic to those of equal values, in the order of their first claims. One whose
// claims stand in an agreement already is left out.
func (p *Pass) withConfirmed(groups []Agreement) []Agreement {
	in := map[*claims.Claim]int{}
	for n, g := range groups {
		for _, c := range g.Claims {
			in[c] = n + 1
		}
	}
	out := slices.Clone(groups)
	for _, o := range p.confirmed {
		a := Agreement{Steps: []claims.Step{o.step}}
		known := true
		for _, i := range o.claims {
			c := p.Claims[i]
			a.Claims = append(a.Claims, c)
			known = known && in[c] > 0 && in[c] == in[a.Claims[0]]
		}
		if !known {
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, func(a, b Agreement) int {
		return slices.CompareFunc(a.Claims, b.Claims, func(x, y *claims.Claim) int { return cmp.Compare(p.byClaim[x], p.byClaim[y]) })
	})
	return out
}
