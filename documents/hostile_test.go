package documents_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/documents"
	"github.com/claimcheck/claimcheck/internal/cputime"
)

// read reads all documents of a file that is given as bytes.
func read(o *documents.Options, name string, data []byte) (docs []*documents.Document, errs []error) {
	for p := range o.Parts(name, bytes.NewReader(data)) {
		d, err := p.Read()
		if err != nil {
			errs = append(errs, err)
			continue
		}
		docs = append(docs, d)
	}
	return docs, errs
}

func gzipped(data []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(data)
	_ = z.Close()
	return b.Bytes()
}

func zipped(name string, data []byte) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, _ := z.Create(name)
	_, _ = w.Write(data)
	_ = z.Close()
	return b.Bytes()
}

func warc(kind, content, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, content, len(body), body)
}

// A file that cannot be read is one problem of one line that says why.
func TestProblems(t *testing.T) {
	small := &documents.Options{MaxDocument: 1 << 20, MaxFile: 4 << 20}
	long := bytes.Repeat([]byte("Ten men. "), 1<<18)
	page := gzipped([]byte("<html><p>" + strings.Repeat("Ten men met. ", 1000)))
	word := func(xml string) []byte { return zipped("word/document.xml", []byte(xml)) }
	for _, test := range []struct {
		why, name string
		data      []byte
		want      string
	}{
		{"a file beyond the limit", "a.txt", long, "longer than 1 MB"},
		{"a gzip bomb beyond the limit of a document", "a.txt.gz", gzipped(long), "longer than 1 MB"},
		{"a gzip bomb in an archive beyond the limit of a file", "a.warc.gz", gzipped(append([]byte(warc("warcinfo", "x", strings.Repeat("a", 5<<20))), long...)), "unpacks to more than 4 MB"},
		{"a record beyond the limit of a document", "a.warc", []byte(warc("conversion", "text/plain", string(long))), "longer than 1 MB"},
		{"a zip bomb", "a.docx", word("<w:document><w:t>" + strings.Repeat(" ", 2<<20)), "longer than 1 MB"},
		{"gzip within gzip", "a.txt.gz.gz", gzipped(gzipped([]byte("Ten."))), "gzip twice"},
		{"gzip that ends too early", "a.html.gz", page[:len(page)-20], "ends too early"},
		{"gzip with a wrong checksum", "a.html.gz", append(bytes.Clone(page[:len(page)-8]), 1, 2, 3, 4, 5, 6, 7, 8), "damaged"},
		{"a zip file that is cut short", "a.docx", word("<w:t>x</w:t>")[:60], "damaged or cut short"},
		{"a zip file of other things", "a.zip", zipped("a.txt", []byte("Ten.")), "unpack it"},
		{"an office file of another kind", "a.docx", zipped("[Content_Types].xml", []byte("<x/>")), "without word/document.xml"},
		{"bad XML in an office file", "a.docx", word("<w:document><w:p><w:t>Ten</w:p <"), "damaged"},
		{"an office file without text", "a.docx", word("<w:document/>"), "without text"},
		{"a feed that breaks off", "a.rss", []byte("<rss><channel><item><title>Ten"), "breaks off"},
		{"a feed without entries", "a.rss", []byte("<rss><channel/></rss>"), "without entries"},
		{"an entry without text", "a.rss", []byte("<rss><item><title>T</title></item></rss>"), "without text"},
		{"an archive that ends in a record", "a.warc", []byte(warc("conversion", "text/plain", "Ten men."))[:80], "ends too early"},
		{"an archive that ends in a header", "a.warc", []byte("WARC/1.0\r\nWARC-Ty"), "ends too early"},
		{"a record without a length", "a.warc", []byte("WARC/1.0\r\nWARC-Type: response\r\n\r\n"), "no length"},
		{"a record with a negative length", "a.warc", []byte("WARC/1.0\r\nContent-Length: -5\r\n\r\n"), "no length"},
		{"an endless header", "a.warc", []byte("WARC/1.0\r\nX: " + strings.Repeat("a", 2<<20)), "longer than 1 MB"},
		{"an archive without documents", "a.warc", []byte(warc("warcinfo", "x", "y")), "without pages"},
		{"a page whose text comes from scripts", "a.html", []byte("<html><script>write('Ten')</script>"), "scripts"},
		{"an old office file", "a.doc", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "old kind"},
		{"rich text", "a.rtf", []byte(`{\rtf1 Ten}`), "RTF"},
		{"a picture", "a.txt", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "binary"},
		{"Markdown of markup alone", "a.md", []byte("[a]: https://hill.example/9\n"), "without text"},
	} {
		docs, errs := read(small, test.name, test.data)
		if len(errs) != 1 || len(docs) != 0 {
			t.Errorf("%s: %d documents and the problems %v, want one problem", test.why, len(docs), errs)
			continue
		}
		var p *documents.Problem
		if !errors.As(errs[0], &p) || !strings.Contains(p.Text, test.want) || strings.Contains(p.Text, "\n") {
			t.Errorf("%s: problem %q, want %q in one line", test.why, errs[0], test.want)
		}
	}
}

