package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
)

// A quote is words of a document: their first occurrence in its text.
type quote struct {
	Doc  string `json:"doc"`
	Text string `json:"text"`
}

// A place is a quote with its bytes in the text, the end excluded.
type place struct {
	doc        string
	start, end int
}

func (p place) touches(c *claims.Claim) bool {
	return c.At.Doc != nil && c.At.Doc.ID == p.doc && c.At.Start < p.end && p.start < c.At.End
}

// find gives the place of a quote in one of the documents.
func (q quote) find(docs ...*claims.Document) (place, error) {
	for _, d := range docs {
		if d.ID != q.Doc {
			continue
		}
		if i := strings.Index(d.Text, q.Text); i >= 0 && q.Text != "" {
			return place{d.ID, i, i + len(q.Text)}, nil
		}
		return place{}, fmt.Errorf("%q is not in the text of document %q", q.Text, q.Doc)
	}
	return place{}, fmt.Errorf("there is no document %q", q.Doc)
}

// read reads the records of a file of JSON lines, and gives each to f. An error names the file and the line.
func read[T any](path string, f func(*T) error) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var record T
		dec := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&record); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if err := f(&record); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return lines.Err()
}

// claimsOf reads the claims of the documents, numbered from 0 over all of them.
func claimsOf(docs ...*claims.Document) []*claims.Claim { return claimsBy(&extract.Extractor{}, docs) }

// claimsBy is claimsOf with an extractor.
func claimsBy(x *extract.Extractor, docs []*claims.Document) []*claims.Claim {
	var out []*claims.Claim
	for _, d := range docs {
		for _, c := range x.Claims(d) {
			c.ID = len(out)
			out = append(out, c)
		}
	}
	return out
}
