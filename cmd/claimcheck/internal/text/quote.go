package text

import (
	"slices"
	"strings"
	"unicode"
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

// columns counts characters; a tab counts as 8, a colour as none.
func columns(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r == '\t':
			n += 8
		case !isInk(r):
			n++
		}
	}
	return n
}

// quote gives the words of the sentence of some claims on one line, their figures coloured. A sentence longer than
// maxQuote is cut on both sides of the figure of the first, and dots stand for what is left out.
func (p *Printer) quote(cs []*claims.Claim) string {
	at, sentence := cs[0].At, cs[0].Sentence
	if sentence.IsZero() || sentence.Doc != at.Doc || !sentence.Contains(at) {
		sentence = at
	}
	text := sentence.Text()
	from, to := 0, len(text)
	if len(text) > maxQuote {
		from = max(0, at.Start-sentence.Start-maxQuote/2)
		to = min(len(text), max(at.End-sentence.Start, from+maxQuote))
		from, to = wordEdges(text, from, to)
	}
	var b strings.Builder
	if from > 0 {
		b.WriteString("... ")
	}
	cut := text[from:to]
	if p.Color {
		cut = p.figures(cut, sentence.Start+from, cs)
	}
	b.WriteString(oneLine(cut, p.Color))
	if to < len(text) {
		b.WriteString(" ...")
	}
	return b.String()
}

// figures colours the figures of claims in text, which begins at the offset start of their document.
func (p *Printer) figures(text string, start int, cs []*claims.Claim) string {
	var b strings.Builder
	done := 0
	text = strings.ToValidUTF8(text, "\ufffd")
	for _, c := range slices.SortedFunc(slices.Values(cs), func(a, b *claims.Claim) int { return a.At.Start - b.At.Start }) {
		i, j := c.At.Start-start, c.At.End-start
		if c.At.Doc != cs[0].At.Doc || i < done || j <= i || j > len(text) {
			continue
		}
		b.WriteString(printableEdges(text[done:i]) + p.paint(figureInk, printable(text[i:j])))
		done = j
	}
	b.WriteString(printableEdges(text[done:]))
	return b.String()
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
// text cannot move the cursor of a terminal, and colours of its own.
func printable(s string) string { return oneLine(s, false) }

// oneLine is printable; with inks the characters that stand for colours stay.
func oneLine(s string, inks bool) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if r < 0x20 || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || isInk(r) && !inks {
			return -1
		}
		return r
	}, s)
}

// printableEdges is printable but for white space at the ends, of which one space stays.
func printableEdges(s string) string {
	t := printable(s)
	if t == "" {
		if s != "" {
			return " "
		}
		return ""
	}
	if strings.TrimLeftFunc(s, unicode.IsSpace) != s {
		t = " " + t
	}
	if strings.TrimRightFunc(s, unicode.IsSpace) != s {
		t += " "
	}
	return t
}
