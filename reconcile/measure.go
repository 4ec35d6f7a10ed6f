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
func (j *judgement) measureFeatures(a, b *view, s *setting) {
	la, lb, c := shareTerms(a, b, s)
	j.set(fLocal, c.local)
	if least := min(la.all, lb.all) + c.all; least > 0 {
		j.set(fCover, 100*c.all/least)
	}
	j.set(fHead, c.by[roleHead])
	j.set(fModifier, c.by[roleModifier])
	j.set(fVerb, c.by[roleVerb])
	j.set(fHeadOther, c.headOther)
	j.set(fContext, min(c.by[roleContext], contextCap))
	if la.core+lb.core+c.headOther == 0 && c.by[roleHead] >= 30 && (c.by[roleModifier] > 0 || a.noun == "" && b.noun == "") {
		j.set(fWhole, 10)
	}
	if either(a, b, faceted) {
		j.shareFacets(a, b)
	}
	j.set(fName, 10*sharedNames(a.names, b.names))
	j.set(fUnit, s.unit)
	j.set(fRivals, s.rivals)
	j.set(fDocs, min(0, s.docs-docsAlike))
	if s.foreign {
		j.set(fForeign, 10)
	}
	if s.ahead != 0 || s.beside != 0 || s.common != 0 {
		j.set(fAhead, s.ahead)
		j.set(fBeside, s.beside)
		j.set(fCommon, 10*s.common)
	}
	if both(a, b, ofCount) {
		j.compareCounted(a, b, s)
	}
	if a.class == b.class {
		j.compareFigures(a, b)
	}
	if a.whole != b.whole && j.features[fEqual]+j.features[fMeet] == 0 {
		j.set(fWholeOne, 10)
	}
	j.evidence = bias + int(j.sum)/100
}

// compareCounted compares what two counts are of.
func (j *judgement) compareCounted(a, b *view, s *setting) {
	deed := deedOf(a, b)
	if a.noun == b.noun && !genericNoun(a.noun) || deed {
		j.set(fNoun, 10)
	}
	if both(a, b, harmed) && oneFate(a, b) {
		j.set(fCasualty, 10)
		if s.sole != nil && s.sole(a.doc, fate(a.claim)) && s.sole(b.doc, fate(b.claim)) && !fewerOfGroup(a, b) && !fewerOfGroup(b, a) {
			j.set(fSole, 10)
		}
	}
	if !oneFate(a, b) && j.features[fNoun] == 0 && oneAspect(a, b, s.sole) != "" {
		j.set(fAspect, 10)
	}
	if !deed && j.features[fAspect] == 0 {
		j.set(fKind, likeKinds(a, b))
	}
}

// compareFigures compares two values of one dimension.
func (j *judgement) compareFigures(a, b *view) {
	j.set(fSlip, slipDigits(a, b))
	near, f := nearness(a, b), &j.features
	if near < farLeast && f[fRivals] <= rivalsFar && f[fCover] >= coverFar && f[fHead]+f[fHeadOther] > 0 && f[fContext]+f[fModifier] >= contextFar {
		near = farLeast // the words are so much alike that the values may be far apart
	}
	j.set(fNear, near)
	equal, meet := meeting(a, b)
	j.set(fEqual, equal)
	j.set(fMeet, meet)
}

// A commonWords is the information of the words that two claims share.
type commonWords struct {
	all, local, headOther int
	by                    [roleContext + 1]int // of those of one role in both claims; of all others under roleContext
}

// shareTerms walks the sorted terms of both claims once. It returns what each has and the other lacks, and what they share.
func shareTerms(a, b *view, s *setting) (la, lb lost, c commonWords) {
	if s.summed {
		la, lb = s.words[0], s.words[1]
	} else {
		la, lb = a.words(s), b.words(s)
	}
	xs, ys := a.terms, b.terms
	for len(xs) > 0 && len(ys) > 0 {
		x, y := &xs[0], &ys[0]
		switch {
		case x.id == y.id:
			rare, part := s.rarity(x.id)
			w, v := int(x.weight)*part/100, int(y.weight)*part/100
			la.drop(x, w)
			lb.drop(y, v)
			c.add(x, y, rare, min(w, v))
			xs, ys = xs[1:], ys[1:]
		case x.before(y):
			xs = xs[1:]
		default:
			ys = ys[1:]
		}
	}
	return la, lb, c
}

// add adds a shared word with its rarity and information.
func (c *commonWords) add(x, y *term, rare, w int) {
	c.local += rare
	c.all += w
	strong, weak := min(x.role, y.role), max(x.role, y.role)
	switch {
	case weak == strong && (weak == roleHead || weak == roleModifier || weak == roleVerb):
		c.by[weak] += w
	case strong == roleHead:
		c.headOther += w
	default:
		c.by[roleContext] += w
	}
}

// words sums up the words of a claim.
func (v *view) words(s *setting) lost {
	var l lost
	for i := range v.terms {
		t := &v.terms[i]
		_, part := s.rarity(t.id)
		l.all += int(t.weight) * part / 100
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

// rarity gives how rare a stem is in the setting, and the percent of its weight that it keeps there.
func (s *setting) rarity(id int32) (rare, part int) {
	if s.local == nil {
		return 0, 100
	}
	return s.local.of(id)
}

// shareFacets compares the contrasts that two claims mark.
func (j *judgement) shareFacets(a, b *view) {
	for _, x := range a.claim.Facets {
		if v := facet(b.claim, x.Axis); v == x.Value {
			j.set(fFacet, int(j.features[fFacet])+10)
		} else if v == "" {
			j.oneSided(x.Axis)
		}
	}
	for _, y := range b.claim.Facets {
		if facet(a.claim, y.Axis) == "" {
			j.oneSided(y.Axis)
		}
	}
}

// oneSided counts a contrast that only one of two claims marks.
func (j *judgement) oneSided(axis string) {
	f := oneSidedFeature(axis)
	j.set(f, int(j.features[f])+10)
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
	if x, y, ok := contrasted(a, b, measureAxis); ok {
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
