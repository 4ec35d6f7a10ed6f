package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// dateClaims makes claims of the calendar dates of the sentence that tell when something was and are the period of
// no figure: "founded in 2019".
func (cl *claimer) dateClaims() {
	p := &cl.p
	for i := range cl.dates {
		d := &cl.dates[i]
		if d.thing || d.used && !cl.ownDate(d) || !cl.tellsDate(d) {
			continue
		}
		f := attachment{m: d.m, clause: d.clause, kind: claims.KindDate, head: -1, of: -1, verb: -1, like: -1, period: -1, base: -1}
		k := p.clauses[f.clause]
		c := &claims.Claim{Kind: claims.KindDate, At: d.m.At, Words: p.span(k.first, k.last), Sentence: p.span(0, len(p.toks)), Stance: claims.StanceStated}
		c.Period = claims.When{Period: d.open(), At: d.m.At, Stated: true}
		if v := p.verb(f.clause); v >= 0 && p.tags[v] != auxTag {
			f.verb, f.how = v, "the verb of the clause"
		} else if s := k.subject; s >= 0 {
			f.head, f.how = s, "the subject of the clause"
		} else if n := p.chunkOf(d.m.first - 2); n >= 0 && p.nominalHead(n) {
			f.head, f.how = n, "the noun before the date"
		}
		c.Steps = append(c.Steps, d.m.Steps...)
		f.claim = c
		c.Measure = cl.measureText(&f)
		cl.setSubject(&f, c)
		cl.setStance(&f, c)
		cl.setSpeaker(&f, c)
		cl.setFacets(&f, c)
		if cl.yearless(d) {
			cl.setYearless(d, c)
			c.Remark = true
		}
		cl.setTerms(&f, c)
		cl.add(c)
	}
}

// open returns the period that the date tells: "after 1990" is from 1991 on, "before 1990" is up to 1990.
func (d *date) open() claims.Period {
	w := d.m.Period
	switch {
	case d.role == dateAfter && !w.End.IsZero():
		return claims.Since(w.End)
	case d.role == dateBefore && !w.Start.IsZero():
		return claims.Until(w.Start)
	}
	return w
}

// day reports whether d is one day.
func (d *date) day() bool { return d.m.Period.Grain == claims.GrainDay }

// tellsDate reports whether the words of d name a date of the calendar, by digits or the name of a month.
func (cl *claimer) tellsDate(d *date) bool {
	p := &cl.p
	if d.m.Period.IsZero() && !cl.yearless(d) || d.m.Period.Grain == claims.GrainCentury {
		return false
	}
	v := p.verb(d.clause)
	if v >= 0 && p.toks[v].word.Is(lexicon.Say) && !isWeak(p.toks[v].word, "say") && !cl.toCome(d) {
		return false
	}
	if v < 0 && d.used && !cl.ownDate(d) {
		return false // of a label
	}
	if v < 0 && len(p.toks) <= d.m.last-d.m.first+3 {
		return false // a dateline
	}
	for i := d.m.first; i < d.m.last; i++ {
		if p.kind(i) == numeralToken || p.is(i, lexicon.Number) || p.is(i, lexicon.Month) && p.toks[i].has(upperFirst) {
			return true
		}
	}
	return false
}

// ownDate reports whether a date that is the period of a figure tells something beside: a day, a start or an end.
func (cl *claimer) ownDate(d *date) bool {
	switch d.role {
	case dateSince, dateUntil, dateFrom, dateTo:
		return true
	case dateBy, dateBefore, dateAfter, dateAsOf:
		v := cl.p.verb(d.clause)
		return v >= 0 && cl.p.tags[v] != auxTag && (!cl.p.toks[v].word.Is(lexicon.Say) && !d.day() && !cl.yearless(d) || cl.toCome(d))
	}
	return d.day() || cl.yearless(d) || cl.begins(d) || cl.toCome(d)
}

// toCome reports whether a date is after the day of the document: what is planned for it, and when, are two things.
func (cl *claimer) toCome(d *date) bool {
	day := cl.doc.Date
	if day.IsZero() {
		return false
	}
	w := d.m.Period
	return w.Start.Compare(day) > 0 || w.Start.IsZero() && w.End.Sub(day) > 31
}

// begins reports whether the verb of a date's clause is one of a beginning that has a date of its own: "founded in 1887 by two brothers".
func (cl *claimer) begins(d *date) bool {
	v := cl.p.verb(d.clause)
	if v < 0 {
		return false
	}
	switch cl.p.text(v) {
	case "born", "founded", "established", "incorporated":
		return true
	}
	return false
}
