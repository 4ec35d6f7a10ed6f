package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// noClaim reports whether the figure states nothing: "the two leaders", "one of the reasons".
func (cl *claimer) noClaim(f *attachment) bool {
	p, m := &cl.p, f.m
	n, point := m.Quantity.Stated.Point()
	small, isInt := n.Int64()
	if p.orTwo(m) || p.titled(m) || m.Kind == Count && m.noun >= 0 && p.toks[m.noun].word.Classes().Any(neverCounted) || p.furniture(m) || cl.ofName(m) || p.slang(m) || cl.yearCounted(m) {
		return true
	}
	switch m.Kind {
	case Percent, Count, Number:
		if m.by == "fraction" && (p.punct(m.first-1) == '-' && p.glued(m.first) || p.punct(m.last) == '-' && p.glued(m.last) && p.is(m.last-1, lexicon.Ordinal)) {
			return true // "a second-half goal", "a fourth-generation farmer"
		}
		if m.by == "fraction" && (p.same(m.last, "century") || p.same(m.last, "decade")) {
			return true // a length of time
		}
		if hi := m.Quantity.Range.High(); m.Quantity.Hedge == claims.HedgeVague && !hi.Missing && hi.Value.Cmp(claims.Int(30)) < 0 && !p.is(m.figure, lexicon.Noun) && m.last-m.first < 3 {
			return true // "several people", but not "a handful of people"
		}
		if !point || !isInt || small > 12 || small < 0 {
			return false
		}
		if p.kind(m.figure) != wordToken {
			return cl.listNumber(m, small)
		}
		if small == 1 && (m.noun < 0 || p.at(m.last) == prepositionTag || !cl.countsOne(m)) {
			return true
		}
		if small == 0 {
			return !m.none && !cl.countsNone(m)
		}
		return p.definite(m.first) && !(m.noun >= 0 && (p.at(m.noun+1) == relativeTag || small > 2 && m.noun > m.figure+1))
	case Duration:
		if point && small == 1 && m.last-m.first == 2 && p.is(m.first, lexicon.Article) && (cl.adjunct(f) || p.at(m.first-1) == figureTag) {
			return true // "in a year"
		}
		k := m.last
		if p.punct(k) == '-' {
			k++
		}
		return k < len(p.toks) && (p.text(k) == "high" || p.text(k) == "low") // "a 14-year high"
	case Ordinal:
		return small <= 1 && !p.superlative(m.last) || p.tags[m.figure] == nameTag || cl.inName(m) || p.secondHand(m)
	}
	return false
}

// titled reports whether m is the beginning of a name: "Million Dollar Baby", "60 Plus".
func (p *parse) titled(m *mention) bool {
	if p.capital || m.first == 0 || !p.capitalAt(m.last) || !p.toks[m.last].has(spaceBefore) || p.toks[m.last].has(newlineBefore) || p.toks[m.last].word.Classes().Any(places) {
		return false
	}
	switch m.Kind {
	case Money:
		return p.capitalAt(m.first) && p.is(m.first, lexicon.Scale)
	case Number:
		c := p.chunkOf(m.last)
		return p.kind(m.figure) == numeralToken && m.first == m.figure && c >= 0 && p.chunks[c].head == m.last && p.tags[m.last] == nameTag && !plural(p.text(m.last)) &&
			(p.at(m.first-1) == punctTag && p.punct(m.first-1) == ',' || p.at(m.first-1) == andTag) && (p.at(m.last+1) == punctTag || p.at(m.last+1) == andTag)
	}
	return false
}

// orTwo reports whether the number m only says that there may be more than one: "a thing or two".
func (p *parse) orTwo(m *mention) bool {
	return m.Kind == Number && m.first == m.figure && p.same(m.figure, "two") && p.same(m.first-1, "or") && p.at(m.first-2) == nounTag && p.is(m.first-3, lexicon.Article)
}

// ofName reports whether the number m is part of a name: "the Gang of Eight", "10 Market Street", "the polonium-210", "the class of '68".
func (cl *claimer) ofName(m *mention) bool {
	p := &cl.p
	if m.Kind != Number && m.Kind != Count || m.figure != m.first {
		return false
	}
	i := m.figure
	switch p.kind(i) {
	case wordToken:
		return m.Kind == Number && i > 0 && p.toks[i].has(upperFirst) && !p.toks[i].has(upperAll) && !p.capital && p.kind(i-1) == wordToken && !p.toks[i].has(newlineBefore)
	case numeralToken:
	default:
		return false
	}
	switch {
	case i > 1 && p.punct(i-1) == '-' && p.glued(i-1) && p.glued(i) && p.kind(i-2) == wordToken:
		switch lowerText(p.text(i - 2)) {
		case "mid", "sub", "under", "over", "plus", "pre", "post", "top", "non", "minus", "a", "multi":
			return false
		}
		return m.Kind == Number
	case i > 0 && (p.text(i-1) == "'" || p.text(i-1) == "’") && p.glued(i) && m.Kind == Number:
		return p.toks[i].end-p.toks[i].start == 2
	}
	return cl.address(m)
}

