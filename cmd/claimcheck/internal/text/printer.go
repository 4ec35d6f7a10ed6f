// Package text writes claims, reports and verdicts as text for people.
//
// Every line that speaks of a place begins with file:line:col, counted from 1, the column in
// bytes, as compilers write it.
package text

import (
	"fmt"
	"io"

	"github.com/claimcheck/claimcheck/claims"
)

// A Printer writes text. It is not safe for concurrent use.
type Printer struct {
	W       io.Writer
	Color   bool                          // colour places, figures and rules for a terminal
	Quiet   bool                          // conflicts only, of a draft what is contradicted: no agreements, no counts
	Summary bool                          // begin a report with the table of what each source says
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
	line, col := p.position(s)
	return p.paint(placeInk, fmt.Sprintf("%s:%d:%d", p.name(s.Doc), line, col))
}

// position gives line and column of the start of a span that has a document.
func (p *Printer) position(s claims.Span) (line, col int) {
	if p.doc != s.Doc {
		p.doc, p.lines = s.Doc, claims.NewLines(s.Doc.Text)
	}
	return p.lines.Position(s.Start)
}

func (p *Printer) name(d *claims.Document) string {
	if p.Name != nil {
		return printable(p.Name(d))
	}
	return printable(d.ID)
}

// quotes writes the places of claims, who said it when, and the sentence, one tab in:
//
//	a.txt:1:26: Northern Herald, 2024-05-16: "Trade rose to $240 billion."
//
// What does not fit on one line goes on below. Claims that follow each other in one sentence share
// the quote.
func (p *Printer) quotes(cs []*claims.Claim) {
	for i := 0; i < len(cs); {
		places := p.place(cs[i].At)
		j := i + 1
		for ; j < len(cs) && sameSentence(cs[i], cs[j]); j++ {
			line, col := p.position(cs[j].At)
			places += fmt.Sprintf(", %d:%d", line, col)
		}
		head := places + ":" + attribution(cs[i].At.Doc)
		words := `"` + p.quote(cs[i:j]) + `"`
		if columns("\t"+head+" "+words) <= width {
			p.write("\t" + head + " " + words + "\n")
		} else {
			p.write("\t" + head + "\n" + wrap("\t    ", "\t    ", words))
		}
		i = j
	}
}

// attribution names the source of a document and its date, as far as they are known.
func attribution(d *claims.Document) string {
	switch {
	case d == nil, d.Source == "" && d.Date.IsZero():
		return ""
	case d.Source == "":
		return " " + d.Date.String() + ":"
	case d.Date.IsZero():
		return " " + printable(d.Source) + ":"
	}
	return " " + printable(d.Source) + ", " + d.Date.String() + ":"
}

// sameSentence reports whether two claims stand in one sentence that is short enough to be quoted
// whole.
func sameSentence(a, b *claims.Claim) bool {
	return a.At.Doc != nil && !a.Sentence.IsZero() && a.Sentence == b.Sentence && a.Sentence.End-a.Sentence.Start <= maxQuote
}

func (p *Printer) write(s string) {
	if p.Color {
		s = inks.Replace(s)
	}
	io.WriteString(p.W, s)
}
