package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// countWords writes, for each word in lower case that r holds at least min times and WordNet knows,
// a line with the word and its count.
func countWords(r io.Reader, w io.Writer, d *dict, min int) error {
	counts := map[string]int{}
	in := bufio.NewReader(r)
	for {
		line, err := in.ReadString('\n')
		for _, f := range strings.FieldsFunc(line, func(c rune) bool { return !('a' <= c|0x20 && c|0x20 <= 'z') && c < 0x80 && c != '\'' }) {
			f = strings.TrimSuffix(strings.Trim(f, "'"), "'s")
			if len(f) > 1 && strings.Trim(f, "abcdefghijklmnopqrstuvwxyz") == "" {
				counts[f]++
			}
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
	}
	var list []string
	for f, n := range counts {
		if n >= min && (d.known(f) || len(d.readings(f)) > 0) {
			list = append(list, f)
		}
	}
	slices.Sort(list)
	for _, f := range list {
		if _, err := fmt.Fprintf(w, "%s\t%d\n", f, counts[f]); err != nil {
			return err
		}
	}
	return nil
}

// readNews reads what countWords wrote.
func readNews(file string) (map[string]int, error) {
	m := map[string]int{}
	return m, lines(file, func(f []string) error {
		if strings.HasPrefix(f[0], "#") {
			return nil
		}
		n, err := strconv.Atoi(f[1])
		m[f[0]] = n
		return err
	})
}

func (d *dict) known(lemma string) bool {
	return d.has(noun, lemma) || d.has(verb, lemma) || d.has(adj, lemma)
}
