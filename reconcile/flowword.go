package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// flowBehind is how many words behind a figure its verb may stand: "4,300 men and women were admitted".
const flowBehind = 7

// movesOf gives 1 if the words beside a figure say that it came in, -1 if they say that it went out, 0 if they say neither: the verb right
// before it ("bought 2,300"), else that of which it is the subject ("590 found a home"), else one that labels it ("Admitted in 2024: 310").
func (p *Pass) movesOf(i int) int {
	c := p.Claims[i]
	from, to := c.Sentence.Start, c.Sentence.End
	for k := i - 1; k >= 0 && p.Claims[k].Sentence == c.Sentence; k-- {
		if p.Claims[k].Kind != claims.KindDate && p.Claims[k].At.End <= c.At.Start {
			from = p.Claims[k].At.End
			break
		}
	}
	for k := i + 1; k < len(p.Claims) && p.Claims[k].Sentence == c.Sentence; k++ {
		if p.Claims[k].At.Start >= c.At.End && p.Claims[k].Kind != claims.KindDate {
			to = p.Claims[k].At.Start
			break
		}
	}
	if from > c.At.Start || to < c.At.End {
		return 0
	}
	before := plainWords(claims.Span{Doc: c.At.Doc, Start: from, End: c.At.Start}.Text())
	for len(before) > 0 && filler(before[len(before)-1]) {
		before = before[:len(before)-1]
	}
	if n := flowAt(before, len(before)-1); n != 0 {
		return n
	}
	behind := plainWords(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: to}.Text())
	for k := range behind[:min(len(behind), flowBehind)] {
		if behind[k] == "," || behind[k] == ";" || behind[k] == "and" && k > 0 {
			break
		}
		if n := flowAt(behind, k); n != 0 {
			return n
		}
	}
	found := 0
	for k := range before {
		switch n := flowAt(before, k); {
		case n != 0 && found != 0 && n != found, before[k] == "from", before[k] == "to", before[k] == "leaving":
			return 0
		case n != 0:
			found = n
		}
	}
	if found == 0 {
		return particle(c)
	}
	return found
}

// plainWords splits a text into its words, lower case, and its commas and semicolons.
func plainWords(text string) []string {
	var out []string
	from := 0
	text = strings.ToLower(text)
	for i := range len(text) {
		switch text[i] {
		case ',', ';':
			out = append(append(out, strings.Fields(text[from:i])...), text[i:i+1])
			from = i + 1
		case ':', '.', '(', ')':
			out = append(out, strings.Fields(text[from:i])...)
			from = i + 1
		}
	}
	return append(out, strings.Fields(text[from:])...)
}

func filler(w string) bool {
	switch w {
	case "about", "some", "another", "a", "an", "further", "the", "its", "their", "of", "nearly", "almost", "around", "roughly", "only", "just", "over", "more", "than", "new", "old":
		return true
	}
	return false
}

// flowAt gives the way in which things go by the word k: of two words together if the one before or behind it belongs to it.
func flowAt(words []string, k int) int {
	if k < 0 {
		return 0
	}
	prev, next := "", ""
	if k > 0 {
		prev = words[k-1]
	}
	if k+1 < len(words) {
		next = words[k+1]
	}
	switch words[k] {
	case "in", "on":
		switch prev {
		case "took", "taken", "taking", "moved", "brought", "paid", "came":
			return 1
		}
	case "delivery":
		if prev == "took" || prev == "taken" {
			return 1
		}
	case "out", "away", "off":
		switch prev {
		case "paid", "threw", "thrown", "gave", "given", "moved", "laid", "written", "wrote", "sorted", "taken":
			return -1
		}
	case "home", "homes":
		if prev == "found" || prev == "new" || prev == "a" {
			return -1
		}
	case "admitted", "launched", "arrived", "joined", "hired", "recruited", "bought", "acquired", "purchased", "added", "enrolled", "born", "admissions", "arrivals", "purchases", "received", "gained":
		return 1
	case "released", "discharged", "sold", "left", "retired", "scrapped", "dismissed", "departed", "quit", "resigned", "withdrew", "withdrawn", "used", "consumed", "spent", "adopted", "releases", "departures", "lost":
		if words[k] == "left" && (next == "it" || next == "them" || next == "in") {
			return 0
		}
		return -1
	}
	return 0
}

// saysNone reports whether the text says of one way that nothing went it: "sold none", "none left".
func saysNone(text string, way int) bool {
	words := plainWords(text)
	for k, w := range words {
		if w != "none" && w != "nothing" {
			continue
		}
		if k > 0 && flowAt(words, k-1) == way {
			return true
		}
		for n := k + 1; n < min(len(words), k+4); n++ {
			if flowAt(words, n) == way {
				return true
			}
		}
	}
	return false
}
