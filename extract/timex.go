package extract

import (
	"strconv"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// timex returns the TIMEX3 value of w, whose days are q. A part of a period has the value of the
// whole: "early 2022" is 2022. What is not known is X: "XXXX-05-16".
func (c *timeline) timex(w *when, q claims.Period, dir side) string {
	switch w.op {
	case opLast, opNext:
		if w.vague {
			return vagueTimex(w.unit)
		}
		return amountTimex(amount{n: int64(w.length), d: 1}, w.unit)
	case opPoint:
		return c.pointTimex(&w.a, dir)
	case opUntil: // TIMEX3 marks the day behind "until" and "since", as that behind "before" and "after"
		return c.pointTimex(&w.a, dir)
	case opSince:
		if q.IsZero() || !w.onward {
			return c.pointTimex(&w.a, dir)
		}
	case opRange:
		if q.IsZero() || !w.a.clock.isZero() || !w.b.clock.isZero() {
			return c.pointTimex(&w.a, dir) + "/" + c.pointTimex(&w.b, dir)
		}
	case opEnding, opBegin:
		if q.IsZero() {
			return amountTimex(amount{n: int64(w.length), d: 1}, w.unit)
		}
	}
	return q.Timex()
}

func (c *timeline) pointTimex(p *point, dir side) string {
	switch p.form {
	case presentForm:
		return "PRESENT_REF"
	case pastForm:
		return "PAST_REF"
	case futureForm:
		return "FUTURE_REF"
	case thenForm:
		if p.side == sideNear { // "by this time"
			return "PRESENT_REF"
		}
		return "XXXX"
	case clockForm:
		if d := c.clockDay(); d != "" {
			return d + p.clock.timex()
		}
		return p.clock.timex()
	}
	whole := *p
	whole.part = wholePart
	q := c.point(&whole, dir)
	t := c.dayTimex(&whole, q)
	switch {
	case !p.clock.isZero():
		t += p.clock.timex()
	case p.part == endPart && q.Grain == claims.GrainDay:
		t += "T23:59:59" // the last moment of the day
	}
	return t
}

// clockDay returns the day of a clock time that stands alone, where the text tells of a day.
func (c *timeline) clockDay() string {
	if c.narrates() && !c.day.IsZero() {
		return c.day.Timex()
	}
	return ""
}

func (c *timeline) dayTimex(p *point, q claims.Period) string {
	if q.IsZero() {
		return unknownTimex(p)
	}
	if p.nth == 0 && p.shift == 0 {
		switch {
		case p.grain == centuryUnit && p.year <= 0 && p.form == calendarForm && p.hasYear:
			return "BC" + two(int(-p.year)/100)
		case p.form == calendarForm && p.season != 0:
			return yearTimex(q.Start.Year) + "-" + seasonNames[p.season&3]
		case p.form == deicticForm && p.unit == seasonUnit:
			return yearTimex(q.Start.Year) + "-" + seasonNames[(q.Start.Month/3)&3]
		case isWeekend(p):
			return claims.Week(q.Start).Timex() + "-WE"
		case p.exact:
			return c.countedDay(p).Timex()
		}
	}
	return q.Timex()
}

var seasonNames = [4]string{"WI", "SP", "SU", "FA"}

func yearTimex(y int) string { return claims.Year(y).Timex() }

// countedDay returns the day that lies a number of units from the anchor.
func (c *timeline) countedDay(p *point) claims.Period {
	base := c.base(p.anchor)
	d := forth(base.Start, int(p.offset), p.unit)
	if base.Grain == claims.GrainMonth && p.unit == monthUnit {
		return claims.Month(d.Year, d.Month)
	}
	return claims.Day(d)
}

// unknownTimex writes a point whose day is not known.
func unknownTimex(p *point) string {
	switch {
	case p.form == deicticForm || p.form == calendarForm && p.nth != 0:
		u := p.unit
		if p.nth != 0 {
			u = p.nthUnit
		}
		return unknownUnit(u)
	case p.month != 0 && p.day != 0:
		return "XXXX-" + two(int(p.month)) + "-" + two(int(p.day))
	case p.day != 0:
		return "XXXX-XX-" + two(int(p.day))
	case p.month != 0:
		return "XXXX-" + two(int(p.month))
	case p.weekday != 0:
		return "XXXX-WXX-" + strconv.Itoa(int(p.weekday))
	case p.quarter != 0:
		return "XXXX-Q" + strconv.Itoa(int(p.quarter))
	case p.half != 0:
		return "XXXX-H" + strconv.Itoa(int(p.half))
	case p.season != 0:
		return "XXXX-" + seasonNames[p.season&3]
	case p.holiday != 0:
		if rule := p.holiday.Value(lexicon.Holiday); len(rule) == 5 {
			return "XXXX-" + rule
		}
		return "XXXX-XX-XX"
	}
	return "XXXX"
}

func unknownUnit(u timeUnit) string {
	switch u {
	case dayUnit, nightUnit, weekdayUnit, noUnit:
		return "XXXX-XX-XX"
	case weekUnit, weekendUnit, fortnightUnit:
		return "XXXX-WXX"
	case monthUnit:
		return "XXXX-XX"
	case hourUnit, minuteUnit, secondUnit:
		return "XXXX-XX-XXTXX"
	}
	return "XXXX"
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

func (c clock) timex() string {
	if c.minute == 0 {
		return "T" + c.daypart
	}
	m := int(c.minute) - 1
	t := "T" + two(m/60)
	if !c.hour || m%60 != 0 {
		t += ":" + two(m%60)
	}
	if c.second != 0 {
		t += ":" + two(int(c.second)-1)
	}
	return t
}

// durationUnits tells how a duration of a unit is written: before the number, behind it, and how many
// of the written unit make one.
func durationSign(u timeUnit) (before, after string, factor int64, name claims.Unit) {
	switch u {
	case secondUnit:
		return "PT", "S", 1, "second"
	case minuteUnit:
		return "PT", "M", 1, "minute"
	case hourUnit:
		return "PT", "H", 1, "hour"
	case dayUnit, weekdayUnit:
		return "P", "D", 1, "day"
	case nightUnit:
		return "P", "D", 1, "night"
	case weekUnit:
		return "P", "W", 1, "week"
	case weekendUnit:
		return "P", "WE", 1, "weekend"
	case fortnightUnit:
		return "P", "W", 2, "week"
	case monthUnit:
		return "P", "M", 1, "month"
	case quarterUnit, seasonUnit:
		return "P", "M", 3, "quarter"
	case halfUnit:
		return "P", "M", 6, "half-year"
	case yearUnit:
		return "P", "Y", 1, "year"
	case decadeUnit:
		return "P", "DE", 1, "decade"
	case centuryUnit:
		return "P", "CE", 1, "century"
	case millenniumUnit:
		return "P", "Y", 1000, "millennium"
	}
	return "P", "X", 1, ""
}

func amountTimex(a amount, u timeUnit) string {
	before, after, factor, _ := durationSign(u)
	if _, exact := claims.DurationTimex(a.number(), "second"); exact {
		return before + a.number().Mul(claims.Int(factor)).String() + after
	}
	// "a third of a year": TIMEX3 has no fractions.
	if small, f := smaller(u); f > 0 && f%a.d == 0 {
		return amountTimex(amount{n: a.n * f / a.d, d: 1}, small)
	}
	if u == yearUnit && 12%a.d == 0 {
		return amountTimex(amount{n: a.n * 12 / a.d, d: 1}, monthUnit)
	}
	return ""
}

func vagueTimex(u timeUnit) string {
	before, after, _, _ := durationSign(u)
	return before + "X" + after
}
