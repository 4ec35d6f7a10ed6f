package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// placeOf appends the place in which the clause of f tells its figure, where it names nobody: "61,000 homes were without power in Maine".
// It is that behind the figure, else the nearest before it.
func (cl *claimer) placeOf(f *attachment, ids []int) []int {
	p := &cl.p
	before, behind := -1, -1
	for _, r := range p.refs {
		if int(p.clause[r.first]) != f.clause || r.via == byDemonym {
			continue
		}
		switch k := cl.es.list[r.id].kind; {
		case !cl.placeAt(r):
			if k != claims.EntityCountry && k != claims.EntityCity && k != claims.EntityRegion {
				return ids // "charges were brought in Leeds against Ann Lee"
			}
		case r.first >= f.m.last && behind < 0 && !cl.aside(f.m.last, r.first):
			behind = r.id
		case r.first < f.m.first && !cl.aside(r.last, f.m.first) && !p.coordinated(r.last, f.m.first):
			before = r.id
		}
	}
	if behind >= 0 {
		return addID(ids, behind)
	}
	return addID(ids, before)
}

// onlyName returns the place or the organization that a sentence of several clauses is about, where it names nothing else, for a clause
// behind the one that names it: "In Kyiv it froze, and 4,000 homes had no heat"; -1 when there is none.
func (cl *claimer) onlyName(f *attachment) int {
	p := &cl.p
	if len(p.refs) == 0 || f.clause == 0 {
		return -1
	}
	r := p.refs[0]
	for _, x := range p.refs {
		if x.id != r.id {
			return -1
		}
	}
	c := int(p.clause[r.first])
	if c >= f.clause || r.via == byDemonym || cl.speaks(c) {
		return -1
	}
	switch cl.es.list[r.id].kind {
	case claims.EntityPerson:
		return -1
	case claims.EntityCountry, claims.EntityCity, claims.EntityRegion:
		if cl.placeAt(r) {
			return r.id
		}
	}
	for k := c; k <= f.clause; k++ {
		if v := p.verb(k); v >= 0 && p.toks[v].word.Is(lexicon.Say) {
			return -1 // "the ministry said 16 were hurt"
		}
	}
	if len(cl.subject) == 1 && cl.subject[0] == r.id && cl.es.list[r.id].kind != claims.EntityUnknown {
		return r.id
	}
	return -1
}

// aside reports whether a figure or a relative pronoun stands between the tokens i and k, so that a place at one end is not that of a
// figure at the other.
func (cl *claimer) aside(i, k int) bool {
	for ; i < k; i++ {
		if cl.p.onFigure(i) || cl.p.tags[i] == relativeTag {
			return true
		}
	}
	return false
}

// saidIn returns the place in which a part is said to be: "of which 304 were in Leeds"; -1 when there is none.
func (cl *claimer) saidIn(f *attachment) int {
	p := &cl.p
	g := p.clauses[f.clause].group
	if f.m.noun >= 0 || f.like < 0 && f.from == nil && f.head < 0 || g < 0 || !cl.isSubject(f) || p.tags[p.groups[g].main] != auxTag {
		return -1
	}
	for _, r := range p.refs {
		if c := p.chunkOf(r.first); c >= 0 && p.chunks[c].prep == p.groups[g].last && cl.placeAt(r) {
			return r.id
		}
	}
	return -1
}

// placeAt reports whether the name r stands behind a preposition of place, with what may stand between: "in central Leeds", "at the Hill
// plant".
func (cl *claimer) placeAt(r entityRef) bool {
	p := &cl.p
	c := p.chunkOf(r.first)
	if c < 0 || p.chunks[c].prep < 0 || p.chunkHasFigure(c) {
		return false
	}
	word := p.lower(p.chunks[c].prep)
	switch cl.es.list[r.id].kind {
	case claims.EntityCountry, claims.EntityCity, claims.EntityRegion:
		return word == "in" || word == "at" || word == "across" || word == "throughout" || word == "through"
	case claims.EntityUnknown:
		if word != "in" && word != "at" && word != "across" {
			return false
		}
		if p.tags[p.chunks[c].head] == nameTag {
			return word != "at" && r.last == p.chunks[c].last
		}
		return r.last == p.chunks[c].head && p.basePlays(p.chunks[c].head, "place")
	}
	return false
}

// frontedPlace returns the place that opens clause c: "In Hill County it was 61%"; -1 when none does.
func (cl *claimer) frontedPlace(c int) int {
	p := &cl.p
	i := p.clauses[c].first
	for i < p.clauses[c].last && (p.tags[i] == punctTag || p.tags[i] == andTag) {
		i++
	}
	if i+1 >= p.clauses[c].last || p.clauses[c].group < 0 || cl.speaks(c) {
		return -1
	}
	switch p.lower(i) {
	case "in", "across", "throughout":
	default:
		return -1
	}
	for _, r := range p.refs {
		if r.first != i+1 && !(r.first == i+2 && p.at(i+1) == determinerTag) || r.via != byName || r.last > p.groups[p.clauses[c].group].first {
			continue
		}
		switch e := &cl.es.list[r.id]; {
		case e.kind == claims.EntityCountry, e.kind == claims.EntityCity, e.kind == claims.EntityRegion:
			return r.id
		case e.kind == claims.EntityUnknown && p.plays(r.last-1, "place-name"):
			return r.id
		}
	}
	return -1
}
