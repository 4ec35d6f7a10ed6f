package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// checkPeople compares lists of groups of people (men, women and children; pupils and teachers) with a number of
// people of whom the same is said: in the same document, or in one that was published no earlier.
func (p *Pass) checkPeople() {
	seen := make([]bool, len(p.Claims))
	for i := range p.Claims {
		if seen[i] || !peopleGroup(&p.views[i]) {
			continue
		}
		if list := p.groups(i, seen); len(list) >= 2 {
			p.checkGroups(list)
		}
	}
}

// peopleGroup reports whether a claim counts a group of people by a telling noun.
func peopleGroup(v *view) bool {
	return v.class == "count" && isLevel(v.claim) && !genericNoun(v.noun) || v.class == "count" && v.noun == "man" && isLevel(v.claim) && facet(v.claim, "gender") != ""
}

// groups gathers the groups listed with group i in its sentence, each with a noun of its own.
func (p *Pass) groups(i int, seen []bool) []int {
	out := []int{i}
	seen[i] = true
	for n := 0; n < len(out); n++ {
		for _, o := range p.beside(out[n]) {
			v := &p.views[o]
			if seen[o] || v.claim.Sentence != p.Claims[i].Sentence || !peopleGroup(v) {
				continue
			}
			seen[o] = true
			out = append(out, o)
		}
	}
	nouns := map[string]bool{}
	for _, k := range out {
		v := &p.views[k]
		if nouns[v.noun] || !slices.Contains(v.claim.Classes, "person") || v.values.IsUnbounded() {
			return nil
		}
		nouns[v.noun] = true
	}
	slices.Sort(out)
	return out
}

func (p *Pass) checkGroups(list []int) {
	sum := claims.Exactly(claims.Int(0))
	men, women := false, false
	for _, k := range list {
		sum = sum.Add(p.views[k].values)
		men = men || facet(p.Claims[k], "gender") == "men"
		women = women || facet(p.Claims[k], "gender") == "women"
	}
	whole := men && women && len(list) >= 3 // men, women and children are all
	p.around(list[0], false, func(k int) {
		w := &p.views[k]
		if contains(list, k) || !p.wholeOf(w, list) {
			return
		}
		switch {
		case below(w.values, sum) && !below(w.values.Scale(claims.Ratio(3, 2)), sum) && noLater(p.Claims[list[0]], w.claim):
			p.reportParts(k, list, sum, " are more than their whole, ")
		case whole && below(sum, w.values) && below(w.values.Scale(claims.Ratio(4, 5)), sum) && noLater(w.claim, p.Claims[list[0]]):
			p.reportParts(k, list, sum, " are less than their whole, ")
		}
	})
}

// wholeOf reports whether a claim counts the people of whom the groups are parts: people without a mark of their own,
// of whom the same verb is said in the same event.
func (p *Pass) wholeOf(w *view, list []int) bool {
	first := &p.views[list[0]]
	if w.class != "count" || !isLevel(w.claim) || w.noun == "" || !genericNoun(w.noun) || !slices.Contains(w.claim.Classes, "person") ||
		w.claim.Sentence == first.claim.Sentence || w.values.IsUnbounded() || len(w.claim.Links) > 0 {
		return false
	}
	for _, f := range w.claim.Facets {
		if f.Axis != "casualty" && f.Axis != "count" {
			return false
		}
	}
	for _, k := range list {
		if !sharedVerb(w, &p.views[k]) {
			return false
		}
	}
	j := judge(w, first, p.setting(w, first), nil)
	return j.verdict[cScope] != Different && j.verdict[cPeriod] != Different && j.verdict[cStance] != Different && sharedWords(w, first) >= sharedEvent
}

// noLater reports whether claim a was published no later than b.
func noLater(a, b *claims.Claim) bool {
	d, e := docDate(a), docDate(b)
	return a.At.Doc == b.At.Doc || !d.IsZero() && !e.IsZero() && d.Compare(e) <= 0
}

// sharedEvent is the information, in tenths of bits, that a list and its whole must share in words.
const sharedEvent = 100

// sharedWords is the information of the words that both claims have, tenths of bits.
func sharedWords(a, b *view) int {
	n := 0
	for _, t := range a.terms {
		if _, ok := b.has(t.stem); ok {
			n += int(t.weight)
		}
	}
	return n
}

// sharedVerb reports whether both claims have a verb in common, or the verb of one is a word for death that the other has too.
func sharedVerb(a, b *view) bool {
	for _, t := range a.terms {
		if strings.TrimSpace(t.stem) == "" {
			continue
		}
		r, ok := b.has(t.stem)
		dead := facet(a.claim, "casualty") == "dead" && facet(b.claim, "casualty") == "dead"
		if ok && (t.role == roleVerb && r == roleVerb || t.stem == "death" && dead) {
			return true
		}
	}
	return false
}
