package extract

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/claimcheck/claimcheck/claims"
)

var (
	train     = flag.Bool("train", false, "learn the weights from the sentences of the evaluation, part dev")
	write     = flag.Bool("write", false, "write the weights learned")
	ridge     = flag.Float64("ridge", 4, "the pull of the weights towards 0")
	showWrong = flag.Bool("show-wrong", false, "list what is chosen wrongly")
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

// readChoices calls f for each figure of the sentences in the file that is read, with what people wrote of it.
func readChoices(t *testing.T, name string, f func(cl *claimer, a *attachment, text, figure, measure, subject string)) {
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var r struct {
			ID, Text string
			Claims   []struct{ Text, Measure, Subject string }
		}
		if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		cl, x := new(claimer), new(Extractor)
		doc := &claims.Document{ID: r.ID, Text: r.Text}
		cl.reset(x, doc)
		cl.rulesOnly = true
		done := make([]bool, len(r.Claims))
		choose := func(a *attachment) {
			for k, w := range r.Claims {
				at := strings.Index(r.Text, w.Text)
				if !done[k] && at >= 0 && a.m.At.Start < at+len(w.Text) && at < a.m.At.End {
					done[k] = true
					f(cl, a, r.ID, w.Text, w.Measure, w.Subject)
					break
				}
			}
		}
		x.batches(doc, func(b *batch) {
			b.parse()
			for k := range b.n {
				cl.sentence(&b.slots[k])
				for i := range cl.figures {
					if a := &cl.figures[i]; a.claim != nil && len(b.slots[k].mentions) > 0 {
						choose(a)
					}
				}
			}
		})
	}
}

// aboutChoices reads what may be chosen as that of which each figure is told.
func aboutChoices(t *testing.T, files string) []choice {
	var out []choice
	readChoices(t, files, func(cl *claimer, f *attachment, text, figure, _, subject string) {
		c := choice{text: text, figure: figure, want: subject}
		v := cl.view(f)
		v.ids = f.entity
		var e evidence
		last, row := cl.aboutLast(&v)
		c.next, c.same = last != -3, row
		put := func(id int, words string) {
			c.options = append(c.options, option{id: id, words: words, rows: slices.Clone(e.rows[:e.n])})
		}
		cl.weighNone(&e, &v, nowhere)
		put(none, "")
		if !cl.aboutBefore.IsZero() {
			cl.weighNone(&e, &v, beforeSentence)
			put(before, cl.aboutBefore.Text())
		}
		from, to := cl.near(f)
		for k := from; k < to; k++ {
			if cl.mayBeAbout(k) {
				e.n = 0
				cl.weigh(&e, &v, k)
				put(k, cl.aboutSpan(f, k).Text())
			}
		}
		if c.mark() {
			out = append(out, c)
		}
	})
	return out
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

func (t tally) String() string {
	return fmt.Sprintf("%d: part %.1f, best %.1f, none right %d of %d", t.n, 100*float64(t.part)/float64(t.n), 100*float64(t.good)/float64(t.n), t.nothing, t.named)
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
		w := rounded(fit(in, rows, ridge))
		var o *option
		for i := range out {
			if i > 0 && out[i-1].text != out[i].text {
				o = nil
			}
			o = out[i].best(w, o)
			all.add(&out[i], o)
			if *showWrong && !o.part && out[i].want != "" {
				fmt.Printf("%s %q: chose %q, want %q, first %v %q\n", out[i].text, out[i].figure, o.words, out[i].want, out[i].options[0].part, out[i].options[0].words)
			}
		}
	}
	return all
}

