package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// build makes the claim of figure i and adds it to the claims of the document.
func (cl *claimer) build(i int) {
	p := &cl.p
	f := &cl.figures[i]
	k := p.clauses[f.clause]
	c := &claims.Claim{
		Kind:      f.kind,
		Direction: f.dir,
		Quantity:  cl.quantity(f),
		At:        f.m.At,
		Words:     p.span(k.first, k.last),
		Sentence:  p.span(0, len(p.toks)),
	}
	c.Steps = append(make([]claims.Step, 0, len(f.m.Steps)+4), f.m.Steps...)
	f.claim = c
	cl.setMeasure(i, c)
	if words := *f; !cl.rulesOnly {
		cl.chooseMeasure(&words, c)
		cl.extend(&words, c)
	}
	cl.setSubject(f, c)
	cl.setAbout(f, c)
	cl.setWhen(f, c)
	cl.setStance(f, c)
	cl.comingYear(f, c)
	cl.reportPeriod(f, c)
	cl.setSpeaker(f, c)
	cl.setRecord(f, c)
	cl.setAnniversary(f, c)
	cl.setFacets(f, c)
	cl.setScope(f, c)
	cl.setTerms(f, c)
	cl.setClasses(f, c)
	cl.add(c)
	if c.Measure != "" {
		cl.last, cl.lastAt = c, p.index
	}
}

func (cl *claimer) add(c *claims.Claim) {
	cl.out = append(cl.out, c)
}

// quantity returns the quantity of the claim: negative for a fall, in percent for a share and for a change by a
// fraction.
func (cl *claimer) quantity(f *attachment) claims.Quantity {
	q := f.m.Quantity
	if f.kind == claims.KindChange && f.dir == claims.DirectionDown && !negative(q) {
		q.Stated, q.Range = q.Stated.Neg(), q.Range.Neg()
	}
	if f.m.Kind == Number && f.like >= 0 && q.Unit == "" && !cl.partOf(f) && (f.kind != claims.KindChange || f.m.by != "fraction") {
		if g := cl.figures[f.like].m; g.Quantity.Unit != "times" && g.Kind != Ordinal && g.Kind != Duration && cl.apart(g, f.m) {
			q.Unit = g.Quantity.Unit
		}
	}
	if f.m.Kind == Number && f.how == isNounHow && q.Unit == "" {
		q.Unit = claims.Unit(cl.p.baseForm(cl.p.chunks[f.head].head))
	}
	if f.m.Kind == Number && f.like < 0 && q.Unit == "" && f.kind == claims.KindLevel {
		if cl.ofThem(f) {
			return q // "£1.5 million for the bins, 2,040 of them"
		}
		if q.Unit = cl.unitOfSame(f); q.Unit == "" {
			q.Unit = cl.unitBehind(f)
		}
		if q.Unit == "" {
			q.Unit = cl.unitShared(f)
		}
		if q.Unit == "" {
			q.Unit = cl.percentLeftOut(f)
		}
		if u := cl.yearsLeftOut(f); u != "" {
			q.Unit = u
		}
	}
	if f.kind == claims.KindAge && q.Unit == "" {
		q.Unit = "year"
	}
	if f.kind == claims.KindShare && q.Unit.Kind() == claims.UnitCount && (f.m.by == "ratio" || f.m.by == "fraction") {
		q.Unit = "" // "three in ten" of the adults
	}
	if q.Unit == "" && (f.kind == claims.KindShare || f.kind == claims.KindChange && f.m.by == "fraction") {
		hundred := claims.Int(100)
		if hi := q.Stated.High(); hi.Missing || hi.Value.Abs().Cmp(claims.Int(1)) <= 0 {
			q.Stated, q.Range, q.Step = q.Stated.Scale(hundred), q.Range.Scale(hundred), q.Step.Mul(hundred)
			q.Unit = "%"
		}
	}
	return q
}

