package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A relation says what the value of a source makes of the value of a draft.
type relation uint8

const (
	relOpen  relation = iota // both may hold, and neither follows: "more than 600" does not give 700
	relHolds                 // the draft's value is the source's, or the source's rounded
	relIn                    // the draft's value follows from one far from its bound: "more than 20" from 80
	relApart                 // the two cannot both hold
)

// relate says what the value of the source s makes of the value of the draft d. It is decided by intervals: the
// draft's must contain the source's to follow from it, with allowance for rounding, and must share no number with
// it to be wrong. A bound that the draft drops ("300" of "more than 300") is a rounding, one that it adds ("more
// than 300" of "300") is wrong.
func relate(d, s *view, j *judgement) relation {
	if d.class == string(claims.KindDate) && s.class == d.class {
		return relateDates(d, s)
	}
	if _, point := d.stated.Point(); point && d.class == string(claims.KindAge) && s.class == d.class {
		return relateAges(d, s)
	}
	if d.class != s.class || d.values.IsUnbounded() || s.values.IsUnbounded() || countBelowZero(d) != countBelowZero(s) {
		return relOpen
	}
	if contrarySign(d, s) {
		return relApart
	}
	if j.features[fEqual] > 0 {
		return relHolds
	}
	if r, ok := relateStep(d, s); ok {
		return r
	}
	near := j.features[fNear] >= 0
	dEnd, dUp, dHalf := bound(d.stated)
	sEnd, sUp, sHalf := bound(s.stated)
	switch {
	case dHalf && sHalf:
		return relateBounds(d, s, dUp == sUp, dEnd.Value.Equal(sEnd.Value), follows(dEnd.Value, sEnd.Value, dUp), near)
	case dHalf:
		return relateBound(d, s, dEnd, dUp, near)
	case sHalf:
		switch {
		case closed(d.values).Contains(sEnd.Value):
			return relHolds
		case !d.values.Overlaps(s.values), belowNearly(d, s):
			return relApart
		}
		return relOpen
	}
	if cutOff(d, s) || roundedFrom(d, s) {
		return relHolds
	}
	return relateRanges(d, s, j, near)
}

// countBelowZero reports whether a number without a unit is below zero and no change, as a degree of longitude is: nothing
// is counted by it.
func countBelowZero(v *view) bool {
	n, ok := v.stated.Point()
	return ok && n.Sign() < 0 && v.class == "count" && v.claim.Kind == claims.KindLevel
}

// contrarySign reports whether one of two temperatures is above zero and the other one below. A sum below zero may be told as a
// loss, and a change as a fall.
func contrarySign(d, s *view) bool {
	x, ok1 := d.stated.Point()
	y, ok2 := s.stated.Point()
	switch d.claim.Quantity.Unit {
	case "celsius", "fahrenheit", "degree":
		return ok1 && ok2 && x.Sign()*y.Sign() < 0 && d.claim.Kind == claims.KindLevel && s.claim.Kind == claims.KindLevel
	}
	return false
}

// cutOff reports whether the draft gives three digits or more of the source's number and leaves off the rest without
// rounding: 475 billion of 475.6 billion.
func cutOff(d, s *view) bool {
	x, ok1 := d.stated.Point()
	y, ok2 := s.stated.Point()
	q := d.claim.Quantity
	if !ok1 || !ok2 || len(d.figure.digits) < 3 || len(s.figure.digits) <= len(d.figure.digits) || q.Hedge != claims.HedgeNone {
		return false
	}
	return strings.HasPrefix(s.figure.digits, d.figure.digits) && x.Sub(y).Abs().Cmp(claims.Pow10(d.figure.exp)) < 0
}

// roundedFrom reports whether the draft's number of two digits or more, without a hedge, is the source's rounded to a whole
// or a tenth: 59 of 58.87.
func roundedFrom(d, s *view) bool {
	p, q := &d.claim.Quantity, &s.claim.Quantity
	x, ok1 := p.Stated.Point()
	y, ok2 := q.Stated.Point()
	if !ok1 || !ok2 || p.Unit != q.Unit || p.Hedge != claims.HedgeNone {
		return false
	}
	f, g := figureOf(p.Stated), figureOf(q.Stated)
	return len(f.digits) >= 2 && len(f.digits) < len(g.digits) && y.Sub(x).Abs().Mul(claims.Int(2)).Cmp(claims.Pow10(f.exp)) < 0
}

