package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/reconcile"
)

// TestCoverage: the scripts that docs/coverage.md names exist, and each rule stands in its table.
func TestCoverage(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "..", "docs", "coverage.md"))
	if err != nil {
		t.Fatal(err)
	}
	rules, rows := " ", 0
	for _, l := range strings.Split(string(b), "\n") {
		cells := strings.Split(l, "|")
		if len(cells) != 6 || strings.HasPrefix(l, "|---") || strings.HasPrefix(l, "| class") {
			continue
		}
		rows++
		rules += strings.NewReplacer(",", " ", ":", " ").Replace(cells[2]) + " "
		for _, s := range strings.Split(cells[3], ",") {
			if _, err := os.Stat(filepath.Join("testdata", "script", strings.TrimSpace(s)+".txtar")); err != nil {
				t.Errorf("%s: %v", strings.TrimSpace(cells[1]), err)
			}
		}
	}
	if rows < 24 {
		t.Errorf("%d classes, want 24 or more", rows)
	}
	for _, r := range reconcile.Rules() {
		if !strings.Contains(rules, " "+r.Name+" ") {
			t.Errorf("no class of rule %s", r.Name)
		}
	}
}
