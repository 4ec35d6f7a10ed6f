// Newsroom holds five articles about one subject against each other.
//
// The articles lie in the folder articles, each with its date and source in its front matter. The
// program reads them, collects their claims and prints what cannot all hold and what agrees:
//
//	go run ./examples/newsroom
//
// The command prints a fuller report on the same files:
//
//	go run ./cmd/claimcheck check examples/newsroom/articles/*.txt
package main

import (
	"embed"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/documents"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

//go:embed articles/*.txt
var articles embed.FS

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer) error {
	names, err := fs.Glob(articles, "articles/*.txt")
	if err != nil {
		return err
	}
	var all []*claims.Claim
	for _, name := range names {
		docs, err := documents.ReadFS(articles, name) // of a file on disk: documents.ReadFile
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
	report := reconcile.Check(all)
	for _, f := range report.Findings {
		fmt.Fprintf(w, "CONFLICT %s\n", f.Message)
		quote(w, f.Claims)
	}
	for _, a := range report.Agreements {
		fmt.Fprintf(w, "AGREEMENT on %s\n", a.Claims[0].At.Text())
		quote(w, a.Claims)
	}
	return nil
}

// quote prints the sentence of each claim with its source.
func quote(w io.Writer, cs []*claims.Claim) {
	for _, c := range cs {
		fmt.Fprintf(w, "    %s, %s: %s\n", c.At.Doc.Source, c.At.Doc.Date, strings.Join(strings.Fields(c.Sentence.Text()), " "))
	}
}
