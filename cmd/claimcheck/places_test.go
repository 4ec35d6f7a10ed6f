package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/claimcheck/claimcheck/reconcile"
)

// The name of a rule is the name of its file and of its script.
func TestEveryRuleHasItsPlace(t *testing.T) {
	for _, r := range reconcile.Rules() {
		for _, path := range []string{
			filepath.Join("..", "..", "reconcile", r.Name+".go"),
			filepath.Join("testdata", "script", r.Name+".txtar"),
		} {
			if _, err := os.Stat(path); err != nil {
				t.Errorf("rule %s: %v", r.Name, err)
			}
		}
	}
}
