package reconcile

import "testing"

// TestAsOf holds a count that has no period of its own, beside a date in its sentence, against a count of 26 April.
func TestAsOf(t *testing.T) {
	for _, tt := range []struct {
		period, why string
		want        Label
	}{
		{"2020-04-26", "the same day and another number", Contradicted},
		{"2020-04-28", "two days later the number may be another", Unverified},
		{"2020-04-27/", "so it may after that day", Unverified},
	} {
		d, s := newPaper(t, "draft", "", ""), newPaper(t, "s1", "", "")
		d.sentence("case", "There were [1530 cases=1530] on [that day=0].")
		day := d.all[1]
		day.Kind, day.Quantity.Unit, day.Period = "date", "", d.when(tt.period)
		d.set(d.all[0], "what", "confirmed measles case")
		s.say("1519 cases", "1519", "case", "what confirmed measles case", "period 2020-04-26")
		v := Verify(gather(d), gather(s))
		if got := v.Draft[0].Label; got != tt.want {
			t.Errorf("%s: %s, want %s: %s", tt.why, got, tt.want, v.Draft[0].Message)
		}
	}
}
