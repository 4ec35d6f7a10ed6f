package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A text that gives the level before and the level after says by how much it changed. Where another text gives the same later level and a
// change that ends at it, the two must fit: "41,200, against 10,300" is no rise of 400 percent. Here equal levels bring the texts together;
// in levelpair.go the words do, where the text with the change gives no level.

// stepsMost is how many pairs of equal levels are looked at: the cost stays linear in the claims.
const stepsMost = 500

// checkSteps compares the changes that end at a level with the steps of other documents to the same level.
func (p *Pass) checkSteps() {
	looked := 0
	for n := range p.pairs {
		q := &p.pairs[n]
		if p.views[q.a].doc == p.views[q.b].doc || !p.oneLevel(q) {
			continue
		}
		if looked++; looked > stepsMost {
			return
		}
		p.checkStep(q.a, q.b)
		p.checkStep(q.b, q.a)
	}
}

// oneLevel reports whether the two claims of a pair give one level: their values meet, and the measure is the same or the
// figure unusual.
func (p *Pass) oneLevel(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	j := &q.j
	if !steppable(a) || !steppable(b) || a.class != b.class || a.unit != b.unit && a.class != "count" || j.veto || !a.values.Overlaps(b.values) {
		return false
	}
	if j.verdict[cScope] == Different || j.verdict[cPeriod] == Different || j.verdict[cStance] == Different {
		return false
	}
	return j.verdict[cMeasure] == Same
}

// steppable reports whether a claim may be one end of a step.
func steppable(v *view) bool {
	c := v.claim
	return (isLevel(c) || c.Kind == claims.KindShare && stanceClass(c.Stance) == "fact") && v.class != "times" && !ownRule(v) && positive(v.values)
}

// checkStep compares the changes that end at the level l with the steps to the level x.
func (p *Pass) checkStep(l, x int) {
	i, ok := p.changeTo(l)
	if !ok {
		return
	}
	c := p.Claims[i]
	f, ok := factorOf(c)
	if !ok {
		return
	}
	var miss []int
	for _, y := range p.stepsTo(x) {
		r, ok := quotient(&p.views[x], &p.views[y])
		if !ok || !narrow(r) || !basesMeet(c, p.Claims[y]) {
			continue
		}
		if r.Overlaps(f) || nearTo(r, f) {
			return
		}
		miss = append(miss, y)
	}
	if len(miss) != 1 {
		return
	}
	y := miss[0]
	if p.reported[[2]int{min(i, y), max(i, y)}] {
		return
	}
	r, _ := quotient(&p.views[x], &p.views[y])
	percent := r.Sub(claims.Exactly(claims.Int(1))).Scale(claims.Int(100))
	later, earlier := p.Claims[x], p.Claims[y]
	p.Report(Finding{
		Message: topic(later) + quote(later) + " from " + quote(earlier) + " is not " + quote(c),
		Claims:  []*claims.Claim{c, later, earlier},
		Gap:     gapOf(percent, f.Sub(claims.Exactly(claims.Int(1))).Scale(claims.Int(100)), "%", claims.Number{}),
		Steps: []claims.Step{{
			Rule: p.rule.Name, At: later.At,
			Text: quote(later) + " / " + quote(earlier) + " = a change of " + showRange(percent, "%") + ", stated " + quote(c),
		}},
	})
}

// changeTo finds the change in percent that ends at the level l: the one that the text links to it, or the only one of its sentence, if
// the sentence has no other level of that unit.
func (p *Pass) changeTo(l int) (int, bool) {
	c := p.Claims[l]
	only, changes, levels := -1, 0, 0
	first := l
	for first > 0 && l-first < sentenceMost && p.Claims[first-1].Sentence == c.Sentence {
		first--
	}
	for k := first; k < min(len(p.Claims), first+2*sentenceMost) && p.Claims[k].Sentence == c.Sentence; k++ {
		o := p.Claims[k]
		switch {
		case o.Kind == claims.KindChange && p.views[k].class == "%" && stanceClass(o.Stance) == "fact":
			if hasLink(o, claims.RelTo, c) {
				return k, true
			}
			if len(p.linked(o, claims.RelTo)) == 0 {
				only = k
			}
			changes++
		case steppable(&p.views[k]) && p.views[k].class == p.views[l].class && p.views[k].class == "count":
			levels++
		case steppable(&p.views[k]) && p.views[k].class == p.views[l].class:
			levels += 2
		}
	}
	return only, only >= 0 && changes == 1 && levels == 2
}

// stepsTo lists the levels that the document of the level x gives for a time before it.
func (p *Pass) stepsTo(x int) []int {
	var out []int
	a := &p.views[x]
	for y := max(0, x-seriesReach); y < min(len(p.Claims), x+seriesReach+1); y++ {
		b := &p.views[y]
		if y == x || b.doc != a.doc || !steppable(b) || !sameUnit(a, b) || apart(a.claim.At, b.claim.At) > anchorSpan || linkedBy(a.claim, b.claim, claims.RelPart) {
			continue
		}
		if p.stepFrom(b, a) {
			out = append(out, y)
		}
	}
	return out
}

func linkedBy(a, b *claims.Claim, rel claims.Relation) bool {
	return hasLink(a, rel, b) || hasLink(b, rel, a)
}

// stepFrom reports whether the text sets the level a against the earlier level b: the words between them do, or both are of one measure and
// of two periods of one length.
func (p *Pass) stepFrom(b, a *view) bool {
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

// basesMeet reports whether the base that a change states may be the period of a level.
func basesMeet(c, level *claims.Claim) bool {
	p, q := c.Base.Period, level.Period.Period
	return p.IsZero() || q.IsZero() || p.Overlaps(q)
}
