package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

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
		d, after := s.dayNumber(k)
		counted := (s.punct(next) == ',' || s.kind(k) == wordToken) && !s.endsPhrase(after) // "Tuesday, the third cut this year"
		if _, hour := s.clock(after); hour != 0 {
			counted = false
		}
		if after != 0 && !counted && (after > k+1 || s.isWord(k-1, "the")) {
			return point{form: calendarForm, weekday: wd, day: d}, after
		}
	}
	if q, after := s.partsOfWeek(wd, next); after != 0 {
		return q, after
	}
	if s.timeWord(next) == "after" && s.timeWord(next+1) == "next" {
		return point{form: calendarForm, weekday: wd, side: sideAfter}, next + 2
	}
	return point{form: calendarForm, weekday: wd}, next
}

// weekdayBehind reads the weekday that follows a day of the calendar: "July 18, Fri.", "18 July (Friday)".
func (s *sentence) weekdayBehind(p point, next int) (point, int) {
	open := s.punct(next)
	if p.form != calendarForm || p.month == 0 || p.day == 0 || p.weekday != 0 || open != ',' && open != '(' {
		return p, next
	}
	wd, after := s.weekdayName(next + 1)
	switch {
	case after == 0:
	case open == '(' && s.punct(after) == ')':
		p.weekday = wd
		return p, after + 1
	case open == ',' && (after >= len(s.toks) || s.kind(after) == punctToken):
		p.weekday = wd
		return p, after
	}
	return p, next
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
		beside := s.upper(i) && s.punct(next) == ',' && i > 0 || s.upper(i) && s.numberBeside(i, next) || s.kind(next) == numeralToken && s.numberBeside(i, next) || s.is(next, lexicon.Month) || len(s.toks) <= 2 || s.upper(i) && s.timeWord(next) == "at" && s.kind(next+1) == numeralToken
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
