package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// evidence is what speaks for or against a noun phrase, as rows of a table of weights.
type evidence struct {
	rows [32]uint16
	n    int
}

func (e *evidence) add(row int) {
	e.rows[e.n] = uint16(row)
	e.n++
}

// The rows of a table of weights. Each block pairs two things that are known of a phrase and a figure.
const (
	rowBearingSort  = 0
	rowBearingBy    = rowBearingSort + int(bearings)*int(figureSorts)
	rowBearingUnder = rowBearingBy + int(bearings)*int(measureBys)
	rowBearingName  = rowBearingUnder + int(bearings)*int(subjectForms)
	rowNameSort     = rowBearingName + int(bearings)*int(phraseSorts)
	rowPreposition  = rowNameSort + int(phraseSorts)*int(figureSorts)
	rowDistance     = rowPreposition + 4*int(joints)
	rowOpening      = rowDistance + 2*distances
	rowMark         = rowOpening + int(openings)*int(2)
	rowBearingJoint = rowMark + int(marks)
	rowNameJoint    = rowBearingJoint + int(bearings)*int(joints)
	rowSame         = rowNameJoint + int(phraseSorts)*int(joints)
	evidenceRows    = rowSame + 2*int(measureBys)
)

// distances is the number of steps in which a distance is told.
const distances = 6

// joint is the preposition before a noun phrase.
type joint uint16

const (
	noJoint joint = iota
	jointOf
	jointIn
	jointAt
	jointFor
	jointTo
	jointFrom
	jointBy
	jointWith
	jointOn
	jointAmong
	jointAgainst
	otherJoint
	joints
)

// opening is the word with which a noun phrase begins.
type opening uint16

const (
	opensPlain opening = iota
	opensThe
	opensA
	opensTheir // a possessive pronoun
	opensOther
	openings
)

// mark is something that is so or not.
type mark uint16

const (
	markFigure  mark = iota // a figure stands in the phrase
	markCounted             // another figure counts it
	markFirst               // it is the first of the sentence
	markChosen              // it names whom the claim is said to be about
	markName                // it has a name before its head
	markSays                // it is the subject of a verb of saying
	markOwner               // 's follows
	markPlural
	markBracket  // it stands in brackets, and the figure does not
	markComma    // a comma stands between it and the figure
	markClause   // another verb stands between it and the figure
	markRelative // a relative clause follows
	markBefore   // another figure before measures it
	markMeasure  // its head is a noun for what is measured
	markOther    // another figure stands between
	marks
)

// weigh fills e with what speaks for or against chunk c for the figure.
func (cl *claimer) weigh(e *evidence, v *figureView, c int) {
	p := &cl.p
	f := v.f
	ch := p.chunks[c]
	b, s := int(cl.bearing(v, c)), int(cl.phraseSort(c))
	cl.weighPlace(e, v, b, s)
	side, from, to := 0, ch.last, f.m.first
	if ch.first >= f.m.last {
		side, from, to = 1, f.m.last, ch.first
	}
	same := 0
	if int(p.clause[ch.head]) == f.clause {
		same = 1
	}
	j := int(p.joint(ch.prep))
	e.add(rowPreposition + (2*side+same)*int(joints) + j)
	e.add(rowBearingJoint + b*int(joints) + j)
	e.add(rowNameJoint + s*int(joints) + j)
	d, comma, other := cl.gap(from, to)
	e.add(rowDistance + side*distances + d)
	e.add(rowOpening + int(p.opening(ch.first))*2 + same)
	set := func(m mark, is bool) {
		if is {
			e.add(rowMark + int(m))
		}
	}
	set(markFigure, p.chunkHasFigure(c))
	set(markCounted, cl.countedBeside(f, c))
	set(markFirst, c == 0)
	set(markChosen, cl.names(c, v.ids))
	set(markBefore, cl.measuredBefore(f, c))
	set(markName, b != int(nowhere) && p.tags[ch.head] == nounTag && cl.nameIn(c) >= 0)
	set(markSays, cl.says(c))
	set(markOwner, p.at(ch.last) == possessTag)
	set(markPlural, p.is(ch.head, lexicon.Plural))
	set(markBracket, p.clauses[p.clause[ch.head]].bracket && !p.clauses[f.clause].bracket)
	set(markComma, comma)
	set(markRelative, p.at(ch.last) == relativeTag || p.at(ch.last) == punctTag && p.at(ch.last+1) == relativeTag)
	set(markMeasure, p.is(ch.head, lexicon.Measure))
	set(markOther, other)
}

