// Command train learns the weights of the evidence that two claims have one measure, without labels made by hand.
//
// It reads documents on standard input, one JSON object a line, with the fields "id", "cluster", "date" (ISO),
// "source" and "text". Documents of one cluster are about one event. In two of them, two figures of one unit that
// are equal, unusual (two significant digits or more) and alone with that value in both documents are taken for
// two wordings of one measure; two figures that cannot both hold are taken for two measures. The features that
// look at the values are left out, so that the words must decide. One document pair in four is kept apart for the
// test.
//
// It prints a weight for each feature, in hundredths of tenths of bits as in weights.go of package reconcile, and
// how well the weights do on the part kept apart. Run it in the root of the module:
//
//	go run ./reconcile/internal/train < documents.jsonl
//
// The same input gives the same output.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
)

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	docs, err := read(in)
	if err != nil {
		return err
	}
	var set table
	for _, pair := range pairs(docs) {
		set.add(pair[0], pair[1], test(pair))
	}
	if set.positives(false) == 0 || set.positives(true) == 0 {
		return fmt.Errorf("no equal unusual figures in %d documents", len(docs))
	}
	fmt.Fprintln(out, "the weights of the package, without values")
	set.test(out, func(e *example) float64 { return float64(e.shipped) })
	words := set.fit(set.names())
	words.print(out, "words")
	set.margins(words)
	both := set.fit(append(set.names(), ahead))
	both.print(out, "words and rank among the rivals")
	return nil
}

// A document is a text with its claims.
type document struct {
	cluster string
	doc     *claims.Document
	claims  []*claims.Claim
}

func read(in io.Reader) ([]document, error) {
	var docs []document
	sc := bufio.NewScanner(in)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		var l struct{ ID, Cluster, Date, Source, Text string }
		if err := json.Unmarshal(sc.Bytes(), &l); err != nil {
			return nil, err
		}
		d := &claims.Document{ID: l.ID, Source: l.Source, Text: l.Text}
		if len(l.Date) >= len("2006-01-02") {
			d.Date, _ = claims.ParseDate(l.Date[:len("2006-01-02")]) // no date is as good as a bad one
		}
		docs = append(docs, document{l.Cluster, d, extract.Claims(d)})
	}
	return docs, sc.Err()
}

// pairs gives the pairs of documents of one cluster, at most 40 of each.
func pairs(docs []document) [][2]*document {
	const most = 40
	var out [][2]*document
	of := map[string][]*document{}
	count := map[string]int{}
	for i := range docs {
		d := &docs[i]
		if d.cluster == "" || len(d.claims) == 0 {
			continue
		}
		for _, e := range of[d.cluster] {
			if count[d.cluster] < most {
				count[d.cluster]++
				out = append(out, [2]*document{e, d})
			}
		}
		of[d.cluster] = append(of[d.cluster], d)
	}
	return out
}

// test reports whether a pair of documents belongs to the part that is kept apart: by the hash of the cluster.
func test(pair [2]*document) bool {
	h := fnv.New32a()
	h.Write([]byte(pair[0].cluster))
	return h.Sum32()%4 == 0
}
