package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/input"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/order"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/text"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/wire"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

func (a *app) checkCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "check [flags] FILE...",
		Short: "Hold sources against each other and report conflicts",
		Long: `Check reads the claims of all documents and reports those that cannot all hold, with the words, the
places and the arithmetic; then those that agree; and with -explain the pairs that were not compared,
with the reason.

Plain files and single documents of a stream are checked together. A bundle of documents is checked
on its own, one report each, in the order of the bundles.`,
		Example: `  claimcheck check articles/
  claimcheck check -date 2024-05-16 -explain a.txt b.txt
  claimcheck check -json - < bundles.jsonl`,
		Args: someFiles(1, "the files to check"),
		RunE: func(_ *cobra.Command, args []string) error { return a.check(args) },
	}
	a.inputFlags(c)
	a.ruleFlags(c)
	a.outputFlags(c)
	return c
}

func (a *app) check(names []string) error {
	rules, err := pickRules(a.rules)
	if err != nil {
		return err
	}
	in, err := a.reader(names)
	if err != nil {
		return err
	}
	if err := a.prepare(in.Names); err != nil {
		return err
	}
	work := func(raw input.Raw) answer {
		r := answer{Record: raw.Record()}
		switch {
		case r.Problem != nil:
		case r.Kind == input.Document:
			r.claims = extract.Claims(r.Doc)
		case r.Kind == input.Verify:
			r.Problem = &input.Problem{File: raw.File, Line: raw.Line, Text: `a bundle for verify: check needs "docs"`}
		default:
			r.report = reconcile.Check(collect(0, r.Docs), rules...)
			a.accept(&r)
			r.encode(a.json, func() ([]byte, error) { return wire.Bundle(bundleID(&r.Record), r.report) })
		}
		return r
	}
	var s singles
	for r := range order.Map(a.jobs, in.All(), work) {
		if err := a.checked(&r, &s); err != nil {
			return err
		}
	}
	if len(s.docs) == 0 && !a.owesReport() {
		return nil
	}
	whole := answer{report: reconcile.Check(s.all(0, s.docs), rules...)}
	whole.Docs = s.docs
	a.accept(&whole)
	whole.encode(a.json, func() ([]byte, error) { return wire.Bundle(nil, whole.report) })
	return a.writeReport(&whole)
}

// checked takes the answers in order: it writes those of bundles and keeps the claims of single
// documents.
func (a *app) checked(r *answer, s *singles) error {
	switch {
	case r.Problem != nil:
		return a.bad(&r.Record, s)
	case r.Kind == input.Document:
		a.notes(&r.Record)
		if err := s.add(r); err != nil {
			a.trouble(err)
		}
		return nil
	}
	return a.writeReport(r)
}

func (a *app) writeReport(r *answer) error {
	a.judge(r)
	if a.json {
		return a.encoded(r)
	}
	if ok, err := a.inFormat(r); ok {
		return err
	}
	a.heading(r.ID)
	p := &text.Printer{W: a.out, Explain: a.explain}
	p.Check(r.report, r.Docs)
	a.saySuppressed(r)
	return nil
}

// heading separates the reports of several bundles in text.
func (a *app) heading(id json.RawMessage) {
	if len(id) == 0 {
		return
	}
	name := string(id)
	var s string
	if json.Unmarshal(id, &s) == nil {
		name = s
	}
	if a.headed {
		fmt.Fprintln(a.out)
	}
	a.headed = true
	fmt.Fprintf(a.out, "== %s\n", oneLine(name))
}
