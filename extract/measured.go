package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// readMeasure finds what figure i measures: the words of the sentence that name it.
func (cl *claimer) readMeasure(i int) {
	f := &cl.figures[i]
	switch {
	case f.kind == claims.KindAge:
		cl.ofAge(f)
		return
	case f.kind == claims.KindRatio:
		cl.ofRatio(i)
	case f.kind == claims.KindChange && f.head >= 0:
		cl.ofChange(f)
	case cl.counted(f), cl.compound(f), cl.ofBehind(f), cl.label(f), cl.item(f, false), cl.governed(f), cl.asSubject(f), cl.item(f, true), cl.bracketed(f), cl.listLabel(f):
	default:
		cl.shared(i)
	}
	if f.head < 0 && f.verb < 0 && f.like < 0 && f.label[0] == f.label[1] {
		cl.byVerb(f)
	}
	if f.head < 0 && f.verb < 0 && f.like < 0 && f.label[0] == f.label[1] {
		cl.shared(i)
	}
	if f.head >= 0 && f.of < 0 {
		cl.widen(f)
	}
	if f.head < 0 && f.verb < 0 && f.like < 0 && f.label[0] == f.label[1] && cl.bare(f) {
		f.skip = true
	}
}

// ofRatio finds what a ratio compares: the figure before it that it is said of, or the subject of its clause.
func (cl *claimer) ofRatio(i int) {
	p := &cl.p
	f := &cl.figures[i]
	if i > 0 {
		if g := &cl.figures[i-1]; !g.skip && p.at(g.m.last) == punctTag && f.m.first <= g.m.last+3 {
			f.like, f.how = i-1, "as the figure before"
			return
		}
	}
	if v := p.verb(f.clause); v >= 0 && v < f.m.last && cl.subjectMeasure(f, v) && f.verb < 0 {
		return
	}
	f.verb, f.of = -1, -1
	if s := p.clauses[f.clause].subject; s >= 0 && cl.measurable(s) {
		f.head, f.how = s, "the subject of the clause"
		return
	}
	if !cl.compound(f) {
		cl.shared(i)
	}
}

// bare reports whether a figure that measures nothing known is no claim: a rank without a noun. A number without
// noun, unit or verb ("Boats: 12.") keeps only the words around it.
func (cl *claimer) bare(f *attachment) bool { return f.m.Kind == Ordinal }

// counted takes the noun that is counted: "12,000 troops".
func (cl *claimer) counted(f *attachment) bool {
	p, m := &cl.p, f.m
	if f.kind == claims.KindFrequency {
		v := p.verb(f.clause)
		if v < 0 {
			return false
		}
		f.verb, f.how = v, "verb of the clause"
		return true
	}
	if m.noun < 0 || m.Kind != Count && m.Kind != Measure {
		return false
	}
	f.head, f.how = p.chunkOf(m.noun), "the noun that is counted"
	return f.head >= 0
}

// compound takes the noun that the figure stands before: "a 200% tariff", "a four-day visit".
func (cl *claimer) compound(f *attachment) bool {
	p, m := &cl.p, f.m
	c := p.chunkOf(m.figure)
	if c < 0 {
		c = p.chunkOf(m.last - 1)
	}
	if c < 0 || p.chunks[c].head < m.last || !p.nominalHead(c) {
		return false
	}
	if p.at(m.last) == nameTag && p.kind(m.last) == wordToken && !plural(p.text(m.last)) && p.toks[m.last].word.Value(lexicon.Via) != "demonym" {
		return false // "In 2023 China ..."
	}
	f.head, f.how = c, "the noun behind the figure"
	return true
}

