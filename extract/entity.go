package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// An entity is someone or something that the document names.
type entity struct {
	name  string
	kind  claims.EntityKind
	at    claims.Span // where it is named first
	count int         // how often it is named
	last  int         // number of its latest naming among all namings
	sex   string      // "he" or "she" by the title before the name, "" when it has none
}

// An entityRef is a place in a sentence that names an entity.
type entityRef struct {
	first, last int // tokens from first up to but not including last
	id          int // index of the entity
	via         via
}

// via says by what word an entity is named.
type via uint8

const (
	byName via = iota
	byDemonym
	byMetonym // a capital or seat for the state: "Moscow", "the Kremlin"
)

// maxEntities bounds the entities of a document, so that reading stays linear; later names are not kept.
const maxEntities = 1 << 11

// entities are those that a document has named so far.
type entities struct {
	list    []entity
	keys    []entityKey // open addressing by hash
	used    []int       // slots in use
	namings int
}

type entityKey struct {
	hash uint64
	id   int32 // index of the entity plus 1; 0 when the slot is free
}

const entitySlots = 1 << 13

// reset forgets all entities.
func (es *entities) reset() {
	es.list = es.list[:0]
	for _, k := range es.used {
		es.keys[k] = entityKey{}
	}
	es.used = es.used[:0]
	es.namings = 0
}

// find returns the entity of the key, -1 when there is none.
func (es *entities) find(hash uint64) int {
	if len(es.keys) == 0 {
		return -1
	}
	for k := hash & (entitySlots - 1); ; k = (k + 1) & (entitySlots - 1) {
		switch {
		case es.keys[k].id == 0:
			return -1
		case es.keys[k].hash == hash:
			return int(es.keys[k].id) - 1
		}
	}
}

// put gives the entity a further key; a key that is taken stays with the entity that has it, unless again is set.
func (es *entities) put(hash uint64, id int, again bool) {
	if len(es.keys) == 0 {
		es.keys = make([]entityKey, entitySlots)
	}
	if len(es.used) >= entitySlots/2 {
		return
	}
	k := hash & (entitySlots - 1)
	for ; es.keys[k].id != 0; k = (k + 1) & (entitySlots - 1) {
		if es.keys[k].hash == hash {
			if again {
				es.keys[k].id = int32(id) + 1
			}
			return
		}
	}
	es.keys[k] = entityKey{hash, int32(id) + 1}
	es.used = append(es.used, int(k))
}

// nameSeed is the hash of the empty name.
const nameSeed uint64 = 14695981039346656037

// hashByte returns the hash of a name of hash h followed by the byte c.
func hashByte(h uint64, c byte) uint64 { return (h ^ uint64(c)) * 1099511628211 }

// hashText returns the hash of a name of hash h followed by s, the case of ASCII letters aside.
func hashText(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = hashByte(h, c)
	}
	return h
}

// add returns the entity called name, a new one when there is none of that name.
func (es *entities) add(name string, kind claims.EntityKind, at claims.Span) int {
	h := hashText(nameSeed, name)
	id := es.find(h)
	if id < 0 || es.list[id].name != name && !strings.EqualFold(es.list[id].name, name) {
		if len(es.list) >= maxEntities {
			return -1
		}
		id = len(es.list)
		es.list = append(es.list, entity{name: name, kind: kind, at: at})
		es.put(h, id, true)
	}
	return id
}

// seen counts a naming of the entity.
func (es *entities) seen(id int) {
	es.namings++
	es.list[id].count++
	es.list[id].last = es.namings
}

// findEntities fills refs with the names of the sentence and enters them into es.
func (es *entities) findEntities(s *sentence, p *parse, refs []entityRef) []entityRef {
	capital := false
	if p != nil {
		capital = p.capital
	} else {
		capital = headlineCase(s)
	}
	for i := 0; i < len(s.toks); {
		t := &s.toks[i]
		if len(s.user) > 0 {
			if m := s.userAt(i, userMeasure); m != nil {
				i = m.last
				continue
			}
			if r, ok := es.alias(s, i, capital); ok {
				if r.id >= 0 {
					es.seen(r.id)
					refs = append(refs, r)
				}
				i = r.last
				continue
			}
		}
		if t.kind != wordToken || !t.has(upperFirst) || p != nil && p.mention[i] >= 0 && p.tags[i] != nounTag && p.tags[i] != nameTag && p.tags[i] != adjectiveTag {
			i++
			continue
		}
		r, ok := es.nameAt(s, i, capital)
		if !ok {
			i++
			continue
		}
		if r.id >= 0 {
			es.seen(r.id)
			if x := s.titleBefore(i); x != "" {
				es.list[r.id].sex = x
			}
			refs = append(refs, r)
		}
		i = r.last
	}
	return refs
}

