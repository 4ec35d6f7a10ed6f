package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.uber.org/goleak"
)

// A reader of the output that has seen enough, such as head, ends the command: by the signal or as trouble, without a panic.
func TestBrokenPipe(t *testing.T) {
	program := filepath.Join(t.TempDir(), "claimcheck.exe")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	in.Close()
	var stderr bytes.Buffer
	cmd := exec.Command(program, "extract", "-json", "-")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(strings.Repeat("The mill sold 40 tonnes of oats in 2023.\n", 2000)), out, &stderr
	err = cmd.Run()
	out.Close()
	if err == nil {
		t.Error("the command ends as if all of its output had been read")
	}
	if strings.Contains(stderr.String(), "panic") || strings.Contains(stderr.String(), "goroutine") || strings.Count(stderr.String(), "\n") > 1 {
		t.Errorf("standard error: %s", &stderr)
	}
}

// A run that ends, also one that is stopped, leaves no goroutine.
func TestRunLeavesNoGoroutine(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	for _, args := range [][]string{{"check", "-json", "-jobs", "3", "-"}, {"extract", "-json", "-jobs", "3", "-"}} {
		if got := claimcheck(bundles(30), args...); got.Stdout == "" {
			t.Errorf("%v: no output: %+v", args, got)
		}
		stop, cancel := context.WithCancel(t.Context())
		var stdout, stderr bytes.Buffer
		if status := run(stop, args, &stopping{stop: cancel, n: 10}, &stdout, &stderr); status != statusStopped {
			t.Errorf("%v: status %d", args, status)
		}
	}
}
