//go:build unix

package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The signal of Ctrl-C ends the command while it waits for input: what is finished has been written, in whole records,
// and the status is 130.
func TestSignal(t *testing.T) {
	program := filepath.Join(t.TempDir(), "claimcheck")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	cmd := exec.Command(program, "check", "-json", "-jobs", "1", "-")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr strings.Builder
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	const n = 400 // more than what waits in buffers
	go func() { _, _ = io.WriteString(in, bundles(n)) }()
	out := bufio.NewReader(stdout)
	first, err := out.ReadString('\n')
	if err != nil {
		t.Fatalf("no first record: %v", err)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(out)
	if err != nil {
		t.Fatal(err)
	}
	err = cmd.Wait()
	if cmd.ProcessState.ExitCode() != statusStopped || !strings.Contains(stderr.String(), "interrupted") {
		t.Errorf("%v, status %d, standard error %q", err, cmd.ProcessState.ExitCode(), stderr.String())
	}
	i := 0
	for line := range strings.Lines(first + string(rest)) {
		var r struct{ ID int }
		if err := json.Unmarshal([]byte(line), &r); err != nil || r.ID != i {
			t.Fatalf("record %d: %v: %.100q", i, err, line)
		}
		i++
	}
	if i == 0 || i > n {
		t.Errorf("%d records", i)
	}
}
