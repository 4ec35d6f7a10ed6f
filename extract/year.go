package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// yearDate reads an expression that begins with a year: "2023", "2018 Q4", "2024 August", "2023/24", "the 2023 financial year".
func (s *sentence) yearDate(i int) (p point, next int) {
	y, next := s.year(i)
	if next == 0 {
		return point{}, 0
	}
	p = point{form: calendarForm, hasYear: true, year: y}
	if next > i+1 || y <= 0 {
		return p, next
	}
	k := next
	if s.isDash(k) && s.glued(k) && s.glued(k+1) || s.punct(k) == '/' || s.era(k, "AD") {
		k++
	}
	if m, after := s.month(k); after != 0 && (k > next || !s.isWord(k, "may")) && (s.toks[k].has(upperFirst) || !s.isWord(k, "march") && !s.isWord(k, "may") && !s.isWord(k, "august")) {
		p.month = m
		if d, end := s.dayNumber(after); end != 0 && s.dayOK(after, end, false) && !s.glued(after) {
			p.day = d
			return p, end
		}
		return p, after
	}
	if q, after := s.quarterName(k); after != 0 {
		p.quarter, p.half = q.quarter, q.half
		return p, after
	}
	if w, size := s.term(next, lexicon.Quarter); size > 0 {
		sense, _ := w.Sense(lexicon.Quarter)
		p.quarter = int8(sense.Num)
		return p, next + size
	}
	if w, size := s.term(next, lexicon.Half); size > 1 {
		sense, _ := w.Sense(lexicon.Half)
		p.half = int8(sense.Num)
		return p, next + size
	}
	if n, digits, ok := s.integer(next + 1); ok && s.glued(next) && s.glued(next+1) && (s.isDash(next) || s.punct(next) == '/') {
		if digits == 2 && n == int(y+1)%100 { // 2022-23
			if s.punct(next) == '/' || s.skipFiscal(next+2) > next+2 {
				p.grain, p.fiscal = spanUnit, true
				return p, s.skipFiscal(next + 2)
			}
			p.grain = spanUnit
			return p, next + 2
		}
	}
	if after := s.skipFiscal(next); after > next && s.kind(after) != numeralToken {
		p.fiscal = true
		return p, after
	}
	if s.is(next, lexicon.Season) && !s.isWord(next, "fall") {
		sense, _ := s.toks[next].word.Sense(lexicon.Season)
		p.season = seasonNumber(sense.Text)
		return p, next + 1
	}
	if !s.yearOK(i, next) {
		return point{}, 0
	}
	return p, s.skipPrices(i, next)
}

// skipPrices passes over the money of a year, "2015 dollars", behind the year at token i.
func (s *sentence) skipPrices(i, next int) int {
	if s.levelYear(i) && (s.isWord(next, "dollars") || s.isWord(next, "pounds") || s.isWord(next, "euros") || s.isWord(next, "terms")) {
		return next + 1
	}
	return next
}

// isFiscal reports whether token i says that a year is that of a company or state.
func (s *sentence) isFiscal(i int) bool {
	return s.timeWord(i) == "fiscal" || s.isWord(i, "financial") && s.isWord(i+1, "year")
}

// skipFiscal passes over "fiscal year", "financial year", "tax year" behind a year.
func (s *sentence) skipFiscal(i int) int {
	if w, size := s.term(i, lexicon.Time); size > 0 && w.Value(lexicon.Time) == "fiscal" {
		i += size
		if s.isWord(i, "year") {
			i++
		}
	}
	return i
}

