package documents_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/documents"
)

// Offset leads from every letter of the text of a page to that letter in the page, or to the character
// reference that stands for it.
func TestOffsetOfPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) < 4 {
		t.Fatalf("pages: %v, %v", files, err)
	}
	for _, file := range files {
		if filepath.Base(file) == "latin.html" {
			continue // places are those of the converted page
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		docs, err := documents.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		seen := 0
		for at, c := range []byte(docs[0].Text) {
			if c <= ' ' || c == '|' || c >= 0x80 {
				continue
			}
			p, ok := docs[0].Offset(at)
			if !ok || data[p] != c && data[p] != '&' {
				t.Errorf("%s: byte %d of the text, %q, is said to be from byte %d", file, at, c, p)
				break
			}
			seen++
		}
		if seen == 0 {
			t.Errorf("%s: no byte has a place", file)
		}
	}
}

// In Markdown every byte of the text stands where it stands in the file, or is a space.
func TestMarkdownKeepsPlaces(t *testing.T) {
	file := "# A *b*\n\nTen&nbsp;men, [six](x) women \\$5 <b>two</b>.\n\n1. a\n2. b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
	docs, errs := read(&documents.Options{}, "a.md", []byte(file))
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	text := docs[0].Text
	if len(text) != len(file) {
		t.Fatalf("the text has %d bytes, the file %d", len(text), len(file))
	}
	for i := range file {
		if text[i] != ' ' && text[i] != file[i] {
			t.Errorf("byte %d is %q, in the file %q", i, text[i], file[i])
		}
	}
	want := "A b Ten men, six women $5 two . 1. a 2. b | a | b | | 1 | 2 |"
	if got := strings.Join(strings.Fields(text), " "); got != want {
		t.Errorf("text %q, want %q", got, want)
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range map[string]string{
		"in/b.txt":               "Ten men.",
		"in/a.html":              "<html><p>Ten men.",
		"in/a_files/ad.html":     "<html><p>Five per cent off.", // a browser saved it beside a.html
		"in/own_files/page.html": "<html><p>Six men.",           // no page own.html stands beside it
		"in/.git/c.txt":          "hidden",
		"in/.d.txt":              "hidden",
		"in/sub/NOTES":           "A text without an ending.",
		"in/sub/blob":            "\x00\x01\x02",
		"in/sub/page.php":        "<!doctype html><p>Ten men.", // the content tells
		"in/sub/code.js":         "var x = 10",
		"in/sub/feed.xml":        "<rss></rss>",
		"in/sub/other.xml":       "<config></config>",
		"in/sub/x.jsonl.gz":      string(gzipped([]byte("{}\n"))),
		"in/sub/x.tar.gz":        string(gzipped([]byte("x"))),
		"none/x.png":             "\x89PNG\x00",
		"[odd].txt":              "a file whose name looks like a pattern",
	} {
		write(name, text)
	}
	path := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	files, notes, problems := documents.Files([]string{"-", path("missing.txt"), path("in"), path("i*/*.txt"), path("no*.txt"), path("none"), path("[odd].txt")}, ".jsonl")
	want := []string{
		"-", path("missing.txt"),
		path("in/a.html"), path("in/b.txt"), path("in/own_files/page.html"), path("in/sub/NOTES"), path("in/sub/feed.xml"), path("in/sub/page.php"), path("in/sub/x.jsonl.gz"),
		path("in/b.txt"), path("[odd].txt"),
	}
	if diff := cmp.Diff(want, files); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	wantNotes := []string{
		path("in") + ": 4 files of other kinds left out (.gz, .js, .xml, no ending)",
		path("none") + ": 1 file of another kind left out (.png)",
	}
	if diff := cmp.Diff(wantNotes, notes); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
	var said []string
	for _, p := range problems {
		said = append(said, p.Error())
	}
	wantSaid := []string{path("no*.txt") + ": no file matches", path("none") + ": a folder without files that can be read"}
	if diff := cmp.Diff(wantSaid, said); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// The content tells the format, then the name.
func TestDetect(t *testing.T) {
	for _, test := range []struct{ why, name, head, want string }{
		{"a page is a page under any name", "a.txt", "\ufeff <!-- saved --> <!DOCTYPE HTML PUBLIC \"x\"><html>", "html"},
		{"XHTML begins as XML", "a", "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\"><html>", "html"},
		{"a page in UTF-16", "a", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "html"},
		{"a piece of a page goes by its name", "a.html", "<p>Ten", "html"},
		{"Markdown may begin with an element", "a.md", "<p align=center>", "markdown"},
		{"a feed", "a.xml", "<?xml version='1.0'?><?style?><feed xmlns='x'>", "feed"},
		{"a feed of RSS 1.0", "a.xml", "<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", "feed"},
		{"other RDF is text", "a.rdf", "<rdf:RDF xmlns='x'>", "text"},
		{"an archive", "a", "WARC/1.0\r\n", "warc"},
		{"a spreadsheet is no DOCX", "a.xlsx", "PK\x03\x04 [Content_Types].xml xl/workbook.xml", "text"},
		{"what is nothing else is text", "a.unknown", "Ten men.", "text"},
		{"nothing", "", "", "text"},
		{"a bracket alone", "a", "<", "text"},
	} {
		if got := documents.Detect(test.name, []byte(test.head)).Name; got != test.want {
			t.Errorf("%s: %s, want %s", test.why, got, test.want)
		}
	}
}

// What belongs to the main text of a page, and what stands around it.
func TestMainText(t *testing.T) {
	prose := "<p>The mill ground three hundred tonnes of oats in the spring, the owner said.</p>"
	for _, test := range []struct{ why, page, want, not string }{
		{"a form around the whole page is no form to fill in", "<form>" + prose + "</form>", "The mill", ""},
		{"a nav that is never closed", "<nav><a>Home</a>" + prose + prose, "The mill", ""},
		{"a class on the whole page that names a part", "<div class='page sidebar'>" + prose + "</div>", "The mill", ""},
		{"a class that says that there is a part", "<div class='has-sidebar'>" + prose + "</div>" + prose, "The mill", ""},
		{"a box of related texts", prose + prose + "<div class='article__related-box'><p>Oil rose to 90 dollars a barrel in 2011, we said then.</p></div>", "The mill", "Oil"},
		{"camel case", prose + prose + "<div id=readerComments><p>I never saw 90 oats in all of my long life.</p></div>", "The mill", "never"},
		{"a role", prose + prose + "<div role=complementary><p>Oil rose to 90 dollars a barrel in 2011, we said then.</p></div>", "The mill", "Oil"},
		{"a link that is a paragraph", "<article>" + prose + "<p><a href=x>Oil rises to 90 dollars</a></p></article>", "The mill", "Oil"},
		{"a link within a paragraph", "<article><p>The mill <a href=x>ground 300 tonnes</a> of oats in the spring of the year.</p></article>", "ground 300 tonnes of", ""},
		{"a self-closing anchor holds nothing", "<article><a id=x />" + prose + "</article>", "The mill", ""},
		{"an anchor that is never closed ends at the next", "<article><a name=x>" + prose + "<a name=y></a>" + prose + "</article>", "The mill", ""},
		{"text that is not shown", prose + "<p style='display: none'>Ninety.</p><p hidden>Ninety.</p><span aria-hidden=true>Ninety</span>", "The mill", "Ninety"},
		{"a page that is hidden until a script shows it", "<noscript>Switch scripts on.</noscript><div style='display:none'><nav><a href=x>Home</a></nav>" + prose + "</div>", "The mill", "Home"},
		{"struck-out text", "<p>It cost <s>90</s> <del>90</del> 80 dollars a tonne, the owner of the mill said.</p>", "80", "90"},
		{"a mark of a note is no digit", "<p>It sold 12<sup>3</sup> tonnes and 4.2<sup>[1]</sup> and 10<sup>6</sup> grains on the 5<sup>th</sup>.</p>", "12 tonnes and 4.2 and 10^6 grains on the 5th", "123"},
		{"inline elements part no words", "<p>It <b>gr</b>ound $<span>4.2</span>bn.</p>", "It ground $4.2bn.", ""},
		{"block elements part words", "<div>Ten</div><div>men</div>", "Ten\n\nmen", ""},
		{"a list page keeps its links when there is nothing else", "<ul><li><a href=x>Ten men met</a></li></ul>", "Ten men met", ""},
		{"a layout table is text", "<table><tr><td>" + prose + prose + "</td></tr></table>", "The mill", "|"},
		{"the first of several articles that stands out", "<article>" + prose + prose + prose + "</article><article><p>Oil rose to 90 dollars a barrel, we said.</p></article>", "The mill", "Oil"},
	} {
		docs, errs := read(&documents.Options{}, "a.html", []byte("<html><body>"+test.page))
		if len(errs) > 0 {
			t.Errorf("%s: %v", test.why, errs)
			continue
		}
		text := docs[0].Text
		if !strings.Contains(text, test.want) || test.not != "" && strings.Contains(text, test.not) {
			t.Errorf("%s: text %q, want %q in it and not %q", test.why, text, test.want, test.not)
		}
	}
}

// The day of publication is found where pages write it; what is surer goes before.
func TestDayOfPage(t *testing.T) {
	prose := "<p>The mill ground three hundred tonnes of oats on 1 March 2020, the owner said.</p>"
	for _, test := range []struct{ why, page, want string }{
		{"a meta element", "<meta property='article:published_time' content='2024-05-16T23:30:00-05:00'><h1>T</h1>" + prose, "2024-05-16"},
		{"a time element in numbers", "<h1>T</h1><time datetime=2024-05-16>Thursday</time>" + prose, "2024-05-16"},
		{"a time element in words", "<h1>T</h1><time>May 16, 2024</time>" + prose, "2024-05-16"},
		{"the time in the article goes before that of the masthead", "<time>20 June 2024</time><article><h1>T</h1><time>16 May 2024</time>" + prose + "</article>", "2024-05-16"},
		{"the day of the change is the last choice", "<h1>T</h1><time itemprop=dateModified datetime=2024-06-01></time><time datetime=2024-05-16></time>" + prose, "2024-05-16"},
		{"a line that says so", "<h1>T</h1><div>Published: 16 May 2024, 08:00</div>" + prose, "2024-05-16"},
		{"a class that says so", "<h1>T</h1><div class=top><span>Jo</span><span class=article-date>Thu 16 May 2024</span></div>" + prose, "2024-05-16"},
		{"the address", "<link rel=canonical href=https://mill.example/2024/05/16/oats><h1>T</h1>" + prose, "2024-05-16"},
		{"a day in the text is not that of publication", "<h1>T</h1>" + prose, ""},
		{"a day that stands for none", "<meta name=date content=1970-01-01><h1>T</h1>" + prose, ""},
		{"numbers in an unknown order are not read", "<h1>T</h1><time>5/6/2024</time>" + prose, ""},
		{"linked data of the article, not of lists of others", `<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2011-01-01"}]}</script>
			<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-16"}</script>` + prose, "2024-05-16"},
		{"damaged linked data is passed over", `<script type="application/ld+json">{"@type":</script><meta name=date content=2024-05-16>` + prose, "2024-05-16"},
	} {
		docs, errs := read(&documents.Options{}, "a.html", []byte("<html><body>"+test.page))
		if len(errs) > 0 {
			t.Errorf("%s: %v", test.why, errs)
			continue
		}
		if got := docs[0].Date.String(); got != test.want {
			t.Errorf("%s: %q, want %q", test.why, got, test.want)
		}
	}
}
