package main

import (
	"cmp"
	"maps"
	"slices"
)

// actNames are the lexicographer's files of nouns that name what a verb says: an act, its result or
// its amount. Nouns for people, things and places are none: a seller is no sale, a building no work.
var actNames = map[int]bool{
	4: true, 7: true, 9: true, 10: true, 11: true, 12: true, 19: true, 21: true, 22: true, 23: true, 26: true,
}

// family returns the nouns that state what the verb states.
func (m *maker) family(v string) []string {
	set := map[string]bool{}
	k := key{verb, v}
	total := m.total(k)
	for i, at := range m.senses[k] {
		if i > 2 || i > 0 && m.tagged(v, at)*5 < total {
			break
		}
		s := m.synsets[at]
		for _, p := range s.pointers {
			if p.kind != "+" || p.to.pos != noun || p.src != 0 && s.words[p.src-1] != v || p.dst == 0 {
				continue
			}
			t := m.synsets[p.to]
			n := t.words[p.dst-1]
			if !actNames[t.lexname] || m.freq[n] == 0 && n != v || m.review.drop["kin"][n] || m.lemmas[n] != "" {
				continue
			}
			nk := key{noun, n}
			if r := m.rank(n, p.to); r == 1 || r == 2 && m.tagged(n, p.to)*3 >= m.total(nk) {
				set[n] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// kin returns the root of the family of each word that has another root than itself.
func (m *maker) kin(min int) map[string]string {
	root := map[string]string{}
	var verbs []string
	for l, n := range m.freq {
		if n >= min && m.has(verb, l) && !m.review.drop["kin"][l] && !m.hand.function[l] {
			verbs = append(verbs, l)
		}
	}
	slices.SortFunc(verbs, func(a, b string) int { return cmp.Or(cmp.Compare(m.freq[b], m.freq[a]), cmp.Compare(a, b)) })
	taken := map[string]bool{}
	for _, v := range verbs {
		if taken[v] {
			continue
		}
		if m.total(key{noun, v})*2 > m.total(key{verb, v}) && !slices.Contains(m.family(v), v) {
			continue // the noun of the same spelling means something else
		}
		ns := slices.DeleteFunc(m.family(v), func(n string) bool { return taken[n] })
		if len(ns) == 0 || len(ns) == 1 && ns[0] == v {
			continue
		}
		best := v
		if !slices.Contains(ns, v) {
			best = slices.MaxFunc(ns, func(a, b string) int {
				return cmp.Or(cmp.Compare(m.freq[a], m.freq[b]), cmp.Compare(b, a))
			})
		}
		for _, w := range append(ns, v) {
			taken[w] = true
			if w != best {
				root[w] = best
			}
		}
	}
	for w, rs := range m.review.same["kin"] {
		root[w] = rs[0]
	}
	for _, rs := range m.review.same["kin"] {
		if m.review.same["kin"][rs[0]] == nil {
			delete(root, rs[0])
		}
	}
	return root
}
