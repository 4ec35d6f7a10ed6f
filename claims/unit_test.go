package claims_test

import (
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

func TestConvert(t *testing.T) {
	for _, c := range []struct {
		n        string
		from, to claims.Unit
		want     string // "" if the two do not compare
		why      string
	}{
		{"1", "mile", "kilometer", "1.609344", "1959 yard"},
		{"1", "inch", "centimeter", "2.54", "1959 yard"},
		{"1", "megaelectronvolt", "joule", "0.0000000000001602176634", "exact since 2019, with a prefix"},
		{"1.5", "megavolt-ampere", "kilovolt-ampere", "1500", "a prefix before a compound"},
		{"15", "angstrom", "nanometer", "1.5", "lengths between atoms"},
		{"2.5", "kilonewton-meter", "newton-meter", "2500", "a prefix before a compound of two units"},
		{"2000", "milliampere-hour", "ampere-hour", "2", "what a battery holds"},
		{"1", "megavolt-ampere", "megawatt", "", "apparent power is another quantity"},
		{"1", "square-mile", "acre", "640", "a square of a length"},
		{"1", "square-kilometer", "hectare", "100", "a square of a length with a prefix"},
		{"9", "square-foot", "square-yard", "1", "square feet"},
		{"1", "cubic-meter", "liter", "1000", "a third power"},
		{"1", "acre-foot", "cubic-foot", "43560", "a product"},
		{"1", "barrel", "gallon", "42", "oil"},
		{"1", "metric-ton", "kilogram", "1000", "the name that CLDR gave up"},
		{"1", "tonne", "metric-ton", "1", "both names"},
		{"1", "kilotonne", "metric-ton", "1000", "a prefix on a mass"},
		{"1", "short-ton", "pound", "2000", "the American ton"},
		{"1", "long-ton", "pound", "2240", "the British ton"},
		{"1", "megaton", "ton", "1000000", "a ton among tons is exact"},
		{"1", "ton", "kilogram", "[907.18474, 1016.0469088]", "a ton that is not named may be any of three"},
		{"480", "grain", "ounce-troy", "1", "the troy ounce, which CLDR rounds"},
		{"1", "ounce-troy", "gram", "31.1034768", "gold"},
		{"1", "british-thermal-unit", "joule", "1055.05585262", "the one of the International Table"},
		{"1", "kilowatt-hour", "megajoule", "3.6", "electricity"},
		{"1", "terawatt-hour", "gigawatt-hour", "1000", "prefixes on both sides"},
		{"1", "metric-ton-oil-equivalent", "gigajoule", "41.868", "International Energy Agency"},
		{"1", "barrel-oil-equivalent", "barrel", "", "energy is not volume"},
		{"1", "barrel-oil-equivalent", "joule", "", "there is no one value"},
		{"32", "fahrenheit", "celsius", "0", "offsets"},
		{"-40", "celsius", "fahrenheit", "-40", "offsets below zero"},
		{"0", "kelvin", "celsius", "-273.15", "the absolute scale"},
		{"90", "kilometer/hour", "meter-per-second", "25", "both ways to write a ratio"},
		{"1", "knot", "kilometer-per-hour", "1.852", "a ratio with a name"},
		{"1", "gigabyte", "megabit", "8000", "bytes are of eight bits"},
		{"1", "mebibyte", "byte", "1048576", "a prefix of 1024"},
		{"25", "bp", "pp", "0.25", "basis points are points"},
		{"25", "bp", "%", "", "points are not percent"},
		{"5", "permille", "%", "0.5", "per mille"},
		{"400", "part-per-1e6", "%", "0.04", "parts per million"},
		{"2", "feu", "teu", "4", "containers"},
		{"2", "dozen", "", "24", "a dozen is twelve"},
		{"18", "month", "year", "1.5", "months are exact in years"},
		{"2", "week", "day", "14", "weeks are exact in days"},
		{"2", "month", "day", "[56, 62]", "but months are not"},
		{"1", "quarter", "day", "[90, 92]", "nor quarters"},
		{"10", "year", "day", "[3650, 3660]", "nor years"},
		{"60", "day", "month", "[60/31, 15/7]", "the other way: between 1.94 and 2.14"},
		{"84", "USD/barrel", "USD/gallon", "2", "money per measure"},
		{"1", "USD/metric-ton", "USD/kilogram", "0.001", "money per measure"},
		{"1000", "USD/ton", "USD/kilogram", "[50000/50802.34544, 50000/45359.237]", "per something that is not exact"},
		{"1", "metric-ton/hectare", "kilogram/square-meter", "0.1", "a yield"},
		{"1", "barrel-per-day", "barrel/week", "7", "a flow"},
		{"1", "worker/hour", "worker/day", "24", "a count over time"},
		{"1", "pound-force-per-square-inch", "pascal", "8896443230521/1290320000", "a pressure that is a ratio"},
		{"1", "joule/second", "watt", "1", "a ratio with a name of its own"},
		{"1", "USD", "EUR", "", "there is no rate"},
		{"1", "USD", "%", "", "money is not a share"},
		{"1", "troop", "worker", "", "a head is not a head"},
		{"1", "kiloton-tnt", "terajoule", "4.184", "bombs"},
		{"1", "sievert", "gray", "", "a dose is not its effect"},
		{"1", "meter", "second", "", "length is not time"},
		{"1", "meter", "square-meter", "", "length is not area"},
		{"1", "square-second", "square-meter", "", "squares are of lengths"},
		{"1", "", "meter", "", "no unit at all"},
		{"1", "USD", "USD", "1", "itself"},
	} {
		got, ok := claims.Convert(claims.Exactly(num(c.n)), c.from, c.to)
		if ok != (c.want != "") {
			t.Errorf("%s: %s %q in %q is %v, %v", c.why, c.n, c.from, c.to, got, ok)
			continue
		}
		if ok && !got.Equal(interval(c.want)) {
			t.Errorf("%s: %s %q in %q is %v, want %s", c.why, c.n, c.from, c.to, got, c.want)
		}
	}
	got, ok := claims.ConvertDifference(claims.Exactly(num("9")), "fahrenheit", "celsius")
	if !ok || got.String() != "5" {
		t.Errorf("a rise of 9 degrees Fahrenheit is %v in Celsius, want 5", got)
	}
}

// interval reads "5" and "[5, 7]".
func interval(s string) claims.Interval {
	lo, hi, ok := strings.Cut(strings.Trim(s, "[]"), ", ")
	if !ok {
		hi = lo
	}
	return claims.Between(num(lo), num(hi))
}

// Converting there and back gives what was, or all of it and more.
func TestConvertBack(t *testing.T) {
	units := []claims.Unit{
		"kilometer", "mile", "foot", "nautical-mile", "second", "day", "month", "year", "decade", "ton", "kiloton", "tonne", "pound", "celsius", "fahrenheit", "kelvin",
		"kilowatt-hour", "british-thermal-unit", "USD/barrel", "USD/liter", "kilometer/hour", "meter-per-second", "square-foot", "hectare", "%", "permille", "pp", "bp", "USD", "EUR", "worker",
	}
	intervals := []claims.Interval{
		{}, claims.Exactly(num("0")), claims.Exactly(num("7/3")), claims.Between(num("-2"), num("5")), claims.Above(num("40")), claims.AtMost(num("-1")),
	}
	for _, from := range units {
		for _, to := range units {
			for _, x := range intervals {
				y, ok := claims.Convert(x, from, to)
				z, back := claims.Convert(y, to, from)
				if ok && (!back || !x.Within(z)) {
					t.Errorf("%v %s is %v %s is %v %s", x, from, y, to, z, from)
				}
				if ok && from.Kind() != to.Kind() {
					t.Errorf("%s is a %s, %s is a %s", from, from.Kind(), to, to.Kind())
				}
			}
		}
	}
}

func TestKind(t *testing.T) {
	for _, c := range []struct {
		unit claims.Unit
		want claims.UnitKind
		why  string
	}{
		{"", claims.UnitNone, "a plain number"},
		{"times", claims.UnitNone, "a factor"},
		{"USD", claims.UnitCurrency, "money"},
		{"VES", claims.UnitCurrency, "money that is young"},
		{"DEM", claims.UnitCurrency, "money that was"},
		{"XDR", claims.UnitCurrency, "money of account"},
		{"USD/barrel", claims.UnitCurrency, "a price"},
		{"GDP", claims.UnitCount, "three capitals make no currency"},
		{"teu", claims.UnitMeasure, "containers"},
		{"%", claims.UnitPercent, "percent"},
		{"permille", claims.UnitPercent, "a share too"},
		{"pp", claims.UnitPoints, "points"},
		{"bp", claims.UnitPoints, "points too"},
		{"megawatt-hour", claims.UnitMeasure, "with a prefix"},
		{"barrel/day", claims.UnitMeasure, "a flow"},
		{"troop", claims.UnitCount, "a noun"},
		{"point", claims.UnitCount, "a point of an index is not the printer's"},
		{"kilotroop", claims.UnitCount, "no prefix on a noun"},
		{"death/year", claims.UnitCount, "a count over time"},
	} {
		if got := c.unit.Kind(); got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.why, c.unit, got, c.want)
		}
	}
}

// A unit of many slashes costs no more than its length.
func TestHostileUnits(t *testing.T) {
	for _, u := range []claims.Unit{
		"/", "//", "USD/", "/barrel", "-per-", "square-", "cubic-cubic-meter", "kilo", "kilokilogram",
		"a//b", claims.Unit(strings.Repeat("kilogram/", 100000)), claims.Unit(strings.Repeat("a-per-", 100000)), claims.Unit(strings.Repeat("square-", 100000)),
		claims.Unit(strings.Repeat("exabyte/", 9) + "meter"),
	} {
		u.Kind()
		u.Base()
		if x, ok := claims.Convert(claims.Exactly(num("1")), u, "meter"); ok {
			t.Errorf("%.20q is %v meter", u, x)
		}
	}
}
