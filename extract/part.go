package extract

import "github.com/claimcheck/claimcheck/claims"

// forth returns the day n units after d, back the day n units before it.
func forth(d claims.Date, n int, u timeUnit) claims.Date {
	if days := u.days(); days != 0 {
		return d.AddDays(n * days)
	}
	if months := u.months(); months != 0 {
		return d.AddMonths(n * months)
	}
	return d
}

func back(d claims.Date, n int, u timeUnit) claims.Date { return forth(d, -n, u) }

// nthOf returns the part of q that p counts.
func nthOf(q claims.Period, p *point) claims.Period {
	n, count := int(p.nth), max(1, int(p.count))
	if q.Start.IsZero() || q.End.IsZero() {
		return claims.Period{}
	}
	var start claims.Date
	switch {
	case p.nthDay != 0:
		if n > 0 {
			first := q.Start.AddDays((int(p.nthDay) - 1 - q.Start.Weekday() + 7) % 7)
			return claims.Day(first.AddDays(7 * (n - 1)))
		}
		end := q.End.AddDays(-1)
		last := end.AddDays(-((end.Weekday() - int(p.nthDay) + 1 + 7) % 7))
		return claims.Day(last.AddDays(7 * (n + 1)))
	case p.nthUnit == weekUnit:
		start = nthWeek(q, n, count)
	case count == 1 && (p.nthUnit == halfUnit || p.nthUnit == quarterUnit) && (q.Grain == claims.GrainDecade || q.Grain == claims.GrainCentury):
		return pieceOf(q, n, p.nthUnit) // "the second half of the 19th century"
	case n > 0:
		start = forth(q.Start, n-1, p.nthUnit)
	default:
		start = back(q.End, -n-1+count, p.nthUnit)
	}
	if count == 1 {
		if u, ok := unitAt(start, p.nthUnit); ok && u.Start == start {
			return u
		}
	}
	return claims.Days(start, forth(start, count, p.nthUnit))
}

// pieceOf returns the nth half or quarter of a decade or century, the last one for -1; the zero Period for a quarter of a decade.
func pieceOf(q claims.Period, n int, u timeUnit) claims.Period {
	pieces := 2
	if u == quarterUnit {
		pieces = 4
	}
	years := q.End.Year - q.Start.Year
	if n < 0 {
		n += pieces + 1
	}
	if n < 1 || n > pieces || years%pieces != 0 {
		return claims.Period{}
	}
	start := q.Start.AddMonths(12 * years / pieces * (n - 1))
	return claims.Days(start, start.AddMonths(12*years/pieces))
}

// nthWeek returns the Monday of the nth week of q: of a year by ISO 8601, else the whole weeks of q.
func nthWeek(q claims.Period, n, count int) claims.Date {
	first := claims.Week(q.Start.AddDays(6)).Start
	last := claims.Week(q.End).Start.AddDays(-7)
	if q.Grain == claims.GrainYear {
		first = claims.Week(q.Start.AddDays(3)).Start
		last = claims.Week(q.End.AddDays(-4)).Start
	}
	if n > 0 {
		return first.AddDays(7 * (n - 1))
	}
	return last.AddDays(7 * (n + 2 - count))
}

// unitAt returns the unit that holds d.
func unitAt(d claims.Date, u timeUnit) (claims.Period, bool) {
	c := timeline{now: d}
	switch u {
	case dayUnit, weekUnit, monthUnit, quarterUnit, halfUnit, yearUnit, decadeUnit, centuryUnit:
		return c.unitPeriod(u, 0, fromNow), true
	}
	return claims.Period{}, false
}

// shifted returns q moved by n units.
func shifted(q claims.Period, n int, u timeUnit) claims.Period {
	if n > 20000 || n < -20000 {
		return claims.Period{}
	}
	if days := u.days(); days != 0 {
		start := q.Start
		if n > 0 && !q.End.IsZero() {
			start = q.End.AddDays(-1)
		}
		return claims.Day(start.AddDays(n * days))
	}
	if months := u.months(); months != 0 {
		if q.Grain == claims.GrainDay && months == 1 || q.Grain == claims.GrainDay && months == 12 {
			return claims.Day(q.Start.AddMonths(n * months))
		}
		return q.Shift(n * months)
	}
	return q
}

// partOf returns a part of q: the first, middle or last third, the first or the last day.
func partOf(q claims.Period, p part) claims.Period {
	days, ok := q.Days()
	if p == wholePart || !ok || days < 3 {
		return q
	}
	start, end := q.Start, q.End
	third := days / 3
	fiscal := q.Fiscal
	switch p {
	case startPart:
		return claims.Day(start)
	case endPart:
		return claims.Day(end.AddDays(-1))
	case earlyPart:
		end = cut(q, 1, start.AddDays(third))
	case midPart:
		start, end = cut(q, 1, start.AddDays(third)), cut(q, 2, start.AddDays(2*third))
	case latePart:
		start = cut(q, 2, start.AddDays(2*third))
	}
	q = claims.Days(start, end)
	q.Fiscal = fiscal
	return q
}

// cut returns the end of the first n thirds of q: of years and longer ones the first of a month, else near.
func cut(q claims.Period, n int, near claims.Date) claims.Date {
	switch q.Grain {
	case claims.GrainYear:
		return q.Start.AddMonths(4 * n)
	case claims.GrainQuarter:
		return q.Start.AddMonths(n)
	case claims.GrainHalf:
		return q.Start.AddMonths(2 * n)
	case claims.GrainDecade:
		return q.Start.AddMonths(36 + 48*(n-1))
	}
	return near
}
