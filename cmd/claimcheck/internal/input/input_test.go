package input_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/input"
)

// records reads one input given as standard input.
func records(t *testing.T, text string) []input.Record {
	t.Helper()
	r := &input.Reader{Names: []string{"-"}, Stdin: strings.NewReader(text)}
	var out []input.Record
	for raw := range r.All() {
		out = append(out, raw.Record())
	}
	return out
}

// Front matter names date and source, and does not move the text: the offsets of the document are
// those of the file.
func TestFrontMatterKeepsOffsets(t *testing.T) {
	file := "---\ndate: 2024-05-16\nsource: \"Northern Herald\"\ntitle: Trade: a new height\nurl: https://example.org/a\nauthor: nobody\n---\nSales came to 12 crates.\n"
	got := records(t, file)
	if len(got) != 1 || got[0].Problem != nil {
		t.Fatalf("records: %+v", got)
	}
	d := got[0].Doc
	date, _ := claims.DateOf(2024, 5, 16)
	want := claims.Document{ID: "stdin", Date: date, Source: "Northern Herald", Title: "Trade: a new height", URL: "https://example.org/a", Text: d.Text}
	if diff := cmp.Diff(want, *d); diff != "" {
		t.Errorf("document (-want +got):\n%s", diff)
	}
	if i, j := strings.Index(file, "Sales"), strings.Index(d.Text, "Sales"); i != j || len(file) != len(d.Text) {
		t.Errorf("the text begins at byte %d of %d, in the file at %d of %d", j, len(d.Text), i, len(file))
	}
	if head := d.Text[:strings.Index(d.Text, "Sales")]; strings.Trim(head, " \n") != "" {
		t.Errorf("front matter is left in the text: %q", head)
	}
}

func TestPlain(t *testing.T) {
	for _, test := range []struct {
		why, file string
		text      string // of the document; "" when it is the file
		problem   string // part of it
	}{
		{why: "a rule of dashes is text, not front matter", file: "---\nFirst, it rained for 3 days.\n---\n"},
		{why: "a colon alone makes no front matter", file: "---\nNote: it rained.\n---\n"},
		{why: "a byte order mark is no text", file: "\ufeffTen men.", text: "   Ten men."},
		{why: "a wrong date is named with its line", file: "---\nsource: A\ndate: May 2024\n---\nText.", problem: "stdin:3: front matter: date \"May 2024\" is not a day"},
		{why: "front matter must end", file: "---\ndate: 2024-05-16\nText.", problem: "no closing line"},
		{why: "nothing but front matter", file: "---\ndate: 2024-05-16\n---\n", problem: "empty"},
		{why: "nothing at all", file: "", problem: "empty"},
		{why: "nothing but white space", file: " \n\t\n", problem: "empty"},
		{why: "little-endian UTF-16 without a mark", file: "T\x00e\x00n\x00 \x00m\x00e\x00n\x00.\x00", text: "Ten men."},
		{why: "UTF-16 with a mark", file: "\xfe\xff\x00T\x00e\x00n", text: "Ten"},
		{why: "Latin-1 has letters above 0xa0", file: "Caf\xe9 sales: 12 crates.", text: "Café sales: 12 crates."},
		{why: "curly quotes at 0x93 are Windows-1252", file: "\x93Twelve crates\x94, he said.", text: "“Twelve crates”, he said."},
		{why: "many high bytes are no Western text", file: "\xc4\xe3\xba\xc3\xca\xc0\xbd\xe7\xc4\xe3\xba\xc3", problem: "the encoding cannot be told"},
		{why: "one bad byte in UTF-8 is read as windows-1252", file: "Café für 12.\nA\x92s.\n", text: "Café für 12.\nA’s.\n"},
		{why: "a zero byte is in no text", file: "a\x00b\x01\x02cdefgh", problem: "binary"},
		{why: "a PDF is named", file: "%PDF-1.7\n\xe2\xe3", problem: "pdftotext"},
		{why: "a compressed file is named", file: "\x1f\x8b\x08\x00", problem: "gzip"},
		{why: "a page without text is no empty document", file: "\n<!DOCTYPE html><html>", problem: "HTML"},
		{why: "a page is read for its text", file: "<!DOCTYPE html><p>Ten <b>men</b>.", text: "Ten men.\n"},
	} {
		got := records(t, test.file)
		if len(got) != 1 {
			t.Errorf("%s: %d records", test.why, len(got))
			continue
		}
		if p := got[0].Problem; p != nil {
			if test.problem == "" || !strings.Contains(p.Error(), test.problem) {
				t.Errorf("%s: problem %q, want %q in it", test.why, p, test.problem)
			}
			continue
		}
		if test.problem != "" {
			t.Errorf("%s: no problem, want %q", test.why, test.problem)
			continue
		}
		want := test.text
		if want == "" {
			want = test.file
		}
		if diff := cmp.Diff(want, got[0].Doc.Text); diff != "" {
			t.Errorf("%s: text (-want +got):\n%s", test.why, diff)
		}
	}
}

