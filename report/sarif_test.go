package report

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

func parseSARIF(t *testing.T, s string) *sarifLog {
	t.Helper()
	var log sarifLog
	dec := json.NewDecoder(strings.NewReader(s))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&log); err != nil {
		t.Fatal(err)
	}
	return &log
}

// withoutRules takes the rules out of a log, so that goldens stay when a rule is added or better described.
func withoutRules(t *testing.T, s string) string {
	t.Helper()
	log := parseSARIF(t, s)
	run := &log.Runs[0]
	for i := range run.Results {
		r := &run.Results[i]
		if got := run.Tool.Driver.Rules[r.RuleIndex].ID; got != r.RuleID {
			t.Errorf("result %d: rule %s has the index of %s", i, r.RuleID, got)
		}
		r.RuleIndex = 0
	}
	run.Tool.Driver.Rules = []sarifRule{}
	var b strings.Builder
	if err := encodeFile(&b, log); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// All rules are described, and so is a rule of the caller.
func TestSARIFRules(t *testing.T) {
	r := checked(t)
	r.Findings[0].Rule = "house-style"
	rules := parseSARIF(t, write(t, sarifFormat(), r)).Runs[0].Tool.Driver.Rules
	if want := len(reconcile.Rules()) + 1; len(rules) != want {
		t.Errorf("%d rules, want %d", len(rules), want)
	}
	for _, rule := range rules {
		if rule.ID == "" || rule.Short.Text == "" || rule.Full.Text == "" || !strings.HasSuffix(rule.Short.Text, ".") {
			t.Errorf("rule %q is not described: %+v", rule.ID, rule)
		}
	}
	if last := rules[len(rules)-1]; last.ID != "house-style" {
		t.Errorf("the last rule is %s, not that of the caller", last.ID)
	}
}

// A region names the same words in bytes, in UTF-16 code units, and by line and column, whatever characters and
// line ends stand before.
func TestSARIFRegion(t *testing.T) {
	for why, text := range map[string]string{
		"plain":                    "one\ntwo FIGURE end",
		"two bytes, one unit":      "é é\nüé FIGURE",
		"four bytes, two units":    "🚢🚢\r\n🚢 FIGURE 🚢",
		"a lone carriage return":   "a\rb FIGURE",
		"bytes that are no UTF-8":  "\xff\xfe\n\xff FIGURE",
		"a long line before":       strings.Repeat("ö🚢 ", 3000) + "FIGURE",
		"many lines":               strings.Repeat("ö🚢\n", 3000) + "FIGURE",
		"at the start":             "FIGURE",
		"after a line end":         "a\nFIGURE\nb",
		"a combining mark is kept": "e\u0301 FIGURE",
	} {
		doc := &claims.Document{ID: "a", Text: text}
		at := strings.Index(text, "FIGURE")
		g := newSARIFRegion(newRuler(text), claims.Span{Doc: doc, Start: at, End: at + len("FIGURE")})
		if got := text[g.ByteOffset : g.ByteOffset+g.ByteLength]; got != "FIGURE" {
			t.Errorf("%s: the bytes are %q", why, got)
		}
		units := utf16.Encode([]rune(text)) // a byte that is no UTF-8 becomes one U+FFFD
		if got := string(utf16.Decode(units[g.CharOffset : g.CharOffset+g.CharLength])); got != "FIGURE" {
			t.Errorf("%s: the code units are %q", why, got)
		}
		lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
		row := utf16.Encode([]rune(lines[g.StartLine-1]))
		if got := string(utf16.Decode(row[g.StartColumn-1 : g.EndColumn-1])); got != "FIGURE" || g.EndLine != g.StartLine {
			t.Errorf("%s: line %d, columns %d to %d are %q", why, g.StartLine, g.StartColumn, g.EndColumn, got)
		}
	}
}

// Names of documents become references that a reader resolves to the same name.
func TestFileReference(t *testing.T) {
	for in, want := range map[string]string{
		"a.txt":           "a.txt",
		"./a.txt":         "a.txt",
		"news/a b.txt":    "news/a%20b.txt",
		"feed.jsonl:3":    "./feed.jsonl:3", // not a scheme
		"/srv/a.txt":      "file:///srv/a.txt",
		`C:\news\a.txt`:   "file:///C:/news/a.txt",
		"//host/a":        "file:///host/a", // not another host
		"javascript:x(1)": "./javascript:x%281%29",
		"a?b#c%d":         "a%3Fb%23c%25d",
		"":                "unnamed",
		"\xff":            "%EF%BF%BD",
	} {
		if got := fileReference(in); got != want {
			t.Errorf("fileReference(%q) = %q, want %q", in, got, want)
		}
	}
}
