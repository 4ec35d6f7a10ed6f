package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// relative reads a time that counts from another: "last month", "next Friday", "today", "that year",
// "the following day". The article before it is read by the caller.
func (s *sentence) relative(i int) (p point, next int) {
	if s.isWord(i, "the") {
		i++
	}
	if p, next = s.namedPhrase(i); next != 0 {
		return p, next
	}
	tw := s.timeWord(i)
	if tw == "" {
		return point{}, 0
	}
	if p, ok := named(tw); ok {
		if tw == "now" && !s.nowIsTime(i) || tw == "recent" && s.isWord(i, "recent") {
			return point{}, 0
		}
		if i > 0 && s.upper(i) && s.kind(i-1) == wordToken && s.upper(i-1) && !s.toks[i].has(upperAll) && s.timeWord(i-1) == "" {
			return point{}, 0 // "Peace Now", "World News Tonight"
		}
		return p, i + 1
	}
	tw, k := s.doubled(tw, i+1)
	p, ok := s.pointing(tw, i)
	if !ok {
		return point{}, 0
	}
	if w := s.toks[k-1].word.String(); s.is(k, lexicon.Weekday) && (w == "coming" || w == "upcoming" || w == "past") {
		p.nth = comingMark
		if w == "past" {
			p.nth = pastMark
		}
	}
	return s.relativeUnit(k, p)
}

// namedPhrase reads a phrase that is a time by itself: "the day before yesterday", "last night", "year to date".
func (s *sentence) namedPhrase(i int) (point, int) {
	w, size := s.term(i, lexicon.Time)
	if size < 2 {
		return point{}, 0
	}
	switch v := w.Value(lexicon.Time); v {
	case "before-yesterday", "after-tomorrow", "now":
		p, _ := named(v)
		return p, i + size
	case "year-to-date":
		if u := timeUnitOf(w.Value(lexicon.TimeUnit)); u != spanUnit {
			return point{form: deicticForm, unit: u}, i + size
		}
	case "yesterday": // "last night"
		p, _ := named(v)
		p.clock.daypart = "NI"
		return p, i + size
	}
	return point{}, 0
}

// doubled reads the second of two words that point together: "this past week", "this coming Friday", "that
// same year". It returns the role of both and the token behind them.
func (s *sentence) doubled(tw string, k int) (string, int) {
	if tw != "this" && tw != "that" && tw != "same" {
		return tw, k
	}
	switch inner := s.timeWord(k); inner {
	case "next":
		if tw == "this" {
			return "coming", k + 1
		}
		return inner, k + 1
	case "past", "last", "same":
		return inner, k + 1
	}
	return tw, k
}

// pointing returns the anchor, offset and side of a word that points to a time.
func (s *sentence) pointing(tw string, i int) (p point, ok bool) {
	the := s.isWord(i-1, "the")
	p.side = sideNear
	switch tw {
	case "last", "past", "previous":
		p.offset, p.side = -1, sideBefore
		if tw == "previous" && the {
			p.anchor = fromLast
		}
	case "next":
		p.offset, p.side = 1, sideAfter
		if the && !s.isWord(i, "coming") {
			p.anchor = fromLast
		}
	case "coming":
		p.offset, p.side = 1, sideAfter
	case "following":
		if !the && !s.isWord(i-1, "a") {
			return p, false // "following November's election"
		}
		p.offset, p.side, p.anchor = 1, sideAfter, fromLast
	case "this":
	case "same", "that":
		p.anchor = fromLast
	default:
		return p, false
	}
	return p, true
}

// Marks of a point in the making: the nearest weekday is meant, not that of the week before or after.
const (
	comingMark = 1000 + iota
	pastMark
)

// named returns the point of a word that is one by itself.
func named(role string) (p point, ok bool) {
	p = point{form: deicticForm, unit: dayUnit}
	switch role {
	case "today":
	case "yesterday":
		p.offset = -1
	case "tomorrow":
		p.offset = 1
	case "tonight":
		p.clock.daypart = "NI"
	case "before-yesterday":
		p.offset = -2
	case "after-tomorrow":
		p.offset = 2
	case "now":
		return point{form: presentForm}, true
	case "recent":
		return point{form: pastForm}, true
	default:
		return point{}, false
	}
	return p, true
}

// nowIsTime reports whether the word at i says when: "now", but not "present" or "current" before a
// noun or as a verb.
func (s *sentence) nowIsTime(i int) bool {
	return s.isWord(i, "now") || s.isWord(i, "currently") || s.isWord(i, "nowadays")
}

