package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// This file doubts that two counts are of one event or of one group of people, by words of the two sentences that no list of terms holds apart.

const (
	eventApart = 24 // evidence that two casualties of two kinds of event, or some of a group and people, need beyond the usual
	timesOther = 40 // the same for how often something befell two people
)

// eventDoubt is the evidence that two counts need beyond the usual because each names another kind of event, one is of those of an age or of some
// of someone's, or each tells how often something befell someone who is not the same by name.
func (p *Pass) eventDoubt(q *pair) int {
	a, b := &p.views[q.a], &p.views[q.b]
	if a.class != b.class || a.doc == b.doc || q.j.verdict[cValue] != Different {
		return 0
	}
	if (a.class == "times" || a.noun == "time") && a.claim.Kind == b.claim.Kind && oftenText(a.claim) && oftenText(b.claim) && !sharesPart(a, b) {
		return timesOther
	}
	if a.class != "count" {
		return 0
	}
	if fled(a.claim) != fled(b.claim) || inCondition(a.claim) != inCondition(b.claim) {
		return eventApart // those who fled, and those who are left
	}
	if agedGroup(a.claim) != agedGroup(b.claim) {
		return never
	}
	if ofOnes(a.claim) != ofOnes(b.claim) && a.noun != b.noun {
		return eventApart
	}
	if facet(a.claim, "casualty") != "" && facet(b.claim, "casualty") != "" {
		if p.ofTwoKinds(a, b) || p.ofTwoKinds(b, a) {
			return eventApart
		}
		if x, y := eventKind(a.claim), eventKind(b.claim); x != "" && y != "" && x != y {
			return eventApart
		}
	}
	return 0
}

// oftenText reports whether a claim says how many times something befell someone: "shot five times".
func oftenText(c *claims.Claim) bool {
	return strings.HasSuffix(strings.ToLower(c.At.Text()), " times") || strings.HasPrefix(behind20(c), " times")
}

// manyTimes is how many times as many the injured must be for those who were shot to be others than they.
const manyTimes = 4

// ofTwoKinds reports whether the sentence of the injured a tells those who were shot apart from them, and b is so much lower that it may be of
// these: "six shot, and nearly 40 injured", "six wounded".
func (p *Pass) ofTwoKinds(a, b *view) bool {
	if facet(a.claim, "casualty") == "dead" || !below(b.values.Scale(claims.Int(manyTimes)), a.values) {
		return false
	}
	i := p.byClaim[a.claim]
	first, end := p.sentenceOf(i)
	for k := first; k < end; k++ {
		if v := &p.views[k]; k != i && v.class == "count" && below(v.values, a.values) {
			if _, shot := v.has("shot"); shot || strings.Contains(behind20(v.claim), "shot") || strings.Contains(behind20(v.claim), "wounded") {
				return true
			}
		}
	}
	return false
}

// sharesPart reports whether a name of one claim is a part of a name of the other.
func sharesPart(a, b *view) bool {
	for _, x := range a.names {
		for _, y := range b.names {
			if sameName(x, y) {
				return true
			}
		}
	}
	return false
}

// behind20 gives the 20 bytes of the sentence behind a figure, in lower case.
func behind20(c *claims.Claim) string {
	return strings.ToLower(textOf(c.At.Doc, c.At.End, min(c.Sentence.End, c.At.End+20)))
}

// agedGroup reports whether a claim counts those of one age: "two 17-year-olds".
func agedGroup(c *claims.Claim) bool {
	s := strings.ToLower(c.At.Text()) + behind20(c)
	return strings.Contains(s, "-year-olds") || strings.Contains(s, " year olds")
}

// fled reports whether the words right behind a count say that those counted have fled.
func fled(c *claims.Claim) bool {
	s := strings.ToLower(textOf(c.At.Doc, c.At.End, min(c.Sentence.End, c.At.End+30)))
	return strings.Contains(s, " fled") || strings.Contains(s, " displaced") || strings.Contains(s, " driven out")
}

// inCondition reports whether a count is of those in one condition: "three in stable condition".
func inCondition(c *claims.Claim) bool {
	s := behind20(c)
	for _, w := range [...]string{" in stable", " in critical", " in serious", " in fair"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// ofOnes reports whether a claim counts some of those that belong to someone: "three of his siblings".
func ofOnes(c *claims.Claim) bool {
	s := behind20(c)
	for _, w := range [...]string{" of his ", " of her ", " of their ", " of my ", " of our "} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// eventKind gives the one kind of event that the sentence of a claim names, "" if it names none or several.
func eventKind(c *claims.Claim) string {
	if c.Sentence.IsZero() {
		return ""
	}
	found := ""
	for _, w := range strings.FieldsFunc(strings.ToLower(c.Sentence.Text()), notLetter) {
		k := ""
		switch w {
		case "shooting", "shootings", "gunfire", "gunman", "shootout", "shot":
			k = "shooting"
		case "crash", "crashes", "collision", "wreck", "derailment":
			k = "crash"
		case "blaze", "wildfire", "wildfires":
			k = "fire"
		case "stabbing", "stabbings", "stabbed":
			k = "stabbing"
		case "quake", "earthquake":
			k = "quake"
		case "flood", "flooding", "floods":
			k = "flood"
		}
		if k != "" && found != "" && k != found {
			return ""
		}
		if k != "" {
			found = k
		}
	}
	return found
}
