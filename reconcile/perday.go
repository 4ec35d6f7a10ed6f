package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// checkAverage compares an amount per day, week or month, said to be the average of a period, with the total of the
// same thing in the very same period.
func (p *Pass) checkAverage(i int, top, per claims.Unit) {
	a := &p.views[i]
	when, ok := statedPeriod(a.claim)
	n, ok2 := periodsIn(when, per)
	if !ok || !ok2 || facet(a.claim, "count") != "average" {
		return
	}
	x := a.claim.Quantity.Range.Scale(n)
	p.around(i, true, func(k int) {
		b := &p.views[k]
		q, ok := statedPeriod(b.claim)
		if k == i || !ok || !q.Equal(when) || !b.isLevel() || unlikeTotal(b.claim) || !sameTop(top, b) || !p.sameTotal(a, b) {
			return
		}
		f := p.derive(k, x, b.claim.Period, []*claims.Claim{a.claim},
			claims.Step{Rule: p.rule.Name, Text: quote(a.claim) + " x " + n.Decimal(2) + " " + string(per) + "s = " + showRange(x, top), At: a.claim.At})
		p.contradict(f, k)
	})
}

// periodsIn gives how many days, weeks or months a period has, 2 at least.
func periodsIn(p claims.Period, per claims.Unit) (claims.Number, bool) {
	n, ok := p.Days()
	switch {
	case !ok || n < 2:
		return claims.Number{}, false
	case per == "day":
		return claims.Int(int64(n)), true
	case per == "week" && n >= 14:
		return claims.Ratio(int64(n), 7), true
	case per == "month" && n >= 59 && p.Start.Day == 1 && p.End.Day == 1:
		return claims.Int(int64((p.End.Year-p.Start.Year)*12 + p.End.Month - p.Start.Month)), true
	}
	return claims.Number{}, false
}

// sameTop reports whether the total is counted in the unit of which so many come a day.
func sameTop(top claims.Unit, b *view) bool {
	if b.class != "count" {
		return b.unit == top
	}
	noun := strings.ToLower(string(top))
	return top.Kind() == claims.UnitCount && b.noun != "" && (noun == b.noun || genericNoun(noun) || genericNoun(b.noun))
}

// sameTotal reports whether an average and a total are of one thing: the units differ by nature, so a name or the head
// must be shared.
func (p *Pass) sameTotal(a, b *view) bool {
	with := p.setting(a, b)
	j := judge(a, b, &with, nil)
	if j.verdict[cScope] == Different || j.verdict[cStance] == Different {
		return false
	}
	if _, _, ok := contrast(a.claim, b.claim, func(axis string) bool { return axis != "count" }); ok {
		return false
	}
	return sharedNames(a.names, b.names) > 0 && j.evidence >= 2*evidenceAcross || p.sameMeasure(a, b)
}
