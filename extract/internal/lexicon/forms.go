package lexicon

import "strings"

// Forms are the parts of speech that a word may be, a bit each.
type Forms uint8

// The parts of speech.
const (
	AsVerb Forms = 1 << iota
	AsPast
	AsParticiple
	AsGerund
	AsNoun
	AsAdjective
	AsAdverb
)

// Forms returns the parts of speech of the word, 0 when the lexicon does not tell them.
func (w Word) Forms() Forms { return wordForms[w] }

// FormsOf returns the parts of speech that the meanings of a word name, several of one meaning separated by commas.
func FormsOf(senses []Sense) (f Forms) {
	for _, s := range senses {
		if s.Class != Pos {
			continue
		}
		for name := range strings.SplitSeq(s.Text, ",") {
			f |= formByName(name)
		}
	}
	return f
}

func formByName(name string) Forms {
	switch name {
	case "verb":
		return AsVerb
	case "past":
		return AsPast
	case "participle":
		return AsParticiple
	case "gerund":
		return AsGerund
	case "noun":
		return AsNoun
	case "adjective":
		return AsAdjective
	case "adverb":
		return AsAdverb
	}
	return 0
}
