package extract

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// byteClass tells the scanner what to do at a byte.
type byteClass uint8

const (
	punctByte byteClass = iota
	spaceByte
	newlineByte
	letterByte
	digitByte
	signByte
	wideByte // first byte of a character of several bytes
)

var byteClasses = [256]byteClass{
	' ': spaceByte, '\t': spaceByte, '\r': spaceByte, '\v': spaceByte, '\f': spaceByte, 0: spaceByte, '\n': newlineByte,
	'$': signByte, '%': signByte, '#': signByte, '+': signByte, '=': signByte, '<': signByte, '>': signByte, '~': signByte,
	'/': signByte, '&': signByte, '*': signByte, '^': signByte,
	'0': digitByte, '1': digitByte, '2': digitByte, '3': digitByte, '4': digitByte,
	'5': digitByte, '6': digitByte, '7': digitByte, '8': digitByte, '9': digitByte,
	'a': letterByte, 'b': letterByte, 'c': letterByte, 'd': letterByte, 'e': letterByte, 'f': letterByte, 'g': letterByte,
	'h': letterByte, 'i': letterByte, 'j': letterByte, 'k': letterByte, 'l': letterByte, 'm': letterByte, 'n': letterByte,
	'o': letterByte, 'p': letterByte, 'q': letterByte, 'r': letterByte, 's': letterByte, 't': letterByte, 'u': letterByte,
	'v': letterByte, 'w': letterByte, 'x': letterByte, 'y': letterByte, 'z': letterByte,
	'A': letterByte, 'B': letterByte, 'C': letterByte, 'D': letterByte, 'E': letterByte, 'F': letterByte, 'G': letterByte,
	'H': letterByte, 'I': letterByte, 'J': letterByte, 'K': letterByte, 'L': letterByte, 'M': letterByte, 'N': letterByte,
	'O': letterByte, 'P': letterByte, 'Q': letterByte, 'R': letterByte, 'S': letterByte, 'T': letterByte, 'U': letterByte,
	'V': letterByte, 'W': letterByte, 'X': letterByte, 'Y': letterByte, 'Z': letterByte,
	0x80: wideByte, 0x81: wideByte, 0x82: wideByte, 0x83: wideByte, 0x84: wideByte, 0x85: wideByte, 0x86: wideByte, 0x87: wideByte,
	0x88: wideByte, 0x89: wideByte, 0x8a: wideByte, 0x8b: wideByte, 0x8c: wideByte, 0x8d: wideByte, 0x8e: wideByte, 0x8f: wideByte,
	0x90: wideByte, 0x91: wideByte, 0x92: wideByte, 0x93: wideByte, 0x94: wideByte, 0x95: wideByte, 0x96: wideByte, 0x97: wideByte,
	0x98: wideByte, 0x99: wideByte, 0x9a: wideByte, 0x9b: wideByte, 0x9c: wideByte, 0x9d: wideByte, 0x9e: wideByte, 0x9f: wideByte,
	0xa0: wideByte, 0xa1: wideByte, 0xa2: wideByte, 0xa3: wideByte, 0xa4: wideByte, 0xa5: wideByte, 0xa6: wideByte, 0xa7: wideByte,
	0xa8: wideByte, 0xa9: wideByte, 0xaa: wideByte, 0xab: wideByte, 0xac: wideByte, 0xad: wideByte, 0xae: wideByte, 0xaf: wideByte,
	0xb0: wideByte, 0xb1: wideByte, 0xb2: wideByte, 0xb3: wideByte, 0xb4: wideByte, 0xb5: wideByte, 0xb6: wideByte, 0xb7: wideByte,
	0xb8: wideByte, 0xb9: wideByte, 0xba: wideByte, 0xbb: wideByte, 0xbc: wideByte, 0xbd: wideByte, 0xbe: wideByte, 0xbf: wideByte,
	0xc0: wideByte, 0xc1: wideByte, 0xc2: wideByte, 0xc3: wideByte, 0xc4: wideByte, 0xc5: wideByte, 0xc6: wideByte, 0xc7: wideByte,
	0xc8: wideByte, 0xc9: wideByte, 0xca: wideByte, 0xcb: wideByte, 0xcc: wideByte, 0xcd: wideByte, 0xce: wideByte, 0xcf: wideByte,
	0xd0: wideByte, 0xd1: wideByte, 0xd2: wideByte, 0xd3: wideByte, 0xd4: wideByte, 0xd5: wideByte, 0xd6: wideByte, 0xd7: wideByte,
	0xd8: wideByte, 0xd9: wideByte, 0xda: wideByte, 0xdb: wideByte, 0xdc: wideByte, 0xdd: wideByte, 0xde: wideByte, 0xdf: wideByte,
	0xe0: wideByte, 0xe1: wideByte, 0xe2: wideByte, 0xe3: wideByte, 0xe4: wideByte, 0xe5: wideByte, 0xe6: wideByte, 0xe7: wideByte,
	0xe8: wideByte, 0xe9: wideByte, 0xea: wideByte, 0xeb: wideByte, 0xec: wideByte, 0xed: wideByte, 0xee: wideByte, 0xef: wideByte,
	0xf0: wideByte, 0xf1: wideByte, 0xf2: wideByte, 0xf3: wideByte, 0xf4: wideByte, 0xf5: wideByte, 0xf6: wideByte, 0xf7: wideByte,
	0xf8: wideByte, 0xf9: wideByte, 0xfa: wideByte, 0xfb: wideByte, 0xfc: wideByte, 0xfd: wideByte, 0xfe: wideByte, 0xff: wideByte,
}

