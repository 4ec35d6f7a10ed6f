package main

import (
	"bytes"
	"flag"
	"testing"

	"github.com/claimcheck/claimcheck/claimtest"
)

var update = flag.Bool("update", false, "rewrite testdata/want.md")

// The rule reports the three figures that cannot be and leaves the three that can.
func TestRun(t *testing.T) {
	var got bytes.Buffer
	if err := run(&got, []string{"articles/vote.txt"}); err != nil {
		t.Fatal(err)
	}
	claimtest.Golden(t, *update, "testdata/want.md", got.String())
}
