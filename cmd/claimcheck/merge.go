package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/input"
)

func (a *app) mergeCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "merge [flags] FILE...",
		Short: "Check the claims that several runs of extract have read",
		Long: `Merge reads what extract -json -shard (or -documents) has written, from any number of files in any order,
and reports as check does over all documents at once.`,
		Example: `  claimcheck extract -json -shard 1/2 articles/ > 1.jsonl
  claimcheck extract -json -shard 2/2 articles/ > 2.jsonl
  claimcheck merge -json 1.jsonl 2.jsonl      # as claimcheck check -json articles/`,
		Args: someFiles(1, "the output of extract -json -shard"),
		RunE: func(_ *cobra.Command, args []string) error { return a.merge(args) },
	}
	c.Flags().SortFlags = false
	a.jsonFlag(c)
	a.quietFlag(c)
	a.configFlag(c)
	a.outputFlags(c)
	a.colorFlag(c)
	a.ruleFlags(c)
	return c
}

func (a *app) merge(names []string) error {
	if err := a.knownRules(); err != nil {
		return err
	}
	in, err := a.begin(names)
	if err != nil {
		return err
	}
	var m merger
	for raw := range in.All() {
		a.progress.step(in.Opened())
		if err := m.line(raw); err != nil {
			a.trouble(err)
		}
	}
	if err := m.endDocument(); err != nil {
		a.trouble(err)
	}
	return a.checkSingles(&m.singles, a.config.Rules(a.rules))
}

// A merger reads documents, each with its claims behind it.
type merger struct {
	singles
	now    input.Raw        // line of the document whose claims come
	doc    *claims.Document // it; nil before the first and behind a bad one
	claims []*claims.Claim
	lost   string // id of a document that could not be taken: its claims are passed over
}

// mergeLine is a line of the output of extract: a document has no kind, a claim has one.
type mergeLine struct {
	Kind  *string `json:"kind"`
	Start *int    `json:"start"`
	Doc   *string `json:"doc"`
	Text  *string `json:"text"`
}

// line takes one line. The error is a problem of that line or of the document before it.
func (m *merger) line(raw input.Raw) error {
	data, err := raw.JSON()
	if err != nil {
		return err
	}
	fail := func(text string) error { return &input.Problem{File: raw.File, Line: raw.Line, Text: text} }
	var l mergeLine
	if err := json.Unmarshal(data, &l); err != nil {
		return fail("not the output of extract -json: " + input.JSONProblem(data, err))
	}
	if l.Start != nil {
		return m.claim(data, &l, fail)
	}
	err = m.endDocument()
	r := raw.Record()
	switch {
	case r.Problem != nil:
		return errors.Join(err, r.Problem)
	case r.Kind != input.Document:
		return errors.Join(err, fail("a bundle: merge reads the output of extract -json -shard"))
	}
	m.now, m.doc, m.lost = raw, r.Doc, ""
	return err
}

func (m *merger) claim(data []byte, l *mergeLine, fail func(string) error) error {
	id := ""
	if l.Doc != nil {
		id = *l.Doc
	}
	if m.doc == nil || m.doc.ID != id {
		if id == m.lost && m.lost != "" {
			return nil
		}
		m.lost = id
		return fail(fmt.Sprintf("claims of %q without their document right before them: write them with extract -json -shard or -documents", id))
	}
	c := &claims.Claim{}
	if err := c.UnmarshalJSON(data); err != nil {
		if !errors.Is(err, claims.ErrClaim) {
			return fail("not a claim: " + input.JSONProblem(data, err))
		}
		return fail(err.Error())
	}
	m.claims = append(m.claims, c)
	return nil
}

// endDocument takes the document before with its claims.
func (m *merger) endDocument() error {
	if m.doc == nil {
		return nil
	}
	doc, cs := m.doc, m.claims
	m.doc, m.claims = nil, nil
	if err := claims.Bind(cs, []*claims.Document{doc}); err != nil {
		m.lost = doc.ID
		return &input.Problem{File: m.now.File, Line: m.now.Line, Text: err.Error()}
	}
	r := answer{Record: input.Record{File: m.now.File, Line: m.now.Line, Doc: doc}, claims: cs}
	return m.add(&r)
}