// weighPlace adds what a bearing and the sort of a phrase say.
func (cl *claimer) weighPlace(e *evidence, v *figureView, b, s int) {
	e.add(rowBearingSort + b*int(figureSorts) + int(v.sort))
	e.add(rowBearingBy + b*int(measureBys) + int(v.by))
	e.add(rowBearingUnder + b*int(subjectForms) + int(v.under))
	e.add(rowBearingName + b*int(phraseSorts) + s)
	e.add(rowNameSort + s*int(figureSorts) + int(v.sort))
}

// opening tells with what word the noun phrase begins whose first token is i.
func (p *parse) opening(i int) opening {
	if p.tags[i] != determinerTag {
		return opensPlain
	}
	switch w := p.toks[i].word; {
	case w.Value(lexicon.Pronoun) == "poss":
		return opensTheir
	case p.lower(i) == "the":
		return opensThe
	case w.Is(lexicon.Article):
		return opensA
	}
	return opensOther
}

// joint tells the preposition at token k.
func (p *parse) joint(k int) joint {
	if k < 0 {
		return noJoint
	}
	switch p.lower(k) {
	case "of":
		return jointOf
	case "in", "within", "throughout", "across":
		return jointIn
	case "at":
		return jointAt
	case "for":
		return jointFor
	case "to", "into":
		return jointTo
	case "from":
		return jointFrom
	case "by":
		return jointBy
	case "with":
		return jointWith
	case "on":
		return jointOn
	case "among", "between":
		return jointAmong
	case "against", "than":
		return jointAgainst
	}
	return otherJoint
}

// gap tells in steps how many words stand between two tokens, and whether a comma or a figure does.
func (cl *claimer) gap(from, to int) (steps int, comma, figure bool) {
	p := &cl.p
	for i := from; i < to; i++ {
		comma = comma || p.punct(i) == ','
		figure = figure || p.onFigure(i)
	}
	switch n := to - from; {
	case n <= 0:
		return 0, comma, figure
	case n <= 1:
		return 1, comma, figure
	case n <= 3:
		return 2, comma, figure
	case n <= 7:
		return 3, comma, figure
	case n <= 14:
		return 4, comma, figure
	}
	return 5, comma, figure
}

// countedBeside reports whether a figure other than f counts what chunk c names.
func (cl *claimer) countedBeside(f *attachment, c int) bool {
	p := &cl.p
	k := p.mention[p.chunks[c].head]
	return k >= 0 && &p.ms[k] != f.m && p.ms[k].noun >= 0 && p.chunkOf(p.ms[k].noun) == c
}

// names reports whether a name in chunk c is one of the entities.
func (cl *claimer) names(c int, ids []int) bool {
	ch := cl.p.chunks[c]
	for _, r := range cl.p.refs {
		if r.first < ch.last && ch.first < r.last {
			for _, id := range ids {
				if id == r.id {
					return true
				}
			}
		}
	}
	return false
}

// nameIn returns the index of a name in chunk c among those of the sentence, -1 when it has none.
func (cl *claimer) nameIn(c int) int {
	ch := cl.p.chunks[c]
	for k, r := range cl.p.refs {
		if r.first < ch.last && ch.first < r.last {
			return k
		}
	}
	return -1
}

// says reports whether chunk c is the subject of a verb of saying.
func (cl *claimer) says(c int) bool {
	p := &cl.p
	ch := &p.chunks[c]
	if ch.says == 0 {
		ch.says = 1
		for k := range p.clauses {
			if v := p.verb(k); p.clauses[k].subject == c && v >= 0 && p.toks[v].word.Is(lexicon.Say) {
				ch.says = 2
			}
		}
	}
	return ch.says == 2
}

// measuredBefore reports whether chunk c names what a figure before f measures.
func (cl *claimer) measuredBefore(f *attachment, c int) bool {
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.m == f.m {
			return false
		}
		if g.head == c {
			return true
		}
	}
	return false
}
