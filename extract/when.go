package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// A date is an expression of time of the sentence on its way to the period of a figure.
type date struct {
	m      *mention
	clause int
	base   bool // it says what something is compared with
	since  bool // "since" stands before it
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
		d.base = p.comparedAt(m.first)
		d.since = p.text(m.first) == "since" || m.first > 0 && p.text(m.first-1) == "since"
		cl.dates = append(cl.dates, d)
	}
}

// comparedAt reports whether the expression of time at token i says what something is compared with: "than in
// 2019", "compared with 2020", "from a year earlier", "the 2020 figure".
func (p *parse) comparedAt(i int) bool {
	k := i - 1
	for ; k >= 0 && k >= i-4; k-- {
		switch p.text(k) {
		case "than", "versus", "against", "compared":
			return true
		case "with", "to", "in", "the", "same", "for", "during", "at", "those", "that", "of", "its":
			continue
		}
		break
	}
	switch w := p.text(i); w {
	case "than", "compared", "versus", "against":
		return true
	}
	if relativeBase(p.text(min(i+2, len(p.toks)-1))) || relativeBase(p.text(min(i+1, len(p.toks)-1))) {
		return i > 0 && (p.text(i-1) == "from" || p.text(i-1) == "over" || p.text(i-1) == "on" || p.text(i) == "from")
	}
	c := p.chunkOf(i)
	if c >= 0 && p.chunks[c].head > i {
		switch p.text(p.chunks[c].head) {
		case "figure", "level", "levels", "total", "number", "peak", "mark", "high", "low", "record", "amount", "figures", "mean", "average":
			return true
		}
	}
	return false
}

func relativeBase(w string) bool {
	switch w {
	case "earlier", "ago", "before", "previous", "prior":
		return true
	}
	return false
}

// readWhen chooses the period and the base of a figure among the expressions of time of the sentence: those
// of its clause first, the nearest of these, then those of the clauses that it hangs on.
func (cl *claimer) readWhen(f *attachment) {
	p := &cl.p
	best := [2]int{1 << 30, 1 << 30}
	for i := range cl.dates {
		d := &cl.dates[i]
		which, at := 0, &f.period
		if d.base || cl.baseOf(f, d) {
			which, at = 1, &f.base
			if f.kind != claims.KindChange && f.kind != claims.KindRatio && d.clause != f.clause {
				continue
			}
		}
		cost, ok := cl.distance(f, d)
		if ok && cost < best[which] {
			best[which], *at = cost, i
		}
	}
	for _, i := range [2]int{f.period, f.base} {
		if i >= 0 && cl.dates[i].clause == f.clause {
			cl.dates[i].used = true
		}
	}
	_ = p
}

// baseOf reports whether d is the base of the change f: "fell 13% from 2019", "up 5% on last year".
func (cl *claimer) baseOf(f *attachment, d *date) bool {
	p := &cl.p
	if f.kind != claims.KindChange && f.kind != claims.KindRatio || d.clause != f.clause {
		return false
	}
	k := d.m.first - 1
	if k < 0 || k < f.m.last-1 {
		return false
	}
	switch p.text(k) {
	case "from", "on":
		return p.text(k) == "from" || d.m.Period.Grain != claims.GrainDay
	}
	return false
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
	if v := p.verb(d.clause); v >= 0 && p.toks[v].word.Is(lexicon.Say) && d.m.Period.Grain == claims.GrainDay && f.kind != claims.KindDate {
		return 0, false
	}
	from, to := f.m.last, d.m.first
	if to < from {
		from, to = d.m.last, f.m.first
		cost += 2
	}
	for i := from; i < to; i++ {
		cost++
		if p.tags[i] == punctTag && p.punct(i) != '-' || p.tags[i] == andTag {
			cost += 6
		}
		if k := p.mention[i]; k >= 0 && p.ms[k].Kind != Date && p.ms[k].first == i {
			cost += 12
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
		return c.parent == f.clause && c.first < len(p.toks) && p.text(c.first) == "since" && c.group >= 0
	}
	for c := p.clauses[f.clause].parent; c >= 0; c = p.clauses[c].parent {
		if c == d.clause {
			return true
		}
	}
	return false
}

// setWhen enters the chosen period and base into the claim.
func (cl *claimer) setWhen(f *attachment, c *claims.Claim) {
	if f.period >= 0 {
		d := &cl.dates[f.period]
		c.Period = claims.When{Period: d.m.Period, At: d.m.At, Stated: true}
		if d.clause > f.clause || d.since && !d.m.Period.End.IsZero() && d.m.Period.Grain != claims.GrainSpan {
			c.Period.Period = claims.Since(d.m.Period.Start)
		}
		c.Steps = append(c.Steps, claims.Step{Rule: "period", Text: "period: " + c.Period.Period.String(), At: d.m.At})
	}
	if f.base >= 0 {
		d := &cl.dates[f.base]
		b := d.m.Period
		if months := cl.relativeMonths(d); months != 0 && !c.Period.Period.IsZero() {
			b = c.Period.Period.Shift(-months)
		}
		c.Base = claims.When{Period: b, At: d.m.At, Stated: true}
		c.Steps = append(c.Steps, claims.Step{Rule: "base", Text: "base: " + b.String(), At: d.m.At})
	} else if f.kind == claims.KindChange {
		cl.yearOnYear(f, c)
	}
}

// relativeMonths returns the months by which a base such as "a year earlier" lies before the period; 0 when it is a date.
func (cl *claimer) relativeMonths(d *date) int {
	p := &cl.p
	relative, unit := false, 0
	for i := d.m.first; i < d.m.last; i++ {
		if relativeBase(p.text(i)) {
			relative = true
		}
		switch p.text(i) {
		case "year":
			unit = 12
		case "quarter":
			unit = 3
		case "month":
			unit = 1
		}
	}
	if !relative {
		return 0
	}
	return unit
}

// yearOnYear sets the base of a change by the words "year on year".
func (cl *claimer) yearOnYear(f *attachment, c *claims.Claim) {
	p := &cl.p
	k := p.clauses[f.clause]
	for i := k.first; i < k.last; i++ {
		w, n := p.term(i, lexicon.Base)
		if n == 0 {
			continue
		}
		months := 0
		switch w.Value(lexicon.Base) {
		case "year":
			months = 12
		case "half":
			months = 6
		case "quarter":
			months = 3
		case "month":
			months = 1
		}
		if months == 0 || c.Period.Period.IsZero() {
			continue
		}
		c.Base = claims.When{Period: c.Period.Period.Shift(-months), At: p.span(i, i+n), Stated: true}
		c.Steps = append(c.Steps, claims.Step{Rule: "base", Text: "base: " + c.Base.Period.String(), At: c.Base.At})
		return
	}
}
