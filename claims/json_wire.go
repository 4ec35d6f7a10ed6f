package claims

import (
	"encoding/json"
	"errors"
	"fmt"
)

// The wire format of a claim. Fields are added, never renamed or dropped.

type claimWire struct {
	ID    int       `json:"id"`
	Doc   *string   `json:"doc,omitempty"`
	Start int       `json:"start"`
	End   int       `json:"end"`
	Text  string    `json:"text,omitempty"`
	Words *spanWire `json:"words,omitempty"`
	Kind  Kind      `json:"kind,omitempty"`

	Value    string        `json:"value,omitempty"`
	Low      string        `json:"low,omitempty"`
	High     string        `json:"high,omitempty"`
	LowOpen  bool          `json:"lowOpen,omitempty"`
	HighOpen bool          `json:"highOpen,omitempty"`
	Exact    *exactWire    `json:"exact,omitempty"`
	Says     *intervalJSON `json:"stated,omitempty"`
	Unit     Unit          `json:"unit,omitempty"`
	Hedge    Hedge         `json:"hedge,omitempty"`
	Step     string        `json:"step,omitempty"`

	Subject   []string     `json:"subject,omitempty"`
	Entities  []entityWire `json:"entities,omitempty"`
	About     *spanWire    `json:"about,omitempty"`
	Measure   string       `json:"measure,omitempty"`
	Scope     string       `json:"scope,omitempty"`
	Terms     []Term       `json:"terms,omitempty"`
	Classes   []string     `json:"classes,omitempty"`
	Facets    []facetWire  `json:"facets,omitempty"`
	Direction Direction    `json:"direction,omitempty"`

	Period *whenWire `json:"period,omitempty"`
	Base   *whenWire `json:"base,omitempty"`

	Stance      Stance `json:"stance,omitempty"`
	Speaker     string `json:"speaker,omitempty"`
	Remark      bool   `json:"remark,omitempty"`
	Record      Record `json:"record,omitempty"`
	RecordSince string `json:"recordSince,omitempty"`
	RecordAmong string `json:"recordAmong,omitempty"`

	Links    []linkWire `json:"links,omitempty"`
	Sentence *spanWire  `json:"sentence,omitempty"`
	Steps    []stepWire `json:"steps,omitempty"`
}

// exactWire has the numbers that a decimal would round.
type exactWire struct {
	Value *Number `json:"value,omitempty"`
	Low   *Number `json:"low,omitempty"`
	High  *Number `json:"high,omitempty"`
}

// spanWire is a span; Doc is left out where it is the document of the claim.
type spanWire struct {
	Doc   *string `json:"doc,omitempty"`
	Start int     `json:"start"`
	End   int     `json:"end"`
}

type whenWire struct {
	Start  string    `json:"start,omitempty"`
	End    string    `json:"end,omitempty"`
	Text   string    `json:"text,omitempty"`
	Stated bool      `json:"stated"`
	Grain  Grain     `json:"grain,omitempty"`
	Fiscal bool      `json:"fiscal,omitempty"`
	At     *spanWire `json:"at,omitempty"`
}

type entityWire struct {
	Name string     `json:"name"`
	Kind EntityKind `json:"kind,omitempty"`
	At   *spanWire  `json:"at,omitempty"`
}

type facetWire struct {
	Axis  string    `json:"axis"`
	Value string    `json:"value"`
	At    *spanWire `json:"at,omitempty"`
}

type linkWire struct {
	Rel Relation `json:"rel"`
	To  int      `json:"to"`
}

// stepWire has its offsets flat, as the wire format wants; they are left out
// where there are none.
type stepWire struct {
	Rule  string  `json:"rule"`
	Text  string  `json:"text,omitempty"`
	Doc   *string `json:"doc,omitempty"`
	Start *int    `json:"start,omitempty"`
	End   *int    `json:"end,omitempty"`
}

// ErrClaim is wrapped by the errors of [Claim.UnmarshalJSON] that are not
// those of JSON itself.
var ErrClaim = errors.New("not a claim")

func wireError(field string, err error) error {
	return fmt.Errorf("%w: %s: %w", ErrClaim, field, err)
}

// MarshalJSON returns s as {"doc":"a","start":4,"end":9}, and the zero Span as
// null. Of the document it keeps the ID.
func (s Span) MarshalJSON() ([]byte, error) { return marshal(encodeSpan(s, nil)) }

// UnmarshalJSON reads what MarshalJSON wrote. The document is a placeholder
// with nothing but the ID.
func (s *Span) UnmarshalJSON(data []byte) error {
	var w *spanWire
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	d := decoder{}
	*s = d.span("span", w)
	return d.err
}

// MarshalJSON returns {"rule":"period","text":"2023","doc":"a","start":60,"end":64}. The last three are left out where the step is of no
// words.
func (s Step) MarshalJSON() ([]byte, error) { return marshal(encodeStep(s, nil)) }

// UnmarshalJSON reads what MarshalJSON wrote. The document is a placeholder
// with nothing but the ID.
func (s *Step) UnmarshalJSON(data []byte) error {
	var w stepWire
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	d := decoder{}
	*s = d.step(w)
	return d.err
}

// MarshalJSON returns l as {"rel":"of","to":7}, with the ID of the other claim.
func (l Link) MarshalJSON() ([]byte, error) { return marshal(encodeLink(l)) }

// UnmarshalJSON reads what MarshalJSON wrote. The other claim is a placeholder
// with nothing but the ID, until [Bind] replaces it.
func (l *Link) UnmarshalJSON(data []byte) error {
	var w linkWire
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*l = Link{Rel: w.Rel, To: &Claim{ID: w.To}}
	return nil
}
