package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// durationRecognizer reads lengths of time: "four-day", "75 years", "two and a half hours", "a few weeks".
func durationRecognizer() recognizer {
	return recognizer{
		name:   "duration",
		doc:    "a length of time",
		starts: lexicon.Set(lexicon.Number, lexicon.Vague, lexicon.Fraction, lexicon.TimeUnit, lexicon.Article),
		kinds:  []tokenKind{numeralToken, signToken},
		needs:  figureNeeds[Duration],
		find:   findDuration,
	}
}

// afterArticle is the classes of words that follow the article of a length of time.
var afterArticle = lexicon.Set(lexicon.TimeUnit, lexicon.Vague, lexicon.Number, lexicon.Fraction, lexicon.Scale)

func findDuration(s *sentence, i int) (mention, bool) {
	if s.is(i, lexicon.Article) && i+1 < len(s.toks) && !s.toks[i+1].word.Classes().Any(afterArticle) && !s.isWord(i+1, "couple") && !s.isWord(i+1, "full") {
		return mention{}, false
	}
	if m, ok := s.unitOrTwo(i); ok {
		return m, true
	}
	d, next := s.duration(i)
	if next == 0 {
		return mention{}, false
	}
	timex := d.timex()
	var m mention
	if q := d.quantity(); !isPoint(&q) {
		m = mention{first: i, last: next, figure: i, noun: -1}
		m.Kind, m.Quantity = Duration, q
	} else {
		m = s.mention(s.widened(d.figure(i, next)))
	}
	m.Timex = timex
	return m, true
}

// unitOrTwo reads "a day or two", "an hour or so" and "a year or more".
func (s *sentence) unitOrTwo(i int) (mention, bool) {
	if !s.is(i, lexicon.Article) || s.isWord(i, "the") || !s.isWord(i+2, "or") {
		return mention{}, false
	}
	u, next := s.timeUnit(i + 1)
	_, _, factor, unit := durationSign(u)
	if next != i+2 || u == spanUnit || factor != 1 || unit == "" {
		return mention{}, false
	}
	one := numeral{value: claims.Int(1), step: claims.Int(1), scale: 1, first: i, last: i + 1, form: inWords | withArticle}
	f := figure{numeral: one, kind: Duration, unit: unit, first: i, last: i + 4, noun: -1, sure: 40}
	lo, _ := claims.DurationTimex(f.value, unit)
	switch {
	case s.isWord(i+3, "two"):
		f.high, f.isRange = claims.Int(2), true
	case s.isWord(i+3, "so"), s.isWord(i+3, "more"):
		f.hedge, _ = s.hedgeBehind(i + 2)
	default:
		return mention{}, false
	}
	if s.kind(i+4) == wordToken && s.is(i+4, lexicon.TimeUnit) {
		return mention{}, false
	}
	m := s.mention(f)
	m.Timex = lo
	if f.isRange {
		m.Timex = rangeTimex(&f)
	}
	return m, true
}

// durationFigure reads the length of time whose number begins at token i.
func (s *sentence) durationFigure(i int) (figure, bool) {
	d, next := s.duration(i)
	if next == 0 {
		return figure{}, false
	}
	if q := d.quantity(); !isPoint(&q) {
		return figure{}, false
	}
	return s.widened(d.figure(i, next)), true
}

// widened adds what the words between an amount and its unit make of the figure: "10 or so years", "54 ± 8 years".
func (s *sentence) widened(f figure) figure {
	for k := f.first + 1; k+1 < f.last; k++ {
		if j := s.plusMinus(k); j != 0 {
			if b, ok := s.number(j); ok {
				f.slack, f.negative = b.value.Abs(), true
			}
			return f
		}
		if s.isWord(k, "or") {
			f.hedge, _ = s.hedgeBehind(k)
			return f
		}
	}
	return f
}

func isPoint(q *claims.Quantity) bool {
	_, ok := q.Stated.Point()
	return ok
}

// figure returns the duration of the tokens from i to next as a figure.
func (d *duration) figure(i, next int) figure {
	q := d.quantity()
	value, _ := q.Stated.Point()
	f := figure{kind: Duration, unit: q.Unit, first: i, last: next, noun: -1, sure: 20}
	f.numeral = numeral{value: value, step: q.Step, scale: 1, first: i, last: next, form: inWords}
	if !value.IsInt() {
		f.form = inFraction
	}
	return f
}

