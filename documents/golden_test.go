package documents_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/documents"
)

var update = flag.Bool("update", false, "write the golden files")

// What is read of each file of testdata stands beside it, in FILE.golden.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range files {
		if strings.HasSuffix(file, ".golden") || strings.HasSuffix(file, ".pdf") && !havePDF() {
			continue
		}
		n++
		t.Run(filepath.Base(file), func(t *testing.T) {
			docs, err := documents.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := show(docs)
			golden := file + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
	if n < 4 {
		t.Errorf("only %d files in testdata", n)
	}
}

func show(docs []*documents.Document) string {
	var b strings.Builder
	for _, d := range docs {
		fmt.Fprintf(&b, "== %s (%s)\ndate: %s\nsource: %s\ntitle: %s\nurl: %s\n", filepath.Base(d.ID), d.Format.Name, d.Date, d.Source, d.Title, d.URL)
		for _, n := range d.Notes {
			fmt.Fprintf(&b, "note: %s\n", n)
		}
		text := strings.ReplaceAll(d.Text, " \n", "␠\n") // spaces at line ends would be lost in an editor
		fmt.Fprintf(&b, "--\n%s\n", text)
	}
	return b.String()
}
