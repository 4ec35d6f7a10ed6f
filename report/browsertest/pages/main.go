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
	"fmt"
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
	check := func(name string, cs []*claims.Claim) error {
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		defer f.Close()
		return html.Check(f, reconcile.Check(cs))
	}
	hostile := func(name string, rep *reconcile.Report) error {
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		defer f.Close()
		return html.Check(f, rep)
	}
	verify := func(name string, draft, sources []*claims.Claim) error {
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		defer f.Close()
		return html.Verify(f, reconcile.Verify(draft, sources))
	}
	verdicts := func(name string, v *reconcile.Verdicts) error {
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		defer f.Close()
		return html.Verify(f, v)
	}
	small := newsroom()
	bad := hostileClaims()
	for _, err := range []error{
		check("check.html", number(small[1:])), verdicts("verify.html", ferryVerdicts(small)),
		hostile("hostile.html", hostileReport(number(bad))), verify("verify-hostile.html", bad[0], number(bad[1:])),
		check("many.html", number(many(500))),
	} {
		if err != nil {
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
