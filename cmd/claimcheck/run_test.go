package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// output is what one run of the command came to.
type output struct {
	Status         int
	Stdout, Stderr string
}

func claimcheck(stdin string, args ...string) output {
	var stdout, stderr bytes.Buffer
	status := run(context.Background(), args, strings.NewReader(stdin), &stdout, &stderr)
	return output{status, stdout.String(), stderr.String()}
}

// bundles makes a stream of n bundles with ids 0 to n-1, some of them bad.
func bundles(n int) string {
	var b strings.Builder
	for i := range n {
		if i%10 == 7 {
			fmt.Fprintf(&b, `{"id":%d,"docs":[{"id":"a"}]}`+"\n", i)
			continue
		}
		fmt.Fprintf(&b, `{"id":%d,"docs":[{"id":"a","date":"2024-01-05","text":"The mill sold %d tonnes of oats in 2023."},{"id":"b","date":"2024-01-06","text":"In 2023 the mill sold 40 tonnes of oats."}]}`+"\n", i, 40+i)
	}
	return b.String()
}

// Bundles are answered in their order, one line each, and the number of goroutines changes nothing.
func TestBundlesInOrder(t *testing.T) {
	const n = 200
	in := bundles(n)
	want := claimcheck(in, "check", "-json", "-jobs", "1", "-")
	lines := strings.Split(strings.TrimSpace(want.Stdout), "\n")
	if len(lines) != n || want.Status != statusTrouble {
		t.Fatalf("%d lines and status %d, want %d and %d", len(lines), want.Status, n, statusTrouble)
	}
	for i, line := range lines {
		var got struct {
			ID       int
			Error    string
			Findings []any
		}
		if err := json.Unmarshal([]byte(line), &got); err != nil || got.ID != i || (got.Error != "") != (i%10 == 7) {
			t.Errorf("line %d: %v: %.100s", i, err, line)
		}
	}
	for _, jobs := range []string{"0", "2", "7"} {
		if diff := cmp.Diff(want, claimcheck(in, "check", "-json", "-jobs", jobs, "-")); diff != "" {
			t.Errorf("-jobs %s (-want +got):\n%s", jobs, diff)
		}
	}
}

// The order of the documents in a bundle changes nothing in the answer.
func TestDocumentOrder(t *testing.T) {
	a := `{"id":"a","date":"2024-01-05","text":"The mill sold 40 tonnes of oats in 2023. It employs 12 people."}`
	b := `{"id":"b","date":"2024-01-06","text":"In 2023 the mill sold 44 tonnes of oats. It has 12 employees."}`
	for _, in := range [][2]string{
		{`{"docs":[` + a + "," + b + `]}`, `{"docs":[` + b + "," + a + `]}`},
		{a + "\n" + b, b + "\n" + a},
	} {
		for _, args := range [][]string{{"check", "-json", "-"}, {"check", "-explain", "-"}} {
			if diff := cmp.Diff(claimcheck(in[0], args...), claimcheck(in[1], args...)); diff != "" {
				t.Errorf("%v: the order of the documents shows:\n%s", args, diff)
			}
		}
	}
}

// Output that cannot be written is trouble, whatever was found.
func TestFullDisk(t *testing.T) {
	var stderr bytes.Buffer
	status := run(t.Context(), []string{"check", "-json", "-"}, strings.NewReader(bundles(3)), fullDisk{}, &stderr)
	if status != statusTrouble || !strings.Contains(stderr.String(), "claimcheck: cannot write the output: no space") {
		t.Errorf("status %d, %q", status, &stderr)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space") }

func TestLongFlags(t *testing.T) {
	for _, test := range []struct {
		why      string
		in, want []string
	}{
		{"one dash becomes two", []string{"check", "-json", "-rules=values"}, []string{"check", "--json", "--rules=values"}},
		{"two dashes stay", []string{"--json"}, []string{"--json"}},
		{"a dash alone is standard input", []string{"-", "-h"}, []string{"-", "-h"}},
		{"a number is no flag", []string{"-12", "-1a"}, []string{"-12", "-1a"}},
		{"what follows -- is a file", []string{"-json", "--", "-json"}, []string{"--json", "--", "-json"}},
	} {
		if diff := cmp.Diff(test.want, longFlags(test.in)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// troubled reports whether standard error names a trouble. Notes, such as that a text was read in another
// encoding, are none.
func troubled(stderr string) bool {
	for line := range strings.Lines(stderr) {
		if !strings.HasPrefix(line, "claimcheck: note: ") {
			return true
		}
	}
	return false
}

// Whatever comes in, a run ends with a known status, says the same twice, writes only valid JSON
// with -json, and names every trouble on standard error.
func FuzzRun(f *testing.F) {
	f.Add("The mill sold 40 tonnes of oats in 2023, up 10% from 2022.")
	f.Add(bundles(8))
	f.Add(`{"id":"x","draft":{"text":"It sold 40 tonnes."},"sources":[{"id":"s","text":"It sold 44 tonnes."}]}`)
	f.Add("\xff000")
	f.Add("{\"text\":\"\xff\"}\n{\"text\":\"$1,2,3 \\u0000 ten million million percent\"}\n")
	f.Fuzz(func(t *testing.T, in string) {
		for _, args := range [][]string{
			{"check", "-json", "-"},
			{"check", "-explain", "-"},
			{"verify", "-json", "-"},
			{"extract", "-json", "-mentions", "-"},
			{"extract", "-json", "-"},
		} {
			got := claimcheck(in, args...)
			if diff := cmp.Diff(got, claimcheck(in, args...)); diff != "" {
				t.Errorf("%v: a second run differs:\n%s", args, diff)
			}
			if (got.Status == statusTrouble) != troubled(got.Stderr) || got.Status < 0 || got.Status > 2 {
				t.Errorf("%v: status %d with %q on standard error", args, got.Status, got.Stderr)
			}
			if args[1] != "-json" {
				continue
			}
			for line := range strings.Lines(got.Stdout) {
				if !json.Valid([]byte(line)) {
					t.Errorf("%v: not JSON: %.200q", args, line)
				}
			}
		}
	})
}
