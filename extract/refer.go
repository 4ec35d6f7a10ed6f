package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// refer returns the entity that the words of chunk c point back to: "it", "he", "the company", "the
// country"; -1 when they point to none.
func (cl *claimer) refer(c int) int {
	if c < 0 {
		return -1
	}
	p := &cl.p
	ch := p.chunks[c]
	w := p.toks[ch.head].word
	if cl.report.id >= 0 {
		switch p.lower(ch.first) {
		case "we", "us", "our", "ourselves":
			return cl.report.id
		}
	}
	if p.tags[ch.head] == pronounTag {
		return cl.referPronoun(ch.head)
	}
	if p.tags[ch.head] != nounTag || p.tags[ch.first] != determinerTag {
		return -1
	}
	switch p.toks[ch.first].word.String() {
	case "the", "this", "that", "its", "their":
	default:
		return -1
	}
	if ch.last-ch.first != 2 {
		return -1
	}
	switch {
	case p.plays(ch.head, "the-region"):
		return cl.latest(func(k claims.EntityKind) bool { return k == claims.EntityCountry || k == claims.EntityRegion })
	case p.plays(ch.head, "the-country"):
		return cl.latest(func(k claims.EntityKind) bool { return k == claims.EntityCountry })
	case p.plays(ch.head, "the-company"):
		if cl.report.id >= 0 {
			return cl.report.id
		}
		return cl.latest(func(k claims.EntityKind) bool {
			return k == claims.EntityOrganization || k == claims.EntityUnknown
		})
	case p.same(ch.head, "city"), p.same(ch.head, "town"), p.same(ch.head, "capital"):
		return cl.latest(func(k claims.EntityKind) bool { return k == claims.EntityCity })
	}
	if w.Is(lexicon.Title) {
		return cl.latest(func(k claims.EntityKind) bool { return k == claims.EntityPerson })
	}
	return -1
}

// referPronoun returns the entity that the pronoun at token i stands for: whose word its clause is, but never that in a quotation;
// or one named before.
func (cl *claimer) referPronoun(i int) int {
	w := cl.p.toks[i].word.String()
	said, quoted := -1, cl.p.quoted(i)
	sex := "he"
	if w == "she" {
		sex = "she"
	}
	switch w {
	case "he", "she", "him", "it", "itself":
		said = cl.sayer(i)
	}
	switch w {
	case "he", "she", "him":
		if said >= 0 && !quoted {
			e := &cl.es.list[said]
			if (e.kind == claims.EntityPerson || e.kind == claims.EntityUnknown) && (e.sex == "" || e.sex == sex) {
				return said
			}
		}
		id := cl.latestPerson(sex)
		if quoted && id == said {
			return -1
		}
		return id
	case "it", "itself":
		if said >= 0 && !quoted && cl.es.list[said].kind != claims.EntityPerson {
			return said
		}
		if len(cl.previous) == 1 && cl.es.list[cl.previous[0]].kind != claims.EntityPerson {
			return cl.previous[0]
		}
	}
	return -1
}

// latestPerson returns the person named last whom the pronoun may mean; -1 when there is none.
func (cl *claimer) latestPerson(sex string) int {
	best := -1
	for k := len(cl.recent) - 1; k >= 0; k-- {
		id := int(cl.recent[k])
		if e := &cl.es.list[id]; e.kind == claims.EntityPerson && (e.sex == "" || e.sex == sex) && (best < 0 || e.last > cl.es.list[best].last) {
			best = id
		}
	}
	return best
}

// latest returns the entity named last whose kind is wanted, among those named lately; -1 when there is none.
func (cl *claimer) latest(want func(claims.EntityKind) bool) int {
	best := -1
	for k := len(cl.recent) - 1; k >= 0; k-- {
		id := int(cl.recent[k])
		if want(cl.es.list[id].kind) && (best < 0 || cl.es.list[id].last > cl.es.list[best].last) {
			best = id
		}
	}
	return best
}

// remember notes the entities of the sentence as those named lately.
func (cl *claimer) remember(refs []entityRef) {
	for _, r := range refs {
		cl.recent = append(cl.recent, int32(r.id))
	}
	if n := len(cl.recent); n > 64 {
		cl.recent = append(cl.recent[:0], cl.recent[n-32:]...)
	}
}

// pair returns the two countries that the document names most so far; false when it names fewer.
func (cl *claimer) pair() (int, int, bool) {
	a, b := -1, -1
	for i := range cl.es.list {
		e := &cl.es.list[i]
		if e.kind != claims.EntityCountry {
			continue
		}
		switch {
		case a < 0 || e.count > cl.es.list[a].count:
			a, b = i, a
		case b < 0 || e.count > cl.es.list[b].count:
			b = i
		}
		if i > 512 {
			break
		}
	}
	return a, b, b >= 0
}

// pairAt reports whether the words of chunk c speak of two countries together: "bilateral trade",
// "both countries", "the two nations".
func (cl *claimer) pairAt(c int) bool {
	if c < 0 {
		return false
	}
	p := &cl.p
	ch := p.chunks[c]
	for i := ch.first; i < ch.last; i++ {
		switch p.toks[i].word.String() {
		case "bilateral", "mutual":
			return true
		}
		switch p.text(i) {
		case "bilateral", "Bilateral", "two-way", "mutual":
			return true
		case "cross", "Cross":
			return p.punct(i+1) == '-' && i+2 < len(p.toks) && p.text(i+2) == "border"
		case "two", "Two":
			if p.punct(i+1) == '-' && i+2 < len(p.toks) && p.text(i+2) == "way" {
				return true
			}
		case "countries", "nations", "neighbours", "neighbors", "sides", "states":
			return p.twoBefore(ch.first, i)
		}
	}
	return false
}

// twoBefore reports whether "both" or "the two" stands between the tokens from i to k.
func (p *parse) twoBefore(i, k int) bool {
	for ; i < k; i++ {
		switch p.text(i) {
		case "both", "Both", "two", "Two":
			return true
		}
	}
	return false
}
