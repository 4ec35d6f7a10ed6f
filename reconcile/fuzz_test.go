package reconcile

import (
	"encoding/json"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// FuzzCheckJSON: claims that anybody may send must not make Check or Verify panic, and the output must be
// JSON that does not depend on chance.
func FuzzCheckJSON(f *testing.F) {
	p := newPaper(f, "a", "2024-05-16", "Harbour Mail")
	l := p.say("$110m", "110e6~1e6", "USD", "who Acme:organization", "what net profit", "period 2024", "record high")
	link(p.say("10%", "10~1", "%", "kind change", "who Acme:organization", "what net profit", "base 2023"), "to", l)
	p.say("70th", "70", "year", "kind anniversary", "what war victory", "period 2015")
	p.say("two in five", "2/5", "", "kind share", "what net profit")
	seed, err := json.Marshal(gather(p))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(seed)
	f.Add([]byte(`[]`))
	f.Add([]byte(`[{"id":0,"doc":"a","kind":"level","unit":"USD","low":"1","high":"2"},{"id":1,"doc":"b","kind":"change","links":[{"rel":"to","to":1},{"rel":"part","to":0}]}]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var cs []*claims.Claim
		if json.Unmarshal(data, &cs) != nil {
			return
		}
		_ = claims.Bind(cs, nil)
		x, err := json.Marshal(Check(cs))
		if err != nil {
			t.Fatal(err)
		}
		y, err := json.Marshal(Check(cs))
		if err != nil || string(x) != string(y) {
			t.Fatalf("two runs differ: %v", err)
		}
		if _, err := json.Marshal(Verify(cs[:len(cs)/2], cs[len(cs)/2:])); err != nil {
			t.Fatal(err)
		}
	})
}
