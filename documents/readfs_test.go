package documents_test

import (
	"errors"
	"testing"
	"testing/fstest"

	"github.com/claimcheck/claimcheck/documents"
)

// TestReadFS: a file of a file system is read as one on disk is, and one that is not there is a Problem that names it.
func TestReadFS(t *testing.T) {
	files := fstest.MapFS{"news/a.txt": {Data: []byte("---\ndate: 2024-05-16\nsource: Wire\n---\nTen trams were sold.")}}
	docs, err := documents.ReadFS(files, "news/a.txt")
	if err != nil || len(docs) != 1 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	if d := docs[0].Document; d.Source != "Wire" || d.Date.String() != "2024-05-16" {
		t.Errorf("source %q, date %v", d.Source, d.Date)
	}
	var problem *documents.Problem
	if _, err := documents.ReadFS(files, "news/b.txt"); !errors.As(err, &problem) || problem.Name != "news/b.txt" {
		t.Errorf("a missing file gives %v", err)
	}
}
