package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// rangeRecognizer reads two ends of one amount: "33-35 billion", "€5m-€6m", "four to five thousand", "between
// 10 and 12 per cent", "from 5 to 7 km". A rise "from 350 to 680" is no range.
func rangeRecognizer() recognizer {
	return recognizer{
		name:   "range",
		doc:    "an amount between two ends",
		starts: figureStarts().With(lexicon.Ordinal).With(lexicon.Fraction),
		kinds:  []tokenKind{numeralToken, signToken},
		may:    (*sentence).maybeRange,
		find:   findRange,
	}
}

func findRange(s *sentence, i int) (mention, bool) {
	f, ok := s.rangeAt(s.start(i))
	if !ok {
		return mention{}, false
	}
	if f.kind == Number && s.likeYear(&f.numeral) {
		f.sure = 0
	}
	m := s.mention(f)
	if f.kind == Duration {
		m.Timex = rangeTimex(&f)
	}
	return m, true
}

// maybeRange reports whether something that can stand between the ends of a range is among the tokens
// behind token i.
func (s *sentence) maybeRange(i int) bool {
	for k := i + 1; k < len(s.toks) && k < i+12; k++ {
		t := &s.toks[k]
		switch t.kind {
		case punctToken, signToken:
			if t.punct == '-' || t.punct == '~' || t.punct == 0 && isHyphen(s.text(k)) {
				return true
			}
			if t.punct == ';' {
				return false
			}
		case wordToken:
			if t.word.Is(lexicon.Range) {
				return true
			}
		}
	}
	return false
}

// rangeAt reads the range whose lower number begins at token i.
func (s *sentence) rangeAt(i int) (figure, bool) {
	opener, first := s.rangeOpener(i)
	if opener == "between" {
		s.noAnd = true
		s.readings.forget()
		defer func() {
			s.noAnd = false
			s.readings.forget()
		}()
	}
	a, ok := s.end(i)
	if !ok || !a.hedge.none() {
		return a, false
	}
	j, ok := s.rangeSeparator(&a, opener)
	if !ok {
		return a, false
	}
	b, k, ok := s.endFrom(j)
	if h := b.last; ok && b.kind == Number && s.same(j-1, "to") && s.hyphen(h) > h && s.kind(h+1) == numeralToken { // "10 to 12-14 days"
		if c, first, ok := s.endFrom(h + 1); ok && c.value.Cmp(b.value) > 0 {
			b, k = c, first
		}
	}
	if !ok || b.numeral.first != k || s.toks[b.first].has(newlineBefore) {
		return a, false
	}
	if b.kind != Number && s.dayBefore(&a) {
		return a, false // "from 3.1 rupees on March 1 to 2.8 rupees"
	}
	if a.noun >= 0 && b.noun < 0 && b.kind == Number || b.kind == Number && (s.is(b.last, lexicon.Clock) || s.era(b.last, "AD") || s.era(b.last, "CE")) {
		return a, false // "8 or 9 o'clock", "731 to 741 A.D."
	}
	if opener == "" && s.yearOfEnd(&a, &b) {
		return a, false
	}
	minus := opener == "" && a.first > 0 && s.isMinus(a.first-1) // "-18 to -12"
	if opener != "" && s.lowered(a.first) || minus {
		a.value = a.value.Neg()
	}
	if opener == "ranging" && a.value.Cmp(b.value) > 0 && a.unit == b.unit {
		a.value, b.value = b.value, a.value
	}
	f, ok := join(a, b)
	if !ok {
		return f, false
	}
	if opener == "from" && s.isChange(first) || opener == "" && s.isChangeTo(&a, &b, j) {
		return f, false
	}
	f.first = min(a.first, f.first)
	if opener != "" {
		f.first = s.openerStart(a.first)
		f.negative = true
	} else if minus {
		f.first, f.negative = a.first-1, true
	}
	return f, f.value.Cmp(f.high) < 0
}

// dayBefore reports whether the number of a is the day of the month before it.
func (s *sentence) dayBefore(a *figure) bool {
	k := a.first - 1
	if s.punct(k) == '.' {
		k--
	}
	v, ok := a.int()
	return a.kind == Number && a.is(inDigits) && ok && v >= 1 && v <= 31 && k >= 0 && s.is(k, lexicon.Month)
}

// yearOfEnd reports whether the first number is the year of a figure before it, and the other one where that went: "from
// 9,100 in 2017 to 8,270".
func (s *sentence) yearOfEnd(a, b *figure) bool {
	return a.first > 1 && a.kind == Number && s.likeYear(&a.numeral) && !s.likeYear(&b.numeral) && (s.same(a.first-1, "in") || s.same(a.first-1, "of"))
}

// lowered reports whether a sign before token i makes the number at it negative.
func (s *sentence) lowered(i int) bool {
	return i > 0 && (s.isMinus(i-1) || s.same(i-1, "minus") || s.same(i-1, "negative"))
}

