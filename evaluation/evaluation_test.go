package main

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/figures.txt")

// The figures of all sets are those of testdata/figures.txt, so that a change shows what it does to them. They may fall
// where that is right; read the difference, and what -wrong lists of the part dev.
func TestFigures(t *testing.T) {
	var got bytes.Buffer
	if err := run(&got, "testdata", ""); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/figures.txt"
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got.String()); d != "" {
		t.Errorf("figures changed (-recorded +now); go test ./evaluation -update records them:\n%s", d)
	}
}

func TestScores(t *testing.T) {
	const docs = `"docs":[{"id":"a","date":"2024-05-02","text":"Exports of Chile were $300 million in 2023."},{"id":"b","date":"2024-05-03","text":"In 2023 exports of Chile were $410 million."}]`
	for _, test := range []struct {
		name  string
		score func(string, io.Writer) (string, error)
		lines string
		want  string // of the figures
		wrong string // of the list
	}{
		{
			"a conflict that is expected and found counts for both", scoreCheck,
			`{"id":"1",` + docs + `,"conflicts":[{"quotes":[{"doc":"a","text":"$300 million"},{"doc":"b","text":"$410 million"}]}]}`,
			"conflicts P 100.0 R 100.0 F1 100.0", "",
		},
		{
			"one that nobody expects is false", scoreCheck,
			`{"id":"1",` + docs + `}`,
			"conflicts P 0.0 R 0.0 F1 0.0; agreements P 0.0 R 0.0 F1 0.0; cases without a conflict silent 0.0", `1: false conflict: [a: "$300 million" b: "$410 million"]`,
		},
		{
			"one that is not found is missed", scoreCheck,
			`{"id":"1",` + strings.Replace(docs, "410", "300", 1) + `,"conflicts":[{"quotes":[{"doc":"a","text":"$300"},{"doc":"b","text":"$300"}],"why":"none"}]}`,
			"conflicts P 0.0 R 0.0 F1 0.0; agreements P 0.0", `1: missed conflict: [a: "$300" b: "$300"] none`,
		},
		{
			"the label of a figure is compared", scoreVerify,
			`{"id":"1","draft":{"text":"The mine employs 300 people."},"sources":[{"id":"s","text":"The mine employs 410 people."}],"claims":[{"text":"300 people","label":"supported"}]}`,
			"accuracy 0.0", `1: "300 people" is supported, said contradicted`,
		},
		{
			"a pair that is consistent asks for no contradiction", scorePairs,
			`{"id":"1","a":{"text":"The mine employs 300 people."},"b":{"text":"It rained."},"label":"consistent"}`,
			"accuracy 100.0", "",
		},
		{
			"a pair that contradicts must be found", scorePairs,
			`{"id":"1","a":{"text":"The mine employs 300 people."},"b":{"text":"The mine employs more than 400 people."},"label":"contradict"}`,
			"accuracy 100.0; contradictions P 100.0 R 100.0", "",
		},
		{
			"value, measure and subject are compared", scoreReading,
			`{"id":"1","text":"The mine in Chile employs 300 people.","claims":[{"text":"300 people","value":300,"measure":"people","subject":"Peru"}]}`,
			"value 100.0; measure in part 100.0, whole 100.0; subject 0.0", `not read: subject`,
		},
		{
			"another value is not read", scoreReading,
			`{"id":"1","text":"The mine employs 300 people.","claims":[{"text":"300 people","value":310}]}`,
			"value 0.0", `not read: value`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var wrong bytes.Buffer
			got, err := test.score(write(t, test.lines), &wrong)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(got, test.want) {
				t.Errorf("figures %q, want %q", got, test.want)
			}
			if test.wrong == "" && wrong.Len() > 0 || !strings.Contains(wrong.String(), test.wrong) {
				t.Errorf("list %q, want %q", wrong.String(), test.wrong)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct {
		name  string
		score func(string, io.Writer) (string, error)
		lines string
		want  string
	}{
		{"no JSON", scoreCheck, "{}\n{", "cases.jsonl:2: "},
		{"an unknown field", scoreCheck, `{"conflict":[]}`, `unknown field "conflict"`},
		{"a quote that is not there", scoreCheck, `{"docs":[{"id":"a","text":"x"}],"conflicts":[{"quotes":[{"doc":"a","text":"y"}]}]}`, `cases.jsonl:1: "y" is not in the text of document "a"`},
		{"a document that is not there", scoreCheck, `{"agreements":[{"quotes":[{"doc":"a","text":"y"}]}]}`, `there is no document "a"`},
		{"another label", scoreVerify, `{"draft":{"text":"x 1"},"claims":[{"text":"1","label":"true"}]}`, `label "true" is none of`},
		{"another relation", scorePairs, `{"a":{"text":"x"},"b":{"text":"x"},"label":"false"}`, `label "false" is none of`},
		{"no value", scoreReading, `{"text":"x 1","claims":[{"text":"1"}]}`, "has neither a value"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := test.score(write(t, test.lines), io.Discard)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %q", err, test.want)
			}
		})
	}
	if err := run(io.Discard, "testdata", "verdicts"); err == nil || !strings.Contains(err.Error(), "the kinds are") {
		t.Errorf("an unknown kind: error %v", err)
	}
}

func write(t *testing.T, lines string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "cases.jsonl")
	if err := os.WriteFile(path, []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
