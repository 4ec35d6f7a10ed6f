package claims_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

func BenchmarkParseNumber(b *testing.B) {
	for _, c := range []struct{ name, s string }{{"small", "4.25"}, {"exponent", "4.2e9"}, {"large", strings.Repeat("123456789", 44)}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := claims.ParseNumber(c.s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkNumber(b *testing.B) {
	small, large := claims.Ratio(42, 10), claims.Pow10(30).Add(claims.Ratio(1, 3))
	for _, c := range []struct {
		name string
		n    claims.Number
	}{{"small", small}, {"large", large}} {
		b.Run("Add/"+c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.n.Add(small)
			}
		})
		b.Run("Mul/"+c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.n.Mul(small)
			}
		})
		b.Run("Cmp/"+c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.n.Cmp(small)
			}
		})
	}
}

func BenchmarkInterval(b *testing.B) {
	step := claims.Pow10(8)
	x := claims.Rounded(claims.Int(4_200_000_000), step)
	y := claims.Rounded(claims.Int(4_400_000_000), step)
	b.Run("Rounded", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			claims.Rounded(claims.Int(4_200_000_000), step)
		}
	})
	b.Run("Gap", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			x.Gap(y)
		}
	})
	b.Run("Quo", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			x.Quo(y)
		}
	})
}

func BenchmarkConvert(b *testing.B) {
	x := claims.Exactly(claims.Int(42))
	for _, c := range []struct{ from, to claims.Unit }{{"kilometer", "mile"}, {"square-kilometer", "acre"}, {"USD/barrel", "USD/gallon"}, {"USD", "EUR"}} {
		b.Run(strings.ReplaceAll(string(c.from), "/", "-per-"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				claims.Convert(x, c.from, c.to)
			}
		})
	}
}

func BenchmarkTimex(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		p, err := claims.ParseTimex("2023-Q2")
		if err != nil || p.Timex() == "" {
			b.Fatal(err)
		}
	}
}

func BenchmarkClaimJSON(b *testing.B) {
	c, _ := sampleClaim()
	data, err := json.Marshal(c)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("Marshal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := json.Marshal(c); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Unmarshal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var d claims.Claim
			if err := json.Unmarshal(data, &d); err != nil {
				b.Fatal(err)
			}
		}
	})
}
