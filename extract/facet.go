package extract

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// setFacets enters the marked contrasts of the clause: of each axis the word nearest to the figure, before all one
// of the measure itself.
func (cl *claimer) setFacets(f *attachment, c *claims.Claim) {
	p := &cl.p
	var found contrasts
	label, relative := cl.labelClause(f), cl.measureRelative(f)
	first, last := cl.facetWords(f, label, relative)
	for i := first; i < last; i++ {
		if len(p.user) > 0 {
			if m := p.userAt(i, userMeasure); m != nil {
				for _, facet := range m.sense.facets {
					if cl.inMeasure(f, i) {
						found.enter(facet, 0, i, m.last-i)
					}
				}
				i = m.last - 1
				continue
			}
		}
		w, n := p.term(i, lexicon.Facet)
		if n == 0 {
			continue
		}
		cost, ok := cl.facetCost(f, i, w)
		if c := int(p.clause[i]); !ok && (c == label || c == relative) && p.mention[i] < 0 {
			cost, ok = 1, true
		}
		if !ok {
			continue
		}
		for _, s := range w.Senses() {
			if s.Class != lexicon.Facet {
				continue
			}
			found.enter(s.Text, cost, i, n)
		}
	}
	if cl.further(f.m) {
		found.enter("increment=other", 0, f.m.last, 1)
	}
	if w, n := p.term(f.m.last, lexicon.Facet); n > 0 && f.m.noun < 0 && f.m.Kind == Number && strings.HasPrefix(w.Value(lexicon.Facet), "casualty=") {
		found.enter(w.Value(lexicon.Facet), 0, f.m.last, n) // "left 57 injured"
	}
	if cl.takesLives(f, c) {
		found.enter("casualty=dead", 0, p.verb(f.clause), 1)
	}
	for _, x := range found.list[:found.used] {
		c.Facets = append(c.Facets, claims.Facet{Axis: x.axis, Value: x.value, At: p.span(x.at, min(x.at+x.n, len(p.toks)))})
	}
	cl.inheritFacets(f, c)
	cl.setFlow(f, c)
	slices.SortFunc(c.Facets, func(a, b claims.Facet) int { return strings.Compare(a.Axis, b.Axis) })
	if f.period >= 0 {
		cl.setYearless(&cl.dates[f.period], c)
	}
}

// contrasts are the marked contrasts of a figure, one an axis.
type contrasts struct {
	list [8]foundFacet
	used int
}

// A foundFacet is n words at token i that mark a contrast.
type foundFacet struct {
	axis, value string
	cost, at, n int
}

// enter keeps the n words at token i for the facet if no other of its axis costs as little.
func (x *contrasts) enter(facet string, cost, i, n int) {
	axis, value, _ := strings.Cut(facet, "=")
	at := slices.IndexFunc(x.list[:x.used], func(y foundFacet) bool { return y.axis == axis })
	switch {
	case at < 0 && x.used < len(x.list):
		x.list[x.used] = foundFacet{axis, value, cost, i, n}
		x.used++
	case at >= 0 && cost < x.list[at].cost:
		x.list[at] = foundFacet{axis, value, cost, i, n}
	}
}

// facetWords returns the tokens among which the contrasts of figure f are marked: its clause, those in which its measure stands, and its
// label and relative clause, -1 for none.
func (cl *claimer) facetWords(f *attachment, label, relative int) (first, last int) {
	p := &cl.p
	first, last = p.clauses[f.clause].first, p.clauses[f.clause].last
	for _, x := range [2]int{f.head, f.of} {
		if x >= 0 {
			first, last = min(first, p.chunks[x].first), max(last, p.chunks[x].last)
		}
	}
	for _, c := range [2]int{label, relative} {
		if c >= 0 {
			first, last = min(first, p.clauses[c].first), max(last, p.clauses[c].last)
		}
	}
	return first, last
}

// labelClause returns the clause before a colon that labels figure f, -1 if there is none: "Undecided: 14%".
func (cl *claimer) labelClause(f *attachment) int {
	p := &cl.p
	k := f.m.first - 1
	if k < 1 || p.punct(k) != ':' {
		return -1
	}
	c := int(p.clause[k-1])
	if c < 0 || c == f.clause || p.clauses[c].last-p.clauses[c].first > 8 {
		return -1
	}
	if g := p.clauses[c].group; g >= 0 && p.groups[g].finite {
		return -1
	}
	for i := p.clauses[c].first; i < k; i++ {
		if p.mention[i] >= 0 {
			return -1
		}
	}
	return c
}

// measureRelative returns the relative clause that says of whom or what the measure of f is, -1 if there is none: "the number of people who
// died is 23".
func (cl *claimer) measureRelative(f *attachment) int {
	p := &cl.p
	for _, h := range [2]int{f.of, f.head} {
		if h < 0 || p.chunks[h].last >= len(p.toks) || p.chunks[h].last > f.m.first || p.tags[p.chunks[h].last] != relativeTag {
			continue
		}
		if c := int(p.clause[p.chunks[h].last]); c >= 0 && c != f.clause && p.clauses[c].last <= f.m.first {
			return c
		}
	}
	return -1
}

