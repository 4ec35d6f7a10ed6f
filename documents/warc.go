package documents

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

func warcFormat() *Format {
	return &Format{
		Name: "warc",
		Doc: "WARC and WET archives: each response or resource that is a page, text or PDF, and each conversion, is a document. " +
			"The day of the crawl is not taken for the day of publication.",
		Endings: []string{".warc", ".wet"},
		is:      func(head []byte) bool { return bytes.HasPrefix(head, []byte("WARC/")) },
		split:   splitWARC,
	}
}

// maxWARCHeader is the most bytes that the headers of a record may have.
const maxWARCHeader = 1 << 20

// splitWARC reads the records of an archive one by one. A record that is no document is passed over; one
// that cannot be read is a problem; a damaged header ends the archive, because the place of the next
// record is not known then.
func splitWARC(o *Options, name string, in *bufio.Reader, yield func(*Part) bool) {
	n, shown := 0, 0
	for {
		head, length, err := warcHeader(in)
		if errors.Is(err, io.EOF) {
			break
		}
		n++
		id := fmt.Sprintf("%s#%d", name, n)
		if err != nil {
			yield(failed(id, fmt.Errorf("record %d: %w", n, err)))
			return
		}
		body := &io.LimitedReader{R: in, N: length}
		p := o.record(id, head, body)
		if p != nil {
			shown++
			if !yield(p) {
				return
			}
		}
		if _, err := io.Copy(io.Discard, body); err != nil || body.N > 0 {
			if err == nil {
				err = errors.New("the archive ends too early: fetch the file again")
			}
			if p == nil || p.problem == nil {
				yield(failed(id, err))
			}
			return
		}
	}
	if shown == 0 {
		yield(failed(name, errors.New("an archive without pages or texts to read")))
	}
}

// warcHeader reads the headers of the next record and the length of its block. The error is io.EOF at
// the end of the archive.
func warcHeader(in *bufio.Reader) (textproto.MIMEHeader, int64, error) {
	for {
		b, err := in.Peek(1)
		if err != nil {
			return nil, 0, err
		}
		if b[0] != '\r' && b[0] != '\n' {
			break
		}
		_, _ = in.Discard(1)
	}
	limit := &io.LimitedReader{R: onlyReader{in}, N: maxWARCHeader}
	head := make(textproto.MIMEHeader)
	for i := 0; ; i++ {
		line, err := shortLine(in, limit)
		if err != nil {
			return nil, 0, err
		}
		if i == 0 {
			if !strings.HasPrefix(line, "WARC/") {
				return nil, 0, errors.New("its header is damaged; what follows it is not read")
			}
			continue
		}
		if line == "" {
			break
		}
		if key, value, ok := strings.Cut(line, ":"); ok {
			head.Add(strings.TrimSpace(key), strings.TrimSpace(value))
		}
	}
	n, err := strconv.ParseInt(head.Get("Content-Length"), 10, 64)
	if err != nil || n < 0 {
		return nil, 0, errors.New("its header gives no length; what follows it is not read")
	}
	return head, n, nil
}

// onlyReader hides the other methods of a reader.
type onlyReader struct{ io.Reader }

// shortLine reads a line and counts it against the limit.
func shortLine(in *bufio.Reader, limit *io.LimitedReader) (string, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		limit.N -= int64(len(part))
		switch {
		case limit.N <= 0:
			return "", errors.New("its header is longer than 1 MB; what follows it is not read")
		case err == nil:
			return strings.TrimRight(string(line), "\r\n"), nil
		case errors.Is(err, io.EOF):
			return "", errors.New("the archive ends too early: fetch the file again")
		case !errors.Is(err, bufio.ErrBufferFull):
			return "", err
		}
	}
}

// record makes the part of a record, nil if it is no document.
func (o *Options) record(id string, head textproto.MIMEHeader, body *io.LimitedReader) *Part {
	kind := strings.ToLower(head.Get("WARC-Type"))
	if kind != "response" && kind != "resource" && kind != "conversion" {
		return nil
	}
	content := head.Get("Content-Type")
	answer := kind == "response" && strings.HasPrefix(strings.ToLower(content), "application/http")
	if !answer && !readable(content) {
		return nil
	}
	data, err := o.all(body)
	if err != nil {
		return failed(id, err)
	}
	if body.N > 0 {
		return failed(id, errors.New("the archive ends too early: fetch the file again"))
	}
	if answer {
		if data, content, err = o.response(data); err != nil {
			return failed(id, err)
		}
		if !readable(content) {
			return nil
		}
	}
	p := &Part{Name: id, Data: data, charset: content}
	p.Head.URL = strings.Trim(head.Get("WARC-Target-URI"), "<>")
	f := Detect(pathOf(p.Head.URL, content), data[:min(len(data), headSize)])
	if f.read == nil {
		return nil // a feed or an archive within an archive
	}
	p.Format = f
	return p
}

// pathOf gives a name whose ending tells the format, from the type of the content.
func pathOf(address, content string) string {
	kind, _, _ := strings.Cut(strings.ToLower(content), ";")
	switch strings.TrimSpace(kind) {
	case "text/html", "application/xhtml+xml":
		return "page.html"
	case "text/plain":
		return "text.txt"
	case "text/markdown":
		return "text.md"
	}
	address, _, _ = strings.Cut(address, "?")
	return address
}

// readable reports whether a type of content may be a document.
func readable(content string) bool {
	kind, _, _ := strings.Cut(strings.ToLower(content), ";")
	switch strings.TrimSpace(kind) {
	case "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return true
	}
	return false
}

// response takes the content from an answer of HTTP, with its type. An answer that is no success gives
// the type "".
func (o *Options) response(data []byte) (body []byte, content string, err error) {
	r, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(data)), nil)
	if err != nil {
		return nil, "", errors.New("a response whose header is damaged")
	}
	defer r.Body.Close()
	if r.StatusCode < 200 || r.StatusCode > 299 {
		return nil, "", nil
	}
	content = r.Header.Get("Content-Type")
	if !readable(content) {
		return nil, "", nil
	}
	// Archives often hold the content unchunked and unpacked under the headers of the original.
	_, raw, found := bytes.Cut(data, []byte("\r\n\r\n"))
	if !found {
		_, raw, _ = bytes.Cut(data, []byte("\n\n"))
	}
	body, err = o.all(r.Body)
	if err != nil {
		if int64(len(body)) > o.maxDocument() {
			return nil, "", err
		}
		if len(r.TransferEncoding) == 0 && len(body) < len(raw) || len(body) == 0 {
			body = raw
		}
	}
	if isGzip(body) {
		z, err := gzip.NewReader(bytes.NewReader(body))
		if err != nil {
			return nil, "", gzipError(err)
		}
		if body, err = o.all(z); err != nil {
			return nil, "", gzipError(err)
		}
	}
	return body, content, nil
}
