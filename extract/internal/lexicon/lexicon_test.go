package lexicon

import "testing"

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
		for _, p := range got.Phrases() {
			found = found || p.Word == w
		}
		if !found {
			t.Errorf("phrase %q is not found by its first word", text)
		}
	}
}

func TestPhrasesAreLongestFirst(t *testing.T) {
	for w := Word(1); int(w) < Words(); w++ {
		longest := 100
		for _, p := range w.Phrases() {
			if len(p.Rest) > longest {
				t.Fatalf("%q: %q stands behind a shorter phrase", w, p.Word)
			}
			longest = len(p.Rest)
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
