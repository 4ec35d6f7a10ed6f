package claims_test

import (
	"errors"
	"math"
	"testing"
	"time"

	"github.com/claimcheck/claimcheck/claims"
	"pgregory.net/rapid"
)

func date(s string) claims.Date {
	d, err := claims.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func goTime(d claims.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// Dates count as package time does, which has the same calendar.
func TestDateAgainstTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, e := genDate().Draw(t, "d"), genDate().Draw(t, "e")
		n := rapid.IntRange(-100000, 100000).Draw(t, "n")
		if got, want := d.AddDays(n), goTime(d).AddDate(0, 0, n); want.Year() > -99999 && want.Year() < 99999 && goTime(got) != want {
			t.Fatalf("%v + %d days is %v, want %v", d, n, got, want)
		}
		if got, want := d.Sub(e), int((goTime(d).Unix()-goTime(e).Unix())/86400); got != want {
			t.Fatalf("%v - %v is %d days, want %d", d, e, got, want)
		}
		if got, want := d.Weekday(), (int(goTime(d).Weekday())+6)%7; got != want {
			t.Fatalf("%v has weekday %d, want %d", d, got, want)
		}
		if got, want := d.Compare(e), goTime(d).Compare(goTime(e)); got != want {
			t.Fatalf("%v compared with %v is %d, want %d", d, e, got, want)
		}
		if back, err := claims.ParseDate(d.String()); err != nil || back != d {
			t.Fatalf("%v came back as %v, %v", d, back, err)
		}
	})
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
		why  string
	}{
		{"2024-01-31", 1, "2024-02-29", "clipped to the end of a leap February"},
		{"2023-01-31", 1, "2023-02-28", "clipped to the end of another"},
		{"2024-02-29", -12, "2023-02-28", "a year back from a leap day"},
		{"2024-11-15", 3, "2025-02-15", "over the turn of the year"},
		{"2024-01-15", -1, "2023-12-15", "back over it"},
		{"0000-01-15", -1, "-0001-12-15", "over the year 0"},
		{"2024-01-15", math.MaxInt, "99999-12-31", "a hostile number of months"},
		{"2024-01-15", math.MinInt, "-99998-01-01", "and backwards"},
	} {
		if got := date(c.from).AddMonths(c.n).String(); got != c.want {
			t.Errorf("%s: %s + %d months is %s, want %s", c.why, c.from, c.n, got, c.want)
		}
	}
}

func TestNoSuchDate(t *testing.T) {
	for _, c := range []struct{ s, why string }{
		{"2023-02-29", "no leap year"},
		{"1900-02-29", "no leap year: a century"},
		{"2023-13-01", "no month"},
		{"2023-00-01", "no month"},
		{"2023-04-31", "no day"},
		{"2023-04", "a month"},
		{"23-04-01", "a year of two digits"},
		{"02023-04-01", "five digits without need"},
		{"2023-4-1", "one digit"},
		{"2023-04-01T10:00", "a time"},
		{"BC0044-03-15", "TIMEX3, not ISO 8601"},
		{"", "nothing"},
	} {
		if d, err := claims.ParseDate(c.s); !errors.Is(err, claims.ErrDate) {
			t.Errorf("%s: ParseDate(%q) is %v, %v, want ErrDate", c.why, c.s, d, err)
		}
	}
}

func TestZeroDate(t *testing.T) {
	var none claims.Date
	day := date("0001-01-01")
	if !none.IsZero() || none.String() != "" || none.AddDays(5) != none || none.AddMonths(5) != none || day.Sub(none) != 0 || none.Compare(day) != -1 || day.Compare(none) != 1 {
		t.Error("the zero Date is not apart from all days")
	}
	var back claims.Date
	if text, err := none.MarshalText(); err != nil || back.UnmarshalText(text) != nil || back != none {
		t.Errorf("the zero Date came back as %v", back)
	}
}
