package extract

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// newsText returns made-up news of at least size bytes: paragraphs of two to five sentences, three in five of them
// without a figure, as in news. The same seed gives the same text.
func newsText(seed uint64, size int) string {
	r := rand.New(rand.NewPCG(seed, 1))
	pick := func(words string) string {
		ws := strings.Fields(words)
		return strings.ReplaceAll(ws[r.IntN(len(ws))], "_", " ")
	}
	firm := func() string {
		return pick("Arden Bexley Corvan Dunmore Eskdale Farrow Gorham Halden") + " " + pick("Group Steel Foods Bank Energy Motors")
	}
	place := func() string { return pick("France Kenya Peru Norway Japan Canada Poland Vietnam Ohio Chicago Oslo") }
	measure := func() string {
		return pick("exports imports revenue output profit trade sales spending investment lending unemployment")
	}
	sentences := []func() string{
		func() string {
			return fmt.Sprintf("%s of %s rose %d.%d%% to $%d.%d billion in %d, the ministry said.", capital(measure()), place(), r.IntN(9)+1, r.IntN(10), r.IntN(90)+1, r.IntN(10), 2000+r.IntN(25))
		},
		func() string {
			return fmt.Sprintf("%s said it would cut %d,%03d jobs in %s by the end of %d.", firm(), r.IntN(20)+1, r.IntN(1000), place(), 2000+r.IntN(25))
		},
		func() string {
			return fmt.Sprintf("About %d of the %d people in the hall were from %s.", r.IntN(50)+10, r.IntN(500)+100, place())
		},
		func() string {
			return fmt.Sprintf("The figure was more than double that of %s %d.", pick("March April June October"), 2000+r.IntN(25))
		},
		func() string {
			return fmt.Sprintf("The head of %s, who was asked about it on %s, declined to say more.", firm(), pick("Monday Tuesday Friday"))
		},
		func() string {
			return fmt.Sprintf("Officials in %s had hoped that the talks would go on, but nobody in the room could say when.", place())
		},
		func() string {
			return fmt.Sprintf("“We have seen this before, and we will see it again,” said a former minister of %s.", place())
		},
		func() string {
			return fmt.Sprintf("The %s of %s has been the subject of a long quarrel between the parties.", measure(), place())
		},
		func() string {
			return fmt.Sprintf("It was not clear whether %s would keep to the plan, or what the courts would make of it.", firm())
		},
		func() string {
			return fmt.Sprintf("Farmers, drivers and shopkeepers in %s told of weeks without work.", place())
		},
	}
	var b strings.Builder
	for b.Len() < size {
		for range 2 + r.IntN(4) {
			b.WriteString(sentences[r.IntN(len(sentences))]())
			b.WriteByte(' ')
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

func capital(w string) string { return strings.ToUpper(w[:1]) + w[1:] }

// BenchmarkSize reads one megabyte and more of made-up news, cut into documents of several sizes: the cost of a byte
// does not depend on the size of the document that it stands in.
func BenchmarkSize(b *testing.B) {
	for _, size := range []int{1 << 10, 10 << 10, 100 << 10, 1 << 20, 10 << 20} {
		docs := make([]*claims.Document, max(1, 1<<20/size))
		total := 0
		for i := range docs {
			docs[i] = &claims.Document{ID: fmt.Sprint(i), Text: newsText(uint64(i), size)}
			total += len(docs[i].Text)
		}
		b.Run(fmt.Sprintf("claims/%dKB", size>>10), func(b *testing.B) {
			b.SetBytes(int64(total))
			b.ReportAllocs()
			for b.Loop() {
				for _, d := range docs {
					Claims(d)
				}
			}
		})
	}
}

// TestSizeDoesNotChangeMentions holds that a text gives the same mentions whether it is read as one document or in
// parts, apart from their place.
func TestSizeDoesNotChangeMentions(t *testing.T) {
	whole := &claims.Document{ID: "whole", Text: newsText(7, 50<<10)}
	got := Mentions(whole)
	n := 0
	for part := range strings.SplitSeq(strings.TrimSuffix(whole.Text, "\n\n"), "\n\n") {
		for _, m := range Mentions(&claims.Document{ID: "part", Text: part}) {
			if n >= len(got) {
				t.Fatalf("the whole text has %d mentions, its parts have more", len(got))
			}
			w := got[n]
			if m.At.Text() != w.At.Text() || m.Kind != w.Kind || !m.Quantity.Equal(w.Quantity) {
				t.Fatalf("mention %d is %q, %v in a part and %q, %v in the whole text", n, m.At.Text(), m.Kind, w.At.Text(), w.Kind)
			}
			n++
		}
	}
	if n != len(got) {
		t.Fatalf("the whole text has %d mentions, its parts have %d", len(got), n)
	}
}
