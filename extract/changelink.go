package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

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
	switch lowerText(p.text(k)) {
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
		if g.claim != nil && k+1 == cl.indexOf(f) && cl.restates(k+1) {
			addLink(f.claim, claims.RelTo, g.claim)
			continue
		}
		if g.claim == nil || g == f || g.clause != f.clause {
			if g.claim != nil && (cl.endsIn(f, g) || g.kind == claims.KindLevel && k+1 == cl.indexOf(f) && cl.inBracket(f, g)) {
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

// restates reports whether figure i is the change that led to the level before it, told by a noun of change behind a comma: "sold 90 cars
// in May, a drop of 5% from April".
func (cl *claimer) restates(i int) bool {
	p := &cl.p
	f := &cl.figures[i]
	if i < 1 || f.kind != claims.KindChange || f.m.Kind != Percent && f.m.Kind != Points || p.text(f.m.first-1) != "of" {
		return false
	}
	g := &cl.figures[i-1]
	c := p.chunkOf(f.m.first - 2)
	if g.skip || g.kind != claims.KindLevel || c < 0 || p.chunks[c].first < 2 || p.chunks[c].first < g.m.last || p.punct(p.chunks[c].first-1) != ',' || f.m.Kind == Points && g.m.Kind != Percent {
		return false
	}
	if k := f.m.last; p.at(k) == prepositionTag && (p.text(k) == "in" || p.text(k) == "of") {
		if n := p.chunkOf(k + 1); n >= 0 && p.nominalHead(n) && p.tags[p.chunks[n].head] == nounTag {
			return false // "a drop of 5% in sales"
		}
	}
	return p.lists(g.m.last, p.chunks[c].first)
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
	if k := cl.before(f); cl.end(f) == claims.RelTo && p.same(k, "to") && f.claim.Direction == "" {
		f.claim.Direction = p.clauseDirection(f) // "fell to 28"
	}
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

// earlier mends the period of f, the start of a change that ends at g: a date that both took belongs to g, or to f if it stands between them,
// behind f: "from 590 in 2018 to 640".
func (cl *claimer) earlier(f, g *attachment) {
	if k := max(f.period, g.period); k >= 0 && f.m.first < g.m.first && cl.dates[k].m.first >= f.m.last && cl.dates[k].m.last <= g.m.first {
		when := f.claim.Period
		if f.period < 0 {
			when = g.claim.Period
		}
		if g.period == k {
			g.claim.Period = claims.When{}
		}
		f.claim.Period = when
		return
	}
	if f.period >= 0 && f.period == g.period || f.period >= 0 && g.period < 0 && cl.dates[f.period].m.first < f.m.first {
		f.claim.Period = claims.When{}
	}
	if f.base >= 0 {
		f.claim.Period, f.claim.Base = f.claim.Base, claims.When{}
	}
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
