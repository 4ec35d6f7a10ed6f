package claims

import "testing"

// The table is what the search needs, sorted and each name once, and every base
// is its own, with factor 1.
func TestUnitTable(t *testing.T) {
	for i, r := range unitTable {
		u := Unit(r.name)
		if i > 0 && unitTable[i-1].name >= r.name {
			t.Errorf("%s stands after %s", u, unitTable[i-1].name)
		}
		if isCurrency(r.name) {
			t.Errorf("%s is a currency too", u)
		}
		base, factor, _, ok := u.Base()
		if !ok || factor.Sign() <= 0 {
			t.Errorf("%s is %v %s, %v", u, factor, base, ok)
		}
		if b, f, o, ok := base.Base(); !ok || b != base || f != Int(1) || o.Sign() != 0 {
			t.Errorf("the base of %s, %s, is %v %s + %v", u, base, f, b, o)
		}
		if u.Kind() == UnitCount || base.Kind() != u.Kind() && base.Kind() != UnitCount {
			t.Errorf("%s is a %q, its base %s a %q", u, u.Kind(), base, base.Kind())
		}
	}
	for i := 3; i < len(currencyCodes); i += 3 {
		if code := currencyCodes[i : i+3]; currencyCodes[i-3:i] >= code || Unit(code).Kind() != UnitCurrency {
			t.Errorf("%s stands after %s", code, currencyCodes[i-3:i])
		}
	}
}
