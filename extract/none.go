package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// noneRecognizer reads words that say that something befell nobody and nothing as the number 0: "no one was killed", "none of the
// flats was damaged", "not a single tree fell", "there were no arrests".
func noneRecognizer() recognizer {
	return recognizer{
		name:   "none",
		doc:    "nobody and nothing that something befell",
		starts: lexicon.Set(lexicon.Negation),
		find:   findNone,
	}
}

func findNone(s *sentence, i int) (mention, bool) {
	m := mention{first: i, last: i + 1, figure: i, noun: -1, sure: 90, none: true}
	m.Kind = Count
	zero := claims.Exactly(claims.Int(0))
	m.Quantity = claims.Quantity{Stated: zero, Range: zero, Unit: "person"}
	switch {
	case s.same(i, "nobody"):
		return m, s.befell(m.last, true)
	case s.same(i, "no") && s.same(i+1, "one"):
		m.last = i + 2
		return m, s.befell(m.last, true)
	}
	j := s.noneOf(i)
	if j == 0 {
		if m.first, j = s.anyBehind(i); j == 0 {
			return mention{}, false
		}
		m.figure = m.first
	}
	many := s.isNumeric(j) // "none of the 54 passengers": the 54 are a figure of their own
	if many {
		j++
	}
	noun, last, ok := s.noneNoun(j)
	if !ok {
		return mention{}, false
	}
	m.Quantity.Unit = s.lemma(noun)
	if !many {
		m.noun, m.last = noun, last
	}
	switch {
	case many:
		return m, s.same(i, "none") && s.befell(s.behindPlace(last), s.is(noun, lexicon.Person))
	case s.same(i, "no") && s.pluralForm(noun) && (s.basePlays(i-1, "taking") || s.basePlays(i-1, "finding") && !s.same(last, "of")):
		return m, true
	case m.first > i:
		return m, m.first > i+1 || s.plays(noun, "mishap")
	case s.plays(noun, "mishap") && (s.was(i-1) || s.brings(i-1) || s.was(m.last)):
		return m, true
	}
	return m, s.befell(s.behindPlace(last), s.is(noun, lexicon.Person))
}

// noneOf gives the token behind the words from token i on that say that none of what is named behind them is meant, 0 if there are
// none: "no", "not one", "not a single", "none of the", and "any" behind a negation.
func (s *sentence) noneOf(i int) int {
	switch {
	case s.same(i, "no") && s.same(i+1, "single"), s.same(i, "not") && s.same(i+1, "one") && s.kind(i+2) == wordToken && !s.same(i+2, "of"):
		return i + 2
	case s.same(i, "no"):
		return i + 1
	case s.same(i, "not") && (s.same(i+1, "a") || s.same(i+1, "one")) && s.same(i+2, "single"):
		return i + 3
	case s.same(i, "none") && s.same(i+1, "of"), s.same(i, "not") && s.same(i+1, "one") && s.same(i+2, "of"):
		j := i + 2
		if s.same(i, "not") {
			j++
		}
		if s.is(j, lexicon.Determiner) || s.is(j, lexicon.Article) || s.is(j, lexicon.Pronoun) {
			return j + 1
		}
	}
	return 0
}

// noneNoun finds the head of the noun phrase from token j on, which may be a singular: "no worker", "not a single job".
func (s *sentence) noneNoun(j int) (noun, last int, ok bool) {
	if noun, last, ok = s.nounBehind(j); ok {
		return noun, last, true
	}
	for k := j; k < j+3 && s.kind(k) == wordToken; k++ {
		if s.nounSense(k) && (k+1 == len(s.toks) || !s.nounSense(k+1)) {
			return k, k + 1, true
		}
	}
	return 0, 0, false
}

// anyMost is how many words may stand between a negation and "any": "has so far not lost any".
const anyMost = 4

// anyBehind finds "any" or "a single" behind a negation at token i, right behind "without" or behind a verb that brings something about: "did
// not lose any", "without a single". It returns its first token and the token behind it, 0 if there is none.
func (s *sentence) anyBehind(i int) (first, behind int) {
	for k := i + 1; k <= i+anyMost && s.kind(k) == wordToken; k++ {
		n := 0
		switch {
		case s.same(k, "any"):
			n = 1
		case (s.same(k, "a") || s.same(k, "one")) && s.same(k+1, "single"):
			n = 2
		default:
			continue
		}
		if s.brings(k-1) || s.same(i, "without") && k == i+1 {
			return k, k + n
		}
	}
	return 0, 0
}

// brings reports whether the word at token i is a verb whose object comes about, comes to light or is lost: "caused", "reported", "lost".
func (s *sentence) brings(i int) bool {
	return s.basePlays(i, "bringing") || s.plays(i, "bringing")
}

// was reports whether the word at token i is a form of "to be".
func (s *sentence) was(i int) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].word.Value(lexicon.Verb) == "be"
}

// placeMost is how many words may stand between those spared and the verb: "none of the flats in the two blocks was damaged".
const placeMost = 6

// behindPlace gives the token of the verb that goes on behind words of place from token j on, j if there are none.
func (s *sentence) behindPlace(j int) int {
	if !s.is(j, lexicon.Preposition) {
		return j
	}
	for k := j + 1; k <= j+placeMost && k < len(s.toks) && s.kind(k) != punctToken; k++ {
		if s.was(k) || s.toks[k].word.Value(lexicon.Verb) == "have" {
			return k
		}
	}
	return j
}

// befell reports whether the verb at token j says that something befell those named before it: "was hurt", "were seriously injured", "died".
// Of things any verb in the passive does.
func (s *sentence) befell(j int, people bool) bool {
	passive := false
	for n := 0; n < placeMost && j < len(s.toks) && s.kind(j) == wordToken; n, j = n+1, j+1 {
		if s.plays(j, "befalling") {
			return true
		}
		be := s.was(j)
		if !be && !s.is(j, lexicon.Modal) && s.toks[j].word.Value(lexicon.Verb) != "have" && !s.is(j, lexicon.Adjective) && !s.is(j, lexicon.Manner) && !endsIn(s.text(j), "ly") {
			return passive && !people && (s.participle(j) || endsIn(s.text(j), "ed"))
		}
		passive = passive || be
	}
	return false
}

// endsIn reports whether a word is longer than its ending.
func endsIn(w, ending string) bool {
	return len(w) > len(ending)+2 && w[len(w)-len(ending):] == ending
}
