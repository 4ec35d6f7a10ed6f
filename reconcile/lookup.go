package reconcile

import "sort"

// A lookup finds, for a claim, the claims that may speak of the same thing: those of one dimension that
// share a telling word, a name, or the noun that is counted.
//
// A key that more than indexCap claims share is left out: it tells nothing, and without it the cost stays
// near-linear in the number of claims. So two claims of a large set that share nothing but such keys are
// not compared.
type lookup struct {
	keys  [][]int32 // for each view the numbers of its keys, ascending
	posts [][]int32 // for each key the views that have it, ascending
	info  []int     // for each key its information, in tenths of bits
}

const (
	indexCap   = 256 // longest list of claims of one key that is used
	manyWeight = 80  // the same in a set of more than manyClaims claims
	manyClaims = 2000
)

// newLookup makes the lookup. With across, keys do not depend on the dimension, so that a change in percent
// finds the level in money.
func newLookup(views []view, across bool) *lookup {
	x := &lookup{keys: make([][]int32, len(views))}
	number := map[string]int32{}
	for i := range views {
		class := views[i].class
		if across {
			class = ""
		}
		x.add(number, class, &views[i], i)
	}
	return x
}

func (x *lookup) add(number map[string]int32, class string, v *view, i int) {
	put := func(kind byte, word string, info int) {
		key := class + string(kind) + word
		n, ok := number[key]
		if !ok {
			n = int32(len(x.posts))
			number[key] = n
			x.posts = append(x.posts, nil)
			x.info = append(x.info, info)
		}
		x.posts[n] = append(x.posts[n], int32(i))
		x.info[n] = max(x.info[n], info)
		x.keys[i] = append(x.keys[i], n)
	}
	for _, t := range v.terms {
		if t.weight >= contextWeight || t.role != roleContext && t.weight >= keyWeight {
			put('.', t.stem, int(t.weight))
		}
	}
	for _, n := range v.names {
		put('@', n, plainWeight)
	}
	if v.class == "count" && !genericNoun(v.noun) {
		put('#', v.noun, plainWeight)
	}
}

// near calls f for every view that shares enough with view i, ascending: for those of a lower number, or
// with all for those of any other number. f may call near.
func (x *lookup) near(i int, s *nearScratch, all bool, f func(j int)) {
	found := s.take()
	defer s.give(found)
	for _, k := range x.keys[i] {
		if len(x.posts[k]) > indexCap {
			continue
		}
		for _, j := range x.posts[k] {
			if int(j) >= i && !all {
				break
			}
			if int(j) == i {
				continue
			}
			if s.weight[j] == 0 {
				*found = append(*found, j)
			}
			s.weight[j] += int32(x.info[k])
		}
	}
	kept, least := (*found)[:0], int32(pairWeight)
	if len(x.keys) > manyClaims {
		least = manyWeight
	}
	for _, j := range *found {
		if s.weight[j] >= least {
			kept = append(kept, j)
		}
		s.weight[j] = 0
	}
	sort.Slice(kept, func(p, q int) bool { return kept[p] < kept[q] })
	for _, j := range kept {
		f(int(j))
	}
}

// nearScratch holds the weights of what was found, all 0 between calls, and lists to use again.
type nearScratch struct {
	weight []int32
	free   []*[]int32
}

func (s *nearScratch) take() *[]int32 {
	if n := len(s.free); n > 0 {
		l := s.free[n-1]
		s.free = s.free[:n-1]
		return l
	}
	return new([]int32)
}

func (s *nearScratch) give(l *[]int32) {
	*l = (*l)[:0]
	s.free = append(s.free, l)
}

func newScratch(n int) *nearScratch { return &nearScratch{weight: make([]int32, n)} }
