package claims

import (
	"sort"
	"strings"
)

// Lines finds the line and column of an offset. Build it once a text with
// [NewLines]; it is safe for concurrent use. The zero Lines is that of an
// empty text.
type Lines struct {
	starts []int // offset of the first byte of each line but the first
	size   int
}

// NewLines indexes the lines of text. A line ends after "\n", "\r\n" or a
// lone "\r".
func NewLines(text string) Lines {
	l := Lines{size: len(text)}
	for i := 0; i < len(text); {
		j := strings.IndexAny(text[i:], "\r\n")
		if j < 0 {
			break
		}
		i += j + 1
		if text[i-1] == '\r' && i < len(text) && text[i] == '\n' {
			i++
		}
		l.starts = append(l.starts, i)
	}
	return l
}

// Position returns the line and the column of the byte at offset. Both count
// from 1; the column is in bytes. An offset outside the text is moved to its
// nearest end.
func (l Lines) Position(offset int) (line, col int) {
	offset = max(0, min(offset, l.size))
	i := sort.SearchInts(l.starts, offset+1)
	if i == 0 {
		return 1, offset + 1
	}
	return i + 1, offset - l.starts[i-1] + 1
}
