package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// contentTag tags a noun, verb, adjective or adverb by what it may be and what stands around it.
func (p *parse) contentTag(i int) tag {
	w := p.toks[i].word
	if w == 0 && contracted(p.text(i)) {
		return pronounTag
	}
	if p.compounded(i) && p.particle(i+2) {
		return adjectiveTag // "a write-down"
	}
	f := formsOf(w)
	known := f != 0
	if !known {
		f = p.guessed(i, w)
	} else if w.Is(lexicon.Noun) || w.Is(lexicon.Measure) {
		f |= asNoun // "arrests", of which the grammar knows the verb alone
	}
	switch {
	case p.at(i-1) == determinerTag && p.onFigure(i+1) && (!known && !w.Classes().Any(nounClasses) && participleEnd(p.text(i)) || f.has(asGerund|asParticiple) && !f.has(asNoun)):
		return adjectiveTag // "a staggering 40%"
	case f == asNoun:
		return nounTag
	case f == asAdverb:
		if w.Is(lexicon.Time) && p.at(i-1) == determinerTag && p.nounFollows(i) {
			return adjectiveTag // "an earlier offer"
		}
		if p.punct(i+1) == '-' && p.glued(i+1) && p.glued(i+2) && p.kind(i+2) == wordToken {
			return adjectiveTag // "pre-tax", "newly-built"
		}
		return adverbTag
	case f == asAdjective:
		if p.at(i-1) == determinerTag && p.same(i+1, "of") && p.isWord(i, "average") {
			return nounTag // "for an average of seven years"
		}
		return adjectiveTag
	}
	switch {
	case f.has(asGerund):
		return p.gerundOrNoun(i, f)
	case f.has(asPast | asParticiple):
		return p.pastTag(i, f)
	case f.has(asVerb):
		return p.verbOrNoun(i, f, known)
	case f.has(asAdverb) && f.has(asAdjective):
		if p.nounFollows(i) {
			return adjectiveTag
		}
		return adverbTag
	case f.has(asAdjective):
		if x, _ := p.before(i); x == punctTag && i+1 < len(p.toks) && p.mention[i+1] < 0 && p.toks[i+1].kind == wordToken && formsOf(p.toks[i+1].word) == asPast|asParticiple && p.is(i+1, lexicon.Direction) {
			return nounTag // "Crude slipped 2%"
		}
		if f.has(asNoun) && !p.nounFollows(i) && !(p.superlative(i) && i+1 < len(p.toks) && p.toks[i+1].word.Is(lexicon.Manner)) {
			return nounTag
		}
		return adjectiveTag
	case f.has(asAdverb) && f.has(asNoun):
		return adverbTag
	}
	return nounTag
}

// particle reports whether the word at token i ends a noun that a hyphen makes of a verb: the "down" of "write-down".
func (p *parse) particle(i int) bool {
	if p.punct(i+1) == '-' && p.glued(i+1) {
		return false // "year-on-year"
	}
	switch p.text(i) {
	case "down", "up", "off", "out", "over", "back", "in", "on", "through", "away", "by":
		return true
	}
	return false
}

// participleEnd reports whether w ends as a participle does.
func participleEnd(w string) bool {
	return len(w) > 5 && (strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ed"))
}

// contracted reports whether w is a pronoun and a verb in one: "we’ve", "I'm".
func contracted(w string) bool {
	n := len(w)
	if n < 3 || n > 9 || w[n-1] < 'a' {
		return false
	}
	for _, e := range [...]string{"’m", "’ve", "’re", "’ll", "’d", "'m", "'ve", "'re", "'ll", "'d"} {
		if n > len(e) && w[n-len(e):] == e {
			return true
		}
	}
	return false
}

func (p *parse) guessed(i int, w lexicon.Word) forms {
	set := w.Classes()
	switch {
	case set.Has(lexicon.Frequency):
		return asAdjective | asAdverb
	case set.Has(lexicon.Time) && !set.Any(nounClasses):
		if x := p.at(i - 1); x == determinerTag || x == adjectiveTag || x == possessTag {
			return asAdverb | asAdjective // "the most recent changes"
		}
		return asAdverb
	case set.Has(lexicon.Adjective):
		return asAdjective
	case set.Any(nounClasses):
		return asNoun
	case set.Has(lexicon.Manner):
		return asAdverb
	case set.Has(lexicon.Say):
		return asVerb | asNoun
	}
	return guess(p.text(i))
}

var nounClasses = lexicon.Set(lexicon.Noun, lexicon.Measure, lexicon.Person, lexicon.TimeUnit, lexicon.Unit, lexicon.Title, lexicon.Household)

// nounFollows reports whether token i stands before what may be a noun.
func (p *parse) nounFollows(i int) bool {
	i++
	if i < len(p.toks) && p.punct(i) == '-' {
		return true
	}
	if i >= len(p.toks) || p.kind(i) != wordToken {
		return p.kind(i) == numeralToken
	}
	if p.mention[i] >= 0 {
		return p.ms[p.mention[i]].Kind == Count
	}
	set := p.toks[i].word.Classes()
	return !set.Any(grammarWords) && !set.Has(lexicon.Manner)
}

// nominal reports whether token i-1 asks for a noun at i.
func (p *parse) nominal(i int) bool {
	switch p.at(i - 1) {
	case determinerTag, adjectiveTag, possessTag, prepositionTag:
		return true
	case otherTag:
		return p.punct(i-1) == '-'
	case figureTag:
		return true
	}
	return false
}

// before returns the tag of the last token before i that is no adverb or negation.
func (p *parse) before(i int) (tag, int) {
	for k := i - 1; k >= 0; k-- {
		if x := p.tags[k]; x != adverbTag && x != negationTag && !p.timeInside(k) {
			return x, k
		}
	}
	return punctTag, -1
}

// timeInside reports whether token k is a word of time right behind an auxiliary: "have now won".
func (p *parse) timeInside(k int) bool {
	if p.tags[k] != timeTag || k == 0 || p.tags[k-1] != auxTag && p.tags[k-1] != modalTag {
		return false
	}
	m := &p.ms[p.mention[k]]
	return m.last-m.first == 1 && p.kind(k) == wordToken
}

// finite reports whether a finite verb stands between token i and the last boundary before it.
func (p *parse) finite(i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch p.tags[k] {
		case punctTag, relativeTag, subTag, andTag:
			return false
		case verbTag, modalTag, auxTag:
			return true
		}
	}
	return false
}

