package reconcile

import "github.com/claimcheck/claimcheck/claims"

// Where one text gives a pair of levels and another the same later level with a change that ends at it, the two must fit: "41,200,
// against 10,300" is no rise of 400 percent. Here equal levels bring the texts together; in between.go the words do, where the text with the
// change gives no level.

// endLevelsMost is how many pairs of equal levels are looked at: the cost stays linear in the claims.
const endLevelsMost = 500

// checkEndLevels compares the changes that end at a level with the steps of other documents to the same level.
func (p *Pass) checkEndLevels() {
	looked := 0
	for q := range p.each() {
		if p.views[q.a].doc == p.views[q.b].doc || !p.oneLevel(q) {
			continue
		}
		if looked++; looked > endLevelsMost {
			return
		}
		p.checkEndLevel(q.a, q.b)
		p.checkEndLevel(q.b, q.a)
	}
}

// oneLevel reports whether the two claims of a pair give one level: their values meet, and the measure is the same or the
// figure unusual.
func (p *Pass) oneLevel(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	j := &q.j
	if !isEnd(a) || !isEnd(b) || a.class != b.class || a.unit != b.unit && a.class != "count" || j.veto || !a.values.Overlaps(b.values) {
		return false
	}
	if j.verdict[cScope] == Different || j.verdict[cPeriod] == Different || j.verdict[cStance] == Different {
		return false
	}
	return j.verdict[cMeasure] == Same
}

// checkEndLevel compares the changes that end at the level l with the steps to the level x.
func (p *Pass) checkEndLevel(l, x int) {
	i, ok := p.changeTo(l)
	if !ok {
		return
	}
	c := p.Claims[i]
	f, ok := factorOf(c)
	if !ok {
		return
	}
	var miss []int
	for _, y := range p.startsOf(x) {
		r, ok := quotient(&p.views[x], &p.views[y])
		if !ok || !narrow(r) || !basesMeet(c, p.Claims[y]) {
			continue
		}
		if r.Overlaps(f) || nearTo(r, f) {
			return
		}
		miss = append(miss, y)
	}
	if len(miss) != 1 {
		return
	}
	y := miss[0]
	if p.reported[[2]int{min(i, y), max(i, y)}] {
		return
	}
	r, _ := quotient(&p.views[x], &p.views[y])
	percent := r.Sub(claims.Exactly(claims.Int(1))).Scale(claims.Int(100))
	later, earlier := p.Claims[x], p.Claims[y]
	p.Report(Finding{
		Message: topic(later) + quote(later) + " from " + quote(earlier) + " is not " + quote(c),
		Claims:  []*claims.Claim{c, later, earlier},
		Gap:     gapOf(percent, f.Sub(claims.Exactly(claims.Int(1))).Scale(claims.Int(100)), "%", claims.Number{}),
		Steps: []claims.Step{{
			Rule: p.rule.Name, At: later.At,
			Text: quote(later) + " / " + quote(earlier) + " = a change of " + showRange(percent, "%") + ", stated " + quote(c),
		}},
	})
}

// changeTo finds the change in percent that ends at the level l: the one that the text links to it, or the only one of its sentence, if
// the sentence has no other level of that unit.
func (p *Pass) changeTo(l int) (int, bool) {
	c := p.Claims[l]
	only, changes, levels := -1, 0, 0
	first := l
	for first > 0 && l-first < sentenceMost && p.Claims[first-1].Sentence == c.Sentence {
		first--
	}
	for k := first; k < min(len(p.Claims), first+2*sentenceMost) && p.Claims[k].Sentence == c.Sentence; k++ {
		o := p.Claims[k]
		switch {
		case o.Kind == claims.KindChange && p.views[k].class == "%" && stanceClass(o.Stance) == "fact":
			if hasLink(o, claims.RelTo, c) {
				return k, true
			}
			if len(p.linked(o, claims.RelTo)) == 0 {
				only = k
			}
			changes++
		case isEnd(&p.views[k]) && p.views[k].class == p.views[l].class && p.views[k].class == "count":
			levels++
		case isEnd(&p.views[k]) && p.views[k].class == p.views[l].class:
			levels += 2
		}
	}
	return only, only >= 0 && changes == 1 && levels == 2
}

// basesMeet reports whether the base that a change states may be the period of a level.
func basesMeet(c, level *claims.Claim) bool {
	p, q := c.Base.Period, level.Period.Period
	return p.IsZero() || q.IsZero() || p.Overlaps(q)
}
