package main

import (
	"strings"
)

// countries lists the names of countries and territories with their ISO 3166 codes, and demonyms.
func countries(packages string) (*table, error) {
	var names map[string]string
	err := decode(&names, []string{"main", "en", "localeDisplayNames", "territories"}, packages, "cldr-localenames-full/main/en/territories.json")
	if err != nil {
		return nil, err
	}
	t := newTable(
		"Countries and territories: names with ISO 3166 codes. Source: Unicode CLDR "+version+" (npm cldr-localenames-full).",
		"Copyright Unicode, Inc. Unicode License v3, https://www.unicode.org/license.txt",
		"Demonyms (via:demonym). Source: npm i18n-nationality 1.4.0, MIT License, Copyright (c) 2016 widdix GmbH.")
	for _, key := range sortedKeys(names) {
		code, _, _ := strings.Cut(key, "-")
		if len(code) != 2 || isNoCountry(code) || key == "US-alt-short" || key == "CG-alt-variant" {
			continue
		}
		for _, w := range countryNames(strings.ToLower(names[key])) {
			t.add(w, "country:"+code)
		}
	}
	return t, demonyms(t, packages)
}

// isNoCountry reports whether the CLDR code names a group, a test or a part of a country.
func isNoCountry(code string) bool {
	return strings.Contains(" EU EZ UN QO XA XB ZZ EA IC CP CQ DG TA AC ", " "+code+" ")
}

// countryNames returns the ways to write a CLDR name: "a & b" also with "and", "a (b)" as a and as b,
// "st." also without its full stop and in full.
func countryNames(name string) []string {
	if a, b, ok := strings.Cut(name, " ("); ok {
		if b = strings.TrimSuffix(b, ")"); strings.HasPrefix(b, "islas") || b == "drc" || b == "keeling) islands" {
			return []string{name}
		}
		return []string{a, strings.TrimSuffix(b, ")")}
	}
	list := []string{name}
	if strings.Contains(name, "&") {
		list = append(list, strings.ReplaceAll(name, "&", "and"))
	}
	for _, w := range list {
		if rest, ok := strings.CutPrefix(w, "st. "); ok {
			list = append(list, "st "+rest, "saint "+rest)
		}
	}
	return list
}

// demonyms adds the adjectives of nationality, and their plurals where they are also the word for a citizen.
func demonyms(t *table, packages string) error {
	var names map[string]string
	err := decode(&names, []string{"nationalities"}, packages, "i18n-nationality/langs/en.json")
	if err != nil {
		return err
	}
	for _, code := range sortedKeys(names) {
		w := strings.ToLower(names[code])
		if !isDemonym(code, w, t) {
			continue
		}
		t.add(w, "country:"+code, "via:demonym")
		if strings.HasSuffix(w, "n") || strings.HasSuffix(w, "i") || w == "greek" || w == "czech" {
			t.add(w+"s", "country:"+code, "via:demonym", "plural", "lemma:"+strings.ReplaceAll(w, " ", "_"))
		}
	}
	return nil
}

// isDemonym reports whether the row of the source is an adjective: the source repeats the name of the territory
// where it has none, and is wrong or ambiguous for some codes, whose demonyms are written by hand.
func isDemonym(code, word string, t *table) bool {
	if strings.ContainsAny(word, "(,-") || strings.Contains(word, " and ") || strings.Contains(word, " or ") || strings.Contains(word, "island") {
		return false
	}
	switch code {
	case "AG", "BW", "LS", "WF", "CF", "NZ", "GE", "SC", "SX", "TC", "DM", "DO", "GW", "TL", "AE", "YE", "IM", "KI", "GP", "RE", "SH", "TM", "LU", "LI", "SR":
		return false
	}
	for _, m := range t.rows[word] {
		if strings.HasPrefix(m, "country:") {
			return false
		}
	}
	return word != "british indian ocean territory"
}
