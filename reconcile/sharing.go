package reconcile

import (
	"cmp"
	"slices"
	"sort"
)

const (
	mostOfKey = 256     // claims of two documents that may share a word for it to propose pairs: one of more tells nothing
	nearOfKey = 32      // claims of one document, before and after a claim, with which it shares a word that more have
	denseMost = 1 << 16 // pairs up to which their information is kept in an array
)

// sharing adds up the information that the words of pairs of claims share. The zero value is ready.
type sharing struct {
	info  []int32 // of each pair, all 0 between calls
	found []int32 // the pairs that share a word
}

func (s *sharing) room(n int) {
	s.found = s.found[:0]
	if n > len(s.info) {
		s.info = make([]int32, max(n, 2*len(s.info)))
	}
}

func (s *sharing) add(pair int, info int32) {
	if s.info[pair] == 0 {
		s.found = append(s.found, int32(pair))
	}
	s.info[pair] += info
}

// report calls f for the pairs that share enough, in ascending order.
func (s *sharing) report(f func(pair int)) {
	kept := s.found[:0]
	for _, p := range s.found {
		if s.info[p] >= pairWeight {
			kept = append(kept, p)
		}
		s.info[p] = 0
	}
	slices.Sort(kept)
	for _, p := range kept {
		f(int(p))
	}
}

// pairs calls f for each pair of claims, i of x and k of y, that are of one dimension and share enough words. Where
// x and y are one entry, i < k.
func (s *sharing) pairs(x, y *entry, f func(i, k int)) {
	if len(x.claims)*len(y.claims) > denseMost {
		for i := range x.claims {
			s.around(x, i, y, false, func(k int) {
				if x != y || i < k {
					f(i, k)
				}
			})
		}
		return
	}
	wide := len(y.claims)
	s.room(len(x.claims) * wide)
	for i, k := 0, 0; i < len(x.keys) && k < len(y.keys); {
		switch c := cmp.Compare(x.keys[i].word, y.keys[k].word); {
		case c < 0:
			i++
		case c > 0:
			k++
		default:
			to, end := i, k
			for to < len(x.keys) && x.keys[to].word == x.keys[i].word {
				to++
			}
			for end < len(y.keys) && y.keys[end].word == y.keys[k].word {
				end++
			}
			if told(x, y, to-i, end-k) {
				s.cross(x, y, x.keys[i:to], y.keys[k:end])
			}
			i, k = to, end
		}
	}
	s.report(func(pair int) { f(pair/wide, pair%wide) })
}

// told reports whether a word that n claims of x and m of y have tells something.
func told(x, y *entry, n, m int) bool {
	if x == y {
		return n <= mostOfKey
	}
	return n+m <= mostOfKey
}

func (s *sharing) cross(x, y *entry, xs, ys []key) {
	wide := len(y.claims)
	for n, a := range xs {
		for _, b := range x.within(y, ys, n) {
			if x.classes[a.claim] == y.classes[b.claim] && (x != y || a.claim < b.claim) {
				s.add(int(a.claim)*wide+int(b.claim), max(a.info, b.info))
			}
		}
	}
}

// around calls f for each claim of y that shares enough words with claim i of x, in ascending order; with across
// also for those of other dimensions.
func (s *sharing) around(x *entry, i int, y *entry, across bool, f func(k int)) {
	s.room(len(y.claims))
	class, all := x.classes[i], len(x.claims)+len(y.claims) <= mostOfKey
	for _, w := range x.own[x.first[i]:x.first[i+1]] {
		of := y.having(w.number)
		if len(of) == 0 || !all && !told(x, y, len(x.having(w.number)), len(of)) {
			continue
		}
		if x == y && len(of) > nearOfKey {
			of = x.within(y, of, sort.Search(len(of), func(n int) bool { return int(of[n].claim) >= i }))
		}
		for _, b := range of {
			if (x != y || int(b.claim) != i) && (across || class == y.classes[b.claim]) {
				s.add(int(b.claim), max(w.info, b.info))
			}
		}
	}
	s.report(f)
}

// within gives those of the keys of one word in y that the claim at place n may share it with: all, or in its own document,
// those that stand near it among them. So the cost of a document is linear in its claims.
func (e *entry) within(y *entry, of []key, n int) []key {
	if e != y {
		return of
	}
	return of[max(0, n-nearOfKey):min(len(of), n+nearOfKey+1)]
}

// having gives the keys of the word.
func (e *entry) having(word int32) []key {
	if !e.mask.may(word) {
		return nil
	}
	lo, hi := 0, len(e.words)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); e.words[m].number < word {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == len(e.words) || e.words[lo].number != word {
		return nil
	}
	return e.keys[e.from[lo]:e.from[lo+1]]
}
