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
	case f.kind == claims.KindChange && f.head >= 0 && cl.restates(i):
		f.like, f.how = i-1, "as the figure before, which the change led to"
	case f.kind == claims.KindChange && f.head >= 0:
		cl.ofChange(f)
	case f.kind == claims.KindRank:
		cl.ofRank(f)
		return
	case cl.dimension(f), cl.given(f), cl.sided(f), cl.margin(f), cl.each(f):
		return
	case cl.inColumns(i), cl.ofPredicate(f), cl.isNoun(f), cl.ofThose(i), cl.whoDo(f), cl.elliptic(i), cl.oneOf(f):
	case cl.setBeside(i), cl.asserted(i), cl.rest(i), cl.inOtherWords(i):
	case f.kind == claims.KindChange && i > 0 && cl.inBracket(f, &cl.figures[i-1]):
		f.like, f.how = i-1, "as the figure before the bracket"
	case cl.outcome(f), cl.worth(f), cl.residents(f), cl.children(f), cl.exceeds(f):
	case cl.counted(f), cl.besideNext(i), cl.compound(f), cl.ofBehind(f), cl.label(f), cl.item(f, false):
	case cl.adjunct(f):
		cl.meanwhile(f)
		return
	case cl.ofWhole(i):
	case cl.governed(f), cl.asSubject(f), cl.item(f, true), cl.bracketed(f), cl.listLabel(f):
	default:
		cl.shared(i)
	}
	if f.head < 0 && f.verb < 0 && f.like < 0 && f.label[0] == f.label[1] {
		cl.byVerb(f)
	}
	if f.head < 0 && f.verb < 0 && f.like < 0 && f.label[0] == f.label[1] {
		cl.shared(i)
	}
	if f.head < 0 && f.verb < 0 && f.like < 0 && f.label[0] == f.label[1] {
		cl.apposedChange(i)
		cl.meanwhile(f)
	}
	if f.head >= 0 && cl.p.tags[cl.p.chunks[f.head].head] == pronounTag {
		cl.antecede(f)
	}
	if f.head >= 0 && f.of < 0 {
		cl.widen(f)
	}
	if f.head < 0 && f.verb < 0 && f.like < 0 && f.label[0] == f.label[1] && cl.bare(f) {
		f.skip = true
	}
}

// antecede replaces a pronoun as the measure of f by the noun that it stands for in the same sentence: the subject of an earlier
// clause ("The orchards are small: only 4% of them are ...").
func (cl *claimer) antecede(f *attachment) {
	p := &cl.p
	switch p.toks[p.chunks[f.head].head].word.String() {
	case "it", "them", "these", "those", "they":
	default:
		return
	}
	for k := f.clause - 1; k >= 0; k-- {
		s := p.clauses[k].subject
		if s < 0 || p.chunks[s].last > f.m.first || !p.nominalHead(s) || p.tags[p.chunks[s].head] == nameTag && p.chunks[s].last-p.chunks[s].first > 1 {
			continue
		}
		if f.how = "what the pronoun stands for"; p.chunks[s].first < f.m.first {
			f.head = s
			return
		}
	}
}

// inBracket reports whether figure f stands in a bracket right behind g.
func (cl *claimer) inBracket(f, g *attachment) bool {
	p := &cl.p
	return !g.skip && p.punct(g.m.last) == '(' && f.m.first <= g.m.last+3
}

// ofRatio finds what a ratio compares: the figure before it that it is said of, or the subject of its clause.
func (cl *claimer) ofRatio(i int) {
	p := &cl.p
	f := &cl.figures[i]
	if i > 0 {
		if g := &cl.figures[i-1]; !g.skip && g.m.Kind != Duration && p.at(g.m.last) == punctTag && f.m.first <= g.m.last+3 {
			f.like, f.how = i-1, "as the figure before"
			return
		}
	}
	if w := p.text(f.m.figure); p.group(f.m.figure) || f.m.by == "multiple" && (strings.HasSuffix(w, "d") || strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ing")) {
		c := p.chunkOf(f.m.last)
		if c >= 0 && p.tags[p.chunks[c].head] == timeTag && p.chunkOf(p.chunks[c].last) == c+1 {
			c++ // "an earlier offer"
		}
		if c = p.possessed(c); c >= 0 && p.chunks[c].prep < 0 && p.tags[p.chunks[c].head] == nounTag && !p.chunkHasFigure(c) {
			f.head, f.how = c, "the object of the verb"
			return // "halved the rate", "tripled its output"
		}
	}
	if v, c := p.verb(f.clause), p.chunkOf(f.m.last); p.same(f.m.last, "the") && c >= 0 && p.tags[p.chunks[c].head] == nounTag && v >= 0 && v < f.m.first && p.toks[v].word.Value(lexicon.Verb) == "have" {
		f.head, f.how = c, "the noun behind the figure"
		return // "has 1.7 times the mass of Mars"
	}
	if p.same(f.m.last, "as") && (p.same(f.m.last+1, "much") || p.same(f.m.last+1, "many")) && p.at(f.m.last+2) == punctTag {
		for k := i - 1; k >= 0; k-- {
			if g := &cl.figures[k]; !g.skip && g.m.Kind != Duration && g.m.Kind != Ordinal && g.kind != claims.KindAge {
				f.like, f.how = k, "as the figure before"
				return // "hope to raise $5 million, their rivals half as much"
			}
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
	if m.noun < 0 || m.Kind != Count && m.Kind != Measure && m.by != "ratio" || f.kind == claims.KindChange && p.baseForm(m.noun) == "point" {
		return false
	}
	f.head, f.how = p.chunkOf(m.noun), "the noun that is counted"
	return f.head >= 0
}

// compound takes the noun that the figure stands before: "a 200% tariff", "a four-day visit".
func (cl *claimer) compound(f *attachment) bool {
	p, m := &cl.p, f.m
	if n := p.chunkOf(m.last + 1); m.Kind == Duration && p.at(m.last) == possessTag && n >= 0 && p.nominalHead(n) {
		f.head, f.how = n, "the noun behind the figure" // "an hour's debate"
		return true
	}
	c := p.chunkOf(m.figure)
	if c < 0 {
		c = p.chunkOf(m.last - 1)
	}
	if c < 0 || p.chunks[c].head < m.last || !p.nominalHead(c) {
		return false
	}
	if m.Kind == Measure && p.chunks[c].head == m.last && compass(p.text(m.last)) {
		return false // "burned 18,000 acres north of the city"
	}
	if p.at(m.last) == nameTag && p.tags[p.chunks[c].head] == nameTag && p.kind(m.last) == wordToken && !plural(p.text(m.last)) && p.toks[m.last].word.Value(lexicon.Via) != "demonym" {
		return false // "In 2023 China ..."
	}
	f.head, f.how = p.described(f, c), "the noun behind the figure"
	return true
}

// plural reports whether w ends like a plural.
func plural(w string) bool { return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' }

// chunkHasFigure reports whether a figure stands in chunk c.
func (p *parse) chunkHasFigure(c int) bool {
	for i := p.chunks[c].first; i < p.chunks[c].last; i++ {
		if p.tags[i] == figureTag {
			return true
		}
	}
	return false
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
	if p.punct(from) == ')' {
		from++
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
	if c < 0 || p.text(k) != "of" || !p.nominalHead(c) || p.chunkHasFigure(c) || cl.refer(c) >= 0 && cl.refer(c) == cl.report.id {
		return
	}
	f.of = c
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
