package extract

import "github.com/claimcheck/claimcheck/claims"

// rangeTimex returns the TIMEX3 values of both ends of a range of durations.
func rangeTimex(f *figure) string {
	lo, ok1 := claims.DurationTimex(f.value, f.unit)
	hi, ok2 := claims.DurationTimex(f.high, f.unit)
	if !ok1 || !ok2 {
		return ""
	}
	return lo + "/" + hi
}

// timex writes the duration as a TIMEX3 value: "P4D", "PT1H30M".
func (d *duration) timex() string {
	first := d.parts[0]
	if d.n == 1 {
		if first.vague {
			return vagueTimex(first.unit)
		}
		return amountTimex(first.amount, first.unit)
	}
	t, clock := "P", false
	for _, p := range d.parts[:d.n] {
		before, after, factor, _ := durationSign(p.unit)
		if before == "PT" && !clock {
			t, clock = t+"T", true
		}
		t += p.number().Mul(claims.Int(factor)).String() + after
	}
	return t
}

// quantity returns the amount in the smallest unit named; where that is no part of the larger ones, an interval in the
// smallest of those: "5 years, 3 months and 12 days" is 63 months and 12/31 to 12/28 of one.
func (d *duration) quantity() claims.Quantity {
	first := d.parts[0]
	_, _, _, unit := durationSign(first.unit)
	if first.vague {
		x := claims.AtLeast(claims.Int(first.n))
		if first.max != 0 {
			x = claims.Between(claims.Int(first.n), claims.Int(first.max))
		}
		return claims.Quantity{Stated: x, Range: x, Unit: unit, Hedge: claims.HedgeVague}
	}
	if d.n == 1 && first.d > 1 && !first.point { // "half an hour" is 30 minutes
		if small, f := smaller(first.unit); f != 0 && f%first.d == 0 {
			first.n, first.d, first.unit = first.n*f/first.d, 1, small
			d.parts[0] = first
			_, _, _, unit = durationSign(small)
		}
	}
	n, step := first.number(), first.step
	for k := 1; k < d.n; k++ {
		p := d.parts[k]
		f := ratio(d.parts[k-1].unit, p.unit)
		if f == 0 {
			x := d.withDays(n, k)
			return claims.Quantity{Stated: x, Range: x, Unit: unit}
		}
		n = n.Mul(claims.Int(f)).Add(p.number())
		_, _, _, unit = durationSign(p.unit)
		step = p.step
	}
	x := claims.Exactly(n)
	return claims.Quantity{Stated: x, Range: x, Unit: unit, Step: step}
}

// smaller returns the next smaller unit of the clock, and how many of it make one; 0 where there is none.
func smaller(u timeUnit) (timeUnit, int64) {
	switch u {
	case dayUnit:
		return hourUnit, 24
	case hourUnit:
		return minuteUnit, 60
	case minuteUnit:
		return secondUnit, 60
	}
	return 0, 0
}

// withDays returns n, which is months, years or larger, and the parts from k on, which are days or smaller.
func (d *duration) withDays(n claims.Number, k int) claims.Interval {
	days := claims.Number{}
	for _, p := range d.parts[k:d.n] {
		part := p.number()
		if f := ratio(p.unit, secondUnit); f != 0 {
			day, _ := part.Mul(claims.Int(f)).Quo(claims.Int(24 * 60 * 60))
			days = days.Add(day)
		}
	}
	short, long := int64(28), int64(31)
	if months := d.parts[k-1].unit.months(); months != 0 && months%12 == 0 {
		short, long = 365*int64(months/12), 366*int64(months/12)
	}
	lo, _ := days.Quo(claims.Int(long))
	hi, _ := days.Quo(claims.Int(short))
	return claims.Between(n.Add(lo), n.Add(hi))
}

// ratio returns how many of the small unit make the large one, 0 if that is no whole number.
func ratio(large, small timeUnit) int64 {
	if m, n := large.months(), small.months(); m != 0 && n != 0 {
		return int64(m / n)
	}
	size := func(u timeUnit) int64 {
		switch u {
		case secondUnit:
			return 1
		case minuteUnit:
			return 60
		case hourUnit:
			return 3600
		}
		return 86400 * int64(u.days())
	}
	if m, n := size(large), size(small); m != 0 && n != 0 {
		return m / n
	}
	return 0
}
