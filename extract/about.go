package extract

import "github.com/claimcheck/claimcheck/claims"

// setAbout enters the words of whom or what the figure is told: of all noun phrases near it the one for which most speaks.
// The weights are learned from sentences in which people marked them: train_test.go.
func (cl *claimer) setAbout(f *attachment, c *claims.Claim) {
	v := cl.view(f)
	v.ids = f.entity
	var e evidence
	last, row := cl.aboutLast(&v)
	score := func(k int, e *evidence) int {
		s := aboutScore(e)
		if k == last {
			s += int(aboutWeights[row])
		}
		return s
	}
	best, most := none, score(none, cl.weighNone(&e, &v, nowhere))
	if !cl.aboutBefore.IsZero() {
		if s := score(before, cl.weighNone(&e, &v, beforeSentence)); s > most {
			best, most = before, s
		}
	}
	from, to := cl.near(f)
	for k := from; k < to; k++ {
		if !cl.mayBeAbout(k) {
			continue
		}
		e.n = 0
		cl.weigh(&e, &v, k)
		if s := score(k, &e); s > most {
			best, most = k, s
		}
	}
	f.about = best
	switch best {
	case none:
	case before:
		c.About = cl.aboutBefore
	default:
		c.About = cl.aboutSpan(f, best)
	}
}

// aboutLast returns of whom the figure before is told, and the row of weights for what is told of the same; -3 when there is none.
func (cl *claimer) aboutLast(v *figureView) (last, row int) {
	g := cl.figureBefore(v.f)
	if g == nil {
		return -3, 0
	}
	row = rowSame + int(v.by)
	if g.clause != v.f.clause {
		row += int(measureBys)
	}
	return g.about, row
}

// What the choice is when it is no noun phrase of the sentence.
const (
	none   = -1
	before = -2 // the subject of the sentence before
)

func aboutScore(e *evidence) int {
	s := 0
	for _, r := range e.rows[:e.n] {
		s += int(aboutWeights[r])
	}
	return s
}

// weighNone fills e with what speaks for no noun phrase of the sentence.
func (cl *claimer) weighNone(e *evidence, v *figureView, b bearing) *evidence {
	e.n = 0
	s := noNoun
	if v.f.head >= 0 {
		s = cl.phraseSort(v.f.head)
	}
	cl.weighPlace(e, v, int(b), int(s))
	return e
}

// nearPhrases is how many noun phrases to each side of a figure may be chosen.
const nearPhrases = 24

// near returns the noun phrases near figure f: from the first up to but not including the last.
func (cl *claimer) near(f *attachment) (from, to int) {
	p := &cl.p
	i := f.m.figure
	for i > 0 && p.chunkOf(i) < 0 {
		i--
	}
	c := max(p.chunkOf(i), 0)
	return max(0, c-nearPhrases), min(len(p.chunks), c+nearPhrases+1)
}

// mayBeAbout reports whether chunk c names someone or something.
func (cl *claimer) mayBeAbout(c int) bool {
	switch cl.p.tags[cl.p.chunks[c].head] {
	case nounTag, nameTag, adjectiveTag:
		return true
	}
	return false
}

// aboutSpan returns the words of chunk c that tell of whom figure f is: the name before its head if the chunk also names what is measured, else
// the chunk without a figure at its begin.
func (cl *claimer) aboutSpan(f *attachment, c int) claims.Span {
	p := &cl.p
	ch := p.chunks[c]
	if r := cl.nameIn(c); r >= 0 && c == f.head && p.refs[r].last <= ch.head && p.refs[r].first >= ch.first {
		return p.span(p.refs[r].first, p.refs[r].last)
	}
	i := ch.first
	for i < ch.head && (p.onFigure(i) || p.tags[i] == otherTag) {
		i++
	}
	return p.span(i, ch.last)
}

// rememberAbout keeps the subject of the sentence for the next.
func (cl *claimer) rememberAbout() {
	p := &cl.p
	for c := range p.clauses {
		if v := p.verb(c); v < 0 {
			continue
		}
		if k := p.clauses[c].subject; k >= 0 && p.nominalHead(k) && !cl.says(k) {
			cl.aboutNow = p.span(p.chunks[k].first, p.chunks[k].last)
			return
		}
	}
}

// figureBefore returns the figure before f in its sentence that is a claim, nil when there is none.
func (cl *claimer) figureBefore(f *attachment) *attachment {
	var last *attachment
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.m == f.m {
			break
		}
		if g.claim != nil && !g.skip {
			last = g
		}
	}
	return last
}
