package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// A currency is what a sign, code or name of money stands for.
type currency struct {
	unit   claims.Unit // ISO 4217
	part   int64       // so many parts of one: 100 for cents; 0 for whole ones
	factor int64       // the sign holds a scale: 1e6 for MUSD; 0 for none
	bare   bool        // several currencies share the word: "$", "pounds"
	weight bool        // the word is also a weight: "pounds"
	others codes       // the currencies that share the word
	local  bool        // the place of publication has decided between them
}

// currencyBefore reads the sign, code or name of money before the number at token i, and the token at
// which it begins.
func (s *sentence) currencyBefore(i int) (currency, int, bool) {
	j := i - 1
	if j < 0 || s.toks[i].has(newlineBefore) {
		return currency{}, 0, false
	}
	if p := s.punct(j); p == '.' || p == ':' {
		if s.glued(j) && j > 0 && (s.kind(j-1) == wordToken && p == '.' && s.toks[j-1].word.Is(lexicon.Currency) || p == ':' && s.kind(j-1) == signToken) {
			j--
		}
	} else if p == ';' && j > 1 && s.glued(i) && s.text(j-1) == "36" && s.punct(j-2) == '#' { // "#36;5", of a page that was not decoded
		return s.currencyOf(lexicon.Lookup("$")), j - 2, true
	} else if p == '(' && j > 0 && s.glued(j) && s.kind(j-1) == signToken {
		j--
	} else if p == '-' && s.glued(i) && j > 0 && s.kind(j-1) == signToken {
		j--
	}
	t := &s.toks[j]
	if t.kind != signToken && t.kind != wordToken && (t.kind != punctToken || t.word == 0) {
		return currency{}, 0, false
	}
	for d := min(4, j+1); d > 0; d-- {
		at := j + 1 - d
		a := &s.toks[at]
		w := a.word
		if int(a.phraseLen) == d {
			w = a.phrase
		} else if d > 1 {
			continue
		}
		if w == 0 || !w.Is(lexicon.Currency) {
			continue
		}
		if !s.stands(w, at, j, i) {
			continue
		}
		if c, first := s.countryBefore(s.currencyOf(w), at, j+1); first < at {
			return c, first, true
		}
		return s.withCode(s.currencyOf(w), at)
	}
	if t.kind == wordToken {
		return s.letteredCurrency(j, i)
	}
	return currency{}, 0, false
}

// withCode adds the code before a sign that several currencies share: "NZD $100", "SGD$4.90".
func (s *sentence) withCode(c currency, at int) (currency, int, bool) {
	if c.bare && at > 0 && s.is(at-1, lexicon.ISO) {
		if code := claims.Unit(s.toks[at-1].word.Value(lexicon.Currency)); c.others.offers(code) || code == c.unit {
			c.unit, c.bare, c.local = code, false, false
			return c, at - 1, true
		}
	}
	return c, at, true
}

// stands reports whether the currency w, at the tokens from at to j, may stand before the number at token i.
func (s *sentence) stands(w lexicon.Word, at, j, i int) bool {
	if s.kind(j) != wordToken {
		for k := at + 1; k <= j; k++ {
			if !s.glued(k) {
				return false // "a $5 note" is no Australian dollar
			}
		}
		return j != i-1 || s.glued(i) || s.kind(at-1) != numeralToken || !s.glued(at)
	}
	if w.Is(lexicon.Ambiguous) {
		return (w.Is(lexicon.ISO) || w.Is(lexicon.Sign) && s.glued(i) && s.toks[j].has(upperFirst)) && (w.Is(lexicon.ISO) && s.glued(i) && len(s.text(i)) > 2 || s.codeStands(j, i)) // no COP28
	}
	if w.Is(lexicon.ISO) || w.Is(lexicon.Sign) {
		return (s.glued(i) || !s.isNumeric(at-1)) && !s.schoolDistrict(j, i)
	}
	return !s.toks[j].has(upperFirst) && !s.isNumeric(at-1) && !w.Is(lexicon.Unit) && !s.is(at-1, lexicon.Currency) && !w.Is(lexicon.Country)
}

// schoolDistrict reports whether "USD" at token j, before the number of three digits at token i, is a school district of Kansas.
func (s *sentence) schoolDistrict(j, i int) bool {
	if s.text(j) != "USD" || s.glued(i) || len(s.text(i)) != 3 || !isDigits(s.text(i)) || s.is(i+1, lexicon.Scale) {
		return false
	}
	for k := range s.toks {
		if s.plays(k, "school") {
			return true
		}
	}
	return false
}

