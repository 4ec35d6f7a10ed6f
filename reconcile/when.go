package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// Days between two dates of publication within which an undated figure is taken to speak of one moment, may
// do so, or hardly does; and, of a stated period and a publication, within which the figure may be of the period.
const (
	daysSame  = 10
	daysNear  = 45
	daysFar   = 200
	daysApart = 500
	daysYear  = 365
	daysPlan  = 5 * daysYear // a plan without a date may be for a day of these next years
)

// comparePeriod: stated periods decide; a period that is not stated is taken from the date of publication,
// with low confidence.
func comparePeriod(a, b *view, r *reason) (Verdict, int) {
	if both(a, b, ofDate) {
		r.say("the dates are what is compared")
		return Unknown, 60
	}
	if v, conf, ok := compareBases(a.claim, b.claim, r); ok {
		return v, conf
	}
	p, q := a.period(), b.period()
	if r != nil {
		r.words(periodWords(a.claim), periodWords(b.claim))
	}
	if ofGrowth(a, b) && p != nil && q != nil && !p.End.IsZero() && p.End == q.End {
		return Same, 75 // growth in August, and the change in the year to August
	}
	pOK, qOK := a.traits&timeStated != 0, b.traits&timeStated != 0
	v, conf := Unknown, 0
	if pOK && qOK {
		if v, conf = compareStated(p, q, r); v == Different {
			if untilPublished(p, q, a.claim, b.claim) || untilPublished(q, p, b.claim, a.claim) {
				if r != nil {
					r.sayOf(p, " begins as does ", q)
				}
				return Same, 70
			}
			return v, conf
		}
	}
	if n := opposed(a, q, b, p); n != nil {
		if r != nil {
			r.sayOf(nil, "one of them is set against the other's period, ", n)
		}
		return Different, 80
	}
	if (a.start && !pOK) != (b.start && !qOK) && !a.values.Overlaps(b.values) {
		r.say("one of them is the level that a change starts from, of a time that is not stated")
		return Different, 75
	}
	switch {
	case pOK && qOK:
		return v, conf
	case pOK:
		return compareUndated(p, b.claim, r)
	case qOK:
		return compareUndated(q, a.claim, r)
	}
	return compareDates(a.claim, b.claim, r)
}

// untilPublished reports whether p is open, "since January", and q begins as it does and goes on until the days before publication, "between New
// Year and last week", "so far this year", or is the last years until then, "over the past five years".
func untilPublished(p, q *claims.Period, a, b *claims.Claim) bool {
	if p.Start.IsZero() || !p.End.IsZero() || q.Start.IsZero() || q.End.IsZero() || p.Start.Year != q.Start.Year {
		return false
	}
	d, e := docDate(a), docDate(b)
	if d.IsZero() || e.IsZero() || abs(d.Sub(e)) > daysNear {
		return false
	}
	if q.Grain == claims.GrainYear {
		return p.Start == q.Start && e.Year == q.Start.Year && strings.Contains(strings.ToLower(b.Sentence.Text()), "so far")
	}
	n, ok := q.Days()
	if gap := distance(*q, e); !ok || n < daysSame || gap > 2*daysSame || q.End.Sub(e) > 1 {
		return false
	}
	return p.Start == q.Start || n > 2*daysYear
}

// opposed gives the period that one claim is set against and the other is of, nil if there is none.
func opposed(a *view, q *claims.Period, b *view, p *claims.Period) *claims.Period {
	switch {
	case a.not != nil && q != nil && q.Within(*a.not):
		return a.not
	case b.not != nil && p != nil && p.Within(*b.not):
		return b.not
	}
	return nil
}

// statedPeriod gives the period of a claim if the text states it, or if it was inferred from words near by:
// an inferred single day is only the date of publication.
func statedPeriod(c *claims.Claim) (claims.Period, bool) {
	p := c.Period.Period
	if p.IsZero() || !c.Period.Stated && p.Grain == claims.GrainDay {
		return claims.Period{}, false
	}
	return p, c.Period.Stated
}

func periodWords(c *claims.Claim) string {
	if !c.Period.At.IsZero() {
		return c.Period.At.Text()
	}
	if p := c.Period.Period; !p.IsZero() {
		return p.String()
	}
	return ""
}

func compareStated(p, q *claims.Period, r *reason) (Verdict, int) {
	switch {
	case p.Equal(*q):
		if r != nil {
			r.sayOf(nil, "both in ", p)
		}
		return Same, 95
	case p.Start == q.Start && p.End == q.End && p.Fiscal != q.Fiscal:
		if r != nil {
			r.sayOf(nil, "both in ", p)
		}
		return Same, 80
	case fiscalYearIn(p, q) || fiscalYearIn(q, p) || endsFiscalYear(p, q) || endsFiscalYear(q, p):
		if r != nil {
			r.sayOf(p, " may be the same year as ", q)
		}
		return Same, 60
	case within(p, q) || within(q, p):
		return compareNested(p, q, r)
	}
	if r != nil {
		r.sayOf(p, " is not ", q)
	}
	if p.Overlaps(*q) {
		return Different, 70
	}
	return Different, 90
}

