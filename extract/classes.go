package extract

import (
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// setClasses enters the broad classes of what is counted: of the noun behind the number or, where there is
// none, of the noun that is measured.
func (cl *claimer) setClasses(f *attachment, c *claims.Claim) {
	if f.from != nil || f.m.Kind != Count && f.m.Kind != Number {
		return
	}
	noun := f.m.noun
	if noun < 0 && f.head >= 0 {
		noun = cl.p.chunks[f.head].head
	}
	if noun < 0 {
		return
	}
	var buf [8]string
	if ks := cl.p.toks[noun].word.Kinds(buf[:0]); len(ks) > 0 {
		c.Classes = slices.Clone(ks)
	}
}
