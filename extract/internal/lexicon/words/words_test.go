// Package words_test checks the form of the word tables.
package words_test

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

const number = `\d+(e\d+|/\d+(e\d+)?)?`

// classes gives, for each class, the pattern that a value must match whole; "-" forbids a value.
func classes() map[string]string {
	interval := number + `-(` + number + `)?`
	name := `[^\s:]+`
	unit := `decade|century|year|half|quarter|month|fortnight|week|day|hour`
	m := map[string]string{
		"abbrev": `(end)?`, "alt": `[A-Z]{3}(,[A-Z]{3})*`, "base": unit, "case": `exact`, "change": `to|from|by`,
		"city": name, "clock": `am|pm|hour`, "continent": name, "country": `[A-Z]{2}`, "currency": `[A-Z]{3}`,
		"daypart": name, "decade": `\d0|0`, "direction": `up|down|flat|any`, "facet": `[a-z-]+=[a-z0-9-]+`,
		"fraction": `\d+/\d+(e\d+)?`, "frequency": unit, "group": name, "half": `[12]`,
		"hedge":   `about|over|under|at-least|at-most|exact`,
		"holiday": `((\d\d-\d\d[sw]?|\d\d-(mon|tue|wed|thu|fri|sat|sun)-([1-5]|last)|easter|orthodox|jumua|sankranti|parsi|rosh|passover|hanukkah|shevat|lunar|islamic-\d\d-\d\d|(new|full)(moon|day)-\d{4})([+-]\d+)?(x\d+)?)|movable`,
		"in":      `[A-Z]{2}(-[A-Z0-9]+)?`, "kin": name, "kind": `[a-z-]+`, "lemma": name, "month": `[1-9]|1[0-2]`, "multiple": number, "number": number, "ordinal": number,
		"portion": interval, "pos": `(verb|past|participle|gerund|noun|adjective|adverb)(,(verb|noun|adjective|adverb))*`,
		"quarter": `[1-4]`, "range": `to|and|between|from|or|versus|against`, "ratio": `in|of|per|for|each|per-person`,
		"record": `high|low|any|maximum|minimum`, "region": name, "scale": number, "season": `spring|summer|autumn|winter`,
		"stance":  `expected|planned|threatened|denied|alleged|hypothetical|limit`,
		"subunit": `[A-Z]{3}/10+`, "syn": name, "time": `[a-z0-9-]+`,
		"timeunit": `span|second|minute|hour|night|day|weekday|weekend|week|fortnight|month|quarter|half|year|decade|century|millennium`,
		"unit":     `%|[a-z][a-z0-9-]*`, "vague": interval, "via": `demonym|metonym|capital`, "weak": `[a-z]+`, "weekday": `[0-6]`, "zone": name,
		"adjective": ``, "household": ``, "role": `[a-z-]+`, "pronoun": `(rel|person|poss)?`, "conjunction": `(and|sub)?`, "verb": `(be|have|do)?`,
	}
	for _, c := range strings.Fields(`age ambiguous anniversary article comparative decimal determiner far generic given historic honorific
		iso contest label landmark level manner mark measure modal near negation noun org partition person plural post preposition quant say series sign source stop
		symbol title`) {
		m[c] = "-"
	}
	return m
}

// single lists the classes that a word may have once only in a file.
const single = " number scale ordinal fraction multiple vague portion month weekday season lemma syn hedge direction subunit currency decade zone case "

type row struct {
	place    string // file:line
	word     string
	meanings []string
}

// rows reads a table; what is wrong with its form is an error named by file and line.
func rows(t *testing.T, file string) []row {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var list []row
	s := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; s.Scan(); n++ {
		line, place := s.Text(), fmt.Sprintf("%s:%d", file, n)
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		cells := strings.Split(line, "\t")
		switch {
		case len(cells) < 2 || len(cells) > 3:
			t.Errorf("%s: %d cells, want a word, its meanings and perhaps a comment", place, len(cells))
			continue
		case len(cells) == 3 && !strings.HasPrefix(cells[2], "# "):
			t.Errorf("%s: comment %q does not start with #", place, cells[2])
		case cells[0] == "" || strings.Join(strings.Fields(cells[0]), " ") != cells[0]:
			t.Errorf("%s: word %q has spaces too many", place, cells[0])
		}
		list = append(list, row{place, cells[0], strings.Split(cells[1], " ")})
	}
	return list
}

