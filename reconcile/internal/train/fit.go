package main

import (
	"fmt"
	"io"
	"math"
	"sort"
)

// A model holds a weight for each feature.
type model struct {
	table   *table
	names   []string
	weights []float64 // in nats for a value of 1; the last one is the bias
}

// tenth is the number of tenths of bits in a nat.
const tenth = 10 / math.Ln2

// ridge is the strength of the pull of the weights towards 0, for features scaled to a spread of 1.
const ridge = 3

// fit finds the weights by Newton's method for the logistic regression with a ridge, in 25 steps.
func (t *table) fit(names []string) *model {
	scale := t.spread(names)
	n := len(names) + 1
	w := make([]float64, n)
	for range 25 {
		gradient, hessian := make([]float64, n), make([][]float64, n)
		for i := range hessian {
			hessian[i] = make([]float64, n)
		}
		for k := range t.examples {
			e := &t.examples[k]
			if e.known && !e.test {
				accumulate(e.row(names, scale), e.yes, w, gradient, hessian)
			}
		}
		for i := range n - 1 {
			gradient[i] -= ridge * w[i]
			hessian[i][i] += ridge
		}
		for i, d := range solve(hessian, gradient) {
			w[i] += d
		}
	}
	m := &model{table: t, names: names, weights: w}
	for i := range names {
		m.weights[i] /= scale[i]
	}
	return m
}

// accumulate adds the part of one example to the gradient and to the matrix of second derivatives.
func accumulate(x []float64, yes bool, w, gradient []float64, hessian [][]float64) {
	z := 0.0
	for i, v := range x {
		z += v * w[i]
	}
	p := 1 / (1 + math.Exp(-z))
	y := 0.0
	if yes {
		y = 1
	}
	for i, v := range x {
		if v == 0 {
			continue
		}
		gradient[i] += (y - p) * v
		for j, u := range x {
			hessian[i][j] += p * (1 - p) * v * u
		}
	}
}

// row gives the values of the features divided by scale, and 1 for the bias.
func (e *example) row(names []string, scale []float64) []float64 {
	x := make([]float64, len(names)+1)
	for i, n := range names {
		x[i] = float64(e.features[n]) / scale[i]
	}
	x[len(names)] = 1
	return x
}

// spread is the root of the mean square of each feature.
func (t *table) spread(names []string) []float64 {
	sum, n := make([]float64, len(names)), 0.0
	for i := range t.examples {
		e := &t.examples[i]
		if !e.known || e.test {
			continue
		}
		n++
		for k, name := range names {
			v := float64(e.features[name])
			sum[k] += v * v
		}
	}
	for i := range sum {
		sum[i] = math.Max(1e-9, math.Sqrt(sum[i]/math.Max(1, n)))
	}
	return sum
}

// solve solves a x = b by elimination with the largest pivot. It changes a and b.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for c := range n {
		p := c
		for r := c + 1; r < n; r++ {
			if math.Abs(a[r][c]) > math.Abs(a[p][c]) {
				p = r
			}
		}
		a[c], a[p] = a[p], a[c]
		b[c], b[p] = b[p], b[c]
		if a[c][c] == 0 {
			continue
		}
		for r := range n {
			if r == c {
				continue
			}
			f := a[r][c] / a[c][c]
			for k := c; k < n; k++ {
				a[r][k] -= f * a[c][k]
			}
			b[r] -= f * b[c]
		}
	}
	x := make([]float64, n)
	for i := range x {
		if a[i][i] != 0 {
			x[i] = b[i] / a[i][i]
		}
	}
	return x
}

// score is the evidence of an example in tenths of bits.
func (m *model) score(e *example) float64 {
	z := m.weights[len(m.names)]
	for i, n := range m.names {
		z += m.weights[i] * float64(e.features[n])
	}
	return z * tenth
}

// print writes the weights and how well they do on the part kept apart.
func (m *model) print(out io.Writer, title string) {
	fmt.Fprintf(out, "%s: %d pairs of one measure to learn from, %d to test\n", title, m.table.positives(false), m.table.positives(true))
	for i, n := range m.names {
		fmt.Fprintf(out, "%8.0f  %s\n", 100*tenth*m.weights[i], n)
	}
	fmt.Fprintf(out, "%8.0f  bias\n", tenth*m.weights[len(m.names)])
	m.table.test(out, m.score)
}

// test writes how well a score does on the part kept apart.
func (t *table) test(out io.Writer, score func(e *example) float64) {
	type scored struct {
		score float64
		yes   bool
	}
	type side struct{ pair, claim int }
	var all []scored
	best := map[side]scored{}
	partner := map[side]bool{}
	for i := range t.examples {
		e := &t.examples[i]
		if !e.known || !e.test {
			continue
		}
		s := scored{score(e), e.yes}
		all = append(all, s)
		k := side{e.pair, e.a}
		if b, ok := best[k]; !ok || s.score > b.score {
			best[k] = s
		}
		partner[k] = partner[k] || e.yes
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].score > all[j].score })
	yes, no, area := 0, 0, 0.0
	for _, s := range all {
		if s.yes {
			yes++
		} else {
			no++
			area += float64(yes)
		}
	}
	first := 0
	for k, b := range best {
		if partner[k] && b.yes {
			first++
		}
	}
	fmt.Fprintf(out, "held out: area under the curve %.4f; the partner is the best of its claim in %d of %d; %d pairs of two measures\n", area/float64(max(1, yes*no)), first, yes, no)
	for n := 1; n <= 10; n++ {
		said, right := 0, 0
		for _, s := range all {
			said++
			if s.yes {
				right++
			}
			if 10*right >= n*yes {
				fmt.Fprintf(out, "recall %3d: precision %5.1f, evidence >= %.0f\n", 10*n, 100*float64(right)/float64(said), s.score)
				break
			}
		}
	}
}
