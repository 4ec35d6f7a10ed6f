package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// sided reads the shares of two sides of a vote or poll, whose measure no word names: "leads Hall 50 percent to 48", "won, 49% to 45%". The
// first is that of the subject, the second that of whom the verb names.
func (cl *claimer) sided(f *attachment) bool {
	p := &cl.p
	if f.m.Kind != Percent && f.m.Kind != Number || f.kind == claims.KindChange || f.m.noun >= 0 {
		return false
	}
	v := p.verb(f.clause)
	second, ok := cl.besideOther(f)
	contest := v >= 0 && v < f.m.first && p.basePlays(v, "versus")
	if !ok && !(contest && f.m.Kind == Percent && f.m.Quantity.Hedge == claims.HedgeRange) {
		return false
	}
	polled, voted := false, false
	for i := range p.toks {
		polled = polled || p.toks[i].word.Is(lexicon.Source) && (p.baseForm(i) == "poll" || p.baseForm(i) == "survey")
		voted = voted || p.is(i, lexicon.Contest)
	}
	if !contest && !polled && !voted {
		return false
	}
	f.word, f.how = "support", sideHow
	if voted && !polled && v >= 0 && p.baseForm(v) != "lead" && p.baseForm(v) != "trail" {
		f.word = "vote"
	}
	if second {
		f.nobody = true
		if c := p.chunkOf(v + 1); contest && c >= 0 && p.chunks[c].last <= f.m.first && p.tags[p.chunks[c].head] == nameTag {
			f.item, f.named, f.nobody = c, true, false
		}
	}
	return true
}

// sideHow is how the share of a side in a vote or poll gets its measure.
const sideHow = "the share of a side"

// besideOther reports whether "to" joins figure f to another percentage, and whether f is the second of the two. A change "from" one "to"
// the other is no such pair.
func (cl *claimer) besideOther(f *attachment) (second, ok bool) {
	p := &cl.p
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.m == f.m || g.m.Kind != Percent && (g.m.Kind != Number || f.m.Kind != Percent) || g.m.noun >= 0 {
			continue
		}
		a, b := f.m, g.m
		if a.first > b.first {
			a, b = b, a
		}
		if b.first == a.last+1 && p.same(a.last, "to") && !p.same(a.first-1, "from") {
			return b == f.m, true
		}
	}
	return false, false
}
