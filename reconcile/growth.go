package reconcile

import "github.com/claimcheck/claimcheck/claims"

func growthRule() *Rule {
	return &Rule{
		Name: "growth",
		Doc: `growth reports a change that does not fit the levels before and after it.

"Rose 10% to 110" says two things: the later level is 110, and the earlier one was

	base = level / (1 + percent/100)

which is 100, or 99.1 to 100.9 with the rounding of 110 and 10%. A claim of the level of the base period
whose interval does not meet the base is in conflict with the two. A change in points or in the unit of the
level itself is taken away from the level: base = level - change. Where the text gives no base period, the
base of a year is the year before, and that of a change "since 2019" is 2019; other bases are not guessed. A text that
gives the levels before and after is also held against the change that another text gives to the same later level, or from the same earlier
one; that level must be an unusual figure, or told in like words. Where another text tells the earlier level in words of its own, it is the only one of
its text in that unit, of the time of the base and of about that size; and a change is held against the only two levels that it may be of.

Not reported: levels of another period or basis, changes in real terms, at constant exchange rates or like for like, and bases that meet within
the rounding.`,
		Run: func(p *Pass) {
			p.changes(func(c *claims.Claim) bool { return c.Kind == claims.KindChange && c.Quantity.Unit != "times" })
			p.checkEndLevels()
			p.checkChangePairs(func(q levelPair, k int) bool { return p.views[k].class == "%" && !p.isMultiple(q, k) })
			p.checkBaseLevels(func(c *claims.Claim) bool { return c.Quantity.Unit != "times" })
		},
	}
}

// changes checks the changes that want accepts against the levels that they join.
func (p *Pass) changes(want func(c *claims.Claim) bool) {
	for i, c := range p.Claims {
		if !want(c) || stanceClass(c.Stance) != "fact" || adjusted(c) {
			continue
		}
		for _, later := range p.laterLevels(i) {
			p.checkChange(i, later)
		}
	}
}

// laterLevels gives the levels at which the change i ends: those that the text links to it, or else levels
// of the same measure and period.
func (p *Pass) laterLevels(i int) []int {
	c := p.Claims[i]
	var out []int
	for _, l := range p.linked(c, claims.RelTo) {
		if k, ok := p.byClaim[l]; ok && isLevel(l) {
			out = append(out, k)
		}
	}
	if len(out) > 0 {
		return out
	}
	if base, ok := sinceBase(c); ok {
		return p.levelsOf(i, func(v *view) bool { return reachedBy(v.claim, base, docDate(c)) })
	}
	return p.levelsOf(i, func(v *view) bool { return !v.start && inPeriod(v, c.Period.Period) })
}

// adjusted reports whether a change is told in real terms, or of what is comparable only, so that it is not that of the levels.
func adjusted(c *claims.Claim) bool { return facet(c, "base") != "" || facet(c, "prices") == "real" }

// daysReached is how many days after a period a text may still mean it by "since then".
const daysReached = 100

// reachedBy reports whether the level is one that a text of the day means by "since" the base: its period is as long
// as the base, lies after it, and ended less than daysReached before the day.
func reachedBy(c *claims.Claim, base claims.Period, day claims.Date) bool {
	p, stated := statedPeriod(c)
	if !stated || p.End.IsZero() || p.Start.IsZero() || !base.Before(p) || !sameLength(base, p) || day.IsZero() {
		return false
	}
	n := day.Sub(p.End)
	return n >= -1 && n < daysReached
}

// levelsOf gives the levels of any unit whose measure is that of claim i and which accept allows.
func (p *Pass) levelsOf(i int, accept func(v *view) bool) []int {
	var out []int
	a := &p.views[i]
	p.around(i, true, func(k int) {
		b := &p.views[k]
		if k == i || !b.isLevel() || b.class == "%" || b.class == "pp" || b.class == "times" || !accept(b) {
			return
		}
		if p.sameMeasure(a, b) {
			out = append(out, k)
		}
	})
	return out
}

// sameMeasure compares a change or ratio with a level: their units and kinds differ by nature.
func (p *Pass) sameMeasure(a, b *view) bool {
	if !headKnown(a, b) {
		return false
	}
	j, ok := p.weighed(a, b, evidenceAcross)
	if !ok || j.features[fHead]+j.features[fHeadOther] <= 0 || j.verdict[cScope] == Different {
		return false
	}
	_, _, differ := contrast(a.claim, b.claim, func(axis string) bool { return axis != "count" })
	return !differ
}

// headKnown reports whether the head of one of two claims is a word of the other one.
func headKnown(a, b *view) bool {
	for i, k := 0, 0; i < len(a.terms) && k < len(b.terms); {
		switch x, y := &a.terms[i], &b.terms[k]; {
		case x.id == y.id:
			if x.role == roleHead || y.role == roleHead {
				return true
			}
			i, k = i+1, k+1
		case x.before(y):
			i++
		default:
			k++
		}
	}
	return false
}

// checkChange derives the base from the change i and the level that it ends at, and compares it with the
// levels of the base period.
func (p *Pass) checkChange(i, later int) {
	c, level := p.Claims[i], p.Claims[later]
	x, text, ok := p.baseOf(i, later)
	if !ok {
		return
	}
	when := basePeriod(c, level)
	f := p.derive(later, x, when, []*claims.Claim{c, level}, claims.Step{Rule: p.rule.Name, Text: text, At: c.At})
	for _, k := range p.earlierLevels(i, later, when.Period) {
		p.contradict(f, k)
	}
}

