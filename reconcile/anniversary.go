package reconcile

import (
	"strconv"

	"github.com/claimcheck/claimcheck/claims"
)

func anniversaryRule() *Rule {
	return &Rule{
		Name: "anniversary",
		Doc: `anniversary reports anniversaries and dates of one event that do not date it to the same year.

	year of the event = year of the anniversary - number

"The 70th anniversary", in 2015, dates the event to 1945; so does the 80th, in 2025. "For 25 years" or "turns
25" is read as 25 to just under 26 years before the day. A date of the same event in another year is in
conflict with it, and so is another anniversary that gives another year.

Not reported: anniversaries of different events, and numbers that are only approximate if the years meet.`,
		Run: func(p *Pass) {
			p.events(func(c *claims.Claim) bool { return c.Kind == claims.KindAnniversary })
		},
	}
}

// An event is a year in which something began, as a claim gives it.
type event struct {
	claim int
	years claims.Interval
	text  string
}

// events compares the years to which claims date one event; at least one of a pair must be wanted.
func (p *Pass) events(want func(c *claims.Claim) bool) {
	x := p.across()
	for i, c := range p.Claims {
		e, ok := p.eventOf(i)
		if !ok || !want(c) {
			continue
		}
		x.near(i, p.scratch, true, func(k int) {
			if k == i || k < i && want(p.Claims[k]) {
				return
			}
			f, ok := p.eventOf(k)
			if !ok || e.years.Overlaps(f.years) || !p.sameEvent(i, k) {
				return
			}
			g := gapOf(e.years, f.years, "year", claims.Number{})
			p.Report(Finding{
				Message: topic(c) + quote(c) + " and " + quote(p.Claims[k]) + " date it to different years",
				Claims:  []*claims.Claim{c, p.Claims[k]}, Gap: g,
				Steps: []claims.Step{
					{Rule: p.rule.Name, Text: e.text, At: c.At}, {Rule: p.rule.Name, Text: f.text, At: p.Claims[k].At},
				},
			})
		})
	}
}

// sameEvent asks for strong evidence, since the kinds and units of the two may differ.
func (p *Pass) sameEvent(i, k int) bool {
	a, b := &p.views[i], &p.views[k]
	j := judge(a, b, p.setting(a, b), nil)
	if j.verdict[cScope] == Different && len(a.names) > 0 && len(b.names) > 0 {
		return false
	}
	return j.evidence >= evidenceAcross && j.features[fHead]+j.features[fHeadOther]+j.features[fModifier] > 0
}

// eventOf dates the event that a claim speaks of.
func (p *Pass) eventOf(i int) (event, bool) {
	c := p.Claims[i]
	switch c.Kind {
	case claims.KindAnniversary:
		year, ok := yearOf(c)
		n, ok2 := c.Quantity.Stated.Point()
		if !ok || !ok2 || !n.IsInt() {
			return event{}, false
		}
		y := claims.Int(int64(year)).Sub(n)
		return event{i, claims.Exactly(y), strconv.Itoa(year) + " - " + n.String() + " = " + y.String()}, true
	case claims.KindDate:
		w := c.Period.Period
		if w.Start.IsZero() || w.End.IsZero() {
			return event{}, false
		}
		first, last := w.Start.Year, w.End.AddDays(-1).Year
		return event{i, claims.Between(claims.Int(int64(first)), claims.Int(int64(last))), quote(c) + " is in " + strconv.Itoa(first)}, true
	}
	return event{}, false
}

// yearOf gives the year of a claim: of its period if that lies in one year, or of publication.
func yearOf(c *claims.Claim) (int, bool) {
	if w := c.Period.Period; !w.Start.IsZero() && !w.End.IsZero() && w.Start.Year == w.End.AddDays(-1).Year {
		return w.Start.Year, true
	}
	d := docDate(c)
	return d.Year, !d.IsZero()
}
