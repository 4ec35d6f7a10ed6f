package extract

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// FuzzClaims holds what is true of the claims of any text: their spans lie in it and in each other, the same text
// gives the same claims, and their JSON says all of it.
func FuzzClaims(f *testing.F) {
	for _, text := range seedTexts() {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = text[:min(len(text), 1500)] // what long texts cost is tested by TestGrowth
		doc := &claims.Document{ID: "d", Date: claims.Date{Year: 2024, Month: 5, Day: 16}, Text: text}
		x := Extractor{Remarks: true}
		cs := x.Claims(doc)
		var rest []*claims.Claim
		for _, c := range cs {
			checkSpans(t, doc, c)
			if !c.Remark {
				rest = append(rest, c)
			}
		}
		if with, without := encode(t, rest), encode(t, Claims(doc)); len(rest) > 0 && !bytes.Equal(with, without) {
			t.Errorf("remarks of %q change its other claims:\n%s\n%s", text, with, without)
		}
		first, second := encode(t, cs), encode(t, x.Claims(doc))
		if !bytes.Equal(first, second) {
			t.Errorf("two readings of %q differ", text)
		}
		var back []*claims.Claim
		if err := json.Unmarshal(first, &back); err != nil {
			t.Fatalf("decode %s: %v", first, err)
		}
		if err := claims.Bind(back, []*claims.Document{doc}); err != nil {
			t.Fatal(err)
		}
		if again := encode(t, back); !bytes.Equal(first, again) {
			t.Errorf("JSON of %q is not kept:\n%s\n%s", text, first, again)
		}
	})
}