// baseOf gives the level from which the change i leads to the level later, and the arithmetic.
func (p *Pass) baseOf(i, later int) (claims.Interval, string, bool) {
	c, v := p.Claims[i], &p.views[later]
	if f, ok := factorOf(c); ok {
		x, ok := v.values.Quo(f)
		if !ok {
			return claims.Interval{}, "", false
		}
		return x, baseText(v, c, x), true
	}
	w := &p.views[i]
	if c.Kind != claims.KindChange || w.class != v.class && !(w.class == "pp" && v.class == "%") || w.class != "pp" && w.unit != v.unit {
		return claims.Interval{}, "", false
	}
	x := v.values.Sub(w.values)
	return x, quote(v.claim) + " less " + quote(c) + " = " + showRange(x, v.unit), true
}

// baseText writes the division: "110 / 1.10 = 100 [99.1 to 100.9 million USD]".
func baseText(v *view, c *claims.Claim, x claims.Interval) string {
	text := quote(v.claim) + " after a change of " + quote(c) + " means " + showRange(x, v.unit) + " before"
	n, ok1 := v.stated.Point()
	d, ok2 := statedFactor(c)
	if !ok1 || !ok2 {
		return text
	}
	q, ok := n.Quo(d)
	if !ok {
		return text
	}
	return showAmount(n, v.unit) + " / " + d.Decimal(4) + " = " + showAmount(q, v.unit) + " [" + showRange(x, v.unit) + "]"
}

func statedFactor(c *claims.Claim) (claims.Number, bool) {
	n, ok := c.Quantity.Stated.Point()
	if !ok {
		return claims.Number{}, false
	}
	switch {
	case c.Quantity.Unit == "times":
		return n, true
	case c.Kind == claims.KindChange:
		return claims.Int(1).Add(n.Mul(claims.Ratio(1, 100))), true
	}
	return n.Mul(claims.Ratio(1, 100)), true
}

// earlierLevels gives the levels from which the change may start: those that the text links to it, or levels
// of the same thing in the base period.
func (p *Pass) earlierLevels(i, later int, when claims.Period) []int {
	c := p.Claims[i]
	var out []int
	for _, rel := range []claims.Relation{claims.RelFrom, claims.RelOf} {
		for _, l := range p.linked(c, rel) {
			if k, ok := p.byClaim[l]; ok && k != later && isLevel(l) && p.views[k].class == p.views[later].class {
				out = append(out, k)
			}
		}
	}
	if when.IsZero() {
		return out
	}
	a := &p.views[later]
	p.around(later, false, func(k int) {
		b := &p.views[k]
		if k == later || k == i || !b.isLevel() || !inPeriod(b, when) || contains(out, k) {
			return
		}
		if samePeriods(a.claim, b.claim) || repeats(a, b) {
			return
		}
		if p.sameThingFrom(a, b, baseNeeds(a, b, when)) {
			out = append(out, k)
		}
	})
	return out
}

// baseNeeds is the evidence that a level needs to be the base of a change: less where it states the very period
// of the base and is about the same entity.
func baseNeeds(a, b *view, when claims.Period) int {
	if q, stated := statedPeriod(b.claim); stated && q.Equal(when) && sharedNames(a.names, b.names) > 0 {
		return evidenceBase
	}
	return evidenceThing
}

// samePeriods reports whether two claims state the same period, so that one cannot be the base of the other.
func samePeriods(a, b *claims.Claim) bool {
	x, _ := statedPeriod(a)
	y, _ := statedPeriod(b)
	return !x.IsZero() && x.Equal(y)
}

// repeats reports whether b gives the value of a, in two digits or more, and no period: it is that level told again, not an earlier one.
func repeats(a, b *view) bool {
	_, stated := statedPeriod(b.claim)
	x, ok1 := a.stated.Point()
	y, ok2 := b.stated.Point()
	return !stated && ok1 && ok2 && x.Cmp(y) == 0 && len(b.figure.digits) > 1
}

func contains(xs []int, x int) bool {
	for _, y := range xs {
		if x == y {
			return true
		}
	}
	return false
}

// contradict reports the sources of the fact and the claim k if their intervals share no number.
func (p *Pass) contradict(f fact, k int) {
	b := &p.views[k]
	if b.class != f.view.class || b.unit != f.view.unit && (b.class != "count" || nounDoubt(b, &f.view) > nounPlain) || b.values.IsUnbounded() {
		return
	}
	if f.view.values.Overlaps(b.values) {
		p.confirm(f, k)
		return
	}
	g := gapOf(f.view.values, b.values, b.unit, larger(b.stepIn(), p.views[f.of].stepIn()))
	steps := append([]claims.Step{}, f.steps...)
	for i := range steps {
		if i == len(steps)-1 {
			steps[i].Text += ", stated " + quote(b.claim)
		}
	}
	steps = append(steps, readStep(b.claim), gapStep(p.rule.Name, g))
	words := ""
	for i, c := range f.sources {
		if i > 0 {
			words += " and "
		}
		words += quote(c)
	}
	p.Report(Finding{
		Message: topic(b.claim) + words + " do not fit " + quote(b.claim),
		Claims:  append(append([]*claims.Claim{}, f.sources...), b.claim), Gap: g, Steps: steps,
	})
}
