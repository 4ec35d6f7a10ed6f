package claims_test

import (
	"errors"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"pgregory.net/rapid"
)

// Every operation gives what math/big gives, whether the numbers fit into an
// int64 or not.
func TestNumberAgainstBigRat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := genNumber().Draw(t, "a"), genNumber().Draw(t, "b")
		ra, rb := rat(a), rat(b)
		for _, c := range []struct {
			op   string
			got  claims.Number
			want *big.Rat
		}{
			{"+", a.Add(b), new(big.Rat).Add(ra, rb)},
			{"-", a.Sub(b), new(big.Rat).Sub(ra, rb)},
			{"*", a.Mul(b), new(big.Rat).Mul(ra, rb)},
			{"neg", a.Neg(), new(big.Rat).Neg(ra)},
			{"abs", a.Abs(), new(big.Rat).Abs(ra)},
		} {
			if rat(c.got).Cmp(c.want) != 0 {
				t.Fatalf("%v %s %v = %v, want %v", a, c.op, b, c.got, c.want)
			}
		}
		q, ok := a.Quo(b)
		if ok != (rb.Sign() != 0) {
			t.Fatalf("%v / %v: ok is %v", a, b, ok)
		}
		if ok && rat(q).Cmp(new(big.Rat).Quo(ra, rb)) != 0 {
			t.Fatalf("%v / %v = %v", a, b, q)
		}
		if a.Cmp(b) != ra.Cmp(rb) || a.Sign() != ra.Sign() || a.IsInt() != ra.IsInt() || a.Equal(b) != (ra.Cmp(rb) == 0) {
			t.Fatalf("%v and %v: Cmp %d, Sign %d, IsInt %v, Equal %v", a, b, a.Cmp(b), a.Sign(), a.IsInt(), a.Equal(b))
		}
		if f, _ := ra.Float64(); a.Float64() != f {
			t.Fatalf("Float64 of %v is %v, want %v", a, a.Float64(), f)
		}
	})
}

// A number has one form, however it was come by: what left the small form and
// came back is == to what never left.
func TestNumberIsNormalised(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		small := claims.Ratio(rapid.Int64Range(-1<<40, 1<<40).Draw(t, "num"), rapid.Int64Range(1, 1<<40).Draw(t, "den"))
		large := genNumber().Draw(t, "large")
		if back := small.Add(large).Sub(large); back != small {
			t.Fatalf("%v + %v - %v is %#v, want %#v", small, large, large, back, small)
		}
		if large.Sign() != 0 {
			if back, _ := small.Mul(large).Quo(large); back != small {
				t.Fatalf("%v × %v / %v is %#v, want %#v", small, large, large, back, small)
			}
		}
	})
}

func TestNumberTextRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := genNumber().Draw(t, "n")
		text, err := n.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back claims.Number
		if err := back.UnmarshalText(text); err != nil || !back.Equal(n) {
			t.Fatalf("%v came back from %q as %v, %v", n, text, back, err)
		}
		if parsed, err := claims.ParseNumber(n.String()); err != nil || !parsed.Equal(n) {
			t.Fatalf("ParseNumber(%q) is %v, %v", n, parsed, err)
		}
	})
}

func TestParseNumber(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"12.5", "12.5", "a decimal"},
		{"-3e9", "-3000000000", "an exponent"},
		{"4.2E+9", "4200000000", "a capital E and a sign in the exponent"},
		{"5e-3", "0.005", "a negative exponent"},
		{"1/3", "1/3", "a fraction that no decimal gives"},
		{"1/4", "0.25", "a fraction that a decimal gives"},
		{"-1.5/-0.5", "3", "a fraction of decimals"},
		{".5", "0.5", "no digit before the point"},
		{"5.", "5", "no digit after the point"},
		{"+7", "7", "a plus"},
		{"-0", "0", "there is one zero"},
		{"2.50", "2.5", "zeros at the end say nothing about the value"},
		{"9223372036854775808", "9223372036854775808", "one more than an int64 holds"},
		{"-9223372036854775808", "-9223372036854775808", "the smallest int64 is large here"},
		{strings.Repeat("9", 400), strings.Repeat("9", 400), "as many digits as may be"},
	} {
		n, err := claims.ParseNumber(c.in)
		if err != nil || n.String() != c.want {
			t.Errorf("%s: ParseNumber(%q) is %v, %v, want %s", c.why, c.in, n, err, c.want)
		}
	}
	for _, c := range []struct{ in, why string }{
		{"", "nothing"},
		{"-", "a sign alone"},
		{".", "a point alone"},
		{"1.2.3", "two points"},
		{"--1", "two signs"},
		{"1-", "a sign at the end"},
		{"1,000", "separators depend on the language"},
		{" 1", "spaces belong to the reader of the text"},
		{"1e", "no exponent after e"},
		{"1e1.5", "an exponent that is not whole"},
		{"e5", "an exponent of nothing"},
		{"1/0", "division by zero"},
		{"1/2/3", "two divisions"},
		{"0x10", "another base"},
		{"١٢", "digits that are not ASCII"},
		{"NaN", "no number by name"},
		{strings.Repeat("9", 401), "too many digits"},
		{"1e400", "too many digits, hidden in the exponent"},
		{"0e399999", "nothing, with too many digits behind it"},
		{"1e-401", "too many decimals, hidden in the exponent"},
		{"1e999999999999999999999", "an exponent that does not fit"},
	} {
		if n, err := claims.ParseNumber(c.in); !errors.Is(err, claims.ErrNumber) {
			t.Errorf("%s: ParseNumber(%.20q) is %v, %v, want ErrNumber", c.why, c.in, n, err)
		}
	}
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		in     string
		digits int
		want   string
		why    string
	}{
		{"2/3", 2, "0.67", "rounded"},
		{"4.20", 2, "4.2", "without zeros at the end"},
		{"100", 2, "100", "zeros of the whole part stay"},
		{"0.125", 2, "0.13", "half goes away from zero"},
		{"-0.125", 2, "-0.13", "on both sides"},
		{"-0.001", 2, "0", "there is no minus zero"},
		{"99.999", 1, "100", "rounding carries"},
		{"1/3", -5, "0", "a negative number of digits is 0"},
	} {
		n, err := claims.ParseNumber(c.in)
		if got := n.Decimal(c.digits); err != nil || got != c.want {
			t.Errorf("%s: Decimal(%d) of %s is %q, want %q", c.why, c.digits, c.in, got, c.want)
		}
	}
}