// yearCounted reports whether the number m is a year before people or things of that year: "the 2020 hopefuls".
func (cl *claimer) yearCounted(m *mention) bool {
	p := &cl.p
	n, ok := m.Quantity.Stated.Point()
	v, whole := n.Int64()
	if m.Kind != Count || m.noun < 0 || m.first != m.figure || p.kind(m.figure) != numeralToken || p.toks[m.figure].end-p.toks[m.figure].start != 4 || !ok || !whole {
		return false
	}
	year := int64(cl.doc.Date.Year)
	if year == 0 {
		year = 2020
	}
	if v < year-12 || v > year+4 {
		return false
	}
	if v%100 != 0 && v <= year+1 && v >= year-8 {
		return true // 2,016 of anything has a comma or is a year
	}
	return p.basePlays(m.noun, "of-year")
}

// address reports whether a number of a house stands before the name of a street: "10 Market Street".
func (cl *claimer) address(m *mention) bool {
	p := &cl.p
	for k := m.figure + 1; k < len(p.toks) && k <= m.figure+4 && p.capitalAt(k) && !p.capital; k++ {
		if p.plays(k, "street") {
			return k > m.figure+1
		}
	}
	return false
}

// slang reports whether the words of m are no figure but an adjective or a noun of their own: "a grand bargain", "a vote of
// confidence", "a ton of problems".
func (p *parse) slang(m *mention) bool {
	first := m.first
	if p.is(first, lexicon.Article) {
		first++
	}
	if m.Kind == Money || first >= len(p.toks) || p.kind(first) != wordToken {
		return false
	}
	switch lowerText(p.text(first)) {
	case "half":
		return first > m.first && p.same(m.first-1, "and") && p.is(m.first-2, lexicon.TimeUnit) // "for the past year and a half"
	case "grand":
		return true
	case "vote":
		return first > m.first && first+1 == m.last
	case "ton", "tons":
		return first > m.first && first+1 == m.last && p.same(m.last, "of") && p.pluralAt(m.last+1) && !p.is(m.last+1, lexicon.Unit)
	}
	return false
}

// definite reports whether the words before token i say that what is counted is known already: "the two
// leaders", "our two countries", "these three".
func (p *parse) definite(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch p.tags[k] {
		case determinerTag:
			switch p.toks[k].word.String() {
			case "the", "these", "those", "both", "our", "their", "his", "her", "its", "your", "my", "all":
				return true
			}
			return false
		case possessTag:
			return true
		case adjectiveTag:
		default:
			return false
		}
	}
	return false
}

// superlative reports whether token i, perhaps behind a hyphen, is one of "largest", "best", "most".
func (p *parse) superlative(i int) bool {
	if p.punct(i) == '-' {
		i++
	}
	if i >= len(p.toks) || p.kind(i) != wordToken {
		return false
	}
	w := p.text(i)
	switch w {
	case "most", "best", "worst", "least", "consecutive", "straight", "successive":
		return true
	}
	return len(w) > 4 && w[len(w)-3:] == "est" && !p.toks[i].word.Is(lexicon.Noun)
}

// countsNone reports whether "no" before the noun of m counts: "no deaths", and not "no limits".
func (cl *claimer) countsNone(m *mention) bool {
	if m.noun < 0 {
		return false
	}
	w := cl.p.toks[m.noun].word
	if w.Is(lexicon.Person) || w.Is(lexicon.Facet) || w.Is(lexicon.Measure) {
		return true
	}
	for _, s := range w.Senses() {
		if s.Class == lexicon.Kind && s.Text == "person" {
			return true
		}
	}
	return false
}

// inName reports whether m stands in a name: "Second World War".
func (cl *claimer) inName(m *mention) bool {
	p := &cl.p
	return m.first > 0 && (p.toks[m.figure].has(upperFirst) || p.kind(m.figure) == numeralToken) && !p.capital && m.last < len(p.toks) && p.toks[m.last].has(upperFirst)
}

// countsOne reports whether "one" before the noun of m counts, as in "one person died" and "two men and one woman", and does
// not only introduce someone: "one official said".
func (cl *claimer) countsOne(m *mention) bool {
	p := &cl.p
	if !p.toks[m.noun].word.Is(lexicon.Person) {
		return false
	}
	for k := range p.ms {
		if o := &p.ms[k]; o.Kind == Count && o != m && p.clause[o.figure] == p.clause[m.figure] {
			return true
		}
	}
	c := p.clauses[p.clause[m.figure]]
	for i := c.first; i < c.last; i++ {
		if p.toks[i].word.Is(lexicon.Facet) && hasAxis(p.toks[i].word, "casualty=") {
			return true
		}
	}
	return false
}

// hasAxis reports whether a facet of w begins with the text.
func hasAxis(w lexicon.Word, axis string) bool {
	for _, s := range w.Senses() {
		if s.Class == lexicon.Facet && strings.HasPrefix(s.Text, axis) {
			return true
		}
	}
	return false
}

// listNumber reports whether m numbers an item of a list: "(1)".
func (cl *claimer) listNumber(m *mention, n int64) bool {
	p := &cl.p
	return n <= 30 && p.punct(m.first-1) == '(' && p.punct(m.last) == ')' && m.last == m.first+1 && p.at(m.first-2) == punctTag
}

// secondHand reports whether an ordinal is part of a fixed phrase: "second-hand", "second thoughts".
func (p *parse) secondHand(m *mention) bool {
	k := m.last
	if p.punct(k) == '-' {
		k++
	}
	return p.basePlays(k, "no-rank")
}

var neverCounted = lexicon.Set(lexicon.Modal, lexicon.Verb, lexicon.Preposition, lexicon.Conjunction)
