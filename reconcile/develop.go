package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// developed reports whether two figures of a count that grows while it is counted (the dead of a disaster,
// a running total) differ as time would have it: the later published one is higher.
func developed(a, b *claims.Claim) bool {
	d, e := docDate(a), docDate(b)
	if d.IsZero() || e.IsZero() {
		return false
	}
	if changing(a) && changing(b) {
		return true // from hour to hour
	}
	if d == e {
		return false
	}
	if !running(a) && !running(b) || periodOver(a, b) || zero(a) != zero(b) && !early(a) && !early(b) {
		return false
	}
	if d.Compare(e) > 0 {
		a, b = b, a
	}
	return below(a.Quantity.Range, b.Quantity.Range)
}

// early reports whether a claim is a first word that nobody was hurt, from which a later count may have grown: it says that it is one, or it
// was published on the day of the event.
func early(c *claims.Claim) bool {
	if !zero(c) {
		return false
	}
	s := " " + strings.ToLower(c.Sentence.Text())
	for _, w := range [...]string{" so far", " yet", " to date", " initial", " first report", " at this stage", " early report"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	p, stated := statedPeriod(c)
	return stated && !p.Start.IsZero() && docDate(c).Sub(p.Start) <= 0
}

func zero(c *claims.Claim) bool {
	n, ok := c.Quantity.Range.Point()
	return ok && n.Sign() == 0
}

// closedDays is how many days a period must have for a count of it to be complete when it is over.
const closedDays = 28

// periodOver reports whether two counts are of one month, year or the like that was over before either was published: "1,180 deaths in July".
func periodOver(a, b *claims.Claim) bool {
	p, q := a.Period.Period, b.Period.Period
	n, ok := p.Days()
	return ok && n >= closedDays && a.Period.Stated && b.Period.Stated && p.Equal(q) && !p.End.IsZero() &&
		p.End.Compare(docDate(a)) <= 0 && p.End.Compare(docDate(b)) <= 0
}

// changing reports whether a count is of those who are in a state for a time: it rises and falls from day to day.
func changing(c *claims.Claim) bool {
	switch facet(c, "casualty") {
	case "hospitalized", "critical", "missing", "displaced", "homeless":
		return true
	}
	for _, t := range c.Terms {
		if t.Stem == "remain" && (t.Role == claims.RoleVerb || t.Role == claims.RoleHead) {
			return true
		}
	}
	return false
}

// progress reports whether a claim says how far a count of votes has come: "with 98 percent of precincts reporting".
func progress(v *view) bool {
	if v.class != "%" {
		return false
	}
	if _, ok := v.has("precinct"); ok {
		return true
	}
	vote, ok := v.has("vote")
	if !ok || vote > roleModifier {
		return false
	}
	_, counted := v.has("count")
	_, tallied := v.has("tally")
	return counted || tallied
}

// ofVote reports whether a claim is of votes or of a lead in votes.
func ofVote(v *view) bool {
	for _, s := range [...]string{"vote", "ballot", "precinct"} {
		if r, ok := v.has(s); ok && r <= roleModifier {
			return true
		}
	}
	return false
}

// counting reports whether both claims are figures of votes that were still being counted: how far the count had come is one,
// and so are votes in two documents of which one says so.
func (p *Pass) counting(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	if progress(a) && progress(b) {
		return true
	}
	return ofVote(a) && ofVote(b) && (p.profiles[a.doc].counting || p.profiles[b.doc].counting)
}

// running reports whether a count is one that only grows: a running total, or the toll of an event.
func running(c *claims.Claim) bool {
	return facet(c, "count") == "cumulative" || arrests(c) || facet(c, "casualty") != "" && !changing(c) ||
		c.Quantity.Hedge == claims.HedgeAtLeast && c.Quantity.Unit.Kind() == claims.UnitCount
}

// arrests reports whether a claim counts those who were arrested or charged so far.
func arrests(c *claims.Claim) bool {
	switch facet(c, "legal") {
	case "arrested", "charged", "detained":
		return c.Quantity.Unit.Kind() == claims.UnitCount
	}
	return false
}

// below reports whether every number of x is less than every number of y.
func below(x, y claims.Interval) bool {
	hi, lo := x.High(), y.Low()
	if hi.Missing || lo.Missing {
		return false
	}
	n := hi.Value.Cmp(lo.Value)
	return n < 0 || n == 0 && (hi.Open || lo.Open)
}

// revised reports whether one of two figures is said to be a first estimate or a revision of another.
func revised(a, b *claims.Claim) bool { return draftFigure(a) || draftFigure(b) }

func draftFigure(c *claims.Claim) bool {
	v := facet(c, "certainty")
	return v == "revised" || v == "preliminary" || corrects(c)
}

// corrects reports whether someone corrects a figure by the words of the claim: "lowered the death toll to 118".
func corrects(c *claims.Claim) bool {
	verb, figure := 0, false
	for _, t := range c.Terms {
		switch t.Stem {
		case "revise", "revision", "correct", "correction", "recount", "restate":
			verb = 2
		case "lower", "raise", "cut", "reduce", "reduction", "trim":
			if t.Role == claims.RoleVerb {
				verb = max(verb, 1)
			}
		case "toll", "estimate", "tally", "count", "figure", "forecast":
			figure = true
		}
	}
	return verb == 2 && c.Kind == claims.KindLevel || verb == 1 && figure
}
