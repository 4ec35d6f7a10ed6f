package claims_test

import (
	"errors"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

func TestPlaces(t *testing.T) {
	for _, c := range []struct{ numeral, last, round, why string }{
		{"4.2", "0.1", "0.1", "one decimal"},
		{"4.20", "0.01", "0.1", "a zero at the end is written precision"},
		{"1,200", "1", "100", "zeros of a whole number may be rounding"},
		{"1 200 000", "1", "100000", "groups of the French kind"},
		{"247", "1", "1", "no zeros"},
		{"0", "1", "0", "nothing is rounded to nothing"},
	} {
		last, err := claims.LastPlace(c.numeral)
		if err != nil || last.String() != c.last {
			t.Errorf("%s: the last place of %s is %v, %v, want %s", c.why, c.numeral, last, err, c.last)
		}
		plain := ""
		for _, r := range c.numeral {
			if r != ',' && r != ' ' {
				plain += string(r)
			}
		}
		if got := claims.RoundPlace(num(plain)); got.String() != c.round {
			t.Errorf("%s: the round place of %s is %v, want %s", c.why, c.numeral, got, c.round)
		}
	}
	for _, s := range []string{"", ".", "four", "1.2.3", "1e5"} {
		if n, err := claims.LastPlace(s); !errors.Is(err, claims.ErrNumber) {
			t.Errorf("LastPlace(%q) is %v, %v, want ErrNumber", s, n, err)
		}
	}
	if got := claims.RoundPlace(num("1/3")); got.Sign() != 0 {
		t.Errorf("the round place of 1/3 is %v, want 0: it has no last digit", got)
	}
}

func TestWritten(t *testing.T) {
	q := claims.Written(num("4.2e9"), num("1e8"), "USD")
	want := claims.Quantity{Stated: claims.Exactly(num("4.2e9")), Range: interval("[4.15e9, 4.25e9]"), Unit: "USD", Step: num("1e8")}
	if !q.Equal(want) {
		t.Errorf("$4.2 billion is %+v", q)
	}
	if q = claims.Written(num("247"), num("0"), ""); !q.Range.Equal(q.Stated) {
		t.Errorf("without a step 247 allows %v", q.Range)
	}
}
