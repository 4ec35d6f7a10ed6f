package extract

import (
	"cmp"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// chunkEntities appends the entities named in chunk c, by its owner, and by what a preposition joins to it.
func (cl *claimer) chunkEntities(c int, ids []int) []int {
	ids = cl.entitiesIn(c, ids)
	p := &cl.p
	if p.tags[p.chunks[c].head] == nameTag && p.chunks[c].prep < 0 {
		for n := c + 1; n < len(p.chunks) && n < c+6 && p.tags[p.chunks[n].head] == nameTag && p.listed(p.chunks[n-1].last, p.chunks[n].first); n++ {
			ids = cl.entitiesIn(n, ids) // "Acme, Globex and Initech"
		}
	}
	for o := p.chunks[c].owner; o >= 0; o = p.chunks[o].owner {
		ids = cl.entitiesIn(o, ids)
	}
	if cl.pairAt(c) {
		if a, b, ok := cl.pair(); ok {
			ids = addID(addID(ids, a), b)
		}
	}
	for range 4 {
		n, k := p.complement(c)
		if n < 0 {
			break
		}
		if p.tags[p.chunks[n].head] == figureTag {
			break
		}
		ids = cl.entitiesIn(n, ids)
		for o := p.chunks[n].owner; o >= 0; o = p.chunks[o].owner {
			ids = cl.entitiesIn(o, ids)
		}
		if cl.pairAt(n) {
			if a, b, ok := cl.pair(); ok {
				ids = addID(addID(ids, a), b)
			}
		}
		_ = k
		c = n
		if p.at(p.chunks[c].last) == andTag {
			if m := p.chunkOf(p.chunks[c].last + 1); m > c && p.tags[p.chunks[m].head] == nameTag {
				ids = cl.entitiesIn(m, ids)
				c = m
			}
		}
	}
	return ids
}

// apposite returns the chunk of the name that stands between commas behind chunk c: "our sister lake, Lago Verde, is"; -1 when none does.
func (p *parse) apposite(c int) int {
	n := c + 1
	if n >= len(p.chunks) || p.chunks[n].first != p.chunks[c].last+1 || p.tags[p.chunks[n].head] != nameTag {
		return -1
	}
	if p.punct(p.chunks[c].last) != ',' || p.punct(p.chunks[n].last) != ',' || p.tags[p.chunks[c].head] == figureTag {
		return -1
	}
	return n
}

func (cl *claimer) entitiesIn(c int, ids []int) []int {
	p := &cl.p
	ch := p.chunks[c]
	found := false
	for _, r := range p.refs {
		if r.first < ch.last && ch.first < r.last {
			if cl.counts(r) {
				found = true
				continue
			}
			ids = addID(ids, r.id)
			found = true
		}
	}
	if found {
		return ids
	}
	if n := p.apposite(c); n >= 0 {
		if named := cl.entitiesIn(n, ids); len(named) > len(ids) {
			return named
		}
	}
	return addID(ids, cl.refer(c))
}

// counts reports whether the name r is that of what a figure counts: "400 Partner Stores".
func (cl *claimer) counts(r entityRef) bool {
	p := &cl.p
	if r.via != byName || cl.es.list[r.id].kind != claims.EntityUnknown || p.mention[r.last-1] < 0 {
		return false
	}
	m := &p.ms[p.mention[r.last-1]]
	return m.Kind == Count && m.noun == r.last-1 && m.first < r.first
}

func addID(ids []int, id int) []int {
	if id < 0 || slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}

// setSubject enters whom the claim is about: the names in the measure, those of the subject of its clause, or
// else those of the sentence before and of the whole document.
func (cl *claimer) setSubject(f *attachment, c *claims.Claim) {
	p := &cl.p
	ids := f.entity[:0]
	how := ""
	switch {
	case f.kind == claims.KindAge:
		cl.enterSubject(f, c, cl.aged(f, ids), how)
		return
	case f.like < 0 && cl.ownerOf(f) >= 0:
		if ids = cl.entitiesIn(cl.ownerOf(f), ids); len(ids) > 0 {
			cl.enterSubject(f, c, ids, "whose figure it is")
			return
		}
	case f.nobody:
		return
	case cl.saidIn(f) >= 0:
		cl.enterSubject(f, c, addID(ids, cl.saidIn(f)), "the place of the clause")
		return
	case f.named:
		cl.enterSubject(f, c, cl.chunkEntities(f.item, ids), "its place in the list")
		return
	case f.items[0] < f.items[1]:
		for k := f.items[0]; k < f.items[1]; k++ {
			ids = cl.chunkEntities(k, ids)
		}
	case f.head >= 0:
		ids = cl.chunkEntities(f.head, ids)
	}
	if f.of >= 0 {
		ids = cl.chunkEntities(f.of, ids)
	}
	s, place := p.clauses[f.clause].subject, cl.frontedPlace(f.clause)
	if s >= 0 && p.complementOpens(f) {
		s = -1
	}
	if id := cl.itemName(f); id >= 0 {
		ids = append(ids[:0], id)
	} else if s >= 0 && !(place >= 0 && p.tags[p.chunks[s].head] == pronounTag) {
		ids = cl.chunkEntities(s, ids)
	}
	if place >= 0 {
		ids = addID(ids, place)
	}
	if len(ids) == 0 && f.from != nil {
		if ids = cl.entitiesOf(f.from, ids); len(ids) > 0 {
			how = "subject of the figure before"
		}
	}
	if len(ids) == 0 {
		ids, how = cl.farSubject(f, c, ids)
	}
	cl.enterSubject(f, c, cl.withoutOffice(f, ids, how), how)
}

// complementOpens reports whether "that" stands between the verb of its clause and figure f, so that the subject of the verb is not that
// of the figure: "confirmed on Friday that three doctors - ... - were killed".
func (p *parse) complementOpens(f *attachment) bool {
	v := p.verb(f.clause)
	if v < 0 {
		return false
	}
	for i := v + 1; i < f.m.first; i++ {
		if p.tags[i] == subTag && p.same(i, "that") {
			return true
		}
	}
	return false
}

// withoutOffice drops from ids an office whose word the figure is, unless the measure has "its": "the ministry said 16 people were hurt" is
// not about the ministry.
func (cl *claimer) withoutOffice(f *attachment, ids []int, how string) []int {
	p := &cl.p
	if how != "subject of the sentence" && how != "subject of the main clause" || len(ids) != 1 || cl.es.list[ids[0]].kind != claims.EntityOrganization {
		return ids
	}
	for _, c := range [2]int{f.head, f.of} {
		if c >= 0 && p.tags[p.chunks[c].first] == determinerTag && p.toks[p.chunks[c].first].word.Value(lexicon.Pronoun) == "poss" {
			return ids
		}
	}
	for _, r := range p.refs {
		if r.id != ids[0] {
			continue
		}
		if p.plays(r.last-1, "office") {
			return ids[:0]
		}
	}
	return ids
}

// ownerOf returns the chunk of the name that stands with "'s" right before the figure ("Moss's 19% of the vote"), -1 when none
// does or the figure counts a noun of its own.
func (cl *claimer) ownerOf(f *attachment) int {
	p := &cl.p
	c := p.chunkOf(f.m.figure)
	if c < 0 || c == f.head || p.chunks[c].owner < 0 || p.chunks[c].first < f.m.first {
		return -1
	}
	return p.chunks[c].owner
}

// enterSubject enters the entities as the subject of the claim; how says by what they were found.
func (cl *claimer) enterSubject(f *attachment, c *claims.Claim, ids []int, how string) {
	p := &cl.p
	f.entity = ids
	if len(ids) == 0 {
		return
	}
	from := len(cl.ids)
	c.Subject = make([]claims.Entity, len(ids))
	for k, id := range ids {
		cl.ids = append(cl.ids, int32(id))
		c.Subject[k].At = cl.es.list[id].at
		for _, r := range p.refs {
			if r.id == id {
				c.Subject[k].At = p.span(r.first, r.last)
				break
			}
		}
	}
	cl.subjects = append(cl.subjects, idRange{c, from, len(cl.ids)})
	if how != "" {
		cl.step(c, "subject", how, c.Subject[0].At)
	}
}

// itemName returns the entity that stands right before figure f as an item of a list or in a comparison: "and
// Norway on 2.3", "Spain 105"; -1 when none does.
func (cl *claimer) itemName(f *attachment) int {
	p := &cl.p
	if f.like < 0 && p.clauses[f.clause].group >= 0 {
		return -1
	}
	for k := f.m.first - 1; k >= 0 && k >= f.m.first-4; k-- {
		for _, r := range p.refs {
			if r.first <= k && k < r.last {
				return r.id
			}
		}
		switch p.tags[k] {
		case prepositionTag, possessTag, adverbTag, determinerTag, auxTag:
		case punctTag:
			if p.punct(k) != '(' && p.punct(k) != ',' {
				return -1
			}
		default:
			if _, ok := p.directionAt(k); !ok {
				return -1
			}
		}
	}
	return -1
}

// nameSubjects enters the names of the subjects, which the whole text has told by now.
func (cl *claimer) nameSubjects() {
	for _, s := range cl.subjects {
		for k, id := range cl.ids[s.from:s.to] {
			e := &cl.es.list[id]
			s.claim.Subject[k].Name, s.claim.Subject[k].Kind = e.name, e.kind
		}
		slices.SortFunc(s.claim.Subject, func(a, b claims.Entity) int { return cmp.Compare(a.Name, b.Name) })
	}
}

// mayInherit reports whether the clause of f may speak of the subject of the sentence before: the sentence names
// nobody itself, and the subject of the clause is missing, a pronoun, or one with "its" or "their".
func (cl *claimer) mayInherit(f *attachment) bool {
	p := &cl.p
	if len(p.refs) > 0 || f.kind == claims.KindRank || p.existential(f.clause) {
		return false
	}
	s := p.clauses[f.clause].subject
	if s < 0 {
		return p.clauses[f.clause].group < 0 && f.kind != claims.KindDuration
	}
	if h := p.chunks[s].head; p.tags[h] == pronounTag {
		switch p.toks[h].word.String() {
		case "it", "he", "she", "that", "this":
			return true
		case "they":
			return cl.several(cl.previous)
		}
		return false
	}
	for _, c := range [3]int{s, f.head, f.of} {
		if c < 0 {
			continue
		}
		switch p.toks[p.chunks[c].first].word.String() {
		case "its", "their", "his", "her":
			return true
		}
	}
	return false
}

// several reports whether "they" may stand for the entities: more than one, or one that is not a person.
func (cl *claimer) several(ids []int) bool {
	if len(ids) != 1 {
		return len(ids) > 1
	}
	return cl.es.list[ids[0]].kind != claims.EntityPerson
}

// speaks reports whether the verb of clause c reports what someone says in another clause.
func (cl *claimer) speaks(c int) bool {
	v := cl.p.verb(c)
	if v < 0 || !cl.p.toks[v].word.Is(lexicon.Say) {
		return false
	}
	for k := range cl.p.clauses {
		if cl.p.clauses[k].parent == c {
			return true
		}
	}
	return false
}

// entitiesOf appends the entities of the subject of a claim made before.
func (cl *claimer) entitiesOf(c *claims.Claim, ids []int) []int {
	for k := len(cl.subjects) - 1; k >= 0 && k >= len(cl.subjects)-40; k-- {
		if s := cl.subjects[k]; s.claim == c {
			for _, id := range cl.ids[s.from:s.to] {
				ids = addID(ids, int(id))
			}
			break
		}
	}
	return ids
}

// sameMeasure appends the entities of the latest claim of the same measure, up to 20 claims before.
func (cl *claimer) sameMeasure(c *claims.Claim, ids []int) []int {
	if c.Measure == "" {
		return ids
	}
	for k := len(cl.subjects) - 1; k >= 0 && k >= len(cl.subjects)-20; k-- {
		s := cl.subjects[k]
		if s.claim.Measure != c.Measure {
			continue
		}
		for _, id := range cl.ids[s.from:s.to] {
			ids = addID(ids, int(id))
		}
		break
	}
	return ids
}
