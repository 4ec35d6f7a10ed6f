// Package marked compares phrases that people marked in a text with those that claimcheck read.
package marked

import (
	"strings"
	"unicode"
)

// Words gives the words of a phrase in lower case, in order, without endings and without those that carry no meaning. A noun for a
// measure and the word by which a text says it are one: "length" and "long".
func Words(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "the", "a", "an", "of", "in", "on", "for", "to", "and", "or", "by", "at", "its", "their", "his", "her", "per", "as", "with", "from", "s":
			continue
		case "people":
			w = "person"
		case "children":
			w = "child"
		case "women":
			w = "woman"
		case "men":
			w = "man"
		case "feet":
			w = "foot"
		case "long":
			w = "length"
		case "wide", "across":
			w = "width"
		case "deep":
			w = "depth"
		case "tall":
			w = "height"
		case "aged", "old":
			w = "age"
		case "weigh", "weighs", "weighed", "weighing":
			w = "weight"
		}
		out = append(out, stem(w))
	}
	return out
}

// stem cuts common endings, so that "shares" and "share" are one word.
func stem(w string) string {
	for _, end := range []string{"ies", "es", "s", "y", "ing", "ed", "e"} {
		if len(w) >= len(end)+3 && strings.HasSuffix(w, end) {
			return strings.TrimSuffix(w, end)
		}
	}
	return w
}
