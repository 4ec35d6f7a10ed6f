package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
)

// schemas are those of docs/wire.schema.json by name. With strict a field that the schema does not list is an error.
func schemas(t *testing.T, strict bool) func(name string) *jsonschema.Resolved {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "docs", "wire.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	return func(name string) *jsonschema.Resolved {
		t.Helper()
		var s jsonschema.Schema
		if err := json.Unmarshal(data, &s); err != nil {
			t.Fatal(err)
		}
		if s.Defs[name] == nil {
			t.Fatalf("the schema has no %q", name)
		}
		if strict {
			closeObjects(&s)
		}
		s.AnyOf, s.Ref = nil, "#/$defs/"+name
		r, err := s.Resolve(nil)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
}

// closeObjects lets the objects of a schema have no other fields than those that it lists.
func closeObjects(s *jsonschema.Schema) {
	if s == nil {
		return
	}
	if len(s.Properties) > 0 {
		s.AdditionalProperties = &jsonschema.Schema{Not: &jsonschema.Schema{}}
	}
	for _, d := range s.Defs {
		closeObjects(d)
	}
	for _, p := range s.Properties {
		closeObjects(p)
	}
	closeObjects(s.Items)
}

// problemsOf lists what the schema says of the lines.
func problemsOf(t *testing.T, r *jsonschema.Resolved, lines string) []string {
	t.Helper()
	var out []string
	for line := range strings.Lines(lines) {
		var v any
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatal(err)
		}
		if err := r.Validate(v); err != nil {
			out = append(out, fmt.Sprintf("%v in %.300s", err, line))
		}
	}
	return out
}

// All that the command writes and reads as JSON fits the schema, and the schema lists every field of it. The texts are
// those of the scripts: together they have every rule and notation.
func TestSchema(t *testing.T) {
	scripts, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	var docs []map[string]string
	for i, name := range scripts {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, map[string]string{"id": fmt.Sprint(i), "date": "2024-05-16", "text": string(data)})
	}
	line := func(v any) string {
		data, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(data) + "\n"
	}
	var stream strings.Builder
	for _, d := range docs {
		stream.WriteString(line(d))
	}
	some := docs[:min(12, len(docs))]
	check := line(map[string]any{"id": "some", "docs": some})
	verify := line(map[string]any{"id": 7, "draft": some[0], "sources": some[1:]})
	schema := schemas(t, true)
	for _, test := range []struct {
		schema, in string
		args       []string
	}{
		{"mention", stream.String(), []string{"extract", "-json", "-mentions", "-"}},
		{"claim", stream.String(), []string{"extract", "-json", "-"}},
		{"report", check, []string{"check", "-json", "-"}},
		{"verdicts", verify, []string{"verify", "-json", "-"}},
		{"error", `{"id":"k","docs":[{}]}`, []string{"check", "-json", "-"}},
		{"document", "", nil},
		{"checkBundle", "", nil},
		{"verifyBundle", "", nil},
	} {
		lines := map[string]string{"document": stream.String(), "checkBundle": check, "verifyBundle": verify}[test.schema]
		if test.args != nil {
			lines = claimcheck(test.in, test.args...).Stdout
		}
		if lines == "" {
			t.Errorf("%s: no lines", test.schema)
		}
		for _, p := range problemsOf(t, schema(test.schema), lines) {
			t.Errorf("%s: %s", test.schema, p)
		}
	}
}

// The schema refuses what is not of the format: a schema that allows everything tests nothing.
func TestSchemaRefuses(t *testing.T) {
	schema := schemas(t, false)
	for _, test := range []struct{ why, schema, line string }{
		{"an amount that is a number", "claim", `{"id":0,"start":0,"end":2,"kind":"level","value":40}`},
		{"an offset below 0", "mention", `{"doc":"a","start":-1,"end":2,"text":"40","kind":"number"}`},
		{"an unknown kind", "claim", `{"id":0,"start":0,"end":2,"kind":"guess"}`},
		{"no text", "document", `{"id":"a"}`},
		{"a month for a day", "claim", `{"id":0,"start":0,"end":2,"kind":"level","period":{"stated":true,"start":"2024-05"}}`},
		{"an unknown label", "verdicts", `{"claims":[{"id":0,"doc":"draft","start":0,"end":1,"text":"4","label":"true","message":""}],"sources":[]}`},
		{"a report without its lists", "report", `{"claims":[]}`},
	} {
		if len(problemsOf(t, schema(test.schema), test.line)) == 0 {
			t.Errorf("%s: %s fits %s", test.why, test.line, test.schema)
		}
	}
	// A field that is added later breaks no reader.
	if p := problemsOf(t, schema("mention"), `{"doc":"a","start":0,"end":2,"text":"40","kind":"number","later":true}`); len(p) > 0 {
		t.Error(slices.Concat([]string{"a field that the schema does not list: "}, p))
	}
}
