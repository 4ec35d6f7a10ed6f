package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/input"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/order"
)

func (a *app) textCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "text [flags] FILE...",
		Short: "Print the text that is read from a file",
		Long: `Text prints what the other commands read from each file: the main text of a page, the text of an
office file. Lines and columns of findings count in this text. Of a single document the text alone is
printed, of several each behind a line with its name; title, source, day and address go to standard
error.`,
		Example: `  claimcheck text page.html
  claimcheck text pages/ > texts.txt`,
		Args: someFiles(1, "the files to print"),
		RunE: func(_ *cobra.Command, args []string) error { return a.text(args) },
	}
	c.Flags().SortFlags = false
	a.jobsFlag(c)
	return c
}

func (a *app) text(names []string) error {
	in, err := a.inputs(names)
	if err != nil {
		return err
	}
	var docs []*claims.Document
	many := false
	show := func(d *claims.Document) error {
		if many {
			fmt.Fprintf(a.out, "== %s\n", oneLine(d.ID))
		}
		title := "no title"
		if d.Title != "" {
			title = strconv.Quote(d.Title)
		}
		a.note(fmt.Sprintf("%s: %s, %s, %s, %s", d.ID, title, named(d.Source, "no source"), named(d.Date.String(), "no day"), named(d.URL, "no address")))
		if _, err := fmt.Fprint(a.out, d.Text); err != nil {
			return err
		}
		if many && !strings.HasSuffix(d.Text, "\n") { // the next name begins a line
			fmt.Fprintln(a.out)
		}
		return nil
	}
	for r := range order.Map(a.jobs, in.All(), func(raw input.Raw) input.Record { return raw.Record() }) {
		if r.Problem != nil {
			a.trouble(r.Problem)
			continue
		}
		a.notes(&r)
		for _, d := range r.Documents() {
			if !many && len(docs) == 0 {
				docs = append(docs, d)
				continue
			}
			if !many {
				many = true
				if err := show(docs[0]); err != nil {
					return err
				}
			}
			if err := show(d); err != nil {
				return err
			}
		}
	}
	if many || len(docs) == 0 {
		return nil
	}
	return show(docs[0])
}

func named(s, none string) string {
	if s == "" {
		return none
	}
	return s
}
