package claims

import (
	"bytes"
	"encoding/json"
)

// wireDigits is the number of significant digits of an amount on the wire that
// no decimal gives exactly.
const wireDigits = 20

// MarshalJSON returns the wire format of c: one flat object, in which amounts
// are decimal strings and offsets are bytes. An amount that no decimal gives
// exactly has 20 significant digits, and its fraction in "exact". A field that
// says nothing is left out.
func (c Claim) MarshalJSON() ([]byte, error) {
	doc := c.At.Doc
	w := claimWire{
		ID: c.ID, Start: c.At.Start, End: c.At.End, Text: c.At.Text(),
		Words: encodeSpan(c.Words, doc), Kind: c.Kind,
		Unit: c.Quantity.Unit, Hedge: c.Quantity.Hedge,
		About: encodeSpan(c.About, doc), Measure: c.Measure, Scope: c.Scope, Terms: c.Terms, Classes: c.Classes, Direction: c.Direction,
		Period: encodeWhen(c.Period, doc), Base: encodeWhen(c.Base, doc),
		Stance: c.Stance, Speaker: c.Speaker,
		Remark: c.Remark, Record: c.Record, RecordSince: c.RecordSince.String(), RecordAmong: c.RecordAmong,
		Sentence: encodeSpan(c.Sentence, doc),
	}
	if doc != nil {
		w.Doc = &doc.ID
	}
	w.encodeQuantity(c.Quantity)
	w.encodeSubject(c.Subject, doc)
	for _, f := range c.Facets {
		w.Facets = append(w.Facets, facetWire{f.Axis, f.Value, encodeSpan(f.At, doc)})
	}
	for _, l := range c.Links {
		w.Links = append(w.Links, encodeLink(l))
	}
	for _, s := range c.Steps {
		w.Steps = append(w.Steps, encodeStep(s, doc))
	}
	return marshal(&w)
}

// marshal is json.Marshal without escapes for HTML. Whether there are any is for
// the encoder to say that called MarshalJSON.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

func (w *claimWire) encodeQuantity(q Quantity) {
	var exact exactWire
	if q.Step.Sign() != 0 {
		w.Step = q.Step.String()
	}
	if n, ok := statedNumber(q.Stated); ok {
		w.Value, exact.Value = encodeNumber(n)
	}
	if e := q.Range.Low(); !e.Missing {
		w.Low, exact.Low = encodeNumber(e.Value)
		w.LowOpen = e.Open
	}
	if e := q.Range.High(); !e.Missing {
		w.High, exact.High = encodeNumber(e.Value)
		w.HighOpen = e.Open
	}
	if exact != (exactWire{}) {
		w.Exact = &exact
	}
	if !defaultStated(q.Stated, q.Range, w.Value != "").Equal(q.Stated) {
		says := encodeInterval(q.Stated)
		w.Says = &says
	}
}

// statedNumber returns the number that the words of x give: the point, or the
// one end there is ("more than 40"), and false for a range.
func statedNumber(x Interval) (Number, bool) {
	lo, hi := x.Low(), x.High()
	switch {
	case lo.Missing == hi.Missing:
		return x.Point()
	case lo.Missing:
		return hi.Value, true
	}
	return lo.Value, true
}

// defaultStated returns what the stated interval is where the wire has no
// field for it: the value, or without a value the range.
func defaultStated(value, rng Interval, hasValue bool) Interval {
	if !hasValue {
		return rng
	}
	n, _ := statedNumber(value)
	return Exactly(n)
}

// encodeNumber returns n for the wire, and n itself where that would lose it.
func encodeNumber(n Number) (string, *Number) {
	if _, ok := n.decimals(); ok {
		return n.String(), nil
	}
	return n.Significant(wireDigits), &n
}

func encodeSpan(s Span, doc *Document) *spanWire {
	if s.IsZero() {
		return nil
	}
	w := &spanWire{Start: s.Start, End: s.End}
	if s.Doc != nil && !sameDocument(s.Doc, doc) {
		w.Doc = &s.Doc.ID
	}
	return w
}

func encodeWhen(w When, doc *Document) *whenWire {
	if w.IsZero() {
		return nil
	}
	p := w.Period
	return &whenWire{
		Start: p.Start.String(), End: p.End.String(), Text: w.At.Text(), Stated: w.Stated,
		Grain: p.Grain, Fiscal: p.Fiscal, At: encodeSpan(w.At, doc),
	}
}

// encodeSubject writes the names, and the entities only if they say more.
func (w *claimWire) encodeSubject(es []Entity, doc *Document) {
	more := false
	for _, e := range es {
		w.Subject = append(w.Subject, e.Name)
		w.Entities = append(w.Entities, entityWire{e.Name, e.Kind, encodeSpan(e.At, doc)})
		more = more || e.Kind != EntityUnknown || !e.At.IsZero()
	}
	if !more {
		w.Entities = nil
	}
}

func encodeLink(l Link) linkWire {
	w := linkWire{Rel: l.Rel}
	if l.To != nil {
		w.To = l.To.ID
	}
	return w
}

func encodeStep(s Step, doc *Document) stepWire {
	w := stepWire{Rule: s.Rule, Text: s.Text}
	if at := encodeSpan(s.At, doc); at != nil {
		w.Doc, w.Start, w.End = at.Doc, &at.Start, &at.End
	}
	return w
}