// nameAt reads the name that begins at token i.
func (es *entities) nameAt(s *sentence, i int, capital bool) (entityRef, bool) {
	w, n := s.placeAt(i)
	if n > 0 {
		if r, ok := es.place(s, i, w, n, capital); ok {
			return r, true
		}
	}
	t := &s.toks[i]
	set := t.word.Classes()
	if t.has(upperAll) && !set.Any(placeNames) && (set.Has(lexicon.Measure) || t.end-t.start > capitalsMost && set.Any(knownForms) && !t.word.Exact()) {
		return entityRef{}, false
	}
	if set.Any(noNames) && !set.Any(placeNames) || set.Any(titles) && !s.office(i) || s.contraction(i) || s.disease(i) || s.letter(i) {
		return entityRef{}, false
	}
	if n := max(s.partyMark(i), s.credit(i)); n > 0 {
		return entityRef{first: i, last: i + n, id: -1}, true
	}
	if capital || s.startsAt(i) && !s.nameAtStart(i) {
		return es.known(s, i)
	}
	last := s.nameEnd(i)
	if id := es.known2(s, i, last); id >= 0 {
		return entityRef{first: i, last: last, id: id}, true
	}
	kind := s.nameKind(i, last)
	if id := es.fuller(s, i, last, kind); id >= 0 {
		return entityRef{first: i, last: last, id: id}, true
	}
	id := es.add(s.nameText(i, last), kind, s.span(i, last))
	if id >= 0 {
		es.shortNames(s, i, last, id)
	}
	return entityRef{first: i, last: last, id: id}, true
}

// capitalsMost is the number of letters up to which a common word in capitals may be an abbreviation: "AIDS".
const capitalsMost = 4

// office reports whether a title at token i begins the name of an office: "Justice Department".
func (s *sentence) office(i int) bool {
	return s.capitalAt(i) && s.capitalAt(i+1) && s.toks[i+1].has(spaceBefore) && s.toks[i+1].word.Is(lexicon.Org) && !s.is(i+1, lexicon.Person) && !s.capitalAt(i+2)
}

// letter reports whether token i is a letter that tells the shape of a thing: "T-shirt", "X-ray", "U-turn".
func (s *sentence) letter(i int) bool {
	return s.toks[i].end-s.toks[i].start == 1 && s.punct(i+1) == '-' && s.glued(i+1) && s.glued(i+2) && s.kind(i+2) == wordToken && !s.toks[i+2].has(upperFirst)
}

var titles = lexicon.Set(lexicon.Title, lexicon.Honorific)

var noNames = lexicon.Set(lexicon.Month, lexicon.Weekday, lexicon.Article, lexicon.Pronoun, lexicon.Preposition, lexicon.Conjunction, lexicon.Modal)

// startsAt reports whether token i begins the sentence or a quotation in it.
func (s *sentence) startsAt(i int) bool {
	if i == 0 {
		return true
	}
	switch s.kind(i - 1) {
	case punctToken:
		if p := s.punct(i - 1); p == ',' || p == '-' || p == '/' || p == '.' || p == '(' || p == '&' {
			return i == 1 && p != ','
		}
		return true
	}
	return false
}

// known reads a name that the document has used before, or that begins with one.
func (es *entities) known(s *sentence, i int) (entityRef, bool) {
	last := i + 1
	for last < len(s.toks) && last < i+4 && s.toks[last].kind == wordToken && s.toks[last].has(upperFirst) {
		last++
	}
	var keys [4]uint64 // of the names of one to four words
	h := nameSeed
	for k := i; k < last; k++ {
		h = s.hashOn(h, k, k > i)
		keys[k-i] = h
	}
	for ; last > i; last-- {
		if id := es.find(keys[last-i-1]); id >= 0 {
			return entityRef{first: i, last: last, id: id}, true
		}
	}
	return entityRef{}, false
}

// known2 returns the entity that the words from i to last name, as its full name or a part of it.
func (es *entities) known2(s *sentence, i, last int) int {
	id := es.find(s.hashName(i, last))
	if id < 0 || last-i > 1 && len(es.list[id].name) < int(s.toks[last-1].end-s.toks[i].start) {
		return -1
	}
	return id
}

// hashName returns the key of the words from i to last.
func (s *sentence) hashName(i, last int) uint64 {
	h := nameSeed
	for k := i; k < last; k++ {
		h = s.hashOn(h, k, k > i)
	}
	return h
}

// hashOn returns the hash of a name of hash h followed by token k, behind others where on is set.
func (s *sentence) hashOn(h uint64, k int, on bool) uint64 {
	if on && s.toks[k].has(spaceBefore) {
		h = hashByte(h, ' ')
	}
	return hashText(h, s.text(k))
}

// fuller gives a person that the text has named by the last name alone the full name that stands from token
// i to last; -1 when there is none.
func (es *entities) fuller(s *sentence, i, last int, kind claims.EntityKind) int {
	if last-i < 2 || kind == claims.EntityOrganization {
		return -1
	}
	id := es.find(s.hashName(last-1, last))
	if id < 0 || es.list[id].name != s.text(last-1) || es.list[id].kind != claims.EntityUnknown && es.list[id].kind != claims.EntityPerson {
		return -1
	}
	if kind != claims.EntityPerson && es.list[id].kind != claims.EntityPerson {
		return -1
	}
	e := &es.list[id]
	e.name, e.kind, e.at = s.nameText(i, last), claims.EntityPerson, s.span(i, last)
	es.put(s.hashName(i, last), id, true)
	return id
}
