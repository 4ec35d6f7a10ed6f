package documents

import (
	"bytes"
	"errors"
)

func textFormat() *Format {
	return &Format{
		Name:    "text",
		Doc:     "Plain text, with date, source, title and url from a block at its head.",
		Endings: []string{".txt", ".text"},
		read:    readText,
	}
}

func readText(p *Part, d *Document) error {
	data, err := d.plain(p)
	if err != nil {
		return err
	}
	d.Text = string(data)
	return nil
}

// plain gives the text of a plain file or of Markdown in UTF-8. The byte order mark and the front
// matter are overwritten with spaces, so that offsets, lines and columns point into the file.
func (d *Document) plain(p *Part) ([]byte, error) {
	if what := container(p.Data); what != "" {
		return nil, errors.New(what)
	}
	data, note, err := decode(p.Name, p.Data)
	if err != nil {
		return nil, err
	}
	if note == "" {
		data = bytes.Clone(data)
	} else {
		d.Notes = append(d.Notes, note)
	}
	if bytes.HasPrefix(data, []byte("\ufeff")) {
		blank(data[:3])
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, errors.New("empty: no text to read")
	}
	n, bad := frontMatter(data, d.Document)
	if bad != nil {
		return nil, bad
	}
	blank(data[:n])
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, errors.New("empty: nothing follows the front matter")
	}
	return data, nil
}

// container names the kinds of files that hold no plain text and are not read, with the way to get
// at their text.
func container(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return "a zip archive or office file that is not read: unpack it, or save it as DOCX or text"
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return "an office file of the old kind: save it as DOCX or text"
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return "an RTF file: save it as DOCX or text"
	case isGzip(data):
		return "compressed with gzip twice: unpack it with gunzip first"
	}
	return ""
}
