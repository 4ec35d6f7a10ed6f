package reconcile

// A dictionary numbers words in the order in which it meets them. The order changes no result.
type dictionary struct {
	stems vocabulary
	names vocabulary
	other map[string]int32 // keys of words that are no stem and no name, each with its kind
	keys  int32            // how many keys there are

	own    []post   // for newEntry
	sort   []uint64 // for sortKeys
	claims []int32  // for sortKeys
}

// A vocabulary numbers the words of one kind.
type vocabulary struct {
	numbers map[string]int32
	words   []string
	keys    []int32 // for each word its key plus 1, 0 if it has none
}

func newDictionary() *dictionary {
	d := &dictionary{other: map[string]int32{}}
	d.stems.numbers, d.names.numbers = map[string]int32{}, map[string]int32{}
	return d
}

// number gives the number of a word.
func (v *vocabulary) number(word string) int32 {
	n, ok := v.numbers[word]
	if !ok {
		n = int32(len(v.words))
		v.numbers[word] = n
		v.words, v.keys = append(v.words, word), append(v.keys, 0)
	}
	return n
}

// key gives the key of the word with the number n; next is the next free one.
func (v *vocabulary) key(n int32, next *int32) int32 {
	if v.keys[n] == 0 {
		*next++
		v.keys[n] = *next
	}
	return v.keys[n] - 1
}

// key gives the key of a word that is no stem and no name, with its kind.
func (d *dictionary) key(kind byte, word string) int32 {
	var buffer [64]byte
	b := append(append(buffer[:0], kind), word...)
	n, ok := d.other[string(b)]
	if !ok {
		n = d.keys
		d.keys++
		d.other[string(b)] = n
	}
	return n
}

// intern gives the stems of the views their numbers, and keeps one string for each stem and name.
func (d *dictionary) intern(views []view) {
	for i := range views {
		v := &views[i]
		for k := range v.terms {
			t := &v.terms[k]
			t.id = d.stems.number(t.stem)
			t.stem = d.stems.words[t.id]
		}
		for k, s := range v.low {
			v.low[k] = d.names.words[d.names.number(s)]
		}
		for k, s := range v.names {
			v.names[k] = d.names.words[d.names.number(s)]
		}
	}
}
