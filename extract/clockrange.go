package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// clockRange reads two clock times and what is between them, with the day that stands behind: "4:15 - 4:45 pm",
// "1-3 pm", "between 10 and 11:30 this morning", "3:00 to 4:00 on Tuesday".
func (s *sentence) clockRange(i int) (when, int) {
	k, opened := i, false
	if t := s.timeWord(k); t == "from" || t == "between" {
		k, opened = k+1, true
	}
	a, b, next, sure := s.clocks(k)
	if next == 0 {
		return when{}, 0
	}
	if s.numericSign(k - 1) {
		return when{}, 0
	}
	p := point{form: clockForm}
	at := next
	if s.isWord(at, "on") || s.isWord(at, "of") || s.punct(at) == ',' {
		at++
	}
	if q, after := s.whole(at); after != 0 && q.isDay() && q.clock.minute == 0 && (s.kind(at) != numeralToken || s.fixedDay(at)) {
		if d, end := s.daypart(after); end != 0 && q.clock.daypart == "" {
			q.clock.daypart, after = d, end
		}
		p, next = q, after
	}
	if !sure && (!opened || p.clock.daypart == "") {
		return when{}, 0 // "from 8 to 10 on Tuesday" may be a figure
	}
	return clocksOf(p, a, b), next
}

// clocksBehind reads two clock times behind their day, which ends before token k: "Monday 8-9am", "tonight from
// 7 to 7:30", "Friday at 4:15 - 4:45 pm".
func (s *sentence) clocksBehind(p point, k int) (when, int) {
	if !p.isDay() {
		return when{}, 0
	}
	if p.clock.minute != 0 { // the first of them is read
		to := s.connector(k-1, k)
		if to == 0 {
			return when{}, 0
		}
		b, next := s.clock(to)
		if next == 0 {
			return when{}, 0
		}
		a, b := paired(p.clock, b)
		return clocksOf(p, a, b), next
	}
	if s.punct(k) == ',' {
		k++
	}
	opened := false
	switch s.timeWord(k) {
	case "from", "between", "at":
		k, opened = k+1, true
	}
	a, b, next, sure := s.clocks(k)
	if next == 0 || !sure && (!opened || p.clock.daypart == "") {
		return when{}, 0
	}
	return clocksOf(p, a, b), next
}

// clocksOf returns the range from a to b of the day p.
func clocksOf(p point, a, b clock) when {
	from, to := p, p
	from.clock, to.clock = a.within(p.clock.daypart), b.within(p.clock.daypart)
	return when{op: opRange, a: from, b: to}
}

// clocks reads two clock times with a word or sign between them; sure is false where neither looks like a clock
// time: "7 to 9".
func (s *sentence) clocks(i int) (a, b clock, next int, sure bool) {
	a, at := s.clock(i)
	sure = at != 0
	if at == 0 {
		if a, at = s.bareHour(i); at == 0 {
			return a, b, 0, false
		}
	}
	to := s.connector(i, at)
	if to == 0 {
		return a, b, 0, false
	}
	b, next = s.clock(to)
	if next != 0 {
		if !a.half && b.half && a.minute > 13*60 && a.hour && b.hour && s.same(at, "to") {
			return a, b, 0, false // "20 to 3 pm"
		}
		a, b = paired(a, b)
		return a, b, next, true
	}
	if b, next = s.bareHour(to); next == 0 || !s.endsPhrase(next) && !s.startsTime(next) {
		return a, b, 0, false
	}
	a, b = paired(a, b)
	return a, b, next, sure
}

// bareHour reads "7" or "9.30" as a clock time.
func (s *sentence) bareHour(i int) (c clock, next int) {
	if s.kind(i) != numeralToken {
		return c, 0
	}
	if text := s.text(i); (len(text) == 4 || len(text) == 5) && text[len(text)-3] == '.' && isDigits(text[:len(text)-3]) && isDigits(text[len(text)-2:]) {
		if h, m := signedInt(text[:len(text)-3]), signedInt(text[len(text)-2:]); h < 24 && m < 60 {
			return clock{minute: int16(60*h + m + 1)}, i + 1
		}
		return c, 0
	}
	n, digits, ok := s.integer(i)
	if !ok || digits > 2 || n > 24 || s.is(i+1, lexicon.Unit) {
		return c, 0
	}
	return clock{minute: int16(60*(n%24) + 1), hour: true}, i + 1
}

// paired settles the half of the day of two clock times of which one may tell that of the other.
func paired(a, b clock) (clock, clock) {
	const noon = 12 * 60
	switch {
	case !a.half && b.half && b.minute > noon && a.minute+noon < b.minute:
		a.minute += noon
	case !b.half && b.minute <= a.minute && b.minute <= noon && b.minute+noon > a.minute:
		b.minute += noon
	}
	a.half, b.half = a.half || b.half, a.half || b.half
	return a, b
}

// clockPair reports whether the four numbers that begin at token i are two clock times: "13:00-16:30".
func (s *sentence) clockPair(i int) bool {
	return s.punct(i+1) == ':' && isHyphen(s.text(i+3)) && s.punct(i+5) == ':' && len(s.text(i+2)) == 2 && len(s.text(i+6)) == 2
}

// hourLetter reports whether the letter at token k stands for hours between digits: "1h30".
func (s *sentence) hourLetter(k int) bool {
	if s.textAt(k) != "h" || !s.glued(k) || !s.glued(k+1) {
		return false
	}
	_, hours, ok1 := s.integer(k - 1)
	m, minutes, ok2 := s.integer(k + 1)
	return ok1 && ok2 && hours <= 2 && minutes == 2 && m < 60
}
