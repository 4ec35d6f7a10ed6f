package reconcile

import (
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// begunSlack is how many years an age and the year of a beginning in one sentence may differ: neither says the month.
const begunSlack = 1

// checkBegun compares an anniversary, or the age of a thing, with the date in its sentence on which the thing was founded, opened or
// built.
func (p *Pass) checkBegun(i int) {
	c, day := p.Claims[i], docDate(p.Claims[i])
	n, ok := c.Quantity.Stated.Point()
	if c.Kind != claims.KindAnniversary && c.Kind != claims.KindAge || !ok || !n.IsInt() || day.IsZero() || c.Sentence.IsZero() {
		return
	}
	if y, ok := yearOf(c); !ok || y != day.Year || strings.Contains(c.Measure, " of ") {
		return // an anniversary of another year, or of something else
	}
	for k := max(0, i-sentenceMost); k < min(len(p.Claims), i+sentenceMost); k++ {
		d := p.Claims[k]
		w := d.Period.Period
		if d.Kind != claims.KindDate || d.Sentence != c.Sentence || w.Grain != claims.GrainYear && w.Grain != claims.GrainMonth && w.Grain != claims.GrainDay {
			continue
		}
		if !opens(d) || !p.oneThing(i, k) {
			continue
		}
		off := claims.Int(int64(day.Year - w.Start.Year)).Sub(n).Abs()
		if off.Cmp(claims.Int(begunSlack)) <= 0 || w.Start.Year >= day.Year {
			continue
		}
		p.Report(Finding{
			Message: topic(c) + quote(c) + " does not fit " + d.Measure + " " + quote(d), Claims: []*claims.Claim{c, d},
			Steps: []claims.Step{{Rule: "anniversary", Text: strconv.Itoa(day.Year) + " - " + n.String() + " = " + claims.Int(int64(day.Year)).Sub(n).String() + ", stated " + quote(d), At: d.At}},
		})
		return
	}
}

// opens reports whether a date is the one on which something began: it was founded, opened or built.
func opens(c *claims.Claim) bool {
	switch c.Measure {
	case "founded", "foundation", "founding", "established", "incorporated", "set up", "opened", "built", "completed", "launched", "inaugurated", "created", "started", "formed":
		return true
	}
	return false
}

// oneThing reports whether an age or anniversary and a date of one sentence are of one thing: it is what the date is of, or the date
// has no subject, as in "founded in 1951, the choir".
func (p *Pass) oneThing(i, k int) bool {
	a, d := &p.views[i], &p.views[k]
	if len(a.names) > 0 && len(d.names) > 0 && sharedNames(a.names, d.names) == 0 {
		return false
	}
	subject := false
	for _, t := range d.terms {
		if t.role != roleSubject {
			continue
		}
		subject = true
		if r, ok := a.has(t.stem); ok && r <= roleSubject {
			return true
		}
	}
	return !subject && p.Claims[k].At.End <= p.Claims[i].At.Start
}
