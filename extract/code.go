package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// codeRecognizer finds numbers that name things and state no quantity: "G20", "COVID-19", "Boeing 737", "S&P 500",
// "page 5", "No. 10", addresses of the web and of houses, versions, telephone numbers, list numbers.
func codeRecognizer() recognizer {
	return recognizer{
		name:   "code",
		doc:    "a name or number that states no quantity",
		starts: lexicon.Set(lexicon.Number),
		kinds:  []tokenKind{numeralToken},
		find:   findCode,
	}
}

func findCode(s *sentence, i int) (mention, bool) {
	m := mention{figure: i, noun: -1, sure: 80}
	var ok bool
	if s.kind(i) != numeralToken {
		m.first, m.last, ok = s.pronounNumber(i)
		return m, ok
	}
	m.first, m.last, ok = s.codeAt(i)
	return m, ok
}

// codeAt reads what the digits at token i are a part of, when that states no quantity.
func (s *sentence) codeAt(i int) (first, last int, ok bool) {
	for _, read := range [...]func(*sentence, int) (int, int, bool){
		(*sentence).counter,
		(*sentence).webAddress,
		(*sentence).reference,
		(*sentence).citation,
		(*sentence).chain,
		(*sentence).gluedName,
		(*sentence).letteredNumber,
		(*sentence).ageGroup,
		(*sentence).brokenNumber,
		(*sentence).longDigits,
		(*sentence).attackDay,
		(*sentence).indexName,
		(*sentence).numberSign,
		(*sentence).labelled,
		(*sentence).modelNumber,
		(*sentence).namedNumber,
		(*sentence).onYourSide,
		(*sentence).programme,
		(*sentence).listNumber,
		(*sentence).pageNumbers,
		(*sentence).copyright,
	} {
		if first, last, ok = read(s, i); ok {
			return first, last, ok
		}
	}
	return 0, 0, false
}

// programme reads a number that is half of a title: "the 5000 Series", CBS's "60 Minutes".
func (s *sentence) programme(i int) (first, last int, ok bool) {
	if s.textAt(i+1) == "Series" && !s.glued(i+1) && i > 0 || s.opensQuote(i) && s.is(i+1, lexicon.TimeUnit) && s.upper(i+1) && !s.toks[i+1].has(upperAll) {
		return i, i + 2, true
	}
	return 0, 0, false
}

// maxGlued is the number of tokens without a space between them that are looked at on each side of a number.
const maxGlued = 40

// run returns the tokens around token i that have no space between them.
func (s *sentence) run(i int) (first, last int) {
	first, last = i, i+1
	for first > 0 && s.glued(first) && i-first < maxGlued {
		first--
	}
	for s.glued(last) && last-i < maxGlued {
		last++
	}
	return first, last
}

// webAddress finds an address of the web or of mail: a run of tokens with "://", "www." or "@" in it.
func (s *sentence) webAddress(i int) (first, last int, ok bool) {
	if !s.glued(i) {
		return
	}
	first, last = s.run(i)
	for k := first; k < last; k++ {
		if s.punct(k) == '@' || s.punct(k) == ':' && s.punct(k+1) == '/' && s.punct(k+2) == '/' || s.same(k, "www") {
			return first, last, true
		}
	}
	return first, last, i-first >= maxGlued-1
}

// chain finds digits joined by three or more hyphens, dots or slashes, or by brackets: telephone numbers, serial
// numbers, "1.2.3", "+1-222-2222/2222".
func (s *sentence) chain(i int) (first, last int, ok bool) {
	if s.glued(i) && s.kind(i-1) != punctToken && s.punct(i-1) != '+' {
		return
	}
	n, digits := 1, len(s.text(i))
	last = i + 1
	for s.glued(last) && s.glued(last+1) && s.kind(last+1) == numeralToken && (isHyphen(s.text(last)) || s.punct(last) == '/' || s.punct(last) == '.' || s.punct(last) == ':' || s.punct(last) == '_') {
		n, digits = n+1, digits+len(s.text(last+1))
		last += 2
	}
	if n == 4 && s.clockPair(i) {
		return i, i + 1, false
	}
	first = i
	if s.punct(i-1) == '+' && s.glued(i) {
		first--
		if n >= 2 || digits >= 9 {
			return first, last, true
		}
	}
	return first, last, n >= 4 || n == 3 && digits >= 7 && !s.dateLike(i) && !s.mixedNumber(i)
}

