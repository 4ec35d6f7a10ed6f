package extract

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// TestNeeds holds that what a recognizer or a kind of figure needs near a token is no more than what it cannot do
// without: wherever it finds something, that stands there. And it holds that a recognizer finds nothing at the tokens
// that are left out because no word of a figure or time begins there.
func TestNeeds(t *testing.T) {
	figures := map[MentionKind]func(*sentence, int) (figure, bool){
		Money: (*sentence).money, Percent: (*sentence).percent, Points: (*sentence).points,
		Duration: (*sentence).durationFigure, Measure: (*sentence).measure,
	}
	tr := newTrigger(recognizers())
	found := map[MentionKind]int{}
	check := func(s *sentence, i int) {
		words := func(i, j int) string { return s.span(i, j).Text() }
		near, ahead := s.traitsNear(i), s.traitsAhead(i)
		for kind, read := range figures {
			f, ok := read(s, i)
			if !ok {
				continue
			}
			found[kind]++
			if near&figureNeeds[kind] == 0 {
				t.Errorf("%q has nothing near %q that %v needs", words(0, len(s.toks)), words(f.first, f.last), kind)
			}
		}
		begins := slices.Contains(s.starts, int32(i))
		mask := tr.byKind[s.toks[i].kind] | tr.ofClasses(s.toks[i].either())
		for n, r := range tr.list {
			if mask&(1<<n) == 0 || begins && (r.needs == 0 || near&r.needs != 0) && (r.ahead == 0 || ahead&r.ahead != 0) {
				continue
			}
			if m, ok := r.find(s, i); ok {
				t.Errorf("%s is not tried at %q of %q", r.name, words(m.first, m.last), words(0, len(s.toks)))
			}
		}
	}
	for _, text := range append(goldenLines(t), newsText(3, 50<<10)) {
		r := newReader(&claims.Document{Text: text})
		for r.read() {
			r.kept.forget()
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
