package extract

import (
	"flag"
	"fmt"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/internal/cputime"
)

var growthSize = flag.Int("growth", 0, "bytes of the larger text of TestGrowth, which then measures")

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

// TestGrowth holds that the cost of reading grows with the text only, whatever the text is: eight times the text takes
// about eight times the processor time. With -growth it measures instead, and prints the rows of the table of
// docs/toughness.md: a tenth of so many bytes, and so many.
func TestGrowth(t *testing.T) {
	for _, tt := range hostile() {
		t.Run(tt.why, func(t *testing.T) {
			if *growthSize > 0 {
				a, am := measured(repeated(tt.unit, *growthSize/10))
				b, bm := measured(repeated(tt.unit, *growthSize))
				fmt.Printf("| %s | %.2f | %.2f | %.1f | %d | %d |\n", tt.why, a.Seconds(), b.Seconds(), float64(b)/float64(a), am>>20, bm>>20)
				return
			}
			small, large := repeated(tt.unit, 1<<12), repeated(tt.unit, 1<<15)
			a, b := time.Hour, time.Hour
			// Noise makes a reading slower and never faster, so the least of several counts. Eight times the text
			// may take 24 times as long, for the caches of the processor and the collector; what grows with the square takes
			// 64 times as long. What takes less than 10 ms says nothing.
			for try := 0; try < 8 && (try < 2 || b > 24*a+10*time.Millisecond); try++ {
				a, b = min(a, costOf(small)), min(b, costOf(large))
			}
			if b > 24*a+10*time.Millisecond {
				t.Errorf("%d bytes take %v, %d bytes %v", len(small), a, len(large), b)
			}
		})
	}
}

// repeated gives size bytes or some more of the unit.
func repeated(unit string, size int) string { return strings.Repeat(unit, 1+size/len(unit)) }

// costOf gives the processor time of reading the claims of a text.
func costOf(text string) time.Duration {
	start := cputime.Now()
	Claims(&claims.Document{ID: "d", Text: text, Date: claims.Date{Year: 2024, Month: 5, Day: 16}})
	return cputime.Now() - start
}

// measured gives the processor time of reading a text, and the most memory in bytes that the process took meanwhile.
func measured(text string) (cost time.Duration, peak uint64) {
	debug.FreeOSMemory()
	done, most := make(chan bool), make(chan uint64)
	go func() {
		top := uint64(0)
		for {
			select {
			case <-done:
				most <- max(top, memoryTaken())
				return
			case <-time.After(5 * time.Millisecond):
				top = max(top, memoryTaken())
			}
		}
	}()
	cost = costOf(text)
	close(done)
	return cost, <-most
}

// memoryTaken gives the bytes that the process has from the system.
func memoryTaken() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64() - s[1].Value.Uint64()
}
