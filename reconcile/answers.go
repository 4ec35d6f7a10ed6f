package reconcile

import "slices"

// answersReach is how many bytes from a share that two texts give the other answers may stand in the second one.
const answersReach = 240

// checkAnswers adds the shares of a sentence to those that another text gives beside one of them: "48 percent for, 39 against", and "48 to 39,
// but 22 percent do not know".
func (p *Pass) checkAnswers() {
	done := map[[2]int]bool{}   // sentences and documents
	united := map[[2]int]bool{} // pairs of documents that give all answers together
	for i := range p.Claims {
		if !isShare(&p.views[i]) {
			continue
		}
		for _, m := range p.elsewhere(i) {
			first, d, e := p.firstOf(i), p.views[i].doc, p.views[m].doc
			docs := [2]int{min(d, e), max(d, e)}
			if done[[2]int{first, e}] || united[docs] {
				continue
			}
			done[[2]int{first, e}] = true
			if list := p.unitedAnswers(first, m); len(list) > 2 {
				united[docs] = true
				p.checkShares(list)
			}
		}
	}
}

// firstOf gives the first claim of the sentence of claim i, of those that are near.
func (p *Pass) firstOf(i int) int {
	first := i
	for first > 0 && i-first < sentenceMost && p.Claims[first-1].Sentence == p.Claims[i].Sentence {
		first--
	}
	return first
}

// unitedAnswers gives the shares of the sentence that begins with claim first, and those beside claim m of another document that are none of
// them. It is nil if they are not all the answers to one question: if none of them is of those who do not know.
func (p *Pass) unitedAnswers(first, m int) []int {
	var out []int
	closed, doc := false, p.views[first].doc
	for k := first; k < min(len(p.Claims), first+sentenceMost) && p.Claims[k].Sentence == p.Claims[first].Sentence; k++ {
		if isShare(&p.views[k]) && !p.views[k].values.IsUnbounded() {
			out = append(out, k)
			closed = closed || undecided(&p.views[k])
		}
	}
	if len(out) < 2 {
		return nil
	}
	for k := max(0, m-seriesReach); k < min(len(p.Claims), m+seriesReach+1); k++ {
		v := &p.views[k]
		if v.doc != p.views[m].doc || !isShare(v) || v.values.IsUnbounded() || apart(p.Claims[m].At, v.claim.At) > answersReach || !undecided(v) && !closed {
			continue
		}
		if slices.ContainsFunc(p.elsewhere(k), func(o int) bool { return p.views[o].doc == doc }) {
			continue
		}
		if slices.ContainsFunc(out, func(o int) bool { return p.views[o].values.Overlaps(v.values) }) {
			return nil // rounded, it may be one of them
		}
		closed = closed || undecided(v)
		out = append(out, k)
	}
	if !closed {
		return nil
	}
	return out
}
