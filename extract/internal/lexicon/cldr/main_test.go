package main

import (
	"slices"
	"strings"
	"testing"
)

func TestSpellings(t *testing.T) {
	for _, test := range []struct {
		in, want, why string
	}{
		{"côte d’ivoire", "côte d'ivoire|cote d'ivoire", "the apostrophe of newspapers, and a spelling without accents"},
		{"chad", "chad", "nothing to change"},
	} {
		if got := strings.Join(spellings(test.in), "|"); got != test.want {
			t.Errorf("spellings(%q) = %s, want %s: %s", test.in, got, test.want, test.why)
		}
	}
}

func TestCountryNames(t *testing.T) {
	for _, test := range []struct {
		in, want, why string
	}{
		{"trinidad & tobago", "trinidad & tobago|trinidad and tobago", "newspapers write the word"},
		{"myanmar (burma)", "myanmar|burma", "two names of one country"},
		{"st. lucia", "st. lucia|st lucia|saint lucia", "three ways to write a saint"},
		{"congo (drc)", "congo (drc)", "the bare name is not this country's alone"},
	} {
		if got := strings.Join(countryNames(test.in), "|"); got != test.want {
			t.Errorf("countryNames(%q) = %s, want %s: %s", test.in, got, test.want, test.why)
		}
	}
}

func TestIsSign(t *testing.T) {
	for _, test := range []struct {
		sign string
		want bool
		why  string
	}{
		{"€", true, "no letter"},
		{"HK$", true, "letters that tell which dollar"},
		{"$", false, "many currencies: written by hand"},
		{"kr", false, "a word"},
		{"C$", false, "Canada's in news, Nicaragua's in CLDR"},
	} {
		if got := isSign(test.sign); got != test.want {
			t.Errorf("isSign(%q) = %v: %s", test.sign, got, test.why)
		}
	}
}

// TestTableBytes holds that a word added twice is one row and that rows are sorted, whatever the order of adding.
func TestTableBytes(t *testing.T) {
	a, b := newTable("head"), newTable("head")
	a.add("mile", "unit:mile")
	a.add("acre", "unit:acre")
	a.add("mile", "unit:mile", "symbol")
	b.add("acre", "unit:acre")
	b.add("mile", "unit:mile", "symbol")
	if !slices.Equal(a.bytes(), b.bytes()) {
		t.Errorf("the order of adding shows:\n%s\n%s", a.bytes(), b.bytes())
	}
	if n := strings.Count(string(a.bytes()), "mile\t"); n != 1 {
		t.Errorf("mile has %d rows, want 1", n)
	}
}
