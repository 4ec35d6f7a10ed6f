package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

func perUnitRule() *Rule {
	return &Rule{
		Name: "perunit",
		Doc: `perunit reports a total that is not the amount per unit times the number of units: $500 a worker for 80,000
workers is $40 million, not $4 million.

	total = amount per unit x number of units

The text must link the amount per unit to the number of units and to the total, or the three must be about the
same measure and entity in one document.

Not reported: totals of a part of the time or of the units, and products that meet the total within the
rounding of the three.`,
		Run: func(p *Pass) {
			for i, c := range p.Claims {
				if top, per, ok := strings.Cut(string(c.Quantity.Unit), "/"); ok && isLevel(c) {
					p.checkPerUnit(i, claims.Unit(top), claims.Unit(per))
				}
			}
		},
	}
}

func (p *Pass) checkPerUnit(i int, top, per claims.Unit) {
	c := p.Claims[i]
	var number, total []*claims.Claim
	for _, l := range p.linked(c, claims.RelPer) {
		if sameNoun(l.Quantity.Unit, per) && isLevel(l) {
			number = append(number, l)
		}
	}
	for _, rel := range []claims.Relation{claims.RelWith, claims.RelOf, claims.RelPart} {
		for _, l := range p.linked(c, rel) {
			if l.Quantity.Unit == top && isLevel(l) {
				total = append(total, l)
			}
		}
	}
	for _, n := range number {
		for _, t := range total {
			p.checkProduct(i, n, t)
		}
	}
}

func sameNoun(a, b claims.Unit) bool {
	return a == b || genericNoun(string(a)) && genericNoun(string(b))
}

func (p *Pass) checkProduct(i int, number, total *claims.Claim) {
	n, ok1 := p.byClaim[number]
	t, ok2 := p.byClaim[total]
	if !ok1 || !ok2 {
		return
	}
	c := p.Claims[i]
	x := c.Quantity.Range.Mul(p.views[n].values)
	f := p.derive(t, x, total.Period, []*claims.Claim{c, number},
		claims.Step{Rule: p.rule.Name, Text: quote(c) + " x " + quote(number) + " = " + showRange(x, total.Quantity.Unit), At: c.At})
	p.contradict(f, t)
}
