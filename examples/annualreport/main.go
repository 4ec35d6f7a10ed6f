// Annualreport checks one long document against itself: the letter, the reviews and the notes of an annual report.
//
// The report beside it is invented and holds two errors of the kind that reports have: a number with two digits changed
// places, and a record that is none.
//
//	go run ./examples/annualreport
//	go run ./examples/annualreport reports/2024.pdf
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/documents"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

func main() {
	file := "examples/annualreport/report.txt"
	if len(os.Args) > 1 {
		file = os.Args[1]
	}
	if err := run(os.Stdout, file); err != nil {
		log.Fatal(err)
	}
}

// run prints what the document says of itself, figure by figure, and what of it cannot hold together.
func run(w io.Writer, file string) error {
	docs, err := documents.ReadFile(file)
	if err != nil {
		return err
	}
	for _, doc := range docs {
		cs := extract.Claims(doc.Document)
		for i, c := range cs {
			c.ID = i
			fmt.Fprintf(w, "%s: %s, %s: %s\n", subject(c), c.Measure, c.Period.Period, c.At.Text())
		}
		report := reconcile.Check(cs)
		fmt.Fprintf(w, "\n%d claims, %d findings\n", len(cs), len(report.Findings))
		for _, f := range report.Findings {
			fmt.Fprintf(w, "\n%s: %s\n", f.Rule, f.Message)
			for _, c := range f.Claims {
				fmt.Fprintf(w, "  %q\n", strings.Join(strings.Fields(c.Sentence.Text()), " "))
			}
			for _, s := range f.Steps {
				fmt.Fprintf(w, "  %s\n", s.Text)
			}
		}
	}
	return nil
}

// subject returns the names of whom or what the claim is about.
func subject(c *claims.Claim) string {
	var names []string
	for _, e := range c.Subject {
		names = append(names, e.Name)
	}
	return strings.Join(names, ", ")
}
