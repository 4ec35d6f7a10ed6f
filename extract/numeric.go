package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// numericDate reads a day or month in numbers: "2024-05-16", "5/16/2024", "16.5.2024", "2013-10", "2/2013", "8/Oct/2012".
func (s *sentence) numericDate(i int) (point, int) {
	if s.kind(i) != numeralToken || s.glued(i) && s.kind(i-1) != punctToken {
		return point{}, 0
	}
	if text := s.text(i); len(text) > 5 && strings.IndexByte(text, '.') >= 0 {
		if p, ok := dottedDate(text, s.monthFirst()); ok {
			return p, i + 1
		}
	}
	a, da, ok := s.integer(i)
	if !ok {
		return point{}, 0
	}
	if da == 8 && a >= 19000101 && a < 21000000 && !s.numeric(i) && !s.numericSign(i-1) && !s.counts(i+1) { // 20240516
		if p, ok := dayPoint(int32(a/10000), a/100%100, a%100); ok {
			return p, i + 1
		}
	}
	sep := s.separator(i + 1)
	if sep == 0 || i > 0 && s.glued(i) && s.separator(i-1) == sep && da != 4 {
		return point{}, 0
	}
	if m, after := s.month(i + 2); after != 0 && s.glued(i+2) { // 8/Oct/2012, 2012-Aug-10
		return s.mixedDate(a, da, m, after, sep)
	}
	b, db, ok := s.integer(i + 2)
	if !ok || db > 2 && db != 4 {
		return point{}, 0
	}
	spaced := !s.glued(i + 2)
	if s.separator(i+3) == sep && !spaced {
		if c, dc, ok := s.integer(i + 4); ok && s.glued(i+4) && (s.separator(i+5) != sep || !s.glued(i+5)) {
			if p, ok := threeNumbers(a, da, b, db, c, dc, s.monthFirst()); ok {
				return p, i + 5
			}
		}
		if m, after := s.month(i + 4); after != 0 && s.glued(i+4) && da <= 2 && db == 4 {
			return dayMonthYear(a, int(m), int32(b)), after
		}
		return point{}, 0
	}
	return s.twoNumbers(i, a, da, b, db, sep, spaced)
}

// twoNumbers makes a month or a day of the two numbers at tokens i and i+2 with their digits and the sign between them.
func (s *sentence) twoNumbers(i, a, da, b, db int, sep byte, spaced bool) (point, int) {
	if s.numeric(i + 2) {
		return point{}, 0
	}
	switch {
	case da == 4 && db <= 2 && a >= 1900 && a < 2200 && b >= 1 && b <= 12 && !spaced && (db == 1 || a%100 >= b || sep == '/' && b != (a+1)%100): // 2013-10, but not 2011/12
		return point{form: calendarForm, hasYear: true, year: int32(a), month: int8(b)}, i + 3
	case db == 4 && da <= 2 && b >= 1900 && b < 2200 && a >= 1 && a <= 12: // 2/2013
		return point{form: calendarForm, hasYear: true, year: int32(b), month: int8(a)}, i + 3
	case da <= 2 && db <= 2 && s.dayContext(i, i+3, sep, spaced):
		m, d := a, b
		if m > 12 || !s.monthFirst() && d <= 12 {
			m, d = d, m
		}
		if m >= 1 && m <= 12 && d >= 1 && d <= 31 {
			p := point{form: calendarForm, month: int8(m), day: int8(d)}
			if a == 9 && b == 11 && sep == '/' {
				switch s.timeWord(i - 1) {
				case "since", "before", "after", "until": // the attacks that are named after their day
					p.hasYear, p.year = true, 2001
					return p, i + 3
				}
			}
			if n, digits, ok := s.integer(i + 3); ok && digits == 2 && !s.numeric(i+3) && n > 31 {
				p.hasYear, p.year = true, shortYear(n)
				return p, i + 4
			}
			if s.punct(i+3) == ',' {
				return s.withYear(p, i+3, true)
			}
			return p, i + 3
		}
	}
	return point{}, 0
}

// separator returns the sign between the numbers of a date, 0 if token i is none.
func (s *sentence) separator(i int) byte {
	switch c := s.punct(i); c {
	case '/', '-', '.':
		return c
	}
	return 0
}

// dateOrder tells which of day and month stands first in the document's dates of numbers.
type dateOrder uint8

const (
	orderUnknown dateOrder = iota
	monthThenDay
	dayThenMonth
)

// monthFirst reports whether the month stands before the day in dates of numbers: it does unless another
// date of the document or the country of its address says otherwise.
func (s *sentence) monthFirst() bool {
	if s.habits.order == orderUnknown {
		s.habits.order = orderOf(s.doc)
	}
	return s.habits.order == monthThenDay
}

