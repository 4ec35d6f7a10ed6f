package marked

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	for _, c := range []struct {
		why, a, b string
		same      bool
	}{
		{"small words and endings", "The shares of the firm", "share, firm", true},
		{"a plural without an ending", "women injured", "woman injured", true},
		{"an adjective for a measure", "9 metres long", "length: 9 metre", true},
		{"a verb for a measure", "weighs", "weight", true},
		{"another noun", "exports", "imports", false},
	} {
		if a, b := Words(c.a), Words(c.b); slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))) != c.same {
			t.Errorf("%s: %q and %q", c.why, a, b)
		}
	}
}
