package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// A numeral is a number as it is written: digits, words or both, with its scale ("4.2 billion").
type numeral struct {
	value       claims.Number // scale applied
	step        claims.Number // value of the last written digit: 100,000,000 for "4.2 billion"
	scale       int64         // what the written digits were multiplied by: 1e9 for "4.2 billion", 1 for "42"; 0 for a mixture
	first, last int           // tokens from first up to but not including last
	form        numeralForm
}

// numeralForm tells how a numeral is written.
type numeralForm uint8

const (
	inDigits    numeralForm = 1 << iota // has digits
	inWords                             // has number words
	inFraction                          // has a fraction: "2 1/2", "two and a half"
	inLetter                            // its scale is a single letter: "5m"
	inDecimals                          // has a decimal mark
	inGroups                            // its digits stand in groups
	withArticle                         // its first word is "a": "a million"
	bareScale                           // it is a scale word alone: "hundred"
)

func (n *numeral) is(f numeralForm) bool { return n.form&f != 0 }

// int returns the value if it is a whole number that fits.
func (n *numeral) int() (int64, bool) {
	if !n.value.IsInt() {
		return 0, false
	}
	return n.value.Int64()
}

// number reads the numeral that begins at token i. Words that qualify it, signs and units do not
// belong to it.
func (s *sentence) number(i int) (numeral, bool) {
	return s.numeralAt(&s.readings.numerals, i, (*sentence).readNumber)
}

// readNumber is number without the cache; there is none behind the end of the sentence.
func (s *sentence) readNumber(i int) (numeral, bool) {
	if i >= len(s.toks) {
		return numeral{}, false
	}
	t := &s.toks[i]
	switch t.kind {
	case numeralToken:
		return s.digitNumber(i)
	case signToken:
		return s.vulgarNumber(i)
	case wordToken:
		if t.word.Classes().Any(numberStarts) {
			n, ok := s.wordNumber(i)
			if e, last, spoken := s.spokenPower(n.last); ok && spoken {
				if p, ok := powerOf(n.value, e); ok {
					n.value, n.step, n.last, n.scale = p, p.Abs(), last, 0
				}
			}
			return n, ok
		}
	}
	return numeral{}, false
}

// numberStarts is the classes of words that begin a numeral.
var numberStarts = lexicon.Set(lexicon.Number, lexicon.Scale, lexicon.Article, lexicon.Fraction, lexicon.Decimal)

// digitNumber reads a numeral that begins with digits: "1,234.5", "40 000", "2 1/2", "1.2×10^6", "4.2
// billion", "4 thousand 3 hundred".
func (s *sentence) digitNumber(i int) (numeral, bool) {
	n, ok := s.digits(i)
	if !ok {
		return n, false
	}
	if s.fractionBehind(&n) {
		return s.scaled(n), true
	}
	if s.power(&n) {
		return s.scaled(n), true
	}
	s.pointBehind(&n)
	m := s.scaled(n)
	if m.last > n.last && !m.is(inLetter) {
		return s.moreGroups(m), true
	}
	return m, true
}

// digits reads the digits at token i with their groups, without scale.
func (s *sentence) digits(i int) (numeral, bool) {
	if s.kind(i) != numeralToken {
		return numeral{}, false
	}
	text := s.text(i)
	st := style{}
	sh := shape(text)
	if sh == maybeThousand || sh == commaGroups {
		st = s.documentStyle()
	}
	value, step, ok := readDigits(text, st.commaDecimals)
	if !ok {
		return numeral{}, false
	}
	n := numeral{value: value, step: step, scale: 1, first: i, last: i + 1, form: inDigits}
	if !value.IsInt() || step.Cmp(claims.Int(1)) < 0 {
		n.form |= inDecimals
	}
	if sh == commaGroups || sh == pointGroups || sh == apostrophes {
		n.form |= inGroups
	}
	if sh == plainDigits {
		s.spacedGroups(&n)
	}
	return n, true
}

