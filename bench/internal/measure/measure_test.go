package measure

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestNews holds that made-up news is as long as asked, the same each time, and does not repeat itself.
func TestNews(t *testing.T) {
	const size = 1 << 20
	a, b := News(1, size), News(1, size)
	total := 0
	seen := map[string]int{}
	for i := range a {
		if a[i] != b[i] {
			t.Fatalf("document %d differs", i)
		}
		total += len(a[i].Text)
		for s := range strings.SplitSeq(a[i].Text, ". ") {
			if s = strings.TrimSpace(s); s != "" {
				seen[s]++
			}
		}
	}
	if total < size {
		t.Errorf("%d bytes, want %d", total, size)
	}
	most := 0
	for _, n := range seen {
		most = max(most, n)
	}
	if most > 20 || len(seen) < 3000 {
		t.Errorf("%d different sentences, the most frequent one %d times", len(seen), most)
	}
}

// TestEvents holds that documents of one cluster that follow each other are one event.
func TestEvents(t *testing.T) {
	got := eventsOf([]Document{{Text: "a", Cluster: "1"}, {Text: "b", Cluster: "1"}, {Text: "c"}, {Text: "d"}, {Text: "e", Cluster: "1"}})
	var sizes []int
	for _, e := range got {
		sizes = append(sizes, len(e))
	}
	if len(sizes) != 4 || sizes[0] != 2 {
		t.Errorf("events of %v documents, want 2, 1, 1, 1", sizes)
	}
}

// TestMeasure holds that a pass reads all documents, and a reader that is too slow for them a part.
func TestMeasure(t *testing.T) {
	docs := News(1, 200<<10)
	total := 0
	for _, d := range docs {
		total += len(d.Text)
	}
	var r Result
	r.measure(Each(func(string) int { return 1 }), docs, time.Millisecond, false)
	if r.Bytes != total || r.Docs != len(docs) || r.Found != len(docs) {
		t.Errorf("read %d of %d bytes, found %d in %d documents", r.Bytes, total, r.Found, r.Docs)
	}
	slow := Result{}
	slow.measure(Each(func(string) int { time.Sleep(time.Millisecond); return 0 }), docs, 8*time.Millisecond, true)
	if slow.Bytes != total {
		t.Errorf("by the clock %d of %d bytes were read: all documents are one event then", slow.Bytes, total)
	}
}

// TestLoad holds that a line that is no JSON is named, and a file without a document is an error.
func TestLoad(t *testing.T) {
	for text, want := range map[string]string{"{\"text\":\"a\"}\nx\n": ":2:", "": "no document"} {
		name := filepath.Join(t.TempDir(), "a.jsonl")
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Load(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want one with %q", text, err, want)
		}
	}
}

// TestJoined holds that a joined text has the size that is asked for, cut at the end of a line.
func TestJoined(t *testing.T) {
	docs := News(1, 50<<10)
	for _, size := range CurveSizes()[1:4] {
		if n := len(Joined(docs, size)); n > size || n < size/2 {
			t.Errorf("Joined to %d bytes has %d", size, n)
		}
	}
}
