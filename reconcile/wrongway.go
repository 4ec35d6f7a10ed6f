package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A draft may give the source's level and say that it went the other way: "fell to 31 percent" of "31 percent, after 26 percent a year earlier".

// wrongWay finds, for a level to which something rose or fell and which the source yes gives too, the level from which the source has it go the
// other way. It is nil if there is none, or if it is not clear which level came before.
func (v *verifier) wrongWay(i int, yes *option) *claims.Claim {
	p := v.pass
	d, s := &p.views[i], &p.views[yes.source]
	up := d.claim.Direction == claims.DirectionUp
	if !up && d.claim.Direction != claims.DirectionDown || !isPlace(d.claim) || !isPlace(s.claim) || yes.j.features[fEqual] == 0 && roundedDigits(d, s) < 2 {
		return nil
	}
	var found *claims.Claim
	for _, k := range v.inSentence(v.number[yes.source]) {
		b := &p.views[k]
		if contraryChange(s, b, up) {
			return b.claim
		}
		if k == yes.source || !v.earlierLevel(s, b) {
			continue
		}
		x, ok1 := saidPoint(s)
		y, ok2 := saidPoint(b)
		if !ok1 || !ok2 || x.Equal(y) || (x.Cmp(y) > 0) == up || found != nil {
			return nil
		}
		found = b.claim
	}
	return found
}

// isPlace reports whether a claim says where something stands: a level, a rate or a share.
func isPlace(c *claims.Claim) bool {
	return isAmount(c) || c.Kind == claims.KindShare && stanceClass(c.Stance) == "fact"
}

// contraryChange reports whether b says that the level a is lower than before, where up says that it rose, or the other way round.
func contraryChange(a, b *view, up bool) bool {
	want := claims.DirectionUp
	if up {
		want = claims.DirectionDown
	}
	return b.claim.Kind == claims.KindChange && b.claim.Direction == want && b.claim.Measure == a.claim.Measure &&
		(joined(a.claim, b.claim) || a.class == b.class && a.noun == b.noun)
}

// earlierLevel reports whether b is the level that the text gives for a time before that of the level a, of one thing with it.
func (v *verifier) earlierLevel(a, b *view) bool {
	x, y := a.claim, b.claim
	if !isPlace(y) || !sameUnit(a, b) && !plainNumber(b) || x.Measure != y.Measure && y.Measure != "" && !v.onlyTwo(a, b) {
		return false
	}
	for _, l := range x.Links {
		if l.Rel == claims.RelFrom {
			return l.To == y
		}
	}
	p, q := x.Period.Period.Start, y.Period.Period.Start
	if p.IsZero() {
		p = docDate(x)
	}
	return y.Period.Stated && !p.IsZero() && !q.IsZero() && q.Compare(p) < 0 && !y.Period.Period.Contains(p)
}
