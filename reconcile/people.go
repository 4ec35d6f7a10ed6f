package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A list of groups ("18 passengers, nine sailors and six stewards") is held against a number of those who are all of these together: told
// before the list in its sentence, or said of the same people, or things, in the same document or in another one.

const (
	listReach  = 60 // claims of a document that are looked at for the whole of a list
	listBehind = 80 // bytes behind the sentence of a list in which it may be said to be complete
)

// A listing is a list of groups of one sentence with their sum.
type listing struct {
	parts    []int
	sum      claims.Interval
	people   bool // the groups are of people
	alike    bool // two of them are counted by one noun, or by none: the groups differ in a place or a time
	complete bool // the text says that there is nobody, or nothing, else
}

// checkPeople compares the lists of groups with their wholes.
func (p *Pass) checkPeople() {
	seen := make([]bool, len(p.Claims))
	for i := range p.Claims {
		if seen[i] || !p.groupLike(i) {
			continue
		}
		t, ok := p.listingFrom(i, seen)
		if !ok {
			p.checkSome(i)
			continue
		}
		if w, ok := p.opening(&t); ok {
			p.checkListing(w, &t)
			continue
		}
		if t.alike {
			continue
		}
		var off []int
		met := false
		p.wholesOf(&t, func(k int) {
			if t.sum.Overlaps(p.views[k].values) {
				met = true
			}
			off = append(off, k)
		})
		for _, k := range off {
			if !met {
				p.checkListing(k, &t)
			}
		}
	}
}

// checkSome compares a number of some of those whom the text names together ("34 children were among the injured") with the number of all
// of them.
func (p *Pass) checkSome(i int) {
	v := &p.views[i]
	if !ofPeople(v) && v.noun != "" || v.claim.Quantity.Hedge != claims.HedgeNone || !amongThem(v.claim) {
		return
	}
	t := listing{parts: []int{i}, sum: v.values, people: true}
	var off []int
	met := false
	p.wholesOf(&t, func(k int) {
		if w := p.views[k].values; below(w, v.values) {
			off = append(off, k)
		} else {
			met = true
		}
	})
	for _, k := range off {
		if w := &p.views[k]; !met && (noLater(v.claim, w.claim) || settled(w, v.claim)) && !below(w.values.Scale(claims.Int(2)), v.values) {
			p.reportParts(k, t.parts, v.values, " are more than their whole, ")
		}
	}
}

// amongThem reports whether the words behind a figure say that it counts some of those named: "of those aboard", "were among the injured".
func amongThem(c *claims.Claim) bool {
	text := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: min(c.Sentence.End, c.At.End+50)}.Text())
	if i := strings.Index(text, " and "); i >= 0 {
		text = text[:i] // "were hit by gunfire and three of those died"
	}
	for _, w := range [...]string{" of those ", " of the ", " among the ", " among those "} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// groupLike reports whether a claim counts a group: people or things with a noun of their own, or those of a country.
func (p *Pass) groupLike(i int) bool {
	v := &p.views[i]
	return v.class == "count" && v.isLevel() && !v.values.IsUnbounded() && len(p.linked(v.claim, claims.RelPart)) == 0
}

// nationality reports whether a claim counts the people of a country: "seven Austrians".
func nationality(v *view) bool {
	for _, e := range v.claim.Subject {
		if e.Kind == claims.EntityCountry && e.At.Doc == v.claim.At.Doc && e.At.Start >= v.claim.At.Start && e.At.Start <= v.claim.At.End+1 {
			return true
		}
	}
	return false
}

// ofPeople reports whether a claim counts people.
func ofPeople(v *view) bool { return slices.Contains(v.claim.Classes, "person") || nationality(v) }

// listingFrom gathers the groups listed with group i in its sentence, each with a noun of its own, in the order of the text.
func (p *Pass) listingFrom(i int, seen []bool) (listing, bool) {
	t := listing{parts: []int{i}, people: true, sum: claims.Exactly(claims.Int(0))}
	seen[i] = true
	for n := 0; n < len(t.parts); n++ {
		for _, o := range p.beside(t.parts[n]) {
			if !seen[o] && p.Claims[o].Sentence == p.Claims[i].Sentence && p.groupLike(o) {
				seen[o] = true
				t.parts = append(t.parts, o)
			}
		}
	}
	slices.Sort(t.parts)
	if k, ok := p.crewBehind(t.parts[len(t.parts)-1]); ok {
		t.parts = append(t.parts, k)
	}
	nouns := map[string]bool{}
	men, women := false, false
	for _, k := range t.parts {
		v := &p.views[k]
		key := v.noun
		if nationality(v) {
			key += "/" + strings.ToLower(v.claim.At.Text())
		}
		t.alike = t.alike || nouns[key] || key == "" && !crew(v)
		nouns[key] = true
		t.people = t.people && (ofPeople(v) || crew(v))
		t.sum = t.sum.Add(v.values)
		men = men || facet(v.claim, "gender") == "men"
		women = women || facet(v.claim, "gender") == "women"
	}
	t.complete = men && women && len(t.parts) >= 2 || saysComplete(p.Claims[i])
	return t, len(t.parts) >= 2
}

