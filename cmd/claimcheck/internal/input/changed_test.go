package input

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What is done to a file while it is read: only a change is an error.
func TestWatch(t *testing.T) {
	for _, test := range []struct {
		why  string
		do   func(name string) error
		want error
	}{
		{"nothing", func(string) error { return nil }, nil},
		{"more is written behind the end", func(name string) error {
			f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND, 0)
			if err != nil {
				return err
			}
			_, err = f.WriteString("Ten women.")
			return errors.Join(err, f.Close())
		}, errChanged},
		{"it is cut", func(name string) error { return os.Truncate(name, 3) }, errChanged},
		{"the same number of bytes is written over it", func(name string) error {
			return errors.Join(os.WriteFile(name, []byte("Two men."), 0o666), os.Chtimes(name, time.Time{}, time.Unix(1, 0)))
		}, errChanged},
		{"another file takes its place: what is open stays as it was", func(name string) error {
			return errors.Join(os.WriteFile(name+".new", []byte("Forty men."), 0o666), os.Rename(name+".new", name))
		}, nil},
	} {
		name := filepath.Join(t.TempDir(), "a.txt")
		if err := os.WriteFile(name, []byte("Ten men."), 0o666); err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		r := watch(f)
		var first [2]byte
		if _, err := io.ReadFull(r, first[:]); err != nil {
			t.Fatal(err)
		}
		if err := test.do(name); err != nil {
			t.Logf("%s: not possible here: %v", test.why, err) // an open file cannot be replaced everywhere
		} else if _, err := io.ReadAll(r); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.why, err, test.want)
		}
		f.Close()
	}
}

// A stream to which a line is added while it is read: the lines are answered, and the change is named.
func TestStreamThatGrows(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.jsonl")
	line := `{"text":"` + strings.Repeat("Ten men. ", 2000) + `"}` + "\n"
	if err := os.WriteFile(name, []byte(strings.Repeat(line, 20)), 0o666); err != nil {
		t.Fatal(err)
	}
	r := &Reader{Names: []string{name}}
	texts, problems := 0, []string{}
	for raw := range r.All() {
		if rec := raw.Record(); rec.Problem != nil {
			problems = append(problems, rec.Problem.Text)
			continue
		}
		if texts++; texts == 1 {
			f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND, 0)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := f.WriteString(line); err != nil {
				t.Fatal(err)
			}
			f.Close()
		}
	}
	if texts < 20 || len(problems) != 1 || !strings.Contains(problems[0], "changed while it was read") {
		t.Errorf("%d texts, problems %q", texts, problems)
	}
}
