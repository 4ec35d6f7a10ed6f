package reconcile

import "github.com/claimcheck/claimcheck/claims"

// obituaryYears is how many years a birth may be off the age at death before the two are of two persons.
const obituaryYears = 10

// checkObituary compares the age at which someone who is not named has died with the birth of someone who is not named either: each is the
// only age, or the only birth, of its text, and the two texts tell of one thing.
func (p *Pass) checkObituary() {
	var ages []int
	begun := map[int]int{} // of each document
	for i, c := range p.Claims {
		if _, ok := births(c); ok && len(c.Subject) == 0 && p.atDeath(i) && p.onlyInDoc(i, func(o *claims.Claim) bool { return o.Kind == claims.KindAge }) {
			ages = append(ages, i)
		}
		if c.Kind == claims.KindDate && birth(c) && len(c.Subject) == 0 && !c.Period.Period.Start.IsZero() && !c.Period.Period.End.IsZero() &&
			p.onlyInDoc(i, func(o *claims.Claim) bool { return o.Kind == claims.KindDate && birth(o) }) {
			begun[p.views[i].doc] = i
		}
	}
	for _, i := range ages {
		a := &p.views[i]
		p.otherDocs(a.doc, func(o int) {
			k, ok := begun[o]
			if !ok {
				return
			}
			b := &p.views[k]
			d, _ := births(a.claim)
			if off := abs(d.Start.Year - b.claim.Period.Period.Start.Year); off <= obituaryYears && !p.setting(a, b).foreign {
				p.checkBegin(i, k)
			}
		})
	}
}

// atDeath reports whether the age of claim i is one at which someone died.
func (p *Pass) atDeath(i int) bool {
	_, dies := p.views[i].has("death")
	return dies || facet(p.Claims[i], "casualty") == "dead"
}

// onlyInDoc reports whether claim i is the only one of its document that is wanted.
func (p *Pass) onlyInDoc(i int, wanted func(c *claims.Claim) bool) bool {
	for _, way := range [...]int{-1, 1} {
		for k := i + way; k >= 0 && k < len(p.Claims) && p.views[k].doc == p.views[i].doc && abs(k-i) < listReach; k += way {
			if wanted(p.Claims[k]) {
				return false
			}
		}
	}
	return true
}
