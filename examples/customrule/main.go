// Customrule checks articles with a rule of its own beside the rules of package reconcile.
//
// The rule stands in limits.go. The program reads the files that it is given, or the article beside it, and prints what
// it finds as Markdown; any format of package report would do.
//
//	go run ./examples/customrule
//	go run ./examples/customrule articles/*.html
package main

import (
	"io"
	"log"
	"os"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/documents"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
	"github.com/claimcheck/claimcheck/report"
)

func main() {
	files := os.Args[1:]
	if len(files) == 0 {
		files = []string{"examples/customrule/articles/vote.txt"}
	}
	if err := run(os.Stdout, files); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, files []string) error {
	var all []*claims.Claim
	for _, file := range files {
		docs, err := documents.ReadFile(file)
		if err != nil {
			return err
		}
		for _, doc := range docs {
			all = append(all, extract.Claims(doc.Document)...)
		}
	}
	for i, c := range all {
		c.ID = i
	}
	rules := append(reconcile.Rules(), possible())
	format, _ := report.Lookup("markdown")
	return format.Check(w, reconcile.Check(all, rules...))
}
