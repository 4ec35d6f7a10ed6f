package lexicon

import "math/bits"

// A hash of a word is made of its bytes in lower case, eight at a time: a scanner that looks at eight bytes at once has
// it when it has found the end of the word.
const (
	hashSeed = 14695981039346656037
	hashMul  = 0x9e3779b97f4a7c15
)

// HashInit is the hash of no bytes, with which [HashBytes] begins.
const HashInit uint64 = hashSeed

// HashBytes returns the hash of h followed by the bytes of x, in lower case, the first in the lowest bits. Only the last
// bytes of a word may be fewer than eight; they are followed by zeros.
func HashBytes(h, x uint64) uint64 {
	hi, lo := bits.Mul64(h^x, hashMul)
	return hi ^ lo
}

// Hash returns the hash by which [LookupHash] finds word, whatever the case of its ASCII letters.
func Hash(word string) uint64 {
	h := HashInit
	for len(word) > 8 {
		h = HashBytes(h, lowerBytes(word[:8]))
		word = word[8:]
	}
	return HashBytes(h, lowerBytes(word))
}

// lowerBytes returns up to eight bytes of s in lower case, the first in the lowest bits. The high bit of each byte is set by a sum
// with what lacks to 0x80, and moved to the bit in which small letters differ from capitals.
func lowerBytes(s string) (x uint64) {
	if len(s) >= 8 {
		x = uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	} else {
		for i := range len(s) {
			x |= uint64(s[i]) << (8 * i)
		}
	}
	const ones, high = 0x0101010101010101, 0x8080808080808080
	low := x &^ high
	fromA, aboveZ := low+(0x80-'A')*ones, low+(0x80-'Z'-1)*ones
	return x | (fromA&^aboveZ&^x&high)>>2
}

// Lookup returns the word spelled text, the case of ASCII letters aside.
func Lookup(text string) Word { return LookupHash(Hash(text), text) }

// LookupHash is [Lookup] for a caller that has the hash of the word already.
func LookupHash(h uint64, text string) Word {
	tag := uint32(h >> 48)
	for k := slot(h); ; k = (k + 1) & slotMask {
		s := slots[k]
		if s == 0 {
			return 0
		}
		if s>>16 != tag {
			continue
		}
		w := Word(s)
		if equalFold(wordText[wordStart[w]:wordStart[w+1]], text) {
			if wordExact[w] != 0 {
				return exact(w, text)
			}
			return w
		}
	}
}

// LookupShort is [LookupHash] for a word of at most eight ASCII letters, which x holds in lower case as [HashBytes] takes
// them. plain is set where it is the same word in capitals too.
func LookupShort(h, x uint64, text string) (w Word, plain bool) {
	tag := uint32(h >> 48)
	for k := slot(h); ; k = (k + 1) & slotMask {
		s := slots[k]
		if s == 0 {
			return 0, true
		}
		if w := Word(s); s>>16 == tag && wordShort[w] == x {
			if wordExact[w] != 0 {
				return exact(w, text), false
			}
			return w, true
		}
	}
}

// Short returns the bytes of a word of at most eight as [LookupShort] compares them, 0 for a longer one.
func Short(word string) uint64 {
	if len(word) > 8 {
		return 0
	}
	return lowerBytes(word)
}

// slot returns the slot at which a word of the hash is looked for first.
func slot(h uint64) uint64 { return h & slotMask }

// equalFold reports whether text is known, apart from the case of ASCII letters.
func equalFold(known, text string) bool {
	if len(known) != len(text) {
		return false
	}
	if known == text {
		return true
	}
	for i := 0; i < len(text); i++ {
		if known[i] != text[i] && lower(known[i]) != lower(text[i]) {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
