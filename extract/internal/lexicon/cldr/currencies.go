package main

import (
	"strings"
)

// currencies lists ISO 4217 codes, English names and signs. A currency that no country uses any more has the
// class historic. Plain names ("dollar", "pound") and signs that several currencies share are written by hand.
func currencies(packages string) (*table, error) {
	var names map[string]map[string]string
	err := decode(&names, []string{"main", "en", "numbers", "currencies"}, packages, "cldr-numbers-full/main/en/currencies.json")
	if err != nil {
		return nil, err
	}
	current, err := currentCurrencies(packages)
	if err != nil {
		return nil, err
	}
	t := newTable(
		"Currencies of ISO 4217: codes, names, signs. Source: Unicode CLDR "+version+" (npm cldr-numbers-full, cldr-core).",
		"Copyright Unicode, Inc. Unicode License v3, https://www.unicode.org/license.txt")
	signs := map[string][]string{}
	for _, code := range sortedKeys(names) {
		n := names[code]
		if code[0] == 'X' && !isRealX(code) {
			continue // metals, funds, tests
		}
		meaning := []string{"currency:" + code}
		if !current[code] {
			meaning = append(meaning, "historic")
		}
		t.add(code, append([]string{"iso", "case:exact"}, meaning...)...)
		if isWord(code) {
			t.add(code, "ambiguous")
		}
		for _, key := range []string{"displayName-count-one", "displayName-count-other"} {
			if w := strings.ToLower(n[key]); w != "" && !strings.ContainsAny(w, "()[]0123456789") {
				t.add(w, meaning...)
			}
		}
		for _, key := range []string{"symbol", "symbol-alt-narrow"} {
			if s := n[key]; current[code] && isSign(s) && !strings.Contains(strings.Join(signs[s], " "), code) {
				signs[s] = append(signs[s], code)
			}
		}
	}
	for _, s := range sortedKeys(signs) {
		if len(signs[s]) == 1 {
			t.add(strings.ToLower(s), "currency:"+signs[s][0], "sign")
		}
	}
	return t, nil
}

// currentCurrencies returns the codes that are legal tender somewhere without an end date.
func currentCurrencies(packages string) (map[string]bool, error) {
	var regions map[string][]map[string]map[string]string
	err := decode(&regions, []string{"supplemental", "currencyData", "region"}, packages, "cldr-core/supplemental/currencyData.json")
	if err != nil {
		return nil, err
	}
	current := map[string]bool{"CNH": true}
	for _, list := range regions {
		for _, entry := range list {
			for code, dates := range entry {
				if dates["_to"] == "" && dates["_tender"] != "false" {
					current[code] = true
				}
			}
		}
	}
	return current, nil
}

// isRealX reports whether the X code is a currency that people pay with.
func isRealX(code string) bool {
	return strings.Contains(" XAF XCD XCG XOF XPF XEU XDR ", " "+code+" ")
}

// isWord reports whether the code is also an English word or a common abbreviation in capitals.
func isWord(code string) bool {
	return strings.Contains(" ALL TOP CUP TRY PEN RON MOP SOS COP MAD GEL BAM LAK BOB ANG STD SIT BAD PAB BEC CLF ", " "+code+" ")
}

// isSign reports whether s can be told from a word: it has a character that is neither a letter of the Latin
// alphabet nor a full stop, and is more than a dollar, pound or yen sign
// alone. C$ is Canadian in news, though CLDR gives it to Nicaragua too.
func isSign(s string) bool {
	if s == "" || s == "C$" || s == "T$" || s == "$" || s == "£" || s == "¥" || s == "¤" || strings.Contains(s, "\u202f") {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool { return r == '$' || r == '£' || r == '¥' || r >= 0x370 }) >= 0
}
