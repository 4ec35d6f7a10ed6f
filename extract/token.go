package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// tokenKind says what a token is made of.
type tokenKind uint8

const (
	wordToken    tokenKind = iota + 1 // letters; inner apostrophes and the dots of "U.S." belong to it
	numeralToken                      // digits, with the separators between them: "1,234.5", "10", "12.05.2023"
	signToken                         // a currency or measuring sign: "$", "€", "%", "°", "½"
	punctToken                        // any other single character
	possessToken                      // "'s" or "’" behind a word
)

// tokenFlags tell how a token is written.
type tokenFlags uint8

const (
	spaceBefore   tokenFlags = 1 << iota // white space, or the start of the text, stands before it
	newlineBefore                        // a line break stands in that white space
	upperFirst                           // its first letter is a capital
	upperAll                             // it has two letters or more, all capitals
	smallAll                             // a word of small letters of ASCII alone
	mixed                                // a word that has more in it than letters of ASCII
)

// A token is a word, numeral, sign or punctuation mark of a sentence.
type token struct {
	start, end int32 // bytes from 0 in the document's text
	kind       tokenKind
	flags      tokenFlags
	phraseLen  uint8        // number of tokens of phrase, 0 when no phrase begins here
	punct      byte         // the character of a one-byte punctuation or sign token, else 0
	word       lexicon.Word // of a word or sign token; 0 when the lexicon has no such word
	phrase     lexicon.Word // the longest phrase of the lexicon that begins here
	marks      lexicon.Marks
	block      uint16 // of the sentence that holds it: see traits
}

// either returns the classes of the word and of the phrase that begins at t.
func (t *token) either() lexicon.ClassSet {
	if t.phraseLen == 0 {
		return t.word.Classes()
	}
	return t.word.Classes().Or(t.phrase.Classes())
}

func (t *token) has(f tokenFlags) bool { return t.flags&f != 0 }

// glued reports whether t stands right behind the token before it.
func (t *token) glued() bool { return t.flags&spaceBefore == 0 }
