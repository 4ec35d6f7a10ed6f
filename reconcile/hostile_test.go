package reconcile

import (
	"fmt"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// misplaced makes six claims, each of a document with the text, whose places are those given or lie behind them.
func misplaced(text string, kind claims.Kind, start, end int) []*claims.Claim {
	var cs []*claims.Claim
	for i := range 6 {
		doc := &claims.Document{ID: fmt.Sprint(i), Text: text}
		n := claims.Exactly(claims.Int(int64(40 + i)))
		at := claims.Span{Doc: doc, Start: start + i, End: end + i}
		cs = append(cs, &claims.Claim{
			Kind: kind, Measure: "worker", Quantity: claims.Quantity{Stated: n, Range: n, Unit: "worker"},
			Terms:    []claims.Term{{Stem: "worker", Role: claims.RoleHead, Weight: 90}, {Stem: "dock", Role: claims.RoleModifier, Weight: 90}},
			Subject:  []claims.Entity{{Name: "Acme", Kind: claims.EntityOrganization, At: at}},
			Period:   claims.When{Period: claims.Year(2023), Stated: true, At: at},
			At:       at,
			Sentence: claims.Span{Doc: doc, Start: start - 3, End: end + i},
		})
	}
	return cs
}

// TestSpansOutsideTheText: claims that a program made may name places that their documents do not have.
func TestSpansOutsideTheText(t *testing.T) {
	for _, text := range []string{"", "Acme had all 40 workers, including the cook."} {
		for _, at := range [][2]int{{0, 5}, {160, 170}, {10, 3}, {-7, 4}, {-9, -2}, {3, 900}} {
			for _, kind := range []claims.Kind{claims.KindLevel, claims.KindAge, claims.KindChange, claims.KindDate, claims.KindShare, claims.KindDuration} {
				cs := misplaced(text, kind, at[0], at[1])
				r := Check(cs)
				if len(r.Claims) != len(cs) || kind == claims.KindLevel && len(r.Findings) == 0 {
					t.Errorf("%s at %d to %d of %d bytes: %d claims, %d findings", kind, at[0], at[1], len(text), len(r.Claims), len(r.Findings))
				}
				if v := Verify(cs[:3], cs[3:]); len(v.Draft) != 3 {
					t.Errorf("%s at %d to %d of %d bytes: %d figures judged", kind, at[0], at[1], len(text), len(v.Draft))
				}
			}
		}
	}
}
