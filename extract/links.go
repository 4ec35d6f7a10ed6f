package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// link enters the relations between the claims of the sentence that its syntax shows.
func (cl *claimer) link() {
	for i := range cl.figures {
		f := &cl.figures[i]
		if f.claim == nil {
			continue
		}
		cl.linkChange(f)
		cl.linkOf(i)
		cl.linkSame(i)
		cl.linkList(i)
	}
}

func addLink(c *claims.Claim, rel claims.Relation, to *claims.Claim) {
	if c == to {
		return
	}
	for _, l := range c.Links {
		if l.To == to && l.Rel == rel {
			return
		}
	}
	c.Links = append(c.Links, claims.Link{Rel: rel, To: to})
}

// end tells by the preposition before figure f whether it is the end or the start of a change: "to", "from".
func (cl *claimer) end(f *attachment) claims.Relation {
	p := &cl.p
	if f.kind != claims.KindLevel && f.kind != claims.KindRate && f.kind != claims.KindShare && f.kind != claims.KindDuration {
		return ""
	}
	k := cl.before(f)
	if k < 0 {
		return ""
	}
	switch p.text(k) {
	case "to", "at":
		return claims.RelTo
	case "from":
		return claims.RelFrom
	}
	return ""
}

// linkChange joins a change or ratio to the levels where it starts and ends: "rose 10% to 110 from 100".
func (cl *claimer) linkChange(f *attachment) {
	if f.kind != claims.KindChange && f.kind != claims.KindRatio {
		cl.linkLevel(f)
		return
	}
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.claim == nil || g == f || g.clause != f.clause {
			if g.claim != nil && cl.endsIn(f, g) {
				addLink(f.claim, claims.RelTo, g.claim)
			}
			continue
		}
		switch rel := cl.end(g); {
		case rel == claims.RelTo && cl.behind(f, g), rel == claims.RelFrom:
			if cl.between(f, g) {
				addLink(f.claim, rel, g.claim)
			}
		case f.kind == claims.KindRatio && k+1 == cl.indexOf(f) && g.kind == claims.KindLevel:
			addLink(f.claim, claims.RelTo, g.claim)
		case g.kind == claims.KindLevel && k+1 == cl.indexOf(f) && cl.apposed(f) && g.m.Quantity.Unit != f.m.Quantity.Unit:
			// "$5.02 trillion, up 11%"
			addLink(f.claim, claims.RelTo, g.claim)
		}
	}
}

func (cl *claimer) indexOf(f *attachment) int {
	for k := range cl.figures {
		if &cl.figures[k] == f {
			return k
		}
	}
	return -1
}

// behind reports whether g stands behind f.
func (cl *claimer) behind(f, g *attachment) bool { return g.m.first >= f.m.last }

// between reports whether no other change stands between f and g.
func (cl *claimer) between(f, g *attachment) bool {
	for k := range cl.figures {
		h := &cl.figures[k]
		if h == f || h == g || h.claim == nil || h.kind != claims.KindChange {
			continue
		}
		if h.m.first > min(f.m.first, g.m.first) && h.m.first < max(f.m.first, g.m.first) {
			return false
		}
	}
	return true
}

// apposed reports whether f is said of the figure before it: a comma or bracket and a word of direction stand between.
func (cl *claimer) apposed(f *attachment) bool {
	p := &cl.p
	k := cl.before(f)
	if k < 1 {
		return false
	}
	if _, ok := p.directionAt(k); !ok {
		return false
	}
	return p.tags[k-1] == punctTag
}

// linkLevel joins two levels between which something changed: "from 48 to 79", "9%, up from 7%".
func (cl *claimer) linkLevel(f *attachment) {
	p := &cl.p
	if cl.end(f) != claims.RelFrom {
		return
	}
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.claim == nil || g == f || g.m.Quantity.Unit != f.m.Quantity.Unit && g.m.Kind != Number && f.m.Kind != Number {
			continue
		}
		if g.clause == f.clause && cl.end(g) == claims.RelTo || k+1 == cl.indexOf(f) && g.kind != claims.KindChange && cl.apposedFrom(f) {
			addLink(g.claim, claims.RelFrom, f.claim)
			if g.claim.Direction == "" {
				g.claim.Direction = p.clauseDirection(f)
			}
			cl.earlier(f, g)
			return
		}
	}
}

