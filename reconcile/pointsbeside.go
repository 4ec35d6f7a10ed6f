package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// checkBesides compares each change in points with the difference of the two percentages of its sentence between which it lies.
func (p *Pass) checkBesides() {
	for i, c := range p.Claims {
		if p.views[i].class != "pp" || c.Kind != claims.KindChange || stanceClass(c.Stance) != "fact" || c.Sentence.IsZero() {
			continue
		}
		if x, y, ok := p.levelsBeside(i); ok && p.mayDiffer(i, x, y) {
			p.checkDifference(i, x, y)
		}
	}
}

// levelsBeside gives the two percentages of the sentence of claim i, if it has two and the change i may lie between them: the text
// links them as start and end, or they are of one measure and subject at two times. A sentence with another change is left alone.
func (p *Pass) levelsBeside(i int) (x, y int, ok bool) {
	var found []int
	for k := max(0, i-sentenceMost); k < min(len(p.Claims), i+sentenceMost); k++ {
		c := p.Claims[k]
		switch {
		case k == i || c.Sentence != p.Claims[i].Sentence:
		case c.Kind == claims.KindChange:
			return 0, 0, false
		case p.views[k].class == "%":
			found = append(found, k)
		}
	}
	if len(found) != 2 || !isLevel(p.Claims[found[0]]) || !isLevel(p.Claims[found[1]]) {
		return 0, 0, false
	}
	a, b := p.Claims[found[0]], p.Claims[found[1]]
	if linkedBy(a, b, claims.RelFrom) || linkedBy(b, a, claims.RelFrom) {
		return found[0], found[1], true
	}
	r, s := a.Period, b.Period
	_, _, other := disjointNames(&p.views[found[0]], &p.views[found[1]])
	return found[0], found[1], !other && a.Measure == b.Measure && a.Measure != "" && r.Period != s.Period
}

// mayDiffer reports whether the change i may be the difference of the percentages x and y: it is of nobody and of no time but theirs, and no
// step of a size that has a name ("after a half-point cut").
func (p *Pass) mayDiffer(i, x, y int) bool {
	c := &p.views[i]
	q := c.claim.Period
	for _, k := range [...]int{x, y} {
		if _, _, other := disjointNames(c, &p.views[k]); other {
			return false
		}
	}
	if strings.Contains(c.claim.At.Text(), "-") || coordinated(p.Claims[max(x, y)], c.claim) || max(x, y) > i && !linkedBy(p.Claims[x], p.Claims[y], claims.RelFrom) {
		return false
	}
	if !again(c.claim) {
		return false
	}
	if b := c.claim.Base.Period; !b.IsZero() && !b.Overlaps(p.Claims[x].Period.Period) && !b.Overlaps(p.Claims[y].Period.Period) {
		return false
	}
	return q.At.IsZero() || q.At == p.Claims[x].Period.At || q.At == p.Claims[y].Period.At
}

func (p *Pass) checkDifference(i, x, y int) {
	c, a, b := &p.views[i], &p.views[x], &p.views[y]
	m, ok1 := a.stated.Point()
	n, ok2 := b.stated.Point()
	_, ok3 := c.stated.Point()
	if !ok1 || !ok2 || !ok3 {
		return
	}
	d := claims.Exactly(m.Sub(n).Abs())
	if step := larger(a.stepIn(), b.stepIn()); step.Cmp(c.stepIn()) > 0 {
		d = claims.Rounded(m.Sub(n).Abs(), step.Mul(claims.Int(2)))
	}
	said := c.values
	if !positive(said) {
		said = said.Neg()
	}
	off, apart := d.Gap(said)
	if !apart || !positive(said) || off.Mul(claims.Int(2)).Cmp(larger(d.High().Value, said.Low().Value)) > 0 {
		return // a change that is off by more than half is one of something else
	}
	p.Report(Finding{
		Message: topic(c.claim) + quote(a.claim) + " and " + quote(b.claim) + " are not " + quote(c.claim) + " apart",
		Claims:  []*claims.Claim{a.claim, b.claim, c.claim}, Gap: gapOf(d, said, "pp", claims.Number{}),
		Steps: []claims.Step{{Rule: "points", Text: quote(a.claim) + " and " + quote(b.claim) + " are " + showRange(d, "pp") + " apart, stated " + quote(c.claim), At: c.claim.At}},
	})
}
