package documents

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

func htmlFormat() *Format {
	return &Format{
		Name: "html",
		Doc: "HTML saved from the web: the main text without navigation, share buttons, related headlines and comments; " +
			"title, site and day of publication from JSON-LD, meta and time elements.",
		Endings: []string{".html", ".htm", ".xhtml", ".shtml"},
		is: func(head []byte) bool {
			switch firstElement(head) {
			case "html", "head", "body":
				return true
			}
			return false
		},
		read: readHTML,
	}
}

// readHTML reads a page: the tags and texts into a [page], the facts about it into a [pageHead], and
// of the page the main text.
func readHTML(p *Part, d *Document) error {
	data, note := decodeHTML(p.Data, p.charset)
	if note != "" {
		d.Notes = append(d.Notes, note)
	}
	var g *page
	for _, all := range []bool{false, true} { // a page that is wholly hidden is one that scripts would show
		var err error
		if g, err = parsePage(data, all); err != nil {
			return err
		}
		if d.Text, d.places = g.mainText(p.fragment); strings.TrimSpace(d.Text) != "" {
			break
		}
	}
	g.head.fill(d.Document)
	if strings.TrimSpace(d.Text) == "" {
		return errors.New("an HTML page without text to read: if scripts make its text, save it from a browser")
	}
	return nil
}

// decodeHTML converts a page to UTF-8: by the byte order mark, by what the content type says, by what
// the page declares, and by the bytes themselves where those speak against it.
func decodeHTML(data []byte, contentType string) ([]byte, string) {
	if enc := wideEncoding(data); enc != "" {
		if out, err := decodeWide(data, enc); err == nil {
			return out, ""
		}
	}
	if utf8.Valid(data) {
		return bytes.TrimPrefix(data, []byte("\ufeff")), ""
	}
	e, name, _ := charset.DetermineEncoding(data, contentType)
	_, _, mostly := damaged(data)
	if name == "utf-8" || mostly {
		return mend(data), "not all of it is UTF-8: such bytes are read as windows-1252"
	}
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return mend(data), "declared as " + name + ", which it is not: read as windows-1252"
	}
	return out, ""
}

// eachText calls f for the texts between the tags of a piece of HTML, with their place in it.
func eachText(data []byte, f func(at int, raw []byte)) {
	z := html.NewTokenizer(bytes.NewReader(data))
	for at := 0; ; {
		kind := z.Next()
		raw := z.Raw()
		if kind == html.ErrorToken {
			return
		}
		if kind == html.TextToken {
			f(at, raw)
		}
		at += len(raw)
		if kind == html.StartTagToken {
			if name, _ := z.TagName(); dropped(string(name)) && rawText(string(name)) && z.Next() == html.TextToken {
				at += len(z.Raw())
			}
		}
	}
}

// rawText reports whether the tokenizer gives the content of an element as one text.
func rawText(tag string) bool {
	switch tag {
	case "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "noscript", "plaintext", "xmp":
		return true
	}
	return false
}

// dropped reports whether an element holds nothing of the main text.
func dropped(tag string) bool {
	switch tag {
	case "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "applet", "canvas", "audio", "video", "map",
		"button", "select", "textarea", "input", "label", "datalist", "del", "s", "strike", "title", "noembed", "noframes", "rt", "rp":
		return true
	}
	return false
}

// void reports whether an element has no content and no end tag.
func void(tag string) bool {
	switch tag {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "keygen":
		return true
	}
	return false
}

// inline reports whether an element stands within a line of text. All others begin a new block.
func inline(tag string) bool {
	switch tag {
	case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img", "ins", "kbd", "label",
		"mark", "nobr", "picture", "q", "ruby", "samp", "small", "source", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
		"del", "s", "strike", "svg", "math", "rt", "rp", "rb", "script", "style", "noscript", "button", "input":
		return true
	}
	return false
}
