package reconcile

import (
	"strconv"

	"github.com/claimcheck/claimcheck/claims"
)

func scaleRule() *Rule {
	return &Rule{
		Name: "scale",
		Doc: `scale reports two claims of one figure whose values have the same digits and differ by a power of ten:
million for billion, a decimal point in the wrong place.

The two must be one number told twice: the same digits once in each text, of the same entity, period and kind, with words or other
figures in common. The stated values, a and b, must satisfy

	a x 10^k = b, k = 3, 6, 9, 12; or any k from 1 on if both have two significant digits or more.

Not reported: values that differ in their digits (values), and figures of different periods or stages.`,
		Run: func(p *Pass) {
			for _, t := range p.twinsOf(twistScale) {
				x, y := figureOf(p.Claims[t.a].Quantity.Stated), figureOf(p.Claims[t.b].Quantity.Stated)
				k := powerBetween(&x, &y)
				p.reportTwin(t, " differ by "+factorWord(k)+" with the same digits",
					claims.Step{Rule: "scale", Text: "the values differ by exactly 10^" + strconv.Itoa(k)})
			}
		},
	}
}

// plansAndFact reports whether one claim is planned or expected and the other one a fact.
func plansAndFact(a, b *claims.Claim) bool {
	x, y := stanceClass(a.Stance), stanceClass(b.Stance)
	return x == "plan" && y == "fact" || x == "fact" && y == "plan"
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
