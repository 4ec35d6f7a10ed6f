package claims

import (
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestDecimalRounds: Decimal writes what exact arithmetic rounds to, halves away from zero, without zeros at its end.
func TestDecimalRounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, d := rapid.Int64Range(-1<<62, 1<<62).Draw(t, "numerator"), rapid.Int64Range(1, 1<<62).Draw(t, "denominator")
		if rapid.Bool().Draw(t, "small") {
			n, d = n%1000, 1+d%1000 // many halves
		}
		digits := rapid.IntRange(0, 20).Draw(t, "digits")
		want := big.NewRat(n, d).FloatString(digits)
		if strings.Contains(want, ".") {
			want = strings.TrimRight(strings.TrimRight(want, "0"), ".")
		}
		if want == "-0" {
			want = "0"
		}
		if got := Ratio(n, d).Decimal(digits); got != want {
			t.Fatalf("%d / %d with %d digits: %s, want %s", n, d, digits, got, want)
		}
	})
}
