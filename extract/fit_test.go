package extract

import (
	"fmt"
	"hash/fnv"
	"math"
)

// fit finds the weights by which the good options of the choices are likeliest, with a pull towards 0.
func fit(choices []choice, rows int, ridge float64) []float64 {
	w := make([]float64, rows)
	sum := make([]float64, rows)
	for range 150 {
		g := make([]float64, rows)
		for n := range choices {
			c := &choices[n]
			last := -100
			if c.next && n > 0 && choices[n-1].text == c.text {
				for _, o := range choices[n-1].options {
					if o.good {
						last = o.id
						break
					}
				}
			}
			all, good := 0.0, 0.0
			p := make([]float64, len(c.options))
			for i, o := range c.options {
				z := 0.0
				for _, r := range o.rows {
					z += w[r]
				}
				if o.id == last {
					z += w[c.same]
				}
				p[i] = math.Exp(z)
				all += p[i]
				if o.good {
					good += p[i]
				}
			}
			for i, o := range c.options {
				d := -p[i] / all
				if o.good {
					d += p[i] / good
				}
				for _, r := range o.rows {
					g[r] += d
				}
				if o.id == last {
					g[c.same] += d
				}
			}
		}
		for r := range w {
			d := g[r] - ridge*w[r]
			if d != 0 {
				sum[r] += d * d
				w[r] += 0.3 * d / math.Sqrt(sum[r])
			}
		}
	}
	return w
}

func rounded(w []float64) []int {
	out := make([]int, len(w))
	for i, x := range w {
		out[i] = max(-127, min(127, int(math.Round(x*weightScale))))
	}
	return out
}

func (c *choice) best(w []int, last *option) *option {
	var best *option
	most := 0
	for i := range c.options {
		s := 0
		for _, r := range c.options[i].rows {
			s += w[r]
		}
		if c.next && last != nil && c.options[i].id == last.id {
			s += w[c.same]
		}
		if best == nil {
			s += c.margin
		}
		if best == nil || s > most {
			best, most = &c.options[i], s
		}
	}
	return best
}

// A tally counts choices: those that have an answer, of which the best and one that shares a word was chosen, and those that have none.
type tally struct{ n, good, part, named, nothing int }

func (t *tally) add(c *choice, o *option) {
	if c.want == "" {
		t.named++
		if o.words == "" {
			t.nothing++
		}
		return
	}
	t.n++
	if o.good {
		t.good++
	}
	if o.part {
		t.part++
	}
}

func (t tally) plus(u tally) tally {
	return tally{t.n + u.n, t.good + u.good, t.part + u.part, t.named + u.named, t.nothing + u.nothing}
}

func (t tally) String() string {
	return fmt.Sprintf("%d: %.1f%% share a word, %.1f%% the best; none where none is %d of %d", t.n, 100*float64(t.part)/float64(t.n), 100*float64(t.good)/float64(t.n), t.nothing, t.named)
}

// crossed scores the choices with weights of which none was learned from the same text.
func crossed(choices []choice, rows int, ridge float64) tally {
	const folds = 8
	var all tally
	for k := range uint32(folds) {
		var in, out []choice
		for _, c := range choices {
			h := fnv.New32a()
			h.Write([]byte(c.text))
			if h.Sum32()%folds == k {
				out = append(out, c)
			} else {
				in = append(in, c)
			}
		}
		all = all.plus(score(out, rounded(fit(in, rows, ridge))))
	}
	return all
}

// score makes each choice by the weights.
func score(choices []choice, w []int) tally {
	var sum tally
	var o *option
	for i := range choices {
		if i > 0 && choices[i-1].text != choices[i].text {
			o = nil
		}
		o = choices[i].best(w, o)
		sum.add(&choices[i], o)
	}
	return sum
}
