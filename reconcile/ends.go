package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// Two figures of one text are the ends of a range in another: what went "from 12 to 15" rose by 3, and the youngest, 27, and the oldest,
// 56, are "aged 27 to 56".

// endsSupport finds the draft's change between the ends of a source's range, or the ends of the draft's range in a source.
func (v *verifier) endsSupport(d *view, in *scope) ([]*claims.Claim, string, bool) {
	if by, text, ok := v.betweenEnds(d, in); ok {
		return by, text, true
	}
	return v.bothEnds(d, in)
}

// betweenEnds finds a source that tells from what to what something went, and the draft's figure as the change between them.
func (v *verifier) betweenEnds(d *view, in *scope) ([]*claims.Claim, string, bool) {
	if d.claim.Kind != claims.KindChange {
		return nil, "", false
	}
	for _, k := range in.claims {
		s := &v.pass.views[k]
		lo, hi := s.stated.Low(), s.stated.High()
		if s.claim.Quantity.Hedge != claims.HedgeRange || lo.Missing || hi.Missing || lo.Value.Sign() <= 0 || !strings.HasPrefix(strings.ToLower(s.claim.At.Text()), "from ") {
			continue
		}
		diff := claims.Exactly(hi.Value.Sub(lo.Value))
		if d.class == "%" && s.class != "%" {
			r, ok := diff.Quo(claims.Exactly(lo.Value))
			if diff = r.Scale(claims.Int(100)); !ok {
				continue
			}
		} else if d.class != s.class && !(d.class == "pp" && s.class == "%") {
			continue
		}
		if d.values.Overlaps(diff) || d.values.Neg().Overlaps(diff) {
			return []*claims.Claim{s.claim}, quote(s.claim) + " is a change of " + showRange(diff, d.unit), true
		}
	}
	return nil, "", false
}

// bothEnds finds the two ends of the draft's range as two figures of one sentence of a source: "aged 27 to 56" of the
// youngest, 27, and the oldest, 56.
func (v *verifier) bothEnds(d *view, in *scope) ([]*claims.Claim, string, bool) {
	p := v.pass
	lo, hi := d.stated.Low(), d.stated.High()
	if d.claim.Quantity.Hedge != claims.HedgeRange || lo.Missing || hi.Missing || hi.Value.Cmp(claims.Int(10)) <= 0 || d.claim.Kind == claims.KindDate {
		return nil, "", false
	}
	is := func(k int, n claims.Number) bool {
		s := &p.views[k]
		x, ok := s.stated.Point()
		return ok && x.Equal(n) && (s.class == d.class && (s.unit == d.unit || s.class == "count") || plainNumber(s))
	}
	for _, x := range in.claims {
		if !is(x, lo.Value) {
			continue
		}
		for y := x + 1; y < len(p.views) && v.number[y] == v.number[x]; y++ {
			if is(y, hi.Value) {
				return []*claims.Claim{p.Claims[x], p.Claims[y]}, quote(p.Claims[x]) + " and " + quote(p.Claims[y]) + " are its ends", true
			}
		}
	}
	return nil, "", false
}
