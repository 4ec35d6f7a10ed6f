package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// citation finds the numbers of laws, cases and bills: "18 U.S.C. § 1341", "410 U.S. 113", "42 CFR 482", "S.I. 2004/1931",
// "HR 137", and the paragraph in "Section 4(2)".
func (s *sentence) citation(i int) (first, last int, ok bool) {
	if s.punct(i-1) == '(' && s.glued(i) && s.glued(i-1) && s.kind(i-2) == numeralToken && s.punct(i+1) == ')' && len(s.text(i)) <= 2 {
		return i - 1, i + 2, true
	}
	if v, whole := wholeText(s.text(i)); !whole || v > 9999 {
		return
	}
	if last, ok = s.volume(i + 1); ok {
		return i, last, true
	}
	if s.punct(i+1) == '/' && s.isYear(i) && s.glued(i+1) && s.glued(i+2) && s.kind(i+2) == numeralToken && len(s.text(i+2)) > 2 && (!s.isYear(i+2) || s.text(i+2) < s.text(i)) {
		return i, i + 3, true // "2004/1931"
	}
	if k := i - 1; k >= 0 && !s.glued(i) {
		switch s.text(k) {
		case "HR", "HB", "SB", "AB", "HJ":
			return k, i + 1, !s.unitFollows(i + 1)
		case "USD":
			return k, i + 1, s.schoolDistrict(k, i)
		}
	}
	return i, i + 1, false
}

// volume reads the name of a collection of laws or cases behind the number of its volume, with the page or section.
func (s *sentence) volume(j int) (last int, ok bool) {
	if s.kind(j) != wordToken || !s.toks[j].has(upperFirst) || s.glued(j) {
		return 0, false
	}
	code := false
	switch {
	case s.era(j, "USC"), s.era(j, "CFR"), s.era(j, "USCA"):
		code = true
	case s.era(j, "US"):
		if code = s.same(j+1, "code"); code {
			j++
		}
	default:
		return 0, false
	}
	last = j + 1
	for last < len(s.toks) && (s.punct(last) == '.' || s.text(last) == "§") {
		last++
	}
	page := s.kind(last) == numeralToken && !s.glued(last)
	if page {
		last++
	}
	return last, code || page && !s.countedBehind(last) && s.is(j, lexicon.Country)
}
