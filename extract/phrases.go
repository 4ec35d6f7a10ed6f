package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// findPhrases marks at each token the longest phrase of the lexicon that begins there, and fills s.traits, s.blocks and
// s.starts. A hyphen between two words of a phrase, and the full stop of "sq. ft", are passed over; a phrase that is
// exact about case must be spelled so.
func (s *sentence) findPhrases() {
	var x, whole traits // of the block and the sentence
	s.phrased = true
	s.blocks, s.starts = append(s.blocks[:0], 0), s.starts[:0]
	room := blockSize // for so many tokens more in the block
	for i := range s.toks {
		t := &s.toks[i]
		if room == 0 {
			s.blocks = append(s.blocks, x)
			whole |= x
			x, room = 0, blockSize
		}
		t.block = uint16(len(s.blocks) - 1)
		room--
		marks := t.marks &^ lexicon.Stemmed
		switch t.kind {
		case wordToken:
			if t.flags&smallAll == 0 && t.end-t.start <= 4 || t.end-t.start <= 2 {
				x |= s.wordTraits(i)
			}
			if marks == 0 {
				continue
			}
			if marks&lexicon.Spelled != 0 {
				room++
				if k := s.hyphen(i + 1); k < len(s.toks) && s.toks[k].marks&lexicon.Spelled != 0 {
					x |= hasTime // "nineteen eighty-six"
				}
			}
		case numeralToken:
			x |= s.numeralTraits(i)
			s.starts = append(s.starts, int32(i))
			continue
		case signToken:
			x |= s.signTraits(i)
			marks |= lexicon.Starts
		case punctToken:
			x |= s.signTraits(i)
			if t.punct == '-' {
				room++
			}
		}
		if marks&lexicon.FirstOfPhrase != 0 && s.findPhrase(i) {
			marks |= t.phrase.Marks()
		}
		x |= traits(marks & lexicon.NearMarks)
		if marks&lexicon.Starts != 0 {
			if s.isWord(i-1, "the") && s.is(i, lexicon.Ordinal) && s.is(i-2, lexicon.Time) {
				x |= hasTime // "on the third"
			}
			s.starts = append(s.starts, int32(i))
		}
	}
	s.traits = whole | x
	s.blocks = append(s.blocks, x, 0, 0)
	if len(s.user) > 0 {
		s.addTraits(hasUnit)
	}
}

// addTraits gives the sentence and each of its blocks the traits.
func (s *sentence) addTraits(x traits) {
	s.traits |= x
	for k := range s.blocks {
		s.blocks[k] |= x
	}
}

// findPhrase marks at token i the longest phrase of the lexicon that begins there, if there is one.
func (s *sentence) findPhrase(i int) bool {
	t := &s.toks[i]
	for k, last := t.word.PhrasesWith(s.second(i)); k < last; k++ {
		row := lexicon.Phrase(k)
		if n := s.matches(i, row); n > 0 {
			t.phrase, t.phraseLen = row.Word, uint8(n)
			return true
		}
	}
	return false
}

// second returns the word behind token i as the second of a phrase, 0 if it is that of none.
func (s *sentence) second(i int) lexicon.Word {
	if i++; i < len(s.toks) && s.toks[i].kind != wordToken {
		i = s.passOver(i)
	}
	if i < len(s.toks) && s.toks[i].marks&lexicon.SecondOfPhrase != 0 {
		return s.toks[i].word.Base()
	}
	return 0
}

// passOver returns the token at which a phrase goes on: i, or the one behind a hyphen, the full stop of an
// abbreviation or a possessive ending.
func (s *sentence) passOver(i int) int {
	if p := s.punct(i); p == '-' && s.glued(i) && s.glued(i+1) || p == '.' && s.glued(i) || s.kind(i) == possessToken {
		return i + 1
	}
	return i
}

// matches returns the number of tokens that the phrase takes from token i, 0 when it does not stand there.
func (s *sentence) matches(i int, row lexicon.PhraseRow) int {
	k := i + 1
	for _, w := range row.Rest {
		k = s.passOver(k)
		if k >= len(s.toks) || s.toks[k].word.Base() != w {
			return 0
		}
		k++
	}
	if row.Word.Exact() && !s.spelled(i, k, row.Word.String()) {
		return 0
	}
	return k - i
}

// spelled reports whether the tokens from i to j are spelled as the words of phrase.
func (s *sentence) spelled(i, j int, phrase string) bool {
	for ; i < j; i++ {
		if s.punct(i) == '-' || s.kind(i) == possessToken {
			continue
		}
		w := s.text(i)
		if len(phrase) < len(w) || phrase[:len(w)] != w {
			return false
		}
		phrase = phrase[len(w):]
		if phrase != "" && phrase[0] == ' ' {
			phrase = phrase[1:]
		}
	}
	return phrase == ""
}
