package wire_test

import (
	"encoding/json"
	"testing"

	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/wire"
)

// The id of a bundle comes back as it was written, whatever its type.
func TestBundle(t *testing.T) {
	answer := map[string]int{"claims": 0}
	for id, want := range map[string]string{
		"":      `{"claims":0}`,
		`"k&"`:  `{"id":"k&","claims":0}`,
		"7":     `{"id":7,"claims":0}`,
		"1e400": `{"id":1e400,"claims":0}`,
	} {
		got, err := wire.Bundle(json.RawMessage(id), answer)
		if err != nil || string(got) != want+"\n" {
			t.Errorf("id %s: %v\n got %s\nwant %s", id, err, got, want)
		}
	}
	if _, err := wire.Bundle(json.RawMessage("7"), []int{1}); err == nil {
		t.Error("a list was taken for an answer")
	}
}
