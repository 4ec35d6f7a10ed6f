package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// dateRecognizer reads days, months, years and all other expressions of the calendar, also those that
// count from the day of publication: see period.go, relative.go and span.go.
func dateRecognizer() recognizer {
	return recognizer{
		name: "date",
		doc:  "a day, month, year or span of the calendar",
		starts: lexicon.Set(lexicon.Month, lexicon.Weekday, lexicon.Season, lexicon.Holiday, lexicon.Time, lexicon.TimeUnit,
			lexicon.Number, lexicon.Ordinal, lexicon.Decade, lexicon.Quarter, lexicon.Half, lexicon.Daypart, lexicon.Vague,
			lexicon.Fraction, lexicon.Article),
		kinds: []tokenKind{numeralToken},
		find:  findDate,
	}
}

// dateWords is the classes of words that a time may begin with; words of class Time and articles may
// stand before them.
var dateWords = lexicon.Set(lexicon.Month, lexicon.Weekday, lexicon.Season, lexicon.Holiday, lexicon.TimeUnit,
	lexicon.Number, lexicon.Ordinal, lexicon.Decade, lexicon.Quarter, lexicon.Half, lexicon.Daypart, lexicon.Vague, lexicon.Fraction)

// startsDate reports whether a time can begin at token i. It turns away most of the small words.
func (s *sentence) startsDate(i int) bool {
	t := &s.toks[i]
	if t.kind != wordToken {
		return true
	}
	set := t.word.Classes().Or(t.phrase.Classes())
	if set.Has(lexicon.Article) {
		if i+1 >= len(s.toks) {
			return false
		}
		u := &s.toks[i+1]
		return u.kind != wordToken || u.word.Classes().Or(u.phrase.Classes()).Any(dateWords.With(lexicon.Time)) || u.word == 0 && t.phraseLen > 1
	}
	if set.Any(dateWords) || t.phrase.Is(lexicon.Time) {
		return true
	}
	return !t.word.Is(lexicon.Stop) || t.end-t.start > 3 || s.isWord(i, "now")
}

func findDate(s *sentence, i int) (mention, bool) {
	if !s.startsDate(i) {
		return mention{}, false
	}
	w, next := s.time(i)
	if next == 0 {
		return mention{}, false
	}
	w.bare = s.alone(i, next)
	s.whens = append(s.whens, w)
	first := i
	if s.kind(i) == numeralToken || s.is(i, lexicon.Number) || s.is(i, lexicon.Vague) {
		if h, at := s.hedgeBefore(i); !h.none() && h.kind != claims.HedgeRange { // "more than ten years ago"
			first = at
		}
	}
	m := mention{first: first, last: next, figure: i, noun: -1, when: len(s.whens), sure: 5}
	if w.a.quarter != 0 || w.a.half != 0 {
		m.sure = 60 // surer than the name of a thing: "Q3"
	} else if w.a.form == deicticForm || s.kind(i) == wordToken && !s.is(i, lexicon.Article) || w.a.form == calendarForm && (!isYearPoint(&w.a) || w.op != opPoint) {
		m.sure = 48 // surer than a fraction or score of the same tokens
	}
	m.Kind = Date
	return m, true
}

// alone reports whether the tokens from i to j are all there is in the sentence, but for prepositions
// and punctuation.
func (s *sentence) alone(i, j int) bool {
	for k := range s.toks {
		if k >= i && k < j || s.kind(k) == punctToken {
			continue
		}
		if k < i && i < 3 && (s.timeWord(k) != "" || s.is(k, lexicon.Hedge)) {
			continue
		}
		return false
	}
	return true
}

// timeWord returns the role of token i in the grammar of time, "" when it has none.
func (s *sentence) timeWord(i int) string {
	if !s.is(i, lexicon.Time) {
		return ""
	}
	return s.toks[i].word.Value(lexicon.Time)
}

// upper reports whether token i begins with a capital letter.
func (s *sentence) upper(i int) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].has(upperFirst)
}

