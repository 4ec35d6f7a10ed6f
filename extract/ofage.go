package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// ofAge finds whose age the figure is.
func (cl *claimer) ofAge(f *attachment) {
	p := &cl.p
	f.how = "an age"
	if c := cl.identified(f); c >= 0 {
		f.of = c
		return
	}
	if c := p.chunkOf(f.m.last); c >= 0 && p.punct(f.m.last) != ',' && p.nominalHead(c) {
		f.of = cl.apposite(f, c)
		return
	}
	if c := cl.atAge(f); c >= 0 {
		f.of = c
		return
	}
	k := f.m.first - 2
	if p.is(k+1, lexicon.Age) && p.punct(k) == ',' {
		k--
	}
	if p.punct(k) == '.' {
		k--
	}
	if c := p.chunkOf(k); c >= 0 && !cl.besidesAge(f, c) && (p.punct(f.m.first-1) == ',' || p.is(f.m.first-1, lexicon.Age)) {
		f.of = c
		if p.tags[p.chunks[c].head] != nameTag {
			f.of = p.root(c)
		}
		return
	}
	f.of = p.clauses[f.clause].subject
	for c := p.clauses[f.clause].parent; f.of < 0 && c >= 0 && p.is(f.m.first-1, lexicon.Age); c = p.clauses[c].parent {
		f.of = p.clauses[c].subject // "died on Sunday aged 79"
	}
}

// Numbers of tokens behind an age within which someone is identified, and behind that within which "as" and the name stand.
const (
	identifiedReach = 8
	identifiedBy    = 8
)

// identified returns the chunk that names the person whose age the figure is where the text says that the two are one, -1 if it does not: "the
// 25-year-old was identified by the coroner as Ann Lee", "the victim, 19, identified as Tom Ash", "identified the 25-year-old as Ann Lee".
func (cl *claimer) identified(f *attachment) int {
	p := &cl.p
	verb := func(i int) bool { return p.same(i, "identified") || p.same(i, "named") }
	from := -1
	for i := f.m.last; i < min(len(p.toks), f.m.last+identifiedReach) && from < 0; i++ {
		if verb(i) {
			from = i + 1
		}
	}
	for i := f.m.first - 1; i >= max(0, f.m.first-3) && from < 0; i-- {
		if verb(i) {
			from = f.m.last
		}
	}
	if from < 0 {
		return -1
	}
	for i := from; i < min(len(p.toks), from+identifiedBy); i++ {
		switch p.punct(i) {
		case '.', ';', ':':
			return -1
		}
		if p.same(i, "as") {
			if c := p.chunkOf(i + 1); c >= 0 && p.tags[p.chunks[c].head] == nameTag && cl.fullName(c) && cl.personal(c) && !cl.agedBetween(f, i) {
				return c
			}
			return -1
		}
	}
	return -1
}

// agedBetween reports whether another age stands between the figure and token i.
func (cl *claimer) agedBetween(f *attachment, i int) bool {
	for k := range cl.figures {
		if g := &cl.figures[k]; g.kind == claims.KindAge && g.m != f.m && g.m.first >= f.m.last && g.m.last <= i {
			return true
		}
	}
	return false
}

// besidesAge reports whether chunk c, before an age, says only where or when something befell the subject: "died in Galway aged 79".
func (cl *claimer) besidesAge(f *attachment, c int) bool {
	p := &cl.p
	ch := p.chunks[c]
	if s := p.clauses[f.clause].subject; s < 0 || s == c {
		return false
	}
	return p.tags[ch.head] == timeTag || ch.prep >= 0 && p.tags[ch.head] == nameTag && !cl.personal(c)
}

// agedThen reports whether the age is that of the time of which the clause tells: "died in 1999 aged 79".
func (cl *claimer) agedThen(f *attachment) bool {
	p := &cl.p
	for i := f.m.first - 1; i < f.m.last; i++ {
		if p.is(i, lexicon.Age) {
			return true
		}
	}
	return false
}

// apposite returns the chunk that names the person whom chunk c, behind an age, describes: c itself, the name
// before it ("Ann Lee, a 47-year-old nurse"), behind it ("his 26-year-old brother, Tom"), or the subject of
// which it is said ("Ann Lee is a 47-year-old nurse"); c where nothing names the person.
func (cl *claimer) apposite(f *attachment, c int) int {
	p := &cl.p
	ch := p.chunks[c]
	if p.tags[ch.head] == nameTag {
		return c
	}
	first := min(ch.first, f.m.first)
	for first > 0 && (p.tags[first-1] == determinerTag || p.tags[first-1] == adjectiveTag) {
		first--
	}
	if p.punct(first-1) == ',' {
		if n := p.chunkOf(first - 2); n >= 0 && p.tags[p.chunks[n].head] == nameTag && cl.personal(n) {
			return n
		}
	}
	if p.punct(ch.last) == ',' || p.at(ch.last) == nameTag {
		k := ch.last
		if p.punct(k) == ',' {
			k++
		}
		if n := p.chunkOf(k); n >= 0 && p.tags[p.chunks[n].head] == nameTag && cl.personal(n) {
			return n
		}
	}
	if v := p.clauses[f.clause].subject; v >= 0 && first > 0 && p.tags[first-1] == auxTag && p.toks[first-1].word.Value(lexicon.Verb) == "be" {
		return v
	}
	return c
}

// aged appends the entity whose age f is; none where the person is not named, or only by another ("her
// 26-year-old brother").
func (cl *claimer) aged(f *attachment, ids []int) []int {
	p := &cl.p
	if f.of < 0 {
		return ids
	}
	ch := p.chunks[f.of]
	switch p.tags[ch.head] {
	case pronounTag:
		id := cl.refer(f.of)
		if w := p.toks[ch.head].word.String(); id < 0 && (w == "he" || w == "she") {
			if id = cl.agedBefore(); id >= 0 && cl.ownsNext(id) {
				id = -1 // "Ann Lee's daughter spoke. She was 49."
			}
		}
		return addID(ids, id)
	case nameTag:
		for _, r := range p.refs {
			if r.first <= ch.head && ch.head < r.last {
				return addID(ids, r.id)
			}
		}
		return ids
	}
	if ch.owner < 0 && strings.EqualFold(p.text(ch.first), "the") {
		id := cl.refer(f.of)
		if id < 0 && ch.first+1 == f.m.first && ch.head < f.m.last+2 {
			id = cl.agedBefore()
		}
		return addID(ids, id)
	}
	return ids
}

// ownsNext reports whether the name of an entity stands before a noun that it owns.
func (cl *claimer) ownsNext(id int) bool {
	end := cl.es.list[id].at.End
	rest := cl.doc.Text[min(end, len(cl.doc.Text)):]
	return strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s")
}

// agedBefore returns whom "the 49-year-old" stands for: the person of the sentence before, or the one named last; -1 when there is none.
func (cl *claimer) agedBefore() int {
	if len(cl.previous) == 1 {
		if e := &cl.es.list[cl.previous[0]]; e.kind == claims.EntityPerson || e.kind == claims.EntityUnknown && strings.Contains(e.name, " ") {
			return cl.previous[0]
		}
	}
	return cl.latest(func(k claims.EntityKind) bool { return k == claims.EntityPerson })
}
