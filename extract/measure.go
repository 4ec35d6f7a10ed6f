package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// measureRecognizer reads physical quantities: "6 miles", "30-mile", "5km", "6ft 2in", "40 °C".
func measureRecognizer() recognizer {
	return recognizer{
		name:   "measure",
		doc:    "a physical quantity",
		starts: figureStarts().With(lexicon.Fraction).With(lexicon.Decimal).With(lexicon.Unit).With(lexicon.Ordinal),
		kinds:  []tokenKind{numeralToken, signToken},
		needs:  figureNeeds[Measure],
		find:   findMeasure,
	}
}

func findMeasure(s *sentence, i int) (mention, bool) {
	var f figure
	var ok bool
	if t := &s.toks[i]; t.kind == wordToken && !t.word.Classes().Any(numberStarts) {
		if t.word.Is(lexicon.TimeUnit) {
			return mention{}, false // a duration
		}
		f, ok = s.singleMeasure(i)
	} else {
		f, ok = s.figureOf(s.start(i), Measure)
	}
	if !ok {
		return mention{}, false
	}
	return s.mention(f), true
}

// measure reads the physical quantity whose number begins at token i.
func (s *sentence) measure(i int) (figure, bool) {
	f, ok := s.begin(i, Measure)
	if ok && s.glued(f.first) && (s.textAt(f.first-1) == "°" || s.textAt(f.first-1) == "º") {
		return f, false // "40°26′46″N"
	}
	if ok && (!f.is(bareScale) || s.bareNumber(&f)) && !s.inside(f.first) {
		if s.feetAndInches(&f) {
			return f, true
		}
		if u, last, ok := s.unit(&f, f.last); ok && !(f.is(inFraction) && s.partOfAll(u, f.first, last)) {
			f.unit, f.last, f.sure = u, last, 50
			s.andHalf(&f)
			s.moreUnits(&f)
			switch u.Kind() {
			case claims.UnitCount:
				f.kind = Count
			case claims.UnitCurrency: // a word of the user
				f.kind = Money
			}
			s.rate(&f)
			return f, true
		}
		if f.unscaled(s) {
			return f, true
		}
	}
	if f, ok = s.fractionFigure(i, Measure); ok {
		if u, last, ok := s.unit(&f, f.last); ok && !s.partOfAll(u, f.first, last) {
			f.unit, f.last, f.sure = u, last, 50
			s.rate(&f)
			return f, true
		}
	}
	return f, false
}

// partOfAll reports whether a fraction before the unit, which ends at token last, is one of all that there are: "half of the votes".
func (s *sentence) partOfAll(u claims.Unit, first, last int) bool {
	switch u {
	case "vote", "seat", "goal", "point":
	default:
		return false
	}
	for i := first; i < last; i++ {
		if s.same(i, "the") || s.same(i, "all") {
			return true
		}
	}
	return false
}

// unscaled reads "5m" as five metres where the letter may be a scale too.
func (f *figure) unscaled(s *sentence) bool {
	if !f.is(inLetter) || s.moneyBefore(f.numeral.first) {
		return false
	}
	n, ok := s.digits(f.numeral.first)
	if !ok || n.last+1 != f.numeral.last {
		return false
	}
	g := *f
	g.numeral = n
	u, last, ok := s.unit(&g, n.last)
	if !ok || !s.longBehind(last) {
		return false
	}
	g.unit, g.last, g.sure = u, last, 60
	*f = g
	return true
}

// longBehind reports whether a word that measures stands at token i: "long", "deep", "sprint".
func (s *sentence) longBehind(i int) bool {
	return s.plays(i, "measured")
}

// singleMeasure reads "a mile" at its second word when the words before qualify it: "about a mile",
// "less than a kilogram", and "a mile a day".
func (s *sentence) singleMeasure(i int) (figure, bool) {
	if !s.is(i-1, lexicon.Article) || s.same(i-1, "the") || s.is(i, lexicon.Plural) {
		return figure{}, false
	}
	w, k := s.term(i, lexicon.Unit)
	if k == 1 && (s.toks[i].has(upperAll) || s.same(i, "atmosphere") || s.same(i, "degree") && s.same(i+1, "of") && !s.ofWeather()) {
		return figure{}, false // "about a GM plant", "an atmosphere of doubt"
	}
	if w == 0 || w.Is(lexicon.Ambiguous) || w.Is(lexicon.Contest) || w.Is(lexicon.Symbol) && len(s.text(i)) < 2 || w.Value(lexicon.Unit) == "%" || i+k < len(s.toks) && s.punct(i+k) == '-' {
		return figure{}, false
	}
	n := numeral{value: claims.Int(1), step: claims.Int(1), scale: 1, first: i - 1, last: i, form: inWords | withArticle}
	f := figure{numeral: n, kind: Measure, unit: claims.Unit(w.Value(lexicon.Unit)), first: i - 1, last: i + k, noun: -1, sure: 30}
	before := f.last
	s.andHalf(&f)
	s.rate(&f)
	_, hedged := s.hedgeBefore(f.first)
	if w.Is(lexicon.Symbol) {
		return f, hedged < f.first || s.same(f.last, "of") || len(s.toks) <= 3
	}
	return f, f.last > before || hedged < f.first || s.same(f.last, "of") || len(s.toks) <= 3
}

