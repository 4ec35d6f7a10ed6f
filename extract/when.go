package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// A date is an expression of time of the sentence on its way to the period of a figure.
type date struct {
	m      *mention
	clause int
	role   dateRole
	base   bool // it says what something is compared with
	thing  bool // it is the year of a level or of prices: "1990 levels", "2015 dollars"
	same   int  // the token of "same" where it is the year of the same part of a year; 0 elsewhere
	used   bool
}

// findDates lists the expressions of time of the sentence.
func (cl *claimer) findDates() {
	p := &cl.p
	cl.dates = cl.dates[:0]
	for k := range p.ms {
		m := &p.ms[k]
		if m.Kind != Date {
			continue
		}
		d := date{m: m, clause: int(p.clause[m.first])}
		d.role = p.dateRole(m)
		d.thing = m.last > 0 && (p.levelYear(m.last-1) || m.last > 1 && p.levelYear(m.last-2))
		d.base = d.role == dateBase || d.thing || p.comparedAt(m)
		cl.dates = append(cl.dates, d)
	}
	cl.joinSame()
}

// readWhen chooses the period and the base of a figure among the expressions of time of the sentence: those
// of its clause first, the nearest of these, then those of the clauses that it hangs on.
func (cl *claimer) readWhen(f *attachment) {
	if f.kind == claims.KindAge && !cl.agedThen(f) {
		return // "Smith, 61, attacked him in 1981": the age is that of the day of the text
	}
	best := [2]int{1 << 30, 1 << 30}
	const near = 15 // cost up to which a date tells nothing but the period of the figure
	for i := range cl.dates {
		d := &cl.dates[i]
		if k := cl.ownedBy(d); k >= 0 {
			if k == f.m.first {
				best[0], f.period = 0, i
			}
			continue
		}
		which, at := 0, &f.period
		if d.base || cl.baseOf(f, d) {
			which, at = 1, &f.base
			if f.kind != claims.KindChange && f.kind != claims.KindRatio {
				if d.thing || d.m.first < f.m.last && !cl.opensClause(d) || d.begins() > f.m.last+2 || cl.figureBetween(f, d) {
					continue
				}
				which, at = 0, &f.period // "more than the 40 in 2022"
			}
		}
		if cl.limits(d) || d.role == dateTo || (d.role == dateAfter || d.role == dateBefore) && !cl.opens(f, d) {
			continue
		}
		cost, ok := cl.distance(f, d)
		if ok && cost < best[which] {
			best[which], *at = cost, i
		}
	}
	if f.period < 0 && f.like >= 0 && cl.end(f) == "" {
		f.period = cl.figures[f.like].period
	}
	if f.kind == claims.KindDuration || f.kind == claims.KindAge || f.kind == claims.KindRank {
		return
	}
	for n, i := range [2]int{f.period, f.base} {
		if i >= 0 && best[n] <= near && (cl.dates[i].clause == f.clause || cl.p.clauses[cl.dates[i].clause].group < 0) {
			cl.dates[i].used = true
		}
	}
}

// ownedBy returns the token at which a figure begins that the date d has: "the previous year's $71m", "2019's 3 million"; -1 if there is none.
func (cl *claimer) ownedBy(d *date) int {
	p := &cl.p
	if k := cl.behindOf(d); k >= 0 {
		return k
	}
	k := d.m.last
	if k >= len(p.toks) || p.kind(k) != possessToken {
		return -1
	}
	for k++; k < len(p.toks) && (p.tags[k] == adjectiveTag || p.tags[k] == adverbTag); k++ {
	}
	if k >= len(p.toks) || p.mention[k] < 0 {
		return -1
	}
	m := &p.ms[p.mention[k]]
	if m.Kind == Date || m.Kind == Duration || m.Kind == Ordinal || m.first != k {
		return -1
	}
	return k
}

// opensClause reports whether a time told by its distance opens the sentence and is the time of all of it: "A year earlier it was 590".
func (cl *claimer) opensClause(d *date) bool {
	return d.m.first == 0 && cl.p.isShifted(d.m)
}

// behindOf returns the token at which a figure with "the" begins whose date d is behind "of": "the 590 tonnes of 2018"; -1 if there is none.
func (cl *claimer) behindOf(d *date) int {
	p := &cl.p
	k := d.m.first - 1
	if k < 2 || p.text(k) != "of" || p.chunkOf(k-1) < 0 {
		return -1
	}
	c := &p.chunks[p.chunkOf(k-1)]
	if c.last != k || !p.same(c.first, "the") || c.first+1 >= k || p.mention[c.first+1] < 0 {
		return -1
	}
	m := &p.ms[p.mention[c.first+1]]
	if m.Kind == Date || m.Kind == Duration || m.Kind == Ordinal || m.first != c.first+1 && m.first != c.first {
		return -1
	}
	return m.first
}

