package main

import (
	"os"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

// verdictsMost is how many of a hundred verdicts may differ from those in testdata/verdicts.txt before it fails: a word
// more in the lexicon may turn one or two of them.
const verdictsMost = 5

// TestVerdicts holds drafts as a reporter or a language model writes them against their sources.
func TestVerdicts(t *testing.T) {
	text, err := os.ReadFile("testdata/verdicts.txt")
	if err != nil {
		t.Fatal(err)
	}
	all, wrong, alarms := 0, 0, 0
	for _, block := range strings.Split(string(text), "\n\n") {
		marks, verdicts := verdictsOf(t, block)
		for _, m := range marks {
			all++
			got := labelAt(verdicts, m.start, m.end)
			if got == m.want {
				continue
			}
			wrong++
			if got == reconcile.Contradicted {
				alarms++
			}
			t.Logf("%q is %s, want %s", m.text, got, m.want)
		}
	}
	if all < 300 {
		t.Fatalf("only %d figures are marked", all)
	}
	if 100*wrong > verdictsMost*all {
		t.Errorf("%d of %d figures are wrong", wrong, all)
	}
	if 100*alarms > all {
		t.Errorf("%d of %d figures are contradicted and should not be", alarms, all)
	}
}

// A mark is a figure between braces with what it must be.
type mark struct {
	start, end int // bytes of the draft without its braces
	text       string
	want       reconcile.Label
}

// verdictsOf verifies the draft of a block against the block's sources.
func verdictsOf(t *testing.T, block string) ([]mark, *reconcile.Verdicts) {
	t.Helper()
	var marks []mark
	var draft, sources []*claims.Claim
	for line := range strings.Lines(block) {
		kind, rest, _ := strings.Cut(strings.TrimRight(line, "\n"), " ")
		head, text, ok := strings.Cut(rest, " | ")
		if kind != "D" && kind != "S" {
			continue
		}
		day, source, _ := strings.Cut(head, " ")
		date, err := claims.ParseDate(day)
		if err != nil || !ok {
			t.Fatalf("%q: %v", line, err)
		}
		if kind == "D" {
			text, marks = unmark(t, text)
		}
		cs := extract.Claims(&claims.Document{ID: kind + source, Date: date, Source: source, Text: text})
		if kind == "D" {
			draft = append(draft, cs...)
		} else {
			sources = append(sources, cs...)
		}
	}
	return marks, reconcile.Verify(draft, sources)
}

// unmark takes the braces out of a text.
func unmark(t *testing.T, text string) (string, []mark) {
	t.Helper()
	var out strings.Builder
	var marks []mark
	for {
		before, rest, ok := strings.Cut(text, "{")
		out.WriteString(before)
		if !ok {
			return out.String(), marks
		}
		inside, after, _ := strings.Cut(rest, "}")
		figure, letter, _ := strings.Cut(inside, "|")
		want, known := map[string]reconcile.Label{"S": reconcile.Supported, "C": reconcile.Contradicted, "U": reconcile.Unverified}[letter]
		if !known {
			t.Fatalf("%q: no letter S, C or U", inside)
		}
		start := out.Len()
		out.WriteString(figure)
		marks = append(marks, mark{start, out.Len(), figure, want})
		text = after
	}
}

// labelAt gives the label of the claims that touch a stretch of the draft: contradicted before supported before unverified.
func labelAt(v *reconcile.Verdicts, start, end int) reconcile.Label {
	var found reconcile.Label
	for _, want := range []reconcile.Label{reconcile.Unverified, reconcile.Supported, reconcile.Contradicted} {
		for _, j := range v.Draft {
			if j.Label == want && j.Claim.At.Start < end && start < j.Claim.At.End {
				found = want
			}
		}
	}
	return found
}
