package extract

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// A text may end at any byte: behind a bracket, a sign, a word that asks for another number.
func TestTextEnds(t *testing.T) {
	for _, text := range []string{
		"They sold forty-five (45) tents, 3.5 +/- 0.2 kg of rope and 12 plus or minus 3 poles for $5 (£4) each.",
		"Between 10 and 12 per cent of the two and a half thousand went to 5ft 11in men on 3 May 2024 at 5.30pm.",
		"One in five of 1,000, or 20 (twenty) percent, paid US$3m-US$4m: twice as many as in 2020-21.",
	} {
		for n := range text {
			for _, m := range Mentions(&claims.Document{Text: text[:n]}) {
				if m.At.End > n {
					t.Errorf("%q: a mention ends at %d of %d", text[:n], m.At.End, n)
				}
			}
		}
	}
}
