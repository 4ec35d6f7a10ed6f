package reconcile

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"runtime"
	"strconv"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/internal/cputime"
)

// news makes claims as a collection of news has them, ten a document. Documents tell of events; most events have a few
// documents, some have twenty, very few have hundreds. An event is of one to three entities, a month, and a handful of figures,
// which its documents round, err on, or leave out. Entities, measures and words are drawn by rank, a rank twice as
// low half as often, so that a few are in very many claims and most in a few. One claim in fifty is of a figure that
// everybody cites: one of twenty measures of one of five countries in one of five years.
type news struct {
	r      *rand.Rand
	claims int // how many are made in all
	event  newsEvent
	left   int // documents that the event still has
}

type newsEvent struct {
	entities []claims.Entity
	figures  []newsFigure
	words    []claims.Term
	month    int
}

type newsFigure struct {
	measure claims.Claim
	value   int64
}

// rank gives a number below n, low ones more often: k as often as 1/(k+1).
func (g *news) rank(n int) int {
	for {
		k := 1 << g.r.IntN(bits.Len(uint(n)))
		if k = k + g.r.IntN(k) - 1; k < n {
			return k
		}
	}
}

// term makes a word of a vocabulary of n; a rarer word has more information.
func (g *news) term(kind string, n int, role claims.TermRole) claims.Term {
	k := g.rank(n)
	return claims.Term{Stem: kind + strconv.Itoa(k), Role: role, Weight: min(110, 20+8*bits.Len(uint(k)))}
}

func (g *news) newEvent() {
	g.left = 1 + g.rank(24)
	if g.r.IntN(5000) == 0 {
		g.left = 20 + g.r.IntN(300)
	}
	e := newsEvent{month: g.r.IntN(120)}
	for range 1 + g.r.IntN(3) {
		k := g.rank(2000 + g.claims/20)
		kinds := []claims.EntityKind{claims.EntityCountry, claims.EntityOrganization, claims.EntityPerson, claims.EntityCity}
		e.entities = append(e.entities, claims.Entity{Name: "Name" + strconv.Itoa(k), Kind: kinds[k%len(kinds)]})
	}
	for range 4 {
		e.words = append(e.words, g.term("w", 40000, claims.RoleContext))
	}
	for range 4 + g.r.IntN(12) {
		e.figures = append(e.figures, newsFigure{g.measure(3000), int64(100 + g.r.IntN(9900))})
	}
	g.event = e
}

// measure makes what a claim says but for its entity, its period and its value.
func (g *news) measure(n int) claims.Claim {
	units := []claims.Unit{"USD", "%", "person", "worker", "car", "EUR", "ton", "kilometer"}
	head := g.term("m", n, claims.RoleHead)
	c := claims.Claim{Kind: claims.KindLevel, Measure: head.Stem, Terms: []claims.Term{head}}
	c.Quantity.Unit = units[int(head.Stem[len(head.Stem)-1])%len(units)]
	if g.r.IntN(2) == 0 {
		c.Terms = append(c.Terms, g.term("q", n, claims.RoleModifier))
	}
	c.Terms = append(c.Terms, g.term("v", 2000, claims.RoleVerb))
	switch g.r.IntN(8) {
	case 0:
		c.Kind, c.Quantity.Unit = claims.KindChange, "%"
	case 1:
		c.Facets = []claims.Facet{{Axis: "flow", Value: []string{"export", "import"}[g.r.IntN(2)]}}
	case 2:
		c.Record = claims.RecordHigh
	}
	return c
}

// document makes a document of ten claims.
func (g *news) document(n int) []*claims.Claim {
	if g.left == 0 {
		g.newEvent()
	}
	g.left--
	e := &g.event
	month := claims.Month(2014, 1+e.month)
	doc := &claims.Document{ID: fmt.Sprintf("d%07d", n), Date: month.Start.AddDays(g.r.IntN(12))}
	out := make([]*claims.Claim, 0, 10)
	for i := range 10 {
		f := e.figures[g.r.IntN(len(e.figures))]
		c := f.measure
		c.Subject = e.entities[:1+g.r.IntN(len(e.entities))]
		if g.r.IntN(2) == 0 {
			c.Period = claims.When{Period: month, Stated: true}
		}
		if g.r.IntN(50) == 0 {
			k := g.r.IntN(20)
			c = claims.Claim{
				Kind: claims.KindLevel, Measure: "hot" + strconv.Itoa(k), Quantity: claims.Quantity{Unit: "USD"},
				Subject: []claims.Entity{{Name: "Country" + strconv.Itoa(g.r.IntN(5)), Kind: claims.EntityCountry}},
				Terms:   []claims.Term{{Stem: "hot" + strconv.Itoa(k), Role: claims.RoleHead, Weight: 60}},
				Period:  claims.When{Period: claims.Year(2019 + g.r.IntN(5)), Stated: true},
			}
			f.value = int64(1000 + 100*k)
		}
		c.ID = 10*n + i
		c.Terms = append(append([]claims.Term{}, c.Terms...), e.words[g.r.IntN(len(e.words))], g.term("w", 40000, claims.RoleContext), g.term("w", 40000, claims.RoleContext))
		c.At = claims.Span{Doc: doc, Start: 20 * i, End: 20*i + 5}
		c.Sentence = claims.Span{Doc: doc, Start: 20 * i, End: 20*i + 19}
		c.Quantity = g.quantity(f.value, c.Quantity.Unit)
		out = append(out, &c)
	}
	return out
}

// quantity is the value as it stands, rounded, or one time in fifty another one.
func (g *news) quantity(n int64, u claims.Unit) claims.Quantity {
	step := int64(1)
	switch g.r.IntN(50) {
	case 0:
		n += 1 + n/int64(5+g.r.IntN(20))
	case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12:
		step = 10
		n = (n + 5) / 10 * 10
	}
	v, s := claims.Int(n), claims.Int(step)
	return claims.Quantity{Stated: claims.Exactly(v), Range: claims.Rounded(v, s), Unit: u, Step: s}
}

// makeNews makes n claims.
func makeNews(n int) [][]*claims.Claim {
	g := &news{r: rand.New(rand.NewPCG(1, 2)), claims: n}
	out := make([][]*claims.Claim, 0, n/10)
	for i := range n / 10 {
		out = append(out, g.document(i))
	}
	return out
}

func flat(docs [][]*claims.Claim) []*claims.Claim {
	var out []*claims.Claim
	for _, d := range docs {
		out = append(out, d...)
	}
	return out
}

// BenchmarkCheck gives the time per claim of sets of different sizes: it must grow little. docs/toughness.md
// has the figures, and the command.
func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{1e4, 1e5, 1e6} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			cs := flat(makeNews(n))
			runtime.GC()
			start := cputime.Now()
			b.ResetTimer()
			var found *Report
			for range b.N {
				found = Check(cs)
			}
			perClaim := float64(b.N) * float64(n)
			b.ReportMetric(float64(cputime.Now()-start)/perClaim, "cpu-ns/claim")
			b.ReportMetric(float64(len(found.Findings))/float64(n), "findings/claim")
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(m.Sys)/1e6, "MB")
		})
	}
}

// BenchmarkSetAdd gives the time to add a document of ten claims to a set of different sizes and to report again.
func BenchmarkSetAdd(b *testing.B) {
	for _, n := range []int{1e3, 1e4, 1e5} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			docs := makeNews(n + 10000)
			var s Set
			s.Add(flat(docs[:n/10])...)
			s.Report()
			b.ResetTimer()
			for i := range b.N {
				s.Add(docs[n/10+i%1000]...)
				s.Report()
			}
		})
	}
}
