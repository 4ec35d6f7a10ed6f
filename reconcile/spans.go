package reconcile

import "github.com/claimcheck/claimcheck/claims"

// checkSpans compares a list of amounts of following periods of one length with the amount of all these periods together: January, February
// and March with the first quarter.
func (p *Pass) checkSpans() {
	seen := make([]bool, len(p.Claims))
	for i := range p.Claims {
		if seen[i] || !p.inSpan(i) {
			continue
		}
		t, span, ok := p.spansFrom(i, seen)
		if !ok {
			continue
		}
		p.nearby(i, func(k int) {
			w := &p.views[k]
			q, _ := statedPeriod(w.claim)
			if contains(t.parts, k) || !w.isLevel() || !q.Equal(span) || !sameUnit(w, &p.views[i]) || !p.oneSum(w, &t) {
				return
			}
			switch {
			case below(w.values, t.sum):
				p.reportParts(k, t.parts, t.sum, " are more than their whole, ")
			case below(t.sum, w.values):
				p.reportParts(k, t.parts, t.sum, " are less than their whole, ")
			}
		})
	}
}

// inSpan reports whether a claim is of an amount that adds up over time, in a month, quarter or half that it states.
func (p *Pass) inSpan(i int) bool {
	v := &p.views[i]
	q, stated := statedPeriod(v.claim)
	if !stated || !v.isLevel() || v.values.IsUnbounded() || unlikeTotal(v.claim) || v.class != "count" && v.class != "money" && v.claim.Quantity.Unit.Kind() != claims.UnitMeasure {
		return false
	}
	switch q.Grain {
	case claims.GrainMonth, claims.GrainQuarter, claims.GrainHalf:
		return true
	}
	return false
}

// spansFrom gathers the amounts listed with claim i whose periods follow one another, and gives the period that they make together: a quarter,
// a half or a year.
func (p *Pass) spansFrom(i int, seen []bool) (listing, claims.Period, bool) {
	t := listing{parts: []int{i}, sum: p.views[i].values}
	seen[i] = true
	span, _ := statedPeriod(p.Claims[i])
	for k := i + 1; k < min(len(p.Claims), i+sentenceMost) && p.Claims[k].Sentence == p.Claims[i].Sentence; k++ {
		q, _ := statedPeriod(p.Claims[k])
		if !p.inSpan(k) || q.Start != span.End || !sameUnit(&p.views[k], &p.views[i]) {
			continue
		}
		seen[k] = true
		t.parts, t.sum = append(t.parts, k), t.sum.Add(p.views[k].values)
		span = claims.Days(span.Start, q.End)
	}
	if len(t.parts) < 2 {
		return t, span, false
	}
	for _, q := range [...]claims.Period{claims.Quarter(span.Start.Year, (span.Start.Month+2)/3), claims.Half(span.Start.Year, (span.Start.Month+5)/6), claims.Year(span.Start.Year)} {
		if q.Equal(span) {
			return t, q, true
		}
	}
	return t, span, false
}

// oneSum reports whether a claim gives the sum of a list: it is of the same thing as its first part, and so far above each of them that it is
// no level or average of the time, and not so far from their sum that it is of something else.
func (p *Pass) oneSum(w *view, t *listing) bool {
	for _, k := range t.parts {
		if !below(p.views[k].values.Scale(claims.Ratio(5, 4)), w.values) {
			return false
		}
	}
	if apartBy(w.values, t.sum, 2) || unlikeTotal(w.claim) {
		return false
	}
	first := &p.views[t.parts[0]]
	j, alike := p.alikeInWords(w, first, evidenceThing)
	return (alike || sharedHead(w, first)) && !j.veto && j.verdict[cScope] != Different && j.verdict[cStance] != Different && j.verdict[cUnit] != Different && !revised(w.claim, first.claim)
}
