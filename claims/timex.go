package claims

import (
	"errors"
	"fmt"
	"strings"
)

// ErrTimex is wrapped by the errors of [ParseTimex].
var ErrTimex = errors.New("not a period")

// Timex returns p as a TIMEX3 value, after ISO 8601:
//
//	2024-05-16   a day            2023      a year
//	2023-W05     a week           199       a decade, the 1990s
//	2024-04      a month          19        a century, the 1900s
//	2023-Q2      a quarter        2000/     since the start of 2000
//	2023-H1      a half           ../2020   until the end of 2020
//	BC0044       the year 44 BC   FY2023    a fiscal year
//
// All other periods are two of these with a slash, the second included:
// "1985/2005", "2022-05/2022-12", "2022-02-01/2022-03-14". The zero Period is
// "".
func (p Period) Timex() string {
	switch {
	case p.Start.IsZero() && p.End.IsZero():
		return ""
	case p.Fiscal:
		return "FY" + p.timex()
	}
	return p.timex()
}

func (p Period) timex() string {
	if p.Grain != GrainSpan && p.Grain != GrainNone {
		if s, q := pointText(p.Start, p.Grain); q.Start == p.Start && q.End == p.End {
			return s
		}
	}
	first, last := p.Start, p.End.AddDays(-1)
	grain := GrainYear
	switch {
	case !startsGrain(p.Start, GrainMonth) || !startsGrain(p.End, GrainMonth):
		grain = GrainDay
	case !startsGrain(p.Start, GrainYear) || !startsGrain(p.End, GrainYear):
		grain = GrainMonth
	}
	switch {
	case p.End.IsZero():
		s, _ := pointText(first, grain)
		return s + "/"
	case p.Start.IsZero():
		s, _ := pointText(last, grain)
		return "../" + s
	}
	a, _ := pointText(first, grain)
	b, _ := pointText(last, grain)
	return a + "/" + b
}

// startsGrain reports whether d is the first day of a month or year. An open
// end starts anything.
func startsGrain(d Date, g Grain) bool {
	return d.IsZero() || d.Day == 1 && (g == GrainMonth || d.Month == 1)
}

// pointText returns the period of grain g that holds d, and how it is written.
func pointText(d Date, g Grain) (string, Period) {
	y := d.Year
	switch g {
	case GrainDay:
		return timexYear(y) + fmt.Sprintf("-%02d-%02d", d.Month, d.Day), Day(d)
	case GrainWeek:
		p := Week(d)
		year, week := isoWeek(p.Start)
		return timexYear(year) + fmt.Sprintf("-W%02d", week), p
	case GrainMonth:
		return timexYear(y) + fmt.Sprintf("-%02d", d.Month), Month(y, d.Month)
	case GrainQuarter:
		q := (d.Month + 2) / 3
		return timexYear(y) + fmt.Sprintf("-Q%d", q), Quarter(y, q)
	case GrainHalf:
		h := (d.Month + 5) / 6
		return timexYear(y) + fmt.Sprintf("-H%d", h), Half(y, h)
	case GrainDecade:
		if y < 0 || y > 9999 {
			return "", Period{}
		}
		return fmt.Sprintf("%03d", y/10), Decade(y)
	case GrainCentury:
		if y < 0 || y > 9999 {
			return "", Period{}
		}
		return fmt.Sprintf("%02d", y/100), Century(y)
	}
	return timexYear(y), Year(y)
}

func timexYear(y int) string {
	if y <= 0 {
		return fmt.Sprintf("BC%04d", 1-y)
	}
	return fmt.Sprintf("%04d", y)
}

// isoWeek returns the year and the number of the week that starts on monday.
func isoWeek(monday Date) (year, week int) {
	thursday := monday.AddDays(3)
	return thursday.Year, (thursday.days()-Date{thursday.Year, 1, 1}.days())/7 + 1
}

// String returns p as [Period.Timex] does, save that a decade is "1990s" and a
// century "1900-1999", which a reader knows at sight. ParseTimex reads all of
// them but centuries.
func (p Period) String() string {
	s := p.Timex()
	switch {
	case p.Grain == GrainDecade && len(s) == 3:
		return s + "0s"
	case p.Grain == GrainCentury && len(s) == 2:
		return s + "00-" + s + "99"
	}
	return s
}

