package claims

import (
	"encoding/json"
	"errors"
	"fmt"
)

// UnmarshalJSON reads the wire format of [Claim.MarshalJSON]. Fields it does
// not know are passed over. The documents of the spans are placeholders with
// nothing but the ID, one for each ID, and so are the claims of the links;
// [Bind] replaces them.
func (c *Claim) UnmarshalJSON(data []byte) error {
	var w claimWire
	if err := json.Unmarshal(data, &w); err != nil {
		if errors.Is(err, ErrNumber) {
			return wireError("exact or stated", err)
		}
		return err
	}
	d := decoder{}
	if w.Doc != nil {
		d.doc = d.document(*w.Doc)
	}
	x := Claim{
		ID: w.ID, Kind: w.Kind, Subject: d.subject(w), About: d.span("about", w.About), Measure: w.Measure, Scope: w.Scope,
		Terms: w.Terms, Classes: w.Classes, Quantity: d.quantity(w), Direction: w.Direction,
		Period: d.when("period", w.Period), Base: d.when("base", w.Base),
		Stance: w.Stance, Speaker: w.Speaker,
		Remark: w.Remark, Record: w.Record, RecordSince: d.date("recordSince", w.RecordSince), RecordAmong: w.RecordAmong,
		Words: d.span("words", w.Words), Sentence: d.span("sentence", w.Sentence),
	}
	if w.Doc != nil || w.Start != 0 || w.End != 0 {
		x.At = d.span("claim", &spanWire{Start: w.Start, End: w.End})
	}
	for _, f := range w.Facets {
		x.Facets = append(x.Facets, Facet{f.Axis, f.Value, d.span("facets", f.At)})
	}
	for _, l := range w.Links {
		x.Links = append(x.Links, Link{Rel: l.Rel, To: &Claim{ID: l.To}})
	}
	for _, s := range w.Steps {
		x.Steps = append(x.Steps, d.step(s))
	}
	if d.err != nil {
		return d.err
	}
	*c = x
	return nil
}

// decoder holds the placeholders of one claim and the first error.
type decoder struct {
	doc  *Document // of the claim; nil if it has none
	docs map[string]*Document
	err  error
}

func (d *decoder) fail(field string, err error) {
	if d.err == nil {
		d.err = wireError(field, err)
	}
}

func (d *decoder) document(id string) *Document {
	if doc, ok := d.docs[id]; ok {
		return doc
	}
	if d.docs == nil {
		d.docs = map[string]*Document{}
	}
	doc := &Document{ID: id}
	d.docs[id] = doc
	return doc
}

func (d *decoder) span(field string, w *spanWire) Span {
	if w == nil {
		return Span{}
	}
	s := Span{Doc: d.doc, Start: w.Start, End: w.End}
	if w.Doc != nil {
		s.Doc = d.document(*w.Doc)
	}
	if s.Start < 0 || s.Start > s.End {
		d.fail(field, fmt.Errorf("bytes %d to %d are no place in a text", s.Start, s.End))
	}
	return s
}

func (d *decoder) when(field string, w *whenWire) When {
	if w == nil {
		return When{}
	}
	p := Period{Start: d.date(field+".start", w.Start), End: d.date(field+".end", w.End), Grain: w.Grain, Fiscal: w.Fiscal}
	if p.isEmpty() {
		d.fail(field, errors.New("the end is not after the start"))
	}
	return When{Period: p, At: d.span(field, w.At), Stated: w.Stated}
}

// date reads a day; "" is the zero Date.
func (d *decoder) date(field, s string) Date {
	var day Date
	if err := day.UnmarshalText([]byte(s)); err != nil {
		d.fail(field, err)
	}
	return day
}

func (d *decoder) subject(w claimWire) []Entity {
	var es []Entity
	for _, e := range w.Entities {
		es = append(es, Entity{e.Name, e.Kind, d.span("entities", e.At)})
	}
	if es == nil {
		for _, name := range w.Subject {
			es = append(es, Entity{Name: name})
		}
	}
	return es
}

func (d *decoder) quantity(w claimWire) Quantity {
	q := Quantity{Unit: w.Unit, Hedge: w.Hedge}
	if step := d.number("step", w.Step, nil); step != nil {
		q.Step = *step
	}
	var exact exactWire
	if w.Exact != nil {
		exact = *w.Exact
	}
	rng := intervalJSON{
		Low: d.number("low", w.Low, exact.Low), High: d.number("high", w.High, exact.High),
		LowOpen: w.LowOpen, HighOpen: w.HighOpen,
	}
	q.Range = d.interval("range", rng)
	value := d.number("value", w.Value, exact.Value)
	switch {
	case w.Says != nil:
		q.Stated = d.interval("stated", *w.Says)
	case value != nil:
		q.Stated = Exactly(*value)
	default:
		q.Stated = q.Range
	}
	return q
}

func (d *decoder) interval(field string, j intervalJSON) Interval {
	x, err := j.interval()
	if err != nil {
		d.fail(field, err)
	}
	return x
}

// number reads an amount; exact wins where there is one.
func (d *decoder) number(field, s string, exact *Number) *Number {
	if exact != nil {
		return exact
	}
	if s == "" {
		return nil
	}
	var n Number
	if err := n.UnmarshalText([]byte(s)); err != nil {
		d.fail(field, err)
	}
	return &n
}

func (d *decoder) step(w stepWire) Step {
	s := Step{Rule: w.Rule, Text: w.Text}
	if w.Start != nil && w.End != nil {
		s.At = d.span("steps", &spanWire{Doc: w.Doc, Start: *w.Start, End: *w.End})
	}
	return s
}
