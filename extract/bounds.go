package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// boundsRecognizer reads a lower and an upper bound of one amount: "more than 100 but fewer than 300", "at
// most 50 and at least 20".
func boundsRecognizer() recognizer {
	return recognizer{
		name:   "bounds",
		doc:    "an amount between two bounds",
		starts: figureStarts().With(lexicon.Ordinal).With(lexicon.Fraction),
		kinds:  []tokenKind{numeralToken},
		needs:  hasHedge,
		may:    func(s *sentence, i int) bool { return s.maybeBounds(s.start(i)) },
		find:   findBounds,
	}
}

func findBounds(s *sentence, i int) (mention, bool) {
	i = s.start(i)
	a, ok := s.end(i)
	if !ok {
		return mention{}, false
	}
	if n, part := s.fraction(i); part && a.kind == Duration && a.unit == "quarter" {
		a = figure{numeral: n, kind: Number, first: n.first, last: n.last, noun: -1, sure: 25} // "above one quarter and below a half"
	}
	at := a.first
	if s.same(at-1, "the") {
		at--
	}
	g, first, ok := s.hedgeEnding(at)
	if !ok || !g.isBound() {
		return mention{}, false
	}
	j := a.last
	comma := s.punct(j) == ','
	if comma {
		j++
	}
	if s.same(j, "and") || s.same(j, "but") {
		comma = false
		j++
	}
	if j == a.last {
		return mention{}, false
	}
	w, n := s.term(j, lexicon.Hedge)
	if w == 0 {
		return mention{}, false
	}
	h, ok := hedgeOf(w)
	if !ok || !h.isBound() || h.lower() == g.lower() || comma && (g.kind == claims.HedgeOver || g.kind == claims.HedgeUnder) { // "over 5, up to 9" are two
		return mention{}, false
	}
	k := j + n
	if s.same(k, "the") {
		k++
	}
	b, number, ok := s.endFrom(k)
	if !ok || number < k {
		return mention{}, false
	}
	return s.bounded(a, b, g, h, first)
}

// maybeBounds reports whether a hedge stands right before the number at token i, but for a sign or article,
// and another among the tokens behind it.
func (s *sentence) maybeBounds(i int) bool {
	before := false
	for k := max(0, i-maxHedge-2); k < i && !before; k++ {
		t := &s.toks[k]
		before = t.word.Is(lexicon.Hedge) || t.phrase.Is(lexicon.Hedge)
	}
	if !before {
		return false
	}
	for k := i + 1; k < len(s.toks) && k < i+12; k++ {
		t := &s.toks[k]
		if t.word.Is(lexicon.Hedge) || t.phrase.Is(lexicon.Hedge) {
			return true
		}
	}
	return false
}

// isBound reports whether the hedge sets one end of an amount.
func (h hedging) isBound() bool {
	return h.kind != "" && h.kind != claims.HedgeAbout && h.kind != claims.HedgeRange && h.kind != claims.HedgeVague
}

// lower reports whether the bound is a lower one.
func (h hedging) lower() bool { return h.kind == claims.HedgeOver || h.kind == claims.HedgeAtLeast }

// bounded makes a mention of the figures a and b, whose hedges g and h are a lower and an upper bound.
func (s *sentence) bounded(a, b figure, g, h hedging, first int) (mention, bool) {
	f := b
	switch {
	case a.kind == b.kind && a.unit == b.unit && a.part == b.part, a.kind == Number && b.kind != Ordinal:
	default:
		return mention{}, false
	}
	lo := claims.End{Value: a.value, Open: g.kind == claims.HedgeOver || g.kind == claims.HedgeUnder}
	hi := claims.End{Value: b.value, Open: h.kind == claims.HedgeOver || h.kind == claims.HedgeUnder}
	if !g.lower() {
		lo, hi = hi, lo
	}
	if lo.Value.Cmp(hi.Value) >= 0 {
		return mention{}, false
	}
	if f.part > 1 {
		part := claims.Ratio(1, f.part)
		lo.Value, hi.Value = lo.Value.Mul(part), hi.Value.Mul(part)
	}
	m := mention{first: first, last: b.last, figure: a.numeral.first, noun: b.noun, sure: max(b.sure, 30)}
	m.Kind = f.kind
	x := claims.NewInterval(lo, hi)
	m.Quantity = claims.Quantity{Stated: x, Range: x, Unit: f.unit, Hedge: claims.HedgeRange, Step: f.step}
	return m, true
}