// mixedNumber reports whether a whole number with a fraction begins at token i: "100-10/32".
func (s *sentence) mixedNumber(i int) bool {
	v, _, ok := s.slashFraction(i + 2)
	return ok && isHyphen(s.text(i+1)) && v.Cmp(claims.Int(1)) < 0 && v.Mul(claims.Int(64)).IsInt()
}

// dateLike reports whether the three numbers that begin at token i may be a date.
func (s *sentence) dateLike(i int) bool {
	for k := i; k <= i+4; k += 2 {
		if v, ok := wholeText(s.text(k)); !ok || v > 31 && (v < 1000 || v > 2200) {
			return false
		}
	}
	return true
}

// gluedName finds a name that has letters right before its digits: "G20", "COVID-19", "A220-300", "iPhone15".
func (s *sentence) gluedName(i int) (first, last int, ok bool) {
	first, last = i, i+1
	if i == 0 || !s.glued(i) {
		return
	}
	k := i - 1
	if s.punct(k) == '-' && s.glued(k) && k > 0 {
		if k--; s.kind(k) != wordToken || !s.toks[k].has(upperFirst|upperAll) && !s.same(k, "covid") || s.is(k, lexicon.Month) || s.unitGlued(k) {
			return first, last, false
		}
	} else if s.kind(k) != wordToken || s.is(k, lexicon.Month) {
		return first, last, false
	}
	if s.moneyBefore(i) || s.unitPowerToken(i) || s.same(k, "e") && s.kind(k-1) == numeralToken && s.glued(k) {
		return first, last, false
	}
	if k == i-1 && (s.hourLetter(k) || s.same(k, "fy") && !s.glued(k) && len(s.text(i))%2 == 0 && len(s.text(i)) <= 4) {
		return first, last, false
	}
	first = k
	for s.glued(first) && first > 0 && (s.kind(first-1) == wordToken || s.kind(first-1) == numeralToken || s.punct(first-1) == '-') && i-first < maxGlued {
		first--
	}
	return first, s.codeEnd(last), true
}

// codeEnd returns the end of a name with digits that goes on at token i: letters and digits glued to it.
func (s *sentence) codeEnd(i int) int {
	for k := 0; k < maxGlued && s.glued(i); k++ {
		switch {
		case s.kind(i) == wordToken || s.kind(i) == numeralToken:
			i++
		case (s.punct(i) == '-' || s.punct(i) == '+') && s.glued(i+1) && s.kind(i+1) == numeralToken:
			i += 2
		default:
			return i
		}
	}
	return i
}

// unitPowerToken reports whether the digits at token i are the power of a unit: "km2", "m3".
func (s *sentence) unitPowerToken(i int) bool {
	t := s.text(i)
	return (t == "2" || t == "3") && i > 1 && s.is(i-1, lexicon.Unit) && (s.isNumeric(i-2) || s.is(i-2, lexicon.Scale) || s.punct(i-2) == '/')
}

