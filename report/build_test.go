package report

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata")

// golden compares got with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got); -update writes it:\n%s", file, diff)
	}
}

// A said is a claim made by hand: the figure stands in the sentence between braces.
type said struct {
	sentence string // "Acme earned {$4.2 billion} in 2023."
	value    string // "4.2e9" or "4.2e9~1e8", rounded to a step
	unit     claims.Unit
	who      string // names with ", " between them
	what     string
	when     string // TIMEX
	set      func(*claims.Claim)
}

// document makes a document of the sentences, and its claims. A sentence with no value is only text.
func document(t testing.TB, d claims.Document, all ...said) []*claims.Claim {
	t.Helper()
	var cs []*claims.Claim
	doc := &d
	for _, s := range all {
		start := len(doc.Text)
		before, rest, _ := strings.Cut(s.sentence, "{")
		figure, after, _ := strings.Cut(rest, "}")
		doc.Text += before + figure + after
		if s.value == "" {
			doc.Text += "\n"
			continue
		}
		c := claim(t, s)
		c.Sentence = claims.Span{Doc: doc, Start: start, End: len(doc.Text)}
		c.At = claims.Span{Doc: doc, Start: start + len(before), End: start + len(before) + len(figure)}
		c.Words = c.Sentence
		if s.set != nil {
			s.set(c)
		}
		doc.Text += "\n"
		cs = append(cs, c)
	}
	return cs
}

