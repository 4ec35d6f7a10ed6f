package extract

import "github.com/claimcheck/claimcheck/claims"

// setBeside gives figure i the measure of the figure before it with which its sentence compares it: "31%, up from 28%", "£62
// million, compared with £54 million".
func (cl *claimer) setBeside(i int) bool {
	p := &cl.p
	f := &cl.figures[i]
	k := cl.before(f)
	if k < 1 || f.kind == claims.KindChange || f.kind == claims.KindAge {
		return false
	}
	before := p.text(k - 1)
	switch p.text(k) {
	case "with", "to":
		if before != "compared" {
			return false
		}
	case "from":
		if before != "up" && before != "down" {
			return false
		}
	case "against", "versus", "vs", "below", "above", "than":
		if c := p.chunkOf(f.m.figure); f.m.noun >= 0 || c >= 0 && p.chunks[c].head >= f.m.last || p.punct(k-1) != ',' && p.at(k+1) != determinerTag && p.tags[k-1] != adverbTag {
			return false
		}
		return cl.likeBefore(i)
	default:
		return false
	}
	for n := i - 1; n >= 0; n-- {
		g := &cl.figures[n]
		if g.skip || g.kind == claims.KindChange || p.same(g.m.first-1, "per") {
			continue
		}
		if g.kind == claims.KindScore || g.kind == claims.KindAge || f.m.noun >= 0 ||
			(g.m.Quantity.Unit != f.m.Quantity.Unit || g.m.Kind != f.m.Kind) && !(f.m.Kind == Number && (g.m.Kind == Count || n == i-1 && shareable(g.m.Kind))) {
			return false
		}
		f.like, f.kind, f.how = n, g.kind, "as the figure before"
		return true
	}
	return false
}

// assertMost is how many words may stand between a verb that asserts and its figure: "speaks of only 4 metres".
const assertMost = 3

// asserts reports whether the figure is what the subject of its clause asserts: "police counted 900", "the ministry admits to $35 million".
func (cl *claimer) asserts(f *attachment) bool {
	p := &cl.p
	v := p.verb(f.clause)
	if v < 0 || v >= f.m.first || f.m.first-v > assertMost+1 || !p.basePlays(v, "asserting") {
		return false
	}
	for i := v + 1; i < f.m.first; i++ {
		if x := p.tags[i]; x != prepositionTag && x != adverbTag && x != pronounTag && x != toTag {
			return false
		}
	}
	s := p.clauses[f.clause].subject
	return s >= 0 && !p.chunkHasFigure(s) && cl.canSpeak(s)
}

// asserted gives figure i, which someone asserts and no noun follows, the measure of the figure before it that someone else gives: "the union
// counted 3,400 marchers, police 900".
func (cl *claimer) asserted(i int) bool {
	f := &cl.figures[i]
	m := f.m
	if i == 0 || m.noun >= 0 || f.kind == claims.KindChange || m.Kind != Money && m.Kind != Percent && m.Kind != Number && m.Kind != Measure || !cl.asserts(f) {
		return false
	}
	if c := cl.p.chunkOf(m.figure); c >= 0 && cl.p.chunks[c].head >= m.last || cl.p.same(m.last, "of") {
		return false
	}
	g := &cl.figures[i-1]
	if g.skip || g.clause == f.clause || g.kind != claims.KindLevel && g.kind != claims.KindShare || g.m.Quantity.Unit != f.m.Quantity.Unit && (m.Kind != Number || g.m.Kind == Duration || g.m.Kind == Date) {
		return false
	}
	f.like, f.kind, f.how = i-1, g.kind, "as the figure before"
	return true
}

// shareable reports whether a bare number beside a figure of the kind is of its unit: "90 tonnes, compared with 80 in April".
func shareable(k MentionKind) bool { return k == Measure || k == Percent }

// inOtherWords gives figure i the measure of the change right before it, which it says again in another unit: "rose 30 points, or
// 2%".
func (cl *claimer) inOtherWords(i int) bool {
	p := &cl.p
	f := &cl.figures[i]
	if i == 0 || f.m.noun >= 0 || f.m.Kind != Percent && f.m.Kind != Money {
		return false
	}
	g := &cl.figures[i-1]
	if g.skip || g.kind != claims.KindChange || p.punct(g.m.last) != ',' || !p.same(g.m.last+1, "or") || f.m.first != g.m.last+2 || g.m.Quantity.Unit == f.m.Quantity.Unit {
		return false
	}
	f.like, f.kind, f.dir, f.how = i-1, g.kind, g.dir, "as the figure before"
	return true
}

// apposedChange gives a change that stands behind a comma the measure of the figure before it: "lost 118 million litres, 9% more than
// allowed".
func (cl *claimer) apposedChange(i int) {
	p := &cl.p
	f := &cl.figures[i]
	if i == 0 || f.kind != claims.KindChange {
		return
	}
	for k := i - 1; k >= 0; k-- {
		g := &cl.figures[k]
		if g.skip || g.m.Kind == Duration || g.m.Kind == Ordinal || g.kind == claims.KindAge {
			continue
		}
		for n := g.m.last; n < f.m.first; n++ {
			if p.punct(n) == ',' {
				f.like, f.how = k, "as the figure before"
				return
			}
		}
		return
	}
}

// rest gives figure i the measure of the figure before it where it is that of the others: "and the rest of the world £64 million".
func (cl *claimer) rest(i int) bool {
	p := &cl.p
	f := &cl.figures[i]
	c := p.chunkOf(f.m.first - 1)
	if i == 0 || c < 0 || !p.nominalHead(c) {
		return false
	}
	switch p.text(p.chunks[p.root(c)].head) {
	case "rest", "remainder", "others":
	default:
		return false
	}
	g := &cl.figures[i-1]
	if g.skip || g.kind != f.kind || g.m.Quantity.Unit != f.m.Quantity.Unit {
		return false
	}
	f.like, f.how = i-1, "as the figure before"
	f.item, f.named = c, true
	return true
}

// lightVerb reports whether the verb of figure f says only that its subject has a part in what the sentence before measures: "North
// America brought £118 million".
func (cl *claimer) lightVerb(f *attachment) bool {
	p := &cl.p
	if f.verb < 0 || f.of >= 0 {
		return false
	}
	switch p.baseForm(f.verb) {
	case "bring", "contribute", "provide", "deliver", "generate":
		s := p.clauses[f.clause].subject
		return s >= 0 && p.tags[p.chunks[s].head] == nameTag && p.at(f.m.last) != nounTag
	}
	return false
}
