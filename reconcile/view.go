package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A view is a claim made ready for comparison. Views are built once for each claim and never changed.
type view struct {
	claim  *claims.Claim
	terms  []term   // sorted by stem, one of a stem, with the strongest role
	names  []string // names of the subjects, sorted
	noun   string   // noun that is counted, "" if the unit is no count
	class  string   // dimension: "money", "%", "pp", "count", or the base unit of a measure
	unit   claims.Unit
	values claims.Interval // range in unit
	stated claims.Interval // what the words say, in unit
	doc    int             // number of the document in the pass
	figure figure          // the stated value as one number
	low    []string        // names of the subjects as they are compared, in the order of the claim
	start  bool            // a change starts from it
	whole  bool            // parts or shares of it are given: what is said of it may be said of them only
	traits traits
	not    *claims.Period // a period that the claim is set against: the base of a change that ends at it; nil if none
}

// A term is a word of a claim with its information in tenths of bits.
type term struct {
	stem   string
	prefix uint64 // see prefixOf
	id     int32  // number of the stem among those of the views compared
	weight int16
	role   role
}

// A role says where in the claim a term stands. A smaller role is a stronger one.
type role uint8

const (
	roleHead role = iota
	roleModifier
	roleSubject
	roleVerb
	roleContext
	roleCount
)

// plainWeight is the information, in tenths of bits, of a word whose weight is not given.
const plainWeight = 60

// weightCap is the most that one shared word may count, in tenths of bits: a word seen once in a
// corpus of any size says no more than that.
const weightCap = 110

func roleOf(r claims.TermRole) role {
	switch string(r) {
	case "head":
		return roleHead
	case "modifier":
		return roleModifier
	case "subject":
		return roleSubject
	case "verb":
		return roleVerb
	}
	return roleContext
}

func newView(c *claims.Claim) view { return new(slab).view(c) }

// A slab is memory for the terms and names of several views. The zero value is ready, and gives each its own.
type slab struct {
	terms []term
	names []string
}

// slabFor gives memory for the views of the claims.
func slabFor(cs []*claims.Claim) *slab {
	terms, names := 0, 0
	for _, c := range cs {
		terms, names = terms+len(c.Terms), names+2*len(c.Subject)
	}
	return &slab{make([]term, 0, terms), make([]string, 0, names)}
}

// cut takes n elements off a piece of memory, or makes them if it is too small.
func cut[T any](memory *[]T, n int) []T {
	if n > cap(*memory) {
		return make([]T, 0, n)
	}
	out := (*memory)[:0:n]
	*memory = (*memory)[:cap(*memory)][n:][:0]
	return out
}

func (s *slab) view(c *claims.Claim) view {
	v := view{claim: c, class: classOf(c)}
	v.unit, v.values, v.stated = c.Quantity.Unit, c.Quantity.Range, c.Quantity.Stated
	if v.stated.IsUnbounded() {
		v.stated = v.values
	}
	if base, _, _, ok := v.unit.Base(); ok && base != v.unit && v.class != "count" {
		convert := claims.Convert
		if c.Kind == claims.KindChange {
			convert = claims.ConvertDifference
		}
		r, ok1 := convert(v.values, v.unit, base)
		s, ok2 := convert(v.stated, v.unit, base)
		if ok1 && ok2 {
			v.unit, v.values, v.stated = base, r, s
		}
	}
	if v.class == string(claims.KindDate) {
		v.values = days(c.Period.Period)
		v.stated = v.values
	}
	if v.class == "count" {
		v.noun = strings.ToLower(string(c.Quantity.Unit))
	}
	if n := len(c.Subject); n > 0 {
		both := cut(&s.names, 2*n)[:n]
		v.low = both[:n:n]
		for i, e := range c.Subject {
			v.low[i] = strings.ToLower(e.Name)
			if e.Name != "" {
				both = append(both, v.low[i])
			}
		}
		v.names = both[n:]
		slices.Sort(v.names)
	}
	v.figure = figureOf(v.stated)
	v.terms = s.viewTerms(c)
	v.mark()
	return v
}

// days gives the days of a period as an interval of numbers, counted from 1 January 2000.
func days(w claims.Period) claims.Interval {
	day := func(d claims.Date) claims.Number {
		return claims.Int(int64(d.Sub(claims.Date{Year: 2000, Month: 1, Day: 1})))
	}
	switch {
	case w.Start.IsZero() && w.End.IsZero():
		return claims.Interval{}
	case w.Start.IsZero():
		return claims.Below(day(w.End))
	case w.End.IsZero():
		return claims.AtLeast(day(w.Start))
	}
	return claims.Between(day(w.Start), day(w.End.AddDays(-1)))
}

