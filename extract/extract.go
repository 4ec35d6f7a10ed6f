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
	reader     reader
	candidates []mention
	mentions   []mention
	arbiter    arbiter
	trigger    *trigger
}

var workspaces = sync.Pool{New: func() any { return &workspace{reader: reader{late: new(lateWords)}} }}

// sentences calls f for each sentence of the document with its mentions, in order. Both are valid
// during the call only.
func (x *Extractor) sentences(doc *claims.Document, f func(*sentence, []mention)) {
	ws := workspaces.Get().(*workspace)
	defer workspaces.Put(ws)
	if ws.trigger == nil {
		ws.trigger = newTrigger(recognizers())
	}
	tr := ws.trigger
	r := &ws.reader
	r.open(doc)
	line := newTimeline(doc)
	for r.read() {
		s := &r.s
		if x.Words != nil {
			s.findUser(x.Words)
		}
		ws.mentions = ws.mentions[:0]
		line.told++
		s.findPhrases()
		if len(s.starts) > 0 {
			s.readings.forget()
			ws.candidates = tr.candidates(s, ws.candidates[:0])
			if len(s.user) > 0 {
				ws.candidates = s.withoutUser(ws.candidates)
			}
			ws.mentions = ws.arbiter.arbitrate(s, ws.candidates, ws.mentions)
			if len(s.user) > 0 {
				x.Words.settleUnits(ws.mentions)
			}
			line.resolve(s, ws.mentions)
		}
		f(s, ws.mentions)
	}
	r.close()
}
