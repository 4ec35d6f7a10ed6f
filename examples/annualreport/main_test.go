package main

import (
	"bytes"
	"flag"
	"testing"

	"github.com/claimcheck/claimcheck/claimtest"
)

var update = flag.Bool("update", false, "rewrite testdata/want.txt")

// The two errors that the report holds are found, and nothing else is reported.
func TestRun(t *testing.T) {
	var got bytes.Buffer
	if err := run(&got, "report.txt"); err != nil {
		t.Fatal(err)
	}
	claimtest.Golden(t, *update, "testdata/want.txt", got.String())
}
