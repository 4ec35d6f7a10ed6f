package reconcile

import "slices"

// deedOf reports whether a counts people by what they did and b counts their deeds, or the other way round: "hundreds of viewers complained",
// "23 complaints".
func deedOf(a, b *view) bool { return didDeed(a, b) || didDeed(b, a) }

// didDeed reports whether doer counts people who did what deed counts: the noun of deed is the verb of doer.
func didDeed(doer, deed *view) bool {
	if doer.class != "count" || deed.class != "count" || deed.noun == "" || slices.Contains(deed.claim.Classes, "person") {
		return false
	}
	if !genericNoun(doer.noun) && !slices.Contains(doer.claim.Classes, "person") && !slices.Contains(doer.claim.Classes, "family") {
		return false
	}
	for i := range deed.terms {
		if t := &deed.terms[i]; t.role == roleHead {
			if r, ok := doer.has(t.stem); ok && r == roleVerb {
				return true
			}
		}
	}
	return false
}
