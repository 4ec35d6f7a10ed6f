package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// doubt is the evidence that a pair needs beyond the usual.
func (p *Pass) doubt(q *pair) int {
	a, b := &p.views[q.a], &p.views[q.b]
	n := periodDoubt(&q.j) + countDoubt(a, b, &q.j) + lengthDoubt(a, b, &q.j) + shareDoubt(a, b, &q.j) + otherDoubt(a, b) + pollDoubt(a, b) + partDoubt(a, b, &q.j) + rankDoubt(a, b, &q.j) + nameDoubt(a, b) + chargeDoubt(a, b) + grownDoubt(a, b) + p.eventDoubt(q) + bareDoubt(a, b, &q.j) + vagueDoubt(a, b, &q.j) + noneDoubt(a, b, &q.j)
	if a.class == "count" && q.j.verdict[cValue] == Different && (p.aboard(q.a) && p.fated(q.b) || p.aboard(q.b) && p.fated(q.a)) {
		return never // those on board, and those of them who were hurt
	}
	if q.j.features[fBeside] >= 20 {
		n /= 2 // the two sentences tell the same
	}
	if q.j.verdict[cValue] == Different {
		n += p.apartDoubt(a, b) + p.anchorDoubt(q) + sumDoubt(a, b) + gaugeDoubt(a, b) + p.storyDoubt(q)
	}
	if a.class == string(claims.KindScore) && p.oneResult(a.doc) && p.oneResult(b.doc) && p.setting(a, b).docs >= resultAlike {
		n -= resultTrust
	}
	return n
}

// Documents of this similarity, in percent, that each give one result of a match are taken to speak of one match: the goals need
// this much less evidence.
const (
	resultAlike = 15
	resultTrust = 16
)

// oneResult reports whether a document has one result: the goals of the two sides.
func (p *Pass) oneResult(doc int) bool {
	return p.profiles[doc].units.of(string(claims.KindScore)) == 2
}

// periodDoubt is the evidence that a pair needs beyond the usual because its period is not known to be the
// same: 36 less six tenths of the confidence in percent.
func periodDoubt(j *judgement) int {
	if j.verdict[cPeriod] != Unknown {
		return 0
	}
	return max(0, 36-int(j.conf[cPeriod])*6/10)
}

// lengthDoubt is the evidence that a pair of lengths of time needs beyond the usual: a text is full of them. The same holds
// for distances that are only approximate.
func lengthDoubt(a, b *view, j *judgement) int {
	switch a.class {
	case "second", "month", "year":
		switch {
		case onlyTwo(j):
			return 6
		case len(a.figure.digits) < 2 && len(b.figure.digits) < 2:
			return 40
		case j.features[fHead]+j.features[fModifier] == 0:
			return 25
		}
		return 10
	case "meter":
		if j.features[fHead] == 0 && hedged(a) && hedged(b) && min(a.digitsWritten(), b.digitsWritten()) < unusualDigits {
			return 40
		}
	case "night":
		if len(a.figure.digits) < 2 && len(b.figure.digits) < 2 {
			return 40
		}
	}
	return 0
}

// onlyTwo reports whether two figures are the only ones of their dimension in two texts, and the words of the poorer one are mostly in the
// other one too.
func onlyTwo(j *judgement) bool {
	f := &j.features
	return f[fRivals] == 0 && f[fCover] >= coverTwo && f[fDocs] == 0 && f[fForeign] == 0
}

// coverTwo is how much of the information of the poorer one of two claims, in percent, the other one has if they may be told of one thing
// because there is no other figure of the kind.
const coverTwo = 60

// digitsWritten is the number of significant digits as the text has them, in its own unit.
func (v *view) digitsWritten() int { return len(figureOf(v.claim.Quantity.Stated).digits) }

func hedged(v *view) bool { return v.claim.Quantity.Hedge != claims.HedgeNone }

// shareDoubt is the evidence that a pair of percentages needs beyond the usual where few of its words are
// shared, for polls give many groups a share each, and where neither text says when and they are of different
// days, for shares such as that of the votes counted move from hour to hour.
func shareDoubt(a, b *view, j *judgement) int {
	if a.class != "%" || onlyTwo(j) && j.verdict[cPeriod] == Same {
		return 0
	}
	n := 0
	switch {
	case j.features[fHead] == 0 && j.features[fRivals] >= manyShares:
		n += 30
	case j.features[fHead] == 0 && j.features[fCover] < 60 || j.features[fCover] < 35, j.features[fHead]+j.features[fHeadOther]+j.features[fModifier] == 0:
		n += 12
	}
	if _, stated := statedPeriod(a.claim); stated {
		return n
	}
	if _, stated := statedPeriod(b.claim); stated {
		return n
	}
	if docDate(a.claim) != docDate(b.claim) && j.features[fCover] < 60 {
		n += 14
	}
	return n
}

// manyShares is the number of pairs of shares of two documents, as the feature fRivals has it, from which words of the context alone do
// not tell which share of one is which of the other: 32.
const manyShares = 50

