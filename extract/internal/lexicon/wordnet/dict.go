package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// The parts of speech, as WordNet writes them.
const (
	noun = 'n'
	verb = 'v'
	adj  = 'a'
	adv  = 'r'
)

// A key names a lemma in one part of speech.
type key struct {
	pos   byte
	lemma string
}

// A place names a synset by its part of speech and its offset in the data file.
type place struct {
	pos    byte
	offset int
}

// A pointer leads from word number from of a synset to word number to of another; 0 is the synset itself.
type pointer struct {
	kind     string // "@" hypernym, "+" derivationally related, "!" antonym ...
	to       place
	src, dst int
}

type synset struct {
	lexname  int // number of the lexicographer's file: 18 is noun.person
	words    []string
	lexIDs   []int
	pointers []pointer
}

// dict is WordNet, with the exception lists and the counts of its sense-tagged texts.
type dict struct {
	senses    map[key][]place
	synsets   map[place]*synset
	counts    map[string]int               // by sense key: lemma%type:file:id
	except    map[byte]map[string][]string // by form
	irregular map[string][]string          // by lemma: nouns and verbs
}

func readDict(dir string) (*dict, error) {
	d := &dict{map[key][]place{}, map[place]*synset{}, map[string]int{}, map[byte]map[string][]string{}, map[string][]string{}}
	for i, name := range []string{"noun", "verb", "adj", "adv"} {
		pos := "nvar"[i]
		d.except[pos] = map[string][]string{}
		for _, f := range []struct {
			file string
			line func(pos byte, fields []string) error
		}{
			{"index." + name, d.index}, {"data." + name, d.data}, {name + ".exc", d.exception},
		} {
			if err := lines(filepath.Join(dir, f.file), func(fields []string) error { return f.line(pos, fields) }); err != nil {
				return nil, err
			}
		}
	}
	return d, lines(filepath.Join(dir, "cntlist.rev"), d.count)
}

// lines calls f with the fields of each line that is not part of the licence at the head of the file.
func lines(file string, f func(fields []string) error) error {
	r, err := os.Open(file)
	if err != nil {
		return err
	}
	defer r.Close()
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		if strings.HasPrefix(sc.Text(), "  ") {
			continue
		}
		if err := f(strings.Fields(sc.Text())); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return sc.Err()
}

func (d *dict) index(pos byte, f []string) error {
	n, err := strconv.Atoi(f[2])
	if err != nil || n > len(f) {
		return fmt.Errorf("no count of synsets: %q", f)
	}
	k := key{pos, f[0]}
	for _, o := range f[len(f)-n:] {
		offset, err := strconv.Atoi(o)
		if err != nil {
			return err
		}
		d.senses[k] = append(d.senses[k], place{pos, offset})
	}
	return nil
}

func (d *dict) data(pos byte, f []string) error {
	offset, err := strconv.Atoi(f[0])
	if err != nil {
		return err
	}
	s := &synset{}
	if s.lexname, err = strconv.Atoi(f[1]); err != nil {
		return err
	}
	words, err := strconv.ParseInt(f[3], 16, 32)
	if err != nil {
		return err
	}
	f = f[4:]
	for range words {
		w, _, _ := strings.Cut(f[0], "(") // "afraid(p)": only after a verb
		id, err := strconv.ParseInt(f[1], 16, 32)
		if err != nil {
			return err
		}
		s.words, s.lexIDs, f = append(s.words, strings.ToLower(w)), append(s.lexIDs, int(id)), f[2:]
	}
	n, err := strconv.Atoi(f[0])
	if err != nil {
		return err
	}
	f = f[1:]
	for range n {
		to, err := strconv.Atoi(f[1])
		if err != nil {
			return err
		}
		ends, err := strconv.ParseInt(f[3], 16, 32)
		if err != nil {
			return err
		}
		s.pointers = append(s.pointers, pointer{f[0], place{f[2][0], to}, int(ends >> 8), int(ends & 0xff)})
		f = f[4:]
	}
	d.synsets[place{pos, offset}] = s
	return nil
}

func (d *dict) exception(pos byte, f []string) error {
	d.except[pos][f[0]] = append(d.except[pos][f[0]], f[1:]...)
	if pos == noun || pos == verb {
		for _, l := range f[1:] {
			d.irregular[l] = append(d.irregular[l], f[0])
		}
	}
	return nil
}

// count reads a line of cntlist.rev: "export%2:40:00:: 1 13". What satellites of adjectives add is cut off.
func (d *dict) count(f []string) error {
	n, err := strconv.Atoi(f[2])
	if err != nil {
		return err
	}
	parts := strings.SplitN(f[0], ":", 4)
	d.counts[strings.Join(parts[:3], ":")] += n
	return nil
}

// tagged returns how often a lemma stands for a synset in WordNet's tagged texts.
func (d *dict) tagged(lemma string, at place) int {
	s := d.synsets[at]
	i := slices.Index(s.words, lemma)
	if i < 0 {
		return 0
	}
	types := map[byte]string{noun: "1", verb: "2", adj: "3", adv: "4"}
	n := d.counts[fmt.Sprintf("%s%%%s:%02d:%02d", lemma, types[at.pos], s.lexname, s.lexIDs[i])]
	if at.pos == adj {
		n += d.counts[fmt.Sprintf("%s%%5:%02d:%02d", lemma, s.lexname, s.lexIDs[i])]
	}
	return n
}

// total returns how often a lemma stands in WordNet's tagged texts in one part of speech.
func (d *dict) total(k key) int {
	n := 0
	for _, at := range d.senses[k] {
		n += d.tagged(k.lemma, at)
	}
	return n
}

func (d *dict) has(pos byte, lemma string) bool { return len(d.senses[key{pos, lemma}]) > 0 }

// rank returns which sense of the lemma the synset is, from 1; 0 if it is none.
func (d *dict) rank(lemma string, at place) int {
	return slices.Index(d.senses[key{at.pos, lemma}], at) + 1
}
