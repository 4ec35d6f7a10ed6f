package extract

import "github.com/claimcheck/claimcheck/claims"

// calendar returns the days of a point that is made of parts of the calendar. A missing year is
// supplied by the date of publication and the tense, or by the date mentioned last.
func (c *timeline) calendar(p *point, dir side) claims.Period {
	if p.side != sideAny {
		dir = p.side
	}
	switch {
	case p.relYear:
		y := c.unitPeriod(yearUnit, int(p.offset), p.anchor)
		if y.IsZero() {
			return y
		}
		return calendarOf(p, y.Start.Year)
	case p.hasYear:
		q := calendarOf(p, int(p.year))
		if q.IsZero() && p.day > 28 && p.month != 0 {
			return claims.Month(int(p.year), int(p.month)) // of "31 June 2021" month and year stand
		}
		return q
	case p.month == 0 && p.day != 0:
		return c.dayOfMonth(p, dir)
	case p.month == 0 && p.weekday != 0:
		return c.weekday(p, dir)
	case p.grain == decadeUnit:
		return c.decade(p)
	}
	ref := c.base(fromNow)
	if ref.Start.IsZero() && p.side == sideAny && c.told <= 1 {
		ref = c.story // in a text without a date, that of the sentence or the one before it
	}
	if ref.Start.IsZero() {
		return claims.Period{}
	}
	if p.side == sideAny && c.narrates() {
		switch {
		case !c.here.IsZero():
			ref = c.here
		case !c.story.IsZero():
			ref = c.story
		}
		return c.narrated(p, ref)
	}
	if p.side != sideAny {
		ref = c.base(p.anchor)
	}
	return nearest(p, ref.Start, dir)
}

// calendarOf returns the days of p in year y.
func calendarOf(p *point, y int) claims.Period {
	var q claims.Period
	switch {
	case p.holiday != 0:
		q = holidayPeriod(p.holiday, y)
	case p.month != 0 && p.day != 0:
		if d, ok := claims.DateOf(y, int(p.month), int(p.day)); ok {
			q = claims.Day(d)
		}
	case p.month != 0:
		q = claims.Month(y, int(p.month))
	case p.quarter != 0:
		q = claims.Quarter(y, int(p.quarter))
	case p.half != 0:
		q = claims.Half(y, int(p.half))
	case p.season != 0:
		q = seasonPeriod(y, int(p.season))
	case p.grain == decadeUnit:
		q = claims.Decade(y)
	case p.grain == centuryUnit:
		q = claims.Century(y)
	case p.grain == spanUnit: // "2023/24", of no known first month
		q = claims.Days(claims.Year(y).Start, claims.Year(y+1).End)
	default:
		q = claims.Year(y)
	}
	q.Fiscal = p.fiscal && !q.IsZero()
	return q
}

// narrated returns the days of p in the year that the text tells of.
func (c *timeline) narrated(p *point, ref claims.Period) claims.Period {
	y := ref.Start.Year
	q := calendarOf(p, y)
	for k := 1; k < 5 && q.IsZero() && p.day == 29; k++ {
		q = calendarOf(p, y+k)
	}
	if n, ok := ref.Days(); ok && n < 100 {
		if !q.IsZero() && ref.Start.Sub(q.Start) > 300 {
			q = calendarOf(p, y+1)
		}
	}
	return q
}

