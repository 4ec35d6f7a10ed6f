package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

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
		if n <= 2 && !(s.punct(i-1) == '(' && s.punct(i+2) == ',') { // "(1H, s)": hydrogen
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

// monthQuarter reads the rest of a quarter that is named by its last month or by both ends: "the September quarter", "the
// July-September quarter". m is the month before token i.
func (s *sentence) monthQuarter(m int8, i int) (p point, next int) {
	k, last := i, m
	if s.isDash(k) && s.glued(k) && s.isWord(k+1, "to") && s.isDash(k+2) {
		k += 2 // "January-to-March"
	}
	if s.isDash(k) || s.punct(k) == '/' && s.glued(k) || s.isWord(k, "to") || s.isWord(k, "through") {
		b, after := s.monthAlone(k + 1)
		if after == 0 || b != m+2 {
			return point{}, 0
		}
		k, last = after, b
	}
	if !s.isWord(k, "quarter") || last%3 != 0 || s.isDash(k+1) || s.isWord(k+1, "point") {
		return point{}, 0 // "a March quarter-final"
	}
	return point{form: calendarForm, quarter: last / 3}, k + 1
}

// monthAlone reads the name of a month without asking what stands around it.
func (s *sentence) monthAlone(i int) (int8, int) {
	if !s.is(i, lexicon.Month) {
		return 0, 0
	}
	sense, _ := s.toks[i].word.Sense(lexicon.Month)
	return int8(sense.Num), i + 1
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
		case "late":
			if s.isWord(i, "latter") && s.isWord(i+1, "half") {
				n, k = 2, i+1
			}
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
		return !s.isWord(next, "of") && !s.ofGame()
	}
	return s.is(next, lexicon.Measure) && !s.is(next, lexicon.Unit) // and no "first-half goal"
}

// ofGame reports whether the sentence tells of a game with halves.
func (s *sentence) ofGame() bool {
	for i := range s.toks {
		if s.plays(i, "halves") {
			return true
		}
	}
	return false
}

// ofYear reads the year that a quarter, half or other part belongs to: "of 2023", "2023", "of last year", "of fiscal 2024".
func (s *sentence) ofYear(p point, next int) (point, int) {
	k := next
	if s.isWord(k, "of") || s.isWord(k, "in") || s.punct(k) == ',' || (s.isDash(k) || s.punct(k) == '/') && s.glued(k) && s.glued(k+1) {
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
	if p.hasYear {
		return p, next
	}
	if y, after := s.year(k); after != 0 && s.kind(k) == numeralToken && !s.counts(after) {
		p.hasYear, p.year = true, y
		if n, digits, ok := s.integer(after + 1); ok && digits == 2 && n == int(y+1)%100 && s.glued(after) && s.glued(after+1) && (s.isDash(after) || s.punct(after) == '/') {
			p.fiscal, after = true, after+2 // "the third quarter of 2023-24"
		}
		return p, after
	}
	if s.punct(k) == '\'' || s.text1(k) == "’" {
		if n, digits, ok := s.integer(k + 1); ok && digits == 2 {
			p.hasYear, p.year = true, shortYear(n)
			return p, k + 2
		}
	}
	if n, digits, ok := s.integer(k); ok && digits == 2 && (k == next || s.punct(next) == '/') && s.glued(k) {
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
