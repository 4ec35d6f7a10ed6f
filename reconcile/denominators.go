package reconcile

import "github.com/claimcheck/claimcheck/claims"

func denominatorsRule() *Rule {
	return &Rule{
		Name: "denominators",
		Doc: `denominators reports a share and a count of the same part of one base that do not fit: "1 in 5 of 1,000
asked" is 200, so that "150 of them" does not fit.

	count = share x base

The text must link both the share and the count to the base, and they must be about the same thing.

Not reported: counts and shares of different bases, and shares that meet the count within their rounding.`,
		Run: func(p *Pass) {
			for _, c := range p.Claims {
				s, ok := shareOf(c)
				whole := p.first(c, claims.RelOf)
				if !ok || whole == nil || !isLevel(whole) {
					continue
				}
				w, ok := p.byClaim[whole]
				if !ok {
					continue
				}
				if p.parts == nil {
					p.parts = p.partsOf()
				}
				for _, k := range p.parts[w] {
					if p.Claims[k] == c || !p.sameMeasure(&p.views[p.byClaim[c]], &p.views[k]) {
						continue
					}
					x := p.views[w].values.Mul(s)
					f := p.derive(w, x, whole.Period, []*claims.Claim{c, whole},
						claims.Step{Rule: p.rule.Name, Text: quote(c) + " of " + quote(whole) + " is " + showRange(x, p.views[w].unit), At: c.At})
					p.contradict(f, k)
				}
			}
		},
	}
}
