package documents

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

func pdfFormat() *Format {
	return &Format{
		Name:    "pdf",
		Doc:     "PDF, with the program pdftotext, which must be installed; title and day of making from pdfinfo.",
		Endings: []string{".pdf"},
		is:      func(head []byte) bool { return bytes.HasPrefix(head, []byte("%PDF-")) },
		read:    readPDF,
	}
}

// readPDF runs pdftotext -layout on a copy of the document in a file of its own, so that neither its
// name nor its size matters. No shell is involved.
func readPDF(p *Part, d *Document) error {
	ctx, cancel := context.WithTimeout(context.Background(), p.options.maxTime())
	defer cancel()
	f, err := os.CreateTemp("", "claimcheck-*.pdf")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(p.Data)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	text, err := p.outside(ctx, "pdftotext", "-layout", "-enc", "UTF-8", f.Name(), "-")
	if err != nil {
		return err
	}
	d.Text = strings.ToValidUTF8(strings.ReplaceAll(string(text), "\f", "\n"), "\ufffd")
	if strings.TrimSpace(d.Text) == "" {
		return errors.New("a PDF without text: its pages are pictures, so run it through text recognition first")
	}
	if info, err := p.outside(ctx, "pdfinfo", "-isodates", "-enc", "UTF-8", f.Name()); err == nil {
		for line := range strings.Lines(string(info)) {
			key, value, _ := strings.Cut(strings.ToValidUTF8(line, "\ufffd"), ":")
			value = strings.TrimSpace(value)
			switch {
			case key == "Title" && d.Title == "":
				d.Title = value
			case key == "CreationDate" && d.Date.IsZero():
				d.Date, _ = day(value)
			}
		}
	}
	return nil
}

// outside runs a program and returns what it writes, up to the limit of a document.
func (p *Part) outside(ctx context.Context, program string, args ...string) ([]byte, error) {
	path, err := exec.LookPath(program)
	if err != nil {
		return nil, errors.New("a PDF, and the program pdftotext that reads it is not installed: " +
			"apt install poppler-utils (Debian, Ubuntu), dnf install poppler-utils (Fedora), brew install poppler (macOS), scoop install poppler (Windows)")
	}
	running, stop := context.WithCancel(ctx)
	defer stop()
	cmd := exec.CommandContext(running, path, args...)
	var said bytes.Buffer
	cmd.Stderr = &limited{w: &said, left: 4096}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("a PDF, and %s does not run: %w", program, err)
	}
	data, readErr := p.options.all(out)
	if readErr != nil {
		stop()
	}
	err = cmd.Wait()
	switch {
	case ctx.Err() != nil:
		return nil, fmt.Errorf("a PDF, and %s needs more than %v for it: convert it by hand and name the text", program, p.options.maxTime())
	case readErr != nil:
		return nil, fmt.Errorf("a PDF whose text is not readable: %w", readErr)
	case err != nil:
		why, _, _ := strings.Cut(strings.TrimSpace(strings.ToValidUTF8(said.String(), "\ufffd")), "\n")
		if why == "" {
			why = err.Error()
		}
		return nil, fmt.Errorf("a PDF that %s cannot read: %s", program, why)
	}
	return data, nil
}

// limited passes on the first bytes and swallows the rest.
type limited struct {
	w    io.Writer
	left int
}

func (l *limited) Write(p []byte) (int, error) {
	n := min(len(p), l.left)
	l.left -= n
	if _, err := l.w.Write(p[:n]); err != nil {
		return 0, err
	}
	return len(p), nil
}
