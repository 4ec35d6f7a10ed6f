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

// quotes writes the places and the sentence of claims, one tab in; claims that follow each other in
// one sentence share the quote.
func (p *Printer) quotes(cs []*claims.Claim) {
	for i := 0; i < len(cs); {
		places := p.place(cs[i].At)
		j := i + 1
		for ; j < len(cs) && sameSentence(cs[i], cs[j]); j++ {
			places += ", " + p.place(cs[j].At)
		}
		p.write(wrap("\t", "\t    ", places+": "+quote(cs[i].At, cs[i].Sentence)))
		i = j
	}
}

// sameSentence reports whether two claims stand in one sentence that is short enough to be quoted
// whole.
func sameSentence(a, b *claims.Claim) bool {
	return a.At.Doc != nil && !a.Sentence.IsZero() && a.Sentence == b.Sentence && a.Sentence.End-a.Sentence.Start <= maxQuote
}

func (p *Printer) write(s string) { io.WriteString(p.W, s) }
