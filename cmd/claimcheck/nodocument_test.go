package main

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

// TestVerifyWithoutDocument: claims that stand in no document have no day. Whether the year of a plan lies ahead is not known then,
// so that the figure of the plan counts.
func TestVerifyWithoutDocument(t *testing.T) {
	read := func(text string, inDocument bool) []*claims.Claim {
		cs := extract.Claims(&claims.Document{ID: "d", Text: text, Date: claims.Date{Year: 2025, Month: 7, Day: 30}})
		for _, c := range cs {
			if !inDocument {
				c.At, c.Words, c.Sentence = claims.Span{}, claims.Span{}, claims.Span{}
			}
		}
		return cs
	}
	const draft, source = "So far 212 kilometres of line have been built.", "The company plans to lay 212 kilometres of track by 2032."
	for inDocument, want := range map[bool]reconcile.Label{true: reconcile.Unverified, false: reconcile.Supported} {
		if got := reconcile.Verify(read(draft, inDocument), read(source, inDocument)).Draft[0].Label; got != want {
			t.Errorf("in a document %v: it is %s, want %s", inDocument, got, want)
		}
	}
}
