package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A twist is what differs between two tellings of one number.
type twist uint8

// The twists.
const (
	twistNone      twist = iota
	twistScale           // million and billion
	twistUnit            // two units of one dimension
	twistCurrency        // two currencies
	twistPoints          // percent and percentage points
	twistDirection       // a rise and a fall
	twistBasis           // two sides of a contrast: deficit and surplus, before and after inflation
	twistDigits          // two digits that stand next to each other swapped
	twistPeriod          // two periods
)

// twistOf says in what two claims of the same digits differ.
func twistOf(a, b *view) twist {
	x, y := a.told(), b.told()
	p, q := a.claim.Quantity.Unit, b.claim.Quantity.Unit
	like := countClass(a.claim.Kind) == countClass(b.claim.Kind)
	switch {
	case x.digits != y.digits:
		if p == q && digitsSwapped(a, b) && (a.class != "%" || len(x.digits) > 2) {
			return twistDigits
		}
		return twistNone
	case x.exp != y.exp:
		if (p == q || a.class == "count" && b.class == "count") && powerBetween(&x, &y) != 0 {
			return twistScale
		}
		return twistNone
	case a.class == "money" && b.class == "money" && a.unit != b.unit:
		if like && currencyOf(p) != currencyOf(q) && !namesake(currencyOf(p), currencyOf(q)) && marks(a.claim) != marks(b.claim) {
			return twistCurrency
		}
		return twistNone
	case a.class == "pp" && b.class == "%" || a.class == "%" && b.class == "pp":
		if like {
			return twistPoints
		}
		return twistNone
	case a.class != b.class:
		return twistNone
	case p != q && a.class != "count" && !a.values.Overlaps(b.values):
		if like {
			return twistUnit
		}
		return twistNone
	case signOf(a.claim)*signOf(b.claim) < 0:
		if like && a.claim.Kind == claims.KindChange || ofGrowth(a, b) {
			return twistDirection
		}
	}
	if _, _, ok := contrast(a.claim, b.claim, basisAxis); ok {
		return twistBasis
	}
	if p == q && len(x.digits) >= 3 && shiftedYear(a, b) {
		return twistPeriod
	}
	return twistNone
}

// namesake reports whether two currencies share a name or a sign: a text may mean the one by what is read as the other.
func namesake(x, y string) bool {
	for _, family := range [...]string{
		"USD CAD AUD NZD HKD SGD TWD BBD BMD BSD BZD FJD GYD JMD KYD LRD NAD SRD TTD XCD ZWL",
		"SEK NOK DKK ISK CZK EEK SKK", "GBP EGP LBP SYP SSP SDG FKP GIP IEP CYP", "CHF FRF BEF LUF XOF XAF XPF BIF CDF DJF GNF KMF RWF",
		"INR PKR LKR NPR MUR SCR IDR", "MXN ARS CLP COP PHP UYU DOP CUP BOB", "AED MAD", "BHD DZD IQD JOD KWD LYD MKD RSD TND", "IRR OMR QAR SAR YER",
		"JPY CNY", "KRW KPW", "RUB BYN", "TRY ITL", "UGX KES TZS SOS",
	} {
		if strings.Contains(family, x) && strings.Contains(family, y) {
			return true
		}
	}
	return false
}

// digitsSwapped reports whether two figures of one size and dimension differ by two digits that are swapped.
func digitsSwapped(a, b *view) bool {
	x, y := &a.figure, &b.figure
	return a.class == b.class && x.exp == y.exp && len(x.digits) == len(y.digits) && transposed(x.digits, y.digits)
}

// basisAxis reports whether two values on an axis make two figures of one thing that cannot be equal.
func basisAxis(axis string) bool {
	switch axis {
	case "basis", "prices", "balance", "tax", "flow", "result", "side":
		return true
	}
	return false
}

// shiftedYear reports whether two texts state stretches of a month or more that end a year or two apart, in one month.
func shiftedYear(a, b *view) bool {
	p, q := a.claim.Period, b.claim.Period
	m, ok1 := p.Period.Days()
	n, ok2 := q.Period.Days()
	if !ok1 || !ok2 || !p.Stated || !q.Stated || min(m, n) < 28 || max(m, n) > daysYear+31 {
		return false
	}
	x, y := p.Period.End, q.Period.End
	return x.Month == y.Month && x.Day == y.Day && x.Year != y.Year && x.Year-y.Year <= 2 && y.Year-x.Year <= 2
}

// currencyOf is the currency of an amount, without what it is per.
func currencyOf(u claims.Unit) string {
	top, _, _ := strings.Cut(string(u), "/")
	return top
}

// ofUnits reports whether the two claims of the twist are in two units.
func (t twist) ofUnits() bool { return t == twistUnit || t == twistCurrency || t == twistPoints }

// inOneForm reports whether two claims of the twist are of one unit and size: they then may also be taken to agree, with the sign, the
// side of a contrast or the year left aside.
func (t twist) inOneForm() bool { return t == twistDirection || t == twistBasis || t == twistPeriod }
