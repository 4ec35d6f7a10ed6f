package extract

import "github.com/claimcheck/claimcheck/claims"

// A timeline is what is known of time while a document is read: the day of publication and the date
// that was mentioned last. It turns the words of a mention into days.
type timeline struct {
	now   claims.Date   // day of publication, zero when unknown
	last  claims.Period // the last date mentioned, zero when there is none
	day   claims.Period // the last day mentioned
	story claims.Period // the time that the text tells of
	told  int           // sentences read since the story was noted
	aside int           // the year of the last date
	para  int           // paragraph of the last date
	here  claims.Period // the last date of the sentence that names its year and month
	far   int           // explicit years in the text that are two years or more from the publication
	near  int           // those closer to it, and four for each word such as a weekday that counts from it
}

func newTimeline(doc *claims.Document) timeline {
	c := timeline{now: doc.Date}
	if !c.now.IsZero() {
		c.countYears(doc.Text)
	}
	return c
}

// resolve fills in the periods and TIMEX3 values of the times among the mentions of a sentence.
func (c *timeline) resolve(s *sentence, ms []mention) {
	c.here = claims.Period{}
	c.share(s, ms)
	for i := range ms {
		m := &ms[i]
		if m.Kind == Date && m.when != 0 {
			c.mention(s, m, &s.whens[m.when-1])
		}
	}
}

func (c *timeline) mention(s *sentence, m *mention, w *when) {
	dir := sideBefore
	if !w.settled() {
		dir = c.direction(s, m, w)
	}
	p := grained(c.period(w, dir))
	if !p.Start.IsZero() && !p.End.IsZero() && p.Start.Compare(p.End) >= 0 {
		p = claims.Period{} // the years of package claims end here
	}
	m.Period = p
	m.Timex = c.timex(w, p, dir)
	if m.Timex == "" {
		m.Timex = "XXXX"
	}
	c.note(s, m, w, p)
}

// settled reports whether the words give the days of w, so that the tense of the sentence need not be asked.
func (w *when) settled() bool { return w.a.settled() && (w.op != opRange || w.b.settled()) }

// settled reports whether the words say in which year or week p lies, or count it from another day.
func (p *point) settled() bool {
	switch p.form {
	case calendarForm:
		return p.hasYear || p.relYear || p.side != sideAny
	case deicticForm:
		return p.unit != weekendUnit
	}
	return true
}

