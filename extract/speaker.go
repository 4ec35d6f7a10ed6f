package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// setSpeaker enters whose word the claim is: "according to X", "X said".
func (cl *claimer) setSpeaker(f *attachment, c *claims.Claim) {
	p := &cl.p
	if k := cl.accordingTo(); k >= 0 && !p.chunkHasFigure(k) {
		c.Speaker = cl.speakerText(k)
		cl.step(c, "speaker", "behind “according to”", p.span(p.chunks[k].first, p.chunks[k].last))
		return
	}
	for n := range p.clauses {
		k := n
		if n <= f.clause {
			k = f.clause - n // the nearest before
		}
		v := p.verb(k)
		if v < 0 || p.baseForm(v) == "add" && p.onFigure(v+1) || p.groups[p.clauses[k].group].passive || !p.toks[v].word.Is(lexicon.Say) && !(k == f.clause && (cl.putsAt(f, v) || cl.asserts(f))) {
			continue
		}
		s := p.clauses[k].subject
		if s < 0 || !p.groups[p.clauses[k].group].finite || p.chunkHasFigure(s) || !cl.mayContain(k, f.clause) || cl.parted(k, f.clause) {
			continue
		}
		if p.tags[p.chunks[s].head] == nounTag && cl.speakerless(s) || !cl.canSpeak(s) {
			continue
		}
		if text := cl.speakerText(s); text != "" {
			c.Speaker = text
			cl.step(c, "speaker", "subject of the verb of saying", p.span(p.chunks[s].first, p.chunks[s].last))
			return
		}
	}
}

// putsAt reports whether the verb at token v with "at" before the figure f reports it: "police put the number at 2,500".
func (cl *claimer) putsAt(f *attachment, v int) bool {
	p := &cl.p
	k := cl.before(f)
	if k <= v || p.text(k) != "at" {
		return false
	}
	switch p.baseForm(v) {
	case "put", "place", "peg":
		return true
	}
	return false
}

// parted reports whether a semicolon outside of quotations ends what the verb of clause k says before clause c, which has a
// subject of its own.
func (cl *claimer) parted(k, c int) bool {
	p := &cl.p
	if k >= c || p.clauses[c].subject < 0 {
		return false
	}
	quoted, semicolon := false, false
	for i := p.clauses[k].first; i < p.clauses[c].first; i++ {
		quoted = quoted || isQuote(p.text(i))
		semicolon = semicolon || p.punct(i) == ';'
	}
	return semicolon && !quoted
}

// speakerless reports whether chunk c is what a figure measures, not who says it: "sales showed a rise".
func (cl *claimer) speakerless(c int) bool {
	for i := range cl.figures {
		if f := &cl.figures[i]; f.head == c || f.of == c {
			return true
		}
	}
	return false
}

// canSpeak reports whether chunk c can be whose word a figure is: a name, someone, an organization or
// a thing that figures are read from. A figure says nothing: "two thirds of voters say".
func (cl *claimer) canSpeak(c int) bool {
	p := &cl.p
	for o := c; o >= 0; o = p.chunks[o].owner {
		if p.chunkHasFigure(o) {
			return false
		}
	}
	head := p.chunks[c].head
	if p.tags[head] != nounTag {
		return true
	}
	w := p.toks[head].word
	if w == 0 || w.Classes().Any(speakers) {
		return true
	}
	var buf [8]string
	for _, k := range w.Kinds(buf[:0]) {
		if k == "person" || k == "organization" {
			return true
		}
	}
	return false
}

var speakers = lexicon.Set(lexicon.Person, lexicon.Title, lexicon.Org, lexicon.Source)

// mayContain reports whether what the verb of clause k says may be the clause c.
func (cl *claimer) mayContain(k, c int) bool {
	p := &cl.p
	if k == c {
		return true
	}
	for i := p.clauses[c].parent; i >= 0; i = p.clauses[i].parent {
		if i == k {
			return true
		}
	}
	if k > c && p.speakerBehind(k) >= 0 {
		return true // "“...,” said Jane Roe"
	}
	// "Exports fell 13%, the ministry said": the verb of saying ends its clause
	g := p.groups[p.clauses[k].group]
	return k > c && (g.last >= p.clauses[k].last-1 || p.tags[g.last] == punctTag || p.mention[g.last] >= 0 || p.tags[g.last] == prepositionTag)
}

// accordingTo returns the chunk behind "according to", -1 when the sentence has none.
func (cl *claimer) accordingTo() int {
	p := &cl.p
	for i := 0; i+2 < len(p.toks); i++ {
		if t := &p.toks[i]; t.end-t.start != int32(len("according")) {
			continue
		}
		if w := p.text(i); (w == "according" || w == "According") && p.text(i+1) == "to" {
			return p.chunkOf(i + 2)
		}
	}
	return -1
}

// speakerText returns the name of the speaker that chunk c names, without article; of a pronoun the entity that it stands for.
func (cl *claimer) speakerText(c int) string {
	p := &cl.p
	ch := p.chunks[c]
	if p.tags[ch.head] == pronounTag {
		if id := cl.refer(c); id >= 0 {
			return cl.es.list[id].name
		}
		return ""
	}
	first, last := ch.first, ch.last
	for o := ch.owner; o >= 0; o = p.chunks[o].owner {
		first = p.chunks[o].first
	}
	if n, k := p.complement(c); n >= 0 && p.text(k) == "of" {
		last = p.chunks[n].last
	}
	for first < last && (p.tags[first] == determinerTag || p.tags[first] == timeTag) {
		first++
	}
	if first >= last {
		return ""
	}
	for _, r := range p.refs {
		if r.first >= first && r.last == last && r.via == byName || r.first == first && r.last > last && r.via == byName {
			return cl.es.list[r.id].name
		}
	}
	text := p.doc.Text[p.toks[first].start:p.toks[last-1].end]
	if strings.ContainsAny(text, "\n\t\r") {
		text = strings.Join(strings.Fields(text), " ")
	}
	return text
}
