package extract

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// FuzzSentences holds that a text is cut into sentences without loss: their tokens come in the order of the text, none
// is empty or overlaps another, every ASCII letter and digit lies in one, no sentence is without a token or longer than
// the bound that keeps reading linear, and cutting again gives the same.
func FuzzSentences(f *testing.F) {
	for _, text := range []string{
		"", "It fell. Then it rose.", "J. R. Ewing of the U.S. No. 5? \"Yes!\" (He did.)\n\n- 5 men\n- 6 men\n", "a\rb\n\nc  \t\n d",
		"Sales of $240\nbillion. e.g. 3.5 vs. 4.", "\xff\xfe. \x00 A\u2028B\u00a0C", "one…two… Three.) Four.’ Five",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := &claims.Document{ID: "d", Text: text}
		first := newReader(doc)
		var ends []int32
		end, index, para := int32(0), 0, 0
		for first.read() {
			s := &first.s
			if len(s.toks) == 0 || len(s.toks) > 2*maxTokens+1 || s.index != index || s.para < para {
				t.Fatalf("sentence %d, counted %d, of paragraph %d after %d has %d tokens", s.index, index, s.para, para, len(s.toks))
			}
			index, para = index+1, s.para
			for i := range s.toks {
				tok := &s.toks[i]
				if tok.start < end || tok.end <= tok.start || int(tok.end) > len(text) {
					t.Fatalf("a token at %d to %d of %d bytes, behind %d", tok.start, tok.end, len(text), end)
				}
				lettersOutside(t, text, int(end), int(tok.start))
				end = tok.end
				ends = append(ends, end)
			}
		}
		lettersOutside(t, text, int(end), len(text))
		n := 0
		for again := newReader(doc); again.read(); {
			for i := range again.s.toks {
				if n >= len(ends) || again.s.toks[i].end != ends[n] {
					t.Fatalf("token %d ends elsewhere in a second reading", n)
				}
				n++
			}
		}
		if n != len(ends) {
			t.Fatalf("%d tokens, then %d", len(ends), n)
		}
	})
}

// lettersOutside fails the test if a letter or digit stands in the text between two tokens.
func lettersOutside(t *testing.T, text string, from, to int) {
	t.Helper()
	for i := from; i < to; i++ {
		if c := text[i]; c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' {
			t.Fatalf("%q at %d is in no token", c, i)
		}
	}
}
