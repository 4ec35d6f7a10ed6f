package reconcile

import (
	"encoding/json"
	"math/rand/v2"
	"testing"
)

// TestSetOfNews adds documents as a collection of news has them, in random orders and parts. The reports are those from scratch: of the
// first parts, where a part changes what most documents are compared with, and of all.
func TestSetOfNews(t *testing.T) {
	docs := makeNews(1500)
	for seed := range uint64(2) {
		r := rand.New(rand.NewPCG(seed, 7))
		r.Shuffle(len(docs), func(i, k int) { docs[i], docs[k] = docs[k], docs[i] })
		var set Set
		for n := 0; n < len(docs); {
			part := min(len(docs)-n, 1+r.IntN(60))
			set.Add(flat(docs[n : n+part])...)
			n += part
			got, err1 := json.Marshal(set.Report())
			want, err2 := json.Marshal(Check(flat(docs[:n])))
			if err1 != nil || err2 != nil || string(got) != string(want) {
				t.Fatalf("order %d, %d documents: the report is not that from scratch (%v, %v)", seed, n, err1, err2)
			}
		}
	}
}