// nearest returns the days of p in the year that the tense asks for.
//
// A date more than nine months away is not meant if the same date of the next or last year is close.
func nearest(p *point, ref claims.Date, dir side) claims.Period {
	if p.weekday != 0 && p.day != 0 {
		for _, k := range [...]int{0, -1, 1, -2, 2, 3, -3} {
			if q := calendarOf(p, ref.Year+k); !q.IsZero() && q.Start.Weekday() == int(p.weekday)-1 {
				return q
			}
		}
	}
	var best, other claims.Period
	far, near := 1<<30, 1<<30
	for k := -1; k <= 1; k++ {
		q := calendarOf(p, ref.Year+k)
		if q.IsZero() {
			continue
		}
		d := distance(q, ref)
		if d < near {
			other, near = q, d
		}
		switch dir {
		case sideBefore, sideRecent:
			if p.side == sideBefore && q.Contains(ref) || q.Start.Compare(ref) > 0 {
				continue
			}
		case sideAfter, sideNext:
			if p.side == sideAfter && q.Contains(ref) || q.End.Compare(ref) <= 0 {
				continue
			}
		case sideNear:
			if p.season == 0 && k != 0 {
				continue
			}
		}
		if d < far {
			best, far = q, d
		}
	}
	if p.side == sideAny && dir != sideNext && dir != sideRecent && far > 270 && near < 95 {
		return other // the tense may be that of another verb
	}
	return best
}

// distance returns the number of days between q and ref.
func distance(q claims.Period, ref claims.Date) int {
	switch {
	case q.Contains(ref):
		return 0
	case ref.Compare(q.Start) < 0:
		return q.Start.Sub(ref)
	}
	return ref.Sub(q.End) + 1
}

// dayOfMonth returns the day of a point that leaves out the month: "the 15th", "Tuesday the 19th".
func (c *timeline) dayOfMonth(p *point, dir side) claims.Period {
	ref := c.base(fromNow)
	if c.narrates() && ref.Start.IsZero() || ref.Start.IsZero() {
		return claims.Period{}
	}
	d := ref.Start
	if p.weekday != 0 {
		for _, k := range [...]int{0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6} {
			if dir == sideNext && k < 0 {
				continue
			}
			m := claims.Month(d.Year, d.Month+k).Start
			if q, ok := claims.DateOf(m.Year, m.Month, int(p.day)); ok && q.Weekday() == int(p.weekday)-1 {
				return claims.Day(q)
			}
		}
	}
	k := 0
	if !c.narrates() {
		switch {
		case dir == sideBefore && int(p.day) > d.Day:
			k = -1
		case (dir == sideAfter || dir == sideNext) && int(p.day) < d.Day:
			k = 1
		}
	}
	m := claims.Month(d.Year, d.Month+k).Start
	q, ok := claims.DateOf(m.Year, m.Month, int(p.day))
	if !ok {
		return claims.Period{}
	}
	return claims.Day(q)
}

// weekday returns the day of a point that gives the weekday only: the last one on or before the
// anchor, the next one after it, or the one of its week.
func (c *timeline) weekday(p *point, dir side) claims.Period {
	ref := c.base(fromNow).Start
	if ref.IsZero() {
		return claims.Period{}
	}
	want := int(p.weekday) - 1
	monday := claims.Week(ref).Start
	switch {
	case p.side == sideBefore:
		return claims.Day(monday.AddDays(want - 7))
	case p.side == sideAfter:
		return claims.Day(monday.AddDays(want + 7))
	case dir == sideRecent:
		return claims.Day(ref.AddDays(-1 - (ref.Weekday()+6-want)%7))
	case dir == sideBefore:
		return claims.Day(ref.AddDays(-((ref.Weekday() - want + 7) % 7)))
	}
	ahead := (want - ref.Weekday() + 7) % 7
	if ahead == 0 && dir == sideNext {
		ahead = 7 // news name the day of publication so, and the same day of the next week never
	}
	return claims.Day(ref.AddDays(ahead))
}

// decade returns the decade of two digits: "the nineties" of this century if it has begun, else of the last.
func (c *timeline) decade(p *point) claims.Period {
	ref := c.base(fromNow).Start
	y := 1900 + int(p.year)
	if ref.IsZero() {
		if p.year <= 20 {
			y += 100
		}
		return claims.Decade(y)
	}
	y = ref.Year/100*100 + int(p.year)
	if y > ref.Year {
		y -= 100
	}
	return claims.Decade(y)
}
