package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// Two levels of one thing at two times say how much it changed, and so does the change that another text tells, or the same sentence: "8,400 last
// winter, 6,900 this winter" is no loss of a quarter. Where the change is told in words of its own, it is taken to be of the two levels if nothing
// else in the two texts may be meant.

// Slack, in tenths of a percent and in percent of the change, by which a change may be off beyond the rounding of the levels.
const (
	pairSlack     = 10
	pairSlackPart = 12
)

// pairDays is how many days may lie between two texts that tell of one change without saying when it was.
const pairDays = 45

// checkChangePairs compares the changes that want accepts with the pairs of levels of other documents, and of their own sentence.
func (p *Pass) checkChangePairs(want func(q levelPair, k int) bool) {
	var pairs []levelPair
	for x := range p.Claims {
		for _, y := range p.startsOf(x) {
			if a, b := &p.views[x], &p.views[y]; a.class == b.class && (a.unit == b.unit || a.class == "count") && !hasLink(b.claim, claims.RelFrom, a.claim) {
				pairs = append(pairs, levelPair{x, y})
			}
		}
	}
	for _, q := range pairs {
		d := p.views[q.later].doc
		p.otherDocs(d, func(o int) {
			if k, ok := p.changeOfPair(q, o); ok && want(q, k) && p.onlyPair(pairs, q, k) && !p.inFinding(k, d) && !p.inFinding(q.later, o) && !p.inFinding(q.earlier, o) {
				p.reportPair(q, k)
			}
		})
		p.checkOwnChange(q, want)
	}
}

// isMultiple reports whether a change in percent is the multiple of the two levels: 400 percent of 9,800 and 39,200.
func (p *Pass) isMultiple(q levelPair, k int) bool {
	factor, _, _, ok := p.changeBetween(q.later, q.earlier)
	return ok && p.views[k].class == "%" && !below(factor, claims.Exactly(claims.Ratio(3, 2))) && factor.Scale(claims.Int(100)).Overlaps(p.views[k].values)
}

// pairChange reports whether claim k tells a change that may be that of a pair of levels, by its kind.
func (p *Pass) pairChange(q levelPair, k int) bool {
	v, c := &p.views[k], p.Claims[k]
	if v.values.IsUnbounded() || v.values.High().Missing || v.values.Low().Missing || adjusted(c) || stanceClass(c.Stance) == "denied" || stanceClass(c.Stance) == "hypothetical" || c.Record != claims.RecordNone {
		return false
	}
	switch v.class {
	case "pp":
		return p.views[q.later].class == "%"
	case "%":
		return c.Kind == claims.KindChange
	case "times":
		return c.Kind == claims.KindRatio || c.Kind == claims.KindChange
	}
	return false
}

// changeOfPair gives the only change of document o that may be that of the pair, if it does not meet it.
func (p *Pass) changeOfPair(q levelPair, o int) (int, bool) {
	found := -1
	for _, k := range p.claimsOf(o) {
		if !p.pairChange(q, k) || !p.likePair(q, k) {
			continue
		}
		if found >= 0 || p.meetsEither(q, k) {
			return 0, false
		}
		found = k
	}
	return found, found >= 0
}

// onlyPair reports whether no other pair of the document of q may be that of the change k.
func (p *Pass) onlyPair(pairs []levelPair, q levelPair, k int) bool {
	for _, o := range pairs {
		if o != q && p.views[o.later].doc == p.views[q.later].doc && p.pairChange(o, k) && p.likePair(o, k) {
			return false
		}
	}
	return true
}

// likePair reports whether the change k is told of what the pair gives the levels of.
func (p *Pass) likePair(q levelPair, k int) bool {
	a, b, c := &p.views[q.later], &p.views[q.earlier], &p.views[k]
	if p.setting(a, c).foreign || stanceClass(c.claim.Stance) != stanceClass(a.claim.Stance) {
		return false
	}
	for _, v := range [...]*view{a, b} {
		if _, _, other := disjointNames(v, c); other {
			return false
		}
		if _, _, differ := contrast(v.claim, c.claim, func(axis string) bool { return axis != "increment" && axis != "count" }); differ {
			return false
		}
	}
	for _, l := range p.linked(c.claim, claims.RelTo) {
		if m, ok := p.byClaim[l]; ok && !p.views[m].values.Overlaps(a.values) {
			return false
		}
	}
	if w, base := b.claim.Period.Period, c.claim.Base.Period; !w.IsZero() && !base.IsZero() && !w.Overlaps(base) {
		return false
	}
	w, _ := statedPeriod(a.claim)
	r, _ := statedPeriod(c.claim)
	switch {
	case !w.IsZero() && !r.IsZero():
		if !w.Overlaps(r) || w.Within(r) && !w.Equal(r) && !r.End.IsZero() || r.Within(w) && !w.Equal(r) && !upToMonth(w) {
			return false
		}
	default:
		d, e := docDate(a.claim), docDate(c.claim)
		if d.IsZero() || e.IsZero() || abs(d.Sub(e)) > pairDays {
			return false
		}
	}
	return max(p.tellingWords(a, c), p.tellingWords(b, c)) >= rivalWords
}

// saidOfPair gives what the change k says, and what the pair of levels makes of it, both in the unit of the change.
func (p *Pass) saidOfPair(q levelPair, k int) (said, made claims.Interval, ok bool) {
	c := &p.views[k]
	factor, percent, points, ok := p.changeBetween(q.later, q.earlier)
	switch c.class {
	case "pp":
		return c.values, points, ok
	case "times":
		return c.values, factor, ok
	}
	if f, fine := factorOf(c.claim); ok && fine {
		return f.Sub(claims.Exactly(claims.Int(1))).Scale(claims.Int(100)), percent, true
	}
	return c.values, percent, false
}

