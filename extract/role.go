package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// plays reports whether the word at token i, in the form that it has, plays a role: one of the table roles.tsv of the lexicon.
func (s *sentence) plays(i int, role string) bool {
	return uint(i) < uint(len(s.toks)) && s.toks[i].word.Plays(role)
}

// basePlays reports whether the base form of the word at token i plays a role.
func (s *sentence) basePlays(i int, role string) bool {
	if uint(i) >= uint(len(s.toks)) {
		return false
	}
	w := s.toks[i].word
	if set := w.Classes(); set.Any(knownForms) && !set.Has(lexicon.Lemma) && !w.Exact() {
		return w.Plays(role) // it is its own base form
	}
	return lexicon.Lookup(s.baseForm(i)).Plays(role)
}