// yearOK reports whether the number of four digits from i to next, which nothing marks as a year, is one.
func (s *sentence) yearOK(i, next int) bool {
	n, _, _ := s.integer(i)
	if s.namesYear(i) || s.comparedYear(i) {
		return true
	}
	if s.kind(i) != numeralToken {
		return s.timeLead(i) || s.timeWord(i-1) == "to" || s.timeWord(i-1) == "and"
	}
	k := i - 1
	if s.isWord(k, "the") || s.isWord(k, "year") {
		k--
	}
	switch s.timeWord(k) {
	case "in", "since", "until", "by", "during", "from", "between", "before", "after", "for", "throughout", "early", "mid", "late", "fiscal", "through", "end", "start", "as-of":
		return !s.counts(next) || n >= 1900 && n < 2100 && s.timeWord(k) == "in" && !s.is(next, lexicon.Unit) && !s.is(next, lexicon.Person)
	case "of":
		return !s.counts(next)
	}
	if s.glued(next) && s.kind(next) == wordToken || s.glued(i) && s.kind(i-1) == wordToken {
		return false
	}
	if n >= 1500 && s.kind(i-1) == possessToken && s.kind(next) == wordToken && !s.counts(next) {
		return true // "the general's 1796 speech"
	}
	if n >= 1900 && n < 2100 {
		if s.is(i-1, lexicon.Hedge) && s.timeWord(i-1) == "" {
			return s.timeLead(i-1) || s.aboutYear(i, next)
		}
		return (!s.counts(next) || s.dated(i, next, next)) && s.punct(i-1) != '$'
	}
	if n >= 1500 && (s.punct(i-1) == ',' && next == len(s.toks) || s.isDash(next) && s.isYear(next+1) || s.isWord(i-1, "the") && s.upper(next) || s.isWord(i-1, "as") && s.timeWord(i-2) == "late") {
		return true
	}
	if s.punct(i-1) == '(' && (s.punct(next) == ')' || s.isDash(next)) || s.isDash(next) && s.punct(i-1) != ',' {
		return n >= 1400 || s.punct(i-1) == '('
	}
	switch s.timeWord(i - 1) {
	case "to", "and":
		return n >= 1500 && !s.counts(next)
	}
	return false
}

// aboutYear reports whether the number of four digits from i to next, behind "around" or "circa", is a year: it is not
// round and counts nothing, and no verb or preposition of an amount stands before: "built around 1950", not "rose to around 1950".
func (s *sentence) aboutYear(i, next int) bool {
	if !s.isWord(i-1, "around") && !s.isWord(i-1, "circa") || s.counts(next) || s.upper(next) || s.is(next, lexicon.Noun) || s.is(next, lexicon.Unit) || s.numericSign(next) {
		return false
	}
	n, _, _ := s.integer(i)
	if n%100 == 0 && !s.documentStyle().commaGroups {
		return false
	}
	k := i - 2
	switch {
	case s.isWord(k, "by"), s.isWord(k, "in"):
		return true
	case k < 0:
		return true
	case s.kind(k) != wordToken:
		return s.punct(k) == ','
	}
	w := s.toks[k].word
	return !w.Is(lexicon.Preposition) && !w.Is(lexicon.Level) && !w.Is(lexicon.Direction) && !w.Is(lexicon.Verb)
}

// namesYear reports whether the numeral at token i is the year of the thing behind it, and not its number: "1990 levels",
// "in 2015 dollars", "the 1777 campaigns".
func (s *sentence) namesYear(i int) bool {
	if t := &s.toks[i]; t.end-t.start != 4 || t.kind != numeralToken || i+1 >= len(s.toks) || s.kind(i+1) != wordToken || !s.isYear(i) {
		return false
	}
	if s.levelYear(i) {
		return true
	}
	n, _, _ := s.integer(i)
	return n >= 1500 && n < 2100 && n%50 != 0 && s.isWord(i-1, "the") && s.counts(i+1) && !s.is(i+1, lexicon.Person) && !s.is(i+1, lexicon.Unit) && s.documentStyle().commaGroups
}

// comparedYear reports whether the numeral at token i is the year against which a percentage or part before it is told: "12% above
// 2019", "a fifth below 2019", but not "12% above 2,019 dollars".
func (s *sentence) comparedYear(i int) bool {
	n, _, _ := s.integer(i)
	if i < 2 || !s.isYear(i) || !s.likeYearText(n) || !s.same(i-1, "above") && !s.same(i-1, "below") || s.counts(i+1) || s.is(i+1, lexicon.Unit) || s.is(i+1, lexicon.Scale) {
		return false
	}
	return s.is(i-2, lexicon.Fraction) || s.toks[i-2].word.Value(lexicon.Unit) == "%"
}

// levelYear reports whether the year at token i tells of what levels or prices something is compared with.
func (s *sentence) levelYear(i int) bool {
	n, digits, ok := s.integer(i)
	if !ok || digits != 4 || n >= 2100 {
		return false
	}
	switch s.text1(i + 1) {
	case "levels", "level", "prices":
		return n >= 1900 || n >= 1500 && s.documentStyle().commaGroups
	case "results", "earnings", "profits", "sales", "revenues", "figures": // "above 1986 results"
		return n >= 1950 && (s.isWord(i-1, "above") || s.isWord(i-1, "below") || s.isWord(i-1, "than") || s.isWord(i-1, "over") || s.isWord(i-1, "on"))
	case "dollars", "pounds", "euros", "terms":
		return n >= 1900 && (s.isWord(i-1, "in") || s.isWord(i-1, "constant") || s.isWord(i-1, "real"))
	}
	return false
}

