package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// No more people can be hurt, treated or saved from a ship, a bus or a train than were on it: the number of those on board, in one text, bounds those
// whom another text tells of.

// checkAboard compares the numbers of those on board with those of whom another text, or the same, tells what became of them.
func (p *Pass) checkAboard() {
	for w := range p.Claims {
		if !p.aboard(w) {
			continue
		}
		found := -1
		p.nearby(w, func(k int) {
			if found < 0 && p.cameOff(w, k) {
				found = k
			}
		})
		if found >= 0 && !p.reported[[2]int{min(w, found), max(w, found)}] {
			p.reportParts(w, []int{found}, p.views[found].values, " are more than their whole, ")
		}
	}
}

// vehicles are the words for what carries people.
func vehicle(word string) bool {
	switch strings.TrimSuffix(word, "s") {
	case "bus", "coach", "ferry", "boat", "ship", "plane", "aircraft", "train", "tram", "van", "helicopter", "minibus", "liner", "airliner", "jet", "raft", "dinghy", "yacht", "cable car", "gondola", "lift", "bu":
		return true
	}
	return false
}

// vehiclesOf gives the words for what carries people in the sentence of a claim.
func vehiclesOf(c *claims.Claim) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(c.Sentence.Text()), notLetter) {
		if vehicle(w) {
			out = append(out, strings.TrimSuffix(w, "s"))
		}
	}
	return out
}

// aboard reports whether claim w counts all those who were on board of something: "the bus, carrying 28 pupils", "of the 62 people on the ferry".
func (p *Pass) aboard(w int) bool {
	v := &p.views[w]
	c := v.claim
	if !ofPeople(v) || !isLevel(c) || c.Quantity.Hedge != claims.HedgeNone || !positive(v.values) || len(p.linked(c, claims.RelPart)) > 0 || facet(c, "casualty") != "" && !strings.Contains(strings.ToLower(before40(c)), "of the ") || facet(c, "increment") == "other" {
		return false
	}
	before, behind := p.aroundFigure(w)
	rest := strings.Join(behind[:min(len(behind), 4)], " ")
	last := ""
	if len(before) > 0 {
		last = before[len(before)-1]
	}
	switch {
	case strings.HasPrefix(rest, "on board"), strings.HasPrefix(rest, "aboard"), strings.HasPrefix(rest, "were on board"), strings.HasPrefix(rest, "were aboard"):
		return true
	case last == "carrying" || last == "carried":
		return len(vehiclesOf(c)) > 0
	case len(behind) > 2 && (behind[0] == "on" || behind[0] == "in") && vehicle(behind[2]) && (behind[1] == "the" || behind[1] == "a"):
		return true
	}
	return false
}

// fated reports whether the sentence of claim k tells what became of people.
func (p *Pass) fated(k int) bool {
	c := p.Claims[k]
	if p.aboard(k) {
		return false
	}
	text := strings.ToLower(c.Sentence.Text())
	fate := facet(c, "casualty") != ""
	for _, word := range [...]string{"hospital", "treated", "rescued", "saved", "pulled", "injured", "hurt", "survivor", "survived", "examined", "drowned", "died", "killed"} {
		fate = fate || strings.Contains(text, word)
	}
	return fate
}

// cameOff reports whether claim k tells what became of more people than were on board: hurt, treated, saved or dead, from what carried them.
func (p *Pass) cameOff(w, k int) bool {
	a, b := &p.views[w], &p.views[k]
	c := b.claim
	if k == w || b.class != "count" || !isLevel(c) || b.values.IsUnbounded() || !below(a.values, b.values) || below(a.values.Scale(claims.Ratio(3, 2)), b.values) || !ofPeople(b) && b.noun != "" || p.aboard(k) || facet(c, "increment") == "other" {
		return false
	}
	s := p.setting(a, b)
	if _, _, other := disjointNames(a, b); other && a.doc != b.doc || s.foreign {
		return false
	}
	if q, stated := statedPeriod(c); stated && !q.End.IsZero() && docDate(c).Sub(q.End) > rivalDays {
		return false // of an earlier accident
	}
	if _, behind := p.aroundFigure(k); len(behind) > 0 && (behind[0] == "aboard" || behind[0] == "on" && len(behind) > 1 && behind[1] == "board") {
		return false // all those on board, of this one or of another
	}
	text := strings.ToLower(c.Sentence.Text())
	if !p.fated(k) || strings.Contains(text, "bystander") || strings.Contains(text, "pedestrian") || strings.Contains(text, "both ") || strings.Contains(text, "other vehicle") || strings.Contains(text, "collision") || strings.Contains(text, " and the ") && len(vehiclesOf(c)) > 1 {
		return false
	}
	rest := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: min(c.Sentence.End, c.At.End+70)}.Text())
	from := strings.Contains(rest, "on board") || strings.Contains(rest, "aboard")
	for _, word := range vehiclesOf(p.Claims[w]) {
		from = from || strings.Contains(rest, word) && slices.Contains(vehiclesOf(c), word)
	}
	return from
}