// clauseDirection returns the direction that the words before figure f, or its clause, give.
func (p *parse) clauseDirection(f *attachment) claims.Direction {
	if k := f.m.first - 2; k >= 0 {
		if d, ok := p.directionAt(k); ok {
			return d
		}
	}
	if v := p.verb(f.clause); v >= 0 {
		if d, ok := p.directionAt(v); ok {
			return d
		}
	}
	return ""
}

// earlier mends the period of f, the start of a change that ends at g: a date that both took belongs to g.
func (cl *claimer) earlier(f, g *attachment) {
	if f.period >= 0 && f.period == g.period || f.period >= 0 && g.period < 0 && cl.dates[f.period].m.first < f.m.first {
		f.claim.Period = claims.When{}
	}
	if f.base >= 0 {
		f.claim.Period, f.claim.Base = f.claim.Base, claims.When{}
	}
}

// linkOf joins a part to its whole: "12 of the 40", "of the 40 injured, 12", "half of the 90".
func (cl *claimer) linkOf(i int) {
	p := &cl.p
	f := &cl.figures[i]
	rel := claims.RelPart
	if f.kind == claims.KindShare || f.kind == claims.KindRatio {
		rel = claims.RelOf
	}
	if p.at(f.m.last) == prepositionTag && p.text(f.m.last) == "of" && i+1 < len(cl.figures) {
		g := &cl.figures[i+1]
		if g.claim != nil && (f.m.Kind == Percent || divisible(f, g) || rel == claims.RelOf && g.m.Kind == Count) && p.onlyBetween(f.m.last+1, g.m.first) {
			addLink(f.claim, rel, g.claim)
		}
	}
	// "Of the 40 injured, 12 were children"
	if i > 0 {
		g := &cl.figures[i-1]
		k := cl.before(g)
		if g.claim != nil && divisible(f, g) && k >= 0 && lowerText(p.text(k)) == "of" && (k == 0 || p.tags[k-1] == punctTag) && p.clauses[g.clause].first >= k-1 {
			addLink(f.claim, rel, g.claim)
		}
	}
	if g := cl.wholeBefore(i); g != nil {
		if f.m.Kind == Percent {
			rel = claims.RelOf
		}
		addLink(f.claim, rel, g)
	}
}

// onlyBetween reports whether only determiners and adjectives stand from token i to k.
func (p *parse) onlyBetween(i, k int) bool {
	for ; i < k; i++ {
		switch p.tags[i] {
		case determinerTag, adjectiveTag, possessTag:
		default:
			return false
		}
	}
	return true
}

// wholeBefore returns the claim of which figure i is a part by the words "of whom", "of them", "including".
func (cl *claimer) wholeBefore(i int) *claims.Claim {
	p := &cl.p
	f := &cl.figures[i]
	if f.m.Kind == Ordinal || f.m.Kind == Duration {
		return nil
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		g := &cl.figures[k]
		if g.claim == nil || !divisible(f, g) {
			continue
		}
		for n := g.m.last; n < f.m.first; n++ {
			w := p.text(n)
			if w == "including" || w == "of" && n+1 < len(p.toks) && (p.text(n+1) == "whom" || p.text(n+1) == "which") {
				return g.claim
			}
		}
	}
	if f.m.last+1 >= len(p.toks) || p.text(f.m.last) != "of" {
		return nil
	}
	switch p.text(f.m.last + 1) {
	case "them", "these", "those", "whom", "which":
	default:
		return nil
	}
	for k := i - 1; k >= 0; k-- {
		if g := &cl.figures[k]; g.claim != nil && divisible(f, g) && !less(g.claim, f.claim) {
			return g.claim
		}
	}
	for k := len(cl.out) - 1; k >= 0; k-- {
		c := cl.out[k]
		if c.Sentence.Start != cl.lastSentence {
			if c.Sentence.Start < cl.lastSentence {
				break
			}
			continue
		}
		if c.Kind == claims.KindLevel && c.Quantity.Unit.Kind() == claims.UnitCount && !less(c, f.claim) {
			return c
		}
	}
	return nil
}

// divisible reports whether f may be a part of g: a share, a number, or an amount of the same unit.
func divisible(f, g *attachment) bool {
	if g.kind != claims.KindLevel {
		return false
	}
	switch f.m.Kind {
	case Percent:
		return g.m.Kind == Count || g.m.Kind == Money || g.m.Kind == Measure
	case Count, Number:
		return g.m.Kind == Count || g.m.Kind == Number
	}
	return f.m.Kind == g.m.Kind && f.m.Quantity.Unit == g.m.Quantity.Unit
}

