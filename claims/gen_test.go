package claims_test

import (
	"math"
	"math/big"

	"github.com/claimcheck/claimcheck/claims"
	"pgregory.net/rapid"
)

// genNumber draws numbers of all sizes: small ones, ones at the edge of an
// int64, where the small form ends, and ones far beyond it.
func genNumber() *rapid.Generator[claims.Number] {
	return rapid.Custom(func(t *rapid.T) claims.Number {
		edge := rapid.SampledFrom([]int64{0, 1, -1, math.MaxInt64, math.MinInt64, math.MinInt64 + 1, math.MaxInt32, 1 << 62})
		whole := rapid.OneOf(rapid.Int64Range(-1000, 1000), rapid.Int64(), edge)
		n := claims.Ratio(whole.Draw(t, "num"), rapid.OneOf(rapid.Int64Range(1, 100), rapid.Int64Range(1, math.MaxInt64)).Draw(t, "den"))
		if rapid.IntRange(0, 4).Draw(t, "large") == 0 {
			n = n.Mul(claims.Int(whole.Draw(t, "times")))
		}
		return n
	})
}

// genSmall draws numbers that are often the same, so that ends meet.
func genSmall() *rapid.Generator[claims.Number] {
	return rapid.Custom(func(t *rapid.T) claims.Number {
		return claims.Ratio(rapid.Int64Range(-6, 6).Draw(t, "num"), rapid.Int64Range(1, 2).Draw(t, "den"))
	})
}

func rat(n claims.Number) *big.Rat {
	r, ok := new(big.Rat).SetString(n.String())
	if !ok {
		panic("no number: " + n.String())
	}
	return r
}

func genEnd() *rapid.Generator[claims.End] {
	return rapid.Custom(func(t *rapid.T) claims.End {
		return claims.End{
			Value:   genSmall().Draw(t, "value"),
			Open:    rapid.Bool().Draw(t, "open"),
			Missing: rapid.IntRange(0, 4).Draw(t, "missing") == 0,
		}
	})
}

func genInterval() *rapid.Generator[claims.Interval] {
	return rapid.Custom(func(t *rapid.T) claims.Interval {
		return claims.NewInterval(genEnd().Draw(t, "low"), genEnd().Draw(t, "high"))
	})
}

// genMember draws a number that x allows.
func genMember(x claims.Interval) *rapid.Generator[claims.Number] {
	return rapid.Custom(func(t *rapid.T) claims.Number {
		lo, hi := x.Low(), x.High()
		step := claims.Ratio(rapid.Int64Range(0, 8).Draw(t, "eighths"), 8)
		var n claims.Number
		switch {
		case !lo.Missing && !hi.Missing:
			n = lo.Value.Add(hi.Value.Sub(lo.Value).Mul(step))
		case !lo.Missing:
			n = lo.Value.Add(step.Mul(claims.Int(9)))
		case !hi.Missing:
			n = hi.Value.Sub(step.Mul(claims.Int(9)))
		default:
			n = genSmall().Draw(t, "any")
		}
		if !x.Contains(n) { // an open end: its neighbour
			n = claims.Ratio(1, 3).Add(n)
			if !x.Contains(n) {
				n = n.Sub(claims.Ratio(2, 3))
			}
			if !x.Contains(n) {
				n = lo.Value.Add(hi.Value).Mul(claims.Ratio(1, 2))
			}
		}
		return n
	})
}

func genDate() *rapid.Generator[claims.Date] {
	return rapid.Custom(func(t *rapid.T) claims.Date {
		y := rapid.OneOf(rapid.IntRange(1890, 2030), rapid.IntRange(-9999, 9999), rapid.IntRange(-99998, 99899)).Draw(t, "year")
		first, _ := claims.DateOf(y, rapid.IntRange(1, 12).Draw(t, "month"), 1)
		return first.AddDays(rapid.IntRange(0, 30).Draw(t, "day"))
	})
}

func genPeriod() *rapid.Generator[claims.Period] {
	return rapid.Custom(func(t *rapid.T) claims.Period {
		d := genDate().Draw(t, "date")
		e := rapid.OneOf(genDate(), rapid.Just(d.AddDays(rapid.IntRange(1, 800).Draw(t, "days")))).Draw(t, "end")
		if d == e {
			e = d.AddDays(1)
		}
		p := rapid.SampledFrom([]claims.Period{
			claims.Day(d), claims.Week(d), claims.Month(d.Year, d.Month), claims.Quarter(d.Year, d.Month/4+1), claims.Half(d.Year, d.Month/7+1),
			claims.Year(d.Year), claims.Decade(d.Year), claims.Century(d.Year), claims.Since(d), claims.Until(d), claims.Days(d, e),
		}).Draw(t, "period")
		p.Fiscal = rapid.IntRange(0, 5).Draw(t, "fiscal") == 0
		return p
	})
}
