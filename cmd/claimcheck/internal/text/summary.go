package text

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
	"github.com/claimcheck/claimcheck/report"
)

// summary writes the table of what each source says: the measure and period, a line for each source with its figures
// and their place, and what they come to. Figures of which
// no text says what they measure stand there only if they conflict.
//
//	Acme: revenue, 2023                                    conflict
//	    $4.2 billion    annual.txt:1:26    Acme Corp
//	    $4.4 billion    press.txt:1:29     Bay Courier
func (p *Printer) summary(r *reconcile.Report) {
	s := report.Summarize(r)
	for i := range s.Rows {
		row := &s.Rows[i]
		if !row.Conflict && unmeasured(row) {
			continue
		}
		name := row.Measure
		if row.Subject != "" {
			name = row.Subject + ": " + name
		}
		mark := p.paint(goodInk, "agree")
		switch {
		case row.Conflict:
			mark = p.paint(ruleInk, "conflict")
		case !row.Meet():
			mark = "differ"
		}
		p.write(pad(printable(name)+", "+row.Period, 60) + mark + "\n")
		p.summaryRow(row)
	}
	if len(s.Rows) > 0 {
		p.write("\n")
	}
}

// unmeasured reports whether nothing says what the figures of a row measure.
func unmeasured(row *report.Row) bool {
	for _, cs := range row.Cells {
		for _, c := range cs {
			if c.Measure != "" {
				return false
			}
		}
	}
	return true
}

// summaryRow writes the figures of a row, each with its first place and its source, aligned.
func (p *Printer) summaryRow(row *report.Row) {
	var cells [][3]string
	wide, place := 0, 0
	for _, cs := range row.Cells {
		var seen []string
		for _, c := range cs {
			figure := printable(c.At.Text())
			if slices.Contains(seen, figure) {
				continue
			}
			seen = append(seen, figure)
			cells = append(cells, [3]string{p.paint(figureInk, figure), p.place(c.At), p.from(c)})
			wide, place = max(wide, columns(figure)), max(place, columns(cells[len(cells)-1][1]))
		}
	}
	for _, cell := range cells {
		p.write(strings.TrimRight("    "+pad(cell[0], wide+2)+pad(cell[1], place+2)+cell[2], " ") + "\n")
	}
}

// from names the source of a claim and the day of its document, as far as they are known.
func (p *Printer) from(c *claims.Claim) string {
	return strings.TrimSuffix(strings.TrimSpace(attribution(c.At.Doc)), ":")
}

// pad puts spaces behind s until it has n columns, and at least one.
func pad(s string, n int) string { return s + strings.Repeat(" ", max(1, n-columns(s))) }
