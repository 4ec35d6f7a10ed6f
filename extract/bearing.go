package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// A figureView is what the choice of a noun phrase for a figure looks at, found once for the figure.
type figureView struct {
	f       *attachment
	sort    figureSort
	by      measureBy
	under   subjectForm
	chunk   int   // that holds the figure, -1
	subject int   // of the clause, -1
	object  int   // of the clause's verb, -1
	verb    int   // of the clause, -1
	ids     []int // entities of whom it is told, once they are known
	first   int   // token of the first chunk of the clause that stands before its verb
}

// figureSort is what sort of figure it is.
type figureSort uint16

const (
	sortCount figureSort = iota
	sortNumber
	sortMoney
	sortPercent
	sortChange
	sortDuration
	sortMeasure
	sortOther
	figureSorts
)

// measureBy is how the words that name the measure stand to the figure.
type measureBy uint16

const (
	byNothing measureBy = iota // no word names it
	byVerb
	bySubject // the subject of the clause names it
	byNoun    // the noun that is counted
	byPhrase  // another noun phrase
	byLike    // it is that of another figure
	measureBys
)

// subjectForm is what the subject of the figure's clause is.
type subjectForm uint16

const (
	noSubject subjectForm = iota
	pronounSubject
	possessedSubject // "its sales"
	nameSubject
	personSubject
	nounSubject
	ownFigureSubject // the subject is the figure: "40 were hurt"
	subjectForms
)

// bearing is how a noun phrase stands to a figure.
type bearing uint16

const (
	isHead         bearing = iota // it names what is measured
	isOf                          // it names what that is of
	ownsHead                      // "the bank's profit"
	ofHead                        // "sales of cars"
	inHead                        // "sales in Spain"
	onHead                        // "demand for cars"
	deepInHead                    // "sales of cars in Spain"
	isSubject                     // of the clause
	inSubject                     // of the phrase of the subject
	isObject                      // of the clause's verb
	rightBefore                   // the phrase right before the figure
	rightBehind                   // the phrase right behind, after a preposition
	nextBehind                    // the phrase right behind, without one
	fronted                       // before the subject: "In Spain sales rose 5%"
	isOuterSubject                // subject of the clause around
	isOtherSubject                // subject of a clause before
	isLaterSubject                // subject of a clause behind
	isOuterObject                 // object of the verb of a clause before
	clauseBefore                  // elsewhere in the clause, before the figure
	clauseBehind                  // elsewhere in the clause, behind
	earlier                       // in a clause before
	later                         // in a clause behind
	holdsFigure                   // the phrase of the figure
	inList                        // between the figure whose measure it shares and the figure
	beforeSentence                // the subject of the sentence before
	nowhere                       // no phrase
	bearings
)

// phraseSort is what sort of thing a noun phrase names.
type phraseSort uint16

const (
	personName phraseSort = iota
	bodyName
	placeName
	otherName
	personNoun
	bodyNoun
	placeNounSort
	eventNoun
	thingNoun
	measureNoun
	lightNoun
	sourceNoun
	timeNoun
	otherNoun
	adjectiveNoun
	noNoun
	phraseSorts
)

// view finds what the choice looks at for figure f.
func (cl *claimer) view(f *attachment) figureView {
	p := &cl.p
	k := p.clauses[f.clause]
	v := figureView{f: f, chunk: p.chunkOf(f.m.figure), subject: k.subject, object: -1, verb: p.verb(f.clause), first: k.first}
	if k.group >= 0 {
		if n := p.chunkOf(p.groups[k.group].last); n >= 0 && p.chunks[n].first >= p.groups[k.group].last && p.chunks[n].prep < 0 {
			v.object = p.possessed(n)
		}
	}
	v.sort = sortOf(f)
	switch {
	case f.like >= 0 || f.from != nil:
		v.by = byLike
	case f.verb >= 0:
		v.by = byVerb
	case f.head < 0:
		v.by = byNothing
	case f.m.noun >= 0 && p.chunkOf(f.m.noun) == f.head, f.head == v.chunk:
		v.by = byNoun
	case f.head == k.subject:
		v.by = bySubject
	default:
		v.by = byPhrase
	}
	v.under = cl.subjectForm(f, k.subject)
	return v
}

func sortOf(f *attachment) figureSort {
	switch {
	case f.kind == claims.KindChange:
		return sortChange
	case f.kind == claims.KindAge, f.m.Kind == Ordinal:
		return sortOther
	}
	switch f.m.Kind {
	case Count:
		return sortCount
	case Number:
		return sortNumber
	case Money:
		return sortMoney
	case Percent:
		return sortPercent
	case Duration:
		return sortDuration
	case Measure:
		return sortMeasure
	}
	return sortOther
}

func (cl *claimer) subjectForm(f *attachment, s int) subjectForm {
	p := &cl.p
	if s < 0 {
		return noSubject
	}
	ch := p.chunks[s]
	switch {
	case f.m.first < ch.last && ch.first < f.m.last:
		return ownFigureSubject
	case p.tags[ch.head] == pronounTag:
		return pronounSubject
	case p.toks[ch.first].word.Value(lexicon.Pronoun) == "poss":
		return possessedSubject
	case p.tags[ch.head] == nameTag:
		return nameSubject
	case isSomeone(p.toks[ch.head].word):
		return personSubject
	}
	return nounSubject
}

