package claims_test

import (
	"encoding/json"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// What is read as a number is written so that it is read as the same number.
func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"0", "12.5", "-3e9", "1/3", "1e400", "9223372036854775807", "-9223372036854775808", "1e-400/7", ".", "e", "1/0", "+.5E-3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := claims.ParseNumber(s)
		if err != nil {
			return
		}
		var back claims.Number
		if err := back.UnmarshalText([]byte(n.String())); err != nil || !back.Equal(n) || back.Cmp(n) != 0 {
			t.Errorf("%q is %v is %v, %v", s, n, back, err)
		}
		if x := n.Sub(n); x != (claims.Number{}) {
			t.Errorf("%q - %q is %v", s, s, x)
		}
		if q, ok := n.Quo(n); ok != (n.Sign() != 0) || ok && q != claims.Int(1) {
			t.Errorf("%q / %q is %v, %v", s, s, q, ok)
		}
		claims.LastPlace(s)
		claims.RoundPlace(n)
	})
}

// What is read as a period has days, and is written so that it is read as the
// same period.
func FuzzParseTimex(f *testing.F) {
	for _, s := range []string{
		"2023", "2023-Q2", "2023-H1", "2023-W05", "2024-05-16", "199", "199X", "19XX", "1990s", "2000/", "../2020", "BC0044", "FY2023-Q1",
		"2022-02-01/2022-03-15", "2023-SU", "99899", "99999-12-31", "-0001-01-01", "99999-12-31/", "../BC99999-01-01",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := claims.ParseTimex(s)
		if err != nil {
			return
		}
		q, err := claims.ParseTimex(p.Timex())
		if err != nil || !q.Equal(p) {
			t.Errorf("%q is %+v is %q is %+v, %v", s, p, p.Timex(), q, err)
		}
		if n, ok := p.Days(); ok && (n < 1 || !p.Contains(p.Start) || p.Contains(p.End)) {
			t.Errorf("%q has %d days: %+v", s, n, p)
		}
	})
}

// What is read as a claim is written so that it is read as the same bytes.
func FuzzClaimJSON(f *testing.F) {
	c, _ := sampleClaim()
	data, err := json.Marshal(c)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"id":1,"doc":"","start":0,"end":0,"exact":{"low":"1/3"},"stated":{},"links":[{"rel":"of","to":1}]}`))
	f.Add([]byte(`{"entities":[{"name":"x","at":{"doc":"b","start":1,"end":2}}],"period":{},"base":{"end":"2020-01-01","fiscal":true}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var c, d claims.Claim
		if json.Unmarshal(data, &c) != nil {
			return
		}
		first, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(first, &d); err != nil {
			t.Fatalf("%v in %s, of %s", err, first, data)
		}
		second, err := json.Marshal(d)
		if err != nil || string(first) != string(second) {
			t.Errorf("%v\n%s\n%s", err, first, second)
		}
	})
}
