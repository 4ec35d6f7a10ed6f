package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// month reads the name of a month; "may", "march" and the abbreviations that are other words count
// with a capital letter, or where a number of a day or year stands beside them.
func (s *sentence) month(i int) (m int8, next int) {
	if !s.is(i, lexicon.Month) || s.glued(i) && s.kind(i-1) == signToken && s.punct(i-1) != '/' {
		return 0, 0
	}
	sense, _ := s.toks[i].word.Sense(lexicon.Month)
	next = i + 1
	text := s.text(i)
	if s.punct(next) == '.' && s.glued(next) && len(text) <= 4 && next+1 < len(s.toks) && s.toks[i].word.Is(lexicon.Abbrev) {
		next++
	}
	if s.namesPerson(i, next) {
		return 0, 0
	}
	switch len(text) {
	case 3:
		ok := s.upper(i) || s.numberBeside(i, next) || s.timeLead(i) && text != "may" && text != "mar"
		if text[0]|0x20 == 'm' && (text[2]|0x20) == 'y' && ok {
			ok = s.mayIsMonth(i, next)
		}
		if !ok && text == "may" {
			switch s.timeWord(i - 1) {
			case "in", "of", "since", "until", "last", "next", "early", "mid", "late", "between", "from":
				return int8(sense.Num), next
			}
		}
		if !ok && text != "may" && text != "mar" && text != "dec" && text != "sep" && text != "jan" {
			ok = true
		}
		if !ok {
			return 0, 0
		}
	case 5, 6:
		if sense.Num == 3 || sense.Num == 8 {
			if !s.upper(i) && !s.numberBeside(i, next) && !s.timeLead(i) {
				return 0, 0
			}
			if sense.Num == 3 && s.upper(i) && i > 0 && s.upper(i-1) && s.kind(i-1) == wordToken && !s.numberBeside(i, next) && !s.timeLead(i) {
				return 0, 0
			}
		}
	}
	return int8(sense.Num), next
}

// namesPerson reports whether the month at i is part of a name: "Jan Brewer", "Mar-a-Lago", "Angie Mar".
func (s *sentence) namesPerson(i, next int) bool {
	if !s.upper(i) || s.toks[i].has(upperAll) || s.numberBeside(i, next) || s.timeLead(i) {
		return false
	}
	if s.isDash(next) && s.glued(next) && s.glued(next+1) && s.kind(next+1) == wordToken && !s.is(next+1, lexicon.Month) && !s.is(next+1, lexicon.Season) && !s.isWord(next+1, "to") {
		return true
	}
	if s.isWord(i-1, "the") || s.kind(i-1) == possessToken || s.punct(next) == ',' {
		return false
	}
	if s.kind(next) == wordToken && s.upper(next) && !s.is(next, lexicon.Month) {
		_, after := s.dayInWords(next)
		return after == 0
	}
	if i < 1 || s.kind(i-1) != wordToken || !s.upper(i-1) || s.timeWord(i-1) != "" {
		return false
	}
	return s.toks[i-1].word == 0 && i > 1 || s.is(i-1, lexicon.Given) || s.is(i-1, lexicon.Title)
}

// mayIsMonth reports whether the word "May" at i is the month and not the verb at the head of a
// question or wish.
func (s *sentence) mayIsMonth(i, next int) bool {
	if s.numberBeside(i, next) || s.timeLead(i) {
		return true
	}
	if s.toks[i].has(upperAll) && (s.kind(next) == wordToken || i > 0 && s.toks[i-1].has(upperAll)) {
		return false
	}
	if s.kind(next) != wordToken {
		return true
	}
	if s.upper(i) && i > 0 && s.kind(i-1) == wordToken {
		return !s.upper(i - 1) // "Theresa May"
	}
	return s.timeWord(next) != "" && !s.isWord(next, "this") && !s.isWord(next, "that")
}

// numberBeside reports whether a number that may be a day or year stands before i or at next.
func (s *sentence) numberBeside(i, next int) bool {
	if n, digits, ok := s.integer(next); ok && (n >= 1 && n <= 31 || digits == 4) {
		return true
	}
	if _, after := s.ordinal(next); after != 0 {
		return true
	}
	if s.isWord(next, "the") {
		if _, after := s.ordinal(next + 1); after != 0 {
			return true
		}
	}
	if _, after := s.dayInWords(next); after != 0 && s.upper(next) {
		return true
	}
	k := i - 1
	if s.isWord(k, "of") {
		k--
	}
	if s.isDash(k) || s.punct(k) == '/' {
		k--
	}
	if n, _, ok := s.integer(k); ok && n >= 1 && n <= 31 {
		return true
	}
	return s.is(k, lexicon.Ordinal) || s.kind(k) == wordToken && s.glued(k) && isOrdinalEnding(s.text(k))
}

