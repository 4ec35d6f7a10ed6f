package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// maxTerms bounds the terms of a claim. Those of the context that weigh least are left out.
const maxTerms = 32

// setTerms enters the content words that are said of the figure, each with the strongest part that it plays.
func (cl *claimer) setTerms(f *attachment, c *claims.Claim) {
	p := &cl.p
	ts := &cl.terms
	ts.reset(&p.vocab)
	if f.head >= 0 {
		cl.chunkTerms(f.head, headRole)
		for o := p.chunks[f.head].owner; o >= 0; o = p.chunks[o].owner {
			cl.chunkTerms(o, modifierRole)
		}
		if f.items[0] == f.items[1] {
			cl.complementTerms(f.head)
		}
	}
	if f.word != "" && f.how != sideHow {
		cl.wordTerm(f.word) // two polls or two votes are two measures, though one word names both
	}
	for i := f.label[0]; i < f.label[1]; i++ {
		cl.addTerm(i, headRole)
	}
	if f.from != nil {
		for _, t := range f.from.Terms {
			switch t.Role {
			case claims.RoleHead, claims.RoleModifier:
				role := headRole
				if t.Role == claims.RoleModifier {
					role = modifierRole
				}
				ts.put(term{p.vocab.number(t.Stem), role, int32(t.Weight)})
			}
		}
	}
	if f.verb >= 0 {
		cl.addTerm(f.verb, headRole)
	}
	if f.of >= 0 {
		role := modifierRole
		if f.head >= 0 && p.light(f.head) || f.verb >= 0 {
			role = headRole
		}
		cl.chunkTerms(f.of, role)
		cl.complementTerms(f.of)
	}
	if k := f.m.last; p.at(k) == prepositionTag && p.text(k) != "of" {
		if n := p.chunkOf(k + 1); n >= 0 && p.nominalHead(n) && !p.chunkHasFigure(n) {
			cl.chunkTerms(n, modifierRole) // "£21m for roads"
		}
	}
	if s := p.clauses[f.clause].subject; s >= 0 && s != f.head && s != f.of && (f.items[0] == f.items[1] || s < f.items[0] || s >= f.items[1]) {
		cl.chunkTerms(s, subjectRole)
	}
	if v := p.verb(f.clause); v >= 0 && p.tags[v] != auxTag {
		cl.addTerm(v, verbRole)
	}
	k := p.clauses[f.clause]
	cl.contextTerms(k.first, k.last)
	n := len(ts.terms)
	cl.contextTerms(0, len(p.toks))
	ts.heaviest(n, maxTerms)
	c.Terms = ts.sorted()
}

// chunkTerms adds the words of chunk c: its head with the role, the others as modifiers.
func (cl *claimer) chunkTerms(c int, role termRole) {
	p := &cl.p
	ch := p.chunks[c]
	if p.tags[ch.head] == nounTag || p.tags[ch.head] == nameTag || p.tags[ch.head] == adjectiveTag {
		cl.addTerm(ch.head, role)
	}
	if role == headRole {
		role = modifierRole
	}
	for i := ch.first; i < ch.last; i++ {
		if i != ch.head {
			cl.addTerm(i, role)
		}
	}
}

// complementTerms adds the words of the phrases that prepositions join to chunk c, as modifiers.
func (cl *claimer) complementTerms(c int) {
	p := &cl.p
	for range 3 {
		n, _ := p.complement(c)
		if n < 0 || p.tags[p.chunks[n].head] == figureTag || p.tags[p.chunks[n].head] == timeTag {
			break
		}
		cl.chunkTerms(n, modifierRole)
		c = n
	}
}

// contextTerms adds the words from token from up to but not including to, as context.
func (cl *claimer) contextTerms(from, to int) {
	p, ts := &cl.p, &cl.terms
	if len(p.user) > 0 {
		for i := from; i < to && len(ts.terms) < 2*maxTerms; i++ {
			cl.addTerm(i, contextRole)
		}
		return
	}
	for _, i := range p.contentWords() {
		if len(ts.terms) >= 2*maxTerms || int(i) >= to {
			break
		}
		if int(i) >= from {
			w := p.content[i]
			ts.add(term{w.stem - 1, contextRole, int32(w.weight)})
		}
	}
}

// addTerm adds the term of token i if it is a content word that is not there yet.
func (cl *claimer) addTerm(i int, role termRole) {
	if len(cl.p.user) > 0 {
		if m := cl.p.userAt(i, userMeasure); m != nil {
			cl.terms.addUser(m.sense, role)
			return
		}
	}
	if w := cl.p.contentWord(i); w.stem > 0 {
		cl.terms.add(term{w.stem - 1, role, int32(w.weight)})
	}
}

// A contentWord is the term of a token.
type contentWord struct {
	stem   int16 // its number in the vocabulary of the sentence, plus 1; 0 when it was not asked for, -1 when the token is no content word
	weight int16 // in tenths of bits
}

// contentWord returns the term of token i. It is found once for a sentence, however many claims ask for it.
func (p *parse) contentWord(i int) contentWord {
	w := &p.content[i]
	if w.stem != 0 {
		return *w
	}
	w.stem = -1
	t := &p.toks[i]
	if t.kind != wordToken || t.end-t.start < 2 || !p.tags[i].isContent() {
		return *w
	}
	if len(p.user) > 0 && p.userAt(i, userNoMeasure) != nil || t.word.Classes().Any(noTerms) {
		return *w
	}
	if p.stemKnown(i) {
		w.stem, w.weight = p.vocab.number(t.word.Stem())+1, int16(t.word.StemWeight())
	} else if stem := p.stem(i); stem != "" {
		w.stem, w.weight = p.vocab.number(stem)+1, int16(weightOf(lexicon.Lookup(stem), t.word))
	}
	return *w
}

// contentWords returns the tokens that are content words.
func (p *parse) contentWords() []int16 {
	if !p.allContent {
		p.allContent = true
		p.contentAt = p.contentAt[:0]
		for i := range p.toks {
			if p.contentWord(i).stem > 0 {
				p.contentAt = append(p.contentAt, int16(i))
			}
		}
	}
	return p.contentAt
}

// isContent reports whether words of the tag say what a sentence is about.
func (t tag) isContent() bool {
	switch t {
	case nounTag, nameTag, adjectiveTag, verbTag, infinitiveTag, passiveTag, gerundTag, adverbTag:
		return true
	}
	return false
}

var noTerms = lexicon.Set(lexicon.Stop, lexicon.Manner, lexicon.Month, lexicon.Weekday, lexicon.Record, lexicon.Country)

// weightOf returns the information content of a term: that of the stem as a word, or of the word itself.
func weightOf(stem, w lexicon.Word) int {
	if stem != 0 {
		if x := stem.Weight(); x < lexicon.MaxWeight || w == 0 {
			return x
		}
	}
	return w.Weight()
}
