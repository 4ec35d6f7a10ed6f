package extract

import (
	"iter"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// The rows of the table of weights for what is measured, behind those for a noun phrase.
const (
	rowHow      = evidenceRows
	rowVerb     = rowHow + hows*int(figureSorts)
	rowVerbBy   = rowVerb + verbPlaces*int(figureSorts)
	rowVerbSort = rowVerbBy + verbPlaces*int(measureBys)
	rowVerbHead = rowVerbSort + verbPlaces*verbSorts
	rowHowOther = rowVerbHead + verbPlaces*int(subjectForms)
	measureRows = rowHowOther + hows*(int(bearings)+verbPlaces)
)

// hows is the number of ways by which the rules find what is measured, with that of no way.
const hows = 48

// howOf returns the number of a way by which the rules found what is measured.
func howOf(how string) int {
	i, ok := slices.BinarySearch(howNames[:], how)
	if !ok {
		return 0
	}
	return i + 1
}

var howNames = [...]string{
	"as the figure before",
	"as the figure before the bracket",
	"as the figure before, which the change led to",
	"as the next figure",
	"before a noun of change",
	"behind a noun of change",
	"in brackets behind a noun of change",
	"its place in the list",
	"the label before the figure",
	"the label of the list",
	"the noun before the date",
	"the noun before the figure",
	"the noun before “of”",
	"the noun behind the figure",
	"the noun behind the ordinal",
	"the noun behind “of”",
	"the noun that is counted",
	"the object of the verb",
	"the people before the bracket",
	"the subject of the clause",
	"the subject of the verb",
	"the verb before the figure",
	"the verb behind the figure",
	"the verb of the clause",
	"the word before the figure",
	"the words of the item",
	"verb of the clause",
	"what a place has",
	"what became of those counted",
	"what it is a part of",
	"what it is a share of",
	"what the change is of",
	"what the pronoun stands for",
	"what the subject costs",
	"what the subject is said to be",
	"what the verb adds to",
	"what those counted are",
	"what those counted do",
}

const (
	verbPlaces = 4 // of its clause before or behind the figure, of a clause before or behind
	verbSorts  = 8
)

// chooseMeasure takes another noun phrase or verb for what figure f measures than the rules found, where more speaks for it. The weights
// are learned from sentences in which people marked what is measured: train_test.go.
func (cl *claimer) chooseMeasure(f *attachment, c *claims.Claim) {
	firm, ok := cl.firmness(f)
	if !ok {
		return
	}
	p := &cl.p
	v := cl.view(f)
	var e evidence
	phrase, verb, most := none, none, measureScore(cl.weighFound(&e, &v))+firm
	for k := range cl.otherPhrases(f) {
		e.n = 0
		cl.weighOther(&e, &v, k)
		if s := measureScore(&e); s > most {
			phrase, most = k, s
		}
	}
	for k := range p.groups {
		if i := p.groups[k].main; cl.mayMeasure(f, i) {
			if s := measureScore(cl.weighVerb(&e, &v, k)); s > most {
				verb, most = i, s
			}
		}
	}
	at := claims.Span{}
	switch {
	case verb >= 0:
		phrase, at = none, p.span(verb, verb+1)
	case phrase >= 0:
		at = p.span(p.chunks[phrase].first, p.chunks[phrase].last)
	default:
		return
	}
	f.head, f.of, f.verb, f.like, f.from, f.label, f.costs = phrase, -1, verb, -1, nil, [2]int{}, false
	if phrase >= 0 {
		cl.widen(f)
	}
	if text := cl.measureText(f); text != "" {
		f.how, c.Measure = "the words that fit best", text
		cl.step(c, "measure", f.how, at)
	}
}

// otherPhrases gives the noun phrases near figure f that may name what it measures, without the one that the rules found.
func (cl *claimer) otherPhrases(f *attachment) iter.Seq[int] {
	return func(yield func(int) bool) {
		from, to := cl.near(f)
		for k := from; k < to; k++ {
			if (k != f.head || f.verb >= 0) && cl.mayBeMeasure(f, k) && !yield(k) {
				return
			}
		}
	}
}

// mayChoose reports whether the measure of f is open: it is no age, rank or the like, which have a measure of their own.
func (cl *claimer) mayChoose(f *attachment) bool {
	return f.kind != claims.KindAge && f.kind != claims.KindRank && f.kind != claims.KindAnniversary && f.word == ""
}

// firmness is by how much more must speak for other words than for those that the rules found; false where the rules are nearly always right.
// On sentences held out a choice among all words is right twice as often as the rules where these took the measure of another figure, and
// no more often where they took a verb.
func (cl *claimer) firmness(f *attachment) (int, bool) {
	if !cl.mayChoose(f) || f.m.Kind == Duration {
		return 0, false
	}
	switch f.how {
	case "", "as the figure before", "what the pronoun stands for", "verb of the clause", "the subject of the clause", "the subject of the verb", "the noun before the figure":
		return weightScale / 3, true
	case "the verb before the figure", "the verb behind the figure", "the verb of the clause":
		return weightScale / 2, true
	}
	return 0, false
}

// weightScale is the weight of evidence that makes words e times as likely.
const weightScale = 24

// mayBeMeasure reports whether chunk c may name what f measures: its head is a noun that says more than "number", and no word of the figure.
func (cl *claimer) mayBeMeasure(f *attachment, c int) bool {
	p := &cl.p
	h := p.chunks[c].head
	return p.tags[h] == nounTag && (h < f.m.first || h >= f.m.last || h == f.m.noun) && (!p.light(c) || p.named(c))
}

// mayMeasure reports whether the verb at token i may name what f measures, and the rules did not choose it.
func (cl *claimer) mayMeasure(f *attachment, i int) bool {
	return i != f.verb && cl.p.tags[i] != auxTag && cl.p.namesMeasure(i)
}

func measureScore(e *evidence) int {
	s := 0
	for _, r := range e.rows[:e.n] {
		s += int(measureWeights[r])
	}
	return s
}

// weighFound fills e with what speaks for what the rules found.
func (cl *claimer) weighFound(e *evidence, v *figureView) *evidence {
	e.n = 0
	if v.f.head >= 0 {
		cl.weigh(e, v, v.f.head)
	} else {
		cl.weighPlace(e, v, int(nowhere), int(noNoun))
	}
	e.add(rowHow + howOf(v.f.how)*int(figureSorts) + int(v.sort))
	return e
}

// weighOther fills e with what speaks for chunk c instead of what the rules found.
func (cl *claimer) weighOther(e *evidence, v *figureView, c int) {
	cl.weigh(e, v, c)
	e.add(rowHowOther + howOf(v.f.how)*(int(bearings)+verbPlaces) + int(cl.bearing(v, c)))
}

// weighVerb fills e with what speaks for the verb of group k.
func (cl *claimer) weighVerb(e *evidence, v *figureView, k int) *evidence {
	p := &cl.p
	e.n = 0
	g := p.groups[k]
	place := 0
	if int(p.clause[g.main]) != v.f.clause {
		place = 2
	}
	if g.main > v.f.m.first {
		place++
	}
	e.add(rowHowOther + howOf(v.f.how)*(int(bearings)+verbPlaces) + int(bearings) + place)
	e.add(rowVerb + place*int(figureSorts) + int(v.sort))
	e.add(rowVerbBy + place*int(measureBys) + int(v.by))
	e.add(rowVerbSort + place*verbSorts + verbSort(p, g))
	e.add(rowVerbHead + place*int(subjectForms) + int(v.under))
	from, to := g.last, v.f.m.first
	side := 0
	if g.main > v.f.m.first {
		side, from, to = 1, v.f.m.last, g.first
	}
	d, comma, other := cl.gap(from, to)
	e.add(rowDistance + side*distances + d)
	if comma {
		e.add(rowMark + int(markComma))
	}
	if other {
		e.add(rowMark + int(markOther))
	}
	return e
}
