package reconcile

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// TestAnchor holds a change of a draft, told beside a level, against the two levels of a source.
func TestAnchor(t *testing.T) {
	tests := []struct {
		name, why         string
		text, value, unit string
		kind              string
		old               string // period of the source's other level
		want              Label
	}{
		{"change", "4,500 on 4,000 is 12.5 percent", "12.5%", "12.5~0.1", "%", "change", "2022", Supported},
		{"rounded change", "12.5 is 13 rounded up", "13%", "13~1", "%", "change", "2022", Supported},
		{"wrong change", "it is 12.5 percent, not 25", "25%", "25~1", "%", "change", "2022", Contradicted},
		{"wrong multiple", "it is an eighth more, not twice as much", "doubled", "2", "times", "ratio", "2022", Contradicted},
		{"one period", "the other level is of the same year, so it may be of other ferries", "25%", "25~1", "%", "change", "2023", Unverified},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, s := newPaper(t, "draft", "", ""), newPaper(t, "s1", "", "")
			level := d.say("4,500 tonnes", "4500", "metric-ton", "what ferry freight", "period 2023")
			change := d.say(tt.text, tt.value, tt.unit, "kind "+tt.kind, "with lisbon", "period 2023")
			link(change, claims.RelTo, level)
			change.Sentence = level.Sentence
			s.say("4,500 tonnes", "4500", "metric-ton", "what ferry freight", "period 2023")
			s.say("4,000 tonnes", "4000", "metric-ton", "what ferry freight", "period "+tt.old)
			v := Verify(gather(d), gather(s))
			if got := v.Draft[1]; got.Label != tt.want {
				t.Errorf("%s: %s is %s, want %s: %s", tt.why, tt.text, got.Label, tt.want, got.Message)
			}
		})
	}
}

// TestLone: the only length of a draft is held against the only length of a source, whatever the words.
func TestLone(t *testing.T) {
	for _, tt := range []struct {
		name string
		more bool
		want Label
	}{
		{"lone", false, Contradicted},
		{"one of two", true, Unverified},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, s := newPaper(t, "draft", "", ""), newPaper(t, "s1", "", "")
			d.say("90 hertz", "90", "hertz", "what kite screen")
			s.say("125 hertz", "125", "hertz", "what panel")
			if tt.more {
				s.say("30 hertz", "30", "hertz", "what hum")
			}
			if v := Verify(gather(d), gather(s)); v.Draft[0].Label != tt.want {
				t.Errorf("%s, want %s: %s", v.Draft[0].Label, tt.want, v.Draft[0].Message)
			}
		})
	}
}
