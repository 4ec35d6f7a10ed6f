package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A writer who takes the wrong one of two figures that a source gives side by side leaves the right one untold. So a figure that no
// sentence of the draft tells, beside the one that the draft tells, is looked at: it may be the one of the draft's name, of the
// draft's side of a contrast, or the one that is not adjusted.

// nameAhead is by how much, in tenths of bits, the words of the figure of the draft's name must be ahead of those of the figure told.
const nameAhead = 10

// untold finds, for a figure that the source yes gives too, the one beside it that the draft speaks of and does not tell. It is nil if
// there is none.
func (v *verifier) untold(i int, yes *option) *option {
	d, s := &v.pass.views[i], &v.pass.views[yes.source]
	if yes.twin || ownRule(d) || d.class == string(claims.KindRank) || s.class == string(claims.KindDate) || len(v.tellers(yes.source)) > 1 {
		return nil
	}
	var best *option
	for k := range v.options[i] {
		o := &v.options[i][k]
		if !v.besideSource(o, yes) || len(v.tellers(o.source)) > 0 || best != nil && best.e >= o.e {
			continue
		}
		if v.ofName(o, yes) || v.ofSide(i, o, yes) || v.unadjusted(d, o, yes) {
			best = o
		}
	}
	return best
}

// besideSource reports whether a source gives o beside the figure yes, of one unit and with another value.
func (v *verifier) besideSource(o, yes *option) bool {
	r, s := &v.pass.views[o.source], &v.pass.views[yes.source]
	if o.source == yes.source || r.doc != s.doc || r.class != s.class || r.unit != s.unit || r.values.Overlaps(s.values) || o.j.veto {
		return false
	}
	return v.number[o.source] == v.number[yes.source] && o.e+exchangeBelow >= yes.e
}

// ofName reports whether o is of the draft's named entity and yes is not known to be, or is of another one.
func (v *verifier) ofName(o, yes *option) bool {
	if o.j.verdict[cScope] != Same || yes.j.verdict[cScope] == Same || o.j.verdict[cPeriod] == Different {
		return false
	}
	return yes.j.verdict[cScope] == Different || o.j.words() >= yes.j.words()+nameAhead
}

// ofSide reports whether o is of a side of a contrast that the draft names and yes is not known to be of, and the words beside o are the draft's.
func (v *verifier) ofSide(i int, o, yes *option) bool {
	if of, other := v.fits(i, o.source, yes.source); of <= other {
		return false
	}
	r, s := v.pass.Claims[o.source], v.pass.Claims[yes.source]
	for _, f := range v.pass.Claims[i].Facets {
		if facet(r, f.Axis) == f.Value && facet(s, f.Axis) != f.Value {
			return true
		}
	}
	return false
}

// unadjusted reports whether yes is adjusted and o is not, of one result, while the draft says nothing of an adjustment.
func (v *verifier) unadjusted(d *view, o, yes *option) bool {
	const axis, result = "adjusted", "result"
	r, s := v.pass.Claims[o.source], v.pass.Claims[yes.source]
	return facet(s, axis) == "yes" && facet(r, axis) != "yes" && facet(d.claim, axis) == "" && facet(r, result) != "" &&
		facet(r, result) == facet(s, result) && o.j.verdict[cPeriod] != Different
}
