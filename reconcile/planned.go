package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A text has few dates to come, so the one beside a figure is the one for which it is planned: "€45 million by 2025" is not told of
// "€45 million from 2027".

// plannedOtherwise finds, for a date to come that no source gives, a figure beside it that a source gives with another date to come: the
// claim of the source that has this date. It is nil if there is none, or if a date of the source meets the draft's.
func (v *verifier) plannedOtherwise(i int) *claims.Claim {
	c := v.pass.Claims[i]
	if c.Kind != claims.KindDate || !toCome(c) {
		return nil
	}
	var found *claims.Claim
	for _, k := range v.line(i) {
		if k == i || ownRule(&v.pass.views[k]) || v.pass.Claims[k].Period.At != c.At {
			continue
		}
		yes, _ := v.bestOptions(k)
		if yes == nil || yes.e+figureBonus(&v.pass.views[k]) < evidenceSupport {
			continue
		}
		for _, s := range v.inSentence(v.number[yes.source]) {
			q := v.pass.Claims[s]
			if !dated(q) || !toCome(q) {
				continue
			}
			if !otherDeadline(c.Period.Period, q.Period.Period) {
				return nil
			}
			found = q
		}
	}
	return found
}

// toCome reports whether a claim is of a time after the day of its document, or goes on until then.
func toCome(c *claims.Claim) bool {
	day, p := docDate(c), c.Period.Period
	if day.IsZero() || p.IsZero() {
		return false
	}
	return p.Start.Compare(day) > 0 || p.Start.IsZero() && p.End.Sub(day) > 31
}

// deadlineApart is by how many days two deadlines differ that are not the same, loosely told.
const deadlineApart = 45

// otherDeadline reports whether a plan for the period p is not one for the period q: they share no day, or q is a stretch that ends
// long after p.
func otherDeadline(p, q claims.Period) bool {
	if p.End.IsZero() || q.End.IsZero() || p.Start.IsZero() || q.Start.IsZero() {
		return !p.Overlaps(q)
	}
	if q.Grain == claims.GrainSpan && p.Grain != claims.GrainSpan {
		return q.End.Sub(p.End) > deadlineApart
	}
	return !p.Overlaps(q)
}