// A duration is one or more amounts of units, the largest unit first.
type duration struct {
	parts [4]struct {
		amount
		unit timeUnit
	}
	n int
}

func (d *duration) add(a amount, u timeUnit) {
	d.parts[d.n].amount, d.parts[d.n].unit = a, u
	d.n++
}

// duration reads a length of time; next is 0 when there is none.
func (s *sentence) duration(i int) (d duration, next int) {
	if d, next = s.raceTime(i); next != 0 {
		return d, next
	}
	a, u, k := s.unitAmount(i)
	if k == 0 || !s.isLength(i, k, a) {
		return d, 0
	}
	if b, after := s.andFraction(a, k); after > k && a.isWhole() { // "an hour and a half"
		a, k = b, after
		if v, end := s.timeUnit(k); end != 0 && v == u {
			k = end
		}
	}
	d.add(a, u)
	for d.n < len(d.parts) && !a.vague && (a.isWhole() || a.point) {
		at := k
		if s.punct(at) == ',' {
			at++
		}
		if s.isWord(at, "and") {
			at++
		}
		b, v, after := s.unitAmount(at)
		if after == 0 {
			b, v, after = s.signAmount(at, u)
		}
		if n, end := s.minutesAlone(at); after == 0 && u == hourUnit && n > 0 {
			d.add(amount{n: n, d: 1}, minuteUnit)
			return d, end
		}
		if after == 0 || v >= u || b.vague || !b.within(v, u) || s.isDash(after-2) || b.d > 1 && !b.point && s.is(after-2, lexicon.Article) {
			break
		}
		d.add(b, v)
		k, u = after, v
	}
	return d, k
}

// within reports whether a of the unit small are less than one of the unit large, or two where these have no whole number of
// them: "a year, 18 months" are two lengths.
func (a amount) within(small, large timeUnit) bool {
	if f := ratio(large, small); f > 0 {
		return a.n < f*max(1, a.d)
	}
	switch small {
	case weekUnit:
		return large > monthUnit || a.n < 5*max(1, a.d)
	case dayUnit:
		return large > monthUnit || a.n < 31*max(1, a.d)
	}
	return true
}

// unitAmount reads an amount and its unit: "4 days", "four-day", "2 more minutes", "3h".
func (s *sentence) unitAmount(i int) (a amount, u timeUnit, next int) {
	if s.is(i, lexicon.TimeUnit) && !s.isWord(i, "half") || s.isPhraseUnit(i) {
		if w, size := s.term(i, lexicon.TimeUnit); size > 1 && w.Is(lexicon.Number) {
			n, _ := w.Sense(lexicon.Number)
			return amount{n: n.Num, d: max(1, n.Den)}, timeUnitOf(w.Value(lexicon.TimeUnit)), i + size
		}
		return amount{}, 0, 0
	}
	a, k := s.amount(i)
	if k == 0 {
		return a, 0, 0
	}
	if s.isDash(k) && s.glued(k) && s.glued(k+1) {
		k++
	}
	k = s.amountBehind(i, k)
	switch {
	case s.isWord(k, "more"), s.isWord(k, "additional"), s.isWord(k, "extra"), s.isWord(k, "less"), s.isWord(k, "fewer"),
		s.isWord(k, "full"), s.isWord(k, "whole"), s.isWord(k, "long"), s.isWord(k, "consecutive"), s.isWord(k, "straight"),
		s.isWord(k, "calendar"), s.isWord(k, "working"), s.isWord(k, "business"), s.isWord(k, "successive"):
		k++
	case s.isWord(k, "of") && (s.is(k+1, lexicon.TimeUnit) || s.is(k+1, lexicon.Article)) && a.d > 1:
		k++
		if s.is(k, lexicon.Article) {
			k++
		}
	}
	u, next = s.timeUnit(k)
	if next == 0 && s.kind(i) == numeralToken {
		u, next = s.unitLetter(k)
	}
	if next == 0 || u == spanUnit || u == seasonUnit || u == halfUnit {
		return a, 0, 0
	}
	return a, u, next
}