// letteredNumber finds digits with letters behind them that are no unit, scale or ending: "5G", "3D", "737s", "2B".
func (s *sentence) letteredNumber(i int) (first, last int, ok bool) {
	j := i + 1
	if s.punct(j) == '(' && s.glued(j) && s.kind(j+1) == wordToken && s.glued(j+1) && len(s.text(j+1)) == 1 && s.punct(j+2) == ')' {
		return i, s.codeEnd(j + 3), true // a paragraph of a law: "501(c)3"
	}
	if s.glued(i) && !(s.same(j, "g") && (s.punct(i-1) == '(' || s.punct(i-1) == '"')) || !s.glued(j) || s.kind(j) != wordToken {
		return
	}
	t := &s.toks[j]
	if s.same(j, "ers") {
		return i, j + 1, true // a club: "49ers"
	}
	if s.same(j, "e") {
		if _, _, power := s.exponent(j + 1); power && (s.text(j) == "e" || s.kind(j+1) != numeralToken || !isDigits(s.text(i))) {
			return
		}
	}
	if s.letteredBefore(i, j) {
		return i, j + 1, true
	}
	if isHyphen(s.textAt(j+1)) && s.glued(j+1) && s.glued(j+2) && len(s.textAt(j+2)) == 1 && s.kind(j+2) == numeralToken && t.end-t.start == 1 {
		return i, j + 3, true // "Rule 10b-5"
	}
	if s.hourLetter(j) || s.is(j, lexicon.Zone) && s.fourDigits(i) {
		return
	}
	v, whole := wholeText(s.text(i))
	if s.same(j, "g") && t.has(upperFirst) && whole && v >= 2 && v <= 6 {
		return i, s.codeEnd(j + 1), true
	}
	if s.same(j, "d") && t.has(upperFirst) && whole && v <= 4 || s.same(j, "s") && whole && v > 9 && !s.likeDecade(v) {
		return i, s.codeEnd(j + 1), true
	}
	if t.word.Is(lexicon.Unit) || t.word.Is(lexicon.Scale) || t.word.Is(lexicon.Currency) || t.word.Is(lexicon.Subunit) || t.word.Is(lexicon.TimeUnit) || t.word.Is(lexicon.Clock) || s.ordinalEnding(j) {
		return i, j, t.has(upperFirst) && s.glued(j+1) && s.kind(j+1) == numeralToken
	}
	return i, s.codeEnd(j), t.end-t.start <= 3 && t.has(upperFirst) || s.kind(j+1) == numeralToken && s.glued(j+1)
}

func (s *sentence) likeDecade(v int) bool { return v%10 == 0 }

// brokenNumber finds digits whose separators make no number: versions and addresses such as "192.168.1.2".
func (s *sentence) brokenNumber(i int) (first, last int, ok bool) {
	if shape(s.text(i)) != noNumber {
		return
	}
	if _, day := dottedDate(s.text(i), true); day {
		return
	}
	return i, i + 1, true
}

// longDigits finds serial numbers and dates without marks: eleven digits and more in one run, which no amount of money
// and no unit stands beside and which is not round.
func (s *sentence) longDigits(i int) (first, last int, ok bool) {
	t := s.text(i)
	if len(t) < 11 || len(s.toks) <= 2 || !isDigits(t) || t[len(t)-3:] == "000" || s.moneyBefore(i) || s.unitFollows(i+1) {
		return
	}
	return i, i + 1, true
}

// attackDay finds "9/11", the name of the attacks of 2001, and other pairs of numbers that are words: "24/7".
func (s *sentence) attackDay(i int) (first, last int, ok bool) {
	if a, b := s.text(i), s.textAt(i+2); s.punct(i+1) == '/' && s.glued(i+1) && s.glued(i+2) && s.punct(i+3) != '/' && (a == "24" && b == "7" || a == b && len(a) == 2) {
		return i, i + 3, true // "24/7", "50/50"
	}
	ok = s.text(i) == "9" && s.punct(i+1) == '/' && s.textAt(i+2) == "11" && s.glued(i+1) && s.glued(i+2) && !(s.glued(i+3) && s.punct(i+3) == '/') && !s.same(i-1, "on")
	return i, i + 3, ok
}

// indexName finds "S&P 500" and other names with a sign in them before the number, "Fortune 500" aside.
func (s *sentence) indexName(i int) (first, last int, ok bool) {
	if i < 3 || s.kind(i-1) != wordToken || !s.toks[i-1].has(upperFirst) || s.punct(i-2) != '&' || !s.glued(i-1) || s.glued(i) {
		return
	}
	return i - 3, i + 1, true
}

// numberSign finds "No. 10", "#5", "№ 3".
func (s *sentence) numberSign(i int) (first, last int, ok bool) {
	k := i - 1
	if k < 0 || s.inside(i) {
		return
	}
	if s.punct(k) == '#' || s.text(k) == "№" || s.text(k) == "§" || s.text(k) == "©" {
		return k, i + 1, true
	}
	if s.punct(k) == '.' && s.glued(k) {
		k--
	}
	if k >= 0 && s.same(k, "number") && s.toks[k].has(upperFirst) && s.kind(i+1) != wordToken {
		return k, i + 1, true
	}
	if k >= 0 && (s.same(k, "no") || s.same(k, "nos")) && (s.toks[k].has(upperFirst) && k > 0 || k < i-1) && !(s.kind(i+1) == wordToken && s.countedBehind(i+1) && k == i-1) {
		return k, i + 1, true
	}
	return
}

