package main

import (
	"math/big"
	"testing"
)

func TestEval(t *testing.T) {
	var f unitsFile
	f.Supplemental.UnitConstants = map[string]struct {
		Value  string `json:"_value"`
		Status string `json:"_status"`
	}{
		"ft":  {Value: "0.3048"},
		"ft3": {Value: "ft*ft*ft"},
		"in3": {Value: "ft3/12*12*12"},
		"PI":  {Value: "22/7", Status: "approximate"},
		"TAU": {Value: "2*PI"},
	}
	for _, c := range []struct{ expr, want, why string }{
		{"12.5", "25/2", "a decimal"},
		{"5/9", "5/9", "a fraction"},
		{"1/360*60", "1/21600", "in CLDR * binds more tightly than /"},
		{"ft * 6", "1.8288", "a constant, and spaces"},
		{"231*in3", "0.003785411784", "a constant of constants: the gallon"},
		{"1.5E+3", "1500", "an exponent"},
	} {
		got, err := f.eval(c.expr)
		want, _ := new(big.Rat).SetString(c.want)
		if err != nil || got.Cmp(want) != 0 {
			t.Errorf("%s: %s is %v, %v, want %s", c.why, c.expr, got, err, c.want)
		}
	}
	for _, expr := range []string{"yd*3", "1/2/3", ""} {
		if got, err := f.eval(expr); err == nil {
			t.Errorf("%q is %v, want an error", expr, got)
		}
	}
	if !f.approximate("180/TAU") || f.approximate("231*in3") {
		t.Error("what is computed from an approximate constant is approximate, all else is exact")
	}
}

func TestSplit(t *testing.T) {
	for _, c := range []struct{ in, why string }{
		{"1/3", "small"},
		{"6.02214076E+23", "too large for an int64"},
		{"1.602177E-19", "too small for one"},
		{"-459.67", "negative"},
	} {
		want, _ := new(big.Rat).SetString(c.in)
		n, d, exp, err := split(want)
		ten := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(exp, -exp))), nil))
		if exp < 0 {
			ten.Inv(ten)
		}
		if got := new(big.Rat).Mul(big.NewRat(n, d), ten); err != nil || got.Cmp(want) != 0 {
			t.Errorf("%s: %s is %d/%d × 10^%d, %v", c.why, c.in, n, d, exp, err)
		}
	}
	if _, _, _, err := split(new(big.Rat).SetFrac64(1, 1<<62)); err != nil {
		t.Errorf("the largest denominators fit: %v", err)
	}
	prime, _ := new(big.Rat).SetString("1/170141183460469231731687303715884105727")
	if n, d, exp, err := split(prime); err == nil {
		t.Errorf("a denominator of 127 bits is %d/%d × 10^%d", n, d, exp)
	}
}
