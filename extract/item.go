package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// label takes the words before a colon: "Exports of goods: 31 billion dollars".
func (cl *claimer) label(f *attachment) bool {
	p := &cl.p
	k := cl.before(f)
	if k < 1 || p.punct(k) != ':' && p.punct(k) != '|' && p.punct(k) != '\t' {
		return false
	}
	c := p.clauseAt(k - 1)
	for i := p.clauses[c].first; i < k; i++ {
		if n := p.chunkOf(i); n >= 0 && p.nominalHead(n) {
			f.head, f.how = n, "the label before the figure"
			return true
		}
	}
	if c > 0 && p.at(k-1) == timeTag && p.clauses[c-1].group < 0 {
		if n := p.chunkOf(p.clauses[c-1].last - 1); n >= 0 && p.nominalHead(n) {
			f.head, f.how = n, "the label before the figure"
			return true // "Unemployment rate - May 2009: 7%"
		}
	}
	return false
}

// item takes the words of an item of a list of figures that is no clause: "voluntary 46%; don't know 9%"; with commas
// also of lists with commas between the items.
func (cl *claimer) item(f *attachment, commas bool) bool {
	p := &cl.p
	from := f.m.first
	for from > 0 && !p.strong(from-1) && p.punct(from-1) != ',' && p.punct(from-1) != '.' && p.mention[from-1] < 0 {
		from--
	}
	end := p.punct(f.m.last)
	if from == 0 || f.m.first-from > 5 || from == f.m.first || f.m.last < len(p.toks) && end != ';' && end != '.' && end != ',' {
		return false
	}
	if prev := p.punct(from - 1); prev != ';' && prev != ':' && !(commas && prev == ',' && (end == ',' || end == '.') && p.clauses[f.clause].group < 0) {
		return false
	}
	words := false
	for i := from; i < f.m.first; i++ {
		if _, ok := p.directionAt(i); ok && p.tags[i] != nounTag {
			return false
		}
		switch p.tags[i] {
		case determinerTag:
			words = words || i+1 == f.m.first // "no 31%"
		case adjectiveTag, adverbTag, nounTag, negationTag, verbTag, infinitiveTag, pronounTag, passiveTag, gerundTag:
			words = words || p.kind(i) == wordToken
		case nameTag, auxTag, modalTag:
			if p.tags[i] == nameTag {
				return false
			}
		}
		if p.tags[i] == prepositionTag && i == f.m.first-1 {
			return false
		}
	}
	for i, noun := from, false; i < f.m.first; i++ {
		if x := p.tags[i]; noun && (x == verbTag || x == auxTag || x == modalTag) {
			return false // "economists had forecast 165,000"
		}
		noun = noun || p.tags[i] == nounTag
	}
	if x := p.tags[f.m.first-1]; !words || (x == verbTag || x == auxTag) && p.tags[from] == determinerTag {
		return false // "the town owes 9 million"
	}
	f.label, f.how = [2]int{from, f.m.first}, "the words of the item"
	return true
}

// listLabel takes the label of a list for an item that a name stands before: "Debt ratios: Norway 42, Spain 105".
func (cl *claimer) listLabel(f *attachment) bool {
	p := &cl.p
	if p.clauses[f.clause].group >= 0 {
		return false
	}
	for k := p.clauses[f.clause].first - 1; k > 0; k-- {
		if p.punct(k) != ':' {
			continue
		}
		c := p.clauseAt(k - 1)
		for i := p.clauses[c].first; i < k; i++ {
			if n := p.chunkOf(i); n >= 0 && p.nominalHead(n) && p.tags[p.chunks[n].head] == nounTag {
				f.head, f.how = n, "the label of the list"
				return true
			}
		}
		return false
	}
	return false
}

func (p *parse) clauseAt(i int) int { return int(p.clause[i]) }

// bracketed takes the noun before a bracket or comma: "Machines (CHF 610 million)", "turnout, 61%".
func (cl *claimer) bracketed(f *attachment) bool {
	p := &cl.p
	k := cl.before(f)
	if k < 1 || p.punct(k) != '(' && p.punct(k) != ',' && p.tags[k] != nounTag && p.tags[k] != nameTag {
		return false
	}
	if p.tags[k] != punctTag {
		k++
	}
	c := p.chunkOf(k - 1)
	if v := p.verb(f.clause); c >= 0 && v >= 0 && v == p.chunks[c].first-1 && p.tags[k-1] != punctTag {
		return cl.subjectMeasure(f, v) // "costs the port $6 million"
	}
	if c >= 0 && p.punct(k) == '(' && f.m.Kind == Percent && p.tags[p.chunks[c].head] == nameTag && cl.ofPlace(f, c) {
		return true
	}
	if c >= 0 && p.punct(k) == '(' && f.m.Kind == Percent && p.tags[p.chunks[c].head] == nameTag && plural(p.text(p.chunks[c].head)) && cl.manyPeople(c) {
		f.head, f.how = c, "the people before the bracket"
		f.kind = claims.KindShare
		return true // "Republicans (68%) and independents (55%)"
	}
	if c < 0 || p.chunkHasFigure(c) || p.tags[p.chunks[c].head] != nounTag {
		return false
	}
	if p.punct(k) == ',' && p.at(f.m.last) != punctTag {
		return false
	}
	f.head, f.how = c, "the noun before the figure"
	return true
}

