package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/claims"
)

// sentencesOf returns the tokens of each sentence, joined by "|"; a token that is glued to the one
// before it is joined by "_".
func sentencesOf(text string) []string {
	var out []string
	r := newReader(&claims.Document{Text: text})
	for r.read() {
		var b strings.Builder
		for i := range r.s.toks {
			switch {
			case i == 0:
			case r.s.glued(i):
				b.WriteByte('_')
			default:
				b.WriteByte('|')
			}
			b.WriteString(r.s.text(i))
		}
		out = append(out, b.String())
	}
	return out
}

func TestScan(t *testing.T) {
	tests := []struct {
		why, text string
		want      []string
	}{
		{"separators between digits belong to the numeral, others do not", "1,234.5, or 10.", []string{"1,234.5_,|or|10_."}},
		{"signs stand alone, also glued", "US$5m (€6)", []string{"US_$_5_m|(_€_6_)"}},
		{"hyphens and slashes are tokens", "a four-day 1/2 trip", []string{"a|four_-_day|1_/_2|trip"}},
		{"possessives are tokens, inner apostrophes are not", "China’s o'clock don't workers' boss's", []string{"China_’s|o'clock|don't|workers_'|boss_'s"}},
		{"dots of single letters belong to the word", "the U.S. and p.m. today", []string{"the|U.S.|and|p.m.|today"}},
		{"letters beyond ASCII", "Çağ Müller 10°C", []string{"Çağ|Müller|10_°_C"}},
		{"the micro sign is a letter", "12µs", []string{"12_µs"}},
		{"no-break spaces separate", "10\u00a0km", []string{"10|km"}},
		{"broken UTF-8 is a token", "a \xff b", []string{"a|\xff|b"}},
		{"ordinal endings are glued words", "the 80th", []string{"the|80_th"}},
		{"empty text", "", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, sentencesOf(tt.text)); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.why, tt.text, diff)
		}
	}
}

func TestSentences(t *testing.T) {
	tests := []struct {
		why, text string
		want      int
	}{
		{"a full stop before a capital ends a sentence", "It fell. Then it rose.", 2},
		{"a full stop before a small letter does not", "It fell 3 p.c. in May.", 1},
		{"a decimal point does not", "It rose 3.5 points.", 1},
		{"an initial does not", "J. R. Ewing and John F. Kennedy met.", 1},
		{"a closing quote belongs to the sentence before it", "“It fell.” Then it rose.", 2},
		{"a blank line ends a headline", "Profit falls\n\nProfit fell 3%", 2},
		{"a short line ends a list entry", "Revenue 5\nProfit 3", 2},
		{"a line broken for want of room goes on", "The company said on Monday that its revenue for the year\nhad risen by a tenth.", 1},
		{"a question mark ends a sentence", "Why? Because.", 2},
	}
	for _, tt := range tests {
		if got := sentencesOf(tt.text); len(got) != tt.want {
			t.Errorf("%s: %q gives %d sentences %q, want %d", tt.why, tt.text, len(got), got, tt.want)
		}
	}
}

// TestSentencesKeepEveryToken holds that cutting loses nothing but white space.
func TestSentencesKeepEveryToken(t *testing.T) {
	text := strings.Repeat("The U.S. paid $1,000.5bn to 3 firms, \"about\" 5% of it; and so on without end ", 50)
	flat := func(s string) string {
		return strings.NewReplacer(" ", "", "|", "", "_", "").Replace(s)
	}
	if got, want := flat(strings.Join(sentencesOf(text), "")), flat(text); got != want {
		t.Errorf("tokens of a long sentence are lost or changed:\n%q\n%q", got, want)
	}
}