// relateStep relates a draft that tells from what to what something went ("from 12% to 15%") to one number: that is one
// of the two, or wrong if it lies between them.
func relateStep(d, s *view) (relation, bool) {
	n, ok := s.stated.Point()
	lo, hi := d.stated.Low(), d.stated.High()
	if !ok || d.claim.Quantity.Hedge != claims.HedgeRange || lo.Missing || hi.Missing || !strings.HasPrefix(strings.ToLower(d.claim.At.Text()), "from ") {
		return relOpen, false
	}
	switch {
	case n.Equal(lo.Value), n.Equal(hi.Value):
		return relHolds, true
	case lo.Value.Cmp(n) < 0 && n.Cmp(hi.Value) < 0:
		return relApart, true
	}
	return relOpen, false
}

// relateRanges relates two numbers or ranges.
func relateRanges(d, s *view, j *judgement, near bool) relation {
	meets := j.features[fMeet] > 0 || d.values.Overlaps(s.values) || roundedTime(d).Overlaps(s.values)
	switch {
	case meets && (onlyTouch(d, s) || otherAbout(d, s) || oneEndOff(d, s)):
		return relApart
	case meets && (finer(d, s) || otherFraction(d, s) || ofVague(d, s)):
		return relOpen
	case meets && near && !inside(d, s) && !farAbout(d, s, j):
		return relHolds
	case meets && s.stated.Within(d.stated):
		return relIn
	case meets:
		return relOpen
	}
	return relApart
}

// finer reports whether the draft gives more digits than the source, which may have rounded: "680 people" does not follow from
// "700 people", though it may be so.
func finer(d, s *view) bool {
	x, ok1 := d.stated.Point()
	y, ok2 := s.stated.Point()
	return ok1 && ok2 && !x.Equal(y) && d.figure.ok && s.figure.ok && d.figure.exp < s.figure.exp &&
		d.claim.Quantity.Unit == s.claim.Quantity.Unit && d.claim.Quantity.Hedge == claims.HedgeNone && d.claim.Kind != claims.KindDuration
}

// ofVague reports whether the draft gives a number where the source has only a vague word for it: 476 does not follow from "hundreds".
func ofVague(d, s *view) bool {
	_, point := d.stated.Point()
	return point && d.claim.Quantity.Hedge == claims.HedgeNone && s.claim.Quantity.Hedge == claims.HedgeVague && len(d.figure.digits) > 1
}

// otherFraction reports whether two shares differ by more than an eighth: half is not three fifths, though both are loosely told.
func otherFraction(d, s *view) bool {
	x, ok1 := d.stated.Point()
	y, ok2 := s.stated.Point()
	return ok1 && ok2 && d.class == "%" && d.claim.Quantity.Hedge == claims.HedgeNone && x.Sub(y).Abs().Mul(claims.Int(8)).Cmp(larger(x.Abs(), y.Abs())) > 0
}

// onlyTouch reports whether both state a number with the same last digit's place and without a hedge, and the
// numbers differ by one in that place: "1.3 million" is not told as "1.4 million", though both may come from 1.35.
func onlyTouch(d, s *view) bool {
	x, ok1 := d.stated.Point()
	y, ok2 := s.stated.Point()
	p, q := &d.claim.Quantity, &s.claim.Quantity
	return ok1 && ok2 && !x.Equal(y) && p.Hedge == claims.HedgeNone && q.Hedge == claims.HedgeNone && p.Step.Sign() > 0 && p.Step.Equal(q.Step) &&
		d.claim.Kind != claims.KindDuration && !d.values.Contains(y) && !s.values.Contains(x)
}

// oneEndOff reports whether both give a range, and one end is common and the other one is not: "220 to 240" is not told
// as "230 to 240".
func oneEndOff(d, s *view) bool {
	p, q := &d.claim.Quantity, &s.claim.Quantity
	if p.Hedge != claims.HedgeRange || q.Hedge != claims.HedgeRange || ownRule(d) || strings.Contains(d.claim.At.Text()+s.claim.At.Text(), "than") {
		return false
	}
	a, b, x, y := d.stated.Low(), d.stated.High(), s.stated.Low(), s.stated.High()
	if a.Missing || b.Missing || x.Missing || y.Missing {
		return false
	}
	off := func(m, n claims.Number) bool {
		return m.Sub(n).Abs().Mul(claims.Int(20)).Cmp(larger(m.Abs(), n.Abs())) >= 0 && !m.Equal(n)
	}
	return a.Value.Equal(x.Value) && off(b.Value, y.Value) || b.Value.Equal(y.Value) && off(a.Value, x.Value)
}