// crewBehind gives the claim behind claim i in its sentence that ends a list as a number of a group: "and a crew of 14".
func (p *Pass) crewBehind(i int) (int, bool) {
	k := i + 1
	if k >= len(p.Claims) || p.Claims[k].Sentence != p.Claims[i].Sentence || !isLevel(p.Claims[k]) || !crew(&p.views[k]) || apart(p.Claims[i].At, p.Claims[k].At) > 20 {
		return 0, false
	}
	return k, true
}

// crew reports whether a number is that of a group of people that the text names as one: "a crew of 14".
func crew(v *view) bool {
	if v.class != "count" || v.noun != "" {
		return false
	}
	before := strings.ToLower(before40(v.claim))
	return strings.HasSuffix(before, "crew of ") || strings.HasSuffix(before, "staff of ")
}

// saysComplete reports whether the sentence of a list, or the beginning of the next one, says that the list is complete.
func saysComplete(c *claims.Claim) bool {
	text := strings.ToLower(textOf(c.At.Doc, c.Sentence.Start, c.Sentence.End+listBehind))
	for _, w := range [...]string{"nobody else", "no one else", "no-one else", "nothing else", "no other", "consist", "compris", "made up of", "everyone who", "everybody who", "all those who", "those who died were", "the dead were", "the victims were", "final list"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// opening gives the first group of a list as its whole, if the others are groups of it: "19 members, eleven women and nine men".
func (p *Pass) opening(t *listing) (int, bool) {
	if w, ok := p.beforeColon(t); ok {
		t.complete = true
		return w, true
	}
	w := &p.views[t.parts[0]]
	if len(t.parts) < 3 || !t.people || !genericNoun(w.noun) || facet(w.claim, "gender") != "" || !ofPeople(w) {
		return 0, false
	}
	for _, k := range t.parts[1:] {
		if genericNoun(p.views[k].noun) && facet(p.Claims[k], "gender") == "" || !below(p.views[k].values, w.values) {
			return 0, false
		}
	}
	whole := t.parts[0]
	t.parts, t.sum = t.parts[1:], t.sum.Sub(w.values)
	return whole, true
}

// beforeColon gives the only count of the sentence before the colon behind which the list stands: "will cut 900 jobs: 420 in Leeds, 310 in
// Derby and 260 in Hull".
func (p *Pass) beforeColon(t *listing) (int, bool) {
	first := p.Claims[t.parts[0]]
	found := -1
	for k := t.parts[0] - 1; k >= 0 && p.Claims[k].Sentence == first.Sentence; k-- {
		if p.views[k].class != "count" || p.Claims[k].Kind != claims.KindLevel && p.Claims[k].Kind != claims.KindChange {
			continue
		}
		between := claims.Span{Doc: first.At.Doc, Start: p.Claims[k].At.End, End: first.At.Start}.Text()
		n := strings.LastIndexByte(between, ':')
		if n < 0 || len(between)-n > 30 || strings.Contains(between, "among") || strings.Contains(between, "includ") || strings.Contains(between, "such as") || found >= 0 && p.views[k].noun != "" {
			return found, found >= 0
		}
		if p.views[k].noun != "" && !belowTen(p.Claims[k]) {
			found = k
		}
	}
	return found, found >= 0
}

// belowTen reports whether a number has one digit: "its three plants" counts the items of a list, not what they hold.
func belowTen(c *claims.Claim) bool {
	n, ok := c.Quantity.Stated.Point()
	return ok && n.Abs().Cmp(claims.Int(10)) < 0
}

// wholesOf calls f for the claims that may count all of the list: of the same document, and of those that it is compared with.
func (p *Pass) wholesOf(t *listing, f func(k int)) {
	p.nearby(t.parts[0], func(k int) {
		if p.wholeOf(k, t) {
			f(k)
		}
	})
}

// wholeOf reports whether claim k counts those, or that, of which the list gives the groups.
func (p *Pass) wholeOf(k int, t *listing) bool {
	w, first := &p.views[k], &p.views[t.parts[0]]
	if w.class != "count" || !w.isLevel() || w.noun == "" || contains(t.parts, k) || w.values.IsUnbounded() || len(p.linked(w.claim, claims.RelPart)) > 0 {
		return false
	}
	for _, f := range w.claim.Facets {
		if groupAxis(f.Axis) {
			return false
		}
	}
	if w.claim.Quantity.Hedge != claims.HedgeNone || !p.includes(w, t) {
		return false
	}
	s := p.setting(w, first)
	j := judge(w, first, &s, nil)
	return !s.foreign && j.verdict[cScope] != Different && j.verdict[cPeriod] != Different && j.verdict[cStance] != Different && p.saidOfOne(w, t)
}

// includes reports whether what the claim counts are the groups of the list taken together: people as such, or a class of things.
func (p *Pass) includes(w *view, t *listing) bool {
	if t.people {
		return genericNoun(w.noun) && (slices.Contains(w.claim.Classes, "person") || facet(w.claim, "casualty") != "")
	}
	for _, k := range t.parts {
		v := &p.views[k]
		if v.noun == w.noun || len(w.claim.Classes) > 0 && len(v.claim.Classes) > 0 && !slices.Contains(v.claim.Classes, w.noun) && !slices.Contains(v.claim.Classes, w.claim.Classes[0]) {
			return false
		}
	}
	return t.complete && !genericNoun(w.noun)
}

// saidOfOne reports whether the same is said of the whole and of the list: what befell them, or else a verb or a word for what they are.
func (p *Pass) saidOfOne(w *view, t *listing) bool {
	if pl := plight(w); pl != "" {
		for _, k := range t.parts {
			if q := plight(&p.views[k]); q != "" {
				return q == pl
			}
		}
		return p.anyTerm(t, func(stem string, _ role) bool { return plightOf(stem) == pl })
	}
	for _, x := range w.terms {
		if x.role == roleContext && t.people || x.stem == w.noun || x.weight < 45 || emptyHead(x.stem) || genericNoun(x.stem) {
			continue
		}
		if p.anyTerm(t, func(stem string, _ role) bool { return stem == x.stem }) {
			return true
		}
	}
	return false
}

// anyTerm reports whether a term of one of the parts is accepted.
func (p *Pass) anyTerm(t *listing, accept func(stem string, r role) bool) bool {
	for _, k := range t.parts {
		for _, x := range p.views[k].terms {
			if accept(x.stem, x.role) {
				return true
			}
		}
	}
	return false
}

// plight names what befell those whom a claim counts: "dead", "injured"; "" if its words do not say.
func plight(v *view) string {
	if f := facet(v.claim, "casualty"); f != "" {
		return f
	}
	for _, t := range v.terms {
		if t.role != roleContext {
			if s := plightOf(t.stem); s != "" {
				return s
			}
		}
	}
	return ""
}

func plightOf(stem string) string {
	switch stem {
	case "death", "drown", "perish", "lose_life":
		return "dead"
	case "injury", "wound", "hurt":
		return "injured"
	case "board", "aboard", "ship", "vessel", "carry":
		return "aboard"
	}
	return ""
}

// checkListing reports a list whose sum is not its whole: more than it, or less than it where the list is complete. A sum that is far off is
// one of something else, and so is the higher one of two texts where those who are counted may have become more.
func (p *Pass) checkListing(k int, t *listing) {
	w := &p.views[k]
	first := p.Claims[t.parts[0]]
	all := w.values
	if !positive(all) {
		all = all.Neg()
	}
	switch {
	case t.sum.Overlaps(all):
	case below(all, t.sum) && !below(all.Scale(claims.Ratio(5, 4)), t.sum):
		if noLater(first, w.claim) || settled(w, first) {
			p.reportParts(k, t.parts, t.sum, " are more than their whole, ")
		}
	case t.complete && below(t.sum, all) && below(all.Scale(claims.Ratio(4, 5)), t.sum):
		if noLater(w.claim, first) || settled(w, first) {
			p.reportParts(k, t.parts, t.sum, " are less than their whole, ")
		}
	}
}

// settled reports whether the number of those counted no longer grows: nothing befell them that could befall more, or the text says that
// it is the last count.
func settled(w *view, part *claims.Claim) bool {
	switch plight(w) {
	case "", "aboard":
		return true
	}
	if ofAll(w.claim) {
		return true
	}
	for _, c := range [...]*claims.Claim{w.claim, part} {
		text := strings.ToLower(c.Sentence.Text())
		for _, word := range [...]string{"final", "inquest", "coroner", "inquiry", "memorial", "identified", "trial", "anniversary"} {
			if strings.Contains(text, word) {
				return true
			}
		}
	}
	return false
}

// noLater reports whether claim a was published no later than b.
func noLater(a, b *claims.Claim) bool {
	d, e := docDate(a), docDate(b)
	return a.At.Doc == b.At.Doc || !d.IsZero() && !e.IsZero() && d.Compare(e) <= 0
}
