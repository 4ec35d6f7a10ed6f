package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// behind reads the part of the day or the clock time that follows a day: "Monday morning", "May 5 at 3 pm".
func (s *sentence) behind(p point, next int) (point, int) {
	if !p.isDay() || p.clock.minute != 0 {
		return p, next
	}
	p, next = s.weekdayBehind(p, next)
	k := next
	if s.punct(k) == ',' {
		k++
	}
	if s.isWord(k, "in") && s.isWord(k+1, "the") {
		k += 2
	} else if t := s.timeWord(k); (t == "early" || t == "late") && s.is(k+1, lexicon.Daypart) {
		k++
	}
	if d, after := s.daypart(k); after != 0 && p.clock.daypart == "" {
		p.clock.daypart, next = d, after
	} else if d, after := s.halfAlone(next); after != 0 && p.clock.daypart == "" {
		p.clock.daypart, next = d, after
	}
	k = next
	if s.punct(k) == ',' || s.punct(k) == '-' {
		k++
	}
	at := false
	switch s.text1(k) {
	case "at", "around", "about", "by", "before", "after", "@", "At":
		at = true
		k++
		if s.is(k, lexicon.Hedge) && !s.is(k, lexicon.Number) {
			k++
		}
	}
	if c, after := s.clock(k); after != 0 {
		p.clock = c.within(p.clock.daypart)
		return p, s.skipDaypart(&p, after)
	}
	if at {
		if c, after := s.spokenClock(k); after != 0 {
			p.clock = c.within(p.clock.daypart)
			return p, s.skipDaypart(&p, after)
		}
		if c, after := s.bareHour(k); after != 0 && s.endsPhrase(after) && !s.is(after, lexicon.TimeUnit) && !s.isDash(after) {
			p.clock = c.within(p.clock.daypart)
			return p, s.skipDaypart(&p, after)
		}
	}
	return p, next
}

// skipDaypart passes over "in the afternoon" behind a clock time, which tells its half of the day.
func (s *sentence) skipDaypart(p *point, k int) int {
	at := k
	if s.isWord(at, "in") && s.isWord(at+1, "the") {
		at += 2
	}
	if d, after := s.daypart(at); after != 0 {
		p.clock = p.clock.within(d)
		return after
	}
	return k
}

// within moves a clock time of the first half of the day into the part of the day that is named.
func (c clock) within(daypart string) clock {
	m := c.minute - 1
	switch {
	case c.half || m < 0:
	case daypart == "AF" && m < 7*60, daypart == "EV" && m < 12*60, daypart == "NI" && m >= 5*60 && m < 12*60:
		c.minute += 12 * 60
	}
	return c
}

// isDay reports whether p is one day.
func (p *point) isDay() bool {
	if p.part != wholePart && p.part != earlyPart && p.part != latePart {
		return false
	}
	switch p.form {
	case calendarForm:
		return (p.day != 0 || p.weekday != 0 || p.holiday != 0) && p.grain == noUnit
	case deicticForm:
		return p.unit == dayUnit && p.nth == 0 || p.nthDay != 0 || p.nthUnit == dayUnit && p.count <= 1 && p.nth != 0
	}
	return false
}

// daypart reads "morning", "afternoon", "evening", "night" and returns their TIMEX3 letters.
func (s *sentence) daypart(k int) (string, int) {
	if !s.is(k, lexicon.Daypart) && !s.isWord(k, "night") {
		return "", 0
	}
	switch {
	case s.isWord(k, "morning"), s.isWord(k, "dawn"):
		return "MO", k + 1
	case s.isWord(k, "afternoon"):
		return "AF", k + 1
	case s.isWord(k, "evening"):
		return "EV", k + 1
	case s.isWord(k, "night"), s.isWord(k, "overnight"):
		return "NI", k + 1
	}
	return "", 0
}

// halfAlone reads "am" and "pm" behind the name of a day, without an hour: "tomorrow pm".
func (s *sentence) halfAlone(k int) (string, int) {
	switch {
	case s.isWord(k, "am") && s.endsPhrase(k+1):
		return "MO", k + 1
	case s.isWord(k, "pm") && s.endsPhrase(k+1):
		return "AF", k + 1
	}
	return "", 0
}

