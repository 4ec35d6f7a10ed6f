package claimtest_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/claimtest"
	"github.com/claimcheck/claimcheck/extract"
)

func read(text string) []*claims.Claim {
	cs := extract.Claims(&claims.Document{ID: "a", Date: claims.Date{Year: 2024, Month: 3, Day: 5}, Text: text})
	for i, c := range cs {
		c.ID = i
	}
	return cs
}

const text = "The fund of £48m has three parts: £21m for roads, £14m for schools and £13m for parks.\n"

// Claims that went through JSON and back are equal to themselves; claims that say something else are not.
func TestOptions(t *testing.T) {
	want := read(text)
	if len(want) < 4 {
		t.Fatalf("%d claims", len(want))
	}
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var decoded []*claims.Claim
	if err := json.Unmarshal(data, &decoded); err != nil {
		t.Fatal(err)
	}
	doc := *want[0].At.Doc
	if err := claims.Bind(decoded, []*claims.Document{&doc}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, decoded, claimtest.Options()); diff != "" {
		t.Errorf("the same claims from JSON (-want +got):\n%s", diff)
	}
	for i, c := range read(text) {
		c.ID, c.Steps = 1000+i, nil
		if !cmp.Equal(want[i], c, claimtest.Options()) {
			t.Errorf("number and steps of %q count", c.At.Text())
		}
		c.Measure += "s"
		if cmp.Equal(want[i], c, claimtest.Options()) {
			t.Errorf("the measure of %q does not count", c.At.Text())
		}
	}
	other := read(strings.Replace(text, "£13m", "£14m", 1))
	if cmp.Equal(want, other, claimtest.Options()) {
		t.Error("another amount is equal")
	}
	unlinked := read(text)
	for _, c := range unlinked {
		c.Links = nil
	}
	if cmp.Equal(want, unlinked, claimtest.Options()) {
		t.Error("links do not count")
	}
}

func ExampleUnderline() {
	doc := &claims.Document{ID: "a", Text: "Trade between China and Russia rose to $240 billion in 2023.\n"}
	fmt.Print(claimtest.Underline(doc, extract.Claims(doc)))
	// Output:
	// Trade between China and Russia rose to $240 billion in 2023.
	//                                        ^^^^^^^^^^^^ 1. level 240000000000 USD; of trade; subject China + Russia; period 2023
}

func span(doc *claims.Document, words string) claims.Span {
	at := strings.Index(doc.Text, words)
	return claims.Span{Doc: doc, Start: at, End: at + len(words)}
}

// Carets stand under their words behind tabs and letters of several bytes, a figure over two lines is
// underlined to the end of its first, and the order of the claims does not matter.
func TestUnderline(t *testing.T) {
	doc := &claims.Document{ID: "a", Text: "\tDas Café sold 40 tonnes of tea to 12\nshops in 2023"}
	cs := []*claims.Claim{
		{Kind: claims.KindLevel, At: span(doc, "40 tonnes")},
		{Kind: claims.KindLevel, At: span(doc, "12\nshops")},
	}
	got := claimtest.Underline(doc, cs)
	lines := strings.Split(got, "\n")
	if !strings.HasPrefix(lines[1], "\t"+strings.Repeat(" ", len("Das Cafe sold "))+"^^^^^^^^^ 1. ") {
		t.Errorf("wrong place:\n%s", got)
	}
	if !strings.Contains(got, " ^^ 2. ") || !strings.HasSuffix(got, "\nshops in 2023\n") {
		t.Errorf("wrong end of line:\n%s", got)
	}
	turned := []*claims.Claim{cs[1], cs[0]}
	if diff := cmp.Diff(got, claimtest.Underline(doc, turned)); diff != "" {
		t.Errorf("the order shows:\n%s", diff)
	}
}

// Golden writes with update and finds each difference without.
func TestGolden(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new", "want.txt")
	r := &quiet{TB: t}
	claimtest.Golden(r, false, file, "a\nb\n")
	if !strings.Contains(r.said, "is missing") {
		t.Errorf("a missing file: %q", r.said)
	}
	claimtest.Golden(t, true, file, "a\nb\n")
	claimtest.Golden(t, false, file, "a\nb\n")
	if err := os.WriteFile(file, []byte("a\r\nb\r\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	claimtest.Golden(t, false, file, "a\nb\n")
	r.said = ""
	claimtest.Golden(r, false, file, "a\nc\n")
	if !strings.Contains(r.said, "-want +got") {
		t.Errorf("a difference: %q", r.said)
	}
}

// quiet is a test that keeps its errors to itself.
type quiet struct {
	testing.TB
	said string
}

func (q *quiet) Helper()                           {}
func (q *quiet) Errorf(format string, args ...any) { q.said += fmt.Sprintf(format, args...) }
