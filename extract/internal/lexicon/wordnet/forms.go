package main

import "strings"

// A reading is a lemma that a form may belong to.
type reading struct {
	key
	ending string // "s", "ed", "ing", "er", "est"; "" for the exception lists
}

// readings returns the lemmas of WordNet that the form is an inflection of, other than itself.
func (d *dict) readings(form string) []reading {
	var list []reading
	for _, pos := range []byte{noun, verb, adj} {
		before := len(list)
		for _, l := range d.except[pos][form] {
			if l != form && d.has(pos, l) {
				list = append(list, reading{key{pos, l}, ""})
			}
		}
		if len(list) > before {
			continue
		}
		for _, r := range endings(pos) {
			stem, ok := strings.CutSuffix(form, r.suffix)
			if !ok || len(stem) < 2 {
				continue
			}
			l := stem + r.with
			if r.double {
				if n := len(stem); n < 3 || stem[n-1] != stem[n-2] || strings.IndexByte("lszf", stem[n-1]) >= 0 && d.has(pos, stem) {
					continue
				}
				l = stem[:len(stem)-1]
			}
			if d.has(pos, l) && regular(pos, l, r.ending) == form {
				list = append(list, reading{key{pos, l}, r.ending})
				break
			}
		}
	}
	return list
}

type ending struct {
	suffix, with, ending string
	double               bool // the last letter of the stem is doubled
}

// endings lists the regular endings of a part of speech, longest first.
func endings(pos byte) []ending {
	s := []ending{{"ies", "y", "s", false}, {"es", "", "s", false}, {"s", "", "s", false}}
	switch pos {
	case noun:
		return append(s, ending{"men", "man", "s", false})
	case verb:
		return append(s,
			ending{"ied", "y", "ed", false}, ending{"ed", "e", "ed", false}, ending{"ed", "", "ed", true}, ending{"ed", "", "ed", false},
			ending{"ing", "e", "ing", false}, ending{"ing", "", "ing", true}, ending{"ing", "", "ing", false})
	}
	return nil
}

// regular returns the form that English makes of the lemma by rule, as far as the reading can tell.
func regular(pos byte, lemma, ending string) string {
	last := lemma[len(lemma)-1]
	y := last == 'y' && len(lemma) > 1 && !vowel(lemma[len(lemma)-2])
	switch ending {
	case "s":
		switch {
		case pos == noun && strings.HasSuffix(lemma, "man"):
			return strings.TrimSuffix(lemma, "man") + "men"
		case y:
			return lemma[:len(lemma)-1] + "ies"
		case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "x"), strings.HasSuffix(lemma, "z"),
			strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "sh"):
			return lemma + "es"
		}
		return lemma + "s"
	case "ed":
		switch {
		case last == 'e':
			return lemma + "d"
		case y:
			return lemma[:len(lemma)-1] + "ied"
		case doubles(lemma):
			return lemma + string(last) + "ed"
		}
		return lemma + "ed"
	case "ing":
		switch {
		case strings.HasSuffix(lemma, "ee"), strings.HasSuffix(lemma, "ye"), strings.HasSuffix(lemma, "oe"):
			return lemma + "ing"
		case last == 'e':
			return lemma[:len(lemma)-1] + "ing"
		case doubles(lemma):
			return lemma + string(last) + "ing"
		}
		return lemma + "ing"
	}
	return ""
}

// doubles reports whether the last letter is doubled before -ed and -ing in words of one syllable.
// Longer words that double it stand in the exception lists.
func doubles(w string) bool {
	n := len(w)
	if n < 3 || vowel(w[n-1]) || strings.IndexByte("wxy", w[n-1]) >= 0 || !vowel(w[n-2]) || vowel(w[n-3]) && !strings.HasPrefix(w, "qu") {
		return false
	}
	for i := range n - 2 {
		if vowel(w[i]) {
			return w[:2] == "qu" && i == 1
		}
	}
	return true
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// forms returns the forms that a noun or a verb may have; not all of them need be in use.
func (m *maker) forms(l string) []string {
	var list []string
	for _, pos := range []byte{noun, verb} {
		if !m.has(pos, l) {
			continue
		}
		for _, ending := range []string{"s", "ed", "ing"} {
			if pos == verb || ending == "s" {
				list = append(list, regular(pos, l, ending))
			}
		}
	}
	return append(list, m.irregular[l]...)
}
