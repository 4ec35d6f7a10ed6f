// Command pages writes the pages that the browser test opens into a folder:
//
//	check.html    three documents with conflicts and agreements
//	verify.html   a draft against them
//	hostile.html  titles, ids, texts, measures and addresses that try to run script; so does verify-hostile.html
//	many.html     500 documents with conflicts
//
// All claims are made by hand.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
	"github.com/claimcheck/claimcheck/report"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: pages FOLDER")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	html, _ := report.Lookup("html")
	small, bad := newsroom(), hostileClaims()
	check := func(r *reconcile.Report) func(io.Writer) error {
		return func(w io.Writer) error { return html.Check(w, r) }
	}
	verify := func(v *reconcile.Verdicts) func(io.Writer) error {
		return func(w io.Writer) error { return html.Verify(w, v) }
	}
	for _, page := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"check.html", check(reconcile.Check(number(small[1:])))},
		{"verify.html", verify(ferryVerdicts(small))},
		{"hostile.html", check(hostileReport(number(bad)))},
		{"verify-hostile.html", verify(reconcile.Verify(bad[0], number(bad[1:])))},
		{"many.html", check(reconcile.Check(number(many(500))))},
	} {
		f, err := os.Create(filepath.Join(dir, page.name))
		if err != nil {
			return err
		}
		if err := errors.Join(page.write(f), f.Close()); err != nil {
			return err
		}
	}
	return nil
}

func number(papers [][]*claims.Claim) []*claims.Claim {
	var out []*claims.Claim
	for _, cs := range papers {
		out = append(out, cs...)
	}
	for i, c := range out {
		c.ID = i
	}
	return out
}
