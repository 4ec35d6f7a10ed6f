package extract

import "github.com/claimcheck/claimcheck/claims"

// onlyBetween reports whether only determiners, adjectives and the name of an owner ("the district's") stand from token i to k.
func (p *parse) onlyBetween(i, k int) bool {
	owned := false
	for k--; k >= i; k-- {
		switch p.tags[k] {
		case possessTag:
			owned = true
		case determinerTag, adjectiveTag:
		case nounTag, nameTag:
			if !owned {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// ownerBefore returns the token before the name of an owner that ends at token k ("the district's"), or k itself.
func (p *parse) ownerBefore(k int) int {
	if k < 0 || p.tags[k] != possessTag {
		return k
	}
	for k--; k >= 0; k-- {
		switch p.tags[k] {
		case determinerTag, adjectiveTag, nounTag, nameTag:
		default:
			return k
		}
	}
	return k
}

// wholeOfThem returns the claim that "them" in "91 of them" stands for: the nearest figure before that is not smaller, or
// the nearest one that counts the same things.
func (cl *claimer) wholeOfThem(i int) *claims.Claim {
	f := &cl.figures[i]
	var same *claims.Claim
	for k := i - 1; k >= 0; k-- {
		g := &cl.figures[k]
		if g.claim == nil || !divisible(f, g) {
			continue
		}
		if !less(g.claim, f.claim) {
			return g.claim
		}
		if u := g.m.Quantity.Unit; same == nil && k == i-1 && u != "" && u == f.claim.Quantity.Unit {
			same = g.claim
		}
	}
	return same
}

// wholeOfSentenceBefore returns the last count of the sentence before that is not smaller than f.
func (cl *claimer) wholeOfSentenceBefore(f *attachment) *claims.Claim {
	for k := len(cl.out) - 1; k >= 0; k-- {
		c := cl.out[k]
		if c.Sentence.Start != cl.lastSentence {
			if c.Sentence.Start < cl.lastSentence {
				break
			}
			continue
		}
		if c.Kind == claims.KindLevel && c.Quantity.Unit.Kind() == claims.UnitCount && !less(c, f.claim) {
			return c
		}
	}
	return nil
}

// openingMost is how many claims back the whole of "Of the farms visited, 31 were fined" may stand.
const openingMost = 12

// wholeOfOpening returns the last count of the things that the opening of the sentence names: "212 farms ... Of the farms visited, 31 were
// fined". It is nil where the opening has a figure of its own.
func (cl *claimer) wholeOfOpening(i int) *claims.Claim {
	p := &cl.p
	f := &cl.figures[i]
	if f.m.Kind != Number && f.m.Kind != Count || f.kind != claims.KindLevel || len(p.toks) < 4 || p.text(0) != "Of" || p.text(1) != "the" && p.text(1) != "those" && p.text(1) != "these" || i > 0 && cl.figures[0].m.last < p.comma(0) {
		return nil
	}
	comma := p.comma(0)
	if comma < 0 || f.m.first <= comma {
		return nil
	}
	c := p.chunkOf(2)
	if c < 0 || p.tags[p.chunks[c].head] != nounTag || p.chunks[c].head > comma {
		return nil
	}
	noun := claims.Unit(p.lemma(p.chunks[c].head))
	for k := len(cl.out) - 1; k >= max(0, len(cl.out)-openingMost); k-- {
		if o := cl.out[k]; o.Sentence.Start < p.span(0, 1).Start && o.Kind == claims.KindLevel && o.Quantity.Unit == noun {
			return o
		}
	}
	return nil
}

// comma returns the first comma from token i on, -1 if there is none.
func (p *parse) comma(i int) int {
	for ; i < len(p.toks); i++ {
		if p.punct(i) == ',' {
			return i
		}
	}
	return -1
}

// listStart returns the token before figure i that opens a list of parts: a colon, or the preposition of "consists of"; -1 if there
// is none.
func (cl *claimer) listStart(i int) int {
	p := &cl.p
	for k := cl.figures[i].m.first; k >= 0; k-- {
		if p.punct(k) == ':' {
			return k
		}
		if k == 0 || p.tags[k] != prepositionTag || p.text(k) != "of" && p.text(k) != "into" {
			continue
		}
		switch w := p.baseForm(k - 1); {
		case w == "consist" || w == "compose":
			return k
		case k > 1 && w == "up" && p.baseForm(k-2) == "make", k > 1 && w == "down" && p.baseForm(k-2) == "break":
			return k
		case p.text(k) == "into" && (w == "split" || w == "divide"):
			return k
		}
	}
	return -1
}

// listOf reports whether f may be a part in a list of the parts of g: both have one unit, or what f counts is of the class of
// what g counts ("300 cars: 180 sedans and 120 vans").
func listOf(g, f *attachment) bool {
	u := g.m.Quantity.Unit
	if u == f.m.Quantity.Unit {
		return true
	}
	if g.m.Kind != Count || f.m.Kind != Count || g.kind != f.kind || u == "" || f.claim == nil {
		return false
	}
	for _, c := range f.claim.Classes {
		if c == string(u) {
			return true
		}
	}
	return false
}

// placed reports whether f is a bare number that tells how many of what g counts are in one place or group: "90 posts will go: 40 in
// roads, 30 in parks".
func (cl *claimer) placed(g, f *attachment) bool {
	return g.m.Kind == Count && f.m.Kind == Number && f.m.Quantity.Unit == "" && f.kind == g.kind && cl.p.at(f.m.last) == prepositionTag && f.claim != nil && less(f.claim, g.claim)
}

// linkShareAmount joins a share to what it amounts to: "one in five of the 1,000 asked, 200 people, said so", "200 people, or one in
// five of those asked".
func (cl *claimer) linkShareAmount(i int) {
	p := &cl.p
	f := &cl.figures[i]
	if i < 2 || f.kind != claims.KindLevel || f.m.Kind != Count && f.m.Kind != Number && f.m.Kind != Money {
		return
	}
	share, whole := &cl.figures[i-2], &cl.figures[i-1]
	if share.claim == nil || share.kind != claims.KindShare || whole.claim == nil || !divisible(f, whole) || f.m.first-whole.m.last > 4 {
		return
	}
	k := f.m.first - 1
	if p.text(k) == "or" {
		k--
	}
	if p.punct(k) != ',' && p.punct(k) != '(' || !p.closes(f.m.last) {
		return
	}
	for _, l := range share.claim.Links {
		if l.Rel == claims.RelOf && l.To == whole.claim {
			addLink(share.claim, claims.RelSame, f.claim)
			return
		}
	}
}

// closes reports whether an apposition ends at token k: a comma, a bracket or the end of the sentence stands there, or "in all" and one
// of these.
func (p *parse) closes(k int) bool {
	if k+1 < len(p.toks) && p.text(k) == "in" && (p.text(k+1) == "all" || p.text(k+1) == "total") {
		k += 2
	}
	return k >= len(p.toks) || p.punct(k) == ',' || p.punct(k) == ')' || p.punct(k) == '.'
}

// lists reports whether a list that begins at token i reaches the figure at token k: no verb and no other clause stands between.
func (p *parse) lists(i, k int) bool {
	for ; i < k; i++ {
		switch p.tags[i] {
		case verbTag, auxTag, subTag, relativeTag, pronounTag:
			return false
		}
	}
	return true
}