// clock reads a time of the day: "10:30", "8.30 pm", "5 a.m.", "six o'clock", "noon", "1800 hours".
func (s *sentence) clock(i int) (c clock, next int) {
	switch {
	case s.isWord(i, "noon"), s.isWord(i, "midday"):
		return clock{minute: 12*60 + 1, half: true, hour: true}, i + 1
	case s.isWord(i, "midnight"):
		return clock{minute: 1, half: true, hour: true}, i + 1
	}
	h, m, next := 0, -1, 0
	if s.kind(i) == numeralToken {
		h, m, next = s.clockNumeral(i)
	} else if n, after := s.pair(i); after != 0 && n >= 1 && n <= 12 {
		h, next = n, after
		if k, end := s.pair(after); end != 0 && k >= 10 && k < 60 && s.halfOfDay(end) != 0 {
			m, next = k, end
		}
	}
	if next == 0 {
		return clock{}, 0
	}
	colon := m >= 0 && s.kind(i) == numeralToken && s.punct(i+1) == ':'
	sec := -1
	if colon && s.punct(i+3) == ':' && s.glued(i+3) {
		if n, digits, ok := s.integer(i + 4); ok && digits == 2 && n < 60 {
			sec, next = n, i+5
		}
	}
	c = clock{minute: int16(60*h + max(m, 0) + 1), hour: m < 0}
	if sec >= 0 {
		c.second = int8(sec + 1)
	}
	if end := s.halfOfDay(next); end != 0 {
		if h > 12 || h == 0 && m < 0 {
			return clock{}, 0
		}
		c.half = true
		switch s.text(next)[0] | 0x20 {
		case 'p':
			if h < 12 {
				c.minute += 12 * 60
			}
		case 'a':
			if h == 12 {
				c.minute -= 12 * 60
			}
		default:
			c.half = false // o'clock
		}
		return c, s.skipZone(end)
	}
	zoned := m >= 0 && s.kind(i) == numeralToken && s.skipZone(next) > next
	if !colon && !zoned && !s.fourDigits(i) {
		return clock{}, 0
	}
	if s.isWord(next, "hrs") || s.isWord(next, "hours") {
		next++
	}
	return c, s.skipZone(next)
}

// clockNumeral reads the digits of a clock time: hour, minute (-1 when there is none), next token.
func (s *sentence) clockNumeral(i int) (h, m, next int) {
	text := s.text(i)
	if s.numericSign(i - 1) {
		return 0, 0, 0
	}
	if n := len(text); (n == 4 || n == 5) && text[n-3] == '.' && isDigits(text[:n-3]) && isDigits(text[n-2:]) { // 8.30
		h, m = signedInt(text[:n-3]), signedInt(text[n-2:])
		if h > 24 || m > 59 || s.halfOfDay(i+1) == 0 && s.skipZone(i+1) == i+1 {
			return 0, 0, 0
		}
		return h, m, i + 1
	}
	if len(text) == 4 && isDigits(text) && s.fourDigits(i) { // 1800 GMT
		return signedInt(text[:2]), signedInt(text[2:]), i + 1
	}
	h, digits, ok := s.integer(i)
	if !ok || digits > 2 || h > 24 {
		return 0, 0, 0
	}
	if s.punct(i+1) == ':' && s.glued(i+1) && s.glued(i+2) {
		n, digits, ok := s.integer(i + 2)
		if ok && digits == 2 && n < 60 && !s.numericSign(i+3) {
			return h, n, i + 3
		}
		return 0, 0, 0
	}
	return h, -1, i + 1
}

// fourDigits reports whether the digits at token i are hours and minutes without a mark: "0930 GMT", "at 1845 hours".
func (s *sentence) fourDigits(i int) bool {
	t := s.text(i)
	if s.kind(i) != numeralToken || len(t) != 4 || !isDigits(t) || signedInt(t[:2]) > 24 || signedInt(t[2:]) > 59 || s.numericSign(i-1) {
		return false
	}
	if s.skipZone(i+1) > i+1 && !s.is(i+1, lexicon.Number) {
		return true
	}
	if !s.isWord(i+1, "hours") && !s.isWord(i+1, "hrs") {
		return false
	}
	switch s.text1(i - 1) {
	case "at", "by", "until", "since", "At", "By":
		return true
	}
	return t[0] == '0'
}

