package claimcheck_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

// Many documents on other things that come first in the order of a set take no finding from two that come last.
func TestManyDocumentsRemoveNoFinding(t *testing.T) {
	for _, c := range []struct{ rule, a, b, other string }{
		{
			"nth", "The president arrived in Dakar on Monday on his third visit to Senegal since he took office.",
			"It was the president's fifth trip to Senegal as head of state. He stayed two days.",
			"The minister of Harrow%d came to Pell%d on Friday, her second visit to the quay of Pell%d.",
		},
		{
			"age", "The oldest lock keeper of the Brenn canal has died at the age of 91, the parish said. He kept 14 goats.",
			"Mourners filled the chapel for the lock keeper of the Brenn canal. He was born in 1926 and kept 14 goats.",
			"The baker of Harrow%d has died at the age of 77, the ward of Pell%d said. He was born on the quay of Pell%d in 1946.",
		},
	} {
		pair := []*claims.Document{text("y", c.a), text("z", c.b)}
		if n := found(c.rule, pair); n != 1 {
			t.Fatalf("%s: %d findings in the two documents, want 1", c.rule, n)
		}
		var many []*claims.Document
		for i := range 90 {
			many = append(many, text(fmt.Sprintf("a%02d", i), fmt.Sprintf(c.other, i, i, i)))
		}
		if n := found(c.rule, append(many, pair...)); n != 1 {
			t.Errorf("%s: %d findings among %d documents, want 1", c.rule, n, len(many)+2)
		}
	}
}

func text(id, s string) *claims.Document {
	return &claims.Document{ID: id, Source: id, Date: claims.Date{Year: 2024, Month: 5, Day: 14}, Text: s}
}

// found counts the findings of a rule in the documents "y" and "z".
func found(rule string, docs []*claims.Document) int {
	var cs []*claims.Claim
	for _, d := range docs {
		cs = append(cs, extract.Claims(d)...)
	}
	n := 0
	for _, f := range reconcile.Check(cs).Findings {
		if f.Rule == rule && !slices.ContainsFunc(f.Claims, func(c *claims.Claim) bool { return c.At.Doc.ID < "y" }) {
			n++
		}
	}
	return n
}
