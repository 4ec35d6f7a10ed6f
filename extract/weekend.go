package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// weekendTime reads "the weekend" behind a preposition and "the weekend of Halloween", the weekend that a day lies in or beside.
func (s *sentence) weekendTime(i int) (point, int) {
	if !s.isWord(i, "weekend") {
		return point{}, 0
	}
	if s.isWord(i+1, "of") {
		q, after := s.whole(i + 2)
		if after != 0 && q.form == calendarForm && (q.day != 0 || q.holiday != 0) && q.grain == noUnit {
			q.grain = weekendUnit
			return q, after
		}
		return point{}, 0
	}
	if !s.isWord(i-1, "the") || s.isDash(i+1) || !s.endsPhrase(i+1) && s.kind(i+1) == wordToken && !s.upper(i+1) {
		return point{}, 0
	}
	switch s.timeWord(i - 2) {
	case "in", "on", "over", "during", "at", "throughout", "for":
		return point{form: deicticForm, unit: weekendUnit}, i + 1
	}
	return point{}, 0
}

// holidayWeekend reads "weekend" behind a holiday: "Labor Day weekend", "Easter 2021 weekend", "Halloween weekend 2021".
func (s *sentence) holidayWeekend(p point, next int) (point, int) {
	if !s.isWord(next, "weekend") || p.holiday == 0 {
		return p, next
	}
	p.grain = weekendUnit
	if p.hasYear {
		return p, next + 1
	}
	return s.withYear(p, next+1, false)
}

// weekendAt returns the weekend that d is a day of, or the nearest one: Monday and Tuesday belong to the one before.
func weekendAt(d claims.Date) claims.Period {
	sat := claims.Week(d.AddDays(-2)).Start.AddDays(5)
	return claims.Days(sat, sat.AddDays(2))
}

// thisWeekend returns the weekend of the tense: the last one that has begun where the text tells of the past.
func (c *timeline) thisWeekend(p *point, dir side) claims.Period {
	d := c.base(fromNow).Start
	if d.IsZero() || c.now.IsZero() {
		return claims.Period{}
	}
	if dir == sideBefore && d.Weekday() < 5 && (p.side != sideNear || d.Weekday() < 2) {
		d = d.AddDays(-7)
	}
	sat := claims.Week(d).Start.AddDays(5)
	return claims.Days(sat, sat.AddDays(2))
}

// isWeekend reports whether p is a weekend.
func isWeekend(p *point) bool {
	return p.form == calendarForm && p.grain == weekendUnit || p.form == deicticForm && p.unit == weekendUnit
}

// partsOfWeek reads what follows a weekday and names its week: "Wednesday evening next week", "Monday two weeks from now".
func (s *sentence) partsOfWeek(wd int8, k int) (point, int) {
	daypart := ""
	if d, after := s.daypart(k); after != 0 {
		daypart, k = d, after
	}
	if s.punct(k) == ',' || s.isWord(k, "of") || s.isWord(k, "from") || s.isWord(k, "in") {
		k++
	}
	if q, after := s.relative(k); after != 0 && q.form == deicticForm && q.unit == weekUnit && q.nth == 0 {
		q.nth, q.nthDay, q.clock.daypart = 1, wd, daypart
		return q, after
	}
	if !s.is(k, lexicon.Number) && s.kind(k) != numeralToken {
		return point{}, 0
	}
	if q, after := s.counted(k); after != 0 && q.form == deicticForm && q.anchor == fromNow && q.offset != 0 && q.unit == weekUnit {
		q.exact, q.nth, q.nthDay, q.clock.daypart = true, 1, wd, daypart
		return q, after
	}
	return point{}, 0
}