// meetsEither reports whether the change k meets that of the pair, or is too near to it or too far from it to be held against it.
func (p *Pass) meetsEither(q levelPair, k int) bool {
	said, made, ok := p.saidOfPair(q, k)
	if !ok {
		return true
	}
	if p.views[k].class == "pp" && p.views[k].claim.Direction == claims.DirectionNone && below(made, claims.Exactly(claims.Int(0))) {
		made = made.Neg()
	}
	n, apart := said.Gap(made)
	x, ok1 := stands(said)
	y, ok2 := stands(made)
	if !apart || !ok1 || !ok2 || x.Sign() != y.Sign() {
		return true
	}
	if one := claims.Int(1); p.views[k].class == "times" && x.Cmp(one) != y.Cmp(one) {
		return true // one grew, the other fell
	}
	slack := larger(x.Abs(), y.Abs()).Mul(claims.Ratio(pairSlackPart, 100))
	if p.views[k].class == "%" {
		slack = larger(slack, claims.Ratio(pairSlack, 10))
	}
	if n.Cmp(slack) <= 0 {
		return true
	}
	if d, ok := p.statedDifference(q.later, q.earlier); ok && p.views[k].class == "%" && p.views[q.later].class == "%" {
		if m, ok := p.views[k].stated.Point(); ok && m.Abs().Equal(d.Abs()) {
			return false // points told as percent
		}
	}
	five := claims.Int(5)
	return x.Abs().Cmp(y.Abs().Mul(five)) > 0 || y.Abs().Cmp(x.Abs().Mul(five)) > 0
}

// checkOwnChange compares a pair of levels with the only change of its sentence, if it is told of them.
func (p *Pass) checkOwnChange(q levelPair, want func(q levelPair, k int) bool) {
	s := p.Claims[q.later].Sentence
	if s.IsZero() || p.Claims[q.earlier].Sentence != s {
		return
	}
	found := -1
	for _, k := range p.inSentenceOf(q.later) {
		switch {
		case k == q.later || k == q.earlier:
		case p.views[k].class == p.views[q.later].class && p.Claims[k].Kind == claims.KindLevel:
			return
		case p.Claims[k].Kind == claims.KindChange && p.views[k].class != "%" && p.views[k].class != "pp" && p.views[k].class != "times" && !ownRule(&p.views[k]):
			return
		case p.pairChange(q, k):
			if found >= 0 {
				return
			}
			found = k
		}
	}
	if found < 0 || p.reported[[2]int{min(found, q.later), max(found, q.later)}] || p.reported[[2]int{min(found, q.earlier), max(found, q.earlier)}] || !want(q, found) || p.meetsEither(q, found) {
		return
	}
	c := p.Claims[found]
	if b := c.Base.Period; !b.IsZero() && !p.Claims[q.earlier].Period.IsZero() && !b.Overlaps(p.Claims[q.earlier].Period.Period) {
		return
	}
	if r := c.Period; r.Stated && !r.Period.IsZero() && !r.At.IsZero() && r.At != p.Claims[q.later].Period.At && !r.Period.Overlaps(p.Claims[q.later].Period.Period) {
		return // the change of another time
	}
	if before := strings.TrimRight(strings.ToLower(before40(c)), " "); strings.Contains(before[max(0, len(before)-20):], "after a") || strings.Contains(before[max(0, len(before)-20):], "following") {
		return
	}
	if c.Measure != p.Claims[q.later].Measure && !again(c) && !leadsUp(c, p.Claims[min(q.later, q.earlier)]) || len(p.linked(c, claims.RelTo)) > 0 && !hasLink(c, claims.RelTo, p.Claims[q.later]) {
		return
	}
	if _, _, other := disjointNames(&p.views[found], &p.views[q.later]); other || coordinated(p.Claims[q.later], c) && !again(c) {
		return
	}
	p.reportPair(q, found)
}

// leadsUp reports whether a change stands before a colon behind which the levels stand.
func leadsUp(c, first *claims.Claim) bool {
	between := textBetween(c.At, first.At)
	return len(between) > 0 && len(between) < 40 && between[0] == ':'
}

func (p *Pass) reportPair(q levelPair, k int) {
	c, later, earlier := p.Claims[k], p.Claims[q.later], p.Claims[q.earlier]
	said, made, ok := p.saidOfPair(q, k)
	if !ok {
		return
	}
	unit := p.views[k].unit
	cs := []*claims.Claim{c, later, earlier}
	for _, m := range p.inSentenceOf(q.later) {
		if m != k && p.pairChange(q, m) && p.Claims[m].Sentence == later.Sentence && p.views[m].class == "pp" {
			cs = append(cs, p.Claims[m]) // the text tells the change too
			break
		}
	}
	p.Report(Finding{
		Message: topic(later) + quote(later) + " from " + quote(earlier) + " is not " + quote(c),
		Claims:  cs,
		Gap:     gapOf(made, said, unit, claims.Number{}),
		Steps: []claims.Step{{
			Rule: p.rule.Name, At: later.At,
			Text: "from " + quote(earlier) + " to " + quote(later) + " is " + showRange(made, unit) + ", stated " + quote(c),
		}},
	})
}
