package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// rate adds to the unit what an amount is per: "a share", "per 100,000 people", "/barrel", "an hour". The
// unit becomes "USD/share". The words of the rate belong to the figure from then on.
func (s *sentence) rate(f *figure) {
	j := f.last
	if j >= len(s.toks) || s.toks[j].has(newlineBefore) {
		return
	}
	switch {
	case s.punct(j) == '/':
		if s.glued(j) || s.kind(j+1) == wordToken {
			s.rateOf(f, j+1)
		}
	case s.same(j, "per") || s.punct(j) == '-' && s.same(j+1, "per"):
		j++
		if s.same(j, "per") {
			j++
		}
		if s.punct(j) == '-' {
			j++
		}
		s.rateOf(f, j)
	case s.same(j, "for") && s.same(j+1, "every"):
		if n, ok := s.number(j + 2); ok { // "12 for every 100,000 people"
			s.rateOfMany(f, &n)
		} else if f.kind == Money {
			s.rateOf(f, j+2) // "$12 for every guest"
		}
	case s.same(j, "of") && (f.kind == Measure || f.kind == Money):
		s.rateBehind(f, j+1)
	case s.same(j, "for") && (s.same(j+1, "a") || s.same(j+1, "an")) && f.kind == Money && !s.is(j+2, lexicon.TimeUnit) && s.is(j+2, lexicon.Unit) && !s.is(j+2, lexicon.Ambiguous) && s.shortRate(j+2):
		s.rateOf(f, j+2) // "310 euros for a tonne"
	case s.same(j, "for") && s.same(j+1, "each") && !s.same(j+2, "of") && f.kind == Money:
		s.rateOf(f, j+2)
	case s.is(j, lexicon.Article) && !s.same(j, "the") || s.same(j, "each") || s.same(j, "every"):
		if s.shortRate(j + 1) {
			s.rateOf(f, j+1)
		}
	case (s.same(j, "apiece") || s.same(j, "each")) && f.kind == Money:
		f.unit += "/item"
		f.last = j + 1
	}
}

// rateMost is how many words may say of what an amount is before it is said per what: "7 tonnes of winter wheat per hectare".
const rateMost = 3

// rateBehind reads what an amount is per behind the words from token j that say of what it is: "6.2 tonnes of wheat per hectare", "600 litres
// of water a minute". The words stay words of the sentence.
func (s *sentence) rateBehind(f *figure, j int) {
	for n := 0; n <= rateMost && j < len(s.toks) && s.kind(j) == wordToken && !s.toks[j].has(newlineBefore); n, j = n+1, j+1 {
		last := f.last
		switch {
		case n == 0 && (s.is(j, lexicon.Stop) || s.is(j, lexicon.Article)):
			return
		case s.same(j, "per"):
			s.rateOf(f, j+1)
		case s.same(j, "a") || s.same(j, "an") || s.same(j, "each") || s.same(j, "every"):
			if !s.shortRate(j+1) || n < 1 || s.follows(j+2) || s.same(j+1, "year") || s.same(j+1, "month") || s.same(j+1, "week") {
				return // 580 mm of rain a year are the rain of a year
			}
			s.rateOf(f, j+1)
		case s.is(j, lexicon.Stop) || s.is(j, lexicon.Preposition) || s.is(j, lexicon.Verb) || s.toks[j].word.Is(lexicon.Direction):
			return
		default:
			continue
		}
		f.last = last
		return
	}
}

// follows reports whether words behind "a mile" at token j say that it is no rate: "stood a mile and a half away".
func (s *sentence) follows(j int) bool {
	return s.same(j, "and") || s.same(j, "away") || s.same(j, "from") || s.same(j, "long") || s.same(j, "deep") || s.same(j, "wide")
}

// shortRate reports whether the noun at token j makes "a" before it mean "per": a unit, a unit of time or
// one of the things that prices are given for, and nothing behind it makes a time of it ("a day later").
func (s *sentence) shortRate(j int) bool {
	if j >= len(s.toks) || s.kind(j) != wordToken {
		return false
	}
	w := s.toks[j].word
	if len(s.user) > 0 && s.userAt(j, userUnitWord) != nil {
		return true
	}
	if s.is(j, lexicon.Plural) {
		return false
	}
	if w.Is(lexicon.TimeUnit) {
		for _, word := range [...]string{"later", "ago", "earlier", "before", "after", "long"} {
			if s.same(j+1, word) {
				return false
			}
		}
		return true
	}
	if u, _ := s.term(j, lexicon.Unit); u != 0 && !u.Is(lexicon.Ambiguous) {
		return true
	}
	return s.plays(j, "per-one")
}