// amountBehind passes over what may stand between an amount from token i to k and its unit: the same number in brackets, "five (5)",
// "or so", and how far it may be off.
func (s *sentence) amountBehind(i, k int) int {
	switch {
	case s.punct(k) == '(' && s.punct(k+2) == ')' && s.is(k+3, lexicon.TimeUnit):
		a, okA := s.readNumber(i)
		b, okB := s.readNumber(k + 1)
		if okA && okB && a.is(inWords) != b.is(inWords) && a.value.Equal(b.value) {
			return k + 3
		}
	case s.plusMinus(k) != 0:
		if b, ok := s.number(s.plusMinus(k)); ok && s.is(b.last, lexicon.TimeUnit) {
			return b.last
		}
	case s.isWord(k, "or") && (s.isWord(k+1, "so") || s.isWord(k+1, "more")) && s.is(k+2, lexicon.TimeUnit):
		return k + 2
	}
	return k
}

// isPhraseUnit reports whether a phrase that is an amount with its unit begins at i: "half an hour".
func (s *sentence) isPhraseUnit(i int) bool {
	w, size := s.term(i, lexicon.TimeUnit)
	return size > 1 && w.Is(lexicon.Number) && s.isWord(i, "half")
}

// unitLetter reads the sign of a unit of time glued to its numeral: "3h", "5y", "10s"; "m" is left to others.
func (s *sentence) unitLetter(k int) (timeUnit, int) {
	if t := s.text1(k); t == "s" && s.secondsAt(k) {
		return secondUnit, k + 1
	}
	if !s.glued(k) && !((s.isWord(k, "h") || s.textAt(k) == "d") && (s.endsPhrase(k+1) || s.isWord(k, "h") && s.kind(k+1) == numeralToken)) || s.glued(k-1) && s.punct(k-2) != '/' {
		return 0, 0
	}
	switch s.text1(k) {
	case "h", "H":
		return hourUnit, k + 1
	case "y", "Y":
		return yearUnit, k + 1
	case "w":
		return weekUnit, k + 1
	case "d":
		return dayUnit, k + 1
	}
	return 0, 0
}

// isLength reports whether the words from i to next say how long, and not how often or when.
func (s *sentence) isLength(i, next int, a amount) bool {
	if a.d > 1 && s.is(next-2, lexicon.Article) { // "a quarter of a second"
		return true
	}
	if s.fourDigits(i) { // "at 1845 hours"
		return false
	}
	if s.isWord(next-1, "quarter") && !s.is(i, lexicon.Number) {
		return false
	}
	if s.isYear(i) && next == i+2 && !s.is(i+1, lexicon.Plural) { // "the 1986 quarter"
		return false
	}
	if s.isWord(next-1, "second") && s.is(i, lexicon.Article) && s.isDash(next) && s.glued(next) && !s.isWord(next+1, "long") {
		return false // "a second-term mayor"
	}
	if s.isWord(next-1, "second") && s.kind(next) == wordToken && !s.is(next, lexicon.Stop) && s.kind(i) == wordToken && !s.isDash(next-2) {
		return false // "a second series"
	}
	if s.isWord(i, "one") && s.isWord(i+1, "day") && !s.alone(i, next) && !s.is(i-1, lexicon.Hedge) {
		switch s.timeWord(i - 1) { // "until one day"
		case "in", "for", "within", "over", "after", "of", "during":
		default:
			return false
		}
	}
	if s.is(i, lexicon.Article) && next == i+2 {
		if s.is(next-1, lexicon.Plural) || s.pluralForm(next-1) {
			return false // "a years-long inquiry"
		}
		if s.alone(i, next) || s.isWord(next, "and") || s.isWord(next, "long") || s.isDash(next) {
			return true
		}
		switch s.timeWord(i - 1) {
		case "for", "in", "within", "over", "after", "during", "throughout", "of", "through", "once":
			return true
		}
		if s.is(i-1, lexicon.Hedge) {
			return true
		}
		switch s.text1(i - 1) {
		case "lasted", "lasting", "spent", "took", "waited", "waiting", "wait", "served", "serving", "serve", "stayed", "than", "almost", "takes", "lasts", "last", "take", "spend", "only", "just", "barely":
			return true
		}
		return false
	}
	if s.isWord(next-1, "second") || s.isWord(next-1, "quarter") || s.isWord(next-1, "half") {
		return a.isWhole() && a.n == 1 || s.isDash(next-2) || s.kind(i) == numeralToken
	}
	return true
}
