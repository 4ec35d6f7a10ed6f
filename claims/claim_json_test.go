package claims_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// genClaim draws claims with any of their fields set, of any of docs, linked to
// any of ids.
func genClaim(docs []*claims.Document, id int, ids int) *rapid.Generator[*claims.Claim] {
	word := rapid.SampledFrom([]string{"", "trade", "China", "it's \"so\" <b>", "größer", "\u2028"})
	return rapid.Custom(func(t *rapid.T) *claims.Claim {
		span := func(name string) claims.Span {
			if rapid.Bool().Draw(t, name) {
				return claims.Span{}
			}
			d := rapid.SampledFrom(docs).Draw(t, name+" doc")
			start := rapid.IntRange(0, len(d.Text)).Draw(t, name+" start")
			return claims.Span{Doc: d, Start: start, End: rapid.IntRange(start, len(d.Text)).Draw(t, name+" end")}
		}
		when := func(name string) claims.When {
			return rapid.SampledFrom([]claims.When{
				{},
				{Stated: true},
				{At: span(name)},
				{Period: genPeriod().Draw(t, name), At: span(name), Stated: rapid.Bool().Draw(t, name)},
			}).Draw(t, name)
		}
		n := genNumber().Draw(t, "n")
		interval := rapid.SampledFrom([]claims.Interval{{}, claims.Exactly(n), claims.Rounded(n, claims.Int(1)), genInterval().Draw(t, "x"), claims.Above(n), claims.AtMost(n)})
		c := &claims.Claim{
			ID: id, Kind: rapid.SampledFrom([]claims.Kind{"", claims.KindLevel, claims.KindChange}).Draw(t, "kind"),
			Measure: word.Draw(t, "measure"), Scope: word.Draw(t, "scope"),
			Quantity: claims.Quantity{
				Stated: interval.Draw(t, "stated"), Range: interval.Draw(t, "range"), Unit: claims.Unit(word.Draw(t, "unit")),
				Hedge: rapid.SampledFrom([]claims.Hedge{"", claims.HedgeOver, claims.HedgeRange}).Draw(t, "hedge"), Step: genNumber().Draw(t, "step"),
			},
			Direction: rapid.SampledFrom([]claims.Direction{"", claims.DirectionDown}).Draw(t, "direction"),
			Period:    when("period"), Base: when("base"),
			Stance: claims.StanceDenied, Speaker: word.Draw(t, "speaker"),
			Record: rapid.SampledFrom([]claims.Record{"", claims.RecordHigh}).Draw(t, "record"), RecordSince: genPeriod().Draw(t, "since").Start, RecordAmong: word.Draw(t, "among"),
			At: span("at"), About: span("about"), Words: span("words"), Sentence: span("sentence"),
		}
		for range rapid.IntRange(0, 2).Draw(t, "many") {
			c.Subject = append(c.Subject, claims.Entity{Name: word.Draw(t, "name"), Kind: rapid.SampledFrom([]claims.EntityKind{"", claims.EntityCity}).Draw(t, "entity"), At: span("entity at")})
			c.Classes = append(c.Classes, word.Draw(t, "class"))
			c.Terms = append(c.Terms, claims.Term{Stem: word.Draw(t, "stem"), Role: claims.RoleHead, Weight: rapid.IntRange(0, 200).Draw(t, "weight")})
			c.Facets = append(c.Facets, claims.Facet{Axis: word.Draw(t, "axis"), Value: word.Draw(t, "value"), At: span("facet at")})
			c.Steps = append(c.Steps, claims.Step{Rule: word.Draw(t, "rule"), Text: word.Draw(t, "text"), At: span("step at")})
			c.Links = append(c.Links, claims.Link{Rel: claims.RelOf, To: &claims.Claim{ID: rapid.IntRange(0, ids-1).Draw(t, "to")}})
		}
		return c
	})
}

// sameGrain makes cmp look at the grain of periods, which their Equal passes
// over.
var sameGrain = cmp.Comparer(func(a, b claims.Period) bool { return a == b })

