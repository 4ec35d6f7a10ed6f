package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// checkRemaining compares an amount that is said to remain with its whole and the parts listed before it: "$25 million for roads, $18 million
// for roofs and the remaining $17 million for parks", of $60 million. The whole is the nearest amount before them of the same unit that is
// above each of them.
func (p *Pass) checkRemaining(i int) {
	v := &p.views[i]
	if v.claim.Kind != claims.KindLevel || v.class == "%" || ownRule(v) || v.values.IsUnbounded() || !remains(v.claim) {
		return
	}
	parts, first := []int{i}, i
	for k := i - 1; k >= 0 && p.Claims[k].Sentence == v.claim.Sentence; k-- {
		if first = k; p.mayRemain(k, v) {
			parts = append(parts, k)
		}
	}
	slices.Sort(parts)
	whole := parts[0]
	if before := strings.ToLower(before40(p.Claims[whole])); len(parts) < 3 || !strings.HasSuffix(before, "of ") && !strings.HasSuffix(before, "of the ") {
		whole = -1 // the first amount is a part like the others
		for k := first - 1; k >= max(0, first-sentenceMost) && p.views[k].doc == v.doc && whole < 0; k-- {
			if p.mayRemain(k, v) && p.above(&p.views[k], parts) {
				whole = k
			}
		}
	} else {
		parts = parts[1:]
	}
	if whole < 0 || len(parts) < 2 {
		return
	}
	switch all, sum := p.views[whole].values, p.sumOf(parts); {
	case below(all, sum) && !below(all.Scale(claims.Ratio(5, 4)), sum):
		p.reportParts(whole, parts, sum, " are more than their whole, ")
	case below(sum, all) && below(all.Scale(claims.Ratio(4, 5)), sum):
		p.reportParts(whole, parts, sum, " are less than their whole, ")
	}
}

// mayRemain reports whether claim k is an amount of the unit of one that remains.
func (p *Pass) mayRemain(k int, v *view) bool {
	o := &p.views[k]
	return o.class == v.class && (o.unit == v.unit || o.class == "count") && o.claim.Kind == claims.KindLevel && !o.values.IsUnbounded()
}

func (p *Pass) sumOf(parts []int) claims.Interval {
	sum := claims.Exactly(claims.Int(0))
	for _, k := range parts {
		sum = sum.Add(p.views[k].values)
	}
	return sum
}

// above reports whether a claim is above each of the parts.
func (p *Pass) above(w *view, parts []int) bool {
	return !slices.ContainsFunc(parts, func(k int) bool { return !below(p.views[k].values, w.values) })
}

// remains reports whether the words before an amount say that it is what is left.
func remains(c *claims.Claim) bool {
	before := strings.TrimRight(strings.ToLower(before40(c)), " ")
	return strings.HasSuffix(before, "the remaining") || strings.HasSuffix(before, "the other") || strings.HasSuffix(before, "the last")
}