// otherDoubt is the evidence that a pair of counts needs beyond the usual if only one of them leaves out those who were named before:
// "three other officers", or each by a noun of its own: they are others than different ones.
func otherDoubt(a, b *view) int {
	if x, y := otherThan(a.claim), otherThan(b.claim); x != y || x && a.noun != b.noun {
		return never
	}
	return 0
}

// otherThan reports whether a claim leaves out those who were named before.
func otherThan(c *claims.Claim) bool {
	return facet(c, "increment") == "other" || strings.Contains(c.At.Text(), " other ") || strings.Contains(c.At.Text(), " additional ")
}

// never is a doubt that no evidence outweighs.
const never = 1000

// pollDoubt is the evidence that a pair needs beyond the usual if both are figures of polls and share no name: each poll has a
// sample, an error and answers of its own.
func pollDoubt(a, b *view) int {
	_, x := a.has("poll")
	_, y := b.has("poll")
	if x && y && sharedNames(a.names, b.names) == 0 {
		return 20
	}
	return 0
}

// nounApart is the doubt about two counts of one head of which only one says of whom it is.
const nounApart = 24

// nounPlain is the doubt about two counts of which one has no noun.
const nounPlain = 6

// nounDoubt is the evidence that a pair of counts needs beyond the usual: a plain "7" may be part of a name,
// and counts with a telling noun each are mostly counts of two things.
func nounDoubt(a, b *view) int {
	switch {
	case a.class != "count" || a.noun == b.noun && a.noun != "":
		return 0
	case a.noun == "" && b.noun == "":
		return 12
	case a.noun == "" || b.noun == "":
		return nounPlain
	case genericNoun(a.noun) || genericNoun(b.noun):
		return 0
	}
	return 16
}

// countDoubt is nounDoubt with what is known of the nouns: their classes, and whether a count without a noun has the other's
// noun among the words of its measure.
func countDoubt(a, b *view, j *judgement) int {
	if j.features[fSole]+j.features[fAspect] > 0 {
		return 0
	}
	n := nounDoubt(a, b)
	switch {
	case n == nounPlain && a.noun == "":
		return plainDoubt(a, b)
	case n == nounPlain:
		return plainDoubt(b, a)
	case n == 0 || a.noun == "":
		return n
	case deedOf(a, b):
		return nounPlain
	}
	switch likeKinds(a, b) {
	case 10:
		return 4
	case -10:
		return 18
	}
	return n
}

// manyCounts is the number of pairs of counts of two documents, as the feature fRivals has it, from which two counts without a noun may be
// any: 64.
const manyCounts = 60

// bareDoubt is the evidence that a pair of counts without nouns needs beyond the usual in two documents full of counts.
func bareDoubt(a, b *view, j *judgement) int {
	if a.class == "count" && a.noun == "" && b.noun == "" && j.features[fRivals] >= manyCounts && j.features[fModifier] == 0 {
		return 12
	}
	return 0
}

// vagueDoubt is the evidence that a vague number and a count need beyond the usual, as their values say nothing: more if the verbs of the two
// differ, "damaged" and "destroyed", than if there is no verb and no modifier that both have.
func vagueDoubt(a, b *view, j *judgement) int {
	switch {
	case a.class != "count" || wide(a) == wide(b) || j.features[fVerb] > 0 || deedOf(a, b):
		return 0
	case a.hasVerb() && b.hasVerb(), someOf(a, b), someOf(b, a):
		return 24
	case j.features[fModifier] == 0:
		return 12
	}
	return 0
}

// manyVague is from where on a vague number may be only some of a higher count: "thousands of students" are no word for all 350,000.
const manyVague = 20

// someOf reports whether v counts many, vaguely, of what may be the higher count o.
func someOf(v, o *view) bool {
	low := v.values.Low()
	return wide(v) && !low.Missing && low.Value.Cmp(claims.Int(manyVague)) >= 0 && below(v.values, o.values)
}

// noneDoubt is the evidence that none and a count need beyond the usual if nothing but what is counted is shared: no arrests at one event
// say nothing of another one.
func noneDoubt(a, b *view, j *judgement) int {
	if a.class == "count" && zero(a.claim) != zero(b.claim) && j.features[fContext]+j.features[fModifier]+j.features[fVerb]+j.features[fName] == 0 {
		return 24
	}
	return 0
}

// hasVerb reports whether a verb says what becomes of what is counted.
func (v *view) hasVerb() bool {
	for i := range v.terms {
		if v.terms[i].role == roleVerb {
			return true
		}
	}
	return false
}

// partDoubt is the evidence that a count of people and one of a group needs beyond the usual: pupils and soldiers may be a part of
// the people.
func partDoubt(a, b *view, j *judgement) int {
	if a.class != "count" || b.class != a.class || a.noun == "" || b.noun == "" || genericNoun(a.noun) == genericNoun(b.noun) {
		return 0
	}
	group := a
	if genericNoun(a.noun) {
		group = b
	}
	if j.features[fSole]+j.features[fAspect] > 0 {
		return 0
	}
	if c := group.claim.Classes; len(c) > 1 && !genericNoun(c[0]) && slices.Contains(c, "person") {
		return 10
	}
	return 0
}

