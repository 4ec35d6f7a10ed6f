package extract

import (
	"github.com/claimcheck/claimcheck/claims"
)

// A timeline is what is known of time while a document is read: the day of publication and the date
// that was mentioned last. It turns the words of a mention into days.
type timeline struct {
	now   claims.Date   // day of publication, zero when unknown
	last  claims.Period // the last date mentioned, zero when there is none
	day   claims.Period // the last day mentioned
	story claims.Period // the time that the text tells of
	told  int           // sentences read since the story was noted
	aside int           // the year of the last date
	far   int           // explicit years in the text that are two years or more from the publication
	near  int           // those closer to it, and dates that count from it
}

func newTimeline(doc *claims.Document) timeline {
	c := timeline{now: doc.Date}
	if !c.now.IsZero() {
		c.countYears(doc.Text)
	}
	return c
}

// countYears counts the numbers of four digits in the text that may be years, by their distance from
// the publication.
func (c *timeline) countYears(text string) {
	for i := 0; i+4 <= len(text); i++ {
		d := text[i] - '0'
		if d > 9 {
			continue
		}
		k := i
		n := 0
		for ; k < len(text) && text[k]-'0' <= 9 && k-i < 6; k++ {
			n = 10*n + int(text[k]-'0')
		}
		if k-i == 4 && n >= 1000 && n < 2100 && (k == len(text) || text[k] != ',') && (i == 0 || text[i-1] != ',' && text[i-1] != '.') {
			if n >= c.now.Year-1 {
				c.near++
			} else {
				c.far++
			}
		}
		i = k
	}
}

// narrates reports whether the document tells of the past, so that a date without a year belongs to
// the year mentioned last rather than to the year of publication.
func (c *timeline) narrates() bool {
	return c.now.IsZero() || c.far > 3+2*c.near
}

// resolve fills in the periods and TIMEX3 values of the times among the mentions of a sentence.
func (c *timeline) resolve(s *sentence, ms []mention) {
	c.told++
	for i := range ms {
		m := &ms[i]
		if m.Kind == Date && m.when != 0 {
			c.mention(s, m, &s.whens[m.when-1])
		}
	}
}

func (c *timeline) mention(s *sentence, m *mention, w *when) {
	dir := c.direction(s, m, w)
	p := grained(c.period(w, dir))
	if !p.Start.IsZero() && !p.End.IsZero() && p.Start.Compare(p.End) >= 0 {
		p = claims.Period{} // the years of package claims end here
	}
	m.Period = p
	m.Timex = c.timex(w, p, dir)
	if m.Timex == "" {
		m.Timex = "XXXX"
	}
	c.note(w, p)
}

// grained gives a span that is one year, quarter or month the grain of it.
func grained(p claims.Period) claims.Period {
	if p.Grain != claims.GrainSpan || p.Start.IsZero() || p.End.IsZero() || p.Start.Day != 1 {
		return p
	}
	for _, q := range [...]claims.Period{claims.Year(p.Start.Year), claims.Quarter(p.Start.Year, (p.Start.Month+2)/3), claims.Month(p.Start.Year, p.Start.Month)} {
		if q.Start == p.Start && q.End == p.End {
			q.Fiscal = p.Fiscal
			return q
		}
	}
	return p
}

// note remembers the date for the next ones.
func (c *timeline) note(w *when, p claims.Period) {
	if p.IsZero() || w.a.form == clockForm || w.a.form >= presentForm && w.op == opPoint {
		return
	}
	if w.a.form == deicticForm && w.a.anchor == fromNow && !c.narrates() {
		c.near++
	}
	if p.Start.IsZero() {
		return
	}
	c.tell(w, p)
	c.last = p
	if p.Grain == claims.GrainDay {
		c.day = p
	}
}

// tell notes the time that the text tells of, to which dates without a year belong: that of dates with
// a month, and of years alone where they go on from it.
func (c *timeline) tell(w *when, p claims.Period) {
	long := p.Grain == claims.GrainDecade || p.Grain == claims.GrainCentury
	jump := p.Start.Year - c.story.Start.Year
	switch {
	case long:
	case c.story.IsZero(), w.a.month != 0, w.a.season != 0, jump >= 0 && jump <= 1, p.Start.Year == c.aside:
		c.story, c.told = p, 0
	}
	c.aside = p.Start.Year
}

// base returns the day that a deictic point counts from.
func (c *timeline) base(a anchor) claims.Period {
	switch {
	case a == fromLast && !c.last.IsZero():
		return c.last
	case a == fromNow && !c.now.IsZero() && c.narrates() && !c.last.IsZero():
		return c.last
	}
	return claims.Day(c.now)
}

// period returns the days that w means, the zero Period if that is not known.
func (c *timeline) period(w *when, dir side) claims.Period {
	switch w.op {
	case opRange:
		return c.rangePeriod(w, dir)
	case opSince, opUntil, opEnding, opBegin:
		a := c.point(&w.a, dir)
		if a.IsZero() {
			return a
		}
		switch w.op {
		case opSince:
			return claims.Since(a.Start)
		case opUntil:
			return claims.Until(a.End)
		case opEnding:
			return claims.Days(back(a.End, int(w.length), w.unit), a.End)
		}
		return claims.Days(a.Start, forth(a.Start, int(w.length), w.unit))
	case opLast, opNext:
		return c.lengthPeriod(w)
	}
	return c.point(&w.a, dir)
}

