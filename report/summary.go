package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// A Summary is a table of what the sources say: a row a measure and period, a column a source.
type Summary struct {
	Sources []string // names of the columns, sorted
	Rows    []Row    // rows with a conflict first; then by subject, measure, scope and period
}

// A Row holds the claims about one measure of one subject in one period.
type Row struct {
	Subject string // names of the subjects: "China, Russia"; "" when unknown
	Measure string // with its scope: "trade (third-quarter)"
	Period  string // "2023", "2023?" when it was inferred, "undated"
	Cells   [][]*claims.Claim
	// Cells holds for each column the claims of that source, in the order of the report; nil for none.
	Conflict bool // a finding names two claims of the row or more
	Sources  int  // how many sources have a value
	start    claims.Date
}

// Value gives the figures of a column of the row as the source writes them, each once: "$4.2 billion; $4.3
// billion".
func (r *Row) Value(column int) string {
	var out []string
	for _, c := range r.Cells[column] {
		if s := figure(c); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, "; ")
}

// Summarize makes the summary of a report. Claims stand in one row if they are about the same subject, measure,
// scope and period in the same words, or if the report says that they agree, or names them in one finding and
// they are of one kind, unit and period. Rows of a single source without a conflict are left out.
func Summarize(r *reconcile.Report) *Summary {
	g := newGroups(r.Claims, func(c *claims.Claim) string { return seriesKey(c) + "\x00" + c.Period.Period.String() })
	for _, a := range r.Agreements {
		g.joinAll(a.Claims, comparable)
	}
	for _, f := range r.Findings {
		g.joinAll(f.Claims, comparable)
	}
	s := &Summary{Sources: sources(r.Claims)}
	for _, members := range g.all() {
		s.Rows = append(s.Rows, s.row(members))
	}
	for _, i := range g.shared(r.Findings) {
		s.Rows[i].Conflict = true
	}
	s.Rows = slices.DeleteFunc(s.Rows, func(r Row) bool { return !r.Conflict && r.Sources < 2 })
	slices.SortStableFunc(s.Rows, func(a, b Row) int {
		return cmp.Or(order(b.Conflict, a.Conflict), cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Measure, b.Measure), a.start.Compare(b.start))
	})
	return s
}

// order sorts false before true.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func (s *Summary) row(members []*claims.Claim) Row {
	c := members[0]
	r := Row{
		Subject: names(c), Measure: measure(c), Period: periodText(c), start: c.Period.Period.Start,
		Cells: make([][]*claims.Claim, len(s.Sources)),
	}
	for _, m := range members {
		i, _ := slices.BinarySearch(s.Sources, sourceName(m.At.Doc))
		if r.Cells[i] == nil {
			r.Sources++
		}
		r.Cells[i] = append(r.Cells[i], m)
	}
	return r
}

// sources gives the names of the sources of claims, sorted, each once.
func sources(cs []*claims.Claim) []string {
	var out []string
	for _, c := range cs {
		out = append(out, sourceName(c.At.Doc))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// seriesKey is the same for claims about the same measure in the same words, in units that can be drawn on one
// scale.
func seriesKey(c *claims.Claim) string {
	base, _, _, _ := c.Quantity.Unit.Base()
	return strings.ToLower(strings.Join([]string{string(kindOf(c)), names(c), line(c.Measure), line(c.Scope), string(base)}, "\x00"))
}

func kindOf(c *claims.Claim) claims.Kind {
	if c.Kind == "" {
		return claims.KindLevel
	}
	return c.Kind
}

// comparable reports whether two claims, which a finding or an agreement names, stand in one row.
func comparable(a, b *claims.Claim) bool {
	p, q := a.Period.Period, b.Period.Period
	return sameScale(a, b) && (p.IsZero() || q.IsZero() || p.Overlaps(q))
}

// sameScale reports whether the values of two claims can be drawn on one scale.
func sameScale(a, b *claims.Claim) bool {
	u, _, _, ok1 := a.Quantity.Unit.Base()
	v, _, _, ok2 := b.Quantity.Unit.Base()
	return kindOf(a) == kindOf(b) && ok1 && ok2 && (u == v || u.Kind() == claims.UnitCount && v.Kind() == claims.UnitCount)
}

// groups puts claims together.
type groups struct {
	cs     []*claims.Claim
	number map[*claims.Claim]int
	parent []int
}

func newGroups(cs []*claims.Claim, key func(*claims.Claim) string) *groups {
	g := &groups{cs: cs, number: make(map[*claims.Claim]int, len(cs)), parent: make([]int, len(cs))}
	first := map[string]int{}
	for i, c := range cs {
		g.number[c] = i
		g.parent[i] = i
		k := key(c)
		if j, ok := first[k]; ok {
			g.parent[i] = j
		} else {
			first[k] = i
		}
	}
	return g
}

func (g *groups) root(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

// joinAll puts each claim together with the first one before it that fits.
func (g *groups) joinAll(cs []*claims.Claim, fits func(a, b *claims.Claim) bool) {
	for i, c := range cs {
		for _, d := range cs[:i] {
			x, ok1 := g.number[c]
			y, ok2 := g.number[d]
			if ok1 && ok2 && fits(c, d) {
				x, y = g.root(x), g.root(y)
				g.parent[max(x, y)] = min(x, y)
				break
			}
		}
	}
}

// all gives the groups in the order of their first claims.
func (g *groups) all() [][]*claims.Claim {
	at := map[int]int{}
	var out [][]*claims.Claim
	for i, c := range g.cs {
		r := g.root(i)
		k, ok := at[r]
		if !ok {
			k = len(out)
			at[r] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], c)
	}
	return out
}

// places gives for each claim the number of its group in all.
func (g *groups) places() []int {
	at := map[int]int{}
	out := make([]int, len(g.cs))
	for i := range g.cs {
		r := g.root(i)
		if _, ok := at[r]; !ok {
			at[r] = len(at)
		}
		out[i] = at[r]
	}
	return out
}

// shared gives the numbers of the groups that hold two claims of one finding, sorted.
func (g *groups) shared(fs []reconcile.Finding) []int {
	at := g.places()
	var out []int
	for _, f := range fs {
		var in []int
		for _, c := range f.Claims {
			if i, ok := g.number[c]; ok {
				in = append(in, at[i])
			}
		}
		slices.Sort(in)
		for k := 1; k < len(in); k++ {
			if in[k] == in[k-1] {
				out = append(out, in[k])
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
