package main

import (
	"errors"

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
  claimcheck extract -json -mentions - < documents.jsonl
  claimcheck extract -json -shard 1/4 articles/ > 1.jsonl`,
		Args: someFiles(1, "the files to read"),
		RunE: func(_ *cobra.Command, args []string) error { return a.extract(args) },
	}
	a.inputFlags(c)
	a.configFlag(c)
	c.Flags().BoolVar(&a.mentions, "mentions", false, "list figures and times instead of claims")
	c.Flags().BoolVar(&a.documents, "documents", false, "with -json, write each document before its claims, as claimcheck merge reads them; -shard does so too")
	a.shardFlag(c, "of the documents")
	a.colorFlag(c)
	c.Flags().BoolVar(&a.explain, "explain", false, "show the sentence and the steps by which each claim was read")
	return c
}

// reading is what was read from one record.
type reading struct {
	input.Record
	claims   [][]*claims.Claim // of each document of the record
	mentions []extract.Mention
	lines    []byte // the mentions in JSON
	err      error
}

func (a *app) extract(names []string) error {
	if a.documents && (!a.json || a.mentions) {
		return errors.New("extract: -documents is for -json without -mentions")
	}
	a.documents = a.documents || a.shard.n > 0 && a.json && !a.mentions
	if err := a.configure(); err != nil {
		return err
	}
	in, err := a.inputs(names)
	if err != nil {
		return err
	}
	read := order.Map(a.jobs, a.pieces(in), func(raw input.Raw) reading { return a.read(raw.Record()) })
	p := a.printer()
	next := 0
	for r := range read {
		a.progress.step(in.Opened())
		if r.Problem != nil {
			a.trouble(r.Problem)
			continue
		}
		for _, cs := range r.claims {
			number(next, cs)
			next += len(cs)
		}
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
			r.mentions = append(r.mentions, a.reader.Mentions(d)...)
		} else {
			r.claims = append(r.claims, a.claims(d, &r.Record))
		}
	}
	for i := range r.mentions {
		if !a.json {
			break
		}
		line, err := wire.Line(&r.mentions[i])
		if err != nil {
			r.err = err
			return r
		}
		r.lines = append(r.lines, line...)
	}
	return r
}

func (a *app) writeReading(p *text.Printer, r *reading) error {
	if r.err != nil {
		return r.err
	}
	if a.json {
		if err := a.writeLines(r); err != nil {
			return err
		}
		_, err := a.out.Write(r.lines)
		return err
	}
	for _, cs := range r.claims {
		for _, c := range cs {
			p.Claim(c)
		}
	}
	for i := range r.mentions {
		p.Mention(&r.mentions[i])
	}
	return nil
}

// writeLines writes the claims of a record, a line each, and with -documents each document before its own.
func (a *app) writeLines(r *reading) error {
	docs := r.Documents()
	for i, cs := range r.claims {
		if a.documents {
			line, err := wire.Line(docs[i])
			if err != nil {
				return err
			}
			a.out.Write(line)
		}
		for _, c := range cs {
			line, err := wire.Line(c)
			if err != nil {
				return err
			}
			a.out.Write(line)
		}
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
