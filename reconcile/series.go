package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A step of a series is two levels of one thing at two times that a source gives side by side: "13,067, against 5,273
// a year before".
type seriesStep struct{ x, y int }

// seriesReach is the number of claims after a level among which the other end of a step is looked for.
const seriesReach = 4

// seriesSteps lists the steps that the sources give in a scope.
func (v *verifier) seriesSteps(s *scope) []seriesStep {
	if s.steps != nil {
		return s.steps
	}
	s.steps = []seriesStep{}
	p := v.pass
	for _, x := range s.claims {
		for y := x + 1; y < len(p.views) && y <= x+seriesReach; y++ {
			if v.isStep(&p.views[x], &p.views[y]) {
				s.steps = append(s.steps, seriesStep{x, y})
			}
		}
	}
	return s.steps
}

func (v *verifier) isStep(a, b *view) bool {
	if a.doc != b.doc || !isSeries(a) || !isSeries(b) || apart(a.claim.At, b.claim.At) > anchorSpan {
		return false
	}
	same := sameUnit(a, b)
	if !same && !(plainNumber(a) && readable(b) || plainNumber(b) && readable(a)) {
		return false
	}
	p, q := a.claim.Period.Period, b.claim.Period.Period
	other := !p.IsZero() && !q.IsZero() && !p.Overlaps(q)
	switch {
	case a.claim.Sentence != b.claim.Sentence:
		return same && other && a.claim.Measure == b.claim.Measure
	case other, a.not != nil || b.not != nil:
		return a.claim.Measure == b.claim.Measure || b.claim.Measure == "" || a.claim.Measure == ""
	}
	return v.otherTime(a, b) || setAgainstWords(a.claim, b.claim)
}

// setAgainstWords reports whether the words between two figures of a sentence set one against the other: "640 mm,
// against 320".
func setAgainstWords(a, b *claims.Claim) bool {
	between := strings.ToLower(textBetween(a.At, b.At))
	if len(between) > 40 {
		return false
	}
	for _, w := range [...]string{" against ", " as against ", " compared with ", " compared to ", " instead of ", " up from ", " down from "} {
		if strings.Contains(between, w) {
			return true
		}
	}
	return false
}

// isSeries reports whether a claim may be one end of a step: a positive level, whether it is a fact or expected.
func isSeries(v *view) bool {
	switch v.claim.Kind {
	case claims.KindLevel, claims.KindRate, "":
		return positive(v.values) && !v.values.High().Missing && !ownRule(v) && v.class != "%"
	}
	return false
}

// sameUnit reports whether two levels are in one unit: per one of something or not.
func sameUnit(a, b *view) bool {
	if a.class == b.class && (a.unit == b.unit && a.noun == b.noun || a.class == "count" && (a.noun == "" || b.noun == "")) {
		return true
	}
	x, okX := numerator(a.claim.Quantity.Unit)
	y, okY := numerator(b.claim.Quantity.Unit)
	return okX && x == b.claim.Quantity.Unit || okY && y == a.claim.Quantity.Unit
}

// quotient divides two levels of a step: the numbers stated, where both are single numbers.
func quotient(a, b *view) (claims.Interval, bool) {
	x, ok1 := a.claim.Quantity.Stated.Point()
	y, ok2 := b.claim.Quantity.Stated.Point()
	if ok1 && ok2 && (a.claim.Quantity.Unit == b.claim.Quantity.Unit || a.unit != b.unit || a.class == "count") {
		n, ok := x.Quo(y)
		return claims.Exactly(n), ok
	}
	if a.unit != b.unit {
		return claims.Interval{}, false
	}
	return a.values.Quo(b.values)
}

func plainNumber(v *view) bool { return v.class == "count" && v.noun == "" }

// seriesSupport finds a step of a source that makes the draft's change or multiple: from 5,273 to 13,067 is more than
// double.
func (v *verifier) seriesSupport(i int) ([]*claims.Claim, string, bool) {
	p := v.pass
	d := &p.views[i]
	if !ofChange(d) || d.values.IsUnbounded() {
		return nil, "", false
	}
	for _, s := range v.seriesSteps(v.scope(i)) {
		for _, ends := range [...][2]int{{s.x, s.y}, {s.y, s.x}} {
			later, earlier := &p.views[ends[0]], &p.views[ends[1]]
			if !inOrder(earlier.claim, later.claim) || !v.aboutStep(d, later, earlier) {
				continue
			}
			r, ok := quotient(later, earlier)
			if !ok {
				continue
			}
			if d.class == "%" {
				r = r.Sub(claims.Exactly(claims.Int(1))).Scale(claims.Int(100))
			}
			if narrow(r) && r.Overlaps(d.values) && closeBy(r, d.stated) {
				return []*claims.Claim{later.claim, earlier.claim}, quote(later.claim) + " against " + quote(earlier.claim) + " is " + showRange(r, d.unit), true
			}
		}
	}
	return nil, "", false
}

// inOrder reports whether the periods do not say that the earlier one is the later.
func inOrder(earlier, later *claims.Claim) bool {
	p, q := earlier.Period.Period, later.Period.Period
	return p.IsZero() || q.IsZero() || p.Start.Compare(q.Start) <= 0
}

// aboutStep reports whether the draft's change may be of the two levels: it shares words with them, or a name, or it
// starts when the earlier one is dated.
func (v *verifier) aboutStep(d, later, earlier *view) bool {
	for _, s := range [...]*view{later, earlier} {
		with := v.pass.setting(d, s)
		j := judge(d, s, &with, nil)
		if j.veto || j.verdict[cScope] == Different {
			return false
		}
		if j.topic() >= evidencePortion || sharedNames(d.names, s.names) > 0 {
			return true
		}
	}
	p := earlier.claim.Period.Period
	return !p.IsZero() && (p.Start == d.claim.Period.Period.Start || p.Start == d.claim.Base.Period.Start)
}

// closeBy reports whether a derived value is near what is stated: within a tenth of a number, within a third of a
// bound.
func closeBy(x, stated claims.Interval) bool {
	if _, _, half := bound(stated); !half {
		return nearTo(x, stated)
	}
	n, ok1 := stands(x)
	m, ok2 := stands(stated)
	return ok1 && ok2 && n.Sub(m).Abs().Mul(claims.Int(3)).Cmp(larger(n.Abs(), m.Abs())) <= 0
}
