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
