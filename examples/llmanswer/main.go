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
	reader := extract.Extractor{Remarks: true} // also what a text says without a value of its own
	var sources []*claims.Claim
	for _, name := range []string{"sources/wire.txt", "sources/ledger.txt"} {
		doc, err := read(name)
		if err != nil {
			return err
		}
		sources = append(sources, reader.Claims(doc)...)
	}
	verdicts := reconcile.Verify(reader.Claims(draft), sources)
	for _, v := range verdicts.Draft {
		fmt.Fprintf(w, "%-12s %s\n", v.Label, v.Claim.At.Text())
		for _, c := range v.By {
			fmt.Fprintf(w, "%12s %s: %s\n", "", c.At.Doc.Source, strings.TrimSpace(c.Sentence.Text()))
		}
	}
	return nil
}

// read makes a document of a file: the lines between the two rules name date and source, the rest
// is the text.
func read(name string) (*claims.Document, error) {
	data, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	_, rest, _ := strings.Cut(string(data), "---\n")
	head, text, _ := strings.Cut(rest, "---\n")
	doc := &claims.Document{ID: name, Text: text}
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "source":
			doc.Source = value
		case "date":
			if doc.Date, err = claims.ParseDate(value); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return doc, nil
}
