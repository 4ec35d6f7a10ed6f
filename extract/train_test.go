package extract

import (
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
)

var (
	train = flag.Bool("train", false, "learn the weights from the sentences of the evaluation, part dev")
	write = flag.Bool("write", false, "write the weights learned")
	ridge = flag.Float64("ridge", 8, "the pull of the weights towards 0")
)

// A choice is a figure of a sentence that people read, with what may be chosen for it.
type choice struct {
	text    string // what it belongs to, kept whole when some are held out
	figure  string
	want    string
	margin  int  // by how much an option must be better than the first
	next    bool // it follows the choice before in one sentence
	same    int  // the row that is added to the option chosen for the figure before
	options []option
}

type option struct {
	id    int // its noun phrase
	words string
	rows  []uint16
	good  bool // to be chosen
	part  bool // shares a word with what people wrote
}

// wordsOf gives the words of a phrase without endings and small words.
func wordsOf(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "the", "a", "an", "of", "in", "on", "for", "to", "and", "or", "by", "at", "its", "their", "his", "her", "per", "as", "with", "from", "s":
			continue
		case "people":
			w = "person"
		case "children":
			w = "child"
		case "women":
			w = "woman"
		case "men":
			w = "man"
		case "feet":
			w = "foot"
		case "long":
			w = "length"
		case "wide", "across":
			w = "width"
		case "deep":
			w = "depth"
		case "tall":
			w = "height"
		case "aged", "old":
			w = "age"
		case "weigh", "weighs", "weighed", "weighing":
			w = "weight"
		}
		for _, end := range []string{"ies", "es", "s", "y", "ing", "ed", "e"} {
			if len(w) >= len(end)+3 && strings.HasSuffix(w, end) {
				w = strings.TrimSuffix(w, end)
				break
			}
		}
		out = append(out, w)
	}
	return out
}

// overlap is twice the number of words that two phrases share by the number of their words.
func overlap(a, b []string) float64 {
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return 2 * float64(n) / max(1, float64(len(a)+len(b)))
}

// mark sets which options are good: those that share most with want, and where want is "" the last.
func (c *choice) mark() bool {
	want := wordsOf(c.want)
	best := 0.0
	for i := range c.options {
		x := overlap(want, wordsOf(c.options[i].words))
		c.options[i].part = x > 0
		best = max(best, x)
	}
	for i := range c.options {
		c.options[i].good = overlap(want, wordsOf(c.options[i].words)) > 0.95*best
	}
	if len(want) == 0 {
		for i := range c.options {
			c.options[i].good = c.options[i].words == ""
		}
		return true
	}
	return best > 0
}

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

// learn fits the weights of a model, says how well they do, and writes them to a file of the package.
func learn(t *testing.T, m model) {
	choices := m.choices(t, sentencesRead)
	w := rounded(fit(choices, m.rows, *ridge))
	var first tally
	for i := range choices {
		first.add(&choices[i], &choices[i].options[0])
	}
	t.Logf("%s: first option %v; learned %v; held out %v", m.name, first, score(choices, w), crossed(choices, m.rows, *ridge))
	if !*write {
		return
	}
	var b strings.Builder
	fmt.Fprintf(&b, "// Code generated by go test -run TestTrain -args -train FILES -write; DO NOT EDIT.\n\npackage extract\n\n")
	fmt.Fprintf(&b, "// %sWeights are the weights of the rows of evidence, in %dths of nats.\nvar %sWeights = [%s]int8{", m.name, weightScale, m.name, m.size)
	for i, x := range w {
		if i%24 == 0 {
			b.WriteString("\n\t")
		} else {
			b.WriteString(" ")
		}
		fmt.Fprintf(&b, "%d,", x)
	}
	b.WriteString("\n}\n")
	if err := os.WriteFile(m.name+"weights.go", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// sentencesRead is the file of sentences in which people marked of whom each figure is told and what it measures.
const sentencesRead = "../evaluation/testdata/reading.dev.jsonl"

// A model is a table of weights with the choices that it is learned from.
type model struct {
	name, size string // of the table and of the number of its rows
	rows       int
	shipped    []int8
	choices    func(*testing.T, string) []choice
	least      float64 // the share of choices that the shipped weights make well, in percent
}

func models() []model {
	return []model{
		{"about", "evidenceRows", evidenceRows, aboutWeights[:], aboutChoices, 75},
		{"measure", "measureRows", measureRows, measureWeights[:], measureChoices, 75},
		{"extent", "extentRows", extentRows, extentWeights[:], extentChoices, 85},
	}
}

// The weights of the package fit its rows of evidence: a row that moved without new weights makes most choices bad.
func TestWeights(t *testing.T) {
	for _, m := range models() {
		w := make([]int, m.rows)
		for i, x := range m.shipped {
			w[i] = int(x)
		}
		if got := score(m.choices(t, sentencesRead), w); 100*float64(got.part) < m.least*float64(got.n) {
			t.Errorf("%s: %v; learn the weights again with -train -write", m.name, got)
		}
	}
}

func TestTrain(t *testing.T) {
	if !*train {
		t.Skip("-train is not set")
	}
	for _, m := range models() {
		learn(t, m)
	}
}
