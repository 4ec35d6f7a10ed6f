package claimtest

import (
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/claimcheck/claimcheck/claims"
)

// Options compares claims, and what holds claims, by what they say:
//
//	cmp.Diff(want, got, claimtest.Options())
//
// Numbers and intervals are equal when their values are. Documents are equal when their ID is, so a
// claim read from a file and one decoded from JSON are equal before they are bound to one document.
// A link is its relation and the place of the figure that it leads to; the claims behind it are not
// followed, since links may run in circles.
//
// Left out are the ID of a claim, which is its number in one report, and its steps, which are words for
// people and may be said better without a change of meaning.
func Options() cmp.Options {
	return cmp.Options{
		cmp.Comparer(func(a, b *claims.Document) bool {
			if a == nil || b == nil {
				return a == b
			}
			return a.ID == b.ID
		}),
		cmp.Comparer(func(a, b claims.Link) bool {
			return a.Rel == b.Rel && placeOf(a.To) == placeOf(b.To)
		}),
		cmpopts.IgnoreFields(claims.Claim{}, "ID", "Steps"),
	}
}

// place is where a figure stands, and what it was read as.
type place struct {
	doc        string
	start, end int
	kind       claims.Kind
}

// placeOf gives the place of the figure of a claim; a place before every text for nil.
func placeOf(c *claims.Claim) place {
	if c == nil {
		return place{start: -1}
	}
	p := place{start: c.At.Start, end: c.At.End, kind: c.Kind}
	if c.At.Doc != nil {
		p.doc = c.At.Doc.ID
	}
	return p
}
