package reconcile

import "github.com/claimcheck/claimcheck/claims"

func sharesRule() *Rule {
	return &Rule{
		Name: "shares",
		Doc: `shares reports shares of one whole that add up to more than 100 percent.

The shares must be listed beside each other by the text, three or more of them, or stand in one sentence with the
share of those who do not know, or in a row of short sentences of one share each; with the rounding of each, the
least possible sum must be above 100 and not above 115:

	100 < sum of the low ends <= 115

Shares of one sentence are also added to those that another text gives beside one of them, if they are not the same shares and one of all is of
those who do not know. So are those for and against of one sentence, or of one referendum.

Not reported: shares of which several may hold at once (the facet "answers" is "multiple"), and lists that sum
to much more, which are shares of different wholes.`,
		Run: func(p *Pass) {
			seen := make([]bool, len(p.Claims))
			for i := range p.Claims {
				if !seen[i] && isShare(&p.views[i]) {
					p.checkShares(p.list(i, seen))
				}
			}
			p.checkAnswers()
			p.checkSides()
		},
	}
}

func isShare(v *view) bool {
	return v.class == "%" && v.claim.Kind != claims.KindChange && facet(v.claim, "answers") != "multiple"
}

// list gathers the shares that are listed with the share i, in order, and marks them.
func (p *Pass) list(i int, seen []bool) []int {
	out := []int{i}
	seen[i] = true
	for n := 0; n < len(out); n++ {
		for _, o := range append(p.answers(out[n]), p.beside(out[n])...) {
			if !seen[o] && isShare(&p.views[o]) && sameNames(p.views[i].names, p.views[o].names) {
				seen[o] = true
				out = append(out, o)
			}
		}
	}
	return out
}

// sentenceMost is how many claims of a sentence are looked at on each side of one: the cost stays linear in the claims.
const sentenceMost = 50

// answers gives the other shares of the sentence of claim i, if one of them is of those who do not know: such a list
// gives all the answers.
func (p *Pass) answers(i int) []int {
	c := p.Claims[i]
	if c.Sentence.IsZero() {
		return nil
	}
	var out []int
	closed := false
	if p.alone(i) {
		return p.poll(i)
	}
	first := i
	for first > 0 && i-first < sentenceMost && p.Claims[first-1].Sentence == c.Sentence {
		first--
	}
	for k := first; k < min(len(p.Claims), first+2*sentenceMost) && p.Claims[k].Sentence == c.Sentence; k++ {
		if !isShare(&p.views[k]) {
			continue
		}
		if p.Claims[k].Period.Period != c.Period.Period && p.Claims[k].Period.Stated {
			return nil // shares of two times
		}
		closed = closed || undecided(&p.views[k])
		out = append(out, k)
	}
	if !closed {
		return nil
	}
	return out
}

// undecided reports whether a share is of those who do not know.
func undecided(v *view) bool {
	_, ok := v.has("undecid")
	return ok || facet(v.claim, "answer") == "undecided"
}

// alone reports whether the claim i is the only one of its sentence.
func (p *Pass) alone(i int) bool {
	s := p.Claims[i].Sentence
	return (i == 0 || p.Claims[i-1].Sentence != s) && (i+1 == len(p.Claims) || p.Claims[i+1].Sentence != s)
}

// pollReach is how many bytes may lie between two short sentences of a poll.
const pollReach = 60

// poll gives the other shares of a row of short sentences that give one share each, "For: 49%. Against: 44%. Undecided: 7%", if one of them
// is of those who do not know.
func (p *Pass) poll(i int) []int {
	next := func(k, o int) bool {
		return o >= 0 && o < len(p.Claims) && p.views[k].doc == p.views[o].doc && isShare(&p.views[o]) && p.alone(o) && apart(p.Claims[k].At, p.Claims[o].At) <= pollReach
	}
	first := i
	for i-first < sentenceMost && next(first, first-1) {
		first--
	}
	out, closed := []int{first}, undecided(&p.views[first])
	for k := first; len(out) < sentenceMost && next(k, k+1); k++ {
		out = append(out, k+1)
		closed = closed || undecided(&p.views[k+1])
	}
	if !closed {
		return nil
	}
	return out
}

// sameNames reports whether two lists of names are equal: shares of several states are not of one whole.
func sameNames(a, b []string) bool { return len(a) == len(b) && sharedNames(a, b) == len(a) }

// beside gives the claims that are listed with claim i, whichever of the two has the link.
func (p *Pass) beside(i int) []int {
	if p.with == nil {
		p.with = make([][]int, len(p.Claims))
		for k, c := range p.Claims {
			for _, o := range p.linked(c, claims.RelWith) {
				if m, ok := p.byClaim[o]; ok {
					p.with[k] = append(p.with[k], m)
					p.with[m] = append(p.with[m], k)
				}
			}
		}
	}
	return p.with[i]
}

func (p *Pass) checkShares(list []int) {
	if len(list) < 3 {
		return
	}
	sum, text, cs := claims.Exactly(claims.Int(0)), "", []*claims.Claim(nil)
	for n, k := range list {
		if n > 0 {
			text += " + "
		}
		text += quote(p.Claims[k])
		cs = append(cs, p.Claims[k])
		sum = sum.Add(p.views[k].values)
	}
	lo := sum.Low()
	if lo.Missing || lo.Value.Cmp(claims.Int(100)) <= 0 || lo.Value.Cmp(claims.Int(115)) > 0 {
		return
	}
	g := gapOf(sum, claims.Exactly(claims.Int(100)), "%", claims.Number{})
	p.Report(Finding{
		Message: topic(p.Claims[list[0]]) + "the shares add up to more than 100%", Claims: cs, Gap: g,
		Steps: []claims.Step{{Rule: "shares", Text: text + " = " + showRange(sum, "%")}},
	})
}
