package reconcile

import "github.com/claimcheck/claimcheck/claims"

// developed reports whether two figures of a count that grows while it is counted (the dead of a disaster,
// a running total) differ as time would have it: the later published one is higher.
func developed(a, b *claims.Claim) bool {
	d, e := docDate(a), docDate(b)
	if d.IsZero() || e.IsZero() || d == e {
		return false
	}
	if changing(a) && changing(b) {
		return true
	}
	if !running(a) && !running(b) {
		return false
	}
	if d.Compare(e) > 0 {
		a, b = b, a
	}
	return below(a.Quantity.Range, b.Quantity.Range)
}

// changing reports whether a count is of those who are in a state for a time: it rises and falls from day to day.
func changing(c *claims.Claim) bool {
	switch facet(c, "casualty") {
	case "hospitalized", "critical", "missing", "displaced", "homeless":
		return true
	}
	return false
}

// running reports whether a count is one that only grows: a running total, or the toll of an event.
func running(c *claims.Claim) bool {
	return facet(c, "count") == "cumulative" || facet(c, "casualty") != "" && !changing(c) ||
		c.Quantity.Hedge == claims.HedgeAtLeast && c.Quantity.Unit.Kind() == claims.UnitCount
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
	return v == "revised" || v == "preliminary"
}
