package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// unowned reports whether the clause of f leaves open whom it is about, so that the subject of a clause around it may be meant: it
// has no subject of its own, a pronoun, one with "its", or a figure that always belongs to someone ("as sales rose").
func (cl *claimer) unowned(f *attachment) bool {
	p := &cl.p
	k := p.clauses[f.clause]
	for i := k.first; i <= k.first+1 && i < len(p.toks); i++ {
		if p.tags[i] == relativeTag && p.at(i-1) == prepositionTag {
			return true // "a parade in which 12,000 troops took part"
		}
	}
	if k.subject < 0 || k.group < 0 || p.chunks[k.subject].first < k.first && (k.parent < 0 || k.subject == p.clauses[k.parent].subject || p.punct(k.first-1) == ',') {
		return !p.existential(f.clause)
	}
	ch := p.chunks[k.subject]
	if p.tags[ch.head] == pronounTag {
		switch lowerText(p.text(ch.head)) {
		case "it", "they", "he", "she", "we", "that", "this":
			return true
		}
		return false
	}
	return p.toks[ch.first].word.Value(lexicon.Pronoun) == "poss" || lowerText(p.text(ch.first-min(ch.first, 1))) == "whose" || cl.ownFigure(k.subject)
}

// existential reports whether "there" opens clause c: "there were 40 shops".
func (p *parse) existential(c int) bool {
	k := p.clauses[c]
	for i := k.first; i < k.last; i++ {
		if p.group(i) {
			return false
		}
		if p.lower(i) == "there" && i+1 < k.last && p.group(i+1) {
			return true
		}
	}
	return false
}

// group reports whether token i is of a verb group.
func (p *parse) group(i int) bool {
	switch p.tags[i] {
	case verbTag, auxTag, modalTag, infinitiveTag, passiveTag, gerundTag:
		return true
	}
	return false
}

// ownFigure reports whether the noun phrase c names a figure that always belongs to someone, without a word that says whose or of
// what: "sales", "net profit", and not "car sales" or "sales of cars".
func (cl *claimer) ownFigure(c int) bool {
	p := &cl.p
	ch := p.chunks[c]
	if ch.owner >= 0 {
		return false
	}
	if n, _ := p.complement(c); n >= 0 && p.tags[p.chunks[n].head] != timeTag {
		return false
	}
	if !p.basePlays(ch.head, "owned") {
		return false
	}
	for i := ch.first; i < ch.head; i++ {
		switch p.tags[i] {
		case nounTag:
			switch p.baseForm(i) {
			case "net", "group", "year", "quarter", "half", "operating", "core", "order":
			default:
				return false
			}
		case nameTag:
			return false
		}
	}
	return true
}

// ofSpeaker appends the organization whose word a figure is that always belongs to someone: "Acme said sales rose 5%".
func (cl *claimer) ofSpeaker(f *attachment, ids []int) []int {
	p := &cl.p
	if f.head < 0 || !cl.ownFigure(f.head) {
		return ids
	}
	for k := p.clauses[f.clause].parent; k >= 0; k = p.clauses[k].parent {
		s := p.clauses[k].subject
		if s < 0 || !cl.speaks(k) {
			continue
		}
		for _, id := range cl.chunkEntities(s, nil) {
			if e := &cl.es.list[id]; e.kind == claims.EntityOrganization || e.kind == claims.EntityUnknown && p.tags[p.chunks[s].head] == nameTag {
				ids = addID(ids, id)
			}
		}
		if cl.association(s) {
			return ids[:0]
		}
		return cl.withoutOffice(f, ids, "subject of the main clause")
	}
	return ids
}

// association reports whether chunk c names a body that speaks for a trade or a country, whose figures are those of others.
func (cl *claimer) association(c int) bool {
	p := &cl.p
	return p.plays(p.chunks[c].head, "association")
}

// quoted reports whether token i stands inside a quotation.
func (p *parse) quoted(i int) bool {
	inside, seen := false, false
	for k := range p.toks {
		if k == i && (inside || seen) {
			return inside
		}
		if !isQuote(p.text(k)) {
			continue
		}
		opens := p.text(k) == "“" || p.text(k) == "„" || p.text(k) == `"` && (k == 0 || p.toks[k].has(spaceBefore))
		if k > i {
			return !opens // the quotation began in a sentence before
		}
		inside, seen = opens, true
	}
	return inside && seen
}

// sayer returns the entity whose word the clause of token i is, in the same sentence: "Acme said it had sold"; -1 when there is none.
func (cl *claimer) sayer(i int) int {
	p := &cl.p
	for k := range p.clauses {
		c := k
		if at := int(p.clause[i]); k <= at {
			c = at - k
		}
		if v := p.verb(c); v < 0 || !p.toks[v].word.Is(lexicon.Say) || c == int(p.clause[i]) {
			continue
		}
		s := p.clauses[c].subject
		if s < 0 || p.chunks[s].first <= i && i < p.chunks[s].last || p.tags[p.chunks[s].head] == pronounTag {
			continue
		}
		for _, r := range p.refs {
			if r.first < p.chunks[s].last && p.chunks[s].first < r.last {
				return r.id
			}
		}
	}
	return -1
}
