package reconcile

import "github.com/claimcheck/claimcheck/claims"

func directionRule() *Rule {
	return &Rule{
		Name: "direction",
		Doc: `direction reports two claims of one change, of which one is a rise and the other a fall.

Both must be changes of the same measure, entity and period, with the same base: the value of a rise lies
above 0, that of a fall below it.

Not reported: changes over different lengths of time (a month, a year), changes against different things, and
two rises or two falls that differ (values).`,
		Run: func(p *Pass) {
			p.rivals(func(q *pair) {
				a, b := p.Claims[q.a], p.Claims[q.b]
				if a.Kind != claims.KindChange || b.Kind != claims.KindChange || signOf(a)*signOf(b) >= 0 {
					return
				}
				p.reportRivals(q, topic(a)+quote(a)+" is "+way(a)+", "+quote(b)+" is "+way(b))
			})
			for _, t := range p.twinsOf(twistDirection) {
				p.reportTwin(t, " are the same number, "+way(p.Claims[t.a])+" and "+way(p.Claims[t.b]))
			}
		},
	}
}

// signOf gives 1 for a rise, -1 for a fall, 0 where the range does not say.
func signOf(c *claims.Claim) int {
	lo, hi := c.Quantity.Range.Low(), c.Quantity.Range.High()
	switch {
	case !lo.Missing && (lo.Value.Sign() > 0 || lo.Value.Sign() == 0 && lo.Open):
		return 1
	case !hi.Missing && (hi.Value.Sign() < 0 || hi.Value.Sign() == 0 && hi.Open):
		return -1
	}
	return 0
}

func way(c *claims.Claim) string {
	if signOf(c) > 0 {
		return "a rise"
	}
	return "a fall"
}