// rangePeriod returns the days from a to b. What one of them leaves out, the other supplies.
func (c *timeline) rangePeriod(w *when, dir side) claims.Period {
	a, b := w.a, w.b
	switch {
	case a.form != calendarForm || b.form != calendarForm:
	case a.hasYear && !b.hasYear && b.lacksYear():
		share(&b, &a)
		if after(&a, &b) {
			b.year++
		}
	case b.hasYear && !a.hasYear && a.lacksYear():
		share(&a, &b)
		if after(&a, &b) {
			a.year--
		}
	}
	p := c.point(&a, dir)
	if p.IsZero() {
		return p
	}
	var q claims.Period
	if b.form == calendarForm && !b.hasYear {
		d := timeline{now: p.Start}
		q = d.point(&b, sideAfter)
	} else {
		q = c.point(&b, dir)
	}
	if q.IsZero() || q.End.IsZero() {
		return claims.Since(p.Start)
	}
	if q.End.Compare(p.Start) <= 0 {
		return p
	}
	return claims.Days(p.Start, q.End)
}

// lacksYear reports whether p is a part of a year that is not given.
func (p *point) lacksYear() bool {
	return !p.relYear && p.side == sideAny && (p.month != 0 || p.quarter != 0 || p.half != 0 || p.season != 0 || p.holiday != 0)
}

// share gives p the year of q, and what belongs to the year.
func share(p, q *point) {
	p.hasYear, p.year, p.fiscal = true, q.year, q.fiscal
}

// after reports whether a comes later in the year than b.
func after(a, b *point) bool {
	x, y := a.month, b.month
	if a.quarter != 0 && b.quarter != 0 {
		x, y = a.quarter, b.quarter
	}
	return x > y || x == y && a.day > b.day
}

func (c *timeline) lengthPeriod(w *when) claims.Period {
	base := c.base(w.a.anchor)
	if base.IsZero() || w.vague || w.length <= 0 || w.length > 5000 {
		return claims.Period{}
	}
	day, n := base.Start, int(w.length)
	if w.unit.days() == 0 && w.unit.months() == 0 {
		return claims.Period{}
	}
	if w.op == opNext {
		start := day.AddDays(1)
		return claims.Days(start, forth(start, n, w.unit))
	}
	return claims.Days(back(day, n, w.unit), day)
}

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

// point returns the days of p.
func (c *timeline) point(p *point, dir side) claims.Period {
	q := c.wide(p, dir)
	if q.IsZero() {
		return q
	}
	if p.nth != 0 {
		q = nthOf(q, p)
	}
	if p.grain == weekUnit && !q.IsZero() {
		q = claims.Week(q.Start)
	}
	if p.shift != 0 && !q.IsZero() {
		q = shifted(q, int(p.shift), p.shiftUnit)
	}
	return partOf(q, p.part)
}

// wide returns the days of p without its parts by number and name.
func (c *timeline) wide(p *point, dir side) claims.Period {
	switch p.form {
	case calendarForm:
		return c.calendar(p, dir)
	case deicticForm:
		return c.deictic(p, dir)
	case presentForm:
		return claims.Day(c.now)
	}
	return claims.Period{}
}

// deictic returns the period of a point that is counted from another.
func (c *timeline) deictic(p *point, dir side) claims.Period {
	if p.vague {
		return claims.Period{}
	}
	return c.unitPeriod(p.unit, int(p.offset), p.anchor)
}

// unitPeriod returns the unit that is n units from the one that holds the anchor.
func (c *timeline) unitPeriod(u timeUnit, n int, a anchor) claims.Period {
	base := c.base(a)
	if u <= dayUnit && !c.day.IsZero() && base == c.last && base.Grain != claims.GrainDay {
		base = c.day
	}
	if base.Start.IsZero() || n > 20000 || n < -20000 {
		return claims.Period{}
	}
	d := base.Start
	switch u {
	case secondUnit, minuteUnit, hourUnit:
		return claims.Day(d)
	case dayUnit, nightUnit, weekdayUnit:
		if n > 0 && !base.End.IsZero() && a == fromLast {
			d = base.End.AddDays(-1)
		}
		return claims.Day(d.AddDays(n))
	case weekUnit:
		return claims.Week(d.AddDays(7 * n))
	case weekendUnit:
		sat := claims.Week(d.AddDays(7 * n)).Start.AddDays(5)
		return claims.Days(sat, sat.AddDays(2))
	case fortnightUnit:
		monday := claims.Week(d.AddDays(14 * n)).Start
		return claims.Days(monday, monday.AddDays(14))
	case monthUnit:
		return claims.Month(d.Year, d.Month+n)
	case quarterUnit:
		return claims.Quarter(d.Year, (d.Month+2)/3+n)
	case halfUnit:
		return claims.Half(d.Year, (d.Month+5)/6+n)
	case yearUnit:
		return claims.Year(d.Year + n)
	case decadeUnit:
		return claims.Decade(d.Year + 10*n)
	case centuryUnit:
		return claims.Century(d.Year + 100*n)
	case seasonUnit:
		return seasonOf(d, n)
	}
	return claims.Period{}
}

// seasonOf returns the season that is n seasons from the one that holds d. Seasons are those of the
// north, in whole months; winter begins in December.
func seasonOf(d claims.Date, n int) claims.Period {
	k := d.Month/3 + n - 1 // 0 is spring; January and February are -1
	return seasonPeriod(d.Year, k+1)
}

// seasonPeriod returns season k of year y: 1 is spring, 4 the winter that begins in December.
func seasonPeriod(y, k int) claims.Period {
	m := claims.Month(y, 3*k)
	return claims.Days(m.Start, m.Start.AddMonths(3))
}

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
