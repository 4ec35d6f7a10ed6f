package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// codeRecognizer finds names with digits, which state no quantity: "G20", "COVID-19", "Boeing 737", "S&P 500",
// "v2.1", telephone numbers, list numbers, page furniture.
func codeRecognizer() recognizer {
	return recognizer{
		name:  "code",
		doc:   "a name or number that states no quantity",
		kinds: []tokenKind{numeralToken},
		find:  findCode,
	}
}

func findCode(s *sentence, i int) (mention, bool) {
	m := mention{figure: i, noun: -1, sure: 50}
	if first, last, ok := s.gluedName(i); ok {
		m.first, m.last = first, last
		return m, true
	}
	return m, false
}

// gluedName reads a name that has letters right before its digits: "G20", "COVID-19", "A220-300".
func (s *sentence) gluedName(i int) (first, last int, ok bool) {
	first, last = i, i+1
	if i == 0 || !s.glued(i) {
		return
	}
	k := i - 1
	if s.punct(k) == '-' && s.glued(k) && k > 0 {
		if k--; s.kind(k) != wordToken || !s.toks[k].has(upperFirst|upperAll) || s.is(k, lexicon.Month) {
			return first, last, false
		}
	} else if s.kind(k) != wordToken || s.is(k, lexicon.Month) {
		return first, last, false
	}
	if s.moneyBefore(i) || s.unitPowerToken(i) {
		return first, last, false
	}
	first = k
	for s.glued(last) && (s.kind(last) == wordToken || s.kind(last) == numeralToken || s.punct(last) == '-' && s.glued(last+1) && s.kind(last+1) == numeralToken) {
		last++
	}
	return first, last, true
}

// unitPowerToken reports whether the digits at token i are the power of a unit: "km2".
func (s *sentence) unitPowerToken(i int) bool {
	t := s.text(i)
	return (t == "2" || t == "3") && i > 1 && s.isNumeric(i-2)
}
