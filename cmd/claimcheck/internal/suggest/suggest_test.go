package suggest

import (
	"strings"
	"testing"
)

func TestLike(t *testing.T) {
	known := []string{"values", "scale", "verify", "write-baseline"}
	for _, test := range []struct{ why, in, want string }{
		{"a letter left out", "vales", "values"},
		{"two letters the other way round", "sclae", "scale"},
		{"a letter more in a long name", "write-basseline", "write-baseline"},
		{"nothing like it", "colour", ""},
		{"a long text is compared with nothing", strings.Repeat("values", 1000), ""},
		{"nothing", "", ""},
	} {
		got := Like(test.in, known)
		if want := ` (did you mean "` + test.want + `"?)`; got != want && (test.want != "" || got != "") {
			t.Errorf("%s: %q gives %q", test.why, test.in, got)
		}
	}
}

// The distance is a metric: 0 for equal words only, the same both ways, and never longer by way of a third word.
func TestDistance(t *testing.T) {
	words := []string{"", "a", "ab", "ba", "abc", "cab", "scale", "scales", "values"}
	for _, a := range words {
		for _, b := range words {
			d := distance(a, b)
			if d != distance(b, a) || (d == 0) != (a == b) {
				t.Errorf("from %q to %q: %d", a, b, d)
			}
			for _, c := range words {
				if distance(a, c) > d+distance(b, c) {
					t.Errorf("%q is nearer to %q by way of %q", a, c, b)
				}
			}
		}
	}
}
