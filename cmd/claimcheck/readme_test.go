package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The report in README.md is what the command prints on the articles of examples/newsroom: the first
// finding, the last agreement and the counts. With -update it is written.
func TestReadme(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	names, err := filepath.Glob("examples/newsroom/articles/*.txt")
	if err != nil || len(names) != 5 {
		t.Fatalf("%d articles, %v", len(names), err)
	}
	for i := range names {
		names[i] = filepath.ToSlash(names[i])
	}
	got := claimcheck("", append([]string{"check"}, names...)...)
	if got.Status != statusConflicts || got.Stderr != "" {
		t.Errorf("status %d, want %d; %s", got.Status, statusConflicts, got.Stderr)
	}
	const begin, end = "<!-- output -->\n", "<!-- /output -->"
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	before, rest, ok := strings.Cut(readme, begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatal("README.md has no place for the output")
	}
	blocks := strings.Split(got.Stdout, "\n\n")
	if len(blocks) < 4 {
		t.Fatalf("a report of %d blocks:\n%s", len(blocks), got.Stdout)
	}
	shown := blocks[0] + "\n\n...\n\n" + blocks[len(blocks)-2] + "\n\n" + blocks[len(blocks)-1]
	want := before + begin + "```\n" + shown + "```\n" + end + after
	if *update && want != readme {
		if err := os.WriteFile("README.md", []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		readme = want
	}
	if diff := cmp.Diff(want, readme); diff != "" {
		t.Errorf("README.md (-want +got):\n%s", diff)
	}
}