// bearing tells how chunk c stands to the figure.
func (cl *claimer) bearing(v *figureView, c int) bearing {
	p := &cl.p
	f := v.f
	ch := p.chunks[c]
	switch {
	case c == f.head:
		return isHead
	case c == f.of:
		return isOf
	}
	if f.head >= 0 {
		for o := p.chunks[f.head].owner; o >= 0; o = p.chunks[o].owner {
			if o == c {
				return ownsHead
			}
		}
		if n, k := p.complement(f.head); n >= 0 {
			if n == c {
				return p.joins(k)
			}
			if m, _ := p.complement(n); m == c {
				return deepInHead
			}
		}
	}
	if f.like >= 0 && ch.first >= cl.figures[f.like].m.last && ch.last <= f.m.first {
		return inList
	}
	switch {
	case c == v.subject:
		return isSubject
	case c == v.chunk:
		return holdsFigure
	case c == v.object:
		return isObject
	case ch.first >= f.m.last && ch.first <= f.m.last+2 && ch.prep >= f.m.last:
		return rightBehind
	case ch.first >= f.m.last && ch.first <= f.m.last+1:
		return nextBehind
	case ch.last <= f.m.first && ch.last >= f.m.first-1:
		return rightBefore
	}
	k := int(p.clause[ch.head])
	if k == f.clause {
		switch {
		case v.subject >= 0 && p.root(c) == v.subject:
			return inSubject
		case ch.prep >= 0 && ch.prep <= v.first+1 && v.verb > ch.head:
			return fronted
		case ch.first < f.m.first:
			return clauseBefore
		}
		return clauseBehind
	}
	return cl.bearingOutside(v, c, k)
}

// joins tells how a noun phrase stands to the measure that the preposition at token k joins it to.
func (p *parse) joins(k int) bearing {
	switch p.lower(k) {
	case "of":
		return ofHead
	case "in", "at", "across", "among", "throughout", "within", "near", "outside":
		return inHead
	}
	return onHead
}

// bearingOutside tells how chunk c of clause k, which is not that of the figure, stands to it.
func (cl *claimer) bearingOutside(v *figureView, c, k int) bearing {
	p := &cl.p
	if up := p.clauses[v.f.clause].parent; up >= 0 && p.clauses[up].subject == c {
		return isOuterSubject
	}
	if p.clauses[k].subject == c && p.clauses[k].group >= 0 {
		if p.chunks[c].first < v.f.m.first {
			return isOtherSubject
		}
		return isLaterSubject
	}
	if p.chunks[c].first > v.f.m.first {
		return later
	}
	if g := p.clauses[k].group; g >= 0 && p.chunks[c].first == p.groups[g].last {
		return isOuterObject
	}
	return earlier
}

// phraseSort tells what sort of thing chunk c names.
func (cl *claimer) phraseSort(c int) phraseSort {
	ch := &cl.p.chunks[c]
	if ch.sort == 0 {
		ch.sort = uint8(cl.findSort(c)) + 1
	}
	return phraseSort(ch.sort - 1)
}

// findSort finds what sort of thing chunk c names.
func (cl *claimer) findSort(c int) phraseSort {
	p := &cl.p
	h := p.chunks[c].head
	switch p.tags[h] {
	case nameTag:
		for _, r := range p.refs {
			if r.first <= h && h < r.last {
				return sortOfName(cl.es.list[r.id].kind)
			}
		}
		return otherName
	case nounTag:
	case adjectiveTag:
		return adjectiveNoun
	default:
		return noNoun
	}
	w := p.toks[h].word
	set := w.Classes()
	switch {
	case p.light(c):
		return lightNoun
	case set.Has(lexicon.Source):
		return sourceNoun
	case set.Has(lexicon.TimeUnit):
		return timeNoun
	case set.Has(lexicon.Person), set.Has(lexicon.Title):
		return personNoun
	case set.Has(lexicon.Org) && !isWeak(w, "org"):
		return bodyNoun
	}
	var buf [8]string
	for _, k := range w.Kinds(buf[:0]) {
		switch k {
		case "person":
			return personNoun
		case "organization":
			return bodyNoun
		case "place", "building":
			return placeNounSort
		case "event":
			return eventNoun
		case "device", "product", "vehicle", "animal", "document", "food", "plant", "metal":
			return thingNoun
		}
	}
	if set.Has(lexicon.Measure) {
		return measureNoun
	}
	return otherNoun
}

func sortOfName(k claims.EntityKind) phraseSort {
	switch k {
	case claims.EntityPerson:
		return personName
	case claims.EntityOrganization, claims.EntityGroup:
		return bodyName
	case claims.EntityCountry, claims.EntityRegion, claims.EntityCity:
		return placeName
	}
	return otherName
}
