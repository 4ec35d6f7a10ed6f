package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// readKind tells what the figure says: a level, a change, a share and so on.
func (cl *claimer) readKind(f *attachment) {
	m := f.m
	switch {
	case m.Kind == Number && (m.score || cl.isScore(m)):
		f.kind = claims.KindScore
		return
	case m.Kind == Ordinal:
		cl.readOrdinal(f)
		return
	case m.Quantity.Unit == "times" && cl.isRatio(f):
		f.kind = claims.KindRatio
		return
	case m.Quantity.Unit == "times":
		f.kind = claims.KindFrequency
		return
	case m.Kind == Duration && cl.isAge(f), m.Kind == Number && (cl.isBareAge(f) || cl.isAgeBound(f)):
		f.kind = claims.KindAge
		return
	case m.Kind == Duration && cl.lasts(m):
		f.kind = claims.KindDuration
		return
	}
	if cl.readChange(f) {
		f.kind = claims.KindChange
		return
	}
	switch {
	case cl.isShare(f):
		f.kind = claims.KindShare
	case m.Kind == Duration:
		f.kind = claims.KindDuration
	case hasSlash(string(m.Quantity.Unit)):
		f.kind = claims.KindRate
	default:
		f.kind = claims.KindLevel
	}
}

// lasts reports whether length of time m stands before the noun that lasts so long: "a two-day swing through the north", and not "a
// two-year rise in the age of retirement".
func (cl *claimer) lasts(m *mention) bool {
	p := &cl.p
	return p.punct(m.figure+1) == '-' && p.kind(m.last) == wordToken && !(p.is(m.last, lexicon.Direction) && p.same(m.last+1, "in"))
}

func hasSlash(s string) bool {
	for i := range len(s) {
		if s[i] == '/' {
			return true
		}
	}
	return false
}

// isRatio reports whether a figure of "times" compares: "twice as many", "double the figure", and not
// "visited 13 times".
func (cl *claimer) isRatio(f *attachment) bool {
	p, m := &cl.p, f.m
	if m.by == "multiple" {
		return true
	}
	switch k := m.last; {
	case k >= len(p.toks):
		return false
	case p.pastOwner(k), p.text(k) == "as", p.text(k) == "the", p.text(k) == "more", p.text(k) == "higher", p.text(k) == "its", p.text(k) == "larger", p.text(k) == "bigger":
		return true
	}
	return false
}

// isShare reports whether the figure is a part of something: "52% of voters", "one in five".
func (cl *claimer) isShare(f *attachment) bool {
	p, m := &cl.p, f.m
	if m.by == "fraction" || m.by == "ratio" || m.by == "share" {
		return true
	}
	if m.Kind != Percent {
		return false
	}
	return p.at(m.last) == prepositionTag && p.text(m.last) == "of"
}

// isScore reports whether a range without unit is a score: "1-4".
func (cl *claimer) isScore(m *mention) bool {
	p := &cl.p
	if m.Quantity.Hedge != claims.HedgeRange || m.last-m.first != 3 || p.is(m.first-1, lexicon.Age) || p.kind(m.first) != numeralToken || p.kind(m.last-1) != numeralToken || !p.glued(m.first+1) {
		return false
	}
	hi := m.Quantity.Stated.High()
	return !hi.Missing && hi.Value.Cmp(claims.Int(200)) < 0
}
