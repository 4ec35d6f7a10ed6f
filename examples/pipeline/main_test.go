package main

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claimtest"
)

var update = flag.Bool("update", false, "rewrite testdata/want.jsonl")

func TestRun(t *testing.T) {
	in, err := os.Open("testdata/answers.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var got bytes.Buffer
	if err := run(in, &got); err != nil {
		t.Fatal(err)
	}
	claimtest.Golden(t, *update, "testdata/want.jsonl", got.String())
}

// A line that cannot be read is named, and what came before it is answered.
func TestBadLine(t *testing.T) {
	var got bytes.Buffer
	err := run(strings.NewReader(`{"id":"a","answer":"It cost £3."}`+"\n"+`{"id":"b",`), &got)
	if err == nil || !strings.Contains(err.Error(), "question 2") {
		t.Errorf("error %v", err)
	}
	if !strings.HasPrefix(got.String(), `{"id":"a",`) || strings.Count(got.String(), "\n") != 1 {
		t.Errorf("output %q", &got)
	}
}
