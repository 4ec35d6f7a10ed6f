package extract

import "github.com/claimcheck/claimcheck/claims"

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
		cl.linkShareAmount(i)
		cl.linkPer(i)
		cl.linkRestated(i)
		cl.openBase(i)
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
	for n := i - 1; n >= 0; n-- {
		g := &cl.figures[n]
		k := p.ownerBefore(cl.before(g))
		if g.claim == nil || !divisible(f, g) || k < 0 || lowerText(p.text(k)) != "of" || k > 0 && p.tags[k-1] != punctTag || p.clauses[g.clause].first < k-1 {
			continue
		}
		if f.m.Kind == Percent && f.kind == claims.KindLevel {
			rel, f.kind, f.claim.Kind = claims.RelOf, claims.KindShare, claims.KindShare
		}
		if n < i-1 && f.kind == claims.KindLevel && less(g.claim, f.claim) {
			continue
		}
		addLink(f.claim, rel, g.claim)
		break
	}
	if g := cl.wholeOfOpening(i); g != nil {
		addLink(f.claim, rel, g)
		if f.claim.Quantity.Unit == "" {
			f.claim.Quantity.Unit, f.claim.Classes = g.Quantity.Unit, g.Classes
		}
	}
	if g := cl.wholeBefore(i); g != nil {
		if f.m.Kind == Percent {
			rel = claims.RelOf
		}
		addLink(f.claim, rel, g)
	}
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
			if w == "including" && p.lists(n+1, f.m.first) || w == "of" && n+1 < len(p.toks) && (p.text(n+1) == "whom" || p.text(n+1) == "which") {
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
	if w := cl.wholeOfThem(i); w != nil {
		return w
	}
	return cl.wholeOfSentenceBefore(f)
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

// wholeOfList returns the claim before a colon, or "consists of", of which the list with figure i gives the parts: "£48m in three
// parts: £21m for roads, £27m for schools".
func (cl *claimer) wholeOfList(i int) *claims.Claim {
	p := &cl.p
	colon := cl.listStart(i)
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
		if g := &cl.figures[k]; g.claim != nil && g.m.last <= colon && (listOf(g, &cl.figures[i]) || cl.placed(g, &cl.figures[i])) {
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
