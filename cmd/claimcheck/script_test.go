package main

import (
	"encoding/hex"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"

	"github.com/claimcheck/claimcheck/reconcile"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata/script")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"claimcheck": main,
	})
}

// Each script runs the command on small documents and compares what it prints. With -update the
// expected output is rewritten: read the difference before you commit it.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"unhex":   unhex,
			"comment": comment,
			"nocolor": nocolor,
		},
	})
}

// exits runs a command and fails unless it ends with the status: exits 1 claimcheck check a.txt
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND ARG...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	default:
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// nocolor writes a file without its sequences for colours: nocolor from to
func nocolor(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: nocolor FROM TO")
	}
	text := regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(ts.ReadFile(args[0]), "")
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text), 0o666))
}

// unhex writes the bytes that a file gives as hex digits: unhex latin.hex latin.txt
func unhex(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: unhex HEXFILE FILE")
	}
	data, err := hex.DecodeString(strings.Join(strings.Fields(ts.ReadFile(args[0])), ""))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o666))
}

// comment fills the empty comments of a baseline: comment FILE WORDS
func comment(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: comment FILE WORDS")
	}
	text := strings.ReplaceAll(ts.ReadFile(args[0]), `"comment":""`, `"comment":`+strconv.Quote(args[1]))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// docs/rules.md holds the section of each rule as claimcheck help RULE prints it. With -update it
// is written.
func TestRulesDoc(t *testing.T) {
	var b strings.Builder
	b.WriteString("# The rules\n\nThis page is made from the rules themselves: `go test ./cmd/claimcheck -update`. `claimcheck help RULE` prints one\nsection.\n")
	for _, r := range reconcile.Rules() {
		b.WriteString("\n## " + r.Name + "\n\n" + strings.TrimSpace(r.Doc) + "\n")
	}
	name := filepath.Join("..", "..", "docs", "rules.md")
	if *update {
		if err := os.WriteFile(name, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(b.String(), string(got)); diff != "" {
		t.Errorf("docs/rules.md (-want +got); go test ./cmd/claimcheck -update writes it:\n%s", diff)
	}
}
