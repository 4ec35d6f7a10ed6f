package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// A place in a list is told with a number that counts nothing: "number 12 in Norway", "inside the top 20". Check passes over such places;
// reconcile.Verify holds them against each other, and against ranks.

// placeAxis is the axis of places. The values are "at" for a place, "top" for the places up to a number, and "out" for those beyond it.
const placeAxis = "place"

// placesMost is the last place that is read.
const placesMost = 500

// places reads the places of the sentence.
func (cl *claimer) places(put func(remark)) {
	p := &cl.p
	found := false
	for i := 0; i < len(p.toks); i++ {
		r, ok := cl.topPlaces(i)
		if !ok {
			r, ok = cl.amongLargest(i)
		}
		if !ok {
			r, ok = cl.placeNumber(i, found)
			found = found || ok
		}
		if ok {
			put(r)
			i = r.last - 1
		}
	}
}

// listPlace makes the remark of a place from token first up to last, whose number stands at token k.
func (cl *claimer) listPlace(first, k int, value string) (remark, bool) {
	p := &cl.p
	n, ok := p.number(k)
	if !ok {
		return remark{}, false
	}
	place, whole := n.value.Int64()
	if !whole || place < 1 || place > placesMost || p.punct(n.last) == '%' || p.sameAny(n.last, "percent", "per", "pc") {
		return remark{}, false
	}
	x := claims.Exactly(n.value)
	return remark{
		first: first, last: n.last, figure: k, kind: claims.KindRank, quantity: claims.Quantity{Stated: x, Range: x, Step: claims.Int(1)},
		facet: claims.Facet{Axis: placeAxis, Value: value}, how: "a place in a list",
	}, true
}

// topPlaces reads "inside the top 20", "a top ten hit" from the word "top".
func (cl *claimer) topPlaces(i int) (remark, bool) {
	p := &cl.p
	if !p.same(i, "top") {
		return remark{}, false
	}
	k := i + 1
	if p.punct(k) == '-' {
		k++
	}
	before := i - 1
	if p.same(before, "the") || p.same(before, "'s") {
		before--
	}
	value := ""
	switch {
	case p.same(before, "outside"), p.same(before, "missed"):
		value = "out"
	case p.same(before, "of") && p.same(before-1, "out"), p.same(before, "of") && p.same(before-1, "outside"):
		value = "out"
	case p.sameAny(before, "in", "into", "inside", "within", "reached", "reach", "made", "entered", "cracked", "hit", "broke", "among", "to"):
		value = "top"
	}
	r, ok := cl.listPlace(i, k, value)
	if ok && value == "" && p.sameAny(r.last, "hit", "hits", "single", "singles", "album", "albums", "finish", "finishes", "finisher", "place", "spot", "placing") {
		r.facet.Value = "top"
	}
	return r, ok && r.facet.Value != ""
}

// amongLargest reads "among the ten largest", "one of the three largest" from "the".
func (cl *claimer) amongLargest(i int) (remark, bool) {
	p := &cl.p
	if !p.same(i, "the") || !p.same(i-1, "among") && !(p.same(i-1, "of") && p.same(i-2, "one")) {
		return remark{}, false
	}
	r, ok := cl.listPlace(i+1, i+1, "top")
	if !ok || r.last >= len(p.toks) || p.kind(r.last) != wordToken {
		return remark{}, false
	}
	t := p.text(r.last)
	return r, len(t) > 5 && t[len(t)-3:] == "est" || t == "most"
}

// placeNumber reads "number 12", "No. 7", "#5" from its first word; found says that such a place stands before it.
func (cl *claimer) placeNumber(i int, found bool) (remark, bool) {
	p := &cl.p
	k := i + 1
	switch {
	case p.same(i, "number"), p.punct(i) == '#':
	case p.same(i, "no"):
		if p.punct(k) == '.' {
			k++
		}
		if !p.toks[i].has(upperFirst) && k == i+1 {
			return remark{}, false
		}
	default:
		return remark{}, false
	}
	before := i - 1
	if p.same(before, "the") {
		before--
	}
	switch {
	case p.sameAny(before, "reached", "hit", "peaked", "debuted", "ranked", "reaching", "peaking", "topped", "charted"):
	case p.sameAny(before, "at", "to", "as") && cl.charted(before):
	case found && (p.punct(before) == ',' || p.same(before, "and") || p.sameAny(before, "at", "to")):
	default:
		return remark{}, false
	}
	r, ok := cl.listPlace(i, k, "at")
	if ok && p.kind(r.last) == wordToken && p.is(r.last, lexicon.Noun) && !p.sameAny(r.last, "in", "on", "while", "before", "after", "for", "during") {
		return remark{}, false
	}
	return r, ok
}

// charted reports whether a word of charts stands among the six tokens before token k.
func (cl *claimer) charted(k int) bool {
	for i := max(0, k-6); i < k; i++ {
		if cl.p.sameAny(i, "peaked", "peaking", "debuted", "entered", "charted", "chart", "charts", "reached", "rose", "climbed", "weeks", "week", "spent", "finished", "opened", "ranked", "stayed") {
			return true
		}
	}
	return false
}

// sameAny reports whether token i is one of the words.
func (s *sentence) sameAny(i int, words ...string) bool {
	for _, w := range words {
		if s.same(i, w) {
			return true
		}
	}
	return false
}
