package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// spokenClock reads a clock time in words: "half past three", "a quarter to noon", "twenty past eight", "ten minutes
// before midnight", and behind "at" the hour and the minutes alone: "seven forty-five".
func (s *sentence) spokenClock(i int) (c clock, next int) {
	k := i
	if s.is(k, lexicon.Article) && s.isWord(k+1, "quarter") {
		k++
	}
	switch {
	case s.isWord(k, "half"):
		if h, after := s.spokenHour(k + 2); after != 0 && s.isWord(k+1, "past") {
			return h.moved(30), after
		}
		return clock{}, 0
	case s.isWord(k, "quarter"):
		if h, after := s.spokenHour(k + 2); after != 0 {
			switch sign := s.clockSide(k+1, true); {
			case sign != 0:
				return h.moved(15 * sign), after
			}
		}
		return clock{}, 0
	}
	n, after := s.minutes(k)
	if after == 0 {
		return clock{}, 0
	}
	minutes := s.isWord(after, "minutes") || s.isWord(after, "minute")
	if minutes {
		after++
	}
	if sign := s.clockSide(after, minutes); sign != 0 && n > 0 && n < 60 && !(sign < 0 && s.isWord(i-1, "from")) {
		if h, end := s.spokenHour(after + 1); end != 0 {
			return h.moved(n * sign), end
		}
	}
	return s.hourAndMinutes(i)
}

// minutes reads a number of minutes, in words or figures.
func (s *sentence) minutes(k int) (int, int) {
	if n, digits, ok := s.integer(k); ok && digits <= 2 {
		return n, k + 1
	}
	n, next := s.pair(k)
	if next != 0 && n >= 20 && n%10 == 0 && next == k+1 && s.isDash(next) && s.glued(next) {
		if m, after := s.pair(next + 1); after != 0 && m > 0 && m < 10 {
			return n + m, after
		}
	}
	return n, next
}

// clockSide returns 1 for "past" and "after" at token k, -1 for "to" and "before", 0 for other words. "After", "before"
// and "to" are read only where the words before them are certain to be minutes.
func (s *sentence) clockSide(k int, sure bool) int {
	switch {
	case s.isWord(k, "past"):
		return 1
	case !sure:
	case s.isWord(k, "after"):
		return 1
	case s.isWord(k, "to"), s.isWord(k, "before"):
		return -1
	}
	return 0
}

// spokenHour reads the hour that minutes are counted from: "three", "noon", "eight o'clock", "6 pm".
func (s *sentence) spokenHour(k int) (clock, int) {
	if c, next := s.clock(k); next != 0 {
		return c, next
	}
	h, digits, ok := s.integer(k)
	next := k + 1
	if !ok || digits > 2 {
		h, next = s.pair(k)
	}
	if next == 0 || h < 1 || h > 12 || !s.endsPhrase(next) && s.timeWord(next) == "" && !s.is(next, lexicon.Weekday) || s.is(next, lexicon.Unit) {
		return clock{}, 0
	}
	return clock{minute: int16(60*h + 1)}, next
}

// moved returns the clock time n minutes on.
func (c clock) moved(n int) clock {
	const day = 24 * 60
	c.minute = int16((int(c.minute)-1+n+day)%day + 1)
	c.hour = false
	return c
}

// hourAndMinutes reads "seven thirty" and "five forty-five" behind "at", or before a word for a day or a part of one.
func (s *sentence) hourAndMinutes(i int) (clock, int) {
	h, k := s.pair(i)
	if k == 0 || h < 1 || h > 12 {
		return clock{}, 0
	}
	if s.isDash(k) && s.glued(k) {
		k++
	}
	m, next := s.minutes(k)
	if next == 0 || m < 10 || m > 59 || s.kind(k) == numeralToken {
		return clock{}, 0
	}
	if s.isWord(next, "minutes") && s.timeWord(i-1) == "at" {
		next++
	}
	c := clock{minute: int16(60*h + m + 1)}
	if s.timeWord(i-1) == "at" && s.endsPhrase(next) {
		return c, next
	}
	at := next
	if s.isWord(at, "in") && s.isWord(at+1, "the") {
		at += 2
	}
	if d, _ := s.daypart(at); d != "" {
		return c, next
	}
	switch s.timeWord(at) {
	case "today", "tomorrow", "yesterday", "tonight":
		return c, next
	}
	return clock{}, 0
}
