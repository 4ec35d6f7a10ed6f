package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// tag is the part that a token plays in the grammar of its sentence.
type tag uint8

const (
	otherTag       tag = iota // a sign, a numeral that states nothing
	nounTag                   // "trade"
	nameTag                   // written with a capital: "Acme"
	adjectiveTag              // "bilateral", and a participle before a noun
	adverbTag                 // "sharply"
	verbTag                   // finite verb, or the main verb behind have: "rose", "has risen"
	infinitiveTag             // behind "to" or a modal verb
	passiveTag                // participle behind be, or alone: "killed"
	gerundTag                 // "rising"
	auxTag                    // form of be, have, do
	modalTag                  // "will"
	determinerTag             // "the", "its"
	possessTag                // "'s"
	pronounTag                // "it"
	relativeTag               // "which"
	prepositionTag            // "of"
	toTag                     // "to" before an infinitive
	andTag                    // "and", "but", "or"
	subTag                    // "because", "that"
	negationTag               // "not"
	figureTag                 // part of a figure
	timeTag                   // part of an expression of time
	punctTag
)

// A parse is what is known of the grammar of one sentence. Its slices are used again.
type parse struct {
	*sentence
	ms         []mention
	tags       []tag
	mention    []int16 // per token: index of the mention that covers it, -1 when none does
	chunks     []chunk
	chunk      []int16 // per token: index of the chunk that covers it, -1
	groups     []verbGroup
	clauses    []clause
	clause     []int16 // per token: index of its clause
	refs       []entityRef
	content    []contentWord // per token: its term, once it was asked for
	vocab      vocabulary
	contentAt  []int16 // the tokens that are content words, once allContent is set
	allContent bool
	capital    bool // the sentence is a headline in capitals: capitals tell no names
}

