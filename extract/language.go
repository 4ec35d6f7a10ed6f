package extract

import (
	"strings"
	"unicode"
)

const (
	languageSample = 32 << 10 // bytes of a text by which its language is told
	languageWords  = 40       // fewer words tell no language
)

// Foreign reports whether a text is plainly in another language than English. Figures of such a text are read by the
// rules of English, so that what they are said to measure is mostly wrong: leave its claims alone.
//
// A text is foreign if most of its letters are of another script than Latin, or if its little words are those of
// another language: at least one word in ten, and three times as many as those of English. It is told by the first
// 32 KiB. Texts of less than 40 words, tables and lists of names have too few little words, and are not foreign.
func Foreign(text string) bool {
	if len(text) > languageSample {
		text = strings.ToValidUTF8(text[:languageSample], "")
	}
	latin, other := 0, 0
	for _, r := range text {
		switch {
		case r < 'A' || !unicode.IsLetter(r):
		case r < 0x370 || unicode.Is(unicode.Latin, r):
			latin++
		default:
			other++
		}
	}
	if other > latin {
		return other >= languageWords
	}
	words, english, foreign := 0, 0, 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		words++
		switch {
		case englishWord(w):
			english++
		case foreignWord(w):
			foreign++
		}
	}
	return words >= languageWords && foreign*10 >= words && foreign >= 3*english
}

// englishWord knows little words of English, in small letters or with a capital at the start of a sentence.
func englishWord(w string) bool {
	if len(w) > 5 {
		return false
	}
	switch strings.ToLower(w) {
	case "the", "of", "and", "to", "in", "is", "for", "that", "on", "with", "was", "by", "as", "at", "it", "from", "be", "this",
		"are", "an", "or", "which", "has", "had", "have", "not", "but", "were", "been", "their", "he", "she", "they", "its", "who":
		return true
	}
	return false
}

// foreignWord knows little words of other languages that English does not have. Only small letters count: "La" and
// "Los" begin names.
func foreignWord(w string) bool {
	switch w {
	case "der", "das", "und", "ist", "nicht", "den", "dem", "des", "ein", "eine", "einen", "einer", "mit", "auf", "für", "von", "zu",
		"im", "sich", "auch", "als", "wird", "sind", "wie", "bei", "nach", "oder", "aus", "werden", // German
		"le", "la", "les", "du", "et", "est", "une", "un", "dans", "que", "qui", "sur", "pas", "au", "avec", "par", "ce",
		"se", "sont", "aux", // French
		"el", "los", "las", "de", "en", "una", "por", "para", "su", "del", "al", "es", "lo", "como", "más", // Spanish
		"os", "da", "dos", "em", "um", "uma", "não", "na", "ao", "mais", // Portuguese
		"il", "di", "che", "della", "sono", "si", "dei", "nel", "alla", // Italian
		"het", "een", "van", "dat", "te", "zijn", "voor", "niet", "aan", "ook", // Dutch
		"się", "że", "nie", "jest", "po", "jak", "od", "za", // Polish
		"och", "att", "det", "som", "på", "är", "av", "för", "inte", "ett", "og", "er", "til", "ikke", // Scandinavian
		"bir", "ve", "bu", "için", "ile": // Turkish
		return true
	}
	return false
}
