package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// A chunk is a noun phrase without what follows its head: "the company's" and "third-quarter
// revenue" are two, the first the owner of the second.
type chunk struct {
	first, last int   // tokens from first up to but not including last
	head        int   // token of the head noun; of a pronoun, figure or time when there is none
	owner       int   // index of the chunk before "'s", -1 when there is none
	prep        int   // token of the preposition right before it, -1 when there is none
	sort        uint8 // what sort of thing it names plus 1, once that was asked
	says        uint8 // 2 when it is the subject of a verb of saying, 1 when not, 0 when that was not asked
}

// findChunks fills p.chunks and p.chunk.
func (p *parse) findChunks() {
	p.chunks = p.chunks[:0]
	for i := 0; i < len(p.toks); {
		last, head := p.chunkAt(i)
		if last == i {
			i++
			continue
		}
		c := chunk{first: i, last: last, head: head, owner: -1, prep: -1}
		if p.at(i-1) == possessTag && len(p.chunks) > 0 {
			c.owner = len(p.chunks) - 1
		} else if p.at(i-1) == prepositionTag {
			c.prep = i - 1
		}
		for k := i; k < last; k++ {
			p.chunk[k] = int16(len(p.chunks))
		}
		p.chunks = append(p.chunks, c)
		i = last
	}
}

// chunkAt returns the end and the head of the chunk that begins at token i; the end is i when none does.
func (p *parse) chunkAt(i int) (last, head int) {
	if p.at(i) == pronounTag {
		return i + 1, i
	}
	head = -1
	k := i
	for ; k < len(p.toks); k++ {
		x := p.tags[k]
		switch x {
		case determinerTag:
			if k > i && p.tags[k-1] != determinerTag && p.tags[k-1] != adverbTag {
				return p.closeChunk(i, k, head)
			}
		case adjectiveTag:
			if head >= 0 && !p.nounFollows(k) && p.tags[k-1] != otherTag {
				return p.closeChunk(i, k, head)
			}
		case adverbTag:
			if head >= 0 || p.at(k+1) != adjectiveTag && !(k > i && p.punct(k-1) == '-') {
				return p.closeChunk(i, k, head)
			}
		case nounTag, nameTag:
			if k > i && p.tags[k-1] == timeTag && (x == nameTag || p.opensClause(i)) {
				return p.closeChunk(i, k, head)
			}
			head = k
		case figureTag:
			if k > i && (head >= 0 || p.tags[k-1] == figureTag && p.mention[k] != p.mention[k-1] || p.tags[k-1] == timeTag) {
				return p.closeChunk(i, k, head)
			}
		case timeTag:
			if head >= 0 || k > i && p.tags[k-1] == timeTag && p.mention[k] != p.mention[k-1] {
				return p.closeChunk(i, k, head)
			}
		case gerundTag:
			if head >= 0 || k == i || p.tags[k-1] == figureTag || p.tags[k-1] == timeTag || !p.nounFollows(k) {
				return p.closeChunk(i, k, head)
			}
		case otherTag:
			if k == i && p.kind(k) != numeralToken || k > i && p.toks[k].has(spaceBefore) && p.kind(k) == signToken {
				return p.closeChunk(i, k, head)
			}
		default:
			return p.closeChunk(i, k, head)
		}
	}
	return p.closeChunk(i, k, head)
}

// closeChunk ends the chunk of the tokens from i to k. A chunk of determiners or adjectives alone is
// one only if it ends the phrase ("the injured"); without a noun, its last token is the head.
func (p *parse) closeChunk(i, k, head int) (int, int) {
	if k == i {
		return i, -1
	}
	if head >= 0 {
		return k, head
	}
	switch p.tags[k-1] {
	case figureTag, timeTag, otherTag:
		return k, k - 1
	case adjectiveTag:
		if p.tags[i] == determinerTag {
			return k, k - 1
		}
	case determinerTag:
		if w := p.toks[k-1].word; !w.Is(lexicon.Article) && w.Value(lexicon.Pronoun) != "poss" {
			return k, k - 1
		}
	}
	return i, -1
}

// chunkOf returns the index of the chunk of token i, -1 when there is none.
func (p *parse) chunkOf(i int) int {
	if i < 0 || i >= len(p.chunk) {
		return -1
	}
	return int(p.chunk[i])
}

// nominalHead reports whether the head of chunk c is a noun or name.
func (p *parse) nominalHead(c int) bool {
	if c < 0 {
		return false
	}
	x := p.tags[p.chunks[c].head]
	return x == nounTag || x == nameTag
}

// complement returns the chunk that a preposition joins to chunk c ("exports of gold"), with the
// token of the preposition; -1, -1 when there is none.
func (p *parse) complement(c int) (next, prep int) {
	k := p.chunks[c].last
	if p.at(k) != prepositionTag {
		return -1, -1
	}
	if n := p.possessed(p.chunkOf(k + 1)); n > c {
		return n, k
	}
	return -1, -1
}

// possessed returns the chunk that belongs to chunk c by "'s", and c itself when there is none: "schools" for "the country's schools".
func (p *parse) possessed(c int) int {
	for c >= 0 && c+1 < len(p.chunks) && p.chunks[c+1].owner == c {
		c++
	}
	return c
}

// root returns the first chunk of the phrase that chunk c stands in as an owner or a complement of "of": for
// "Jutland" in "the number of hotels in Jutland" that of "number".
func (p *parse) root(c int) int {
	for range 4 {
		ch := p.chunks[c]
		if ch.prep < 0 || ch.prep == 0 {
			return c
		}
		k := p.chunkOf(ch.prep - 1)
		if k < 0 || k >= c || !p.nominalHead(k) {
			return c
		}
		c = k
	}
	return c
}

// opensClause reports whether the preposition before token i stands at the head of a clause: "In 2023 trade grew".
func (p *parse) opensClause(i int) bool {
	if p.at(i-1) != prepositionTag || p.tags[i] != timeTag {
		return false
	}
	switch p.at(i - 2) {
	case punctTag, andTag, subTag:
		return true
	}
	return false
}
