// Package wire writes the lines of JSON that docs/wire.md describes. Mentions, claims, reports and
// verdicts know their own form; this package makes lines of them.
package wire

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Bundle gives the answer to a bundle, a report or verdicts, as one line with its line end. id is
// the id of the bundle in JSON, as it was given; nil when the answer is to no bundle.
func Bundle(id json.RawMessage, answer any) ([]byte, error) {
	line, err := Line(answer)
	if err != nil || len(id) == 0 {
		return line, err
	}
	rest, ok := bytes.CutPrefix(line, []byte("{"))
	if !ok {
		return nil, fmt.Errorf("the answer is no JSON object: %.40s", line)
	}
	head := append(append([]byte(`{"id":`), id...), ',')
	return append(head, rest...), nil
}

// Line gives v as one line of JSON with its line end.
func Line(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
