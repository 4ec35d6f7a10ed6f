// Llmanswer checks an answer that a language model wrote against the sources that it was given.
//
// Every figure of the answer gets a label: supported, contradicted or unverified.
//
//	go run ./examples/llmanswer
//
// The command does the same with files:
//
//	go run ./cmd/claimcheck verify examples/llmanswer/answer.txt examples/llmanswer/sources/*.txt
package main

import (
	"embed"
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

//go:embed answer.txt sources/*.txt
var files embed.FS

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer) error {
	draft, err := read("answer.txt")
	if err != nil {
		return err
	}
	sources, err := read("sources/wire.txt", "sources/ledger.txt")
	if err != nil {
		return err
	}
	verdicts := reconcile.Verify(draft, sources)
	for _, v := range verdicts.Draft {
		fmt.Fprintf(w, "%-12s %s\n", v.Label, v.Claim.At.Text())
		for _, c := range v.By {
			fmt.Fprintf(w, "%12s %s: %s\n", "", c.At.Doc.Source, strings.TrimSpace(c.Sentence.Text()))
		}
	}
	return nil
}

// read gives the claims of embedded files. Of a file on disk documents.ReadFile gives the documents.
func read(names ...string) ([]*claims.Claim, error) {
	reader := extract.Extractor{Remarks: true} // also what a text says without a value of its own
	var all []*claims.Claim
	for _, name := range names {
		docs, err := documents.ReadFS(files, name)
		if err != nil {
			return nil, err
		}
		for _, doc := range docs {
			all = append(all, reader.Claims(doc.Document)...)
		}
	}
	return all, nil
}
