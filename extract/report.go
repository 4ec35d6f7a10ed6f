package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// A reportFrame is what a business report says of itself in its title or first lines, and of all its figures: who
// reports, and on which year.
type reportFrame struct {
	is   bool // the document is such a report
	when claims.When
	id   int // the entity that reports, -1 when unknown
}

// reportLines is the number of lines at the head of a document in which it may say that it is a report.
const reportLines = 12

// readReport takes from a heading that it is the one of a report of a year: "Annual report 2024", "Full-year results for the year
// ended 30 June 2023".
func (cl *claimer) readReport(s *sentence, ms []mention) {
	if cl.report.is || s.index >= reportLines || len(s.toks) > 20 || !reportHeading(s, ms) {
		return
	}
	for k := range ms {
		m := &ms[k]
		if days, ok := m.Period.Days(); m.Kind != Date || !ok || days < 360 || days > 371 {
			continue
		}
		cl.report = reportFrame{is: true, id: cl.reporter(), when: claims.When{Period: m.Period}}
		return
	}
}

// reportHeading reports whether the sentence has no words but those that head an annual report, names, and times.
func reportHeading(s *sentence, ms []mention) bool {
	if s.punct(len(s.toks)-1) == '.' {
		return false
	}
	annual, report := false, false
	for i := range s.toks {
		if s.toks[i].kind != wordToken {
			continue
		}
		switch {
		case s.plays(i, "of-the-year"):
			annual = true
		case s.plays(i, "report-name"):
			report = true
		case s.plays(i, "report-word"):
		default:
			if !s.toks[i].has(upperFirst) && !within(ms, i) {
				return false
			}
		}
	}
	return annual && report
}

// within reports whether token i belongs to one of the mentions.
func within(ms []mention, i int) bool {
	for k := range ms {
		if ms[k].first <= i && i < ms[k].last {
			return true
		}
	}
	return false
}

// reporter returns the entity whose report the document is: its source, or what its first line names; -1 when neither is known.
func (cl *claimer) reporter() int {
	name := cl.doc.Source
	if name == "" {
		name, _, _ = strings.Cut(strings.TrimSpace(cl.doc.Text), "\n")
		name = strings.TrimSpace(name)
		last := name[strings.LastIndexByte(name, ' ')+1:]
		if len(name) > 60 || len(name) == len(last) || !lexicon.Lookup(strings.ToLower(last)).Is(lexicon.Org) {
			return -1
		}
	}
	id := cl.es.add(name, claims.EntityOrganization, claims.Span{})
	if id < 0 {
		return -1
	}
	for k := range name {
		if name[k] == ' ' && (strings.Contains(name[:k], " ") || lexicon.Lookup(strings.ToLower(name[:k])) == 0) {
			cl.es.put(hashText(nameSeed, name[:k]), id, true)
		}
	}
	return id
}

// ofReporter reports whether figure f, of which nothing says whose it is, is of the one who reports: the subject of its clause is what
// is measured, a pronoun or missing, and no part of the business ("Sensors had revenue of ...").
func (cl *claimer) ofReporter(f *attachment) bool {
	p := &cl.p
	if cl.report.id < 0 {
		return false
	}
	s := p.clauses[f.clause].subject
	if s < 0 || s == f.head || s == f.of || s == p.chunkOf(f.m.figure) {
		return true
	}
	return p.tags[p.chunks[s].head] == pronounTag || f.like >= 0 && len(cl.figures[f.like].entity) > 0
}

// reportPeriod gives a claim without a period that of the report, or its last day where the figure is one of the end of the year.
func (cl *claimer) reportPeriod(f *attachment, c *claims.Claim) {
	if !cl.report.is || !c.Period.Period.IsZero() || c.Stance != claims.StanceStated {
		return
	}
	switch f.kind {
	case claims.KindLevel, claims.KindChange, claims.KindShare, claims.KindRate:
	default:
		return
	}
	w := cl.report.when
	p := &cl.p
	if v := p.verb(f.clause); v >= 0 && v+2 < len(p.toks) && v < f.m.first && p.text(v+1) == "the" && p.text(v+2) == "year" {
		switch p.baseForm(v) {
		case "end", "finish", "close":
			w.Period = claims.Day(w.Period.End.AddDays(-1)) // "we ended the year with 900 employees"
		}
	}
	c.Period = w
	cl.step(c, "period", "period of the report: "+w.Period.String(), c.At)
}
