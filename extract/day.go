package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// dayNumber reads the number of a day: "16", "16th", "sixteenth", "twenty nine".
func (s *sentence) dayNumber(i int) (d int8, next int) {
	if n, digits, ok := s.integer(i); ok && digits <= 2 && n >= 1 && n <= 31 {
		if k, after := s.ordinal(i); after != 0 {
			return int8(k), after
		}
		if s.glued(i+1) && (s.kind(i+1) == wordToken && !s.is(i+1, lexicon.Month) || s.punct(i+1) == '%' || s.punct(i+1) == ':' && s.glued(i+2)) {
			return 0, 0
		}
		return int8(n), i + 1
	}
	if n, after := s.ordinal(i); after != 0 && n >= 1 && n <= 31 {
		return int8(n), after
	}
	return 0, 0
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

// wordDay reads a day whose number is a word, before its month: "twenty five January 1986".
func (s *sentence) wordDay(i int) (point, int) {
	d, k := s.minutes(i)
	if k == 0 || d < 1 || d > 31 {
		return point{}, 0
	}
	m, next := s.month(k)
	if next == 0 || !s.upper(k) {
		return point{}, 0
	}
	p := point{form: calendarForm, month: m, day: int8(d)}
	q, end := s.withYear(p, next, true)
	if end == next && !s.endsPhrase(next) {
		return point{}, 0 // "two March meetings"
	}
	return q, end
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
