package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// namedByWord reports whether the number word at token i ends the name before it: "Radio Four", "World War Two". Both are
// capitalized, and the sentence is no headline.
func (s *sentence) namedByWord(i int) bool {
	t := &s.toks[i]
	if i < 1 || !t.has(upperFirst) || t.has(upperAll) || t.has(newlineBefore) || s.kind(i-1) != wordToken || !s.upper(i-1) || s.glued(i) {
		return false
	}
	if w := s.toks[i-1].word; w.Classes().Any(notBeforeNumber) {
		return false
	}
	if s.kind(i+1) == wordToken && s.upper(i+1) && !s.toks[i+1].has(newlineBefore) || s.isNumeric(i+1) || s.kind(i+1) == punctToken && s.punct(i+1) == '-' {
		return false
	}
	for k := range s.toks {
		if u := &s.toks[k]; u.has(smallAll) && u.end-u.start >= 4 && !u.word.Is(lexicon.Preposition) {
			return true
		}
	}
	return false
}

// notBeforeNumber is the classes of capitalized words that are no name before a number word.
var notBeforeNumber = lexicon.Set(lexicon.Verb, lexicon.Preposition, lexicon.Conjunction, lexicon.Say, lexicon.Modal, lexicon.Hedge, lexicon.Number, lexicon.Scale,
	lexicon.Month, lexicon.Weekday, lexicon.Determiner, lexicon.Pronoun, lexicon.Range, lexicon.Direction)

// pronounNumber finds number words that point and do not count: "the two leaders", "one another", "no one",
// "one of the".
func (s *sentence) pronounNumber(i int) (first, last int, ok bool) {
	v, isNumber := s.cardinal(i)
	if isNumber && s.is(i-1, lexicon.Label) && !s.is(i-1, lexicon.Verb) && v > 0 && s.labelStands(i) {
		return i - 1, i + 1, true
	}
	if isNumber && v == 0 && (s.same(i-1, "ground") || s.same(i+1, "tolerance")) {
		return i, i + 1, true
	}
	if isNumber && i > 0 && s.upper(i) && !s.toks[i].has(upperAll) && s.upper(i+1) && s.kind(i+1) == wordToken && s.kind(i-1) == wordToken && !s.upper(i-1) && s.pluralForm(i+1) && !s.is(i+1, lexicon.Country) && !s.is(i+1, lexicon.TimeUnit) {
		return i, i + 2, true // "the Six Nations"
	}
	if isNumber && s.namedByWord(i) {
		return i - 1, i + 1, true
	}
	if isNumber && v > 0 && s.punct(i-1) == '-' && s.glued(i-1) && s.glued(i) && s.same(i-2, "phase") {
		return i - 2, i + 1, true // "a phase-four deal"
	}
	if isNumber && s.punct(i+1) == '-' && s.glued(i+1) && s.glued(i+2) {
		if _, again := s.cardinal(i + 4); again && s.punct(i+3) == '-' && s.glued(i+4) && s.is(i+2, lexicon.Preposition) {
			return i, i + 5, true // "one-on-one"
		}
		if v == 0 && s.kind(i+2) == wordToken && !s.is(i+2, lexicon.Unit) && !s.is(i+2, lexicon.TimeUnit) {
			return i, i + 3, true // "zero-sum"
		}
	}
	if !isNumber || v > 2 || v == 0 || s.is(i+1, lexicon.Scale) && len(s.text(i+1)) > 1 {
		return
	}
	if v == 1 {
		return s.pronounOne(i)
	}
	if i > 0 && (s.same(i-1, "the") || s.same(i-1, "these") || s.same(i-1, "those") || s.same(i-1, "their") || s.same(i-1, "its") || s.same(i-1, "our")) && s.kind(i+1) == wordToken {
		if noun, last, ok := s.nounBehind(i + 1); ok && noun > i {
			return i - 1, last, true
		}
	}
	if s.same(i-1, "the") && (i+1 >= len(s.toks) || s.kind(i+1) == punctToken && s.punct(i+1) != '-' || s.kind(i+1) == wordToken && (s.toks[i+1].word.Classes().Any(behindPronoun) || s.verbForm(i+1) && !s.nounSense(i+1))) {
		return i - 1, i + 1, true // "the two have met"
	}
	return
}

// behindPronoun is the classes of words that may stand behind "the two" as a pronoun.
var behindPronoun = lexicon.Set(lexicon.Modal, lexicon.Verb, lexicon.Say)

// labelStands reports whether the number word at token i names the thing before it, "step two", and counts nothing
// behind it: what goes on is no noun and no number.
func (s *sentence) labelStands(i int) bool {
	j := i + 1
	if s.is(i-2, lexicon.Number) || s.toks[i].has(newlineBefore) {
		return false
	}
	return j >= len(s.toks) || s.kind(j) == punctToken && s.punct(j) != '-' || s.kind(j) == wordToken && s.toks[j].word.Classes().Any(behindLabel) && !s.same(j, "and") && !s.same(j, "or") && !s.same(j, "to")
}

// behindLabel is the classes of words that may stand behind a number that names a thing.
var behindLabel = lexicon.Set(lexicon.Preposition, lexicon.Conjunction, lexicon.Modal, lexicon.Verb, lexicon.Stop)

// pronounOne finds "one" where it stands for a noun: "no one", "this one", "one another", "one's", "one of the".
func (s *sentence) pronounOne(i int) (first, last int, ok bool) {
	if s.kind(i+1) == possessToken || s.same(i+1, "another") {
		return i, i + 2, true
	}
	if s.same(i-1, "at") && (s.same(i+1, "point") || s.same(i+1, "time") || s.same(i+1, "stage")) {
		return i - 1, i + 2, true
	}
	if s.same(i-1, "number") && !s.same(i+1, "of") && s.kind(i+1) == wordToken {
		return i - 1, i + 1, true // "its number one target"
	}
	if i > 0 && (s.is(i-1, lexicon.Determiner) && !s.is(i-1, lexicon.Article) || s.is(i-1, lexicon.Negation) || s.same(i-1, "the") || s.same(i-1, "another")) {
		return i - 1, i + 1, true
	}
	return
}