// year reads a year of four digits, or of any with its era: "2023", "44 BC", "AD 79".
func (s *sentence) year(i int) (y int32, next int) {
	if s.isWord(i, "AD") && s.upper(i) {
		if n, _, ok := s.integer(i + 1); ok && n > 0 && n < 2200 {
			return int32(n), i + 2
		}
		return 0, 0
	}
	n, digits, ok := s.integer(i)
	if !ok {
		return s.wordYear(i)
	}
	if n > 0 && digits <= 4 {
		switch k := i + 1; {
		case s.era(k, "BC"), s.era(k, "BCE"):
			return int32(1 - n), k + 1
		case s.era(k, "AD"), s.era(k, "CE"):
			return int32(n), k + 1
		case s.sharedBC(k):
			return int32(1 - n), k
		case s.era(k, "BE"):
			return int32(n - 543), k + 1
		}
	}
	if digits == 4 && n >= 1000 && n < 2200 && !s.numeric(i) {
		return int32(n), i + 1
	}
	return 0, 0
}

// sharedBC reports whether a second year before Christ follows: "480-479 BC", "496 and 495 BC".
func (s *sentence) sharedBC(k int) bool {
	if !s.isDash(k) && !s.isWord(k, "and") && !s.isWord(k, "to") && !s.isWord(k, "or") {
		return false
	}
	_, digits, ok := s.integer(k + 1)
	return ok && digits <= 4 && (s.era(k+2, "BC") || s.era(k+2, "BCE"))
}

// era reports whether token i is the era, with or without its dots.
func (s *sentence) era(i int, era string) bool {
	t := s.text1(i)
	k := 0
	for j := 0; j < len(t); j++ {
		if t[j] == '.' {
			continue
		}
		if k >= len(era) || t[j]&^0x20 != era[k] {
			return false
		}
		k++
	}
	return k == len(era) && (s.upper(i) || len(t) > len(era))
}

// numeric reports whether the numeral at i is part of a longer code, sum or measure.
func (s *sentence) numeric(i int) bool {
	if s.kind(i-1) == signToken {
		switch s.punct(i - 1) {
		case '/', '=', '~', '*', '+':
		default:
			return true
		}
	}
	if s.glued(i + 1) {
		switch s.punct(i + 1) {
		case '%', ':':
			return s.punct(i+1) == '%' || s.glued(i+2)
		}
		if s.kind(i+1) == signToken && s.punct(i+1) != '/' {
			return true
		}
	}
	return s.is(i+1, lexicon.Scale) && len(s.text(i+1)) > 1
}

// wordYear reads a year in words: "nineteen eighty-six", "two thousand and five".
func (s *sentence) wordYear(i int) (int32, int) {
	if !s.is(i, lexicon.Number) {
		return 0, 0
	}
	a, next := s.pair(i)
	if next == 0 {
		return 0, 0
	}
	if a == 2 && s.isWord(next, "thousand") {
		next++
		k := next
		if s.isWord(k, "and") {
			k++
		}
		if b, after := s.pair(k); after != 0 && b < 100 && b > 0 {
			return int32(2000 + b), after
		}
		return 2000, next
	}
	if a < 10 || a > 21 {
		return 0, 0
	}
	hundred := false
	if s.isWord(next, "hundred") {
		hundred = true
		next++
		if s.isWord(next, "and") {
			next++
		}
	}
	b, after := s.pair(next)
	if after == 0 || b < 10 && !hundred {
		if hundred {
			return int32(100 * a), next
		}
		return 0, 0
	}
	return int32(100*a + b), after
}

