package reconcile_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// A rule of one's own gets each comparable pair of two documents once, with the comparison that Pass.Compare
// gives, and can end the walk; a claim that the pass does not hold is compared by its words alone.
func TestPassPairs(t *testing.T) {
	doc := func(id string) *claims.Document {
		return &claims.Document{ID: id, Text: "$4.2 billion revenue of Acme."}
	}
	a, b := doc("a"), doc("b")
	cs := []*claims.Claim{
		revenue(a, "$4.2 billion", 4200, 2023),
		revenue(b, "$4.4 billion", 4400, 2023), // comparable with the first
		revenue(b, "$4.2 billion", 4200, 2022), // another year
	}
	stranger := revenue(doc("c"), "$4.2 billion", 4200, 2023)
	var all, one []string
	rule := &reconcile.Rule{Name: "mine", Doc: "mine tries the pass", Run: func(p *reconcile.Pass) {
		p.Pairs(func(x, y *claims.Claim, c reconcile.Comparison) bool {
			all = append(all, fmt.Sprint(x.At.Doc.ID, y.At.Doc.ID, y.Period.Period, c.Comparable))
			if diff := cmp.Diff(p.Compare(x, y), c); diff != "" {
				t.Errorf("Compare of a pair (-want +got):\n%s", diff)
			}
			return true
		})
		p.Pairs(func(x, y *claims.Claim, _ reconcile.Comparison) bool {
			one = append(one, x.At.Doc.ID)
			return false
		})
		if diff := cmp.Diff(reconcile.Compare(cs[0], stranger), p.Compare(cs[0], stranger)); diff != "" {
			t.Errorf("Compare with a stranger (-want +got):\n%s", diff)
		}
	}}
	reconcile.Check(cs, rule)
	if diff := cmp.Diff([]string{"ab2023 true"}, all); diff != "" {
		t.Errorf("pairs (-want +got):\n%s", diff)
	}
	if len(one) > 1 {
		t.Errorf("the walk went on after false: %v", one)
	}
}

// A draft is judged alike whether its source stands alone or among thousands of claims about other things.
func TestVerifyManySources(t *testing.T) {
	draft := &claims.Document{ID: "draft", Text: "$4.2 billion revenue of Acme."}
	source := &claims.Document{ID: "source", Text: "$4.4 billion revenue of Acme."}
	figure := revenue(draft, "$4.2 billion", 4200, 2023)
	alone := []*claims.Claim{revenue(source, "$4.4 billion", 4400, 2023)}
	many := append([]*claims.Claim(nil), alone...)
	for i := range 3000 {
		d := &claims.Document{ID: fmt.Sprintf("other%04d", i), Text: "40 tonnes of oats."}
		many = append(many, &claims.Claim{
			Kind: claims.KindLevel, Measure: "oat", Terms: []claims.Term{{Stem: fmt.Sprintf("oat%d", i), Role: claims.RoleHead, Weight: 80}},
			Quantity: claims.Quantity{Stated: claims.Exactly(claims.Int(40)), Range: claims.Exactly(claims.Int(40)), Unit: "metric-ton"},
			At:       claims.Span{Doc: d, Start: 0, End: len("40 tonnes")},
		})
	}
	want := reconcile.Verify([]*claims.Claim{figure}, alone).Draft[0]
	got := reconcile.Verify([]*claims.Claim{figure}, many).Draft[0]
	if want.Label != reconcile.Contradicted || got.Label != want.Label || got.Message != want.Message {
		t.Errorf("%s %q among many, %s %q alone", got.Label, got.Message, want.Label, want.Message)
	}
}
