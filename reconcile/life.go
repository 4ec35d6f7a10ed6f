package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// The dates of a life stand in brackets behind a name, "(4 June 1888 – 19 August 1951)": the first is the day of birth, the last that of
// death, and neither is the time of anything else.

// lifeWords are the words, in tenths of bits, that stand for the brackets of a life.
const lifeWords = 30

// lifespan reports whether a date has two ends and stands alone in brackets, or behind a name at birth and a semicolon.
func lifespan(c *claims.Claim) bool {
	w := c.Period.Period
	if c.Kind != claims.KindDate || w.Grain != claims.GrainSpan || w.Start.IsZero() || w.End.IsZero() || c.At.Doc == nil {
		return false
	}
	before, after := strings.TrimSpace(before40(c)), strings.TrimSpace(textOf(c.At.Doc, c.At.End, c.At.End+2))
	return (strings.HasSuffix(before, "(") || strings.HasSuffix(before, ";")) && strings.HasPrefix(after, ")") && w.End.Year-w.Start.Year > 10
}

// death reports whether a date is that on which its subject died.
func death(c *claims.Claim) bool {
	m := strings.ToLower(c.Measure)
	return m == "died" || m == "death" || m == "date of death"
}

// lifeDate gives the time of the source s that a date of the draft d can be held against: of a life in brackets the birth or the death, for
// a birth that of nothing else.
func lifeDate(d, s *claims.Claim) (claims.Period, bool) {
	w := s.Period.Period
	if !lifespan(s) {
		return w, !birth(d) || birth(s) || s.Measure == "" || bornBefore(s)
	}
	switch {
	case birth(d):
		return claims.Day(w.Start), true
	case death(d):
		return claims.Day(w.End.AddDays(-1)), true
	}
	return w, false
}

// bornBefore reports whether "born" stands before a date, or "b.".
func bornBefore(c *claims.Claim) bool {
	return strings.Contains(strings.ToLower(before40(c)), "born")
}

// onlyNamesake reports whether both claims have subjects of one last name.
func onlyNamesake(a, b *claims.Claim) bool {
	for _, x := range a.Subject {
		for _, y := range b.Subject {
			if strings.EqualFold(lastWord(x.Name), lastWord(y.Name)) {
				return true
			}
		}
	}
	return false
}

// tellsLife reports whether the sentence of a length speaks of a whole life.
func tellsLife(c *claims.Claim) bool {
	for _, w := range wordsOf(c.Sentence) {
		switch w {
		case "lived", "lives", "life", "lifetime", "died", "death", "dead", "alive", "old", "age", "aged":
			return true
		}
	}
	return false
}

// ageFrom finds the birth and the day on which the draft says how old someone was, among the moments of a sentence.
func ageFrom(d *claims.Claim, all []*moment) (a, b *moment, ok bool) {
	var birth, end *moment
	var others []*moment
	for _, m := range all {
		switch {
		case lifespan(m.claim) && m.ends:
			end = m
		case lifespan(m.claim), endToldBy(m) == tellsBegin && strings.Contains(strings.ToLower(before40(m.claim)), "born"):
			if birth != nil {
				return nil, nil, false
			}
			birth = m
		default:
			others = append(others, m)
		}
	}
	dies := false
	for _, w := range wordsOf(d.Sentence) {
		dies = dies || w == "lived" || w == "died" || w == "death" || w == "dying"
	}
	switch {
	case birth == nil:
		return nil, nil, false
	case dies && end != nil:
		return birth, end, true
	case dies != (len(others) == 1 && endToldBy(others[0]) == tellsEnd) || len(others) != 1:
		return nil, nil, false
	}
	return birth, others[0], birth.when.Start.Compare(others[0].when.Start) < 0
}

// bornThen is the verdict on a date of birth of the draft by the age that a source gives with its year.
func (v *verifier) bornThen(i int) (Judged, bool) {
	p := v.pass
	d := p.Claims[i]
	if d.Kind != claims.KindDate || !birth(d) || d.Period.Period.IsZero() {
		return Judged{}, false
	}
	var by *claims.Claim
	for _, k := range v.scope(i).claims {
		s := p.Claims[k]
		if birth(s) || lifespan(s) || s.Kind == claims.KindDate && bornBefore(s) {
			return Judged{}, false // the source gives it
		}
		if _, ok := births(s); ok && s.Kind == claims.KindAge && s.Period.Stated {
			if by != nil {
				return Judged{}, false
			}
			by = s
		}
	}
	if by == nil || v.knit(i, p.byClaim[by]) < knitSpan {
		return Judged{}, false
	}
	if _, _, differ, known := agesDiffer(d, by); known && differ {
		return Judged{}, false
	}
	born, _ := births(by)
	text := quote(by) + " in " + by.Period.Period.String() + " means born " + born.String()
	switch {
	case born.Within(d.Period.Period):
		return v.computed(d, []*claims.Claim{by}, text), true
	case !born.Overlaps(d.Period.Period):
		return Judged{
			Claim: d, Label: Contradicted, By: []*claims.Claim{by}, Message: place(by) + "says " + text + ", not " + quote(d),
			Steps: []claims.Step{{Rule: "verify", Text: text, At: d.At}},
		}, true
	}
	return Judged{Claim: d, Label: Unverified, Message: v.unverified(i)}, true
}