func negative(q claims.Quantity) bool {
	hi := q.Stated.High()
	return !hi.Missing && hi.Value.Sign() < 0
}

// setMeasure enters what is measured.
func (cl *claimer) setMeasure(i int, c *claims.Claim) {
	f := &cl.figures[i]
	p := &cl.p
	switch {
	case f.like >= 0:
		g := &cl.figures[f.like]
		if g.claim != nil {
			c.Measure = g.claim.Measure
			f.head, f.of, f.verb, f.label, f.from = g.head, g.of, g.verb, g.label, g.from
			cl.step(c, "measure", "measure as of the figure before", g.m.At)
		}
	case f.kind != claims.KindChange && f.head < 0 && f.m.Kind == Percent && cl.isSubject(f) && cl.shareBefore(f, c) != nil:
		f.kind, c.Kind = claims.KindShare, claims.KindShare
		cl.inherit(f, c, cl.shareBefore(f, c))
	case f.head >= 0 && (p.tags[p.chunks[f.head].head] == pronounTag || cl.vague(f)) && cl.source(f, c) != nil,
		cl.lightVerb(f) && cl.source(f, c) != nil:
		cl.inherit(f, c, cl.source(f, c))
	default:
		c.Measure = cl.measureText(f)
		switch {
		case c.Measure != "" && f.verb < 0 && f.head < 0:
			cl.step(c, "measure", f.how, c.At)
		case c.Measure != "" && f.verb >= 0:
			cl.step(c, "measure", f.how, p.span(f.verb, f.verb+1))
		case c.Measure != "":
			ch := p.chunks[f.head]
			cl.step(c, "measure", f.how, p.span(ch.first, ch.last))
		}
	}
	if v := p.verb(f.clause); c.Measure == "" && f.kind == claims.KindShare && v >= 0 && p.tags[v] != auxTag {
		c.Measure = lowerText(p.text(v))
		cl.step(c, "measure", "the verb of the clause", p.span(v, v+1))
	}
	if c.Measure == "" && cl.pointsBack(f) {
		if from := cl.source(f, c); from != nil {
			cl.inherit(f, c, from)
		}
	}
}

// shareBefore returns the claim of the sentence before that is a share of people, in whom f may be a share too; nil when there is none.
func (cl *claimer) shareBefore(f *attachment, c *claims.Claim) *claims.Claim {
	if o := cl.source(f, c); o != nil && o.Kind == claims.KindShare && o.Quantity.Unit == "%" {
		return o
	}
	return nil
}

// pointsBack reports whether the subject of the figure's clause is a pronoun or missing.
func (cl *claimer) pointsBack(f *attachment) bool {
	p := &cl.p
	if p.clauses[f.clause].bracket {
		c := p.chunkOf(f.m.first - 2)
		return p.punct(f.m.first-1) == '(' && f.m.Kind == Percent && c >= 0 && p.tags[p.chunks[c].head] == nameTag
	}
	s := p.clauses[f.clause].subject
	if s < 0 {
		return true
	}
	switch p.tags[p.chunks[s].head] {
	case pronounTag, timeTag:
		return true
	case figureTag:
		return p.chunkOf(f.m.figure) == s && p.clauses[f.clause].group < 0 // "2022: 1,010"
	}
	return false
}

// vague reports whether the words that name the measure of f only point back to a measure named before: "the figure", "that
// total".
func (cl *claimer) vague(f *attachment) bool {
	p := &cl.p
	ch := p.chunks[f.head]
	if f.of >= 0 || ch.owner >= 0 || p.tags[ch.first] != determinerTag || p.tags[ch.head] != nounTag || cl.partOf(f) {
		return false
	}
	if !p.basePlays(ch.head, "pointing") {
		return false
	}
	for i := ch.first + 1; i < ch.head; i++ {
		if p.tags[i] != timeTag {
			return false
		}
	}
	n, _ := p.complement(f.head)
	return n < 0 || !p.nominalHead(n)
}

