package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// maxPhrase is the number of words of a noun phrase behind a number that are looked at for its head.
const maxPhrase = 6

// breaksPhrase is the classes of words that end a noun phrase.
var breaksPhrase = lexicon.Set(lexicon.Preposition, lexicon.Pronoun, lexicon.Conjunction, lexicon.Modal, lexicon.Determiner,
	lexicon.Article, lexicon.Say, lexicon.TimeUnit, lexicon.Month, lexicon.Weekday, lexicon.Range, lexicon.Negation)

// nounBehind finds the head of the noun phrase that begins at token i, behind a number: "heavily armed Russian
// troops". It returns the head and the token behind it. The head is a plural, or a word that the lexicon has
// as a noun or person.
func (s *sentence) nounBehind(i int) (noun, last int, ok bool) {
	j := s.hyphen(i)
	if j > i {
		if s.text(i) == "—" { // "in 1931—produces"
			return 0, 0, false
		}
		return s.hyphenNoun(j)
	}
	for k, hyphens := 0, 0; k < maxPhrase+min(hyphens, 3); k++ {
		if j >= len(s.toks) || s.toks[j].has(newlineBefore) && (s.toks[j].has(upperFirst) || s.index == 0 && s.toks[j-1].has(newlineBefore)) {
			return 0, 0, false
		}
		t := &s.toks[j]
		if t.punct == '-' && s.glued(j) || s.hanging(j) {
			hyphens++
			j++
			continue
		}
		if t.punct == ',' && k > 0 && s.kind(j+1) == wordToken && s.adjective(j-1) && s.adjective(j+1) {
			j++
			continue
		}
		if t.kind != wordToken || s.glued(j) && s.punct(j-1) != '-' {
			return 0, 0, false
		}
		if k == 0 && s.adds(j) {
			j++
			continue
		}
		if s.same(j, "foot") && s.is(j+1, lexicon.Person) && s.is(j+1, lexicon.Plural) { // "87 foot passengers"
			j++
			continue
		}
		if s.modelName(j) { // "two B-2 bombers"
			j += 3
			continue
		}
		if t.word.Is(lexicon.TimeUnit) || t.word.Classes().Any(breaksPhrase) && !s.nounSense(j) && !s.attributive(j) && !s.compounded(j) {
			return 0, 0, false
		}
		if s.isNumeric(j) || t.word.Is(lexicon.Unit) && !s.nounSense(j) && !t.word.Is(lexicon.Ambiguous) {
			return 0, 0, false
		}
		if s.head(j, k) && !(k > 0 && s.toks[j].has(upperFirst) && s.toks[j-1].has(upperFirst) && s.kind(j+1) == wordToken && !s.toks[j+1].has(upperFirst) && s.nounSense(j+1) && s.is(j+1, lexicon.Plural)) {
			return s.lastHead(j) // and not the name in "millions of Acme Communications customers"
		}
		if s.verbForm(j) && (k == 0 || !s.nounSense(j)) && !s.attributive(j) && !s.compounded(j) {
			return 0, 0, false
		}
		if s.phraseEnds(j+1) && !(s.punct(j+1) == ',' && s.adjective(j) && s.adjective(j+2) && s.pluralAhead(j+2)) {
			return j, j + 1, s.nounSense(j) && s.countsAlone(j)
		}
		j++
	}
	return 0, 0, false
}

// attributive reports whether the verb of saying at token j is an adjective before the plural that is counted: "40
// confirmed cases", "12 reported road deaths".
func (s *sentence) attributive(j int) bool {
	w := s.toks[j].word
	if !w.Is(lexicon.Say) || s.toks[j].has(upperFirst) || !w.Is(lexicon.Adjective) && (!w.Is(lexicon.Pos) || w.Value(lexicon.Lemma) == "say" || !s.participle(j)) {
		return false
	}
	for k := j + 1; k <= j+2 && s.kind(k) == wordToken && !s.phraseEnds(k); k++ {
		if s.nounSense(k) && s.is(k, lexicon.Plural) {
			return true
		}
	}
	return false
}

// participle reports whether the lexicon has the word at token j as a participle.
func (s *sentence) participle(j int) bool {
	for _, sense := range s.toks[j].word.Senses() {
		if sense.Class == lexicon.Pos && sense.Text == "participle" {
			return true
		}
	}
	return false
}

// modelName reports whether a name of letters, a hyphen and digits begins at token j: "B-2", "Mi-24".
func (s *sentence) modelName(j int) bool {
	return s.punct(j+1) == '-' && s.toks[j].has(upperFirst) && s.kind(j+2) == numeralToken && s.glued(j+1) && s.glued(j+2) && s.kind(j+3) == wordToken && !s.glued(j+3)
}

