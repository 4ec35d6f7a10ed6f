package lexicon

import (
	"strings"
	"testing"
)

func TestLookupUnknown(t *testing.T) {
	if w := Lookup("zyzzyva-unknown"); w != 0 {
		t.Errorf("an unknown word is found as %q", w)
	}
	if w := Lookup(""); w != 0 {
		t.Errorf("the empty word is found as %q", w)
	}
}

// TestEveryWordIsFound holds that each single word of the tables is found under its own spelling, and each
// phrase by its first word.
func TestEveryWordIsFound(t *testing.T) {
	for w := Word(1); int(w) < Words(); w++ {
		text := w.String()
		first, rest := text, false
		for i := range text {
			if text[i] == ' ' {
				first, rest = text[:i], true
				break
			}
		}
		got := Lookup(first)
		if !rest {
			if got != w {
				t.Errorf("Lookup(%q) = %d %q, want %d", text, got, got, w)
			}
			continue
		}
		found := false
		for k, last := got.Phrases(); k < last; k++ {
			found = found || Phrase(k).Word == w
		}
		if !found {
			t.Errorf("phrase %q is not found by its first word", text)
		}
	}
}

// TestPhrasesWith holds that the phrases of one second word are found by it, longest first.
func TestPhrasesWith(t *testing.T) {
	for w := Word(1); int(w) < Words(); w++ {
		first, last := w.Phrases()
		for k := first; k < last; k++ {
			second := Phrase(k).Rest[0]
			from, to := w.PhrasesWith(second)
			if k < from || k >= to {
				t.Fatalf("%q is not found by its second word", Phrase(k).Word)
			}
			for i := from; i < to; i++ {
				if p := Phrase(i); p.Rest[0] != second || i > from && len(p.Rest) > len(Phrase(i-1).Rest) {
					t.Fatalf("%q with %q: %q is of another second word or stands behind a shorter phrase", w, second, p.Word)
				}
			}
		}
	}
}

func TestClassNames(t *testing.T) {
	for c := Class(1); c < classEnd; c++ {
		if got, ok := ClassByName(c.String()); !ok || got != c {
			t.Errorf("class %d is named %q, which names class %d", c, c, got)
		}
	}
}

func TestLookupDoesNotAllocate(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { Lookup("Million") }); n != 0 {
		t.Errorf("Lookup allocates %v times", n)
	}
}

// TestLowerBytes holds that eight bytes at once are brought into lower case as each by itself is.
func TestLowerBytes(t *testing.T) {
	for n := range 9 {
		for c := range 256 {
			s := strings.Repeat("zZ", 4)[:n]
			for i := range n {
				s := s[:i] + string([]byte{byte(c)}) + s[i+1:]
				var want uint64
				for k := range len(s) {
					want |= uint64(lower(s[k])) << (8 * k)
				}
				if got := lowerBytes(s); got != want {
					t.Fatalf("lowerBytes(%q) = %#x, want %#x", s, got, want)
				}
			}
		}
	}
}
