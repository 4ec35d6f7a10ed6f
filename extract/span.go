package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// time reads an expression of time that begins at token i: a point, a range, an open period, or a length
// that ends or begins at a point. next is 0 when there is none.
func (s *sentence) time(i int) (w when, next int) {
	if w, next = s.timePhrase(i); next != 0 {
		return w, next
	}
	if s.kind(i) == numeralToken || s.timeWord(i) == "from" || s.timeWord(i) == "between" {
		if w, next = s.clockRange(i); next != 0 {
			return w, next
		}
	}
	switch s.timeWord(i) {
	case "between", "from":
		if w, next = s.rangeAfter(i + 1); next != 0 || s.timeWord(i) == "between" {
			return w, next
		}
		return s.fromOnwards(i + 1)
	case "since", "until":
		if a, after := s.point(i + 1); after != 0 && a.form != presentForm && a.form != pastForm {
			w = when{op: opSince, a: a}
			if s.timeWord(i) == "until" {
				w.op = opUntil
			}
			return w, after
		}
		return when{}, 0
	case "in", "on", "of", "to", "a", "and", "at", "by", "for", "during", "within", "through", "throughout", "before", "after":
		if !s.is(i, lexicon.Number) {
			return when{}, 0
		}
	}
	if w, next = s.length(i); next != 0 {
		return w, next
	}
	if w, next = s.dayRange(i); next != 0 {
		return w, next
	}
	a, after := s.point(i)
	if after == 0 {
		return when{}, 0
	}
	if w, next = s.clocksBehind(a, after); next != 0 {
		return w, next
	}
	if w, next = s.rangeFrom(a, i, after); next != 0 {
		return w, next
	}
	if op, end := s.openBehind(after); end != 0 && a.form == calendarForm && (isYearPoint(&a) || a.month != 0) {
		return when{op: op, a: a, onward: true}, end
	}
	return when{a: a}, after
}

// timePhrase reads a phrase that is a time: "at present", "at this point", "to date".
func (s *sentence) timePhrase(i int) (w when, next int) {
	v, size := s.term(i, lexicon.Time)
	if size < 2 {
		return when{}, 0
	}
	switch v.Value(lexicon.Time) {
	case "now":
		return when{a: point{form: presentForm}}, i + size
	case "then":
		w = when{a: point{form: thenForm}}
		if s.isWord(i, "this") || s.isWord(i+1, "this") {
			w.a.side = sideNear
		}
		return w, i + size
	case "to-date":
		if s.isWord(i, "to") && s.endsPhrase(i+size) && !s.isWord(i-1, "up") && !s.isDash(i-1) {
			return when{a: point{form: presentForm}}, i + size
		}
	}
	return when{}, 0
}

// fromOnwards reads "2012 onwards" behind "from".
func (s *sentence) fromOnwards(i int) (when, int) {
	if a, after := s.point(i); after != 0 && a.form == calendarForm {
		if op, end := s.openBehind(after); end != 0 && op == opSince {
			return when{op: op, a: a, onward: true}, end
		}
	}
	return when{}, 0
}

// openBehind reads "or later", "and earlier", "onwards" behind a point, which open it at one end.
func (s *sentence) openBehind(k int) (timeOp, int) {
	if s.isWord(k, "onwards") || s.isWord(k, "onward") {
		return opSince, k + 1
	}
	if !s.isWord(k, "or") && !s.isWord(k, "and") {
		return 0, 0
	}
	switch {
	case s.isWord(k+1, "later"), s.isWord(k+1, "after"), s.isWord(k+1, "onwards"), s.isWord(k+1, "beyond"):
		if s.endsPhrase(k + 2) {
			return opSince, k + 2
		}
	case s.isWord(k+1, "earlier"), s.isWord(k+1, "before"):
		if s.endsPhrase(k + 2) {
			return opUntil, k + 2
		}
	}
	return 0, 0
}

// rangeAfter reads the two ends of a range behind "between" or "from".
func (s *sentence) rangeAfter(i int) (when, int) {
	if w, next := s.dayRange(i); next != 0 {
		return w, next
	}
	a, after := s.point(i)
	if after == 0 {
		return when{}, 0
	}
	return s.rangeFrom(a, i, after)
}

// connector reads the word or sign between the ends of a range.
func (s *sentence) connector(i, k int) int {
	switch {
	case s.isDash(k), s.punct(k) == '~':
		return k + 1
	case s.isWord(k, "to"), s.isWord(k, "through"), s.isWord(k, "thru"), s.isWord(k, "until"), s.isWord(k, "till"):
		return k + 1
	case s.isWord(k, "and") && s.timeWord(i-1) == "between":
		return k + 1
	}
	return 0
}

