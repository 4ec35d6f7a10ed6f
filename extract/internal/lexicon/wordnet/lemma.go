package main

import (
	"cmp"
	"maps"
	"slices"
)

// maker makes the tables.
type maker struct {
	*dict
	hand   byHand
	review review
	news   map[string]int    // forms, by how often news hold them
	lemmas map[string]string // form -> lemma
	freq   map[string]int    // lemmas, by how often news hold one of their forms
}

func newMaker(d *dict, h byHand, r review, news map[string]int) *maker {
	m := &maker{d, h, r, news, map[string]string{}, map[string]int{}}
	for _, f := range slices.Sorted(maps.Keys(news)) {
		if l := m.lemma(f); l != f {
			m.lemmas[f] = l
			m.freq[l] += news[f]
		} else {
			m.freq[f] += news[f]
		}
	}
	return m
}

// lemma returns the one lemma that the form is a form of in news, most often the form itself.
func (m *maker) lemma(form string) string {
	if l := m.review.same["lemma"][form]; l != nil {
		if l[0] == "-" {
			return form
		}
		return l[0]
	}
	if m.hand.function[form] || m.review.drop["lemma"][form] {
		return form
	}
	rs := m.readings(form)
	rs = slices.DeleteFunc(rs, func(r reading) bool { return m.hand.function[r.lemma] })
	if len(rs) == 0 {
		return form
	}
	best := slices.MaxFunc(rs, func(a, b reading) int { return cmp.Compare(m.total(a.key), m.total(b.key)) })
	own := m.total(key{noun, form})
	isNoun := m.has(noun, form)
	switch {
	case !isNoun && !m.has(adj, form) && !m.has(verb, form):
		return best.lemma
	case best.ending == "ed" && best.pos == verb && (!isNoun || own < m.total(best.key)):
		return best.lemma
	case best.ending == "ing" && isNoun:
		if m.nominal(form, best.lemma) || own*4 < m.total(best.key) {
			return best.lemma
		}
		return form
	case own+m.total(key{verb, form})+m.total(key{adj, form}) > m.total(best.key):
		return form
	}
	return best.lemma
}

// nominal reports whether the noun's first sense is the act that the verb names.
func (m *maker) nominal(n, v string) bool {
	at := m.senses[key{noun, n}][0]
	s := m.synsets[at]
	if !actNames[s.lexname] {
		return false
	}
	for _, p := range s.pointers {
		if p.kind == "+" && p.to.pos == verb && (p.src == 0 || s.words[p.src-1] == n) && slices.Contains(m.synsets[p.to].words, v) {
			return true
		}
	}
	return false
}
