package extract

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

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
		for k := range cl.otherPhrases(f) {
			e.n = 0
			cl.weighOther(&e, &v, k)
			put(k, cl.phraseText(k))
		}
		for k := range p.groups {
			if i := p.groups[k].main; cl.mayMeasure(f, i) {
				cl.weighVerb(&e, &v, k)
				put(-10-i, p.verbText(i))
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
