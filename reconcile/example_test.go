package reconcile_test

import (
	"fmt"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// revenue makes a claim by hand; the package extract reads claims from text.
func revenue(doc *claims.Document, words string, millions int64, year int) *claims.Claim {
	n, step := claims.Int(millions*1e6), claims.Int(1e8)
	return &claims.Claim{
		Kind:    claims.KindLevel,
		Subject: []claims.Entity{{Name: "Acme", Kind: claims.EntityOrganization}},
		Measure: "revenue",
		Terms:   []claims.Term{{Stem: "revenue", Role: claims.RoleHead, Weight: 80}},
		Quantity: claims.Quantity{
			Stated: claims.Exactly(n), Range: claims.Rounded(n, step), Unit: "USD", Step: step,
		},
		Period: claims.When{Period: claims.Year(year), Stated: true},
		At:     claims.Span{Doc: doc, Start: 0, End: len(words)},
	}
}

func ExampleCheck() {
	a := &claims.Document{ID: "annual.txt", Text: "$4.2 billion was the revenue of Acme in 2023."}
	b := &claims.Document{ID: "press.txt", Text: "$4.4 billion in revenue came in at Acme in 2023."}
	x := revenue(a, "$4.2 billion", 4200, 2023)
	y := revenue(b, "$4.4 billion", 4400, 2023)
	for _, f := range reconcile.Check([]*claims.Claim{x, y}).Findings {
		fmt.Printf("%s [%s]\n", f.Message, f.Rule)
		for _, s := range f.Steps {
			fmt.Println("\t" + s.Text)
		}
	}
	// Output:
	// Acme revenue, 2023: $4.2 billion and $4.4 billion cannot both hold [values]
	// 	comparable: both speak of revenue
	// 	$4.2 billion, rounded to 100 million USD, is 4.15 to 4.25 billion USD
	// 	$4.4 billion, rounded to 100 million USD, is 4.35 to 4.45 billion USD
	// 	the ranges are 100 million USD apart, about as much as the rounding
}

func ExampleCompare() {
	a := &claims.Document{ID: "annual.txt", Text: "$4.2 billion was the revenue of Acme in 2023."}
	b := &claims.Document{ID: "press.txt", Text: "$4.4 billion in revenue came in at Acme in 2022."}
	c := reconcile.Compare(revenue(a, "$4.2 billion", 4200, 2023), revenue(b, "$4.4 billion", 4400, 2022))
	fmt.Println(c.Because)
	for _, d := range c.Conditions {
		fmt.Println(d.Name, d.Verdict)
	}
	// Output:
	// not comparable, because the period differs: 2023 is not 2022
	// measure same
	// scope same
	// period different
	// unit same
	// stance same
	// count same
	// value different
	// revision same
}

func ExampleVerify() {
	d := &claims.Document{ID: "draft", Text: "$4.4 billion in revenue came in at Acme in 2023."}
	s := &claims.Document{ID: "annual.txt", Text: "$4.2 billion was the revenue of Acme in 2023."}
	v := reconcile.Verify(
		[]*claims.Claim{revenue(d, "$4.4 billion", 4400, 2023)},
		[]*claims.Claim{revenue(s, "$4.2 billion", 4200, 2023)})
	for _, j := range v.Draft {
		fmt.Println(j.Message)
	}
	// Output:
	// annual.txt says $4.2 billion, not $4.4 billion
}