func encode(t *testing.T, cs []*claims.Claim) []byte {
	t.Helper()
	for i, c := range cs {
		c.ID = i
	}
	b, err := json.Marshal(cs)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func checkSpans(t *testing.T, doc *claims.Document, c *claims.Claim) {
	t.Helper()
	whole := claims.Span{Doc: doc, Start: 0, End: len(doc.Text)}
	if !whole.Contains(c.At) || !c.Sentence.Contains(c.At) {
		t.Errorf("figure %v of %q lies outside its sentence %v", c.At, doc.Text, c.Sentence)
	}
	if !c.Words.IsZero() && !c.Sentence.Contains(c.Words) {
		t.Errorf("clause %v lies outside its sentence %v in %q", c.Words, c.Sentence, doc.Text)
	}
	for _, s := range c.Steps {
		if !s.At.IsZero() && !whole.Contains(s.At) {
			t.Errorf("step %v lies outside the text %q", s, doc.Text)
		}
	}
	for i := 1; i < len(c.Terms); i++ {
		a, b := c.Terms[i-1], c.Terms[i]
		if a.Role > b.Role || a.Role == b.Role && a.Stem >= b.Stem {
			t.Errorf("terms of %q are not sorted: %v, %v", c.At.Text(), a, b)
		}
	}
	for i := 1; i < len(c.Facets); i++ {
		if c.Facets[i-1].Axis >= c.Facets[i].Axis {
			t.Errorf("facets of %q are not sorted: %v", c.At.Text(), c.Facets)
		}
	}
}

func seedTexts() []string {
	return []string{
		"Acme's revenue rose 10% to $4.2 billion in 2023 from $3.8 billion a year earlier, the company said.",
		"Of the 40 passengers, 12 were children; 9 (two of them drivers) were hurt.",
		"Exports: 31 million tonnes (2022: 29)\nImports: 4.5%, up from 4%",
		"“We sold 5m cars,” he said — twice as many as in 2019 — but 3.1% fewer than planned.",
		"The 80th anniversary of the treaty, the third-largest of 12 such events, is on 3 May 2025.",
		"((((5)))) ;;; 5 : : 6% of of of 7 'of the 8",
		"It was the highest ever, a three-month low and the most since May; no jobs, both goals, on Tuesday.",
		strings.Repeat("and 5 ", 500), strings.Repeat("the largest no ", 200),
	}
}

// TestClaims reads one sentence each for the main ways in which a text ties a figure to what it measures.
func TestClaims(t *testing.T) {
	for _, c := range []struct{ text, at, kind, measure, why string }{
		{"Acme's exports to Norway reached $12 billion in 2023.", "$12 billion", "level", "export", "subject of a verb of amount"},
		{"The merger pushed crude output to 40,000 tonnes.", "40,000 tonnes", "level", "crude output", "object of the verb, before a preposition"},
		{"The plan sets a tariff of 25% on steel.", "25%", "level", "tariff on steel", "noun before of"},
		{"She announced a 25% tariff on steel.", "25%", "level", "tariff on steel", "noun behind the figure"},
		{"They shipped $3 billion of grain.", "$3 billion", "level", "grain shipped", "noun behind of"},
		{"Some 400 workers went home.", "400 workers", "level", "worker", "the noun that is counted"},
		{"Unemployment: 4.7%.", "4.7%", "level", "unemployment", "label before a colon"},
		{"Turnout (61%) was low.", "61%", "level", "turnout", "noun before a bracket"},
		{"Sales fell 7% in May.", "7%", "change", "sale", "verb of change"},
		{"A 7% drop in sales worried him.", "7%", "change", "sale", "noun of change"},
		{"Rents are 7% higher than in 2019.", "7%", "change", "rent", "comparative"},
		{"The engineer, 57, lives in Oslo.", "57", "age", "age", "age between commas"},
		{"They met 13 times.", "13 times", "frequency", "met", "how often a verb happened"},
	} {
		found := false
		for _, got := range Claims(&claims.Document{ID: "d", Text: c.text}) {
			if !strings.Contains(got.At.Text(), c.at) {
				continue
			}
			found = true
			if string(got.Kind) != c.kind || got.Measure != c.measure {
				t.Errorf("%s: %q is a %s of %q, want a %s of %q", c.why, c.text, got.Kind, got.Measure, c.kind, c.measure)
			}
		}
		if !found {
			t.Errorf("%s: no claim of %q in %q", c.why, c.at, c.text)
		}
	}
}

// TestNoClaim reads figures that state nothing.
func TestNoClaim(t *testing.T) {
	for _, c := range []struct{ text, why string }{
		{"The two leaders met at the G20.", "a pair that is known, and a name"},
		{"It was one of the main reasons.", "one of"},
		{"Our two countries are friends.", "a pair with a possessive"},
		{"He won several medals.", "too vague to compare"},
	} {
		for _, got := range Claims(&claims.Document{ID: "d", Text: c.text}) {
			t.Errorf("%s: %q of %q is a claim of %q", c.why, got.At.Text(), c.text, got.Measure)
		}
	}
}

func BenchmarkClaims(b *testing.B) {
	text := strings.Repeat("Acme Corp said on Monday that its exports to Norway rose 10% to $4.2 billion in 2023 from $3.8 billion a year "+
		"earlier. The company, based in Leeds, employs 12,000 workers. Nobody expected that, and the mayor was pleased with the news.\n", 8)
	doc := &claims.Document{ID: "d", Date: claims.Date{Year: 2024, Month: 5, Day: 16}, Text: text}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Claims(doc)
	}
}

// A claimer and the batch that it read a document with go back to their pools one by one, so that the next document may have the one
// and another goroutine the other: they may share no memory.
func TestClaimerKeepsNoBatch(t *testing.T) {
	var x Extractor
	cl := new(claimer)
	cl.document(&x, &claims.Document{Text: "Norway sold 40 ships to Chile. The Oslo office of Acme, near Bergen, said nothing."})
	if !reflect.DeepEqual(cl.p, parse{}) {
		t.Errorf("the claimer keeps %d entities of the batch", cap(cl.p.refs))
	}
}
