package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

// example is the file that docs/config.md shows.
func example(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "docs", "config.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(data), "```yaml\n")
	text, _, found := strings.Cut(rest, "```\n")
	if !found {
		t.Fatal("docs/config.md has no example")
	}
	return []byte(text)
}

// The example of the documentation does what is written beside it.
func TestExample(t *testing.T) {
	c, err := Read("claimcheck.yaml", example(t))
	if err != nil {
		t.Fatal(err)
	}
	x := &extract.Extractor{Words: c.Words}
	for _, test := range []struct {
		why, text, subject, measure, amount string
		unit                                claims.Unit
	}{
		{"another name", "HMG sold 40 tonnes of oats in 2023.", "Harwick Group", "oat sold", "40", "metric-ton"},
		{"a phrase as a name", "In 2023 the Ardenmouth miller made a profit of $4 million.", "Harwick Group", "profit", "4000000", "USD"},
		{"a number of a known unit", "Harwick Group sold 40 crates of oats in 2023.", "Harwick Group", "oat sold", "500", "kilogram"},
		{"a thing that is counted", "Harwick Group filled 3 trays in 2023.", "Harwick Group", "tray filled", "72", "flask"},
		{"a word for a currency", "Harwick Group paid 30 clams in 2023.", "Harwick Group", "paid", "30", "CAD"},
		{"a measure", "Harwick Group's takings came to $4 million in 2023.", "Harwick Group", "revenue", "4000000", "USD"},
		{"a measure in capitals", "GMV at Harwick Group was $4 million in 2023.", "Harwick Group", "gross merchandise volume", "4000000", "USD"},
		{"a word that is no measure", "The index of Harwick Group had a reading of 104 in May.", "Harwick Group", "index", "104", ""},
		{"a phrase without a quantity", "At lot 39 the profit of Harwick Group was $4 million in 2023.", "Harwick Group", "profit", "4000000", "USD"},
	} {
		cs := x.Claims(&claims.Document{Text: test.text})
		if len(cs) != 1 || len(cs[0].Subject) != 1 {
			t.Errorf("%s: %d claims of %q, want one with one subject", test.why, len(cs), test.text)
			continue
		}
		got := [4]string{cs[0].Subject[0].Name, cs[0].Measure, cs[0].Quantity.Stated.String(), string(cs[0].Quantity.Unit)}
		if diff := cmp.Diff([4]string{test.subject, test.measure, test.amount, string(test.unit)}, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", test.why, test.text, diff)
		}
	}
	var severities []string
	for _, r := range c.Rules(nil) {
		if r.Name == "dispute" {
			t.Error("dispute runs, and is off")
		}
		if r.Severity != "" {
			severities = append(severities, r.Name+" "+string(r.Severity))
		}
	}
	if diff := cmp.Diff([]string{"scale error", "record note"}, severities); diff != "" {
		t.Errorf("severities (-want +got):\n%s", diff)
	}
	if rules := c.Rules([]string{"dispute"}); len(rules) != 1 || rules[0].Name != "dispute" {
		t.Error("a rule that is named runs even if the file turns it off")
	}
}

