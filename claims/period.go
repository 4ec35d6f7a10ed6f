package claims

// Grain is the kind of calendar unit by which a period is written.
type Grain string

const (
	GrainNone    Grain = ""
	GrainDay     Grain = "day"
	GrainWeek    Grain = "week" // ISO 8601, Monday to Sunday
	GrainMonth   Grain = "month"
	GrainQuarter Grain = "quarter"
	GrainHalf    Grain = "half"
	GrainYear    Grain = "year"
	GrainDecade  Grain = "decade"  // 1990 to 1999
	GrainCentury Grain = "century" // 1900 to 1999
	GrainSpan    Grain = "span"    // anything else: from one day to another, a season, an open period
)

// Period is a stretch of days, from Start up to but not including End. A zero
// end is open: the zero Period has no bounds, and holds every day.
//
// Fiscal says that the words meant the year of a company or a state, which may
// begin in any month. Where that month is not known, Start and End are those
// of the calendar year of that number.
type Period struct {
	Start  Date  `json:"start,omitzero"`
	End    Date  `json:"end,omitzero"`
	Grain  Grain `json:"grain,omitempty"`
	Fiscal bool  `json:"fiscal,omitempty"`
}

// maxPeriodYear is the last year in which a period of more than a day may
// start, so that the end of every century is a date.
const maxPeriodYear = maxYear - 100

// months returns the period of n months that starts with month m of year y.
// The year is moved into minYear to maxPeriodYear.
func months(y, m, n int, g Grain) Period {
	start := Date{max(minYear, min(y, maxPeriodYear)), m, 1}
	return Period{Start: start, End: start.AddMonths(n), Grain: g}
}

// Year returns the year y. Year 0 is 1 BC.
func Year(y int) Period { return months(y, 1, 12, GrainYear) }

// Month returns month m, from 1 to 12, of year y. A month beyond these counts
// on into the years around: Month(2023, 13) is January 2024.
func Month(y, m int) Period {
	y, m = carry(y, m, 12)
	return months(y, m, 1, GrainMonth)
}

// Quarter returns quarter q, from 1 to 4, of year y. A quarter beyond these
// counts on into the years around.
func Quarter(y, q int) Period {
	y, q = carry(y, q, 4)
	return months(y, 3*q-2, 3, GrainQuarter)
}

// Half returns half h, 1 or 2, of year y. A half beyond these counts on into
// the years around.
func Half(y, h int) Period {
	y, h = carry(y, h, 2)
	return months(y, 6*h-5, 6, GrainHalf)
}

// carry moves n, which counts from 1, into 1 to size, and y along with it.
func carry(y, n, size int) (int, int) {
	years := floorDiv(n-1, size)
	return y + years, n - years*size
}

// Decade returns the decade that holds the year y: of 1994, 1990 to 1999.
func Decade(y int) Period { return months(floorDiv(y, 10)*10, 1, 120, GrainDecade) }

// Century returns the hundred years of one first two digits that hold the year
// y: of 1945, 1900 to 1999.
func Century(y int) Period { return months(floorDiv(y, 100)*100, 1, 1200, GrainCentury) }

// Day returns the period of the one day d; the zero Period for the zero Date.
func Day(d Date) Period {
	if d.IsZero() {
		return Period{}
	}
	p := Period{Start: d, End: d.AddDays(1), Grain: GrainDay}
	if p.isEmpty() { // the last day that there is
		p.End = Date{}
	}
	return p
}

// Week returns the week, Monday to Sunday, that holds d; the zero Period for
// the zero Date.
func Week(d Date) Period {
	if d.IsZero() {
		return Period{}
	}
	monday := d.AddDays(-d.Weekday())
	return Period{Start: monday, End: monday.AddDays(7), Grain: GrainWeek}
}

// Since returns the period from d on, d included.
func Since(d Date) Period { return Period{Start: d, Grain: GrainSpan} }

// Until returns the period up to d, d excluded.
func Until(d Date) Period { return Period{End: d, Grain: GrainSpan} }

// Days returns the period from start up to but not including end. A zero date is an open end;
// dates in the wrong order change places.
func Days(start, end Date) Period {
	if !start.IsZero() && !end.IsZero() && start.Compare(end) > 0 {
		start, end = end, start
	}
	return Period{Start: start, End: end, Grain: GrainSpan}
}

// IsZero reports whether p says nothing: no bounds, no grain.
func (p Period) IsZero() bool {
	return p.Start.Year == 0 && p.Grain == "" && p.Start == Date{} && p.End == Date{} && !p.Fiscal
}

// Equal reports whether p and q are the same days, and both or neither of them
// fiscal. The grain does not count: 2023 is January to December 2023.
func (p Period) Equal(q Period) bool {
	return p.Start == q.Start && p.End == q.End && p.Fiscal == q.Fiscal
}

// isEmpty reports whether p has no day, as only a hand-made Period can.
func (p Period) isEmpty() bool {
	return !p.Start.IsZero() && !p.End.IsZero() && p.Start.Compare(p.End) >= 0
}

// Contains reports whether d is a day of p. No period contains the zero Date.
func (p Period) Contains(d Date) bool {
	return !d.IsZero() && p.Start.Compare(d) <= 0 && (p.End.IsZero() || d.Compare(p.End) < 0)
}

// Overlaps reports whether p and q share a day.
func (p Period) Overlaps(q Period) bool {
	return !p.isEmpty() && !q.isEmpty() && !p.Before(q) && !q.Before(p)
}

// Within reports whether every day of p is a day of q.
func (p Period) Within(q Period) bool {
	return p.isEmpty() || p.Start.Compare(q.Start) >= 0 &&
		(q.End.IsZero() || !p.End.IsZero() && p.End.Compare(q.End) <= 0)
}

// Before reports whether p ends before q starts, or on the day that it does.
func (p Period) Before(q Period) bool {
	return !p.End.IsZero() && !q.Start.IsZero() && p.End.Compare(q.Start) <= 0
}

// Days returns the number of days in p, and false if an end is open.
func (p Period) Days() (int, bool) {
	if p.Start.IsZero() || p.End.IsZero() {
		return 0, false
	}
	return max(0, p.End.Sub(p.Start)), true
}

// Shift returns p moved by n months, backwards if n is negative, with its grain:
// a year stays a year, a day stays a day (clipped to the end of its month), and
// a week is moved by the nearest number of whole weeks. It answers "a year
// earlier" with Shift(-12).
func (p Period) Shift(n int) Period {
	switch p.Grain {
	case GrainDay:
		p.Start = p.Start.AddMonths(n)
		p.End = p.Start.AddDays(1)
		return p
	case GrainWeek:
		days := p.Start.AddMonths(n).Sub(p.Start)
		p.Start = p.Start.AddDays(7 * floorDiv(days+3, 7))
		p.End = p.Start.AddDays(7)
		return p
	}
	full := !p.isEmpty()
	p.Start, p.End = p.Start.AddMonths(n), p.End.AddMonths(n)
	if full && p.isEmpty() {
		p.End = p.Start.AddDays(1)
	}
	return p
}
