package claimcheck_test

import (
	"encoding/json"
	"io"
	"math/rand/v2"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
	"github.com/claimcheck/claimcheck/report"
)

// Claims that somebody made by hand or decoded without their documents may hold anything: nothing panics, and nothing takes long.
func TestAbsurdClaims(t *testing.T) {
	texts := []string{
		"Trade between China and Russia came to $240 billion in 2023, up 26% from 2022. At least 128 people died on Monday, and 40 were hurt, officials said. The mayor, 61, won 52% of the vote, her third victory since 2011.",
		"Trade between China and Russia was $245 million in 2023. The toll rose to 140 dead by Tuesday; 38 were hurt. The mayor, born in 1960, won 48% of the votes in a field of five. Sales rose from $4 million to $6 million.",
		"Of 200 people asked, one in five said they had moved house in the past two years. Exports fell to a record low of 3.1 million tonnes in March, against 4 million a year earlier.",
	}
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		var all []*claims.Claim
		first := 0
		for i, text := range texts {
			cs := extract.Claims(&claims.Document{ID: string(rune('a' + i)), Date: claims.Date{Year: 2024, Month: 5, Day: 16}, Text: text})
			all = append(all, cs...)
			if i == 0 {
				first = len(cs)
			}
		}
		for _, c := range all {
			for range r.IntN(4) {
				spoil(r, c, all)
			}
		}
		rep := reconcile.Check(all)
		verdicts := reconcile.Verify(all[:first], all[first:])
		for _, f := range report.Formats() {
			if err := f.Check(io.Discard, rep); err != nil {
				t.Errorf("seed %d: %s: %v", seed, f.Name, err)
			}
			if err := f.Verify(io.Discard, verdicts); err != nil {
				t.Errorf("seed %d: %s: %v", seed, f.Name, err)
			}
		}
		if _, err := json.Marshal(rep); err != nil {
			t.Errorf("seed %d: %v", seed, err)
		}
	}
}

// spoil sets one field of c to a value that no text gives.
func spoil(r *rand.Rand, c *claims.Claim, all []*claims.Claim) {
	number := func() claims.Number {
		return one(r, claims.Number{}, claims.Int(-1), claims.Pow10(400), claims.Pow10(-400))
	}
	period := func() claims.Period {
		day := func() claims.Date {
			return one(r, claims.Date{}, claims.Date{Year: 2023, Month: 1, Day: 1}, claims.Date{Year: 99999, Month: 12, Day: 31}, claims.Date{Year: 1 << 40, Month: 77, Day: -4})
		}
		return claims.Period{Start: day(), End: day()}
	}
	other := all[r.IntN(len(all))]
	one(r,
		func() { c.At = claims.Span{} },
		func() { c.Words, c.Sentence = claims.Span{}, claims.Span{} },
		func() { c.At = claims.Span{Doc: c.At.Doc, Start: -4, End: 1 << 40} },
		func() { c.Sentence = claims.Span{Doc: c.At.Doc, Start: 1 << 40, End: 5} },
		func() { c.At.Doc = &claims.Document{ID: "b"} },
		func() { c.Quantity.Range = claims.Exactly(number()) },
		func() {
			c.Quantity.Range = claims.NewInterval(claims.End{Value: number(), Open: true}, claims.End{Value: number()})
		},
		func() { c.Quantity.Stated, c.Quantity.Step = claims.Interval{}, number() },
		func() {
			c.Quantity.Unit = one[claims.Unit](r, "", "%", "pp", "USD", "kilometer", "month", "times", "xyz", "-")
		},
		func() { c.Quantity.Hedge = one(r, claims.HedgeNone, claims.HedgeVague, "xyz") },
		func() {
			c.Kind = one[claims.Kind](r, "", "change", "ratio", "share", "rank", "age", "date", "duration", "xyz")
		},
		func() { c.Period = claims.When{Period: period(), Stated: true, At: other.At} },
		func() { c.Base.Period, c.RecordSince = period(), period().Start },
		func() {
			c.Links = []claims.Link{{Rel: "of"}, {Rel: "to", To: c}, {Rel: "with", To: other}, {Rel: "with", To: &claims.Claim{}}}
		},
		func() { c.Terms = append(c.Terms, c.Terms...) },
		func() { c.Terms = []claims.Term{{Stem: "x", Role: "xyz", Weight: -1 << 40}, {Weight: 1 << 40}} },
		func() { c.Direction, c.Record = one(r, claims.DirectionUp, claims.DirectionDown), "highest" },
		func() { c.Subject = append(c.Subject, claims.Entity{}, claims.Entity{Kind: "xyz", At: other.At}) },
		func() {
			c.Facets = append(c.Facets, claims.Facet{}, claims.Facet{Axis: "casualty", Value: "xyz", At: other.At})
		},
		func() { *c = claims.Claim{} },
	)()
}

func one[T any](r *rand.Rand, values ...T) T { return values[r.IntN(len(values))] }
