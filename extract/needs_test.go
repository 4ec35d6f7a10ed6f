package extract

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// TestNeeds holds that what a recognizer or a kind of figure needs of a sentence is no more than what it cannot do
// without: wherever it finds something, the sentence has it.
func TestNeeds(t *testing.T) {
	figures := map[MentionKind]func(*sentence, int) (figure, bool){
		Money: (*sentence).money, Percent: (*sentence).percent, Points: (*sentence).points,
		Duration: (*sentence).durationFigure, Measure: (*sentence).measure,
	}
	found := map[MentionKind]int{}
	check := func(s *sentence, i int) {
		words := func(i, j int) string { return s.span(i, j).Text() }
		for kind, read := range figures {
			f, ok := read(s, i)
			if !ok {
				continue
			}
			found[kind]++
			if s.traits&figureNeeds[kind] == 0 {
				t.Errorf("%q has no trait that %v needs, and %q is one", words(0, len(s.toks)), kind, words(f.first, f.last))
			}
		}
		for _, r := range recognizers() {
			if r.needs == 0 || s.traits&r.needs != 0 {
				continue
			}
			if m, ok := r.find(s, i); ok {
				t.Errorf("%q has no trait that %s needs, and %q is one", words(0, len(s.toks)), r.name, words(m.first, m.last))
			}
		}
	}
	for _, text := range append(goldenLines(t), newsText(3, 50<<10)) {
		r := newReader(&claims.Document{Text: text}, nil)
		for r.read() {
			r.s.readings.forget()
			r.s.findPhrases()
			for i := range r.s.toks {
				check(&r.s, i)
			}
		}
	}
	for kind := range figures {
		if found[kind] < 5 {
			t.Errorf("the texts have %d figures of kind %v, too few to tell", found[kind], kind)
		}
	}
}

// goldenLines returns the lines of all golden files.
func goldenLines(t *testing.T) (lines []string) {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for sc := bufio.NewScanner(strings.NewReader(string(b))); sc.Scan(); {
			lines = append(lines, strings.TrimSpace(sc.Text()))
		}
	}
	return lines
}
