package extract_test

import (
	"fmt"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
)

// A claim has the value as an interval, what is measured, of whom and when.
func ExampleClaims() {
	doc := &claims.Document{
		ID:   "a",
		Date: claims.Date{Year: 2024, Month: 5, Day: 16},
		Text: "Exports of Norway fell 13% in April from a year earlier, to about $11 billion.",
	}
	for _, c := range extract.Claims(doc) {
		fmt.Printf("%s: %s of %s, %s, %s %s\n", c.At.Text(), c.Kind, c.Measure, c.Period.Period, c.Quantity.Range, c.Quantity.Unit)
	}
	// Output:
	// 13%: change of export, 2024-04, [-13.5, -12.5] %
	// about $11 billion: level of export, 2024-04, [9900000000, 12100000000] USD
}

// A mention is any figure or time, claim or not.
func ExampleMentions() {
	doc := &claims.Document{Text: "On 3 May 2024 some 33-35 billion barrels, a fifth of them from Iraq, cost €70 each."}
	for _, m := range extract.Mentions(doc) {
		if m.Timex != "" {
			fmt.Printf("%s: %s %s\n", m.At.Text(), m.Kind, m.Timex)
			continue
		}
		fmt.Printf("%s: %s %q %s\n", m.At.Text(), m.Kind, m.Quantity.Unit, m.Quantity.Stated)
	}
	// Output:
	// 3 May 2024: date 2024-05-03
	// some 33-35 billion barrels: measure "barrel" [33000000000, 35000000000]
	// a fifth: number "" 0.2
	// €70: money "EUR" 70
}
