// Package report writes claims, reports and verdicts as text for people.
//
// Every line that speaks of a place begins with file:line:col, counted from 1, the column in
// bytes, as compilers write it.
package report

import (
	"fmt"
	"io"

	"github.com/claimcheck/claimcheck/claims"
)

// A Printer writes text. It is not safe for concurrent use.
type Printer struct {
	W       io.Writer
	Explain bool                          // also write the steps, and the pairs that were not compared
	Name    func(*claims.Document) string // how a document is called; nil: its ID

	doc   *claims.Document // the document that lines belongs to
	lines claims.Lines
}

// place gives file:line:col of the start of a span.
func (p *Printer) place(s claims.Span) string {
	if s.Doc == nil {
		return "?"
	}
	if p.doc != s.Doc {
		p.doc, p.lines = s.Doc, claims.NewLines(s.Doc.Text)
	}
	line, col := p.lines.Position(s.Start)
	return fmt.Sprintf("%s:%d:%d", p.name(s.Doc), line, col)
}

func (p *Printer) name(d *claims.Document) string {
	if p.Name != nil {
		return printable(p.Name(d))
	}
	return printable(d.ID)
}

// quote writes a claim's place and its sentence, one tab in.
func (p *Printer) quote(c *claims.Claim) {
	p.write(wrap("\t", "\t    ", p.place(c.At)+": "+quote(c.At, c.Sentence)))
}

func (p *Printer) write(s string) { io.WriteString(p.W, s) }