// end reads the figure whose number begins at token i, ordinals too.
func (s *sentence) end(i int) (figure, bool) {
	if n, ok := s.ordinalNumber(i); ok {
		return figure{numeral: n, kind: Ordinal, first: n.first, last: n.last, noun: -1, sure: 25}, true
	}
	if f, ok := s.figureAt(i); ok {
		return f, true
	}
	if s.is(i, lexicon.Article) && !s.same(i, "the") {
		i++
	}
	if n, ok := s.fraction(i); ok {
		return figure{numeral: n, kind: Number, first: n.first, last: n.last, noun: -1, sure: 25}, true
	}
	return figure{}, false
}

// endFrom reads the figure that begins at token j, with the sign of money and the hedge before it. It also
// returns the token of its number.
func (s *sentence) endFrom(j int) (figure, int, bool) {
	k := j
	if w, n := s.term(k, lexicon.Hedge); w != 0 && !w.Is(lexicon.Post) {
		if h, ok := hedgeOf(w); ok && h.kind == claims.HedgeAbout {
			k += n
		}
	}
	if s.same(k, "the") {
		k++
	}
	negative := false
	if k < len(s.toks) && s.isMinus(k) {
		k++
		negative = true
	}
	if w, n := s.term(k, lexicon.Currency); w != 0 {
		if s.punct(k+n) == '.' && s.kind(k+n+1) == numeralToken {
			n++
		}
		if s.kind(k+n) == numeralToken {
			k += n
		}
	}
	f, ok := s.end(k)
	if !ok {
		return f, k, false
	}
	if negative {
		f.value, f.negative = f.value.Neg(), true
	}
	return f, f.numeral.first, f.numeral.first >= k
}

// rangeOpener returns "between" or "from" when such a word stands before the figure at token i, and the
// token of that word.
func (s *sentence) rangeOpener(i int) (string, int) {
	j := i
	if _, first, ok := s.currencyBefore(i); ok {
		j = first
	}
	if j > 0 && (s.isMinus(j-1) || s.same(j-1, "minus") || s.same(j-1, "negative")) {
		j--
	}
	if _, first := s.hedgeBefore(j); first < j {
		j = first
	}
	if s.same(j-1, "the") {
		j--
	}
	for d := min(2, j); d >= 1; d-- {
		t := &s.toks[j-d]
		w := t.word
		if d > 1 {
			if int(t.phraseLen) != d {
				continue
			}
			w = t.phrase
		}
		switch w.Value(lexicon.Range) {
		case "between":
			if s.same(j-1, "from") {
				return "ranging", j - d
			}
			return "between", j - d
		case "from":
			return "from", j - d
		}
		if d == 1 && s.same(j-1, "from") {
			return "from", j - 1
		}
	}
	return "", i
}

// openerStart returns the token of the words that open the range whose first figure begins at token i.
func (s *sentence) openerStart(i int) int {
	_, first := s.rangeOpener(i)
	if first > 0 && s.toks[first-1].phraseLen == 2 && s.toks[first-1].phrase.Is(lexicon.Range) {
		return first - 1
	}
	return min(first, i)
}

// rangeSeparator returns the token behind what stands between the two ends of a range, which follows the
// figure a: a dash, "to", "and" behind "between", "or" between neighbours.
func (s *sentence) rangeSeparator(a *figure, opener string) (int, bool) {
	j := a.last
	if j+1 >= len(s.toks) || s.toks[j].has(newlineBefore) {
		return 0, false
	}
	if opener == "between" {
		return j + 1, s.same(j, "and") || s.same(j, "to") || isHyphen(s.text(j))
	}
	switch {
	case s.same(j, "to"), s.same(j, "through"), s.same(j, "and") && opener == "from" && a.hedge.none() && s.same(a.first-1, "from") && !s.likeYear(&a.numeral):
		return j + 1, true
	case s.punct(j) == '-' && s.glued(j) && s.same(j+1, "to"): // 8- to 16-metre
		if k := s.hyphen(j + 2); k < len(s.toks) {
			return k, true
		}
	case isHyphen(s.text(j)):
		if !s.glued(j) && s.isMinus(j) && a.is(inDecimals) && a.first > 0 && (s.isMinus(a.first-1) || s.punct(a.first-1) == '+') {
			return 0, false // "-0.68 -0.53%"
		}
		if s.glued(j) == s.glued(j+1) || s.glued(j+1) && (s.kind(j+1) != numeralToken || a.is(inDigits) && s.text(j) == "-") {
			return j + 1, s.dashJoins(a, j)
		}
	case s.punct(j) == '~' && s.glued(j):
		return j + 1, true
	case s.same(j, "or") && opener == "" && a.scale <= 1 && !(s.likeYear(&a.numeral) && a.kind == Number):
		if n, ok := s.number(j + 1); ok {
			x, okX := a.int()
			y, okY := n.int()
			return j + 1, okX && okY && n.form == a.form && (y-x == 1 || a.scale*y > 0 && n.scale >= 100 && y/n.scale-x == 1)
		}
	}
	return 0, false
}

