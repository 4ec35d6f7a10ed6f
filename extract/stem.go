package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// baseForm returns the dictionary form of the word at token i in lower case: that of the lexicon, or for
// a word that it does not know the singular by the ending.
func (s *sentence) baseForm(i int) string {
	w := s.toks[i].word
	if v := w.Value(lexicon.Lemma); v != "" {
		return v
	}
	text := s.lower(i)
	if w != 0 && (w.Classes().Any(knownForms) || len(text) < 4) {
		return text
	}
	return singularOf(text)
}

var knownForms = lexicon.Set(lexicon.Pos, lexicon.Direction, lexicon.Stop, lexicon.Country, lexicon.Say, lexicon.Kind, lexicon.Kin, lexicon.Measure, lexicon.Noun)

// stem returns the term for the word at token i: the word that the lexicon has for its forms and synonyms, or
// else the word without the ending of an inflected form.
func (s *sentence) stem(i int) string {
	w := s.toks[i].word
	if s.stemKnown(i) {
		return w.Stem()
	}
	text := s.lower(i)
	if s.toks[i].has(upperFirst) && w == 0 && i > 0 {
		return text
	}
	return stemText(text)
}

// stemKnown reports whether the lexicon has the stem of the word at token i.
func (s *sentence) stemKnown(i int) bool {
	t := &s.toks[i]
	return t.marks&lexicon.Stemmed != 0 || t.word != 0 && t.word.Classes().Any(knownForms)
}

// stemText strips the ending of an inflected word; the result is the lexicon's term where it knows the rest.
func stemText(text string) string {
	one := singularOf(text)
	if t, ok := knownStem(one); ok {
		return t
	}
	n := len(one)
	var bare string
	switch {
	case n > 5 && strings.HasSuffix(one, "ing"):
		bare = one[:n-3]
	case n > 4 && strings.HasSuffix(one, "ied"):
		return one[:n-3] + "y"
	case n > 4 && strings.HasSuffix(one, "ed"):
		bare = one[:n-2]
	default:
		return one
	}
	if k := len(bare); k > 3 && bare[k-1] == bare[k-2] && bare[k-1] != 'l' && bare[k-1] != 's' {
		bare = bare[:k-1]
	}
	if t, ok := knownStem(bare); ok {
		return t
	}
	return bare
}

// knownStem returns the term of a word of the lexicon that has forms or synonyms there.
func knownStem(text string) (string, bool) {
	w := lexicon.Lookup(text)
	if w == 0 {
		return "", false
	}
	t := w.Stem()
	return t, t != text || w.Classes().Any(knownForms)
}

// singularOf returns the singular of a noun by its ending.
func singularOf(t string) string {
	n := len(t)
	switch {
	case n < 4 || t[n-1] != 's' || t[n-2] == 's' || t[n-2] == 'u' || t[n-2] == 'i':
		return t
	case n > 4 && strings.HasSuffix(t, "ies"):
		return t[:n-3] + "y"
	case strings.HasSuffix(t, "sses") || strings.HasSuffix(t, "shes") || strings.HasSuffix(t, "ches") || strings.HasSuffix(t, "xes"):
		return t[:n-2]
	}
	return t[:n-1]
}

// lower returns the word at token i in lower case, as the lexicon spells it where it knows the word.
func (s *sentence) lower(i int) string {
	t := &s.toks[i]
	if t.has(smallAll) {
		return s.doc.Text[t.start:t.end]
	}
	if t.word != 0 && !t.word.Exact() {
		if w := t.word.String(); len(w) == int(t.end-t.start) {
			return w
		}
	}
	return lowerText(s.text(i))
}

// lowerText returns s in lower case; without capitals it is s itself.
func lowerText(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; 'A' <= c && c <= 'Z' || c >= 0x80 {
			return strings.ToLower(s)
		}
	}
	return s
}
