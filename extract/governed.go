package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

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
			if p.text(k) == "in" && f.m.Kind == Money && k > 0 && p.tags[k-1] == verbTag && f.m.first == k+1 {
				return cl.object(f, k-1) // "brought in $9 billion"
			}
			return cl.behindPreposition(f, k)
		case toTag, verbTag, infinitiveTag, passiveTag, gerundTag, auxTag:
			if int(p.clause[k]) != f.clause && p.verb(f.clause) >= f.m.last {
				return false // "the union said 4,000 marched"
			}
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

// remnant reports whether chunk c says only what part of a figure behind "of" is meant: "the rest of the 11 million".
func (p *parse) remnant(c int) bool {
	return p.basePlays(p.chunks[c].head, "remnant")
}

// onlyJoins reports whether chunk c and the preposition before it are a set phrase that only joins: "in addition to".
func (p *parse) onlyJoins(c int) bool {
	k := p.chunks[c].prep
	if k < 0 || k+1 != p.chunks[c].head {
		return false
	}
	return p.plays(k+1, "joining")
}

// ownWords reports whether chunk c has an owner.
func (cl *claimer) ownWords(c int) bool { return cl.p.chunks[c].owner >= 0 }

// behindPreposition finds the measure of a figure behind the preposition at token k.
func (cl *claimer) behindPreposition(f *attachment, k int) bool {
	p := &cl.p
	c := p.chunkOf(k - 1)
	if p.text(k) == "of" && c >= 0 && p.chunks[c].prep > 0 && p.text(p.chunks[c].prep) == "as" && f.m.Kind == Money && isSomeone(p.toks[p.chunks[c].head].word) {
		c = p.chunkOf(p.chunks[c].prep - 1) // "declared a dividend as a public company of 12 cents"
	}
	if p.text(k) == "of" || lowerText(p.text(k)) == "at" && c >= 0 && !p.verbIn(f.clause, k) {
		if c < 0 || !p.nominalHead(c) || p.remnant(c) {
			return false
		}
		f.head, f.how = c, "the noun before “of”"
		return true
	}
	switch p.lower(k) {
	case "to", "from", "at", "by", "in", "as", "between", "above", "below", "around", "near", "under", "over", "on", "past", "with", "for", "against", "than":
	default:
		return false
	}
	if p.text(k) == "in" && (f.kind != claims.KindChange || f.m.by != "fraction") {
		return false
	}
	if cl.fallTo(f, k) {
		return true
	}
	v := p.verb(f.clause)
	if s := p.clauses[f.clause].subject; v > k && p.lower(k) == "at" && p.punct(f.m.last) == ',' && s >= 0 && p.chunks[s].first == f.m.last+1 && cl.measurable(s) {
		f.head, f.how = s, "the subject of the clause"
		return true // "At 4%, inflation is"
	}
	if v < 0 || v > k {
		return (c < 0 || !p.onlyJoins(c)) && cl.asPredicate(f, k)
	}
	if n := p.chunkOf(f.m.last); n >= 0 && p.text(k) == "at" && v == k-1 && p.tags[p.chunks[n].first] == determinerTag && p.nominalHead(n) {
		f.head, f.how = n, "the object of the verb"
		return true // "puts at 22% the share of"
	}
	if p.text(k) == "for" && cl.verbBeforeFor(f, v, k) {
		return true
	}
	if o := cl.objectOf(f.clause, k); o >= 0 && p.text(k) == "at" && f.m.Kind == Money && (isSomeone(p.toks[p.chunks[o].head].word) && p.namesMeasure(v) || p.baseForm(v) == "value") {
		f.verb, f.of, f.how = v, o, "the verb before the figure"
		return true // "values the group at $3 billion"
	} else if o >= 0 && p.text(k) != "against" && p.text(k) != "than" {
		if n, prep := p.complement(o); p.text(k) == "to" && n >= 0 && p.text(prep) == "in" && cl.changeNoun(o) && p.chunks[n].last <= k && cl.measurable(n) {
			o = n // "approved an increase in the wage to $15"
		}
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

// verbBeforeFor takes the verb v before "for" at token k: "was bought for $94 million", "kept them off the air for two years".
func (cl *claimer) verbBeforeFor(f *attachment, v, k int) bool {
	p := &cl.p
	switch {
	case f.m.Kind == Money && p.basePlays(v, "trading") && cl.objectOf(f.clause, k) < 0:
		if s := p.clauses[f.clause].subject; s >= 0 && cl.measurable(s) {
			f.of = s
		}
	case f.m.Kind == Duration && p.tags[v] != auxTag && !p.basePlays(v, "lasting") && !p.toks[v].word.Is(lexicon.Say) && !p.groups[p.clauses[f.clause].group].passive:
	default:
		return false
	}
	f.verb, f.how = v, "the verb before the figure"
	return true
}

// objectOf returns the object of the verb of clause c that stands before token k, -1 when there is none.
func (cl *claimer) objectOf(c, k int) int {
	p := &cl.p
	g := p.groups[p.clauses[c].group]
	if g.passive || p.tags[g.main] == auxTag && p.toks[g.main].word.Value(lexicon.Verb) == "be" {
		return -1 // "income was flat at 8.8 million"
	}
	i := g.last
	for i < k && (p.tags[i] == adverbTag || p.tags[i] == otherTag) {
		i++
	}
	n := p.possessed(p.chunkOf(i))
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

// fallTo takes what fell or rose where a noun tells of the change: "the dollar's drop to 145 yen", "a drop in prices to $5".
func (cl *claimer) fallTo(f *attachment, k int) bool {
	p := &cl.p
	if p.text(k) != "to" && p.text(k) != "from" {
		return false
	}
	i := k - 1
	if i > 0 && p.tags[i] == timeTag {
		for i > 0 && p.tags[i] == timeTag {
			i--
		}
	}
	c := p.chunkOf(i)
	if c < 0 {
		return false
	}
	if c = p.root(c); p.tags[p.chunks[c].head] != nounTag || !cl.changeNoun(c) || p.chunkHasFigure(c) {
		return false
	}
	if n, prep := p.complement(c); n >= 0 && (p.text(prep) == "in" || p.text(prep) == "of") && p.nominalHead(n) {
		f.head, f.how = n, "what the change is of"
		return true
	}
	if o := p.chunks[c].owner; o >= 0 && cl.measurable(o) {
		f.head, f.how = o, "what the change is of"
		return true
	}
	return false
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
	if p.baseForm(v) == "put" && f.m.Kind == Percent && p.at(v+1) == nameTag {
		return false // "put Hill on 40%"
	}
	if c := cl.addedTo(f, v); c >= 0 {
		f.head, f.how = c, "what the verb adds to"
		return true
	}
	set := p.toks[v].word.Classes()
	states := set.Any(stateVerbs) || p.baseForm(v) == "run" && f.m.Kind == Percent || p.tags[v] == auxTag || cl.attains(v) && s >= 0 && cl.measurable(s)
	if s >= 0 && f.m.Kind == Money && p.baseForm(v) == "cost" && cl.before(f) == v && cl.measurable(s) {
		f.head, f.costs, f.how = s, true, "what the subject costs"
		return true // "the first phase will cost $8 million"
	}
	if c := cl.saidToBe(f, v); c >= 0 {
		f.head, f.how = c, "the subject of the verb"
		return true
	}
	if f.m.Kind == Money && s >= 0 && p.toks[p.chunks[s].head].word.Is(lexicon.Household) && p.tags[v] != auxTag {
		states = false // "families earning $90,000"
	}
	if states && f.kind != claims.KindChange && cl.transitive(f, v) {
		states = false
	}
	if s >= 0 && (states || f.kind == claims.KindChange) && (cl.measurable(s) || (f.m.Kind == Number || f.m.Kind == Percent) && cl.countable(s)) {
		f.head, f.how = s, "the subject of the verb"
		return true
	}
	if states && s >= 0 && p.toks[v].word.Is(lexicon.Level) && cl.itself(s) {
		f.head, f.how = s, "what the pronoun stands for"
		return true // "if warming goes on, it could reach 2 degrees"
	}
	if p.tags[v] == auxTag && p.toks[v].word.Value(lexicon.Verb) == "have" && f.m.Kind == Money && cl.before(f) == v {
		f.verb, f.how = v, "the verb before the figure"
		return true // "he had only $300"
	}
	if p.tags[v] == auxTag || f.kind == claims.KindChange || states && !p.toks[v].word.Classes().Any(doingVerbs) {
		return false
	}
	if s >= 0 && f.kind == claims.KindDuration && p.basePlays(v, "lasting") && cl.measurable(s) {
		f.head, f.how = s, "the subject of the verb"
		return true // "the strike lasted 12 days"
	}
	if p.toks[v].word.Is(lexicon.Say) && !isWeak(p.toks[v].word, "say") && v < f.m.first && cl.alike(f) {
		return false // "organisers claimed 9,000"
	}
	f.verb, f.how = v, "the verb before the figure"
	if s >= 0 && cl.measurable(s) {
		f.of = s
	}
	return true
}

// addedTo returns the chunk behind "to" of what the verb at token v adds the figure to: "added $3 billion to the debt"; -1 when
// there is none.
func (cl *claimer) addedTo(f *attachment, v int) int {
	p := &cl.p
	k := f.m.last
	if p.baseForm(v) != "add" || f.m.first <= v || k >= len(p.toks) || p.text(k) != "to" || f.m.noun >= 0 {
		return -1
	}
	c := p.possessed(p.chunkOf(k + 1))
	if c < 0 || p.tags[p.chunks[c].head] != nounTag || !cl.measurable(c) || p.chunkHasFigure(c) {
		return -1
	}
	return c
}

// saidToBe returns the noun before a participle of saying and "to be" at the verb v: "a deficit reported to be $27 million"; -1 when
// there is none.
func (cl *claimer) saidToBe(f *attachment, v int) int {
	p := &cl.p
	if p.baseForm(v) != "be" || v < 3 || p.tags[v-1] != toTag || p.tags[v-2] != passiveTag || cl.before(f) != v {
		return -1
	}
	c := p.chunkOf(v - 3)
	if c < 0 || !cl.measurable(c) {
		return -1
	}
	return p.root(c)
}

// itself reports whether chunk c is "it" or "they" and stands for no name.
func (cl *claimer) itself(c int) bool {
	p := &cl.p
	switch h := p.chunks[c].head; lowerText(p.text(h)) {
	case "it", "they":
		return p.tags[h] == pronounTag && cl.refer(c) < 0
	}
	return false
}

// alike reports whether a figure before f may have the measure that f shares: another number, or an amount of its unit.
func (cl *claimer) alike(f *attachment) bool {
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.m == f.m {
			return false
		}
		if !g.skip && g.kind != claims.KindScore && g.m.Kind != Duration && g.m.Kind != Ordinal && (g.m.Quantity.Unit == f.m.Quantity.Unit || f.m.Kind == Number) {
			return true
		}
	}
	return false
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

// reports reports whether chunk c is the subject of a verb of showing or saying: "the survey showed".
func (cl *claimer) reports(c int) bool {
	p := &cl.p
	for k := range p.clauses {
		if v := p.verb(k); p.clauses[k].subject == c && v >= 0 && (p.toks[v].word.Is(lexicon.Say) || p.baseForm(v) == "show" || p.baseForm(v) == "put" || p.baseForm(v) == "find") {
			return true
		}
	}
	return false
}

// measurable reports whether chunk c names something that has an amount, and no person or organization.
func (cl *claimer) measurable(c int) bool {
	p := &cl.p
	ch := p.chunks[c]
	if p.basePlays(ch.head, "head-count") {
		return p.tags[ch.head] == nounTag
	}
	if p.tags[ch.head] != nounTag || isSomeone(p.toks[ch.head].word) || p.toks[ch.head].word.Is(lexicon.Source) && !p.light(c) && cl.reports(c) {
		return false
	}
	return cl.refer(c) < 0
}
