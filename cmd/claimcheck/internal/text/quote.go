package text

import (
	"strings"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
)

const (
	width    = 100 // columns of a wrapped line
	maxQuote = 320 // bytes of a quoted sentence; a longer one is cut around its figure
)

// wrap breaks text into lines of at most width columns where it has spaces. The first line begins
// with first, the others with rest; a tab counts as 8 columns. Each line ends with a line end.
func wrap(first, rest, text string) string {
	var b strings.Builder
	b.WriteString(first)
	col := columns(first)
	start := col
	for word := range strings.FieldsSeq(text) {
		n := columns(word)
		switch {
		case col == start:
		case col+1+n > width:
			b.WriteString("\n" + rest)
			col = columns(rest)
			start = col
		default:
			b.WriteByte(' ')
			col++
		}
		b.WriteString(word)
		col += n
	}
	b.WriteByte('\n')
	return b.String()
}

// columns counts characters; a tab counts as 8.
func columns(s string) int {
	return utf8.RuneCountInString(s) + 7*strings.Count(s, "\t")
}

// quote gives the words of sentence on one line. A sentence longer than maxQuote is cut on both
// sides of the figure at, and dots stand for what is left out.
func quote(at, sentence claims.Span) string {
	if sentence.IsZero() || sentence.Doc != at.Doc || !sentence.Contains(at) {
		sentence = at
	}
	text := sentence.Text()
	if len(text) <= maxQuote {
		return printable(text)
	}
	from := max(0, at.Start-sentence.Start-maxQuote/2)
	to := min(len(text), max(at.End-sentence.Start, from+maxQuote))
	from, to = wordEdges(text, from, to)
	cut := printable(text[from:to])
	if from > 0 {
		cut = "... " + cut
	}
	if to < len(text) {
		cut += " ..."
	}
	return cut
}

// wordEdges moves from back and to on until they stand at spaces, at most 40 bytes, or else to the
// edge of a character.
func wordEdges(text string, from, to int) (int, int) {
	lo, hi := from, to
	for lo > 0 && from-lo < 40 && text[lo-1] > ' ' {
		lo--
	}
	for hi < len(text) && hi-to < 40 && text[hi] > ' ' {
		hi++
	}
	for lo > 0 && !utf8.RuneStart(text[lo]) {
		lo--
	}
	for hi < len(text) && !utf8.RuneStart(text[hi]) {
		hi++
	}
	return lo, hi
}

// printable turns runs of white space into single spaces and drops control characters, so that a
// text cannot move the cursor of a terminal.
func printable(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if r < 0x20 || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return -1
		}
		return r
	}, s)
}
