package claimtest

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
)

// Underline writes the text of a document with a line under it for each claim: carets under the
// figure, the number of the claim, and what it says.
//
//	Trade rose to $240 billion in 2023.
//	              ^^^^^^^^^^^^ 1. level 240000000000 USD; of trade; period 2023
//
// The claims must be of that document; they are numbered from 1 in the order of their places, and a
// link is written with the number of the claim that it leads to ("part 2"), or 0 if it is not among cs.
// A figure that runs over the end of a line is underlined to that end. Carets count characters, so
// they stand right in a font of fixed width, but for characters that are wide or combine.
func Underline(doc *claims.Document, cs []*claims.Claim) string {
	cs = slices.Clone(cs)
	slices.SortStableFunc(cs, func(a, b *claims.Claim) int {
		return cmp.Or(cmp.Compare(a.At.Start, b.At.Start), cmp.Compare(a.At.End, b.At.End), cmp.Compare(a.Kind, b.Kind))
	})
	number := make(map[*claims.Claim]int, len(cs))
	for i, c := range cs {
		number[c] = i + 1
	}
	var b strings.Builder
	start, next := 0, 0
	for line := range strings.Lines(doc.Text) {
		end := start + len(line)
		line = strings.TrimRight(line, "\r\n")
		b.WriteString(line)
		b.WriteByte('\n')
		for ; next < len(cs) && cs[next].At.Start < end; next++ {
			c := cs[next]
			from := c.At.Start - start
			to := min(c.At.End-start, len(line))
			b.WriteString(indent(line[:min(from, len(line))]))
			b.WriteString(strings.Repeat("^", max(1, utf8.RuneCountInString(line[min(from, to):to]))))
			b.WriteString(" " + strconv.Itoa(number[c]) + ". " + Describe(c, number) + "\n")
		}
		start = end
	}
	return b.String()
}

// indent gives white space as wide as s: tabs stay, so that they are as wide as above.
func indent(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, s)
}

// Describe gives what a claim says, in one line: "level 240000000000 USD; of trade; period 2023". A link is written
// with the number that number has for the claim that it leads to, 0 if it has none; number may be nil.
func Describe(c *claims.Claim, number map[*claims.Claim]int) string {
	parts := []string{string(c.Kind)}
	if c.Kind != claims.KindDate {
		parts[0] += " " + c.Quantity.Stated.String() + " " + string(c.Quantity.Unit)
	}
	add := func(name, value string) {
		if value != "" {
			parts = append(parts, name+" "+value)
		}
	}
	add("of", c.Measure)
	var names []string
	for _, e := range c.Subject {
		names = append(names, e.Name)
	}
	add("subject", strings.Join(names, " + "))
	add("period", period(c.Period))
	add("base", period(c.Base))
	if c.Stance != claims.StanceStated {
		add("stance", string(c.Stance))
	}
	add("speaker", c.Speaker)
	add("record", string(c.Record))
	if !c.RecordSince.IsZero() {
		add("since", c.RecordSince.String())
	}
	add("among", c.RecordAmong)
	add("scope", c.Scope)
	for _, f := range c.Facets {
		add(f.Axis, f.Value)
	}
	for _, l := range c.Links {
		add(string(l.Rel), strconv.Itoa(number[l.To]))
	}
	return strings.Join(parts, "; ")
}

func period(w claims.When) string {
	if w.Period.IsZero() {
		return ""
	}
	return w.Period.String()
}
