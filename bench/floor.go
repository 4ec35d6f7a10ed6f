package main

import (
	"bytes"
	"strings"
)

// The limits: what the machine can do with a text when it is asked for less and less of what claimcheck does.

// countBytes counts the line breaks of the text.
func countBytes(text string) int { return strings.Count(text, "\n") }

// indexDigits finds digits by looking for each of the ten in turn.
func indexDigits(text string) int {
	n := 0
	b := []byte(text)
	for c := byte('0'); c <= '9'; c++ {
		for rest := b; ; n++ {
			k := bytes.IndexByte(rest, c)
			if k < 0 {
				break
			}
			rest = rest[k+1:]
		}
	}
	return n
}

// tables says what each byte is.
type tables struct {
	class [256]byte
	lower [256]byte
	slots [1 << 12]string // the words of figures and times, by hash
}

const (
	otherByte = iota
	letterByte
	digitByte
	signByte // of money, percent, degrees; the first byte of one
)

func newTables() *tables {
	t := &tables{}
	for c := range 256 {
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z' && c < 0x80:
			t.class[c], t.lower[c] = letterByte, byte(c|0x20)
		case '0' <= c && c <= '9':
			t.class[c] = digitByte
		case c == '$' || c == '%' || c == 0xc2 || c == 0xe2:
			t.class[c] = signByte
		}
	}
	for w := range strings.FieldsSeq(floorWords) {
		h := uint32(2166136261)
		for i := range len(w) {
			h = (h ^ uint32(w[i])) * 16777619
		}
		k := h >> 20
		for t.slots[k] != "" {
			k = (k + 1) % uint32(len(t.slots))
		}
		t.slots[k] = w
	}
	return t
}

// digits finds the runs of digits.
func (t *tables) digits(text string) int {
	n, before := 0, byte(0)
	for i := range len(text) {
		c := t.class[text[i]]
		if c == digitByte && before != digitByte {
			n++
		}
		before = c
	}
	return n
}

// words finds the runs of letters.
func (t *tables) words(text string) int {
	n, before := 0, byte(0)
	for i := range len(text) {
		c := t.class[text[i]]
		if c == letterByte && before != letterByte {
			n++
		}
		before = c
	}
	return n
}

// floor finds digits, number words, scales, signs of money, units and months by table and hash, in one pass without
// sentences or phrases: the least that a reader of figures must do.
func (t *tables) floor(text string) int {
	n := 0
	for i := 0; i < len(text); {
		switch t.class[text[i]] {
		case letterByte:
			h, from := uint32(2166136261), i
			for ; i < len(text) && t.class[text[i]] == letterByte; i++ {
				h = (h ^ uint32(t.lower[text[i]])) * 16777619
			}
			if t.known(h, text[from:i]) {
				n++
			}
		case digitByte:
			for n++; i < len(text) && t.class[text[i]] == digitByte; i++ {
			}
		case signByte:
			if text[i] == '$' || text[i] == '%' || strings.HasPrefix(text[i:], "€") || strings.HasPrefix(text[i:], "£") || strings.HasPrefix(text[i:], "°") {
				n++
			}
			i++
		default:
			i++
		}
	}
	return n
}

// known reports whether the word of the hash is in the table.
func (t *tables) known(h uint32, word string) bool {
	for k := h >> 20; t.slots[k] != ""; k = (k + 1) % uint32(len(t.slots)) {
		if w := t.slots[k]; len(w) == len(word) && strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

const floorWords = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
trillion dozen dozens hundreds thousands millions billions half halves third thirds quarter quarters fifth first second
fourth sixth seventh eighth ninth tenth double triple twice bn tn m k
dollar dollars euro euros pound pounds yen yuan rupee rupees franc francs cent cents pence usd eur gbp
percent percentage point points pc pct pp bps per
metre metres meter meters kilometre kilometres kilometer kilometers km mile miles foot feet inch inches yard yards
kilogram kilograms kg gram grams ton tons tonne tonnes ounce ounces litre litres liter liters gallon gallons barrel
barrels acre acres hectare hectares degree degrees celsius fahrenheit watt watts megawatt megawatts mph volt volts
second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
today yesterday tomorrow spring summer autumn winter`