// orderOf looks for a date in the text that can be read in one way only, and else at the country at the
// end of the host name.
func orderOf(doc *claims.Document) dateOrder {
	text := doc.Text
	for i := 2; i+5 < len(text); i++ {
		if c := text[i]; c != '/' && c != '.' || text[i+3] != c || !isDigits(text[i-2:i]) || !isDigits(text[i+1:i+3]) || !isDigits(text[i+4:i+6]) {
			continue
		}
		a, b := signedInt(text[i-2:i]), signedInt(text[i+1:i+3])
		switch {
		case a > 12 && a <= 31 && b <= 12:
			return dayThenMonth
		case b > 12 && b <= 31 && a <= 12:
			return monthThenDay
		}
	}
	name := host(doc.URL)
	switch name[strings.LastIndexByte(name, '.')+1:] {
	case "uk", "ie", "au", "nz", "in", "za", "ke", "ng", "pk", "sg", "my", "eu", "de", "fr", "it", "es", "nl":
		return dayThenMonth
	}
	return monthThenDay
}

// dayContext reports whether two short numbers with a slash or hyphen between them are month and day:
// a preposition of time or a weekday stands before them, or there is nothing else.
func (s *sentence) dayContext(i, next int, sep byte, spaced bool) bool {
	if s.alone(i, next) {
		return sep != '/' || !s.doc.Date.IsZero() // else a fraction
	}
	if spaced || sep == '.' {
		return false
	}
	k := i - 1
	if s.punct(k) == ',' {
		k--
	}
	if sep != '/' {
		return false
	}
	if s.is(k, lexicon.Weekday) || (k < i-1 || s.isWord(k, "or") || s.isWord(k, "and")) && s.slashDate(k) {
		return true
	}
	switch s.timeWord(k) {
	case "on", "since", "until", "by", "this", "next", "last", "before", "after", "between", "from", "to":
		return true
	}
	return s.separator(next) == '-' || s.isDash(k) && s.kind(k-1) == numeralToken || s.is(next, lexicon.Clock) || s.timeWord(next) == "at" || s.timeWord(next) == "to"
}

// slashDate reports whether a day of two numbers ends at or before token k: "on 3/14, 3/16 or 3/21".
func (s *sentence) slashDate(k int) bool {
	if s.kind(k) != numeralToken {
		k--
	}
	if s.punct(k) == ',' {
		k--
	}
	return s.kind(k) == numeralToken && s.separator(k-1) == '/' && s.kind(k-2) == numeralToken && s.separator(k-3) != '/' && s.dayContext(k-2, k+1, '/', false)
}

// mixedDate reads the rest of a date of numbers with the month in letters in its middle.
func (s *sentence) mixedDate(a, da int, m int8, next int, sep byte) (point, int) {
	p := point{form: calendarForm, month: m}
	if da == 4 && a >= 1000 && a < 2200 {
		p.hasYear, p.year = true, int32(a)
		if d, _, ok := s.integer(next + 1); ok && s.separator(next) == sep && d >= 1 && d <= 31 {
			p.day = int8(d)
			return p, next + 2
		}
		return p, next
	}
	if a < 1 || a > 31 {
		return point{}, 0
	}
	p.day = int8(a)
	if y, dy, ok := s.integer(next + 1); ok && s.separator(next) == sep && s.glued(next+1) {
		switch dy {
		case 4:
			p.hasYear, p.year = true, int32(y)
			return p, next + 2
		case 2:
			p.hasYear, p.year = true, shortYear(y)
			return p, next + 2
		}
	}
	return p, next
}

// threeNumbers makes a date of three numbers with their digits. The month stands first unless it
// cannot.
func threeNumbers(a, da, b, db, c, dc int, monthFirst bool) (point, bool) {
	switch {
	case da == 4 && db <= 2 && dc <= 2 && a >= 1000 && a < 2200:
		if b > 12 {
			b, c = c, b
		}
		return dayPoint(int32(a), b, c)
	case dc == 4 && da <= 2 && db <= 2 && c >= 1000 && c < 2200:
		return ordered(a, b, int32(c), monthFirst)
	case dc == 2 && da <= 2 && db <= 2:
		return ordered(a, b, shortYear(c), monthFirst)
	}
	return point{}, false
}

func ordered(a, b int, y int32, monthFirst bool) (point, bool) {
	if (monthFirst || b > 12) && a <= 12 {
		return dayPoint(y, a, b)
	}
	return dayPoint(y, b, a)
}

func dayPoint(y int32, m, d int) (point, bool) {
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return point{}, false
	}
	return dayMonthYear(d, m, y), true
}

func dayMonthYear(d, m int, y int32) point {
	return point{form: calendarForm, hasYear: true, year: y, month: int8(m), day: int8(d)}
}

// dottedDate reads "16.05.2024", which is one numeral.
func dottedDate(text string, monthFirst bool) (point, bool) {
	if len(text) < 6 || len(text) > 10 {
		return point{}, false
	}
	var n, digits [3]int
	k := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '.':
			if k++; k > 2 {
				return point{}, false
			}
		case c >= '0' && c <= '9':
			n[k], digits[k] = 10*n[k]+int(c-'0'), digits[k]+1
		default:
			return point{}, false
		}
	}
	if k != 2 {
		return point{}, false
	}
	if digits[2] == 4 || digits[0] == 4 {
		return threeNumbers(n[0], digits[0], n[1], digits[1], n[2], digits[2], monthFirst && n[0] <= 12 && digits[0] == 2)
	}
	return point{}, false
}
