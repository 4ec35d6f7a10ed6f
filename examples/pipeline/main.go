// Pipeline checks a stream of answers against the passages that each was written from.
//
// A line of standard input is a JSON object: an answer, the day on which it was given, and its passages. For each, a line
// goes to standard output with a label for every figure of the answer. One line is in memory at a time, so the stream
// may be of any length; the answers come in the order of the questions.
//
//	go run ./examples/pipeline < examples/pipeline/testdata/answers.jsonl
//
// The command does the same for drafts and sources in the format of docs/wire.md, on all cores:
//
//	claimcheck verify -json - < bundles.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

// A question is a line of the input.
type question struct {
	ID       string             `json:"id"`
	Answer   string             `json:"answer"`
	Date     claims.Date        `json:"date"`
	Passages []*claims.Document `json:"passages"`
}

// A result is a line of the output.
type result struct {
	ID      string   `json:"id"`
	Passed  bool     `json:"passed"` // no figure is contradicted
	Figures []figure `json:"figures"`
}

// A figure is one figure of the answer with its label.
type figure struct {
	Start    int             `json:"start"` // byte of the answer, from 0
	End      int             `json:"end"`
	Text     string          `json:"text"`
	Label    reconcile.Label `json:"label"`
	Message  string          `json:"message,omitempty"`
	Passages []string        `json:"passages,omitempty"` // ids of the passages that decide
}

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// run answers each line of r with a line of w. It ends with the first line that cannot be read, and names it.
func run(r io.Reader, w io.Writer) error {
	out := bufio.NewWriter(w)
	in := json.NewDecoder(bufio.NewReader(r))
	enc := json.NewEncoder(out)
	for n := 1; ; n++ {
		var q question
		switch err := in.Decode(&q); {
		case errors.Is(err, io.EOF):
			return out.Flush()
		case err != nil:
			return errors.Join(fmt.Errorf("question %d: %w", n, err), out.Flush())
		}
		if err := enc.Encode(check(&q)); err != nil {
			return err
		}
	}
}

// check labels the figures of one answer.
func check(q *question) result {
	reader := extract.Extractor{Remarks: true} // also what a text says without a value of its own
	var sources []*claims.Claim
	for _, p := range q.Passages {
		sources = append(sources, reader.Claims(p)...)
	}
	answer := &claims.Document{ID: "answer", Date: q.Date, Text: q.Answer}
	res := result{ID: q.ID, Passed: true, Figures: []figure{}}
	for _, v := range reconcile.Verify(reader.Claims(answer), sources).Draft {
		at := v.Claim.At
		f := figure{Start: at.Start, End: at.End, Text: at.Text(), Label: v.Label, Message: v.Message}
		for _, c := range v.By {
			f.Passages = append(f.Passages, c.At.Doc.ID)
		}
		if v.Label == reconcile.Contradicted {
			res.Passed = false
		}
		res.Figures = append(res.Figures, f)
	}
	return res
}
