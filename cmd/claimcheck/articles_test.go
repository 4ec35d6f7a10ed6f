package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

// Five articles that all hold together, by name and day of publication.
var articles = [...]struct{ name, date, text string }{
	{"eve", "2015-09-01", `The Russian president will sit in the front row. On September 3 a parade in Beijing marks the 70th anniversary of victory over Japan in World War II.
Russia and China see each other as friends. China has become the main partner of Russia, and trade between Russia and China has grown to around $88.4 billion.`},
	{"visit", "2024-05-16", `Vladimir Putin came to Beijing on Thursday for a two-day visit.
Trade between China and Russia climbed to $240 billion in 2023, though banks have begun to stop payments.`},
	{"welcome", "2024-05-16", `Xi Jinping welcomed his guest with a band and cannon.
Russia's trade with China hit a record $240 billion in 2023, more than double the 2020 figure.
China's exports to Russia fell 13% in April from a year earlier, customs data showed.`},
	{"plans", "2025-05-06", `The Kremlin says that the president will travel to China in late August.
On September 3, Beijing is set to hold a parade marking the 80th anniversary of the end of World War II.`},
	{"return", "2025-08-30", `Before his trip to Beijing the president told reporters that the two economies need each other.
Trade between Russia and China rose to a record $245 billion in 2024.`},
}

// read gives the report on the articles, of which one has the words old replaced, and on one more text.
func read(t *testing.T, name, old, words, more string) *reconcile.Report {
	t.Helper()
	var cs []*claims.Claim
	add := func(id, date, text string) {
		day, err := claims.ParseDate(date)
		if err != nil {
			t.Fatal(err)
		}
		cs = append(cs, extract.Claims(&claims.Document{ID: id, Date: day, Text: text})...)
	}
	for _, a := range articles {
		if a.name == name {
			if strings.Count(a.text, old) != 1 {
				t.Fatalf("%q stands not once in %s", old, name)
			}
			a.text = strings.Replace(a.text, old, words, 1)
		}
		add(a.name, a.date, a.text)
	}
	if more != "" {
		add("more", "2024-05-20", more)
	}
	return reconcile.Check(cs)
}

// The articles hold together: the report has no conflict, and says what agrees and what was not compared.
func TestArticles(t *testing.T) {
	r := read(t, "", "", "", "")
	for _, f := range r.Findings {
		t.Errorf("found %s: %s", f.Rule, f.Message)
	}
	agree := func(words ...string) bool {
		return slices.ContainsFunc(r.Agreements, func(a reconcile.Agreement) bool {
			return len(words) == len(a.Claims) && !slices.ContainsFunc(a.Claims, func(c *claims.Claim) bool {
				return !slices.Contains(words, c.At.Text())
			})
		})
	}
	if !agree("$240 billion", "$240 billion") {
		t.Error("the two figures of 2023 do not agree")
	}
	if !agree("70th", "80th") {
		t.Error("the two anniversaries do not agree on the year of the event")
	}
	related := func(x, y string) string {
		for _, d := range r.Related {
			if d.Claims[0].At.Text() == x && d.Claims[1].At.Text() == y {
				return d.Differs
			}
		}
		return "nothing"
	}
	for _, pair := range [][2]string{{"around $88.4 billion", "$245 billion"}, {"$245 billion", "$240 billion"}} {
		if got := related(pair[0], pair[1]); got != reconcile.ConditionPeriod {
			t.Errorf("what keeps %s and %s apart is %s, want the period", pair[0], pair[1], got)
		}
	}
	for _, c := range r.Claims {
		if c.Kind == claims.KindAnniversary && c.Base.Period.String() != "1945" {
			t.Errorf("the %s anniversary is dated to %s, want 1945", c.At.Text(), c.Base.Period)
		}
	}
}

// One changed figure makes one kind of conflict.
func TestArticlesChanged(t *testing.T) {
	for _, test := range []struct {
		why, name, old, words, more string
		rule                        string
	}{
		{"another value of the same year", "visit", "$240 billion", "$260 billion", "", "values"},
		{"a million for a billion", "visit", "$240 billion", "$240 million", "", "scale"},
		{"a record below the year before", "return", "$245 billion", "$225 billion", "", "record"},
		{"half of 2023 is below the figure of 2020", "", "", "", "Trade between China and Russia was $131 billion in 2020.", "ratio"},
		{"an anniversary a year too low", "eve", "70th", "69th", "", "anniversary"},
		{"an anniversary a year too low, in the later article", "plans", "80th", "79th", "", "anniversary"},
		{"a fall told as a rise", "", "", "", "Chinese exports to Russia rose 13% in April from a year earlier.", "direction"},
	} {
		r := read(t, test.name, test.old, test.words, test.more)
		if !slices.ContainsFunc(r.Findings, func(f reconcile.Finding) bool { return f.Rule == test.rule }) {
			t.Errorf("%s: no finding of %s, but %d others", test.why, test.rule, len(r.Findings))
		}
	}
}

// A text that speaks of something else, or less exactly, is in no conflict with the articles.
func TestArticlesUnlike(t *testing.T) {
	for _, test := range []struct{ why, more string }{
		{"another year", "Trade between China and Russia was $190 billion in 2022."},
		{"another month", "Chinese exports to Russia rose 6% in February from a year earlier, officials said."},
		{"the same figure to another digit", "Trade between China and Russia reached $240.1 billion in 2023."},
		{"a hedged figure", "Trade between China and Russia came to almost $241 billion in 2023."},
		{"another measure", "Chinese exports to Russia were worth $111 billion in 2023."},
		{"a part of the year", "Trade between China and Russia was $56.7 billion in the first quarter of 2024."},
		{"less than half of 2023", "Trade between China and Russia was $108 billion in 2020."},
		{"a target", "Russia and China want trade of $300 billion by 2030."},
	} {
		for _, f := range read(t, "", "", "", test.more).Findings {
			t.Errorf("%s: found %s: %s", test.why, f.Rule, f.Message)
		}
	}
}
