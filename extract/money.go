package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// moneyRecognizer reads amounts of money: "$240 billion", "EUR5bn", "5 million euros", "99 cents", "$20 and 43c".
func moneyRecognizer() recognizer {
	return recognizer{
		name:   "money",
		doc:    "an amount of money",
		starts: figureStarts().With(lexicon.Fraction).With(lexicon.Decimal).With(lexicon.Currency).With(lexicon.Subunit),
		kinds:  []tokenKind{numeralToken},
		needs:  figureNeeds[Money],
		find:   findMoney,
	}
}

func findMoney(s *sentence, i int) (mention, bool) {
	t := &s.toks[i]
	if t.kind == wordToken && !t.word.Classes().Any(numberStarts) {
		f, ok := s.singleMoney(i)
		if !ok {
			return mention{}, false
		}
		return s.mention(f), true
	}
	f, ok := s.figureOf(s.start(i), Money)
	if !ok {
		return mention{}, false
	}
	return s.mention(f), true
}

// money reads the amount of money whose number begins at token i, with the sign or code before or behind it.
func (s *sentence) money(i int) (figure, bool) {
	f, ok := s.begin(i, Money)
	if !ok || s.inside(f.first) && !s.moneyBefore(f.first) {
		return s.fractionMoney(i)
	}
	c, first, ok := s.currencyBefore(f.first)
	if ok {
		f.unit, f.first, f.sure, f.local = c.unit, first, 70, c.local
		s.bracketed(&f)
		if k := f.numeral.first - 1; k > first && s.punct(k) == '-' { // "$-5m"
			f.value, f.negative = f.value.Neg(), true
		}
		if c.factor > 1 {
			f.value, f.step = f.value.Mul(claims.Int(c.factor)), f.step.Mul(claims.Int(c.factor))
		}
		if d, last, ok := s.currencyBehind(&f); ok && d.part <= 1 && (d.unit == c.unit || c.bare && c.others.offers(d.unit)) && s.punct(last) != '-' {
			f.last = last
			if !d.bare {
				f.unit, f.local = d.unit, false
			}
		}
	} else if c, last, ok := s.currencyBehind(&f); ok {
		f.unit, f.part, f.last, f.sure, f.local = c.unit, c.part, last, 60, c.local
		if c.weight && !s.paysPounds(&f) {
			f.sure = weakMoney
		}
	} else {
		return s.fractionMoney(i)
	}
	if f.part <= 1 {
		s.cents(&f)
	}
	s.rate(&f)
	s.perHeadBefore(&f)
	return f, true
}

// perHeadBefore adds the person of "GDP per head of $12,400" and "spending per pupil rose to $9,000" to the unit, where
// the rate stands before the amount in the same part of the sentence.
func (s *sentence) perHeadBefore(f *figure) {
	if f.first < 2 || f.kind != Money {
		return
	}
	for k := 0; k < len(f.unit); k++ {
		if f.unit[k] == '/' {
			return
		}
	}
	for k := f.first - 1; k >= 0 && k > f.first-12; k-- {
		switch s.punct(k) {
		case ',', ';', ':', '.', '(':
			return
		}
		if !s.same(k, "per") {
			continue
		}
		j := k + 1
		if s.punct(j) == '-' {
			j++
		}
		if s.isNumeric(k-1) || s.isNumeric(k-2) || s.kind(k-1) == signToken || s.is(k-1, lexicon.Currency) || s.is(k-1, lexicon.Scale) {
			return
		}
		if s.same(j, "capita") || s.same(j, "head") {
			f.unit += "/person"
		} else if s.is(j, lexicon.Person) && !s.is(j, lexicon.Plural) || s.same(j, "household") {
			f.unit += "/" + s.lemma(j)
		}
		return
	}
}

// bracketed reads "$(918)" and "$( 116) million": a loss, as accounts write it.
func (s *sentence) bracketed(f *figure) {
	if s.punct(f.last) != ')' {
		return
	}
	n := f.numeral
	switch {
	case s.punct(n.first-1) == '(':
	case s.punct(f.first-1) == '(' && s.is(f.last+1, lexicon.Scale) && n.scale == 1: // "($ 318) million", but not "(then $318)"
		f.first--
	default:
		return
	}
	n.last = f.last + 1
	f.numeral = s.scaled(n)
	f.last, f.negative = f.numeral.last, true
	f.value = f.value.Neg()
}

