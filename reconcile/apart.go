package reconcile

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// apartMore is the evidence, in tenths of bits, that a pair needs beyond the usual if each claim is of something with an unusual name
// that the other document never mentions.
const apartMore = 20

// apartDoubt is the evidence that a pair needs beyond the usual because each claim has an unusual name among its head, modifiers and
// subjects that the other document does not have: the elephants of the Sanga park are not those of the Tolo park.
func (p *Pass) apartDoubt(a, b *view) int {
	if a.doc == b.doc || p.profiles == nil || sharedNames(a.names, b.names) > 0 {
		return 0
	}
	if p.ownName(a, b) && p.ownName(b, a) {
		return apartMore
	}
	return 0
}

// ownName reports whether a has an unusual name in its head, modifiers or subjects that the document of b lacks, and shares none there
// with b.
func (p *Pass) ownName(a, b *view) bool {
	own := false
	for i := range a.terms {
		t := &a.terms[i]
		if t.role > roleSubject || t.weight < weightCap || !capital(a, t.stem) {
			continue
		}
		if _, ok := b.has(t.stem); ok {
			return false
		}
		own = own || !p.mentions(b.doc, t.id)
	}
	return own
}

// mentions reports whether a claim of the document has the stem of the number.
func (p *Pass) mentions(doc int, id int32) bool {
	ts := p.profiles[doc].terms
	i := sort.Search(len(ts), func(i int) bool { return ts[i].id >= id })
	return i < len(ts) && ts[i].id == id
}

// capital reports whether the sentence of the claim has the stem with a capital letter, and not as its first word.
func capital(v *view, stem string) bool {
	s := v.claim.Sentence.Text()
	r, n := utf8.DecodeRuneInString(stem)
	i := strings.Index(s, string(unicode.ToUpper(r))+stem[n:])
	return i > 0
}
