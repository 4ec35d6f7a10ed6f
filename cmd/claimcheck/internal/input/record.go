// Package input reads what the command is given: files of the formats of package documents and
// streams of JSON lines, from files or from standard input.
//
// Reading is in two steps, so that the second can run on several goroutines: [Reader.All] cuts the
// inputs into [Raw] pieces in order, and [Raw.Record] reads one piece. Nothing here stops at a bad
// piece: it becomes a Record that carries a [Problem], and the next one is read.
package input

import (
	"encoding/json"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/documents"
)

// Kind says what a Record is.
type Kind int

const (
	Document Kind = iota // one document
	Check                // a bundle of documents to hold against each other
	Verify               // a bundle of a draft and its sources
	Unknown              // a line that cannot be read and does not show what it was meant to be
)

// A Record is one input: a document, a bundle, or the problem that kept it from being read.
// When Problem is set, Kind and ID say what is known of the record and the documents are absent.
type Record struct {
	File    string // where it came from, as the user named it; "stdin" for standard input
	Line    int    // from 1; 0 for a plain file
	Kind    Kind
	ID      json.RawMessage    // of a bundle, as it was written; nil when it has none
	Doc     *claims.Document   // of a Document
	Draft   *claims.Document   // of a Verify bundle
	Docs    []*claims.Document // the documents of a Check bundle, the sources of a Verify bundle
	Notes   []string           // what a user should know of the reading, one line each
	Problem *Problem
}

// Documents lists the documents of the record, the draft first.
func (r *Record) Documents() []*claims.Document {
	var ds []*claims.Document
	if r.Doc != nil {
		ds = append(ds, r.Doc)
	}
	if r.Draft != nil {
		ds = append(ds, r.Draft)
	}
	return append(ds, r.Docs...)
}

// Raw is one piece of input before it is read: a document of any format, or one line of a stream.
type Raw struct {
	File string // as the user named it; "stdin" for standard input
	Line int    // from 1; 0 for a plain file
	Data []byte // of a line

	problem *Problem        // when the piece could not be had at all
	part    *documents.Part // of a file that is no stream
	plain   *plainHeader    // what the flags say of that file
}

// plainHeader holds what the command line says of a plain file.
type plainHeader struct {
	date   claims.Date
	source string
}

// JSON gives the bytes of a line of a stream. What is no such line is a [Problem].
func (r Raw) JSON() ([]byte, error) {
	switch {
	case r.problem != nil:
		return nil, r.problem
	case r.Line == 0:
		return nil, &Problem{File: r.File, Text: "not a file of JSON lines"}
	}
	return r.Data, nil
}

// Record reads the piece. It may be called from any goroutine.
func (r Raw) Record() Record {
	rec := r.record()
	rec.File, rec.Line = r.File, r.Line
	return rec
}

func (r Raw) record() Record {
	switch {
	case r.problem != nil:
		return Record{Kind: Document, Problem: r.problem}
	case r.Line == 0:
		return r.partRecord()
	}
	return r.lineRecord()
}

func (r Raw) fail(kind Kind, text string) Record {
	return Record{Kind: kind, Problem: &Problem{File: r.File, Line: r.Line, Text: text}}
}
