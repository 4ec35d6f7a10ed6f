package reconcile

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// TestBeside: a figure that says little itself is held against a source figure where both stand beside one that both texts have.
func TestBeside(t *testing.T) {
	tests := []struct {
		name, why string
		common    string // the other figure of the draft; that of the source is 4,275
		want      Label
	}{
		{"known", "both sentences have 4,275, so the other figures are of one thing", "4275", Contradicted},
		{"not known", "the two sentences have nothing in common", "81300", Unverified},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, s := newPaper(t, "draft", "", ""), newPaper(t, "s1", "", "")
			a := d.say("crossings", tt.common, "crossing", "what ferry crossing")
			b := d.say("workers", "730", "worker", "what staff")
			b.Sentence = a.Sentence
			x := s.say("crossings", "4275", "crossing", "what ferry crossing")
			y := s.say("employees", "680", "employee", "what payroll")
			y.Sentence = x.Sentence
			v := Verify(gather(d), gather(s))
			if got := v.Draft[1]; got.Label != tt.want {
				t.Errorf("%s: %s, want %s: %s", tt.why, got.Label, tt.want, got.Message)
			}
		})
	}
}

// TestStale: a toll of an older source is wrong where a newer one counts more.
func TestStale(t *testing.T) {
	tests := []struct {
		name, why   string
		newer, toll string
		want        Label
	}{
		{"overtaken", "31 were counted a day later", "2024-08-02", "31", Contradicted},
		{"of the same day", "neither replaces the other", "2024-08-01", "31", Supported},
		{"after the draft", "the draft could not know it", "2024-08-05", "31", Supported},
		{"of another kind", "a third of all is not the toll of one event", "2024-08-02", "310", Supported},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newPaper(t, "draft", "2024-08-02", "")
			d.say("at least 27 dead", ">=27", "person", "what dead", "facet casualty=dead", "with ferry")
			old, late := newPaper(t, "s1", "2024-08-01", ""), newPaper(t, "s2", tt.newer, "")
			old.say("at least 27 people", ">=27", "person", "what dead", "facet casualty=dead", "with ferry")
			late.say("bodies", tt.toll, "body", "what dead", "facet casualty=dead", "with ferry")
			v := Verify(gather(d), gather(old, late))
			if got := v.Draft[0]; got.Label != tt.want {
				t.Errorf("%s: %s, want %s: %s", tt.why, got.Label, tt.want, got.Message)
			}
		})
	}
}

// TestDifference: a change follows from a level that both texts give and another one of the source.
func TestDifference(t *testing.T) {
	tests := []struct {
		name, why, change, value, direction string
		want                                Label
	}{
		{"less", "250 less 168 is 82", "82 seats", "-82", "down", Supported},
		{"other", "91 is no difference", "91 seats", "-91", "down", Unverified},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, s := newPaper(t, "draft", "", ""), newPaper(t, "s1", "", "")
			a := d.say("168", "168", "seat", "what camp", "with president")
			b := d.say(tt.change, tt.value, "seat", "kind change", "what group")
			b.Direction, b.Sentence = claims.Direction(tt.direction), a.Sentence
			s.say("168", "168", "seat", "what camp", "with president")
			s.say("250", "250", "seat", "what supporter")
			v := Verify(gather(d), gather(s))
			if got := v.Draft[1]; got.Label != tt.want {
				t.Errorf("%s: %s, want %s: %s", tt.why, got.Label, tt.want, got.Message)
			}
		})
	}
}
