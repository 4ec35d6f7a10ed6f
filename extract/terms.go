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
	ts.reset()
	if f.head >= 0 {
		cl.chunkTerms(f.head, claims.RoleHead)
		for o := p.chunks[f.head].owner; o >= 0; o = p.chunks[o].owner {
			cl.chunkTerms(o, claims.RoleModifier)
		}
		if f.items[0] == f.items[1] {
			cl.complementTerms(f.head)
		}
	}
	if f.word != "" {
		cl.wordTerm(f.word)
	}
	for i := f.label[0]; i < f.label[1]; i++ {
		cl.addTerm(i, claims.RoleHead)
	}
	if f.from != nil {
		for _, t := range f.from.Terms {
			if t.Role == claims.RoleHead || t.Role == claims.RoleModifier {
				ts.put(t, stemHash(t.Stem))
			}
		}
	}
	if f.verb >= 0 {
		cl.addTerm(f.verb, claims.RoleHead)
	}
	if f.of >= 0 {
		role := claims.RoleModifier
		if f.head >= 0 && p.light(f.head) || f.verb >= 0 {
			role = claims.RoleHead
		}
		cl.chunkTerms(f.of, role)
		cl.complementTerms(f.of)
	}
	if k := f.m.last; p.at(k) == prepositionTag && p.text(k) != "of" {
		if n := p.chunkOf(k + 1); n >= 0 && p.nominalHead(n) && !p.chunkHasFigure(n) {
			cl.chunkTerms(n, claims.RoleModifier) // "£21m for roads"
		}
	}
	if s := p.clauses[f.clause].subject; s >= 0 && s != f.head && s != f.of && (f.items[0] == f.items[1] || s < f.items[0] || s >= f.items[1]) {
		cl.chunkTerms(s, claims.RoleSubject)
	}
	if v := p.verb(f.clause); v >= 0 && p.tags[v] != auxTag {
		cl.addTerm(v, claims.RoleVerb)
	}
	k := p.clauses[f.clause]
	cl.contextTerms(k.first, k.last)
	n := len(ts.terms)
	cl.contextTerms(0, len(p.toks))
	ts.heaviest(n, maxTerms)
	c.Terms = ts.sorted()
}

// chunkTerms adds the words of chunk c: its head with the role, the others as modifiers.
func (cl *claimer) chunkTerms(c int, role claims.TermRole) {
	p := &cl.p
	ch := p.chunks[c]
	if p.tags[ch.head] == nounTag || p.tags[ch.head] == nameTag || p.tags[ch.head] == adjectiveTag {
		cl.addTerm(ch.head, role)
	}
	if role == claims.RoleHead {
		role = claims.RoleModifier
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
		cl.chunkTerms(n, claims.RoleModifier)
		c = n
	}
}

func (cl *claimer) contextTerms(from, to int) {
	for i := from; i < to && len(cl.terms.terms) < 2*maxTerms; i++ {
		cl.addTerm(i, claims.RoleContext)
	}
}

// addTerm adds the term of token i if it is a content word that is not there yet.
func (cl *claimer) addTerm(i int, role claims.TermRole) {
	if len(cl.p.user) > 0 {
		if m := cl.p.userAt(i, userMeasure); m != nil {
			cl.terms.addUser(m.sense, role)
			return
		}
	}
	w := cl.p.contentWord(i)
	if w.stem != "" {
		cl.terms.add(claims.Term{Stem: w.stem, Role: role, Weight: w.weight}, w.hash)
	}
}

// A contentWord is the term of a token, with its weight in tenths of bits; the stem of a token that is no
// content word is empty.
type contentWord struct {
	known  bool
	stem   string
	hash   uint64 // of the stem
	weight int
}

// contentWord returns the term of token i. It is found once for a sentence, however many claims ask for it.
func (p *parse) contentWord(i int) *contentWord {
	w := &p.content[i]
	if w.known {
		return w
	}
	w.known = true
	t := &p.toks[i]
	if len(p.user) > 0 && p.userAt(i, userNoMeasure) != nil {
		return w
	}
	if t.kind != wordToken || t.end-t.start < 2 || !p.tags[i].isContent() || t.word.Classes().Any(noTerms) {
		return w
	}
	w.stem = p.stem(i)
	w.hash = stemHash(w.stem)
	w.weight = weightOf(lexicon.LookupHash(w.hash, w.stem), t.word)
	return w
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
