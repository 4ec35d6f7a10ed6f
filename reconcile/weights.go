package reconcile

import "math"

// A feature is a piece of evidence for or against the same measure.
type feature int

// The features, each with the unit of its value.
const (
	fHead      feature = iota // information of shared words that are the head in both claims, tenths of bits
	fHeadOther                // information of heads of one claim that the other has in another role
	fModifier                 // information of shared modifiers
	fWhole                    // 10 if the heads and modifiers of both claims are the same words
	fVerb                     // information of shared verbs
	fContext                  // information of other shared words, at most contextCap
	fCover                    // information shared in whatever role, percent of that of the poorer claim
	fLocal                    // how rare the shared words are among the claims of both documents, tenths of bits
	fName                     // number of entities that both claims name, times 10
	fNoun                     // 10 if both count the same thing by a telling noun
	fFacet                    // number of contrasts with the same value on both sides, times 10
	fFacetOne                 // number of contrasts marked on one side only, times 10
	fNarrowOne                // the same for contrasts that name a part of a whole
	fUnit                     // how rare the dimension is among the claims of both documents, tenths of bits
	fRivals                   // number of pairs of the dimension in both documents, 10 x log2
	fDocs                     // how much the similarity of the documents is below docsAlike, percent, 0 or less
	fForeign                  // 10 if neither document names what the other one names most
	fNear                     // likeness of the stated values, -100 to 100, see nearness
	fEqual                    // 10 for each significant digit of a stated value that both have, at most 40
	fMeet                     // 10 if the ranges meet and the stated values are not equal
	fAhead                    // how far the pair is ahead of its rivals, tenths of bits, see ahead
	fBeside                   // an equal figure beside both, 10 for each significant digit, see neighborhood
	fCommon                   // number of equal figures of both documents, times 10
	fSlip                     // figures that look like one with a slip, 10 or 20, see slipDigits
	fCasualty                 // 10 if both count those to whom one thing happened: the dead, the injured
	fKind                     // 10 if what both count is of one narrow class, -10 if it is of classes that exclude each other
	fSole                     // 10 if each document tells of one number only that those counted met the fate of these
	fAspect                   // 10 if each document gives one number only of those of whom the same is said, see oneAspect
	fWholeOne                 // 10 if only one of the two is a whole whose parts its sentence gives
	featureCount
)

// contextCap is the most that shared context may count, tenths of bits before weighting.
const contextCap = 300

// docsAlike is the similarity of two documents, in percent, from which they are taken to speak of one event.
const docsAlike = 8

// bias is the evidence without any feature, tenths of bits: two claims picked at random are of one measure
// in 1 of about 26 cases, even in two documents of one event.
const bias = -40

// Evidence, in tenths of bits, from which the measure is the same, and below which it is different.
const (
	evidenceSame      = -20
	evidenceDifferent = -35
)

// weight gives the name of a feature and its weight, in hundredths: what a value of 100 adds to the evidence,
// in tenths of bits.
//
// The weights of words and values are those of a logistic regression over pairs of claims of two documents on
// one event, with labels made by hand, rounded. These are the sets of sources of docs/evaluation.md, so that the
// figures there are not those of a test apart. Those of contrasts and documents are set by hand, as few pairs
// have them. A word of the context weighs nearly as much as a modifier, since texts by different hands rarely
// name a measure alike; and the likeness of two values weighs most. Names, things counted, rivals and being
// ahead of them follow what internal/train learns without labels, with smaller weights; docs/evaluation.md has
// the figures.
func weight(f feature) (name string, w int) {
	return featureNames[f], int(weights[f])
}

var weights = [featureCount]int32{
	fHead:      14,
	fHeadOther: 8,
	fModifier:  10,
	fWhole:     200,
	fVerb:      6,
	fContext:   9,
	fCover:     12,
	fLocal:     7,
	fName:      70,
	fNoun:      100,
	fFacet:     20,
	fFacetOne:  -15,
	fNarrowOne: -50,
	fUnit:      11,
	fRivals:    -30,
	fDocs:      200,
	fForeign:   -150,
	fNear:      28,
	fEqual:     40,
	fMeet:      20,
	fAhead:     20,
	fBeside:    40,
	fCommon:    15,
	fSlip:      80,
	fCasualty:  100,
	fKind:      60,
	fSole:      100,
	fAspect:    100,
	fWholeOne:  -100,
}

var featureNames = [featureCount]string{
	fHead:      "shared head",
	fHeadOther: "head found elsewhere",
	fModifier:  "shared modifiers",
	fWhole:     "same measure word for word",
	fVerb:      "shared verb",
	fContext:   "shared context",
	fCover:     "words covered",
	fLocal:     "locally rare words",
	fName:      "shared names",
	fNoun:      "same thing counted",
	fFacet:     "shared contrast",
	fFacetOne:  "contrast on one side only",
	fNarrowOne: "a part named on one side only",
	fUnit:      "rare unit",
	fRivals:    "rival pairs",
	fDocs:      "documents not alike",
	fForeign:   "documents about others",
	fNear:      "values alike",
	fEqual:     "equal values",
	fMeet:      "ranges meet",
	fAhead:     "ahead of rivals",
	fBeside:    "equal figure beside",
	fCommon:    "equal figures in both texts",
	fSlip:      "slip of digits",
	fCasualty:  "same casualties",
	fKind:      "classes of what is counted",
	fSole:      "only ones with their fate",
	fAspect:    "same said of them",
	fWholeOne:  "whole on one side only",
}

// features holds a value for each feature.
type features [featureCount]int16

// set gives a feature its value.
func (j *judgement) set(f feature, v int) {
	n := int16(max(math.MinInt16, min(v, math.MaxInt16)))
	j.sum += int32(n-j.features[f]) * weights[f]
	j.features[f] = n
}

// weigh sets what follows from the features: the evidence is the bias and the sum of value x weight / 100.
func (j *judgement) weigh(a, b *view, r *reason) {
	j.evidence = bias + int(j.sum)/100
	v, conf := compareMeasure(a, b, j, r)
	j.verdict[cMeasure], j.conf[cMeasure] = v, uint8(conf)
}

// list gives the features that have an effect.
func (f *features) list() []Feature {
	var out []Feature
	for i, v := range f {
		if name, w := weight(feature(i)); int(v)*w != 0 {
			out = append(out, Feature{Name: name, Value: int(v), Points: int(v) * w / 100})
		}
	}
	return out
}
