package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/input"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/wire"
	"github.com/claimcheck/claimcheck/reconcile"
)

func (a *app) verifyCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "verify [flags] DRAFT SOURCE...",
		Short: "Hold a draft against its sources, figure by figure",
		Long: `Verify gives every figure of a draft a label: supported by a source, contradicted by one, or
unverified, with the words of both sides.

The first document is the draft, the others are its sources. A bundle of a draft and its sources is
verified on its own, one answer each, in the order of the bundles.`,
		Example: `  claimcheck verify draft.md sources/*.html
  claimcheck verify -json - < bundles.jsonl`,
		Args: someFiles(1, "the draft and its sources"),
		RunE: func(_ *cobra.Command, args []string) error { return a.verify(args) },
	}
	a.reportFlags(c)
	a.shardFlag(c, "of the bundles of a stream")
	c.Flags().BoolVar(&a.explain, "explain", false, "show the steps by which claims were read")
	c.Flags().BoolVar(&a.strict, "strict", false, "exit with status 1 for unverified figures too")
	return c
}

func (a *app) verify(names []string) error {
	if draft, _, _ := input.Files(names[:1]); len(draft) != 1 || names[0] != "-" && filepath.Clean(draft[0]) != filepath.Clean(names[0]) {
		return fmt.Errorf("verify: the draft must be one file, and %s is a folder or a pattern", names[0])
	}
	a.reader.Remarks = true
	in, err := a.begin(names)
	if err != nil {
		return err
	}
	s, lost, err := a.stream(in, task{
		kind: input.Verify, wrong: `a bundle for check: verify needs "draft" and "sources"`,
		answer: func(r *answer) {
			draft := a.collect(0, []*claims.Document{r.Draft}, &r.Record)
			r.verdicts = reconcile.Verify(draft, a.collect(len(draft), r.Docs, &r.Record))
			a.accept(r)
			r.encode(a.json, func() ([]byte, error) { return wire.Bundle(bundleID(&r.Record), r.verdicts) })
		},
		write: a.write,
	})
	if err != nil {
		return err
	}
	if lost {
		return errors.New("verify: the draft could not be read, so nothing was verified")
	}
	return a.verifySingles(&s)
}

// verifySingles verifies the first of the documents that stood alone against the others.
func (a *app) verifySingles(s *singles) error {
	switch len(s.docs) {
	case 0:
		if !a.owesReport() {
			return nil
		}
		r := answer{verdicts: &reconcile.Verdicts{}}
		a.accept(&r)
		return a.write(&r)
	case 1:
		return errors.New("verify: the draft has no source: name one or more files after it")
	}
	draft := s.all(0, s.docs[:1])
	if a.json {
		if s.ids["draft"] && s.docs[0].ID != "draft" {
			return errors.New(`verify: a source has the id "draft", which is the draft's`)
		}
		s.docs[0].ID = "draft"
	}
	r := answer{verdicts: reconcile.Verify(draft, s.all(len(draft), s.docs[1:]))}
	r.Docs = s.docs[1:]
	a.accept(&r)
	r.encode(a.json, func() ([]byte, error) { return wire.Bundle(nil, r.verdicts) })
	return a.write(&r)
}
