package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// isAge reports whether a duration is the age of someone: "47-year-old", "aged 47", "in her 40s".
func (cl *claimer) isAge(f *attachment) bool {
	p, m := &cl.p, f.m
	if _, last := p.wholeTens(m.figure); last == m.last && p.ofOne(m.first-1) {
		return true
	}
	for i := m.first; i < m.last; i++ {
		if w, _ := p.term(i, lexicon.Age); w != 0 {
			return true
		}
	}
	k := m.last
	if p.punct(k) == '-' {
		k++
	}
	return p.is(k, lexicon.Age) || p.is(m.first-1, lexicon.Age)
}

// isBareAge reports whether a number alone is the age of a person: "the minister, 57, ...", "she is 57".
func (cl *claimer) isBareAge(f *attachment) bool {
	p, m := &cl.p, f.m
	n, ok := boundOrPoint(m.Quantity.Stated)
	years, whole := n.Int64()
	if !ok || !whole || years < 1 || years > 115 {
		return false
	}
	k := m.first - 1
	next := p.punct(m.last)
	if m.noun < 0 && (cl.agePredicate(f) || cl.atAge(f) >= 0) {
		return true
	}
	ends := next == ',' || next == '.' || next == ')' || next == ';' || m.last >= len(p.toks) || p.at(m.last) == andTag
	switch {
	case m.noun < 0 && (cl.reached(f) || cl.ofChild(f)):
		return true
	case k < 1 || !ends:
		return false
	case p.is(k, lexicon.Age), m.noun < 0 && cl.behindAge(f, k):
		return true
	case p.punct(k) == ',' && p.punct(m.last) != 0:
		if p.punct(k-1) == '.' {
			k-- // "Daniel Simmons Sr., 74"
		}
		c := p.chunkOf(k - 1)
		if c >= 0 && cl.surname(c) && (next == ',' && years > 4 && p.at(m.last+1) != nameTag && p.at(m.last+1) != figureTag || next == '.' && p.at(p.chunks[c].first-1) == verbTag && p.toks[p.chunks[c].first-1].word.Is(lexicon.Say)) {
			return true
		}
		return c >= 0 && cl.personal(c) && (next != '.' && next != ';' || cl.fullName(c))
	case p.tags[k] == auxTag && p.toks[k].word.Value(lexicon.Verb) == "be":
		s := p.clauses[f.clause].subject
		return s >= 0 && cl.personal(s)
	}
	return false
}

// boundOrPoint gives the number that is stated, or the one that bounds what is.
func boundOrPoint(x claims.Interval) (claims.Number, bool) {
	switch lo, hi := x.Low(), x.High(); {
	case !isBound(x):
		return x.Point()
	case lo.Missing:
		return hi.Value, true
	default:
		return lo.Value, true
	}
}

// isBound reports whether an interval has one end: "over 30".
func isBound(x claims.Interval) bool { return x.Low().Missing != x.High().Missing }

// behindAge reports whether only a comma or "and" at token k stands between an age and figure f: "aged 24 and 31".
func (cl *claimer) behindAge(f *attachment, k int) bool {
	p := &cl.p
	i := cl.indexOf(f) - 1
	if i < 0 || p.tags[k] != andTag && p.punct(k) != ',' || cl.figures[i].kind != claims.KindAge {
		return false
	}
	return cl.figures[i].m.last == k
}

// surname reports whether chunk c is one name in a word that the text has for someone of a full name or for nobody known: "Smith".
func (cl *claimer) surname(c int) bool {
	p := &cl.p
	h := p.chunks[c].head
	if p.tags[h] != nameTag || p.chunks[c].last-p.chunks[c].first != 1 || p.toks[h].has(upperAll) {
		return false
	}
	for _, r := range p.refs {
		if r.first <= h && h < r.last {
			e := &cl.es.list[r.id]
			return r.via == byName && (e.kind == claims.EntityPerson || e.kind == claims.EntityUnknown)
		}
	}
	return false
}

// reached reports whether the figure is an age that someone reaches: "before they turn 18".
func (cl *claimer) reached(f *attachment) bool {
	p := &cl.p
	k := f.m.first - 1
	if k < 1 || int(p.clause[k]) != f.clause || p.baseForm(k) != "turn" || p.tags[k] == nounTag {
		return false
	}
	s := p.clauses[f.clause].subject
	if s < 0 {
		return true
	}
	h := p.chunks[s].head
	return p.tags[h] != nounTag || isSomeone(p.toks[h].word)
}

// agePredicate reports whether the figure is an age said with a verb or "as": "when she was just 15", "who was 26 at the time", "as
// young as 14".
func (cl *claimer) agePredicate(f *attachment) bool {
	p, m := &cl.p, f.m
	k := m.first - 1
	for k > 0 && p.tags[k] == adverbTag {
		k--
	}
	if k < 1 || m.first < m.figure && p.tags[m.first] != figureTag && !isBound(m.Quantity.Stated) {
		return false
	}
	if p.text(k) == "as" && (p.text(k-1) == "young" || p.text(k-1) == "old") {
		return true
	}
	if p.tags[k] != auxTag || p.toks[k].word.Value(lexicon.Verb) != "be" {
		return false
	}
	switch {
	case m.last >= len(p.toks):
	case p.at(m.last) == punctTag && p.punct(m.last) != '-' && p.punct(m.last) != ':' && p.punct(m.last) != '(':
	case p.text(m.last) == "when", p.text(m.last) == "and", p.text(m.last) == "at" && p.same(m.last+1, "the") && p.same(m.last+2, "time"):
	default:
		return false
	}
	if p.same(m.last, "when") && (p.same(m.last+1, "he") || p.same(m.last+1, "she")) || k > 1 && p.baseForm(k-2) == "live" {
		return true // "Holt was over 30 when she won", "lived to be over 80"
	}
	s := p.clauses[f.clause].subject
	return s >= 0 && cl.personal(s)
}