func (p *parse) gerundOrNoun(i int, f forms) tag {
	x, k := p.before(i)
	switch {
	case x == otherTag && p.punct(i-1) == '-' && p.glued(i):
		if p.nounFollows(i) {
			return adjectiveTag // "a ride-hailing firm"
		}
		return nounTag
	case i+1 < len(p.toks) && (x == punctTag || x == subTag || x == andTag) && (p.toks[i+1].word.Is(lexicon.Modal) || p.toks[i+1].word.Value(lexicon.Verb) != ""):
		return nounTag // "borrowing is capped"
	case (x == punctTag || x == subTag) && p.nounFollows(i) && p.subjectOfLater(i):
		return adjectiveTag // "starting salaries would rise"
	case x == auxTag && p.toks[k].word.Value(lexicon.Verb) == "be":
		return gerundTag
	case x == determinerTag || x == possessTag || x == adjectiveTag:
		if p.nounFollows(i) && !f.has(asNoun) {
			return adjectiveTag
		}
		return nounTag
	case f.has(asNoun) && !p.objectFollows(i):
		return nounTag
	case x == nounTag && k == i-1 && p.onFigure(i+1) && (p.toks[k].word.Is(lexicon.Plural) || p.toks[k].word.Is(lexicon.Person)):
		return gerundTag // "people earning more than $1 million"
	case x == nounTag && f.has(asNoun):
		return nounTag
	}
	return gerundTag
}

// objectFollows reports whether token i+1 begins an object or complement of a verb.
func (p *parse) objectFollows(i int) bool {
	i++
	if i >= len(p.toks) {
		return false
	}
	if k := p.mention[i]; k >= 0 {
		return p.ms[k].Kind != Date
	}
	t := &p.toks[i]
	set := t.word.Classes()
	if set.Any(objectWords) {
		return true
	}
	return t.kind == wordToken && t.has(upperFirst) && !p.capital || t.kind == signToken || t.kind == numeralToken
}

var objectWords = lexicon.Set(lexicon.Article, lexicon.Determiner, lexicon.Pronoun)

// verbOrNoun tags a base form or a form in -s.
func (p *parse) verbOrNoun(i int, f forms, known bool) tag {
	x, k := p.before(i)
	noun := nounTag
	if !f.has(asNoun) && f.has(asAdjective) {
		noun = adjectiveTag
	}
	switch x {
	case modalTag, toTag:
		return infinitiveTag
	case auxTag:
		if p.toks[k].word.Value(lexicon.Verb) == "do" {
			return infinitiveTag
		}
		return noun
	}
	if known && p.at(i-1) == figureTag && (!f.has(asNoun|asAdjective) || p.ofWhom(i-1) || p.theyDo(i)) {
		return verbTag
	}
	if p.nominal(i) {
		if f.has(asAdjective) && p.nounFollows(i) {
			return adjectiveTag
		}
		return noun
	}
	if x == nounTag && k == i-1 && p.toks[i].word.Is(lexicon.Measure) && p.toks[i].word.Is(lexicon.Plural) && !p.objectFollows(i) {
		return noun // "house prices in Leeds"
	}
	if (x == nounTag || x == nameTag) && (p.toks[k].word.Value(lexicon.Via) == "demonym" && !(plural(p.text(k)) && !plural(p.text(i)) && known && !f.has(asNoun)) || !p.agrees(k, i)) {
		return noun
	}
	if !f.has(asNoun | asAdjective) {
		if x == punctTag && i+1 < len(p.toks) && p.mention[i+1] < 0 && plural(p.text(i)) && p.auxiliary(i+1) {
			return nounTag // "Arrests have fallen"
		}
		return verbTag
	}
	switch x {
	case nounTag, nameTag, pronounTag, relativeTag, timeTag:
		if p.finite(i) && !(known && x == nounTag && i+1 < len(p.toks) && p.mention[i+1] < 0 && p.toks[i+1].word.Classes().Any(objectWords)) {
			return noun
		}
		if x == pronounTag || x == relativeTag {
			return verbTag
		}
		if p.objectFollows(i) || known && p.complementFollows(i) || known && x == nounTag && p.people(k) && !plural(p.text(i)) && i+1 < len(p.toks) && !p.verbLater(i) {
			return verbTag
		}
	case andTag:
		if p.verbBefore(k) && p.objectFollows(i) && known {
			return verbTag
		}
	}
	return noun
}

