package text

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// Wrapping keeps the words and their order, and no line is wider than width unless one word is.
func TestWrap(t *testing.T) {
	long := strings.Repeat("quarterly figures of the mill, ", 12)
	for _, text := range []string{"", "ten", long, strings.Repeat("x", 300) + " y", "  two   spaces "} {
		got := wrap("\t", "\t    ", text)
		if !strings.HasSuffix(got, "\n") {
			t.Errorf("%q does not end its line", got)
		}
		if a, b := strings.Join(strings.Fields(text), " "), strings.Join(strings.Fields(got), " "); a != b {
			t.Errorf("the words changed from %q to %q", a, b)
		}
		for line := range strings.Lines(got) {
			if columns(strings.TrimRight(line, "\n")) > width && len(strings.Fields(line)) > 1 {
				t.Errorf("line of %d columns: %q", columns(line), line)
			}
		}
	}
}

// A quote holds the figure, is valid UTF-8 on one line, and is not much longer than maxQuote.
func TestQuote(t *testing.T) {
	pad := strings.Repeat("der Müller zählte Säcke, ", 60)
	text := pad + "$4.2 billion" + pad
	doc := &claims.Document{ID: "a", Text: text}
	at := claims.Span{Doc: doc, Start: len(pad), End: len(pad) + len("$4.2 billion")}
	for _, sentence := range []claims.Span{
		{Doc: doc, Start: 0, End: len(text)},
		{Doc: doc, Start: len(pad) - 30, End: len(text)},
		{Doc: doc, Start: 0, End: at.End},
		at,
		{},                           // no sentence known
		{Doc: doc, Start: 0, End: 5}, // a sentence that does not hold the figure
	} {
		p := &Printer{}
		got := p.quote([]*claims.Claim{{At: at, Sentence: sentence}})
		if !strings.Contains(got, "$4.2 billion") {
			t.Errorf("the figure is not in %q", got)
		}
		if !utf8.ValidString(got) || strings.ContainsAny(got, "\n\t") {
			t.Errorf("%q is not one line of UTF-8", got)
		}
		if len(got) > maxQuote+100 {
			t.Errorf("%d bytes: %q", len(got), got)
		}
	}
}

// What a document holds cannot move the cursor or turn the direction of writing.
func TestPrintable(t *testing.T) {
	for in, want := range map[string]string{
		"a\x1b[31mred\r\nnext\u202eback": "a[31mred nextback",
		" \t two \u00a0 words\x7f":       "two words",
		"Zürich 日本":                      "Zürich 日本",
	} {
		if got := printable(in); got != want {
			t.Errorf("printable(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	for _, test := range []struct {
		names []string
		want  string
	}{
		{nil, ""},
		{[]string{"a"}, "a"},
		{[]string{"a", "b"}, "a and b"},
		{[]string{"a", "b", "c"}, "a, b and c"},
	} {
		if got := list(test.names); got != test.want {
			t.Errorf("list(%q) = %q, want %q", test.names, got, test.want)
		}
	}
}

// A report without claims, and claims without sentence or document, print without a panic.
func TestSparse(t *testing.T) {
	var b bytes.Buffer
	p := &Printer{W: &b, Explain: true}
	p.Check(&reconcile.Report{Findings: []reconcile.Finding{{Rule: "values", Message: "m", Claims: []*claims.Claim{{}}}}}, []*claims.Document{{}})
	p.Verify(&reconcile.Verdicts{Draft: []reconcile.Judged{{Claim: &claims.Claim{}, Label: reconcile.Unverified}}}, 0)
	for _, want := range []string{"?: m [values]\n", "1 document, 0 claims: 1 conflict, 0 agreements\n1 document without a day", "1 figure against 0 sources: 0 supported, 0 contradicted, 1 unverified\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in:\n%s", want, b.String())
		}
	}
}
