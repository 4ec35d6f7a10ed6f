package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// headSlack is how far, as a factor, an amount per head may be from the total divided by the number of people: the three may be of
// different days.
const headSlack = 5 // fourths: 5/4

// checkPerHead compares an amount per head with a total and a number of people of one entity, each from whatever document:
//
//	total = amount per head x number of people
func (p *Pass) checkPerHead(i int, top, per claims.Unit) {
	a := &p.views[i]
	people, times := perPeople(per)
	if !people || len(a.names) != 1 || stanceClass(a.claim.Stance) != "fact" {
		return
	}
	var numbers, totals []int
	p.around(i, true, func(k int) {
		b := &p.views[k]
		if k == i || !b.isLevel() || b.values.IsUnbounded() || len(b.names) > 0 && !slices.Equal(a.names, b.names) {
			return
		}
		switch {
		case isPopulation(b):
			numbers = append(numbers, k)
		case sameTop(top, b) && p.sameTotal(a, b) && onePeriod(a.claim, b.claim):
			totals = append(totals, k)
		}
	})
	for _, n := range numbers[:min(len(numbers), sentenceMost)] {
		for _, t := range totals[:min(len(totals), sentenceMost)] {
			x := a.claim.Quantity.Range.Mul(p.views[n].values)
			if q, ok := x.Quo(claims.Exactly(times)); ok && n != t && p.ofEntity(n, t) {
				p.checkHeads(i, n, t, q)
			}
		}
	}
}

// ofEntity reports whether a number of people or a total of one document names the entity; what names none is taken to be of the same.
func (p *Pass) ofEntity(n, t int) bool {
	a, b := &p.views[n], &p.views[t]
	return len(a.names) > 0 && len(b.names) > 0 || a.doc == b.doc && len(a.names)+len(b.names) > 0
}

func (p *Pass) checkHeads(i, n, t int, x claims.Interval) {
	total := &p.views[t]
	if !positive(x) || !positive(total.values) {
		return
	}
	wide := x.Mul(claims.Between(claims.Ratio(4, headSlack), claims.Ratio(headSlack, 4)))
	if wide.Overlaps(total.values) {
		return
	}
	c := p.Claims[i]
	p.contradict(p.derive(t, x, total.claim.Period, []*claims.Claim{c, p.Claims[n]},
		claims.Step{Rule: "perunit", Text: quote(c) + " x " + quote(p.Claims[n]) + " = " + showRange(x, total.unit), At: c.At}), t)
}

// perPeople reports whether a unit is one of people, and how many of them: "USD/person", "case/100000-inhabitant".
func perPeople(per claims.Unit) (bool, claims.Number) {
	times := claims.Int(1)
	s := string(per)
	if n, rest, ok := strings.Cut(s, "-"); ok {
		m, err := claims.ParseNumber(n)
		if err != nil {
			return false, times
		}
		times, s = m, rest
	}
	switch s {
	case "person", "inhabitant", "resident", "capita", "head", "citizen", "people":
		return true, times
	}
	return false, times
}

// isPopulation reports whether a claim counts the people of its one entity.
func isPopulation(v *view) bool {
	if v.class != "count" || len(v.claim.Facets) > 0 || len(v.claim.Links) > 0 {
		return false
	}
	if r, ok := v.has("resident"); ok && r == roleHead && v.noun == "" {
		return true
	}
	if !genericNoun(v.noun) && v.noun != "inhabitant" || v.noun == "" || !slices.Contains(v.claim.Classes, "person") {
		return false
	}
	for _, t := range v.terms {
		if t.role == roleVerb && v.noun != "inhabitant" && t.stem != "have" && t.stem != "live" {
			return false
		}
	}
	return true
}

// onePeriod reports whether two claims state one period, or one of them none.
func onePeriod(a, b *claims.Claim) bool {
	p, _ := statedPeriod(a)
	q, _ := statedPeriod(b)
	return p.IsZero() || q.IsZero() || p.Equal(q)
}
