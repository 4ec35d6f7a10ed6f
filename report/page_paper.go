package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A paper is a document with its claims marked.
type paper struct {
	N                        int
	ID, Title, Date, Address string
	Source                   *source
	Parts                    []part
	Claims, Conflicts        int
	tokens
	doc *claims.Document
}

// A part is text of a document: plain, or the figure of a claim. More are claims whose figures overlap it.
type part struct {
	Text string
	Mark *shown
	More []*shown
}

// parts cuts the documents at the figures of their claims.
func (p *page) parts(cs []*claims.Claim) {
	byDoc := map[*claims.Document][]*shown{}
	for _, c := range cs {
		s := p.show(c)
		if d := c.At.Doc; d != nil && p.papers[d] != nil {
			byDoc[d] = append(byDoc[d], s)
			p.papers[d].add(s)
			p.papers[d].Claims++
			if s.Conflict {
				p.papers[d].Conflicts++
			}
		}
	}
	for _, paper := range p.Papers {
		paper.cut(byDoc[paper.doc])
	}
}

func (d *paper) cut(marks []*shown) {
	text := flow(d.doc.Text)
	slices.SortStableFunc(marks, func(a, b *shown) int {
		x, y := a.claim.At, b.claim.At
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
	})
	end := 0
	for _, m := range marks {
		at := m.claim.At
		if n := len(d.Parts); n > 0 && d.Parts[n-1].Mark != nil && at.Start < end || at.Text() == "" {
			if n > 0 && d.Parts[n-1].Mark != nil {
				d.Parts[n-1].More = append(d.Parts[n-1].More, m)
			} else {
				d.Parts = append(d.Parts, part{More: []*shown{m}})
			}
			continue
		}
		if at.Start > end {
			d.text(text[end:at.Start])
		}
		d.Parts = append(d.Parts, part{Text: valid(text[at.Start:at.End]), Mark: m})
		end = at.End
	}
	if end < len(text) {
		d.text(text[end:])
	}
	for i := range d.Parts {
		d.Parts[i].raise()
	}
}

// text adds plain text. Blank lines at the start, where a head stood, and more than one in a row are left out.
func (d *paper) text(s string) {
	if len(d.Parts) == 0 {
		s = strings.TrimLeft(s, " \t\r\n")
	}
	var b strings.Builder
	blank := 0
	for row := range strings.Lines(valid(s)) {
		if strings.TrimSpace(row) != "" || !strings.HasSuffix(row, "\n") {
			blank = 0
		} else if blank++; blank > 2 {
			continue
		}
		b.WriteString(row)
	}
	d.Parts = append(d.Parts, part{Text: b.String()})
}

// flowFrom is the length of a line, in bytes, from which its end is taken for one that an editor made.
const flowFrom = 60

// flow gives a text of the same length in which the ends of long lines within a paragraph are spaces.
func flow(text string) string {
	b := []byte(text)
	start := 0
	for i := range b {
		if b[i] != '\n' {
			continue
		}
		if i-start >= flowFrom && i+1 < len(b) && b[i+1] > ' ' {
			b[i] = ' '
			if b[i-1] == '\r' {
				b[i-1] = ' '
			}
		}
		start = i + 1
	}
	return string(b)
}

// raise makes the claim that matters most the mark of a part: one in a finding before others.
func (t *part) raise() {
	for i, m := range t.More {
		if t.Mark != nil && len(t.Mark.Findings) == 0 && len(m.Findings) > 0 {
			t.Mark, t.More[i] = m, t.Mark
		}
	}
}
