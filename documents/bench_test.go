package documents_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/claimcheck/claimcheck/documents"
)

func BenchmarkHTML(b *testing.B) {
	data, err := os.ReadFile("testdata/article.html")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		for p := range new(documents.Options).Parts("a.html", bytes.NewReader(data)) {
			if _, err := p.Read(); err != nil {
				b.Fatal(err)
			}
		}
	}
}
