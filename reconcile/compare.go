package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A Verdict says whether two claims are the same in one respect.
type Verdict uint8

// The verdicts. The zero Verdict means that the condition was not looked at.
const (
	Same Verdict = 1 + iota
	Different
	Unknown
)

// String gives "same", "different", "unknown", or "" for the zero Verdict.
func (v Verdict) String() string {
	switch v {
	case Same:
		return "same"
	case Different:
		return "different"
	case Unknown:
		return "unknown"
	}
	return ""
}

// The conditions of comparability, in the order of [Comparison.Conditions].
const (
	ConditionMeasure  = "measure"  // the same quantity and definition
	ConditionScope    = "scope"    // the same entity and the same part of it
	ConditionPeriod   = "period"   // the same time
	ConditionUnit     = "unit"     // one unit, or units that convert exactly
	ConditionStance   = "stance"   // fact, forecast, limit, denial
	ConditionCount    = "count"    // the kind of count: level, change, share, running total
	ConditionValue    = "value"    // same: the ranges share a number; different: they do not
	ConditionRevision = "revision" // different: one source may have replaced its own figure
)

// A Condition is the answer to one question about a pair of claims.
type Condition struct {
	Name       string
	Verdict    Verdict
	A, B       string // the words of each claim that decide, "" if none do
	Why        string // the answer as a short text
	Confidence int    // percent, 0 to 100
}

// A Feature is one piece of evidence that two claims have the same measure.
type Feature struct {
	Name   string
	Value  int // amount of evidence before weighting; its unit is in the documentation of the weight
	Points int // what it adds to Comparison.Evidence, in tenths of bits
}

// A Comparison says whether two claims speak of the same thing.
type Comparison struct {
	Conditions [8]Condition // in the order of the constants ConditionMeasure to ConditionRevision
	Comparable bool         // the first six conditions allow a comparison of the values
	Because    string       // why, or why not: the condition that decides and its words
	Evidence   int          // log-odds that the measure is the same, in tenths of bits
	Features   []Feature    // what the evidence is made of; features without effect are left out
}

// Differs gives the name of the first condition that is different, without value and revision; "" if none is.
func (c Comparison) Differs() string {
	for _, d := range c.Conditions[:6] {
		if d.Verdict == Different {
			return d.Name
		}
	}
	return ""
}

// Condition gives the answer for the condition with the name; the zero Condition if there is no such name.
func (c Comparison) Condition(name string) Condition {
	for _, d := range c.Conditions {
		if d.Name == name {
			return d
		}
	}
	return Condition{}
}

// Compare decides whether two claims speak of the same thing. It looks at the two claims only; [Check] also
// knows how much the two documents have in common, and adds this to the evidence for the measure.
//
// The measure is decided by the evidence: the logarithm of the odds that the two measure the same thing, in
// tenths of bits,
//
//	evidence = bias + sum over features of value x weight / 100
//
// so 0 means as likely as not, and 10 twice as likely as not (weights.go has the features and weights). The
// measure is "same" from -20 on, "different" below -35, and "unknown" between them. A contrast marked on both
// sides (export and import) is always different. The claims are comparable if the measure is the same and none
// of scope, period, unit, stance and count is different.
//
// Compare is symmetric except for the order of A and B.
func Compare(a, b *claims.Claim) Comparison {
	vs := []view{newView(a), newView(b)}
	newDictionary().intern(vs)
	return compareViews(&vs[0], &vs[1], setting{docs: docsAlike})
}

// A setting is what is known about a pair beyond the two claims.
type setting struct {
	quick   bool                            // stop where the evidence shows that the pair is of no interest
	docs    int                             // similarity of the two documents, percent
	foreign bool                            // neither document names what the other one names most
	unit    int                             // how rare the dimension of the pair is in the two documents, tenths of bits
	ahead   int                             // how far the pair is ahead of its rivals, tenths of bits
	names   func(doc int, name string) bool // whether a document names an entity; nil: not known
	sole    func(doc int, fate string) bool // whether a document gives one number only of those who met a fate; nil: not known
	beside  int                             // equal figure beside the pair, see neighborhood
	common  int                             // number of equal figures of the two documents
	rivals  int                             // number of pairs of the dimension in the two documents, 10 x log2
	local   *locality                       // how rare each stem is in the two documents; nil: not known
	words   [2]lost                         // the words of each claim, where summed is set
	summed  bool                            // words is known, so that only shared words need be looked at
}

