package report

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// decimal writes the value of an end as a plain decimal, rounded to 20 places where it does not end; "" for a
// missing end.
func decimal(e claims.End) string {
	if e.Missing {
		return ""
	}
	s := e.Value.String()
	if strings.Contains(s, "/") {
		return e.Value.Decimal(20)
	}
	return s
}