// ofPlace gives a percentage in a bracket behind a name in a place or comparison the measure of the clause around it: "rents rose
// faster in Leeds (8%) than in York (5%)".
func (cl *claimer) ofPlace(f *attachment, c int) bool {
	p := &cl.p
	up := p.clauses[f.clause].parent
	if !p.clauses[f.clause].bracket || up < 0 || p.chunks[c].prep < 0 || p.chunks[p.root(c)].prep < 0 && p.root(c) != c {
		return false
	}
	for p.clauses[up].group < 0 && p.clauses[up].parent >= 0 {
		up = p.clauses[up].parent
	}
	v, s := p.verb(up), p.clauses[up].subject
	if v < 0 || s < 0 || v > f.m.first || !cl.measurable(s) || !p.toks[v].word.Classes().Any(stateVerbs) {
		return false
	}
	f.head, f.how = s, "the subject of the clause"
	if d, ok := p.directionAt(v); ok && !p.toks[v].word.Is(lexicon.Level) {
		f.kind, f.dir = claims.KindChange, d
	}
	return true
}

// manyPeople reports whether chunk c names people by their party or country: "Democrats", "Norwegians".
func (cl *claimer) manyPeople(c int) bool {
	p := &cl.p
	h := p.chunks[c].head
	w := p.toks[h].word
	if w.Value(lexicon.Via) == "demonym" || w.Is(lexicon.Person) {
		return true
	}
	for _, r := range p.refs {
		if r.first <= h && h < r.last {
			return r.last-r.first == 1 && cl.es.list[r.id].kind == claims.EntityGroup
		}
	}
	return false
}

// shared takes the measure of another figure: of the one before in a list or comparison ("up 8% and Acme 3%").
func (cl *claimer) shared(i int) {
	p := &cl.p
	f := &cl.figures[i]
	for k := i - 1; k >= 0; k-- {
		g := &cl.figures[k]
		if g.skip || g.kind == claims.KindScore || f.m.Kind == Number && (g.how == "the noun behind the figure" || p.punct(g.m.figure+1) == '-' || g.m.Kind == Ordinal || g.m.Kind == Duration) || g.m.Quantity.Unit != f.m.Quantity.Unit && !(g.m.Kind == f.m.Kind && f.m.Kind != Count) && f.m.Kind != Number && !(f.m.Kind == Points && g.m.Kind == Percent) {
			continue
		}
		f.like, f.how = k, "as the figure before"
		if f.kind == claims.KindLevel && g.kind == claims.KindChange && p.clause[f.m.figure] == p.clause[g.m.figure] && cl.listed(g, f) {
			f.kind, f.dir = g.kind, g.dir
		}
		return
	}
	if s := p.clauses[f.clause].subject; s >= 0 && cl.measurable(s) && p.nominalHead(s) && cl.states(f) {
		f.head, f.how = s, "the subject of the clause"
	}
}

// states reports whether the verb of the clause says how much its subject is, and no preposition joins the figure to another word.
func (cl *claimer) states(f *attachment) bool {
	p := &cl.p
	if k := f.m.first - 1; p.punct(k) == ',' || p.punct(k) == '(' {
		if c := p.chunkOf(k - 1); c >= 0 && p.root(c) == p.clauses[f.clause].subject {
			return true // "inflation, 22% in March, was"
		}
	}
	v := p.verb(f.clause)
	if v < 0 && f.m.first < f.m.figure && f.m.first > 0 {
		return p.tags[f.m.first-1] == modalTag || p.root(max(0, p.chunkOf(f.m.first-1))) == p.clauses[f.clause].subject // "the bill may exceed £4m"
	}
	if v < 0 || v > f.m.first || p.tags[v] != auxTag && !p.toks[v].word.Classes().Any(stateVerbs) {
		return false
	}
	k := cl.before(f)
	if k < 0 || p.tags[k] != prepositionTag {
		return true
	}
	switch p.text(k) {
	case "at", "to", "from", "by", "above", "below", "around", "near", "under", "over", "between", "than", "worth":
		return true
	case "of":
		c := p.chunkOf(k - 1)
		return c >= 0 && p.light(c) && !p.remnant(c) // "closed at a 14-year high of $120"
	}
	return false
}

// listed reports whether f follows g in a list without a preposition of its own: "up 8% and Acme 3%".
func (cl *claimer) listed(g, f *attachment) bool {
	p := &cl.p
	k := cl.before(f)
	return k < 0 || p.tags[k] != prepositionTag
}
