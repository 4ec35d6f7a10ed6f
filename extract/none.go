package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// noneRecognizer reads words that say that nobody came to harm as the number 0: "no one was killed", "no worker died", "there were no
// injuries".
func noneRecognizer() recognizer {
	return recognizer{
		name:   "none",
		doc:    "nobody who came to harm",
		starts: lexicon.Set(lexicon.Negation),
		find:   findNone,
	}
}

func findNone(s *sentence, i int) (mention, bool) {
	m := mention{first: i, last: i + 1, figure: i, noun: -1, sure: 90}
	m.Kind = Count
	zero := claims.Exactly(claims.Int(0))
	m.Quantity = claims.Quantity{Stated: zero, Range: zero, Unit: "person"}
	switch {
	case s.same(i, "nobody"):
	case s.same(i, "no") && s.same(i+1, "one"):
		m.last = i + 2
	case s.same(i, "no") && i+1 < len(s.toks) && s.kind(i+1) == wordToken:
		m.noun, m.last = i+1, i+2
		m.Quantity.Unit = s.lemma(i + 1)
		if s.harmNoun(i + 1) {
			return m, s.same(i-1, "were") || s.same(i-1, "was") || s.same(i+2, "were") || s.same(i+2, "was")
		}
		if !s.is(i+1, lexicon.Person) {
			return mention{}, false
		}
	default:
		return mention{}, false
	}
	return m, s.harmed(m.last)
}

// harmed reports whether the verb at token j says that someone came to harm: "was hurt", "were seriously injured", "died".
func (s *sentence) harmed(j int) bool {
	for _, w := range [...]string{"was", "were", "is", "are", "has", "have", "been", "reported", "seriously", "badly"} {
		if s.same(j, w) {
			return s.harmed(j + 1)
		}
	}
	for _, w := range [...]string{"killed", "hurt", "injured", "wounded", "harmed", "died", "dead"} {
		if s.same(j, w) {
			return true
		}
	}
	return false
}

// harmNoun reports whether the noun at token j counts those who came to harm.
func (s *sentence) harmNoun(j int) bool {
	for _, w := range [...]string{"injuries", "deaths", "casualties", "fatalities", "injury", "death"} {
		if s.same(j, w) {
			return true
		}
	}
	return false
}
