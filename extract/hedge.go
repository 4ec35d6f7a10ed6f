package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// hedging is how words qualify a number: "about", "well over", "or more".
type hedging struct {
	kind  claims.Hedge
	near  bool // the true value is close to the number: "nearly", "just over"
	about bool // an "about" stands beside a bound: "up to about 50"
}

func (h hedging) none() bool { return h.kind == "" && !h.about }

// with returns h and g together; a bound is stronger than "about".
func (h hedging) with(g hedging) hedging {
	switch {
	case g.none():
		return h
	case h.none():
		return g
	case h.kind == claims.HedgeAbout:
		h, g = g, h
	}
	if g.kind == claims.HedgeAbout {
		h.about = true
	}
	h.near = h.near || g.near
	return h
}

// maxHedge is the number of tokens of the longest words that qualify a number.
const maxHedge = 6

// hedgeBefore reads the words that qualify the number at token i and stand before it. It returns the
// token at which they begin, i when there are none.
func (s *sentence) hedgeBefore(i int) (hedging, int) {
	var h hedging
	first := i
	for k := 0; k < 3; k++ {
		g, at, ok := s.hedgeEnding(first)
		if !ok {
			break
		}
		if !g.none() {
			h = g.with(h)
			i = at
		}
		first = at
	}
	if h.none() {
		return h, i
	}
	return h, i
}

// hedgeEnding reads the hedge that ends right before token i.
func (s *sentence) hedgeEnding(i int) (hedging, int, bool) {
	if i <= 0 || i < len(s.toks) && s.toks[i].has(newlineBefore) && s.toks[i].start > 0 && i > 0 && s.kind(i-1) != wordToken {
		return hedging{}, i, false
	}
	for d := min(maxHedge, i); d > 0; d-- {
		t := &s.toks[i-d]
		if t.glued() && s.punct(i-d-1) == '-' && s.glued(i-d-1) && s.isNumeric(i-d-2) {
			continue // "a five-under 67"
		}
		w := t.word
		if d > 1 {
			if int(t.phraseLen) != d {
				continue
			}
			w = t.phrase
		} else if t.phraseLen == 1 {
			w = t.phrase
		}
		if w == 0 || !w.Is(lexicon.Hedge) || w.Is(lexicon.Post) && !w.Is(lexicon.Comparative) {
			continue
		}
		if h, ok := hedgeOf(w); ok {
			if n, ok := s.denied(i-d, w); ok && h.deny() {
				return h, i - d - n, true
			}
			return h, i - d, s.hedges(i-d, i, w)
		}
	}
	return hedging{}, i, false
}

// denied reports whether the words before token i deny the hedge w at it, and how many of them belong to it: "not
// over", "no bigger than", "does not exceed", "doesn't exceed".
func (s *sentence) denied(i int, w lexicon.Word) (int, bool) {
	if i < 1 || !s.is(i-1, lexicon.Negation) || w.Is(lexicon.Far) {
		return 0, false
	}
	switch t := s.lower(i - 1); t {
	case "not", "never", "without", "nor":
		return 1, true
	case "no":
		return 1, w.Is(lexicon.Comparative)
	default:
		return 0, t == "cannot" || strings.HasSuffix(t, "n't") || strings.HasSuffix(t, "n’t")
	}
}

// deny turns a bound into its opposite, and reports whether h is one: "not over 5" is at most 5.
func (h *hedging) deny() bool {
	switch {
	case h.near:
	case h.kind == claims.HedgeOver:
		h.kind = claims.HedgeAtMost
		return true
	case h.kind == claims.HedgeUnder:
		h.kind = claims.HedgeAtLeast
		return true
	}
	return false
}

// hedges reports whether the words from token i to j, which may be a hedge, are one.
func (s *sentence) hedges(i, j int, w lexicon.Word) bool {
	if j-i > 1 {
		return !(s.same(i, "short") && s.same(i+1, "of") && i > 0 && s.toks[i-1].word.Value(lexicon.Verb) == "be") // "is short of 40 nurses" lacks them
	}
	if s.kind(i) == signToken {
		return s.glued(j) || !s.glued(i)
	}
	if s.comparedYear(j) || s.same(i, "under") && (s.same(i-1, "went") || s.same(i-1, "gone") || s.same(i-1, "going") || s.same(i-1, "go")) {
		return false // "12% above 2019", "went under 4-1"
	}
	if s.same(i, "over") && (s.same(i-1, "handed") || s.same(i-1, "handing") || s.same(i-1, "hand") || s.same(i-1, "turned") || s.same(i-1, "signed") || s.same(i-1, "carried")) {
		return false // "handed over 612 rifles"
	}
	return !w.Is(lexicon.Ambiguous)
}

// lasts reports whether "over" at token i, before a length of time, says during what and not more than what: "spend $5
// million over three years", "over two days 40 people came", but not "for over three years", "it took over an hour".
func (s *sentence) lasts(i int) bool {
	k := i - 1
	if k < 0 {
		return len(s.toks) > i+4
	}
	if s.kind(k) != wordToken {
		return s.kind(k) == numeralToken || s.kind(k) == signToken || s.punct(k) == ','
	}
	w := s.toks[k].word
	if w.Is(lexicon.Preposition) || w.Is(lexicon.Hedge) || w.Is(lexicon.Verb) || w.Is(lexicon.Modal) || w.Is(lexicon.Conjunction) || w.Is(lexicon.Article) || w.Is(lexicon.Negation) {
		return false
	}
	for _, word := range [...]string{
		"take", "takes", "took", "taken", "taking", "last", "lasts", "lasted", "lasting", "spend", "spends", "spent", "spending", "serve", "served", "serving", "wait", "waited", "waiting",
		"now", "just", "well", "already", "still", "little", "bit", "aged", "been", "age", "live", "lived",
	} {
		if s.same(k, word) {
			return false
		}
	}
	return s.amountBefore(k)
}

