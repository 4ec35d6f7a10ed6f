package reconcile

import "github.com/claimcheck/claimcheck/claims"

func pointsRule() *Rule {
	return &Rule{
		Name: "points",
		Doc: `points reports a change of a percentage whose unit does not fit the levels: from 40% to 45% is 5 points, or
12.5 percent.

	base in points = level - change        base in percent = level / (1 + change/100)

Reported is a change in percent that only fits the earlier level if it is read as points, or a change in
points that only fits if it is read as percent. Where no base is given, that of a month or quarter is the one before.

Two texts that give one level and one number for its change, one in points and one in percent, are reported too, if the two mean
different earlier levels. So is a change of two digits or more that one text gives in percent where it is the difference of the two
percentages of another text, and one in points that is their change in percent. In one sentence a change in points must be the
difference of the two percentages between which it lies: from 31% to 27% are 4 points. So must a lead be that of the two results of its sentence.

Not reported: changes that fit as they are written, and changes that fit in neither way (growth).`,
		Run: func(p *Pass) {
			for i, c := range p.Claims {
				if c.Kind != claims.KindChange || c.Quantity.Unit != "%" && c.Quantity.Unit != "pp" || stanceClass(c.Stance) != "fact" {
					continue
				}
				for _, l := range p.linked(c, claims.RelTo) {
					if k, ok := p.byClaim[l]; ok && p.views[k].class == "%" && isLevel(l) {
						p.checkPoints(i, k)
					}
				}
			}
			p.checkBesides()
			p.checkLeads()
			p.checkUnits()
			p.checkBetween(p.pointsTold)
			p.checkChangePairs(func(q levelPair, k int) bool { return p.views[k].class == "pp" })
			for _, t := range p.twinsOf(twistPoints) {
				p.reportTwin(t, " are the same number in percent and in points")
			}
		},
	}
}

func (p *Pass) checkPoints(i, later int) {
	c, level := &p.views[i], &p.views[later]
	asPoints := level.values.Sub(c.values)
	f := c.values.Scale(claims.Ratio(1, 100)).Add(claims.Exactly(claims.Int(1)))
	asPercent, ok := level.values.Quo(f)
	if !ok {
		return
	}
	said, meant, other := asPercent, asPoints, "points"
	if c.class == "pp" {
		said, meant, other = asPoints, asPercent, "percent"
	}
	when := basePeriod(c.claim, level.claim).Period
	if when.IsZero() {
		when = periodBefore(level.claim)
	}
	for _, k := range p.earlierLevels(i, later, when) {
		b := &p.views[k]
		if b.class != "%" || b.values.Overlaps(said) || !b.values.Overlaps(meant) {
			continue
		}
		p.Report(Finding{
			Message: topic(level.claim) + "from " + quote(b.claim) + " to " + quote(level.claim) + ", " + quote(c.claim) + " must be " + other,
			Claims:  []*claims.Claim{c.claim, level.claim, b.claim},
			Gap:     gapOf(said, b.values, "%", claims.Number{}),
			Steps: []claims.Step{
				{Rule: "points", Text: quote(level.claim) + " after " + quote(c.claim) + " means " + showRange(said, "%") + " before, stated " + quote(b.claim)},
				{Rule: "points", Text: "read as " + other + ", it means " + showRange(meant, "%")},
			},
		})
	}
}

// checkUnits compares the changes that end at one level in two documents: 6 points in one and 6 percent in the other.
func (p *Pass) checkUnits() {
	changes := map[int][]int{} // the changes in percent or points that end at a level
	for i, c := range p.Claims {
		if c.Kind != claims.KindChange || c.Quantity.Unit != "%" && c.Quantity.Unit != "pp" || stanceClass(c.Stance) != "fact" {
			continue
		}
		for _, l := range p.linked(c, claims.RelTo) {
			if k, ok := p.byClaim[l]; ok && p.views[k].class == "%" {
				changes[k] = append(changes[k], i)
			}
		}
	}
	if len(changes) == 0 {
		return
	}
	for q := range p.each() {
		if p.views[q.a].doc == p.views[q.b].doc || q.j.verdict[cValue] != Same || !q.j.comparable() || q.j.features[fEqual] == 0 {
			continue
		}
		for _, i := range changes[q.a] {
			for _, k := range changes[q.b] {
				p.checkUnit(i, k, q)
			}
		}
	}
}

func (p *Pass) checkUnit(i, k int, q *pair) {
	points, percent, level := i, k, q.a
	if p.views[i].class == "%" {
		points, percent = k, i
	}
	a, b := &p.views[points], &p.views[percent]
	if a.class != "pp" || b.class != "%" || !a.stated.Equal(b.stated) || a.claim.Direction != b.claim.Direction {
		return
	}
	f := b.values.Scale(claims.Ratio(1, 100)).Add(claims.Exactly(claims.Int(1)))
	y, ok := p.views[level].values.Quo(f)
	x := p.views[level].values.Sub(a.values)
	if !ok || x.Overlaps(y) {
		return
	}
	p.Report(Finding{
		Message: topic(a.claim) + quote(a.claim) + " and " + quote(b.claim) + " are different changes to " + quote(p.Claims[level]),
		Claims:  []*claims.Claim{a.claim, b.claim}, Gap: gapOf(x, y, "%", claims.Number{}),
		Steps: []claims.Step{{Rule: "points", Text: quote(a.claim) + " means " + showRange(x, "%") + " before, " + quote(b.claim) + " means " + showRange(y, "%")}},
	})
}

// periodBefore gives the month or quarter before that of the claim, the zero Period if it has none.
func periodBefore(c *claims.Claim) claims.Period {
	p, _ := statedPeriod(c)
	switch p.Grain {
	case claims.GrainMonth:
		return p.Shift(-1)
	case claims.GrainQuarter:
		return p.Shift(-3)
	}
	return claims.Period{}
}
