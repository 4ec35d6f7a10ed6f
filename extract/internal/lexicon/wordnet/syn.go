package main

import (
	"maps"
	"slices"
	"strings"
)

// synonyms returns, for each word, the one word that stands for it and its synonyms: what the review says,
// and the American spelling of words that WordNet spells both ways.
func (m *maker) synonyms(min int) map[string]string {
	syn := map[string]string{}
	for _, l := range slices.Sorted(maps.Keys(m.freq)) {
		us := american(l)
		if us == l || m.freq[l] < min || m.hand.function[l] || m.review.drop["syn"][l] {
			continue
		}
		for _, pos := range []byte{noun, verb, adj} {
			for _, at := range m.senses[key{pos, l}] {
				if slices.Contains(m.synsets[at].words, us) {
					syn[l] = us
				}
			}
		}
	}
	for w, rs := range m.review.same["syn"] {
		syn[w] = rs[0]
	}
	return syn
}

// american returns how the word is spelled in America, if it is a word at all.
func american(w string) string {
	for _, p := range [...][2]string{
		{"isation", "ization"},
		{"ise", "ize"},
		{"yse", "yze"},
		{"iser", "izer"},
		{"our", "or"},
		{"ourer", "orer"},
		{"tre", "ter"},
		{"bre", "ber"},
		{"elling", "eling"},
		{"eller", "eler"},
		{"elled", "eled"},
		{"ogue", "og"},
		{"ence", "ense"},
		{"amme", "am"},
		{"ilment", "illment"},
		{"olment", "ollment"},
		{"nrol", "nroll"},
		{"fil", "fill"},
		{"dgement", "dgment"},
		{"sulphur", "sulfur"},
		{"cheque", "check"},
		{"tyre", "tire"},
		{"grey", "gray"},
		{"ough", "ow"},
		{"aluminium", "aluminum"},
		{"licence", "license"},
		{"despatch", "dispatch"},
	} {
		if s, ok := strings.CutSuffix(w, p[0]); ok {
			return s + p[1]
		}
	}
	for _, p := range [...][2]string{{"paed", "ped"}, {"aem", "em"}, {"aest", "est"}, {"oeuv", "euv"}, {"foet", "fet"}, {"colour", "color"}, {"neighbour", "neighbor"}, {"favour", "favor"}, {"labour", "labor"}, {"honour", "honor"}} {
		if strings.Contains(w, p[0]) {
			return strings.Replace(w, p[0], p[1], 1)
		}
	}
	return w
}