// spacedGroups adds groups of three digits that are set apart by a space: "40 000". An ordinary space
// counts only where the figure is told from two figures side by side.
func (s *sentence) spacedGroups(n *numeral) {
	head := s.text(n.first)
	if len(head) > 3 || head[0] == '0' || !s.spacedGroup(n.last) {
		return
	}
	if n.first > 0 && s.kind(n.first-1) == numeralToken {
		return
	}
	j, narrow := n.last, true
	for s.spacedGroup(j) {
		narrow = narrow && s.toks[j].start-s.toks[j-1].end > 1
		j++
		if t := s.text(j - 1); len(t) > 3 {
			break
		}
	}
	if !narrow && !s.groupsCertain(n.first, j) {
		return
	}
	value, step := n.value, claims.Int(1)
	for k := n.last; k < j; k++ {
		v, st, _ := parseDigits(s.text(k), '.')
		if t := s.text(k); len(t) > 3 && t[3] == ',' {
			v, st, _ = parseDigits(t, ',')
		}
		value, step = value.Mul(claims.Int(1000)).Add(v), st
	}
	n.value, n.step, n.last = value, step, j
	n.form |= inGroups
}

// spacedGroup reports whether token j is a group of three digits behind a space, perhaps with decimals.
func (s *sentence) spacedGroup(j int) bool {
	if s.kind(j) != numeralToken || j == 0 || s.toks[j].has(newlineBefore) {
		return false
	}
	gap := s.doc.Text[s.toks[j-1].end:s.toks[j].start]
	if gap != " " && gap != "\u00a0" && gap != "\u202f" && gap != "\u2009" {
		return false
	}
	t := s.text(j)
	return len(t) == 3 || len(t) > 4 && (t[3] == '.' || t[3] == ',') && shape(t[4:]) == plainDigits
}

// groupsCertain reports whether the numerals from token i to j, set apart by ordinary spaces, are one
// number: the document has no groups with commas, and a unit, a word or the end of the sentence stands behind it.
func (s *sentence) groupsCertain(i, j int) bool {
	if s.kind(j) == numeralToken {
		return false
	}
	if s.kind(i-1) == signToken || s.text(j-1) == "000" {
		return true
	}
	if s.documentStyle().commaGroups {
		return false
	}
	if j > i+2 && len(s.text(i)) < 3 {
		return true
	}
	return j < len(s.toks) && j == i+2 && s.toks[j].kind == wordToken && !s.toks[j].has(newlineBefore) && !s.toks[j].has(upperFirst)
}

// fractionBehind adds "1/2", "½" or "and a half" behind a whole number.
func (s *sentence) fractionBehind(n *numeral) bool {
	v, st, last, ok := s.properFraction(n.last)
	if !ok || !n.value.IsInt() {
		return false
	}
	n.value, n.step, n.last = n.value.Add(v), st, last
	n.form |= inFraction
	return true
}

// properFraction reads a fraction below 1 that stands behind a whole number: "½", "1/2", "and a half",
// "and two thirds".
func (s *sentence) properFraction(i int) (value, step claims.Number, last int, ok bool) {
	if i >= len(s.toks) || s.toks[i].has(newlineBefore) {
		return
	}
	j := i
	if v, ok := vulgar(s.text(j)); ok && s.toks[j].kind == signToken {
		return v, stepOf(v), j + 1, true
	}
	if s.punct(j) == '-' && s.glued(j) && s.glued(j+1) {
		j++
	}
	if v, last, ok := s.slashFraction(j); ok && v.Cmp(claims.Int(1)) < 0 && (j > i || !s.glued(i)) {
		return v, stepOf(v), last, true
	}
	j = i
	if s.same(j, "and") {
		j++
	} else if s.punct(j) == '-' && s.same(j+1, "and") {
		j += 2
	} else {
		return value, step, 0, false
	}
	for s.punct(j) == '-' {
		j++
	}
	if s.comparedYear(i - 1) {
		return value, step, 0, false // "12% above 2019 and a tenth below 2018"
	}
	if v, last, ok := s.wordFraction(j, true); ok && v.Cmp(claims.Int(1)) < 0 && !(s.same(last, "of") && !s.is(last+1, lexicon.Article)) && !(s.same(last, "of") && s.same(last+1, "the")) {
		return v, stepOf(v), last, true
	}
	return value, step, 0, false // "25 and a third of the rest" are two figures
}

// stepOf returns the smallest part that a fraction counts in: a third for two thirds.
func stepOf(v claims.Number) claims.Number {
	two, one := claims.Int(2), claims.Int(1)
	for d := int64(2); d <= 100; d++ {
		if v.Mul(claims.Int(d)).IsInt() {
			return claims.Ratio(1, d)
		}
	}
	q, ok := one.Quo(two)
	if !ok {
		return one
	}
	return q
}

