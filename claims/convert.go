package claims

// Convert returns x, an amount of from, as an amount of to. It returns false if
// the two do not measure the same thing; between two currencies it always does.
//
// The result is exact, save for units that are not: a ton is anything from a
// short to a long one, a month 28 to 31 days, a quarter 90 to 92, a year 365
// or 366. Of these the result holds everything that the words allow.
func Convert(x Interval, from, to Unit) (Interval, bool) {
	return convert(x, from, to, true)
}

// ConvertDifference is [Convert] for the difference of two amounts. It leaves
// out the offsets of temperatures: a rise of 9 degrees Fahrenheit is one of 5
// degrees Celsius.
func ConvertDifference(x Interval, from, to Unit) (Interval, bool) {
	return convert(x, from, to, false)
}

func convert(x Interval, from, to Unit, offsets bool) (Interval, bool) {
	if from == to {
		return x, true
	}
	b1, f1, o1, ok1 := from.Base()
	b2, f2, o2, ok2 := to.Base()
	if !ok1 || !ok2 {
		return Interval{}, false
	}
	if b1 != b2 {
		return convertLoose(x, from, to)
	}
	inverse, ok := Int(1).Quo(f2)
	if !ok {
		return Interval{}, false
	}
	y := x.Scale(f1)
	if offsets {
		y = y.Add(Exactly(o1.Sub(o2)))
	}
	return y.Scale(inverse), true
}

// convertLoose converts between units of which one is not exact.
func convertLoose(x Interval, from, to Unit) (Interval, bool) {
	b1, f1, ok1 := loose(string(from))
	b2, f2, ok2 := loose(string(to))
	if !ok1 || !ok2 || b1 != b2 {
		return Interval{}, false
	}
	return x.Mul(f1).Quo(f2)
}

// loose returns the base of a unit and the bounds of its factor.
func loose(s string) (base Unit, factor Interval, ok bool) {
	const day = 86400
	switch s {
	case "month":
		return "second", Between(Int(28*day), Int(31*day)), true
	case "quarter":
		return "second", Between(Int(90*day), Int(92*day)), true
	}
	if m, ok := measureOf(s); ok {
		switch m.base {
		case "ton":
			return "kilogram", Between(Ratio(90718474, 100000), Ratio(10160469088, 10000000)).Scale(m.factor), true
		case "year":
			return "second", Between(Int(365*day), Int(366*day)).Scale(m.factor), true
		}
		return Unit(m.base), Exactly(m.factor), true
	}
	a, b, isRatio, ok := cutPer(s)
	if !isRatio {
		return Unit(s), Exactly(Int(1)), ok
	}
	ab, af, ok1 := loose(a)
	bb, bf, ok2 := loose(b)
	if !ok1 || !ok2 {
		return "", Interval{}, false
	}
	f, ok := af.Quo(bf)
	return namedRatio(ab + "/" + bb), f, ok
}