// dashJoins reports whether the dash at token j joins two ends of a range: it is no chain of numbers
// such as a telephone number or date.
func (s *sentence) dashJoins(a *figure, j int) bool {
	if a.first > 0 && s.glued(a.first) && (isHyphen(s.text(a.first-1)) && !s.isMinus(a.first-1) || s.punct(a.first-1) == '/') {
		return false
	}
	w, size := s.term(j+1, lexicon.Currency)
	if w != 0 && s.punct(j+1+size) == '.' {
		size++
	}
	n, ok := s.number(j + 1 + size)
	if ok && s.glued(j) && a.is(inDigits) && n.is(inWords) && s.upper(n.first) {
		return false // "7-Eleven"
	}
	if !ok {
		return s.kind(j+1) != wordToken
	}
	k := n.last
	if k < len(s.toks) && s.glued(k) && (s.punct(k) == '/' || isHyphen(s.text(k)) && s.glued(k+1) && s.kind(k+1) == numeralToken) {
		return false
	}
	return true
}

// join makes a range of the figures a and b. Unit and scale of the one count for the other where it has
// none of its own.
func join(a, b figure) (figure, bool) {
	f := b
	lo, hi := a.value, b.value
	if a.part > 1 && b.part <= 1 || b.kind == Number && a.kind == Money && a.last == a.numeral.last {
		f.kind, f.unit, f.part = a.kind, a.unit, a.part
	}
	switch {
	case a.kind == b.kind && a.unit == b.unit && a.part == b.part:
	case a.kind == Number && b.kind == Duration && b.unit == "quarter" && lo.Cmp(claims.Int(1)) < 0:
		return f, false // "two-thirds to three-quarters" are shares
	case a.kind == Number && b.kind != Ordinal:
	case a.kind == Money && b.kind == Number && a.last == a.numeral.last, f.kind == a.kind && f.unit == a.unit && f.part == a.part:
	case (a.kind == Measure || a.kind == Duration) && a.kind == b.kind:
		x, ok := claims.Convert(claims.Exactly(lo), a.unit, b.unit)
		v, point := x.Point()
		if !ok || !point {
			return f, false
		}
		lo = v
	default:
		return f, false
	}
	if b.scale >= 100 && a.scale == 1 && (a.kind == Number || a.kind == Money) {
		scale := scaleFactor(b.scale)
		if mantissa, ok := hi.Quo(scale); ok && lo.Cmp(mantissa) < 0 {
			lo = lo.Mul(scale)
		} else if a.is(inWords) || b.is(inLetter) {
			return f, false
		}
	} else if a.scale >= 1000 && b.scale == 1 && a.kind == b.kind && a.unit == b.unit && hi.Cmp(claims.Int(1000)) < 0 {
		if up := hi.Mul(scaleFactor(a.scale)); lo.Cmp(up) < 0 && a.noun < 0 {
			hi = up
		}
	}
	f.value, f.high, f.isRange = lo, hi, true
	f.first, f.sure = a.first, max(b.sure, 30)
	f.hedge = b.hedge
	return f, lo.Cmp(hi) < 0
}

// isChange reports whether "from ... to ..." at token i tells of a change: a word of direction stands before it.
func (s *sentence) isChange(i int) bool {
	for k := i - 1; k >= 0 && k > i-8; k-- {
		switch s.punct(k) {
		case ',', ';', ':', '.':
			if k < i-1 {
				return false
			}
		}
		if s.directs(k) {
			return true
		}
	}
	return false
}

// directs reports whether the word at token k says that something goes up or down or changes.
func (s *sentence) directs(k int) bool {
	if s.kind(k) != wordToken {
		return false
	}
	if s.same(k+1, "enough") {
		return false // "high enough to let from 50 to 80% through"
	}
	w := s.toks[k].word
	return w.Is(lexicon.Direction) && !w.Is(lexicon.Hedge) || w.Is(lexicon.Change) && !w.Is(lexicon.Preposition) || s.same(k, "went") || s.same(k, "moved") || s.same(k, "changed") || s.same(k, "go") || s.same(k, "moving")
}

// isChangeTo reports whether "rose 5 percent to 45 percent" stands at the figures a and b: each has a unit
// of its own, and a word of direction stands right before.
func (s *sentence) isChangeTo(a, b *figure, j int) bool {
	if !s.same(j-1, "to") {
		return false
	}
	k := a.first - 1
	if _, first := s.hedgeBefore(a.first); first < a.first {
		k = first - 1
	}
	by := s.same(k, "by")
	if by {
		k--
	}
	if !s.directs(k) && !s.directs(k-1) {
		return false
	}
	near := b.value.Cmp(a.value.Mul(claims.Int(2))) <= 0
	switch {
	case a.kind == Number && b.kind == Number && !by && !s.is(k, lexicon.Preposition):
		return !near // "the index fell 0.59 to 341.64"
	case a.kind == Number:
		return by && (a.is(inFraction) || !near) // "fell by a quarter to £96m", "by 4,000 to 96,000"
	case a.kind == Percent && b.kind == Percent && near:
		return !by && !s.same(k-1, "to") && !s.is(k-1, lexicon.Modal) // "to grow by 5% to 7%"
	}
	return true
}