// fiscalYearIn reports whether q is a fiscal year named by the two calendar years in which it lies, and p a year in them that begins
// in the first one.
func fiscalYearIn(p, q *claims.Period) bool {
	if !q.Fiscal || q.Start.IsZero() || q.End.IsZero() || p.Start.IsZero() || p.End.IsZero() || q.End.Year-q.Start.Year != 2 || q.Start.Month != 1 {
		return false
	}
	n, ok := p.Days()
	return ok && n >= 364 && n <= 367 && p.Within(*q) && p.Start.Year == q.Start.Year && p.Start.Month > 1
}

// endsFiscalYear reports whether q is a fiscal year named by one calendar year, and p a year that ends in it and is none of the calendar.
func endsFiscalYear(p, q *claims.Period) bool {
	if !q.Fiscal || p.Fiscal || p.Start.IsZero() || p.End.IsZero() || q.Start.Month != 1 || q.End.Year-q.Start.Year != 1 || p.Start.Month == 1 {
		return false
	}
	n, ok := p.Days()
	return ok && n >= 364 && n <= 367 && p.End.AddDays(-1).Year == q.Start.Year
}

func within(p, q *claims.Period) bool { return p.Within(*q) }

// compareNested compares a period with one that contains it. An event of one day may be dated by its month
// or year, and a figure "since 2012" by a day in it; a month is not a quarter, nor a quarter a year.
func compareNested(p, q *claims.Period, r *reason) (Verdict, int) {
	in, out := p, q
	if within(q, p) {
		in, out = q, p
	}
	if r != nil {
		r.sayOf(in, " is only a part of ", out)
	}
	open := out.Start.IsZero() || out.End.IsZero()
	n, ok := in.Days()
	if ok && n <= 3 && !open {
		if r != nil {
			r.sayOf(in, " lies in ", out)
		}
		return Unknown, 55
	}
	if m, ok2 := out.Days(); ok && ok2 && (m-n <= 4 || n > daysYear-31 && in.Grain == claims.GrainSpan && m-n <= 31) {
		return Same, 75
	}
	return Different, 75
}

// compareUndated compares a stated period with the date on which an undated claim was published.
func compareUndated(p *claims.Period, c *claims.Claim, r *reason) (Verdict, int) {
	d := docDate(c)
	if i := &c.Period.Period; !i.IsZero() && i.Grain != claims.GrainDay {
		return compareInferred(p, i, r)
	}
	if d.IsZero() {
		r.say("one of them has no date")
		return Unknown, 50
	}
	gap := distance(*p, d)
	if r != nil {
		r.sayOf(p, " may be meant by the undated figure of ", d)
	}
	switch {
	case gap <= daysNear:
		return Unknown, 60
	case gap <= daysApart, stanceClass(c.Stance) == "plan" && p.Start.Compare(d) > 0 && gap <= daysPlan:
		return Unknown, 40
	}
	if r != nil {
		r.sayOf(p, " is far from the day on which the undated figure was published, ", d)
	}
	return Different, 60
}

// compareInferred compares a stated period with one taken from words near by.
func compareInferred(p, q *claims.Period, r *reason) (Verdict, int) {
	v, conf := compareStated(p, q, r)
	if v == Different && conf < 90 {
		return Unknown, 45
	}
	return v, conf * 3 / 4
}

// distance is the number of days from a period to a day, 0 if the day is in it.
func distance(p claims.Period, d claims.Date) int {
	switch {
	case !p.Start.IsZero() && d.Compare(p.Start) < 0:
		return p.Start.Sub(d)
	case !p.End.IsZero() && d.Compare(p.End) >= 0:
		return d.Sub(p.End) + 1
	}
	return 0
}

// compareDates compares two claims without a stated period by what was inferred, and by the dates of
// publication.
func compareDates(a, b *claims.Claim, r *reason) (Verdict, int) {
	p, q := &a.Period.Period, &b.Period.Period
	if !p.IsZero() && !q.IsZero() && p.Grain != claims.GrainDay && q.Grain != claims.GrainDay {
		return compareInferred(p, q, r)
	}
	d, e := docDate(a), docDate(b)
	if d.IsZero() || e.IsZero() {
		r.say("no period is stated")
		return Unknown, 50
	}
	n := d.Sub(e)
	if n < 0 {
		n = -n
	}
	if r != nil {
		r.sayOf(nil, "no period is stated; published on ", d)
	}
	switch {
	case n <= daysSame:
		return Same, 70
	case n <= daysNear:
		return Unknown, 60
	case n <= daysFar:
		return Unknown, 40
	}
	return Unknown, 25
}

// compareBases: a change over a year is not one over a month.
func compareBases(a, b *claims.Claim, r *reason) (Verdict, int, bool) {
	if a.Kind != "change" || b.Kind != "change" {
		return 0, 0, false
	}
	x, okX := lag(a)
	y, okY := lag(b)
	if !okX || !okY || x == y {
		return 0, 0, false
	}
	p, q := a.Base.Period, b.Base.Period
	if r != nil {
		r.words(p.String(), q.String())
		r.say("compared with ", p.String(), ", not with ", q.String())
	}
	return Different, 85, true
}

// lag is the number of months from the base of a change to its period.
func lag(c *claims.Claim) (int, bool) {
	p, q := c.Period.Period.Start, c.Base.Period.Start
	if p.IsZero() || q.IsZero() {
		return 0, false
	}
	return (p.Year-q.Year)*12 + p.Month - q.Month, true
}
