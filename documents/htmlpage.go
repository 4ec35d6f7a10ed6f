package documents

import (
	"bytes"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// maxElements is the most elements that a page may have.
const maxElements = 2_000_000

// A page is what the tags and texts of an HTML file say, in their order. It is no tree of nodes: each
// element knows the one that it stands in, and each block of text its element, so that nothing is
// recursive and depth costs nothing.
type page struct {
	head     pageHead
	elements []element // in the order of their start tags; 0 stands for the file
	blocks   []block
	text     []byte  // of all blocks
	places   []place // of the text
}

// element is an element of a page.
type element struct {
	tag     string
	parent  int32
	row     int32 // the row of a table that it stands in, 0: none
	cell    int32 // the cell
	rank    uint8 // how sure it says that it holds the main text: 0 not at all, articleBody, article, mainPart
	dropped bool  // it or one around it holds nothing of the main text
	linked  bool  // it or one around it is a link
	hinted  bool  // its class says that it holds nothing of the main text
	timed   bool  // it or one around it is a time element
	raised  bool  // it or one around it is raised above the line
	dated   bool  // its class says that it holds the day of publication
	prose   int   // bytes of prose in it
}

const (
	mainPart = 1 + iota
	article
	articleBody
)

// block is a run of text that no block element interrupts.
type block struct {
	element    int32
	start, end int // in page.text
	linked     int // bytes of it within links
	heading    int // 1 to 6 for h1 to h6
	item       bool
	timed      bool // a time element stands in it
}

// pageParser builds a page.
type pageParser struct {
	page
	data  []byte
	all   bool           // take hidden elements for shown ones
	stack []int32        // the open elements
	open  map[string]int // how many of them have a tag
	cur   block          // the block that is being built
	space bool           // white space is due
	line  int            // line breaks that were due
}

// parsePage reads a page. With all, elements count that the page hides.
func parsePage(data []byte, all bool) (*page, error) {
	g := &pageParser{data: data, all: all, open: make(map[string]int)}
	g.elements = []element{{}}
	g.stack = []int32{0}
	z := html.NewTokenizer(bytes.NewReader(data))
	for at := 0; ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		raw := len(z.Raw())
		switch kind {
		case html.TextToken:
			g.addText(at, data[at:at+raw])
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			tag := string(name)
			g.start(tag, attributes(z, more))
			if kind == html.SelfClosingTagToken && !void(tag) && !rawText(tag) {
				g.end(tag)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			g.end(string(name))
		}
		at += raw
		if len(g.elements) > maxElements {
			return nil, errors.New("an HTML page with more than 2,000,000 elements")
		}
	}
	g.flush()
	return &g.page, nil
}

// attrs are the attributes of a tag that are looked at.
type attrs map[string]string

func attributes(z *html.Tokenizer, more bool) attrs {
	var a attrs
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch k := string(key); k {
		case "class", "id", "role", "itemprop", "hidden", "aria-hidden", "style", "datetime", "property", "name", "content", "type", "href", "rel", "pubdate", "itemtype":
			if a == nil {
				a = make(attrs)
			}
			if _, ok := a[k]; !ok {
				a[k] = string(value)
			}
		}
	}
	return a
}

func (g *pageParser) top() *element { return &g.elements[g.stack[len(g.stack)-1]] }

// start takes a start tag.
func (g *pageParser) start(tag string, a attrs) {
	if tag == "a" && g.open[tag] > 0 {
		g.end(tag)
	}
	g.head.tag(tag, a, g.open)
	switch tag {
	case "br":
		g.line++
		g.space = true
		if g.line == 2 {
			g.flush()
		}
		return
	case "hr":
		g.flush()
		return
	}
	if void(tag) {
		return
	}
	if !inline(tag) {
		g.flush()
		g.closeImplied(tag)
	}
	up := g.stack[len(g.stack)-1]
	around := &g.elements[up]
	n := int32(len(g.elements))
	e := element{tag: tag, parent: up, row: around.row, cell: around.cell, timed: around.timed || tag == "time", linked: around.linked || tag == "a", raised: around.raised || tag == "sup"}
	switch tag {
	case "table":
		e.row, e.cell = 0, 0
	case "tr":
		e.row = n
	case "td", "th":
		e.cell = n
	}
	e.rank = rank(tag, a)
	e.dropped = around.dropped || dropped(tag) || !g.all && hidden(a)
	e.hinted = hinted(tag, a)
	e.dated = around.dated && len(g.stack) < 64 || dated(a)
	g.elements = append(g.elements, e)
	g.stack = append(g.stack, n)
	g.open[tag]++
}

// closeImplied closes what a start tag ends without an end tag: paragraphs, items, cells and rows.
func (g *pageParser) closeImplied(tag string) {
	for len(g.stack) > 1 {
		t := g.top().tag
		switch {
		case t == "p", t == tag && (tag == "li" || tag == "dt" || tag == "dd" || tag == "tr" || tag == "option"):
		case (t == "td" || t == "th") && (tag == "td" || tag == "th" || tag == "tr"):
		case t == "dt" && tag == "dd", t == "dd" && tag == "dt":
		default:
			return
		}
		g.pop()
	}
}

