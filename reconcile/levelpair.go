package reconcile

import (
	"github.com/claimcheck/claimcheck/claims"
)

// A levelPair is two levels of one thing in one sentence: "from 14.1 percent in 2022 to 10.0 percent".
type levelPair struct{ later, earlier int }

// Evidence of the words, in tenths of bits, that a change in another text is the one between two levels: for an agreement, and
// for a slip of a kind, whose number meets the levels as exactly.
const (
	evidenceBetween = -30
	evidenceMistold = -34
)

// levelPairs lists the pairs of levels that the text links as the start and the end of a change, and those that stand beside each other
// with one measure and different periods.
func (p *Pass) levelPairs() []levelPair {
	var out []levelPair
	put := func(later, earlier int) {
		a, b := &p.views[later], &p.views[earlier]
		if isLevel(a.claim) && isLevel(b.claim) && a.class == b.class && a.unit == b.unit && positive(a.values) && positive(b.values) && !ownRule(a) {
			out = append(out, levelPair{later, earlier})
		}
	}
	for k, c := range p.Claims {
		for _, l := range p.linked(c, claims.RelFrom) {
			if i, ok := p.byClaim[l]; ok {
				put(k, i)
			}
		}
		if k+1 == len(p.Claims) {
			break
		}
		d := p.Claims[k+1]
		x, y := c.Period.Period, d.Period.Period
		if c.Measure == "" || c.Measure != d.Measure || c.Sentence.IsZero() || c.Sentence != d.Sentence || len(d.Links) > 0 || x.IsZero() && y.IsZero() {
			continue
		}
		switch {
		case y.IsZero() && x.Before(claims.Day(docDate(c))), !x.IsZero() && !y.IsZero() && x.Before(y):
			put(k+1, k)
		case x.IsZero() && y.Before(claims.Day(docDate(c))), !x.IsZero() && !y.IsZero() && y.Before(x):
			put(k, k+1)
		}
	}
	return out
}

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
	j := judge(&p.views[k], &p.views[q.later], p.setting(&p.views[k], &p.views[q.later]), nil)
	f := &j.features
	_, _, differ := contrast(p.Claims[k], p.Claims[q.later], func(axis string) bool { return axis != "count" })
	return !differ && j.verdict[cScope] != Different && (j.verdict[cPeriod] != Different || j.conf[cPeriod] < 70) && j.words() >= need &&
		f[fHead]+f[fHeadOther]+f[fModifier]+f[fName]+f[fContext] > 0
}

// changeBetween gives the change from the earlier to the later level: as a factor, in percent and, for percentages, in points.
func (p *Pass) changeBetween(later, earlier int) (factor, percent, points claims.Interval, ok bool) {
	a, b := &p.views[later], &p.views[earlier]
	factor, ok = a.values.Quo(b.values)
	one, hundred := claims.Exactly(claims.Int(1)), claims.Int(100)
	return factor, factor.Sub(one).Scale(hundred), a.values.Sub(b.values), ok
}

// statedDifference gives the later stated value less the earlier one.
func (p *Pass) statedDifference(later, earlier int) (claims.Number, bool) {
	a, ok1 := p.views[later].stated.Point()
	b, ok2 := p.views[earlier].stated.Point()
	return a.Sub(b), ok1 && ok2
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
	step := claims.Step{Rule: "points", Text: "from " + quote(p.Claims[earlier]) + " to " + quote(p.Claims[later]) + " is " + showRange(said, c.unit) + ", stated " + quote(c.claim), At: c.claim.At}
	if said.Overlaps(c.values) {
		if narrow(said) && nearTo(said, c.stated) && p.ofPair(k, levelPair{later, earlier}, evidenceBetween) {
			p.noteConfirmed(step, p.Claims[earlier], p.Claims[later], c.claim)
		}
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
	step := claims.Step{Rule: "multiple", Text: "from " + quote(p.Claims[earlier]) + " to " + quote(p.Claims[later]) + " is " + showRange(said, unit) + ", stated " + quote(c.claim), At: c.claim.At}
	if said.Overlaps(c.values) {
		if narrow(said) && nearTo(said, c.stated) && p.ofPair(k, levelPair{later, earlier}, evidenceBetween) {
			p.noteConfirmed(step, p.Claims[earlier], p.Claims[later], c.claim)
		}
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