// ParseTimex reads what [Period.Timex] and [Period.String] write, and also
// "199X", "19XX", "2023-SU" (SP, SU, FA, WI: the seasons of the north, whole
// months, winter from December on), "2000/..", "/2020", "2023-04-01/2023-06"
// and years with a sign. It reads no clock times, durations or sets.
func ParseTimex(s string) (Period, error) {
	if p, ok := parseTimex(s); ok {
		return p, nil
	}
	if len(s) > 40 {
		s = s[:40] + "..."
	}
	return Period{}, fmt.Errorf("%w: %q", ErrTimex, s)
}

func parseTimex(s string) (Period, bool) {
	if rest, ok := strings.CutPrefix(s, "FY"); ok {
		p, ok := parseTimex(rest)
		ok = ok && !p.Fiscal && !p.IsZero()
		p.Fiscal = true
		return p, ok
	}
	if s == "" {
		return Period{}, true
	}
	a, b, isRange := strings.Cut(s, "/")
	if !isRange {
		return parsePoint(s)
	}
	from, ok1 := parseOpen(a)
	to, ok2 := parseOpen(b)
	p := Period{Start: from.Start, End: to.End, Grain: GrainSpan}
	return p, ok1 && ok2 && !p.isEmpty() && !(p.Start.IsZero() && p.End.IsZero())
}

// parseOpen reads a point, or nothing or ".." as the zero Period.
func parseOpen(s string) (Period, bool) {
	if s == "" || s == ".." {
		return Period{}, true
	}
	return parsePoint(s)
}

// parsePoint reads a period without a slash.
func parsePoint(s string) (Period, bool) {
	y, digits, rest, ok := parseYear(s)
	switch {
	case !ok, y > maxPeriodYear && len(rest) != len("-05-16"):
		return Period{}, false
	case digits == 2 && rest == "XX" || digits == 2 && rest == "":
		return Century(y * 100), true
	case digits == 3 && rest == "X" || digits == 3 && rest == "":
		return Decade(y * 10), true
	case digits == 4 && rest == "s" && y%10 == 0:
		return Decade(y), true
	case digits < 4:
		return Period{}, false
	case rest == "":
		return Year(y), true
	case rest[0] != '-' || len(rest) < 3:
		return Period{}, false
	}
	return parseInYear(y, rest[1:])
}

// parseYear reads a year at the start of s: "2023", "-0043", "BC0044", or the
// first digits of one. digits is how many it has.
func parseYear(s string) (y, digits int, rest string, ok bool) {
	t, bc := strings.CutPrefix(s, "BC")
	negative := false
	if !bc {
		t, negative = strings.CutPrefix(s, "-")
	}
	for digits < len(t) && t[digits] >= '0' && t[digits] <= '9' {
		y = y*10 + int(t[digits]-'0')
		if digits++; digits > 5 {
			return 0, 0, "", false
		}
	}
	switch {
	case digits < 2, digits == 5 && y < 10000, (bc || negative) && digits < 4:
		return 0, 0, "", false
	case bc:
		y = 1 - y
	case negative:
		y = -y
	}
	return y, digits, t[digits:], y >= minYear && y <= maxYear
}

// parseInYear reads what follows "2023-": a month, a day of a month, "W05",
// "Q2", "H1", "SU".
func parseInYear(y int, s string) (Period, bool) {
	n, isNumber := number2(s)
	switch {
	case isNumber:
		return Month(y, n), n >= 1 && n <= 12
	case len(s) == 5 && s[2] == '-':
		m, ok1 := number2(s[:2])
		d, ok2 := number2(s[3:])
		date, ok3 := DateOf(y, m, d)
		return Day(date), ok1 && ok2 && ok3
	case len(s) == 3 && s[0] == 'W':
		w, ok := number2(s[1:])
		p := Week(Date{y, 1, 4}.AddDays(7 * (w - 1)))
		year, _ := isoWeek(p.Start)
		return p, ok && w >= 1 && year == y
	case len(s) != 2:
		return Period{}, false
	case s[0] == 'Q' && s[1] >= '1' && s[1] <= '4':
		return Quarter(y, int(s[1]-'0')), true
	case s[0] == 'H' && s[1] >= '1' && s[1] <= '2':
		return Half(y, int(s[1]-'0')), true
	}
	return parseSeason(y, s)
}

// number2 reads exactly two digits.
func number2(s string) (int, bool) {
	if len(s) != 2 || s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9' {
		return 0, false
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), true
}

func parseSeason(y int, s string) (Period, bool) {
	for i, name := range [4]string{"SP", "SU", "FA", "WI"} {
		if s == name {
			return months(y, 3+3*i, 3, GrainSpan), true
		}
	}
	return Period{}, false
}
