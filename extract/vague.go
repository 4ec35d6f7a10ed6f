package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// vagueRecognizer reads words that stand for a span of numbers: "dozens", "several hundred", "tens of
// thousands", "a handful". The spans are in the lexicon.
func vagueRecognizer() recognizer {
	return recognizer{
		name:   "vague",
		doc:    "a number given by a vague word",
		starts: lexicon.Set(lexicon.Vague),
		find:   findVague,
	}
}

func findVague(s *sentence, i int) (mention, bool) {
	w, n := s.term(i, lexicon.Vague)
	sense, ok := w.Sense(lexicon.Vague)
	if !ok || sense.Den <= 0 || w.Is(lexicon.Ambiguous) || s.isNumeric(i-1) || w.Is(lexicon.Age) && !s.inTeens(i) {
		return mention{}, false
	}
	if s.isPair(i, i+n) {
		return mention{}, false
	}
	lo, hi := claims.Int(sense.Num), claims.Int(sense.Den)
	last := i + n
	if scale, ok := s.realScale(last); ok && sense.Den < 100 {
		lo, hi, last = lo.Mul(scaleFactor(scale)), hi.Mul(scaleFactor(scale)), last+1
	}
	if s.same(last, "of") && last == i+n && sense.Den >= 20 {
		last++
	}
	m := mention{first: i, last: last, figure: i, noun: -1, sure: 20}
	m.Kind = Number
	x := claims.Between(lo, hi)
	m.Quantity = claims.Quantity{Stated: x, Range: x, Hedge: claims.HedgeVague}
	if s.basePlays(last-1, "digits") {
		m.sure = 45 // surer than a count of figures: "a six-figure salary"
	} else {
		s.vagueUnit(&m)
	}
	if h, first := s.hedgeBefore(i); !h.none() {
		m.first = first
	}
	return m, true
}

// isPair reports whether "a couple" from token i to j is two people and no number: no noun that it counts and no number
// goes on behind it, "the way a couple lives".
func (s *sentence) isPair(i, j int) bool {
	if !s.same(j-1, "couple") || s.same(j, "of") || s.same(j, "more") || s.is(j, lexicon.Scale) || s.is(j, lexicon.TimeUnit) || s.is(j, lexicon.Unit) {
		return false
	}
	return j < len(s.toks) && !s.countedBehind(j) && (s.kind(j) != punctToken || s.punct(j) == ',')
}

// inTeens reports whether the word of age at token i is a span of numbers and no name for people: "in his late
// teens", "in the teens".
func (s *sentence) inTeens(i int) bool {
	k := i - 1
	if s.same(k, "early") || s.same(k, "mid") || s.same(k, "late") || s.same(k, "low") || s.same(k, "high") || s.same(k, "upper") {
		k--
	}
	return s.same(i, "teens") && (s.is(k, lexicon.Pronoun) || s.same(k, "the")) && (s.same(k-1, "in") || s.same(k-1, "into"))
}

// vagueUnit adds the unit behind a vague number: "several hundred million dollars", "dozens of people".
func (s *sentence) vagueUnit(m *mention) {
	j := m.last
	if s.same(j, "of") {
		j++
	}
	f := figure{numeral: numeral{form: inWords, scale: 1000, first: m.first, last: j}, last: j}
	if c, last, ok := s.currencyBehind(&f); ok && c.part <= 1 {
		m.Kind, m.Quantity.Unit, m.last, m.local = Money, c.unit, last, c.local
		return
	}
	if u, last, ok := s.unit(&f, j); ok {
		m.Kind, m.Quantity.Unit, m.last = Measure, u, last
		return
	}
	if u, last := s.timeUnit(s.hyphen(j)); last != 0 && u != spanUnit {
		_, _, _, unit := durationSign(u)
		m.Kind, m.Quantity.Unit, m.last, m.Timex = Duration, unit, last, vagueTimex(u)
		return
	}
	if s.same(j, "times") {
		m.Kind, m.Quantity.Unit, m.last = Count, "times", j+1
		return
	}
	if s.is(j, lexicon.Determiner) {
		return
	}
	if noun, last, ok := s.nounBehind(j); ok {
		m.Kind, m.noun, m.last, m.Quantity.Unit = Count, noun, last, s.lemma(noun)
	}
}