func TestLines(t *testing.T) {
	for _, test := range []struct {
		why, line string
		kind      input.Kind
		id        string // of a bundle, as written
		docs      string // the ids of all documents
		problem   string
	}{
		{why: "a document without id is named by file and line", line: `{"text":"x"}`, kind: input.Document, docs: "stdin:1"},
		{why: "a number may be an id", line: `{"id":7,"text":"x"}`, kind: input.Document, docs: "7"},
		{why: "a time behind the day is dropped", line: `{"text":"x","date":"2024-05-16T08:00:00Z"}`, kind: input.Document, docs: "stdin:1"},
		{why: "unknown fields are passed over", line: `{"text":"x","lang":["en"]}`, kind: input.Document, docs: "stdin:1"},
		{why: "documents of a bundle are named by their place", line: `{"id":"k","docs":[{"text":"x"},{"id":"b","text":"y"}]}`, kind: input.Check, id: `"k"`, docs: "stdin:1#1 b"},
		{why: "an empty bundle is a bundle", line: `{"id":"k","docs":[]}`, kind: input.Check, id: `"k"`},
		{why: "the draft's id is draft", line: `{"id":"k","draft":{"id":"z","text":"x"},"sources":[{"id":"a","text":"y"}]}`, kind: input.Verify, id: `"k"`, docs: "draft a"},
		{why: "text is required", line: `{"id":"a"}`, kind: input.Unknown, id: `"a"`, problem: `no "text"`},
		{why: "text must be a string", line: `{"text":12}`, kind: input.Document, problem: `"text" must be a string, not a number`},
		{why: "a bad document makes a bad bundle", line: `{"id":"k","docs":[{"id":"a","text":"x"},{"id":"b"}]}`, kind: input.Check, id: `"k"`, problem: `docs[1]: no "text"`},
		{why: "ids in a bundle differ", line: `{"id":"k","docs":[{"id":"a","text":"x"},{"id":"a","text":"x"}]}`, kind: input.Check, id: `"k"`, problem: `"a" is used twice`},
		{why: "a wrong type keeps the id", line: `{"id":"k","docs":3}`, kind: input.Check, id: `"k"`, problem: `"docs" must be a list, not a number`},
		{why: "a cut line keeps the id", line: `{"id":"k","docs":[{"text":"x`, kind: input.Check, id: `"k"`, problem: "ends too early"},
		{why: "a text beside documents is not lost", line: `{"id":"k","text":"z","docs":[{"id":"a","text":"x"}]}`, kind: input.Check, id: `"k"`, problem: `a "text" of its own`},
		{why: "sources need a draft", line: `{"id":"k","sources":[]}`, kind: input.Verify, id: `"k"`, problem: `needs a "draft"`},
		{why: "a source cannot be called draft", line: `{"id":"k","draft":{"text":"x"},"sources":[{"id":"draft","text":"x"}]}`, kind: input.Verify, id: `"k"`, problem: `the draft's`},
		{why: "a wrong date is named", line: `{"text":"x","date":"2024-02-30"}`, kind: input.Document, problem: `"2024-02-30": the calendar has no such day`},
		{why: "a list is no record", line: `{"text":"x"} {"text":"y"}`, kind: input.Document, problem: "not JSON"},
	} {
		got := records(t, test.line+"\n")
		if len(got) != 1 {
			t.Errorf("%s: %d records", test.why, len(got))
			continue
		}
		r := got[0]
		var ids []string
		for _, d := range r.Documents() {
			ids = append(ids, d.ID)
		}
		if r.Kind != test.kind || string(r.ID) != test.id || strings.Join(ids, " ") != test.docs {
			t.Errorf("%s: kind %d, id %s, documents %v; want %d, %s, %s", test.why, r.Kind, r.ID, ids, test.kind, test.id, test.docs)
		}
		if problem := text(r.Problem); test.problem == "" && problem != "" || !strings.Contains(problem, test.problem) {
			t.Errorf("%s: problem %q, want %q in it", test.why, problem, test.problem)
		}
	}
}