func files(t *testing.T) []string {
	t.Helper()
	list, err := filepath.Glob("*.tsv")
	if err != nil || len(list) == 0 {
		t.Fatalf("no tables: %v", err)
	}
	return list
}

// TestRows holds the form of the tables: known classes with right values, a word once a file, lower case.
func TestRows(t *testing.T) {
	patterns := map[string]*regexp.Regexp{}
	for class, p := range classes() {
		patterns[class] = regexp.MustCompile(`^(` + p + `)$`)
	}
	for _, file := range files(t) {
		if file == "frequency.tsv" {
			continue
		}
		seen := map[string]string{}
		for _, r := range rows(t, file) {
			if before := seen[r.word]; before != "" {
				t.Errorf("%s: %q is at %s already", r.place, r.word, before)
			}
			seen[r.word] = r.place
			checkMeanings(t, r, patterns)
		}
	}
}

func checkMeanings(t *testing.T, r row, patterns map[string]*regexp.Regexp) {
	t.Helper()
	exact := false
	seen := map[string]bool{}
	for _, m := range r.meanings {
		class, value, has := strings.Cut(m, ":")
		p := patterns[class]
		switch {
		case p == nil:
			t.Errorf("%s: %q: class %q is not in README.md", r.place, r.word, m)
			continue
		case p.String() == `^(-)$`:
			if has {
				t.Errorf("%s: %q: class %q takes no value", r.place, r.word, m)
			}
		case !p.MatchString(value):
			t.Errorf("%s: %q: value of %q must match %s", r.place, r.word, m, p)
		}
		if seen[m] || seen[class] && strings.Contains(single, " "+class+" ") {
			t.Errorf("%s: %q: class %q twice", r.place, r.word, class)
		}
		seen[m], seen[class] = true, true
		exact = exact || m == "case:exact"
	}
	if lower := strings.ToLower(r.word); exact == (lower == r.word) {
		if exact {
			t.Errorf("%s: %q has case:exact but no capital", r.place, r.word)
		} else {
			t.Errorf("%s: %q has capitals but not case:exact", r.place, r.word)
		}
	}
}

// TestIntervals holds that no interval is empty.
func TestIntervals(t *testing.T) {
	for _, file := range files(t) {
		if file == "frequency.tsv" {
			continue
		}
		for _, r := range rows(t, file) {
			for _, m := range r.meanings {
				class, value, _ := strings.Cut(m, ":")
				if class != "vague" && class != "portion" {
					continue
				}
				low, high, _ := strings.Cut(value, "-")
				if high != "" && parse(t, low) > parse(t, high) {
					t.Errorf("%s: %q: empty interval %s", r.place, r.word, value)
				}
			}
		}
	}
}

func parse(t *testing.T, s string) float64 {
	t.Helper()
	n, d, ok := strings.Cut(s, "/")
	x, err := strconv.ParseFloat(n, 64)
	if ok && err == nil {
		var y float64
		y, err = strconv.ParseFloat(d, 64)
		x /= y
	}
	if err != nil {
		t.Error(err)
	}
	return x
}

// TestReadme holds that every class has a row in the table of README.md.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	documented := map[string]bool{}
	for _, line := range strings.Split(string(data), "\n") {
		if cells := strings.Split(line, "|"); len(cells) > 3 {
			for _, c := range strings.FieldsFunc(cells[1], func(r rune) bool { return unicode.IsSpace(r) || r == ',' }) {
				documented[c] = true
			}
		}
	}
	for class := range classes() {
		if !documented[class] {
			t.Errorf("class %q has no row in README.md", class)
		}
	}
}

// TestFrequency holds that the weights are sorted by word, and lie between 1 and 140, the weight of a word that is not in the table.
func TestFrequency(t *testing.T) {
	before := ""
	for _, r := range rows(t, "frequency.tsv") {
		if w, err := strconv.Atoi(r.meanings[0]); err != nil || w < 1 || w > 140 {
			t.Errorf("%s: %q: weight %q is no number from 1 to 140", r.place, r.word, r.meanings[0])
		}
		if r.word <= before {
			t.Errorf("%s: %q does not sort behind %q", r.place, r.word, before)
		}
		before = r.word
	}
}