// opens reports whether the figure f is of the time before or after the day d: "before May 4 there were 12 cases", "takings of
// $5m after May 4". The day stands by itself, in the clause of the figure.
func (cl *claimer) opens(f *attachment, d *date) bool {
	p := &cl.p
	if d.clause != f.clause || d.m.Period.Grain != claims.GrainDay || f.kind != claims.KindLevel && f.kind != claims.KindShare {
		return false
	}
	switch p.at(d.m.last) {
	case punctTag, andTag, prepositionTag:
		return true
	}
	return d.m.last >= len(p.toks)
}

// bounds reports whether the words before d say up to, before or after which day a figure holds.
func (d *date) bounds() bool {
	switch d.role {
	case dateBy, dateAsOf, dateBefore, dateAfter:
		return true
	}
	return false
}

// baseOf reports whether d is the base of the change f: "fell 13% from 2019", "up 5% on last year".
func (cl *claimer) baseOf(f *attachment, d *date) bool {
	p := &cl.p
	if f.kind != claims.KindChange && f.kind != claims.KindRatio || d.clause != f.clause {
		return false
	}
	k := d.m.first - 1
	if k < f.m.last-1 {
		return false
	}
	if f.kind == claims.KindRatio && p.chunkOf(d.m.first) >= 0 && p.chunkOf(d.m.first) == p.chunkOf(f.m.last-1) {
		return true // "double the 2020 figure"
	}
	if f.kind == claims.KindRatio && k > 0 && (p.text(k) == "in" && (p.text(k-1) == "as" || p.text(k-1) == "than") || p.text(k) == "as") {
		return true // "twice as high as in 2010"
	}
	if c := p.chunkOf(k - 1); f.kind == claims.KindRatio && c >= 0 && (p.text(k) == "in" || p.text(k) == "of") && p.chunks[c].last == k && p.setAgainstNoun(c) {
		return true // "double its level in 2020"
	}
	switch {
	case p.text(k) == "above", p.text(k) == "below", p.text(k) == "behind", p.text(k) == "of" && p.same(k-1, "ahead"):
		return true // "12% above 2019"
	}
	return d.role == dateFrom || p.text(k) == "on" && d.m.Period.Grain != claims.GrainDay
}

// distance returns how far d stands from figure f: tokens between, and more for each figure and mark between.
func (cl *claimer) distance(f *attachment, d *date) (int, bool) {
	p := &cl.p
	cost := 0
	if d.clause != f.clause {
		if !cl.reaches(f, d) {
			return 0, false
		}
		cost = 200
	}
	if v := p.verb(d.clause); v >= 0 && p.toks[v].word.Is(lexicon.Say) && d.m.Period.Grain == claims.GrainDay && f.kind != claims.KindDate && !d.bounds() {
		return 0, false
	}
	if f.kind != claims.KindDate && cl.datesPaper(d) {
		return 0, false
	}
	from, to := f.m.last, d.begins()
	if to < from {
		from, to = d.m.last, f.m.first
		cost += 2
	}
	marks := false
	for i := from; i < to; i++ {
		cost++
		if p.tags[i] == punctTag && p.punct(i) != '-' || p.tags[i] == andTag {
			cost += 6
			marks = marks || p.tags[i] == punctTag
		}
		if k := p.mention[i]; k >= 0 && p.ms[k].Kind != Date && p.ms[k].first == i {
			cost += 12
			if marks && (p.ms[k].Quantity.Unit == f.m.Quantity.Unit || p.ms[k].Kind == Number || p.ms[k].Kind == Count && f.m.Kind == Count) && from == f.m.last {
				return 0, false // it belongs to the other figure
			}
			if from == f.m.last && p.startOf(&p.ms[k]) {
				return 0, false // "to 300,000 from 1.2 million in 1966"
			}
		}
	}
	return cost, true
}

// reaches reports whether a date of another clause may tell the time of f: the date stands before it in a
// clause that the clause of f hangs on, or opens the clause behind it with "since".
func (cl *claimer) reaches(f *attachment, d *date) bool {
	p := &cl.p
	if d.clause > f.clause {
		c := p.clauses[d.clause]
		if c.parent != f.clause || c.first >= len(p.toks) || c.group < 0 {
			return false
		}
		return p.text(c.first) == "since" || !p.groups[c.group].finite && p.tags[c.first] != punctTag && p.at(c.first-1) != punctTag && d.m.first < f.m.last+14
	}
	for c := p.clauses[f.clause].parent; c >= 0; c = p.clauses[c].parent {
		if c != d.clause {
			continue
		}
		g := p.clauses[c].group
		if g < 0 || d.m.last <= p.groups[g].first {
			return !p.isRelative(c)
		}
		own := p.clauses[f.clause].group
		return !p.isRelative(c) && (own < 0 || !p.groups[own].finite || p.isRelative(f.clause))
	}
	return false
}