// A record that cannot be read does not cost the ones before it.
func TestRecordsBeforeTheEnd(t *testing.T) {
	file := warc("conversion", "text/plain", "Ten men.") + warc("conversion", "text/plain", "Ten\x00men, six women.") + warc("conversion", "text/plain", "Six men.")
	docs, errs := read(&documents.Options{}, "a.wet", []byte(file))
	if len(docs) != 2 || len(errs) != 1 || docs[1].Text != "Six men." {
		t.Errorf("%d documents, problems %v; want the first and the third", len(docs), errs)
	}
	whole := gzipped([]byte(strings.Repeat(warc("conversion", "text/plain", "Ten men sold oats to six women."), 3000)))
	docs, errs = read(&documents.Options{}, "a.wet.gz", whole[:len(whole)*2/3])
	if len(docs) < 1000 || len(errs) != 1 || !strings.Contains(errs[0].Error(), "ends too early") {
		t.Errorf("%d documents, problems %v; want those before the cut and one problem", len(docs), errs)
	}
}

// Input that is made to cost much costs what its length is: four times the length about four times the processor time.
func TestPathological(t *testing.T) {
	for _, test := range []struct {
		why, name string
		text      func(many func(string) string) string
	}{
		{"elements in elements", "a.html", func(many func(string) string) string { return "<html>" + many("<div>") + "Ten men." }},
		{"elements that are never opened", "a.html", func(many func(string) string) string { return "<html>" + many("<div>") + many("</span>") + "Ten men." }},
		{"links in links", "a.html", func(many func(string) string) string { return "<html>" + many("<a><b>") + "Ten men." }},
		{"formatting that is never closed", "a.html", func(many func(string) string) string { return "<html>" + many("<p><b>x") + "Ten men." }},
		{"closing tags of blocks in formatting", "a.html", func(many func(string) string) string { return "<html>" + many("<b>") + many("<div></b>") + "Ten men." }},
		{"rows of one table", "a.html", func(many func(string) string) string { return "<html><table>" + many("<tr><td>1<td>2") + "Ten men." }},
		{"cells of one row", "a.html", func(many func(string) string) string {
			return "<html><table><tr>" + many("<td>x") + "<td>" + many("Ten men. ")
		}},
		{"tables in tables", "a.html", func(many func(string) string) string { return "<html>" + many("<table><tr><td>") + "Ten men." }},
		{"raised text in raised text", "a.html", func(many func(string) string) string { return "<html>Ten" + many("<sup>1") + " men." }},
		{"ampersands", "a.html", func(many func(string) string) string { return "<html>Ten men." + many("&") }},
		{"entities", "a.html", func(many func(string) string) string { return "<html>Ten men." + many("&amp;") }},
		{"angle brackets", "a.html", func(many func(string) string) string { return "<html>Ten men." + many("< <") }},
		{"headings alone", "a.html", func(many func(string) string) string { return "<html>" + many("<h2>x</h2>") + "Ten men." }},
		{"a class of many words", "a.html", func(many func(string) string) string { return "<html><div class='" + many("a-b ") + "'>Ten men." }},
		{"linked data in linked data", "a.html", func(many func(string) string) string {
			return "<html><script type='application/ld+json'>" + many("[") + "</script>Ten men."
		}},
		{"quotes in quotes", "a.md", func(many func(string) string) string { return "Ten men.\n\n" + many("> ") }},
		{"lists in lists", "a.md", func(many func(string) string) string { return "Ten men.\n\n" + many("- ") }},
		{"brackets", "a.md", func(many func(string) string) string { return "Ten men. " + many("[") }},
		{"pairs of brackets", "a.md", func(many func(string) string) string { return "Ten men. " + many("[a](") }},
		{"stars", "a.md", func(many func(string) string) string { return "Ten men. " + many("**a ") }},
		{"stars and underscores", "a.md", func(many func(string) string) string { return "Ten men. " + many("*a _b ") }},
		{"backquotes", "a.md", func(many func(string) string) string { return "Ten men. " + many("`` ` ") }},
		{"bars", "a.md", func(many func(string) string) string { return "Ten men.\n\n| a |\n|---|\n" + many("|x") }},
		{"elements in a field of a feed", "a.rss", func(many func(string) string) string {
			return "<rss><item><title>T</title><description>Ten men." + many("<b>") + many("</b>") + "</description></item></rss>"
		}},
		{"elements in a feed", "a.rss", func(many func(string) string) string {
			return "<rss>" + many("<x>") + "<item><description>Ten men.</description></item>"
		}},
		{"line breaks between records", "a.warc", func(many func(string) string) string {
			return many("\r\n") + warc("conversion", "text/plain", "Ten men.")
		}},
	} {
		cost := func(n int) time.Duration {
			data := []byte(test.text(func(s string) string { return strings.Repeat(s, n) }))
			start := cputime.Now()
			docs, errs := read(&documents.Options{}, test.name, data)
			took := cputime.Now() - start
			// What begins with line breaks is no archive, so it is text.
			if test.name != "a.warc" && (len(errs) > 0 || len(docs) != 1 || !strings.Contains(docs[0].Text, "Ten")) {
				t.Fatalf("%s: %d documents, problems %.200v", test.why, len(docs), errs)
			}
			return took
		}
		// Noise makes a reading slower and never faster, so the least of several counts. Eight times the text may take
		// 24 times as long: larger trees leave the caches of the processor and wake the collector, and what grows with
		// the square takes 64 times as long.
		const n = 10_000
		a, b := time.Hour, time.Hour
		for try := 0; try < 8 && (try == 0 || b > 24*a+10*time.Millisecond); try++ {
			a, b = min(a, cost(n)), min(b, cost(8*n))
		}
		if b > 24*a+10*time.Millisecond {
			t.Errorf("%s: %d times take %v, %d times %v", test.why, n, a, 8*n, b)
		}
	}
}

