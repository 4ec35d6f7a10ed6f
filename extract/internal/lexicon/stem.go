package lexicon

// Stem returns the one word that stands for w, for its other forms, for its synonyms and for the verbs and
// nouns that state the same event or amount: "death" for "died" and "fatalities". Two words of one stem can
// be said of the same figure. From a word it goes on to its syn, else its kin, else its lemma, until
// there is none. The stem of the zero Word is empty.
func (w Word) Stem() string {
	v := wordStem[w]
	return valueText[valueStart[v]:valueStart[v+1]]
}

// ShareKind reports whether there is a class of counted things to which both words belong: "dockworkers"
// and "people" are persons both, "trucks" and "people" share no class. It is not known where the class
// of a word is not.
func ShareKind(v, w Word) (share, known bool) {
	v, w = v.counted(), w.counted()
	if v == 0 || w == 0 {
		return false, false
	}
	for _, a := range v.Senses() {
		for _, b := range w.Senses() {
			if a.Class == Kind && b.Class == Kind && a.Text == b.Text {
				return true, true
			}
		}
	}
	return false, true
}

// Kinds appends to ks the classes of counted things to which w belongs, narrow before wide.
func (w Word) Kinds(ks []string) []string {
	for _, s := range w.counted().Senses() {
		if s.Class == Kind {
			ks = append(ks, s.Text)
		}
	}
	return ks
}

// counted returns the word that the classes of w stand at: w, its lemma, its stem or, of a phrase, the last
// word; 0 when they are not known.
func (w Word) counted() Word { return wordCounted[w] }
