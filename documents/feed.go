package documents

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

func feedFormat() *Format {
	return &Format{
		Name:    "feed",
		Doc:     "RSS and Atom: each entry is a document, with its full text where the feed has it, else its summary.",
		Endings: []string{".rss", ".atom"},
		is: func(head []byte) bool {
			switch firstElement(head) {
			case "rss", "feed":
				return true
			case "rdf":
				return bytes.Contains(head, []byte("purl.org/rss/"))
			}
			return false
		},
		split: splitFeed,
	}
}

// entry is what a feed says of one of its entries.
type entry struct {
	title, link, date, updated string
	content, summary           string
	plain                      bool // the content is text, not HTML
}

// splitFeed reads a feed entry by entry.
func splitFeed(o *Options, name string, in *bufio.Reader, yield func(*Part) bool) {
	// the limit of a document holds for the whole feed: a feed is one file
	data, err := o.all(in)
	if err != nil {
		yield(failed(name, err))
		return
	}
	if data, err = decodeXML(data); err != nil {
		yield(failed(name, err))
		return
	}
	x := xml.NewDecoder(bytes.NewReader(data))
	x.Strict = false
	x.Entity = xml.HTMLEntity
	x.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it was converted
	f := &feed{x: x, data: data}
	n := 0
	for {
		e, err := f.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			n++
			yield(failed(fmt.Sprintf("%s#%d", name, n), fmt.Errorf("a feed that breaks off: %w", err)))
			return
		}
		n++
		if !yield(f.part(fmt.Sprintf("%s#%d", name, n), e)) {
			return
		}
	}
	if n == 0 {
		yield(failed(name, errors.New("a feed without entries")))
	}
}

// decodeXML converts XML to UTF-8: by the bytes, or else by the encoding that its head declares.
func decodeXML(data []byte) ([]byte, error) {
	if enc := wideEncoding(data); enc != "" {
		return decodeWide(data, enc)
	}
	if utf8.Valid(data) {
		return data, nil
	}
	head, _, _ := bytes.Cut(data[:min(len(data), 1024)], []byte("?>"))
	_, label, _ := bytes.Cut(head, []byte("encoding="))
	if len(label) > 1 {
		label, _, _ = bytes.Cut(label[1:], label[:1])
		if e, name := charset.Lookup(string(label)); e != nil && name != "utf-8" {
			return e.NewDecoder().Bytes(data)
		}
	}
	return mend(data), nil
}

// feed reads the entries of a feed.
type feed struct {
	x     *xml.Decoder
	data  []byte
	title string // of the feed
}

// next returns the next entry.
func (f *feed) next() (*entry, error) {
	var e *entry
	var path []string // open elements of the feed, outside of entries
	for {
		t, err := f.x.RawToken()
		if err != nil {
			if errors.Is(err, io.EOF) && e != nil {
				err = errors.New("the last entry has no end")
			}
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			name := strings.ToLower(t.Name.Local)
			if e == nil && (name == "item" || name == "entry") {
				e = &entry{}
				continue
			}
			if e == nil {
				path = append(path, name)
				continue
			}
			if err := f.field(e, name, t); err != nil {
				return nil, err
			}
		case xml.EndElement:
			name := strings.ToLower(t.Name.Local)
			if e != nil && (name == "item" || name == "entry") {
				return e, nil
			}
			if e == nil && len(path) > 0 {
				path = path[:len(path)-1]
			}
		case xml.CharData:
			if e == nil && f.title == "" && len(path) > 0 && path[len(path)-1] == "title" {
				f.title = strings.Join(strings.Fields(string(t)), " ")
			}
		}
	}
}

// field reads a field of an entry to its end. Markup within it, as in the XHTML of Atom, is kept as
// it stands.
func (f *feed) field(e *entry, name string, start xml.StartElement) error {
	var text strings.Builder
	from := f.x.InputOffset()
	to := from
	markup := false
	for depth := 1; depth > 0; {
		to = f.x.InputOffset()
		t, err := f.x.RawToken()
		if err != nil {
			return fmt.Errorf("the field %s has no end", name)
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
			markup = true
		case xml.EndElement:
			depth--
		case xml.CharData:
			text.Write(t)
		}
	}
	s := strings.TrimSpace(text.String())
	kind := attr(start, "type")
	switch name {
	case "title":
		if start.Name.Space == "" {
			e.title = first(e.title, s)
		}
	case "link":
		if rel := attr(start, "rel"); rel == "" || rel == "alternate" {
			e.link = first(e.link, attr(start, "href"), s)
		}
	case "pubdate", "published", "date", "issued":
		e.date = first(e.date, s)
	case "updated", "modified":
		e.updated = first(e.updated, s)
	case "content", "encoded":
		if markup && to <= int64(len(f.data)) {
			s = string(f.data[from:to])
		}
		if s != "" && start.Name.Space != "media" {
			e.content, e.plain = s, kind == "text"
		}
	case "description", "summary":
		if markup && to <= int64(len(f.data)) {
			s = string(f.data[from:to])
		}
		if start.Name.Space == "" {
			e.summary = first(e.summary, s)
		}
	}
	return nil
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// part makes the document of an entry: its text is read as a piece of HTML.
func (f *feed) part(name string, e *entry) *Part {
	p := &Part{Name: name, Format: &Format{Name: "feed", read: readEntry}, fragment: true}
	p.Head.Title = unmarked(e.title)
	p.Head.URL = e.link
	p.Head.Source = f.title
	p.Head.Date, _ = day(first(e.date, e.updated))
	text := first(e.content, e.summary)
	if text == "" {
		p.problem = &Problem{Name: name, Text: "an entry without text"}
		return p
	}
	if e.plain {
		text = strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(text)
	}
	p.Data = []byte(text)
	return p
}

// readEntry reads the HTML of an entry. Its places are within the entry, not within the file.
func readEntry(p *Part, d *Document) error {
	err := readHTML(p, d)
	if err != nil {
		return errors.New("an entry without text")
	}
	d.places = nil
	return nil
}

// unmarked gives the text of a title that may hold HTML.
func unmarked(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	g, err := parsePage([]byte(s), false)
	if err != nil {
		return s
	}
	text, _ := g.mainText(true)
	return strings.Join(strings.Fields(text), " ")
}
