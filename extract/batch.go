package extract

import (
	"math/bits"

	"github.com/claimcheck/claimcheck/claims"
)

// batchSize is the number of sentences that are read together.
const batchSize = 16

// A batch is the sentences of a document that are read together: each step is done for all of them before the next begins, and
// each recognizer is tried at all places before the next. The code of all steps is many times what the nearest cache of a
// processor holds; that of one step stays there for the whole batch.
type batch struct {
	slots    [batchSize]slot
	n        int // slots in use
	attempts [maxRecognizers][]attempt
}

// A slot holds a sentence of a batch with what is read in it.
type slot struct {
	s        sentence
	found    []mention // by the recognizers, one after the other
	mentions []mention // those that were chosen among them, in the order of the text
	parse    parse     // of a sentence with mentions, where claims are made of them
}

// An attempt is a place at which a recognizer is tried.
type attempt struct{ slot, token int32 }

// fill reads the next sentences of the document; it reports false when there are none.
func (b *batch) fill(r *reader) bool {
	before := 0
	for b.n = 0; b.n < batchSize; b.n++ {
		sl := &b.slots[b.n]
		if !r.readInto(&sl.s) {
			break
		}
		sl.s.before = before
		before += len(sl.s.toks)
		sl.found, sl.mentions = sl.found[:0], sl.mentions[:0]
	}
	return b.n > 0
}

// close lets go of the document.
func (b *batch) close() {
	for k := range b.slots {
		sl := &b.slots[k]
		sl.s.doc, sl.s.habits, sl.parse.sentence, sl.parse.ms = nil, nil, nil, nil
		clear(sl.found)
		clear(sl.mentions)
	}
}

// recognize tries the recognizers at all places of the batch at which they may find something.
func (b *batch) recognize(tr *trigger) {
	for n := range tr.list {
		b.attempts[n] = b.attempts[n][:0]
	}
	for k := range b.n {
		b.attempt(tr, k)
	}
	for n := range tr.list {
		r := &tr.list[n]
		for _, a := range b.attempts[n] {
			sl := &b.slots[a.slot]
			if r.may == nil || r.may(&sl.s, int(a.token)) {
				sl.found = r.try(&sl.s, int(a.token), n, sl.found)
			}
		}
	}
}

// attempt lists the places of slot k at which the recognizers are tried.
func (b *batch) attempt(tr *trigger, k int) {
	s := &b.slots[k].s
	for _, token := range s.starts {
		i := int(token)
		t := &s.toks[i]
		mask := tr.byKind[t.kind] | tr.ofClasses(t.either())
		if mask == 0 || s.idle(i) {
			continue
		}
		near, ahead := s.traitsNear(i), s.traitsAhead(i)
		for ; mask != 0; mask &= mask - 1 {
			n := bits.TrailingZeros32(mask)
			if r := &tr.list[n]; (r.needs == 0 || r.needs&near != 0) && (r.ahead == 0 || r.ahead&ahead != 0) {
				b.attempts[n] = append(b.attempts[n], attempt{int32(k), token})
			}
		}
	}
}

// parse looks at the grammar of the sentences that have mentions.
func (b *batch) parse() {
	for k := range b.n {
		if sl := &b.slots[k]; len(sl.mentions) > 0 {
			p := &sl.parse
			p.read(&sl.s, sl.mentions)
			p.findChunks()
			p.findClauses()
		}
	}
}

// batches calls f for each batch of the document with its mentions, in order. It is valid during the call only.
func (x *Extractor) batches(doc *claims.Document, f func(*batch)) {
	ws := workspaces.Get().(*workspace)
	defer workspaces.Put(ws)
	if ws.trigger == nil {
		ws.trigger = newTrigger(recognizers())
	}
	r, b := &ws.reader, &ws.batch
	r.open(doc)
	line := newTimeline(doc)
	for b.fill(r) {
		r.kept.forget()
		for k := range b.n {
			s := &b.slots[k].s
			if x.Words != nil {
				s.findUser(x.Words)
			}
			s.findPhrases()
		}
		b.recognize(ws.trigger)
		for k := range b.n {
			sl := &b.slots[k]
			s := &sl.s
			if len(s.user) > 0 {
				sl.found = s.withoutUser(sl.found)
			}
			sl.mentions = ws.arbiter.arbitrate(s, sl.found, sl.mentions)
			if len(s.user) > 0 {
				x.Words.settleUnits(sl.mentions)
			}
			line.told++
			if len(s.starts) > 0 {
				line.resolve(s, sl.mentions)
			}
		}
		f(b)
	}
	r.close()
	b.close()
}

// sentences calls f for each sentence of the document with its mentions, in order. Both are valid
// during the call only.
func (x *Extractor) sentences(doc *claims.Document, f func(*sentence, []mention)) {
	x.batches(doc, func(b *batch) {
		for k := range b.n {
			f(&b.slots[k].s, b.slots[k].mentions)
		}
	})
}
