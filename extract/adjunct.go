package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// adjunct reports whether a length of time says only when something is done, or over what time it is counted: "after four years",
// "over ten years", "two days before the vote". It measures nothing that the clause names.
func (cl *claimer) adjunct(f *attachment) bool {
	p := &cl.p
	if f.m.Kind != Duration || f.kind != claims.KindDuration && f.kind != "" {
		return false
	}
	if f.m.last < len(p.toks) {
		switch p.text(f.m.last) {
		case "before", "after", "since", "later", "earlier", "ago", "into":
			return true
		}
	}
	k := f.m.first - 1
	for k >= 0 && (p.tags[k] == determinerTag || p.tags[k] == adverbTag || p.tags[k] == adjectiveTag) {
		k--
	}
	for _, i := range [2]int{k, f.m.first} {
		if i < 0 || i > f.m.figure || p.onFigure(i) && i != f.m.first {
			continue
		}
		switch p.lower(i) {
		case "in", "after", "within", "over", "during", "before", "throughout", "every", "until", "since":
			return i < f.m.first || p.lower(i) == "within" || p.lower(i) == "over" && cl.otherFigure(f)
		}
	}
	return false
}

// otherFigure reports whether another figure that is no length of time stands in the clause of f: "$4 billion over ten years".
func (cl *claimer) otherFigure(f *attachment) bool {
	for k := range cl.figures {
		if g := &cl.figures[k]; g.m != f.m && g.clause == f.clause && !g.skip && g.m.Kind != Duration && g.m.Kind != Ordinal {
			return true
		}
	}
	return false
}

// outcome takes the adjective behind a bare number that tells what became of those who are counted: "leaving 12 dead".
func (cl *claimer) outcome(f *attachment) bool {
	p, m := &cl.p, f.m
	if m.Kind != Number && m.Kind != Count || m.noun >= 0 || m.last >= len(p.toks) || p.kind(m.last) != wordToken || f.kind != claims.KindLevel {
		return false
	}
	at := m.last
	if g := p.clauses[f.clause].group; g >= 0 && p.groups[g].first >= at && p.groups[g].first <= at+1 {
		if at < p.groups[g].first && p.text(at) != "others" && p.text(at) != "more" {
			return false
		}
		if at = p.groups[g].last; at >= len(p.toks) {
			return false // "three others ended up dead"
		}
	}
	if !p.plays(at, "outcome") {
		return false
	}
	if c := p.chunkOf(at); c >= 0 && p.chunks[c].head > at && p.nominalHead(c) {
		return false // "12 dead men"
	}
	f.label, f.how = [2]int{at, at + 1}, "what became of those counted"
	return true
}

// ofRank finds what an ordinal ranks: the noun behind it, or the subject of a verb of placing ("finished third"). An ordinal without
// either is no claim: "Third, the roof leaks".
func (cl *claimer) ofRank(f *attachment) {
	p, m := &cl.p, f.m
	if f.head >= 0 {
		return
	}
	c := p.chunkOf(m.figure)
	if c < 0 || p.chunks[c].head < m.last {
		c = p.chunkOf(m.last)
	}
	if p.at(m.last) == timeTag && c >= 0 && p.chunks[c].head == m.last {
		if n := p.chunkOf(m.last + 1); n >= 0 && p.nominalHead(n) && p.chunks[n].first == m.last+1 && p.tags[p.chunks[n].head] == nounTag {
			f.head, f.how = n, "the noun behind the figure"
			return // "the 16th annual decline in succession"
		}
		if p.is(m.last+1, lexicon.Direction) {
			f.verb, f.how = m.last+1, "the word behind the figure"
			return // "the seventh monthly fall in a row"
		}
	}
	if c >= 0 && p.chunks[c].first <= m.last && p.chunks[c].head >= m.last && p.nominalHead(c) && p.chunks[c].prep < m.last {
		f.head, f.how = c, "the noun behind the figure"
		cl.widen(f)
		return
	}
	if k := cl.before(f); k > 0 && p.punct(k) == ',' {
		if c := p.chunkOf(k - 1); c >= 0 && k < m.first-1 && p.tags[p.chunks[p.root(c)].head] == nounTag {
			f.head, f.how = p.root(c), "the noun before the figure"
			return // "another strike, the fourth this year"
		}
	}
	v := p.verb(f.clause)
	if v < 0 || v > m.first {
		f.skip = !p.superlative(m.last)
		return
	}
	if !p.basePlays(v, "placing") {
		f.skip = !p.superlative(m.last)
		return
	}
	if s := p.clauses[f.clause].subject; s >= 0 && p.nominalHead(s) && cl.measurable(s) {
		f.head, f.how = s, "the subject of the verb"
		return
	}
	f.verb, f.how = v, "the verb before the figure"
}
