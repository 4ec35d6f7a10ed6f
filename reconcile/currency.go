package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// evidenceCurrency is the evidence, in tenths of bits, that equal numbers of two currencies need: that they
// are equal is a part of it already.
const evidenceCurrency = 15

func currencyRule() *Rule {
	return &Rule{
		Name: "currency",
		Doc: `currency reports the same number in two currencies for one thing: "EUR 5.2 billion" and "$5.2 billion" for
the same deal.

The stated values must be equal and have two significant digits or more; the two must be comparable but for
the unit. Which currency is right is not decided, and nothing is converted.

Not reported: different numbers in two currencies, and amounts that the text itself gives in both.`,
		Run: func(p *Pass) {
			for i := range p.pairs {
				q := &p.pairs[i]
				a, b := &p.views[q.a], &p.views[q.b]
				if a.doc == b.doc || !swapped(a, b) || q.j.verdict[cMeasure] != Same || q.j.evidence < evidenceCurrency || q.j.differsBeyondUnit() {
					continue
				}
				if len(p.linked(a.claim, claims.RelSame))+len(p.linked(b.claim, claims.RelSame)) > 0 {
					continue
				}
				p.Report(Finding{
					Message: topic(a.claim) + quote(a.claim) + " and " + quote(b.claim) + " are the same number in two currencies",
					Claims:  []*claims.Claim{a.claim, b.claim},
					Steps:   []claims.Step{readStep(a.claim), readStep(b.claim)},
				})
			}
		},
	}
}

// swapped reports whether two amounts are equal numbers of different currencies.
func swapped(a, b *view) bool {
	if a.class != "money" || b.class != "money" || a.unit == b.unit || strings.Contains(string(a.unit)+string(b.unit), "/") {
		return false
	}
	x, ok1 := a.stated.Point()
	y, ok2 := b.stated.Point()
	if !ok1 || !ok2 || !x.Equal(y) {
		return false
	}
	d, _, ok := digits(x)
	return ok && len(d) >= 2
}

// differsBeyondUnit reports whether scope, period, stance or count differ.
func (j *judgement) differsBeyondUnit() bool {
	return j.veto || j.verdict[cScope] == Different || j.verdict[cPeriod] == Different || j.verdict[cStance] == Different || j.verdict[cCount] == Different
}