// grained gives a span that is one year, quarter, month or day the grain of it.
func grained(p claims.Period) claims.Period {
	if p.Grain != claims.GrainSpan || p.Start.IsZero() || p.End.IsZero() {
		return p
	}
	if p.End == p.Start.AddDays(1) {
		return claims.Day(p.Start)
	}
	if p.Start.Day != 1 {
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
func (c *timeline) note(s *sentence, m *mention, w *when, p claims.Period) {
	if p.IsZero() || w.a.form == clockForm || w.a.form >= presentForm && w.op == opPoint {
		return
	}
	if w.a.form == deicticForm && w.a.anchor == fromNow && !c.narrates() {
		c.near += 4
	}
	if p.Start.IsZero() {
		return
	}
	c.tell(s, m, w, p)
	if w.op == opPoint && w.a.hasYear && w.a.month != 0 && !s.inBrackets(m.first) {
		c.here = p
	}
	if s.comparedWith(m.first) && !c.last.IsZero() {
		return // "in 2024, from $4 million in 2023": what follows counts from 2024
	}
	if w.op == opSince && c.narrates() && !c.last.IsZero() {
		return // "at peace since 513 BC": what follows counts from the year told of
	}
	c.last = p
	if p.Grain == claims.GrainDay {
		c.day = p
	}
}

// base returns the day that a deictic point counts from.
func (c *timeline) base(a anchor) claims.Period {
	switch {
	case a == fromLast && !c.last.IsZero():
		return c.last
	case a == fromStory && c.narrates() && !c.last.IsZero():
		return c.last
	case a == fromNow && !c.now.IsZero() && c.far > 3+8*c.near && !c.last.IsZero():
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
	r := claims.Days(p.Start, q.End)
	if a.form == calendarForm && !a.hasYear && a.lacksYear() && !c.narrates() && r.Start.Compare(c.now) > 0 {
		if last := r.Shift(-12); last.Contains(c.now) {
			return last // "from May to September", written in July
		}
	}
	return r
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
	day, n, u := base.Start, int(w.length), w.unit
	if u == hourUnit { // "the past 24 hours" are the day before
		n, u = (n+23)/24, dayUnit
	}
	if u.days() == 0 && u.months() == 0 {
		return claims.Period{}
	}
	if w.op == opNext {
		start := day.AddDays(1)
		if !base.End.IsZero() && w.a.anchor == fromLast {
			start = base.End
		}
		return claims.Days(start, forth(start, n, u))
	}
	return claims.Days(back(day, n, u), day)
}

// point returns the days of p.
func (c *timeline) point(p *point, dir side) claims.Period {
	q := c.wide(p, dir)
	if q.IsZero() {
		return q
	}
	if p.nth != 0 {
		q = nthOf(q, p)
	}
	switch {
	case q.IsZero():
	case p.grain == weekUnit:
		q = claims.Week(q.Start)
	case p.grain == weekendUnit:
		q = weekendAt(q.Start)
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
	if p.unit == weekendUnit && p.offset == 0 && p.anchor == fromNow {
		return c.thisWeekend(p, dir)
	}
	from := p.anchor
	if from == fromLast && p.offset == 0 && p.unit == yearUnit && dir == sideAfter && !c.now.IsZero() && !c.narrates() {
		from = fromNow // "will extend the cuts of 2003 by the end of the year"
	}
	q := c.unitPeriod(p.unit, int(p.offset), from)
	q.Fiscal = p.fiscal && !q.IsZero()
	return q
}

// coarser reports whether a period of grain g holds several units u, so that it does not tell which is meant.
func coarser(g claims.Grain, u timeUnit) bool {
	switch g {
	case claims.GrainMonth:
		return u < monthUnit
	case claims.GrainQuarter, claims.GrainHalf:
		return u < quarterUnit
	case claims.GrainYear:
		return u < yearUnit
	case claims.GrainDecade, claims.GrainCentury, claims.GrainSpan:
		return u < decadeUnit
	}
	return false
}

// unitPeriod returns the unit that is n units from the one that holds the anchor.
func (c *timeline) unitPeriod(u timeUnit, n int, a anchor) claims.Period {
	base := c.base(a)
	if u <= dayUnit && !c.day.IsZero() && base == c.last && base.Grain != claims.GrainDay {
		base = c.day
	}
	if days, ok := base.Days(); a == fromLast && n == 0 && coarser(base.Grain, u) && !(u == yearUnit && (base.Start.Year == base.End.AddDays(-1).Year || ok && days < 100)) {
		if base = claims.Day(c.now); c.narrates() {
			return claims.Period{}
		}
	}
	if base.Start.IsZero() || n > 20000 || n < -20000 {
		return claims.Period{}
	}
	d := base.Start
	switch u {
	case secondUnit, minuteUnit, hourUnit:
		if base.Grain != claims.GrainDay {
			return claims.Period{} // "an hour later", of an unknown day
		}
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

// comparedWith reports whether the time at token i is that of a figure with which another is compared: "up from 28% in 2023".
func (s *sentence) comparedWith(i int) bool {
	if !s.isWord(i-1, "in") && !s.isWord(i-1, "at") {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-7; k-- {
		switch {
		case s.isWord(k, "from"), s.isWord(k, "against"), s.isWord(k, "compared"):
			return k > 0 && (s.punct(k-1) == ',' || s.isWord(k-1, "up") || s.isWord(k-1, "down"))
		case s.kind(k) == punctToken && s.punct(k) != '.':
			return false
		}
	}
	return false
}
