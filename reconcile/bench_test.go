package reconcile

import (
	"fmt"
	"math/rand"
	"strconv"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// generate makes n claims in documents of ten claims; five documents speak of one event. The words of an
// event are rare, those of the measures common, as in news.
func generate(n int) []*claims.Claim {
	r := rand.New(rand.NewSource(1))
	units := []claims.Unit{"USD", "%", "worker", "person", "kilometer", "car"}
	var out []*claims.Claim
	var doc *claims.Document
	for i := range n {
		event := i / 50
		if i%10 == 0 {
			doc = &claims.Document{ID: "d" + strconv.Itoa(i/10), Date: claims.Date{Year: 2024, Month: 1 + event%12, Day: 1 + i/10%5}}
		}
		c := &claims.Claim{ID: i, Kind: claims.KindLevel, At: claims.Span{Doc: doc, Start: i % 10, End: i%10 + 1}}
		m := r.Intn(12)
		c.Measure = "measure" + strconv.Itoa(m)
		c.Subject = []claims.Entity{{Name: "Place" + strconv.Itoa(event%500), Kind: claims.EntityCity}}
		c.Terms = []claims.Term{
			{Stem: "m" + strconv.Itoa(m), Role: claims.RoleHead, Weight: 50},
			{Stem: "q" + strconv.Itoa(r.Intn(300)), Role: claims.RoleModifier, Weight: 70},
			{Stem: "v" + strconv.Itoa(r.Intn(200)), Role: claims.RoleVerb, Weight: 50},
			{Stem: "e" + strconv.Itoa(event), Role: claims.RoleContext, Weight: 110},
			{Stem: "w" + strconv.Itoa(r.Intn(5000)), Role: claims.RoleContext, Weight: 90},
		}
		v := claims.Int(int64(100 + r.Intn(900)))
		c.Quantity = claims.Quantity{Stated: claims.Exactly(v), Range: claims.Rounded(v, claims.Int(1)), Unit: units[m%len(units)], Step: claims.Int(1)}
		out = append(out, c)
	}
	return out
}

func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{1e3, 1e4, 1e5} {
		cs := generate(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Check(cs)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/claim")
		})
	}
}
