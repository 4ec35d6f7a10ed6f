package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// light reports whether the head of chunk c says nothing of what is measured: "number", "total".
func (p *parse) light(c int) bool {
	if len(p.user) > 0 && p.userAt(p.chunks[c].head, userNoMeasure) != nil {
		return true
	}
	if p.toks[p.chunks[c].head].word.Is(lexicon.Generic) {
		return true
	}
	return p.basePlays(p.chunks[c].head, "light")
}

// measureText returns the normalized noun phrase of what f measures.
func (cl *claimer) measureText(f *attachment) string {
	if f.kind == claims.KindAge {
		return "age"
	}
	if f.word != "" {
		return f.word
	}
	switch {
	case f.label[0] < f.label[1]:
		return cl.p.words(f.label[0], f.label[1])
	case f.verb >= 0 && cl.p.baseForm(f.verb) == "die" && f.kind == claims.KindLevel:
		return "death"
	case f.verb >= 0:
		return cl.p.verbText(f.verb)
	case f.head < 0:
		return ""
	}
	return cl.headText(f)
}

// words returns the tokens from i up to k in lower case, nouns in their base form.
func (p *parse) words(i, k int) string {
	var b strings.Builder
	for ; i < k; i++ {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		if p.tags[i] == nounTag {
			b.WriteString(p.baseForm(i))
		} else {
			b.WriteString(p.lower(i))
		}
	}
	return b.String()
}

// headText returns the normalized noun phrase of the head of what f measures, and of what that is of.
func (cl *claimer) headText(f *attachment) string {
	var b strings.Builder
	if f.costs {
		b.WriteString("cost of ")
		if cl.writeChunk(&b, f.head) == 0 {
			return "cost"
		}
		return b.String()
	}
	ofFirst := f.kind == claims.KindChange && f.of >= 0 && cl.changeNoun(f.of)
	n := 0
	if f.of < 0 || ofFirst || !cl.p.light(f.head) || cl.p.named(f.head) {
		n = cl.writeChunk(&b, f.head)
	}
	if h := f.m.noun; f.m.Kind == Count && h >= 0 && cl.p.chunkOf(h) == f.head && !cl.measureWord(h) {
		if n > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(cl.p.baseForm(h)) // "53 Democrats", though the party is their name
		n++
	}
	if h := cl.p.chunks[f.head].head; n == 0 && f.of < 0 && cl.p.tags[h] == nounTag && cl.p.toks[h].kind == wordToken && !cl.p.toks[h].has(upperFirst) && !cl.p.is(h, lexicon.Record) {
		b.WriteString(cl.p.baseForm(h)) // "a second Obama administration"
		n++
	} else if n == 0 && f.of < 0 && cl.p.tags[h] == nameTag && (h >= f.m.last && h < f.m.last+3 || f.how == "the people before the bracket" || f.how == "what it is a share of" && cl.manyPeople(f.head)) {
		b.WriteString(lowerText(cl.p.text(h))) // "31 Congolese"
	}
	if f.of >= 0 && !ofFirst && (f.kind != claims.KindShare || n == 0) {
		if n > 0 {
			k := b.Len()
			b.WriteString(" of ")
			if cl.writeChunk(&b, f.of) == 0 {
				text := b.String()[:k]
				return text
			}
		} else {
			cl.writeChunk(&b, f.of)
		}
	}
	return b.String()
}

// named reports whether a noun before the head of chunk c says what it is of: "water levels".
func (p *parse) named(c int) bool {
	for i := p.chunks[c].first; i < p.chunks[c].head; i++ {
		if p.tags[i] == nounTag && p.mention[i] < 0 && !p.toks[i].word.Is(lexicon.Record) {
			return true
		}
	}
	return false
}

// verbText returns the verb at token i with the particle behind it: "spent", "set aside".
func (p *parse) verbText(i int) string {
	verb := lowerText(p.text(i))
	at := p.at(i + 1)
	if at != adverbTag && at != prepositionTag {
		return verb
	}
	switch particle := p.text(i + 1); particle {
	case "out", "away", "aside", "off", "back", "over", "down", "up":
		if at == adverbTag || p.at(i+2) != determinerTag && p.at(i+2) != nounTag && p.at(i+2) != nameTag {
			return verb + " " + particle
		}
	}
	return verb
}