// timeLead reports whether the word before i asks for a time.
func (s *sentence) timeLead(i int) bool {
	switch s.timeWord(i - 1) {
	case "in", "since", "until", "by", "during", "last", "next", "this", "early", "mid", "late", "from", "between", "previous", "of", "throughout", "before", "after":
		return true
	}
	return s.isDash(i-1) && s.isWord(i-2, "mid")
}

// monthDate reads an expression that begins with a month: "May", "May 2023", "May 16, 2024".
func (s *sentence) monthDate(i int) (p point, next int) {
	m, next := s.month(i)
	if next == 0 {
		return point{}, 0
	}
	p = point{form: calendarForm, month: m}
	if q, after := s.monthQuarter(m, next); after != 0 {
		return s.ofYear(q, after)
	}
	k := next
	if s.isWord(k, "the") || s.punct(k) == ',' || s.punct(k) == '/' || s.isDash(k) && s.glued(k) {
		k++
	}
	if d, y, ok := dayCommaYear(s.textAt(k)); ok {
		return point{form: calendarForm, month: m, day: d, hasYear: true, year: y}, k + 1
	}
	if d, after := s.dayNumber(k); after != 0 && s.dayOK(k, after, k > next) && (s.punct(k-1) != ',' || s.kind(k) == numeralToken) {
		p.day = d
		if m == 9 && d == 11 && (s.isWord(after, "attacks") || (s.isWord(after, "terrorist") || s.isWord(after, "terror")) && s.isWord(after+1, "attacks")) && !s.isWord(after+1, "on") && !s.isWord(after+1, "in") {
			p.hasYear, p.year = true, 2001 // named after their day
			return p, after
		}
		return s.withYear(p, after, true)
	}
	if d, after := s.dayInWords(next); after != 0 {
		p.day = d
		return s.withYear(p, after, true)
	}
	if d, after := s.pair(next); after != 0 && d >= 20 && d <= 31 && !s.is(after, lexicon.Noun) {
		if y, end := s.yearBehind(after, true); end != 0 {
			return point{form: calendarForm, month: m, day: int8(d), hasYear: true, year: y}, end
		}
		p.day = int8(d)
		return p, after
	}
	if q, end := s.withYear(p, next, false); end != next {
		p = q
		if d, after := s.dayNumber(end + 1); after != 0 && s.isDash(end) && s.glued(end) && s.glued(end+1) { // September-2020-23
			p.day = d
			return p, after
		}
		return p, end
	}
	return p, next
}

// dayCommaYear reads "16,2024", a day and its year without the space.
func dayCommaYear(t string) (day int8, year int32, ok bool) {
	d, y, ok := strings.Cut(t, ",")
	if !ok || len(d) > 2 || len(y) != 4 || !isDigits(d) || !isDigits(y) {
		return 0, 0, false
	}
	n, m := signedInt(d), signedInt(y)
	return int8(n), int32(m), n >= 1 && n <= 31 && m >= 1500 && m < 2200
}

// dayOK reports whether the number from i to next, behind a month, is a day and not a figure.
func (s *sentence) dayOK(i, next int, marked bool) bool {
	if s.numeric(i) {
		return false
	}
	if s.kind(next) == wordToken && !s.upper(next) && !s.toks[next].glued() && next == i+1 {
		t := &s.toks[next]
		if !t.word.Is(lexicon.Measure) && (t.word.Is(lexicon.Noun) || t.word.Is(lexicon.Person) || t.word.Is(lexicon.Unit)) && t.word.Is(lexicon.Plural) {
			return s.determinedMonth(i - 1)
		}
	}
	return !marked || s.kind(i) == numeralToken || !s.isDash(i-1)
}

// determinedMonth reports whether the month that ends at token k says which of several things are meant, so that a number
// behind it is a day: "her Sept. 16 comments", "the June 28 attacks".
func (s *sentence) determinedMonth(k int) bool {
	if s.punct(k) == '.' {
		k--
	}
	return k > 0 && s.is(k, lexicon.Month) && (s.kind(k-1) == possessToken || s.is(k-1, lexicon.Determiner) || s.same(k-1, "the") || s.is(k-1, lexicon.Pronoun) || s.same(k-1, "for") || s.same(k-1, "on") || s.same(k-1, "before") || s.same(k-1, "after") || s.same(k-1, "since"))
}