// fractionMoney reads "half a dollar", "three quarters of a cent".
func (s *sentence) fractionMoney(i int) (figure, bool) {
	f, ok := s.fractionFigure(i, Money)
	if !ok {
		return f, false
	}
	c, last, ok := s.currencyBehind(&f)
	if !ok || s.same(f.last-1, "the") { // "a third of the dollars" is a share
		return f, false
	}
	f.unit, f.part, f.last, f.sure, f.local = c.unit, c.part, last, 60, c.local
	return f, true
}

// singleMoney reads "a dollar" at its second word, when more of it follows: "a dollar and 42 cents", "a dollar a day".
func (s *sentence) singleMoney(i int) (figure, bool) {
	if !s.is(i-1, lexicon.Article) || s.same(i-1, "the") || s.is(i, lexicon.Plural) {
		return figure{}, false
	}
	n := numeral{value: claims.Int(1), step: claims.Int(1), scale: 1, first: i - 1, last: i, form: inWords | withArticle}
	f := figure{numeral: n, kind: Money, first: i - 1, last: i, noun: -1, sure: 50}
	c, last, ok := s.currencyBehind(&f)
	if !ok || c.weight || s.punct(last) == '/' && s.is(last+1, lexicon.Currency) {
		return f, false // "a yen/dollar rate"
	}
	f.unit, f.part, f.last = c.unit, c.part, last
	before := f.last
	s.cents(&f)
	s.rate(&f)
	_, hedged := s.hedgeBefore(f.first)
	return f, f.last > before || hedged < f.first || len(s.toks) <= 3
}

// cents adds the smaller part of an amount: "20 dollars and 43 cents", "$20 43c".
func (s *sentence) cents(f *figure) {
	j := f.last
	if s.same(j, "and") || s.punct(j) == ',' {
		j++
	}
	n, ok := s.number(j)
	if !ok || n.scale != 1 || n.is(inDecimals) || f.is(inDecimals) && !f.value.IsInt() || s.punct(f.last) == ',' && s.same(j, "and") {
		return
	}
	v, ok := n.int()
	if !ok || v < 0 || v > 99 {
		return
	}
	w, k := s.term(n.last, lexicon.Subunit)
	part := int64(100)
	switch {
	case n.last == len(s.toks) && f.numeral.first <= 2 && len(s.text(j)) > 1 && f.scale == 1 && !f.is(inDecimals):
		k = 0 // an amount alone, as it is spoken: "20 dollars 43"
	case w != 0:
		if sense, _ := w.Sense(lexicon.Subunit); sense.Den > 1 {
			part = sense.Den
		}
		part = max(part, smallParts(f.unit))
	case (s.same(n.last, "c") || s.same(n.last, "p")) && s.glued(n.last):
		k = 1
	default:
		return
	}
	f.value = f.value.Add(claims.Ratio(v, part))
	f.step, f.last, f.scale = claims.Ratio(1, part), n.last+k, 0
	f.form |= inDecimals
}

// smallParts returns 1000 for the currencies that have a thousand small parts, fils and the like.
func smallParts(unit claims.Unit) int64 {
	switch unit {
	case "KWD", "BHD", "IQD", "JOD", "LYD", "OMR", "TND":
		return 1000
	}
	return 0
}

// moneyBefore reports whether a sign or code of money stands before the number at token i.
func (s *sentence) moneyBefore(i int) bool {
	_, _, ok := s.currencyBefore(i)
	return ok
}

// moneyNoun reports whether a word for money stands at token i: "euros", "USD".
func (s *sentence) moneyNoun(i int) bool {
	if i >= len(s.toks) || s.toks[i].has(newlineBefore) {
		return false
	}
	w, _ := s.term(s.hyphen(i), lexicon.Currency)
	return w != 0 && !w.Is(lexicon.Ambiguous)
}
