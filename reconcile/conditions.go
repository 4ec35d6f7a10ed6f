package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// compareUnit: one unit, or units of one dimension. Counts are of one thing if the noun is the same, or one
// noun says nothing ("people"), or the words of the measure decide.
func compareUnit(a, b *view, r *reason) (Verdict, int) {
	r.words(string(a.claim.Quantity.Unit), string(b.claim.Quantity.Unit))
	switch {
	case a.class != b.class:
		r.say(unitName(a), " is not ", unitName(b))
		return Different, 95
	case a.class == "money" && a.unit != b.unit:
		r.say(string(a.claim.Quantity.Unit), " is not ", string(b.claim.Quantity.Unit))
		return Different, 95
	case a.class == "count" && a.noun != b.noun:
		return compareNouns(a, b, r)
	}
	r.say("both in ", unitName(a))
	return Same, 95
}

func unitName(v *view) string {
	switch v.class {
	case "%":
		return "percent"
	case "pp":
		return "percentage points"
	case "times":
		return "a multiple"
	case "count":
		return "a count"
	case "date", "rank", "age", "anniversary", "score":
		return article(claims.Kind(v.class))
	}
	if v.claim.Quantity.Unit == "" {
		return "a plain number"
	}
	return string(v.claim.Quantity.Unit)
}

// nounsDiffer is the confidence, in percent, that two counts are of one thing where each has a noun of its own.
const nounsDiffer = 30

func compareNouns(a, b *view, r *reason) (Verdict, int) {
	if genericNoun(a.noun) || genericNoun(b.noun) {
		r.say("one of them counts only ", orNumber(a.noun, b.noun))
		return Unknown, 60
	}
	if _, ok := b.has(a.noun); ok {
		r.say("both speak of ", a.noun)
		return Unknown, 70
	}
	if _, ok := a.has(b.noun); ok {
		r.say("both speak of ", b.noun)
		return Unknown, 70
	}
	for _, t := range a.terms {
		if t.role != roleHead {
			continue
		}
		if role, ok := b.has(t.stem); ok && role == roleHead {
			r.say("both speak of ", t.stem)
			return Unknown, 70
		}
	}
	r.say(a.noun, " is not known to be ", b.noun)
	return Unknown, nounsDiffer
}

func orNumber(a, b string) string {
	if genericNoun(a) {
		a, b = b, a
	}
	if b == "" {
		return "a number"
	}
	return b
}

// stanceClass groups stances of one weight: what is, what shall be, what is denied, what is only thought.
func stanceClass(s claims.Stance) string {
	switch string(s) {
	case "", "stated":
		return "fact"
	case "alleged":
		return "allegation"
	case "expected", "planned", "threatened":
		return "plan"
	}
	return string(s)
}

// ofFuture reports whether a claim states a time to come, so that what it tells as a fact is a plan: "the bank is cutting 900 jobs by 2030".
func ofFuture(c *claims.Claim) bool {
	p, stated := statedPeriod(c)
	d := docDate(c)
	return stated && !d.IsZero() && (p.Start.IsZero() && p.End.Sub(d) > 1 || p.Start.Compare(d) > 0)
}

func compareStance(a, b *view, r *reason) (Verdict, int) {
	x, y := stanceClass(a.claim.Stance), stanceClass(b.claim.Stance)
	if x == "plan" && y == "fact" && ofFuture(b.claim) || x == "fact" && y == "plan" && ofFuture(a.claim) {
		x, y = "plan", "plan"
	}
	r.words(string(a.claim.Stance), string(b.claim.Stance))
	switch {
	case x == y:
		r.say("both are ", x)
		return Same, 90
	case x == "allegation" && (y == "fact" || y == "plan") || (x == "fact" || x == "plan") && y == "allegation":
		r.say("one of them is alleged")
		return Unknown, 60
	}
	r.say("one is a ", stanceNoun(a.claim.Stance), ", the other a ", stanceNoun(b.claim.Stance))
	return Different, 85
}

func stanceNoun(s claims.Stance) string {
	switch string(s) {
	case "expected":
		return "forecast"
	case "planned":
		return "plan"
	case "threatened":
		return "threat"
	case "denied":
		return "denial"
	case "hypothetical":
		return "supposition"
	case "alleged":
		return "allegation"
	case "limit":
		return "limit"
	}
	return "fact"
}

// compareScope: the entities and the part of them that is meant.
func compareScope(a, b *view, r *reason) (Verdict, int) {
	if r != nil {
		r.words(strings.Join(names(a.claim), " and "), strings.Join(names(b.claim), " and "))
	}
	if x, y, ok := contrasted(a, b, scopeAxis); ok {
		r.words(x, y)
		r.say(x, " is not ", y)
		return Different, 90
	}
	if a.class == string(claims.KindAge) && b.class == a.class {
		return compareAges(a, b, r)
	}
	if x, y, ok := disjointNames(a, b); ok {
		r.words(x, y)
		r.say(x, " is not ", y)
		return Different, 85
	}
	if x, y, ok := siblingNames(a, b); ok {
		r.words(x, y)
		r.say(x, " is not ", y)
		return Different, 80
	}
	if v, side, ok := oneSided(a, b); ok {
		r.say("only one of them names ", v)
		r.side(side, v)
		return Unknown, 30
	}
	if x, y := a.claim.Scope, b.claim.Scope; x != y && x != "" && y != "" {
		if strings.EqualFold(x, y) || strings.Contains(x, y) || strings.Contains(y, x) {
			r.say("both are limited to ", x)
			return Same, 70
		}
		r.words(x, y)
		r.say(x, " is not known to be ", y)
		return Unknown, 40
	}
	switch n := sharedNames(a.names, b.names); {
	case n > 0 && n == len(a.names) && n == len(b.names):
		if r != nil {
			r.say("both are about ", strings.Join(a.names, " and "))
		}
		return Same, 90
	case n > 0:
		r.say("they share only some of their entities")
		return Unknown, 55
	case len(a.names) == 0 && len(b.names) == 0:
		r.say("neither names an entity")
		return Unknown, 50
	}
	r.say("only one of them names an entity")
	return Unknown, 50
}

