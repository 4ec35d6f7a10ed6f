package reconcile

import (
	"encoding/json"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"pgregory.net/rapid"
)

// TestSetEqualsCheck adds claims in random parts and orders. After each part the report must be the one from scratch,
// byte for byte. The limits are low, so that words become common, neighbors are pushed out and crowds arise.
func TestSetEqualsCheck(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tight := limits{
			common:  rapid.IntRange(1, 4).Draw(t, "common"),
			nearest: rapid.IntRange(1, 3).Draw(t, "nearest"),
			weak:    rapid.IntRange(0, 2).Draw(t, "weak"),
			crowd:   rapid.IntRange(1, 4).Draw(t, "crowd"),
			few:     rapid.IntRange(0, 4).Draw(t, "few"),
		}
		if rapid.Bool().Draw(t, "usual") {
			tight = limits{}
		}
		ps := drawPapers(t, rapid.IntRange(1, 8).Draw(t, "documents"))
		var left []*claims.Claim
		if rapid.Bool().Draw(t, "split") {
			left = rapid.Permutation(gather(ps...)).Draw(t, "claims") // documents come in parts
		} else {
			for _, p := range rapid.Permutation(ps).Draw(t, "order") {
				left = append(left, p.all...)
			}
		}
		set := Set{tight: tight}
		var have []*claims.Claim
		for len(left) > 0 {
			n := rapid.IntRange(1, len(left)).Draw(t, "part")
			set.Add(left[:n]...)
			have, left = append(have, left[:n]...), left[n:]
			once := Set{tight: tight}
			once.Add(have...)
			if got, want := mustJSON(t, set.Report()), mustJSON(t, once.report()); got != want {
				t.Fatalf("after %d claims:\nadded %s\ncheck %s", len(have), got, want)
			}
		}
	})
}

// TestSetZero: a set without claims, and one with doubles and nil, report what Check does.
func TestSetZero(t *testing.T) {
	var set Set
	p := newPaper(t, "a", "2024-05-16", "")
	p.say("$110m", "110e6~1e6", "USD", "who Acme:organization", "what net profit")
	for range 2 {
		got, err1 := json.Marshal(set.Report())
		want, err2 := json.Marshal(Check(set.claims))
		if err1 != nil || err2 != nil || string(got) != string(want) {
			t.Errorf("got %s, %v, want %s, %v", got, err1, want, err2)
		}
		set.Add(nil)
		set.Add(append(gather(p), gather(p)...)...)
	}
	if n := len(set.Report().Claims); n != 1 {
		t.Errorf("%d claims in the report, want 1", n)
	}
}
