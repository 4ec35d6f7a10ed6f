package claims

import (
	"errors"
	"fmt"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
)

// Bounds of what is read, so that a hostile numeral is cheap.
const (
	maxDigits     = 400   // of a numeral in ParseNumber, its exponent's worth included
	maxTextDigits = 20000 // of a numeral in UnmarshalText, which reads what MarshalText wrote; not in its exponent
	maxTerminal   = 1000  // decimals that String writes before it turns to n/d
)

// ErrNumber is wrapped by the errors of [ParseNumber].
var ErrNumber = errors.New("not a number")

// ParseNumber reads a decimal ("12.5", "+7", ".5"), a decimal with an exponent
// ("-3e9") or a fraction of two of these ("1/3"). It reads no separators and
// no spaces, and refuses numerals of more than 400 digits once the exponent is
// applied.
func ParseNumber(s string) (Number, error) { return parseNumber(s, maxDigits) }

func parseNumber(s string, limit int) (Number, error) {
	if a, ok := parsePlain(s); ok {
		return a, nil
	}
	n, d, fraction := strings.Cut(s, "/")
	a, err := parseDecimal(n, limit)
	if err != nil {
		return Number{}, numberError(s, err)
	}
	if !fraction {
		return a, nil
	}
	b, err := parseDecimal(d, limit)
	if err != nil {
		return Number{}, numberError(s, err)
	}
	q, ok := a.Quo(b)
	if !ok {
		return Number{}, numberError(s, errors.New("division by zero"))
	}
	return q, nil
}

// parsePlain reads at most 18 digits with at most one point, as nearly all
// numerals are. It returns false for all else, good or bad.
func parsePlain(s string) (Number, bool) {
	negative := s != "" && s[0] == '-'
	if negative {
		s = s[1:]
	}
	if len(s) > 18 {
		return Number{}, false
	}
	var n, scale int64
	digits := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			n = n*10 + int64(c-'0')
			scale *= 10
			digits++
		case c == '.' && scale == 0:
			scale = 1
		default:
			return Number{}, false
		}
	}
	if negative {
		n = -n
	}
	if scale > 1 {
		return reduced(n, scale), true
	}
	return Number{num: n}, digits > 0
}

func numberError(s string, err error) error {
	if len(s) > 40 {
		s = s[:40] + "..."
	}
	return fmt.Errorf("%w: %q: %w", ErrNumber, s, err)
}

// parseDecimal reads sign, digits with an optional point, optional exponent.
func parseDecimal(s string, limit int) (Number, error) {
	t := strings.TrimLeft(s, "+-")
	if len(s)-len(t) > 1 {
		return Number{}, errors.New("two signs")
	}
	negative := len(s) > 0 && s[0] == '-'
	mantissa, exponent := t, 0
	if i := strings.IndexAny(t, "eE"); i >= 0 {
		e, err := parseExponent(t[i+1:])
		if err != nil {
			return Number{}, err
		}
		mantissa, exponent = t[:i], e
	}
	whole, decimals, _ := strings.Cut(mantissa, ".")
	digits := len(whole) + len(decimals)
	switch {
	case digits == 0:
		return Number{}, errors.New("no digits")
	case digits > limit, exponent > max(0, maxDigits-digits), exponent < -maxDigits:
		return Number{}, errors.New("too many digits")
	}
	exponent -= len(decimals)
	n, ok := parseDigits(whole, decimals)
	if !ok {
		return Number{}, errors.New("unexpected character")
	}
	if negative {
		n = n.Neg()
	}
	switch {
	case exponent == 0 || n.Sign() == 0:
		return n, nil
	case exponent >= -18 && exponent <= 18:
		return n.Mul(Pow10(exponent)), nil
	case exponent > 0:
		return fromRat(new(big.Rat).Mul(n.rat(), new(big.Rat).SetInt(pow10big(exponent)))), nil
	}
	return fromRat(new(big.Rat).Quo(n.rat(), new(big.Rat).SetInt(pow10big(-exponent)))), nil
}

// parseExponent reads a whole number of at most six digits.
func parseExponent(s string) (int, error) {
	t := strings.TrimLeft(s, "+-")
	if len(s)-len(t) > 1 || t == "" || len(t) > 6 {
		return 0, errors.New("bad exponent")
	}
	e := 0
	for i := range len(t) {
		if t[i] < '0' || t[i] > '9' {
			return 0, errors.New("bad exponent")
		}
		e = e*10 + int(t[i]-'0')
	}
	if s[0] == '-' {
		e = -e
	}
	return e, nil
}

// parseDigits reads the digits of a and b as one whole number.
func parseDigits(a, b string) (Number, bool) {
	var n int64
	for _, s := range [2]string{a, b} {
		for i := range len(s) {
			if s[i] < '0' || s[i] > '9' {
				return Number{}, false
			}
			if len(a)+len(b) <= 18 {
				n = n*10 + int64(s[i]-'0')
			}
		}
	}
	if len(a)+len(b) <= 18 {
		return Number{num: n}, true
	}
	i, ok := new(big.Int).SetString(a+b, 10)
	if !ok {
		return Number{}, false
	}
	return fromRat(new(big.Rat).SetInt(i)), true
}

