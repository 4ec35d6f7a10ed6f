package extract

import (
	"strings"
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
	late  *lateWords // nil for a text too short for it
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
		if n := wideMark(text, i); n > 0 {
			i += n
			continue
		}
		break
	}
	sc.pos = i
	t.end = int32(i)
}

// wideMark returns the length of a mark of several bytes that stands between the digits of a numeral at byte i: "500’000", and
// the raised point of "12·5", which is a sign of multiplication before a power of ten.
func wideMark(text string, i int) int {
	const quote, point = "’", "·"
	rest := text[i:]
	switch {
	case strings.HasPrefix(rest, quote):
		if j := i + len(quote); digitsAt(text, j) == 3 {
			return len(quote)
		}
	case strings.HasPrefix(rest, point):
		j := i + len(point)
		if n := digitsAt(text, j); n > 0 && !(strings.HasPrefix(text[j:], "10") && n == 2 && j+2 < len(text) && (text[j+2] == '^' || text[j+2] > 0x7f)) {
			return len(point)
		}
	}
	return 0
}

// digitsAt returns how many digits stand in text from byte i on, counting up to four.
func digitsAt(text string, i int) int {
	n := 0
	for n < 4 && i+n < len(text) && byteClasses[text[i+n]] == digitByte {
		n++
	}
	return n
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
