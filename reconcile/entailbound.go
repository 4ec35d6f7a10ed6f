package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// bound gives the only end of a half-open interval, and whether the numbers above it are meant.
func bound(x claims.Interval) (end claims.End, up, ok bool) {
	lo, hi := x.Low(), x.High()
	switch {
	case lo.Missing && !hi.Missing:
		return hi, false, true
	case hi.Missing && !lo.Missing:
		return lo, true, true
	}
	return claims.End{}, false, false
}

// belowNearly reports whether the source says "nearly" so much, and the draft gives a number that is not near it: "nearly
// 3.1 billion" is not told as "2.8 billion".
func belowNearly(d, s *view) bool {
	text := strings.ToLower(s.claim.At.Text())
	if !strings.HasPrefix(text, "nearly ") && !strings.HasPrefix(text, "almost ") {
		return false
	}
	x, ok := d.stated.Point()
	near, half := implied(s)
	return ok && half && d.claim.Quantity.Hedge == claims.HedgeNone && x.Cmp(near.Low().Value) < 0 && missesBound(d.stated, s.stated.High().Value)
}

// follows reports whether the bound d follows from the bound s on the same side.
func follows(d, s claims.Number, up bool) bool {
	if up {
		return s.Cmp(d) >= 0
	}
	return s.Cmp(d) <= 0
}

func relateBounds(d, s *view, sameSide, equal, follows, near bool) relation {
	switch {
	case equal && (sameSide || d.claim.Kind == claims.KindDuration):
		return relHolds
	case sameSide && follows && near:
		return relHolds
	case sameSide && follows:
		return relIn
	case !sameSide && !d.values.Overlaps(s.values):
		return relApart
	}
	switch x, ok := implied(s); {
	case ok && x.Within(d.stated):
		return relHolds
	case ok && !x.Overlaps(d.stated):
		return relApart
	}
	return relOpen
}

// farBound reports whether the lower bound of the draft lies more than a twentieth from that of the source, which has two digits or less: the
// draft then need not tell the source's figure.
func farBound(d, s *view) bool {
	x, up, ok1 := bound(d.stated)
	y, too, ok2 := bound(s.stated)
	return ok1 && ok2 && up && too && d.claim.Kind == claims.KindLevel && x.Value.Cmp(y.Value) > 0 && len(s.figure.digits) < 3 && x.Value.Sub(y.Value).Abs().Mul(claims.Int(20)).Cmp(y.Value.Abs()) > 0
}

// implied gives the numbers that a bound is said of: up to the next number of as many digits, which would be said
// instead. "More than 89 million" is 89 to 90 million, and "more than 300" is 300 to 400.
func implied(v *view) (claims.Interval, bool) {
	end, up, ok := bound(v.stated)
	f := v.figure
	if !ok || f.digits == "" {
		return claims.Interval{}, false
	}
	step := claims.Pow10(f.exp)
	if q := v.claim.Quantity; q.Step.Sign() > 0 && q.Unit == v.unit && q.Step.Cmp(step) < 0 {
		step = q.Step
	}
	far := claims.End{Value: end.Value.Add(step), Open: true}
	if up {
		return claims.NewInterval(end, far), true
	}
	far.Value = end.Value.Sub(step)
	return claims.NewInterval(far, end), true
}

// relateBound relates a draft that gives a bound to a source that gives a number or a range.
func relateBound(d, s *view, end claims.End, up, near bool) relation {
	if n, ok := s.stated.Point(); ok && end.Open && n.Equal(end.Value) && s.claim.Quantity.Hedge == claims.HedgeNone {
		if s.claim.Quantity.Step.Cmp(claims.Int(1000000)) >= 0 || extends(d) {
			return relHolds // "1 billion" is rounded
		}
		return relApart
	}
	in := s.stated.Within(d.stated)
	_, point := s.stated.Point()
	switch {
	case in && near:
		return relHolds
	case in:
		return relIn
	case s.claim.Quantity.Hedge == claims.HedgeAbout && missesBound(s.stated, end.Value):
		return relApart
	case point && s.claim.Quantity.Hedge == claims.HedgeNone && len(s.figure.digits) > 1 && d.claim.Kind != claims.KindDuration:
		return relApart // a bound as fine as the figure that misses it
	case d.values.Overlaps(s.values) && s.claim.Quantity.Hedge == claims.HedgeNone && d.claim.Kind != claims.KindDuration:
		return relOpen
	case d.values.Overlaps(s.values):
		return relHolds
	}
	return relApart
}

// extends reports whether a length or a time is told with "over", which may say how far it goes: a race over 30 km.
func extends(d *view) bool {
	return (d.class == "meter" || d.claim.Kind == claims.KindDuration) && strings.HasPrefix(strings.ToLower(d.claim.At.Text()), "over ")
}

// missesBound reports whether the number that stands for what is said to be about so much misses a bound by more than
// a twentieth: "around 50" is not told as "more than 55".
func missesBound(stated claims.Interval, end claims.Number) bool {
	n, ok := stands(stated)
	return ok && n.Sub(end).Abs().Mul(claims.Int(20)).Cmp(end.Abs()) > 0
}