// dayInWords reads the day of "May Five" and "July one": a number word at the end of its phrase.
func (s *sentence) dayInWords(k int) (int8, int) {
	n, next := s.pair(k)
	if next == 0 || n < 1 || n > 31 || !s.endsPhrase(next) || s.isWord(next, "of") || s.is(k, lexicon.Article) || s.isDash(next) || s.is(k, lexicon.Ordinal) {
		return 0, 0
	}
	if !s.upper(k) && (s.kind(next) == wordToken || s.same(k-2, "in")) {
		return 0, 0 // "in May two were hurt"
	}
	return int8(n), next
}

// withYear gives p the year behind it, up to which next stands, in figures or as "of that year".
func (s *sentence) withYear(p point, next int, day bool) (point, int) {
	if y, end := s.yearBehind(next, day); end != 0 {
		p.hasYear, p.year = true, y
		return p, end
	}
	k := next
	if s.isWord(k, "of") || s.isWord(k, "in") || s.punct(k) == ',' {
		k++
	}
	if q, end := s.relative(k); end != 0 && q.form == deicticForm && q.unit == yearUnit && q.nth == 0 && !s.isWord(end, "to") {
		p.relYear, p.anchor, p.offset = true, q.anchor, q.offset
		return p, end
	}
	if in := s.isWord(next, "in"); in || s.kind(next) == numeralToken || s.is(next, lexicon.Number) && !s.is(next, lexicon.Article) { // "Easter in two years"
		if in {
			next++
		}
		if q, end := s.counted(next); end != 0 && q.form == deicticForm && q.unit == yearUnit && q.anchor == fromNow && (q.offset > 0 || s.onlyTimes(next)) && !q.vague && q.nth == 0 {
			p.relYear, p.offset = true, q.offset
			return p, end
		}
		if a, k := s.amount(next); in && k != 0 && a.isWhole() && !a.vague && a.n < 1000 && s.onlyTimes(next) { // "March in a year", of a plan
			if u, end := s.timeUnit(k); end != 0 && u == yearUnit && s.endsPhrase(end) {
				p.relYear, p.offset = true, int32(a.n)
				return p, end
			}
		}
		if in {
			next--
		}
	}
	return p, next
}

// onlyTimes reports whether all words before token j are those of times.
func (s *sentence) onlyTimes(j int) bool {
	for i := 0; i < j; i++ {
		t := &s.toks[i]
		if t.kind == wordToken && !t.word.Classes().Or(t.phrase.Classes()).Any(dateWords.With(lexicon.Time)) {
			return false
		}
	}
	return true
}

// yearBehind reads the year that follows a month or day: ", 2024", "of 2024", "2024", "'96".
func (s *sentence) yearBehind(i int, day bool) (y int32, next int) {
	k := i
	switch {
	case s.punct(k) == ',', s.isWord(k, "of"), s.isWord(k, "in"), s.punct(k) == '/', s.isDash(k) && s.glued(k) && s.glued(k+1) && (!day || s.isDash(i-2) || s.isDash(i-3)):
		k++
	case s.punct(k) == '.' && s.glued(k):
		k++
	}
	if s.isWord(k, "the") && s.isWord(k+1, "year") {
		k += 2
	}
	if s.punct(k) == '\'' || s.text1(k) == "’" || s.text1(k) == "‘" {
		if n, digits, ok := s.integer(k + 1); ok && digits == 2 {
			return shortYear(n), k + 2
		}
	}
	if s.punct(k) == '(' && s.punct(k+2) == ')' && s.isYear(k+1) {
		y, _ = s.year(k + 1)
		return y, k + 3
	}
	if y, next = s.year(k); next != 0 {
		return y, next
	}
	if n, digits, ok := s.integer(k); ok && digits == 2 && !s.numeric(k) && (n > 31 || day) && s.punct(k+1) != ':' &&
		!s.is(k+1, lexicon.Clock) && !s.is(k+1, lexicon.TimeUnit) && s.punct(i) != '.' && !s.isWord(i, "in") && (n > 31 || s.punct(i) != ',') {
		if s.kind(k+1) == wordToken && (!s.upper(k+1) && s.is(k+1, lexicon.Noun) || s.isWord(i, "of")) {
			return 0, 0
		}
		if day || k == i || s.isDash(i) || s.punct(i) == '/' || s.isWord(i, "of") && n > 31 {
			return shortYear(n), k + 1
		}
	}
	return 0, 0
}

// shortYear returns the year of two digits: from 1950 to 2049.
func shortYear(n int) int32 {
	if n < 50 {
		return int32(2000 + n)
	}
	return int32(1900 + n)
}
