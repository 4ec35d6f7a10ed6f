package reconcile

// A feature is a piece of evidence for or against the same measure.
type feature int

// The features, each with the unit of its value.
const (
	fHead        feature = iota // information of shared words that are the head in both claims, tenths of bits
	fHeadOther                  // information of heads of one claim that the other has in another role
	fModifier                   // information of shared modifiers
	fSubject                    // information of shared words and names of the subject
	fVerb                       // information of shared verbs
	fContext                    // information of other shared words, capped at contextCap
	fFacet                      // number of contrasts with the same value on both sides, times 10
	fNoun                       // 10 if both count the same thing by a telling noun
	fHeadLost                   // information of heads that the other claim lacks, the smaller of both sides
	fModLost                    // information of modifiers that the other claim lacks, the smaller of both sides
	fOneLost                    // information of heads and modifiers that the other lacks, the rest of the larger side
	fSubjectLost                // information of subject words that the other claim lacks, the smaller of both sides
	fFacetOne                   // number of contrasts marked on one side only, times 10
	fNarrowOne                  // the same for contrasts that name a part of a whole
	fDocs                       // similarity of the two documents, percent
	fNear                       // likeness of the stated values, -100 to 100, see nearness
	featureCount
)

// contextCap is the most that shared context may count, tenths of bits before weighting.
const contextCap = 200

// Evidence, in tenths of bits, from which the measure is the same, and below which it is different.
const (
	evidenceSame      = 70
	evidenceDifferent = 20
)

// weight gives the name of a feature and its weight. A weight is what one unit of the value adds to the
// evidence, times 10. The weights are set by hand: a shared head counts in full; a word that one claim has
// as head and the other elsewhere counts half, since the head of one clause is often the object of another;
// context counts a fifth, since two articles on one event share much of it whatever they measure.
func weight(f feature) (name string, w int) {
	switch f {
	case fHead:
		return "shared head", 10
	case fHeadOther:
		return "head found elsewhere", 5
	case fModifier:
		return "shared modifiers", 7
	case fSubject:
		return "shared subject", 4
	case fVerb:
		return "shared verb", 5
	case fContext:
		return "shared context", 2
	case fFacet:
		return "shared contrast", 20
	case fNoun:
		return "same thing counted", 40
	case fHeadLost:
		return "different heads", -8
	case fModLost:
		return "different modifiers", -6
	case fOneLost:
		return "words on one side only", -1
	case fSubjectLost:
		return "different subjects", -2
	case fFacetOne:
		return "contrast on one side only", -10
	case fNarrowOne:
		return "a part named on one side only", -30
	case fDocs:
		return "documents alike", 3
	case fNear:
		return "values alike", 3
	}
	return "", 0
}

// features holds a value for each feature.
type features [featureCount]int

// total is the evidence: the sum of value x weight / 10.
func (f *features) total() int {
	n := 0
	for i, v := range f {
		_, w := weight(feature(i))
		n += v * w
	}
	return n / 10
}

// list gives the features that have an effect.
func (f *features) list() []Feature {
	var out []Feature
	for i, v := range f {
		if name, w := weight(feature(i)); v*w != 0 {
			out = append(out, Feature{Name: name, Value: v, Points: v * w / 10})
		}
	}
	return out
}