// read fills p with the grammar of the sentence.
func (p *parse) read(s *sentence, ms []mention) {
	p.sentence, p.ms = s, ms
	n := len(s.toks)
	p.tags = resize(p.tags, n)
	p.mention = resize(p.mention, n)
	p.chunk = resize(p.chunk, n)
	p.clause = resize(p.clause, n)
	p.content = resize(p.content, n)
	clear(p.content)
	p.vocab.reset()
	p.allContent = false
	clear(p.clause)
	clear(p.tags)
	mention, chunk := p.mention[:n], p.chunk[:n]
	for i := range mention {
		mention[i], chunk[i] = -1, -1
	}
	for k := range ms {
		if m := &ms[k]; m.noun < 0 && m.last-1 > m.figure && (m.Kind == Count || m.Kind == Measure) && s.toks[m.last-1].kind == wordToken &&
			m.Quantity.Unit.Kind() == claims.UnitCount && m.Quantity.Unit != "times" {
			m.noun = m.last - 1
		}
		for i := ms[k].first; i < ms[k].last && i < n; i++ {
			p.mention[i] = int16(k)
		}
	}
	p.capital = headlineCase(s)
	for i := range n {
		p.tags[i] = p.tagOf(i)
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// headlineCase reports whether nearly all longer words of the sentence begin with a capital, names of places aside.
func headlineCase(s *sentence) bool {
	capitals, small := 0, 0
	for i := range s.toks {
		if t := &s.toks[i]; t.flags&upperFirst != 0 && t.kind == wordToken && t.end-t.start >= 4 {
			capitals++
		}
	}
	for i := range s.toks {
		t := &s.toks[i]
		if t.kind == wordToken && t.word.Is(lexicon.Verb) && !t.has(upperFirst) {
			return false // "the dead are Ann Lee, 54; Bo Hill, 45; and Cy Marsh, 70"
		}
		if t.kind != wordToken || t.end-t.start < 4 {
			continue
		}
		place := t.word.Classes().Any(placeNames)
		switch {
		case place && t.has(upperFirst):
			capitals--
		case !place && !t.has(upperFirst):
			if small++; small*4 > capitals {
				return false // more than one in five
			}
		}
	}
	return capitals+small >= 3 && small*4 <= capitals
}

// at returns the tag of token i, punctTag beyond either end.
func (p *parse) at(i int) tag {
	if i < 0 || i >= len(p.tags) {
		return punctTag
	}
	return p.tags[i]
}

// tagOf tags token i; the tokens before it have their tags.
func (p *parse) tagOf(i int) tag {
	t := &p.toks[i]
	if k := p.mention[i]; k >= 0 {
		return p.tagInMention(i, &p.ms[k])
	}
	switch t.kind {
	case punctToken:
		if t.punct == '-' && t.glued() || t.punct == '.' && t.glued() && i > 0 && i+1 < len(p.toks) && p.toks[i-1].word.Is(lexicon.Abbrev) || p.initials(i) {
			return otherTag
		}
		return punctTag
	case possessToken:
		return possessTag
	case signToken, numeralToken:
		return otherTag
	}
	if len(p.user) > 0 && p.userAt(i, userMeasure) != nil {
		return nounTag
	}
	if p.glued(i) && p.same(i, "s") && p.kind(i-1) == numeralToken {
		return otherTag // "over-65s"
	}
	if x := p.functionTag(i); x != otherTag {
		return x
	}
	if t.has(upperAll) && t.word.Is(lexicon.Measure) && !t.word.Classes().Any(placeNames) {
		return nounTag // "GDP"
	}
	if t.has(upperFirst) && p.letter(i) {
		return adjectiveTag // "a T-shirt"
	}
	if t.has(upperFirst) && !p.capital && (i > 0 && !p.opensQuote(i) || p.nameAtStart(i)) {
		return nameTag
	}
	return p.contentTag(i)
}

// initials reports whether the full stop at token i stands between two letters of a short name: "the U.S bank".
func (p *parse) initials(i int) bool {
	return p.punct(i) == '.' && i > 0 && p.glued(i) && p.glued(i+1) && p.capitalAt(i-1) && p.capitalAt(i+1) && len(p.text(i-1)) == 1 && len(p.text(i+1)) == 1
}

// tagInMention tags a token of a mention: the noun that is counted and its adjectives keep their own tags.
func (p *parse) tagInMention(i int, m *mention) tag {
	if m.Kind == Date {
		return timeTag
	}
	if m.noun >= 0 && i > m.figure && i <= m.noun {
		if i == m.noun {
			return nounTag
		}
		w := p.toks[i].word
		if p.punct(i) == '-' && p.glued(i) && p.glued(i+1) && i > m.figure+1 {
			return otherTag // "40 hard-liners"
		}
		if p.toks[i].kind == wordToken && !w.Classes().Any(numberWords) {
			return p.contentTag(i)
		}
	}
	return figureTag
}

var numberWords = lexicon.Set(lexicon.Number, lexicon.Scale, lexicon.Vague, lexicon.Fraction, lexicon.Range, lexicon.Portion, lexicon.Hedge)

// opensQuote reports whether a quotation begins right before token i.
func (p *sentence) opensQuote(i int) bool {
	return i > 0 && isQuote(p.text(i-1)) && (i == 1 || p.toks[i-1].has(spaceBefore)) && p.toks[i].glued()
}

func isQuote(s string) bool {
	switch s {
	case `"`, "“", "”", "«", "»", "„":
		return true
	}
	return false
}

// abstract reports whether a word that the lexicon does not have ends as nouns of states do and names hardly: "Readership".
func abstract(text string) bool {
	if len(text) < 9 {
		return false
	}
	for _, end := range [...]string{"ship", "ness", "hood", "ism"} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}

// nameAtStart reports whether the capital of the first word of a sentence is that of a name: the word
// is a name in the lexicon, unknown, or followed by another capital.
func (p *sentence) nameAtStart(i int) bool {
	t := &p.toks[i]
	set := t.word.Classes()
	if set.Any(placeNames) {
		return true
	}
	if p.quotedName(i) {
		return true
	}
	if p.ageBehind(i) {
		return true
	}
	if set.Any(commonWords) {
		return p.longName(i)
	}
	if t.has(upperAll) && t.end-t.start > 1 {
		return true
	}
	if i+1 >= len(p.toks) {
		return false
	}
	u := &p.toks[i+1]
	if u.kind == wordToken && u.has(upperFirst) || u.kind == possessToken {
		return true
	}
	if t.word == 0 && (p.text(i+1) == "and" || u.punct == '&') && p.capitalAt(i+2) && p.toks[i+2].word == 0 {
		return true // "Acme and Globex"
	}
	return t.word == 0 && !inflected(p.text(i)) && !abstract(p.text(i)) && (predicate(u) || u.kind == wordToken && u.word.Is(lexicon.Org) && !u.word.Is(lexicon.Plural) || u.kind == wordToken && !u.word.Is(lexicon.Pos) && pastEnding(p.text(i+1)))
}

// longName reports whether a common word at token i begins a name of an organization of three words or more: "Bright Path Academy".
func (s *sentence) longName(i int) bool {
	k := i + 1
	for k < i+4 && s.capitalAt(k) && s.toks[k].has(spaceBefore) && !s.toks[k].has(newlineBefore) && !s.toks[k].word.Classes().Any(titles) && !s.is(k, lexicon.Person) {
		k++
	}
	return k >= i+3 && s.toks[k-1].word.Is(lexicon.Org) && s.kind(k) == wordToken && !s.toks[k].has(upperFirst) && !s.is(i, lexicon.Person) && !s.toks[i].word.Classes().Any(titles)
}

// ageBehind reports whether a number stands between commas behind token i, as an age behind a name does, and words of no name follow:
// "Smith, 42, of Leeds".
func (s *sentence) ageBehind(i int) bool {
	return i+4 < len(s.toks) && s.punct(i+1) == ',' && s.kind(i+2) == numeralToken && s.punct(i+3) == ',' && s.kind(i+4) == wordToken && !s.toks[i+4].has(upperFirst)
}

// quotedName reports whether a quotation that begins at token i is a name: short and all in capitals.
func (s *sentence) quotedName(i int) bool {
	if i == 0 || !isQuote(s.text(i-1)) {
		return false
	}
	k := i
	for k < len(s.toks) && k < i+6 && s.toks[k].kind == wordToken && (s.toks[k].has(upperFirst) || k > i && s.toks[k].word.Classes().Any(grammarWords)) {
		k++
	}
	return k < len(s.toks) && isQuote(s.text(k)) && s.glued(k)
}

// predicate reports whether t is sure to be the verb of the word before it, or a mark behind a name.
func predicate(t *token) bool {
	if t.punct == ',' || t.punct == '(' || t.punct == '-' {
		return true
	}
	set := t.word.Classes()
	if set.Has(lexicon.Modal) || set.Has(lexicon.Say) || set.Has(lexicon.Verb) {
		return true
	}
	f := formsOf(t.word)
	return f.has(asPast) || f.has(asVerb) && !f.has(asNoun|asAdjective)
}

var (
	placeNames  = lexicon.Set(lexicon.Country, lexicon.City, lexicon.Region, lexicon.Group, lexicon.Given)
	commonWords = lexicon.Set(lexicon.Pos, lexicon.Direction, lexicon.Stop, lexicon.Noun, lexicon.Measure, lexicon.Adjective, lexicon.Verb, lexicon.Level, lexicon.Currency, lexicon.Unit, lexicon.Facet)
)

// functionTag tags words of grammar, otherTag for others.
func (p *parse) functionTag(i int) tag {
	w := p.toks[i].word
	set := w.Classes()
	if !set.Any(grammarWords) {
		return otherTag
	}
	switch {
	case set.Has(lexicon.Modal):
		if p.toks[i].has(upperFirst) && i > 0 {
			return otherTag
		}
		return modalTag
	case set.Has(lexicon.Verb) && w.Value(lexicon.Verb) != "":
		return auxTag
	case set.Has(lexicon.Article):
		return determinerTag
	case set.Has(lexicon.Conjunction):
		return p.conjunctionTag(i, w)
	case set.Has(lexicon.Pronoun):
		return p.pronounTag(i, w)
	case set.Has(lexicon.Negation) && !set.Has(lexicon.Determiner) && !set.Has(lexicon.Preposition):
		return negationTag
	case set.Has(lexicon.Determiner):
		return determinerTag
	case set.Has(lexicon.Preposition):
		if i > 1 && p.compounded(i-2) && p.particle(i) && p.tags[i-2] == adjectiveTag {
			return nounTag
		}
		if p.punct(i+1) == '-' && p.glued(i+1) && p.glued(i+2) && p.kind(i+2) == wordToken {
			return adjectiveTag // "pre-tax", "in-store"
		}
		if p.infinitiveTo(i) {
			return toTag
		}
		if w.Is(lexicon.Direction) && (p.onFigure(i+1) || i+1 < len(p.toks) && (p.text(i+1) == "from" || p.text(i+1) == "by")) {
			return adverbTag // "up 8%"
		}
		return prepositionTag
	}
	return otherTag
}

var grammarWords = lexicon.Set(lexicon.Modal, lexicon.Verb, lexicon.Article, lexicon.Conjunction, lexicon.Pronoun,
	lexicon.Negation, lexicon.Determiner, lexicon.Preposition)
