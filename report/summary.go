package report

import (
	"cmp"
	"slices"
	"strconv"
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

// Meet reports whether one value is allowed by all figures of the row.
func (r *Row) Meet() bool {
	var first *claims.Claim
	var x claims.Interval
	for _, cell := range r.Cells {
		for _, c := range cell {
			if first == nil {
				first, x = c, c.Quantity.Range
				continue
			}
			y, ok := claims.Convert(c.Quantity.Range, c.Quantity.Unit, first.Quantity.Unit)
			if !ok && (c.Quantity.Unit.Kind() != claims.UnitCount || first.Quantity.Unit.Kind() != claims.UnitCount) {
				return false
			}
			if !ok { // "five prisoners" and "five men"
				y = c.Quantity.Range
			}
			if x, ok = x.Intersect(y); !ok {
				return false
			}
		}
	}
	return true
}

// Summarize makes the summary of a report. Claims stand in one row if they are about the same subject, measure,
// scope and period in the same words. The claims that an agreement or a finding names stand in the row of the
// first of them, if they are of its kind, unit and period. Rows of a single source without a conflict are left
// out.
func Summarize(r *reconcile.Report) *Summary {
	s := &Summary{Sources: sources(r.Claims)}
	key := func(c *claims.Claim) string { return seriesKey(c) + "\x00" + c.Period.Period.String() }
	for _, g := range groups(r.Claims, key, comparable, r.Agreements, r.Findings) {
		row := s.row(g.claims)
		row.Conflict = g.conflict
		s.Rows = append(s.Rows, row)
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
		Subject: names(c), Measure: measure(c), Period: c.Period.String(), start: c.Period.Period.Start,
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

// seriesKey is the same for claims about the same measure of the same subject in the same words, in units that
// can be drawn on one scale. Where the subject is not known, claims of two documents have two keys; where the
// measure is not known, each claim has its own.
func seriesKey(c *claims.Claim) string {
	base, _, _, _ := c.Quantity.Unit.Base()
	parts := []string{string(kindOf(c)), names(c), line(c.Measure), line(c.Scope), string(base)}
	if parts[1] == "" || parts[2] == "" {
		d := c.At.Doc
		if d != nil {
			parts = append(parts, d.ID)
		}
		if parts[2] == "" {
			parts = append(parts, strconv.Itoa(c.At.Start))
		}
	}
	return strings.ToLower(strings.Join(parts, "\x00"))
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

// A group holds claims that stand together.
type group struct {
	claims   []*claims.Claim // in the order of the report
	conflict bool            // a finding names two of them or more
}

// groups puts claims of one key together, in the order of their first claims. Then each agreement and finding
// takes its other claims to the group of its first one, where they fit with that: the claim, not the others of
// its key, so that no chain of agreements makes one group of everything.
func groups(cs []*claims.Claim, key func(*claims.Claim) string, fits func(a, b *claims.Claim) bool, as []reconcile.Agreement, fs []reconcile.Finding) []*group {
	at := map[string]int{}
	of := make(map[*claims.Claim]int, len(cs))
	order := make(map[*claims.Claim]int, len(cs))
	var out []*group
	for i, c := range cs {
		k := key(c)
		n, ok := at[k]
		if !ok {
			n = len(out)
			at[k] = n
			out = append(out, &group{})
		}
		of[c], order[c] = n, i
		out[n].claims = append(out[n].claims, c)
	}
	take := func(named []*claims.Claim) (g *group, together int) {
		if len(named) == 0 {
			return nil, 0
		}
		n, ok := of[named[0]]
		if !ok {
			return nil, 0
		}
		g = out[n]
		for i, c := range named {
			if _, ok := of[c]; !ok || i > 0 && !fits(named[0], c) {
				continue
			}
			together++
			if of[c] != n && !slices.Contains(g.claims, c) {
				g.claims = append(g.claims, c)
			}
		}
		return g, together
	}
	for _, a := range as {
		take(a.Claims)
	}
	for _, f := range fs {
		if g, together := take(f.Claims); together > 1 {
			g.conflict = true
		}
	}
	for _, g := range out {
		slices.SortFunc(g.claims, func(a, b *claims.Claim) int { return cmp.Compare(order[a], order[b]) })
	}
	return out
}
