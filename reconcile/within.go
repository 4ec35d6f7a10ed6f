package reconcile

import "github.com/claimcheck/claimcheck/claims"

func withinRule() *Rule {
	return &Rule{
		Name: "within",
		Doc: `within reports a part of a period that has more than the whole period: exports of March above those of the
first quarter.

	amount of the part <= amount of the whole

This holds for what adds up over time and is never below zero: exports, sales, output, deaths, arrivals. The
measure must be known to be of that kind, by its marks (a flow, a total) or by its word.

Not reported: stocks, averages, rates, maxima, changes, profits, and parts shorter than a week.`,
		Run: func(p *Pass) {
			for q := range p.each() {
				if q.j.verdict[cMeasure] != Same || q.j.verdict[cValue] != Different {
					continue
				}
				in, out := q.a, q.b
				if !shorter(p.Claims[in], p.Claims[out]) {
					in, out = out, in
				}
				if shorter(p.Claims[in], p.Claims[out]) && p.oneFlow(q) && below(p.views[out].values, p.views[in].values) {
					p.reportWithin(q, in, out)
				}
			}
		},
	}
}

// shorter reports whether both claims state their periods, and that of a lies in that of b and is not as long.
func shorter(a, b *claims.Claim) bool {
	x, ok1 := statedPeriod(a)
	y, ok2 := statedPeriod(b)
	if !ok1 || !ok2 || !x.Within(y) {
		return false
	}
	n, ok1 := x.Days()
	m, ok2 := y.Days()
	return ok1 && ok2 && n >= 7 && 10*n < 9*m
}

// oneFlow reports whether both claims of the pair are levels of one thing that adds up over time.
func (p *Pass) oneFlow(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	j := &q.j
	return a.isLevel() && b.isLevel() && a.unitMatches(b) && a.unit == b.unit && (addsUp(a) || addsUp(b)) &&
		!unlikeTotal(a.claim) && !unlikeTotal(b.claim) &&
		j.verdict[cScope] != Different && j.verdict[cStance] != Different && j.verdict[cCount] != Different && !j.veto &&
		j.verdict[cMeasure] == Same && j.evidence >= evidenceThing && !revised(a.claim, b.claim)
}

// addsUp reports whether the claim is of a measure that adds up over time and is never below zero.
func addsUp(v *view) bool {
	if facet(v.claim, "flow") != "" || facet(v.claim, "count") == "flow" || facet(v.claim, "casualty") == "dead" {
		return true
	}
	for _, t := range v.terms {
		if t.role != roleHead {
			continue
		}
		switch t.stem {
		case "sale", "revenue", "turnover", "export", "import", "output", "production", "arrival", "departure", "passenger",
			"delivery", "shipment", "order", "purchase", "registration", "birth", "death", "eviction", "bankruptcy", "visit", "visitor", "fine":
			return true
		}
	}
	return false
}

// unlikeTotal reports whether a claim is of a kind that does not add up over time.
func unlikeTotal(c *claims.Claim) bool {
	switch facet(c, "count") {
	case "average", "rate", "maximum", "minimum", "median", "stock", "marginal":
		return true
	}
	return facet(c, "adjusted") != "" || facet(c, "basis") == "net"
}

func (p *Pass) reportWithin(q *pair, in, out int) {
	a, b := &p.views[in], &p.views[out]
	x, _ := statedPeriod(a.claim)
	y, _ := statedPeriod(b.claim)
	p.reportRivals(q, topic(a.claim)+quote(a.claim)+" in a part of "+y.String()+" is more than "+quote(b.claim)+" in all of it",
		claims.Step{Rule: "within", Text: x.String() + " lies in " + y.String()})
}
