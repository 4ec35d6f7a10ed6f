package reconcile

import "testing"

// TestPortion holds a share of a draft against counts of one sentence.
func TestPortion(t *testing.T) {
	tests := []struct {
		name, why   string
		value       string
		oneSentence bool
		want        Label
	}{
		{"quotient", "20 of 60 is a third", "33~1", true, Supported},
		{"other quotient", "20 of 60 is not a half", "50~1", true, Unverified},
		{"two sentences", "a number of another sentence may be no part", "33~1", false, Unverified},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, s := newPaper(t, "draft", "", ""), newPaper(t, "s1", "", "")
			d.say("the share", tt.value, "%", "kind share", "what harbour ferry", "with lisbon")
			part := s.say("20", "20", "", "what crew")
			whole := s.say("60 ferries", "60", "ferry", "what harbour ferry", "with lisbon")
			if tt.oneSentence {
				part.Sentence = whole.Sentence
			}
			v := Verify(gather(d), gather(s))
			if got := v.Draft[0]; got.Label != tt.want {
				t.Errorf("%s: %s, want %s: %s", tt.why, got.Label, tt.want, got.Message)
			}
		})
	}
}

// TestLength holds a length of time against the stretch in which a source's figure holds.
func TestLength(t *testing.T) {
	for _, tt := range []struct {
		days string
		want Label
	}{
		{"12", Supported}, // from the 1st to the 12th
		{"19", Unverified},
	} {
		d, s := newPaper(t, "draft", "", ""), newPaper(t, "s1", "", "")
		d.say("days", tt.days, "day", "kind duration", "what harbour strike", "with lisbon ferry")
		s.say("300 crews", "300", "crew", "what harbour strike", "with lisbon ferry", "period 2024-09-01/2024-09-12")
		if v := Verify(gather(d), gather(s)); v.Draft[0].Label != tt.want {
			t.Errorf("%s days: %s, want %s: %s", tt.days, v.Draft[0].Label, tt.want, v.Draft[0].Message)
		}
	}
}
