package main

import (
	"math/big"
	"slices"
)

// leftOut names units of CLDR that no news text means by the word: a point is
// one of an index or a game, not of a printer.
func leftOut() []string {
	return []string{
		"chain", "dot", "dram", "drop", "em", "item", "jigger", "night",
		"ofglucose", "ofhg", "pinch", "point", "rod", "slug",
		"day-person", "month-person", "week-person", "year-person",
		"gasoline-energy-density", "light-speed",
	}
}

// withoutOverrides drops what is left out and what overrides replaces, and
// turns parts into percent.
func withoutOverrides(rows []row) []row {
	drop := leftOut()
	for _, r := range overrides() {
		drop = append(drop, r.name)
	}
	rows = slices.DeleteFunc(rows, func(r row) bool { return slices.Contains(drop, r.name) })
	for i := range rows {
		if rows[i].base == "part" {
			rows[i].base = "%"
			rows[i].factor = new(big.Rat).Mul(rows[i].factor, big.NewRat(100, 1))
		}
	}
	return rows
}

// overrides returns the units that CLDR lacks, or gives a value that is not the
// one in use.
func overrides() []row {
	return []row{
		// International Yard and Pound Agreement: 480 grains of 64.79891 mg. CLDR rounds.
		exact("ounce-troy", "kilogram", "0.0311034768"),
		// The BTU of trade is that of the International Table. CLDR takes the thermochemical one.
		exact("british-thermal-unit", "joule", "1055.05585262"),
		// A ton may be any of three: see loose in convert.go.
		prefixed("ton", "ton", "1"),
		exact("short-ton", "kilogram", "907.18474"),
		exact("long-ton", "kilogram", "1016.0469088"),
		// The dose that a body takes is not the dose that it feels.
		prefixed("sievert", "sievert", "1"),
		// A name that CLDR gave up for "tonne".
		prefixed("metric-ton", "kilogram", "1000"),
		exact("quintal", "kilogram", "100"),
		// 100 pounds in the United States, 112 in Britain.
		exact("hundredweight", "hundredweight", "1"),

		// Energy. A tonne of oil equivalent is 41.868 GJ (International Energy
		// Agency); a barrel of it has no agreed value and is its own base.
		prefixed("watt-hour", "joule", "3600"),
		exact("metric-ton-oil-equivalent", "joule", "41868000000"),
		exact("barrel-oil-equivalent", "barrel-oil-equivalent", "1"),
		exact("pound-force-foot", "joule", "1.3558179483314004"),
		prefixed("newton-meter", "joule", "1"),

		exact("acre-foot", "cubic-meter", "1233.48183754752"),
		exact("liter-per-100-kilometer", "cubic-meter/meter", "0.00000001"),
		// 13595.1 × 9.80665 Pa are a meter of mercury.
		exact("millimeter-ofhg", "pascal", "133.322387415"),
		exact("inch-ofhg", "pascal", "3386.388640341"),

		// Shares and points.
		exact("%", "%", "1"),
		exact("part-per-1e6", "%", "0.0001"),
		exact("part-per-1e9", "%", "0.0000001"),
		exact("pp", "pp", "1"),
		exact("percentage-point", "pp", "1"),
		exact("bp", "pp", "0.01"),

		// Containers, by the length of 20 feet.
		exact("teu", "teu", "1"),
		exact("feu", "teu", "2"),

		// Goods and people, times the way they went.
		exact("metric-ton-kilometer", "metric-ton-kilometer", "1"),
		exact("passenger-kilometer", "passenger-kilometer", "1"),
		exact("passenger-mile", "passenger-kilometer", "1.609344"),

		// The charge of an electron times a volt, exact since 2019 (International System of Units); with prefixes.
		prefixed("electronvolt", "joule", "0.0000000000000000001602176634"),
		// Apparent power, which is no power that does work.
		prefixed("volt-ampere", "volt-ampere", "1"),
		prefixed("oersted", "oersted", "1"),
		// The unit of lengths between atoms.
		exact("angstrom", "meter", "0.0000000001"),
		// What a battery holds.
		prefixed("ampere-hour", "coulomb", "3600"),
		// Of radio waves, of thick fluids, of what is dissolved, and of power on a logarithmic scale.
		prefixed("jansky", "jansky", "1"),
		prefixed("poise", "poise", "1"),
		prefixed("osmole", "osmole", "1"),
		exact("decibel-milliwatt", "decibel-milliwatt", "1"),

		// A thousand tons of TNT are 10^12 thermochemical calories, by convention.
		exact("kiloton-tnt", "joule", "4184000000000"),
		exact("millennium", "year", "1000"),

		// Measures that are turned into no other.
		exact("deadweight-ton", "deadweight-ton", "1"),
		exact("decibel", "decibel", "1"),
		exact("gross-ton", "gross-ton", "1"),
		exact("international-unit", "international-unit", "1"),
		exact("karat", "karat", "1"),
		exact("mach", "mach", "1"),
		exact("magnitude", "magnitude", "1"),
		exact("man-day", "man-day", "1"),
		exact("man-hour", "man-hour", "1"),
		exact("man-year", "man-year", "1"),
		prefixed("flop", "flop", "1"),
	}
}

// moreCurrencies returns codes of ISO 4217 that are in use and that CLDR does
// not count as legal tender: funds and the like, and the offshore yuan.
func moreCurrencies() []string { return []string{"CLF", "CNH", "VED", "XDR", "XEU"} }

func exact(name, base, factor string) row {
	f, ok := new(big.Rat).SetString(factor)
	if !ok {
		panic("bad factor of " + name)
	}
	return row{name: name, base: base, factor: f}
}

func prefixed(name, base, factor string) row {
	r := exact(name, base, factor)
	r.prefixable = true
	return r
}
