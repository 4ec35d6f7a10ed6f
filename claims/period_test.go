package claims_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/claimcheck/claimcheck/claims"
	"pgregory.net/rapid"
)

// A slow calendar: which period a day belongs to, by package time alone.
func slowLabel(day time.Time, g claims.Grain) string {
	y, m := day.Year(), int(day.Month())
	switch g {
	case claims.GrainDay:
		return day.Format(time.DateOnly)
	case claims.GrainWeek:
		wy, w := day.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", wy, w)
	case claims.GrainMonth:
		return day.Format("2006-01")
	case claims.GrainQuarter:
		return fmt.Sprintf("%04d-Q%d", y, (m-1)/3+1)
	case claims.GrainHalf:
		return fmt.Sprintf("%04d-H%d", y, (m-1)/6+1)
	case claims.GrainDecade:
		return fmt.Sprintf("%03d", y/10)
	case claims.GrainCentury:
		return fmt.Sprintf("%02d", y/100)
	}
	return fmt.Sprintf("%04d", y)
}

// Every constructor gives exactly the days that a walk through the calendar
// labels alike, and the label is the TIMEX3 value.
func TestPeriodsAgainstSlowCalendar(t *testing.T) {
	grains := map[claims.Grain]func(d claims.Date) claims.Period{
		claims.GrainDay:     claims.Day,
		claims.GrainWeek:    claims.Week,
		claims.GrainMonth:   func(d claims.Date) claims.Period { return claims.Month(d.Year, d.Month) },
		claims.GrainQuarter: func(d claims.Date) claims.Period { return claims.Quarter(d.Year, (d.Month+2)/3) },
		claims.GrainHalf:    func(d claims.Date) claims.Period { return claims.Half(d.Year, (d.Month+5)/6) },
		claims.GrainYear:    func(d claims.Date) claims.Period { return claims.Year(d.Year) },
		claims.GrainDecade:  func(d claims.Date) claims.Period { return claims.Decade(d.Year) },
		claims.GrainCentury: func(d claims.Date) claims.Period { return claims.Century(d.Year) },
	}
	start := time.Date(1998, 12, 20, 0, 0, 0, 0, time.UTC)
	for i := range 3000 { // into 2007: two turns of decade and century, three leap years
		day := start.AddDate(0, 0, i)
		d := claims.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}
		for g, of := range grains {
			p := of(d)
			label := slowLabel(day, g)
			if p.Grain != g || p.Timex() != label || !p.Contains(d) {
				t.Fatalf("%s of %v is %v (%s), want %s", g, d, p, p.Timex(), label)
			}
			if slowLabel(goTime(p.Start), g) != label || slowLabel(goTime(p.Start).AddDate(0, 0, -1), g) == label ||
				slowLabel(goTime(p.End), g) == label || slowLabel(goTime(p.End).AddDate(0, 0, -1), g) != label {
				t.Fatalf("%s runs from %v to %v", label, p.Start, p.End)
			}
			if q, err := claims.ParseTimex(label); err != nil || q != p {
				t.Fatalf("ParseTimex(%q) is %+v, %v, want %+v", label, q, err, p)
			}
		}
	}
}

// The relations of periods are those of their sets of days, counted one by one.
func TestPeriodAlgebraAgainstDays(t *testing.T) {
	first := date("2023-01-01")
	day := func(t *rapid.T, name string) claims.Date {
		n := rapid.IntRange(0, 12).Draw(t, name)
		if n == 0 {
			return claims.Date{}
		}
		return first.AddDays(n)
	}
	rapid.Check(t, func(t *rapid.T) {
		p := claims.Days(day(t, "start"), day(t, "end"))
		q := claims.Days(day(t, "start2"), day(t, "end2"))
		var inP, inBoth, inQ, notInQ, days int
		for i := -3; i < 17; i++ { // beyond the ends, for the open ones
			d := first.AddDays(i)
			if p.Contains(d) {
				inP++
				days++
				if q.Contains(d) {
					inBoth++
				} else {
					notInQ++
				}
			}
			if q.Contains(d) {
				inQ++
			}
		}
		if got := p.Overlaps(q); got != (inBoth > 0) {
			t.Fatalf("%v overlaps %v: %v, %d days in both", p, q, got, inBoth)
		}
		if got := p.Within(q); got != (notInQ == 0) {
			t.Fatalf("%v within %v: %v, %d days outside", p, q, got, notInQ)
		}
		if inP > 0 && inQ > 0 && (p.Before(q) || q.Before(p)) != (inBoth == 0) {
			t.Fatalf("%v and %v: %d days in both, before %v, after %v", p, q, inBoth, p.Before(q), q.Before(p))
		}
		if n, ok := p.Days(); ok && n != days {
			t.Fatalf("%v has %d days, counted %d", p, n, days)
		}
	})
}

func TestPeriodTextRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := genPeriod().Draw(t, "p")
		q, err := claims.ParseTimex(p.Timex())
		if err != nil || !q.Equal(p) {
			t.Fatalf("%+v came back from %q as %+v, %v", p, p.Timex(), q, err)
		}
		if q.Timex() != p.Timex() {
			t.Fatalf("%q came back as %q", p.Timex(), q.Timex())
		}
		data, err := json.Marshal(p)
		var back claims.Period
		if err != nil || json.Unmarshal(data, &back) != nil || back != p {
			t.Fatalf("%+v came back from %s as %+v", p, data, back)
		}
	})
}

func TestParseTimex(t *testing.T) {
	for _, c := range []struct{ in, start, end, timex, why string }{
		{"2023", "2023-01-01", "2024-01-01", "2023", "a year"},
		{"2023-W01", "2023-01-02", "2023-01-09", "2023-W01", "the first week begins on Monday"},
		{"2020-W53", "2020-12-28", "2021-01-04", "2020-W53", "a year with 53 weeks"},
		{"1990s", "1990-01-01", "2000-01-01", "199", "a decade in words"},
		{"199X", "1990-01-01", "2000-01-01", "199", "a decade with its unknown digit"},
		{"19XX", "1900-01-01", "2000-01-01", "19", "a century with its unknown digits"},
		{"2000/", "2000-01-01", "", "2000/", "since"},
		{"2000/..", "2000-01-01", "", "2000/", "since, as ISO 8601-2 writes it"},
		{"../2020", "", "2021-01-01", "../2020", "until the end of"},
		{"/2020-04", "", "2020-05-01", "../2020-04", "until the end of a month"},
		{"1985/2005", "1985-01-01", "2006-01-01", "1985/2005", "the second year is in it"},
		{"2022-05/2022-12", "2022-05-01", "2023-01-01", "2022-05/2022-12", "so is the second month"},
		{"2022-02-01/2022-03-15", "2022-02-01", "2022-03-16", "2022-02-01/2022-03-15", "and the second day"},
		{"2023-04-01/2023-06", "2023-04-01", "2023-07-01", "2023-04/2023-06", "two grains"},
		{"2023-SU", "2023-06-01", "2023-09-01", "2023-06/2023-08", "a season is a span"},
		{"2023-WI", "2023-12-01", "2024-03-01", "2023-12/2024-02", "winter runs into the next year"},
		{"BC0044", "-0043-01-01", "-0042-01-01", "BC0044", "44 BC is the year -43"},
		{"-0043", "-0043-01-01", "-0042-01-01", "BC0044", "with a sign"},
		{"FY2023", "2023-01-01", "2024-01-01", "FY2023", "a fiscal year"},
		{"FY2023-Q2", "2023-04-01", "2023-07-01", "FY2023-Q2", "a fiscal quarter"},
		{"", "", "", "", "nothing known"},
	} {
		p, err := claims.ParseTimex(c.in)
		if err != nil || p.Start.String() != c.start || p.End.String() != c.end || p.Timex() != c.timex {
			t.Errorf("%s: ParseTimex(%q) is %v to %v, %q, %v; want %s to %s, %q", c.why, c.in, p.Start, p.End, p.Timex(), err, c.start, c.end, c.timex)
		}
	}
	for _, c := range []struct{ in, why string }{
		{"2", "one digit"},
		{"2023-", "nothing after the hyphen"},
		{"2023-13", "no month"},
		{"2023-Q5", "no quarter"},
		{"2023-H3", "no half"},
		{"2023-W54", "no year has it"},
		{"2021-W53", "this year has 52"},
		{"2023-W00", "weeks count from 1"},
		{"2023-02-30", "no day"},
		{"2023-XX", "no known season"},
		{"1995s", "no decade"},
		{"P4D", "a duration"},
		{"PRESENT_REF", "no calendar"},
		{"2023-05-16T10:00", "a time of day"},
		{"2005/1985", "backwards"},
		{"/", "no bounds"},
		{"../..", "no bounds"},
		{"FY", "a fiscal nothing"},
		{"FYFY2023", "fiscal twice"},
		{"2000/2001/2002", "three ends"},
		{"123456", "six digits"},
		{"BC44", "two digits of a year BC"},
	} {
		if p, err := claims.ParseTimex(c.in); !errors.Is(err, claims.ErrTimex) {
			t.Errorf("%s: ParseTimex(%q) is %v, %v, want ErrTimex", c.why, c.in, p, err)
		}
	}
}