// What is decoded and bound is what was encoded, in every field, and is encoded
// to the same bytes.
func TestClaimJSONRoundTrip(t *testing.T) {
	docs := []*claims.Document{{ID: "a", Text: "Trade rose to $240 billion."}, {ID: "", Text: "In 2023, größer."}, {ID: "b", Text: ""}}
	rapid.Check(t, func(t *rapid.T) {
		cs := []*claims.Claim{genClaim(docs, 0, 2).Draw(t, "c"), genClaim(docs, 1, 2).Draw(t, "d")}
		data, err := json.Marshal(cs)
		if err != nil {
			t.Fatal(err)
		}
		var back []*claims.Claim
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatalf("%v in %s", err, data)
		}
		if err := claims.Bind(cs, docs); err != nil { // links of the originals to the originals
			t.Fatal(err)
		}
		if err := claims.Bind(back, docs); err != nil {
			t.Fatalf("%v in %s", err, data)
		}
		if d := cmp.Diff(cs, back, sameGrain); d != "" {
			t.Fatalf("%s came back otherwise:\n%s", data, d)
		}
		again, err := json.Marshal(back)
		if err != nil || !bytes.Equal(data, again) {
			t.Fatalf("%v: encoded again:\n%s\n%s", err, data, again)
		}
		for _, c := range back {
			for _, l := range c.Links {
				if l.To != back[l.To.ID] {
					t.Fatalf("a link leads to a copy of claim %d", l.To.ID)
				}
			}
		}
	})
}

func sampleClaim() (*claims.Claim, *claims.Document) {
	d := &claims.Document{ID: "a", Text: "Officials put trade at over $240 billion in 2023."}
	at := func(s string) claims.Span {
		i := strings.Index(d.Text, s)
		return claims.Span{Doc: d, Start: i, End: i + len(s)}
	}
	return &claims.Claim{
		ID: 3, Kind: claims.KindLevel, Measure: "trade",
		Subject: []claims.Entity{{Name: "China"}, {Name: "Russia"}},
		Quantity: claims.Quantity{
			Stated: claims.Above(num("240e9")), Range: claims.Above(num("240e9")), Unit: "USD", Hedge: claims.HedgeOver, Step: num("1e9"),
		},
		Period: claims.When{Period: claims.Year(2023), At: at("in 2023"), Stated: true},
		Stance: claims.StanceStated, Speaker: "Officials",
		At: at("$240 billion"), Words: at("trade at over $240 billion in 2023"),
		Steps: []claims.Step{{Rule: "money", Text: "over 240 billion USD", At: at("over $240 billion")}, {Rule: "period", Text: "2023"}},
	}, d
}

// The wire format is a contract: this text may grow, and never change.
func TestClaimWire(t *testing.T) {
	c, _ := sampleClaim()
	data, err := json.Marshal(c)
	want := `{"id":3,"doc":"a","start":28,"end":40,"text":"$240 billion","words":{"start":14,"end":48},"kind":"level",` +
		`"value":"240000000000","low":"240000000000","lowOpen":true,"stated":{"low":"240000000000","lowOpen":true},"unit":"USD","hedge":"over","step":"1000000000",` +
		`"subject":["China","Russia"],"measure":"trade",` +
		`"period":{"start":"2023-01-01","end":"2024-01-01","text":"in 2023","stated":true,"grain":"year","at":{"start":41,"end":48}},` +
		`"stance":"stated","speaker":"Officials",` +
		`"steps":[{"rule":"money","text":"over 240 billion USD","start":23,"end":40},{"rule":"period","text":"2023"}]}`
	if err != nil || string(data) != want {
		t.Errorf("%v\n got %s\nwant %s", err, data, want)
	}
}

// What others write by hand needs no more than the fields that they know.
func TestDecodeMinimalClaims(t *testing.T) {
	for _, c := range []struct{ in, stated, rng, why string }{
		{`{"value":"5"}`, "5", "(.., ..)", "no range is no bound"},
		{`{"value":"4.2","low":"4.15","high":"4.25"}`, "4.2", "[4.15, 4.25]", "a rounded value"},
		{`{"low":"5","high":"7"}`, "[5, 7]", "[5, 7]", "a range states its ends"},
		{`{"low":"40","lowOpen":true}`, "(40, ..)", "(40, ..)", "an open range"},
		{`{"value":"0.33333333333333333333","exact":{"value":"1/3"}}`, "1/3", "(.., ..)", "the exact fraction wins"},
		{`{"unknown":[1,2]}`, "(.., ..)", "(.., ..)", "fields to come are passed over"},
	} {
		var got claims.Claim
		if err := json.Unmarshal([]byte(c.in), &got); err != nil || got.Quantity.Stated.String() != c.stated || got.Quantity.Range.String() != c.rng {
			t.Errorf("%s: %s states %v, allows %v, %v", c.why, c.in, got.Quantity.Stated, got.Quantity.Range, err)
		}
	}
	for _, c := range []struct{ in, why string }{
		{`{"value":"many"}`, "no number"},
		{`{"value":5}`, "amounts are strings"},
		{`{"low":"7","high":"5"}`, "ends in the wrong order"},
		{`{"doc":"a","start":5,"end":4}`, "a span backwards"},
		{`{"words":{"start":-1,"end":4}}`, "a span before the text"},
		{`{"period":{"start":"2023-02-30"}}`, "no day"},
		{`{"period":{"start":"2023-02-03","end":"2023-02-03"}}`, "a period without a day"},
		{`{"exact":{"value":"1/0"}}`, "no number in exact"},
		{`{"value":"1e999999"}`, "a hostile number"},
		{`[]`, "no object"},
	} {
		got := claims.Claim{ID: 42}
		if err := json.Unmarshal([]byte(c.in), &got); err == nil || got.ID != 42 {
			t.Errorf("%s: %s gave %v, and left %+v", c.why, c.in, err, got.Quantity)
		}
	}
}

