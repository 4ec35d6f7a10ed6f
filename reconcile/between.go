package reconcile

import "github.com/claimcheck/claimcheck/claims"

// Evidence of the words, in tenths of bits, that a change in another text is the one between two levels: for an agreement, and
// for a slip of a kind, whose number meets the levels as exactly.
const (
	evidenceBetween = -30
	evidenceMistold = -34
)

// checkBetween compares the changes that other documents tell with the levels of each pair. It notes those that meet them, and reports with
// told those that mistell them.
func (p *Pass) checkBetween(told func(change, later, earlier int)) {
	for _, q := range p.levelPairs() {
		p.around(q.later, true, func(k int) {
			c := &p.views[k]
			if c.doc == p.views[q.later].doc || c.claim.Kind != claims.KindChange && c.claim.Kind != claims.KindRatio || stanceClass(c.claim.Stance) != "fact" {
				return
			}
			if p.ofPair(k, q, evidenceMistold) {
				told(k, q.later, q.earlier)
			}
		})
	}
}

// ofPair reports whether the words say with so much evidence that the change k is the one between two levels.
func (p *Pass) ofPair(k int, q levelPair, need int) bool {
	with := p.setting(&p.views[k], &p.views[q.later])
	j := judge(&p.views[k], &p.views[q.later], &with, nil)
	f := &j.features
	_, _, differ := contrast(p.Claims[k], p.Claims[q.later], func(axis string) bool { return axis != "count" })
	return !differ && j.verdict[cScope] != Different && (j.verdict[cPeriod] != Different || j.conf[cPeriod] < 70) && j.words() >= need &&
		f[fHead]+f[fHeadOther]+f[fModifier]+f[fName]+f[fContext] > 0
}

// meetsPair reports whether the change k meets what was found between two levels, and notes it if the words say that it is of them. The
// step tells both.
func (p *Pass) meetsPair(k int, q levelPair, between claims.Interval, unit claims.Unit) (claims.Step, bool) {
	c, later, earlier := &p.views[k], p.Claims[q.later], p.Claims[q.earlier]
	step := claims.Step{
		Rule: p.rule.Name, At: c.claim.At,
		Text: "from " + quote(earlier) + " to " + quote(later) + " is " + showRange(between, unit) + ", stated " + quote(c.claim),
	}
	met := between.Overlaps(c.values)
	if met && narrow(between) && nearTo(between, c.stated) && p.ofPair(k, q, evidenceBetween) {
		p.noteConfirmed(step, earlier, later, c.claim)
	}
	return step, met
}

// pointsTold reports a change in percent that is the difference of two percentages, which is one in points, and the other way round.
func (p *Pass) pointsTold(k, later, earlier int) {
	c := &p.views[k]
	_, percent, points, ok := p.changeBetween(later, earlier)
	n, known := c.stated.Point()
	if !ok || p.views[later].class != "%" || !known {
		return
	}
	said, meant, other := percent, points, "points"
	switch {
	case c.class == "pp":
		said, meant, other = points, percent, "percent"
	case c.class != "%" || c.claim.Kind != claims.KindChange:
		return
	}
	step, met := p.meetsPair(k, levelPair{later, earlier}, said, c.unit)
	if met {
		return
	}
	if d, ok := p.statedDifference(later, earlier); !meant.Overlaps(c.values) || other == "points" && (!ok || !d.Equal(n)) || len(c.figure.digits) < 2 {
		return
	}
	p.Report(Finding{
		Message: topic(p.Claims[later]) + "from " + quote(p.Claims[earlier]) + " to " + quote(p.Claims[later]) + ", " + quote(c.claim) + " must be " + other,
		Claims:  []*claims.Claim{p.Claims[earlier], p.Claims[later], c.claim}, Gap: gapOf(said, c.values, c.unit, claims.Number{}), Steps: []claims.Step{step},
	})
}

// multipleTold reports a rise in percent that is the multiple of two levels: four times as much is a rise of 300%, not of 400%.
func (p *Pass) multipleTold(k, later, earlier int) {
	c := &p.views[k]
	factor, percent, _, ok := p.changeBetween(later, earlier)
	if !ok {
		return
	}
	said, unit := percent, claims.Unit("%")
	switch {
	case c.class == "times":
		said, unit = factor, "times"
	case c.class != "%" || c.claim.Kind != claims.KindChange:
		return
	}
	step, met := p.meetsPair(k, levelPair{later, earlier}, said, unit)
	if met {
		return
	}
	times := factor.Scale(claims.Int(100))
	if unit != "%" || !times.Overlaps(c.values) || below(factor, claims.Exactly(claims.Ratio(3, 2))) || !narrow(times) || !nearTo(times, c.stated) {
		return
	}
	p.Report(Finding{
		Message: topic(p.Claims[later]) + quote(p.Claims[later]) + " is " + showRange(factor, "times") + " " + quote(p.Claims[earlier]) + ", which is no rise of " + quote(c.claim),
		Claims:  []*claims.Claim{p.Claims[earlier], p.Claims[later], c.claim}, Gap: gapOf(said, c.values, "%", claims.Number{}), Steps: []claims.Step{step},
	})
}