// rangeFrom reads the rest of a range whose first end a takes the tokens from i to k.
func (s *sentence) rangeFrom(a point, i, k int) (when, int) {
	at := s.connector(i, k)
	if at == 0 && s.isWord(k, "and") && a.form == calendarForm && a.month != 0 && a.day != 0 && !a.hasYear { // "May 4 and 5"
		if d, _ := s.dayNumber(k + 1); d > a.day {
			at = k + 1
		}
	}
	if at == 0 && s.punct(k) == '/' && a.form == calendarForm && a.month != 0 && a.day == 0 && s.is(k+1, lexicon.Month) { // "Jan/Dec 1986"
		at = k + 1
	}
	if at == 0 && s.punct(k) == '/' && s.glued(k) && s.glued(k+1) && isYearPoint(&a) && len(s.textAt(k+1)) == 2 { // "1983/85"
		at = k + 1
	}
	if at == 0 || a.form == presentForm && s.timeWord(i-1) != "between" || a.form == pastForm || a.form == thenForm {
		return when{}, 0
	}
	w, next := s.rangeTo(a, k, at)
	w.mid, w.to = int16(k), int16(at)
	return w, next
}

// rangeTo reads the second end of a range, from token at on; k is the token behind the first.
func (s *sentence) rangeTo(a point, k, at int) (when, int) {
	the := at
	if s.isWord(the, "the") {
		the++
	}
	if a.form == calendarForm && a.day != 0 && a.month != 0 { // "July 13 to 15"
		if d, after := s.dayNumber(the); after != 0 && d > a.day && !s.is(after, lexicon.Month) && !s.isWord(after, "of") && s.dayOK(the, after, false) && (s.separator(after) == 0 || !s.glued(after) || !s.glued(after+1)) {
			b := a
			b.day, b.weekday = d, 0
			if y, end := s.yearBehind(after, true); end != 0 && !a.hasYear {
				a.hasYear, a.year, b.hasYear, b.year = true, y, true, y
				after = end
			}
			return when{op: opRange, a: a, b: b}, after
		}
	}
	if isYearPoint(&a) && (s.isDash(k) || s.punct(k) == '/') && s.glued(k) && s.glued(at) { // "1990-95"
		if n, digits, ok := s.integer(at); ok && digits == 2 && !s.numeric(at) {
			if y := a.year/100*100 + int32(n); y > a.year {
				b := a
				b.year = y
				return when{op: opRange, a: a, b: b}, at + 1
			}
		}
	}
	if a.form == calendarForm && a.day != 0 && a.month == 0 && a.weekday == 0 { // "between the 21st and 23rd"
		if d, after := s.dayNumber(the); after > the+1 && d > a.day {
			return when{op: opRange, a: a, b: point{form: calendarForm, day: d}}, after
		}
	}
	b, after := s.point(at)
	if isYearPoint(&a) && s.isDash(k) && s.glued(at) && s.isYear(at) && !s.counts(at+1) { // "the 1991-2020 July mean"
		n, _, _ := s.integer(at)
		b, after = point{form: calendarForm, hasYear: true, year: int32(n)}, at+1
	}
	if after == 0 && isYearPoint(&a) {
		if y, end := s.year(at); end != 0 && !s.counts(end) {
			b, after = point{form: calendarForm, hasYear: true, year: y}, end
		}
	}
	if after == 0 || b.form == pastForm || b.form == futureForm || b.form == thenForm || !a.mates(&b) {
		return when{}, 0
	}
	return when{op: opRange, a: a, b: b}, after
}

// isYearPoint reports whether p is a year alone.
func isYearPoint(p *point) bool {
	return p.form == calendarForm && p.hasYear && p.month == 0 && p.quarter == 0 && p.half == 0 && p.season == 0 && p.grain == noUnit && p.holiday == 0
}

// mates reports whether p and q can be the ends of one range.
func (p *point) mates(q *point) bool {
	if p.form == clockForm && q.form != clockForm && q.form != presentForm && q.clock.isZero() {
		return false
	}
	if p.form != calendarForm || q.form != calendarForm {
		return q.form == presentForm || q.form == deicticForm || q.form == calendarForm
	}
	if p.weekday != 0 && p.month == 0 && p.day == 0 {
		return q.weekday != 0 || q.day != 0
	}
	return q.weekday == 0 || q.day != 0 || p.day != 0
}

// dayRange reads a range of days whose month stands behind it: "10 - 22 August 2012", "13th to the 15th of July".
func (s *sentence) dayRange(i int) (when, int) {
	k := i
	if s.isWord(k, "the") {
		k++
	}
	d, after := s.dayNumber(k)
	if after == 0 {
		return when{}, 0
	}
	at := s.connector(i, after)
	if at == 0 {
		return when{}, 0
	}
	if s.isWord(at, "the") {
		at++
	}
	b, next := s.dayDate(at)
	if next == 0 {
		return when{}, 0
	}
	a := b
	a.weekday = 0
	if b.form == calendarForm {
		a.day = d
	} else {
		a.nth = int16(d)
	}
	if b.form == calendarForm && a.day >= b.day {
		return when{}, 0
	}
	return when{op: opRange, a: a, b: b, mid: int16(after), to: int16(at)}, next
}

