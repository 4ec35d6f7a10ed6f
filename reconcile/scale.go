package reconcile

import (
	"strconv"

	"github.com/claimcheck/claimcheck/claims"
)

// evidenceScale is the evidence, in tenths of bits, that a slip of the scale needs: two figures often have the same two digits by
// chance.
const evidenceScale = -3

func scaleRule() *Rule {
	return &Rule{
		Name: "scale",
		Doc: `scale reports two claims of one figure whose values have the same digits and differ by a power of ten:
million for billion, a decimal point in the wrong place.

The pair must be comparable as for the rule values, and the stated values, a and b, must satisfy

	a x 10^k = b, k = 3, 6, 9, 12; or any k from 1 on if both have two significant digits or more.

Not reported: values that differ in their digits (values), and figures of different periods or stages.`,
		Run: func(p *Pass) {
			p.rivalsFrom(func(q *pair) int { return evidenceScale + p.doubt(q) }, func(q *pair) {
				a, b := &p.views[q.a], &p.views[q.b]
				k := powerBetween(&a.figure, &b.figure)
				if k == 0 || revised(a.claim, b.claim) {
					return
				}
				p.reportRivals(q, topic(a.claim)+quote(a.claim)+" and "+quote(b.claim)+" differ by "+factorWord(k)+" with the same digits",
					claims.Step{Rule: "scale", Text: "the values differ by exactly 10^" + strconv.Itoa(k)})
			})
		},
	}
}

// powerBetween gives k > 0 if one stated value is 10^k times the other, 0 if none is.
func powerBetween(x, y *figure) int {
	k := x.exp - y.exp
	if k < 0 {
		k = -k
	}
	if !x.ok || !y.ok || x.digits == "" || x.digits != y.digits || k == 0 || k > 12 || len(x.digits) < 2 && k%3 != 0 {
		return 0
	}
	return k
}

func factorWord(k int) string {
	switch k {
	case 3:
		return "a factor of a thousand"
	case 6:
		return "a factor of a million"
	case 9:
		return "a factor of a billion"
	}
	return "a factor of " + claims.GroupThousands(claims.Pow10(k).String())
}
