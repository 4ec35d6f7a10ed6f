package documents

import "sort"

// pageText is the text that is written from the blocks of a page.
type pageText struct {
	page   *page
	text   []byte
	places []place
}

// write puts blocks together to a text.
func (g *page) write(keep []int) (string, []place) {
	w := &pageText{page: g}
	for k := 0; k < len(keep); {
		n := g.rowLength(keep[k:])
		if n == 0 {
			w.gap(2)
			w.block(keep[k])
			k++
			continue
		}
		w.row(keep[k : k+n])
		k += n
	}
	if len(w.text) > 0 {
		w.text = append(w.text, '\n')
	}
	return string(w.text), w.places
}

// rowLength returns how many of the first blocks make one row of a table, 0 if they make none: each
// of up to 200 cells is one short block.
func (g *page) rowLength(keep []int) int {
	row := g.elements[g.blocks[keep[0]].element].row
	if row == 0 {
		return 0
	}
	n, cell := 0, int32(0)
	for _, i := range keep {
		b := &g.blocks[i]
		e := &g.elements[b.element]
		if e.row != row {
			break
		}
		if e.cell == cell || b.end-b.start > 200 || n == 200 {
			return 0
		}
		cell = e.cell
		n++
	}
	if n == 1 {
		return 0
	}
	return n
}

// row writes a row of a table between bars.
func (w *pageText) row(cells []int) {
	if n := len(w.text); n > 0 && w.text[n-1] == '|' {
		w.gap(1)
	} else {
		w.gap(2)
	}
	w.text = append(w.text, '|')
	for _, i := range cells {
		w.text = append(w.text, ' ')
		w.block(i)
		w.text = append(w.text, " |"...)
	}
}

// gap writes the line breaks between blocks.
func (w *pageText) gap(n int) {
	if len(w.text) > 0 {
		w.text = append(w.text, "\n\n"[:n]...)
	}
}

// block copies a block with its places.
func (w *pageText) block(i int) {
	b := &w.page.blocks[i]
	shift := len(w.text) - b.start
	places := w.page.places
	k := sort.Search(len(places), func(k int) bool { return places[k].at > b.start })
	if k > 0 {
		w.places = append(w.places, place{b.start + shift, places[k-1].source + b.start - places[k-1].at})
	}
	for ; k < len(places) && places[k].at < b.end; k++ {
		w.places = append(w.places, place{places[k].at + shift, places[k].source})
	}
	w.text = append(w.text, w.page.text[b.start:b.end]...)
}
