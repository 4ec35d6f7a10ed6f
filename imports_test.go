package claimcheck_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/claimcheck/claimcheck"

// allowed says which packages of this module the code of a part of the tree may import. A part is
// a folder with all below it; the longest one that fits counts. Test files are held to it as well,
// but for the packages of testImports.
var allowed = []struct {
	part    string
	imports []string // of this module, each with all below it
	std     bool     // nothing else but the standard library
}{
	{part: ".", std: true},
	{part: "claims", std: true},
	{part: "extract/internal/lexicon", imports: []string{"claims", "extract/internal/lexicon"}, std: true},
	{part: "extract", imports: []string{"claims", "extract"}, std: true},
	{part: "reconcile", imports: []string{"claims", "reconcile"}, std: true},
	{part: "reconcile/internal/train", imports: []string{"claims", "extract", "reconcile"}, std: true},
	{part: "report", imports: []string{"claims", "reconcile", "report"}, std: true},
	{part: "documents", imports: []string{"claims", "documents"}},
	{part: "claimtest", imports: []string{"claims", "documents", "extract", "reconcile", "report", "claimtest"}},
	{part: "cmd/claimcheck", imports: []string{"claims", "documents", "extract", "reconcile", "report", "cmd/claimcheck"}},
	{part: "evaluation", imports: []string{"claims", "extract", "internal/marked", "reconcile"}, std: true},
	{part: "examples", imports: []string{"claims", "claimtest", "documents", "extract", "reconcile", "report"}, std: true},
}

// testImports are what the tests of the core may import besides.
var testImports = []string{
	"github.com/google/go-cmp/cmp",
	"pgregory.net/rapid",
	"github.com/rogpeppe/go-internal/testscript",
	"github.com/rogpeppe/go-internal/txtar",
	"github.com/rogpeppe/go-internal/testenv",
	"golang.org/x/tools/txtar",
}

// The packages stand in a row: claims knows nothing of the others, extract and reconcile never see
// each other, and the three import nothing but the standard library.
func TestImportDirections(t *testing.T) {
	files := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); name == "testdata" || nested(path) || len(name) > 1 && strings.HasPrefix(name, ".") {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") {
			return nil
		}
		files++
		return checkImports(t, filepath.ToSlash(path))
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 20 {
		t.Errorf("only %d Go files were seen", files)
	}
}

// nested reports whether a folder is a module of its own.
func nested(dir string) bool {
	if dir == "." {
		return false
	}
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

func checkImports(t *testing.T, path string) error {
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		return err
	}
	test := strings.HasSuffix(path, "_test.go")
	rule, found := allowed[0], false
	for _, a := range allowed {
		if inside(path, a.part) && (!found || len(a.part) >= len(rule.part)) {
			rule, found = a, true
		}
	}
	for _, spec := range f.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		own, isOwn := strings.CutPrefix(name, module)
		own = strings.TrimPrefix(own, "/")
		switch {
		case isOwn && test && (own == "internal/cputime" || own == "internal/marked"):
		case isOwn:
			if !slices.ContainsFunc(rule.imports, func(p string) bool { return inside(own, p) }) && own != rule.part && !(test && (rule.part == "." || own == "claimtest")) {
				t.Errorf("%s imports %s; the part %s may not", path, name, rule.part)
			}
		case rule.std && strings.Contains(strings.SplitN(name, "/", 2)[0], "."):
			if !test || !slices.Contains(testImports, name) {
				t.Errorf("%s imports %s; the part %s is held to the standard library", path, name, rule.part)
			}
		}
	}
	return nil
}

// inside reports whether path is part or below it.
func inside(path, part string) bool {
	return part == "." || path == part || strings.HasPrefix(path, part+"/")
}
