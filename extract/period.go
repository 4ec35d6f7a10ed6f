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
	return s.endOfUnit(k)
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

// endOfUnit reads "year-end 2023", "month's end", "EOY": the last day of a unit.
func (s *sentence) endOfUnit(i int) (p point, next int) {
	if w, size := s.term(i, lexicon.Time); size > 0 && w.Value(lexicon.Time) == "end" && w.Is(lexicon.TimeUnit) {
		if size == 1 && i+1 < len(s.toks) && s.kind(i) == wordToken && s.toks[i].end-s.toks[i].start == 3 && !s.toks[i].has(upperAll) {
			return point{}, 0
		}
		next = i + size
		p = point{form: deicticForm, unit: timeUnitOf(w.Value(lexicon.TimeUnit))}
		if y, after := s.yearBehind(next, false); after != 0 && p.unit == yearUnit {
			p, next = point{form: calendarForm, hasYear: true, year: y}, after
		}
		p.part = endPart
		return p, next
	}
	if u, after := s.timeUnit(i); after != 0 && u >= weekUnit && u != spanUnit && s.kind(after) == possessToken && s.isWord(after+1, "end") && s.endsPhrase(after+2) && !s.is(i, lexicon.Plural) {
		return point{form: deicticForm, unit: u, part: endPart, anchor: fromStory}, after + 2
	}
	return point{}, 0
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
	set := t.word.Classes().Or(t.phrase.Classes())
	if set.Any(pointingWords) {
		if p, next = s.relative(i); next != 0 {
			if q, after := s.ordinalTime(i); after > next {
				return q, after
			}
			return p, next
		}
	}
	if set.Any(unitWords) {
		if p, next = s.unitTime(i); next != 0 {
			return p, next
		}
	}
	if set.Has(lexicon.Holiday) {
		if p, next = s.holidayName(i); next != 0 {
			return p, next
		}
	}
	switch {
	case t.word.Is(lexicon.Weekday):
		return s.weekdayDate(i)
	case t.word.Is(lexicon.Month):
		return s.monthDate(i)
	case t.word.Is(lexicon.Season):
		return s.seasonDate(i)
	}
	if t.word.Is(lexicon.Time) || t.phrase.Is(lexicon.Time) || set.Any(orderWords) {
		if p, next = s.orderedTime(i); next != 0 {
			return p, next
		}
	}
	switch {
	case t.word.Is(lexicon.Decade):
		return s.decadeWord(i)
	case set.Any(amountWords):
		return s.numberTime(i)
	case t.word.Is(lexicon.Daypart):
		return s.daypartTime(i)
	case s.isWord(i, "AD"):
		if y, after := s.year(i); after != 0 {
			return point{form: calendarForm, hasYear: true, year: y}, after
		}
	}
	return point{}, 0
}

// pointingWords is the classes of words with which a time that counts from another may begin, unitWords of those that may name a
// unit or part of a day, orderWords of those with which a quarter, half, fiscal year or an nth part may begin, amountWords of those
// with which an amount of time may begin.
var (
	pointingWords = lexicon.Set(lexicon.Time, lexicon.Article)
	unitWords     = lexicon.Set(lexicon.TimeUnit, lexicon.Daypart)
	orderWords    = lexicon.Set(lexicon.Ordinal, lexicon.Number, lexicon.Quarter, lexicon.Half)
	amountWords   = lexicon.Set(lexicon.Number, lexicon.Vague, lexicon.Fraction, lexicon.TimeUnit)
)

// unitTime reads a time that begins with a unit or part of a day.
func (s *sentence) unitTime(i int) (p point, next int) {
	if p, next = s.numberedWeek(i); next != 0 {
		return p, next
	}
	if p, next = s.weekendTime(i); next != 0 {
		return p, next
	}
	if p, next = s.unitOfText(i); next != 0 {
		return p, next
	}
	return s.partOfDay(i)
}

// orderedTime reads a quarter or half, a fiscal year, or an nth part of another time.
func (s *sentence) orderedTime(i int) (p point, next int) {
	if p, next = s.quarterDate(i); next != 0 {
		return p, next
	}
	if p, next = s.fiscalYear(i); next != 0 {
		return p, next
	}
	return s.ordinalTime(i)
}

// numberTime reads a time that begins with an amount: "two weeks ago", "six o'clock", "nineteen eighty-six".
func (s *sentence) numberTime(i int) (p point, next int) {
	if p, next = s.counted(i); next != 0 {
		return p, next
	}
	if p, next = s.clockTime(i); next != 0 {
		return p, next
	}
	if !s.is(i, lexicon.Number) || s.is(i, lexicon.Article) {
		return point{}, 0
	}
	if p, next = s.wordDay(i); next != 0 {
		return p, next
	}
	if y, after := s.wordYear(i); after != 0 && s.yearOK(i, after) {
		return point{form: calendarForm, hasYear: true, year: y}, after
	}
	return point{}, 0
}

// numberedWeek reads "week 31", "week 3 of 2027", "week of May 5".
func (s *sentence) numberedWeek(i int) (point, int) {
	if !s.isWord(i, "week") {
		return point{}, 0
	}
	if n, digits, ok := s.integer(i + 1); ok && digits <= 2 && n >= 1 && n <= 53 && !s.is(i+2, lexicon.TimeUnit) {
		q, after := s.ofYear(point{form: calendarForm}, i+2)
		if q.hasYear || !s.upper(i) {
			if q.form == calendarForm && !q.hasYear {
				q = point{form: deicticForm, unit: yearUnit}
			}
			q.nth, q.nthUnit = int16(n), weekUnit
			return q, after
		}
	}
	if s.isWord(i+1, "of") {
		if q, after := s.whole(i + 2); after != 0 && q.form == calendarForm && q.day != 0 {
			q.grain = weekUnit
			return q, after
		}
	}
	return point{}, 0
}

// unitOfText reads "the year", "the month" behind a preposition: the one that the text tells of.
func (s *sentence) unitOfText(i int) (point, int) {
	u, after := s.timeUnit(i)
	if after != i+1 || u < weekUnit || u == spanUnit || u == seasonUnit || u == halfUnit || s.is(i, lexicon.Plural) || !s.isWord(i-1, "the") {
		return point{}, 0
	}
	if !s.endsPhrase(after) || s.isDash(after) || s.isWord(after, "of") || s.isWord(after, "after") || s.isWord(after, "before") {
		return point{}, 0
	}
	switch s.timeWord(i - 2) {
	case "in", "for", "during", "over", "throughout", "of":
		return point{form: deicticForm, unit: u, anchor: fromLast}, after
	}
	return point{}, 0
}

// partOfDay reads "the night of April 18".
func (s *sentence) partOfDay(i int) (point, int) {
	d, after := s.daypart(i)
	if after == 0 || !s.isWord(after, "of") && !s.isWord(after, "on") {
		return point{}, 0
	}
	q, end := s.whole(after + 1)
	if end == 0 || !q.isDay() {
		return point{}, 0
	}
	q.clock.daypart = d
	return q, end
}

// daypartTime reads "noon", "in the morning".
func (s *sentence) daypartTime(i int) (point, int) {
	if _, after := s.clock(i); after != 0 {
		return s.clockTime(i)
	}
	if d, after := s.daypart(i); after != 0 && s.isWord(i-1, "the") && s.isWord(i-2, "in") {
		return point{form: clockForm, clock: clock{daypart: d}}, after
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
