package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// A figure is a numeral with its unit, before the words that qualify it are looked at.
type figure struct {
	numeral
	kind        MentionKind
	unit        claims.Unit
	part        int64 // the unit is so many parts of one: 100 for cents; 0 and 1 mean whole ones
	first, last int   // tokens, with the unit
	noun        int   // token of the head of what is counted, -1 when there is none
	sure        int
	hedge       hedging       // words behind the number: "or more"
	high        claims.Number // the upper end, of a range
	isRange     bool
	negative    bool          // the sign has been read already
	slack       claims.Number // how far it may be off, as written: 0.2 of "3 ± 0.2"
	local       bool          // the currency is that of the place of publication
}

// weakMoney is how sure a word such as "pounds" is to be money where nothing speaks of money.
const weakMoney = 30

// figureAt reads the figure whose number begins at token i: as money, percent, measure, count, and at
// last as a plain number.
func (s *sentence) figureAt(i int) (figure, bool) {
	for _, kind := range [...]MentionKind{Money, Percent, Points, Duration, Measure, Count} {
		if f, ok := s.figureOf(i, kind); ok {
			if kind == Money && f.sure <= weakMoney {
				if m, ok := s.figureOf(i, Measure); ok {
					return m, true
				}
			}
			return f, true
		}
	}
	return s.plain(i)
}

// figureNeeds is what the sentence of a figure of each kind must have.
var figureNeeds = [...]traits{Money: hasMoney, Percent: hasPercent, Points: hasPercent | hasPoint, Duration: hasTimeUnit | hasGlued, Measure: hasUnit | hasGlued, Count: 0}

// figureOf reads the figure of the kind whose number begins at token i. It reports false at once where it was looked
// for before and not found.
func (s *sentence) figureOf(i int, kind MentionKind) (f figure, ok bool) {
	if need := figureNeeds[kind]; uint(i) >= uint(len(s.toks)) || need != 0 && s.traitsNear(i)&need == 0 || s.figureFailed(i, kind) {
		return figure{}, false
	}
	switch kind {
	case Money:
		f, ok = s.money(i)
	case Percent:
		f, ok = s.percent(i)
	case Points:
		f, ok = s.points(i)
	case Duration:
		f, ok = s.durationFigure(i)
	case Measure:
		f, ok = s.measure(i)
	case Count:
		f, ok = s.count(i)
	}
	if !ok {
		s.failFigure(i, kind)
	}
	return f, ok
}

// begin starts a figure of the kind from the number at token i.
func (s *sentence) begin(i int, kind MentionKind) (figure, bool) {
	if uint(i) >= uint(len(s.toks)) {
		return figure{}, false
	}
	slot, at := s.keptAt(i)
	e := &s.readings.begun[slot]
	if e.at != at {
		ok := s.readBegin(i, &e.read)
		e.at, e.next = at, 0
		if ok {
			e.next = 1
		}
	}
	if e.next == 0 {
		return figure{}, false
	}
	f := e.read
	f.kind = kind
	return f, true
}

// readBegin is begin for a token whose figure is not kept; it fills f.
func (s *sentence) readBegin(i int, f *figure) bool {
	n, ok := s.number(i)
	if !ok || n.last == n.first+1 && s.namesYear(n.first) {
		return false
	}
	*f = figure{numeral: n, first: n.first, last: n.last, noun: -1}
	if s.pointBefore(f.first) && n.is(inDigits) && n.scale > 0 && !n.is(inDecimals) {
		f.leadingPoint(s)
	}
	s.tolerance(f)
	s.repeated(f)
	f.hedge, f.last = s.hedgeBehind(f.last)
	return true
}

// pointBefore reports whether the decimal point of ".77" stands before token i.
func (s *sentence) pointBefore(i int) bool {
	return s.punct(i-1) == '.' && s.glued(i) && (!s.glued(i-1) || s.kind(i-2) == signToken || s.punct(i-2) == '-') && s.kind(i) == numeralToken && shape(s.text(i)) == plainDigits
}

// leadingPoint reads ".77", whose digits are all decimals.
func (f *figure) leadingPoint(s *sentence) {
	e := claims.Pow10(-len(s.text(f.numeral.first)))
	f.value, f.step = f.value.Mul(e), f.step.Mul(e)
	f.form |= inDecimals
	f.first--
}

// mention turns a figure into a mention: it reads sign and hedges and works out what the words allow.
func (s *sentence) mention(f figure) mention {
	if f.part > 1 {
		part := claims.Ratio(1, f.part)
		f.value, f.step, f.high, f.slack = f.value.Mul(part), f.step.Mul(part), f.high.Mul(part), f.slack.Mul(part)
	}
	if !f.negative && f.first > 0 {
		f.readSign(s)
	}
	h, first := s.hedgeBefore(f.first)
	if f.kind == Ordinal || (f.kind == Duration || f.kind == Number && s.is(s.hyphen(f.last), lexicon.TimeUnit)) && first == f.first-1 && s.same(first, "over") && s.lasts(first) {
		h, first = hedging{}, f.first
	}
	behind, last := f.hedge, f.last
	if behind.none() {
		behind, last = s.hedgeBehind(f.last)
	}
	m := mention{first: first, last: last, figure: f.numeral.first, noun: f.noun, sure: f.sure}
	m.Kind, m.local = f.kind, f.local
	m.Quantity = f.quantity(h.with(behind))
	return m
}

