package reconcile

import (
	"fmt"
	"testing"
	"time"

	"github.com/claimcheck/claimcheck/claims"
)

// crowdOf makes claims of one measure in one period, each in a document of its own: one in fifty gives another value.
func crowdOf(n int) []*claims.Claim {
	out := make([]*claims.Claim, n)
	for i := range out {
		doc := &claims.Document{ID: fmt.Sprintf("d%06d", i), Date: claims.Date{Year: 2024, Month: 5, Day: 16}}
		v := claims.Int(420)
		if i%50 == 0 {
			v = claims.Int(int64(430 + i%7*10))
		}
		out[i] = &claims.Claim{
			ID: i, Kind: claims.KindLevel, Measure: "net profit",
			Subject:  []claims.Entity{{Name: "Acme", Kind: claims.EntityOrganization}},
			Terms:    []claims.Term{{Stem: "net", Role: claims.RoleModifier, Weight: 60}, {Stem: "profit", Role: claims.RoleHead, Weight: 60}},
			Quantity: claims.Quantity{Stated: claims.Exactly(v), Range: claims.Exactly(v), Unit: "USD"},
			Period:   claims.When{Period: claims.Year(2023), Stated: true},
			At:       claims.Span{Doc: doc, End: 1},
		}
	}
	return out
}

// TestCrowd: of very many claims of one measure in one period those that agree are one agreement, some conflicts are
// reported, and the others are counted. Every pair of different values counts once.
func TestCrowd(t *testing.T) {
	const n = 600
	cs := crowdOf(n)
	differ := int64(0)
	for i, c := range cs {
		for _, d := range cs[:i] {
			if !c.Quantity.Range.Overlaps(d.Quantity.Range) {
				differ++
			}
		}
	}
	r := Check(cs)
	if len(r.Findings) == 0 || len(r.Findings) > crowdPairs {
		t.Errorf("%d findings, want 1 to %d", len(r.Findings), crowdPairs)
	}
	if r.Unlisted <= 0 || r.Unlisted >= differ || r.Unlisted < differ-crowdPairs {
		t.Errorf("%d pairs are unlisted of %d", r.Unlisted, differ)
	}
	most := 0
	for _, a := range r.Agreements {
		most = max(most, len(a.Claims))
	}
	if want := n - n/50; most != want {
		t.Errorf("the largest agreement has %d claims, want %d", most, want)
	}
}

// TestCrowdGrowth: four times the claims of a crowd take about four times the processor time.
func TestCrowdGrowth(t *testing.T) {
	cost := func(n int) time.Duration {
		best := time.Hour
		for range 2 {
			cs := crowdOf(n)
			start := cpuTime()
			Check(cs)
			best = min(best, cpuTime()-start)
		}
		return best
	}
	if a, b := cost(1000), cost(4000); b > 8*a+50*time.Millisecond {
		t.Errorf("1000 claims take %v, 4000 take %v", a, b)
	}
}
