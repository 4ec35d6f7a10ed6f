package claims

import (
	"errors"
	"fmt"
	"slices"
)

// ErrBind is wrapped by the errors of [Bind].
var ErrBind = errors.New("cannot bind")

// Bind replaces the placeholders in decoded claims: documents by those of docs
// with the same ID, and the claims of links by those of cs with the same ID.
// It is an error if a document is missing or two have one ID, if a span does
// not lie in its text, and if a link leads to no claim of cs or to an ID that
// two of them have. On an error nothing has changed. Nil claims and documents
// are passed over. The claims must not be used meanwhile.
func Bind(cs []*Claim, docs []*Document) error {
	b := binder{docs: make(map[string]*Document, len(docs)), claims: make(map[int]*Claim, len(cs)), twice: map[int]bool{}}
	cs = slices.DeleteFunc(slices.Clone(cs), func(c *Claim) bool { return c == nil })
	for _, d := range docs {
		if d == nil {
			continue
		}
		if b.docs[d.ID] != nil {
			return fmt.Errorf("%w: two documents have the id %q", ErrBind, d.ID)
		}
		b.docs[d.ID] = d
	}
	for _, c := range cs {
		b.twice[c.ID] = b.claims[c.ID] != nil
		b.claims[c.ID] = c
	}
	for _, c := range cs {
		if err := b.check(c); err != nil {
			return err
		}
	}
	for _, c := range cs {
		c.eachSpan(func(s *Span) {
			if s.Doc != nil {
				s.Doc = b.docs[s.Doc.ID]
			}
		})
		for i := range c.Links {
			if to := c.Links[i].To; to != nil {
				c.Links[i].To = b.claims[to.ID]
			}
		}
	}
	return nil
}

type binder struct {
	docs   map[string]*Document
	claims map[int]*Claim
	twice  map[int]bool
}

func (b *binder) check(c *Claim) error {
	var err error
	c.eachSpan(func(s *Span) {
		if err == nil && s.Doc != nil {
			err = b.checkSpan(c, *s)
		}
	})
	if err != nil {
		return err
	}
	for _, l := range c.Links {
		switch {
		case l.To == nil:
		case b.claims[l.To.ID] == nil:
			return fmt.Errorf("%w: claim %d: no claim %d to link to", ErrBind, c.ID, l.To.ID)
		case b.twice[l.To.ID]:
			return fmt.Errorf("%w: claim %d: two claims %d to link to", ErrBind, c.ID, l.To.ID)
		}
	}
	return nil
}

func (b *binder) checkSpan(c *Claim, s Span) error {
	d := b.docs[s.Doc.ID]
	switch {
	case d == nil:
		return fmt.Errorf("%w: claim %d: no document %q", ErrBind, c.ID, s.Doc.ID)
	case s.Start < 0 || s.Start > s.End || s.End > len(d.Text):
		return fmt.Errorf("%w: claim %d: bytes %d to %d are not in document %q", ErrBind, c.ID, s.Start, s.End, d.ID)
	}
	return nil
}

// eachSpan calls f with every span of c, those of Steps included.
func (c *Claim) eachSpan(f func(*Span)) {
	f(&c.At)
	f(&c.Words)
	f(&c.About)
	f(&c.Sentence)
	f(&c.Period.At)
	f(&c.Base.At)
	for i := range c.Subject {
		f(&c.Subject[i].At)
	}
	for i := range c.Facets {
		f(&c.Facets[i].At)
	}
	for i := range c.Steps {
		f(&c.Steps[i].At)
	}
}
