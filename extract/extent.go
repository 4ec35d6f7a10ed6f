package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// An extension is what may be added to the words that name what a figure measures: "people killed", "spent on roads".
type extension uint16

const (
	asIs         extension = iota
	withVerb               // the verb of the clause: "people killed"
	withJoined             // what a preposition joins to the measure: "demand for cars"
	withBehind             // what a preposition joins to the figure: "spent $3m on roads"
	withObject             // the object of the verb: "sold its stake for $3m"
	withVerbNext           // the verb of a clause behind that the figure or its noun is the subject of: "people who died"
	extensions
)

// The rows of the table of weights for extensions.
const (
	rowExtSort   = 0
	rowExtBy     = rowExtSort + int(extensions)*int(figureSorts)
	rowExtUnder  = rowExtBy + int(extensions)*int(measureBys)
	rowExtJoint  = rowExtUnder + int(extensions)*int(subjectForms)
	rowExtPhrase = rowExtJoint + int(extensions)*int(joints)
	rowExtBase   = rowExtPhrase + int(extensions)*int(phraseSorts)
	rowExtVerb   = rowExtBase + int(extensions)*int(phraseSorts)
	rowExtHow    = rowExtVerb + int(extensions)*verbSorts*3
	rowExtOpen   = rowExtHow + int(extensions)*hows
	rowExtLong   = rowExtOpen + int(extensions)*int(openings)
	extentRows   = rowExtLong + int(extensions)*3
)

// readily is by how much less may speak for an extension than for none: "people killed" says more than "people", where both are fair.
const readily = 20

// extend adds to the measure of f the words for which most speaks. The weights are learned: train_test.go.
func (cl *claimer) extend(f *attachment, c *claims.Claim) {
	if c.Measure == "" || !cl.mayChoose(f) {
		return
	}
	v := cl.view(f)
	var e evidence
	best, text, most := asIs, "", extentScore(cl.weighExtension(&e, &v, asIs, -1))-readily
	for x := withVerb; x < extensions; x++ {
		at := cl.extensionAt(&v, x)
		if at < 0 {
			continue
		}
		if s := extentScore(cl.weighExtension(&e, &v, x, at)); s > most {
			if t := cl.extensionText(x, at); t != "" && !strings.Contains(c.Measure, t) {
				best, text, most = x, t, s
			}
		}
	}
	if best != asIs {
		c.Measure += " " + text
	}
}

func extentScore(e *evidence) int {
	s := 0
	for _, r := range e.rows[:e.n] {
		s += int(extentWeights[r])
	}
	return s
}

// extensionAt returns the verb group or noun phrase of extension x, -1 when there is none.
func (cl *claimer) extensionAt(v *figureView, x extension) int {
	p := &cl.p
	f := v.f
	switch x {
	case withVerb:
		g := p.clauses[f.clause].group
		if g < 0 || f.verb >= 0 || f.kind == claims.KindChange || !cl.doneTo(f, p.groups[g].main) || p.mention[p.groups[g].main] >= 0 || f.m.by == "multiple" || !p.namesMeasure(p.groups[g].main) {
			return -1
		}
		return g
	case withVerbNext:
		k := f.clause + 1
		if k >= len(p.clauses) || p.clauses[k].group < 0 || p.clauses[k].subject < 0 || p.clauses[k].subject != f.head && p.clauses[k].subject != v.chunk {
			return -1
		}
		if g := p.clauses[k].group; p.namesMeasure(p.groups[g].main) {
			return g
		}
	case withJoined:
		if f.head < 0 || f.verb >= 0 || f.of >= 0 {
			return -1
		}
		if n, k := p.complement(f.head); n >= 0 && p.text(k) != "of" {
			return cl.extending(n)
		}
	case withBehind:
		if k := f.m.last; p.at(k) == prepositionTag {
			if n := p.possessed(p.chunkOf(k + 1)); n >= 0 && n != f.head && n != f.of {
				return cl.extending(n)
			}
		}
	case withObject:
		if f.verb >= 0 && f.verb == v.verb && v.object >= 0 {
			return cl.extending(v.object)
		}
	}
	return -1
}

// extending returns chunk c if it may extend a measure: a noun phrase without a figure; else -1.
func (cl *claimer) extending(c int) int {
	if cl.p.tags[cl.p.chunks[c].head] != nounTag || cl.p.chunkHasFigure(c) {
		return -1
	}
	return c
}

// extensionText returns the words of extension x at verb group or noun phrase at; "" when it has none.
func (cl *claimer) extensionText(x extension, at int) string {
	p := &cl.p
	if x == withVerb || x == withVerbNext {
		return p.verbText(p.groups[at].main)
	}
	var b strings.Builder
	if k := p.chunks[at].prep; k >= 0 {
		b.WriteString(p.lower(k) + " ")
	}
	if cl.writeChunk(&b, at) == 0 {
		return ""
	}
	return b.String()
}

// weighExtension fills e with what speaks for extension x at verb group or noun phrase at.
func (cl *claimer) weighExtension(e *evidence, v *figureView, x extension, at int) *evidence {
	p := &cl.p
	e.n = 0
	i := int(x)
	e.add(rowExtSort + i*int(figureSorts) + int(v.sort))
	e.add(rowExtBy + i*int(measureBys) + int(v.by))
	e.add(rowExtUnder + i*int(subjectForms) + int(v.under))
	e.add(rowExtHow + i*hows + howOf(v.f.how))
	base := noNoun
	if v.f.head >= 0 {
		base = cl.phraseSort(v.f.head)
	}
	e.add(rowExtBase + i*int(phraseSorts) + int(base))
	if x == asIs {
		return e
	}
	if x == withVerb || x == withVerbNext {
		g := p.groups[at]
		side := 0
		switch {
		case g.main > v.f.m.first:
			side = 1
		case g.last < v.f.m.first:
			side = 2
		}
		e.add(rowExtVerb + (i*3+side)*verbSorts + verbSort(p, g))
		return e
	}
	ch := p.chunks[at]
	e.add(rowExtJoint + i*int(joints) + int(p.joint(ch.prep)))
	e.add(rowExtPhrase + i*int(phraseSorts) + int(cl.phraseSort(at)))
	e.add(rowExtOpen + i*int(openings) + int(p.opening(ch.first)))
	e.add(rowExtLong + i*3 + min(ch.last-ch.first-1, 2))
	return e
}

// verbSort tells what sort of verb group g is.
func verbSort(p *parse, g verbGroup) int {
	set := p.toks[g.main].word.Classes()
	switch {
	case g.passive:
		return 1
	case set.Has(lexicon.Level):
		return 2
	case set.Has(lexicon.Direction):
		return 3
	case set.Has(lexicon.Measure):
		return 4
	case set.Has(lexicon.Kin), set.Has(lexicon.Syn):
		return 5
	case p.tags[g.main] == gerundTag:
		return 6
	case p.tags[g.main] == infinitiveTag:
		return 7
	}
	return 0
}

// doneTo reports whether the verb at token i may stand behind what figure f counts: it stands there, or it has the form of a participle,
// "people hurt", not "people employs".
func (cl *claimer) doneTo(f *attachment, i int) bool {
	w := cl.p.toks[i].word
	return i > f.m.first || formsOf(w).has(asParticiple) || w.Forms() == 0 && pastEnding(cl.p.text(i))
}