// rateOf sets the unit to the figure's own per what stands at token j: "barrel", "100,000 people", "capita".
func (s *sentence) rateOf(f *figure, j int) {
	if j >= len(s.toks) {
		return
	}
	if s.same(j, "capita") || s.same(j, "head") {
		f.unit += "/person"
		f.last = j + 1
		return
	}
	if n, ok := s.number(j); ok {
		s.rateOfMany(f, &n)
		return
	}
	if sense, ok := s.toks[j].word.Sense(lexicon.Scale); ok && sense.Num >= 1000 && s.kind(j) == wordToken && len(s.text(j)) > 1 && !s.is(j, lexicon.Unit) {
		s.rateOfMany(f, &numeral{value: scaleFactor(sense.Num), first: j, last: j + 1}) // "per mln Btu"
		return
	}
	if s.kind(j) != wordToken {
		return
	}
	if len(s.user) > 0 {
		if u, last := s.userUnit(j); last > 0 {
			f.unit, f.last = f.unit+"/"+u, last
			return
		}
	}
	if f.is(inDigits) && s.glued(j) && len(s.text(j)) == 1 {
		if u, n := s.dividingUnit(j); n == 1 { // "km/s"
			f.unit += "/" + u
			f.last = s.powerBehind(j+1, f)
			return
		}
	}
	if w, n := s.term(j, lexicon.Unit); w != 0 && w.Value(lexicon.Unit) != "%" {
		if !w.Is(lexicon.Ambiguous) || s.glued(j) || w.Is(lexicon.Currency) {
			f.unit += "/" + claims.Unit(w.Value(lexicon.Unit))
			f.last = s.powerBehind(j+n, f)
			return
		}
	}
	if u := s.rateTime(j); u != "" {
		f.unit += "/" + u
		f.last = s.powerBehind(j+1, f)
		return
	}
	if noun, last, ok := s.rateNoun(j); ok {
		f.unit += "/" + s.lemma(noun)
		f.last = last
	}
}

// rateOfMany reads "per 100,000 people" and "per 10 kilometres", whose number stands at the numeral n.
func (s *sentence) rateOfMany(f *figure, n *numeral) {
	v, ok := n.int()
	if !ok || v <= 0 {
		return
	}
	noun, last, ok := s.nounBehind(n.last)
	unit := claims.Unit(claims.Int(v).String())
	if ok {
		unit += "-" + s.lemma(noun)
	} else if w, k := s.term(n.last, lexicon.Unit); w != 0 && !w.Is(lexicon.Ambiguous) && w.Value(lexicon.Unit) != "%" {
		unit, last = unit+"-"+claims.Unit(w.Value(lexicon.Unit)), n.last+k // "per 100 kilos"
	} else {
		last = n.last
	}
	f.unit += "/" + unit
	f.last = last
}

// rateTime returns the unit of time at token j: "day", "year"; empty if there is none.
func (s *sentence) rateTime(j int) claims.Unit {
	if !s.is(j, lexicon.TimeUnit) {
		return ""
	}
	if u := s.toks[j].word.Value(lexicon.TimeUnit); u != "" && len(s.text(j)) < 4 { // "km/s", "20 a yr"
		return claims.Unit(u)
	}
	return s.lemma(j)
}

// rateNoun reads the noun behind "per": the next word, or a share or unit behind up to three words that say which.
func (s *sentence) rateNoun(j int) (noun, last int, ok bool) {
	if s.kind(j) != wordToken || s.is(j, lexicon.Stop) || s.is(j, lexicon.Preposition) {
		return 0, 0, false
	}
	for k := j + 1; k < j+4 && !s.same(k-1, "share") && s.kind(k) == wordToken && !s.toks[k].has(newlineBefore); k++ { // "per common or preferred share", "per dry pound"
		if s.same(k, "share") || s.same(k, "ordinary") || s.is(k, lexicon.Unit) && !s.is(k, lexicon.Ambiguous) && !s.is(k, lexicon.TimeUnit) && len(s.text(k)) > 2 {
			return k, k + 1, true
		}
		if s.is(k, lexicon.Stop) && !s.same(k, "or") || s.is(k, lexicon.Verb) {
			break
		}
	}
	return j, j + 1, true
}

// powerBehind returns the token behind a small raised number at token i that belongs to the unit of
// the figure: "/m2", "/km²".
func (s *sentence) powerBehind(i int, f *figure) int {
	p, last := s.unitPower(i)
	if p > 1 {
		f.unit = powered(f.unit, p)
	}
	return last
}
