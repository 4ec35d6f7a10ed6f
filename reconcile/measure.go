package reconcile

import (
	"slices"
	"strings"
)

// genericNoun reports whether a counted noun says little of what is counted: "people" may be anyone.
func genericNoun(n string) bool {
	switch n {
	case "", "person", "people", "man", "human", "individual", "one", "item", "unit", "thing", "piece",
		"case", "time", "number", "total", "figure", "other", "member", "resident", "life", "soul",
		"place", "part", "body":
		return true
	}
	return false
}

// likeKinds compares the classes of what two claims count: 10 if the narrowest class of one is one of the other and says
// more than person, -10 if both are known and share none.
func likeKinds(a, b *view) int {
	x, y := a.claim.Classes, b.claim.Classes
	if oneFate(a, b) {
		return 0
	}
	if a.class != "count" || b.class != a.class || a.noun == b.noun || genericNoun(a.noun) || genericNoun(b.noun) || len(x) == 0 || len(y) == 0 {
		return 0
	}
	shared := false
	for _, k := range x {
		if slices.Contains(y, k) {
			shared = true
			if !genericNoun(k) && (k == x[0] || k == y[0]) {
				return 10
			}
		}
	}
	if shared {
		return 0
	}
	return -10
}

// slipDigits tells how surely two figures are one figure with a slip: 10 for each significant digit beyond two, at most 20, of figures
// that have the same digits and differ by a power of ten, and 10 for each digit beyond one of figures of one size with two
// digits swapped.
func slipDigits(a, b *view) int {
	x, y := &a.figure, &b.figure
	switch {
	case a.class != b.class:
		return 0
	case powerBetween(x, y) != 0:
		return 10 * min(2, max(0, len(x.digits)-2))
	case a.class == "%" && len(x.digits) < 3:
		return 0 // a text is full of percentages
	case x.exp == y.exp && len(x.digits) == len(y.digits) && transposed(x.digits, y.digits):
		return 10 * min(2, len(x.digits)-1)
	}
	return 0
}

// lost is what one side has and the other lacks.
type lost struct{ all, core int }

// Two claims that share a head, so much of the words of the poorer one, in percent, and so much other information, in tenths of bits,
// are not held apart by values that are far from each other: fNear is farLeast at least. There must be few rivals.
const (
	rivalsFar  = 20
	coverFar   = 75
	contextFar = 150
	farLeast   = -30
)

// measureFeatures weighs the words of two claims against each other.
func measureFeatures(a, b *view, s *setting) features {
	var f features
	var la, lb lost
	all := shareTerms(a, b, s, &f, &la, &lb)
	if least := min(la.all, lb.all) + all; least > 0 {
		f[fCover] = 100 * all / least
	}
	f[fContext] = min(f[fContext], contextCap)
	if la.core+lb.core+f[fHeadOther] == 0 && f[fHead] >= 30 && (f[fModifier] > 0 || a.noun == "" && b.noun == "") {
		f[fWhole] = 10
	}
	shareFacets(a, b, &f)
	f[fName] = 10 * sharedNames(a.names, b.names)
	f[fUnit], f[fRivals] = s.unit, s.rivals
	deed := deedOf(a, b)
	if a.class == "count" && a.noun == b.noun && !genericNoun(a.noun) || deed {
		f[fNoun] = 10
	}
	f[fDocs] = min(0, s.docs-docsAlike)
	if s.foreign {
		f[fForeign] = 10
	}
	f[fAhead], f[fBeside], f[fCommon] = s.ahead, s.beside, 10*s.common
	f[fSlip] = slipDigits(a, b)
	if oneFate(a, b) {
		f[fCasualty] = 10
		if s.sole != nil && s.sole(a.doc, fate(a.claim)) && s.sole(b.doc, fate(b.claim)) && !fewerOfGroup(a, b) && !fewerOfGroup(b, a) {
			f[fSole] = 10
		}
	}
	if !oneFate(a, b) && f[fNoun] == 0 && oneAspect(a, b, s.sole) != "" {
		f[fAspect] = 10
	}
	if !deed && f[fAspect] == 0 {
		f[fKind] = likeKinds(a, b)
	}
	f[fNear] = nearness(a, b)
	if f[fNear] < farLeast && f[fRivals] <= rivalsFar && f[fCover] >= coverFar && f[fHead]+f[fHeadOther] > 0 && f[fContext]+f[fModifier] >= contextFar {
		f[fNear] = farLeast // the words are so much alike that the values may be far apart
	}
	f[fEqual], f[fMeet] = meeting(a, b)
	if a.whole != b.whole && f[fEqual]+f[fMeet] == 0 {
		f[fWholeOne] = 10
	}
	return f
}

