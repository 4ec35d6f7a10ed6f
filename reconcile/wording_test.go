package reconcile

import (
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// sentence adds claims for the figures between brackets of one sentence, all of them counts of the noun.
func (p *paper) sentence(noun, text string) {
	p.t.Helper()
	start := len(p.doc.Text)
	var cs []*claims.Claim
	for text != "" {
		before, rest, ok := strings.Cut(text, "[")
		p.doc.Text += before
		if !ok {
			break
		}
		var inside string
		inside, text, _ = strings.Cut(rest, "]")
		words, value, _ := strings.Cut(inside, "=")
		c := &claims.Claim{ID: len(p.all), Kind: claims.KindLevel, Quantity: quantity(p.t, value, claims.Unit(noun))}
		c.At = claims.Span{Doc: p.doc, Start: len(p.doc.Text), End: len(p.doc.Text) + len(words)}
		p.doc.Text += words
		cs = append(cs, c)
		p.all = append(p.all, c)
	}
	for _, c := range cs {
		c.Words = claims.Span{Doc: p.doc, Start: start, End: len(p.doc.Text)}
		c.Sentence = c.Words
	}
	p.doc.Text += " "
}

// TestWording holds sentences against a source sentence that differs in figures or words only.
func TestWording(t *testing.T) {
	const source = "The shift packed [40 crates=40] of apples and [more than 25 crates=>25] of pears."
	tests := []struct{ name, why, draft, want string }{
		{"same", "nothing differs", source, "supported supported"},
		{"swapped", "a figure of another place of the same sentence does not support", "The shift packed [26 crates=26] of apples and [more than 25 crates=>25] of pears.", "contradicted supported"},
		{"bound kept", "more than 25 is more than 20", "The shift packed [40 crates=40] of apples and [more than 20 crates=>20] of pears.", "supported supported"},
		{"bound filled", "33 of more than 25 is open, and the sentence with it", "The shift packed [40 crates=40] of apples and [33 crates=33] of pears.", "unverified unverified"},
		{"another sentence", "in other words the two figures stand alone", "The shift packed [40 crates=40] of apples and that day [33 crates=33] of pears.", "supported unverified"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, s := newPaper(t, "draft", "", ""), newPaper(t, "s1", "", "")
			s.sentence("crate", source)
			d.sentence("crate", tt.draft)
			var got []string
			for _, j := range Verify(gather(d), gather(s)).Draft {
				got = append(got, string(j.Label))
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("%s: %v, want %s", tt.why, got, tt.want)
			}
		})
	}
}
