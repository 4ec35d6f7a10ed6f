package extract

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// word scans letters, the apostrophe between letters ("don't", "o'clock", but not "'s"), and the dots of
// "U.S." and "a.m.". Most words have at most seven letters of ASCII, which are looked at together with what stands behind them.
func (sc *scanner) word(t *token) {
	text, i := sc.text, sc.pos
	if i+8 > len(text) {
		sc.anyWord(t)
		return
	}
	x := load8(text[i:])
	n := lettersOf(x)
	if n == 8 || n == 0 || wordGoesOn[byte(x>>(8*n))] {
		sc.anyWord(t)
		return
	}
	of := uint64(1)<<(8*n&63) - 1
	flags := sc.flags
	switch small := x & smallBits & of; {
	case small == smallBits&of:
		flags |= smallAll
	case x&0x20 != 0:
	case small == 0 && n > 1:
		flags |= upperFirst | upperAll
	default:
		flags |= upperFirst
	}
	*t = token{start: int32(i), end: int32(i + n), kind: wordToken, flags: flags}
	low := (x | smallBits) & of
	sc.shortWord(t, lexicon.HashBytes(lexicon.HashInit, low), low, text[i:i+n])
	sc.pos, sc.flags = i+n, 0
}

// anyWord is word for a word of any length and letters.
func (sc *scanner) anyWord(t *token) {
	sc.begin(t, wordToken)
	text, i := sc.text, sc.pos
	h := lexicon.HashInit
	low := uint64(0)                       // the letters looked at last, in lower case
	small, capital := uint64(0), uint64(0) // the bits in which small letters differ from capitals, of either
	for {
		x := eightBytes(text, i)
		n := lettersOf(x)
		if n == 0 && i > sc.pos {
			break
		}
		of := uint64(1)<<(8*n) - 1
		small, capital = small|x&smallBits&of, capital|^x&smallBits&of
		low = (x | smallBits) & of
		h = lexicon.HashBytes(h, low)
		if i += n; n < 8 {
			break
		}
	}
	switch {
	case i == sc.pos:
	case text[sc.pos]&0x20 == 0:
		t.flags |= upperFirst
		if small == 0 && i-sc.pos > 1 {
			t.flags |= upperAll
		}
	case capital == 0:
		t.flags |= smallAll
	}
	if i < len(text) && wordGoesOn[text[i]] {
		if j, ascii := sc.restOfWord(i); j > i {
			sc.longWord(t, j, ascii)
			return
		}
	}
	if i == sc.pos { // no word at all, whatever the caller thought
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
	}
	t.end = int32(i)
	if low != 0 && i-sc.pos <= 8 {
		sc.shortWord(t, h, low, text[sc.pos:i])
	} else {
		t.word = lexicon.LookupHash(h, text[sc.pos:i])
		t.marks = t.word.Marks()
	}
	sc.pos = i
}

// lateWords keeps short words that were looked up lately, by their hash: a few hundred words are most of any text, and the
// tables of the lexicon are too large for the cache that is nearest to the processor.
type lateWords [512]lateWord

// A lateWord is a word of at most eight ASCII letters that is the same in capitals and small letters.
type lateWord struct {
	letters uint64 // in lower case; 0 when there is none
	word    lexicon.Word
	marks   lexicon.Marks
}

// shortWord looks up the word t of at most eight ASCII letters, low in lower case, whose hash is h.
func (sc *scanner) shortWord(t *token, h, low uint64, text string) {
	if sc.late == nil {
		t.word, _ = lexicon.LookupShort(h, low, text)
		t.marks = t.word.Marks()
		return
	}
	e := &sc.late[h%uint64(len(sc.late))]
	if e.letters == low {
		t.word, t.marks = e.word, e.marks
		return
	}
	w, plain := lexicon.LookupShort(h, low, text)
	t.word, t.marks = w, w.Marks()
	if plain {
		*e = lateWord{low, w, t.marks}
	}
}

const (
	smallBits = 0x2020202020202020 // the bit of each byte in which a small letter differs from a capital
	lowBits   = 0x7f7f7f7f7f7f7f7f
	highBits  = 0x8080808080808080
	ones      = 0x0101010101010101
)

// load8 returns the first eight bytes of s, the first in the lowest bits.
func load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// hasDigit reports whether one of the bytes of x is a digit: a byte of which the digits are made from 0 to 9 has a high bit after a
// sum with what lacks from 10 to 0x80 unless it is one of them.
func hasDigit(x uint64) bool {
	d := x ^ '0'*ones
	return ^((d&lowBits+(0x80-10)*ones)|d)&highBits != 0
}

// eightBytes returns the bytes of text from i on, the first in the lowest bits, with zeros behind its end.
func eightBytes(text string, i int) (x uint64) {
	if i+8 <= len(text) {
		return load8(text[i:])
	}
	for k := i; k < len(text); k++ {
		x |= uint64(text[k]) << (8 * (k - i))
	}
	return x
}

