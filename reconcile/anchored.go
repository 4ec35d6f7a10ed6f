package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// Two texts on one event have more in common than the words for what they measure: a name, or a figure. Two schools cost so much a place,
// and two ferries carry so many cars, in the same words.

// anchorMore is the evidence, in tenths of bits, that two values of one thing need beyond the usual in documents that have no name and no
// figure in common.
const anchorMore = 26

// anchorDoubt is the evidence that a pair needs beyond the usual because nothing but its words says that its documents tell of one thing.
func (p *Pass) anchorDoubt(q *pair) int {
	a, b := &p.views[q.a], &p.views[q.b]
	if _, x := statedPeriod(a.claim); x && q.j.verdict[cPeriod] == Same {
		if _, y := statedPeriod(b.claim); y {
			return 0
		}
	}
	if f := &q.j.features; a.doc == b.doc || p.profiles == nil || f[fCommon]+f[fBeside]+f[fName]+f[fSlip] > 0 || p.anchored(a.doc, b.doc) {
		return 0
	}
	return anchorMore
}

// anchorClaims is the number of claims that each of two documents must make for it to say something that no figure is in both.
const anchorClaims = 2

// anchored reports whether two documents have a name or an unusual figure in common, or say too little to have one.
func (p *Pass) anchored(d, e int) bool {
	key := [2]int{min(d, e), max(d, e)}
	if is, ok := p.anchors[key]; ok {
		return is
	}
	is := min(p.profiles[d].claims, p.profiles[e].claims) < anchorClaims || sharesFigure(&p.profiles[d], &p.profiles[e]) || p.namesOf(d, e) || p.namesOf(e, d)
	if p.anchors == nil {
		p.anchors = map[[2]int]bool{}
	}
	p.anchors[key] = is
	return is
}

// namesOf reports whether document d has a name that document e has too: the subject of a claim, or a word with a capital letter inside a
// sentence.
func (p *Pass) namesOf(d, e int) bool {
	for _, t := range p.profiles[d].names {
		if p.profiles[e].mentions(t.word) {
			return true
		}
	}
	x, y := p.profiles[d].doc, p.profiles[e].doc
	if x == nil || y == nil {
		return false
	}
	dates := p.datesOf(d)
	text := x.Text[:min(len(x.Text), anchorText)]
	for i := 0; i < len(text); i++ {
		if text[i] != ' ' || i == 0 || i+1 == len(text) || !small(text[i-1]) || !capitalAt(text, i+1) || dates[i+1] {
			continue
		}
		end := i + 1
		for end < len(text) && (small(text[end]) || capitalAt(text, end)) {
			end++
		}
		if end-i > nameLeast && strings.Contains(y.Text[:min(len(y.Text), anchorText)], text[i+1:end]) {
			return true
		}
	}
	return false
}

const (
	anchorText = 4000 // bytes of a document that are searched for names
	nameLeast  = 3    // least number of letters of a name
)

// datesOf gives where in the text that is searched the claims of a document and their times stand, whose capital letters make no name.
func (p *Pass) datesOf(d int) map[int]bool {
	out := map[int]bool{}
	for i := range p.entries[d].claims {
		c := p.entries[d].claims[i]
		for _, s := range [...]claims.Span{c.At, c.Period.At, c.Base.At} {
			for k := max(s.Start, 0); k < min(s.End, anchorText) && s.Doc == c.At.Doc; k++ {
				out[k] = true
			}
		}
	}
	return out
}

func small(c byte) bool { return c >= 'a' && c <= 'z' || c >= 0x80 }

func capitalAt(text string, i int) bool { return text[i] >= 'A' && text[i] <= 'Z' }
