package reconcile

import "github.com/claimcheck/claimcheck/claims"

// oneNumber reports whether two texts that mean one number may have written the figures of a and b: they are equal, one is the other
// rounded, or one is the bound that is said of the other.
func oneNumber(a, b *view, j *judgement) bool {
	switch {
	case j.features[fEqual] > 0:
		return true
	case a.class != b.class || !a.figure.ok || !b.figure.ok || !a.values.Overlaps(b.values) || onlyTouch(a, b):
		return false
	}
	return boundOf(a, b) || boundOf(b, a) || rounded(a, b)
}

// boundOf reports whether a is a bound, and b lies where a bound is said of it: up to the next number of as many digits, "more than
// 300" of 300 to 400.
func boundOf(a, b *view) bool {
	end, up, ok := bound(a.stated)
	n, point := stands(b.stated)
	if !ok || !point {
		return false
	}
	step := larger(a.stepIn(), claims.Pow10(a.figure.exp))
	far := claims.End{Value: end.Value.Sub(step), Open: true}
	if !up {
		return claims.NewInterval(far, end).Contains(n)
	}
	far.Value = end.Value.Add(step)
	return claims.NewInterval(end, far).Contains(n)
}

// rounded reports whether the numbers of a and b are within a twentieth of each other, or differ by no more than half the place of
// the last digit of one. Figures of one unit are compared in it: of temperatures only the degrees of one scale have a size.
func rounded(a, b *view) bool {
	x, y, step, last := a.figure.n, b.figure.n, larger(a.stepIn(), b.stepIn()), max(a.figure.exp, b.figure.exp)
	if p, q := &a.claim.Quantity, &b.claim.Quantity; p.Unit == q.Unit && p.Unit != a.unit {
		f, g := figureOf(p.Stated), figureOf(q.Stated)
		if !f.ok || !g.ok {
			return false
		}
		x, y, step, last = f.n, g.n, larger(p.Step, q.Step), max(f.exp, g.exp)
	}
	d := x.Sub(y).Abs()
	if d.Mul(claims.Int(20)).Cmp(larger(x, y)) <= 0 {
		return true
	}
	return step.Sign() > 0 && step.Equal(claims.Pow10(last)) && d.Mul(claims.Int(2)).Cmp(step) <= 0
}

// digitsShared is the number of significant digits that two texts give of one number.
func digitsShared(a, b *view, j *judgement) int {
	if n := int(j.features[fEqual]) / 10; n > 0 {
		return n
	}
	return min(len(a.figure.digits), len(b.figure.digits), 2)
}

// agreeNeed is the evidence that an agreement needs: the more digits the two texts share and the fewer rivals the pair has, the less.
// In two short texts hardly two things have a figure of three digits in common by chance; many have "two".
func agreeNeed(a, b *view, j *judgement) int {
	switch {
	case !oneNumber(a, b, j):
		if a.figure.ok && b.figure.ok && (slip(&a.figure, &b.figure) || slip(&b.figure, &a.figure)) {
			return never
		}
		return evidenceMeet
	case wide(a) || wide(b):
		return evidenceAgree
	}
	n := digitsShared(a, b, j)
	if n < 2 && a.class == "count" && max(a.figure.exp, b.figure.exp) == 0 {
		return evidenceFew + min(fewMost, max(0, int(j.features[fRivals])-manyRivals)/2)
	}
	unusual := bitsFirst + bitsDigit*(n-1) - bitsRival*max(0, int(j.features[fRivals])-fewRivals)/10
	if j.features[fEqual] == 0 {
		unusual -= 10
	}
	return evidenceAgree - max(0, min(unusual, unusualMost))
}

// What an unusual figure counts in an agreement, in tenths of bits.
const (
	bitsFirst   = 40 // for the first digit and the size: a small count has less
	bitsDigit   = 33 // for each digit behind the first: one of ten
	bitsRival   = 10 // less for ten tenths of bits of rivals above fewRivals: one of many figures may be equal by chance
	fewRivals   = 20
	manyRivals  = 40 // from here on a small count needs half a bit more for each bit of rivals, and at most fewMost more
	fewMost     = 8
	unusualMost = 42
)

// wide reports whether a claim gives no number but a stretch of them: dozens, 40 to 60.
func wide(v *view) bool {
	h := v.claim.Quantity.Hedge
	return h == claims.HedgeVague || h == claims.HedgeRange
}

// otherPeriod reports whether the periods keep two figures from being one: they exclude each other, and the figures are not equal and
// unusual, or neither period is a day or open. Such periods are told too loosely to outweigh such a figure.
func otherPeriod(a, b *view, j *judgement) bool {
	if j.verdict[cPeriod] != Different || j.conf[cPeriod] < 90 {
		return false
	}
	loose := func(v *view) bool {
		p := &v.claim.Period.Period
		return p.Grain == claims.GrainDay || p.Start.IsZero() || p.End.IsZero()
	}
	few := j.features[fEqual] < 20 && !(j.features[fEqual] > 0 && a.class == "count" && a.figure.exp >= 2) // 300 is no usual count
	return few || !loose(a) && !loose(b)
}