// plural reports whether w ends like a plural.
func plural(w string) bool { return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' }

// ofBehind takes the noun behind "of" or "in": "$3 billion of trade", "52% of voters".
func (cl *claimer) ofBehind(f *attachment) bool {
	p, m := &cl.p, f.m
	if p.at(m.last) != prepositionTag {
		return false
	}
	c := p.possessed(p.chunkOf(m.last + 1))
	if c < 0 {
		return false
	}
	ch := p.chunks[c]
	switch p.text(m.last) {
	case "of":
		if m.Kind == Number && f.kind == claims.KindLevel && (p.nominalHead(c) || p.tags[ch.head] == adjectiveTag) {
			f.head, f.how = c, "what it is a part of"
			return true
		}
		if p.tags[ch.head] == pronounTag && f.kind == claims.KindLevel {
			f.head, f.how = c, "what the pronoun stands for"
			return true
		}
		if f.kind == claims.KindShare {
			if v := p.verb(f.clause); v >= 0 && v < m.first && !isSomeone(p.toks[p.chunks[c].head].word) && cl.subjectMeasure(f, v) && f.head >= 0 {
				f.of = c
				return true
			}
			f.verb, f.of = -1, -1
			f.head, f.how = c, "what it is a share of"
			return p.nominalHead(c) || p.tags[ch.head] == pronounTag || p.tags[ch.head] == adjectiveTag
		}
	case "in", "worth":
		if p.tags[ch.head] != nounTag || p.tags[ch.first] == determinerTag || m.Kind != Money && m.Kind != Count {
			return false
		}
	default:
		return false
	}
	if !p.nominalHead(c) || p.chunkHasFigure(c) {
		return false
	}
	f.head, f.how = c, "the noun behind “of”"
	return true
}

// chunkHasFigure reports whether a figure stands in chunk c.
func (p *parse) chunkHasFigure(c int) bool {
	for i := p.chunks[c].first; i < p.chunks[c].last; i++ {
		if p.tags[i] == figureTag {
			return true
		}
	}
	return false
}

// label takes the words before a colon: "Exports of goods: 31 billion dollars".
func (cl *claimer) label(f *attachment) bool {
	p := &cl.p
	k := cl.before(f)
	if k < 1 || p.punct(k) != ':' && p.punct(k) != '|' && p.punct(k) != '\t' {
		return false
	}
	c := p.clauseAt(k - 1)
	for i := p.clauses[c].first; i < k; i++ {
		if n := p.chunkOf(i); n >= 0 && p.nominalHead(n) {
			f.head, f.how = n, "the label before the figure"
			return true
		}
	}
	return false
}

// item takes the words of an item of a list of figures that is no clause: "voluntary 46%; don't know 9%"; with commas
// also of lists with commas between the items.
func (cl *claimer) item(f *attachment, commas bool) bool {
	p := &cl.p
	from := f.m.first
	for from > 0 && !p.strong(from-1) && p.punct(from-1) != ',' && p.punct(from-1) != '.' && p.mention[from-1] < 0 {
		from--
	}
	end := p.punct(f.m.last)
	if from == 0 || f.m.first-from > 5 || from == f.m.first || f.m.last < len(p.toks) && end != ';' && end != '.' && end != ',' {
		return false
	}
	if prev := p.punct(from - 1); prev != ';' && prev != ':' && !(commas && prev == ',' && (end == ',' || end == '.') && p.clauses[f.clause].group < 0) {
		return false
	}
	words := false
	for i := from; i < f.m.first; i++ {
		if _, ok := p.directionAt(i); ok && p.tags[i] != nounTag {
			return false
		}
		switch p.tags[i] {
		case determinerTag:
			words = words || i+1 == f.m.first // "no 31%"
		case adjectiveTag, adverbTag, nounTag, negationTag, verbTag, infinitiveTag, pronounTag, passiveTag, gerundTag:
			words = words || p.kind(i) == wordToken
		case nameTag, auxTag, modalTag:
			if p.tags[i] == nameTag {
				return false
			}
		}
		if p.tags[i] == prepositionTag && i == f.m.first-1 {
			return false
		}
	}
	if !words {
		return false
	}
	f.label, f.how = [2]int{from, f.m.first}, "the words of the item"
	return true
}

// listLabel takes the label of a list for an item that a name stands before: "Debt ratios: Norway 42, Spain 105".
func (cl *claimer) listLabel(f *attachment) bool {
	p := &cl.p
	if p.clauses[f.clause].group >= 0 {
		return false
	}
	for k := p.clauses[f.clause].first - 1; k > 0; k-- {
		if p.punct(k) != ':' {
			continue
		}
		c := p.clauseAt(k - 1)
		for i := p.clauses[c].first; i < k; i++ {
			if n := p.chunkOf(i); n >= 0 && p.nominalHead(n) && p.tags[p.chunks[n].head] == nounTag {
				f.head, f.how = n, "the label of the list"
				return true
			}
		}
		return false
	}
	return false
}

func (p *parse) clauseAt(i int) int { return int(p.clause[i]) }

// governed takes what a preposition or a verb before the figure joins it to.
func (cl *claimer) governed(f *attachment) bool {
	p := &cl.p
	k := cl.before(f)
	for range 3 {
		if k < 0 {
			return false
		}
		switch p.tags[k] {
		case prepositionTag:
			c := p.chunkOf(k - 1)
			if p.text(k) == "of" && c >= 0 && p.light(c) && p.tags[p.chunks[c].head] == nounTag {
				// "a total of", "an average of": what the whole phrase stands beside
				if p.chunks[c].head-p.chunks[c].first > 1 || cl.ownWords(c) {
					f.head, f.how = c, "the noun before “of”"
					return true
				}
				k = p.chunks[c].first - 1
				continue
			}
			return cl.behindPreposition(f, k)
		case toTag, verbTag, infinitiveTag, passiveTag, gerundTag, auxTag:
			return cl.object(f, k)
		case adjectiveTag, adverbTag:
			// "up 13%", "worth $5 billion"
			if p.toks[k].word.Is(lexicon.Direction) {
				return cl.asPredicate(f, k)
			}
		}
		return false
	}
	return false
}

// ownWords reports whether chunk c has an owner.
func (cl *claimer) ownWords(c int) bool { return cl.p.chunks[c].owner >= 0 }

// behindPreposition finds the measure of a figure behind the preposition at token k.
func (cl *claimer) behindPreposition(f *attachment, k int) bool {
	p := &cl.p
	c := p.chunkOf(k - 1)
	if p.text(k) == "of" || p.text(k) == "at" && c >= 0 && !p.verbIn(f.clause, k) {
		if c < 0 || !p.nominalHead(c) {
			return false
		}
		f.head, f.how = c, "the noun before “of”"
		return true
	}
	switch p.text(k) {
	case "to", "from", "at", "by", "as", "between", "above", "below", "around", "near", "under", "over", "on", "past", "with", "for", "against", "than":
	default:
		return false
	}
	v := p.verb(f.clause)
	if v < 0 || v > k {
		return cl.asPredicate(f, k)
	}
	if n := p.chunkOf(f.m.last); n >= 0 && p.text(k) == "at" && v == k-1 && p.tags[p.chunks[n].first] == determinerTag && p.nominalHead(n) {
		f.head, f.how = n, "the object of the verb"
		return true // "puts at 22% the share of"
	}
	if o := cl.objectOf(f.clause, k); o >= 0 && p.text(k) != "against" && p.text(k) != "than" {
		f.head, f.how = o, "the object of the verb"
		return true
	}
	if s := p.clauses[f.clause].subject; s >= 0 && cl.measurable(s) {
		switch p.text(k) {
		case "at", "to", "from":
			f.head, f.how = s, "the subject of the clause"
			return true
		}
	}
	return cl.subjectMeasure(f, v)
}

// objectOf returns the object of the verb of clause c that stands before token k, -1 when there is none.
func (cl *claimer) objectOf(c, k int) int {
	p := &cl.p
	g := p.groups[p.clauses[c].group]
	if g.passive {
		return -1
	}
	i := g.last
	for i < k && (p.tags[i] == adverbTag || p.tags[i] == otherTag) {
		i++
	}
	n := p.chunkOf(i)
	if n < 0 || p.chunks[n].last > k || p.tags[p.chunks[n].head] != nounTag || p.chunkHasFigure(n) {
		return -1
	}
	return n
}

// verbIn reports whether the verb of clause c stands before token k.
func (p *parse) verbIn(c, k int) bool {
	v := p.verb(c)
	return v >= 0 && v < k
}

// asPredicate takes the subject of the clause, or the noun before token k where it has no verb: "exports up 13%".
func (cl *claimer) asPredicate(f *attachment, k int) bool {
	p := &cl.p
	if v := p.verb(f.clause); v >= 0 && v < k {
		return cl.subjectMeasure(f, v)
	}
	for i := k - 1; i >= p.clauses[f.clause].first; i-- {
		if c := p.chunkOf(i); c >= 0 {
			if p.nominalHead(c) && !p.chunkHasFigure(c) {
				f.head, f.how = p.root(c), "the noun before the figure"
				return true
			}
			i = p.chunks[c].first
		}
	}
	return false
}

// object finds the measure of a figure that is the object of the verb at token k.
func (cl *claimer) object(f *attachment, k int) bool {
	p := &cl.p
	g := p.clauses[p.clause[k]].group
	if g >= 0 && p.groups[g].main < k {
		return false
	}
	return cl.subjectMeasure(f, k)
}

// subjectMeasure takes the subject of the clause as the measure where the verb at token v says how much it
// is ("trade reached"), and the verb itself where it says what is done ("the company spent").
func (cl *claimer) subjectMeasure(f *attachment, v int) bool {
	p := &cl.p
	s := p.clauses[f.clause].subject
	set := p.toks[v].word.Classes()
	states := set.Any(stateVerbs) || p.tags[v] == auxTag
	if s >= 0 && (states || f.kind == claims.KindChange) && (cl.measurable(s) || (f.m.Kind == Number || f.m.Kind == Percent) && cl.countable(s)) {
		f.head, f.how = s, "the subject of the verb"
		return true
	}
	if p.tags[v] == auxTag || f.kind == claims.KindChange || states && !p.toks[v].word.Classes().Any(doingVerbs) {
		return false
	}
	f.verb, f.how = v, "the verb before the figure"
	if s >= 0 && cl.measurable(s) {
		f.of = s
	}
	return true
}

var stateVerbs = lexicon.Set(lexicon.Level, lexicon.Direction, lexicon.Verb)

// countable reports whether the head of chunk c is a plural noun, so that a number may count what it names.
func (cl *claimer) countable(c int) bool {
	p := &cl.p
	h := p.chunks[c].head
	return p.tags[h] == nounTag && (p.toks[h].word.Is(lexicon.Plural) || plural(p.text(h)))
}

// doingVerbs tells verbs of amount that say what is done or happens, beside those that only link: "cost", "earned".
var doingVerbs = lexicon.Set(lexicon.Measure, lexicon.Kin, lexicon.Syn, lexicon.Facet)

// measurable reports whether chunk c names something that has an amount, and no person or organization.
func (cl *claimer) measurable(c int) bool {
	p := &cl.p
	ch := p.chunks[c]
	if p.tags[ch.head] != nounTag || isSomeone(p.toks[ch.head].word) {
		return false
	}
	return cl.refer(c) < 0
}

// byVerb takes the verb of the clause where nothing else names the measure.
func (cl *claimer) byVerb(f *attachment) {
	p := &cl.p
	v := p.verb(f.clause)
	if v < 0 || !p.namesMeasure(v) || f.kind == claims.KindChange || f.m.Kind == Number {
		return
	}
	f.verb, f.how = v, "the verb of the clause"
	if s := p.clauses[f.clause].subject; s >= 0 && cl.measurable(s) {
		f.of = s
	}
}

// asSubject finds the measure of a figure that is itself the subject: "$5 billion was spent".
func (cl *claimer) asSubject(f *attachment) bool {
	p, m := &cl.p, f.m
	v := p.verb(f.clause)
	if v < m.last || p.groups[p.clauses[f.clause].group].first > m.last+1 {
		return false
	}
	if !p.namesMeasure(v) {
		return false
	}
	f.verb, f.how = v, "the verb behind the figure"
	return true
}

// namesMeasure reports whether the verb at token v says what is measured: not an auxiliary, not a verb of
// saying or comparing.
func (p *parse) namesMeasure(v int) bool {
	w := p.toks[v].word
	return p.tags[v] != auxTag && !w.Is(lexicon.Say) && !w.Classes().Any(sayingNothing) && w.Value(lexicon.Lemma) != "compare"
}

// sayingNothing is the classes of verbs that stand for no measure of their own.
var sayingNothing = lexicon.Set(lexicon.Stop, lexicon.Manner, lexicon.Modal)

// bracketed takes the noun before a bracket or comma: "Machines (CHF 610 million)", "turnout, 61%".
func (cl *claimer) bracketed(f *attachment) bool {
	p := &cl.p
	k := cl.before(f)
	if k < 1 || p.punct(k) != '(' && p.punct(k) != ',' && p.tags[k] != nounTag && p.tags[k] != nameTag {
		return false
	}
	if p.tags[k] != punctTag {
		k++
	}
	c := p.chunkOf(k - 1)
	if v := p.verb(f.clause); c >= 0 && v >= 0 && v == p.chunks[c].first-1 && p.tags[k-1] != punctTag {
		return cl.subjectMeasure(f, v) // "costs the port $6 million"
	}
	if c < 0 || p.chunkHasFigure(c) || p.tags[p.chunks[c].head] != nounTag {
		return false
	}
	if p.punct(k) == ',' && p.at(f.m.last) != punctTag {
		return false
	}
	f.head, f.how = c, "the noun before the figure"
	return true
}

// shared takes the measure of another figure: of the one before in a list or comparison ("up 8% and Acme 3%").
func (cl *claimer) shared(i int) {
	p := &cl.p
	f := &cl.figures[i]
	for k := i - 1; k >= 0; k-- {
		g := &cl.figures[k]
		if g.skip || f.m.Kind == Number && (g.how == "the noun behind the figure" || p.punct(g.m.figure+1) == '-' || g.m.Kind == Ordinal || g.m.Kind == Duration) || g.m.Quantity.Unit != f.m.Quantity.Unit && !(g.m.Kind == f.m.Kind && f.m.Kind != Count) && f.m.Kind != Number && !(f.m.Kind == Points && g.m.Kind == Percent) {
			continue
		}
		f.like, f.how = k, "as the figure before"
		if f.kind == claims.KindLevel && g.kind == claims.KindChange && p.clause[f.m.figure] == p.clause[g.m.figure] && cl.listed(g, f) {
			f.kind, f.dir = g.kind, g.dir
		}
		return
	}
	if s := p.clauses[f.clause].subject; s >= 0 && cl.measurable(s) && p.nominalHead(s) {
		f.head, f.how = s, "the subject of the clause"
	}
}

// listed reports whether f follows g in a list without a preposition of its own: "up 8% and Acme 3%".
func (cl *claimer) listed(g, f *attachment) bool {
	p := &cl.p
	k := cl.before(f)
	return k < 0 || p.tags[k] != prepositionTag
}

// ofChange finds what changes where a noun names the change: "a 13% drop in exports", "export growth of 5%".
func (cl *claimer) ofChange(f *attachment) {
	p := &cl.p
	ch := p.chunks[f.head]
	from := f.m.last
	if ch.head < from {
		from = ch.last
		if f.m.last > from {
			from = f.m.last
		}
	} else {
		from = ch.last
	}
	for _, k := range [2]int{from, ch.last} {
		if p.at(k) == prepositionTag && (p.text(k) == "in" || p.text(k) == "of" || p.text(k) == "for" || p.text(k) == "to") {
			if c := p.chunkOf(k + 1); c >= 0 && p.nominalHead(c) && !p.chunkHasFigure(c) && p.tags[p.chunks[c].head] == nounTag {
				f.of, f.head = f.head, c
				return
			}
		}
	}
	for i := ch.first; i < ch.head; i++ {
		if p.tags[i] == nounTag && !p.toks[i].word.Is(lexicon.Record) && p.mention[i] < 0 {
			return // the chunk names what changes before its head
		}
	}
	if ch.owner >= 0 {
		return
	}
	if v := p.verb(f.clause); v >= 0 && v < ch.first {
		if s := p.clauses[f.clause].subject; s >= 0 && p.toks[v].word.Classes().Any(stateVerbs) && cl.measurable(s) {
			f.of, f.head = f.head, s
		}
	}
}

// widen adds what the head of the measure is measured of: "the number of hotels".
func (cl *claimer) widen(f *attachment) {
	p := &cl.p
	c, k := p.complement(f.head)
	if c < 0 || p.text(k) != "of" || !p.nominalHead(c) || p.chunkHasFigure(c) {
		return
	}
	f.of = c
}

// light reports whether the head of chunk c says nothing of what is measured: "number", "total".
func (p *parse) light(c int) bool {
	if p.toks[p.chunks[c].head].word.Is(lexicon.Generic) {
		return true
	}
	switch p.baseForm(p.chunks[c].head) {
	case "number", "amount", "total", "sum", "figure", "piece", "item", "volume", "value", "quantity", "level", "average", "mean",
		"median", "maximum", "minimum", "peak", "record", "high", "low", "kind", "sort", "type", "pair", "set", "lot", "series", "estimate", "count":
		return true
	}
	return false
}

// measureText returns the normalized noun phrase of what f measures.
func (cl *claimer) measureText(f *attachment) string {
	if f.kind == claims.KindAge {
		return "age"
	}
	var b strings.Builder
	for i := f.label[0]; i < f.label[1]; i++ {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		if p := &cl.p; p.tags[i] == nounTag {
			b.WriteString(p.baseForm(i))
		} else {
			b.WriteString(lowerText(p.text(i)))
		}
	}
	if b.Len() > 0 {
		return b.String()
	}
	if f.verb >= 0 {
		b.WriteString(lowerText(cl.p.text(f.verb)))
		return b.String()
	}
	if f.head < 0 {
		return ""
	}
	ofFirst := f.kind == claims.KindChange && f.of >= 0 && cl.changeNoun(f.of)
	n := 0
	if f.of < 0 || ofFirst || !cl.p.light(f.head) {
		n = cl.writeChunk(&b, f.head)
	}
	if h := cl.p.chunks[f.head].head; n == 0 && f.of < 0 && cl.p.tags[h] == nameTag && h >= f.m.last && h < f.m.last+3 {
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
		if last := p.compoundEnd(i, ch.head); last > i && p.tags[i] != figureTag && p.tags[i] != timeTag {
			if n > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(lowerText(p.doc.Text[p.toks[i].start:p.toks[last].end])) // "pre-tax"
			n++
			i = last
			continue
		}
		if !cl.measureWord(i) {
			continue
		}
		if n > 0 {
			b.WriteByte(' ')
		}
		switch {
		case p.tags[i] == nounTag && !gerund(p.text(i)):
			b.WriteString(p.baseForm(i))
		case p.tags[i] != nameTag:
			b.WriteString(lowerText(p.text(i)))
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
	switch p.tags[i] {
	case nounTag, adjectiveTag, nameTag, gerundTag:
	default:
		return false
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

// isSomeone reports whether the noun w names people or an organization.
func isSomeone(w lexicon.Word) bool {
	set := w.Classes()
	if set.Has(lexicon.Person) || set.Has(lexicon.Title) || set.Has(lexicon.Org) && !isWeak(w, "org") {
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