// numericSign reports whether token i is a sign that a sum or measure has.
func (s *sentence) numericSign(i int) bool {
	return s.kind(i) == signToken && s.punct(i) != '~' && s.punct(i) != '<' && s.punct(i) != '>'
}

func isDigits(t string) bool {
	for i := 0; i < len(t); i++ {
		if t[i] < '0' || t[i] > '9' {
			return false
		}
	}
	return t != ""
}

// halfOfDay returns the token behind "am", "p.m.", "o'clock", "a" or "p" glued to the numeral; 0 if there is none.
func (s *sentence) halfOfDay(k int) int {
	if s.is(k, lexicon.Clock) {
		if s.punct(k+1) == '.' && s.glued(k+1) && len(s.text(k)) == 3 && k+2 < len(s.toks) {
			return k + 2
		}
		return k + 1
	}
	switch s.text1(k) {
	case "a", "p", "A", "P":
		if s.glued(k) {
			return k + 1
		}
		if s.isWord(k+1, "m") {
			return k + 2
		}
	}
	return 0
}

// skipZone passes over a time zone.
func (s *sentence) skipZone(k int) int {
	if w, size := s.term(k, lexicon.Zone); size > 0 && (s.upper(k) || w.Value(lexicon.Zone) == "local") {
		return k + size
	}
	return k
}

// clockTime reads a clock time that stands alone or before its day: "9am on Tuesday", "8 pm tonight".
func (s *sentence) clockTime(i int) (point, int) {
	c, next := s.clock(i)
	if next == 0 {
		if c, next = s.spokenClock(i); next == 0 {
			if c, next = s.hourOfPart(i); next == 0 {
				return point{}, 0
			}
		}
	}
	if c.second != 0 && s.timeWord(i-1) != "at" && !c.half {
		return point{}, 0 // the time of a race
	}
	k := next
	if s.isWord(k, "on") || s.isWord(k, "of") || s.punct(k) == ',' {
		k++
	}
	if s.isWord(k, "in") && s.isWord(k+1, "the") {
		k += 2
	}
	if d, after := s.daypart(k); after != 0 {
		c = c.within(d)
		next, k = after, after
		if s.isWord(k, "on") || s.punct(k) == ',' {
			k++
		}
	}
	if s.isWord(k, "the") {
		k++
	}
	if s.kind(k) != numeralToken || s.fixedDay(k) {
		if p, after := s.whole1(k); after != 0 && p.isDay() && p.clock.minute == 0 {
			p.clock = c.within(p.clock.daypart)
			return p, after
		}
	}
	return point{form: clockForm, clock: c}, next
}

// hourOfPart reads the bare hour of "at 9 in the evening" and "around ten at night".
func (s *sentence) hourOfPart(i int) (c clock, next int) {
	h, digits, ok := s.integer(i)
	next = i + 1
	if !ok || digits > 2 {
		h, next = s.pair(i)
	}
	if next == 0 || h < 1 || h > 12 {
		return c, 0
	}
	switch s.text1(i - 1) {
	case "at", "by", "until", "around", "about", "before", "after", "At", "By", "till":
	default:
		return c, 0
	}
	c = clock{minute: int16(60*h + 1), hour: true}
	if s.isWord(next, "at") && s.isWord(next+1, "night") {
		return c.within("NI"), next + 2
	}
	if s.isWord(next, "in") && s.isWord(next+1, "the") {
		if _, after := s.daypart(next + 2); after != 0 {
			return c, next
		}
	}
	return c, 0
}

// fixedDay reports whether a day of the calendar begins at token k.
func (s *sentence) fixedDay(k int) bool {
	p, next := s.fixedDate(k)
	return next != 0 && p.day != 0
}