func (g *pageParser) pop() {
	g.open[g.top().tag]--
	g.stack = g.stack[:len(g.stack)-1]
}

// end takes an end tag: it closes the innermost element of that name with all that is open in it. An
// end tag without a start is passed over, and so is one of an inline element around open blocks.
func (g *pageParser) end(tag string) {
	if tag == "br" {
		g.start(tag, nil)
		return
	}
	if !inline(tag) {
		g.flush()
	}
	if g.open[tag] == 0 {
		return
	}
	if inline(tag) {
		for i := len(g.stack) - 1; g.elements[g.stack[i]].tag != tag; i-- {
			if !inline(g.elements[g.stack[i]].tag) {
				return
			}
		}
	}
	for g.top().tag != tag {
		g.pop()
	}
	g.pop()
}

// addText takes the text at byte at of the page.
func (g *pageParser) addText(at int, raw []byte) {
	e := g.top()
	g.head.text(e.tag, raw)
	if e.dropped {
		return
	}
	if e.dated && g.head.seenH1 && len(raw) < 80 && g.open["nav"]+g.open["aside"]+g.open["footer"] == 0 {
		if _, ok := day(html.UnescapeString(string(raw))); ok {
			g.head.date.add(6, html.UnescapeString(string(raw)))
		}
	}
	if e.raised && !g.superscript(raw) {
		return
	}
	for i := 0; i < len(raw); {
		n := 1
		if raw[i] == '&' {
			if n = reference(raw[i:]); n > 0 {
				g.runes(at+i, html.UnescapeString(string(raw[i:i+n])), e)
				i += n
				continue
			}
			n = 1
		}
		for i+n < len(raw) && raw[i+n] != '&' {
			n++
		}
		g.runes(at+i, string(raw[i:i+n]), e)
		i += n
	}
}

// runes adds text to the block. White space is one space; marks that are not seen are left out.
func (g *pageParser) runes(at int, s string, e *element) {
	for i, r := range s {
		switch {
		case unicode.IsSpace(r):
			g.space = true
			continue
		case r == '\u00ad' || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\ufeff' || r == '\u2060' || r < ' ':
			continue
		}
		if g.cur.end == 0 {
			g.cur = block{element: g.block(), start: len(g.text)}
			g.cur.heading, g.cur.item = heading(g.elements[g.cur.element].tag), g.elements[g.cur.element].tag == "li"
		} else if g.space {
			if g.line > 0 {
				g.text = append(g.text, '\n')
			} else {
				g.text = append(g.text, ' ')
			}
		}
		g.space, g.line = false, 0
		g.place(at + i)
		n := len(g.text)
		g.text = utf8.AppendRune(g.text, r)
		g.cur.end = len(g.text)
		if e.linked {
			g.cur.linked += len(g.text) - n
		}
		g.cur.timed = g.cur.timed || e.timed
	}
}

// place notes that the text from here on comes from byte at of the page.
func (g *pageParser) place(at int) {
	if n := len(g.places); n > 0 && len(g.text)-g.places[n-1].at == at-g.places[n-1].source {
		return
	}
	g.places = append(g.places, place{len(g.text), at})
}

// superscript reports whether a raised text belongs to the line: the ending of an ordinal. Marks of
// notes do not. The 2 of square metres is written "²", and powers of ten get a "^".
func (g *pageParser) superscript(raw []byte) bool {
	s := strings.TrimSpace(string(raw))
	switch strings.ToLower(s) {
	case "st", "nd", "rd", "th", "tm":
		return true
	}
	if s == "" || g.cur.end == 0 || g.space || strings.Trim(s, "-\u22120123456789") != "" {
		return false
	}
	before := string(g.text[max(g.cur.start, len(g.text)-3):])
	if (s == "2" || s == "3") && strings.HasSuffix(before, "m") {
		g.text = append(g.text, map[string]string{"2": "²", "3": "³"}[s]...)
		g.cur.end = len(g.text)
		return false
	}
	if before == "10" || strings.HasSuffix(before, "10") && !unicode.IsDigit(rune(before[0])) && before[0] != '.' {
		g.text = append(g.text, '^')
		g.cur.end = len(g.text)
		return true
	}
	return false
}

// block returns the innermost open element that is not inline.
func (g *pageParser) block() int32 {
	for i := len(g.stack) - 1; i > 0 && len(g.stack)-i < 64; i-- {
		if n := g.stack[i]; !inline(g.elements[n].tag) {
			return n
		}
	}
	return g.stack[max(0, len(g.stack)-64)]
}

// flush ends the block.
func (g *pageParser) flush() {
	if g.cur.end > g.cur.start {
		g.blocks = append(g.blocks, g.cur)
	}
	g.cur, g.space, g.line = block{}, false, 0
}

func heading(tag string) int {
	if len(tag) == 2 && tag[0] == 'h' && '1' <= tag[1] && tag[1] <= '6' {
		return int(tag[1] - '0')
	}
	return 0
}