// amountBefore reports whether a figure stands in the eight tokens that end with token k.
func (s *sentence) amountBefore(k int) bool {
	for j := k; j >= 0 && j > k-8; j-- {
		if s.isNumeric(j) || s.is(j, lexicon.Scale) || s.is(j, lexicon.Currency) || s.is(j, lexicon.Direction) {
			return true
		}
	}
	return false
}

// hedgeOf returns the meaning of a hedge of the lexicon.
func hedgeOf(w lexicon.Word) (hedging, bool) {
	for _, sense := range w.Senses() {
		if sense.Class != lexicon.Hedge {
			continue
		}
		h := hedging{near: w.Is(lexicon.Near)}
		switch sense.Text {
		case "about":
			h.kind = claims.HedgeAbout
		case "over":
			h.kind = claims.HedgeOver
		case "under":
			h.kind = claims.HedgeUnder
		case "at-least":
			h.kind = claims.HedgeAtLeast
		case "at-most":
			h.kind = claims.HedgeAtMost
		case "exact":
			return hedging{}, true
		default:
			return hedging{}, false
		}
		return h, true
	}
	return hedging{}, false
}

// hedgeBehind reads the words that qualify the number before token i and stand behind it: "or more",
// "-odd", "+". It returns the token behind them.
func (s *sentence) hedgeBehind(i int) (hedging, int) {
	if i <= 0 || i >= len(s.toks) || s.toks[i].has(newlineBefore) {
		return hedging{}, i
	}
	if s.punct(i) == '+' {
		if s.glued(i) && s.kind(i+1) != numeralToken && !(s.kind(i+1) == wordToken && s.glued(i+1)) {
			return hedging{kind: claims.HedgeAtLeast}, i + 1
		}
		return hedging{}, i
	}
	j := s.hyphen(i)
	w, n := s.term(j, lexicon.Hedge)
	if w == 0 || !w.Is(lexicon.Post) {
		return hedging{}, i
	}
	if s.same(j+n, "than") {
		return hedging{}, i
	}
	if k := j + n; n > 1 && k < len(s.toks) && (s.is(k, lexicon.Article) || s.isNumeric(k)) {
		return hedging{}, i
	}
	if n == 1 && j == i {
		if _, ok := s.number(j + 1); ok || w.Is(lexicon.Ambiguous) || s.same(i, "plus") && (s.kind(j+1) == wordToken || s.kind(j+1) == signToken) {
			return hedging{}, i
		}
	}
	h, ok := hedgeOf(w)
	if !ok || h.none() {
		return hedging{}, i
	}
	return h, j + n
}

// slack returns how far a number that is qualified by "about" may be off: a tenth of it.
func (h hedging) slack(n claims.Number) claims.Number {
	if h.kind != claims.HedgeAbout && !h.about {
		return claims.Number{}
	}
	return n.Abs().Mul(claims.Ratio(1, 10))
}

// intervals returns what the words say of the number n, and what they allow when it is rounded to step:
//
//	none       n                     n - step/2 to n + step/2
//	about      n                     n - w to n + w, w the larger of n/10 and step/2
//	over       above n               above n; up to n + n/10 with "just"
//	under      below n               below n; from n - n/10 on with "nearly", "just"
//	at-least   n or more             the same
//	at-most    n or less             the same
//
// "about" beside a bound moves the bound by w.
func (h hedging) intervals(n, step claims.Number) (stated, allowed claims.Interval) {
	tenth := n.Abs().Mul(claims.Ratio(1, 10))
	slack := h.slack(n)
	switch h.kind {
	case claims.HedgeAbout:
		if half := step.Mul(claims.Ratio(1, 2)); half.Cmp(slack) > 0 {
			slack = half
		}
		return claims.Exactly(n), claims.Between(n.Sub(slack), n.Add(slack))
	case claims.HedgeOver:
		if h.near {
			return claims.Above(n), claims.NewInterval(claims.End{Value: n, Open: tenth.Sign() > 0}, claims.End{Value: n.Add(tenth)})
		}
		return claims.Above(n), claims.Above(n.Sub(slack))
	case claims.HedgeUnder:
		if h.near {
			return claims.Below(n), claims.NewInterval(claims.End{Value: n.Sub(tenth)}, claims.End{Value: n, Open: tenth.Sign() > 0})
		}
		return claims.Below(n), claims.Below(n.Add(slack))
	case claims.HedgeAtLeast:
		return claims.AtLeast(n), claims.AtLeast(n.Sub(slack))
	case claims.HedgeAtMost:
		return claims.AtMost(n), claims.AtMost(n.Add(slack))
	}
	if step.Sign() == 0 {
		return claims.Exactly(n), claims.Exactly(n)
	}
	return claims.Exactly(n), claims.Rounded(n, step)
}
