package report

import (
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
)

// Every row of the CSV has the columns of its head, whatever the words hold, and no cell of words is a formula.
func TestCSVRows(t *testing.T) {
	for _, s := range append(attacks(), `=HYPERLINK("x")`, "@SUM(A1)", "+1", "-1+2", "\t=1", "a,\"b\"\nc") {
		r, v := hostile(t, s)
		for _, out := range []string{write(t, csvFormat(), r), writeVerdicts(t, csvFormat(), v)} {
			rows, err := csv.NewReader(strings.NewReader(out)).ReadAll() // an error if the rows differ in length
			if err != nil {
				t.Fatalf("%q: %v", s, err)
			}
			if len(rows) != 5 {
				t.Errorf("%q: %d rows, want a head and 4 claims", s, len(rows))
			}
			for _, row := range rows[1:] {
				for i, cell := range row {
					if cell != "" && strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) {
						t.Errorf("%q: %s is %q", s, rows[0][i], cell)
					}
				}
			}
		}
	}
}

// Negative amounts are numbers, not words.
func TestCSVNegative(t *testing.T) {
	cs := number(document(t, claims.Document{ID: "a"}, said{sentence: "Sales fell {5%}.", value: "-5", unit: "%", who: "Acme", what: "sales"}))
	tab := newTable(claimColumns)
	tab.row(nil, cs[0])
	for i, name := range tab.rows[0] {
		if name == "value" && tab.rows[1][i] != "-5" {
			t.Errorf("the value is %q", tab.rows[1][i])
		}
	}
}

// Escaped words have no mark of Markdown or HTML left, and stand on one line.
func TestMarkdownEscape(t *testing.T) {
	for in, want := range map[string]string{
		"a | b":                 `a \| b`,
		"*x* _y_ `z`":           "\\*x\\* \\_y\\_ \\`z\\`",
		"[a](javascript:b)":     `\[a\](javascript:b)`,
		"<b>&amp;":              `&lt;b&gt;&amp;amp;`,
		"two\n\nlines":          "two lines",
		"# head":                `\# head`,
		"- 5%":                  `\- 5%`,
		"pre-war":               "pre-war",
		"see https://x.example": "see https&#58;//x.example",
		"@team":                 "&#64;team",
		" kept ":                " kept ",
		"![x](y)":               `\!\[x\](y)`,
		"~~no~~":                `\~\~no\~\~`,
	} {
		if got := escape(in); got != want {
			t.Errorf("escape(%q) = %q, want %q", in, got, want)
		}
	}
}

// A long sentence is cut around its figure, at the edge of characters.
func TestCut(t *testing.T) {
	pad := strings.Repeat("der Müller zählte Säcke, ", 60)
	for _, s := range []said{
		{sentence: pad + "{$4.2 billion}" + pad, value: "1"},
		{sentence: strings.Repeat("ö", 2000) + "{$4.2 billion}" + strings.Repeat("🚢", 2000), value: "1"},
		{sentence: "{$4.2 billion}", value: "1"},
	} {
		c := document(t, claims.Document{}, s)[0]
		before, at, after := cut(c)
		if at != "$4.2 billion" || !utf8.ValidString(before+after) || len(before)+len(after) > maxQuote+20 {
			t.Errorf("%d bytes around %q", len(before)+len(after), at)
		}
		if len(s.sentence) > 1000 && (!strings.HasPrefix(before, "… ") || !strings.HasSuffix(after, " …")) {
			t.Errorf("no sign of the cut: %.20q, %q", before, after[max(0, len(after)-20):])
		}
	}
}
