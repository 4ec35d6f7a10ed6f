package reconcile

import (
	"flag"
	"fmt"
	"testing"
	"time"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/internal/cputime"
)

var growth = flag.Int("growth", 0, "claims of TestCheckGrowth, which then measures")

// crowdOf makes claims of one measure in one period, each in a document of its own: one in fifty gives another value.
func crowdOf(n int) []*claims.Claim {
	out := make([]*claims.Claim, n)
	for i := range out {
		doc := &claims.Document{ID: fmt.Sprintf("d%06d", i), Date: claims.Date{Year: 2024, Month: 5, Day: 16}}
		v := claims.Int(420)
		if i%50 == 0 {
			v = claims.Int(int64(430 + i%7*10))
		}
		out[i] = &claims.Claim{
			ID: i, Kind: claims.KindLevel, Measure: "net profit",
			Subject:  []claims.Entity{{Name: "Acme", Kind: claims.EntityOrganization}},
			Terms:    []claims.Term{{Stem: "net", Role: claims.RoleModifier, Weight: 60}, {Stem: "profit", Role: claims.RoleHead, Weight: 60}},
			Quantity: claims.Quantity{Stated: claims.Exactly(v), Range: claims.Exactly(v), Unit: "USD"},
			Period:   claims.When{Period: claims.Year(2023), Stated: true},
			At:       claims.Span{Doc: doc, End: 1},
		}
	}
	return out
}

// TestCrowd: of very many claims of one measure in one period those that agree are one agreement, some conflicts are
// reported, and the others are counted. Every pair of different values counts once.
func TestCrowd(t *testing.T) {
	const n = 600
	cs := crowdOf(n)
	differ := int64(0)
	for i, c := range cs {
		for _, d := range cs[:i] {
			if !c.Quantity.Range.Overlaps(d.Quantity.Range) {
				differ++
			}
		}
	}
	r := Check(cs)
	if len(r.Findings) == 0 || len(r.Findings) > crowdPairs {
		t.Errorf("%d findings, want 1 to %d", len(r.Findings), crowdPairs)
	}
	if r.Unlisted <= 0 || r.Unlisted >= differ || r.Unlisted < differ-crowdPairs {
		t.Errorf("%d pairs are unlisted of %d", r.Unlisted, differ)
	}
	most := 0
	for _, a := range r.Agreements {
		most = max(most, len(a.Claims))
	}
	if want := n - n/50; most != want {
		t.Errorf("the largest agreement has %d claims, want %d", most, want)
	}
}

// costOfCheck gives the processor time of one check of n claims.
func costOfCheck(n int, gathered func(int) []*claims.Claim) time.Duration {
	cs := gathered(n)
	start := cputime.Now()
	Check(cs)
	return cputime.Now() - start
}

// copiesOf makes documents of three claims each that say the same but for their names.
func copiesOf(n int) []*claims.Claim {
	var out []*claims.Claim
	for i := range n / 3 {
		doc := &claims.Document{ID: fmt.Sprintf("d%06d", i), Date: claims.Date{Year: 2024, Month: 5, Day: 16}}
		for k, c := range crowdOf(3) {
			c.ID, c.At = len(out), claims.Span{Doc: doc, Start: k, End: k + 1}
			c.Measure = []string{"net profit", "revenue", "net loss"}[k]
			c.Terms = []claims.Term{{Stem: c.Measure, Role: claims.RoleHead, Weight: 60}}
			out = append(out, c)
		}
	}
	return out
}

// entitiesOf makes claims of one measure, each of an entity and a year of its own.
func entitiesOf(n int) []*claims.Claim {
	out := crowdOf(n)
	for i, c := range out {
		c.Subject[0].Name = fmt.Sprintf("Acme %d", i)
		c.Period.Period = claims.Year(1000 + i%1000)
	}
	return out
}

// inOneDocument makes claims of one document, each of so much for each person and told in a word of its own.
func inOneDocument(n int) []*claims.Claim {
	out := entitiesOf(n)
	doc := &claims.Document{ID: "d", Date: claims.Date{Year: 2024, Month: 5, Day: 16}}
	for i, c := range out {
		c.At, c.Sentence = claims.Span{Doc: doc, Start: 20 * i, End: 20*i + 5}, claims.Span{Doc: doc, Start: 20 * i, End: 20*i + 19}
		c.Terms, c.Quantity.Unit = []claims.Term{{Stem: fmt.Sprintf("fee%d", i), Role: claims.RoleHead, Weight: 60}}, "USD/person"
	}
	return out
}

// TestCheckGrowth: eight times the claims take about eight times the processor time, though all of them meet in one
// measure or in one document. With -growth it prints what so many claims and a tenth of them take.
func TestCheckGrowth(t *testing.T) {
	for _, tt := range []struct {
		why      string
		gathered func(int) []*claims.Claim
	}{
		{"claims of one measure in one period", crowdOf},
		{"identical documents of three claims", copiesOf},
		{"claims of one measure, each of another entity", entitiesOf},
		{"claims of one document", inOneDocument},
	} {
		t.Run(tt.why, func(t *testing.T) {
			if *growth > 0 {
				a, b := costOfCheck(*growth/10, tt.gathered), costOfCheck(*growth, tt.gathered)
				fmt.Printf("| %s | %.2f | %.2f | %.1f |\n", tt.why, a.Seconds(), b.Seconds(), float64(b)/float64(a))
				return
			}
			const n = 1000
			a, b := time.Hour, time.Hour
			// Noise makes a check slower and never faster, so the least of several counts. Eight times the claims may take
			// 24 times as long, for the caches of the processor and the collector; the square would be 64 times as long.
			for try := 0; try < 8 && (try == 0 || b > 24*a+20*time.Millisecond); try++ {
				a, b = min(a, costOfCheck(n, tt.gathered)), min(b, costOfCheck(8*n, tt.gathered))
			}
			if b > 24*a+20*time.Millisecond {
				t.Errorf("%d claims take %v, %d take %v", n, a, 8*n, b)
			}
		})
	}
}
