package claims

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed testdata/cldr_units.txt
var cldrUnits string

// TestConvertAgainstCLDR converts between all units of one quantity and compares the result with the factors of the
// test data of CLDR, which were not used to make the table of units.
func TestConvertAgainstCLDR(t *testing.T) {
	type row struct {
		unit   Unit
		factor Number
	}
	quantities := map[string][]row{}
	n := 0
	for line := range strings.Lines(cldrUnits) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), ";")
		x, err := ParseNumber(f[2])
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		quantities[f[0]] = append(quantities[f[0]], row{Unit(f[1]), x})
		n++
	}
	if n < 100 {
		t.Fatalf("%d units, want more than 100", n)
	}
	for quantity, rows := range quantities {
		for _, from := range rows {
			for _, to := range rows {
				q, _ := from.factor.Quo(to.factor)
				want := Exactly(q.Mul(Int(1000)))
				got, ok := Convert(Exactly(Int(1000)), from.unit, to.unit)
				if !ok || !got.Equal(want) {
					t.Errorf("%s: 1000 %s is %v %s, %v, CLDR has %v", quantity, from.unit, got, to.unit, ok, want)
				}
			}
		}
	}
}
