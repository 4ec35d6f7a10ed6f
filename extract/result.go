package extract

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// result makes two claims of the result of a game or vote, one a side: "won 3-1" says 3 of the side with more and 1 of the
// side with fewer. The facet side tells which, whatever the order of the numbers; each claim has the side's own name as its
// subject where the verb tells who won. A sentence with more than one result (sets, legs, half-time) makes no claim of them:
// which numbers belong together is not told.
func (cl *claimer) result(f *attachment) {
	p := &cl.p
	stage, stageAt := cl.stageOf(f)
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.m == f.m || g.kind != claims.KindScore {
			continue
		}
		if other, _ := cl.stageOf(g); other == stage {
			return
		}
	}
	q, ok := cl.sides(f.m)
	if !ok || cl.standing(f.m) || !cl.contested(f.m) {
		return
	}
	cl.setResultTerms(f)
	k := p.clauses[f.clause]
	var made [2]*claims.Claim
	for side := range made {
		c := &claims.Claim{Kind: claims.KindScore, Quantity: q[side].q, At: q[side].at, Words: p.span(k.first, k.last), Sentence: p.span(0, len(p.toks)), Measure: "result"}
		c.Steps = slices.Clone(f.m.Steps)
		made[side] = c
		f.claim = c
		value := "more"
		if side == 1 {
			value = "fewer"
		}
		cl.setWhen(f, c)
		cl.setStance(f, c)
		cl.setSpeaker(f, c)
		cl.setFacets(f, c)
		c.Facets = slices.DeleteFunc(c.Facets, func(x claims.Facet) bool { return x.Axis == "match" || x.Axis == "venue" || x.Axis == "result" })
		c.Facets = append(c.Facets, claims.Facet{Axis: "side", Value: value, At: c.At})
		if stage != "" {
			c.Facets = append(c.Facets, claims.Facet{Axis: "stage", Value: stage, At: stageAt})
		}
		slices.SortFunc(c.Facets, func(a, b claims.Facet) int { return strings.Compare(a.Axis, b.Axis) })
		c.Facets = slices.CompactFunc(c.Facets, func(a, b claims.Facet) bool { return a.Axis == b.Axis })
		cl.enterSubject(f, c, cl.sideNames(f, side), "")
		cl.setTerms(f, c)
		cl.add(c)
	}
	addLink(made[1], claims.RelWith, made[0])
	f.claim = made[0]
}

// A sideValue is the number of one side of a result.
type sideValue struct {
	q  claims.Quantity
	at claims.Span
}

// sides returns the numbers of the result m, that of the side with more first.
func (cl *claimer) sides(m *mention) ([2]sideValue, bool) {
	p := &cl.p
	var out [2]sideValue
	at := [2]int{m.first, m.last - 1}
	if m.score {
		at = [2]int{m.figure, m.figure + 2}
		if p.same(m.figure+2, "to") { // "54-to-40"
			at[1] = m.figure + 4
		}
	}
	for k, i := range at {
		if i >= len(p.toks) {
			return out, false
		}
		n, ok := p.wholeAt(i)
		if !ok {
			return out, false
		}
		v := claims.Int(n)
		out[k] = sideValue{claims.Quantity{Stated: claims.Exactly(v), Range: claims.Exactly(v)}, p.span(i, i+1)}
	}
	a, _ := out[0].q.Stated.Point()
	b, _ := out[1].q.Stated.Point()
	if a.Cmp(b) < 0 {
		out[0], out[1] = out[1], out[0]
	}
	return out, true
}

// standing reports whether the numbers are games won and lost so far, or of a series: "a 12-4 record", "3-1 on aggregate".
func (cl *claimer) standing(m *mention) bool {
	p := &cl.p
	for i := max(0, m.first-4); i < len(p.toks) && i < m.last+4; i++ {
		if p.basePlays(i, "standing") {
			return true
		}
	}
	return false
}

// stageOf tells whether the result f is that of a game that was not over, "interim", or of its penalties, "shootout", and which words say
// so; "" for the result of the game.
func (cl *claimer) stageOf(f *attachment) (string, claims.Span) {
	p := &cl.p
	for i := max(0, f.m.first-4); i < len(p.toks) && i < f.m.last+3; i++ {
		if p.basePlays(i, "shootout") {
			return "shootout", p.span(i, i+1)
		}
		if p.same(i, "shoot") && p.same(i+2, "out") {
			return "shootout", p.span(i, i+3)
		}
		if i >= f.m.last && p.tags[i] == punctTag {
			break
		}
	}
	if at, ok := cl.interim(f); ok {
		return "interim", at
	}
	return "", claims.Span{}
}