// pair reads a number word below 100, not the article.
func (s *sentence) pair(i int) (int, int) {
	if s.is(i, lexicon.Article) || !s.is(i, lexicon.Number) {
		return 0, 0
	}
	w, size := s.term(i, lexicon.Number)
	sense, _ := w.Sense(lexicon.Number)
	n, next := int(sense.Num), i+size
	if sense.Den > 1 || n < 0 || n > 99 {
		return 0, 0
	}
	if n >= 20 && n%10 == 0 && size == 1 && s.is(next, lexicon.Number) && !s.is(next, lexicon.Article) {
		if b, _ := s.toks[next].word.Sense(lexicon.Number); b.Num > 0 && b.Num < 10 && b.Den <= 1 {
			return n + int(b.Num), next + 1
		}
	}
	return n, next
}

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
	if s.isDash(next) && s.glued(next) && s.glued(next+1) && s.kind(next+1) == wordToken && !s.is(next+1, lexicon.Month) && !s.is(next+1, lexicon.Season) {
		return true
	}
	if s.isWord(i-1, "the") || s.kind(i-1) == possessToken || s.punct(next) == ',' {
		return false
	}
	if s.kind(next) == wordToken && s.upper(next) && !s.is(next, lexicon.Month) {
		return true
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

// dayNumber reads the number of a day: "16", "16th", "sixteenth", "twenty nine".
func (s *sentence) dayNumber(i int) (d int8, next int) {
	if n, digits, ok := s.integer(i); ok && digits <= 2 && n >= 1 && n <= 31 {
		if k, after := s.ordinal(i); after != 0 {
			return int8(k), after
		}
		if s.glued(i+1) && (s.kind(i+1) == wordToken && !s.is(i+1, lexicon.Month) || s.punct(i+1) == '%' || s.punct(i+1) == ':') {
			return 0, 0
		}
		return int8(n), i + 1
	}
	if n, after := s.ordinal(i); after != 0 && n >= 1 && n <= 31 {
		return int8(n), after
	}
	return 0, 0
}

// monthDate reads an expression that begins with a month: "May", "May 2023", "May 16, 2024".
func (s *sentence) monthDate(i int) (p point, next int) {
	m, next := s.month(i)
	if next == 0 {
		return point{}, 0
	}
	p = point{form: calendarForm, month: m}
	k := next
	if s.isWord(k, "the") || s.punct(k) == ',' || s.punct(k) == '/' || s.isDash(k) && s.glued(k) {
		k++
	}
	if d, after := s.dayNumber(k); after != 0 && s.dayOK(k, after, k > next) {
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

// dayOK reports whether the number from i to next, behind a month, is a day and not a figure.
func (s *sentence) dayOK(i, next int, marked bool) bool {
	if s.numeric(i) {
		return false
	}
	if s.kind(next) == wordToken && !s.upper(next) && !s.toks[next].glued() && next == i+1 {
		t := &s.toks[next]
		if (t.word.Is(lexicon.Noun) || t.word.Is(lexicon.Person) || t.word.Is(lexicon.Unit)) && t.word.Is(lexicon.Plural) {
			return false
		}
	}
	return !marked || s.kind(i) == numeralToken || !s.isDash(i-1)
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
	return p, next
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
		y, next = s.year(k + 1)
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
		if day || k == i || s.isDash(i) || s.punct(i) == '/' {
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

// dayDate reads an expression that begins with the number of a day: "16 May 2024", "16th of May", "15Sep".
func (s *sentence) dayDate(i int) (p point, next int) {
	d, next := s.dayNumber(i)
	if next == 0 {
		return point{}, 0
	}
	k := next
	if s.isWord(k, "day") && s.isWord(k+1, "of") {
		k++
	}
	of := s.isWord(k, "of")
	if of {
		k++
	}
	if s.isDash(k) && s.glued(k) || s.punct(k) == '/' || s.punct(k) == '.' && s.glued(k) || s.punct(k) == ',' {
		k++
	}
	if s.isWord(k, "the") && of {
		k++
	}
	if m, after := s.month(k); after != 0 {
		p = point{form: calendarForm, month: m, day: d}
		if s.isDash(after) && !s.isDash(k-1) { // "14 August-24 August"
			return p, after
		}
		return s.withYear(p, after, true)
	}
	if s.isWord(next, "and") || s.isWord(next, "or") { // "28 and 29 August"
		if q, after := s.dayDate(next + 1); after != 0 && q.form == calendarForm && q.day > d {
			q.day = d
			return q, next
		}
	}
	if of || s.isWord(k, "this") { // "20th of next month", "the 21st this month"
		if q, after := s.relative(k); after != 0 && q.form == deicticForm && q.unit == monthUnit {
			q.nth, q.nthUnit = int16(d), dayUnit
			return q, after
		}
	}
	return point{}, 0
}

// weekdayDate reads an expression that begins with a weekday: "Monday", "Tuesday, 10 January", "Monday of next week".
func (s *sentence) weekdayDate(i int) (p point, next int) {
	wd, next := s.weekdayName(i)
	if next == 0 {
		return point{}, 0
	}
	k := next
	if s.punct(k) == ',' || s.punct(k) == '(' {
		k++
	}
	if s.isWord(k, "the") || s.isWord(k, "on") {
		k++
	}
	if q, after := s.fixedDate(k); after != 0 && q.day != 0 {
		q.weekday = wd
		if s.punct(k-1) == '(' && s.punct(after) == ')' {
			after++
		}
		return q, after
	}
	if k == next || s.isWord(k-1, "the") || s.punct(k-1) == ',' {
		if d, after := s.dayNumber(k); after != 0 && (after > k+1 || s.isWord(k-1, "the")) {
			return point{form: calendarForm, weekday: wd, day: d}, after
		}
	}
	k = next
	if s.punct(k) == ',' || s.isWord(k, "of") || s.isWord(k, "from") || s.isWord(k, "in") {
		k++
	}
	if q, after := s.relative(k); after != 0 && q.form == deicticForm && q.unit == weekUnit && q.nth == 0 {
		q.nth, q.nthDay = 1, wd
		return q, after
	}
	if s.timeWord(next) == "after" && s.timeWord(next+1) == "next" {
		return point{form: calendarForm, weekday: wd, side: sideAfter}, next + 2
	}
	return point{form: calendarForm, weekday: wd}, next
}

// weekdayName reads the name of one weekday; abbreviations that are other words need a capital.
func (s *sentence) weekdayName(i int) (wd int8, next int) {
	if !s.is(i, lexicon.Weekday) || s.is(i, lexicon.Plural) {
		return 0, 0
	}
	t := &s.toks[i]
	sense, _ := t.word.Sense(lexicon.Weekday)
	next = i + 1
	short := t.end-t.start <= 5
	if s.punct(next) == '.' && s.glued(next) && short {
		next++
	}
	if otherWord(s.text(i)) {
		beside := s.punct(next) == ',' || s.numberBeside(i, next) || s.is(next, lexicon.Month) || len(s.toks) <= 2
		if !beside {
			return 0, 0
		}
	}
	return int8(sense.Num) + 1, next
}

// otherWord reports whether the abbreviation of a weekday is another word as well.
func otherWord(w string) bool {
	if len(w) != 3 {
		return false
	}
	switch [3]byte{w[0] | 0x20, w[1] | 0x20, w[2] | 0x20} {
	case [3]byte{'s', 'u', 'n'}, [3]byte{'s', 'a', 't'}, [3]byte{'m', 'o', 'n'}, [3]byte{'w', 'e', 'd'}:
		return true
	}
	return false
}

// fixedDate reads a day by number and month in any order, or by numbers alone.
func (s *sentence) fixedDate(i int) (point, int) {
	if s.is(i, lexicon.Month) {
		return s.monthDate(i)
	}
	if p, next := s.numericDate(i); next != 0 {
		return p, next
	}
	if p, next := s.dayDate(i); next != 0 {
		return p, next
	}
	return point{}, 0
}

// otherWords is the classes of words that are no holiday in lower case.
var otherWords = lexicon.Set(lexicon.Verb, lexicon.Pos, lexicon.Lemma, lexicon.Adjective)

// holidayDate reads a holiday, with its year where one is given.
func (s *sentence) holidayName(i int) (p point, next int) {
	w, size := s.term(i, lexicon.Holiday)
	if size == 0 || w.Value(lexicon.Holiday) == "movable" {
		return point{}, 0
	}
	if size == 1 && !s.upper(i) && w.Classes().Any(otherWords) {
		return point{}, 0 // "lent"
	}
	p = point{form: calendarForm, holiday: w}
	next = i + size
	return s.withYear(p, next, true)
}
