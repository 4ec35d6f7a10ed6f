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
			if a, b := &p.views[x], &p.views[y]; a.isLevel() && b.isLevel() && a.class == b.class && a.unit == b.unit {
				out = append(out, levelPair{x, y})
			}
		}
	}
	return out
}

// mayEnd reports whether a claim may be one of a pair of levels.
func mayEnd(v *view) bool {
	c := v.claim
	return (isLevel(c) || c.Kind == claims.KindShare && stanceClass(c.Stance) == "fact") && v.class != "times" && !ownRule(v) && positive(v.values)
}

// startsOf lists the levels that the document of the level x gives for a time before it.
func (p *Pass) startsOf(x int) []int {
	var out []int
	for y := max(0, x-seriesReach); y < min(len(p.Claims), x+seriesReach+1); y++ {
		if p.startOf(x, y) {
			out = append(out, y)
		}
	}
	return out
}

// startOf reports whether the level y is one that the document of the level x, which stands near it, gives for a time before it.
func (p *Pass) startOf(x, y int) bool {
	a, b := &p.views[x], &p.views[y]
	return y != x && b.doc == a.doc && b.isEnd() && sameUnit(a, b) && apart(a.claim.At, b.claim.At) <= anchorSpan &&
		!linkedBy(a.claim, b.claim, claims.RelPart) && p.isStart(b, a)
}

// isStart reports whether the text sets the level a against the earlier level b: the words between them do, both are of one measure and
// of two periods of one length, or b is of the year before.
func (p *Pass) isStart(b, a *view) bool {
	q, r := b.claim.Period.Period, a.claim.Period.Period
	if !q.IsZero() && !r.IsZero() && q.Start.Compare(r.Start) > 0 {
		return false
	}
	if a.claim.Sentence != b.claim.Sentence {
		return b.claim.At.Start > a.claim.At.Start && b.claim.Measure == a.claim.Measure && p.onlyOf(b) && yearBefore(b.claim, a.claim)
	}
	if hasLink(a.claim, claims.RelFrom, b.claim) || b.claim.At.Start > a.claim.At.Start && setAgainstWords(a.claim, b.claim) {
		return true
	}
	if a.claim.Measure == b.claim.Measure && q.Before(r) && sameLength(q, r) && b.claim.Period.Stated {
		return true
	}
	return b.claim.At.Start > a.claim.At.Start && !apartBy(a.values, b.values, 2) && yearBefore(b.claim, a.claim)
}

// apartBy reports whether one of two positive values is wholly more than so many times the other.
func apartBy(x, y claims.Interval, times int64) bool {
	n := claims.Int(times)
	return below(x.Scale(n), y) || below(y.Scale(n), x)
}

// onlyOf reports whether a claim is the only one of its unit in its sentence.
func (p *Pass) onlyOf(v *view) bool {
	n := 0
	i := p.byClaim[v.claim]
	for k := max(0, i-sentenceMost); k < min(len(p.Claims), i+sentenceMost); k++ {
		if p.Claims[k].Sentence == v.claim.Sentence && p.views[k].class == v.class {
			n++
		}
	}
	return n == 1
}

// yearBefore reports whether a level is told of the year before that of the other, or before the day of publication where the other has no
// period of its own.
func yearBefore(b, a *claims.Claim) bool {
	q, stated := statedPeriod(b)
	if !stated || q.Start.IsZero() || q.End.IsZero() {
		return false
	}
	if r, _ := statedPeriod(a); !r.IsZero() && r.Grain != claims.GrainDay {
		return sameLength(q, r) && r.Shift(-12).Equal(q)
	}
	d := docDate(b)
	if n, ok := q.Days(); !ok || d.IsZero() || n < 27 {
		return false
	}
	n := d.Sub(q.End)
	return n >= daysFar && n <= daysApart || q.Grain == claims.GrainYear && n >= -1 && n <= daysApart
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
