package main

import (
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	const in = `{"text":"Exports rose. The port is busy."}
{"text":"The export of grain fell, the ministry said."}
{"text":"THE end"}
{"text":"Rain."}`
	var out strings.Builder
	if err := run(strings.NewReader(in), &out, 1000); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ row, why string }{
		{"the\t4\n", "in 3 of 4 texts, whatever its case, and once a text: -10*log2(3/4) = 4.15"},
		{"export\t10\n", "a plural counts for its lemma: 2 of 4 texts is one bit"},
		{"exports\t20\n", "the form itself stands in 1 of 4 texts"},
	} {
		if !strings.Contains(out.String(), "\n"+test.row) {
			t.Errorf("no row %q: %s\n%s", test.row, test.why, out.String())
		}
	}
	if err := run(strings.NewReader(in+"\n{bad}\n"), &out, 10); err == nil || !strings.Contains(err.Error(), "line 5") {
		t.Errorf("a bad line gives %v, want an error that names line 5", err)
	}
	if err := run(strings.NewReader(""), &out, 10); err == nil {
		t.Error("no texts give no error")
	}
}

func TestWeightIsNeverZero(t *testing.T) {
	if w := weight(5, 5); w != 1 {
		t.Errorf("a word in every text weighs %d, want 1: 0 stands for no weight", w)
	}
}
