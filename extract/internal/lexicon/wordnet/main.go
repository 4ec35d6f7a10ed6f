// Command wordnet writes the word tables that come from WordNet 3.0: kin.tsv (forms and families of
// words), synonyms.tsv and kinds.tsv.
//
// It downloads nothing. Install the Debian package of WordNet's files, then, in extract/internal/lexicon:
//
//	apt-get install wordnet-base
//	go run ./wordnet -dict /usr/share/wordnet -words words -from wordnet
//	go generate .
//
// wordnet/news.tsv lists the words that matter, with their counts in news text; it was made from text on
// standard input by
//
//	go run ./wordnet -count 3 <news.txt >wordnet/news.tsv
//
// wordnet/review.tsv holds what people decided who read the proposals. A word that has a lemma or a syn
// in a table written by hand gets none here. The same input gives the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	dictDir := flag.String("dict", "/usr/share/wordnet", "`folder` of WordNet's index, data and exception files")
	words := flag.String("words", "words", "`folder` of the tables")
	from := flag.String("from", "wordnet", "`folder` of news.tsv and review.tsv")
	count := flag.Int("count", 0, "count the words of standard input and print those seen `n` times, and do no more")
	flag.Parse()
	if err := run(*dictDir, *words, *from, *count); err != nil {
		fmt.Fprintln(os.Stderr, "wordnet:", err)
		os.Exit(1)
	}
}

func run(dictDir, words, from string, count int) error {
	d, err := readDict(dictDir)
	if err != nil {
		return err
	}
	if count > 0 {
		return countWords(os.Stdin, os.Stdout, d, count)
	}
	h, err := readHand(words)
	if err != nil {
		return err
	}
	rv, err := readReview(filepath.Join(from, "review.tsv"))
	if err != nil {
		return err
	}
	news, err := readNews(filepath.Join(from, "news.tsv"))
	if err != nil {
		return err
	}
	return newMaker(d, h, rv, news).tables(words)
}