// Each mistake is named with its line and column.
func TestProblems(t *testing.T) {
	for _, test := range []struct{ why, file, want string }{
		{"nothing", "", ""},
		{"only comments", "# later\n", ""},
		{"an empty section", "aliases:\n", ""},
		{"a setting that changes nothing", "rules:\n  scale: on\n", ""},
		{"one phrase without a list", "not-measures: reading\n", ""},
		{"a unit of one that is defined below it", "units:\n  tray: 24 flasks\n  flask: counted\n", ""},
		{"no section", "alias:\n  A: B\n", `c.yaml:1:1: there is no section "alias" (did you mean "aliases"?); the sections are aliases, units, measures, not-quantities, not-measures, rules`},
		{"nothing like a section", "colours: red\n", `c.yaml:1:1: there is no section "colours"; the sections are aliases, units, measures, not-quantities, not-measures, rules`},
		{"a list at the top", "- aliases\n", `c.yaml:1:1: a list stands where names with a colon are wanted: write a section with a colon behind it, such as aliases: or rules:`},
		{"a section twice", "rules:\nrules:\n", `c.yaml:2:1: "rules" stands in line 1 already: put both together`},
		{"a key that is a list", "? [a]\n: b\n", `c.yaml:1:3: a list is no name: write a section with a colon behind it, such as aliases: or rules:`},
		{"a name that stands for nothing", "aliases:\n  Acme:\n", `c.yaml:2:3: nothing stands for "Acme": write a name with a list of other names: Acme Group: [Acme, ACME plc]`},
		{"a phrase with two meanings", "aliases:\n  Acme: [AC]\nmeasures:\n  alternating current: [AC]\n", `c.yaml:4:25: "AC" is a name already`},
		{"a set in place of a list", "not-measures: {a: b}\n", `c.yaml:1:15: a set of entries is no list of phrases: write [one, another]`},
		{"a list in a list", "not-measures: [[a]]\n", `c.yaml:1:16: a list is no phrase: write words, in quotes if they have a colon or # in them`},
		{"a unit that is no number", "units:\n  crate: many kilogram\n", `c.yaml:2:10: "many kilogram" is no number and a unit: write a word with what one of it is, or that it is counted: crate: 12.5 kilogram, or flask: counted`},
		{"a unit without its base", "units:\n  crate:\n", `c.yaml:2:9: nothing does not say what one crate is: write a word with what one of it is, or that it is counted: crate: 12.5 kilogram, or flask: counted`},
		{"an unknown base", "units:\n  crate: 12 kilogran\n", `c.yaml:2:10: "kilogran" is no unit that is known: write the name of one, such as kilogram, square-meter or USD, or define "kilogran" as a unit of its own before`},
		{"an unknown rule", "rules:\n  value: off\n", `c.yaml:2:3: there is no rule "value" (did you mean "values"?); claimcheck help rules lists them`},
		{"an unknown setting", "rules:\n  values: eror\n", `c.yaml:2:11: a rule cannot be "eror" (did you mean "error"?): write on, off, error, warning or note`},
		{"a setting that is a list", "rules:\n  values: [off]\n", `c.yaml:2:11: a list is no setting of a rule: write on, off, error, warning or note`},
		{"a reference", "aliases:\n  A: &x [B]\n  C: *x\n", `c.yaml:3:6: *x (a reference, which is not read here) is no list of phrases: write [one, another]`},
		{"a reference to nothing", "rules:\n  scale: *x\n", `c.yaml:2:10: *x refers to nothing: put words that begin with * in quotes`},
		{"a second document", "rules:\n---\nrules:\n", `c.yaml:2:1: a second document: the file holds one`},
		{"no YAML", "aliases: {\n", `c.yaml:1:1: not YAML: did not find expected node content`},
		{"two mistakes", "rules:\n  value: off\naliases:\n  A:\n", "c.yaml:2:3: there is no rule \"value\" (did you mean \"values\"?); claimcheck help rules lists them\nc.yaml:4:3: nothing stands for \"A\": write a name with a list of other names: Acme Group: [Acme, ACME plc]"},
	} {
		_, err := Read("c.yaml", []byte(test.file))
		got := ""
		if err != nil {
			got = err.Error()
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// Whatever a file holds, reading it gives a configuration or problems with places in the file, and the same again.
func FuzzRead(f *testing.F) {
	f.Add(string(example(f)))
	for _, s := range []string{"", "a: &x [*x]", "rules:\n  scale: off", "units:\n  a: 1/3 kg\n  b: 2 a\n", "? [a]\n: b\n", "aliases:\n  A: [A, a, \"A\"]\n", "\xff: \x00", "not-quantities: [\"# #\", '-']\n"} {
		f.Add(s)
	}
	doc := &claims.Document{Text: "Harwick Group sold 40 crates of oats in 2023; the top line rose to $4 million at Pier 39."}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := Read("c.yaml", []byte(s))
		_, again := Read("c.yaml", []byte(s))
		if (err == nil) != (again == nil) || err != nil && err.Error() != again.Error() {
			t.Errorf("%v, and then %v", err, again)
		}
		if err != nil {
			var p *Problem
			if !errors.As(err, &p) || p.Line < 1 || p.Col < 1 || p.Line > 2+strings.Count(s, "\n")+strings.Count(s, "\r")+strings.Count(s, "\u0085")+strings.Count(s, "\u2028")+strings.Count(s, "\u2029") {
				t.Errorf("no place in the file: %v", err)
			}
			return
		}
		x := &extract.Extractor{Words: c.Words}
		reconcile.Check(x.Claims(doc), c.Rules(nil)...)
	})
}