// lettersOf returns how many bytes of x, from the lowest on, are ASCII letters. The high bit of each byte is set by a sum
// with what lacks to 0x80, of letters in lower case.
func lettersOf(x uint64) int {
	low := (x | smallBits) & lowBits
	fromA, aboveZ := low+(0x80-'a')*ones, low+(0x80-'z'-1)*ones
	letters := fromA &^ aboveZ &^ x & highBits
	return bits.TrailingZeros64(^letters&highBits) / 8
}

// wordGoesOn tells the bytes that may stand in a word besides ASCII letters.
var wordGoesOn = [256]bool{
	'\'': true, '.': true,
	0xc2: true, 0xc3: true, 0xc4: true, 0xc5: true, 0xc6: true, 0xc7: true, 0xc8: true, 0xc9: true, 0xca: true, 0xcb: true, 0xcc: true,
	0xcd: true, 0xce: true, 0xcf: true, 0xd0: true, 0xd1: true, 0xd2: true, 0xd3: true, 0xd4: true, 0xd5: true, 0xd6: true,
	0xd7: true, 0xd8: true, 0xd9: true, 0xda: true, 0xdb: true, 0xdc: true, 0xdd: true, 0xde: true, 0xdf: true, 0xe0: true,
	0xe1: true, 0xe2: true, 0xe3: true, 0xe4: true, 0xe5: true, 0xe6: true, 0xe7: true, 0xe8: true, 0xe9: true, 0xea: true,
	0xeb: true, 0xec: true, 0xed: true, 0xee: true, 0xef: true, 0xf0: true, 0xf1: true, 0xf2: true, 0xf3: true, 0xf4: true,
}

// restOfWord returns the end of the word that goes on at i with other characters than ASCII letters,
// and whether all of it is ASCII.
func (sc *scanner) restOfWord(i int) (end int, ascii bool) {
	text := sc.text
	ascii = true
	for i < len(text) {
		c := text[i]
		switch byteClasses[c] {
		case letterByte:
			i++
			continue
		case wideByte:
			n := letters(text[i:])
			if n == 0 {
				n = apostrophe(text, i)
			}
			if n == 0 {
				return i, ascii
			}
			ascii = false
			i += n
			continue
		}
		if c == '\'' && apostrophe(text, i) > 0 || c == '.' && dotted(text, sc.pos, i) {
			i++
			continue
		}
		break
	}
	return i, ascii
}

// longWord ends t, a word with other characters than ASCII letters, before end.
func (sc *scanner) longWord(t *token, end int, ascii bool) {
	w := sc.text[sc.pos:end]
	if ascii {
		t.word = lexicon.Lookup(w)
	} else {
		t.word = lookupWide(w)
	}
	t.marks = t.word.Marks()
	t.flags = t.flags&^(upperAll|smallAll) | mixed
	if allUpper(w) {
		t.flags |= upperAll
	}
	t.end = int32(end)
	sc.pos = end
}

// allUpper reports whether w has two letters or more, all capitals.
func allUpper(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// apostrophe returns the size of the apostrophe at i when letters that are no possessive or short
// verb form stand behind it, as in "o'clock" and "don't", else 0.
func apostrophe(text string, i int) int {
	n := 0
	switch {
	case text[i] == '\'':
		n = 1
	case len(text) >= i+3 && text[i:i+3] == "’":
		n = 3
	default:
		return 0
	}
	j := i + n
	if j >= len(text) || byteClasses[text[j]] != letterByte {
		return 0
	}
	if c := text[j] | 0x20; c == 's' && (j+1 == len(text) || byteClasses[text[j+1]] != letterByte) {
		return 0
	}
	return n
}

// dotted reports whether the dot at i belongs to an abbreviation of single letters that starts at
// start: a letter stands before it, and either another such pair or nothing of the word behind it.
func dotted(text string, start, i int) bool {
	if i-start >= 2 && text[i-2] != '.' || i == start {
		return false
	}
	if i+1 < len(text) && byteClasses[text[i+1]] == letterByte {
		return i+2 < len(text) && text[i+2] == '.' || i-start >= 2 && (i+2 == len(text) || byteClasses[text[i+2]] != letterByte)
	}
	return i-start >= 2
}

// letters returns the size of the letter at the start of s that ASCII does not hold, 0 if there is none.
// Combining marks count as letters: they belong to the word that they stand in.
func letters(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if r != utf8.RuneError && (unicode.IsLetter(r) && r != 'ª' && r != 'º' || unicode.Is(unicode.Mn, r)) {
		return n
	}
	return 0
}

// lookupWide looks up a word with characters beyond ASCII; the typographic apostrophe is read as '.
func lookupWide(s string) lexicon.Word {
	if len(s) > 64 {
		return 0
	}
	if w := lexicon.Lookup(s); w != 0 {
		return w
	}
	var buf [128]byte
	b := buf[:0]
	for _, r := range s {
		switch {
		case r == '’':
			b = append(b, '\'')
		case r < utf8.RuneSelf:
			b = append(b, byte(r)|0x20)
		default:
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	return lexicon.Lookup(string(b))
}