// changeNoun reports whether the head of chunk c is a noun of change.
func (cl *claimer) changeNoun(c int) bool {
	_, ok := cl.p.directionAt(cl.p.chunks[c].head)
	return ok
}

// writeChunk writes the lemmas of the words of chunk c that name a measure; it returns their number.
func (cl *claimer) writeChunk(b *strings.Builder, c int) int {
	p := &cl.p
	ch := p.chunks[c]
	n := 0
	for i := ch.first; i < ch.last; i++ {
		if len(p.user) > 0 {
			if m := p.userAt(i, userMeasure); m != nil {
				if n > 0 {
					b.WriteByte(' ')
				}
				b.WriteString(m.sense.name)
				n++
				i = m.last - 1
				continue
			}
		}
		if last := p.compoundEnd(i, ch.head+1); last == ch.head && last > i && p.tags[i] != figureTag && p.tags[i] != timeTag && p.mention[i] == p.mention[last] {
			if n > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(lowerText(p.doc.Text[p.toks[i].start:p.toks[last].start])) // "hard-liner"
			b.WriteString(p.baseForm(last))
			n++
			i = last
			continue
		}
		if last := p.compoundEnd(i, ch.head); last > i && p.tags[i] != figureTag && p.tags[i] != timeTag {
			if n > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(lowerText(p.doc.Text[p.toks[i].start:p.toks[last].end])) // "pre-tax"
			n++
			i = last
			continue
		}
		if !cl.measureWord(i) && !(p.tags[i] == timeTag && i < ch.head && p.is(i, lexicon.Frequency)) {
			continue
		}
		if n > 0 {
			b.WriteByte(' ')
		}
		switch {
		case p.tags[i] == nounTag && !gerund(p.text(i)):
			b.WriteString(p.baseForm(i))
		case p.tags[i] != nameTag:
			b.WriteString(p.lower(i))
		default:
			b.WriteString(p.text(i))
		}
		n++
	}
	return n
}

// compoundEnd returns the last token of the hyphenated word that begins at token i and ends before head; i when there is none.
func (p *parse) compoundEnd(i, head int) int {
	last := i
	for last+2 < head && p.toks[last].kind == wordToken && p.punct(last+1) == '-' && p.glued(last+1) && p.glued(last+2) && p.toks[last+2].kind == wordToken {
		last += 2
	}
	return last
}

func gerund(w string) bool { return len(w) > 4 && w[len(w)-3:] == "ing" }

// measureWord reports whether token i is a word of a measure: a noun or an adjective that is no figure, time,
// entity of place or word of records.
func (cl *claimer) measureWord(i int) bool {
	p := &cl.p
	if len(p.user) > 0 && p.userAt(i, userNoMeasure) != nil {
		return false
	}
	switch p.tags[i] {
	case nounTag, adjectiveTag, nameTag, gerundTag:
	default:
		return false
	}
	if p.tags[i] == adjectiveTag && p.mention[i] >= 0 && p.toks[i].word.Is(lexicon.Say) {
		return false // "40 confirmed deaths": how it is known
	}
	if p.toks[i].kind != wordToken || p.toks[i].word.Is(lexicon.Record) && p.tags[i] != nounTag {
		return false
	}
	if p.toks[i].word.Is(lexicon.Record) && i+1 < len(p.toks) && p.chunk[i] == p.chunk[i+1] {
		return false
	}
	for _, r := range p.refs {
		if r.first <= i && i < r.last && (r.last-r.first < 2 || cl.es.list[r.id].kind != claims.EntityUnknown || p.tags[i] == nameTag) {
			return false
		}
	}
	switch p.text(i) {
	case "bilateral", "new", "total", "overall", "whole", "entire", "estimated", "so-called":
		return p.tags[i] == nounTag
	}
	return true
}