// less reports whether a is smaller than b for sure.
func less(a, b *claims.Claim) bool {
	hi, lo := a.Quantity.Range.High(), b.Quantity.Range.Low()
	return !hi.Missing && !lo.Missing && hi.Value.Cmp(lo.Value) < 0
}

// linkSame joins an amount to the same amount in another unit: "€1.2 billion ($1.29 billion)".
func (cl *claimer) linkSame(i int) {
	if i == 0 {
		return
	}
	p := &cl.p
	f, g := &cl.figures[i], &cl.figures[i-1]
	if g.claim == nil || p.punct(g.m.last) != '(' && !(p.punct(g.m.last) == ',' && p.text(g.m.last+1) == "or") {
		return
	}
	if f.m.first > g.m.last+3 || f.m.Quantity.Unit == g.m.Quantity.Unit || f.m.Kind != g.m.Kind {
		return
	}
	if f.m.Kind != Money {
		if _, ok := claims.Convert(f.m.Quantity.Range, f.m.Quantity.Unit, g.m.Quantity.Unit); !ok {
			return
		}
	}
	addLink(f.claim, claims.RelSame, g.claim)
	if f.claim.Measure == "" || f.head < 0 {
		f.claim.Measure, f.claim.Terms = g.claim.Measure, g.claim.Terms
	}
}

// linkList joins figures that stand beside each other in a list.
func (cl *claimer) linkList(i int) {
	p := &cl.p
	f := &cl.figures[i]
	if i == 0 {
		return
	}
	g := &cl.figures[i-1]
	if g.claim == nil || g.m.Quantity.Unit != f.m.Quantity.Unit && (g.m.Kind != Count || f.m.Kind != Count) || g.kind != f.kind {
		return
	}
	if cl.end(f) != "" || cl.end(g) != "" || f.m.first-g.m.last > 14 {
		return
	}
	for k := g.m.last; k < f.m.first; k++ {
		switch p.tags[k] {
		case verbTag, auxTag, subTag, relativeTag:
			return
		case andTag:
			addLink(f.claim, claims.RelWith, g.claim)
		case punctTag:
			if p.punct(k) == ',' || p.punct(k) == ';' {
				addLink(f.claim, claims.RelWith, g.claim)
			}
		}
	}
	if cl.linked(f, g) {
		if w := cl.wholeOfList(i); w != nil {
			addLink(f.claim, claims.RelPart, w)
			addLink(g.claim, claims.RelPart, w)
		}
	}
}

func (cl *claimer) linked(f, g *attachment) bool {
	for _, l := range f.claim.Links {
		if l.Rel == claims.RelWith && l.To == g.claim {
			return true
		}
	}
	return false
}

// wholeOfList returns the claim before a colon of which the list with figure i gives the parts: "£48m in three
// parts: £21m for roads, £27m for schools".
func (cl *claimer) wholeOfList(i int) *claims.Claim {
	p := &cl.p
	colon := -1
	for k := cl.figures[i].m.first; k >= 0; k-- {
		if p.punct(k) == ':' {
			colon = k
			break
		}
	}
	if colon < 0 {
		return nil
	}
	parts := false
	for k := 0; k < colon; k++ {
		switch p.baseForm(k) {
		case "part", "share", "portion", "component", "tranche":
			parts = true
		}
	}
	for k := i - 1; k >= 0; k-- {
		if g := &cl.figures[k]; g.claim != nil && g.m.last <= colon && g.m.Quantity.Unit == cl.figures[i].m.Quantity.Unit {
			return g.claim
		}
	}
	if parts && cl.last != nil && len(cl.out) > 0 {
		for k := len(cl.out) - 1; k >= 0 && k > len(cl.out)-12; k-- {
			c := cl.out[k]
			if c.Sentence.Start < p.span(0, 1).Start && c.Quantity.Unit == cl.figures[i].m.Quantity.Unit {
				return c
			}
		}
	}
	return nil
}