// adds reports whether "other", "more" or the like stands at token j, which sets things apart from those named before.
func (s *sentence) adds(j int) bool {
	return (s.same(j, "other") || s.same(j, "more") || s.same(j, "fewer") || s.same(j, "such")) && s.kind(j+1) == wordToken && !s.toks[j+1].has(newlineBefore)
}

// hanging reports whether "and" or "or" stands at token j behind a hyphen that waits for the rest of its word:
// "full- and part-time".
func (s *sentence) hanging(j int) bool {
	return s.punct(j-1) == '-' && s.glued(j-1) && !s.glued(j) && (s.same(j, "and") || s.same(j, "or")) && s.kind(j+1) == wordToken
}

// adjective reports whether the word at token j may be an adjective of a list: "young, armed men".
func (s *sentence) adjective(j int) bool {
	return s.kind(j) == wordToken && (s.is(j, lexicon.Adjective) || strings.HasSuffix(s.text(j), "ed"))
}

// nounSense reports whether the lexicon has the word at token j as a noun for what can be counted.
func (s *sentence) nounSense(j int) bool {
	w := s.toks[j].word
	return w.Is(lexicon.Noun) || w.Is(lexicon.Person)
}

// verbForm reports whether the word at token j is a verb that ends the phrase: "12 died", "40 voted". A participle
// before a plural is none: "40 wounded women".
func (s *sentence) verbForm(j int) bool {
	w := s.toks[j].word
	if w.Is(lexicon.Say) || w.Is(lexicon.Modal) || w.Is(lexicon.Verb) {
		return !w.Is(lexicon.Adjective)
	}
	if !w.Is(lexicon.Pos) || w.Is(lexicon.Adjective) {
		return false
	}
	verb, past := false, false
	for _, sense := range w.Senses() {
		if sense.Class != lexicon.Pos {
			continue
		}
		switch {
		case strings.HasPrefix(sense.Text, "noun"), strings.Contains(sense.Text, "adjective"):
			return false
		case sense.Text == "past", sense.Text == "participle", sense.Text == "gerund":
			past = true
		case strings.HasPrefix(sense.Text, "verb"):
			verb = true
		}
	}
	return verb || past && !s.pluralAt(j+1) && !(s.participle(j) && s.pluralAhead(j+1))
}

// compounded reports whether the word at token j is the first of a compound with a hyphen: "guided-missile", "off-duty".
func (s *sentence) compounded(j int) bool {
	return s.punct(j+1) == '-' && s.glued(j+1) && s.glued(j+2) && s.kind(j+2) == wordToken
}

// pluralAhead reports whether nouns and adjectives lead from token j to a plural that is counted: "union coal miners".
func (s *sentence) pluralAhead(j int) bool {
	for k := j; k < j+4; k++ {
		if s.punct(k) == ',' && k == j && s.adjective(k+1) {
			continue // "two armed, masked men"
		}
		if s.kind(k) != wordToken || s.toks[k].has(newlineBefore) || s.toks[k].word.Classes().Any(breaksPhrase) {
			return false
		}
		if s.pluralAt(k) {
			return true
		}
		w := s.toks[k].word
		if f := formsOf(w); !s.nounSense(k) && !s.adjective(k) && f.has(asVerb|asPast|asParticiple|asGerund|asAdverb) && !f.has(asNoun|asAdjective) {
			return false
		}
	}
	return false
}

// pluralAt reports whether a plural that is counted stands at token j.
func (s *sentence) pluralAt(j int) bool {
	return s.kind(j) == wordToken && s.pluralForm(j) && !s.is(j, lexicon.TimeUnit)
}

// phraseEnds reports whether no word of a noun phrase stands at token j.
func (s *sentence) phraseEnds(j int) bool {
	if j >= len(s.toks) || s.kind(j) != wordToken || s.toks[j].has(newlineBefore) {
		return !(s.punct(j) == '-' && s.glued(j))
	}
	w := s.toks[j].word
	return w.Classes().Any(breaksPhrase) && !s.nounSense(j) || s.verbForm(j) && !(s.nounSense(j) && w.Is(lexicon.Plural)) || s.isNumeric(j)
}

// countsAlone reports whether the singular noun at token j may stand behind any number: it has no plural in
// the lexicon, as "staff" and "aircraft" have none, or the number is one.
func (s *sentence) countsAlone(j int) bool {
	for k := j - 1; k >= 0 && k >= j-maxPhrase; k-- {
		if v, ok := s.cardinal(k); ok && v == 1 || s.kind(k) == numeralToken && s.text(k) == "1" {
			return true
		}
	}
	var buf [32]byte
	t := s.text(j)
	if len(t) >= len(buf) {
		return false
	}
	plural := append(buf[:0], t...)
	n := len(plural)
	switch {
	case t[n-1] == 'x' || t[n-1] == 's' || t[n-1] == 'h' || t[n-1] == 'z':
		return false
	case t[n-1] == 'y':
		plural = append(plural[:n-1], "ies"...)
	default:
		plural = append(plural, 's')
	}
	return lexicon.Lookup(string(plural)) == 0
}

