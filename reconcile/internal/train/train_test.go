package main

import (
	"math"
	"strings"
	"testing"
)

func TestFitFindsTheFeatureThatTells(t *testing.T) {
	var set table
	for i := range 400 {
		yes := i%4 == 0
		words := 10 * (i % 3) // says nothing
		if yes {
			words += 30
		}
		set.examples = append(set.examples, example{
			pair: i, known: true, yes: yes, test: i%5 == 0,
			features: map[string]int{"words": words, "noise": i % 7},
		})
	}
	m := set.fit(set.names())
	if len(m.names) != 2 || m.names[0] != "noise" || m.names[1] != "words" {
		t.Fatalf("names %q", m.names)
	}
	if m.weights[1] <= 0 || math.Abs(m.weights[0])*6 > m.weights[1]*30 {
		t.Errorf("weights %v: the telling feature must outweigh the other over its whole range", m.weights)
	}
	var out strings.Builder
	m.print(&out, "test")
	if !strings.Contains(out.String(), "area under the curve 1.0000") {
		t.Errorf("the two kinds can be told apart:\n%s", out.String())
	}
}

func TestSolve(t *testing.T) {
	x := solve([][]float64{{0, 2, 1}, {1, 1, 0}, {3, 0, 1}}, []float64{7, 3, 6})
	for i, want := range []float64{1, 2, 3} {
		if math.Abs(x[i]-want) > 1e-9 {
			t.Errorf("x[%d] = %v, want %v: the first pivot is 0 and rows must change places", i, x[i], want)
		}
	}
}

func TestRunNeedsEqualFigures(t *testing.T) {
	in := `{"id":"a","cluster":"x","text":"The harbour took in 4,210 crates."}` + "\n" + `{"id":"b","cluster":"x","text":"It rained all day."}`
	if err := run(strings.NewReader(in), &strings.Builder{}); err == nil {
		t.Error("no error for documents from which nothing can be learned")
	}
}
