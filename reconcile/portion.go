package reconcile

import "github.com/claimcheck/claimcheck/claims"

// evidencePortion is the evidence, in tenths of bits, that a part or its whole must have to give a share.
const evidencePortion = -60

// portionSupport finds a part and its whole in a source whose quotient is the share that the draft tells: "10 of 31"
// is a third. They are linked, or stand side by side in one sentence.
func (v *verifier) portionSupport(i int) (derived, bool) {
	p := v.pass
	d := &p.views[i]
	if d.class != "%" || d.claim.Kind == claims.KindChange || d.values.IsUnbounded() {
		return derived{}, false
	}
	try := func(x, y int) (derived, bool) {
		if x == y || !v.portion(d, x, y) {
			return derived{}, false
		}
		r, _ := p.views[x].values.Quo(p.views[y].values)
		r = r.Scale(claims.Int(100))
		if !narrow(r) || !r.Overlaps(d.values) || !nearTo(r, d.stated) {
			return derived{}, false
		}
		return derived{x, y, r, quote(p.Claims[x]) + " / " + quote(p.Claims[y]) + " = " + showRange(r, "%")}, true
	}
	for _, x := range v.scope(i).claims {
		for _, l := range p.Claims[x].Links {
			if y, ok := p.byClaim[l.To]; ok && (l.Rel == claims.RelPart || l.Rel == claims.RelOf) {
				if out, ok := try(x, y); ok {
					return out, true
				}
			}
		}
		for _, y := range []int{x - 1, x + 1} {
			if y >= v.n && y < len(p.views) && p.views[x].class == "count" && p.Claims[x].Sentence == p.Claims[y].Sentence {
				if out, ok := try(x, y); ok {
					return out, true
				}
			}
		}
	}
	return derived{}, false
}

// portion reports whether x may be a part of y, and one of them what the draft's share is of.
func (v *verifier) portion(d *view, x, y int) bool {
	p := v.pass
	a, b := &p.views[x], &p.views[y]
	if a.class != b.class || a.unit != b.unit && a.class != "count" || !positive(a.values) || !positive(b.values) || !below(a.values, b.values) {
		return false
	}
	for _, s := range []*view{a, b} {
		with := p.setting(d, s)
		j := judge(d, s, &with, nil)
		if _, w := weight(fNear); j.evidence-min(0, int(j.features[fNear])*w/100) >= evidencePortion {
			return true
		}
	}
	return false
}

// asLength reads the stretch of days in which a claim holds, if it has two ends, as a length of time.
func asLength(v *view) (*view, bool) {
	q := v.claim.Period.Period
	n, ok := q.Days()
	if q.Grain != claims.GrainSpan || !ok || n < 4 {
		return nil, false
	}
	w := *v
	c := *v.claim
	c.Kind = claims.KindDuration
	c.Quantity = claims.Quantity{Stated: claims.Exactly(claims.Int(int64(n))), Range: claims.Between(claims.Int(int64(n-1)), claims.Int(int64(n))), Unit: "day"}
	c.Period = claims.When{}
	w.claim, w.class, w.unit = &c, "second", "second"
	day := claims.Int(86400)
	w.values, w.stated = c.Quantity.Range.Scale(day), c.Quantity.Stated.Scale(day)
	w.figure = figureOf(w.stated)
	w.mark()
	return &w, true
}
