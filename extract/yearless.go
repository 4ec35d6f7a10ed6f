package extract

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A text that has no date of its own leaves the year of "13 November" to its reader. Such a day is no period, but another text may give it
// with its year: reconcile.Verify is told it as a facet.

// yearlessAxis is the axis of days without a year. The values are those of TIMEX3, behind "<" for what is before and ">" for what is after it.
const yearlessAxis = "day"

// yearless reports whether d is a day, or a stretch of days, of which the year is not known.
func (cl *claimer) yearless(d *date) bool {
	if !cl.x.Remarks || !cl.doc.Date.IsZero() || !d.m.Period.IsZero() {
		return false
	}
	first, last, span := strings.Cut(d.m.Timex, "/")
	return isYearless(first) && (!span || isYearless(last))
}

func isYearless(timex string) bool {
	return len(timex) == len("XXXX-12-31") && strings.HasPrefix(timex, "XXXX-") && timex[7] == '-' && !strings.Contains(timex, "W")
}

// setYearless adds the day of d to the facets of the claim.
func (cl *claimer) setYearless(d *date, c *claims.Claim) {
	if !cl.yearless(d) {
		return
	}
	value := d.m.Timex
	switch d.role {
	case dateBefore:
		value = "<" + value
	case dateAfter:
		value = ">" + value
	}
	c.Facets = append(c.Facets, claims.Facet{Axis: yearlessAxis, Value: value, At: d.m.At})
	slices.SortFunc(c.Facets, func(a, b claims.Facet) int { return strings.Compare(a.Axis, b.Axis) })
}
