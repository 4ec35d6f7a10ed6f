package extract

import (
	"encoding/json"

	"github.com/claimcheck/claimcheck/claims"
)

// mentionWire is the wire format of a mention. Fields are added, never renamed or dropped.
type mentionWire struct {
	Doc   string `json:"doc"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Kind  string `json:"kind"`

	Value    string       `json:"value,omitempty"`
	Low      string       `json:"low,omitempty"`
	High     string       `json:"high,omitempty"`
	LowOpen  bool         `json:"lowOpen,omitempty"`
	HighOpen bool         `json:"highOpen,omitempty"`
	Unit     claims.Unit  `json:"unit,omitempty"`
	Hedge    claims.Hedge `json:"hedge,omitempty"`
	Timex    string       `json:"timex,omitempty"`
}

// MarshalJSON returns the mention in the wire format: value is the number as stated, with its scale;
// low and high are the ends of what the words say. Amounts are decimal strings; one that has no end as a
// decimal has 20 significant digits.
func (m Mention) MarshalJSON() ([]byte, error) {
	w := mentionWire{
		Start: m.At.Start, End: m.At.End, Text: m.At.Text(),
		Kind: m.Kind.String(), Unit: m.Quantity.Unit, Hedge: m.Quantity.Hedge, Timex: m.Timex,
	}
	if m.At.Doc != nil {
		w.Doc = m.At.Doc.ID
	}
	if m.Kind != Date {
		lo, hi := m.Quantity.Stated.Low(), m.Quantity.Stated.High()
		if v, ok := m.Quantity.Stated.Point(); ok {
			w.Value = decimal(v)
		}
		if !lo.Missing {
			w.Low, w.LowOpen = decimal(lo.Value), lo.Open
		}
		if !hi.Missing {
			w.High, w.HighOpen = decimal(hi.Value), hi.Open
		}
	}
	return json.Marshal(w)
}

// decimal returns n as a decimal, of 20 significant digits when it has no end.
func decimal(n claims.Number) string { return n.Decimal(20) }
