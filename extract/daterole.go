package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// dateRole says what a date does for the figures beside it.
type dateRole uint8

const (
	dateAt     dateRole = iota // the figure is of that time: "in 2023", "on Monday", "2023 revenue"
	dateSince                  // from then on: "since 2012"
	dateUntil                  // up to then: "until May"
	dateBy                     // not later than then: "by 2030"
	dateFrom                   // "from 2027": a start, or the base of a change
	dateTo                     // "to 2030", "through June"
	dateBefore                 // "before 2010"
	dateAfter                  // "after 2018"
	dateAsOf                   // "as of June 30", "at the end of March"
	dateBase                   // what a figure is compared with: "than in 2020", "compared with last year", "a year earlier"
)

// dateRole returns what the words before the date m make of it.
func (s *sentence) dateRole(m *mention) dateRole {
	k := m.first - 1
	switch s.timeWord(m.first) {
	case "since":
		return dateSince
	case "until":
		return dateUntil
	}
	for i := m.first; i < m.first+2 && i < m.last; i++ {
		if s.isWord(i, "than") {
			return dateBase // "higher than four years ago"
		}
	}
	if s.isWord(k, "the") {
		k--
	}
	switch tw := s.timeWord(k); tw {
	case "by":
		return dateBy
	case "before":
		return dateBefore
	case "after":
		return dateAfter
	case "to", "through":
		return dateTo
	case "as-of":
		return dateAsOf
	case "from":
		if w := s.whenOf(m); w != nil && w.a.form == deicticForm {
			return dateBase
		}
		return dateFrom
	case "in", "on", "at", "for", "of", "over":
		if s.isComparing(k - 1) {
			return dateBase
		}
		if tw == "on" && s.isShifted(m) {
			return dateBase
		}
		if tw == "of" && s.timeWord(k-1) == "as" {
			return dateAsOf
		}
	}
	if s.isComparing(k) || s.isShifted(m) && !s.isAgo(m) {
		return dateBase
	}
	return dateAt
}

// isComparing reports whether the word at k sets a figure against another: "than", "compared with", "versus", "against".
func (s *sentence) isComparing(k int) bool {
	switch {
	case s.isWord(k, "than"), s.isWord(k, "versus"), s.isWord(k, "vs"), s.isWord(k, "against"):
		return true
	case s.isWord(k, "with"), s.isWord(k, "to"):
		return s.isWord(k-1, "compared") || s.isWord(k-1, "comparison")
	}
	return false
}

// whenOf returns the words of the date m, nil if it is no date or a time that comes again.
func (s *sentence) whenOf(m *mention) *when {
	if m.when == 0 {
		return nil
	}
	return &s.whens[m.when-1]
}

// isShifted reports whether the date counts from another one: "a year earlier", "the previous month", "two years later".
func (s *sentence) isShifted(m *mention) bool {
	w := s.whenOf(m)
	return w != nil && w.op == opPoint && w.a.form == deicticForm && w.a.offset < 0 && (w.a.anchor == fromLast || s.isAgo(m))
}

func (s *sentence) isAgo(m *mention) bool { return s.isWord(m.last-1, "ago") }

// baseOf returns the period that the date m means as the base of a figure of the period own: "a year
// earlier" of the third quarter is the third quarter before. Dates that stand by themselves are
// themselves. It reports false when that is not known.
func (s *sentence) baseOf(m *mention, own claims.Period) (claims.Period, bool) {
	w := s.whenOf(m)
	if w == nil {
		return claims.Period{}, false
	}
	if !s.isShifted(m) || own.IsZero() || w.a.vague {
		return m.Period, !m.Period.IsZero()
	}
	months, days := w.a.unit.months()*int(w.a.offset), w.a.unit.days()*int(w.a.offset)
	return moved(own, months, days), months != 0 || days != 0
}

// moved returns p moved by months and days.
func moved(p claims.Period, months, days int) claims.Period {
	if months != 0 {
		p = p.Shift(months)
	}
	if days != 0 {
		p.Start, p.End = p.Start.AddDays(days), p.End.AddDays(days)
	}
	return p
}

// comparison reads words that name the base of a change by its distance alone: "year-on-year", "from a
// month earlier". It returns the distance, which is negative, in months or days; next is 0 when there
// is none.
func (s *sentence) comparison(i int) (months, days, next int) {
	w, size := s.term(i, lexicon.Base)
	if size == 0 {
		return 0, 0, 0
	}
	u := timeUnitOf(w.Value(lexicon.Base))
	months, days = -u.months(), -u.days()
	if months == 0 && days == 0 {
		return 0, 0, 0
	}
	return months, days, i + size
}
