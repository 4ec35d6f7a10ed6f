package report

import (
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
)

// A position is a byte offset of a text in other counts. All count from 0 but line and column, which count from
// 1; columns are UTF-16 code units.
type position struct {
	line, column int
	runes, units int // code points and UTF-16 code units before it
}

// checkEvery is the distance in bytes of the places whose counts are kept.
const checkEvery = 512

// A ruler gives positions in one text. A byte that is not UTF-8 counts as one code point.
type ruler struct {
	text  string
	lines claims.Lines
	marks []mark
}

type mark struct{ at, runes, units int }

func newRuler(text string) *ruler {
	r := &ruler{text: text, lines: claims.NewLines(text)}
	m := mark{}
	for m.at < len(text) {
		if len(r.marks) == 0 || m.at >= r.marks[len(r.marks)-1].at+checkEvery {
			r.marks = append(r.marks, m)
		}
		m.step(text)
	}
	return r
}

func (m *mark) step(text string) {
	c, size := utf8.DecodeRuneInString(text[m.at:])
	m.at += size
	m.runes++
	m.units++
	if c >= 0x10000 {
		m.units++
	}
}

// counts gives the counts before the offset, which is moved into the text.
func (r *ruler) counts(offset int) mark {
	offset = max(0, min(offset, len(r.text)))
	lo, hi := 0, len(r.marks) // the last mark at or before offset
	for lo < hi {
		if mid := (lo + hi) / 2; r.marks[mid].at <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	m := mark{}
	if lo > 0 {
		m = r.marks[lo-1]
	}
	for m.at < offset {
		m.step(r.text)
	}
	return m
}

func (r *ruler) position(offset int) position {
	m := r.counts(offset)
	line, col := r.lines.Position(offset)
	start := r.counts(max(0, min(offset, len(r.text))) - (col - 1))
	return position{line: line, column: m.units - start.units + 1, runes: m.runes, units: m.units}
}

// rulers keeps the ruler of each document.
type rulers map[*claims.Document]*ruler

func (rs rulers) of(d *claims.Document) *ruler {
	r := rs[d]
	if r == nil {
		r = newRuler(d.Text)
		rs[d] = r
	}
	return r
}

// place gives the line and column of a span, from 1, the column in bytes as the command prints it; 0, 0 without
// a document.
func (rs rulers) place(s claims.Span) (line, col int) {
	if s.Doc == nil {
		return 0, 0
	}
	return rs.of(s.Doc).lines.Position(s.Start)
}