// source returns the latest claim of this sentence or the one before whose measure f may take: of the same sort of
// unit, and no age or length of time; nil when there is none.
func (cl *claimer) source(f *attachment, c *claims.Claim) *claims.Claim {
	if cl.last == nil || cl.lastAt < cl.p.index-1 {
		return nil
	}
	first := cl.last.Sentence.Start
	for k := len(cl.out) - 1; k >= 0 && k >= len(cl.out)-6; k-- {
		o := cl.out[k]
		if o.Sentence.Start < first {
			break
		}
		switch o.Kind {
		case claims.KindLevel, claims.KindShare, claims.KindRate, claims.KindChange:
		case f.kind:
		default:
			continue
		}
		if o.Measure != "" && (f.m.Kind == Number || similar(c, o) || o.Kind == claims.KindChange && cl.ofThey(f)) && (f.kind == claims.KindChange || o.Kind != claims.KindChange || f.m.Kind == Number || cl.ofThey(f)) {
			return o
		}
	}
	return nil
}

// inherit gives c what an earlier claim measures, and its unit if c has none.
func (cl *claimer) inherit(f *attachment, c, from *claims.Claim) {
	f.from, f.head, f.of, f.verb = from, -1, -1, -1
	c.Measure = from.Measure
	c.Classes = from.Classes
	if u := from.Quantity.Unit; f.m.Kind == Number && c.Quantity.Unit == "" && f.kind == from.Kind && u != "times" && (!cl.ofThem(f) || u.Kind() == claims.UnitCount) {
		c.Quantity.Unit = u
	}
	cl.step(c, "measure", "measure as of the figure before", from.At)
}

// ofThey reports whether "they" or "it" is said to be an amount by a verb that only states it, so that it stands for what changed in
// the sentence before: "Exports fell 13%. They were worth $11 billion."
func (cl *claimer) ofThey(f *attachment) bool {
	p := &cl.p
	s, v := p.clauses[f.clause].subject, p.verb(f.clause)
	if s < 0 || v < 0 || f.m.Kind == Duration || f.m.Kind == Ordinal || p.tags[p.chunks[s].head] != pronounTag {
		return false
	}
	switch lowerText(p.text(p.chunks[s].head)) {
	case "it", "they":
	default:
		return false
	}
	return p.tags[v] == auxTag && p.toks[v].word.Value(lexicon.Verb) == "be" || p.toks[v].word.Is(lexicon.Level)
}

// similar reports whether two claims have units of one sort.
func similar(a, b *claims.Claim) bool {
	return a.Quantity.Unit == b.Quantity.Unit || a.Quantity.Unit.Kind() == b.Quantity.Unit.Kind()
}

func (cl *claimer) step(c *claims.Claim, rule, text string, at claims.Span) {
	c.Steps = append(c.Steps, claims.Step{Rule: rule, Text: text, At: at})
}

// partOf reports whether "of" follows the figure: "11 of 38".
func (cl *claimer) partOf(f *attachment) bool {
	return f.m.last < len(cl.p.toks) && cl.p.text(f.m.last) == "of"
}

// ofThem reports whether the number f counts some or all of what was named before.
func (cl *claimer) ofThem(f *attachment) bool {
	p := &cl.p
	return cl.partOf(f) && (p.same(f.m.last+1, "them") || p.same(f.m.last+1, "these"))
}

// apart reports whether a mark or "and" stands between the mentions, as in a list or comparison.
func (cl *claimer) apart(a, b *mention) bool {
	for i := a.last; i < b.first; i++ {
		if x := cl.p.tags[i]; x == punctTag || x == andTag {
			return true
		}
	}
	return false
}

