package wire

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
)

type mention struct {
	Doc   string       `json:"doc,omitempty"`
	Start int          `json:"start"`
	End   int          `json:"end"`
	Text  string       `json:"text"`
	Kind  string       `json:"kind"`
	Value string       `json:"value,omitempty"`
	Low   string       `json:"low,omitempty"`
	High  string       `json:"high,omitempty"`
	Unit  claims.Unit  `json:"unit,omitempty"`
	Hedge claims.Hedge `json:"hedge,omitempty"`
	Timex string       `json:"timex,omitempty"`
}

// Mention gives a mention as one line of JSON with its line end.
//
// The value is the point that the words state, or the one end of "more than 40"; a range has none.
// Low and high are the ends of what is stated, without allowance for rounding.
func Mention(m *extract.Mention) ([]byte, error) {
	w := mention{
		Start: m.At.Start, End: m.At.End, Text: m.At.Text(),
		Kind: m.Kind.String(), Unit: m.Quantity.Unit, Hedge: m.Quantity.Hedge, Timex: m.Timex,
	}
	if m.At.Doc != nil {
		w.Doc = m.At.Doc.ID
	}
	low, high := m.Quantity.Stated.Low(), m.Quantity.Stated.High()
	if m.Kind == extract.Date {
		return marshal(w)
	}
	if !low.Missing {
		w.Low = decimal(low.Value)
	}
	if !high.Missing {
		w.High = decimal(high.Value)
	}
	switch {
	case low.Missing != high.Missing:
		w.Value = w.Low + w.High
	case w.Low == w.High:
		w.Value = w.Low
	}
	return marshal(w)
}