// decimals returns how many decimals a needs to be written exactly, and false
// if no finite number of them does, or more than maxTerminal.
func (a Number) decimals() (int, bool) {
	if a.IsInt() {
		return 0, true
	}
	if a.big != nil {
		return bigDecimals(a.big.Denom())
	}
	d := uint64(a.den + 1)
	twos := bits.TrailingZeros64(d)
	d >>= twos
	fives := 0
	for d%5 == 0 {
		d /= 5
		fives++
	}
	return max(twos, fives), d == 1
}

func bigDecimals(den *big.Int) (int, bool) {
	twos := int(den.TrailingZeroBits())
	d := new(big.Int).Rsh(den, uint(twos))
	// 5^n has between 2n and 3n bits, so a large odd part need not be tried.
	if twos > maxTerminal || d.BitLen() > 3*maxTerminal {
		return 0, false
	}
	fives, five, r := 0, big.NewInt(5), new(big.Int)
	for d.BitLen() > 1 {
		q, _ := new(big.Int).QuoRem(d, five, r)
		if r.Sign() != 0 {
			return 0, false
		}
		d, fives = q, fives+1
	}
	n := max(twos, fives)
	return n, n <= maxTerminal
}

// String returns a as a decimal if it has one of at most 1000 decimals, else
// as a fraction in lowest terms: "4200000000", "-0.13", "1/3". ParseNumber
// reads it back.
func (a Number) String() string {
	if a.big == nil && a.den == 0 {
		return strconv.FormatInt(a.num, 10)
	}
	if n, ok := a.decimals(); ok {
		return a.rat().FloatString(n)
	}
	return a.rat().String()
}

// Decimal returns a rounded to at most digits decimals, halves away from zero,
// without zeros at the end: Decimal(2) of 2/3 is "0.67", of 4.2 it is "4.2".
// digits is moved into 0 to 1000.
func (a Number) Decimal(digits int) string {
	if a.big == nil && a.den == 0 {
		return strconv.FormatInt(a.num, 10)
	}
	if s, ok := a.shortDecimal(digits); ok {
		return s
	}
	s := a.rat().FloatString(max(0, min(digits, maxTerminal)))
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}

// shortDecimal is Decimal for a number that fits into machine words, with 0 to 18 digits.
func (a Number) shortDecimal(digits int) (string, bool) {
	if a.big != nil || digits < 0 || digits > 18 {
		return "", false
	}
	den, unit := uint64(a.den)+1, uint64(1)
	for range digits {
		unit *= 10
	}
	whole, rest := magnitude(a.num)/den, magnitude(a.num)%den
	hi, lo := bits.Mul64(rest, unit)
	frac, rest := bits.Div64(hi, lo, den) // below unit, since rest is below den
	if rest >= den-rest {
		frac++
	}
	if frac == unit {
		whole, frac = whole+1, 0
	}
	var b []byte
	if a.num < 0 && whole+frac > 0 {
		b = append(b, '-')
	}
	b = strconv.AppendUint(b, whole, 10)
	if frac == 0 {
		return string(b), true
	}
	b = append(b, '.')
	for unit /= 10; frac > 0; unit /= 10 {
		b = append(b, byte('0'+frac/unit))
		frac %= unit
	}
	return string(b), true
}

// Significant returns a rounded to digits significant digits, halves away from
// zero, without zeros at the end of its decimals: Significant(3) of 2/3 is
// "0.667", of 200/3 it is "66.7". All digits of the whole part are written.
// digits is moved into 1 to 1000.
func (a Number) Significant(digits int) string {
	digits = max(1, min(digits, maxTerminal))
	if a.IsInt() {
		return a.String()
	}
	r := a.rat()
	// The leading digit stands at 10^e or 10^(e+1), by the lengths in bits.
	e := (r.Num().BitLen() - r.Denom().BitLen() - 1) * 30103 / 100000
	if r.Num().BitLen() <= r.Denom().BitLen() {
		e--
	}
	lead := new(big.Rat).Abs(r)
	for lead.Cmp(Pow10(e+1).rat()) >= 0 && e < maxTerminal-1 {
		e++
	}
	return a.Decimal(digits - 1 - e)
}

// MarshalText returns [Number.String]. It never fails.
func (a Number) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads what MarshalText wrote, and all else that [ParseNumber]
// reads.
func (a *Number) UnmarshalText(text []byte) error {
	n, err := parseNumber(string(text), maxTextDigits)
	if err != nil {
		return err
	}
	*a = n
	return nil
}

// GroupThousands sets commas between the thousands of a whole number in decimal digits, with or without a
// minus, from five digits on: "8100", "12,000", "-1,234,567".
func GroupThousands(digits string) string {
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	if len(digits) < 5 {
		return sign + digits
	}
	var b strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	return sign + b.String()
}
