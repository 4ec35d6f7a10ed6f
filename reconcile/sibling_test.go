package reconcile

import (
	"strings"
	"testing"
)

// TestSiblings holds which names of one ending are two things.
func TestSiblings(t *testing.T) {
	for _, tt := range []struct {
		x, y string
		want bool
		why  string
	}{
		{"labour party", "liberal party", true, "two parties"},
		{"north karsten", "south karsten", true, "two parts of a town"},
		{"labour party", "labour party", false, "one name"},
		{"scottish labour party", "labour party", false, "one may be part of the other"},
		{"labour", "labour party", false, "a short name"},
		{"j. p. morgan bank", "morgan bank", false, "an initial"},
		{"mr sand", "erik sand", false, "a title"},
		{"national bank", "labour party", false, "no common ending"},
	} {
		x, y := strings.Fields(tt.x), strings.Fields(tt.y)
		if got := siblings(x, y); got != tt.want {
			t.Errorf("%s: siblings(%q, %q) is %v", tt.why, tt.x, tt.y, got)
		}
		if got := siblings(y, x); got != tt.want {
			t.Errorf("%s: siblings(%q, %q) is %v", tt.why, tt.y, tt.x, got)
		}
	}
}
