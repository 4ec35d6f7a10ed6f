package extract_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRoles holds that the roles that the code asks for, those that words of the table have and those that its README describes are the
// same: a role that is misspelled in one place would never be played.
func TestRoles(t *testing.T) {
	read := func(path string) string {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	played := map[string]bool{}
	for _, m := range regexp.MustCompile(`role:(\S+)`).FindAllStringSubmatch(read("internal/lexicon/words/roles.tsv"), -1) {
		played[m[1]] = true
	}
	described := map[string]bool{}
	_, text, _ := strings.Cut(read("internal/lexicon/words/README.md"), "| role | meaning |\n|---|---|\n")
	text, _, _ = strings.Cut(text, "\n\n")
	for _, m := range regexp.MustCompile(`(?m)^\| (\S+) \|`).FindAllStringSubmatch(text, -1) {
		described[m[1]] = true
	}
	asked := map[string]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if f, ok := call.Fun.(*ast.SelectorExpr); ok && (f.Sel.Name == "plays" || f.Sel.Name == "basePlays") {
				if role, ok := call.Args[1].(*ast.BasicLit); ok {
					asked[strings.Trim(role.Value, `"`)] = true
				}
			}
			return true
		})
	}
	want := slices.Sorted(maps.Keys(played))
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(asked))); diff != "" || len(want) == 0 {
		t.Errorf("roles that words have and the code asks for (-have +asked):\n%s", diff)
	}
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(described))); diff != "" {
		t.Errorf("roles that words have and README.md describes (-have +described):\n%s", diff)
	}
}