// codeStands reports whether a code that is also a word, "TRY", "ALL", is meant before the number at token i: its
// neighbours are not in capitals too, and the number has a scale, groups or two decimals and counts nothing. It reads
// the digits alone, since what their scale means depends on the money before them.
func (s *sentence) codeStands(j, i int) bool {
	n, ok := s.digits(i)
	if !ok {
		return false
	}
	last := n.last
	if w, k := s.term(last, lexicon.Scale); w != 0 && w.Value(lexicon.Scale) != "100" {
		last += k
	} else if !n.is(inGroups) && n.step.Cmp(claims.Ratio(1, 100)) != 0 {
		return false
	}
	shouts := func(k int) bool { return k >= 0 && k < len(s.toks) && s.toks[k].has(upperAll) }
	return !s.countedBehind(last) && !shouts(j-1) && !shouts(n.last)
}

// letteredCurrency reads "$US5m", "MUSD 5", and "PS8.1bn" at the word at token j before the number at token i.
func (s *sentence) letteredCurrency(j, i int) (currency, int, bool) {
	text := s.text(j)
	if j > 0 && s.glued(j) && s.kind(j-1) == signToken && s.glued(i) && s.is(j-1, lexicon.Currency) {
		if w := lexicon.Lookup(text); w != 0 {
			for k, last := w.PhrasesWith(s.toks[j-1].word.Base()); k < last; k++ {
				if row := lexicon.Phrase(k); len(row.Rest) == 1 && row.Word.Is(lexicon.Currency) {
					return s.currencyOf(row.Word), j - 1, true
				}
			}
		}
	}
	if text == "PS" && s.glued(i) && (len(s.text(i)) > 1 || s.is(i+1, lexicon.Scale)) { // and no PS5
		return currency{unit: "GBP"}, j, true
	}
	return millionCode(text, j)
}

// millionCode reads a code with the letter of a scale: MUSD, TEUR, MSEK.
func millionCode(text string, j int) (currency, int, bool) {
	if len(text) != 4 || strings.ToUpper(text) != text {
		return currency{}, 0, false
	}
	w := lexicon.Lookup(text[1:])
	if w == 0 || !w.Is(lexicon.ISO) {
		return currency{}, 0, false
	}
	c := currency{unit: claims.Unit(text[1:])}
	switch text[0] {
	case 'M':
		c.factor = 1e6
	case 'T', 'K':
		c.factor = 1e3
	case 'B':
		c.factor = 1e9
	default:
		return c, 0, false
	}
	return c, j, true
}

// currencyBehind reads the sign, code, name or subunit of money behind the figure and the token behind it.
func (s *sentence) currencyBehind(f *figure) (currency, int, bool) {
	j := s.hyphen(f.last)
	if j >= len(s.toks) || s.toks[j].has(newlineBefore) && s.kind(j) != wordToken {
		return currency{}, 0, false
	}
	t := &s.toks[j]
	w, n := s.term(j, lexicon.Currency)
	sub, k := s.term(j, lexicon.Subunit)
	if sub != 0 && k >= n {
		if !s.subunitStands(f, sub, j) {
			return currency{}, 0, false
		}
		c := currency{}
		sense, _ := sub.Sense(lexicon.Subunit)
		code, _, _ := strings.Cut(sense.Text, "/")
		c.unit, c.part, c.bare = claims.Unit(code), sense.Den, sub.Is(lexicon.Alt)
		if c.unit == "USD" && codes(sub.Value(lexicon.Alt)).offers("EUR") && s.inEuros() {
			c.unit = "EUR"
		}
		return c, j + k, true
	}
	if w == 0 || t.word.Is(lexicon.Country) && n == 1 {
		if t.kind == wordToken {
			if c, last, ok := s.countryMoney(j); ok {
				return c, last, true
			}
		}
	}
	if w == 0 {
		if t.kind == wordToken {
			if c, _, ok := millionCode(s.text(j), j); ok {
				return c, j + 1, c.factor == 0
			}
		}
		return currency{}, 0, false
	}
	if t.kind != wordToken || w.Is(lexicon.Sign) && n > 1 {
		// A sign behind a number: "20€", "20 €", but not "3 $5 notes" and "US$10-US$20".
		if j > f.last || !t.glued() && s.kind(j+n) == numeralToken {
			return currency{}, 0, false
		}
		if t.punct == '$' && s.kind(j+1) == numeralToken {
			return currency{}, 0, false
		}
		return s.currencyOf(w), j + n, true
	}
	if j > f.last && (s.kind(j+n) == numeralToken || s.punct(j+n) == '.' && s.kind(j+n+1) == numeralToken) {
		return currency{}, 0, false // "EUR 20-EUR 30"
	}
	if !s.nameStands(f, w, j, n) {
		return currency{}, 0, false
	}
	return s.currencyOf(w), j + n, true
}

