package reconcile_test

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// A number that rounds up to a thousand of its scale is one of the next.
func TestShowNextScale(t *testing.T) {
	for n, want := range map[int64]string{
		999_998_950:       "1 billion USD",
		-999_998_950:      "-1 billion USD",
		999_900_000:       "999.9 million USD",
		1_000_000:         "1 million USD",
		999_999_600_000:   "1 trillion USD",
		2_000_000_000_000: "2 trillion USD",
	} {
		if got := reconcile.Show(claims.Exactly(claims.Int(n)), "USD"); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

// Units are written as English does: in the plural but for one, a rate by its first unit.
func TestShowUnits(t *testing.T) {
	for _, c := range []struct {
		n    string
		unit claims.Unit
		want string
	}{
		{"17", "day", "17 days"},
		{"1", "day", "1 day"},
		{"0.5", "kilometer", "0.5 kilometers"},
		{"6", "foot", "6 feet"},
		{"3", "metric-ton", "3 metric tons"},
		{"90", "kilometer-per-hour", "90 kilometers per hour"},
		{"2", "century", "2 centuries"},
		{"21", "celsius", "21 celsius"},
		{"3", "times", "3 times"},
		{"40", "worker", "40"},
		{"40", "GBP", "40 GBP"},
	} {
		n, err := claims.ParseNumber(c.n)
		if err != nil {
			t.Fatal(err)
		}
		if got := reconcile.Show(claims.Exactly(n), c.unit); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.n, c.unit, got, c.want)
		}
	}
}
