package reconcile

import "testing"

// TestTotal holds a number of a draft against the few counts of a short source.
func TestTotal(t *testing.T) {
	type fig struct{ text, value, unit string }
	tests := []struct {
		name, why string
		draft     fig
		source    []fig
		want      Label
	}{
		{"sum", "87 and 13 are 100", fig{"100 stamps", "100", "stamp"}, []fig{{"87 stamps", "87", "stamp"}, {"13 more stamps", "13", "stamp"}}, Supported},
		{"difference", "33 less 23 is 10", fig{"10 stamps", "10", "stamp"}, []fig{{"33 stamps", "33", "stamp"}, {"23 stamps", "23", "stamp"}}, Supported},
		{"product", "4 boxes of 12 are 48", fig{"48 stamps", "48", "stamp"}, []fig{{"12 stamps", "12", "stamp"}, {"4 boxes", "4", "box"}}, Supported},
		{"no sum", "nothing makes 101", fig{"101 stamps", "101", "stamp"}, []fig{{"87 stamps", "87", "stamp"}, {"13 more stamps", "13", "stamp"}}, Contradicted},
		{"unlike", "stamps and boxes make no stamps", fig{"100 stamps", "100", "stamp"}, []fig{{"87 stamps", "87", "stamp"}, {"13 boxes", "13", "box"}}, Contradicted},
		{"many", "among seven figures a sum is met by chance", fig{"100 stamps", "100", "stamp"}, []fig{
			{"93 stamps", "93", "stamp"},
			{"7 stamps", "7", "stamp"},
			{"41 stamps", "41", "stamp"},
			{"58 stamps", "58", "stamp"},
			{"210 stamps", "210", "stamp"},
			{"305 stamps", "305", "stamp"},
			{"777 stamps", "777", "stamp"},
		}, Contradicted},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, s := newPaper(t, "draft", "", ""), newPaper(t, "s1", "", "")
			d.say(tt.draft.text, tt.draft.value, tt.draft.unit, "what harbour stamp", "with lisbon")
			for n, f := range tt.source {
				what := "what harbour stamp"
				if n > 0 {
					what = "what sale" // so that only totals look at them
				}
				s.say(f.text, f.value, f.unit, what, "with lisbon")
			}
			v := Verify(gather(d), gather(s))
			if got := v.Draft[0]; got.Label != tt.want {
				t.Errorf("%s: %s, want %s: %s", tt.why, got.Label, tt.want, got.Message)
			}
		})
	}
}