// readSign reads the sign before a figure: "-", "−", "minus", "negative".
func (f *figure) readSign(s *sentence) {
	i := f.first - 1
	for k := max(0, i-4); k < i; k++ {
		if s.plusMinus(k) == i+1 {
			f.first = k // a margin of error
			return
		}
	}
	switch {
	case s.isMinus(i):
		f.first, f.negative = i, true
	case s.punct(i) == '+' && s.glued(f.first) && (i == 0 || !s.glued(i)):
		f.first = i
	case s.same(i, "minus") || s.same(i, "negative") && f.kind != Money:
		if s.kind(i-1) == numeralToken {
			return // "5 minus 3"
		}
		f.first, f.negative = i, true
	default:
		return
	}
	if f.negative {
		f.value, f.high = f.value.Neg(), f.high.Neg()
	}
}

// isMinus reports whether token i is the minus sign of the number behind it.
func (s *sentence) isMinus(i int) bool {
	if i < 0 || i+1 >= len(s.toks) {
		return false
	}
	t := s.text(i)
	if t != "-" && t != "−" && t != "–" {
		return false
	}
	if !s.glued(i + 1) {
		return i == 0 && t == "-" && s.kind(i+1) == numeralToken && len(s.toks) <= 6
	}
	if i == 0 || !s.glued(i) {
		return s.kind(i-1) != numeralToken || t == "−" || strings.IndexByte(s.text(i-1), '.') > 0 && strings.IndexByte(s.text(i+1), '.') > 0 // "128.48 -0.68"
	}
	switch s.text(i - 1) {
	case "(", "[", "<", ">", "=", "~", ":", "/", "≈", "±", "“", "\"", "≤", "≥":
		return true
	}
	return false
}

// quantity returns what the figure and the words that qualify it allow.
func (f *figure) quantity(h hedging) claims.Quantity {
	q := claims.Quantity{Unit: f.unit}
	step := f.rounding()
	q.Step = step
	if step.Sign() == 0 {
		q.Step = f.step
	}
	if f.isRange {
		lo, hi := f.value, f.high
		q.Hedge = claims.HedgeRange
		q.Stated = claims.Between(lo, hi)
		q.Range = claims.Between(lo.Sub(h.slack(lo)), hi.Add(h.slack(hi)))
		return q
	}
	q.Hedge = h.kind
	q.Stated, q.Range = h.intervals(f.value, step)
	if f.slack.Sign() > 0 && h.none() {
		q.Range = claims.Between(f.value.Sub(f.slack), f.value.Add(f.slack))
	}
	return q
}

// rounding returns the step to which the writer is taken to have rounded the number, 0 for an exact one.
//
//   - A number with decimals, or with a scale of a million or more, is rounded to its last digit:
//     "4.2 billion" to 100 million.
//   - Percent, points and measures are rounded to their last digit: "6 miles" to one mile.
//   - A fraction of words is rounded to its own part: "two and a half" to a half.
//   - A whole number of 100 and more that ends in zeros, or so its digits before a scale word, is
//     rounded to its last digit that is no zero ("1,250" to 10; before a scale word to the half of that,
//     "240 billion" to 5 billion), or to a tenth of itself if it has one such digit only ("5,000" to 500).
//   - All other whole numbers are exact.
//
// Of what is not measured the step is at most a quarter of the number: "a million" is 875,000 to 1,125,000.
func (f *figure) rounding() claims.Number {
	if f.kind == Ordinal {
		return claims.Number{}
	}
	v := f.value.Abs()
	step := f.step
	measured := f.kind == Percent || f.kind == Points || f.kind == Measure
	switch {
	case f.is(inDecimals) || f.is(inFraction):
	case f.kind == Percent || f.kind == Points:
	default:
		n, ok := f.value.Abs().Int64()
		if !ok || f.part > 1 {
			break
		}
		zero := roundStep(n, f.scale)
		if zero == 0 && measured {
			zero = 1
		}
		step = claims.Int(zero)
	}
	if measured && !f.is(withArticle|inFraction) {
		return step
	}
	if most := v.Mul(claims.Ratio(1, 4)); step.Cmp(most) > 0 && v.Sign() != 0 {
		return most
	}
	return step
}

// roundStep returns the step to which the whole number n is rounded by its zeros, 0 for an exact one.
func roundStep(n, scale int64) int64 {
	unit := int64(1)
	if scale >= 1e6 && n%scale == 0 {
		unit = scale
	}
	m := n / unit
	if m < 100 && (unit == 1 || m < 10 || m%10 != 0) {
		if unit == 1 {
			return 0
		}
		return unit
	}
	zeros := int64(1)
	for m%(10*zeros) == 0 && zeros < 1e17 {
		zeros *= 10
	}
	switch {
	case m/zeros < 10:
		return zeros * unit / 10 * (m / zeros)
	case zeros == 1 && unit == 1:
		return 0
	case zeros > 1 && unit > 1:
		return zeros * unit / 2
	}
	return zeros * unit
}
