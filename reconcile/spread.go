package reconcile

import "github.com/claimcheck/claimcheck/claims"

// saidInPercent finds the gap between two percentages of the draft's own sentence, both given by the sources, that the draft
// tells as a change in percent: from 58 to 71 percent is a rise of 13 points, or of 22 percent.
func (v *verifier) saidInPercent(i int) (derived, bool) {
	p := v.pass
	d := &p.views[i]
	want, ok := d.stated.Point()
	if d.class != "%" || d.claim.Kind != claims.KindChange || !ok || len(d.figure.digits) < 2 {
		return derived{}, false
	}
	want = want.Abs()
	var levels []int
	for _, k := range v.inSentence(v.number[i]) {
		if s := &p.views[k]; k != i && s.class == "%" && s.isEnd() {
			levels = append(levels, k)
		}
	}
	if len(levels) != 2 {
		return derived{}, false
	}
	x, ok1 := v.givenBy(levels[0])
	y, ok2 := v.givenBy(levels[1])
	m, ok3 := p.views[levels[0]].stated.Point()
	n, ok4 := p.views[levels[1]].stated.Point()
	if !ok1 || !ok2 || !ok3 || !ok4 || p.views[x].doc != p.views[y].doc || !m.Sub(n).Abs().Equal(want) {
		return derived{}, false
	}
	if m.Cmp(n) < 0 {
		m, n, x, y = n, m, y, x
	}
	r, ok := m.Quo(n)
	if !ok {
		return derived{}, false
	}
	percent := claims.Exactly(r.Sub(claims.Int(1)).Mul(claims.Int(100)))
	if d.claim.Direction == claims.DirectionDown {
		q, _ := n.Quo(m)
		percent = claims.Exactly(claims.Int(1).Sub(q).Mul(claims.Int(100)))
	}
	if nearTo(percent, claims.Exactly(want)) {
		return derived{}, false
	}
	text := quote(p.Claims[x]) + " - " + quote(p.Claims[y]) + " = " + showAmount(want, "pp") + ", which is " + showRange(percent, "%")
	return derived{x, y, percent, text}, true
}

// givenBy gives the source claim that supports the level k of the draft.
func (v *verifier) givenBy(k int) (int, bool) {
	yes, _ := v.bestOptions(k)
	if yes == nil || yes.e+figureBonus(&v.pass.views[k]) < evidenceAgree {
		return 0, false
	}
	return yes.source, true
}
