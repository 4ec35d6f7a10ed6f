package extract

import (
	"flag"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/claimcheck/claimcheck/claims"
)

var growthSize = flag.Int("growth", 0, "bytes of the larger text of TestGrowth; prints its table")

// hostile are texts that try one part of the reading each; unit is repeated.
func hostile() []struct{ why, unit string } {
	return []struct{ why, unit string }{
		{"letters without a space", "a"},
		{"digits without end", "1234567890"},
		{"amounts in one sentence", "$5m, "},
		{"nested brackets", "((5"},
		{"closing brackets", "5)) "},
		{"quotation marks", "“5” \""},
		{"number words", "one hundred and "},
		{"tens", "twenty "},
		{"scale words", "million "},
		{"signs of money", "$"},
		{"signs of money with spaces", "€ "},
		{"right to left", "٥ שלום 5 "},
		{"combining marks", "e\u0301\u0301 5\u0301 "},
		{"NUL bytes", "\x005 "},
		{"broken UTF-8", "\xff5"},
		{"numerals side by side", "12 "},
		{"groups of digits", "123 456 "},
		{"ranges", "5-6-"},
		{"hedges", "more than about "},
		{"points", "point five point "},
		{"halves", "half a "},
		{"fractions", "1/2/"},
		{"letters and digits without a space", "a1"},
		{"hyphens", "5-"},
		{"wide spaces", "1\u00a0234\u00a0"},
		{"a line of figures each", "5\n"},
		{"nouns", "5 big red troops "},
		{"shares of parts", "5% of men and "},
		{"names with figures", "Acme Corp (5) "},
		{"years", "in 2019 3 "},
		{"ends of ranges", "from 5 to 6, "},
		{"wholes", "Of 40, "},
		{"speakers", "said he 7 "},
		{"articles", "the "},
		{"records", "a record 9 record "},
		{"changes", "up 5% in May, "},
		{"initials", "Ann B. "},
		{"sentences of one figure", "1. "},
		{"relative clauses", "which 5 who "},
		{"scores", "3-4 "},
		{"of of", "of of 5 of "},
	}
}

// TestGrowth holds that the cost of reading grows with the text only, whatever the text is: four times the text takes
// about four times the processor time. With -growth the larger text has so many bytes, and the table of docs/toughness.md
// is printed.
func TestGrowth(t *testing.T) {
	large := 1 << 14
	if *growthSize > 0 {
		large = *growthSize
	}
	for _, tt := range hostile() {
		a, b := costOf(tt.unit, large/4), costOf(tt.unit, large)
		// Six is four and some noise; what takes less than 10 ms says nothing.
		if b > 6*a+10*time.Millisecond {
			if a, b = costOf(tt.unit, large/4), costOf(tt.unit, large); b > 6*a+10*time.Millisecond {
				t.Errorf("%s: %d bytes take %v, four times as many %v", tt.why, large/4, a, b)
			}
		}
		if *growthSize > 0 {
			fmt.Printf("| %s | %.2f | %.2f | %.1f |\n", tt.why, a.Seconds(), b.Seconds(), float64(b)/float64(a))
		}
	}
}

// costOf gives the least processor time of three readings of size bytes of the unit.
func costOf(unit string, size int) time.Duration {
	text := strings.Repeat(unit, 1+size/len(unit))
	best := time.Hour
	for range 2 {
		doc := &claims.Document{ID: "d", Text: text, Date: claims.Date{Year: 2024, Month: 5, Day: 16}}
		start := cpuTime()
		Claims(doc)
		best = min(best, cpuTime()-start)
	}
	return best
}
