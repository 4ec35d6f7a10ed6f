package extract

import (
	"slices"
	"sync"

	"github.com/claimcheck/claimcheck/claims"
)

// An Extractor reads texts. The zero value is ready to use. An Extractor may be used by several
// goroutines at once; its fields must not change while it is used.
type Extractor struct {
	// Words are the words of the user; nil for none.
	Words *Words

	// Remarks adds the statements that have no value of their own to compare, for reconcile.Verify: superlatives, times
	// told in passing, numbers that point back. The other claims are the same with them and without.
	Remarks bool
}

// Mentions returns the figures and expressions of time of the document, in the order of the text.
// It never fails: a text without any has no mentions.
func (x *Extractor) Mentions(doc *claims.Document) []Mention {
	list := mentionLists.Get().(*[]Mention)
	defer mentionLists.Put(list)
	out := (*list)[:0]
	x.sentences(doc, func(s *sentence, ms []mention) { out = s.list(out, ms) })
	*list = out
	defer clear(out) // the list must keep nothing of the document
	if len(out) == 0 {
		return nil
	}
	return slices.Clone(out)
}

// mentionLists holds the memory in which the mentions of a document are collected, until their number is known.
var mentionLists = sync.Pool{New: func() any { return new([]Mention) }}

// Mentions is [Extractor.Mentions] of the zero Extractor.
func Mentions(doc *claims.Document) []Mention {
	var x Extractor
	return x.Mentions(doc)
}

// workspace is what reading one document needs besides the document; it is used again for the next.
type workspace struct {
	reader  reader
	batch   batch
	arbiter arbiter
	trigger *trigger
}

var workspaces = sync.Pool{New: func() any { return &workspace{reader: reader{late: new(lateWords)}} }}
