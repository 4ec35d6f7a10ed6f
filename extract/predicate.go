package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// ofPredicate takes the word behind the figure that says of what the subject is so much: "40% contained", "74% effective".
func (cl *claimer) ofPredicate(f *attachment) bool {
	p, m := &cl.p, f.m
	if m.Kind != Percent || m.last >= len(p.toks) || f.kind != claims.KindLevel {
		return false
	}
	guessed := p.tags[m.last] == nounTag && p.kind(m.last) == wordToken && !p.toks[m.last].word.Classes().Any(nounClasses) && guess(p.text(m.last)).has(asAdjective)
	if x := p.tags[m.last]; x != passiveTag && x != adjectiveTag && !guessed && !(x == verbTag && p.same(m.first-1, "with") && participleEnd(p.text(m.last))) {
		return false
	}
	if c := p.chunkOf(m.last); c >= 0 && p.nominalHead(c) && !(guessed && p.chunks[c].head == m.last) {
		return false
	}
	switch k := cl.before(f); {
	case k < 0:
		return false
	case p.tags[k] == auxTag && p.toks[k].word.Value(lexicon.Verb) == "be", p.tags[k] == prepositionTag && p.text(k) == "with":
	default:
		return false
	}
	f.nobody = p.same(m.first-1, "with")
	f.label, f.how = [2]int{m.last, m.last + 1}, "what the subject is said to be"
	return true
}

// isNoun takes the plural noun that those counted are said to be: "of whom 45 were children", "two thirds of them are women".
func (cl *claimer) isNoun(f *attachment) bool {
	p, m := &cl.p, f.m
	g := p.clauses[f.clause].group
	if m.noun >= 0 || m.Kind != Number && m.Kind != Percent && f.kind != claims.KindShare || f.kind == claims.KindChange || g < 0 {
		return false
	}
	v := p.groups[g]
	if v.first < m.last || v.first > m.last+2 || p.tags[v.main] != auxTag || p.toks[v.main].word.Value(lexicon.Verb) != "be" {
		return false
	}
	if v.first > m.last && !(p.same(m.last, "of") && (p.at(m.last+1) == relativeTag || p.at(m.last+1) == pronounTag)) {
		return false
	}
	c := p.chunkOf(v.last)
	if c < 0 || p.chunks[c].first != v.last || p.tags[p.chunks[c].head] != nounTag || p.tags[v.last] == determinerTag || p.chunkHasFigure(c) {
		return false
	}
	if w := p.toks[p.chunks[c].head].word; !w.Is(lexicon.Plural) && !plural(p.text(p.chunks[c].head)) {
		return false
	}
	f.head, f.how = c, isNounHow
	return true
}

// isNounHow is how isNoun finds a measure.
const isNounHow = "what those counted are"

// ofThose takes the whole that "of whom" or "of which" stands for: "2,480 employees, of whom 1,136 work in research", "43 people, 12 of
// whom were held".
func (cl *claimer) ofThose(i int) bool {
	p := &cl.p
	f := &cl.figures[i]
	m := f.m
	if m.noun >= 0 || m.Kind != Number && m.Kind != Percent || f.kind == claims.KindChange || i == 0 {
		return false
	}
	switch {
	case p.at(m.first-1) == relativeTag && p.same(m.first-2, "of"):
	case p.same(m.last, "of") && p.at(m.last+1) == relativeTag:
	default:
		return false
	}
	for k := i - 1; k >= 0; k-- {
		g := &cl.figures[k]
		if g.skip || g.m.Kind != Count && g.m.Kind != Number || g.head < 0 || g.kind == claims.KindChange {
			continue
		}
		f.like, f.how = k, "what it is a part of"
		if m.Kind == Percent {
			f.kind = claims.KindShare
		}
		return true
	}
	return false
}

// oneOf takes the subject of "is one of eleven", which is one of those counted.
func (cl *claimer) oneOf(f *attachment) bool {
	p, m := &cl.p, f.m
	k := m.first - 1
	v := p.verb(f.clause)
	if m.Kind != Number || m.noun >= 0 || k < 2 || !p.same(k, "of") || !p.same(k-1, "one") || v < 0 || v > k || k-v > 3 || p.tags[v] != auxTag || p.toks[v].word.Value(lexicon.Verb) != "be" {
		return false
	}
	s := p.clauses[f.clause].subject
	if s < 0 || p.tags[p.chunks[s].head] != nounTag {
		return false
	}
	f.head, f.how = s, "the subject of the clause"
	return true
}

