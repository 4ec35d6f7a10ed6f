package extract

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/claims"
)

var updateClaims = flag.Bool("update-claims", false, "rewrite testdata/claims from what is read now")

// TestClaimGoldens reads the texts of testdata/claims, each a line published on 16 May 2024, and compares the claims
// made of it with the lines under it: carets under the figure, then what the claim says. A line that starts with #
// says why the texts behind it stand there. In testdata/claims/wrong stands what is read wrongly and known to be.
func TestClaimGoldens(t *testing.T) {
	files, err := filepath.Glob("testdata/claims/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no goldens: %v", err)
	}
	wrong, err := filepath.Glob("testdata/claims/wrong/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(files, wrong...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want := string(data)
		got := underlinedClaims(want)
		switch {
		case got == want:
		case *updateClaims:
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		default:
			t.Errorf("%s (-want +got):\n%s", file, cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")))
		}
	}
}

// underlinedClaims returns the golden with the lines under its texts made anew.
func underlinedClaims(golden string) string {
	var b strings.Builder
	for line := range strings.Lines(golden) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(strings.TrimLeft(line, " "), "^") {
			continue
		}
		b.WriteString(line + "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		doc := &claims.Document{ID: "d", Date: claims.Date{Year: 2024, Month: 5, Day: 16}, Text: line}
		cs := Claims(doc)
		number := map[*claims.Claim]int{}
		for i, c := range cs {
			number[c] = i + 1
		}
		for i, c := range cs {
			before := utf8.RuneCountInString(line[:c.At.Start])
			carets := strings.Repeat("^", utf8.RuneCountInString(c.At.Text()))
			b.WriteString(strings.Repeat(" ", before) + carets + " " + strconv.Itoa(i+1) + ". " + says(c, number) + "\n")
		}
	}
	return b.String()
}

// says returns what the claim says, in one line.
func says(c *claims.Claim, number map[*claims.Claim]int) string {
	parts := []string{string(c.Kind)}
	if c.Kind != claims.KindDate {
		parts[0] += " " + c.Quantity.Stated.String() + " " + string(c.Quantity.Unit)
	}
	add := func(name, value string) {
		if value != "" {
			parts = append(parts, name+" "+value)
		}
	}
	add("of", c.Measure)
	var names []string
	for _, e := range c.Subject {
		names = append(names, e.Name)
	}
	add("subject", strings.Join(names, " + "))
	add("period", period(c.Period))
	add("base", period(c.Base))
	if c.Stance != claims.StanceStated {
		add("stance", string(c.Stance))
	}
	add("speaker", c.Speaker)
	add("record", string(c.Record))
	if !c.RecordSince.IsZero() {
		add("since", c.RecordSince.String())
	}
	add("among", c.RecordAmong)
	add("scope", c.Scope)
	for _, f := range c.Facets {
		add(f.Axis, f.Value)
	}
	for _, l := range c.Links {
		add(string(l.Rel), strconv.Itoa(number[l.To]))
	}
	return strings.Join(parts, "; ")
}

func period(w claims.When) string {
	if w.Period.IsZero() {
		return ""
	}
	return w.Period.String()
}
