package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A fact is what follows from claims: that a quantity had a value in the interval in a period. The simplest
// fact is the level that a claim states; others are derived with arithmetic.
type fact struct {
	view    view            // what is measured, as a claim with the derived quantity and period
	of      int             // number of the claim whose measure, entity and scope are meant
	sources []*claims.Claim // the claims that it follows from
	steps   []claims.Step   // the arithmetic
}

// derive makes a fact about the measure of the view numbered of, with another value, given in the unit of
// that view, and another period.
func (p *Pass) derive(of int, x claims.Interval, when claims.When, sources []*claims.Claim, steps ...claims.Step) fact {
	v := p.views[of]
	c := *v.claim
	c.Kind, c.Record, c.Period = claims.KindLevel, claims.RecordNone, when
	c.Quantity = claims.Quantity{Stated: x, Range: x, Unit: v.unit}
	v.claim, v.values, v.stated, v.figure = &c, x, x, figureOf(x)
	v.mark()
	return fact{view: v, of: of, sources: sources, steps: steps}
}

// factorOf gives the factor of a change or ratio: the later value divided by the earlier one.
//
//	factor = 1 + percent/100, or the number of times
func factorOf(c *claims.Claim) (claims.Interval, bool) {
	x := c.Quantity.Range
	if x.IsUnbounded() {
		return claims.Interval{}, false
	}
	switch {
	case c.Kind == claims.KindChange && c.Quantity.Unit == "%":
		f := x.Scale(claims.Ratio(1, 100)).Add(claims.Exactly(claims.Int(1)))
		return f, positive(f)
	case c.Quantity.Unit == "times" && (c.Kind == claims.KindRatio || c.Kind == claims.KindChange):
		return x, positive(x)
	case c.Kind == claims.KindRatio && c.Quantity.Unit == "%":
		f := x.Scale(claims.Ratio(1, 100))
		return f, positive(f)
	}
	return claims.Interval{}, false
}

func positive(x claims.Interval) bool {
	lo := x.Low()
	return !lo.Missing && lo.Value.Sign() > 0
}

// basePeriod gives the period that a change is relative to. Without words it is known for years only: the
// year before.
func basePeriod(c *claims.Claim, level *claims.Claim) claims.When {
	if !c.Base.Period.IsZero() {
		return c.Base
	}
	if p, ok := sinceBase(c); ok {
		return claims.When{Period: p, At: c.Period.At, Stated: true}
	}
	p, _ := statedPeriod(c)
	if p.IsZero() && level != nil {
		p, _ = statedPeriod(level)
	}
	if n, ok := p.Days(); !ok || n != 365 && n != 366 {
		return claims.When{}
	}
	return claims.When{Period: p.Shift(-12), Stated: false}
}

// sinceBase gives the base of a change that the text dates only by "since": the year, if the period starts with one,
// or else the month.
func sinceBase(c *claims.Claim) (claims.Period, bool) {
	p, stated := statedPeriod(c)
	if !stated || p.Start.IsZero() || !p.End.IsZero() {
		return claims.Period{}, false
	}
	switch {
	case p.Start.Month == 1 && p.Start.Day == 1:
		return claims.Year(p.Start.Year), true
	case p.Start.Day == 1:
		return claims.Month(p.Start.Year, p.Start.Month), true
	}
	return claims.Day(p.Start), true
}

// isLevel reports whether a claim states how much something was, as a fact.
func isLevel(c *claims.Claim) bool {
	return (c.Kind == claims.KindLevel || c.Kind == "") && stanceClass(c.Stance) == "fact"
}

// sameThing reports whether two views have the same measure and scope, whatever their period, kind and
// value.
func (p *Pass) sameThing(a, b *view) bool { return p.sameThingFrom(a, b, evidenceThing) }

func (p *Pass) sameThingFrom(a, b *view, need int) bool {
	j, ok := p.weighed(a, b, need)
	return ok && j.verdict[cUnit] != Different && j.verdict[cScope] != Different && j.verdict[cStance] != Different && !j.veto
}

// weighed judges two views, and reports whether their evidence is at least what is needed, which is more than
// evidenceDifferent. Without it the conditions are not looked at.
func (p *Pass) weighed(a, b *view, need int) (judgement, bool) {
	s := p.setting(a, b)
	s.quick = true
	j := judge(a, b, &s, nil)
	return j, j.evidence >= need
}

// alikeInWords is weighed by the words alone, for claims whose values are not meant to be alike: the 70th anniversary, and a year.
func (p *Pass) alikeInWords(a, b *view, need int) (judgement, bool) {
	s := p.setting(a, b)
	j := judge(a, b, &s, nil)
	return j, j.words() >= need
}

// inPeriod reports whether the level of the view is that of the period: stated so, or, where the view has no
// period, published not long after the period.
func inPeriod(v *view, when claims.Period) bool {
	if when.IsZero() {
		return false
	}
	if q := v.period(); q != nil {
		verdict, _ := compareStated(&when, q, nil)
		return verdict != Different
	}
	d := docDate(v.claim)
	return !d.IsZero() && (when.Contains(d) || !when.End.IsZero() && d.Compare(when.End) >= 0 && d.Sub(when.End) <= daysNear)
}
