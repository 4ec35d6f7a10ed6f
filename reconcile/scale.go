package reconcile

import (
	"strconv"

	"github.com/claimcheck/claimcheck/claims"
)

// evidenceScale is the evidence, in tenths of bits, that a slip of the scale needs: two figures often have the same two digits by
// chance.
const evidenceScale = -3

// The words alone must give this much evidence, in tenths of bits: of a slip of a figure whose head, noun or verb is the same, and of
// one for which only other words speak.
const (
	scaleWords = -12
	scaleElse  = -8
)

func scaleRule() *Rule {
	return &Rule{
		Name: "scale",
		Doc: `scale reports two claims of one figure whose values have the same digits and differ by a power of ten:
million for billion, a decimal point in the wrong place.

The pair must be comparable as for the rule values, and the stated values, a and b, must satisfy

	a x 10^k = b, k = 3, 6, 9, 12; or any k from 1 on if both have two significant digits or more.

Not reported: values that differ in their digits (values), and figures of different periods or stages.`,
		Run: func(p *Pass) {
			p.slips(func(q *pair, k int) {
				a, b := &p.views[q.a], &p.views[q.b]
				p.reportRivals(q, topic(a.claim)+quote(a.claim)+" and "+quote(b.claim)+" differ by "+factorWord(k)+" with the same digits",
					claims.Step{Rule: "scale", Text: "the values differ by exactly 10^" + strconv.Itoa(k)})
			})
		},
	}
}

// slips calls f for each pair whose stated values differ by a power of ten and whose words say that they are of one thing.
func (p *Pass) slips(f func(q *pair, k int)) {
	for i := range p.pairs {
		q := &p.pairs[i]
		a, b := &p.views[q.a], &p.views[q.b]
		if k := powerBetween(&a.figure, &b.figure); k != 0 && p.isSlip(q) && p.unrivalled(q) && !revised(a.claim, b.claim) {
			f(q, k)
		}
	}
}

// isSlip reports whether two figures that differ by a power of ten are of one thing. What is planned and what came of it may then be
// one amount: "agreed to pay $2.7 billion", "closed the $2.7 million purchase".
func (p *Pass) isSlip(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	if a.doc == b.doc || ownRule(a) || q.j.verdict[cValue] != Different {
		return false
	}
	j := q.j
	words, need := j.words(), scaleWords
	if j.features[fHead]+j.features[fNoun]+j.features[fVerb] == 0 {
		need = scaleElse
	}
	if j.verdict[cStance] == Different && plansAndFact(a.claim, b.claim) && len(a.figure.digits) > 1 && words >= scaleElse {
		j.verdict[cStance] = Unknown
	}
	return j.comparable() && words >= need && j.evidence >= evidenceScale+p.doubt(q)
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
