package extract

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// TestBareDollar holds which dollars a bare sign means, by where the text was published, and that the reading says so.
func TestBareDollar(t *testing.T) {
	for _, c := range []struct {
		doc   claims.Document
		want  claims.Unit
		steps int
		why   string
	}{
		{claims.Document{Text: "The fund paid $5 million."}, "USD", 0, "nothing tells otherwise"},
		{claims.Document{Text: "The fund paid $5 million.", URL: "https://www.example.com.au/a"}, "AUD", 1, "the address ends in the country"},
		{claims.Document{Text: "The fund paid $5 million.", Source: "The Toronto Courier"}, "CAD", 1, "a city in the name of the source"},
		{claims.Document{Text: "The fund paid $5 million.", Source: "New Zealand Courier"}, "NZD", 1, "a country in the name of the source"},
		{claims.Document{Text: "The fund paid $5 million.", Source: "Courier of India"}, "USD", 0, "rupees are not written so"},
		{claims.Document{Text: "The fund paid $5 million, not A$6 million.", Source: "Sydney Courier"}, "USD", 0, "the text marks the Australian ones"},
		{claims.Document{Text: "SINGAPORE (Wire) - The fund paid $5 million, or US$3.7 million."}, "SGD", 1, "the text marks the American ones and says where it was written"},
		{claims.Document{Text: "SINGAPORE (Wire) - The fund paid $5 million."}, "USD", 0, "agencies write of American dollars everywhere"},
		{claims.Document{Text: "The fund paid US$5 million.", URL: "https://example.ca"}, "USD", 0, "the sign is not bare"},
	} {
		for _, m := range Mentions(&c.doc) {
			if m.Kind != Money {
				continue
			}
			if m.Quantity.Unit != c.want || len(m.Steps) != c.steps {
				t.Errorf("%q, %s%s: %s with %d steps, want %s with %d: %s", c.doc.Text, c.doc.URL, c.doc.Source, m.Quantity.Unit, len(m.Steps), c.want, c.steps, c.why)
			}
			break
		}
	}
}
