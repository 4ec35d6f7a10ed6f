package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// point reads one time: an article, a part ("early", "the end of"), and what it is a part of.
func (s *sentence) point(i int) (p point, next int) {
	k := i
	if s.isWord(k, "the") {
		k++
	}
	if pt, after := s.partWord(k); after != 0 {
		if p, next = s.whole(after); next != 0 {
			p.part = pt
			return s.behind(p, next)
		}
		if p, next = s.thisUnit(after); next != 0 && (pt == endPart || pt == startPart || pt == midPart) {
			p.part = pt
			return s.behind(p, next)
		}
	}
	if p, next = s.whole(i); next != 0 {
		return s.behind(p, next)
	}
	return point{}, 0
}

// partWord reads the name of a part of a period: "early", "early in the", "mid-", "the end of".
func (s *sentence) partWord(i int) (pt part, next int) {
	switch s.timeWord(i) {
	case "early":
		pt = earlyPart
	case "mid":
		pt = midPart
	case "late":
		pt = latePart
	case "start":
		pt = startPart
	case "end":
		pt = endPart
	default:
		if s.isWord(i, "later") || s.isWord(i, "earlier") {
			if s.isWord(i+1, "this") || s.isWord(i+1, "that") || s.isWord(i+1, "in") && s.isWord(i+2, "the") {
				if s.isWord(i+1, "in") {
					return wholePart, i + 2
				}
				return wholePart, i + 1
			}
		}
		return 0, 0
	}
	next = i + 1
	if s.isDash(next) {
		next++
	}
	if s.isWord(next, "to") && (s.isWord(next+1, "mid") || s.isWord(next+1, "late")) { // "mid-to-late 1980s"
		pt, next = latePart, next+2
	}
	if s.isWord(next, "in") || s.isWord(next, "of") {
		next++
	} else if pt == startPart || pt == endPart {
		if s.isDash(next-1) || s.is(next, lexicon.Month) || s.is(next, lexicon.TimeUnit) {
			return pt, next
		}
		return 0, 0
	}
	return pt, next
}

// thisUnit reads "the year", "the month" and a bare "year" as those of publication.
func (s *sentence) thisUnit(i int) (point, int) {
	if s.isWord(i, "the") {
		i++
	}
	u, next := s.timeUnit(i)
	if next == 0 || u < dayUnit || u == spanUnit || s.toks[i].word.Is(lexicon.Plural) {
		return point{}, 0
	}
	return point{form: deicticForm, unit: u}, next
}

// timeUnit reads a unit of time.
func (s *sentence) timeUnit(i int) (timeUnit, int) {
	if s.kind(i) != wordToken || !s.is(i, lexicon.TimeUnit) {
		return 0, 0
	}
	next := i + 1
	if t := &s.toks[i]; s.punct(next) == '.' && s.glued(next) && t.end-t.start <= 4 && t.word.Is(lexicon.Abbrev) {
		next++
	}
	return timeUnitOf(s.toks[i].word.Value(lexicon.TimeUnit)), next
}

// whole reads a time that is no part of another.
func (s *sentence) whole(i int) (p point, next int) {
	if s.isWord(i, "the") {
		if p, next = s.whole1(i + 1); next != 0 {
			return p, next
		}
	}
	return s.whole1(i)
}

// whole1 is whole without the article. Times are read within times ("the first week of the month after
// next") only so deep, which bounds the cost of a sentence that is nothing else.
func (s *sentence) whole1(i int) (point, int) {
	const deepest = 4
	if i >= len(s.toks) || s.depth >= deepest {
		return point{}, 0
	}
	s.depth++
	p, next := s.oneTime(i)
	s.depth--
	return p, next
}