// andHalf adds "and a half" behind the unit of the figure: "a metre and a half", "two miles and a half".
func (s *sentence) andHalf(f *figure) {
	last := s.halfBehind(f.last)
	if last == 0 || !f.value.IsInt() {
		return
	}
	half := claims.Ratio(1, 2)
	f.value, f.step, f.last, f.scale = f.value.Add(half), half, last, 0
	f.form = f.form&^withArticle | inFraction
}

// halfBehind returns the token behind "and a half" at token i, 0 when that is not there or begins something else: "and a half hour".
func (s *sentence) halfBehind(i int) int {
	if !s.same(i, "and") || !s.same(i+1, "a") || !s.same(i+2, "half") || s.punct(i+3) == '-' && s.glued(i+3) {
		return 0
	}
	if s.is(i+3, lexicon.TimeUnit) || s.is(i+3, lexicon.Unit) || s.is(i+3, lexicon.Scale) || s.kind(i+3) == wordToken && s.countedBehind(i+3) {
		return 0
	}
	return i + 3
}

// feetAndInches reads 5'11" and 6′ 2″, and feet alone as 6' or inches as 5”.
func (s *sentence) feetAndInches(f *figure) bool {
	if s.kind(f.numeral.first) != numeralToken {
		return false
	}
	text := s.text(f.numeral.first)
	for i := 1; i < len(text)-1; i++ {
		if text[i] != '\'' {
			continue
		}
		feet, ok1 := wholeText(text[:i])
		inches, ok2 := wholeText(text[i+1:])
		if !ok1 || !ok2 || feet > 9 || inches > 11 {
			return false
		}
		f.setInches(claims.Int(int64(12*feet+inches)), f.last)
		if s.glued(f.last) && (s.punct(f.last) == '"' || s.text(f.last) == "″" || s.text(f.last) == "”") {
			f.last++
		}
		return true
	}
	return s.primes(f)
}

func (f *figure) setInches(v claims.Number, last int) {
	f.value, f.step, f.unit, f.last, f.sure, f.scale = v, claims.Int(1), "inch", last, 60, 0
}

// primes reads 5” and 6′ behind a number.
func (s *sentence) primes(f *figure) bool {
	j := f.last
	if !s.glued(j) || !f.is(inDigits) {
		return false
	}
	switch {
	case s.punct(j) == '\'' && s.punct(j+1) == '\'' && s.glued(j+1):
		f.unit, f.last = "inch", j+2
	case s.text(j) == "″":
		f.unit, f.last = "inch", j+1
	case s.text(j) == "′":
		f.unit, f.last = "foot", j+1
	case s.punct(j) == '"' && !s.openQuote(j):
		f.unit, f.last = "inch", j+1
	case s.punct(j) == '\'' && s.kind(j+1) == numeralToken && s.punct(j+2) == '"':
		f.unit, f.last = "foot", j+1
	case s.punct(j) == '\'' && (j+1 == len(s.toks) || s.kind(j+1) == numeralToken):
		f.unit, f.last = "foot", j+1
	default:
		return false
	}
	f.sure = 55
	s.moreUnits(f)
	return true
}

// openQuote reports whether the quotation mark at token j closes a quotation of the sentence.
func (s *sentence) openQuote(j int) bool {
	open := false
	for i := 0; i < j; i++ {
		if s.punct(i) == '"' {
			open = !open
		}
	}
	return open
}

// moreUnits adds the smaller parts of a quantity: "6ft 2in", "7 feet and 10 inches", "2 km, 1 m". The unit
// of the whole is the smallest.
func (s *sentence) moreUnits(f *figure) {
	for k := 0; k < 3; k++ {
		j := f.last
		for s.same(j, "and") || s.punct(j) == ',' {
			j++
		}
		if j > f.last && !f.value.IsInt() {
			return // "64.12 m, eleven centimetres less"
		}
		if j >= len(s.toks) || s.toks[j].has(newlineBefore) || j > f.last+2 {
			return
		}
		g, ok := s.begin(j, Measure)
		if !ok || g.scale != 1 || f.scale > 1 {
			return
		}
		if s.primesOnly(&g) {
			// 2″ behind 6′
		} else if u, last, ok := s.unit(&g, g.last); ok {
			g.unit, g.last = u, last
		} else {
			return
		}
		x, ok := claims.Convert(claims.Exactly(f.value), f.unit, g.unit)
		v, point := x.Point()
		if !ok || !point || f.unit == g.unit || v.Abs().Cmp(f.value.Abs()) <= 0 || !smallPart(f.unit, g) {
			return
		}
		f.value, f.step, f.unit, f.last, f.scale = v.Add(g.value), g.step, g.unit, g.last, 0
	}
}

// primesOnly reads 2″ as inches.
func (s *sentence) primesOnly(g *figure) bool {
	j := g.last
	if s.glued(j) && (s.punct(j) == '"' || s.text(j) == "″") {
		g.unit, g.last = "inch", j+1
		return true
	}
	if s.glued(j) && (s.punct(j) == '\'' && (j+1 == len(s.toks) || !s.glued(j+1)) || s.text(j) == "′") {
		g.unit, g.last = "foot", j+1
		return true
	}
	return false
}

// smallPart reports whether the quantity g is less than a few of the unit u, so that it can be the
// smaller part of a quantity of u.
func smallPart(u claims.Unit, g figure) bool {
	x, ok := claims.Convert(claims.Exactly(g.value), g.unit, u)
	if !ok {
		return false
	}
	v, _ := x.Point()
	return v.Cmp(claims.Int(5)) < 0
}
