package claimtest_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/claimcheck/claimcheck/claimtest"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata/script")

// The scripts hold what the commands print and when they fail.
func TestCommands(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		Cmds:          claimtest.Commands(),
		UpdateScripts: *update,
	})
}

// A script that a command fails must fail, with words that say why.
func TestCommandsFail(t *testing.T) {
	const a = "-- a.txt --\n---\ndate: 2024-03-05\n---\nThe mill sold 40 tonnes of oats in 2023.\n"
	for _, test := range []struct{ script, want string }{
		{"! check a.txt", "no conflicts, but the line starts with !"},       // nothing contradicts one file
		{"check a.txt b.txt", "a line that expects some starts with !"},     // 40 and 95 tonnes
		{"check -format xml a.txt", `no format "xml": there are`},           // the names that exist are listed
		{"check", "usage: check"},                                           // no file
		{"verify a.txt", "usage: verify"},                                   // a draft without a source
		{"claims none.txt", "none.txt"},                                     // a file that is missing is named
		{"! claims a.txt", "usage: claims"},                                 // claims cannot fail in a useful way
		{"verify b.txt a.txt", "1 contradicted figures; a line that expec"}, // the draft says 95
	} {
		b := strings.Replace(strings.Replace(a, "a.txt", "b.txt", 1), "40", "95", 1)
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "s.txtar"), []byte(test.script+"\n"+a+b), 0o666); err != nil {
			t.Fatal(err)
		}
		r := &recorder{}
		func() {
			defer func() {
				if e := recover(); e != nil && e != errStop {
					panic(e)
				}
			}()
			testscript.RunT(r, testscript.Params{Dir: dir, Cmds: claimtest.Commands()})
		}()
		if !r.failed || !strings.Contains(r.log.String(), test.want) {
			t.Errorf("%s: failed %v, log lacks %q:\n%s", test.script, r.failed, test.want, &r.log)
		}
	}
}
