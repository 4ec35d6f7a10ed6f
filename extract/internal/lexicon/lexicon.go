// Package lexicon holds the words that the reader knows, one row a word with all its meanings.
//
// The rows live in words/*.tsv; the program in gen turns them into static tables (table.go), so
// that nothing is built when a program starts. [Lookup] finds a word, [Phrase] the longest known
// phrase that begins with it. Everything here is read-only and safe for concurrent use.
package lexicon

import "iter"

//go:generate go run ./gen -words words -out table.go

// Word is the number of a word or phrase of the lexicon. The zero Word stands for every word that
// the lexicon does not hold.
type Word uint16

// Sense is one meaning of a word.
type Sense struct {
	Class Class
	Num   int64  // the number before the slash or the dash of the value, 0 if there is none
	Den   int64  // the number behind it; 0 when there is none
	Text  string // the value as written in the row
}

// ClassSet is a set of classes, a bit each.
type ClassSet struct{ a, b uint64 }

// Set returns the set of the given classes.
func Set(cs ...Class) ClassSet {
	var s ClassSet
	for _, c := range cs {
		s = s.With(c)
	}
	return s
}

// With returns s and c.
func (s ClassSet) With(c Class) ClassSet {
	if c < 64 {
		s.a |= 1 << c
	} else {
		s.b |= 1 << (c - 64)
	}
	return s
}

// Has reports whether c is in the set.
func (s ClassSet) Has(c Class) bool {
	if c < 64 {
		return s.a&(1<<c) != 0
	}
	return s.b&(1<<(c-64)) != 0
}

// Any reports whether the sets share a class.
func (s ClassSet) Any(t ClassSet) bool { return s.a&t.a|s.b&t.b != 0 }

// Or returns all classes of both sets.
func (s ClassSet) Or(t ClassSet) ClassSet { return ClassSet{s.a | t.a, s.b | t.b} }

// Bits returns the set as bits: bit c of lo stands for Class c, bit c of hi for Class 64+c.
func (s ClassSet) Bits() (lo, hi uint64) { return s.a, s.b }

// IsEmpty reports whether the set holds no class.
func (s ClassSet) IsEmpty() bool { return s.a|s.b == 0 }

// Classes returns the classes of the word; none for the zero Word.
func (w Word) Classes() ClassSet { return wordClasses[w] }

// Is reports whether the word has a sense of class c.
func (w Word) Is(c Class) bool { return wordClasses[w].Has(c) }

// Sense returns the first sense of class c.
func (w Word) Sense(c Class) (Sense, bool) {
	if !w.Is(c) {
		return Sense{}, false
	}
	for k := senseStart[w]; k < senseStart[w+1]; k++ {
		if senseClass[k] == c {
			return sense(k), true
		}
	}
	return Sense{}, false
}

func sense(k uint16) Sense {
	v := senseValue[k]
	return Sense{Class: senseClass[k], Num: valueNum[v], Den: valueDen[v], Text: valueText[valueStart[v]:valueStart[v+1]]}
}

// Value returns the text of the first sense of class c, empty when there is none.
func (w Word) Value(c Class) string {
	if !w.Is(c) {
		return ""
	}
	for k := senseStart[w]; k < senseStart[w+1]; k++ {
		if senseClass[k] == c {
			v := senseValue[k]
			return valueText[valueStart[v]:valueStart[v+1]]
		}
	}
	return ""
}

// Plays reports whether the word has a sense of class [Role] with that value.
func (w Word) Plays(role string) bool {
	if !w.Is(Role) {
		return false
	}
	for k := senseStart[w]; k < senseStart[w+1]; k++ {
		if v := senseValue[k]; senseClass[k] == Role && valueText[valueStart[v]:valueStart[v+1]] == role {
			return true
		}
	}
	return false
}

// Time returns the text of the first sense of class [Time], empty when there is none.
func (w Word) Time() string {
	v := wordTime[w]
	return valueText[valueStart[v]:valueStart[v+1]]
}