// margin reads by how many points one side is ahead: "won by six points".
func (cl *claimer) margin(f *attachment) bool {
	p, m := &cl.p, f.m
	v := p.verb(f.clause)
	if m.noun < 0 && m.Kind != Points || m.noun >= 0 && p.baseForm(m.noun) != "point" || f.kind == claims.KindChange || v < 0 || v > m.first || !p.same(m.first-1, "by") {
		return false
	}
	if !p.basePlays(v, "margin") {
		return false
	}
	f.word, f.how = "margin", "what one side is ahead by"
	return true
}

// each reads what one of the things that are bought or sold costs: "bought 200 shares at $12 each".
func (cl *claimer) each(f *attachment) bool {
	p, m := &cl.p, f.m
	if m.Kind != Money || m.noun >= 0 || !p.same(m.last, "each") && !p.same(m.last, "apiece") || !p.same(m.first-1, "at") && !p.same(m.first-1, "for") {
		return false
	}
	f.word, f.how = "price", "what each costs"
	return true
}

// elliptic gives a figure behind "the" that no noun follows the measure of the nearest figure before it of the same unit: "beat the
// $790 million expected", "below the 64% of the first round".
func (cl *claimer) elliptic(i int) bool {
	p := &cl.p
	f := &cl.figures[i]
	m := f.m
	if i == 0 || m.noun >= 0 || f.kind == claims.KindChange || m.Kind != Money && m.Kind != Percent && m.Kind != Number && m.Kind != Measure || !p.same(m.first-1, "the") {
		return false
	}
	if c := p.chunkOf(m.figure); c >= 0 && p.chunks[c].head >= m.last || p.same(m.last, "of") {
		return false
	}
	return cl.likeBefore(i)
}

// likeBefore gives figure i the measure of the nearest figure before it in the sentence that has its unit; a number may take that of a count.
func (cl *claimer) likeBefore(i int) bool {
	f := &cl.figures[i]
	for k := i - 1; k >= 0; k-- {
		g := &cl.figures[k]
		if g.skip || g.kind == claims.KindChange || g.kind == claims.KindScore || g.kind == claims.KindAge {
			continue
		}
		if g.m.Quantity.Unit == f.m.Quantity.Unit && g.m.Kind == f.m.Kind || f.m.Kind == Number && (g.m.Kind == Count || k == i-1 && shareable(g.m.Kind)) {
			f.like, f.kind, f.how = k, g.kind, "as the figure before"
			return true
		}
	}
	return false
}

// meanwhile takes the verb of the clause as what goes on for a length of time that measures nothing else: "sailed for eight months".
func (cl *claimer) meanwhile(f *attachment) {
	p := &cl.p
	if f.m.Kind != Duration || f.verb >= 0 {
		return
	}
	for k := f.clause; k >= 0; k = p.clauses[k].parent {
		v := p.verb(k)
		if v < 0 {
			continue
		}
		if p.tags[v] != auxTag && !p.toks[v].word.Is(lexicon.Say) {
			f.verb, f.how = v, "the verb of the clause"
		}
		return
	}
}

// whoDo takes the verb of the clause that says which ones a bare number counts: "one of 18 who died".
func (cl *claimer) whoDo(f *attachment) bool {
	p, m := &cl.p, f.m
	if m.Kind != Number || m.noun >= 0 || f.kind != claims.KindLevel || p.at(m.last) != relativeTag || !p.same(m.last, "who") {
		return false
	}
	c := int(p.clause[m.last])
	v := p.verb(c)
	if v <= m.last || p.tags[v] == auxTag || !p.namesMeasure(v) {
		return false
	}
	f.verb, f.how = v, "what those counted do"
	return true
}

// given reads the share that a poll or count gives to someone: "the poll put Ann Lee on 47%".
func (cl *claimer) given(f *attachment) bool {
	p := &cl.p
	k := f.m.first - 1
	v := p.verb(f.clause)
	if f.m.Kind != Percent || f.kind == claims.KindChange || k < 1 || v < 0 || v > k {
		return false
	}
	switch p.text(k) {
	case "on", "at", "with":
	default:
		return false
	}
	switch p.baseForm(v) {
	case "put", "place", "give", "have", "show":
	default:
		return false
	}
	if s := p.clauses[f.clause].subject; s < 0 || !p.toks[p.chunks[s].head].word.Is(lexicon.Source) {
		return false
	}
	i := k - 1
	if p.punct(i) == ',' {
		i--
	}
	c := p.chunkOf(i)
	if c < 0 || p.tags[p.chunks[c].head] != nameTag || p.chunks[c].first <= v {
		return false
	}
	f.word, f.how, f.item, f.named = "support", sideHow, c, true
	return true
}