// unitOfSame returns the unit of the figure before of the same measure, where that is a percentage or money: "turnout, 41.7
// percent in May, was 39.9 in June".
func (cl *claimer) unitOfSame(f *attachment) claims.Unit {
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.m == f.m {
			break
		}
		if g.head >= 0 && g.head == f.head && g.of == f.of && (g.m.Kind == Percent || g.m.Kind == Money || g.m.Kind == Measure && !cl.setAgainst(g.m, f.m)) && cl.apart(g.m, f.m) {
			return g.m.Quantity.Unit
		}
	}
	return ""
}

// unitShared returns the unit that another figure of the sentence gives the number f: the other end of its change ("from 48 to
// 79 francs"), or for millions and billions the money before ("claims $40 million; the town admits 9.1 million").
func (cl *claimer) unitShared(f *attachment) claims.Unit {
	i := cl.indexOf(f)
	if f.beside {
		return cl.figures[i+1].m.Quantity.Unit
	}
	if i+1 < len(cl.figures) && cl.end(f) == claims.RelFrom {
		if g := &cl.figures[i+1]; g.clause == f.clause && cl.end(g) == claims.RelTo && g.m.Kind != Number && g.m.Kind != Ordinal {
			return g.m.Quantity.Unit
		}
	}
	if u := cl.unitBefore(f, i); u != "" {
		return u
	}
	p := &cl.p
	if !p.is(f.m.last-1, lexicon.Scale) || f.head >= 0 && (isSomeone(p.toks[p.chunks[f.head].head].word) || p.text(p.chunks[f.head].head) == "population") {
		return ""
	}
	n, ok := f.m.Quantity.Stated.Point()
	for k := i - 1; k >= 0; k-- {
		g := &cl.figures[k]
		if g.m.Kind == Count || !ok {
			return ""
		}
		if g.m.Kind != Money || g.kind != f.kind {
			continue
		}
		v, point := g.m.Quantity.Stated.Point()
		if thousand := claims.Int(1000); point && v.Cmp(n.Mul(thousand)) < 0 && n.Cmp(v.Mul(thousand)) < 0 {
			return g.m.Quantity.Unit
		}
		return ""
	}
	return ""
}

// unitBefore returns the unit of the figure before the number f, number i of the sentence, where one is the start and the other the end
// of a change: "from 62 percent to 71", "29 percent, up from 26".
func (cl *claimer) unitBefore(f *attachment, i int) claims.Unit {
	if i < 1 || f.m.noun >= 0 {
		return ""
	}
	g := &cl.figures[i-1]
	switch {
	case g.m.Kind != Percent && g.m.Kind != Measure && g.m.Kind != Points || g.kind == claims.KindChange:
		return ""
	case cl.end(f) == claims.RelTo && cl.end(g) == claims.RelFrom && g.clause == f.clause, f.like == i-1,
		cl.end(f) == claims.RelFrom && cl.end(g) == claims.RelTo && g.clause == f.clause,
		cl.end(f) == claims.RelFrom && cl.apposedFrom(f):
		return g.m.Quantity.Unit
	}
	return ""
}

// unitBehind returns the noun right behind the number f as its unit: "300 military aircraft"; "" for a year.
func (cl *claimer) unitBehind(f *attachment) claims.Unit {
	p := &cl.p
	if f.head < 0 || p.chunkOf(f.m.figure) != f.head || p.chunks[f.head].head < f.m.last || p.punct(f.m.last) == '-' {
		return ""
	}
	h := p.chunks[f.head].head
	if p.tags[h] != nounTag || h > f.m.last+2 {
		return ""
	}
	n, ok := f.m.Quantity.Stated.Point()
	v, whole := n.Int64()
	if !ok || !whole || v >= 1800 && v <= 2100 {
		return ""
	}
	return claims.Unit(p.baseForm(h))
}

// setAgainst reports whether the words between two mentions set the second against the first: "against a five-year
// average of 8".
func (cl *claimer) setAgainst(a, b *mention) bool {
	for i := a.last; i < b.first; i++ {
		switch cl.p.text(i) {
		case "against", "than", "compared", "versus", "average":
			return true
		}
	}
	return false
}