func claim(t testing.TB, s said) *claims.Claim {
	t.Helper()
	c := &claims.Claim{Kind: claims.KindLevel, Measure: s.what}
	number := func(s string) claims.Number {
		n, err := claims.ParseNumber(s)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	value, step, rounded := strings.Cut(s.value, "~")
	n := number(value)
	c.Quantity = claims.Quantity{Stated: claims.Exactly(n), Range: claims.Exactly(n), Unit: s.unit}
	if rounded {
		c.Quantity.Step = number(step)
		c.Quantity.Range = claims.Rounded(n, c.Quantity.Step)
	}
	for name := range strings.SplitSeq(s.who, ", ") {
		if name != "" {
			c.Subject = append(c.Subject, claims.Entity{Name: name, Kind: claims.EntityOrganization})
		}
	}
	words := strings.Fields(s.what)
	for i, w := range words {
		role := claims.RoleModifier
		if i == len(words)-1 {
			role = claims.RoleHead
		}
		c.Terms = append(c.Terms, claims.Term{Stem: w, Role: role, Weight: 90})
	}
	if s.when != "" {
		p, err := claims.ParseTimex(s.when)
		if err != nil {
			t.Fatal(err)
		}
		c.Period = claims.When{Period: p, Stated: true}
	}
	return c
}

func number(cs []*claims.Claim) []*claims.Claim {
	for i, c := range cs {
		c.ID = i
	}
	return cs
}

func day(t testing.TB, s string) claims.Date {
	t.Helper()
	d, err := claims.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// harbour is a small newsroom: three documents about one port, with a conflict of values, one of scale, an
// agreement, and figures of other years.
func harbour(t testing.TB) []*claims.Claim {
	who, what := "Port of Lisse", "cargo throughput"
	a := document(t, claims.Document{ID: "herald.txt", Source: "Northern Herald", Title: "Port fills up", URL: "https://herald.example/port?a=1&b=2", Date: day(t, "2024-02-10")},
		said{sentence: "Port of Lisse, the country’s largest, moved {4.2 million tons} of cargo in 2023 🚢.", value: "4.2e6~1e5", unit: "metric-ton", who: who, what: what, when: "2023"},
		said{sentence: "A year earlier, in 2022, it was {3.9 million tons}.", value: "3.9e6~1e5", unit: "metric-ton", who: who, what: what, when: "2022"},
		said{sentence: "Its new quay cost {$310 million}.", value: "310e6~1e6", unit: "USD", who: who, what: "quay cost", when: "2023"},
	)
	b := document(t, claims.Document{ID: "wire/lisse.txt", Source: "Coast Wire", Title: "Lisse figures | 2023", Date: day(t, "2024-02-12")},
		said{sentence: "LISSE — a *quiet* winter at the quays."},
		said{sentence: "Cargo throughput at Port of Lisse came to {4.6 million tons} in 2023, the authority said.", value: "4.6e6~1e5", unit: "metric-ton", who: who, what: what, when: "2023", set: func(c *claims.Claim) { c.Speaker = "the authority" }},
		said{sentence: "In 2022 the figure was {3.92 million tons}.", value: "3.92e6~1e4", unit: "metric-ton", who: who, what: what, when: "2022"},
	)
	c := document(t, claims.Document{ID: "annual.txt", Date: day(t, "2024-03-01")},
		said{sentence: "In 2021 cargo throughput of Port of Lisse stood at {3.5 million tons}.", value: "3.5e6~1e5", unit: "metric-ton", who: who, what: what, when: "2021"},
		said{sentence: "The quay cost of Port of Lisse in 2023 was {$310 billion}.", value: "310e9~1e9", unit: "USD", who: who, what: "quay cost", when: "2023"},
		said{sentence: "It moved {4.23 million tons} of cargo in 2023.", value: "4.23e6~1e4", unit: "metric-ton", who: who, what: what, when: "2023"},
	)
	return number(append(append(c, a...), b...))
}

// find gives the claim whose figure has these words, in the document.
func find(t testing.TB, cs []*claims.Claim, doc, figure string) *claims.Claim {
	t.Helper()
	for _, c := range cs {
		if c.At.Doc.ID == doc && c.At.Text() == figure {
			return c
		}
	}
	t.Fatalf("%s has no claim %q", doc, figure)
	return nil
}

func read(c *claims.Claim, is string) claims.Step {
	return claims.Step{Rule: "read", Text: c.At.Text() + is, At: c.At}
}

// checked is a report on harbour, made by hand so that the tests of the formats do not hang on the rules.
func checked(t testing.TB) *reconcile.Report {
	t.Helper()
	cs := harbour(t)
	billion, million := find(t, cs, "annual.txt", "$310 billion"), find(t, cs, "herald.txt", "$310 million")
	x, y, z := find(t, cs, "herald.txt", "4.2 million tons"), find(t, cs, "wire/lisse.txt", "4.6 million tons"), find(t, cs, "annual.txt", "4.23 million tons")
	p, q := find(t, cs, "herald.txt", "3.9 million tons"), find(t, cs, "wire/lisse.txt", "3.92 million tons")
	return &reconcile.Report{
		Claims: cs,
		Findings: []reconcile.Finding{
			{
				Rule: "scale", Message: "Port of Lisse quay cost, 2023: $310 billion and $310 million differ by a factor of a thousand with the same digits",
				Claims: []*claims.Claim{billion, million},
				Gap:    reconcile.Gap{Distance: claims.Int(309189500000), Unit: "USD", Roundings: claims.Ratio(618379, 2000), Known: true},
				Steps: []claims.Step{
					read(billion, ", rounded to 1 billion USD, is 309.5 to 310.5 billion USD"),
					read(million, ", rounded to 1 million USD, is 309.5 to 310.5 million USD"),
					{Rule: "scale", Text: "the values differ by exactly 10^3"},
				},
			},
			{
				Rule: "values", Message: "Port of Lisse cargo throughput, 2023: 4.2 million tons and 4.6 million tons cannot both hold",
				Claims: []*claims.Claim{x, y},
				Gap:    reconcile.Gap{Distance: claims.Int(300000), Unit: "metric-ton", Roundings: claims.Int(3), Known: true},
				Steps: []claims.Step{
					{Rule: "values", Text: "comparable: both speak of throughput, cargo"},
					read(x, ", rounded to 100,000 metric-ton, is 4.15 to 4.25 million metric-ton"),
					read(y, ", rounded to 100,000 metric-ton, is 4.55 to 4.65 million metric-ton"),
					{Rule: "values", Text: "the ranges are 300,000 metric-ton apart, 3 times the rounding"},
				},
			},
		},
		Agreements: []reconcile.Agreement{{Claims: []*claims.Claim{z, x}}, {Claims: []*claims.Claim{p, q}}},
		Related:    []reconcile.Related{{Claims: []*claims.Claim{x, q}, Differs: "period", Text: "2023 is not 2022"}},
	}
}

// verified is a draft against harbour, made by hand.
func verified(t testing.TB) *reconcile.Verdicts {
	t.Helper()
	who := "Port of Lisse"
	draft := document(t, claims.Document{ID: "draft", Title: "Draft: a port grows"},
		said{sentence: "Port of Lisse moved {4.2 million tons} in 2023.", value: "4.2e6~1e5", unit: "metric-ton", who: who, what: "cargo throughput", when: "2023"},
		said{sentence: "That was up from {3.1 million tons} in 2022.", value: "3.1e6~1e5", unit: "metric-ton", who: who, what: "cargo throughput", when: "2022"},
		said{sentence: "It employs {740 pilots}.", value: "740", unit: "pilot", who: who, what: "pilots", when: "2024"},
	)
	sources := harbour(t)
	number(append(append([]*claims.Claim{}, draft...), sources...))
	x, z, q := find(t, sources, "herald.txt", "4.2 million tons"), find(t, sources, "annual.txt", "4.23 million tons"), find(t, sources, "wire/lisse.txt", "3.92 million tons")
	return &reconcile.Verdicts{
		Draft: []reconcile.Judged{
			{Claim: draft[0], Label: reconcile.Supported, By: []*claims.Claim{z, x}, Message: "supported: annual.txt says 4.23 million tons", Steps: []claims.Step{read(draft[0], ", rounded to 100,000 metric-ton, is 4.15 to 4.25 million metric-ton")}},
			{
				Claim: draft[1], Label: reconcile.Contradicted, By: []*claims.Claim{q}, Message: "contradicted: wire/lisse.txt says 3.92 million tons, not 3.1 million tons",
				Gap:   reconcile.Gap{Distance: claims.Int(765000), Unit: "metric-ton", Known: true},
				Steps: []claims.Step{{Rule: "verify", Text: "the ranges are 765,000 metric-ton apart"}},
			},
			{Claim: draft[2], Label: reconcile.Unverified, Message: "unverified: no source speaks of it"},
		},
		Sources: sources,
	}
}