// relativeUnit reads what "last", "next", "this" qualify: a unit, weekday, month, season, quarter or holiday.
func (s *sentence) relativeUnit(k int, p point) (point, int) {
	if s.timeWord(k) == "fiscal" || s.timeWord(k) == "calendar" {
		w, size := s.term(k, lexicon.Time)
		p.fiscal = w.Value(lexicon.Time) == "fiscal"
		k += size
		if s.isWord(k-1, "year") {
			p.form, p.unit = deicticForm, yearUnit
			return p, k
		}
	}
	if u, next := s.timeUnit(k); next != 0 {
		if u == spanUnit || u < dayUnit || s.is(k, lexicon.Plural) {
			return point{}, 0
		}
		if u == halfUnit && s.isWord(k-1, "that") && !s.endsPhrase(next) {
			return point{}, 0 // "said that half the town had left"
		}
		if p.side != sideNear && s.isWord(next, "of") && s.isWord(k-2, "the") && !s.startsTime(next+1) {
			return point{}, 0 // "the last week of the term"
		}
		p.form, p.unit = deicticForm, u
		return s.inUnit(p, next)
	}
	if d, next := s.daypart(k); next != 0 && d != "" {
		p.form, p.unit, p.clock.daypart = deicticForm, dayUnit, d
		return p, next
	}
	if wd, next := s.weekdayName(k); next != 0 {
		return s.sided(p, point{weekday: wd}, next)
	}
	if s.is(k, lexicon.Month) && (s.upper(k) || !s.isWord(k, "may") && !s.isWord(k, "march") || s.isWord(k-1, "next") || s.isWord(k-1, "last")) {
		if q, next := s.monthDate(k); next != 0 {
			if q.day != 0 && s.isWord(k-1, "past") {
				return point{}, 0 // "past May 4" is after it
			}
			return s.sided(p, q, next)
		}
		if m, ok := s.toks[k].word.Sense(lexicon.Month); ok {
			return s.sided(p, point{month: int8(m.Num)}, k+1)
		}
	}
	if s.kind(k) == numeralToken {
		if q, next := s.dayDate(k); next != 0 && q.form == calendarForm {
			return s.sided(p, q, next)
		}
	}
	if s.is(k, lexicon.Season) {
		sense, _ := s.toks[k].word.Sense(lexicon.Season)
		return s.sided(p, point{season: seasonNumber(sense.Text)}, k+1)
	}
	if w, size := s.term(k, lexicon.Holiday); size > 0 {
		return s.sided(p, point{holiday: w}, k+size)
	}
	if q, next := s.quarterWords(k); next != 0 {
		return s.sided(p, q, next)
	}
	return point{}, 0
}

// sided makes a part of the calendar q one before, after or near the anchor of p.
func (s *sentence) sided(p, q point, next int) (point, int) {
	q.form, q.side, q.anchor = calendarForm, p.side, p.anchor
	if q.hasYear {
		q.side = sideAny
	}
	if q.weekday != 0 {
		switch {
		case p.side == sideNear:
			q.side = sideAny
		case p.nth == comingMark:
			q.side = sideNext
		case p.nth == pastMark:
			q.side = sideRecent
		}
	}
	return q, next
}

// inUnit reads a day or part within a unit: "last week's Sunday", "next year's first quarter", "this week Monday", "that morning".
func (s *sentence) inUnit(p point, next int) (point, int) {
	k := next
	if s.kind(k) == possessToken {
		k++
		if s.unitInside(k) {
			if q, after := s.ordinalIn(k, p); after != 0 {
				return q, after
			}
		}
	}
	if p.unit == weekUnit {
		if s.isWord(k, "on") || s.punct(k) == ',' {
			k++
		}
		if wd, after := s.weekdayName(k); after != 0 {
			p.nth, p.nthDay = 1, wd
			return p, after
		}
		if s.is(k, lexicon.Weekday) && !s.is(k, lexicon.Plural) && s.upper(k) { // "next week Mon"
			sense, _ := s.toks[k].word.Sense(lexicon.Weekday)
			p.nth, p.nthDay = 1, int8(sense.Num)+1
			return p, k + 1
		}
	}
	return p, next
}

func (s *sentence) unitInside(k int) bool {
	return s.is(k, lexicon.Ordinal) || s.is(k, lexicon.Weekday) || s.kind(k) == numeralToken
}

// ordinalIn reads an nth part behind the possessive of a unit.
func (s *sentence) ordinalIn(k int, p point) (point, int) {
	q, after := s.quarterWords(k)
	if after == 0 || p.unit != yearUnit {
		return point{}, 0
	}
	p.nth, p.nthUnit = int16(q.quarter), quarterUnit
	if q.half != 0 {
		p.nth, p.nthUnit = int16(q.half), halfUnit
	}
	return p, after
}