// HTML is escaped if the caller's encoder does it, and not otherwise.
func TestEscapesAreTheCallers(t *testing.T) {
	c := &claims.Claim{Measure: "R&D spending"}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(c); err != nil || !strings.Contains(b.String(), "R&D") {
		t.Errorf("%v: %s", err, b.String())
	}
	if data, err := json.Marshal(c); err != nil || strings.Contains(string(data), "&") {
		t.Errorf("%v: %s", err, data)
	}
}

func TestThirdOnTheWire(t *testing.T) {
	data, err := json.Marshal(claims.Claim{Quantity: claims.Quantity{Stated: claims.Exactly(num("-2/3")), Range: claims.Exactly(num("-2/3"))}})
	want := `{"id":0,"start":0,"end":0,"value":"-0.66666666666666666667","low":"-0.66666666666666666667","high":"-0.66666666666666666667",` +
		`"exact":{"value":"-2/3","low":"-2/3","high":"-2/3"}}`
	if err != nil || string(data) != want {
		t.Errorf("%v\n got %s\nwant %s", err, data, want)
	}
}

func TestBindErrors(t *testing.T) {
	doc := func(id string) *claims.Document { return &claims.Document{ID: id, Text: "0123456789"} }
	span := func(id string, start, end int) claims.Span {
		return claims.Span{Doc: &claims.Document{ID: id}, Start: start, End: end}
	}
	link := func(id int) []claims.Link { return []claims.Link{{Rel: claims.RelOf, To: &claims.Claim{ID: id}}} }
	for _, c := range []struct {
		cs   []*claims.Claim
		docs []*claims.Document
		want string // part of the error; "" for none
		why  string
	}{
		{[]*claims.Claim{{At: span("a", 0, 10)}, {ID: 1, Links: link(0)}}, []*claims.Document{doc("a")}, "", "all there"},
		{[]*claims.Claim{{At: span("b", 0, 1)}}, []*claims.Document{doc("a")}, `no document "b"`, "a document is missing"},
		{[]*claims.Claim{{Steps: []claims.Step{{At: span("b", 0, 1)}}}}, []*claims.Document{doc("a")}, `no document "b"`, "one of a step is missing"},
		{nil, []*claims.Document{doc("a"), doc("a")}, `two documents have the id "a"`, "one id twice"},
		{[]*claims.Claim{{ID: 7, At: span("a", 9, 11)}}, []*claims.Document{doc("a")}, "claim 7: bytes 9 to 11", "beyond the text"},
		{[]*claims.Claim{{Links: link(5)}}, nil, "no claim 5", "a link to nowhere"},
		{[]*claims.Claim{{ID: 5}, {ID: 5}, {ID: 1, Links: link(5)}}, nil, "two claims 5", "a link to either of two"},
		{[]*claims.Claim{{ID: 5}, {ID: 5}, {ID: 5, Links: link(5)}}, nil, "two claims 5", "or of three"},
	} {
		err := claims.Bind(c.cs, c.docs)
		if (err == nil) != (c.want == "") || err != nil && (!errors.Is(err, claims.ErrBind) || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v, want %q", c.why, err, c.want)
		}
	}
}

// An error in the last claim leaves the first as it was.
func TestBindChangesNothingOnError(t *testing.T) {
	placeholder := &claims.Document{ID: "a"}
	cs := []*claims.Claim{{At: claims.Span{Doc: placeholder}}, {ID: 1, At: claims.Span{Doc: &claims.Document{ID: "b"}}}}
	if err := claims.Bind(cs, []*claims.Document{{ID: "a"}}); err == nil || cs[0].At.Doc != placeholder {
		t.Errorf("%v; the first claim is bound: %v", err, cs[0].At.Doc != placeholder)
	}
}

