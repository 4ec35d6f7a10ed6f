package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// countedElse reports whether two counts may both hold because they count other things: one is of all and the other of some
// ("all 90 seats", "54 seats"), the smaller one is of a part ("three of those killed", "two men"), or they differ by one, and one says
// who is counted ("including the gunman").
func countedElse(a, b *view) bool {
	if a.class != "count" || b.class != "count" {
		return false
	}
	if partOf(a, b) || partOf(b, a) {
		return true
	}
	x, ok1 := a.stated.Point()
	y, ok2 := b.stated.Point()
	if !ok1 || !ok2 {
		return false
	}
	if ofAll(a.claim) != ofAll(b.claim) && ofAll(a.claim) == (x.Cmp(y) > 0) {
		return true
	}
	return x.Sub(y).Abs().Equal(claims.Int(1)) && oneMore(a.claim) != oneMore(b.claim)
}

// partOf reports whether a may count a part of what b counts: it is smaller, and "of those" stands behind it or it names a group that b
// does not name.
func partOf(a, b *view) bool {
	if !below(a.values, b.values) {
		return false
	}
	if partitive(a.claim) && !partitive(b.claim) || nationality(a) && genericNoun(b.noun) {
		return true
	}
	for _, f := range a.claim.Facets {
		if groupAxis(f.Axis) && facet(b.claim, f.Axis) == "" && genericNoun(b.noun) {
			return true
		}
	}
	return false
}

// groupAxis reports whether a contrast on the axis names a group of people.
func groupAxis(axis string) bool {
	switch axis {
	case "gender", "age", "race", "religion":
		return true
	}
	return false
}

// partitive reports whether "of those", "of them" or "of the" stands behind the figure.
func partitive(c *claims.Claim) bool {
	if c.Sentence.IsZero() || c.At.End > c.Sentence.End {
		return false
	}
	rest := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: min(c.Sentence.End, c.At.End+20)}.Text())
	begins := func(ws ...string) bool {
		return slices.ContainsFunc(ws, func(w string) bool { return strings.HasPrefix(rest, w) })
	}
	if begins(" of those ", " of them ", " of whom ") {
		return true
	}
	for _, l := range c.Links {
		if l.Rel == claims.RelPart {
			return false // "37 of its 210 branches" are all that it speaks of
		}
	}
	return begins(" of the ", " of its ", " of their ", " of his ", " of her ")
}

// otherYear reports whether one claim is of a fiscal year and the other says that it is of a calendar year.
func otherYear(a, b *claims.Claim) bool {
	fiscal := func(c *claims.Claim) bool { return strings.HasPrefix(c.Period.Period.String(), "FY") }
	calendar := func(c *claims.Claim) bool { return strings.Contains(strings.ToLower(c.Sentence.Text()), "calendar") }
	return fiscal(a) && !calendar(a) && calendar(b) || fiscal(b) && !calendar(b) && calendar(a)
}

// ofAll reports whether "all" or "all the" stands before the figure.
func ofAll(c *claims.Claim) bool {
	words := strings.Fields(strings.ToLower(before40(c)))
	n := len(words)
	return n > 0 && words[n-1] == "all" || n > 1 && words[n-2] == "all" && (words[n-1] == "the" || words[n-1] == "of")
}

// before40 gives the up to 40 bytes of the sentence before the figure.
func before40(c *claims.Claim) string {
	if c.Sentence.IsZero() || c.At.Start < c.Sentence.Start {
		return ""
	}
	return claims.Span{Doc: c.At.Doc, Start: max(c.Sentence.Start, c.At.Start-40), End: c.At.Start}.Text()
}

// oneMore gives 1 if the sentence says that someone is counted too, -1 if it says that someone is not, 0 if it says neither.
func oneMore(c *claims.Claim) int {
	if c.Sentence.IsZero() {
		return 0
	}
	s := strings.ToLower(c.Sentence.Text())
	for _, w := range [...]string{"not counting the ", "not including the ", "excluding the ", "without the ", "apart from the ", "in addition to the "} {
		if strings.Contains(s, w) {
			return -1
		}
	}
	for _, w := range [...]string{"including the ", "counting the ", "including a ", "including an ", "including his ", "including her "} {
		if strings.Contains(s, w) {
			return 1
		}
	}
	for _, w := range [...]string{" and a ", " and an ", " plus a ", " and the gunman", " and the attacker", ", unborn "} {
		if n := strings.Index(s, w); n >= 0 && c.Sentence.Start+n >= c.At.End && c.Sentence.Start+n <= c.At.End+oneMoreReach {
			return -1
		}
	}
	return 0
}

// oneMoreReach is how many bytes behind the figure someone else may be named who is not counted: "five people and an unborn child".
const oneMoreReach = 16

// partial reports whether the words behind an amount say that it is that of a first part of the time.
func partial(c *claims.Claim) bool {
	if c.Sentence.IsZero() || c.At.End > c.Sentence.End {
		return false
	}
	rest := strings.ToLower(strings.TrimLeft(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: c.Sentence.End}.Text(), " ,"))
	for _, w := range [...]string{"in the first ", "in its first ", "during the first ", "so far", "to date", "this week", "this month", "this quarter"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}
