package extract

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/claims"
)

// FuzzMentions holds that reading never fails, that mentions lie on characters of the text, in order and
// without overlap, and that reading twice gives the same.
func FuzzMentions(f *testing.F) {
	for _, seed := range []string{
		"", "Profit rose 5% to $4.2bn.", "1,234.5 1.234,5 1 234,5 12,34,567", "two and a half million pounds", "5'11\" 6ft 2in ½",
		"from $(918) to €5m-€6m", "between 3 and 5 or more than 10 but less than 20", "\xff\xfe1\x00 2", "1e400 10^99 2^64", "one one one hundred and and half a",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := &claims.Document{ID: "f", Text: text}
		ms := Mentions(doc)
		end := 0
		for i := range ms {
			at := ms[i].At
			if at.Doc != doc || at.Start < end || at.End <= at.Start || at.End > len(text) {
				t.Fatalf("mention %d at %d-%d of %d bytes, behind %d", i, at.Start, at.End, len(text), end)
			}
			if utf8.ValidString(text) && (!utf8.RuneStart(text[at.Start]) || at.End < len(text) && !utf8.RuneStart(text[at.End])) {
				t.Fatalf("mention %d at %d-%d cuts a character", i, at.Start, at.End)
			}
			end = at.End
		}
		again := Mentions(doc)
		if len(again) != len(ms) {
			t.Fatalf("%d mentions, then %d", len(ms), len(again))
		}
		for i := range ms {
			if ms[i].At != again[i].At || ms[i].Kind != again[i].Kind || !ms[i].Quantity.Equal(again[i].Quantity) || ms[i].Timex != again[i].Timex {
				t.Fatalf("mention %d differs: %+v, then %+v", i, ms[i], again[i])
			}
		}
	})
}

// TestMentionsOfManyDigits holds that long numerals are either exact or left alone.
func TestMentionsOfManyDigits(t *testing.T) {
	tests := []struct {
		why, text string
		want      []string
	}{
		{"19 digits do not fit a machine word", "There were 1234567890123456789 atoms.", []string{"1234567890123456789"}},
		{"a run of digits without end is no number", strings.Repeat("7", 5000), nil},
		{"zeros before the digits count for nothing", "It is 0000005 now.", []string{"5"}},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range Mentions(&claims.Document{Text: tt.text}) {
			if m.Kind == Date {
				continue
			}
			got = append(got, m.Quantity.Stated.Low().Value.String())
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.why, diff)
		}
	}
}
