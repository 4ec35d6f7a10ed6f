package extract

import (
	"strings"
	"testing"
	"time"

	"github.com/claimcheck/claimcheck/claims"
)

// TestClaimsStayLinear reads long texts that repeat what makes one part of the reading look at others: figures,
// names, dates, brackets, conjunctions. Twenty times the text may cost no more than about twenty times the time.
func TestClaimsStayLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, part := range []string{
		"5% of men and ", "Acme Corp (5) ", "in 2019 3 ", "from 5 to 6, ", "Of 40, ", "said he 7 ", "the ", "a record 9 record ",
		"up 5% in May, ", "Ann B. ", "((", "“5” ", "1. ", "which 5 who ", "3-4 ", "of of 5 of ",
	} {
		small := read(strings.Repeat(part, 1+1000/len(part)))
		large := read(strings.Repeat(part, 1+20000/len(part)))
		if large > 20*small*8+time.Second {
			t.Errorf("%q: 1 kB takes %v, 20 kB take %v", part, small, large)
		}
	}
}

func read(text string) time.Duration {
	doc := &claims.Document{ID: "d", Text: text, Date: claims.Date{Year: 2024, Month: 5, Day: 16}}
	start := time.Now()
	Claims(doc)
	return time.Since(start)
}
