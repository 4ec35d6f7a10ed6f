package reconcile

import "github.com/claimcheck/claimcheck/claims"

// confirmPortions finds the shares that a part and its whole in another document give: "a quarter of the doctors", and "of 8,312
// doctors, 2,104". The share must be the only one that meets the part, and the part the only one that meets the share.
func (p *Pass) confirmPortions() {
	type match struct {
		part, whole int
		ratio       claims.Interval
		n           int // shares that meet the part
	}
	of := map[int][]match{} // by the share
	p.eachPortion(func(k, w int, r claims.Interval) {
		shares := p.sharesMeeting(k, w, r)
		for _, s := range shares {
			of[s] = append(of[s], match{k, w, r, len(shares)})
		}
	})
	for s := range p.Claims {
		if ms := of[s]; len(ms) == 1 && ms[0].n == 1 {
			m := ms[0]
			step := claims.Step{Rule: "portion", Text: quote(p.Claims[m.part]) + " / " + quote(p.Claims[m.whole]) + " = " + showRange(m.ratio, "%") + ", stated " + quote(p.Claims[s]), At: p.Claims[s].At}
			p.noteConfirmed(step, p.Claims[m.part], p.Claims[m.whole], p.Claims[s])
		}
	}
}

// eachPortion calls f for each claim k that a text gives as a part of claim w, with the share r of it in percent.
func (p *Pass) eachPortion(f func(k, w int, r claims.Interval)) {
	for k, c := range p.Claims {
		part := &p.views[k]
		if !isLevel(c) || len(c.Links) == 0 || ownRule(part) || !positive(part.values) {
			continue
		}
		for _, whole := range p.linked(c, claims.RelPart) {
			w, ok := p.byClaim[whole]
			if !ok || p.views[w].class != part.class || !below(part.values, p.views[w].values) {
				continue
			}
			r, ok := part.values.Quo(p.views[w].values)
			if r = r.Scale(claims.Int(100)); ok && narrow(r) {
				f(k, w, r)
			}
		}
	}
}

// sharesMeeting gives the shares of other documents that the ratio meets and that are said of what the part or its whole counts.
func (p *Pass) sharesMeeting(part, whole int, ratio claims.Interval) []int {
	var out []int
	seen := map[int]bool{}
	for _, x := range [...]int{part, whole} {
		p.around(x, true, func(k int) {
			s := &p.views[k]
			if seen[k] || s.doc == p.views[part].doc || s.class != "%" || s.claim.Kind == claims.KindChange || s.values.IsUnbounded() ||
				!ratio.Overlaps(s.values) || !nearTo(ratio, s.stated) || !p.shareOf(k, part, whole) {
				return
			}
			seen[k] = true
			out = append(out, k)
		})
	}
	return out
}

// shareOf reports whether the share k may be that of the part in the whole: it shares a head with one of them, and no contrast holds it apart
// from the part, or it is linked to a whole of the same number.
func (p *Pass) shareOf(k, part, whole int) bool {
	s := &p.views[k]
	if w := p.first(s.claim, claims.RelOf); w != nil {
		if n, ok := p.byClaim[w]; ok && max(roundedDigits(&p.views[n], &p.views[whole]), roundedDigits(&p.views[whole], &p.views[n])) >= 2 {
			return true
		}
	}
	for _, x := range [...]int{part, whole} {
		with := p.setting(s, &p.views[x])
		j := judge(s, &p.views[x], &with, nil)
		if !j.veto && j.verdict[cScope] != Different && j.verdict[cPeriod] != Different && j.features[fHead]+j.features[fHeadOther] > 0 {
			return true
		}
	}
	return false
}
