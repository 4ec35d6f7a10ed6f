package reconcile

import "github.com/claimcheck/claimcheck/claims"

func ratioRule() *Rule {
	return &Rule{
		Name: "ratio",
		Doc: `ratio reports a ratio or share that does not fit the figures that it joins.

"More than double the 2020 figure" of 240 bounds that figure: it was below 240 / 2 = 120. "A third of the 90
schools" is 90 x 1/3 = 30, so that "45 in all" does not fit. For a ratio r of a figure to a base, and for a
share s of a whole:

	base = figure / r        part = whole x s

Not reported: shares of a base that is not given, and figures of another period or scope.`,
		Run: func(p *Pass) {
			p.changes(func(c *claims.Claim) bool { return c.Quantity.Unit == "times" })
			p.checkBaseLevels(func(c *claims.Claim) bool { return c.Quantity.Unit == "times" })
			for _, c := range p.Claims {
				p.checkShare(c)
			}
		},
	}
}

// checkShare compares a share with the part and the whole that the text links to it.
func (p *Pass) checkShare(c *claims.Claim) {
	s, ok := shareOf(c)
	if !ok {
		return
	}
	whole := p.first(c, claims.RelOf)
	if whole == nil || !isLevel(whole) {
		return
	}
	w, ok := p.byClaim[whole]
	if !ok {
		return
	}
	for _, part := range append(p.linked(c, claims.RelSame), p.inAll(c, w)...) {
		k, ok := p.byClaim[part]
		if !ok || part == whole || p.views[k].class != p.views[w].class {
			continue
		}
		x := p.views[w].values.Mul(s)
		f := p.derive(k, x, part.Period, []*claims.Claim{c, whole},
			claims.Step{Rule: p.rule.Name, Text: quote(c) + " of " + quote(whole) + " is " + showRange(x, p.views[w].unit), At: c.At})
		f.view.unit = p.views[k].unit
		p.contradict(f, k)
	}
}

// inAll gives the counts behind the share in its sentence that are said to be the total of what the share is: "a third
// of the 90 schools, 45 in all".
func (p *Pass) inAll(c *claims.Claim, w int) []*claims.Claim {
	i, ok := p.byClaim[c]
	if !ok || c.Sentence.IsZero() {
		return nil
	}
	var out []*claims.Claim
	for k := i + 1; k < min(len(p.Claims), i+sentenceMost) && p.Claims[k].Sentence == c.Sentence; k++ {
		v := &p.views[k]
		if k != w && v.isLevel() && facet(v.claim, "count") == "total" && v.class == "count" && v.noun == p.views[w].noun && k > w {
			out = append(out, v.claim)
		}
	}
	return out
}

// shareOf gives a share as a number from 0 to 1.
func shareOf(c *claims.Claim) (claims.Interval, bool) {
	linked := c.Quantity.Unit == "%" && len(c.Links) > 0 && c.Links[0].Rel == claims.RelOf && isLevel(c)
	if c.Kind != claims.KindShare && c.Kind != claims.KindRatio && !linked || c.Quantity.Range.IsUnbounded() {
		return claims.Interval{}, false
	}
	switch c.Quantity.Unit {
	case "%":
		return c.Quantity.Range.Scale(claims.Ratio(1, 100)), true
	case "", "times":
		hi := c.Quantity.Range.High()
		return c.Quantity.Range, !hi.Missing && hi.Value.Cmp(claims.Int(1)) <= 0
	}
	return claims.Interval{}, false
}