// length reads a length of time that lies before or after a point: "the last two years", "the next 3
// weeks", "the year to June", "twelve months ended September 30".
func (s *sentence) length(i int) (when, int) {
	k := i
	if s.isWord(k, "the") {
		k++
	}
	op, dir := opPoint, s.lengthSide(k)
	if dir != 0 {
		op, k = dir, k+1
		if s.lengthSide(k) != 0 && s.isWord(k-1, "this") {
			k++
		}
	}
	if op == opPoint && s.isWord(k, "half") {
		if j := s.hyphen(k + 1); s.isWord(j, "year") { // "the half-year to June"
			return s.lengthTo(when{a: point{form: deicticForm}, length: 6, unit: monthUnit}, k, j+1)
		}
	}
	a, after := s.amount(k)
	if op != opPoint && (after == 0 || s.is(k, lexicon.Article)) {
		return s.unitLength(op, k)
	}
	if after == 0 {
		if !s.isWord(k, "year") && !s.isWord(k, "quarter") && !s.isWord(k, "month") && !s.isWord(k, "week") && !s.isWord(k, "half") && !s.isWord(k, "half-year") {
			return when{}, 0
		}
		a, after = amount{n: 1, d: 1}, k
	}
	if s.isDash(after) && s.glued(after) {
		after++
	}
	if op == opPoint {
		if side := s.lengthSide(after); side != 0 && !s.is(k, lexicon.Article) && s.is(after+1, lexicon.TimeUnit) && (s.is(after+1, lexicon.Plural) || a.n > 1 && s.isWord(after, "upcoming")) { // "10 previous weeks"
			op, after = side, after+1
		}
	}
	if op != opPoint && s.sortOfUnit(after) {
		after++
	}
	u, next := s.timeUnit(after)
	if next == 0 || u == spanUnit || u < dayUnit && (op == opPoint || a.vague) || a.n < 1 || a.n > 5000 || !a.isWhole() {
		return when{}, 0
	}
	if op != opPoint && s.isWord(next, "of") && s.startsTime(next+1) {
		return when{}, 0 // "the last four months of 2021"
	}
	if op != opPoint && after > 0 && s.isDash(after-1) && s.kind(next) == wordToken && !s.is(next, lexicon.Preposition) && !s.isWord(next, "period") {
		return when{}, 0 // "this upcoming four-day visit"
	}
	w := when{op: op, a: point{form: deicticForm}, length: int32(a.n), unit: u, vague: a.vague}
	if op != opPoint {
		if t := s.timeWord(k - 1); t == "following" || t == "previous" && s.isWord(k-2, "the") {
			w.a.anchor = fromLast
		}
		return w, next
	}
	return s.lengthTo(w, k, next)
}

// unitLength reads a length without a number, whose unit stands at token k: "the last weeks", "the past year".
func (s *sentence) unitLength(op timeOp, k int) (when, int) {
	u, next := s.timeUnit(k)
	if next == 0 || u == spanUnit || !s.is(k, lexicon.Plural) && !(u >= weekUnit && s.isWord(k-1, "past") && s.isWord(k-2, "the")) {
		return when{}, 0
	}
	w := when{op: op, a: point{form: deicticForm}, unit: u, length: 1, vague: s.is(k, lexicon.Plural)}
	if last := s.halfBehind(next); last > 0 && !w.vague && u == yearUnit { // "the past year and a half"
		w.unit, w.length, next = monthUnit, 18, last
	}
	return w, next
}

// sortOfUnit reports whether the word at token k says which units are counted: "the last ten business days".
func (s *sentence) sortOfUnit(k int) bool {
	return s.isWord(k, "business") || s.isWord(k, "working") || s.isWord(k, "calendar") || s.isWord(k, "full") || s.isWord(k, "consecutive")
}

// lengthSide returns the side of a word before a length, 0 if there is none.
func (s *sentence) lengthSide(k int) timeOp {
	switch s.timeWord(k) {
	case "last", "past", "previous":
		return opLast
	case "next", "following":
		return opNext
	case "this":
		if t := s.timeWord(k + 1); t == "past" || t == "next" {
			return s.lengthSide(k + 1)
		}
	}
	return 0
}

// lengthTo reads the end of a length behind it: "to June", "ended September 30", "through March".
func (s *sentence) lengthTo(w when, k, next int) (when, int) {
	at := next + 1
	switch {
	case s.is(k, lexicon.Article) && s.timeWord(next) != "ending":
		return when{}, 0 // "a day to Friday"
	case s.timeWord(next) == "ending", s.isWord(next, "to"), s.isWord(next, "through"):
		if s.timeWord(next) == "ending" && (s.isWord(at, "on") || s.isWord(at, "in")) {
			at++
		}
		w.op = opEnding
	case s.isWord(next, "beginning"), s.isWord(next, "starting"), s.isWord(next, "commencing"):
		if s.isWord(at, "on") || s.isWord(at, "in") {
			at++
		}
		w.op = opBegin
	default:
		return when{}, 0
	}
	a, after := s.point(at)
	if after == 0 || a.form != calendarForm || a.month == 0 && a.quarter == 0 && a.weekday == 0 {
		return when{}, 0
	}
	w.a = a
	return w, after
}