// nameStands reports whether the name or code w of money at token j is meant as money.
func (s *sentence) nameStands(f *figure, w lexicon.Word, j, n int) bool {
	if w.Is(lexicon.Ambiguous) {
		if w.Is(lexicon.ISO) {
			return f.is(inDecimals) || f.is(inGroups) || f.scale > 1 || s.punct(j+n) != 0 && s.punct(j+n) != '-' || j+n >= len(s.toks)
		}
		v, ok := f.int()
		if n > 1 || f.scale >= 1000 || ok && v >= 10 && s.text(j)[len(s.text(j))-1] == 's' || len(s.text(j)) > 1 && s.alone(f.first, j+n) {
			return true
		}
		return len(s.text(j)) > 3 && !w.Is(lexicon.Verb) && !s.is(j, lexicon.Verb) && s.paysNear(f)
	}
	if w.Is(lexicon.Unit) && s.isWeight(j+n) {
		return false
	}
	return !w.Is(lexicon.Country)
}

// isWeight reports whether "pounds" before token j is a weight: "pounds of meat", "pounds heavier".
func (s *sentence) isWeight(j int) bool {
	if s.same(j, "of") || s.punct(j) == '-' || s.same(j, "per") && s.same(j+1, "square") {
		return !s.same(j+1, "public") && !s.same(j+1, "debt")
	}
	for _, word := range [...]string{"heavier", "lighter", "overweight", "each", "weight"} {
		if s.same(j, word) {
			return true
		}
	}
	for i := max(0, j-12); i < len(s.toks) && i < j+6; i++ {
		if s.plays(i, "weighing") {
			return true
		}
	}
	return false
}

// paysPounds reports whether the pounds of the figure f are money: the sentence has a word or sign of money, or they are
// published where pounds are, and no "of" behind them says what they weigh.
func (s *sentence) paysPounds(f *figure) bool {
	if s.isWeight(f.last) {
		return false
	}
	if s.localCurrency() == f.unit {
		return true
	}
	return s.paysNear(f)
}

// paysNear reports whether a word or sign of money stands near the figure.
func (s *sentence) paysNear(f *figure) bool {
	for i := max(0, f.first-12); i < len(s.toks) && i < f.last+8; i++ {
		if i >= f.first && i < f.last {
			continue
		}
		if s.text(i) == "£" || s.text(i) == "€" || s.isPayment(i) {
			return true
		}
	}
	return false
}

// isPayment reports whether the word at token i speaks of money.
func (s *sentence) isPayment(i int) bool {
	if s.kind(i) != wordToken {
		return false
	}
	return s.plays(i, "payment")
}

// subunitStands reports whether the subunit w at token j belongs to the figure: a single letter must be
// glued to digits below 1,000.
func (s *sentence) subunitStands(f *figure, w lexicon.Word, j int) bool {
	if s.kind(j) == signToken {
		return true
	}
	if s.same(j, "c") {
		return s.text(j) == "c" && f.is(inDigits) && s.glued(j) && f.scale == 1 && f.value.Cmp(claims.Int(1000)) < 0 && !s.ofWeather() && s.centsNear(f, j)
	}
	if w.Is(lexicon.Ambiguous) {
		return f.is(inDigits) && s.glued(j) || len(s.text(j)) > 3
	}
	if len(s.text(j)) > 1 {
		return true
	}
	c := s.text(j)[0]
	if c == 'P' && f.first > 0 && s.toks[f.first-1].has(upperAll) && (j+1 >= len(s.toks) || s.toks[j+1].has(upperAll) || s.kind(j+1) == punctToken) {
		c = 'p' // "DIV 9P"
	}
	return f.is(inDigits) && 'a' <= c && c <= 'z' && s.glued(j) && (!s.glued(j+1) || s.kind(j+1) == punctToken) && (f.value.IsInt() || c == 'p') && f.value.Cmp(claims.Int(1000)) < 0 && f.scale == 1
}

// centsNear reports whether "c" at token j, behind the number of f, stands for cents: a price or payment is spoken of, or it is per share.
func (s *sentence) centsNear(f *figure, j int) bool {
	if s.paysNear(f) || s.same(j+1, "per") || s.same(j+1, "a") {
		return true
	}
	for i := range s.toks {
		if s.punct(i) == '$' {
			return true
		}
	}
	return false
}

// currencyOf returns what the word stands for; a bare "$" is the dollar of the place of publication.
func (s *sentence) currencyOf(w lexicon.Word) currency {
	c := currency{unit: claims.Unit(w.Value(lexicon.Currency))}
	if w.Is(lexicon.Alt) {
		c.bare, c.weight, c.others = true, w.Is(lexicon.Unit), codes(w.Value(lexicon.Alt))
		if local := s.localCurrency(); local != "" && local != c.unit && c.others.offers(local) {
			c.unit, c.local = local, true
		} else if local != c.unit && c.unit != "USD" && c.unit != "GBP" {
			c.unit = s.namedCurrency(c.unit, c.others) // dollars and pounds of other places are marked
		}
	}
	return c
}

// codes is a list of codes of currencies, separated by commas.
type codes string

// offers reports whether code is in the list.
func (list codes) offers(code claims.Unit) bool {
	for list != "" {
		c, rest, _ := strings.Cut(string(list), ",")
		if c == string(code) {
			return true
		}
		list = codes(rest)
	}
	return false
}