// check holds what is true of whatever is read: a problem of one line or valid text, and places that
// lie in the source.
func check(t *testing.T, name string, data []byte) {
	o := &documents.Options{MaxDocument: 1 << 20, MaxFile: 4 << 20}
	docs, errs := read(o, name, data)
	again, _ := read(o, name, data)
	for i, d := range docs {
		if !utf8.ValidString(d.Text) || strings.TrimSpace(d.Text) == "" {
			t.Fatalf("the text is empty or not UTF-8: %q", d.Text)
		}
		if again[i].Text != d.Text || again[i].Date != d.Date || again[i].Title != d.Title {
			t.Fatalf("a second reading differs: %q, %q", d.Text, again[i].Text)
		}
		for at := range d.Text {
			if p, ok := d.Offset(at); ok && (p < 0 || p > 4*len(data)+16) { // a byte may become three when it is converted
				t.Fatalf("byte %d is from byte %d", at, p)
			}
		}
		if d.Format.Name == "markdown" && d.Notes == nil && len(d.Text) != len(data) {
			t.Fatalf("the text has %d bytes, the file %d", len(d.Text), len(data))
		}
	}
	for _, err := range errs {
		var p *documents.Problem
		if !errors.As(err, &p) || p.Text == "" {
			t.Fatalf("an error that is no problem: %v", err)
		}
	}
}

func FuzzHTML(f *testing.F) {
	for _, s := range []string{
		"<html><p>Ten <b>men</b>.", "<title>T</title><h1>x</h1><p>&pound;5 m<sup>2</sup>", "<table><tr><td>1<td>2</table>", "<a><div></a></div>",
		"<html><meta charset=utf-16>\xff", "<br><br>a<br>", "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":1}</script>x", "<sup>1</sup>",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) { check(t, "a.html", append([]byte("<html>"), data...)) })
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{"# T\n\nTen **men** &amp; [x](y)\n", "- a\n  1. b\n", "| a | b |\n|--|--|\n| 1 | \\| |\n", "<div>\n&#1;\n</div>", "---\ndate: 2024-05-16\n---\nx", "> a\n\tb\r\nc\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if bytes.HasPrefix(data, []byte("%PDF-")) {
			return // that would run a program
		}
		check(t, "a.md", data)
	})
}

func FuzzDOCX(f *testing.F) {
	for _, s := range []string{"<w:document><w:p><w:t>Ten</w:t></w:p></w:document>", "<w:tbl><w:tr><w:tc><w:p><w:t>1</w:t></w:p></w:tc></w:tr>", "<w:del><w:t>x</w:t></w:del></w:tbl>"} {
		f.Add([]byte(s), true)
	}
	f.Add(zipped("word/document.xml", []byte("<w:t>Ten</w:t>")), false)
	f.Fuzz(func(t *testing.T, data []byte, wrap bool) {
		if wrap {
			data = zipped("word/document.xml", data)
		} else {
			data = append([]byte("PK\x03\x04"), data...)
		}
		check(t, "a.docx", data)
	})
}

func FuzzWARC(f *testing.F) {
	f.Add([]byte(warc("conversion", "text/plain", "Ten men.")))
	f.Add([]byte(warc("response", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nTen\r\n0\r\n\r\n")))
	f.Add(gzipped([]byte(warc("resource", "text/html", "<p>Ten men."))))
	f.Fuzz(func(t *testing.T, data []byte) {
		if bytes.Contains(data, []byte("%PDF-")) {
			return // that would run a program
		}
		check(t, "a.warc", data)
	})
}
