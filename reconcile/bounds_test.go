package reconcile

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

func TestMissesBound(t *testing.T) {
	for _, test := range []struct {
		why         string
		stated, end int64
		want        bool
	}{
		{"a number is its own bound", 400, 400, false},
		{"a twentieth of the bound is not missed", 380, 400, false},
		{"more than a twentieth is", 379, 400, true},
		{"on the other side too", 421, 400, true},
		{"a bound of 0 is missed by anything", 1, 0, true},
	} {
		if got := missesBound(claims.Exactly(claims.Int(test.stated)), claims.Int(test.end)); got != test.want {
			t.Errorf("%s: missesBound(%d, %d) = %v", test.why, test.stated, test.end, got)
		}
	}
}

func TestCloseBy(t *testing.T) {
	n := func(i int64) claims.Number { return claims.Int(i) }
	for _, test := range []struct {
		why       string
		x, stated claims.Interval
		want      bool
	}{
		{"within a tenth of a number", claims.Exactly(n(95)), claims.Exactly(n(100)), true},
		{"not within a tenth", claims.Exactly(n(70)), claims.Exactly(n(100)), false},
		{"within a third of a bound", claims.Exactly(n(70)), claims.AtLeast(n(100)), true},
		{"not within a third", claims.Exactly(n(60)), claims.AtLeast(n(100)), false},
		{"what has no value is near nothing", claims.Interval{}, claims.AtLeast(n(100)), false},
	} {
		if got := closeBy(test.x, test.stated); got != test.want {
			t.Errorf("%s: closeBy(%v, %v) = %v", test.why, test.x, test.stated, got)
		}
	}
}

// TestStagesOfADeal: stages that a text may name for one another are no contrast, others are.
func TestStagesOfADeal(t *testing.T) {
	stage := func(v string) *claims.Claim {
		return &claims.Claim{Facets: []claims.Facet{{Axis: "stage", Value: v}}}
	}
	for _, test := range []struct {
		why, a, b string
		want      bool
	}{
		{"what is pledged is announced", "pledged", "announced", false},
		{"what is installed is completed", "installed", "completed", false},
		{"what is spent was only pledged by another", "pledged", "spent", true},
		{"what is made is not yet sold", "produced", "sold", true},
		{"a stage of its own is only itself", "cancelled", "cancelled", false},
	} {
		_, _, differ := contrast(stage(test.a), stage(test.b), measureAxis)
		if differ != test.want {
			t.Errorf("%s: %s and %s differ: %v", test.why, test.a, test.b, differ)
		}
	}
}
