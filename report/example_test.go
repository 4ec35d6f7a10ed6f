package report_test

import (
	"fmt"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
	"github.com/claimcheck/claimcheck/report"
)

// revenues makes claims by hand; the package extract reads them from text.
func revenues() []*claims.Claim {
	var out []*claims.Claim
	for i, doc := range []*claims.Document{
		{ID: "annual.txt", Source: "Annual report", Text: "$4.2 billion was the revenue of Acme in 2023."},
		{ID: "press.txt", Source: "Coast Wire", Text: "$4.4 billion in revenue came in at Acme in 2023."},
	} {
		n, step := claims.Int(int64(42+2*i)*1e8), claims.Int(1e8)
		out = append(out, &claims.Claim{
			ID: i, Kind: claims.KindLevel, Measure: "revenue",
			Subject:  []claims.Entity{{Name: "Acme", Kind: claims.EntityOrganization}},
			Terms:    []claims.Term{{Stem: "revenue", Role: claims.RoleHead, Weight: 80}},
			Quantity: claims.Quantity{Stated: claims.Exactly(n), Range: claims.Rounded(n, step), Unit: "USD", Step: step},
			Period:   claims.When{Period: claims.Year(2023), Stated: true},
			At:       claims.Span{Doc: doc, End: len("$4.2 billion")},
			Sentence: claims.Span{Doc: doc, End: len(doc.Text)},
		})
	}
	return out
}

func ExampleFormats() {
	for _, f := range report.Formats() {
		fmt.Printf("%-11s %s\n", f.Name, f.Doc)
	}
	// Output:
	// annotation  W3C Web Annotation in JSON-LD, an annotation for each finding
	// csv         a row for each claim, with the numbers of its findings
	// html        one page with findings, charts and documents
	// jsonl       a line of JSON for each finding, with its claims
	// markdown    tables to paste
	// sarif       SARIF 2.1.0, for editors and code hosts
}

func ExampleLookup() {
	f, ok := report.Lookup("html")
	if !ok {
		return
	}
	var page strings.Builder
	if err := f.Check(&page, reconcile.Check(revenues())); err != nil {
		fmt.Println(err)
	}
	fmt.Println(strings.Contains(page.String(), "<mark>$4.4 billion</mark>"))
	// Output: true
}

func ExampleSummarize() {
	s := report.Summarize(reconcile.Check(revenues()))
	for i := range s.Rows {
		row := &s.Rows[i]
		fmt.Println(row.Subject, row.Measure, row.Period)
		for k, name := range s.Sources {
			fmt.Printf("\t%s: %s\n", name, row.Value(k))
		}
	}
	// Output:
	// Acme revenue 2023
	// 	Annual report: $4.2 billion
	// 	Coast Wire: $4.4 billion
}

func ExampleBaseline() {
	r := reconcile.Check(revenues())
	var known report.Baseline
	known.AddReport(r)
	fmt.Println(known.Accepted[0].Rule, len(known.Accepted[0].Fingerprint))
	fresh, accepted := known.Report(r)
	fmt.Println(len(fresh.Findings), "new,", accepted, "accepted")
	// Output:
	// values 32
	// 0 new, 1 accepted
}
