package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/claims"
)

// A text that is broken into lines for want of room says what it said before: every sentence of the
// goldens, behind words that fill its first line, is read alike with a line break in place of any space.
func TestWrapped(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no goldens: %v", err)
	}
	const filler = "the people at the office by the river said to those who came there then that "
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "^") {
				continue
			}
			for at := 0; at < min(len(line), 100); at++ {
				if line[at] != ' ' {
					continue
				}
				if ambiguous(line[:at], line[at+1:]) {
					continue
				}
				front := filler[:max(0, min(len(filler), 70-at))] + "x " + line[:at]
				want := readings(front + line[at:])
				if diff := cmp.Diff(want, readings(front+"\n"+line[at+1:])); diff != "" {
					t.Errorf("%s: %s / %s\n(-one line +two):\n%s", file, front, line[at+1:], diff)
				}
			}
		}
	}
}

// ambiguous reports whether a line break between a and b may end a line of a list as well: before a
// capital, a figure that follows a figure, a name or an abbreviation, and before what may be a bullet.
func ambiguous(a, b string) bool {
	last := a[strings.LastIndexByte(a, ' ')+1:]
	small := last[0] >= 'a' && last[0] <= 'z' && last[len(last)-1] >= 'a'
	return b[0] >= 'A' && b[0] <= 'Z' || b[0] == '-' || (b[0] < 'a' && !small)
}

// readings says what is read of a text: the words of each mention with what they mean.
func readings(text string) []string {
	var out []string
	var x Extractor
	for _, m := range x.Mentions(&claims.Document{Text: text}) {
		out = append(out, strings.Join(strings.Fields(m.At.Text()), " ")+" = "+m.Quantity.Stated.String()+" "+string(m.Quantity.Unit)+" "+m.Timex)
	}
	return out
}
