package extract

import "github.com/claimcheck/claimcheck/claims"

// dimension reads a figure that an adjective or adverb behind it says the dimension of: "70 miles long", "two miles from the sea".
// The measure is the noun of the adjective, which the text need not have.
func (cl *claimer) dimension(f *attachment) bool {
	p := &cl.p
	if f.m.Kind != Measure || f.m.last >= len(p.toks) || f.kind != claims.KindLevel {
		return false
	}
	k := f.m.last
	if p.punct(k) == '-' && p.glued(k) {
		k++
	}
	if k >= len(p.toks) || p.nounBehindAdjective(k) && p.text(k) != "of" {
		return false
	}
	if _, ok := claims.Convert(f.m.Quantity.Range, f.m.Quantity.Unit, "meter"); !ok {
		return false
	}
	switch p.text(k) {
	case "long":
		f.word = "length"
	case "wide", "across":
		f.word = "width"
	case "high", "tall":
		f.word = "height"
	case "deep":
		f.word = "depth"
	case "thick":
		f.word = "thickness"
	case "of":
		if p.lower(f.m.first) != "within" && !p.same(f.m.first-1, "within") {
			return false
		}
		f.word = "distance"
	case "away", "from", "north", "south", "east", "west":
		f.word = "distance"
	default:
		return false
	}
	f.how = "the dimension behind the figure"
	if s := p.clauses[f.clause].subject; f.word != "distance" && s >= 0 && cl.measurable(s) && p.chunks[s].last <= f.m.first {
		f.of = s
	}
	return true
}

// nounBehindAdjective reports whether the adjective at token k belongs to a noun behind it: "a 3-metre high wall".
func (p *parse) nounBehindAdjective(k int) bool {
	c := p.chunkOf(k)
	return c >= 0 && p.chunks[c].head > k && p.nominalHead(c)
}
