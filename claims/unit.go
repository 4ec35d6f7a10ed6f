package claims

import "strings"

// Unit names what an amount counts:
//
//	"USD"                    money, by ISO 4217 code
//	"%", "pp"                percent, percentage points
//	"kilometer", "year"      a measure, by its CLDR identifier
//	"times"                  a factor
//	"troop", "worker"        a count, by the singular of the noun
//	"USD/barrel"             one of these per another
//	""                       no unit: a plain number
type Unit string

// UnitKind is what sort of amount a unit counts.
type UnitKind string

const (
	UnitNone     UnitKind = ""         // a plain number, "times"
	UnitCurrency UnitKind = "currency" // also money per something
	UnitPercent  UnitKind = "percent"
	UnitPoints   UnitKind = "points" // percentage points, basis points
	UnitMeasure  UnitKind = "measure"
	UnitCount    UnitKind = "count"
)

// Base returns the base unit of u, and how amounts of u are turned into it:
//
//	n u = n × factor + offset base
//
// A unit that has no other base is its own. It returns false for "".
func (u Unit) Base() (base Unit, factor, offset Number, ok bool) {
	if u == "" {
		return "", Int(1), Number{}, false
	}
	if row, ok := handUnit(u); ok {
		return row.base, row.factor, Number{}, true
	}
	return u, Int(1), Number{}, true
}

// Kind returns what sort of amount u counts.
func (u Unit) Kind() UnitKind {
	switch {
	case u == "" || u == "times":
		return UnitNone
	case u == "%":
		return UnitPercent
	case u == "pp":
		return UnitPoints
	case isCurrency(u):
		return UnitCurrency
	}
	if a, _, ok := strings.Cut(string(u), "/"); ok {
		return Unit(a).Kind()
	}
	if _, ok := handUnit(u); ok {
		return UnitMeasure
	}
	return UnitCount
}

func isCurrency(u Unit) bool {
	if len(u) != 3 {
		return false
	}
	for i := range len(u) {
		if u[i] < 'A' || u[i] > 'Z' {
			return false
		}
	}
	return true
}

// Convert returns x, an amount of from, as an amount of to. It returns false if
// the two do not measure the same thing; between currencies it always does.
func Convert(x Interval, from, to Unit) (Interval, bool) {
	if from == to {
		return x, true
	}
	b1, f1, o1, ok1 := from.Base()
	b2, f2, o2, ok2 := to.Base()
	if !ok1 || !ok2 || b1 != b2 {
		return Interval{}, false
	}
	inverse, ok := Int(1).Quo(f2)
	if !ok {
		return Interval{}, false
	}
	return x.Scale(f1).Add(Exactly(o1.Sub(o2))).Scale(inverse), true
}

type handRow struct {
	base   Unit
	factor Number
}

func handUnit(u Unit) (handRow, bool) {
	switch u {
	case "meter", "kilogram", "second", "square-meter", "cubic-meter", "joule", "month":
		return handRow{u, Int(1)}, true
	case "kilometer":
		return handRow{"meter", Int(1000)}, true
	case "centimeter":
		return handRow{"meter", Ratio(1, 100)}, true
	case "mile":
		return handRow{"meter", Ratio(1609344, 1000)}, true
	case "foot":
		return handRow{"meter", Ratio(3048, 10000)}, true
	case "gram":
		return handRow{"kilogram", Ratio(1, 1000)}, true
	case "metric-ton", "tonne":
		return handRow{"kilogram", Int(1000)}, true
	case "pound":
		return handRow{"kilogram", Ratio(45359237, 100000000)}, true
	case "minute":
		return handRow{"second", Int(60)}, true
	case "hour":
		return handRow{"second", Int(3600)}, true
	case "day":
		return handRow{"second", Int(86400)}, true
	case "week":
		return handRow{"second", Int(604800)}, true
	case "year":
		return handRow{"month", Int(12)}, true
	case "square-kilometer":
		return handRow{"square-meter", Int(1000000)}, true
	case "hectare":
		return handRow{"square-meter", Int(10000)}, true
	case "liter":
		return handRow{"cubic-meter", Ratio(1, 1000)}, true
	case "barrel":
		return handRow{"cubic-meter", Ratio(158987294928, 1000000000000)}, true
	case "kilowatt-hour":
		return handRow{"joule", Int(3600000)}, true
	}
	return handRow{}, false
}