// A judgement is a comparison without texts: what the rules work with.
type judgement struct {
	evidence int
	sum      int32 // of the features, each with its weight
	features features
	verdict  [8]Verdict
	conf     [8]uint8 // percent
	veto     bool     // a contrast is marked on both sides with different values
}

// Numbers of the conditions.
const (
	cMeasure = iota
	cScope
	cPeriod
	cUnit
	cStance
	cCount
	cValue
	cRevision
)

var conditionNames = [8]string{ConditionMeasure, ConditionScope, ConditionPeriod, ConditionUnit, ConditionStance, ConditionCount, ConditionValue, ConditionRevision}

// comparable reports whether the first six conditions allow a comparison of the values.
func (j *judgement) comparable() bool {
	if j.verdict[cMeasure] != Same {
		return false
	}
	return !j.differs()
}

// topic is the evidence that does not count against a pair that its values are unlike.
func (j *judgement) topic() int {
	_, w := weight(fNear)
	return j.evidence - min(0, int(j.features[fNear])*w/100)
}

// least is the evidence that a pair of two documents needs to be looked at: less than that of a measure that is not different if
// the two figures may be one, for then the pair may be an agreement.
func (j *judgement) least() int {
	if f := &j.features; f[fEqual] >= 20 || f[fEqual]+f[fMeet] > 0 && f[fNear] >= 70 {
		return evidenceAgree - unusualMost
	}
	return evidenceDifferent
}

// differs reports whether one of the conditions scope, period, unit, stance and count is different, or a
// marked contrast.
func (j *judgement) differs() bool {
	if j.veto {
		return true
	}
	for _, v := range j.verdict[cScope : cCount+1] {
		if v == Different {
			return true
		}
	}
	return false
}

// judge compares two views. With texts it also gives the reasons; without, it stops where the evidence is
// below evidenceDifferent, if the setting is quick.
func judge(a, b *view, s *setting, texts *[8]reason) judgement {
	var j judgement
	why := func(c int) *reason {
		if texts == nil {
			return nil
		}
		return &texts[c]
	}
	j.measureFeatures(a, b, s)
	if texts == nil && s.quick && j.topic() < j.least()-aheadMost() {
		j.verdict[cMeasure] = Different
		return j
	}
	for c, compare := range [...]func(a, b *view, r *reason) (Verdict, int){
		cScope: compareScope, cPeriod: comparePeriod, cUnit: compareUnit, cStance: compareStance,
		cCount: compareCount, cValue: compareValue, cRevision: compareRevision,
	} {
		if compare != nil {
			v, conf := compare(a, b, why(c))
			j.verdict[c], j.conf[c] = v, uint8(conf)
		}
	}
	if j.verdict[cScope] != Different && s.names != nil && rivalNames(a, b, s.names) {
		why(cScope).sayRivals(a, b)
		j.verdict[cScope], j.conf[cScope] = Different, 75
	}
	j.weigh(a, b, why(cMeasure))
	_, _, j.veto = contrasted(a, b, func(string) bool { return true })
	return j
}

// compareViews is judge with the texts.
func compareViews(a, b *view, s setting) Comparison {
	var why [8]reason
	j := judge(a, b, &s, &why)
	c := Comparison{Comparable: j.comparable(), Evidence: j.evidence, Features: j.features.list()}
	for i, r := range why {
		c.Conditions[i] = Condition{Name: conditionNames[i], Verdict: j.verdict[i], A: r.a, B: r.b, Why: r.text, Confidence: int(j.conf[i])}
	}
	c.Because = because(&c)
	return c
}

func because(c *Comparison) string {
	if c.Comparable {
		return "comparable: " + c.Conditions[cMeasure].Why
	}
	for _, d := range c.Conditions[:6] {
		if d.Verdict == Different {
			return "not comparable, because the " + d.Name + " differs: " + d.Why
		}
	}
	return "not comparable, because the measure is not known to be the same: " + c.Conditions[cMeasure].Why
}
