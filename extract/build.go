package extract

import (
	"cmp"
	"slices"

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
	cl.setSubject(f, c)
	cl.setWhen(f, c)
	cl.setStance(f, c)
	cl.comingYear(f, c)
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
	if f.m.Kind == Number && f.like >= 0 && q.Unit == "" && !cl.partOf(f) {
		if g := cl.figures[f.like].m; g.Quantity.Unit != "times" && g.Kind != Ordinal && g.Kind != Duration && cl.apart(g, f.m) {
			q.Unit = g.Quantity.Unit
		}
	}
	if f.m.Kind == Number && f.like < 0 && q.Unit == "" && f.kind == claims.KindLevel {
		if q.Unit = cl.unitOfSame(f); q.Unit == "" {
			q.Unit = cl.unitBehind(f)
		}
	}
	if f.kind == claims.KindAge && q.Unit == "" {
		q.Unit = "year"
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
			f.head, f.of, f.verb, f.label = g.head, g.of, g.verb, g.label
			cl.step(c, "measure", "measure as of the figure before", g.m.At)
		}
	case f.head >= 0 && p.tags[p.chunks[f.head].head] == pronounTag && cl.last != nil && cl.lastAt >= p.index-1:
		c.Measure = cl.last.Measure
		cl.step(c, "measure", "measure as of the sentence before", cl.last.At)
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
	if c.Measure == "" && cl.last != nil && cl.lastAt >= p.index-1 && similar(cl.last, c) && cl.pointsBack(f) {
		c.Measure = cl.last.Measure
		cl.step(c, "measure", "measure as of the figure before", cl.last.At)
	}
}

// pointsBack reports whether the subject of the figure's clause is a pronoun or missing.
func (cl *claimer) pointsBack(f *attachment) bool {
	p := &cl.p
	s := p.clauses[f.clause].subject
	if s < 0 {
		return true
	}
	return p.tags[p.chunks[s].head] == pronounTag
}

// similar reports whether two claims have units of one sort.
func similar(a, b *claims.Claim) bool {
	return a.Quantity.Unit == b.Quantity.Unit || a.Quantity.Unit.Kind() == b.Quantity.Unit.Kind() || b.Quantity.Unit == "%" || b.Quantity.Unit == ""
}

func (cl *claimer) step(c *claims.Claim, rule, text string, at claims.Span) {
	c.Steps = append(c.Steps, claims.Step{Rule: rule, Text: text, At: at})
}

// chunkEntities appends the entities named in chunk c, by its owner, and by what a preposition joins to it.
func (cl *claimer) chunkEntities(c int, ids []int) []int {
	ids = cl.entitiesIn(c, ids)
	p := &cl.p
	for o := p.chunks[c].owner; o >= 0; o = p.chunks[o].owner {
		ids = cl.entitiesIn(o, ids)
	}
	if cl.pairAt(c) {
		if a, b, ok := cl.pair(); ok {
			ids = addID(addID(ids, a), b)
		}
	}
	for range 4 {
		n, k := p.complement(c)
		if n < 0 {
			break
		}
		if p.tags[p.chunks[n].head] == figureTag {
			break
		}
		ids = cl.entitiesIn(n, ids)
		for o := p.chunks[n].owner; o >= 0; o = p.chunks[o].owner {
			ids = cl.entitiesIn(o, ids)
		}
		if cl.pairAt(n) {
			if a, b, ok := cl.pair(); ok {
				ids = addID(addID(ids, a), b)
			}
		}
		_ = k
		c = n
		if p.at(p.chunks[c].last) == andTag {
			if m := p.chunkOf(p.chunks[c].last + 1); m > c && p.tags[p.chunks[m].head] == nameTag {
				ids = cl.entitiesIn(m, ids)
				c = m
			}
		}
	}
	return ids
}

func (cl *claimer) entitiesIn(c int, ids []int) []int {
	p := &cl.p
	ch := p.chunks[c]
	found := false
	for _, r := range p.refs {
		if r.first < ch.last && ch.first < r.last {
			ids = addID(ids, r.id)
			found = true
		}
	}
	if !found {
		if id := cl.refer(c); id >= 0 {
			ids = addID(ids, id)
		}
	}
	return ids
}

func addID(ids []int, id int) []int {
	if id < 0 || slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}

// setSubject enters whom the claim is about: the names in the measure, those of the subject of its clause, or
// else those of the sentence before and of the whole document.
func (cl *claimer) setSubject(f *attachment, c *claims.Claim) {
	p := &cl.p
	ids := f.entity[:0]
	how := ""
	switch {
	case f.kind == claims.KindAge:
		cl.enterSubject(f, c, cl.aged(f, ids), how)
		return
	case f.head >= 0:
		ids = cl.chunkEntities(f.head, ids)
	}
	if f.of >= 0 {
		ids = cl.chunkEntities(f.of, ids)
	}
	if id := cl.itemName(f); id >= 0 {
		ids = append(ids[:0], id)
	} else if s := p.clauses[f.clause].subject; s >= 0 {
		ids = cl.chunkEntities(s, ids)
	}
	for k := p.clauses[f.clause].parent; len(ids) == 0 && k >= 0; k = p.clauses[k].parent {
		if s := p.clauses[k].subject; s >= 0 && !cl.speaks(k) {
			ids = cl.chunkEntities(s, ids)
			how = "subject of the main clause"
		}
	}
	if len(ids) == 0 && len(cl.subject) > 0 && f.clause > 0 {
		ids, how = append(ids, cl.subject...), "subject of the sentence"
	}
	if len(ids) == 0 && cl.mayInherit(f) {
		if len(cl.previous) > 0 {
			ids, how = append(ids, cl.previous...), "subject of the sentence before"
		} else if len(cl.topic) > 0 && len(cl.topic) < 3 {
			ids, how = append(ids, cl.topic...), "topic of the document"
		}
	}
	if len(ids) == 0 && len(p.refs) == 0 {
		if ids = cl.sameMeasure(c, ids); len(ids) > 0 {
			how = "subject of the same measure before"
		}
	}
	cl.enterSubject(f, c, ids, how)
}

