package reconcile

import "github.com/claimcheck/claimcheck/claims"

func valuesRule() *Rule {
	return &Rule{
		Name: "values",
		Doc: `values reports two claims of different documents that give one figure two values.

The claims must be comparable: the same measure with strong evidence, the same entity, scope, unit, stance
and kind of count, and a period that is the same or not stated. Each value is an interval: "4.2 billion" is
4.15 to 4.25 billion, "more than 300" is everything above 300. The two are in conflict if the intervals share
no number; the gap is the distance between their nearest ends.

Not reported: ranges that touch ("more than 300" and "300"), a running count that is higher in the later document (related, as a development), a figure that
is said to be revised, all of a thing against some of it ("all 90 seats", "54 seats"), counts that differ by one where a text says
who is counted ("including the gunman"), and a pair of which one claim agrees with a better counterpart in the other document.`,
		Run: func(p *Pass) {
			p.rivals(func(q *pair) { p.reportValues(q) })
		},
	}
}

func (p *Pass) reportValues(q *pair) {
	a, b := p.Claims[q.a], p.Claims[q.b]
	if developed(a, b) || p.counting(q) || revised(a, b) || falls(a, b) || p.touch(q) ||
		countedElse(&p.views[q.a], &p.views[q.b]) || otherYear(a, b) {
		return
	}
	if powerBetween(&p.views[q.a].figure, &p.views[q.b].figure) != 0 {
		return // the rule scale reports it, or they have the same digits by chance
	}
	if digitsSwapped(&p.views[q.a], &p.views[q.b]) && p.unspoken(&p.views[q.a], &p.views[q.b]) {
		return // of two things
	}
	p.reportRivals(q, topic(a)+quote(a)+" and "+quote(b)+" cannot both hold")
}

// touch reports whether the ranges only touch: "more than 300" and "300" are too near to be worth a reader's eye.
func (p *Pass) touch(q *pair) bool {
	d, ok := p.views[q.a].values.Gap(p.views[q.b].values)
	return ok && d.Sign() == 0
}

// reportRivals reports a pair whose ranges share no number.
func (p *Pass) reportRivals(q *pair, message string, more ...claims.Step) {
	a, b := &p.views[q.a], &p.views[q.b]
	g, rule := gapBetween(a, b), p.rule.Name
	p.reportLater(Finding{Message: message, Claims: []*claims.Claim{a.claim, b.claim}, Gap: g}, func() []claims.Step {
		steps := []claims.Step{{Rule: rule, Text: p.compare(q.a, q.b).Because}, readStep(a.claim), readStep(b.claim)}
		steps = append(steps, more...)
		if g.Known {
			steps = append(steps, gapStep(rule, g))
		}
		return steps
	})
}

// falls reports whether a running count is lower in the later document: the rule running reports it, unless both are of one day.
func falls(a, b *claims.Claim) bool {
	if !running(a) || !running(b) || asOf(a) == asOf(b) || periodOver(a, b) || zero(a) != zero(b) {
		return false
	}
	d, e := docDate(a), docDate(b)
	return !d.IsZero() && !e.IsZero() && d != e && !developed(a, b)
}
