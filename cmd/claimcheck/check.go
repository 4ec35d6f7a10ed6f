package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/input"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/wire"
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
	a.reportFlags(c)
	a.ruleFlags(c)
	a.shardFlag(c, "of the bundles of a stream")
	return c
}

func (a *app) check(names []string) error {
	if err := a.knownRules(); err != nil {
		return err
	}
	in, err := a.begin(names)
	if err != nil {
		return err
	}
	rules := a.config.Rules(a.rules)
	s, _, err := a.stream(in, task{
		kind: input.Check, wrong: `a bundle for verify: check needs "docs"`,
		answer: func(r *answer) {
			r.report = reconcile.Check(a.collect(0, r.Docs, &r.Record), rules...)
			a.accept(r)
			r.encode(a.json, func() ([]byte, error) { return wire.Bundle(bundleID(&r.Record), r.report) })
		},
		write: a.write,
	})
	if err != nil {
		return err
	}
	return a.checkSingles(&s, rules)
}

// checkSingles checks the documents that stood alone against each other.
func (a *app) checkSingles(s *singles, rules []*reconcile.Rule) error {
	if len(s.docs) == 0 && !a.owesReport() {
		return nil
	}
	all := s.all(0, s.docs)
	a.progress.comparing(len(all))
	whole := answer{report: reconcile.Check(all, rules...)}
	whole.Docs = s.docs
	a.accept(&whole)
	whole.encode(a.json, func() ([]byte, error) { return wire.Bundle(nil, whole.report) })
	return a.write(&whole)
}

// write writes a report, or verdicts, in the form that is asked for.
func (a *app) write(r *answer) error {
	a.judge(r)
	if a.json {
		return a.encoded(r)
	}
	if ok, err := a.inFormat(r); ok {
		return err
	}
	a.heading(r.ID)
	if r.verdicts != nil {
		a.printer().Verify(r.verdicts, len(r.Docs))
	} else {
		a.printer().Check(r.report, r.Docs)
	}
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
