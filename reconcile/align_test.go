package reconcile

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Claims 0 and 1 stand in one document, 10 and 11 in another.
func TestAhead(t *testing.T) {
	for _, test := range []struct {
		why  string
		in   []match
		want []int
	}{
		{"a pair without rivals is ahead of nothing", []match{{0, 10, 30}}, []int{0}},
		{"a pair is ahead of the strongest rival of either claim", []match{{0, 10, 20}, {0, 11, 5}, {1, 10, 12}}, []int{8, -15, -8}},
		{"equal rivals leave it open", []match{{0, 10, 7}, {0, 11, 7}}, []int{0, 0}},
		{"no pair is further ahead or behind than the cap", []match{{0, 10, 90}, {0, 11, -90}}, []int{aheadCap, -aheadCap}},
	} {
		var list aheads
		if d := cmp.Diff(test.want, list.of(test.in, 12)); d != "" {
			t.Errorf("%s: %s", test.why, d)
		}
	}
}

func TestAheadDoesNotDependOnOrder(t *testing.T) {
	in := []match{{0, 10, 20}, {0, 11, 20}, {1, 10, 12}, {1, 11, 25}, {2, 10, 20}}
	want := new(aheads).of(in, 12)
	var list aheads // used again: nothing is left in it of the matches before
	for i := range in {
		turned := append(append([]match{}, in[i:]...), in[:i]...)
		got := list.of(turned, 12)
		if d := cmp.Diff(append(append([]int{}, want[i:]...), want[:i]...), got); d != "" {
			t.Errorf("begun at %d: %s", i, d)
		}
	}
}
