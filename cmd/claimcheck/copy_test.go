package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

// TestCopyIsNotContradicted: words do not contradict themselves. A draft that is its source, or one paragraph or line of it, has no
// contradicted figure.
func TestCopyIsNotContradicted(t *testing.T) {
	n := 0
	for _, pattern := range []string{
		"../../extract/testdata/claims/*.txt", "../../examples/*/articles/*.txt", "../../examples/*/sources/*.txt",
		"../../documents/testdata/*.golden",
	} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			text := withoutMarks(string(b))
			source := claimsOf("source", text)
			for _, draft := range append(append(strings.Split(text, "\n\n"), strings.Split(text, "\n")...), text) {
				for _, j := range reconcile.Verify(claimsOf("draft", draft), source).Draft {
					n++
					if j.Label == reconcile.Contradicted {
						t.Errorf("%s: %q of %q: %s", name, j.Claim.At.Text(), j.Claim.Sentence.Text(), j.Message)
					}
				}
			}
		}
	}
	if n < 500 {
		t.Errorf("only %d figures were read", n)
	}
}

func claimsOf(id, text string) []*claims.Claim {
	return extract.Claims(&claims.Document{ID: id, Text: text, Date: claims.Date{Year: 2024, Month: 5, Day: 16}})
}

// withoutMarks leaves out the lines of a golden file that underline its figures.
func withoutMarks(text string) string {
	var out []string
	for _, l := range strings.Split(text, "\n") {
		if !strings.HasPrefix(strings.TrimSpace(l), "^") && !strings.HasPrefix(l, "#") {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}
