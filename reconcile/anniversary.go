package reconcile

import (
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

func anniversaryRule() *Rule {
	return &Rule{
		Name: "anniversary",
		Doc: `anniversary reports anniversaries and dates of one event that do not date it to the same year.

	year of the event = year of the anniversary - number

"The 70th anniversary", in 2015, dates the event to 1945; so does the 80th, in 2025. "For 25 years" or "turns
25" is read as 25 to just under 26 years before the day. A date of the same event in another year is in
conflict with it, and so is another anniversary that gives another year. An anniversary that says not of what is held against the
only year in the texts in which the one who celebrates was founded or opened. A date behind the anniversary in its sentence
("the 61st anniversary of the rising of 17 June 1953") is that of the event, if it lies some years back; so is one on which something
was founded, opened or built, in the sentence of its anniversary or age ("the bridge, opened in 1932, is 82 years old").

Where the text does not say when the anniversary is, its year is that of publication, and may be off by one. An anniversary that says not of
what ("our 125th birthday") and the only date of a foundation in another text are compared if the two texts have an unusual figure in common.

A year in which something began or happened, years ago, is held against other such years, and against a length of time until now, of
other texts that name the same thing and the same deed: "has run it since 2011", "has run it for eight years".

Not reported: the day on which an anniversary is celebrated, dates far from the year that the anniversary gives,
anniversaries of different events, and numbers that are only approximate if the years meet.`,
		Run: func(p *Pass) {
			p.events(func(c *claims.Claim) bool { return c.Kind == claims.KindAnniversary })
			for i := range p.Claims {
				p.checkDated(i)
				p.checkBegun(i)
				p.checkBegunElsewhere(i)
			}
			p.checkOwnYears()
			p.checkSince()
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
	for i, c := range p.Claims {
		e, ok := p.eventOf(i)
		if !ok || !want(c) {
			continue
		}
		p.around(i, true, func(k int) {
			if k == i || k < i && want(p.Claims[k]) {
				return
			}
			f, ok := p.eventOf(k)
			if !ok || e.years.Overlaps(f.years) || celebrates(c, p.Claims[k]) || !oneOccasion(&p.views[i], &p.views[k]) || !p.sameEvent(i, k) {
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

// sameEvent asks for strong evidence in the words, since the kinds and units of the two may differ.
func (p *Pass) sameEvent(i, k int) bool {
	a, b := &p.views[i], &p.views[k]
	j, ok := p.alikeInWords(a, b, evidenceAcross)
	if j.verdict[cScope] == Different && len(a.names) > 0 && len(b.names) > 0 {
		return false
	}
	if a.ofBirth() && b.ofBirth() && sharedNames(a.names, b.names) == 0 {
		return false
	}
	return ok && j.features[fHead]+j.features[fHeadOther]+j.features[fModifier] > 0
}

// oneOccasion reports whether two anniversaries may be of one event. Each that says of what says it in a word of the other; of one that does
// not, the other must be of the same name, in another document: who tells of two in one text knows them apart.
func oneOccasion(a, b *view) bool {
	if a.claim.Kind != claims.KindAnniversary || b.claim.Kind != claims.KindAnniversary {
		return true
	}
	x, y, shared := 0, 0, false
	for i := range a.terms {
		if t := &a.terms[i]; tellsOccasion(t) {
			x++
			r, ok := b.has(t.stem)
			shared = shared || ok && r <= roleSubject
		}
	}
	for i := range b.terms {
		if tellsOccasion(&b.terms[i]) {
			y++
		}
	}
	if x > 0 && y > 0 {
		return shared || sharedNames(a.names, b.names) > 0 && a.names[0] == b.names[0] && len(a.names) == 1
	}
	return a.doc != b.doc && sharedNames(a.names, b.names) > 0
}

// tellsOccasion reports whether a word of an anniversary says of what it is.
func tellsOccasion(t *term) bool {
	if t.role > roleModifier {
		return false
	}
	switch t.stem {
	case "anniversary", "birthday", "birth", "year", "jubilee", "centenary", "milestone", "celebration", "day":
		return false
	}
	return true
}

// ofBirth reports whether a claim counts birthdays: each person has their own.
func (v *view) ofBirth() bool {
	_, ok := v.has("birthday")
	return ok && v.claim.Kind == claims.KindAnniversary
}

// celebrates reports whether b is a date that says when the event of a is celebrated or remembered, or what came
// after it, and not when it was: a date in the sentence of a, or more than a fifth of the years of a away from the
// event, at least two.
func celebrates(a, b *claims.Claim) bool {
	if b.Kind != claims.KindDate || a.Kind == claims.KindDate {
		return false
	}
	if a.Sentence == b.Sentence {
		return true
	}
	n, ok := a.Quantity.Stated.Point()
	year, ok2 := yearOf(a)
	if !ok || !ok2 || b.Period.Period.Start.IsZero() {
		return true
	}
	off := claims.Int(int64(year)).Sub(n).Sub(claims.Int(int64(b.Period.Period.Start.Year))).Abs()
	slack, _ := n.Quo(claims.Int(5))
	return off.Cmp(claims.Int(2)) > 0 && off.Cmp(slack) > 0
}

// eventOf dates the event that a claim speaks of. A period that lies the counted years before the publication is that
// of the event: "the 11th anniversary of the attacks of 2001".
func (p *Pass) eventOf(i int) (event, bool) {
	c := p.Claims[i]
	switch c.Kind {
	case claims.KindAnniversary:
		year, ok := yearOf(c)
		n, ok2 := c.Quantity.Stated.Point()
		if !ok || !ok2 || !n.IsInt() {
			return event{}, false
		}
		if d := docDate(c); !d.IsZero() && claims.Int(int64(d.Year-year)).Equal(n) && n.Sign() > 0 {
			return event{i, claims.Exactly(claims.Int(int64(year))), quote(c) + " in " + strconv.Itoa(d.Year) + " is of " + strconv.Itoa(year)}, true
		}
		y := claims.Int(int64(year)).Sub(n)
		years, text := claims.Exactly(y), strconv.Itoa(year)+" - "+n.String()+" = "+y.String()
		if !c.Period.Stated && !strings.Contains(c.Period.At.Text(), strconv.Itoa(year)) {
			years, text = claims.Between(y.Sub(claims.Int(1)), y.Add(claims.Int(1))), text+", or a year off: the year is not stated"
		}
		return event{i, years, text}, true
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

// datedYears is how many years back a date must lie to be that of the event of an anniversary in its sentence.
const datedYears = 5

// checkDated compares an anniversary of the year of publication with the date of the event that stands behind it in
// its sentence.
func (p *Pass) checkDated(i int) {
	c, year := p.Claims[i], docDate(p.Claims[i]).Year
	n, ok := c.Quantity.Stated.Point()
	if c.Kind != claims.KindAnniversary || !ok || year == 0 || c.Sentence.IsZero() {
		return
	}
	if y, ok := yearOf(c); ok && y < year && year-y < datedYears {
		return // an anniversary of an earlier year
	}
	for k := i + 1; k < min(len(p.Claims), i+sentenceMost) && p.Claims[k].Sentence == c.Sentence; k++ {
		d := p.Claims[k]
		when := d.Period.Period
		if d.Kind != claims.KindDate || when.Start.IsZero() || when.End.IsZero() || year-when.Start.Year < datedYears {
			continue
		}
		off := claims.Int(int64(year - when.Start.Year)).Sub(n).Abs()
		slack, _ := n.Quo(claims.Int(5))
		if off.Cmp(claims.Int(1)) <= 0 || off.Cmp(slack) > 0 {
			continue
		}
		p.Report(Finding{
			Message: topic(c) + quote(c) + " does not fit the event of " + quote(d), Claims: []*claims.Claim{c, d},
			Steps: []claims.Step{{Rule: "anniversary", Text: strconv.Itoa(year) + " - " + n.String() + " = " + claims.Int(int64(year)).Sub(n).String() + ", stated " + quote(d), At: d.At}},
		})
		return
	}
}