// oneTime reads the time that begins at token i by what the token is.
func (s *sentence) oneTime(i int) (p point, next int) {
	if s.kind(i) == numeralToken {
		return s.numeralTime(i)
	}
	t := &s.toks[i]
	if t.kind == punctToken {
		return s.shortDecade(i)
	}
	if p, next = s.relative(i); next != 0 {
		if q, after := s.ordinalTime(i); after > next {
			return q, after
		}
		return p, next
	}
	if n, digits, ok := s.integer(i + 1); ok && digits <= 2 && n >= 1 && n <= 53 && s.isWord(i, "week") && !s.is(i+2, lexicon.TimeUnit) {
		q, after := s.ofYear(point{form: calendarForm}, i+2)
		if q.hasYear || !s.upper(i) {
			if q.form == calendarForm && !q.hasYear {
				q = point{form: deicticForm, unit: yearUnit}
			}
			q.nth, q.nthUnit = int16(n), weekUnit
			return q, after
		}
	}
	if s.isWord(i, "week") && s.isWord(i+1, "of") {
		if q, after := s.whole(i + 2); after != 0 && q.form == calendarForm && q.day != 0 {
			q.grain = weekUnit
			return q, after
		}
	}
	if u, after := s.timeUnit(i); after == i+1 && u >= weekUnit && u != spanUnit && u != seasonUnit && u != halfUnit && !s.is(i, lexicon.Plural) && s.isWord(i-1, "the") && s.endsPhrase(after) && !s.isDash(after) && !s.isWord(after, "of") && !s.isWord(after, "after") && !s.isWord(after, "before") {
		switch s.timeWord(i - 2) {
		case "in", "for", "during", "over", "throughout", "of":
			return point{form: deicticForm, unit: u, anchor: fromLast}, after
		}
	}
	if d, after := s.daypart(i); after != 0 && (s.isWord(after, "of") || s.isWord(after, "on")) {
		if q, end := s.whole(after + 1); end != 0 && q.isDay() {
			q.clock.daypart = d
			return q, end
		}
	}
	set := t.word.Classes().Or(t.phrase.Classes())
	if set.Has(lexicon.Holiday) {
		if p, next = s.holidayName(i); next != 0 {
			return p, next
		}
	}
	if t.word.Is(lexicon.Weekday) {
		return s.weekdayDate(i)
	}
	if t.word.Is(lexicon.Month) {
		return s.monthDate(i)
	}
	if t.word.Is(lexicon.Season) {
		return s.seasonDate(i)
	}
	if t.word.Is(lexicon.Time) || t.word.Is(lexicon.Ordinal) || t.word.Is(lexicon.Number) || set.Has(lexicon.Quarter) || set.Has(lexicon.Half) {
		if p, next = s.quarterDate(i); next != 0 {
			return p, next
		}
		if p, next = s.fiscalYear(i); next != 0 {
			return p, next
		}
		if p, next = s.ordinalTime(i); next != 0 {
			return p, next
		}
	}
	if t.word.Is(lexicon.Decade) {
		return s.decadeWord(i)
	}
	if t.word.Is(lexicon.Number) || t.word.Is(lexicon.Vague) || t.word.Is(lexicon.Fraction) || t.word.Is(lexicon.TimeUnit) || set.Has(lexicon.Number) {
		if p, next = s.counted(i); next != 0 {
			return p, next
		}
		if t.word.Is(lexicon.Number) && !t.word.Is(lexicon.Article) {
			if p, next = s.clockTime(i); next != 0 {
				return p, next
			}
			if y, after := s.wordYear(i); after != 0 && s.yearOK(i, after) {
				return point{form: calendarForm, hasYear: true, year: y}, after
			}
		}
		return point{}, 0
	}
	if t.word.Is(lexicon.Daypart) {
		if c, after := s.clock(i); after != 0 {
			return s.clockTime(i)
		} else if c.minute != 0 {
			return point{}, 0
		}
		if d, after := s.daypart(i); after != 0 && s.isWord(i-1, "the") && s.isWord(i-2, "in") && d != "" {
			return point{form: clockForm, clock: clock{daypart: d}}, after
		}
	}
	if s.isWord(i, "AD") {
		if y, after := s.year(i); after != 0 {
			return point{form: calendarForm, hasYear: true, year: y}, after
		}
	}
	return point{}, 0
}

