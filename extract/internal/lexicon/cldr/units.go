package main

import (
	"strings"
)

// units lists the names and the symbols of the units of CLDR, in American and British spelling.
// Units of time, symbols that are also common words, and everyday shorthand are written by hand.
func units(packages string) (*table, error) {
	t := newTable(
		"Units of measure: names and symbols. Source: Unicode CLDR "+version+" (npm cldr-units-full).",
		"Copyright Unicode, Inc. Unicode License v3, https://www.unicode.org/license.txt",
		"unit: is the CLDR unit id without its dimension; metric-ton for tonne, % for percent.")
	symbols := map[string]map[string]bool{} // lower case -> ids
	exact := map[string]string{}            // symbol -> id
	for _, locale := range []string{"en", "en-GB"} {
		for _, length := range []string{"long", "short"} {
			var patterns map[string]map[string]any
			err := decode(&patterns, []string{"main", locale, "units", length}, packages, "cldr-units-full/main", locale, "units.json")
			if err != nil {
				return nil, err
			}
			for _, key := range sortedKeys(patterns) {
				dimension, id, ok := strings.Cut(key, "-")
				if !ok || key[0] <= '9' || dimension == "duration" && id != "nanosecond" && id != "microsecond" || isRareUnit(key) {
					continue
				}
				for _, form := range []string{"one", "other"} {
					pattern, _ := patterns[key]["unitPattern-count-"+form].(string)
					name := strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(pattern, "{0}", ""), "\u00a0", " "))
					switch {
					case name == "" || strings.ContainsAny(name, "[]{}⊕☉") || strings.Contains(name, "Imp."):
					case length == "long":
						if low := strings.ToLower(name); locale == "en" || t.rows[low] == nil { // a gallon is American
							t.addUnit(low, unitID(id))
						}
					case locale == "en" && !isWordSymbol(name):
						exact[name] = unitID(id)
						low := strings.ToLower(name)
						if symbols[low] == nil {
							symbols[low] = map[string]bool{}
						}
						symbols[low][unitID(id)] = true
					}
				}
			}
		}
	}
	for _, name := range sortedKeys(exact) {
		low := strings.ToLower(name)
		switch {
		case name == "Ω":
			t.add(name, "unit:"+exact[name], "symbol", "case:exact")
		case len(symbols[low]) == 1 || name == low:
			t.add(low, "unit:"+exact[name], "symbol")
		default: // MW and mW
			t.add(name, "unit:"+exact[name], "symbol", "case:exact")
		}
	}
	return t, nil
}

// addUnit adds name, and also its British spelling and its form with a hyphen or a space.
func (t *table) addUnit(name, id string) {
	for _, w := range []string{name, strings.NewReplacer("meter", "metre", "liter", "litre").Replace(name)} {
		t.add(w, "unit:"+id)
		if strings.Contains(w, "-") {
			t.add(strings.ReplaceAll(w, "-", " "), "unit:"+id)
		}
	}
}

func unitID(id string) string {
	switch id {
	case "tonne":
		return "metric-ton"
	case "percent":
		return "%"
	}
	return id
}

// isRareUnit reports whether the names of the unit would be misread in news far more often than read.
func isRareUnit(key string) bool {
	switch key {
	case "concentr-item", "concentr-part", "concentr-ofglucose", "concentr-permyriad", "graphics-dot", "graphics-em",
		"length-point", "volume-drop", "volume-pinch", "volume-jigger", "volume-dram", "volume-cup", "length-rod",
		"length-chain", "mass-slug", "energy-gray", "magnetic-weber", "magnetic-tesla", "speed-light-speed",
		"temperature-generic", "pressure-ofhg", "pressure-gasoline-energy-density", "electric-henry", "mass-grain",
		"length-mile-scandinavian", "concentr-katal", "speed-beaufort", "energy-foodcalorie", "temperature-rankine",
		"energy-calorie-it", "energy-british-thermal-unit-it", "force-kilowatt-hour-per-100-kilometer",
		"concentr-milligram-ofglucose-per-deciliter", "electric-siemens", "light-solar-luminosity", "angle-steradian":
		return true
	}
	return false
}

// isWordSymbol reports whether a short form is left to the tables written by hand, because it is one letter,
// a common word, or stands for something else in news ("pt", "pc", "st", "CD").
func isWordSymbol(s string) bool {
	switch s {
	case "in", "pt", "pc", "st", "tn", "CD", "ch", "au", "ac", "fur", "kt", "rev", "rad", "deg", "bar", "bars", "cup", "pm",
		"bit", "byte", "bu", "mc", "mpt", "dot", "em", "light", "dec", "Cal", "cal", "Pa", "Da", "smi", "fth", "kat", "gr",
		"ly", "sr", "rd", "mi", "cd", "MP", "nm", "oz t", "fl oz m.", "mm":
		return true
	}
	return len([]rune(s)) < 2 && s != "%" && s != "‰" && s != "Ω"
}