// compareAges: an age is of the person whose name stands by it.
func compareAges(a, b *view, r *reason) (Verdict, int) {
	x, y, differ, known := agesDiffer(a.claim, b.claim)
	switch {
	case !known:
		r.say("one of the ages has no name")
		return Unknown, 30
	case differ:
		r.words(x, y)
		r.say(x, " is not ", y)
		return Different, 90
	}
	r.say("both are about ", x)
	return Same, 90
}

func names(c *claims.Claim) []string {
	out := make([]string, len(c.Subject))
	for i, e := range c.Subject {
		out[i] = e.Name
	}
	return out
}

// countClass groups kinds of claims whose values may be compared.
func countClass(k claims.Kind) string {
	switch string(k) {
	case "", "level", "share", "rate", "ratio":
		return "level"
	}
	return string(k)
}

// compareCount: a level is not a change, an average is not a total.
func compareCount(a, b *view, r *reason) (Verdict, int) {
	r.words(string(a.claim.Kind), string(b.claim.Kind))
	if x, y, ok := contrasted(a, b, countAxis); ok {
		r.words(x, y)
		r.say(x, " is not ", y)
		return Different, 90
	}
	x, y := countClass(a.claim.Kind), countClass(b.claim.Kind)
	if x != y && (ofGrowth(a, b) || lossOf(a, b) || lossOf(b, a)) {
		r.say("a level tells the change")
		return Same, 70
	}
	if x != y {
		if r != nil {
			r.say(article(a.claim.Kind), " is not ", article(b.claim.Kind))
		}
		return Different, 90
	}
	if (a.claim.Kind == "ratio") != (b.claim.Kind == "ratio") && a.claim.Kind != "" && b.claim.Kind != "" && (a.class != "%" || b.class != "%") {
		r.say(article(a.claim.Kind), " is not ", article(b.claim.Kind))
		return Different, 80
	}
	if (a.traits^b.traits)&hasPer != 0 && !a.values.Overlaps(b.values) {
		r.say("only one of them is for one of several")
		return Different, 80
	}
	if either(a, b, faceted) {
		if (facet(a.claim, "norm") == "") != (facet(b.claim, "norm") == "") && !a.values.Overlaps(b.values) {
			r.say("only one of them is what is usual")
			return Different, 75
		}
		if f, g := facet(a.claim, "count"), facet(b.claim, "count"); f != g {
			for _, v := range [...]string{"maximum", "minimum", "average", "median", "rate"} {
				if (f == v) != (g == v) {
					r.say("only one of them is said to be ", article(claims.Kind(v)))
					return Unknown, 45
				}
			}
		}
	}
	if r != nil {
		r.say("both are ", article(claims.Kind(x)))
	}
	return Same, 85
}

// ofGrowth reports whether one of two claims is a level of growth and the other a change in percent: growth of 0.8 percent, and an economy that
// grew 0.8 percent.
func ofGrowth(a, b *view) bool {
	return a.traits&growing != 0 && b.traits&changed != 0 || b.traits&growing != 0 && a.traits&changed != 0
}

// lossOf reports whether a counts the dead and b tells of as many lost: "poachers killed 31 elephants", "the park lost 17 elephants".
func lossOf(a, b *view) bool {
	if a.class == "money" && b.class == "money" && a.claim.Kind == claims.KindLevel && b.claim.Kind == claims.KindChange && (facet(a.claim, "result") == "loss" || a.isHead("loss")) {
		r, ok := b.has("loss")
		return ok && r == roleVerb // "a loss of 210 million", "lost 340 million"
	}
	if a.class != "count" || b.class != "count" || facet(a.claim, "casualty") != "dead" || b.claim.Kind != claims.KindChange {
		return false
	}
	r, ok := b.has("loss")
	return ok && r == roleVerb
}

func article(k claims.Kind) string {
	switch string(k) {
	case "":
		return "a level"
	case "age", "anniversary", "average":
		return "an " + string(k)
	}
	return "a " + string(k)
}

// compareValue: same if the ranges share a number.
func compareValue(a, b *view, r *reason) (Verdict, int) {
	if r != nil {
		r.words(a.claim.At.Text(), b.claim.At.Text())
	}
	if a.class != b.class || a.class == "money" && a.unit != b.unit {
		r.say("the units differ")
		return Unknown, 50
	}
	if a.values.IsUnbounded() || b.values.IsUnbounded() {
		r.say("one of them has no value")
		return Unknown, 50
	}
	if a.values.Overlaps(b.values) {
		return Same, 95
	}
	return Different, 95
}

// compareRevision: different if both figures are of one source, and one was published later.
func compareRevision(a, b *view, r *reason) (Verdict, int) {
	x, y := sourceOf(a.claim), sourceOf(b.claim)
	r.words(x, y)
	d, e := docDate(a.claim), docDate(b.claim)
	switch {
	case x == "" || y == "" || x != y:
		return Same, 60
	case d.IsZero() || e.IsZero() || d == e:
		return Unknown, 50
	}
	r.say(x, " may have revised its figure")
	return Different, 60
}

// sourceOf names who publishes the figure.
func sourceOf(c *claims.Claim) string {
	if c.At.Doc == nil {
		return ""
	}
	return c.At.Doc.Source
}
