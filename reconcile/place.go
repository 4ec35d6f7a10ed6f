package reconcile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
)

// A place in a list is held against the places and ranks of the sentence of the sources that is most like the draft's: "inside the top 20"
// follows from "number 12". Where that sentence gives several, the words beside each decide which is meant.

// placeLeast is the least likeness, in tenths of bits, of the sentences.
const placeLeast = 20

// placeFew is how many sentences with claims a source may have of which each may be meant.
const placeFew = 3

// placeOf gives the place that a claim tells: "at", "top", "out", or "".
func placeOf(c *claims.Claim) string {
	if c.Remark {
		return facet(c, "place")
	}
	return ""
}

// withoutPlaces leaves out the claims whose figures are places.
func withoutPlaces(cs, remarks []*claims.Claim) []*claims.Claim {
	if !slices.ContainsFunc(remarks, func(c *claims.Claim) bool { return placeOf(c) != "" }) {
		return cs
	}
	at := map[*claims.Document][]claims.Span{}
	for _, c := range remarks {
		if placeOf(c) != "" {
			at[c.At.Doc] = append(at[c.At.Doc], c.At)
		}
	}
	return slices.DeleteFunc(slices.Clone(cs), func(c *claims.Claim) bool {
		return slices.ContainsFunc(at[c.At.Doc], func(s claims.Span) bool { return c.At.Start < s.End && s.Start < c.At.End })
	})
}

// place labels a place of the draft.
func (t *toldIndex) place(c *claims.Claim, near []likeness) (yes, no *claims.Claim) {
	if len(t.list) <= placeFew {
		near = nil
		for n := range t.list {
			near = append(near, likeness{n, placeLeast})
		}
	}
	for _, l := range near {
		if l.points < near[0].points/2 || l.points < placeLeast {
			break
		}
		s, ok := t.placeMeant(c, t.list[l.sentence])
		switch {
		case !ok:
			continue
		case s == nil, !namedIn(c, s):
			return nil, nil
		case placeHolds(c, s):
			return s, nil
		}
		return nil, s
	}
	return nil, nil
}

// placeMeant gives the place or rank of a sentence that the draft's place may be, nil if there are several; ok is false where there is none.
func (t *toldIndex) placeMeant(c *claims.Claim, list []*claims.Claim) (meant *claims.Claim, ok bool) {
	own := cluesBeside(c)
	most, tie, count := -1, false, 0
	for _, s := range list {
		if n, point := s.Quantity.Stated.Point(); s.Kind != claims.KindRank || !point || n.Sign() <= 0 || placeOf(s) == "top" || placeOf(s) == "out" || s.Remark && placeOf(s) == "" {
			continue
		}
		if meant != nil && s.At.Start < meant.At.End && meant.At.Start < s.At.End {
			continue
		}
		n := 0
		count++
		for w := range cluesBeside(s) {
			if own[w] {
				n++
			}
		}
		switch {
		case n > most:
			meant, most, tie = s, n, false
		case n == most && placeHolds(c, s) != placeHolds(c, meant):
			tie = true
		}
	}
	if meant == nil {
		return nil, false
	}
	if tie || count > 1 && most == 0 && !placeHolds(c, meant) {
		return nil, true
	}
	return meant, true
}

// cluesBeside gives the words beside a figure, by their first letters.
func cluesBeside(c *claims.Claim) map[string]bool {
	words := map[string]int{}
	if doc := c.At.Doc; doc != nil && c.Sentence.Doc == doc {
		from, to := max(c.Sentence.Start, c.At.Start-clueReach), min(c.Sentence.End, c.At.End+clueReach)
		within, _ := cutPhrase(claims.Span{Doc: doc, Start: c.At.End, End: to}.Text(), false)
		addClues(words, within, 1)
		within, _ = cutPhrase(claims.Span{Doc: doc, Start: from, End: c.At.Start}.Text(), true)
		addClues(words, within, 1)
	}
	out := map[string]bool{}
	for w := range words {
		out[w] = true
	}
	return out
}

// placeHolds reports whether a place of the draft follows from that of a source.
func placeHolds(c, s *claims.Claim) bool {
	n, _ := c.Quantity.Stated.Point()
	m, _ := s.Quantity.Stated.Point()
	switch placeOf(c) {
	case "top":
		return m.Cmp(n) <= 0
	case "out":
		return m.Cmp(n) > 0
	}
	return m.Equal(n)
}

// namedIn reports whether the document of a source has the names of the draft's sentence.
func namedIn(c, s *claims.Claim) bool {
	if s.At.Doc == nil {
		return false
	}
	text := strings.ToLower(s.At.Doc.Text)
	for i, w := range strings.FieldsFunc(c.Sentence.Text(), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if r, _ := utf8.DecodeRuneInString(w); i > 0 && unicode.IsUpper(r) && len(w) > 2 && !strings.Contains(text, strings.ToLower(w)) {
			return false
		}
	}
	return true
}
