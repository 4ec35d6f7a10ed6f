package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// worth takes what money is worth: the noun before ("goods worth $3 million"), or the word itself where that is someone or something
// named ("Acme, worth $4 billion").
func (cl *claimer) worth(f *attachment) bool {
	p := &cl.p
	k := f.m.first - 1
	if f.m.Kind != Money || k < 1 || p.text(k) != "worth" {
		return false
	}
	i := k - 1
	for i > 0 && (p.punct(i) == ',' || p.tags[i] == adverbTag || p.tags[i] == auxTag) {
		i--
	}
	c := p.chunkOf(i)
	if c >= 0 && i == k-1 && p.tags[p.chunks[c].head] == nounTag && cl.measurable(c) && !p.chunkHasFigure(c) {
		f.head, f.how = c, "the noun before the figure"
		return true // "goods worth $3 million"
	}
	if c < 0 || p.tags[p.chunks[c].head] == nounTag && !isSomeone(p.toks[p.chunks[c].head].word) || p.tags[p.chunks[c].head] == pronounTag && cl.refer(c) < 0 {
		return false
	}
	f.label, f.how = [2]int{k, k + 1}, "the word before the figure"
	return true
}

// residents reads the number of those who live in a place as its population: "a city of 800,000".
func (cl *claimer) residents(f *attachment) bool {
	p := &cl.p
	k := f.m.first - 1
	if f.m.Kind != Number || f.kind != claims.KindLevel || k < 1 {
		return false
	}
	if p.same(k, "pop") || p.punct(k) == '.' && p.same(k-1, "pop") {
		f.word, f.how = "population", "what a place has"
		return true // "Elm Creek (pop. 340)"
	}
	if p.text(k) != "of" {
		return false
	}
	n, ok := f.m.Quantity.Stated.Point()
	if !ok || n.Cmp(claims.Int(50)) < 0 {
		return false
	}
	if !p.basePlays(k-1, "settled") {
		return false
	}
	f.word, f.how = "population", "what a place has"
	f.of = p.chunkOf(k - 1)
	return true
}

// children reads the number behind a parent as that of children: "the mother of three", "a father-of-four".
func (cl *claimer) children(f *attachment) bool {
	p := &cl.p
	k := f.m.first - 1
	if p.punct(k) == '-' {
		k--
	}
	if f.m.Kind != Number || k < 1 || p.text(k) != "of" {
		return false
	}
	if p.punct(k-1) == '-' {
		k--
	}
	if k < 1 {
		return false
	}
	if !p.basePlays(k-1, "parent") {
		return false
	}
	f.word, f.how = childrenWord, "what a parent has"
	f.of = p.chunkOf(k - 1)
	return true
}

// childrenWord names the measure of the number behind a parent.
const childrenWord = "children"

// exceeds takes the noun phrase before a verb that belongs to the figure itself: "cases in Norway topped one million".
func (cl *claimer) exceeds(f *attachment) bool {
	p := &cl.p
	if f.m.first >= f.m.figure || f.m.noun >= 0 {
		return false
	}
	switch p.baseForm(f.m.first) {
	case "exceed", "top", "surpass", "approach", "near":
	default:
		return false
	}
	i := f.m.first - 1
	for i > 0 && (p.tags[i] == modalTag || p.tags[i] == adverbTag || p.tags[i] == auxTag) {
		i--
	}
	c := p.chunkOf(i)
	if c < 0 {
		return false
	}
	if c = p.root(c); !cl.measurable(c) || p.chunkHasFigure(c) {
		return false
	}
	f.head, f.how = c, "the noun before the figure"
	return true
}

// wordTerm enters the measure of f that is a word of its own as a term.
func (cl *claimer) wordTerm(word string) {
	if word == "distance" {
		return // from what to what the other words say
	}
	stem := stemText(word)
	cl.terms.addStem(stem, headRole, weightOf(lexicon.Lookup(stem), lexicon.Lookup(word)))
}
