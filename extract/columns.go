package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// inColumns reads figure i of a list without verbs, in which a label stands before a figure and that of another time behind "vs": "Net
// 2.1 mln vs 1.8 mln Sales 14 mln vs 12 mln".
func (cl *claimer) inColumns(i int) bool {
	p := &cl.p
	f := &cl.figures[i]
	if p.clauses[f.clause].group >= 0 && p.verb(f.clause) < f.m.first && p.tags[p.verb(f.clause)] != passiveTag {
		return false
	}
	k := f.m.first - 1
	if i > 0 && p.versus(k) {
		k--
		if k >= 0 && p.tags[k] == nounTag && p.versus(k-1) {
			k-- // "vs profit 14 cts"
		}
	}
	if g := i - 1; g >= 0 && k+1 < f.m.first && !cl.figures[g].skip && (cl.figures[g].m.Kind == f.m.Kind || f.m.Kind == Number && cl.figures[g].m.Kind != Duration) && cl.figures[g].m.last >= k && cl.figures[g].m.last <= k+1 {
		f.like, f.how = g, "as the figure before"
		return true
	}
	if !p.versus(f.m.last) {
		return false
	}
	from := f.m.first
	for from > 0 && f.m.first-from < 4 && (p.tags[from-1] == nounTag || p.tags[from-1] == adjectiveTag || p.tags[from-1] == nameTag && p.kind(from-1) == wordToken) && !p.versus(from-1) && p.mention[from-1] < 0 {
		from--
	}
	if from == f.m.first {
		return false
	}
	f.label, f.how = [2]int{from, f.m.first}, "the label before the figure"
	return true
}

// versus reports whether "vs" or "versus" stands at token i.
func (p *parse) versus(i int) bool {
	return i >= 0 && i < len(p.toks) && p.toks[i].word.Value(lexicon.Range) == "versus"
}
