package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// ofWhole gives a percentage that is the subject of its clause the measure of the whole that opens the sentence: "Of 300 voters, 60%
// said yes"; or of the share before it whose people it counts too: "53% of voters said yes and 40% said no".
func (cl *claimer) ofWhole(i int) bool {
	p := &cl.p
	f := &cl.figures[i]
	if f.m.Kind != Percent && (f.m.Kind != Number || f.kind != claims.KindLevel) || f.kind == claims.KindChange || !cl.isSubject(f) {
		return false
	}
	if k := f.m.first - 1; f.m.Kind == Percent && p.punct(k) == ',' {
		if c := p.chunkOf(k - 1); c >= 0 && p.nominalHead(c) && !p.chunkHasFigure(c) && p.chunks[c].prep >= 0 {
			switch lowerText(p.text(p.chunks[c].prep)) {
			case "of", "among":
				f.head, f.kind, f.how = c, claims.KindShare, "what it is a share of"
				return true // "Among bakers, 40% said no"
			}
		}
	}
	for k := i - 1; k >= 0; k-- {
		g := &cl.figures[k]
		if g.skip || g.head < 0 {
			continue
		}
		first := g.m.first
		if p.at(first-1) == determinerTag {
			first--
		}
		whole := g.m.noun >= 0 && g.m.Kind == Count && first > 0 && lowerText(p.text(first-1)) == "of"
		if f.m.Kind == Number {
			if v := p.verb(f.clause); whole && g.clause == f.clause && !p.groups[p.clauses[f.clause].group].passive && !p.is(v, lexicon.Facet) && p.baseForm(v) != "die" {
				f.like, f.how = k, "as the figure before"
				return true
			}
			continue
		}
		if whole || g.kind == claims.KindShare && g.how == "what it is a share of" && g.m.Kind != Ordinal {
			f.like, f.kind, f.how = k, claims.KindShare, "as the figure before"
			return true
		}
	}
	return false
}

// isSubject reports whether figure f is the subject of its clause: "60% said".
func (cl *claimer) isSubject(f *attachment) bool {
	p := &cl.p
	g := p.clauses[f.clause].group
	if g < 0 || p.groups[g].first < f.m.last {
		return false
	}
	for i := f.m.last; i < p.groups[g].first; i++ {
		if x := p.tags[i]; x != adverbTag && x != negationTag {
			return false
		}
	}
	return true
}
