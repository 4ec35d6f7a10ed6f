package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A levelPair is two levels of one thing in one sentence, numbers of claims: "from 14.1 percent in 2022 to 10.0 percent". What changed
// between them in one text must fit the change that another text tells, see between.go and endlevel.go.
type levelPair struct{ later, earlier int }

// levelPairs lists the pairs of levels that are not in doubt.
func (p *Pass) levelPairs() []levelPair {
	var out []levelPair
	for x := range p.Claims {
		for _, y := range p.startsOf(x) {
			if a, b := &p.views[x], &p.views[y]; isLevel(a.claim) && isLevel(b.claim) && a.class == b.class && a.unit == b.unit {
				out = append(out, levelPair{x, y})
			}
		}
	}
	return out
}

// isEnd reports whether a claim may be one of a pair of levels.
func isEnd(v *view) bool {
	c := v.claim
	return (isLevel(c) || c.Kind == claims.KindShare && stanceClass(c.Stance) == "fact") && v.class != "times" && !ownRule(v) && positive(v.values)
}

// startsOf lists the levels that the document of the level x gives for a time before it.
func (p *Pass) startsOf(x int) []int {
	var out []int
	a := &p.views[x]
	for y := max(0, x-seriesReach); y < min(len(p.Claims), x+seriesReach+1); y++ {
		b := &p.views[y]
		if y == x || b.doc != a.doc || !isEnd(b) || !sameUnit(a, b) || apart(a.claim.At, b.claim.At) > anchorSpan || linkedBy(a.claim, b.claim, claims.RelPart) {
			continue
		}
		if isStart(b, a) {
			out = append(out, y)
		}
	}
	return out
}

// isStart reports whether the text sets the level a against the earlier level b: the words between them do, or both are of one measure and
// of two periods of one length.
func isStart(b, a *view) bool {
	if a.claim.Sentence != b.claim.Sentence {
		return false
	}
	q, r := b.claim.Period.Period, a.claim.Period.Period
	if !q.IsZero() && !r.IsZero() && q.Start.Compare(r.Start) > 0 {
		return false
	}
	if hasLink(a.claim, claims.RelFrom, b.claim) || b.claim.At.Start > a.claim.At.Start && setAgainstWords(a.claim, b.claim) {
		return true
	}
	return a.claim.Measure == b.claim.Measure && q.Before(r) && sameLength(q, r) && b.claim.Period.Stated
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
