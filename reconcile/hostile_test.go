package reconcile

import (
	"fmt"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// TestSpansOutsideTheText: claims that a program made may name places that their documents do not have.
func TestSpansOutsideTheText(t *testing.T) {
	for _, text := range []string{"", "Acme had all 40 workers, including the cook."} {
		for _, at := range [][2]int{{0, 5}, {160, 170}, {10, 3}, {-7, 4}, {-9, -2}, {3, 900}} {
			var cs []*claims.Claim
			for i := range 6 {
				doc := &claims.Document{ID: fmt.Sprint(i), Text: text}
				n := claims.Exactly(claims.Int(int64(40 + i)))
				cs = append(cs, &claims.Claim{
					Kind: claims.KindLevel, Measure: "worker", Quantity: claims.Quantity{Stated: n, Range: n, Unit: "worker"},
					Terms:    []claims.Term{{Stem: "worker", Role: claims.RoleHead, Weight: 90}, {Stem: "dock", Role: claims.RoleModifier, Weight: 90}},
					Subject:  []claims.Entity{{Name: "Acme", Kind: claims.EntityOrganization}},
					At:       claims.Span{Doc: doc, Start: at[0] + i, End: at[1] + i},
					Sentence: claims.Span{Doc: doc, Start: at[0] - 3, End: at[1] + i},
				})
			}
			if r := Check(cs); len(r.Claims) != len(cs) || len(r.Findings) == 0 {
				t.Errorf("bytes %d to %d of %d: %d claims and %d findings", at[0], at[1], len(text), len(r.Claims), len(r.Findings))
			}
			Verify(cs[:3], cs[3:])
		}
	}
}