// youngestAt is the least number that "at" at the head of a sentence makes an age: "at 9 he left" may be the time of day.
const youngestAt = 13

// atAge returns the chunk of the person whose age opens the sentence, -1 if there is none: "At 69, Vera Holt is the oldest to win".
func (cl *claimer) atAge(f *attachment) int {
	p, m := &cl.p, f.m
	n, _ := m.Quantity.Stated.Point()
	if years, ok := n.Int64(); !ok || years < youngestAt || m.Quantity.Hedge != claims.HedgeNone || m.first != 1 || p.text(0) != "At" {
		return -1
	}
	k := m.last
	if p.punct(k) == ',' {
		k++
	}
	c := p.chunkOf(k)
	if c < 0 || p.chunks[c].first != k || !cl.personal(c) && (k == m.last || !cl.surname(c)) {
		return -1
	}
	return c
}

// ofChild reports whether the figure stands behind "of" or "at" as the age of someone: "a child of 4", "his death at 55".
func (cl *claimer) ofChild(f *attachment) bool {
	p := &cl.p
	k := f.m.first - 1
	if k < 1 || p.mention[k-1] >= 0 {
		return false
	}
	w := p.baseForm(k - 1)
	switch p.text(k) {
	case "of":
		return p.basePlays(k-1, "aged") && !p.toks[k-1].word.Is(lexicon.Plural)
	case "at":
		return w == "die" || w == "death"
	}
	return false
}

// isAgeBound reports whether a number bounds the ages of those before it: "children under 16", "over the age of 65".
func (cl *claimer) isAgeBound(f *attachment) bool {
	p, m := &cl.p, f.m
	k := m.first - 1
	if k < 0 || p.partOfAge(m.figure-1) {
		return k >= 0
	}
	if lo := m.Quantity.Stated.Low(); p.is(k, lexicon.Age) && m.Quantity.Hedge == claims.HedgeRange && !lo.Missing && lo.Value.Cmp(claims.Int(110)) < 0 {
		return true // "aged between 11 and 17"
	}
	switch m.Quantity.Hedge {
	case claims.HedgeUnder, claims.HedgeOver, claims.HedgeAtLeast, claims.HedgeAtMost:
	default:
		return false
	}
	lo, hi := m.Quantity.Stated.Low(), m.Quantity.Stated.High()
	for _, e := range [2]claims.End{lo, hi} {
		if !e.Missing && (e.Value.Cmp(claims.Int(110)) > 0 || e.Value.Cmp(claims.Int(1)) < 0) {
			return false
		}
	}
	if s := p.clauses[f.clause].subject; p.tags[k] == auxTag && p.toks[k].word.Value(lexicon.Verb) == "be" && s >= 0 && m.noun < 0 && p.at(m.last) != prepositionTag {
		h := p.chunks[s].head
		return p.tags[h] == nounTag && isSomeone(p.toks[h].word) && !p.light(s) // "most drivers are over 55"
	}
	return p.tags[k] == nounTag && isSomeone(p.toks[k].word) && p.text(m.first) != "more" && p.text(m.first) != "less" && p.text(m.first) != "at"
}

// partOfAge reports whether token k ends the words "the age of".
func (p *parse) partOfAge(k int) bool {
	return k > 1 && p.text(k) == "of" && p.text(k-1) == "age"
}

// fullName reports whether chunk c ends with a name of two words or more: "Cynthia Hurd".
func (cl *claimer) fullName(c int) bool {
	p := &cl.p
	h := p.chunks[c].head
	return p.tags[h] == nameTag && h > p.chunks[c].first && p.tags[h-1] == nameTag
}

// personal reports whether chunk c names one person.
func (cl *claimer) personal(c int) bool {
	p := &cl.p
	h := p.chunks[c].head
	w := p.toks[h].word
	switch p.tags[h] {
	case pronounTag:
		switch w.String() {
		case "he", "she", "i", "you":
			return true
		}
		return false
	case nameTag:
		for _, r := range p.refs {
			if r.first <= h && h < r.last {
				e := &cl.es.list[r.id]
				named := r.last-r.first > 1 || strings.Contains(e.name, " ") || r.first > 0 && p.is(r.first-1, lexicon.Honorific)
				return e.kind == claims.EntityPerson || e.kind == claims.EntityUnknown && named
			}
		}
		return false
	}
	if root := p.root(c); root != c && cl.personal(root) {
		return true
	}
	return (w.Is(lexicon.Person) || w.Is(lexicon.Title)) && !w.Is(lexicon.Plural)
}