// dated reports whether the numeral from i to next, behind which stands noun, is the year or the day of a
// date and does not count it: "the 1968 convention", "April 26 General Johnston", but not "1,968 delegates".
func (s *sentence) dated(i, next, noun int) bool {
	if next != i+1 || s.kind(i) != numeralToken {
		return false
	}
	if n, digits, ok := s.integer(i); ok && digits <= 2 && n >= 1 && n <= 31 {
		k := i - 1
		if s.punct(k) == '.' {
			k--
		}
		_, after := s.month(k)
		return k >= 0 && after == i && s.dayOK(i, next, false)
	}
	if !s.isYear(i) || s.numeric(i) {
		return false
	}
	if s.is(next, lexicon.Month) || s.era(next, "BC") || s.era(next, "AD") || s.is(i-1, lexicon.Month) {
		return true
	}
	if s.levelYear(i) {
		return true
	}
	n, _, _ := s.integer(i)
	if noun != next && s.upper(next) && n >= 1500 && s.isWord(i-1, "the") {
		return true
	}
	if s.punct(i-1) == ')' && s.same(i-2, "c") || s.text1(i-1) == "©" {
		return true
	}
	if n >= 1980 && n < 2040 && s.is(noun, lexicon.Plural) && !s.is(noun, lexicon.Person) && (noun != next || s.is(noun, lexicon.Measure)) {
		return true // "unveiled 2012 bid plans", "above 1986 results"
	}
	if s.is(noun, lexicon.Plural) && s.timeWord(i-1) != "in" && (s.is(noun, lexicon.Person) || !s.marksYear(i-1)) {
		return n >= 1980 && n < 2040 && s.documentStyle().commaGroups // who writes "1,200 votes" would write "2,020 voters"
	}
	if !s.is(noun, lexicon.Plural) && s.is(noun, lexicon.Noun) && n >= 1500 {
		return true
	}
	switch s.timeWord(i - 1) {
	case "in", "since", "until", "during", "early", "late", "mid":
		return n >= 1500
	}
	if n < 1900 || n >= 2100 || n%50 == 0 && !s.marksYear(i-1) {
		return false
	}
	return s.marksYear(i-1) || s.is(noun, lexicon.Measure)
}

// marksYear reports whether the word at k, before a number of four digits, makes it a year: an article or
// possessive.
func (s *sentence) marksYear(k int) bool {
	if s.kind(k) == possessToken {
		return true
	}
	switch s.text1(k) {
	case "the", "The", "its", "their", "his", "her", "our", "a", "A", "these", "those":
		return true
	}
	return false
}

// isYear reports whether token i is a numeral of four digits that can be a year.
func (s *sentence) isYear(i int) bool {
	n, digits, ok := s.integer(i)
	return ok && digits == 4 && n >= 1000 && n < 2200
}

// counts reports whether what follows is counted or measured, so that the number before it is a figure.
func (s *sentence) counts(i int) bool {
	if s.kind(i) != wordToken || s.upper(i) {
		return false
	}
	w := s.toks[i].word
	if text := s.text(i); w == 0 {
		return len(text) > 3 && text[len(text)-1] == 's' && text[len(text)-2] != 's'
	}
	return w.Is(lexicon.Plural) && (w.Is(lexicon.Noun) || w.Is(lexicon.Person) || w.Is(lexicon.Unit)) || w.Is(lexicon.Unit) && !w.Is(lexicon.Stop) && !w.Is(lexicon.Ambiguous)
}

// fiscalYear reads "fiscal 2024", "FY2023/24", "financial year 2023", "the fiscal year".
func (s *sentence) fiscalYear(i int) (p point, next int) {
	w, size := s.term(i, lexicon.Time)
	if size == 0 || w.Value(lexicon.Time) != "fiscal" {
		return point{}, 0
	}
	k := i + size
	if s.isWord(k, "year") || s.isWord(k, "years") {
		k++
	}
	if s.punct(k) == '\'' {
		k++
	}
	p = point{form: calendarForm, fiscal: true, hasYear: true}
	n, digits, ok := s.integer(k)
	switch {
	case ok && digits == 4 && n >= 1900 && n < 2200:
		p.year = int32(n)
	case ok && digits == 2 && (s.glued(k) || s.isWord(i, "FY")):
		p.year = shortYear(n)
	default:
		return point{}, 0
	}
	next = k + 1
	if m, md, ok := s.integer(next + 1); ok && s.glued(next) && s.glued(next+1) && (s.isDash(next) || s.punct(next) == '/') {
		if md == 2 && m == int(p.year+1)%100 || m == int(p.year+1) {
			p.grain = spanUnit
			return p, next + 2
		}
	}
	return p, next
}
