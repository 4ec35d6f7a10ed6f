package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// inflected reports whether word has the ending of a common word.
func inflected(w string) bool {
	for _, e := range [...]string{"ing", "ed", "ly", "ies", "tion", "tions", "ment", "ments", "ers", "ness", "ity"} {
		if len(w) > len(e)+2 && w[len(w)-len(e):] == e {
			return true
		}
	}
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && w[len(w)-2] != 'u' && w[len(w)-2] != 'i'
}

// forms are the parts of speech that a word may be.
type forms lexicon.Forms

const (
	asVerb       = forms(lexicon.AsVerb)
	asPast       = forms(lexicon.AsPast)
	asParticiple = forms(lexicon.AsParticiple)
	asGerund     = forms(lexicon.AsGerund)
	asNoun       = forms(lexicon.AsNoun)
	asAdjective  = forms(lexicon.AsAdjective)
	asAdverb     = forms(lexicon.AsAdverb)
)

func (f forms) has(g forms) bool { return f&g != 0 }

// formsOf returns the forms of w by the lexicon.
func formsOf(w lexicon.Word) forms { return forms(w.Forms()) }

// guess gives the forms of a word that the lexicon has none of, by its ending.
func guess(w string) forms {
	n := len(w)
	switch {
	case n > 4 && w[n-2:] == "ly":
		return asAdverb
	case n > 5 && w[n-3:] == "ing":
		if !baseKnown(w[:n-3]) {
			return asNoun
		}
		return asGerund
	case n > 4 && w[n-2:] == "ed" && w[n-3] != 'e':
		return asPast | asParticiple
	case n > 4 && (w[n-3:] == "ous" || w[n-3:] == "ful" || w[n-3:] == "ive" || w[n-3:] == "ial" || w[n-2:] == "ic"):
		return asAdjective | asNoun
	case n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i':
		return asNoun | asVerb
	}
	return asNoun
}

// baseKnown reports whether the lexicon has the verb of which base is what stands before "-ing".
func baseKnown(base string) bool {
	if lexicon.Lookup(lowerText(base)) != 0 {
		return true
	}
	var buf [32]byte
	n := len(base)
	if n >= len(buf) || n < 2 {
		return false
	}
	b := append(buf[:0], base...)
	if lexicon.Lookup(string(append(b, 'e'))) != 0 {
		return true
	}
	return base[n-1] == base[n-2] && lexicon.Lookup(base[:n-1]) != 0
}

func pastEnding(w string) bool { return len(w) > 4 && w[len(w)-2:] == "ed" && w[len(w)-3] != 'e' }