// classOf gives the dimension of a claim: only claims of one class are compared by value. Dates, ranks, ages,
// anniversaries and scores have dimensions of their own.
func classOf(c *claims.Claim) string {
	switch c.Kind {
	case claims.KindDate, claims.KindRank, claims.KindAge, claims.KindAnniversary, claims.KindScore:
		return string(c.Kind)
	}
	u := c.Quantity.Unit
	switch u.Kind() {
	case claims.UnitCurrency:
		return "money"
	case claims.UnitPercent:
		return "%"
	case claims.UnitPoints:
		return "pp"
	case claims.UnitMeasure:
		if base, _, _, ok := u.Base(); ok {
			return string(base)
		}
		return string(u)
	}
	if strings.Contains(string(u), "/") {
		return string(u)
	}
	if u == "times" {
		return "times"
	}
	if c.Kind == claims.KindDuration {
		return string(u) // nights
	}
	return "count"
}

// viewTerms gives the terms of a claim sorted by stem. A claim without terms, made by hand, gets the
// words of its measure (the last one is the head) and of its scope.
func (s *slab) viewTerms(c *claims.Claim) []term {
	ts := cut(&s.terms, len(c.Terms))
	for _, t := range c.Terms {
		if t.Stem == "" {
			continue
		}
		w := t.Weight
		if w <= 0 {
			w = plainWeight
		}
		ts = append(ts, term{stem: t.Stem, prefix: prefixOf(t.Stem), role: roleOf(t.Role), weight: int16(min(w, weightCap))})
	}
	if len(ts) == 0 {
		ts = termsOfMeasure(c)
	}
	liftModifiers(ts)
	slices.SortFunc(ts, func(a, b term) int { return cmp.Or(cmp.Compare(a.stem, b.stem), cmp.Compare(a.role, b.role)) })
	out := ts[:0]
	for _, t := range ts {
		if n := len(out); n > 0 && out[n-1].stem == t.stem {
			out[n-1].weight = max(out[n-1].weight, t.weight)
			continue
		}
		out = append(out, t)
	}
	return out
}

// liftModifiers makes the modifiers of an empty head the head: "the number of evictions" counts evictions.
func liftModifiers(ts []term) {
	head, modifiers := -1, 0
	for i, t := range ts {
		switch {
		case t.role == roleHead && emptyHead(t.stem):
			head = i
		case t.role == roleHead:
			return
		case t.role == roleModifier:
			modifiers++
		}
	}
	if head < 0 || modifiers == 0 {
		return
	}
	for i := range ts {
		if ts[i].role == roleModifier {
			ts[i].role = roleHead
		}
	}
	ts[head].role = roleContext
}

// emptyHead reports whether a noun says only that there is an amount.
func emptyHead(stem string) bool {
	switch stem {
	case "number", "figure", "total", "amount", "count", "sum", "level", "share", "proportion", "percentage":
		return true
	}
	return false
}

func termsOfMeasure(c *claims.Claim) []term {
	var ts []term
	words := strings.Fields(strings.ToLower(c.Measure))
	for i, w := range words {
		r := roleModifier
		if i == len(words)-1 {
			r = roleHead
		}
		ts = append(ts, term{stem: w, prefix: prefixOf(w), role: r, weight: plainWeight})
	}
	for _, w := range strings.Fields(strings.ToLower(c.Scope)) {
		ts = append(ts, term{stem: w, prefix: prefixOf(w), role: roleModifier, weight: plainWeight})
	}
	return ts
}

// unknown reports whether the claim is a plain number that is said of nothing known.
func (v *view) unknown() bool {
	return v.class == "count" && v.noun == "" && v.claim.Measure == "" && v.claim.Kind == claims.KindLevel && len(v.claim.Terms) > 0 && !v.hasHead()
}

func (v *view) hasHead() bool {
	for _, t := range v.terms {
		if t.role == roleHead {
			return true
		}
	}
	return false
}

// has reports whether the view has the stem, and its role.
func (v *view) has(stem string) (role, bool) {
	prefix := prefixOf(stem)
	for i := range v.terms {
		if t := &v.terms[i]; t.prefix == prefix && t.stem == stem {
			return t.role, true
		}
	}
	return 0, false
}

// facet gives the value of the claim on an axis, "" if none.
func facet(c *claims.Claim, axis string) string {
	for _, f := range c.Facets {
		if f.Axis == axis {
			return f.Value
		}
	}
	return ""
}

func docDate(c *claims.Claim) claims.Date {
	if c.At.Doc == nil {
		return claims.Date{}
	}
	return c.At.Doc.Date
}

// prefixOf gives the first eight bytes of a stem as a number, which is ordered as the stems are.
func prefixOf(stem string) uint64 {
	var n uint64
	for i := range 8 {
		n <<= 8
		if i < len(stem) {
			n |= uint64(stem[i])
		}
	}
	return n
}

// before reports whether a term comes before another one in the order of the stems.
func (t *term) before(u *term) bool {
	if t.prefix != u.prefix {
		return t.prefix < u.prefix
	}
	return t.stem < u.stem
}

// textOf gives the text of a document from byte start to byte end, what there is of it; "" without a document.
func textOf(d *claims.Document, start, end int) string {
	if d == nil {
		return ""
	}
	return claims.Span{Doc: d, Start: start, End: min(len(d.Text), end)}.Text()
}
