package main

import (
	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/input"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/order"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/text"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/wire"
	"github.com/claimcheck/claimcheck/extract"
)

func (a *app) extractCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "extract [flags] FILE...",
		Short: "List the claims, or all figures and times, of each text",
		Long: `Extract lists the claims of each text: what is measured, of whom, when, how much.
With -mentions it lists every figure and every expression of time, whether or not a claim was made
of it. Bundles are taken apart into their documents.`,
		Example: `  claimcheck extract article.txt
  claimcheck extract -json -mentions - < documents.jsonl`,
		Args: someFiles(1, "the files to read"),
		RunE: func(_ *cobra.Command, args []string) error { return a.extract(args) },
	}
	a.inputFlags(c)
	c.Flags().BoolVar(&a.mentions, "mentions", false, "list figures and times instead of claims")
	c.Flags().BoolVar(&a.explain, "explain", false, "show the sentence and the steps by which each claim was read")
	return c
}

// reading is what was read from one record.
type reading struct {
	input.Record
	claims   []*claims.Claim
	mentions []extract.Mention
	lines    []byte // JSON, when it does not depend on what came before
	err      error
}

func (a *app) extract(names []string) error {
	in, err := a.reader(names)
	if err != nil {
		return err
	}
	read := order.Map(a.jobs, in.All(), func(raw input.Raw) reading { return a.read(raw.Record()) })
	p := &text.Printer{W: a.out, Explain: a.explain}
	next := 0
	for r := range read {
		if r.Problem != nil {
			a.trouble(r.Problem)
			continue
		}
		number(next, r.claims)
		next += len(r.claims)
		a.notes(&r.Record)
		if err := a.writeReading(p, &r); err != nil {
			return err
		}
	}
	return nil
}

// read takes the figures from the documents of a record.
func (a *app) read(rec input.Record) reading {
	r := reading{Record: rec}
	for _, d := range rec.Documents() {
		if a.mentions {
			r.mentions = append(r.mentions, extract.Mentions(d)...)
		} else {
			r.claims = append(r.claims, extract.Claims(d)...)
		}
	}
	if a.json {
		for i := range r.mentions {
			line, err := wire.Line(&r.mentions[i])
			if err != nil {
				r.err = err
				return r
			}
			r.lines = append(r.lines, line...)
		}
	}
	return r
}

func (a *app) writeReading(p *text.Printer, r *reading) error {
	if r.err != nil {
		return r.err
	}
	if a.json {
		for _, c := range r.claims {
			line, err := wire.Line(c)
			if err != nil {
				return err
			}
			a.out.Write(line)
		}
		_, err := a.out.Write(r.lines)
		return err
	}
	for _, c := range r.claims {
		p.Claim(c)
	}
	for i := range r.mentions {
		p.Mention(&r.mentions[i])
	}
	return nil
}

// number gives the claims their ids, from first on.
func number(first int, cs []*claims.Claim) []*claims.Claim {
	for i, c := range cs {
		c.ID = first + i
	}
	return cs
}
