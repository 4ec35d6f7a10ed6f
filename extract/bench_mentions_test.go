package extract

import (
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// BenchmarkMentions reads made-up news, a figure or two in each sentence of it and many sentences without any.
func BenchmarkMentions(b *testing.B) {
	text := strings.Repeat(`The ministry said on Tuesday that exports had risen 5.2% to $4.2 billion in the first quarter of 2023.
Officials who were asked about it declined to say whether the government would keep to its plan for the ports.
More than 12,000 dock workers walked out in March, the union said, and about a third of them had not come back.
“We have seen this before, and we will see it again,” said the head of the chamber of trade, a former minister.

`, 50)
	doc := &claims.Document{ID: "b", Text: text}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Mentions(doc)
	}
}