// labelled finds a number behind a word that it numbers: "page 5", "flight 370", "Type 2".
func (s *sentence) labelled(i int) (first, last int, ok bool) {
	k := i - 1
	if s.glued(i) && s.punct(k) == '-' && s.glued(k) || s.punct(k) == '.' && s.glued(k) {
		k--
	}
	if s.punct(k) == '(' && s.glued(i) {
		k--
	}
	if k < 0 || !s.is(k, lexicon.Label) || s.is(k, lexicon.Verb) && !s.toks[k].has(upperFirst) {
		return
	}
	if s.partFollows(i) && !s.toks[k].has(upperFirst) {
		return // "in the block 28 of the 80 flats"
	}
	if s.same(k, "numbers") && s.countsOff(k) {
		return // "the herd numbers 46"
	}
	n, okN := s.digits(i)
	if !okN || n.is(inGroups) || s.same(k, "bill") && !s.upper(k) && isHyphen(s.textAt(i+1)) && s.glued(i+1) {
		return // "passed the bill 84-8"
	}
	last = n.last
	if s.unitFollows(last) {
		return
	}
	for isHyphen(s.textAt(last)) && s.glued(last) && s.kind(last+1) == numeralToken || (s.same(last, "and") || s.same(last, "to")) && s.kind(last+1) == numeralToken && !s.unitFollows(last+2) && len(s.text(last+1)) <= 3 {
		last += 2
	}
	return k, last, true
}

// partFollows reports whether "of the" and a number stand behind the number at token i, which is a part of that: "28 of the 80 flats".
func (s *sentence) partFollows(i int) bool {
	if !s.same(i+1, "of") {
		return false
	}
	k := i + 2
	if s.same(k, "the") || s.same(k, "its") || s.same(k, "their") {
		k++
	}
	return k < len(s.toks) && (s.kind(k) == numeralToken || s.is(k, lexicon.Number) && s.kind(k) == wordToken)
}

// countsOff reports whether "numbers" at token k, before digits, is the verb of a singular subject.
func (s *sentence) countsOff(k int) bool {
	if k < 1 || s.kind(k-1) != wordToken || !s.nounSense(k-1) || s.is(k-1, lexicon.Verb) || s.is(k-1, lexicon.Article) || s.is(k-1, lexicon.Determiner) || s.is(k-1, lexicon.Preposition) || s.is(k-1, lexicon.Adjective) {
		return false
	}
	return !(s.punct(k+2) == ',' || s.same(k+2, "and")) || s.kind(k+3) != numeralToken // "lottery numbers 4, 8 and 15"
}

// textAt is text for a token that need not exist.
func (s *sentence) textAt(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.text(i)
}

// unitFollows reports whether a unit, a scale, a sign or a noun in the plural stands at token i, so that the
// number before it counts.
func (s *sentence) unitFollows(i int) bool {
	if i >= len(s.toks) {
		return false
	}
	if s.punct(i) == '-' && s.glued(i) {
		i++
	}
	t := &s.toks[min(i, len(s.toks)-1)]
	if t.kind == signToken {
		return t.punct != '&' && t.punct != '/' && t.punct != '='
	}
	if t.kind != wordToken || t.has(newlineBefore) {
		return false
	}
	w := t.word
	if w.Is(lexicon.Scale) || w.Is(lexicon.TimeUnit) || w.Is(lexicon.Currency) || w.Is(lexicon.Unit) && !w.Is(lexicon.Ambiguous) {
		return true
	}
	_, _, ok := s.nounBehind(i)
	return ok
}

// ageGroup reads the digits at token i as the age that bounds a group of people: "over-65s", "under 18s".
func (s *sentence) ageGroup(i int) (first, last int, ok bool) {
	if s.kind(i) != numeralToken || !s.glued(i+1) || !s.isWord(i+1, "s") {
		return 0, 0, false
	}
	n, digits, ok := s.integer(i)
	if !ok || digits > 2 || n < 1 {
		return 0, 0, false
	}
	k := i - 1
	if s.punct(k) == '-' && s.glued(k) && s.glued(i) {
		k--
	}
	return k, i + 2, s.same(k, "over") || s.same(k, "under")
}
