// Package wire writes mentions, reports and verdicts as JSON, in the form that docs/wire.md
// describes. Claims write themselves.
package wire

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

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