func TestPeriodString(t *testing.T) {
	for _, c := range []struct {
		p    claims.Period
		want string
		why  string
	}{
		{claims.Decade(1994), "1990s", "a reader knows a decade so"},
		{claims.Century(1945), "1900-1999", "and a century so"},
		{claims.Days(date("2022-02-01"), date("2022-03-16")), "2022-02-01/2022-03-15", "the last day is in it"},
		{claims.Period{Start: date("2022-07-01"), End: date("2023-07-01"), Grain: claims.GrainYear, Fiscal: true}, "FY2022-07/2023-06", "a fiscal year whose months are known"},
		{claims.Since(date("2012-01-01")), "2012/", "an open end"},
		{claims.Month(2023, 13), "2024-01", "a month counts on"},
		{claims.Quarter(2024, 0), "2023-Q4", "a quarter counts back"},
		{claims.Half(2024, -1), "2023-H1", "a half counts back"},
		{claims.Period{}, "", "nothing known"},
	} {
		if got := c.p.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func TestShift(t *testing.T) {
	for _, c := range []struct {
		p    string
		n    int
		want string
		why  string
	}{
		{"2023", -12, "2022", "a year earlier"},
		{"2024-Q1", -3, "2023-Q4", "a quarter earlier"},
		{"2024-04", -12, "2023-04", "the same month of last year"},
		{"2024-02-29", -12, "2023-02-28", "a day stays one day"},
		{"2024-W10", -12, "2023-W10", "a week stays a week"},
		{"2022-02-01/2022-03-15", 12, "2023-02-01/2023-03-15", "a span moves with both ends"},
		{"2024-01-30/2024-01-31", 1, "2024-02-29", "a span is never empty"},
		{"2000/", -12, "1999/", "an open end stays open"},
		{"199", 120, "200", "a decade later"},
	} {
		p, err := claims.ParseTimex(c.p)
		if got := p.Shift(c.n).Timex(); err != nil || got != c.want && got != c.want+"/"+c.want {
			t.Errorf("%s: %s moved by %d months is %s, want %s", c.why, c.p, c.n, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		p, n := genPeriod().Draw(t, "p"), rapid.IntRange(-600, 600).Draw(t, "n")
		q := p.Shift(n)
		if q.Start.IsZero() != p.Start.IsZero() || q.End.IsZero() != p.End.IsZero() || !q.Start.IsZero() && !q.End.IsZero() && q.Start.Compare(q.End) >= 0 {
			t.Fatalf("%+v moved by %d months is %+v", p, n, q)
		}
		if p.Grain != claims.GrainSpan && p.Grain != claims.GrainWeek && p.Grain != claims.GrainDay && p.Start.Year > -99000 && p.End.Year < 99000 && q.Shift(-n) != p {
			t.Fatalf("%+v moved by %d months and back is %+v", p, n, q.Shift(-n))
		}
	})
}

func TestDuration(t *testing.T) {
	for _, c := range []struct {
		n    string
		unit claims.Unit
		want string
		why  string
	}{
		{"4", "day", "P4D", "days"},
		{"90", "minute", "PT90M", "minutes are not months"},
		{"6", "month", "P6M", "months are not minutes"},
		{"1.5", "year", "P1.5Y", "a decimal"},
		{"2", "quarter", "P6M", "quarters have no sign of their own"},
		{"2", "decade", "P2DE", "decades have"},
		{"-3", "week", "-P3W", "before"},
	} {
		got, ok := claims.DurationTimex(num(c.n), c.unit)
		if !ok || got != c.want {
			t.Errorf("%s: %s %s is %q, %v, want %q", c.why, c.n, c.unit, got, ok, c.want)
		}
		n, unit, err := claims.ParseDuration(got)
		x, ok := claims.Convert(claims.Exactly(n), unit, c.unit)
		if back, point := x.Point(); err != nil || !ok || !point || !back.Equal(num(c.n)) {
			t.Errorf("%s: %q is read as %v %s, %v", c.why, got, n, unit, err)
		}
	}
	if s, ok := claims.DurationTimex(num("1"), "USD"); ok {
		t.Errorf("a dollar lasts %s", s)
	}
	if s, ok := claims.DurationTimex(num("1/3"), "day"); ok {
		t.Errorf("a third of a day is %s, which does not end", s)
	}
	for _, s := range []string{"", "P", "P4", "PD", "P4X", "4D", "PT4D", "P-4D", "P1Y2M", "P4D ", "P1/3D"} {
		if n, u, err := claims.ParseDuration(s); !errors.Is(err, claims.ErrDuration) {
			t.Errorf("ParseDuration(%q) is %v %s, %v, want ErrDuration", s, n, u, err)
		}
	}
}