// A scanner cuts a text into tokens, one after the other. Its state is the place and how the
// white space before it looked.
type scanner struct {
	text  string
	pos   int
	flags tokenFlags // spaceBefore and newlineBefore of the next token
	blank bool       // a blank line stands before the next token
	brk   int        // offset of the line break before the next token, -1 when there is none
}

func newScanner(text string) scanner {
	return scanner{text: text, flags: spaceBefore | newlineBefore, brk: -1}
}

// next fills t with the next token; it reports false at the end of the text.
func (sc *scanner) next(t *token) bool {
	sc.blank, sc.brk = false, -1
	for sc.pos < len(sc.text) {
		c := sc.text[sc.pos]
		switch byteClasses[c] {
		case spaceByte:
			sc.pos++
			sc.flags |= spaceBefore
		case newlineByte:
			sc.blank = sc.brk >= 0
			sc.brk = sc.pos
			sc.pos++
			sc.flags |= spaceBefore | newlineBefore
		case letterByte:
			sc.word(t)
			return true
		case digitByte:
			sc.numeral(t)
			return true
		case signByte:
			sc.single(t, signToken, 1)
			return true
		case wideByte:
			if sc.wide(t) {
				return true
			}
		default:
			if c == '\'' && sc.possessive(t, 1) {
				return true
			}
			sc.single(t, punctToken, 1)
			return true
		}
	}
	return false
}

// begin starts t at the place of the scanner.
func (sc *scanner) begin(t *token, kind tokenKind) {
	*t = token{start: int32(sc.pos), kind: kind, flags: sc.flags}
	sc.flags = 0
}

func (sc *scanner) single(t *token, kind tokenKind, size int) {
	sc.begin(t, kind)
	if size == 1 {
		t.punct = sc.text[sc.pos]
	}
	if kind == signToken {
		t.word = lexicon.Lookup(sc.text[sc.pos : sc.pos+size])
		t.marks = t.word.Marks()
	}
	sc.pos += size
	t.end = int32(sc.pos)
}

// word scans letters, the apostrophe between letters ("don't", "o'clock", but not "'s"), and the dots of
// "U.S." and "a.m.".
func (sc *scanner) word(t *token) {
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
		t.word = lexicon.LookupShort(h, low, text[sc.pos:i])
	} else {
		t.word = lexicon.LookupHash(h, text[sc.pos:i])
	}
	t.marks = t.word.Marks()
	sc.pos = i
}

const (
	smallBits = 0x2020202020202020 // the bit of each byte in which a small letter differs from a capital
	lowBits   = 0x7f7f7f7f7f7f7f7f
	highBits  = 0x8080808080808080
	ones      = 0x0101010101010101
)

// eightBytes returns the bytes of text from i on, the first in the lowest bits, with zeros behind its end.
func eightBytes(text string, i int) (x uint64) {
	if i+8 <= len(text) {
		s := text[i : i+8]
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
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

// numeral scans digits with the separators that stand between digits: a full stop, a comma, an
// apostrophe.
func (sc *scanner) numeral(t *token) {
	sc.begin(t, numeralToken)
	text, i := sc.text, sc.pos
	for i < len(text) {
		c := text[i]
		if byteClasses[c] == digitByte {
			i++
			continue
		}
		if (c == '.' || c == ',' || c == '\'') && i+1 < len(text) && byteClasses[text[i+1]] == digitByte {
			i += 2
			continue
		}
		break
	}
	sc.pos = i
	t.end = int32(i)
}

// possessive scans "'s" or a single apostrophe behind a word, size bytes of apostrophe long.
func (sc *scanner) possessive(t *token, size int) bool {
	if sc.flags&spaceBefore != 0 || sc.pos == 0 || !wordBefore(sc.text[:sc.pos]) {
		return false
	}
	j := sc.pos + size
	if j < len(sc.text) && sc.text[j]|0x20 == 's' && (j+1 == len(sc.text) || byteClasses[sc.text[j+1]] != letterByte && byteClasses[sc.text[j+1]] != digitByte) {
		j++
	} else if sc.text[sc.pos-1]|0x20 != 's' || j < len(sc.text) && byteClasses[sc.text[j]] == letterByte {
		return false
	}
	sc.begin(t, possessToken)
	sc.pos = j
	t.end = int32(j)
	return true
}

func wordBefore(s string) bool {
	c := byteClasses[s[len(s)-1]]
	return c == letterByte || c == digitByte || c == wideByte || s[len(s)-1] == '.'
}

// wide handles a character of several bytes: letters, spaces, signs, others. It reports false for
// white space. A byte that is no UTF-8 is a punctuation token of its own.
func (sc *scanner) wide(t *token) bool {
	r, n := utf8.DecodeRuneInString(sc.text[sc.pos:])
	switch {
	case r == '’' && sc.possessive(t, n):
		return true
	case unicode.IsLetter(r) && r != 'ª' && r != 'º':
		sc.word(t)
		if unicode.IsUpper(r) {
			t.flags |= upperFirst
		}
		return true
	case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060' || r == '\u00ad':
		sc.pos += n
		if unicode.IsSpace(r) || r == '\u200b' {
			sc.flags |= spaceBefore
		}
		if r == '\u2028' || r == '\u2029' || r == '\u0085' {
			sc.flags |= newlineBefore
			sc.brk = sc.pos - n
		}
		return false
	case unicode.Is(unicode.Sc, r) || unicode.Is(unicode.No, r) || unicode.Is(unicode.Sm, r) || r == '°' || r == '‰' || r == '\u2032' || r == '\u2033':
		sc.single(t, signToken, n)
		return true
	}
	sc.single(t, punctToken, n)
	return true
}