// shareTerms walks the sorted terms of both claims once. It returns the information of the shared terms.
func shareTerms(a, b *view, s *setting, f *features, la, lb *lost) int {
	if s.summed {
		*la, *lb = s.words[0], s.words[1]
	} else {
		*la, *lb = a.words(s), b.words(s)
	}
	i, j, all := 0, 0, 0
	for i < len(a.terms) && j < len(b.terms) {
		x, y := &a.terms[i], &b.terms[j]
		switch {
		case x.id == y.id:
			rare, w := s.weight(x)
			_, v := s.weight(y)
			la.drop(x, w)
			lb.drop(y, v)
			all += share(x, y, rare, min(w, v), f)
			i, j = i+1, j+1
		case x.before(y):
			i++
		default:
			j++
		}
	}
	return all
}

// words sums up the words of a claim.
func (v *view) words(s *setting) lost {
	var l lost
	for i := range v.terms {
		t := &v.terms[i]
		_, w := s.weight(t)
		l.all += w
		if t.role <= roleModifier {
			l.core++
		}
	}
	return l
}

// drop takes away a word that both have.
func (l *lost) drop(t *term, w int) {
	l.all -= w
	if t.role <= roleModifier {
		l.core--
	}
}

// weight gives how rare a term is in the setting, and its information there.
func (s *setting) weight(t *term) (rare, w int) {
	if s.local == nil {
		return 0, int(t.weight)
	}
	rare, part := s.local.of(t.id)
	return rare, int(t.weight) * part / 100
}

// share adds a shared word with its rarity and information.
func share(x, y *term, rare, w int, f *features) int {
	f[fLocal] += rare
	strong, weak := min(x.role, y.role), max(x.role, y.role)
	switch {
	case weak == roleHead:
		f[fHead] += w
	case strong == roleHead:
		f[fHeadOther] += w
	case weak == roleModifier:
		f[fModifier] += w
	case weak == roleVerb && strong == roleVerb:
		f[fVerb] += w
	default:
		f[fContext] += w
	}
	return w
}

func shareFacets(a, b *view, f *features) {
	for _, x := range a.claim.Facets {
		if v := facet(b.claim, x.Axis); v == x.Value {
			f[fFacet] += 10
		} else if v == "" {
			f[oneSidedFeature(x.Axis)] += 10
		}
	}
	for _, y := range b.claim.Facets {
		if facet(a.claim, y.Axis) == "" {
			f[oneSidedFeature(y.Axis)] += 10
		}
	}
}

func oneSidedFeature(axis string) feature {
	if narrows(axis) {
		return fNarrowOne
	}
	return fFacetOne
}

// sharedNames counts the names that two sorted lists share.
func sharedNames(a, b []string) int {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case b[j] < a[i]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// compareMeasure gives the verdict on the measure from the features.
func compareMeasure(a, b *view, j *judgement, r *reason) (Verdict, int) {
	if r != nil {
		r.words(a.measure(), b.measure())
	}
	if x, y, ok := contrast(a.claim, b.claim, measureAxis); ok {
		r.words(x, y)
		r.say(x, " is not ", y)
		return Different, 95
	}
	e := j.evidence
	switch {
	case e >= evidenceSame:
		if r != nil {
			r.say(shared(a, b))
		}
		return Same, min(95, 50+(e-evidenceSame)/2)
	case j.topic() < evidenceDifferent:
		if r != nil {
			r.say(a.measure(), " is not known to be ", b.measure())
		}
		return Different, min(95, 50+(evidenceDifferent-j.topic())/2)
	}
	if r != nil {
		r.say("little says that ", a.measure(), " is ", b.measure())
	}
	return Unknown, 50
}

// measure names what a claim measures.
func (v *view) measure() string {
	switch {
	case v.claim.Measure != "":
		return v.claim.Measure
	case v.noun != "":
		return v.noun
	}
	for _, t := range v.terms {
		if t.role == roleHead {
			return t.stem
		}
	}
	return v.claim.At.Text()
}

// shared lists the strongest words that both claims have.
func shared(a, b *view) string {
	var words []string
	for r := roleHead; r < roleContext; r++ {
		for _, t := range a.terms {
			if t.role != r || len(words) == 4 {
				continue
			}
			if _, ok := b.has(t.stem); ok {
				words = append(words, t.stem)
			}
		}
	}
	if len(words) == 0 {
		return "both speak of " + a.measure()
	}
	return "both speak of " + strings.Join(words, ", ")
}
