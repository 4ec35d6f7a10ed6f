package main

import (
	"fmt"
	"strings"
)

// A review holds the decisions of the people who read the tables, by what they are about.
//
//	drop	syn	a b c	the words are no synonyms: none of them gets a row from WordNet
//	drop	kin	a b	none of them belongs to the family that WordNet puts it in
//	same	syn	a b c	b and c are said by a
//	same	kin	a b c	b and c belong to the family of a
//	same	lemma	a b c	b and c are forms of a; "-" for a: they are forms of nothing
//	same	kind	a b c	the kind of b and c is a; "-" for a: none
type review struct {
	drop map[string]map[string]bool
	same map[string]map[string][]string // table -> word -> values
}

func readReview(file string) (review, error) {
	r := review{map[string]map[string]bool{}, map[string]map[string][]string{}}
	for _, t := range []string{"syn", "kin", "lemma", "kind"} {
		r.drop[t], r.same[t] = map[string]bool{}, map[string][]string{}
	}
	return r, lines(file, func(f []string) error {
		if len(f) == 0 || strings.HasPrefix(f[0], "#") {
			return nil
		}
		if len(f) < 3 || r.drop[f[1]] == nil {
			return fmt.Errorf("want what, table and words, have %q", f)
		}
		head, words := f[2], f[3:]
		switch f[0] {
		case "drop":
			for _, w := range f[2:] {
				r.drop[f[1]][w] = true
			}
		case "same":
			for _, w := range words {
				r.same[f[1]][w] = append(r.same[f[1]][w], head)
			}
			if f[1] == "syn" {
				r.drop[f[1]][head] = true // the one that stands for others is itself
			}
		default:
			return fmt.Errorf("%q is neither drop nor same", f[0])
		}
		return nil
	})
}
