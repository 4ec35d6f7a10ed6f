package documents

import (
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"sort"

	"github.com/claimcheck/claimcheck/claims"
)

// A Part is a piece of a file that holds one document, before it is read. A file of one document is
// one part; a feed or an archive has many.
type Part struct {
	Name   string // the file's name; of a file with several documents with "#" and the number, from 1
	Format *Format
	Data   []byte          // the bytes of the document
	Head   claims.Document // what the file around it says: URL, Title, Date, Source; the text is not used

	charset  string // what the file around it says of the encoding, as a Content-Type
	fragment bool   // a piece of a page without what stands around the main text
	options  *Options
	problem  *Problem
}

// A Document is a document that was read from a part, with what a user should know of the reading.
type Document struct {
	*claims.Document
	Format *Format
	Notes  []string // one line each; nil when there is nothing to say

	places []place
}

// place says that the text from byte at on comes from the bytes from source on.
type place struct{ at, source int }

// Offset gives the byte of the source, from 0, from which byte at of the text comes. In HTML the
// source is the page converted to UTF-8, and the byte that of the character or of the character
// reference that stands for it; in plain text and Markdown at itself. It is false for other
// formats and for what lies outside of the text.
func (d *Document) Offset(at int) (int, bool) {
	if at < 0 || at > len(d.Text) {
		return 0, false
	}
	if d.places == nil {
		return at, d.Format.Name == "text" || d.Format.Name == "markdown"
	}
	i := sort.Search(len(d.places), func(i int) bool { return d.places[i].at > at })
	if i == 0 {
		return 0, false
	}
	p := d.places[i-1]
	return p.source + at - p.at, true
}

// ReadFile reads all documents of a file. Documents that could not be read are missing, and the
// error joins a [Problem] for each.
func ReadFile(path string) ([]*Document, error) { return new(Options).ReadFile(path) }

// ReadFS reads all documents of a file of a file system, such as one that is embedded in a program, as [ReadFile] does.
func ReadFS(from fs.FS, path string) ([]*Document, error) { return new(Options).ReadFS(from, path) }

// ReadFile reads all documents of a file with these limits.
func (o *Options) ReadFile(path string) ([]*Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, openProblem(path, err)
	}
	defer f.Close()
	return o.readAll(path, f)
}

// ReadFS reads all documents of a file of a file system with these limits.
func (o *Options) ReadFS(from fs.FS, path string) ([]*Document, error) {
	f, err := from.Open(path)
	if err != nil {
		return nil, openProblem(path, err)
	}
	defer f.Close()
	return o.readAll(path, f)
}

// readAll reads the documents of an open file.
func (o *Options) readAll(path string, f io.Reader) ([]*Document, error) {
	var docs []*Document
	var errs []error
	for p := range o.Parts(path, f) {
		d, err := p.Read()
		if err != nil {
			errs = append(errs, err)
			continue
		}
		docs = append(docs, d)
	}
	return docs, errors.Join(errs...)
}

// Parts cuts a file into parts, in the order of the file. A file that breaks off or is too large ends
// with a part whose Read gives the problem.
func (o *Options) Parts(name string, from io.Reader) iter.Seq[*Part] {
	return func(yield func(*Part) bool) {
		in, bare, err := o.Unpack(name, from)
		if err != nil {
			yield(failed(name, err))
			return
		}
		head, err := in.Peek(headSize)
		if err != nil && !errors.Is(err, io.EOF) {
			yield(failed(name, err))
			return
		}
		f := Detect(bare, head)
		if f.split != nil {
			f.split(o, name, in, func(p *Part) bool {
				p.options = o
				return yield(p)
			})
			return
		}
		data, err := o.all(in)
		if err != nil {
			yield(failed(name, err))
			return
		}
		yield(&Part{Name: name, Format: f, Data: data, options: o})
	}
}

// headSize is how many bytes are looked at to tell a format.
const headSize = 1 << 16

// all reads to the end, up to the limit of a document.
func (o *Options) all(in io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in, o.maxDocument()+1))
	if err == nil && int64(len(data)) > o.maxDocument() {
		err = errors.New("longer than " + size(o.maxDocument()))
	}
	return data, err
}

func failed(name string, err error) *Part {
	var problem *Problem
	if !errors.As(err, &problem) {
		var path *fs.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		problem = &Problem{Name: name, Text: err.Error()}
	}
	return &Part{Name: name, problem: problem}
}

func openProblem(name string, err error) *Problem {
	text := err.Error()
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		text = "no such file"
	case errors.As(err, &path):
		text = "not readable: " + path.Err.Error()
	}
	return &Problem{Name: name, Text: text}
}

// Read reads the document of the part. The error is a [*Problem]. Read may be called from any
// goroutine, for one part from one at a time.
func (p *Part) Read() (*Document, error) {
	if p.problem != nil {
		return nil, p.problem
	}
	head := p.Head
	head.ID, head.Text = p.Name, ""
	d := &Document{Document: &head, Format: p.Format}
	if err := p.Format.read(p, d); err != nil {
		var problem *Problem
		if !errors.As(err, &problem) {
			problem = &Problem{Text: err.Error()}
		}
		problem.Name = p.Name
		return nil, problem
	}
	if d.Source == "" {
		d.Source = host(d.URL)
	}
	return d, nil
}
