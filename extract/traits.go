package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// traits tell what kinds of words and signs stand at some place of a sentence. A recognizer that needs one which is not
// near a token is not tried there. Those of words are marks of the lexicon.
type traits uint16

const (
	hasPercent  = traits(lexicon.Percent)    // a word or sign of percent or of points
	hasPoint    = traits(lexicon.Points)     // a word for points, perhaps of percent
	hasUnit     = traits(lexicon.Measured)   // a unit of measure
	hasTimeUnit = traits(lexicon.Timed)      // a unit of time
	hasMoney    = traits(lexicon.Money)      // a word or sign of money, or a word that may be a code
	hasHedge    = traits(lexicon.Hedged)     // a word that qualifies a number
	hasFraction = traits(lexicon.Fractional) // a word of fractions, a slash, or a sign such as "½"
	hasMultiple = traits(lexicon.Multiplied) // "twice", "sixfold"
	hasTime     = traits(lexicon.Dated)      // a word of the calendar or the clock, or digits that may be a year, a day or a clock time
	hasGlued    = hasTime << 1               // a sign or word right behind digits: "5m", "3-2", "10:30"
)

// blockSize is the number of tokens of a block, not counting the words of numbers and hyphens: however long a number
// in words is, its unit stands in the next block or the one behind.
const blockSize = 4

// traitsNear returns the traits of the block of token i, the one before it and the two behind: of at least
// blockSize tokens before i and 2*blockSize behind it.
func (s *sentence) traitsNear(i int) traits {
	if uint(i) >= uint(len(s.toks)) {
		return 0
	}
	b := s.blocks[s.toks[i].block:] // a block of nothing stands before the first one, and two behind the last one
	return b[0] | b[1] | b[2] | b[3]
}

// traitsAhead returns the traits of the block of token i and the one behind it, of at least blockSize tokens behind i;
// all traits where the sentence has a few tokens only, which may be no more than an answer: "the third".
func (s *sentence) traitsAhead(i int) traits {
	if len(s.toks) <= blockSize {
		return ^traits(0)
	}
	b := s.blocks[s.toks[i].block:]
	if s.is(i, lexicon.Range) {
		return b[1] | b[2] | b[3] // "between 3 and 12 of May"
	}
	return b[1] | b[2]
}

// wordTraits returns the traits of the short word at token i that the lexicon does not tell.
func (s *sentence) wordTraits(i int) traits {
	t := &s.toks[i]
	switch n := t.end - t.start; {
	case n == 1:
		switch s.doc.Text[t.start] {
		case 'h', 'H', 's', 'd':
			return hasTimeUnit // "3 h", "20 s"
		case 'K', 'J':
			return hasUnit
		}
	case n == 2 && i+2 >= len(s.toks) && s.same(i, "in"):
		return hasUnit // "5 in."
	case (n == 2 || n == 4) && t.has(upperAll):
		return hasMoney | hasTime // "PS5", "MUSD"; "AD 79"
	case n == 3 && t.has(upperAll):
		return hasTime // "44 BCE"
	case s.text(i)[1] == '.':
		return hasTime // "44 B.C."
	}
	return 0
}

// signTraits returns the traits of the sign or mark at token i that the lexicon does not tell.
func (s *sentence) signTraits(i int) traits {
	switch t := &s.toks[i]; {
	case t.punct == '/':
		return hasFraction
	case t.punct == '#':
		return hasMoney // "#36;5"
	case t.punct == 0 && t.kind == signToken:
		return hasFraction | hasUnit
	case t.punct == 0 && s.text(i) == "º":
		return hasUnit
	}
	return 0
}

// numeralTraits returns the traits of the digits at token i and of what is glued to them.
func (s *sentence) numeralTraits(i int) (x traits) {
	if s.glued(i + 1) {
		switch s.punct(i + 1) {
		case ',', ';', ')', '?', '!':
		case '.':
			x |= hasTime
		default:
			x |= hasGlued | hasTime
		}
	} else if p := s.punct(i + 1); p == '/' || p == '-' {
		x |= hasTime // "2 / 15"
	}
	if s.glued(i) && isApostrophe(s.textAt(i-1)) {
		x |= hasTime // "in '08"
	}
	text := s.text(i)
	if strings.IndexByte(text, '\'') >= 0 {
		x |= hasGlued // 5'11
	}
	if len(text) > 3 && strings.IndexByte(text, ',') < 0 {
		x |= hasTime
	}
	return x
}
