package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A number that a source gives for another year, or of the other sex, is not left open: who writes it has read it there, and told it of
// something else.

// foundElsewhere finds the only source that gives the draft's number of two digits or more, where it gives it for another time, or for the
// other side of a contrast. It is nil if there is none.
func (v *verifier) foundElsewhere(i int) *option {
	d := v.view(i)
	if ownRule(d) || d.class == string(claims.KindRank) || d.claim.Kind == claims.KindDuration {
		return nil
	}
	var found *option
	for k := range v.options[i] {
		o := &v.options[i][k]
		if o.rel != relHolds || o.j.features[fEqual] < 20 {
			continue
		}
		if !v.misplacedIn(d, o) || o.e+figureBonus(d) < evidenceSupport {
			return nil
		}
		if found == nil {
			found = o
		}
	}
	return found
}

// misplacedIn reports whether the draft's number is the source's for another time that both name, or for the other side of a contrast.
func (v *verifier) misplacedIn(d *view, o *option) bool {
	if o.twin || o.bare || o.dress || o.j.verdict[cStance] == Different {
		return false
	}
	return o.j.veto || otherTime(d, v.view(o.source), &o.j) && (sharesCore(&o.j) || sharedNames(d.names, v.view(o.source).names) > 0)
}