// otherAbout reports whether both say about so much with three digits or more, and the numbers differ by more than a
// fiftieth: so many digits are copied, not estimated.
func otherAbout(d, s *view) bool {
	x, ok1 := stands(d.stated)
	y, ok2 := stands(s.stated)
	p, q := d.claim.Quantity.Hedge, s.claim.Quantity.Hedge
	return ok1 && ok2 && p == claims.HedgeAbout && q == p && len(d.figure.digits) >= 3 && len(s.figure.digits) >= 3 &&
		x.Sub(y).Abs().Mul(claims.Int(50)).Cmp(larger(x.Abs(), y.Abs())) > 0
}

// farAbout reports whether a number without a hedge lies far from one that is only "about" so much: more than a
// twentieth.
func farAbout(d, s *view, j *judgement) bool {
	x, y := d.claim.Quantity.Hedge, s.claim.Quantity.Hedge
	return (x == claims.HedgeAbout && y == claims.HedgeNone || x == claims.HedgeNone && y == claims.HedgeAbout) && j.features[fNear] < 100 && len(d.figure.digits) > 2
}

// inside reports whether the draft gives one number without a hedge where the source gives a range around it.
func inside(d, s *view) bool {
	n, ok := d.stated.Point()
	if !ok || d.claim.Quantity.Hedge != claims.HedgeNone || s.claim.Quantity.Hedge != claims.HedgeRange {
		return false
	}
	lo, hi := s.stated.Low(), s.stated.High()
	return lo.Value.Cmp(n) < 0 && n.Cmp(hi.Value) < 0 && !d.values.Contains(lo.Value) && !d.values.Contains(hi.Value)
}

// closed is the interval with its ends.
func closed(x claims.Interval) claims.Interval {
	lo, hi := x.Low(), x.High()
	lo.Open, hi.Open = false, false
	return claims.NewInterval(lo, hi)
}

// roundedTime gives the range of a whole number of units of time, half a unit to each side: 14 hours may be 14
// hours and four minutes.
func roundedTime(v *view) claims.Interval {
	q := v.claim.Quantity
	if v.claim.Kind != claims.KindDuration || q.Hedge != claims.HedgeNone {
		return v.values
	}
	n, ok := q.Stated.Point()
	if !ok || !n.IsInt() {
		return v.values
	}
	r, ok := claims.Convert(claims.Rounded(n, claims.Int(1)), q.Unit, v.unit)
	if !ok {
		return v.values
	}
	return r
}

// numerator gives what is meant per one of something: "USD" of "USD/barrel".
func numerator(u claims.Unit) (claims.Unit, bool) {
	top, _, ok := strings.Cut(string(u), "/")
	return claims.Unit(top), ok && top != ""
}

// withoutRate reads an amount per one of something as the amount, where the other side leaves out per what.
func withoutRate(v, like *view) (*view, bool) {
	top, ok := numerator(v.claim.Quantity.Unit)
	if !ok {
		return nil, false
	}
	c := *v.claim
	c.Quantity.Unit = top
	if c.Kind == claims.KindRate {
		c.Kind = claims.KindLevel
	}
	w := newView(&c)
	if w.class != like.class {
		return nil, false
	}
	w.doc, w.terms, w.not = v.doc, v.terms, v.not
	w.mark()
	return &w, true
}

// asSeconds reads a length of months or years in seconds.
func asSeconds(v *view) (*view, bool) {
	w := *v
	q := v.claim.Quantity
	values, ok1 := claims.Convert(q.Range, q.Unit, "second")
	stated, ok2 := claims.Convert(q.Stated, q.Unit, "second")
	if !ok1 || !ok2 {
		return nil, false
	}
	w.class, w.unit, w.values, w.stated, w.figure = "second", "second", values, stated, figureOf(stated)
	w.mark()
	return &w, true
}

// sharesCore reports whether what is counted or measured is named by both.
func sharesCore(j *judgement) bool {
	return j.features[fHead] > 0 || j.features[fHeadOther] > 0 || j.features[fNoun] > 0
}