// rankContext is the information of the context, in tenths of bits, that tells two ranks of one head to be of one row: as much as an
// unusual name and one more word.
const rankContext = 180

// rankDoubt is the evidence that two ranks need beyond the usual unless they are of one name, or of one head in much the same context:
// the third victim is not the fourth. A
// block of a street and an age are no other numbers.
func rankDoubt(a, b *view, j *judgement) int {
	if a.class == string(claims.KindRank) && (ofPerson(a) || ofPerson(b)) {
		return never
	}
	if a.class == string(claims.KindRank) && sharedNames(a.names, b.names) == 0 {
		if j.features[fHead]+j.features[fHeadOther] > 0 && j.features[fContext] >= rankContext {
			return 0
		}
		return 25
	}
	if a.class == "count" && a.isHead("block") && b.isHead("block") && len(a.names) > 0 && len(b.names) > 0 && sharedNames(a.names, b.names) == 0 {
		return never
	}
	for _, w := range [...]string{"block", "age", "point"} {
		if a.class == "count" && a.isHead(w) != b.isHead(w) {
			return never
		}
	}
	return 0
}

// ofPerson reports whether a rank tells one person of several: the third victim, the second suspect.
func ofPerson(v *view) bool {
	for _, w := range [...]string{"victim", "suspect", "person", "man", "woman", "child", "boy", "girl", "body", "officer", "gunman"} {
		if v.isHead(w) {
			return true
		}
	}
	return false
}

// nameDoubt is the evidence that a pair needs beyond the usual if each is about someone else: the names are of persons, or of unknown
// kind and of two words, and none is shared; or it may be, for a weight or a height stands between two names.
func nameDoubt(a, b *view) int {
	if !a.aboutSomeone() || !b.aboutSomeone() {
		return 0
	}
	if a.claim.Quantity.Unit.Kind() == claims.UnitMeasure && (ofNameBehind(a, b) || ofNameBehind(b, a)) {
		return never
	}
	if a.claim.Quantity.Unit.Kind() == claims.UnitMeasure && len(a.names) != len(b.names) {
		return 60 // "smaller than the 290-pound Brown"
	}
	for _, x := range a.names {
		for _, y := range b.names {
			if sameName(x, y) {
				return 0
			}
		}
	}
	return 12
}

// ofNameBehind reports whether the name right behind the measure of a is of someone whom b is not about: "the 290-pound Brown".
func ofNameBehind(a, b *view) bool {
	if !strings.Contains(a.claim.At.Text(), "-") {
		return false
	}
	s, ok := strings.CutPrefix(textOf(a.claim.At.Doc, a.claim.At.End, a.claim.At.End+30), " ")
	w, _, _ := strings.Cut(s, " ")
	w = strings.TrimRight(w, ".,;:’'s")
	if !ok || len(w) < 3 || w[0] < 'A' || w[0] > 'Z' {
		return false
	}
	w = strings.ToLower(w)
	return !slices.ContainsFunc(b.names, func(n string) bool { return strings.Contains(n, w) })
}

// chargeDoubt is the evidence that two numbers of charges, or two amounts of bail, need beyond the usual unless they are of one name: each
// accused has his own.
func chargeDoubt(a, b *view) int {
	charge := func(v *view) bool { return v.noun == "count" || v.isHead("bond") || v.isHead("bail") }
	if (charge(a) || charge(b)) && (sharedNames(a.names, b.names) == 0 || a.noun != b.noun) {
		return never
	}
	return 0
}

// burns reports whether both claims are areas that burned: a fire goes on.
func burns(a, b *view) bool {
	_, x := a.has("burn")
	_, y := b.has("burn")
	return x && y && a.class == "square-meter" && b.class == a.class
}

// aboutSomeone reports whether all names of a claim may be of persons.
func (v *view) aboutSomeone() bool {
	for i, e := range v.claim.Subject {
		if e.Kind != claims.EntityPerson && (e.Kind != claims.EntityUnknown || !strings.Contains(v.low[i], " ")) {
			return false
		}
	}
	return len(v.claim.Subject) > 0
}

func (v *view) isHead(stem string) bool {
	r, ok := v.has(stem)
	return ok && r == roleHead
}

// plainDoubt is the doubt about a count without a noun and one with a noun: none if what the noun names is among the
// words of the measure of the other one.
func plainDoubt(plain, full *view) int {
	if r, ok := full.has(full.noun); ok && r <= roleModifier && !genericNoun(full.noun) {
		if _, named := plain.has(full.noun); !named {
			return nounApart // the dead, and marines killed
		}
	}
	for _, t := range full.terms {
		if t.role != roleHead {
			continue
		}
		if r, ok := plain.has(t.stem); ok && r <= roleSubject {
			return 0
		}
	}
	return nounPlain
}