// auxiliary reports whether token i is a modal verb or a form of be, have or do.
func (p *parse) auxiliary(i int) bool {
	w := p.toks[i].word
	return w.Is(lexicon.Modal) || w.Value(lexicon.Verb) != ""
}

// ofWhom reports whether the figure at token i stands behind "of whom", so that a verb follows: "of whom 1,136 work in research".
func (p *parse) ofWhom(i int) bool {
	for k := i; k > 0 && k > i-6 && (p.tags[k] == figureTag || p.tags[k] == relativeTag); k-- {
		if p.tags[k] == relativeTag {
			return p.text(k-1) == "of"
		}
	}
	return false
}

// theyDo reports whether the base form at token i is what those of the bare number before it do: "1,136 work in research".
func (p *parse) theyDo(i int) bool {
	m := &p.ms[p.mention[i-1]]
	if m.Kind != Number || plural(p.text(i)) || p.finite(i) || i+1 >= len(p.toks) || p.verbLater(i+1) {
		return false
	}
	if n, ok := m.Quantity.Stated.Point(); ok && n.Cmp(claims.Int(2)) < 0 {
		return false
	}
	w := p.toks[i+1].word
	return p.mention[i+1] < 0 && (w.Is(lexicon.Preposition) && p.text(i+1) != "of" || p.objectFollows(i))
}

// people reports whether token k is a plural noun for people.
func (p *parse) people(k int) bool {
	w := p.toks[k].word
	return w.Is(lexicon.Plural) && w.Is(lexicon.Person)
}

// complementFollows reports whether "by", "to" or an adverb follows, as behind a verb of change.
func (p *parse) complementFollows(i int) bool {
	i++
	if i >= len(p.toks) || p.mention[i] >= 0 {
		return false
	}
	w := p.toks[i].word
	switch w.String() {
	case "by", "to", "sharply", "slightly", "further":
		return true
	case "for":
		if i+1 < len(p.toks) && p.mention[i+1] >= 0 && p.ms[p.mention[i+1]].Kind == Duration && p.at(i-2) == nounTag && !p.verbLater(i) {
			return true // "the order lasts for 14 days"
		}
		return p.toks[i-1].word.Classes().Any(amountVerbs) && !p.verbLater(i)
	case "of", "about":
		return p.toks[i-1].word.Is(lexicon.Say) && !p.verbLater(i)
	case "at", "from", "in", "on", "above", "below", "around", "near", "under", "over":
		return p.toks[i-1].word.Classes().Any(amountVerbs) && !p.verbLater(i)
	}
	return w.Is(lexicon.Manner)
}

var amountVerbs = lexicon.Set(lexicon.Level, lexicon.Direction)

// verbLater reports whether a word that can only be a finite verb follows token i before the next mark.
func (p *parse) verbLater(i int) bool {
	for ; i < len(p.toks); i++ {
		t := &p.toks[i]
		if t.kind == punctToken && t.punct != '-' || t.word.Is(lexicon.Conjunction) || t.word.Value(lexicon.Pronoun) == "rel" {
			return false
		}
		if t.word.Is(lexicon.Modal) || t.word.Value(lexicon.Verb) != "" {
			return true
		}
		if f := formsOf(t.word); f.has(asPast) && !f.has(asParticiple|asNoun) {
			return true
		}
	}
	return false
}

// subjectOfLater reports whether a finite verb follows the word behind token i at once.
func (p *parse) subjectOfLater(i int) bool {
	if i+2 >= len(p.toks) {
		return false
	}
	t := &p.toks[i+2]
	if t.word.Is(lexicon.Modal) || t.word.Value(lexicon.Verb) != "" {
		return true
	}
	f := formsOf(t.word)
	return f.has(asPast) && !f.has(asNoun)
}

// agrees reports whether the noun at token k may be the subject of the present tense at token i: a plural of "rise", a
// singular of "rises".
func (p *parse) agrees(k, i int) bool {
	w := p.text(i)
	third := len(w) > 2 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
	if third {
		return true
	}
	t := &p.toks[k]
	return t.word.Is(lexicon.Plural) || t.word.Is(lexicon.Household) || plural(p.text(k)) || p.text(k) == "people" || p.text(k) == "police"
}
