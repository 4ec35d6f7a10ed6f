package extract

import "strings"

// A table is a block of lines of the document with the same number of cells, apart by bars, tabs or two spaces and more.
type table struct {
	start, end int // bytes of the document, from start up to but not including end
	caption    cell
	rows       [][]cell // the header first
}

// A cell is a place in the document, without the white space around it.
type cell struct{ start, end int }

// maxTables and maxRows bound what is read as tables.
const (
	maxTables = 64
	maxRows   = 400
)

// findTables returns the tables of text, in their order.
func findTables(text string) []table {
	if strings.IndexByte(text, '\t') < 0 && strings.IndexByte(text, '|') < 0 && !strings.Contains(text, "   ") {
		return nil
	}
	var out []table
	var cur table
	var caption, before cell // the last line with words, and whether it stands right before
	flush := func() {
		if len(cur.rows) > 1 && cur.hasFigures(text) {
			out = append(out, cur)
		}
		cur = table{}
	}
	for start := 0; start < len(text) && len(out) < maxTables; {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		line := trimCell(text, cell{start, end})
		cells := splitCells(text, line)
		switch {
		case len(cells) > 1 && isRuler(text[line.start:line.end]):
		case len(cells) > 1 && len(cur.rows) > 0 && cur.fits(len(cells)) && len(cur.rows) < maxRows:
			cur.rows, cur.end = append(cur.rows, cells), end
		case len(cells) > 1:
			flush()
			cur = table{start: line.start, end: end, rows: [][]cell{cells}, caption: caption}
		default:
			flush()
			if before = caption; line.start < line.end {
				caption = line
			} else if before.end > 0 && strings.Count(text[before.end:start], "\n") > 2 {
				caption = cell{}
			}
		}
		start = end + 1
	}
	flush()
	return out
}

// fits reports whether a row of n cells can follow: as many as in the header, or one more where the header leaves out its corner.
func (t *table) fits(n int) bool {
	h := len(t.rows[0])
	if len(t.rows) > 1 {
		return n == len(t.rows[1])
	}
	return n == h || n == h+1
}

// hasFigures reports whether the rows are words first and figures behind, in most cells.
func (t *table) hasFigures(text string) bool {
	figures, cells := 0, 0
	for _, row := range t.rows[1:] {
		for _, c := range row[1:] {
			cells++
			if s := text[c.start:c.end]; strings.ContainsAny(s, "0123456789") && len(s) < 24 {
				figures++
			}
		}
	}
	return 2*figures >= cells && figures > 1
}

// isRuler reports whether a line only rules off the header: "|---|---|".
func isRuler(line string) bool {
	return strings.Trim(line, "|-=:+ \t") == "" && strings.ContainsAny(line, "-=")
}

// splitCells returns the cells of a line.
func splitCells(text string, line cell) []cell {
	s := text[line.start:line.end]
	var out []cell
	add := func(from, to int) { out = append(out, trimCell(text, cell{line.start + from, line.start + to})) }
	switch {
	case strings.Count(s, "|") > 1 || strings.Contains(s, " | "):
		from, to := 0, len(s)
		if s[0] == '|' {
			from = 1
		}
		if s[len(s)-1] == '|' && to > from {
			to--
		}
		for k := from; k <= to; k++ {
			if k == to || s[k] == '|' {
				add(from, k)
				from = k + 1
			}
		}
	case strings.Contains(s, "\t"):
		from := 0
		for k := 0; k <= len(s); k++ {
			if k == len(s) || s[k] == '\t' {
				add(from, k)
				from = k + 1
			}
		}
	case strings.Contains(s, "  "):
		from := 0
		for k := 0; k <= len(s); k++ {
			if k == len(s) || k+1 < len(s) && s[k] == ' ' && s[k+1] == ' ' {
				add(from, k)
				for k < len(s) && s[k] == ' ' {
					k++
				}
				from = k
			}
		}
	}
	return out
}

// trimCell returns c without the white space at its ends.
func trimCell(text string, c cell) cell {
	for c.start < c.end && (text[c.start] == ' ' || text[c.start] == '\t' || text[c.start] == '\r') {
		c.start++
	}
	for c.start < c.end && (text[c.end-1] == ' ' || text[c.end-1] == '\t' || text[c.end-1] == '\r') {
		c.end--
	}
	return c
}
