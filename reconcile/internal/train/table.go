package main

import (
	"slices"
	"sort"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// An example is a pair of claims of two documents.
type example struct {
	pair     int // number of the document pair
	a, b     int // numbers of the claims in the pair of documents
	features map[string]int
	shipped  int  // the evidence by the weights of the package
	known    bool // yes tells whether the two have one measure
	yes      bool
	test     bool
}

// A table is all examples.
type table struct {
	examples []example
	pairs    int
}

// ahead names the feature that tells how far a pair is ahead of its rivals.
const ahead = "ahead of rivals"

// ofValues reports whether a feature looks at the values, or at the rank, which is not known at first.
func ofValues(name string) bool {
	switch name {
	case "values alike", "equal values", "ranges meet", "documents not alike", ahead:
		return true
	}
	return false
}

// add makes the examples of a pair of documents.
func (t *table) add(a, b *document, test bool) {
	pair := t.pairs
	t.pairs++
	rule := &reconcile.Rule{Name: "pairs", Run: func(p *reconcile.Pass) {
		var found []example
		var equal []int // digits that the values share
		for i, x := range a.claims {
			for j, y := range b.claims {
				if !usable(x) || !usable(y) {
					continue
				}
				c := p.Compare(x, y)
				if c.Condition(reconcile.ConditionUnit).Verdict == reconcile.Different {
					continue
				}
				e := example{pair: pair, a: i, b: j, test: test, features: map[string]int{}}
				digits := 0
				for _, f := range c.Features {
					if f.Name == "equal values" {
						digits = f.Value / 10
					}
					if !ofValues(f.Name) {
						e.features[f.Name] = f.Value
						e.shipped += f.Points
					}
				}
				d := c.Differs()
				if d != "" && d != reconcile.ConditionMeasure {
					e.features = nil
				}
				v := c.Condition(reconcile.ConditionValue).Verdict
				e.known = v == reconcile.Different
				found, equal = append(found, e), append(equal, digits)
			}
		}
		t.label(found, equal)
	}}
	reconcile.Check(append(slices.Clone(a.claims), b.claims...), rule)
}

// usable reports whether a claim is of a kind that the words decide.
func usable(c *claims.Claim) bool {
	switch c.Kind {
	case claims.KindDate, claims.KindRank, claims.KindAge, claims.KindAnniversary, claims.KindScore:
		return false
	}
	return true
}

// unusual is the number of significant digits that two equal values must have to be no chance.
const unusual = 2

// label finds the pairs of equal unusual figures that stand alone, and keeps the examples whose label is known.
func (t *table) label(found []example, equal []int) {
	rows, cols := map[int]int{}, map[int]int{}
	for k, e := range found {
		if equal[k] > 0 {
			rows[e.a]++
			cols[e.b]++
		}
	}
	for k, e := range found {
		if equal[k] >= unusual && rows[e.a] == 1 && cols[e.b] == 1 && e.features["words covered"] < 95 {
			e.known, e.yes = true, true
		}
		if e.features != nil {
			t.examples = append(t.examples, e)
		}
	}
}

// positives counts the examples of one measure in the part for the test, or in the other.
func (t *table) positives(test bool) int {
	n := 0
	for _, e := range t.examples {
		if e.known && e.yes && e.test == test {
			n++
		}
	}
	return n
}

// names gives the names of the features, sorted.
func (t *table) names() []string {
	seen := map[string]bool{}
	var out []string
	for _, e := range t.examples {
		for n := range e.features {
			if !seen[n] && n != ahead {
				seen[n] = true
				out = append(out, n)
			}
		}
	}
	sort.Strings(out)
	return out
}

// margins sets the feature ahead: the evidence of the pair less that of the best other pair of one of its claims,
// in tenths of bits, from -40 to 40, and 0 where there is none.
func (t *table) margins(m *model) {
	const most = 40
	type side struct{ pair, claim, doc int }
	type top struct{ first, second, at, n int }
	tops := map[side]top{}
	put := func(k side, e, at int) {
		v, ok := tops[k]
		switch {
		case !ok:
			v = top{e, e - most, at, 0}
		case e > v.first:
			v = top{e, max(v.first, e-most), at, v.n}
		default:
			v.second = max(v.second, e)
		}
		v.n++
		tops[k] = v
	}
	points := make([]int, len(t.examples))
	for i := range t.examples {
		e := &t.examples[i]
		points[i] = int(m.score(e))
		put(side{e.pair, e.a, 0}, points[i], i)
		put(side{e.pair, e.b, 1}, points[i], i)
	}
	for i := range t.examples {
		e := &t.examples[i]
		d, alone := most, true
		for _, k := range []side{{e.pair, e.a, 0}, {e.pair, e.b, 1}} {
			v := tops[k]
			if v.at == i {
				d = min(d, points[i]-v.second)
			} else {
				d = min(d, points[i]-v.first)
			}
			alone = alone && v.n == 1
		}
		e.features[ahead] = max(-most, d)
		if alone {
			e.features[ahead] = 0
		}
	}
}