// head reports whether the word at token j, the k-th of its phrase, can be the head of it.
func (s *sentence) head(j, k int) bool {
	w := s.toks[j].word
	if s.nounSense(j) && w.Is(lexicon.Plural) {
		return true
	}
	if s.toks[j].has(upperFirst) && (w.Classes().Any(properNames) || k > 0 && !s.nounSense(j) && !s.toks[j-k].has(upperFirst) && s.punct(j-1) != '-' && s.toks[j-1].has(upperFirst) && s.isName(j-1)) {
		return false // "three leading Texas papers", "its 2 pilots Anna Myers"
	}
	if w.Is(lexicon.Adjective) || w.Is(lexicon.Country) && w.Is(lexicon.Via) {
		return s.pluralForm(j) && (k > 0 || w.Value(lexicon.Via) == "demonym")
	}
	return s.pluralForm(j)
}

// properNames is the classes of names that may end in s without being plurals.
var properNames = lexicon.Set(lexicon.City, lexicon.Region, lexicon.Given, lexicon.Continent)

// isName reports whether the word at token j, which has a capital letter, may be the name of a person.
func (s *sentence) isName(j int) bool {
	w := s.toks[j].word
	return w == 0 || w.Is(lexicon.Given)
}

// pluralForm reports whether the word at token j looks like a plural: it ends in s, but not in ss, us or is.
func (s *sentence) pluralForm(j int) bool {
	w := s.toks[j].word
	if w.Is(lexicon.Plural) {
		return true
	}
	t := s.text(j)
	n := len(t)
	if n < 4 || t[n-1] != 's' {
		return false
	}
	switch t[n-2] {
	case 's', 'u', 'i', '\'':
		return false
	}
	return !w.Is(lexicon.Stop) && !w.Is(lexicon.Say)
}

// lastHead moves on from the head at token j to the last noun of a compound: "sales people".
func (s *sentence) lastHead(j int) (noun, last int, ok bool) {
	for k := 0; k < 2 && j+1 < len(s.toks); k++ {
		t := &s.toks[j+1]
		if t.kind != wordToken || t.glued() || t.has(newlineBefore) || t.has(upperFirst) != s.toks[j].has(upperFirst) {
			break
		}
		if !s.nounSense(j+1) || t.word.Is(lexicon.Verb) || t.word.Is(lexicon.Say) || t.word.Classes().Any(breaksPhrase) {
			break
		}
		if s.is(j+1, lexicon.Unit) || s.is(j+1, lexicon.TimeUnit) || s.is(j+1, lexicon.Direction) || !s.pluralForm(j+1) && !s.countsAlone(j+1) {
			break
		}
		j++
	}
	return j, j + 1, true
}

// hyphenNoun reads the singular noun of "10-member", "three-bedroom".
func (s *sentence) hyphenNoun(j int) (noun, last int, ok bool) {
	t := &s.toks[j]
	if t.kind != wordToken || t.word.Classes().Any(breaksPhrase) || s.is(j, lexicon.Unit) && !s.is(j, lexicon.Ambiguous) || s.isNumeric(j) {
		return 0, 0, false
	}
	if v, ok := s.cardinal(j - 2); ok && v == 0 {
		return 0, 0, false // "zero-sum"
	}
	if t.end-t.start < 3 || s.is(j, lexicon.Ordinal) || s.is(j, lexicon.Scale) {
		return 0, 0, false
	}
	return j, j + 1, true
}

// countedBehind reports whether a noun for things that are counted stands at token i.
func (s *sentence) countedBehind(i int) bool {
	_, _, ok := s.nounBehind(i)
	return ok
}

// lemma returns the singular of the noun at token j, in lower case: "troop" for "troops".
func (s *sentence) lemma(j int) claims.Unit {
	w := s.toks[j].word
	if w != 0 && w.Is(lexicon.Lemma) {
		return claims.Unit(w.Value(lexicon.Lemma))
	}
	t := s.text(j)
	if s.toks[j].flags&(upperFirst|upperAll) != 0 {
		t = strings.ToLower(t)
	}
	if s.punct(j-1) == '-' && s.glued(j) && !s.pluralForm(j) {
		return claims.Unit(t)
	}
	return claims.Unit(singular(t))
}

// singular returns the singular of a regular plural.
func singular(t string) string {
	n := len(t)
	switch {
	case n < 4 || t[n-1] != 's' || t[n-2] == 's' || t[n-2] == 'u' || t[n-2] == 'i':
		return t
	case strings.HasSuffix(t, "ies") && n > 4:
		return t[:n-3] + "y"
	case strings.HasSuffix(t, "sses"), strings.HasSuffix(t, "ches"), strings.HasSuffix(t, "shes"), strings.HasSuffix(t, "xes"):
		return t[:n-2]
	}
	return t[:n-1]
}
