package documents

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

func docxFormat() *Format {
	return &Format{
		Name:    "docx",
		Doc:     "DOCX: paragraphs and tables of the main text, without deleted text, notes, headers and footers; title and day of making.",
		Endings: []string{".docx", ".docm"},
		is: func(head []byte) bool {
			return bytes.HasPrefix(head, []byte("PK\x03\x04")) && (bytes.Contains(head, []byte("word/")) || bytes.Contains(head, []byte("[Content_Types].xml")) &&
				!bytes.Contains(head, []byte("xl/")) && !bytes.Contains(head, []byte("ppt/")))
		},
		read: readDOCX,
	}
}

func readDOCX(p *Part, d *Document) error {
	z, err := zip.NewReader(bytes.NewReader(p.Data), int64(len(p.Data)))
	if err != nil {
		return errors.New("a DOCX file that is damaged or cut short: fetch it again")
	}
	main, err := p.zipped(z, "word/document.xml")
	if err != nil {
		return err
	}
	if main == nil {
		return errors.New("an office file without word/document.xml: save it as DOCX or text")
	}
	w := &docxText{}
	if err := w.read(main); err != nil {
		return fmt.Errorf("a DOCX file whose word/document.xml is damaged: %w", err)
	}
	d.Text = w.end()
	if strings.TrimSpace(d.Text) == "" {
		return errors.New("a DOCX file without text to read")
	}
	core, err := p.zipped(z, "docProps/core.xml")
	if err != nil || core == nil {
		return nil // the text stands without its title and day
	}
	title, created, modified := coreProperties(core)
	if d.Title == "" {
		d.Title = title
	}
	for _, s := range []string{created, modified} {
		if date, ok := day(s); ok && d.Date.IsZero() {
			d.Date = date
		}
	}
	return nil
}

// zipped returns a file of an archive, nil if there is none, up to the limit of a document.
func (p *Part) zipped(z *zip.Reader, name string) ([]byte, error) {
	for _, f := range z.File {
		if f.Name != name {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("%s in it is not readable: %w", name, err)
		}
		defer r.Close()
		data, err := p.options.all(r)
		if err != nil {
			return nil, fmt.Errorf("%s in it is not readable: %w", name, err)
		}
		return data, nil
	}
	return nil, nil
}

// docxText writes the text of a document: paragraphs apart by a blank line, the rows of tables on
// lines between bars.
type docxText struct {
	out    strings.Builder
	para   strings.Builder
	cell   strings.Builder
	row    strings.Builder
	tables int // open tables
	rows   bool
}

// docxSkipped are the elements that hold no text of the document.
func docxSkipped(name string) bool {
	switch name {
	case "del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "txbxContent", "pPr", "rPr", "sectPr", "footnoteReference", "endnoteReference", "commentReference":
		return true
	}
	return false
}

func (w *docxText) read(data []byte) error {
	x := xml.NewDecoder(bytes.NewReader(data))
	skip, text := 0, false
	for {
		t, err := x.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			if w.out.Len() > 0 || w.para.Len() > 0 {
				w.paragraph()
			}
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if skip > 0 || docxSkipped(t.Name.Local) {
				skip++
				continue
			}
			text = t.Name.Local == "t"
			w.start(t.Name.Local)
		case xml.EndElement:
			if skip > 0 {
				skip--
				continue
			}
			text = false
			w.close(t.Name.Local)
		case xml.CharData:
			if text && skip == 0 {
				w.para.Write(t)
			}
		}
	}
}

func (w *docxText) start(name string) {
	switch name {
	case "tab", "ptab":
		w.para.WriteByte(' ')
	case "br", "cr":
		w.para.WriteByte('\n')
	case "noBreakHyphen":
		w.para.WriteByte('-')
	case "tbl":
		w.tables++
	}
}

func (w *docxText) close(name string) {
	switch name {
	case "p":
		w.paragraph()
	case "tc":
		if w.tables == 1 {
			w.row.WriteString(" " + w.cell.String() + " |")
			w.cell.Reset()
		}
	case "tr":
		if w.tables == 1 && w.row.Len() > 0 {
			if !w.rows && w.out.Len() > 0 {
				w.out.WriteByte('\n')
			}
			w.out.WriteString("|" + w.row.String() + "\n")
			w.row.Reset()
			w.rows = true
		}
	case "tbl":
		w.tables = max(0, w.tables-1)
	}
}

// paragraph ends a paragraph: of the text, or of a cell.
func (w *docxText) paragraph() {
	s := strings.TrimSpace(w.para.String())
	w.para.Reset()
	if s == "" {
		return
	}
	if w.tables > 0 {
		if w.cell.Len() > 0 {
			w.cell.WriteByte(' ')
		}
		w.cell.WriteString(strings.Join(strings.Fields(s), " "))
		return
	}
	if w.out.Len() > 0 {
		w.out.WriteByte('\n')
	}
	w.out.WriteString(s + "\n")
	w.rows = false
}

// end gives the text, with what an open table or paragraph still holds.
func (w *docxText) end() string {
	w.tables = min(w.tables, 1)
	w.close("tc")
	w.close("tr")
	w.tables = 0
	w.paragraph()
	return strings.ToValidUTF8(w.out.String(), "\ufffd")
}

// coreProperties reads title and days from docProps/core.xml.
func coreProperties(data []byte) (title, created, modified string) {
	x := xml.NewDecoder(bytes.NewReader(data))
	var in string
	for {
		t, err := x.RawToken()
		if err != nil {
			return strings.TrimSpace(title), created, modified
		}
		switch t := t.(type) {
		case xml.StartElement:
			in = t.Name.Local
		case xml.EndElement:
			in = ""
		case xml.CharData:
			switch in {
			case "title":
				title += string(t)
			case "created":
				created += string(t)
			case "modified":
				modified += string(t)
			}
		}
	}
}
