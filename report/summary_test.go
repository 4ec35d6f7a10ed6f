package report

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// A row is a measure and a period; conflicts come first, and what one source alone says is left out.
func TestSummarize(t *testing.T) {
	s := Summarize(checked(t))
	var got []string
	for i := range s.Rows {
		r := &s.Rows[i]
		cells := []string{fmt.Sprint(r.Conflict), r.Subject, r.Measure, r.Period}
		for k := range s.Sources {
			cells = append(cells, r.Value(k))
		}
		got = append(got, strings.Join(cells, " | "))
	}
	want := []string{
		"true | Port of Lisse | cargo throughput | 2023 | 4.6 million tons | 4.2 million tons | 4.23 million tons",
		"true | Port of Lisse | quay cost | 2023 |  | $310 million | $310 billion",
		"false | Port of Lisse | cargo throughput | 2022 | 3.92 million tons | 3.9 million tons | ",
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
	if g := strings.Join(s.Sources, ", "); g != "Coast Wire, Northern Herald, annual.txt" {
		t.Errorf("sources: %s", g)
	}
}

// What an agreement or a finding names together stands in one row, though the words for the measure differ; what
// is of another kind does not.
func TestSummarizeJoins(t *testing.T) {
	a := document(t, claims.Document{ID: "a"}, said{sentence: "Sales were {$5}.", value: "5", unit: "USD", who: "Acme", what: "sales", when: "2023"})
	b := document(t, claims.Document{ID: "b"},
		said{sentence: "Acme sold goods for {$6}.", value: "6", unit: "USD", who: "Acme Corp", what: "goods sold", when: "2023"},
		said{sentence: "Sales rose {5%}.", value: "5", unit: "%", who: "Acme", what: "sales", when: "2023", set: func(c *claims.Claim) { c.Kind = claims.KindChange }})
	cs := number(append(a, b...))
	r := &reconcile.Report{Claims: cs, Findings: []reconcile.Finding{{Rule: "values", Claims: cs}}}
	s := Summarize(r)
	if len(s.Rows) != 1 || s.Rows[0].Value(0) != "$5" || s.Rows[0].Value(1) != "$6" || !s.Rows[0].Conflict {
		t.Errorf("rows: %+v", s.Rows)
	}
	if got := Summarize(&reconcile.Report{Claims: cs}); len(got.Rows) != 0 {
		t.Errorf("without a finding: %+v", got.Rows)
	}
}

// The ends of an axis hold all values, ticks stand within it and rise, and larger values are drawn higher.
func TestAxis(t *testing.T) {
	for why, vs := range map[string][]float64{
		"one value":         {5},
		"zero":              {0},
		"near each other":   {4.15e9, 4.25e9},
		"below zero":        {-12, 3, 40},
		"all below zero":    {-12, -3},
		"thousandfold":      {310e6, 310e9},
		"tiny":              {1e-9, 3e-9},
		"large and nothing": {0, 1e12},
		"percent":           {1.5, 2, 13},
	} {
		var values []value
		for _, f := range vs {
			values = append(values, value{low: f, high: f, stated: f})
		}
		a, ok := newAxis(values)
		if !ok {
			t.Errorf("%s: no axis", why)
			continue
		}
		a.place(300, 20)
		for i, f := range vs {
			y := a.at(f)
			if y < 20 || y > 300 || math.IsNaN(y) {
				t.Errorf("%s: %g is at %g", why, f, y)
			}
			if i > 0 && vs[i-1] < f && y >= a.at(vs[i-1]) {
				t.Errorf("%s: %g is not above %g", why, f, vs[i-1])
			}
		}
		ticks := a.ticks()
		if len(ticks) < 2 || len(ticks) > 13 {
			t.Errorf("%s: %d ticks", why, len(ticks))
		}
		for i, k := range ticks {
			if i > 0 && (k.At >= ticks[i-1].At || k.Label == ticks[i-1].Label) {
				t.Errorf("%s: tick %s after %s", why, k.Label, ticks[i-1].Label)
			}
		}
	}
	if _, ok := newAxis([]value{{low: 1, high: math.Inf(1), stated: 1}}); ok {
		t.Error("an axis without end")
	}
}

// Periods of any length have ticks in order, within the chart, that do not cover each other.
func TestTimeline(t *testing.T) {
	for _, timex := range []string{"2023", "2024-05-16", "2024-05", "2020-Q1/2024", "1950/2023", "0044/2023", "2023-11/2024-03", "2000/", "-0500/2020", "2024-05-16/2024-06-20"} {
		p, err := claims.ParseTimex(timex)
		if err != nil {
			t.Logf("%s: %v", timex, err)
			continue
		}
		line := newTimeline([]*claims.Claim{{Period: claims.When{Period: p}}, {}})
		line.place(80, 640)
		from, to, ok := line.span(p)
		if !ok || from > to || from < 80 || to > 640 {
			t.Errorf("%s: %g to %g", timex, from, to)
		}
		ticks := line.ticks()
		if len(ticks) == 0 || len(ticks) > 12 {
			t.Errorf("%s: %d ticks", timex, len(ticks))
		}
		for i, k := range ticks {
			if k.LabelAt < 80 || k.LabelAt > 640 || i > 0 && k.LabelAt-ticks[i-1].LabelAt < float64(10*len(k.Label)) {
				t.Errorf("%s: label %s at %g", timex, k.Label, k.LabelAt)
			}
		}
	}
}
