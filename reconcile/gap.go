package reconcile

import "github.com/claimcheck/claimcheck/claims"

// gapOf measures how far apart two disjoint intervals in the unit are; step is the coarser rounding of the
// two sides, 0 if neither is rounded.
func gapOf(x, y claims.Interval, u claims.Unit, step claims.Number) Gap {
	d, ok := x.Gap(y)
	if !ok {
		return Gap{}
	}
	g := Gap{Distance: d, Unit: u, Known: true}
	if step.Sign() > 0 {
		g.Roundings, _ = d.Quo(step)
	}
	return g
}

// gapBetween measures how far apart the values of two claims are, in the unit that both have, else in the base unit.
func gapBetween(a, b *view) Gap {
	p, q := &a.claim.Quantity, &b.claim.Quantity
	if p.Unit == q.Unit && a.class != string(claims.KindDate) {
		return gapOf(p.Range, q.Range, p.Unit, larger(p.Step, q.Step))
	}
	unit := a.unit
	if a.class == string(claims.KindDate) {
		unit = "day"
	}
	return gapOf(a.values, b.values, unit, larger(a.stepIn(), b.stepIn()))
}

// stepIn gives the rounding of a claim in the unit of its view.
func (v *view) stepIn() claims.Number {
	q := v.claim.Quantity
	if q.Step.Sign() <= 0 || q.Unit == v.unit {
		return q.Step
	}
	_, factor, _, ok := q.Unit.Base()
	if !ok {
		return claims.Number{}
	}
	return q.Step.Mul(factor)
}

func larger(a, b claims.Number) claims.Number {
	if a.Cmp(b) < 0 {
		return b
	}
	return a
}

// gapStep says how far apart the ranges are.
func gapStep(rule string, g Gap) claims.Step {
	unit := g.Unit
	if unit == "%" {
		unit = "pp" // what lies between two percentages
	}
	text := "the ranges are " + showAmount(g.Distance, unit) + " apart"
	if g.Distance.Sign() == 0 {
		text = "the ranges touch, but share no value"
	}
	switch times := g.Roundings.Decimal(0); {
	case g.Roundings.Cmp(claims.Int(1)) < 0:
	case times == "1":
		text += ", about as much as the rounding"
	default:
		text += ", " + times + " times the rounding"
	}
	return claims.Step{Rule: rule, Text: text}
}
