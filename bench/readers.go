package main

import (
	"github.com/clipperhouse/uax29/v2/words"

	"github.com/claimcheck/claimcheck/bench/internal/measure"
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

// readers of npm, by the name of the package and what of it is used.
var peerNames = []string{
	"npm wink-nlp, entities",
	"npm chrono-node, dates",
	"npm compromise, numbers",
	"npm @microsoft/recognizers-text-suite, numbers",
	"npm @microsoft/recognizers-text-suite, units",
	"npm @microsoft/recognizers-text-suite, dates",
}

// The readers whose time is that of the clock, which tells what a second core brings, on a machine that does nothing else.
const (
	oneByClock = "claimcheck claims, one goroutine (clock)"
	twoByClock = "claimcheck claims, two goroutines (clock)"
)

// readerNames returns the names of all readers, in the order of the table.
func readerNames() []string {
	names := []string{
		"claimcheck mentions", "claimcheck claims", "claimcheck check", oneByClock, twoByClock,
		"limit: count bytes", "limit: digits by IndexByte", "limit: digits by table", "limit: words by table", "limit: uax29 words", "limit: floor",
		"Go when", "Go go-dateparser",
	}
	return append(names, peerNames...)
}

// hasCurve reports whether the speed of the reader over one document of several sizes is measured.
func hasCurve(name string) bool {
	switch name {
	case "claimcheck mentions", "claimcheck claims", "claimcheck check", "npm wink-nlp, entities", "npm chrono-node, dates":
		return true
	}
	return false
}

// newReader returns the reader of the name, of those in this program; nil for others.
func newReader(name string) measure.Reader {
	if f := claimReader(name); f != nil {
		return f
	}
	t := newTables()
	switch name {
	case "limit: count bytes":
		return measure.Each(countBytes)
	case "limit: digits by IndexByte":
		return measure.Each(indexDigits)
	case "limit: digits by table":
		return measure.Each(t.digits)
	case "limit: words by table":
		return measure.Each(t.words)
	case "limit: uax29 words":
		return measure.Each(func(text string) (n int) {
			for ws := words.FromString(text); ws.Next(); n++ {
			}
			return n
		})
	case "limit: floor":
		return measure.Each(t.floor)
	}
	return nil
}

// claimReader returns the readers of claimcheck itself, nil for others.
func claimReader(name string) measure.Reader {
	switch name {
	case "claimcheck mentions":
		return measure.Each(func(text string) int { return len(extract.Mentions(&claims.Document{Text: text})) })
	case "claimcheck claims", oneByClock:
		return measure.Each(func(text string) int { return len(extract.Claims(&claims.Document{Text: text})) })
	case twoByClock:
		return bothHalves
	case "claimcheck check":
		return func(docs []measure.Document) int {
			var cs []*claims.Claim
			for _, d := range docs {
				cs = append(cs, extract.Claims(&claims.Document{Text: d.Text})...)
			}
			return len(reconcile.Check(cs).Findings)
		}
	}
	return nil
}

// bothHalves reads the two halves of the documents at once.
func bothHalves(docs []measure.Document) int {
	read := measure.Each(func(text string) int { return len(extract.Claims(&claims.Document{Text: text})) })
	half := make(chan int)
	go func() { half <- read(docs[:len(docs)/2]) }()
	return read(docs[len(docs)/2:]) + <-half
}
