package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// behind reads the part of the day or the clock time that follows a day: "Monday morning", "May 5 at 3 pm".
func (s *sentence) behind(p point, next int) (point, int) {
	if !p.isDay() || !p.clock.isZero() {
		return p, next
	}
	k := next
	if s.isWord(k, "in") && s.isWord(k+1, "the") {
		k += 2
	}
	if d, after := s.daypart(k); after != 0 {
		p.clock.daypart = d
		return p, after
	}
	return p, next
}

// isDay reports whether p is one day.
func (p *point) isDay() bool {
	if p.part != wholePart {
		return false
	}
	switch p.form {
	case calendarForm:
		return p.day != 0 || p.weekday != 0 || p.holiday != 0
	case deicticForm:
		return p.unit == dayUnit && p.nth == 0 || p.nthDay != 0 || p.nthUnit == dayUnit && p.count <= 1 && p.nth != 0
	}
	return false
}

// daypart reads "morning", "afternoon", "evening", "night" and returns their TIMEX3 letters.
func (s *sentence) daypart(k int) (string, int) {
	if !s.is(k, lexicon.Daypart) && !s.isWord(k, "night") {
		return "", 0
	}
	switch {
	case s.isWord(k, "morning"), s.isWord(k, "dawn"):
		return "MO", k + 1
	case s.isWord(k, "afternoon"):
		return "AF", k + 1
	case s.isWord(k, "evening"):
		return "EV", k + 1
	case s.isWord(k, "night"), s.isWord(k, "overnight"):
		return "NI", k + 1
	}
	return "", 0
}