func TestSpan(t *testing.T) {
	d, e := &claims.Document{ID: "a", Text: "naïve"}, &claims.Document{ID: "b", Text: "naïve"}
	s := func(start, end int) claims.Span { return claims.Span{Doc: d, Start: start, End: end} }
	if got := s(2, 4).Text(); got != "ï" {
		t.Errorf("bytes 2 to 4 are %q", got)
	}
	for _, bad := range []claims.Span{{}, s(-1, 2), s(0, 99), s(3, 1), {Start: 1, End: 2}} {
		if got := bad.Text(); got != "" {
			t.Errorf("%d to %d is %q, want nothing", bad.Start, bad.End, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) claims.Span {
			doc := rapid.SampledFrom([]*claims.Document{d, e}).Draw(t, name)
			a, b := rapid.IntRange(0, 6).Draw(t, name), rapid.IntRange(0, 6).Draw(t, name)
			return claims.Span{Doc: doc, Start: min(a, b), End: max(a, b)}
		}
		x, y := draw("x"), draw("y")
		shared := 0
		for i := range 6 {
			if x.Doc == y.Doc && x.Start <= i && i < x.End && y.Start <= i && i < y.End {
				shared++
			}
		}
		if x.Overlaps(y) != (shared > 0) || x.Overlaps(y) != y.Overlaps(x) {
			t.Fatalf("%v and %v share %d bytes, overlap %v", x, y, shared, x.Overlaps(y))
		}
		if x.Contains(y) && y.Start < y.End && shared != y.End-y.Start {
			t.Fatalf("%v contains %v, and shares %d bytes with it", x, y, shared)
		}
	})
}

// Holes in the lists are no claims and no documents.
func TestBindNil(t *testing.T) {
	if err := claims.Bind([]*claims.Claim{nil, {}}, []*claims.Document{nil, {ID: "a"}}); err != nil {
		t.Error(err)
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		text   string
		offset int
		want   string
		why    string
	}{
		{"", 0, "1:1", "an empty text has one line"},
		{"ab\ncd", 2, "1:3", "the end of a line is on it"},
		{"ab\ncd", 3, "2:1", "what follows is not"},
		{"ab\r\ncd", 3, "1:4", "a line ends after both"},
		{"ab\r\ncd", 4, "2:1", "and then begins the next"},
		{"ab\rcd", 3, "2:1", "old line ends"},
		{"ï\nx", 3, "2:1", "columns and offsets are bytes"},
		{"ïx", 2, "1:3", "columns and offsets are bytes"},
		{"\n\n\n", 2, "3:1", "empty lines"},
		{"ab\n", 3, "2:1", "after the last line"},
		{"ab", 99, "1:3", "beyond the text"},
		{"ab", -5, "1:1", "before the text"},
	} {
		line, col := claims.NewLines(c.text).Position(c.offset)
		if got := fmt.Sprintf("%d:%d", line, col); got != c.want {
			t.Errorf("%s: byte %d of %q is at %s, want %s", c.why, c.offset, c.text, got, c.want)
		}
	}
}

// Every part of a claim has a JSON of its own, for what is built around claims.
func TestPartsJSONRoundTrip(t *testing.T) {
	docs := []*claims.Document{{ID: "a", Source: "Northern Herald", URL: "https://example.com/a", Title: "Trade", Date: date("2024-05-16"), Text: "Trade rose."}}
	rapid.Check(t, func(t *rapid.T) {
		c := genClaim(docs, 0, 1).Draw(t, "c")
		roundTrip(t, c.At)
		roundTrip(t, c.Quantity)
		roundTrip(t, c.Quantity.Unit)
		roundTrip(t, c.Quantity.Step)
		roundTrip(t, c.Period)
		roundTrip(t, c.Subject)
		roundTrip(t, c.Terms)
		roundTrip(t, c.Facets)
		roundTrip(t, c.Steps)
		roundTrip(t, c.RecordSince)
	})
	data, err := json.Marshal(claims.Link{Rel: claims.RelOf, To: &claims.Claim{ID: 7, Measure: "trade"}})
	if err != nil || string(data) != `{"rel":"of","to":7}` {
		t.Errorf("a link is %s, %v", data, err)
	}
	var l claims.Link
	if err := json.Unmarshal(data, &l); err != nil || l.Rel != claims.RelOf || l.To == nil || l.To.ID != 7 {
		t.Errorf("a link came back as %+v, %v", l, err)
	}
	data, err = json.Marshal(docs[0])
	want := `{"id":"a","source":"Northern Herald","url":"https://example.com/a","title":"Trade","date":"2024-05-16","text":"Trade rose."}`
	var back claims.Document
	if err != nil || string(data) != want || json.Unmarshal(data, &back) != nil || back != *docs[0] {
		t.Errorf("a document is %s, %v, and comes back as %+v", data, err, back)
	}
}

func roundTrip[T any](t *rapid.T, x T) {
	t.Helper()
	data, err := json.Marshal(x)
	if err != nil {
		t.Fatal(err)
	}
	var y T
	if err := json.Unmarshal(data, &y); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	if d := cmp.Diff(x, y, sameGrain); d != "" {
		t.Fatalf("%s came back otherwise:\n%s", data, d)
	}
}