// learn fits the weights to the choices, says how well they do, and writes them to a file of the package.
func learn(t *testing.T, what, size string, choices []choice, rows int, ridge float64) {
	w := rounded(fit(choices, rows, ridge))
	var in, first tally
	var o *option
	for i := range choices {
		first.add(&choices[i], &choices[i].options[0])
		if i > 0 && choices[i-1].text != choices[i].text {
			o = nil
		}
		o = choices[i].best(w, o)
		in.add(&choices[i], o)
	}
	t.Logf("%s: first option %v; learned %v; held out %v", what, first, in, crossed(choices, rows, ridge))
	if !*write {
		return
	}
	var b strings.Builder
	fmt.Fprintf(&b, "// Code generated by go test -run TestTrain -args -train FILES -write; DO NOT EDIT.\n\npackage extract\n\n")
	fmt.Fprintf(&b, "// %sWeights are the weights of the rows of evidence, in %dths of nats.\nvar %sWeights = [%s]int8{", what, weightScale, what, size)
	for i, x := range w {
		if i%24 == 0 {
			b.WriteString("\n\t")
		} else {
			b.WriteString(" ")
		}
		fmt.Fprintf(&b, "%d,", x)
	}
	b.WriteString("\n}\n")
	if err := os.WriteFile(what+"weights.go", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// sentencesRead is the file of sentences in which people marked of whom each figure is told and what it measures.
const sentencesRead = "../evaluation/testdata/reading.dev.jsonl"

func TestTrain(t *testing.T) {
	if !*train {
		t.Skip("-train is not set")
	}
	if !*showWrong {
		learn(t, "about", "evidenceRows", aboutChoices(t, sentencesRead), evidenceRows, *ridge)
	}
	learn(t, "measure", "measureRows", measureChoices(t, sentencesRead), measureRows, *ridge)
	learn(t, "extent", "extentRows", extentChoices(t, sentencesRead), extentRows, *ridge)
}

// measureChoices reads what may be chosen as what each figure measures.
func measureChoices(t *testing.T, files string) []choice {
	var out []choice
	readChoices(t, files, func(cl *claimer, f *attachment, text, figure, measure, subject string) {
		firm, ok := cl.firmness(f)
		if !ok || measure == "" {
			return
		}
		p := &cl.p
		c := choice{text: text, figure: figure, want: measure, margin: firm}
		v := cl.view(f)
		var e evidence
		put := func(id int, words string) {
			c.options = append(c.options, option{id: id, words: words, rows: slices.Clone(e.rows[:e.n])})
		}
		cl.weighFound(&e, &v)
		put(f.head, f.claim.Measure)
		from, to := cl.near(f)
		for k := from; k < to; k++ {
			if k == f.head && f.verb < 0 || !cl.mayBeMeasure(f, k) {
				continue
			}
			e.n = 0
			cl.weighOther(&e, &v, k)
			put(k, cl.phraseText(k))
		}
		for k := range p.groups {
			if i := p.groups[k].main; cl.mayMeasure(f, i) {
				cl.weighVerb(&e, &v, k)
				put(-10-i, p.text(i))
			}
		}
		if c.mark() {
			out = append(out, c)
		}
	})
	return out
}

func (cl *claimer) phraseText(k int) string {
	p := &cl.p
	text := p.span(p.chunks[k].first, p.chunks[k].last).Text()
	if n, j := p.complement(k); n >= 0 && p.text(j) == "of" {
		text += " of " + p.span(p.chunks[n].first, p.chunks[n].last).Text()
	}
	return text
}

// extentChoices reads what may be added to the words that name what each figure measures.
func extentChoices(t *testing.T, name string) []choice {
	var out []choice
	readChoices(t, name, func(cl *claimer, f *attachment, text, figure, measure, subject string) {
		if !cl.mayChoose(f) || measure == "" || f.claim.Measure == "" {
			return
		}
		c := choice{text: text, figure: figure, want: measure}
		v := cl.view(f)
		var e evidence
		put := func(x extension, words string) {
			c.options = append(c.options, option{id: int(x), words: words, rows: slices.Clone(e.rows[:e.n])})
		}
		cl.weighExtension(&e, &v, asIs, -1)
		put(asIs, f.claim.Measure)
		for x := withVerb; x < extensions; x++ {
			if at := cl.extensionAt(&v, x); at >= 0 {
				if s := cl.extensionText(x, at); s != "" && !strings.Contains(f.claim.Measure, s) {
					cl.weighExtension(&e, &v, x, at)
					put(x, f.claim.Measure+" "+s)
				}
			}
		}
		if len(c.options) > 1 && c.mark() {
			out = append(out, c)
		}
	})
	return out
}
