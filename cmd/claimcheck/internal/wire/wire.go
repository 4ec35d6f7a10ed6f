// Package wire writes the lines of JSON that docs/wire.md describes, as far as they do not write
// themselves: claims, reports and verdicts do.
package wire

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// Bundle gives the answer to a bundle, a report or verdicts, as one line with its line end. id is
// the id of the bundle in JSON, as it was given; nil when the answer is to no bundle.
func Bundle(id json.RawMessage, answer any) ([]byte, error) {
	line, err := marshal(answer)
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

// decimal writes a number as a decimal, rounded to 20 places where it does not end.
func decimal(n claims.Number) string {
	s := n.String()
	if !strings.Contains(s, "/") {
		return s
	}
	return n.Decimal(20)
}

// marshal gives v as one line with its line end.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
