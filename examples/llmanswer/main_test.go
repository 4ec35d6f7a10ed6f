package main

import (
	"bytes"
	"flag"
	"testing"

	"github.com/claimcheck/claimcheck/claimtest"
)

var update = flag.Bool("update", false, "rewrite testdata/want.txt")

// The program prints the report that testdata/want.txt holds.
func TestRun(t *testing.T) {
	var got bytes.Buffer
	if err := run(&got); err != nil {
		t.Fatal(err)
	}
	claimtest.Golden(t, *update, "testdata/want.txt", got.String())
}
