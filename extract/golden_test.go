package extract

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/claims"
)

var update = flag.Bool("update", false, "rewrite the goldens of the recognizers from what is read now")

// TestGoldens reads the sentences of testdata/*.txt and compares what is found with what is underlined. In
// testdata/wrong stands what is read wrongly and known to be: a case that changes there has to be moved.
//
// A file holds sentences, one a line, each followed by a line for each mention: carets under its words, the
// recognizer, what the words say, and, where it differs, what they allow. A line that starts with # says why.
func TestGoldens(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	wrong, err := filepath.Glob("testdata/wrong/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(files, wrong...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want := string(data)
		got := underlined(want, timesOnly(file))
		if got == want {
			continue
		}
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		t.Errorf("%s (-want +got):\n%s", file, cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")))
	}
}

// TestGoldenOfEachRecognizer holds that each recognizer has its golden.
func TestGoldenOfEachRecognizer(t *testing.T) {
	for _, r := range recognizers() {
		if _, err := os.Stat("testdata/" + r.name + ".txt"); err != nil {
			t.Errorf("recognizer %s has no golden: %v", r.name, err)
		}
	}
}

// timesOnly reports whether the golden shows times and not figures.
func timesOnly(file string) bool {
	switch filepath.Base(file) {
	case "ages.txt", "date.txt", "duration.txt", "set.txt":
		return true
	}
	return false
}

// underlined returns the golden text with the lines under its sentences made anew.
func underlined(text string, times bool) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(strings.TrimLeft(line, " "), "^") {
			continue
		}
		b.WriteString(line + "\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		for _, m := range figuresOf(line, times) {
			b.WriteString(underline(line, &m) + "\n")
		}
	}
	return b.String()
}

// figuresOf returns the mentions of line: the figures, or the times.
func figuresOf(line string, times bool) []mention {
	var out []mention
	var x Extractor
	x.sentences(&claims.Document{Text: line}, func(_ *sentence, ms []mention) {
		for _, m := range ms {
			if (m.Kind == Date || m.Kind == Duration) == times {
				out = append(out, m)
			}
		}
	})
	return out
}

// underline returns the line that says what m is.
func underline(line string, m *mention) string {
	before := utf8.RuneCountInString(line[:m.At.Start])
	width := utf8.RuneCountInString(m.At.Text())
	if m.Kind == Date || m.Kind == Duration {
		return strings.Repeat(" ", before) + strings.Repeat("^", width) + " " + m.by + ": " + m.Timex
	}
	q := &m.Quantity
	s := strings.Repeat(" ", before) + strings.Repeat("^", width) + " " + m.by + ": " + m.Kind.String() + " " + q.Stated.String()
	if q.Unit != "" {
		s += " " + string(q.Unit)
	}
	if q.Hedge != "" {
		s += ", " + string(q.Hedge)
	}
	if !q.Range.Equal(q.Stated) {
		s += ", allows " + q.Range.String()
	}
	return s
}
