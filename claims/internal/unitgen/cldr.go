package main

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
)

type unitsFile struct {
	Supplemental struct {
		UnitConstants map[string]struct {
			Value  string `json:"_value"`
			Status string `json:"_status"`
		}
		ConvertUnits map[string]struct {
			BaseUnit string   `json:"_baseUnit"`
			Factor   string   `json:"_factor"`
			Offset   string   `json:"_offset"`
			Special  string   `json:"_special"`
			Systems  []string `json:"_systems"`
		}
	}
}

// rows returns the units of CLDR. One whose factor is not exact is its own
// base. Those of Japan's old system are left out: their names are common
// English words.
func (f unitsFile) rows() ([]row, error) {
	named := f.namedBases()
	var rows []row
	for name, u := range f.Supplemental.ConvertUnits {
		if u.Special != "" || slices.Contains(u.Systems, "jpsystem") {
			continue
		}
		if f.approximate(u.Factor) {
			u.BaseUnit, u.Factor = name, ""
		}
		r := row{name: name, base: u.BaseUnit, factor: big.NewRat(1, 1), prefixable: slices.Contains(u.Systems, "prefixable")}
		if n, ok := named[r.base]; ok {
			r.base = n
		}
		r.base = strings.ReplaceAll(r.base, "-per-", "/")
		var err error
		if u.Factor != "" {
			if r.factor, err = f.eval(u.Factor); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
		if u.Offset != "" {
			if r.offset, err = f.eval(u.Offset); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// namedBases maps a base that is written as a product ("kilogram-meter-per-
// square-second") to the SI unit that has a name for it ("newton"). Where two
// have, the first in the alphabet.
func (f unitsFile) namedBases() map[string]string {
	named := map[string]string{}
	for name, u := range f.Supplemental.ConvertUnits {
		if u.Factor != "" && u.Factor != "1" || !slices.Contains(u.Systems, "si") || !strings.Contains(u.BaseUnit, "-") {
			continue
		}
		if old, ok := named[u.BaseUnit]; !ok || name < old {
			named[u.BaseUnit] = name
		}
	}
	return named
}

// approximate reports whether an expression uses a constant that is not exact.
func (f unitsFile) approximate(expr string) bool {
	for _, word := range words(expr) {
		if c := f.Supplemental.UnitConstants[word]; c.Status == "approximate" || c.Value != "" && f.approximate(c.Value) {
			return true
		}
	}
	return false
}

func words(expr string) []string {
	return strings.FieldsFunc(expr, func(r rune) bool { return strings.ContainsRune("*/ ", r) })
}

// eval computes an expression of CLDR, in which * binds more tightly than /.
func (f unitsFile) eval(expr string) (*big.Rat, error) {
	over, under, _ := strings.Cut(expr, "/")
	x, err := f.product(over)
	if err != nil || under == "" {
		return x, err
	}
	if strings.Contains(under, "/") {
		return nil, fmt.Errorf("two divisions: %s", expr)
	}
	y, err := f.product(under)
	if err != nil {
		return nil, err
	}
	return x.Quo(x, y), nil
}

func (f unitsFile) product(expr string) (*big.Rat, error) {
	p := big.NewRat(1, 1)
	for word := range strings.SplitSeq(expr, "*") {
		word = strings.TrimSpace(word)
		x, ok := new(big.Rat).SetString(word)
		if !ok {
			c, known := f.Supplemental.UnitConstants[word]
			if !known {
				return nil, fmt.Errorf("unknown constant %q", word)
			}
			var err error
			if x, err = f.eval(c.Value); err != nil {
				return nil, err
			}
		}
		p.Mul(p, x)
	}
	return p, nil
}

type currencyFile struct {
	Supplemental struct {
		CurrencyData struct {
			Region map[string][]map[string]struct {
				Tender string `json:"_tender"`
			}
		}
	}
}

// codes returns the currencies that are or were legal tender somewhere, and
// moreCurrencies, sorted.
func (f currencyFile) codes() []string {
	tender := map[string]bool{}
	for _, periods := range f.Supplemental.CurrencyData.Region {
		for _, period := range periods {
			for code, use := range period {
				tender[code] = tender[code] || use.Tender != "false"
			}
		}
	}
	codes := moreCurrencies()
	for code, ok := range tender {
		if ok && len(code) == 3 && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	return codes
}
