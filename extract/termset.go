package extract

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// A vocabulary numbers the stems of a sentence, from 0, so that each is looked up and compared once however many claims the
// sentence makes.
type vocabulary struct {
	stems []string
	keys  []uint64   // the first bytes of the stems
	order []stemRank // of all stems but those that came last, in their order
}

// A stemRank is a stem on its way to its place in the order of stems.
type stemRank struct {
	key uint64 // its first bytes
	id  int16
}

func (v *vocabulary) reset() {
	v.stems, v.keys, v.order = v.stems[:0], v.keys[:0], v.order[:0]
}

// number returns the number of the stem.
func (v *vocabulary) number(stem string) int16 {
	key := firstBytes(stem)
	for k, x := range v.keys {
		if x == key && v.stems[k] == stem {
			return int16(k)
		}
	}
	v.stems, v.keys = append(v.stems, stem), append(v.keys, key)
	return int16(len(v.stems) - 1)
}

// ranked returns the numbers of all stems in the order of the stems.
func (v *vocabulary) ranked() []stemRank {
	if len(v.order) < len(v.stems) {
		for k := len(v.order); k < len(v.stems); k++ {
			v.order = append(v.order, stemRank{v.keys[k], int16(k)})
		}
		slices.SortFunc(v.order, func(a, b stemRank) int {
			if a.key != b.key {
				return cmp.Compare(a.key, b.key)
			}
			return cmp.Compare(v.stems[a.id], v.stems[b.id])
		})
	}
	return v.order
}

// firstBytes returns the first eight bytes of s as a number of the same order.
func firstBytes(s string) uint64 {
	return bits.ReverseBytes64(eightBytes(s, 0))
}

// A termSet collects the terms of a claim, each stem once, with the role that it is given first. Its memory is
// used again for the next claim.
type termSet struct {
	vocab *vocabulary // of the sentence
	terms []term
	seen  []int // per stem: the claim that has it, by its number among all
	claim int   // number of the claim, from 1
	twice bool  // a stem was put in though it was there
	slots []int16
}

// A term is a [claims.Term] in the making.
type term struct {
	stem   int16 // number in the vocabulary
	role   termRole
	weight int32
}

// termRole is a [claims.TermRole] by its place in their order.
type termRole uint8

const (
	contextRole termRole = iota
	headRole
	modifierRole
	subjectRole
	verbRole
	termRoles
)

var termRoleNames = [termRoles]claims.TermRole{claims.RoleContext, claims.RoleHead, claims.RoleModifier, claims.RoleSubject, claims.RoleVerb}

// reset begins the terms of a claim of the sentence that has the vocabulary.
func (ts *termSet) reset(v *vocabulary) {
	ts.vocab, ts.terms, ts.twice = v, ts.terms[:0], false
	ts.claim++
}

// add adds a term if its stem is not there yet.
func (ts *termSet) add(t term) {
	if int(t.stem) >= len(ts.seen) || ts.seen[t.stem] != ts.claim {
		ts.put(t)
	}
}

// put adds a term, whether or not its stem is there.
func (ts *termSet) put(t term) {
	for int(t.stem) >= len(ts.seen) {
		ts.seen = append(ts.seen, 0)
	}
	ts.twice = ts.twice || ts.seen[t.stem] == ts.claim
	ts.seen[t.stem] = ts.claim
	ts.terms = append(ts.terms, t)
}

// addStem adds the term of a stem that need not be of the sentence.
func (ts *termSet) addStem(stem string, role termRole, weight int) {
	ts.add(term{ts.vocab.number(stem), role, int32(weight)})
}

// heaviest keeps n terms: the first at most, and of the others those that weigh most.
func (ts *termSet) heaviest(first, n int) {
	if len(ts.terms) <= n {
		return
	}
	slices.SortStableFunc(ts.terms[min(first, n):], func(a, b term) int { return int(b.weight) - int(a.weight) })
	ts.terms = ts.terms[:n]
}

// sorted returns the terms in the order of roles and stems.
func (ts *termSet) sorted() []claims.Term {
	out := make([]claims.Term, len(ts.terms))
	order := ts.vocab.ranked()
	if ts.twice {
		for k, t := range ts.terms {
			out[k] = ts.claimed(t)
		}
		slices.SortStableFunc(out, compareTerms)
		return out
	}
	var next [termRoles]int // place of the next term of each role
	for _, t := range ts.terms {
		next[t.role]++
	}
	at := 0
	for role, n := range next {
		next[role] = at
		at += n
	}
	ts.slots = resize(ts.slots, len(order)) // of each stem: its term, plus 1
	clear(ts.slots)
	for k, t := range ts.terms {
		ts.slots[t.stem] = int16(k + 1)
	}
	for _, o := range order {
		if k := ts.slots[o.id]; k > 0 {
			t := ts.terms[k-1]
			out[next[t.role]] = ts.claimed(t)
			next[t.role]++
		}
	}
	return out
}

// claimed returns t as the claim has it.
func (ts *termSet) claimed(t term) claims.Term {
	return claims.Term{Stem: ts.vocab.stems[t.stem], Role: termRoleNames[t.role], Weight: int(t.weight)}
}
