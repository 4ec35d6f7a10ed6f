package main

import (
	"slices"
)

// kinds returns the classes of the nouns that can be counted.
func (m *maker) kinds(min int) (map[string][]string, error) {
	anchors, err := m.anchors()
	if err != nil {
		return nil, err
	}
	kinds := map[string][]string{}
	for l, n := range m.freq {
		k := key{noun, l}
		if n < min && m.total(k) == 0 || !m.has(noun, l) || m.hand.function[l] {
			continue
		}
		if m.total(k) < m.total(key{verb, l})/3 || m.total(k) < m.total(key{adj, l})/2 {
			continue
		}
		for i, at := range m.senses[k] {
			if i > 0 && (i > 1 || m.tagged(l, at)*3 < m.total(k)) {
				break
			}
			if c := m.classOf(at, anchors); c != "" {
				kinds[l] = widen(kinds[l], c)
			}
		}
	}
	for w, cs := range m.review.same["kind"] {
		delete(kinds, w)
		for _, c := range cs {
			if c != "-" {
				kinds[w] = widen(kinds[w], c)
			}
		}
	}
	return kinds, nil
}

// classOf returns the class of the nearest hypernym that is an anchor.
func (m *maker) classOf(at place, anchors map[place]string) string {
	level := []place{at}
	for depth := 0; depth < 20 && len(level) > 0; depth++ {
		var next []place
		for _, p := range level {
			if c, ok := anchors[p]; ok {
				return c
			}
			for _, ptr := range m.synsets[p].pointers {
				if ptr.kind == "@" || ptr.kind == "@i" {
					next = append(next, ptr.to)
				}
			}
		}
		level = next
	}
	return ""
}

// widen returns the classes, c and the classes wider than c, the narrow ones first.
func widen(classes []string, c string) []string {
	for _, c := range append([]string{c}, wider[c]...) {
		if !slices.Contains(classes, c) {
			classes = append(classes, c)
		}
	}
	slices.SortStableFunc(classes, func(a, b string) int { return len(wider[b]) - len(wider[a]) })
	return classes
}
