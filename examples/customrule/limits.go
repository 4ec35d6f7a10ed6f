package main

import (
	"slices"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// A limit says what values a figure can have at all.
type limit struct {
	measure string      // what is measured, as a stem of the claim's terms; "" for every measure
	kind    claims.Kind // "" for every kind
	unit    claims.Unit
	allowed claims.Interval
	why     string
}

// limits gives the table. A newsroom would write down here what it knows.
func limits() []limit {
	percent := claims.Between(claims.Int(0), claims.Int(100))
	return []limit{
		{measure: "turnout", unit: "%", allowed: percent, why: "nobody votes twice"},
		{kind: claims.KindAge, unit: "year", allowed: claims.AtMost(claims.Int(122)), why: "nobody has been older than 122"},
		{unit: "celsius", allowed: claims.AtLeast(claims.Ratio(-27315, 100)), why: "absolute zero is -273.15°C"},
	}
}

// possible is a rule: it reports each claim that no second source is needed to doubt.
func possible() *reconcile.Rule {
	return &reconcile.Rule{
		Name: "possible",
		Doc: `possible reports a figure that cannot be, whatever it is about: a turnout above 100%, an age above 122
years, a temperature below absolute zero. The range of the claim, converted to the unit of the limit, and the limit
share no number.`,
		Run: func(p *reconcile.Pass) {
			for _, c := range p.Claims {
				for _, l := range limits() {
					if l.speaksOf(c) {
						check(p, c, l)
					}
				}
			}
		},
	}
}

// speaksOf reports whether the limit is about what the claim measures.
func (l *limit) speaksOf(c *claims.Claim) bool {
	if l.kind != "" && c.Kind != l.kind || c.Stance != claims.StanceStated {
		return false
	}
	return l.measure == "" || slices.ContainsFunc(c.Terms, func(t claims.Term) bool {
		return t.Role == claims.RoleHead && t.Stem == l.measure
	})
}

// check reports c if its range lies outside of the limit.
func check(p *reconcile.Pass, c *claims.Claim, l limit) {
	values, ok := claims.Convert(c.Quantity.Range, c.Quantity.Unit, l.unit)
	if !ok || values.Overlaps(l.allowed) {
		return
	}
	f := reconcile.Finding{
		Message: c.At.Text() + " cannot be: " + l.why,
		Claims:  []*claims.Claim{c},
		Steps:   []claims.Step{{Rule: "possible", Text: "allowed is " + l.allowed.String() + " " + string(l.unit) + ", the claim says " + values.String(), At: c.At}},
	}
	if gap, ok := values.Gap(l.allowed); ok {
		f.Gap = reconcile.Gap{Distance: gap, Unit: l.unit, Known: true}
	}
	p.Report(f)
}
