package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// stopping gives bundles without end and stops the run when n have been read.
type stopping struct {
	stop context.CancelFunc
	n    int
	rest []byte
}

func (s *stopping) Read(p []byte) (int, error) {
	if len(s.rest) == 0 {
		if s.n--; s.n < 0 {
			s.stop()
		}
		s.rest = []byte(bundles(1))
	}
	n := copy(p, s.rest)
	s.rest = s.rest[n:]
	return n, nil
}

// An interrupt ends an endless stream: whole records are written, standard error says so, the status is 130.
func TestInterrupt(t *testing.T) {
	for _, args := range [][]string{
		{"check", "-json", "-"}, {"check", "-json", "-jobs", "1", "-"}, {"extract", "-json", "-"}, {"check", "-format", "jsonl", "-"},
	} {
		stop, cancel := context.WithCancel(t.Context())
		var stdout, stderr bytes.Buffer
		status := run(stop, args, &stopping{stop: cancel, n: 20}, &stdout, &stderr)
		if status != statusStopped || !strings.Contains(stderr.String(), "claimcheck: interrupted") {
			t.Errorf("%v: status %d, %q", args, status, &stderr)
		}
		for line := range strings.Lines(stdout.String()) {
			if !json.Valid([]byte(line)) {
				t.Errorf("%v: not a whole record: %q", args, line)
			}
		}
	}
}

// An interrupted run leaves the file of -o as it was, and nothing beside it.
func TestInterruptKeepsFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "report.jsonl")
	if err := os.WriteFile(name, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	stop, cancel := context.WithCancel(t.Context())
	var stderr bytes.Buffer
	status := run(stop, []string{"check", "-o", name, "-"}, &stopping{stop: cancel, n: 20}, io.Discard, &stderr)
	got, err := os.ReadFile(name)
	entries, _ := os.ReadDir(dir)
	if status != statusStopped || err != nil || string(got) != "old" || len(entries) != 1 {
		t.Errorf("status %d, file %q, %d files, %v, %s", status, got, len(entries), err, &stderr)
	}
}

// A reader that waits for ever is left when the run is stopped.
func TestStoppable(t *testing.T) {
	stop, cancel := context.WithCancel(t.Context())
	in, out := io.Pipe()
	defer out.Close()
	r := newStoppable(stop, in)
	go func() {
		_, _ = out.Write([]byte("a line"))
		cancel()
	}()
	if got, err := io.ReadAll(r); err != nil || len(got) > 0 && string(got) != "a line" {
		t.Errorf("%q, %v", got, err)
	}
}

// A full disk under -o is trouble, and the file is left alone. /dev/full is one.
func TestFullDevice(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("there is no /dev/full")
	}
	got := claimcheck(bundles(3), "check", "-format", "jsonl", "-o", "/dev/full", "-")
	if got.Status != statusTrouble || !strings.Contains(got.Stderr, "no space left") {
		t.Errorf("status %d, %q", got.Status, got.Stderr)
	}
}

// Of a thousand files some cannot be read, each for a reason of its own: the others are answered, in order, and each
// trouble is one line that names its file.
func TestManyFiles(t *testing.T) {
	dir := t.TempDir()
	const n, every = 1000, 40
	bad := []string{"broken.docx", "gone.txt", "picture.txt", "empty.txt", "folder.txt"}
	var names, broken []string
	for i := range n {
		name, text := filepath.Join(dir, strconv.Itoa(i)+".txt"), "The mill sold "+strconv.Itoa(40+i)+" tonnes of oats in 2023."
		if i%every == 7 {
			kind := bad[i/every%len(bad)]
			name = filepath.Join(dir, strconv.Itoa(i)+kind)
			text = map[string]string{"broken.docx": "PK\x03\x04", "picture.txt": "\x89PNG\r\n\x1a\n\x00\x00"}[kind]
			broken = append(broken, filepath.Base(name))
			switch kind {
			case "gone.txt":
				names = append(names, name)
				continue
			case "folder.txt":
				names = append(names, name)
				if err := os.Mkdir(name, 0o777); err != nil {
					t.Fatal(err)
				}
				continue
			}
		}
		names = append(names, name)
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got := claimcheck("", append([]string{"extract", "-json"}, names...)...)
	lines := strings.Split(strings.TrimSpace(got.Stderr), "\n")
	if got.Status != statusTrouble || len(lines) != len(broken) {
		t.Errorf("status %d, %d lines on standard error, want %d: %.600s", got.Status, len(lines), len(broken), got.Stderr)
	}
	for _, name := range broken {
		if strings.Count(got.Stderr, string(filepath.Separator)+name) != 1 {
			t.Errorf("%s is not named once", name)
		}
	}
	last, answered := -1, map[int]bool{}
	for line := range strings.Lines(got.Stdout) {
		var c struct{ Doc string }
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(err)
		}
		i, err := strconv.Atoi(strings.TrimSuffix(filepath.Base(c.Doc), ".txt"))
		if err != nil || i < last {
			t.Fatalf("a claim of %q after one of file %d", c.Doc, last)
		}
		last, answered[i] = i, true
	}
	if len(answered) != n-len(broken) {
		t.Errorf("%d files are answered, want %d", len(answered), n-len(broken))
	}
}
