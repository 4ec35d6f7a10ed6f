package documents

import (
	"net/url"
	"strings"
	"time"

	"github.com/claimcheck/claimcheck/claims"
)

// day reads a day as pages and feeds write it, with or without a time of day: the day is that of the
// place where it was written. Days of numbers alone are read only in the order of ISO 8601.
func day(s string) (claims.Date, bool) {
	s = strings.TrimSpace(s)
	if len(s) >= 10 && (s[4] == '-' || s[4] == '/') && s[4] == s[7] {
		if d, err := claims.ParseDate(s[:4] + "-" + s[5:7] + "-" + s[8:10]); err == nil {
			return plausible(d)
		}
	}
	if len(s) >= 8 && strings.Trim(s[:8], "0123456789") == "" && (len(s) == 8 || s[8] == 'T') {
		if d, err := claims.ParseDate(s[:4] + "-" + s[4:6] + "-" + s[6:8]); err == nil {
			return plausible(d)
		}
	}
	words := strings.Fields(strings.NewReplacer(",", " ", ".", " ").Replace(s))
	for i := 0; i+3 <= len(words) && i < 12; i++ {
		three := strings.Join(words[i:i+3], " ")
		for _, layout := range []string{"2 January 2006", "January 2 2006", "2 Jan 2006", "Jan 2 2006"} {
			if t, err := time.Parse(layout, strings.Replace(three, "Sept ", "Sep ", 1)); err == nil {
				if d, ok := claims.DateOf(t.Year(), int(t.Month()), t.Day()); ok {
					return plausible(d)
				}
			}
		}
	}
	return claims.Date{}, false
}

// plausible refuses days that stand for none, such as 1970-01-01 and 0001-01-01.
func plausible(d claims.Date) (claims.Date, bool) {
	if d.Year < 1600 || d.Year > 2200 || d == (claims.Date{Year: 1970, Month: 1, Day: 1}) {
		return claims.Date{}, false
	}
	return d, true
}

// dayInPath reads a day from the path of an address: /2024/05/16/ or /2024-05-16.
func dayInPath(address string) claims.Date {
	u, err := url.Parse(address)
	if err != nil {
		return claims.Date{}
	}
	steps := strings.Split(u.Path, "/")
	for i := 1; i < len(steps); i++ {
		s := steps[i]
		if i+2 < len(steps) && len(s) == 4 && len(steps[i+1]) == 2 && len(steps[i+2]) == 2 {
			s += "-" + steps[i+1] + "-" + steps[i+2]
		}
		if len(s) >= 10 && s[4] == '-' {
			if d, ok := day(s); ok {
				return d
			}
		}
	}
	return claims.Date{}
}
