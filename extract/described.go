package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// described returns the plural that chunk c, a noun in the singular behind a number, only describes together with
// another one: "thousands of contractor and civilian jobs"; c itself where there is none.
func (p *parse) described(f *attachment, c int) int {
	ch := p.chunks[c]
	if p.at(ch.last) != andTag || p.toks[ch.head].word.Is(lexicon.Plural) || plural(p.text(ch.head)) || p.tags[ch.head] != nounTag {
		return c
	}
	if f.m.Kind != Count && f.m.Kind != Number && f.m.Kind != Money {
		return c
	}
	n := p.chunkOf(ch.last + 1)
	if n < 0 || p.chunks[n].first != ch.last+1 || p.tags[p.chunks[n].first] == determinerTag || p.tags[p.chunks[n].head] != nounTag || p.chunkHasFigure(n) {
		return c
	}
	if h := p.chunks[n].head; !p.toks[h].word.Is(lexicon.Plural) && !plural(p.text(h)) {
		return c
	}
	return n
}

// compass reports whether w is a direction in which something lies.
func compass(w string) bool {
	switch w {
	case "north", "south", "east", "west", "inland", "northwest", "northeast", "southwest", "southeast":
		return true
	}
	return false
}