// slashFraction reads "1/2" at token i: two whole numbers with a slash between them.
func (s *sentence) slashFraction(i int) (value claims.Number, last int, ok bool) {
	if s.kind(i) != numeralToken || s.kind(i+2) != numeralToken || s.glued(i) && s.kind(i-1) == wordToken {
		return
	}
	if s.punct(i+1) != '/' && s.text(i+1) != "⁄" && s.text(i+1) != "∕" || !s.glued(i+1) || !s.glued(i+2) {
		return
	}
	if s.punct(i+3) == '/' && s.glued(i+3) {
		return
	}
	a, okA := wholeText(s.text(i))
	b, okB := wholeText(s.text(i + 2))
	if !okA || !okB || b == 0 || a == b && a >= 10 || a == 24 && b == 7 { // "50/50", "24/7"
		return
	}
	if a > b && b > 16 { // a blood pressure, a number of a law
		return
	}
	if whole, top, ok := lostSpace(a, b); ok && s.unitOfPart(i+3) {
		a = whole*b + top
	}
	return claims.Ratio(int64(a), int64(b)), i + 3, true
}

// lostSpace reads a/b as a whole number with a fraction behind it from which the space was lost: "21/2" is 2 1/2.
func lostSpace(a, b int) (whole, top int, ok bool) {
	top = a % 10
	switch b {
	case 2, 3, 4, 8:
		return a / 10, top, a > 10 && a < 1000 && top > 0 && top < b && (b == 3 || top%2 == 1)
	}
	return 0, 0, false
}

// unitOfPart reports whether a unit, money or percent stands at token i, of which there may be a whole number and a part.
func (s *sentence) unitOfPart(i int) bool {
	if i >= len(s.toks) {
		return false
	}
	w := s.toks[i].word
	return s.punct(i) == '%' || w.Is(lexicon.Unit) && (len(s.text(i)) > 2 || w.Is(lexicon.Symbol)) || w.Is(lexicon.TimeUnit) || w.Is(lexicon.Currency)
}

// vulgar returns the value of a fraction that is one character.
func vulgar(text string) (claims.Number, bool) {
	switch text {
	case "½":
		return claims.Ratio(1, 2), true
	case "⅓":
		return claims.Ratio(1, 3), true
	case "⅔":
		return claims.Ratio(2, 3), true
	case "¼":
		return claims.Ratio(1, 4), true
	case "¾":
		return claims.Ratio(3, 4), true
	case "⅕":
		return claims.Ratio(1, 5), true
	case "⅖":
		return claims.Ratio(2, 5), true
	case "⅗":
		return claims.Ratio(3, 5), true
	case "⅘":
		return claims.Ratio(4, 5), true
	case "⅙":
		return claims.Ratio(1, 6), true
	case "⅚":
		return claims.Ratio(5, 6), true
	case "⅐":
		return claims.Ratio(1, 7), true
	case "⅛":
		return claims.Ratio(1, 8), true
	case "⅜":
		return claims.Ratio(3, 8), true
	case "⅝":
		return claims.Ratio(5, 8), true
	case "⅞":
		return claims.Ratio(7, 8), true
	case "⅑":
		return claims.Ratio(1, 9), true
	case "⅒":
		return claims.Ratio(1, 10), true
	}
	return claims.Number{}, false
}

// vulgarNumber reads a fraction of one character, with its scale: "½", "½ million".
func (s *sentence) vulgarNumber(i int) (numeral, bool) {
	if len(s.text(i)) < 2 {
		return numeral{}, false
	}
	v, ok := vulgar(s.text(i))
	if !ok {
		return numeral{}, false
	}
	n := numeral{value: v, step: stepOf(v), scale: 1, first: i, last: i + 1, form: inFraction}
	return s.scaled(n), true
}

// documentStyle returns how the document writes its figures.
func (s *sentence) documentStyle() style {
	if !s.habits.style.known {
		s.habits.style = findStyle(s.doc.Text)
	}
	return s.habits.style
}

// same reports whether token i exists and is spelled word, which must be lower case; the case of the
// text does not matter.
func (s *sentence) same(i int, word string) bool {
	if uint(i) >= uint(len(s.toks)) {
		return false
	}
	t := &s.toks[i]
	if int(t.end-t.start) != len(word) {
		return false
	}
	text := s.doc.Text[t.start:]
	for k := 0; k < len(word) && k < len(text); k++ {
		c := text[k]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != word[k] {
			return false
		}
	}
	return true
}
