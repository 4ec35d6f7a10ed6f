package reconcile

import "testing"

// TestForeign: a draft nearly all of whose figures disagree speaks of another thing of the same name, so weak evidence
// contradicts none of them.
func TestForeign(t *testing.T) {
	units := []string{"barge", "pilot", "tug", "crane", "berth", "quay"}
	for _, tt := range []struct {
		figures int
		want    Label
	}{
		{1, Contradicted},
		{6, Unverified},
	} {
		d, s := newPaper(t, "draft", "", ""), newPaper(t, "s1", "", "")
		for _, u := range units[:tt.figures] {
			d.say("47 "+u, "47", u, "what "+u)
			s.say("62 "+u, "62", u, "what "+u)
		}
		for _, j := range Verify(gather(d), gather(s)).Draft {
			if j.Label != tt.want {
				t.Errorf("one of %d figures: %s, want %s: %s", tt.figures, j.Label, tt.want, j.Message)
			}
		}
	}
}
