package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/input"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/wire"
	"github.com/claimcheck/claimcheck/reconcile"
)

// answer is what came of one record. Of a single document it holds the claims, of a bundle the
// report or the verdicts, and with -json also the line to write.
type answer struct {
	input.Record
	claims   []*claims.Claim
	report   *reconcile.Report
	verdicts *reconcile.Verdicts
	line     []byte
	err      error

	wholeReport   *reconcile.Report   // before the baseline was applied
	wholeVerdicts *reconcile.Verdicts // before the baseline was applied
	accepted      int                 // conflicts that the baseline accepts
	fresh         int                 // conflicts that it does not
}

// encode makes the line of JSON, when one is wanted. It runs on the goroutine of the record.
func (r *answer) encode(wanted bool, make func() ([]byte, error)) {
	if wanted {
		r.line, r.err = make()
	}
}

// encoded writes the line of JSON.
func (a *app) encoded(r *answer) error {
	if r.err != nil {
		return r.err
	}
	_, err := a.out.Write(r.line)
	return err
}

// bundleID is the id of a bundle, or file and line when it has none.
func bundleID(r *input.Record) json.RawMessage {
	if len(r.ID) > 0 {
		return r.ID
	}
	id, _ := json.Marshal(fmt.Sprintf("%s:%d", r.File, r.Line))
	return id
}

// collect reads the claims of documents and numbers them from first on. Documents are taken in
// the order of their ids, so that their order in the input changes nothing. r is their record.
func (a *app) collect(first int, docs []*claims.Document, r *input.Record) []*claims.Claim {
	var cs []*claims.Claim
	for _, d := range byID(docs) {
		cs = append(cs, a.claims(d, r)...)
	}
	return number(first, cs)
}

func byID(docs []*claims.Document) []*claims.Document {
	return slices.SortedStableFunc(slices.Values(docs), func(a, b *claims.Document) int { return cmp.Compare(a.ID, b.ID) })
}

// singles collects the documents that stand alone in the input, with their claims: together they
// are one bundle.
type singles struct {
	docs   []*claims.Document
	claims map[*claims.Document][]*claims.Claim
	ids    map[string]bool
}

// add takes a document with its claims. An id that was used before is an error.
func (s *singles) add(r *answer) error {
	if s.ids == nil {
		s.ids = make(map[string]bool)
		s.claims = make(map[*claims.Document][]*claims.Claim)
	}
	if s.ids[r.Doc.ID] {
		return &input.Problem{File: r.File, Line: r.Line, Text: fmt.Sprintf("the document id %q is used before; this document is left out", r.Doc.ID)}
	}
	s.ids[r.Doc.ID] = true
	s.docs = append(s.docs, r.Doc)
	s.claims[r.Doc] = r.claims
	return nil
}

// all returns the claims of docs in the order of the documents' ids, numbered from first on.
func (s *singles) all(first int, docs []*claims.Document) []*claims.Claim {
	var cs []*claims.Claim
	for _, d := range byID(docs) {
		cs = append(cs, s.claims[d]...)
	}
	return number(first, cs)
}

// errorLine is the report line of a bad bundle.
type errorLine struct {
	ID    json.RawMessage `json:"id"`
	Error string          `json:"error"`
}

// bad reports a record that could not be read. A bundle gets its line in the output too; a line
// that cannot be told counts as a bundle unless single documents came before it.
func (a *app) bad(r *input.Record, s *singles) error {
	a.trouble(r.Problem)
	bundle := r.Kind == input.Check || r.Kind == input.Verify || r.Kind == input.Unknown && len(s.docs) == 0
	if !a.json || !bundle {
		return nil
	}
	line, err := wire.Line(errorLine{bundleID(r), r.Problem.Text})
	if err != nil {
		return err
	}
	_, err = a.out.Write(line)
	return err
}
