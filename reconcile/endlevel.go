package reconcile

import "github.com/claimcheck/claimcheck/claims"

// Where one text gives a pair of levels and another the same later level with a change that ends at it, the two must fit: "41,200,
// against 10,300" is no rise of 400 percent. So must a change from a level that another text gives as the earlier one of a pair. Here equal
// levels bring the texts together; in between.go the words do, where the text with the change gives no level.

// endLevelsMost is how many pairs of equal levels of a document with others are looked at: the cost stays linear in the claims.
const endLevelsMost = 500

// checkEndLevels compares the changes that end at a level with the steps of other documents to the same level.
func (p *Pass) checkEndLevels() {
	looked := make([]int, len(p.profiles))
	for q := range p.each() {
		if p.views[q.a].doc == p.views[q.b].doc || !p.oneLevel(q) && !p.oneEnd(q) {
			continue
		}
		n := &looked[p.views[q.a].doc]
		if *n++; *n > endLevelsMost {
			continue
		}
		p.checkEndLevel(q.a, q.b)
		p.checkEndLevel(q.b, q.a)
		p.checkStartLevel(q.a, q.b)
		p.checkStartLevel(q.b, q.a)
	}
}

// oneEnd reports whether the two claims of a pair give one figure of two texts that may be the end of a change.
func (p *Pass) oneEnd(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	return a.isEnd() && b.isEnd() && a.values.Overlaps(b.values) && p.inCommon(q)
}

// oneLevel reports whether the two claims of a pair give one level: their values meet, and the measure is the same or the
// figure unusual.
func (p *Pass) oneLevel(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	j := &q.j
	if j.verdict[cMeasure] != Same || !a.isEnd() || !b.isEnd() || a.class != b.class || a.unit != b.unit && a.class != "count" || j.veto || !a.values.Overlaps(b.values) {
		return false
	}
	return j.verdict[cScope] != Different && j.verdict[cPeriod] != Different && j.verdict[cStance] != Different
}

// checkEndLevel compares the change that ends at the level l with the pairs that end at the level x, which is the same.
func (p *Pass) checkEndLevel(l, x int) {
	i, ok := p.changeTo(l)
	if !ok {
		return
	}
	var pairs []levelPair
	for _, y := range p.startsOf(x) {
		if basesMeet(p.Claims[i], p.Claims[y]) || countedFrom(p.Claims[l], p.Claims[x], p.Claims[y]) {
			pairs = append(pairs, levelPair{x, y})
		}
	}
	p.checkPairs(i, pairs)
}

// checkStartLevel compares the changes that the text links to the level l as their start with the pairs that start at the level y, which is
// the same.
func (p *Pass) checkStartLevel(l, y int) {
	for i := max(0, l-seriesReach); i < min(len(p.Claims), l+seriesReach+1); i++ {
		if c := p.Claims[i]; !hasLink(c, claims.RelFrom, p.Claims[l]) || len(p.linked(c, claims.RelTo)) > 0 {
			continue
		}
		var pairs []levelPair
		for x := max(0, y-seriesReach); x < min(len(p.Claims), y+seriesReach+1); x++ {
			if p.views[x].isEnd() && p.startOf(x, y) {
				pairs = append(pairs, levelPair{x, y})
			}
		}
		p.checkPairs(i, pairs)
	}
}

// checkPairs reports the change i if it meets none of the pairs of levels, and there is only one. A change in real terms, or of what is
// comparable only, is none of the levels themselves.
func (p *Pass) checkPairs(i int, pairs []levelPair) {
	c := p.Claims[i]
	f, ok := factorOf(c)
	if !ok || adjusted(c) {
		return
	}
	said := f.Sub(claims.Exactly(claims.Int(1))).Scale(claims.Int(100))
	var miss []levelPair
	for _, q := range pairs {
		r, percent, _, ok := p.changeBetween(q.later, q.earlier)
		if !ok || !narrow(r) {
			continue
		}
		if d, apart := percent.Gap(said); !apart || d.Cmp(claims.Ratio(changeSlack, 10)) <= 0 {
			return
		}
		miss = append(miss, q)
	}
	if len(miss) != 1 {
		return
	}
	x, y := miss[0].later, miss[0].earlier
	if p.reported[[2]int{min(i, y), max(i, y)}] {
		return
	}
	_, percent, _, _ := p.changeBetween(x, y)
	later, earlier := p.Claims[x], p.Claims[y]
	p.Report(Finding{
		Message: topic(later) + quote(later) + " from " + quote(earlier) + " is not " + quote(c),
		Claims:  []*claims.Claim{c, later, earlier},
		Gap:     gapOf(percent, said, "%", claims.Number{}),
		Steps: []claims.Step{{
			Rule: p.rule.Name, At: later.At,
			Text: quote(later) + " / " + quote(earlier) + " = a change of " + showRange(percent, "%") + ", stated " + quote(c),
		}},
	})
}

// changeSlack is how far, in tenths of a percent, a change may be from that between two levels beyond the rounding of the three: texts cut
// digits off.
const changeSlack = 10

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
		case p.views[k].isEnd() && p.views[k].class == p.views[l].class:
			levels++
		}
	}
	return only, only >= 0 && changes == 1 && levels == 1
}

// countedFrom reports whether the level y is told of the year before that of x, which the document does not state but another one states of
// the same level l: "a year earlier" then counts from the year of l, not from the day of publication.
func countedFrom(l, x, y *claims.Claim) bool {
	r, stated := statedPeriod(l)
	q, _ := statedPeriod(x)
	return stated && q.IsZero() && r.Equal(y.Period.Period)
}

// basesMeet reports whether the base that a change states may be the period of a level.
func basesMeet(c, level *claims.Claim) bool {
	p, q := c.Base.Period, level.Period.Period
	return p.IsZero() || q.IsZero() || p.Overlaps(q)
}
