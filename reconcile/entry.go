package reconcile

import (
	"cmp"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// An entry is a document of a [Set] with its claims made ready for comparison. It depends on no other document.
type entry struct {
	id        string          // of the document
	batch     int32           // number of the settling that brought it
	place     int32           // among the entries of the batch, which are in the order of the report
	claims    []*claims.Claim // in the order of the report
	views     []view          // in the order of claims
	classes   []int32         // for each claim the number of its dimension
	dims      []int32         // the same, where each currency is a dimension
	byDim     []int32         // numbers of the claims, sorted by dims
	sentences []int           // for each claim the number of its sentence
	own       []post          // the words of each claim, one claim after another
	first     []int32         // where the words of each claim begin in own, and where the last ones end
	keys      []key           // the same, sorted by word and claim
	mask      mask            // of the words
	words     []post          // the words of the document, each once
	from      []int32         // for each word where it begins in keys, and where the last one ends
	groups    []uint64        // for each claim its group, 0 if it has none; see groupOf
	profile   profile
}

// A post is a word, a name or a counted noun that tells what a claim is about, or a document that has it.
type post struct {
	number int32 // of the word, or of the document
	info   int32 // information, tenths of bits
}

// A key is a word of a claim.
type key struct {
	word  int32
	claim int32 // number in the entry
	info  int32
}

// A mask tells of most words that they are not in a set.
type mask [4]uint64

func (m *mask) set(word int32) { m[word>>6&3] |= 1 << (word & 63) }

func (m *mask) may(word int32) bool { return m[word>>6&3]&(1<<(word&63)) != 0 }

const (
	keyWeight     = 30 // least information of a word that is a key, tenths of bits
	contextWeight = 45 // the same for a word of the context
	pairWeight    = 40 // least information of the keys that a pair of claims must share
)

// newEntry makes the entry of a document. The claims are sorted; views has room for them.
func newEntry(cs []*claims.Claim, views []view, d *dictionary) *entry {
	e := &entry{id: docID(cs[0]), claims: cs, views: views[:0], groups: make([]uint64, len(cs))}
	n := len(cs)
	numbers := make([]int32, 4*n+1) // in one piece of memory
	e.classes, e.dims, e.byDim, e.first = numbers[:0:n], numbers[n:n:2*n], numbers[2*n:2*n:3*n], numbers[3*n:3*n]
	memory := slabFor(cs)
	for _, c := range cs {
		e.views = append(e.views, memory.view(c))
	}
	d.intern(e.views)
	setAgainst(cs, e.views)
	e.sentences = sentenceNumbers(cs)
	e.profile = newProfiles(e.views, d)[0]
	d.own = d.own[:0]
	for i := range e.views {
		e.first = append(e.first, int32(len(d.own)))
		e.addWords(&e.views[i], d)
		e.groups[i] = groupOf(&e.views[i])
	}
	e.own = slices.Clone(d.own)
	slices.SortStableFunc(e.byDim, func(a, b int32) int { return cmp.Compare(e.dims[a], e.dims[b]) })
	e.first = append(e.first, int32(len(e.own)))
	e.sortKeys(d)
	e.listWords()
	return e
}

// sortKeys makes the keys of the words of the claims.
func (e *entry) sortKeys(d *dictionary) {
	d.sort, d.claims = d.sort[:0], d.claims[:0]
	for i := range e.views {
		for n := e.first[i]; n < e.first[i+1]; n++ {
			d.sort, d.claims = append(d.sort, uint64(e.own[n].number)<<32|uint64(n)), append(d.claims, int32(i))
		}
	}
	slices.Sort(d.sort)
	e.keys = make([]key, len(d.sort))
	for k, s := range d.sort {
		n := uint32(s)
		e.keys[k] = key{e.own[n].number, d.claims[n], e.own[n].info}
	}
}

// listWords lists the words of the sorted keys.
func (e *entry) listWords() {
	n := 0
	for i := range e.keys {
		if i == 0 || e.keys[i-1].word != e.keys[i].word {
			n++
		}
	}
	e.words, e.from = make([]post, 0, n), make([]int32, 0, n+1)
	for i, k := range e.keys {
		if n := len(e.words); n > 0 && e.words[n-1].number == k.word {
			e.words[n-1].info = max(e.words[n-1].info, k.info)
			continue
		}
		e.words, e.from = append(e.words, post{k.word, k.info}), append(e.from, int32(i))
		e.mask.set(k.word)
	}
	e.from = append(e.from, int32(len(e.keys)))
}

// any reports whether may is true of a claim of the document.
func (e *entry) any(may func(v *view) bool) bool {
	for i := range e.views {
		if may(&e.views[i]) {
			return true
		}
	}
	return false
}

// doc gives the number that the views of the document have for it.
func (e *entry) doc() int { return e.views[0].doc }

// addWords adds the words by which a claim is found.
func (e *entry) addWords(v *view, d *dictionary) {
	e.classes = append(e.classes, d.key('c', v.class))
	e.byDim = append(e.byDim, int32(len(e.dims)))
	e.dims = append(e.dims, d.key('d', v.unitClass()))
	put := func(key int32, info int) { d.own = append(d.own, post{key, int32(info)}) }
	for i := range v.terms {
		if t := &v.terms[i]; t.weight >= contextWeight || t.role != roleContext && t.weight >= keyWeight {
			put(d.stems.key(t.id, &d.keys), int(t.weight))
		}
	}
	for n, name := range v.names {
		if n == 0 || v.names[n-1] != name {
			put(d.names.key(d.names.number(name), &d.keys), plainWeight)
		}
	}
	if v.class == "count" && !genericNoun(v.noun) {
		put(d.key('#', v.noun), plainWeight)
	}
	if f := v.unusual(); f != "" {
		put(d.key('=', f), unusualWeight)
	}
}
