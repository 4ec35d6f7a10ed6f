package extract

// modifies reports whether verb group a only tells which one the noun before it means: "the war that lasted two decades must end",
// "the share of people receiving aid is".
func (p *parse) modifies(a int) bool {
	g := p.groups[a]
	if g.finite {
		return p.at(g.first-1) == relativeTag
	}
	return p.tags[g.main] == gerundTag && g.main == g.first && p.at(g.first-1) == nounTag && (g.first < 2 || p.at(g.first-2) != punctTag)
}

// reduced reports whether verb group a is a participle that only tells which ones the noun at the head of the sentence means, and b the
// one finite verb: "Respondents reporting a rise fell to 22%".
func (p *parse) reduced(a, b int) bool {
	g := p.groups[a]
	if g.finite || p.tags[g.main] != gerundTag || !p.modifies(a) || p.chunkOf(g.last) < 0 {
		return false
	}
	for k := range p.groups {
		if k != b && p.groups[k].finite && (k < a || k > b && !p.parts(p.groups[b].last, p.groups[k].first)) {
			return false
		}
	}
	return true
}

// parts reports whether a mark that parts clauses, a conjunction or a relative pronoun stands from token i to k.
func (p *parse) parts(i, k int) bool {
	for ; i < k; i++ {
		switch p.tags[i] {
		case punctTag, andTag, subTag, relativeTag:
			return true
		}
	}
	return false
}