// numeralTime reads a time that begins with a numeral.
func (s *sentence) numeralTime(i int) (p point, next int) {
	if p, next = s.numericDate(i); next != 0 {
		return p, next
	}
	if p, next = s.clockTime(i); next != 0 {
		return p, next
	}
	if p, next = s.dayDate(i); next != 0 {
		return p, next
	}
	if p, next = s.decadeNumeral(i); next != 0 {
		return p, next
	}
	if p, next = s.quarterDate(i); next != 0 {
		return p, next
	}
	if p, next = s.ordinalTime(i); next != 0 {
		return p, next
	}
	if p, next = s.counted(i); next != 0 {
		return p, next
	}
	return s.yearDate(i)
}

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
	if m, after := s.month(k); after != 0 && s.toks[k].has(upperFirst) && (k > next || !s.isWord(k, "may")) {
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
			if s.punct(next) == '/' || s.isFiscal(next+2) {
				p.grain, p.fiscal = spanUnit, true
				return p, s.skipFiscal(next + 2)
			}
			p.grain = spanUnit
			return p, next + 2
		}
	}
	if after := s.skipFiscal(next); after > next {
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
	return p, next
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
	if n >= 1900 && n < 2100 {
		if s.is(i-1, lexicon.Hedge) && s.timeWord(i-1) == "" {
			return s.timeLead(i - 1)
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
		return after == i && s.dayOK(i, next, false)
	}
	if !s.isYear(i) || s.numeric(i) {
		return false
	}
	if s.is(next, lexicon.Month) || s.era(next, "BC") || s.era(next, "AD") || s.is(i-1, lexicon.Month) {
		return true
	}
	n, _, _ := s.integer(i)
	if noun != next && s.upper(next) && n >= 1500 && s.isWord(i-1, "the") {
		return true
	}
	if s.is(noun, lexicon.Person) && s.is(noun, lexicon.Plural) && s.timeWord(i-1) != "in" {
		return false
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
	case "the", "The", "its", "their", "his", "her", "our", "a", "A":
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

// decadeNumeral reads "1990s", "90s", "1900's".
func (s *sentence) decadeNumeral(i int) (p point, next int) {
	n, digits, ok := s.integer(i)
	if !ok || digits != 4 && digits != 2 || n%10 != 0 {
		return point{}, 0
	}
	k := i + 1
	if s.kind(k) == possessToken || s.isWord(k, "s") && (s.glued(k) || digits == 4) {
		if s.kind(k) == possessToken && len(s.text(k)) < 2 {
			return point{}, 0
		}
		p = point{form: calendarForm, grain: decadeUnit, year: int32(n)}
		if digits == 4 {
			if n < 1000 || n > 2100 {
				return point{}, 0
			}
			p.hasYear = true
			if n%100 == 0 {
				p.grain = centuryUnit
				if n == 2000 {
					p.grain = decadeUnit
				}
			}
			if s.kind(k) == possessToken && n < 2100 && s.kind(k+1) == wordToken && !s.isWord(k+1, "and") { // "1990's growth": of the year
				p.grain = noUnit
				return p, k
			}
			return p, k + 1
		}
		if n < 20 || s.is(k+1, lexicon.Unit) {
			return point{}, 0
		}
		switch s.timeWord(i - 1) {
		case "in", "of", "since", "early", "mid", "late", "during":
		default:
			if !s.isWord(i-1, "the") && s.punct(i-1) != '\'' && !s.isDash(i-1) && !s.alone(i, k+1) {
				return point{}, 0
			}
		}
		return p, k + 1
	}
	return point{}, 0
}

// shortDecade reads "'90s", and "'96" behind a preposition.
func (s *sentence) shortDecade(i int) (p point, next int) {
	switch s.text(i) {
	case "'", "’", "‘":
	default:
		return point{}, 0
	}
	if !s.glued(i + 1) {
		return point{}, 0
	}
	if p, next = s.decadeNumeral(i + 1); next != 0 {
		return p, next
	}
	n, digits, ok := s.integer(i + 1)
	if ok && digits == 2 && (s.timeWord(i-1) == "in" || s.timeWord(i-1) == "since") {
		return point{form: calendarForm, hasYear: true, year: shortYear(n)}, i + 2
	}
	return point{}, 0
}

// decadeWord reads "nineties", "the nineteen nineties".
func (s *sentence) decadeWord(i int) (p point, next int) {
	sense, _ := s.toks[i].word.Sense(lexicon.Decade)
	p = point{form: calendarForm, grain: decadeUnit, year: int32(sense.Num)}
	switch s.timeWord(i - 1) {
	case "in", "of", "since", "early", "mid", "late", "during", "from":
	default:
		if !s.isWord(i-1, "the") && !s.isDash(i-1) {
			return point{}, 0
		}
	}
	return p, i + 1
}

func seasonNumber(name string) int8 {
	switch name {
	case "spring":
		return 1
	case "summer":
		return 2
	case "autumn":
		return 3
	}
	return 4
}

// seasonDate reads "summer", "spring of 1942", "winter 2019".
func (s *sentence) seasonDate(i int) (p point, next int) {
	sense, _ := s.toks[i].word.Sense(lexicon.Season)
	p = point{form: calendarForm, season: seasonNumber(sense.Text)}
	next = i + 1
	k := next
	if s.isWord(k, "of") || s.punct(k) == ',' || s.isWord(k, "in") {
		k++
	}
	if y, after := s.year(k); after != 0 {
		p.hasYear, p.year = true, y
		return p, after
	}
	switch s.timeWord(i - 1) {
	case "in", "during", "since", "early", "mid", "late", "this", "that", "last", "next", "of", "until", "by", "from", "throughout", "over":
		return p, next
	}
	if !s.isWord(i, "spring") && !s.isWord(i, "fall") || s.isWord(i-1, "and") && s.is(i-2, lexicon.Season) {
		return p, next
	}
	if s.isWord(i-1, "the") && (s.isWord(next, "and") || next >= len(s.toks) || s.kind(next) == punctToken) {
		return p, next
	}
	if s.alone(i, next) || s.isDash(i-1) && s.isWord(i-2, "mid") {
		return p, next
	}
	return point{}, 0
}

// quarterName reads "Q3", "H1", "3Q", "1H", also with two digits of the year behind it.
func (s *sentence) quarterName(i int) (p point, next int) {
	letter, digit := i, i+1
	if s.kind(i) == numeralToken {
		letter, digit = i+1, i
	}
	if !s.glued(i+1) || s.kind(letter) != wordToken {
		return point{}, 0
	}
	n, digits, ok := s.integer(digit)
	if !ok || digits != 1 || n < 1 {
		return point{}, 0
	}
	p = point{form: calendarForm}
	switch s.text(letter) {
	case "Q", "q":
		if n <= 4 {
			p.quarter = int8(n)
			return p, i + 2
		}
	case "H":
		if n <= 2 {
			p.half = int8(n)
			return p, i + 2
		}
	}
	return point{}, 0
}

// quarterDate reads a quarter or half of a year: "Q3 2023", "third quarter of 2023", "first half", "2018Q4".
func (s *sentence) quarterDate(i int) (p point, next int) {
	p, next = s.quarterName(i)
	if next == 0 {
		if p, next = s.gluedQuarter(i); next != 0 {
			return p, next
		}
		if p, next = s.quarterWords(i); next == 0 {
			return point{}, 0
		}
	}
	return s.ofYear(p, next)
}

// gluedQuarter reads "18q4", "2018Q4".
func (s *sentence) gluedQuarter(i int) (point, int) {
	y, digits, ok := s.integer(i)
	if !ok || digits != 2 && digits != 4 || !s.glued(i+1) {
		return point{}, 0
	}
	if digits == 2 {
		y = int(shortYear(y))
	}
	p, next := s.quarterName(i + 1)
	if next == 0 || y < 1900 || y > 2200 {
		return point{}, 0
	}
	p.hasYear, p.year = true, int32(y)
	return p, next
}

// quarterWords reads "third quarter", "first half", "3rd qtr".
func (s *sentence) quarterWords(i int) (p point, next int) {
	n, k := s.ordinal(i)
	if k == 0 {
		switch s.timeWord(i) {
		case "final":
			n, k = 4, i+1
		case "first":
			n, k = 1, i+1
		}
		if k == 0 {
			return point{}, 0
		}
		if s.isWord(k, "half") {
			n = min(n, 2)
		}
	}
	if s.isDash(k) && s.glued(k) {
		k++
	}
	p = point{form: calendarForm}
	switch {
	case s.isWord(k, "quarter") || s.isWord(k, "qtr"):
		if n < 1 || n > 4 {
			return point{}, 0
		}
		p.quarter = int8(n)
	case s.isWord(k, "half"):
		if n < 1 || n > 2 {
			return point{}, 0
		}
		p.half = int8(n)
		if q, after := s.ofYear(p, k+1); after > k+1 {
			return q, after
		}
		if !s.halfOfYear(i, k+1) {
			return point{}, 0
		}
	default:
		return point{}, 0
	}
	return p, k + 1
}

// halfOfYear reports whether "the first half" from i to next is one of a year, not of a game or a page.
func (s *sentence) halfOfYear(i, next int) bool {
	k := i - 1
	if s.isWord(k, "the") {
		k--
	}
	switch s.timeWord(k) {
	case "in", "for", "during", "over", "since", "by", "from":
		return !s.isWord(next, "of")
	}
	return s.is(next, lexicon.Measure)
}

// ofYear reads the year that a quarter, half or other part belongs to: "of 2023", "2023", "of last year", "of fiscal 2024".
func (s *sentence) ofYear(p point, next int) (point, int) {
	k := next
	if s.isWord(k, "of") || s.isWord(k, "in") || s.punct(k) == ',' || s.isDash(k) && s.glued(k) && s.glued(k+1) {
		k++
	}
	if s.isWord(k, "the") && (s.isFiscal(k+1) || s.isWord(k+1, "year")) {
		k++
	}
	if q, after := s.fiscalYear(k); after != 0 {
		p.hasYear, p.year, p.fiscal = q.hasYear, q.year, q.fiscal
		return p, after
	}
	if s.isWord(k, "year") {
		k++
	}
	if y, after := s.year(k); after != 0 && s.kind(k) == numeralToken && !s.counts(after) {
		p.hasYear, p.year = true, y
		return p, after
	}
	if s.punct(k) == '\'' || s.text1(k) == "’" {
		if n, digits, ok := s.integer(k + 1); ok && digits == 2 {
			p.hasYear, p.year = true, shortYear(n)
			return p, k + 2
		}
	}
	if n, digits, ok := s.integer(k); ok && digits == 2 && k == next && s.glued(k) {
		p.hasYear, p.year = true, shortYear(n)
		return p, k + 1
	}
	if q, after := s.relative(k); after != 0 && q.form == deicticForm && q.unit == yearUnit && q.nth == 0 && !q.vague {
		q.nth, q.nthUnit = int16(p.quarter), quarterUnit
		if p.half != 0 {
			q.nth, q.nthUnit = int16(p.half), halfUnit
		}
		return q, after
	}
	if k > next && s.isWord(k-1, "year") {
		return p, k
	}
	return p, next
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

// ordinalTime reads a time that begins with an ordinal: "the 19th century", "the 16th of May", "third
// Tuesday of September", "first week of October", "first nine months of 2023", "last day of the month".
func (s *sentence) ordinalTime(i int) (p point, next int) {
	n, k := s.ordinal(i)
	if k == 0 {
		if tw := s.timeWord(i); tw == "last" || tw == "final" {
			n, k = -1, i+1
		} else if tw == "first" {
			n, k = 1, i+1
		} else {
			return point{}, 0
		}
	} else if s.timeWord(k) == "last" { // "the third last week of 2018"
		n, k = -n, k+1
	}
	if n > 0 {
		if s.isWord(k, "century") || s.isDash(k) && s.isWord(k+1, "century") {
			if s.isDash(k) {
				k++
			}
			if n > 21 {
				return point{}, 0
			}
			y := int32(100 * (n - 1))
			if s.era(k+1, "BC") || s.era(k+1, "BCE") {
				return point{form: calendarForm, hasYear: true, grain: centuryUnit, year: int32(-100*n + 1)}, k + 2
			}
			return point{form: calendarForm, hasYear: true, grain: centuryUnit, year: y}, k + 1
		}
		if p, next = s.dayDate(i); next != 0 {
			return p, next
		}
	}
	count := 1
	if a, after := s.amount(k); after != 0 && a.isWhole() && !a.vague && !s.is(k, lexicon.Article) && a.n > 0 && a.n < 1000 {
		count, k = int(a.n), after
		if s.isDash(k) {
			k++
		}
	}
	u, after := s.timeUnit(k)
	wd := int8(0)
	if after == 0 {
		if wd, after = s.weekdayName(k); after == 0 {
			return s.dayNumberAlone(i)
		}
	}
	if u == spanUnit {
		return point{}, 0
	}
	at := after
	if s.isWord(after, "of") || s.isWord(after, "in") {
		at++
	} else if count == 1 {
		return s.dayNumberAlone(i)
	}
	q, end := s.outer(at)
	if end == 0 {
		return s.dayNumberAlone(i)
	}
	q.nth, q.count, q.nthUnit, q.nthDay = int16(n), int16(count), u, wd
	if count == 1 {
		q.count = 0
	}
	return q, end
}

// dayNumberAlone reads "the 15th" behind "on" or "the" where no noun follows that it could count.
func (s *sentence) dayNumberAlone(i int) (point, int) {
	d, next := s.dayNumber(i)
	if next == 0 || next == i+1 && s.kind(i) == numeralToken || s.kind(next) == wordToken && s.timeWord(next) == "" || !s.isWord(i-1, "the") {
		return point{}, 0
	}
	k := i - 2
	if next == i+2 && s.alone(i-1, next) {
		return point{form: calendarForm, day: d}, next
	}
	switch s.timeWord(k) {
	case "on", "since", "until", "by", "from", "between", "before", "after":
		return point{form: calendarForm, day: d}, next
	}
	return point{}, 0
}

// outer reads the time that an nth day, week or month belongs to.
func (s *sentence) outer(i int) (p point, next int) {
	if p, next = s.whole(i); next != 0 && p.nth == 0 && p.shift == 0 && p.day == 0 {
		return p, next
	}
	if s.isWord(i, "the") || s.isWord(i, "year") {
		return s.thisUnit(i)
	}
	return point{}, 0
}
