package extract_test

import (
	"fmt"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
)

// Words that only the user knows: a name, a measure, and a unit with what it comes to.
func ExampleWordsBuilder() {
	var b extract.WordsBuilder
	for _, err := range []error{
		b.Alias("HMG", "Harwick Group"),
		b.Measure("top line", "revenue"),
		b.Unit("crate", claims.Ratio(25, 2), "kilogram"),
	} {
		if err != nil {
			fmt.Println(err) // says what to write instead
		}
	}
	x := &extract.Extractor{Words: b.Words()}
	for _, c := range x.Claims(&claims.Document{Text: "HMG's top line rose to $4 million in 2023. In 2023 HMG sold 40 crates of oats."}) {
		fmt.Println(c.Subject[0].Name, "|", c.Measure, "|", c.Quantity.Stated, c.Quantity.Unit)
	}
	// Output:
	// Harwick Group | revenue | 4000000 USD
	// Harwick Group | oat sold | 500 kilogram
}
