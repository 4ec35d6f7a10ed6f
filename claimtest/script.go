package claimtest

import (
	"errors"
	"flag"
	"io"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/documents"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
	"github.com/claimcheck/claimcheck/report"
)

// Commands gives the commands of a script, for testscript.Params.Cmds. The map is fresh: a caller
// may add to it. FILE is a file of the script in any format of package documents; its date and source come from
// its front matter.
//
//	claims FILE...                        each text with its claims underlined
//	check [-format NAME] FILE...          files against each other; fails if there are conflicts
//	verify [-format NAME] DRAFT FILE...   a draft against files; fails if a figure is contradicted
//
// What they print goes to stdout, where cmp, stdout and grep look: "cmp stdout want.txt" holds it in the
// script, and testscript's UpdateScripts rewrites it. NAME is one of package report: csv when left out. A leading "!" says
// that the script expects conflicts, as in "! check a.txt b.txt".
func Commands() map[string]func(ts *testscript.TestScript, neg bool, args []string) {
	return map[string]func(ts *testscript.TestScript, neg bool, args []string){
		"claims": scriptClaims,
		"check":  scriptCheck,
		"verify": scriptVerify,
	}
}

func scriptClaims(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: claims FILE...")
	}
	for _, name := range args {
		for _, doc := range read(ts, name) {
			write(ts, Underline(doc, extract.Claims(doc)))
		}
	}
}

func scriptCheck(ts *testscript.TestScript, neg bool, args []string) {
	const usage = "usage: check [-format NAME] FILE..."
	format, names := parse(ts, usage, args)
	if len(names) == 0 {
		ts.Fatalf(usage)
	}
	r := reconcile.Check(readClaims(ts, names))
	ts.Check(format.Check(ts.Stdout(), r))
	expect(ts, neg, len(r.Findings), "conflicts")
}

func scriptVerify(ts *testscript.TestScript, neg bool, args []string) {
	const usage = "usage: verify [-format NAME] DRAFT FILE..."
	format, names := parse(ts, usage, args)
	if len(names) < 2 {
		ts.Fatalf(usage)
	}
	v := reconcile.Verify(readClaims(ts, names[:1]), readClaims(ts, names[1:]))
	ts.Check(format.Verify(ts.Stdout(), v))
	n := 0
	for _, j := range v.Draft {
		if j.Label == reconcile.Contradicted {
			n++
		}
	}
	expect(ts, neg, n, "contradicted figures")
}

// expect fails the script if there are findings where none are expected, or none where some are.
func expect(ts *testscript.TestScript, neg bool, n int, what string) {
	switch {
	case neg && n == 0:
		ts.Fatalf("no %s, but the line starts with !", what)
	case !neg && n > 0:
		ts.Fatalf("%d %s; a line that expects some starts with !", n, what)
	}
}

// parse reads the flags of a command and gives the format and the names of files.
func parse(ts *testscript.TestScript, usage string, args []string) (report.Format, []string) {
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	name := flags.String("format", "csv", "")
	if err := flags.Parse(args); err != nil {
		ts.Fatalf("%v\n%s", err, usage)
	}
	format, ok := report.Lookup(*name)
	if !ok {
		var names []string
		for _, f := range report.Formats() {
			names = append(names, f.Name)
		}
		ts.Fatalf("no format %q: there are %s", *name, strings.Join(names, ", "))
	}
	return format, flags.Args()
}

// readClaims reads the claims of the files and numbers them from 0.
func readClaims(ts *testscript.TestScript, names []string) []*claims.Claim {
	var all []*claims.Claim
	for _, name := range names {
		for _, doc := range read(ts, name) {
			all = append(all, extract.Claims(doc)...)
		}
	}
	for i, c := range all {
		c.ID = i
	}
	return all
}

// read reads the documents of a file. They are named as the script names the file, so that what is
// printed does not depend on the folder in which the script runs.
func read(ts *testscript.TestScript, name string) []*claims.Document {
	docs, err := documents.ReadFile(ts.MkAbs(name))
	ts.Check(err)
	if len(docs) == 0 {
		ts.Check(errors.New(name + " holds no document"))
	}
	out := make([]*claims.Document, len(docs))
	for i, d := range docs {
		d.ID = strings.Replace(d.ID, ts.MkAbs(name), name, 1)
		out[i] = d.Document
	}
	return out
}

func write(ts *testscript.TestScript, s string) {
	_, err := io.WriteString(ts.Stdout(), s)
	ts.Check(err)
}
