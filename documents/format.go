package documents

import (
	"bufio"
	"bytes"
	"path/filepath"
	"slices"
	"strings"
)

// A Format is a file format that can be read.
type Format struct {
	Name    string   // one word: "html"
	Doc     string   // what is read of it, in a sentence
	Endings []string // of file names, in lower case with the dot

	is    func(head []byte) bool                                                  // the content tells; nil: it never does
	read  func(p *Part, d *Document) error                                        // reads one document
	split func(o *Options, name string, in *bufio.Reader, yield func(*Part) bool) // for formats that hold several documents
}

// Formats lists the formats, in the order in which they are tried. The last one, plain text, takes
// what no other does. The slice is the caller's.
func Formats() []*Format {
	return []*Format{
		pdfFormat(),
		docxFormat(),
		warcFormat(),
		feedFormat(),
		htmlFormat(),
		markdownFormat(),
		textFormat(),
	}
}

// Detect tells the format of a file from its first bytes, 4096 or more of them where the file has
// them, or else from the ending of its name. It never returns nil.
func Detect(name string, head []byte) *Format {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	if enc := wideEncoding(head); enc != "" {
		head, _ = decodeWide(head[:min(len(head), 4096)&^3], enc)
	}
	formats := Formats()
	for _, f := range formats {
		if f.is != nil && f.is(head) {
			return f
		}
	}
	if f := byName(formats, name); f != nil {
		return f
	}
	return formats[len(formats)-1]
}

// Named reports whether the ending of a file's name is that of a format, also behind ".gz".
func Named(name string) bool {
	base := strings.TrimSuffix(strings.ToLower(filepath.Base(name)), ".gz")
	return byName(Formats(), base) != nil
}

func byName(formats []*Format, name string) *Format {
	end := strings.ToLower(filepath.Ext(name))
	for _, f := range formats {
		if end != "" && slices.Contains(f.Endings, end) {
			return f
		}
	}
	return nil
}

// firstElement returns the name of the first element of an XML or HTML file in lower case, without
// prefix, or "" when the file begins otherwise. A document type of HTML counts as the element html.
func firstElement(head []byte) string {
	for {
		head = bytes.TrimLeft(head, " \t\r\n\f")
		switch {
		case !bytes.HasPrefix(head, []byte("<")):
			return ""
		case bytes.HasPrefix(head, []byte("<?")):
			head = after(head, "?>")
		case bytes.HasPrefix(head, []byte("<!--")):
			head = after(head, "-->")
		case bytes.HasPrefix(head, []byte("<!")):
			if f := bytes.Fields(head[2:min(len(head), 64)]); len(f) > 1 && bytes.EqualFold(f[0], []byte("doctype")) && len(f[1]) >= 4 && bytes.EqualFold(f[1][:4], []byte("html")) {
				return "html"
			}
			head = after(head, ">")
		default:
			name := head[1:]
			if i := bytes.IndexAny(name, " \t\r\n\f/>"); i >= 0 {
				name = name[:i]
			}
			if i := bytes.IndexByte(name, ':'); i >= 0 {
				name = name[i+1:]
			}
			return strings.ToLower(string(name))
		}
	}
}

func after(b []byte, end string) []byte {
	_, rest, _ := bytes.Cut(b, []byte(end))
	return rest
}
