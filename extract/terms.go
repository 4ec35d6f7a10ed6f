package extract

import (
	"cmp"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// maxTerms bounds the terms of a claim. Those of the context that weigh least are left out.
const maxTerms = 32

// setTerms enters the content words that are said of the figure, each with the strongest part that it plays.
func (cl *claimer) setTerms(f *attachment, c *claims.Claim) {
	p := &cl.p
	ts := make([]claims.Term, 0, 16)
	if f.head >= 0 {
		ts = cl.chunkTerms(ts, f.head, claims.RoleHead)
		for o := p.chunks[f.head].owner; o >= 0; o = p.chunks[o].owner {
			ts = cl.chunkTerms(ts, o, claims.RoleModifier)
		}
		if f.items[0] == f.items[1] {
			ts = cl.complementTerms(ts, f.head)
		}
	}
	for i := f.label[0]; i < f.label[1]; i++ {
		ts = cl.addTerm(ts, i, claims.RoleHead)
	}
	if f.from != nil {
		for _, t := range f.from.Terms {
			if t.Role == claims.RoleHead || t.Role == claims.RoleModifier {
				ts = append(ts, t)
			}
		}
	}
	if f.verb >= 0 {
		ts = cl.addTerm(ts, f.verb, claims.RoleHead)
	}
	if f.of >= 0 {
		role := claims.RoleModifier
		if f.head >= 0 && p.light(f.head) || f.verb >= 0 {
			role = claims.RoleHead
		}
		ts = cl.chunkTerms(ts, f.of, role)
		ts = cl.complementTerms(ts, f.of)
	}
	if k := f.m.last; p.at(k) == prepositionTag && p.text(k) != "of" {
		if n := p.chunkOf(k + 1); n >= 0 && p.nominalHead(n) && !p.chunkHasFigure(n) {
			ts = cl.chunkTerms(ts, n, claims.RoleModifier) // "£21m for roads"
		}
	}
	if s := p.clauses[f.clause].subject; s >= 0 && s != f.head && s != f.of && (f.items[0] == f.items[1] || s < f.items[0] || s >= f.items[1]) {
		ts = cl.chunkTerms(ts, s, claims.RoleSubject)
	}
	if v := p.verb(f.clause); v >= 0 && p.tags[v] != auxTag {
		ts = cl.addTerm(ts, v, claims.RoleVerb)
	}
	k := p.clauses[f.clause]
	ts = cl.contextTerms(ts, k.first, k.last)
	n := len(ts)
	ts = cl.contextTerms(ts, 0, len(p.toks))
	if len(ts) > maxTerms {
		slices.SortStableFunc(ts[min(n, maxTerms):], func(a, b claims.Term) int { return b.Weight - a.Weight })
		ts = ts[:maxTerms]
	}
	slices.SortFunc(ts, func(a, b claims.Term) int {
		if a.Role != b.Role {
			return cmp.Compare(a.Role, b.Role)
		}
		return cmp.Compare(a.Stem, b.Stem)
	})
	c.Terms = ts
}

// chunkTerms adds the words of chunk c: its head with the role, the others as modifiers.
func (cl *claimer) chunkTerms(ts []claims.Term, c int, role claims.TermRole) []claims.Term {
	p := &cl.p
	ch := p.chunks[c]
	if p.tags[ch.head] == nounTag || p.tags[ch.head] == nameTag || p.tags[ch.head] == adjectiveTag {
		ts = cl.addTerm(ts, ch.head, role)
	}
	if role == claims.RoleHead {
		role = claims.RoleModifier
	}
	for i := ch.first; i < ch.last; i++ {
		if i != ch.head {
			ts = cl.addTerm(ts, i, role)
		}
	}
	return ts
}

// complementTerms adds the words of the phrases that prepositions join to chunk c, as modifiers.
func (cl *claimer) complementTerms(ts []claims.Term, c int) []claims.Term {
	p := &cl.p
	for range 3 {
		n, _ := p.complement(c)
		if n < 0 || p.tags[p.chunks[n].head] == figureTag || p.tags[p.chunks[n].head] == timeTag {
			break
		}
		ts = cl.chunkTerms(ts, n, claims.RoleModifier)
		c = n
	}
	return ts
}

func (cl *claimer) contextTerms(ts []claims.Term, from, to int) []claims.Term {
	for i := from; i < to && len(ts) < 2*maxTerms; i++ {
		ts = cl.addTerm(ts, i, claims.RoleContext)
	}
	return ts
}

// addTerm adds the term of token i if it is a content word that is not there yet.
func (cl *claimer) addTerm(ts []claims.Term, i int, role claims.TermRole) []claims.Term {
	if len(cl.p.user) > 0 {
		if m := cl.p.userAt(i, userMeasure); m != nil {
			return addUserTerms(ts, m.sense, role)
		}
	}
	w := cl.p.contentWord(i)
	if w.stem == "" {
		return ts
	}
	return addStem(ts, claims.Term{Stem: w.stem, Role: role, Weight: w.weight})
}

// A contentWord is the term of a token, with its weight in tenths of bits; the stem of a token that is no
// content word is empty.
type contentWord struct {
	known  bool
	stem   string
	weight int
}

// contentWord returns the term of token i. It is found once for a sentence, however many claims ask for it.
func (p *parse) contentWord(i int) contentWord {
	w := &p.content[i]
	if w.known {
		return *w
	}
	w.known = true
	t := &p.toks[i]
	if len(p.user) > 0 && p.userAt(i, userNoMeasure) != nil {
		return *w
	}
	if t.kind != wordToken || t.end-t.start < 2 || !p.tags[i].isContent() || t.word.Classes().Any(noTerms) {
		return *w
	}
	w.stem = p.stem(i)
	w.weight = weightOf(w.stem, t.word)
	return *w
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

// weightOf returns the information content of the term: that of the stem as a word, or of the word itself.
func weightOf(stem string, w lexicon.Word) int {
	if b := lexicon.Lookup(stem); b != 0 {
		if x := b.Weight(); x < lexicon.MaxWeight || w == 0 {
			return x
		}
	}
	return w.Weight()
}