// Decimal and Significant are as near as their digits allow:
//
//	|n - rounded| <= half of the last place
func TestRoundingIsNear(t *testing.T) {
	half := claims.Ratio(1, 2)
	rapid.Check(t, func(t *rapid.T) {
		n := genNumber().Draw(t, "n")
		digits := rapid.IntRange(0, 40).Draw(t, "digits")
		d, err := claims.ParseNumber(n.Decimal(digits))
		if err != nil || n.Sub(d).Abs().Cmp(claims.Pow10(-digits).Mul(half)) > 0 {
			t.Fatalf("Decimal(%d) of %v is %v, %v", digits, n, d, err)
		}
		s, err := claims.ParseNumber(n.Significant(digits + 1))
		bound := n.Abs().Mul(claims.Pow10(-digits)).Mul(half) // at least half of the last place
		if err != nil || n.Sub(s).Abs().Cmp(bound) > 0 {
			t.Fatalf("Significant(%d) of %v is %v, %v", digits+1, n, s, err)
		}
		if mantissa := strings.TrimLeft(strings.ReplaceAll(n.Significant(digits+1), ".", ""), "-0"); !n.IsInt() && !s.IsInt() && len(mantissa) > digits+1 {
			t.Fatalf("Significant(%d) of %v has more digits: %v", digits+1, n, s)
		}
	})
}

func TestPow10(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e, f := rapid.IntRange(-200, 200).Draw(t, "e"), rapid.IntRange(-200, 200).Draw(t, "f")
		if got := claims.Pow10(e).Mul(claims.Pow10(f)); !got.Equal(claims.Pow10(e + f)) {
			t.Fatalf("10^%d × 10^%d is %v", e, f, got)
		}
	})
	if !claims.Pow10(math.MaxInt).Equal(claims.Pow10(1000)) {
		t.Error("a hostile exponent is not moved to 1000")
	}
}

func TestInt64(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int64
		ok   bool
		why  string
	}{
		{"42", 42, true, "a whole number"},
		{"1/2", 0, false, "not whole"},
		{"-9223372036854775808", -1 << 63, true, "the smallest there is"},
		{"9223372036854775808", 0, false, "does not fit"},
	} {
		n, _ := claims.ParseNumber(c.in)
		if got, ok := n.Int64(); ok != c.ok || ok && got != c.want {
			t.Errorf("%s: Int64 of %s is %d, %v", c.why, c.in, got, ok)
		}
	}
}

// The int64 that has no opposite is never in the small form, however it is come
// by.
func TestSmallestInt64(t *testing.T) {
	want := num("-9223372036854775808")
	half := claims.Int(-1 << 62)
	for _, n := range []claims.Number{claims.Int(-1 << 63), claims.Ratio(-1<<63, 1), half.Add(half), half.Mul(claims.Int(2)), claims.Ratio(-1<<62, 3).Mul(claims.Int(6))} {
		if !n.Equal(want) || n.Neg().Sign() != 1 || n.Abs().String() != "9223372036854775808" {
			t.Errorf("%v with opposite %v, want %v", n, n.Neg(), want)
		}
	}
}

func TestRatioOfNothing(t *testing.T) {
	if n := claims.Ratio(1, 0); n != (claims.Number{}) {
		t.Errorf("Ratio(1, 0) is %v, want 0 as documented", n)
	}
}

// Small numbers need no memory, whatever is done with them.
func TestSmallNumbersDoNotAllocate(t *testing.T) {
	a, b := claims.Ratio(42, 10), claims.Int(1_000_000_000)
	x, y := claims.Rounded(a, claims.Ratio(1, 10)), claims.AtLeast(b)
	var n claims.Number
	var z claims.Interval
	var ok bool
	if got := testing.AllocsPerRun(100, func() {
		n = a.Mul(b).Add(a).Sub(b).Neg()
		n, ok = n.Quo(a)
		ok = a.Cmp(b) < 0 && n.Equal(a)
		n, _ = claims.ParseNumber("4.25e9")
		z, ok = x.Add(y).Scale(a).Hull(x).Intersect(y)
		z = z.Mul(x).Sub(y)
		z, ok = x.Quo(x)
		n, ok = x.Gap(y)
		z, ok = claims.Convert(x, "kilometer", "mile")
	}); got != 0 {
		t.Errorf("%v allocations, want none", got)
	}
	_, _, _ = n, z, ok
}