// isRelative reports whether a relative pronoun stands before the verb of clause c: "the oldest of which dated from 1918".
func (p *parse) isRelative(c int) bool {
	end := p.clauses[c].last
	if g := p.clauses[c].group; g >= 0 {
		end = p.groups[g].first
	}
	for i := p.clauses[c].first; i < end; i++ {
		if p.tags[i] == relativeTag || i == p.clauses[c].first && p.text(i) == "when" {
			return true // "on September 3, when a parade marks"
		}
	}
	return false
}

// setWhen enters the chosen period and base into the claim.
func (cl *claimer) setWhen(f *attachment, c *claims.Claim) {
	if f.period >= 0 {
		d := &cl.dates[f.period]
		c.Period = claims.When{Period: d.open(), At: d.m.At, Stated: true}
		if w, ok := cl.sameAsBefore(f, d); ok {
			c.Period.Period = w
		}
		if (d.clause != f.clause && cl.opensSince(d.clause) || d.role == dateSince) && !d.m.Period.End.IsZero() {
			c.Period.Period = claims.Since(d.m.Period.Start)
		}
		c.Steps = append(c.Steps, whenStep("period", c.Period))
	}
	if f.base >= 0 {
		d := &cl.dates[f.base]
		b, ok := cl.p.baseOf(d.m, c.Period.Period)
		if !ok {
			b = d.m.Period
		}
		if w, ok := d.samePart(c.Period.Period); ok {
			b = w
		}
		c.Base = claims.When{Period: b, At: d.m.At, Stated: true}
		c.Steps = append(c.Steps, whenStep("base", c.Base))
	} else if f.kind == claims.KindChange {
		cl.yearOnYear(f, c)
	}
}

// whenStep tells how words were read as a period or base.
func whenStep(rule string, w claims.When) claims.Step {
	text := w.Period.String()
	if w.Period.IsZero() {
		text = "no days that are known"
	}
	return claims.Step{Rule: rule, Text: text, At: w.At}
}

// opensSince reports whether clause c begins with "since".
func (cl *claimer) opensSince(c int) bool {
	return lowerText(cl.p.text(cl.p.clauses[c].first)) == "since"
}

// yearOnYear sets the base of a change by the words "year on year".
func (cl *claimer) yearOnYear(f *attachment, c *claims.Claim) {
	p := &cl.p
	k := p.clauses[f.clause]
	for i := k.first; i < k.last; i++ {
		months, days, next := p.comparison(i)
		if next == 0 || c.Period.Period.IsZero() {
			continue
		}
		c.Base = claims.When{Period: moved(c.Period.Period, months, days), At: p.span(i, next), Stated: true}
		c.Steps = append(c.Steps, whenStep("base", c.Base))
		return
	}
}

// comingYear moves a date without a year that lies before the publication to the next year where the claim is of the future.
func (cl *claimer) comingYear(f *attachment, c *claims.Claim) {
	if f.period < 0 || c.Stance != claims.StanceExpected && c.Stance != claims.StancePlanned || cl.doc.Date.IsZero() {
		return
	}
	d := cl.dates[f.period]
	w := c.Period.Period
	if w.End.IsZero() || w.End.Compare(cl.doc.Date) > 0 || w.Start.Year != cl.doc.Date.Year-1 || d.role == dateSince {
		return
	}
	p := &cl.p
	month := false
	for i := d.m.first; i < d.m.last; i++ {
		if p.kind(i) == numeralToken && p.toks[i].end-p.toks[i].start > 2 {
			return
		}
		month = month || p.is(i, lexicon.Month)
		if p.text(i) == "last" || p.text(i) == "year" {
			return
		}
	}
	if month {
		c.Period.Period = w.Shift(12)
	}
}

// startOf reports whether "from" stands before the figure m, with at most a noun and "of" between: "from a peak of".
func (p *parse) startOf(m *mention) bool {
	for k := m.first - 1; k >= 0 && k >= m.first-4; k-- {
		switch p.text(k) {
		case "from":
			return true
		case "to", "in", "by", "at":
			return false
		}
		if p.tags[k] == punctTag || p.tags[k] == verbTag {
			return false
		}
	}
	return false
}

// limits reports whether the date tells since when something is the first or the most: "the first since 2020", "the lowest
// sum since 2012". It is no period of the figures beside it.
func (cl *claimer) limits(d *date) bool {
	p := &cl.p
	if d.role != dateSince {
		return false
	}
	for k := d.m.first - 1; k >= 0 && k >= d.m.first-4; k-- {
		if p.tags[k] == punctTag || p.tags[k] == verbTag || p.tags[k] == prepositionTag {
			return false
		}
		if p.is(k, lexicon.Ordinal) || p.superlative(k) {
			return true
		}
	}
	return false
}
