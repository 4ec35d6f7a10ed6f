package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// citation finds the numbers of laws, cases and bills: "18 U.S.C. § 1341", "410 U.S. 113", "42 CFR 482", "S.I. 2004/1931",
// "HR 137", and the paragraph in "Section 4(2)".
func (s *sentence) citation(i int) (first, last int, ok bool) {
	if s.punct(i-1) == '(' && s.glued(i) && s.glued(i-1) && s.kind(i-2) == numeralToken && s.punct(i+1) == ')' && len(s.text(i)) <= 2 {
		return i - 1, i + 2, true
	}
	if last = s.phone(i); last > 0 {
		if first = i; s.glued(i) {
			first--
		}
		return first, last, true
	}
	if s.glued(i) && (s.textAt(i-1) == "°" || s.textAt(i-1) == "º") {
		for last = i + 1; s.glued(last) && last < i+6 && s.kind(last) != punctToken; last++ {
		}
		return i, last, last > i+1 // the minutes of "40°26′46″N"
	}
	if v, whole := wholeText(s.text(i)); !whole || v > 9999 {
		return
	}
	if s.punct(i+1) == '-' && s.glued(i+1) && s.glued(i+2) && s.upper(i+2) && s.is(i+2, lexicon.Number) && i > 0 {
		return i, i + 3, true // a shop: "7-Eleven"
	}
	if t := s.textAt(i + 2); isHyphen(s.textAt(i+1)) && s.glued(i+1) && s.glued(i+2) && !s.glued(i+3) && (t == "K" && s.text(i) != "5" || t == "Q" || t == "F") {
		return i, i + 3, true // "a 10-K filing"
	}
	if last, ok = s.volume(i + 1); ok {
		return i, last, true
	}
	if s.punct(i+1) == '/' && s.isYear(i) && s.glued(i+1) && s.glued(i+2) && s.kind(i+2) == numeralToken && len(s.text(i+2)) > 2 && (!s.isYear(i+2) || s.text(i+2) < s.text(i)) {
		return i, i + 3, true // "2004/1931"
	}
	if k := i - 1; k >= 0 && !s.glued(i) {
		switch s.text(k) {
		case "UPDATE", "WRAPUP":
			return k, i + 2, isHyphen(s.textAt(i + 1)) // "UPDATE 2-Mill shuts"
		case "HR", "HB", "SB", "AB", "HJ":
			return k, i + 1, !s.unitFollows(i + 1)
		case "USD":
			return k, i + 1, s.schoolDistrict(k, i)
		}
	}
	return i, i + 1, false
}

// phone returns the token behind the parts of a telephone number that begins at token i with a zero, a plus or brackets: "020 7946
// 0958", "+44 20 7946 0958", "(555) 123-4567"; 0 when there is none.
func (s *sentence) phone(i int) int {
	t := s.text(i)
	if !isDigits(t) || s.glued(i) && s.punct(i-1) != '(' && s.punct(i-1) != '+' {
		return 0
	}
	last := i + 1
	bracket := s.punct(i-1) == '(' && s.punct(last) == ')' && len(t) == 3 && s.kind(last+1) == numeralToken && len(s.text(last+1)) == 3
	if bracket {
		last++
	}
	digits := len(t)
	for ; last < len(s.toks) && last < i+8; last++ {
		k := last
		if isHyphen(s.textAt(k)) && s.glued(k) && s.glued(k+1) {
			k++
		}
		u := s.textAt(k)
		if s.kind(k) != numeralToken || len(u) < 2 || len(u) > 8 || !isDigits(u) || s.toks[k].has(newlineBefore) {
			break
		}
		digits += len(u)
		last = k
	}
	switch {
	case bracket && digits == 10, t[0] == '0' && len(t) > 2 && last > i+1 && digits > 8, s.punct(i-1) == '+' && digits > 9 && last > i+1:
		return last
	}
	return 0
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
