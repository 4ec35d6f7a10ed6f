package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// superlativeRemark reads words that say, without a number, that something is the extreme of its kind, from token i: "the
// largest source", "its highest ever", "a record", "the most common complaint".
func (cl *claimer) superlativeRemark(i int) (remark, bool) {
	p := &cl.p
	if p.kind(i) != wordToken || p.mention[i] >= 0 {
		return remark{}, false
	}
	base, n := p.degree(i)
	if n == 0 {
		return cl.recordRemark(i)
	}
	if p.inTitleCase(i) || p.notFirst(i) {
		return remark{}, false
	}
	r := remark{first: i, last: i + n, figure: i + n - 1, kind: claims.KindRank, record: claims.RecordHigh, how: "a superlative"}
	switch {
	case n == 1 && p.plays(i, "most"):
		base = "high"
	case n == 1 && p.plays(i, "least"):
		base, r.record = "low", claims.RecordLow
	}
	r.facet = claims.Facet{Axis: "degree", Value: base}
	r.toHead(p)
	return r, true
}

// recordRemark reads words that state a record from token i.
func (cl *claimer) recordRemark(i int) (remark, bool) {
	p := &cl.p
	w, n := p.term(i, lexicon.Record)
	if n == 0 || p.notFirst(i) || !cl.recordWords(w, i, n) {
		return remark{}, false
	}
	r := remark{first: i, last: i + n, figure: i + n - 1, kind: claims.KindRank, record: claims.RecordHigh, how: "a record", facet: claims.Facet{Axis: "degree", Value: "high"}}
	if w.Value(lexicon.Record) == "low" || w.Value(lexicon.Record) == "any" && cl.clauseFalls(int(p.clause[i])) {
		r.record = claims.RecordLow
	}
	if r.record == claims.RecordLow {
		r.facet.Value = "low"
	}
	r.toHead(p)
	return r, true
}

// toHead takes the noun that a superlative qualifies into the remark, and words that say of how long a time it holds.
func (r *remark) toHead(p *parse) {
	if c := p.chunkOf(r.last - 1); c >= 0 && p.nominalHead(c) && p.chunks[c].head >= r.last {
		end := r.last
		for end <= p.chunks[c].head && p.mention[end] < 0 {
			end++
		}
		if end > p.chunks[c].head {
			r.figure, r.last = end-1, end
		}
	}
	for k := r.last; k < len(p.toks) && k < r.last+2; k++ {
		if p.same(k, "ever") || p.same(k, "yet") {
			r.last = k + 1
			return
		}
	}
	if p.same(r.last, "on") && p.same(r.last+1, "record") || p.same(r.last, "so") && p.same(r.last+1, "far") || p.same(r.last, "in") && p.same(r.last+1, "history") {
		r.last += 2
	}
}

// recordWords reports whether the words of n tokens at token i state a record: no file, no disc, no verb and no record that is gone.
func (cl *claimer) recordWords(w lexicon.Word, i, n int) bool {
	p := &cl.p
	if n > 1 || !isWeak(w, "record") {
		return p.tags[i] != verbTag
	}
	if w.String() != "record" {
		return cl.limited(i, n)
	}
	if p.tags[i] == verbTag || p.tags[i] == infinitiveTag || p.punct(i+1) == '-' {
		return false
	}
	k := i - 1
	for k >= 0 && (p.tags[k] == adjectiveTag || p.tags[k] == nounTag || p.tags[k] == nameTag || p.tags[k] == timeTag) && k > i-4 {
		if p.plays(k, "gone") {
			return false
		}
		k--
	}
	if p.at(k) != determinerTag && p.at(k) != possessTag {
		return false
	}
	c := p.chunkOf(i)
	return c < 0 || p.chunks[c].head == i || p.tags[i] == adjectiveTag || k == i-1
}

// degree returns the adjective of which the words at token i are the superlative, and how many they are; 0 when they are none:
// "large" of "largest", "common" of "most common", "many" of "the most".
func (p *parse) degree(i int) (base string, n int) {
	text := p.lower(i)
	if p.same(i-1, "at") {
		return "", 0 // "at least"
	}
	if p.plays(i, "superlative") {
		definite := p.at(i-1) == determinerTag || p.at(i-1) == possessTag || p.at(i-1) == figureTag
		limited := p.same(i+1, "ever") || p.same(i+1, "since") || p.same(i+1, "on") && p.same(i+2, "record")
		if !definite && !limited {
			return "", 0
		}
		if (text == "most" || text == "least") && (p.at(i+1) == adjectiveTag || p.at(i+1) == adverbTag || p.at(i+1) == passiveTag) {
			return p.baseForm(i + 1), 2
		}
		return text, 1
	}
	if len(text) < 6 || !strings.HasSuffix(text, "est") || p.plays(i, "no-superlative") {
		return "", 0
	}
	if p.plays(i, "most") || p.plays(i, "least") {
		return text, 1
	}
	stem := text[:len(text)-3]
	for _, s := range [...]string{stem, stem + "e", strings.TrimSuffix(stem, "i") + "y", stem[:len(stem)-1]} {
		if w := lexicon.Lookup(s); w != 0 && w.Is(lexicon.Adjective) {
			return s, 1
		}
	}
	return "", 0
}

// notFirst reports whether the words before the superlative at token i leave room for others before it: "second-largest", "one of the
// largest", "among the largest".
func (p *parse) notFirst(i int) bool {
	k := i - 1
	if k > 0 && p.punct(k) == '-' {
		k--
	}
	if k >= 0 && (p.is(k, lexicon.Ordinal) && !p.same(k, "first") || p.mention[k] >= 0 && p.ms[p.mention[k]].Kind == Ordinal) {
		return true
	}
	for k > 0 && p.chunk[k] >= 0 && p.chunk[k] == p.chunk[i] {
		k--
	}
	return p.same(k, "among") || p.same(k, "of") && p.same(k-1, "one")
}

// inTitleCase reports whether the word at token i is part of a name.
func (p *parse) inTitleCase(i int) bool {
	return i > 0 && p.toks[i].has(upperFirst) && !p.capital && p.at(i-1) != punctTag
}