// Senses returns all meanings of the word, numbered from 0, in the order of the row.
func (w Word) Senses() iter.Seq2[int, Sense] {
	return func(yield func(int, Sense) bool) {
		first := senseStart[w]
		for k := first; k < senseStart[w+1]; k++ {
			if !yield(int(k-first), sense(k)) {
				return
			}
		}
	}
}

// String returns the word as the row spells it, in lower case unless the row is exact about case.
func (w Word) String() string { return wordText[wordStart[w]:wordStart[w+1]] }

// Weight returns the information content of the word in tenths of bits: -10*log2 of the share of
// news texts that hold it. A word that the frequency table does not hold has [MaxWeight].
func (w Word) Weight() int {
	if wt := wordWeight[w]; wt != 0 {
		return int(wt)
	}
	return MaxWeight
}

// StemWeight returns the information content of the stem of the word in tenths of bits, that of the word where none is known of its
// stem.
func (w Word) StemWeight() int {
	if wt := stemWeight[w]; wt != 0 {
		return int(wt)
	}
	return MaxWeight
}

// MaxWeight is the weight of a word that no frequency is known of, in tenths of bits.
const MaxWeight = 140

// exact returns the row that is exact about case and spelled like text, or else w, the row that
// is not; rows that differ in case only are linked.
func exact(w Word, text string) Word {
	plain := w
	for e := w; e != 0; e = Word(wordExact[e] & 0x7fff) {
		if wordExact[e]&exactRow != 0 {
			if e.String() == text {
				return e
			}
			if e == plain {
				plain = 0
			}
		}
	}
	return plain
}

const exactRow = 1 << 15

// Base returns the row that stands for all rows that differ from w in case only; w itself if there
// is but one. The words of a phrase are told by their base.
func (w Word) Base() Word { return Word(wordBase[w]) }

// Phrases returns the numbers of the phrases that begin with w, from first up to but not including last,
// for [Phrase]. Those of one second word stand together, the longest first.
func (w Word) Phrases() (first, last int) {
	w = w.Base()
	return int(phraseStart[w]), int(phraseStart[w+1])
}

// PhrasesWith returns the numbers of the phrases that begin with w and go on with second, longest first.
func (w Word) PhrasesWith(second Word) (first, last int) {
	if second == 0 {
		return 0, 0
	}
	if word, bit := PairBit(w.Base(), second); phrasePairs[word]&bit == 0 {
		return 0, 0
	}
	lo, hi := w.Phrases()
	end := hi
	for lo < hi {
		if m := (lo + hi) / 2; secondWord(m) < second {
			lo = m + 1
		} else {
			hi = m
		}
	}
	for last = lo; last < end && secondWord(last) == second; last++ {
	}
	return lo, last
}

// PairWords is the number of words of 64 bits of the table of pairs of words with which a phrase begins.
const PairWords = 1 << 10

// PairBit returns the place of a pair of words in that table, the number of its word and its bit there. Other pairs may
// share the place.
func PairBit(first, second Word) (word int, bit uint64) {
	h := (uint32(first)<<16 | uint32(second)) * 0x9e3779b1 >> 16
	return int(h >> 6), 1 << (h & 63)
}

func secondWord(k int) Word { return phraseRest[phraseEnd[k]] }

// Phrase returns the phrase of the number k. The caller must not change it.
func Phrase(k int) PhraseRow {
	return PhraseRow{phraseRest[phraseEnd[k]:phraseEnd[k+1]], phraseWord[k]}
}

// Exact reports whether the row is exact about case; w.String() is then spelled as the text must be.
func (w Word) Exact() bool { return wordExact[w]&exactRow != 0 }

// PhraseRow is a phrase: the words behind its first one, and the phrase's own Word.
type PhraseRow struct {
	Rest []Word
	Word Word
}

// Words returns the number of words and phrases; valid Words are below it.
func Words() int { return len(wordStart) - 1 }