// facetCost returns how far the word w of a contrast at token i stands from figure f, 0 in what f measures; false where it says
// nothing of f.
func (cl *claimer) facetCost(f *attachment, i int, w lexicon.Word) (int, bool) {
	p := &cl.p
	if c := p.chunkOf(i); c >= f.items[0] && c < f.items[1] && c != f.item {
		return 0, false // of another figure
	}
	in := cl.inMeasure(f, i)
	if f.word == childrenWord && hasAxis(w, "casualty=") {
		return 0, false // what befell the parent
	}
	if p.tags[i] == nameTag || p.tags[i] == figureTag || p.tags[i] == timeTag || !in && (int(p.clause[i]) != f.clause || isWeak(w, "facet") && !cl.sufferer(f, i)) {
		return 0, false
	}
	cost := f.m.first - i
	if cost < 0 {
		cost = i - f.m.last + 2
	}
	if !in && hasAxis(w, "prices=") {
		return cost, !cl.turnsBetween(f, i) && (i < f.m.first || !cl.nearerFigure(f, i, cost)) // it is said of the whole clause
	}
	if in {
		cost = 0
	} else if cost > 6 && i > 0 && !cl.inSubject(f, i) || cl.nearerFigure(f, i, cost) {
		return 0, false
	}
	return cost, true
}

// turnsBetween reports whether a conjunction that begins another clause stands between token i and figure f: "falls by 2%, although in
// cash terms".
func (cl *claimer) turnsBetween(f *attachment, i int) bool {
	p := &cl.p
	for k := min(i, f.m.last); k < max(i, f.m.first); k++ {
		if p.punct(k-1) == ',' && p.is(k, lexicon.Conjunction) && !p.same(k, "and") || p.punct(k) == ';' {
			return true
		}
	}
	return false
}

// sufferer reports whether token i is the verb of the clause of figure f, in the passive, and the figure stands before it: "nine people
// were hurt", not "the rise hurt nine firms".
func (cl *claimer) sufferer(f *attachment, i int) bool {
	p := &cl.p
	if f.m.Kind != Count && f.m.Kind != Number || i != p.verb(f.clause) || f.m.last > i || !hasAxis(p.toks[i].word, "casualty=") {
		return false
	}
	k := i - 1
	for k >= f.m.last && (p.tags[k] == adverbTag || p.toks[k].word.Is(lexicon.Negation)) {
		k--
	}
	return k >= f.m.last && p.toks[k].word.Value(lexicon.Verb) == "be"
}

// inheritFacets gives c the contrasts of the claim whose measure f takes, where it has none of their axis.
func (cl *claimer) inheritFacets(f *attachment, c *claims.Claim) {
	if f.from == nil {
		return
	}
	for _, x := range f.from.Facets {
		if !slices.ContainsFunc(c.Facets, func(y claims.Facet) bool { return y.Axis == x.Axis }) {
			c.Facets = append(c.Facets, x)
		}
	}
}

// inMeasure reports whether token i is a word of what f measures.
func (cl *claimer) inMeasure(f *attachment, i int) bool {
	p := &cl.p
	c := p.chunkOf(i)
	if c < 0 {
		return false
	}
	for _, h := range [2]int{f.head, f.of} {
		if h < 0 {
			continue
		}
		if c == h || c == p.chunks[h].owner {
			return true
		}
		if n, _ := p.complement(h); n == c {
			return true
		}
	}
	return i == f.verb
}

// inSubject reports whether token i is a word of the subject of the figure's clause, or its verb.
func (cl *claimer) inSubject(f *attachment, i int) bool {
	p := &cl.p
	s := p.clauses[f.clause].subject
	return s >= 0 && p.chunkOf(i) == s || i == p.verb(f.clause)
}

// setScope enters the part of the subject or measure that is meant: "among under-25s", "excluding gold".
func (cl *claimer) setScope(f *attachment, c *claims.Claim) {
	p := &cl.p
	for i := range cl.figures {
		if g := &cl.figures[i]; g.kind == claims.KindAge && g.m != f.m && g.clause == f.clause && f.kind != claims.KindAge && g.m.Kind == Number && g.m.Quantity.Hedge != claims.HedgeNone {
			cl.addScope(c, g.m.At) // "12% of children under 16"
		}
	}
	k := p.clauses[f.clause]
	for i := k.first; i < k.last; i++ {
		if first, last, ok := p.ageGroup(i); ok {
			cl.addScope(c, p.span(first, last)) // "for under-25s"
		}
		switch p.lower(i) {
		case "among", "excluding", "except", "outside", "without", "aged":
			n := p.chunkOf(i + 1)
			if n < 0 || p.chunks[n].first <= f.m.first && f.m.first < p.chunks[n].last {
				continue
			}
			cl.addScope(c, p.span(i, p.chunks[n].last))
		case "worldwide", "nationwide", "domestic", "global", "globally", "overseas", "abroad", "statewide", "citywide":
			cl.addScope(c, p.span(i, i+1))
		}
	}
}

func (cl *claimer) addScope(c *claims.Claim, at claims.Span) {
	text := lowerText(at.Text())
	if len(text) > 60 {
		return
	}
	if strings.ContainsAny(text, "\n\t\r") {
		text = strings.Join(strings.Fields(text), " ")
	}
	if c.Scope != "" {
		c.Scope += ", "
	}
	c.Scope += text
}