func text(p *input.Problem) string {
	if p == nil {
		return ""
	}
	return p.Error()
}

// A bad line stops nothing and is named by its number; blank lines count but are no records.
func TestBadLineStopsNothing(t *testing.T) {
	got := records(t, "{\"text\":\"a\"}\n\nnot a record\n[1]\n{\"text\":\"\xff\"}\n{\"text\":\"b\"}")
	var problems []string
	for _, r := range got {
		problems = append(problems, text(r.Problem))
	}
	want := []string{
		"",
		"stdin:3: not JSON: invalid character 'o' in literal null (expecting 'u') at byte 2",
		"stdin:4: not a record: a line holds one JSON object, not a list (jq -c '.[]' makes lines of one)",
		"stdin:5: not UTF-8",
		"",
	}
	if diff := cmp.Diff(want, problems); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	a, b := write("a.txt", "Ten men."), write("b.jsonl", "\n\n")
	missing := filepath.Join(dir, "missing.txt")
	names, _, _ := input.Files([]string{a, missing, dir, b, a})
	dates, err := input.NewValues("date", []string{"2024-05-16", "a.txt=2024-05-17"}, names)
	if err != nil {
		t.Fatal(err)
	}
	sources, err := input.NewValues("source", []string{"A=B"}, names)
	if err != nil {
		t.Fatal(err)
	}
	r := &input.Reader{Names: names, Dates: dates, Sources: sources}
	var got []string
	for raw := range r.All() {
		rec := raw.Record()
		if rec.Problem != nil {
			got = append(got, strings.ReplaceAll(rec.Problem.Error(), dir, "DIR"))
			continue
		}
		got = append(got, rec.Doc.Date.String()+" "+rec.Doc.Source)
	}
	want := []string{
		"2024-05-17 A=B",
		filepath.Join("DIR", "missing.txt") + ": no such file",
		filepath.Join("DIR", "b.jsonl") + ": empty: no records to read",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("records (-want +got):\n%s", diff)
	}
}

// An input that breaks off is a problem, not a short text.
func TestBrokenInput(t *testing.T) {
	for _, head := range []string{"Ten men.", "{\"text\":\"a\"}\n"} {
		r := &input.Reader{Names: []string{"-"}, Stdin: iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(head)))}
		var last input.Record
		for raw := range r.All() {
			last = raw.Record()
		}
		if last.Problem == nil || !strings.Contains(last.Problem.Text, "timeout") {
			t.Errorf("%q: problem %v, want a timeout", head, last.Problem)
		}
	}
}

// Whatever bytes come in, each record is a problem or documents of valid UTF-8, and reading a
// second time gives the same.
func FuzzReader(f *testing.F) {
	for _, s := range []string{
		"", "Ten men.", "---\ndate: 2024-05-16\n---\nTen.", "{\"text\":\"a\"}\n{", `{"id":"k","docs":[{"text":"x"}]}`,
		`{"id":1,"draft":{"text":"x"},"sources":[]}`, "<html><p>Ten", "\ufeff{\"text\":\"a\"}", "---\n---\n---",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		first, again := records(t, s), records(t, s)
		if diff := cmp.Diff(first, again); diff != "" {
			t.Errorf("a second reading differs:\n%s", diff)
		}
		if len(first) == 0 {
			t.Errorf("%q gave neither a record nor a problem", s)
		}
		for _, r := range first {
			if r.Problem == nil && r.Kind == input.Document && !utf8.ValidString(r.Doc.Text) {
				t.Errorf("the text is not UTF-8: %q", r.Doc.Text)
			}
			if r.Problem == nil && r.Kind == input.Document && !strings.ContainsAny(s, "{<\x00") && utf8.ValidString(s) && len(r.Doc.Text) != len(s) {
				t.Errorf("the text has %d bytes, the file %d", len(r.Doc.Text), len(s))
			}
		}
	})
}
