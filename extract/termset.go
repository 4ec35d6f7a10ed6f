package extract

import (
	"cmp"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// A termSet collects the terms of a claim, each stem once, with the role that it is given first. Its memory is
// used again for the next claim.
type termSet struct {
	terms  []claims.Term
	hashes []uint64 // of the stems
	order  []termKey
}

// termKey is what terms are sorted by, as far as it fits, with the index of the term.
type termKey struct {
	key uint64 // the first byte of the role, then seven of the stem
	i   int
}

func (ts *termSet) reset() { ts.terms, ts.hashes = ts.terms[:0], ts.hashes[:0] }

// add adds t, whose stem has the hash, if its stem is not there yet.
func (ts *termSet) add(t claims.Term, hash uint64) {
	for k, h := range ts.hashes {
		if h == hash && ts.terms[k].Stem == t.Stem {
			return
		}
	}
	ts.put(t, hash)
}

// put adds t, whose stem has the hash, whether or not it is there.
func (ts *termSet) put(t claims.Term, hash uint64) {
	ts.terms, ts.hashes = append(ts.terms, t), append(ts.hashes, hash)
}

// heaviest keeps n terms: the first at most, and of the others those that weigh most.
func (ts *termSet) heaviest(first, n int) {
	if len(ts.terms) <= n {
		return
	}
	slices.SortStableFunc(ts.terms[min(first, n):], func(a, b claims.Term) int { return b.Weight - a.Weight })
	ts.terms = ts.terms[:n]
}

// sorted returns the terms in the order of roles and stems.
func (ts *termSet) sorted() []claims.Term {
	ts.order = ts.order[:0]
	for i := range ts.terms {
		ts.order = append(ts.order, termKey{sortKey(&ts.terms[i]), i})
	}
	slices.SortFunc(ts.order, func(a, b termKey) int {
		if a.key != b.key {
			return cmp.Compare(a.key, b.key)
		}
		x, y := &ts.terms[a.i], &ts.terms[b.i]
		return cmp.Or(cmp.Compare(x.Role, y.Role), cmp.Compare(x.Stem, y.Stem), cmp.Compare(a.i, b.i))
	})
	out := make([]claims.Term, len(ts.order))
	for k, o := range ts.order {
		out[k] = ts.terms[o.i]
	}
	return out
}

// sortKey returns the first byte of the role and seven bytes of the stem of t as a number of the same order.
func sortKey(t *claims.Term) uint64 {
	key := uint64(0)
	if t.Role != "" {
		key = uint64(t.Role[0]) << 56
	}
	for k := 0; k < 7 && k < len(t.Stem); k++ {
		key |= uint64(t.Stem[k]) << (48 - 8*k)
	}
	return key
}

// stemHash returns the hash of a stem, by which the lexicon finds it too.
func stemHash(stem string) uint64 { return lexicon.Hash(stem) }