// enterSubject enters the entities as the subject of the claim; how says by what they were found.
func (cl *claimer) enterSubject(f *attachment, c *claims.Claim, ids []int, how string) {
	p := &cl.p
	f.entity = ids
	if len(ids) == 0 {
		return
	}
	from := len(cl.ids)
	c.Subject = make([]claims.Entity, len(ids))
	for k, id := range ids {
		cl.ids = append(cl.ids, int32(id))
		c.Subject[k].At = cl.es.list[id].at
		for _, r := range p.refs {
			if r.id == id {
				c.Subject[k].At = p.span(r.first, r.last)
				break
			}
		}
	}
	cl.subjects = append(cl.subjects, idRange{c, from, len(cl.ids)})
	if how != "" {
		cl.step(c, "subject", how, c.Subject[0].At)
	}
}

// itemName returns the entity that stands right before figure f as an item of a list or in a comparison: "and
// Norway on 2.3", "Spain 105"; -1 when none does.
func (cl *claimer) itemName(f *attachment) int {
	p := &cl.p
	if f.like < 0 && p.clauses[f.clause].group >= 0 {
		return -1
	}
	for k := f.m.first - 1; k >= 0 && k >= f.m.first-4; k-- {
		for _, r := range p.refs {
			if r.first <= k && k < r.last {
				return r.id
			}
		}
		switch p.tags[k] {
		case prepositionTag, possessTag, adverbTag, determinerTag, auxTag:
		case punctTag:
			if p.punct(k) != '(' && p.punct(k) != ',' {
				return -1
			}
		default:
			if _, ok := p.directionAt(k); !ok {
				return -1
			}
		}
	}
	return -1
}

// nameSubjects enters the names of the subjects, which the whole text has told by now.
func (cl *claimer) nameSubjects() {
	for _, s := range cl.subjects {
		for k, id := range cl.ids[s.from:s.to] {
			e := &cl.es.list[id]
			s.claim.Subject[k].Name, s.claim.Subject[k].Kind = e.name, e.kind
		}
		slices.SortFunc(s.claim.Subject, func(a, b claims.Entity) int { return cmp.Compare(a.Name, b.Name) })
	}
}

// mayInherit reports whether the clause of f may speak of the subject of the sentence before: the sentence names
// nobody itself, and the subject of the clause is missing, a pronoun, or one with "its" or "their".
func (cl *claimer) mayInherit(f *attachment) bool {
	p := &cl.p
	if len(p.refs) > 0 {
		return false
	}
	s := p.clauses[f.clause].subject
	if s < 0 {
		return true
	}
	if h := p.chunks[s].head; p.tags[h] == pronounTag {
		switch p.toks[h].word.String() {
		case "it", "they", "he", "she", "that", "this":
			return true
		}
		return false
	}
	for _, c := range [3]int{s, f.head, f.of} {
		if c < 0 {
			continue
		}
		switch p.toks[p.chunks[c].first].word.String() {
		case "its", "their", "his", "her":
			return true
		}
	}
	return false
}

// speaks reports whether the verb of clause c reports what someone says in another clause.
func (cl *claimer) speaks(c int) bool {
	v := cl.p.verb(c)
	if v < 0 || !cl.p.toks[v].word.Is(lexicon.Say) {
		return false
	}
	for k := range cl.p.clauses {
		if cl.p.clauses[k].parent == c {
			return true
		}
	}
	return false
}

// partOf reports whether "of" follows the figure: "11 of 38".
func (cl *claimer) partOf(f *attachment) bool {
	return f.m.last < len(cl.p.toks) && cl.p.text(f.m.last) == "of"
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

// sameMeasure appends the entities of the latest claim of the same measure, up to 40 claims before.
func (cl *claimer) sameMeasure(c *claims.Claim, ids []int) []int {
	if c.Measure == "" {
		return ids
	}
	for k := len(cl.subjects) - 1; k >= 0 && k >= len(cl.subjects)-40; k-- {
		s := cl.subjects[k]
		if s.claim.Measure != c.Measure {
			continue
		}
		for _, id := range cl.ids[s.from:s.to] {
			ids = addID(ids, int(id))
		}
		break
	}
	return ids
}

// unitOfSame returns the unit of the figure before of the same measure, where that is a percentage or money: "inflation, 22.4
// percent in March, was 21.2 in April".
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
