package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/input"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/order"
	"github.com/claimcheck/claimcheck/extract"
)

// reportFlags adds the flags of the commands that write reports.
func (a *app) reportFlags(c *cobra.Command) {
	a.inputFlags(c)
	a.configFlag(c)
	a.outputFlags(c)
	a.colorFlag(c)
}

// begin reads the configuration, finds the inputs and opens the output, in this order: nothing is written when a flag
// is wrong.
func (a *app) begin(names []string) (*input.Reader, error) {
	if err := a.configure(); err != nil {
		return nil, err
	}
	in, err := a.inputs(names)
	if err != nil {
		return nil, err
	}
	return in, a.prepare(in.Names)
}

// A task is what check and verify do with bundles of their kind.
type task struct {
	kind   input.Kind
	wrong  string              // what is said of a bundle of the other kind
	answer func(*answer)       // runs on several goroutines
	write  func(*answer) error // runs in the order of the input
}

// stream answers the bundles of the input in order and collects the documents that stand alone. lost reports whether
// the first input was a document that could not be read.
func (a *app) stream(in *input.Reader, t task) (s singles, lost bool, err error) {
	work := func(raw input.Raw) answer {
		r := answer{Record: raw.Record()}
		switch {
		case r.Problem != nil:
		case r.Kind == input.Document:
			r.claims = a.claims(r.Doc, &r.Record)
		case r.Kind != t.kind:
			r.Problem = &input.Problem{File: raw.File, Line: raw.Line, Text: t.wrong}
		default:
			t.answer(&r)
		}
		return r
	}
	first := true
	for r := range order.Map(a.jobs, a.pieces(in), work) {
		a.progress.step(in.Opened())
		switch {
		case r.Problem != nil:
			lost = lost || first && r.Kind == input.Document
			err = a.bad(&r.Record, &s)
		case r.Kind == input.Document && a.shard.n > 0:
			return s, lost, errors.New("-shard divides bundles: documents that stand alone are compared with each other; read them with extract -json -shard and compare them with merge")
		case r.Kind == input.Document:
			a.notes(&r.Record)
			if err := s.add(&r); err != nil {
				a.trouble(err)
			}
		default:
			a.notes(&r.Record)
			err = t.write(&r)
		}
		if err != nil {
			return s, lost, err
		}
		first = false
	}
	if a.stop.Err() != nil {
		return s, lost, errStopped
	}
	return s, lost, nil
}

// claims reads the claims of a document of r with the words of the configuration. A text in another language has none,
// and r gets a note.
func (a *app) claims(d *claims.Document, r *input.Record) []*claims.Claim {
	if !extract.Foreign(d.Text) {
		return a.reader.Claims(d)
	}
	note := "not in English: its figures are not read"
	if r.Line > 0 {
		note = fmt.Sprintf("line %d: %q is %s", r.Line, d.ID, note)
	}
	r.Notes = append(r.Notes, note)
	return nil
}
