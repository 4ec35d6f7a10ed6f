package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// ofBehind takes the noun behind "of" or "in": "$3 billion of trade", "52% of voters".
func (cl *claimer) ofBehind(f *attachment) bool {
	p, m := &cl.p, f.m
	if cl.rightBehind(f) {
		return true
	}
	if p.at(m.last) != prepositionTag {
		return false
	}
	if p.same(m.last, "out") && p.same(m.last+1, "of") && p.onFigure(m.last+2) && m.noun < 0 {
		if g := &p.ms[p.mention[m.last+2]]; g.noun >= 0 {
			f.head, f.how = p.chunkOf(g.noun), "what it is a part of"
			return f.head >= 0 // "77 out of 125 sellers"
		}
	}
	if m.Kind == Duration && (p.lower(m.first) == "within" || p.same(m.first-1, "within")) {
		return false // "within two hours of Paris"
	}
	if p.same(m.last, "of") && m.Kind == Duration && p.at(m.last+1) == gerundTag {
		f.label, f.how = [2]int{m.last + 1, m.last + 2}, "the noun behind “of”"
		return true // "five days of deliberating"
	}
	c := p.possessed(p.chunkOf(m.last + 1))
	if p.same(m.last, "worth") && p.same(m.last+1, "of") {
		c = p.possessed(p.chunkOf(m.last + 2)) // "$5 million worth of parts"
	}
	if c < 0 {
		return false
	}
	ch := p.chunks[c]
	switch p.text(m.last) {
	case "of":
		if m.Kind == Number && f.kind == claims.KindLevel && (p.nominalHead(c) || p.tags[ch.head] == adjectiveTag) {
			f.head, f.how = c, "what it is a part of"
			return true
		}
		if p.tags[ch.head] == pronounTag && f.kind == claims.KindLevel {
			f.head, f.how = c, "what the pronoun stands for"
			return true
		}
		if f.kind == claims.KindShare {
			return cl.shareOf(f, c)
		}
	case "in", "worth":
		if p.tags[ch.head] != nounTag || p.tags[ch.first] == determinerTag || m.Kind != Money && m.Kind != Count && m.Kind != Percent || p.text(m.last) == "in" && cl.moved(f) {
			return false
		}
	default:
		return false
	}
	if !p.nominalHead(c) || p.chunkHasFigure(c) {
		return false
	}
	f.head, f.how = p.described(f, c), "the noun behind “of”"
	return true
}

// shareOf takes what the subject says of a share of chunk c, "imports were 52% of sales", or else what it is a share of.
func (cl *claimer) shareOf(f *attachment, c int) bool {
	p := &cl.p
	head := p.chunks[c].head
	if v := p.verb(f.clause); v >= 0 && v < f.m.first && !isSomeone(p.toks[head].word) && !cl.readFrom(f) && cl.subjectMeasure(f, v) && f.head >= 0 {
		f.of = c
		return true
	}
	f.verb, f.of = -1, -1
	f.head, f.how = c, "what it is a share of"
	return p.nominalHead(c) || p.tags[head] == pronounTag || p.tags[head] == adjectiveTag
}

// rightBehind takes the noun right behind a figure that ends in "of" or is a fraction: "hundreds of thousands of our neighbours", "half
// the country".
func (cl *claimer) rightBehind(f *attachment) bool {
	p, m := &cl.p, f.m
	c := p.possessed(p.chunkOf(m.last))
	if c < 0 || p.chunkHasFigure(c) {
		return false
	}
	switch {
	case m.last > m.figure+1 && p.same(m.last-1, "of") && p.nominalHead(c):
		f.head, f.how = c, "the noun behind “of”"
	case m.by == "fraction" && p.tags[p.chunks[c].head] == nounTag && p.at(m.last) == determinerTag:
		f.head, f.how = c, "what it is a share of"
	default:
		return false
	}
	return true
}

// moved reports whether a preposition or a verb of change or of a level before figure f says what reached it, so that "in" behind it says
// only where: "fell to 418p in early trading".
func (cl *claimer) moved(f *attachment) bool {
	p := &cl.p
	k := cl.before(f)
	if k < 0 {
		return false
	}
	if p.tags[k] == prepositionTag {
		return p.text(k) == "to" || p.text(k) == "at" || p.text(k) == "from" || p.text(k) == "by"
	}
	return f.m.Kind == Percent && (f.kind == claims.KindChange || p.toks[k].word.Classes().Any(amountVerbs) || p.tags[k] != verbTag && p.tags[k] != infinitiveTag && p.tags[k] != gerundTag)
}

// readFrom reports whether the subject of the clause is a thing that figures are read from: "the poll has her ahead with 31% of the
// vote".
func (cl *claimer) readFrom(f *attachment) bool {
	p := &cl.p
	s := p.clauses[f.clause].subject
	return s >= 0 && p.toks[p.chunks[s].head].word.Is(lexicon.Source)
}
