package reconcile

import "github.com/claimcheck/claimcheck/claims"

func targetRule() *Rule {
	return &Rule{
		Name: "target",
		Doc: `target reports a plan that one text tells as done, while another text gives what came of it: "planted 10,000 trees", against
"of the 10,000 trees promised 6,200 were planted".

A text must state a figure as a fact, another must give the same figure of the same thing as a plan, a target or a forecast, and a
different one as the fact: right beside the plan, or of the same measure as the first figure. The entity, the unit and the kind of count
must not differ, nor stated periods.

Not reported: a plan that was missed where no text tells it as done, a figure that another text gives as a fact too, parts of
the figure, and outcomes more than six times the plan or less than a sixth of it.`,
		Run: func(p *Pass) {
			told := map[int][]int{}
			var order []int
			for q := range p.each() {
				if x, plan, ok := p.toldAsDone(q); ok {
					if told[x] == nil {
						order = append(order, x)
					}
					told[x] = append(told[x], plan)
				}
			}
			against := map[int][]*pair{} // the pairs of those told as done
			for q := range p.each() {
				for _, x := range [...]int{q.a, q.b} {
					if told[x] != nil {
						against[x] = append(against[x], q)
					}
				}
				if q.j.features[fEqual] > 0 && p.views[q.a].doc != p.views[q.b].doc && isFact(p.Claims[q.a]) && isFact(p.Claims[q.b]) {
					delete(told, q.a)
					delete(told, q.b)
				}
			}
			for _, x := range order {
				if len(told[x]) > 0 {
					p.reportTarget(x, told[x], against[x])
				}
			}
		},
	}
}

// toldAsDone gives the claim of a pair that is told as a fact and the one that gives its figure as a plan.
func (p *Pass) toldAsDone(q *pair) (fact, plan int, ok bool) {
	a, b := &p.views[q.a], &p.views[q.b]
	fact, plan = q.a, q.b
	if isPlan(a.claim) {
		a, b, fact, plan = b, a, q.b, q.a
	}
	if a.doc == b.doc || !isFact(a.claim) || !isAim(b.claim) || q.j.features[fEqual] == 0 || ownRule(a) || wide(a) || !a.telling() {
		return 0, 0, false
	}
	if int(q.j.features[fRivals]) >= manyShares || pollDoubt(a, b) > 0 {
		return 0, 0, false // one of many figures
	}
	v := &q.j.verdict
	if q.j.veto || v[cMeasure] != Same || v[cScope] == Different || v[cUnit] == Different || v[cCount] == Different ||
		v[cPeriod] == Different && q.j.conf[cPeriod] >= planTime {
		return 0, 0, false
	}
	return fact, plan, q.j.evidence >= evidenceConflict
}

// isAim reports whether a claim is a plan, target or forecast, and no threat.
func isAim(c *claims.Claim) bool {
	return c.Stance == claims.StancePlanned || c.Stance == claims.StanceExpected
}

func isPlan(c *claims.Claim) bool { return stanceClass(c.Stance) == "plan" }

func isFact(c *claims.Claim) bool { return stanceClass(c.Stance) == "fact" && !ofFuture(c) }

// planTime is the confidence, in percent, that two periods differ, from which a plan is not for the time of the fact.
const planTime = 80

// outcomeReach is how many bytes from the plan its outcome may stand, and outcomeClaims how many claims.
const (
	outcomeReach  = 250
	outcomeClaims = 4
)

// outcomeMost is how many times the plan an outcome may be, and the other way round.
const outcomeMost = 6

// reportTarget reports a figure told as done that others give as a plan, with the first outcome that they give, beside the plan or else in
// one of its pairs.
func (p *Pass) reportTarget(x int, plans []int, pairs []*pair) {
	a := &p.views[x]
	for _, t := range plans {
		for k := max(0, t-outcomeClaims); k <= min(len(p.Claims)-1, t+outcomeClaims); k++ {
			if k != t && k != x && p.views[k].doc == p.views[t].doc && apart(p.Claims[k].At, p.Claims[t].At) <= outcomeReach && p.outcome(x, t, k) {
				p.sayTarget(a, t, k)
				return
			}
		}
	}
	for _, q := range pairs {
		if k := q.a + q.b - x; q.j.comparable() && q.j.evidence >= evidenceConflict-evidenceTold && p.unrivalled(q) && p.outcome(x, plans[0], k) {
			p.sayTarget(a, plans[0], k)
			return
		}
	}
}

// evidenceTold is how much less evidence, in tenths of bits, a fact needs against a figure that others give as a plan.
const evidenceTold = 12

// outcome reports whether claim k may be what came of the plan t that the claim x tells as done.
func (p *Pass) outcome(x, t, k int) bool {
	a, plan, b := &p.views[x], &p.views[t], &p.views[k]
	if b.doc == a.doc || !isFact(b.claim) || b.class != a.class || b.class != "count" && b.unit != a.unit || wide(b) || a.values.Overlaps(b.values) {
		return false
	}
	if !positive(a.values) || !positive(b.values) || apartBy(a.values, b.values, outcomeMost) || countClass(a.claim.Kind) != countClass(b.claim.Kind) {
		return false
	}
	if linkedBy(b.claim, plan.claim, claims.RelPart) && partitive(b.claim) || !oneNoun(a, b) || !oneNoun(plan, b) {
		return false
	}
	s := p.setting(a, b)
	j := judge(a, b, &s, nil)
	return !j.differs() && p.tellsDeed(plan, b)
}

// tellsDeed reports whether the outcome is of the plan: it has its noun, or stands in its sentence or the next one and shares a head or a verb.
func (p *Pass) tellsDeed(plan, b *view) bool {
	if b.noun != "" && b.noun == plan.noun {
		return true
	}
	for i := range b.terms {
		t := &b.terms[i]
		if r, ok := plan.has(t.stem); ok && t.role != roleContext && (t.role <= roleModifier || r <= roleModifier || r == roleVerb) {
			return true
		}
	}
	return b.noun == "" && b.claim.Sentence == plan.claim.Sentence
}

// oneNoun reports whether two counts may be of one thing by their nouns: they are equal or alike, or one of them says nothing.
func oneNoun(a, b *view) bool {
	return a.class != "count" || a.noun == b.noun || genericNoun(a.noun) || genericNoun(b.noun) || deedOf(a, b) || likeKinds(a, b) > 0
}

func (p *Pass) sayTarget(a *view, t, k int) {
	plan, b := p.Claims[t], &p.views[k]
	g := gapBetween(a, b)
	steps := []claims.Step{
		readStep(a.claim), readStep(plan), readStep(b.claim),
		{Rule: p.rule.Name, Text: plan.At.Text() + " was the " + stanceNoun(plan.Stance)},
	}
	if g.Known {
		steps = append(steps, gapStep(p.rule.Name, g))
	}
	p.Report(Finding{
		Message: topic(a.claim) + quote(a.claim) + " is told as done, but was a " + stanceNoun(plan.Stance) + "; what came of it is " + quote(b.claim),
		Claims:  []*claims.Claim{a.claim, plan, b.claim}, Gap: g, Steps: steps,
	})
}