// dateClaims makes claims of the calendar dates of the sentence that tell when something was and are the period of
// no figure: "founded in 2019".
func (cl *claimer) dateClaims() {
	p := &cl.p
	for i := range cl.dates {
		d := &cl.dates[i]
		if d.used && !cl.ownDate(d) || !cl.tellsDate(d) {
			continue
		}
		f := attachment{m: d.m, clause: d.clause, kind: claims.KindDate, head: -1, of: -1, verb: -1, like: -1, period: -1, base: -1}
		k := p.clauses[f.clause]
		c := &claims.Claim{Kind: claims.KindDate, At: d.m.At, Words: p.span(k.first, k.last), Sentence: p.span(0, len(p.toks)), Stance: claims.StanceStated}
		c.Period = claims.When{Period: d.open(), At: d.m.At, Stated: true}
		if v := p.verb(f.clause); v >= 0 && p.tags[v] != auxTag {
			f.verb, f.how = v, "the verb of the clause"
		} else if s := k.subject; s >= 0 {
			f.head, f.how = s, "the subject of the clause"
		} else if n := p.chunkOf(d.m.first - 2); n >= 0 && p.nominalHead(n) {
			f.head, f.how = n, "the noun before the date"
		}
		c.Steps = append(c.Steps, d.m.Steps...)
		f.claim = c
		c.Measure = cl.measureText(&f)
		cl.setSubject(&f, c)
		cl.setStance(&f, c)
		cl.setSpeaker(&f, c)
		cl.setFacets(&f, c)
		cl.setTerms(&f, c)
		cl.add(c)
	}
}

// open returns the period that the date tells: "after 1990" is from 1991 on, "before 1990" is up to 1990.
func (d *date) open() claims.Period {
	w := d.m.Period
	switch {
	case d.role == dateAfter && !w.End.IsZero():
		return claims.Since(w.End)
	case d.role == dateBefore && !w.Start.IsZero():
		return claims.Until(w.Start)
	}
	return w
}

// tellsDate reports whether the words of d name a date of the calendar, by digits or the name of a month.
func (cl *claimer) tellsDate(d *date) bool {
	p := &cl.p
	if d.m.Period.IsZero() || d.m.Period.Grain == claims.GrainCentury {
		return false
	}
	v := p.verb(d.clause)
	if v >= 0 && p.toks[v].word.Is(lexicon.Say) && !isWeak(p.toks[v].word, "say") {
		return false
	}
	if v < 0 && d.used && !cl.ownDate(d) {
		return false // of a label
	}
	if v < 0 && len(p.toks) <= d.m.last-d.m.first+3 {
		return false // a dateline
	}
	for i := d.m.first; i < d.m.last; i++ {
		if p.kind(i) == numeralToken || p.is(i, lexicon.Number) || p.is(i, lexicon.Month) && p.toks[i].has(upperFirst) {
			return true
		}
	}
	return false
}

// ownDate reports whether a date that is the period of a figure tells something beside: a day, a start or an end.
func (cl *claimer) ownDate(d *date) bool {
	switch d.role {
	case dateSince, dateUntil, dateBy, dateFrom, dateTo, dateBefore, dateAfter:
		return true
	}
	return d.m.Period.Grain == claims.GrainDay
}

// endsIn reports whether the change f ends at the level g of the next clause: "rose 18% to reach 7.1 million", "fell by two
// points and is now 3.6%".
func (cl *claimer) endsIn(f, g *attachment) bool {
	p := &cl.p
	c := p.clauses[g.clause]
	if f.kind != claims.KindChange || g.kind != claims.KindLevel || c.parent != f.clause || c.group < 0 || g.m.first < p.groups[c.group].last {
		return false
	}
	if f.m.Quantity.Unit == g.m.Quantity.Unit && f.m.Kind != Percent || f.m.Kind == Points && g.m.Kind != Percent {
		return false
	}
	v := p.groups[c.group]
	if !p.toks[v.main].word.Is(lexicon.Level) && p.tags[v.main] != auxTag {
		return false
	}
	switch {
	case p.tags[v.first] == toTag:
		return true
	case p.at(c.first) == andTag && v.first <= c.first+2:
		return g.head == f.head && f.head >= 0
	}
	return false
}

// apposedFrom reports whether "up from" or "down from" stands before f.
func (cl *claimer) apposedFrom(f *attachment) bool {
	k := cl.before(f)
	if k < 1 {
		return false
	}
	_, ok := cl.p.directionAt(k - 1)
	return ok
}
