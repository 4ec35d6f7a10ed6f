package claims

import (
	"errors"
	"fmt"
)

// Date is a day of the proleptic Gregorian calendar. Year 0 is 1 BC, year -1
// is 2 BC. The zero Date is no date. Dates can be compared with ==.
type Date struct {
	Year, Month, Day int
}

// Years outside these are refused by DateOf; sums are moved to the nearest end.
const (
	minYear = -99998 // 99999 BC
	maxYear = 99999
)

// ErrDate is wrapped by the errors of [ParseDate].
var ErrDate = errors.New("not a date")

// DateOf returns the day d of month m of year y, and false if there is none.
// Years reach from -99998 to 99999.
func DateOf(y, m, d int) (Date, bool) {
	if y < minYear || y > maxYear || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return Date{}, false
	}
	return Date{y, m, d}, true
}

func isLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func daysIn(y, m int) int {
	switch m {
	case 2:
		if isLeap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Compare returns -1 if d is before e, 0 if they are the same, 1 if d is after
// e. The zero Date is before all others.
func (d Date) Compare(e Date) int {
	switch {
	case d == e:
		return 0
	case d.IsZero():
		return -1
	case e.IsZero():
		return 1
	case d.Year != e.Year:
		return sign(d.Year - e.Year)
	case d.Month != e.Month:
		return sign(d.Month - e.Month)
	}
	return sign(d.Day - e.Day)
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// days returns the number of days from 0000-03-01 to d.
func (d Date) days() int {
	y, m := d.Year, d.Month-3
	if m < 0 {
		y, m = y-1, m+12
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + (153*m+2)/5 + d.Day - 1
}

// dateOfDays is the inverse of days.
func dateOfDays(n int) Date {
	era := floorDiv(n, 146097)
	doe := n - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d := Date{Year: yoe + era*400, Month: mp + 3, Day: doy - (153*mp+2)/5 + 1}
	if d.Month > 12 {
		d.Month -= 12
		d.Year++
	}
	return d
}

func clampDate(d Date) Date {
	switch {
	case d.Year < minYear:
		return Date{minYear, 1, 1}
	case d.Year > maxYear:
		return Date{maxYear, 12, 31}
	}
	return d
}

// AddDays returns the day n days after d, before it if n is negative. The zero
// Date stays zero; a sum outside DateOf's years is moved to the nearest end.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	const all = 80_000_000 // more days than there are between the ends
	return clampDate(dateOfDays(d.days() + max(-all, min(n, all))))
}

// AddMonths returns the same day of the month n months after d, or the last
// day of that month if it is shorter. The zero Date stays zero; a sum outside
// DateOf's years is moved to the nearest end.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	const all = 12 * (maxYear - minYear + 1)
	m := d.Year*12 + d.Month - 1 + max(-all, min(n, all))
	y := floorDiv(m, 12)
	month := m - y*12 + 1
	return clampDate(Date{y, month, min(d.Day, daysIn(y, month))})
}

// Sub returns the number of days from e to d. It is 0 if either is zero.
func (d Date) Sub(e Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return d.days() - e.days()
}

// Weekday returns the day of the week: 0 is Monday, 6 is Sunday. It is 0 for
// the zero Date.
func (d Date) Weekday() int {
	if d.IsZero() {
		return 0
	}
	n := d.days() + 2 // 0000-03-01 was a Wednesday
	return n - floorDiv(n, 7)*7
}

// String returns d as ISO 8601: "2024-05-16"; "" for the zero Date. Years
// below 0 have a minus sign: "-0043-03-15".
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s-%02d-%02d", yearString(d.Year), d.Month, d.Day)
}

func yearString(y int) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// ParseDate reads an ISO 8601 day: "2024-05-16", "-0043-03-15". Years have
// four digits, or five where they need them.
func ParseDate(s string) (Date, error) {
	p, ok := parsePoint(s)
	if !ok || p.Grain != GrainDay || p.Start.String() != s {
		if len(s) > 40 {
			s = s[:40] + "..."
		}
		return Date{}, fmt.Errorf("%w: %q", ErrDate, s)
	}
	return p.Start, nil
}

// MarshalText returns [Date.String]. It never fails.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what ParseDate reads, and "" as the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	e, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = e
	return nil
}
