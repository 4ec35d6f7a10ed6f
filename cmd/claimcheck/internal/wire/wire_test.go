package wire_test

import (
	"encoding/json"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/wire"
	"github.com/claimcheck/claimcheck/extract"
)

// Each line is a promise of docs/wire.md.
func TestMention(t *testing.T) {
	doc := &claims.Document{ID: "a", Text: "<more than 40> & 1/3"}
	at := claims.Span{Doc: doc, Start: 1, End: 13}
	n := claims.Int
	for _, test := range []struct {
		why  string
		in   extract.Mention
		want string
	}{
		{
			"a plain number is its own low and high, and rounding does not show",
			extract.Mention{Kind: extract.Money, Quantity: claims.Quantity{Stated: claims.Exactly(n(40)), Range: claims.Rounded(n(40), n(10)), Unit: "USD"}},
			`{"doc":"a","start":1,"end":13,"text":"more than 40","kind":"money","value":"40","low":"40","high":"40","unit":"USD"}`,
		},
		{
			"an open end is absent",
			extract.Mention{Kind: extract.Count, Quantity: claims.Quantity{Stated: claims.Above(n(40)), Hedge: claims.HedgeOver, Unit: "shop"}},
			`{"doc":"a","start":1,"end":13,"text":"more than 40","kind":"count","value":"40","low":"40","unit":"shop","hedge":"over"}`,
		},
		{
			"a range has no value",
			extract.Mention{Kind: extract.Percent, Quantity: claims.Quantity{Stated: claims.Between(n(5), n(7)), Hedge: claims.HedgeRange, Unit: "%"}},
			`{"doc":"a","start":1,"end":13,"text":"more than 40","kind":"percent","low":"5","high":"7","unit":"%","hedge":"range"}`,
		},
		{
			"a number that does not end is rounded to 20 places",
			extract.Mention{Kind: extract.Number, Quantity: claims.Quantity{Stated: claims.Exactly(claims.Ratio(1, 3))}},
			`{"doc":"a","start":1,"end":13,"text":"more than 40","kind":"number","value":"0.33333333333333333333","low":"0.33333333333333333333","high":"0.33333333333333333333"}`,
		},
		{
			"a date has a timex and no value",
			extract.Mention{Kind: extract.Date, Timex: "2024-04"},
			`{"doc":"a","start":1,"end":13,"text":"more than 40","kind":"date","timex":"2024-04"}`,
		},
	} {
		test.in.At = at
		got, err := wire.Mention(&test.in)
		if err != nil || string(got) != test.want+"\n" {
			t.Errorf("%s: %v\n got %s\nwant %s", test.why, err, got, test.want)
		}
	}
}

// The id of a bundle comes back as it was written, whatever its type.
func TestBundle(t *testing.T) {
	answer := map[string]int{"claims": 0}
	for id, want := range map[string]string{
		"":      `{"claims":0}`,
		`"k&"`:  `{"id":"k&","claims":0}`,
		"7":     `{"id":7,"claims":0}`,
		"1e400": `{"id":1e400,"claims":0}`,
	} {
		got, err := wire.Bundle(json.RawMessage(id), answer)
		if err != nil || string(got) != want+"\n" {
			t.Errorf("id %s: %v\n got %s\nwant %s", id, err, got, want)
		}
	}
	if _, err := wire.Bundle(json.RawMessage("7"), []int{1}); err == nil {
		t.Error("a list was taken for an answer")
	}
}
