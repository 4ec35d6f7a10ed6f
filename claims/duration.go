package claims

import (
	"errors"
	"fmt"
	"strings"
)

// ErrDuration is wrapped by the errors of [ParseDuration].
var ErrDuration = errors.New("not a duration")

// durationUnit is a unit of time and how TIMEX3 writes it.
type durationUnit struct {
	unit         Unit
	before, sign string // "P" or "PT", and what follows the number
	factor       int64  // how many of the sign's unit make one
}

// durationUnits has the sign of a unit in the first row that names it.
var durationUnits = [...]durationUnit{
	{"century", "P", "CE", 1},
	{"decade", "P", "DE", 1},
	{"year", "P", "Y", 1},
	{"quarter", "P", "M", 3},
	{"month", "P", "M", 1},
	{"fortnight", "P", "W", 2},
	{"week", "P", "W", 1},
	{"day", "P", "D", 1},
	{"hour", "PT", "H", 1},
	{"minute", "PT", "M", 1},
	{"second", "PT", "S", 1},
}

// DurationTimex returns n units of time as a TIMEX3 value: "P4D", "PT90M",
// "P1.5Y", "P2DE" for two decades, and with a negative n "-P4D". It returns
// false for units from which a text builds no duration, and for a number that
// no decimal gives exactly.
func DurationTimex(n Number, unit Unit) (string, bool) {
	for _, u := range durationUnits {
		if u.unit != unit {
			continue
		}
		sign := ""
		if n.Sign() < 0 {
			sign = "-"
		}
		n = n.Abs().Mul(Int(u.factor))
		_, ok := n.decimals()
		return sign + u.before + n.String() + u.sign, ok
	}
	return "", false
}

// ParseDuration reads what [DurationTimex] writes. It reads one number with one
// sign, not "P1Y2M".
func ParseDuration(s string) (Number, Unit, error) {
	rest, negative := strings.CutPrefix(s, "-")
	for _, u := range durationUnits {
		digits, ok := strings.CutPrefix(rest, u.before)
		if !ok || u.factor != 1 {
			continue
		}
		digits, ok = strings.CutSuffix(digits, u.sign)
		if !ok || strings.Trim(digits, "0123456789.") != "" {
			continue
		}
		n, err := ParseNumber(digits)
		if err != nil {
			continue
		}
		if negative {
			n = n.Neg()
		}
		return n, u.unit, nil
	}
	if len(s) > 40 {
		s = s[:40] + "..."
	}
	return Number{}, "", fmt.Errorf("%w: %q", ErrDuration, s)
}
