package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

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
		if p, next = s.century(n, k); next != 0 {
			return p, next
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

// century reads "century" at token k behind the ordinal n: "19th century", "4th-century BC".
func (s *sentence) century(n, k int) (point, int) {
	if s.isDash(k) {
		k++
	}
	if !s.isWord(k, "century") || n > 21 {
		return point{}, 0
	}
	p := point{form: calendarForm, hasYear: true, grain: centuryUnit, year: int32(100 * (n - 1))}
	if s.era(k+1, "BC") || s.era(k+1, "BCE") {
		p.year = int32(-100*n + 1)
		return p, k + 2
	}
	return p, k + 1
}
