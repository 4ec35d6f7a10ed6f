package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// documents lists the documents of claims, each once, sorted by ID; documents of one ID stay in the order of
// their claims.
func documents(cs []*claims.Claim) []*claims.Document {
	seen := map[*claims.Document]bool{}
	var out []*claims.Document
	for _, c := range cs {
		if d := c.At.Doc; d != nil && !seen[d] {
			seen[d] = true
			out = append(out, d)
		}
	}
	slices.SortStableFunc(out, func(a, b *claims.Document) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// sourceName says who published a document, or else its ID.
func sourceName(d *claims.Document) string {
	switch {
	case d == nil:
		return "(no document)"
	case line(d.Source) != "":
		return line(d.Source)
	case line(d.ID) != "":
		return line(d.ID)
	}
	return "(unnamed)"
}

// numbers gives claims their numbers: their own if these are all different, else those of their order, from 0.
func numbers(cs []*claims.Claim) map[*claims.Claim]int {
	own := make(map[*claims.Claim]int, len(cs))
	order := make(map[*claims.Claim]int, len(cs))
	seen := make(map[int]bool, len(cs))
	distinct := true
	for i, c := range cs {
		distinct = distinct && !seen[c.ID]
		seen[c.ID] = true
		own[c], order[c] = c.ID, i
	}
	if distinct {
		return own
	}
	return order
}

// allClaims gives the claims of draft and sources.
func allClaims(v *reconcile.Verdicts) []*claims.Claim {
	all := make([]*claims.Claim, 0, len(v.Draft)+len(v.Sources))
	for i := range v.Draft {
		if c := v.Draft[i].Claim; c != nil {
			all = append(all, c)
		}
	}
	return append(all, v.Sources...)
}

// count gives the number of figures with the label.
func count(v *reconcile.Verdicts, l reconcile.Label) int {
	n := 0
	for i := range v.Draft {
		if v.Draft[i].Label == l {
			n++
		}
	}
	return n
}

// line gives s on one line: white space is one space, and control characters and those that turn the
// direction of writing are left out.
func line(s string) string {
	s = strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\uFFFD")
	return strings.Map(func(r rune) rune {
		if r < 0x20 || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return -1
		}
		return r
	}, s)
}

// sentence gives the sentence of a claim, or its clause or figure where the sentence is not known.
func sentence(c *claims.Claim) claims.Span {
	for _, s := range []claims.Span{c.Sentence, c.Words} {
		if s.Text() != "" && s.Contains(c.At) {
			return s
		}
	}
	return c.At
}

// figure gives the words of a claim's figure, or its range where the words are not known.
func figure(c *claims.Claim) string {
	if s := line(c.At.Text()); s != "" {
		return s
	}
	return reconcile.Show(c.Quantity.Range, c.Quantity.Unit)
}

// names joins the names of the subjects.
func names(c *claims.Claim) string {
	s := make([]string, len(c.Subject))
	for i, e := range c.Subject {
		s[i] = line(e.Name)
	}
	return strings.Join(s, ", ")
}

// measure names what is measured, with its scope.
func measure(c *claims.Claim) string {
	m := line(c.Measure)
	if m == "" {
		m = "(measure unknown)"
	}
	if s := line(c.Scope); s != "" {
		m += " (" + s + ")"
	}
	return m
}

// says gives a claim in one line: "China, Russia: trade, 2023: $240 billion".
func says(c *claims.Claim) string {
	s := measure(c) + ", " + c.Period.String() + ": " + figure(c)
	if n := names(c); n != "" {
		s = n + ": " + s
	}
	for _, n := range notes(c) {
		s += "; " + n
	}
	return s
}

// notes lists what qualifies a claim.
func notes(c *claims.Claim) []string {
	var out []string
	if !c.Base.Period.IsZero() {
		out = append(out, "against "+c.Base.Period.String())
	}
	if c.Direction != claims.DirectionNone {
		out = append(out, line(string(c.Direction)))
	}
	if c.Stance != "" && c.Stance != claims.StanceStated {
		out = append(out, line(string(c.Stance)))
	}
	if c.Record != claims.RecordNone {
		out = append(out, "record "+line(string(c.Record)))
	}
	if c.Speaker != "" {
		out = append(out, "says "+line(c.Speaker))
	}
	return out
}
