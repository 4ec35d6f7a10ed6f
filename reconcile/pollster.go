package reconcile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
)

// pollstersMost is how many bytes of a document are searched for the names of those who asked.
const pollstersMost = 40000

// otherPoll reports whether two figures are answers, samples or errors of two polls: each document names who asked, and no name is in both.
func (p *Pass) otherPoll(a, b *view) bool {
	if a.doc == b.doc || !ofPoll(a) || !ofPoll(b) {
		return false
	}
	x, y := p.pollsters(a.doc), p.pollsters(b.doc)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(s string) bool { return slices.Contains(y, s) })
}

// ofPoll reports whether a claim may be a figure of a poll: a share, points, or those who were asked.
func ofPoll(v *view) bool {
	switch v.class {
	case "%", "pp":
		return v.claim.Kind != claims.KindChange
	case "count":
		return v.noun == "voter" || v.noun == "adult" || v.noun == "respondent" || v.noun == "point"
	}
	return false
}

// pollsters lists the words of the names of those whose polls a document tells of: "a Quinnipiac University poll", "a survey by Gallup".
func (p *Pass) pollsters(doc int) []string {
	if p.asked == nil {
		p.asked = make([][]string, len(p.profiles))
		p.askedOf = make([]bool, len(p.profiles))
	}
	if !p.askedOf[doc] {
		p.askedOf[doc] = true
		if d := p.profiles[doc].doc; d != nil {
			p.asked[doc] = pollstersOf(d.Text[:min(len(d.Text), pollstersMost)])
		}
	}
	return p.asked[doc]
}

// pollstersOf finds the capital words right before "poll" or "survey", and those behind "poll by".
func pollstersOf(text string) []string {
	var out []string
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '.' })
	add := func(w string) bool {
		w = strings.Trim(w, ".-")
		r, _ := utf8.DecodeRuneInString(w)
		if len(w) < 3 || !unicode.IsUpper(r) || noPollster(w) {
			return false
		}
		if w = strings.ToLower(w); !slices.Contains(out, w) {
			out = append(out, w)
		}
		return true
	}
	for i, w := range words {
		switch strings.ToLower(strings.Trim(w, ".")) {
		case "poll", "polls", "survey", "surveys", "pollster":
		default:
			continue
		}
		for k := i - 1; k >= max(0, i-5) && add(words[k]); k-- {
		}
		if i+2 < len(words) && (words[i+1] == "by" || words[i+1] == "from") {
			k := i + 2
			if words[k] == "the" {
				k++
			}
			for ; k < min(len(words), i+7) && add(words[k]); k++ {
			}
		}
	}
	return out
}

// noPollster reports whether a capital word before "poll" says nothing of who asked.
func noPollster(w string) bool {
	switch strings.ToLower(w) {
	case "the", "new", "this", "that", "these", "those", "another", "one", "our", "its", "his", "her", "their", "latest", "exit", "opinion", "recent",
		"national", "public", "state", "and", "for", "but", "most", "all", "some", "many", "other", "two", "three", "several", "university", "news", "research", "post", "times",
		"center", "centre", "institute", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "election", "day", "republican", "democratic", "american", "americans":
		return true
	}
	return false
}
