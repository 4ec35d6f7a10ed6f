package claims

import (
	"errors"
	"strings"
)

// Written returns the quantity of a number without hedge that is written to a
// multiple of step: it states n, and allows what rounds to n. A step of 0
// allows n alone.
func Written(n, step Number, unit Unit) Quantity {
	step = step.Abs()
	return Quantity{Stated: Exactly(n), Range: Rounded(n, step), Unit: unit, Step: step}
}

// LastPlace returns the place value of the last digit of a numeral: 1/10 of
// "4.2", 1/100 of "4.20", 1 of "1,200". The numeral is of ASCII digits with at
// most one point, and commas, spaces, underscores or apostrophes between
// groups. Multiply by the scale word to get a step: 1/10 × 10^9 of "4.2
// billion" is 100,000,000.
func LastPlace(numeral string) (Number, error) {
	digits, decimals, point := 0, 0, false
	for i := range len(numeral) {
		switch c := numeral[i]; {
		case c >= '0' && c <= '9':
			digits++
			if point {
				decimals++
			}
		case c == '.' && !point:
			point = true
		case !strings.ContainsRune(", _'+-", rune(c)):
			return Number{}, numberError(numeral, errors.New("unexpected character"))
		}
	}
	switch {
	case digits == 0:
		return Number{}, numberError(numeral, errors.New("no digits"))
	case digits > maxDigits:
		return Number{}, numberError(numeral, errors.New("too many digits"))
	}
	return Pow10(-decimals), nil
}

// RoundPlace returns the place value of the last digit of n that is not 0, the
// step of a number that is rounded as far as its zeros reach: 100 of 1,200,
// 100,000,000 of 4,200,000,000, 1/100 of 0.25. It is 0 for 0 and for a number
// that no decimal gives exactly.
func RoundPlace(n Number) Number {
	decimals, ok := n.decimals()
	if !ok || n.Sign() == 0 {
		return Number{}
	}
	if decimals > 0 {
		return Pow10(-decimals)
	}
	s := n.String()
	return Pow10(len(s) - len(strings.TrimRight(s, "0")))
}
