// Command gen turns the rows of words/*.tsv into the static tables of package lexicon.
//
//	go run ./gen -words words -out table.go
//
// A row is a word or phrase, a tab, and its meanings: class or class:value, separated by spaces.
// Rows of the same word in several files are merged. A mistake is named as file:line.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

func main() {
	words := flag.String("words", "words", "folder of the .tsv files")
	out := flag.String("out", "table.go", "file to write")
	flag.Parse()
	if err := run(*words, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

type entry struct {
	key    string // lower case, words separated by one space
	text   string // as spelled, where the row is exact about case
	exact  bool
	senses []lexicon.Sense
	weight int
	id     int
}

type table struct {
	entries map[string]*entry // by text for exact rows, by key for others, prefixed
	order   []*entry
	base    []int // by id: the row that stands for all that differ from it in case only
}

func run(dir, out string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil {
		return err
	}
	slices.SortFunc(files, func(a, b string) int {
		return cmp.Or(compareBool(fromWordNet(a), fromWordNet(b)), strings.Compare(a, b))
	})
	t := &table{entries: map[string]*entry{}}
	for _, f := range files {
		if err := t.read(f); err != nil {
			return err
		}
	}
	t.tieToForms()
	src, err := t.source()
	if err != nil {
		return err
	}
	return os.WriteFile(out, src, 0o644)
}

func (t *table) read(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	sc := bufio.NewScanner(bytes.NewReader(data))
	for line := 1; sc.Scan(); line++ {
		row := sc.Text()
		if strings.TrimSpace(row) == "" || strings.HasPrefix(row, "#") {
			continue
		}
		if err := t.row(row, filepath.Base(file)); err != nil {
			return fmt.Errorf("%s:%d: %w", file, line, err)
		}
	}
	return sc.Err()
}

func (t *table) row(row, file string) error {
	cols := strings.Split(row, "\t")
	if len(cols) < 2 || cols[0] == "" {
		return fmt.Errorf("want a word, a tab and its meanings, have %q", row)
	}
	word := normal(cols[0])
	if file == "frequency.tsv" {
		n, err := strconv.Atoi(strings.TrimSpace(cols[1]))
		if err != nil {
			return fmt.Errorf("weight %q is no whole number", cols[1])
		}
		t.entry(strings.ToLower(word), false).weight = n
		return nil
	}
	var senses []lexicon.Sense
	exact := false
	for _, f := range strings.Fields(cols[1]) {
		name, value, _ := strings.Cut(f, ":")
		if name == "case" {
			exact = true
			continue
		}
		c, ok := lexicon.ClassByName(name)
		if !ok {
			return fmt.Errorf("unknown class %q", name)
		}
		s := lexicon.Sense{Class: c, Text: value}
		s.Num, s.Den = numbers(value)
		senses = append(senses, s)
	}
	e := t.entry(word, exact)
	if fromWordNet(file) {
		senses = t.unlessByHand(e, senses)
	}
	for _, s := range senses {
		if !slices.Contains(e.senses, s) {
			e.senses = append(e.senses, s)
		}
	}
	return nil
}

// fromWordNet reports whether the file is one of those that package wordnet writes. They are read last.
func fromWordNet(file string) bool {
	return slices.Contains([]string{"kin.tsv", "kinds.tsv", "synonyms.tsv"}, filepath.Base(file))
}

// unlessByHand returns the senses that contradict no row written by hand: a word has one lemma and one
// term, and no word leads back to itself.
func (t *table) unlessByHand(e *entry, senses []lexicon.Sense) []lexicon.Sense {
	var hand lexicon.ClassSet
	for _, s := range e.senses {
		hand = hand.With(s.Class)
	}
	return slices.DeleteFunc(senses, func(s lexicon.Sense) bool {
		switch s.Class {
		case lexicon.Lemma:
			return hand.Has(lexicon.Lemma) || hand.Has(lexicon.Syn)
		case lexicon.Syn:
			return hand.Has(lexicon.Lemma) || hand.Has(lexicon.Syn) || t.leads(s.Text, e.key)
		case lexicon.Kin:
			return hand.Has(lexicon.Syn) || s.Text != e.key && t.leads(s.Text, e.key)
		}
		return false
	})
}

// tieToForms gives each phrase that its forms name with underscores ("health workers lemma:health_worker") that
// name as its kin, so that all have one stem.
func (t *table) tieToForms() {
	named := map[string]bool{}
	for _, e := range t.order {
		for _, s := range e.senses {
			if s.Class == lexicon.Lemma || s.Class == lexicon.Syn {
				named[s.Text] = true
			}
		}
	}
	for _, e := range t.order {
		name := strings.ReplaceAll(e.key, " ", "_")
		tied := slices.ContainsFunc(e.senses, func(s lexicon.Sense) bool {
			return s.Class == lexicon.Lemma || s.Class == lexicon.Syn || s.Class == lexicon.Kin
		})
		if name != e.key && named[name] && !tied {
			e.senses = append(e.senses, lexicon.Sense{Class: lexicon.Kin, Text: name})
		}
	}
}

// leads reports whether the rows lead from one word to the other by syn, kin and lemma.
func (t *table) leads(from, to string) bool {
	for range 8 {
		if from == to {
			return true
		}
		e := t.entries[from]
		if e == nil {
			return false
		}
		next := ""
		for _, c := range []lexicon.Class{lexicon.Lemma, lexicon.Kin, lexicon.Syn} {
			for _, s := range slices.Backward(e.senses) {
				if s.Class == c {
					next = s.Text
				}
			}
		}
		if next == "" || next == from {
			return false
		}
		from = next
	}
	return true
}

// normal returns the row's words as the scanner cuts them, separated by one space: hyphens between
// words are left out, signs are words of their own, and only abbreviations of single letters ("u.s.") keep
// their dots.
func normal(word string) string {
	word = strings.ReplaceAll(word, "’", "'")
	var b strings.Builder
	for _, r := range word {
		switch {
		case r == '-' && strings.Trim(word, "-") != "":
			b.WriteByte(' ')
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '\'' || r == '.':
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
			b.WriteRune(r)
			b.WriteByte(' ')
		}
	}
	ws := strings.Fields(b.String())
	for i, w := range ws {
		if len(ws) > 1 && i < len(ws)-1 { // possessives are tokens of their own, which phrases pass over
			w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
			ws[i] = w
		}
		if len(w) > 1 && !initials(w) {
			ws[i] = strings.ReplaceAll(w, ".", "")
		}
	}
	return strings.Join(ws, " ")
}

// initials reports whether w is made of letters each followed by a dot, but perhaps the last.
func initials(w string) bool {
	for i := 1; i < len(w); i += 2 {
		if w[i] != '.' {
			return false
		}
	}
	return len(w) > 2
}

func (t *table) entry(word string, exact bool) *entry {
	name := strings.ToLower(word)
	key := name
	if exact {
		name, key = "="+word, lowerASCII(word)
	}
	e := t.entries[name]
	if e == nil {
		e = &entry{key: key, text: word, exact: exact}
		if !exact {
			e.text = key
		}
		t.entries[name] = e
		t.order = append(t.order, e)
	}
	return e
}

// lowerASCII returns the word with its ASCII letters in lower case, as lookups of exact rows have it.
func lowerASCII(word string) string {
	return strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII {
			return unicode.ToLower(r)
		}
		return r
	}, word)
}

// numbers reads "12", "1e6", "1/3", "24-99" and "GBP/100" as far as they are numbers.
func numbers(v string) (num, den int64) {
	a, b, found := strings.Cut(v, "/")
	if !found {
		a, b, _ = strings.Cut(v, "-")
	}
	return whole(a), whole(b)
}

func whole(s string) int64 {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return n
	}
	m, e, ok := strings.Cut(s, "e")
	if !ok {
		return 0
	}
	n, err1 := strconv.ParseInt(m, 10, 64)
	k, err2 := strconv.Atoi(e)
	if err1 == nil && err2 == nil && n == 1 && k > 18 && k <= 60 {
		return 1<<62 + int64(k) // more than an int64 holds: a mark with the power of ten
	}
	if err1 != nil || err2 != nil || k < 0 || k > 18 {
		return 0
	}
	for range k {
		n *= 10
	}
	return n
}
