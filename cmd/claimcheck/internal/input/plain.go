package input

import (
	"errors"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/documents"
)

// partRecord reads a document of any format. What the command line says of plain files goes before
// what the file says.
func (r Raw) partRecord() Record {
	if r.plain != nil && !r.plain.date.IsZero() {
		r.part.Head.Date = r.plain.date
	}
	if r.plain != nil && r.plain.source != "" {
		r.part.Head.Source = r.plain.source
	}
	d, err := r.part.Read()
	if err != nil {
		return Record{Kind: Document, Problem: problemOf(r.part.Name, err)}
	}
	return Record{Kind: Document, Doc: d.Document, Notes: d.Notes}
}

// problemOf gives a problem of the package documents the form of this one, with the name that the
// user knows.
func problemOf(name string, err error) *Problem {
	var p *documents.Problem
	if errors.As(err, &p) {
		return &Problem{File: name, Line: p.Line, Text: p.Text}
	}
	return &Problem{File: name, Text: err.Error()}
}

// ParseDate reads a day: "2024-05-16", also with a time behind it, which is dropped.
func ParseDate(s string) (claims.Date, error) { return documents.ParseDate(s) }
