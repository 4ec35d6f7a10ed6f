package claims

//go:generate go run ./internal/unitgen -cldr=$CLDR_CORE -o units_table.go

import (
	"sort"
	"strings"
)

// Unit names what an amount counts:
//
//	"USD"                    money, by ISO 4217 code
//	"%", "pp"                percent, percentage points
//	"kilometer", "year"      a measure, by its CLDR identifier
//	"times"                  a factor
//	"troop", "worker"        a count, by the singular of the noun
//	"USD/barrel"             one of these per another
//	""                       no unit: a plain number
//
// Measures also have the prefixes of the metric system ("megawatt-hour"),
// "square-" and "cubic-" before a length, and "-per-", which means the slash.
// Beside those of CLDR there are "ton" (which may be a metric, short or long
// one), "short-ton", "long-ton", "barrel-oil-equivalent", "bp" (a basis point),
// "teu" and a few more; "dozen" is twelve of nothing in particular.
type Unit string

// UnitKind is what sort of amount a unit counts.
type UnitKind string

const (
	UnitNone     UnitKind = ""         // a plain number, "times", "dozen"
	UnitCurrency UnitKind = "currency" // also money per something
	UnitPercent  UnitKind = "percent"  // also per mille and parts per million
	UnitPoints   UnitKind = "points"   // percentage points, basis points
	UnitMeasure  UnitKind = "measure"
	UnitCount    UnitKind = "count"
)

// unitRow is a row of the generated table:
//
//	x name = x × num/den × 10^exp + offNum/offDen base
//
// A denominator of 0 stands for 1.
type unitRow struct {
	name, base     string
	num, den       int64
	exp            int
	offNum, offDen int64
	prefix         bool // metric prefixes may stand before the name
}

func (r *unitRow) factor() Number {
	n := Ratio(r.num, max(1, r.den))
	if r.exp == 0 {
		return n
	}
	return n.Mul(Pow10(r.exp))
}

func (r *unitRow) offset() Number { return Ratio(r.offNum, max(1, r.offDen)) }

func findUnit(name string) *unitRow {
	i := sort.Search(len(unitTable), func(i int) bool { return unitTable[i].name >= name })
	if i < len(unitTable) && unitTable[i].name == name {
		return &unitTable[i]
	}
	return nil
}

func isCurrency(name string) bool {
	const n = len(currencyCodes) / 3
	if len(name) != 3 {
		return false
	}
	i := sort.Search(n, func(i int) bool { return currencyCodes[3*i:3*i+3] >= name })
	return i < n && currencyCodes[3*i:3*i+3] == name
}

// Base returns the base unit of u, and how amounts of u are turned into it:
//
//	n u = n × factor + offset base
//
// All are exact. A unit that has no other base is its own, with factor 1; so
// is every currency, and a ton, whose weight is not known exactly. The base of
// "a/b" is that of a per that of b. It returns false for what cannot be a unit:
// nothing beside a slash, or more than eight slashes.
func (u Unit) Base() (base Unit, factor, offset Number, ok bool) {
	switch u {
	case "":
		return "", Int(1), Number{}, true
	case "dozen":
		return "", Int(12), Number{}, true
	}
	s := string(u)
	if d, ok := measureOf(s); ok {
		return Unit(d.base), d.factor, d.offset, true
	}
	a, b, isRatio, ok := cutPer(s)
	if !isRatio {
		return u, Int(1), Number{}, ok
	}
	return ratioBase(Unit(a), Unit(b))
}

// maxSlashes bounds the slashes of a unit, so that a hostile one is cheap.
const maxSlashes = 8

// cutPer splits a unit at the last slash, or else at the last "-per-", so that
// "a/b/c" is a/b per c. ok is false if there is nothing beside it, or if there
// are more than maxSlashes.
func cutPer(s string) (a, b string, isRatio, ok bool) {
	i, n := strings.LastIndexByte(s, '/'), 1
	if i < 0 {
		i, n = strings.LastIndex(s, "-per-"), len("-per-")
	}
	if i < 0 {
		return s, "", false, true
	}
	a, b = s[:i], s[i+n:]
	ok = a != "" && b != "" && strings.Count(s, "/")+strings.Count(s, "-per-") <= maxSlashes
	return a, b, ok, ok
}

func ratioBase(a, b Unit) (base Unit, factor, offset Number, ok bool) {
	ab, af, _, ok1 := a.Base()
	bb, bf, _, ok2 := b.Base()
	if !ok1 || !ok2 {
		return "", Int(1), Number{}, false
	}
	f, ok := af.Quo(bf)
	return namedRatio(ab + "/" + bb), f, Number{}, ok
}

// namedRatio returns the SI unit for a ratio of others, where it has a name.
func namedRatio(u Unit) Unit {
	switch u {
	case "revolution/second":
		return "hertz"
	case "newton/square-meter":
		return "pascal"
	case "joule/second":
		return "watt"
	}
	return u
}

// Kind returns what sort of amount u counts. That of a ratio is that of what
// stands before the slash, or a measure if that is a count of a measure.
func (u Unit) Kind() UnitKind {
	s := string(u)
	switch {
	case u == "" || u == "times" || u == "dozen":
		return UnitNone
	case isCurrency(s):
		return UnitCurrency
	}
	if m, ok := measureOf(s); ok {
		switch m.base {
		case "%":
			return UnitPercent
		case "pp":
			return UnitPoints
		}
		return UnitMeasure
	}
	if a, _, isRatio, _ := cutPer(s); isRatio {
		return Unit(a).Kind()
	}
	return UnitCount
}
