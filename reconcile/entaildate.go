package reconcile

import (
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// relateDates relates two stretches of days. A draft may name the month or year of the source's day; the source's
// year does not give the draft's day. A stretch with two ends is met only by one with the same ends.
func relateDates(d, s *view) relation {
	p, q := d.claim.Period.Period, s.claim.Period.Period
	switch {
	case sameDay(d.claim, s.claim):
		return relHolds
	case !d.values.Overlaps(s.values):
		return relApart
	case p.Equal(q):
		return relHolds
	case p.End.IsZero() && q.End.IsZero() && strings.HasSuffix(d.claim.At.Text(), "0s") && p.Start.Year/10 == q.Start.Year/10:
		return relHolds // since a year of the decade
	case p.End.IsZero() && q.End.IsZero() && !p.Start.IsZero() && !q.Start.IsZero():
		return sinceBoth(p.Start, q.Start)
	case p.Start.IsZero() && q.Start.IsZero() && !p.End.IsZero() && !q.End.IsZero():
		return sinceBoth(p.End, q.End)
	case q.End.IsZero() && !p.Start.IsZero() && p.Contains(q.Start):
		return relHolds
	case q.Start.IsZero() && !q.End.IsZero() && !p.Start.IsZero() && !p.End.IsZero() && p.Contains(q.End.AddDays(-1)):
		return relHolds // what goes on until 1951 ends in 1951
	case otherEnd(p, q):
		return relApart
	case p.Start.IsZero() && !p.End.IsZero() && toldEnd(d.claim) && q.Within(p) && !q.Contains(p.End.AddDays(-1)):
		return relOpen // what begins before 2027 need not go on until then
	case p.Start == q.Start && !p.Start.IsZero() && saysFrom(d.claim):
		return relHolds
	case p.Grain == claims.GrainSpan && !p.Start.IsZero() && !p.End.IsZero() && q.Grain != claims.GrainSpan:
		return relOpen
	case p.End.IsZero() && named(d.claim):
		if !q.Start.IsZero() && q.Contains(p.Start) {
			return relHolds
		}
		return relOpen
	case q.Within(p) && p.End.IsZero():
		return relIn
	case q.Within(p):
		return relHolds
	}
	return relOpen
}

// named reports whether the words of a date name the day on which its stretch begins: "since 2008" does, "after 2008"
// begins in 2009.
func named(c *claims.Claim) bool {
	d := c.Period.Period.Start
	return !d.IsZero() && strings.Contains(c.At.Text(), strconv.Itoa(d.Year)) && (d.Day == 1 || strings.Contains(c.At.Text(), strconv.Itoa(d.Day)))
}

// otherEnd reports whether both are stretches with two ends of which one is common and the other one is not.
func otherEnd(p, q claims.Period) bool {
	if p.Grain != claims.GrainSpan || q.Grain != p.Grain || p.Start.IsZero() || p.End.IsZero() || q.Start.IsZero() || q.End.IsZero() {
		return false
	}
	return (p.Start == q.Start) != (p.End == q.End)
}

// saysFrom reports whether "from" stands before a date or begins its words: only the beginning of a stretch is told.
func saysFrom(c *claims.Claim) bool {
	before := strings.Fields(strings.ToLower(before40(c)))
	return len(before) > 0 && before[len(before)-1] == "from"
}

// sameDay reports whether both claims are of one day of the year, and one of them leaves the year to the reader.
func sameDay(a, b *claims.Claim) bool {
	p, q := a.Period.Period, b.Period.Period
	if p.Grain != claims.GrainDay || q.Grain != claims.GrainDay || p.Start.Month != q.Start.Month || p.Start.Day != q.Start.Day {
		return false
	}
	return guessed(a) || guessed(b)
}

// guessed reports whether a document without a date leaves the year of a day to the reader.
func guessed(c *claims.Claim) bool {
	return docDate(c).IsZero() && !strings.Contains(c.At.Text(), strconv.Itoa(c.Period.Period.Start.Year))
}

// sinceBoth relates two stretches that are still open by the days on which they begin.
func sinceBoth(d, s claims.Date) relation {
	switch n := s.Sub(d); {
	case d.Month == 1 && d.Day == 1 && s.Month == 1 && s.Day == 1 && n != 0:
		return relApart // two years
	case n < -366 || n > 366:
		return relApart
	case n < -31 || n > 31:
		return relOpen
	}
	return relHolds
}

// relateAgeBound relates an age that is more or less than so many years to the age of a source. A year more or less is open.
func relateAgeBound(age, end claims.Number, up bool) relation {
	n := age.Sub(end)
	if !up {
		n = n.Neg()
	}
	switch {
	case n.Sign() >= 0:
		return relHolds
	case n.Cmp(claims.Int(-1)) < 0:
		return relApart
	}
	return relOpen
}

// relateAges relates two ages: a birthday between two texts makes one a year more. Where one has no date, a year more
// or less is open.
func relateAges(d, s *view) relation {
	x, ok1 := d.stated.Point()
	y, ok2 := s.stated.Point()
	if end, up, half := bound(d.stated); half && ok2 && s.claim.Quantity.Hedge == claims.HedgeNone && d.claim.Quantity.Unit == s.claim.Quantity.Unit {
		return relateAgeBound(y, end.Value, up)
	}
	switch {
	case (!ok1 || !ok2) && !d.values.Overlaps(s.values) && s.claim.Quantity.Hedge == claims.HedgeRange:
		return relApart
	case !ok1 || !ok2 || d.values.Overlaps(s.values), roundedDigits(d, s) > 1 && !(x.IsInt() && y.IsInt()):
		return relHolds
	case x.Sub(y).Abs().Cmp(claims.Int(1)) > 0 || d.claim.Quantity.Unit != s.claim.Quantity.Unit || d.claim.Quantity.Unit == "month":
		return relApart
	}
	p, okP := births(d.claim)
	q, okQ := births(s.claim)
	if okP && okQ && !p.Overlaps(q) {
		return relApart
	}
	return relOpen
}