// interim returns the words that say that the game or vote was not over: "led 2-1", "2-1 up at half-time".
func (cl *claimer) interim(f *attachment) (claims.Span, bool) {
	p := &cl.p
	if v := p.verb(f.clause); v >= 0 {
		switch p.baseForm(v) {
		case "lead", "leading", "trail", "trailing":
			return p.span(v, v+1), true
		}
	}
	for i := max(0, f.m.first-3); i < len(p.toks) && i < f.m.last+3; i++ {
		switch p.text(i) {
		case "up", "ahead", "down", "behind", "lead", "leading", "halftime", "half":
			return p.span(i, i+1), true
		}
	}
	return claims.Span{}, false
}

// setResultTerms finds the words that name the game: the verb of the clause, or the noun that the result stands before.
func (cl *claimer) setResultTerms(f *attachment) {
	p := &cl.p
	f.head, f.of, f.verb = -1, -1, -1
	if c := p.chunkOf(f.m.noun); c >= 0 {
		f.head = c
		return
	}
	if c := p.chunkOf(f.m.figure); c >= 0 && p.chunks[c].head >= f.m.last && p.nominalHead(c) {
		f.head = c
	}
}

// sideNames returns the entities of one side: 0 is the side with more. Where no word tells who won, both sides have
// the subject of the clause.
func (cl *claimer) sideNames(f *attachment, side int) []int {
	own, other, won, told := cl.sidesByNoun(f)
	if !told {
		own, other, won, told = cl.sidesByVerb(f)
	}
	switch {
	case !told:
		return own
	case side == won:
		return own
	}
	return other
}

// sidesByVerb returns the entities of the subject of the clause and those behind its verb, and which of the two sides the
// subject is: 0 that with more.
func (cl *claimer) sidesByVerb(f *attachment) (own, other []int, won int, told bool) {
	p := &cl.p
	v := p.verb(f.clause)
	if s := p.clauses[f.clause].subject; s >= 0 {
		own = cl.entitiesIn(s, nil)
	}
	for _, r := range p.refs {
		if int(p.clause[r.first]) == f.clause && r.first > v && cl.es.list[r.id].kind != claims.EntityPerson && !slices.Contains(own, r.id) && !p.located(r.first) {
			other = addID(other, r.id)
		}
	}
	if v < 0 {
		return own, other, 0, false
	}
	passive := p.groups[p.clauses[f.clause].group].passive
	switch {
	case p.basePlays(v, "winning"):
		if passive {
			won = 1
		}
		return own, other, won, true
	case p.basePlays(v, "losing"):
		return own, other, 1, true
	}
	return own, other, 0, false
}

// sidesByNoun is sidesByVerb for a noun behind the result: "Rovers' 3-2 win over Athletic", "a 1-3 home defeat by Rovers".
func (cl *claimer) sidesByNoun(f *attachment) (own, other []int, won int, told bool) {
	p := &cl.p
	if f.head < 0 {
		return nil, nil, 0, false
	}
	ch := p.chunks[f.head]
	switch p.baseForm(ch.head) {
	case "win", "victory", "triumph", "rout", "lead":
	case "defeat", "loss":
		won = 1
	default:
		return nil, nil, 0, false
	}
	if ch.owner >= 0 {
		own = cl.entitiesIn(ch.owner, nil)
	} else if s := p.clauses[f.clause].subject; s >= 0 && s != f.head {
		own = cl.entitiesIn(s, nil)
	}
	if p.at(ch.last) == prepositionTag {
		switch p.text(ch.last) {
		case "over", "against", "by", "to":
			if n := p.chunkOf(ch.last + 1); n >= 0 {
				other = cl.entitiesIn(n, nil)
			}
		}
	}
	return own, other, won, true
}

// contested reports whether a word of games or votes stands near the pair of numbers m, or it is told as one: "3-0 up".
func (cl *claimer) contested(m *mention) bool {
	switch {
	case cl.p.same(m.last, "up"), cl.p.same(m.last, "down"), cl.p.same(m.last, "ahead"), cl.p.same(m.last, "behind"), cl.p.same(m.first-1, "under"):
		return m.score
	}
	for i := max(0, m.first-12); i < len(cl.p.toks) && i < m.last+12; i++ {
		if cl.p.is(i, lexicon.Contest) {
			return true
		}
	}
	return false
}
