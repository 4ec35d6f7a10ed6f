package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// counted reads a number of units and the direction in which they count: "10 years ago", "a year
// earlier", "two weeks after Easter", "3 fridays from now". A unit alone counts as one: "the year before".
func (s *sentence) counted(i int) (p point, next int) {
	if s.kind(i) == numeralToken && s.glued(i) && s.punct(i-1) == '/' {
		return point{}, 0
	}
	a, k := s.amount(i)
	if k == 0 {
		if !s.is(i, lexicon.TimeUnit) {
			return point{}, 0
		}
		if s.isNumeric(i-1) || s.is(i-1, lexicon.Scale) {
			return point{}, 0 // "66 million years ago"
		}
		k = i
		a = amount{n: 1, d: 1, vague: s.is(i, lexicon.Plural)}
		if !a.vague && !s.isWord(i-1, "the") && !s.isDash(i+1) {
			return point{}, 0
		}
	}
	if s.isDash(k) && s.glued(k) {
		k++
	}
	if s.isWord(k, "more") || s.isWord(k, "full") || s.isWord(k, "short") || s.isWord(k, "long") {
		k++
	}
	if a.d > 1 && s.isWord(k, "of") && s.is(k+1, lexicon.Article) && s.is(k+2, lexicon.TimeUnit) { // "a quarter of a century ago"
		k += 2
	}
	u, next := s.timeUnit(k)
	if next == 0 {
		return s.countedWeekdays(a, k)
	}
	if u == spanUnit || a.n > 100000 {
		return point{}, 0
	}
	if s.isWord(next, "and") {
		a, u, next = s.andUnits(a, u, next)
	}
	if s.kind(next) == possessToken {
		return point{}, 0
	}
	if s.isDash(next) && s.glued(next) {
		next++
	}
	number := s.is(i, lexicon.Number) || s.kind(i) == numeralToken || s.is(i, lexicon.Article)
	a, u = inWholeUnits(a, u, number)
	p = point{form: deicticForm, unit: u, offset: int32(a.n), vague: a.vague || !a.isWhole()}
	return s.countedFrom(p, i, next)
}

// andUnits adds the count behind "and" at token k to a count of units, if there is one: "2 weeks and 2 days ago".
func (s *sentence) andUnits(a amount, u timeUnit, k int) (amount, timeUnit, int) {
	b, after := s.amount(k + 1)
	if after == 0 || b.vague || !b.isWhole() || !a.isWhole() {
		return a, u, k
	}
	switch v, next := s.timeUnit(after); {
	case next == 0:
	case u.days() != 0 && v.days() != 0:
		a.n = a.n*int64(u.days()) + b.n*int64(v.days())
		return a, dayUnit, next
	case u.months() != 0 && v.months() != 0 && a.n < 1000:
		a.n = a.n*int64(u.months()) + b.n*int64(v.months())
		return a, monthUnit, next
	}
	return a, u, k
}

// inWholeUnits gives a part of a year, decade or century in months or years, and so many decades, if a number says how many, in years:
// "two decades ago" is a year, "the decade before" a decade.
func inWholeUnits(a amount, u timeUnit, number bool) (amount, timeUnit) {
	switch {
	case a.d == 2 && u == yearUnit:
		return amount{n: a.n * 6, d: 1, vague: a.vague}, monthUnit
	case u == decadeUnit && a.d <= 2 && !a.vague && (number || a.d == 2):
		return amount{n: a.n * 10 / max(1, a.d), d: 1}, yearUnit
	case u == centuryUnit && a.d > 1 && 100%a.d == 0:
		return amount{n: a.n * 100 / a.d, d: 1, vague: a.vague}, yearUnit
	case u < dayUnit && !a.isWhole() && !a.vague: // "half an hour ago"
		return amount{n: a.n / a.d, d: 1}, u
	}
	return a, u
}

// countedFrom reads the direction of a count of units, from token k on.
func (s *sentence) countedFrom(p point, i, k int) (point, int) {
	p.exact = p.unit == weekUnit || p.unit == fortnightUnit || p.unit == monthUnit
	single := s.is(i, lexicon.TimeUnit) && s.isWord(i-1, "the") // "the year before"
	switch tw := s.timeWord(k); tw {
	case "ago":
		p.offset = -p.offset
		return p, k + 1
	case "hence":
		return p, k + 1
	case "earlier", "previous":
		if tw == "previous" && !s.isWord(k, "previously") {
			break
		}
		p.offset, p.anchor = -p.offset, fromLast
		return p, k + 1
	case "later":
		p.anchor = fromLast
		return p, k + 1
	case "before", "after":
		if q, next := s.countedAround(p, k, single, tw == "before"); next != 0 {
			return q, next
		}
	case "from":
		if s.isWord(k, "from") {
			if s.timeWord(k+1) == "now" {
				return p, k + 2
			}
			if q, next := s.point(k + 1); next != 0 && q.shift == 0 && !p.vague {
				if q.form == deicticForm && q.unit == dayUnit && q.offset == 0 && q.anchor == fromNow {
					p.exact = true
					return p, next
				}
				if t := s.connector(i, next); t != 0 && s.isYear(next-1) {
					return point{}, 0 // "for 64 days from 3 May 1950 to 6 July 1950"
				}
				q.shift, q.shiftUnit = p.offset, p.unit
				if q.weekday != 0 && q.side == sideNear && q.form == calendarForm && q.day == 0 {
					q.side = sideNext // "a week from Friday"
				}
				return q, next
			}
		}
	}
	if s.isWord(k, "previously") {
		p.offset, p.anchor = -p.offset, fromLast
		return p, k + 1
	}
	if s.isWord(k, "back") && s.endsPhrase(k+1) {
		p.offset = -p.offset
		return p, k + 1
	}
	if s.timeWord(i-1) == "in" && !s.isWord(i, "the") && !p.vague && p.unit >= dayUnit && (s.futureBefore(i) || i == 1 && s.endsPhrase(k)) {
		return p, k
	}
	return point{}, 0
}

// countedAround reads a count of units before or after a time: "two weeks after Easter", "the week after next", "two years
// before". Token k is "before" or "after".
func (s *sentence) countedAround(p point, k int, single, before bool) (point, int) {
	n := p.offset
	if before {
		n = -n
	}
	if single && !before && s.isWord(k+1, "next") && s.endsPhrase(k+2) { // "the week after next"
		p.offset, p.exact = 2, false
		return p, k + 2
	}
	if single && before && s.isWord(k+1, "last") && s.endsPhrase(k+2) {
		p.offset, p.exact = -2, false
		return p, k + 2
	}
	if q, next := s.point(k + 1); next != 0 && q.form != presentForm && q.shift == 0 && !p.vague {
		if p.unit < dayUnit && q.form == clockForm {
			return point{}, 0 // "ten minutes before midnight"
		}
		q.shift, q.shiftUnit = n, p.unit
		return q, next
	}
	if (before || single) && (single || s.endsPhrase(k+1) && !s.is(k+1, lexicon.Pronoun) && !s.isWord(k+1, "it")) && (!p.vague || k+1 >= len(s.toks) || s.kind(k+1) == punctToken) {
		p.offset, p.anchor = n, fromLast
		if !s.endsPhrase(k + 1) {
			p.anchor, p.vague = fromNothing, true // "the day after the attack"
		}
		return p, k + 1
	}
	return point{}, 0
}

// futureBefore reports whether the clause before token i speaks of the future.
func (s *sentence) futureBefore(i int) bool {
	for k := i - 2; k >= 0 && k >= i-4; k-- { // "would be the highest in six decades"
		if w := s.text1(k); len(w) > 3 && w[len(w)-3:] == "est" || w == "first" || w == "time" || w == "worst" {
			return false
		}
	}
	for k := i - 1; k >= 0 && k > i-12; k-- {
		if s.punct(k) == ';' {
			return false
		}
		switch tenseOf(s, k) {
		case sideAfter:
			return true
		case sideBefore:
			return false
		}
	}
	return false
}

// endsPhrase reports whether a phrase ends before token k: at the end of the sentence, punctuation or a
// small word that is no article.
func (s *sentence) endsPhrase(k int) bool {
	if k >= len(s.toks) || s.kind(k) == punctToken {
		return true
	}
	return s.is(k, lexicon.Stop) && !s.is(k, lexicon.Article) && !s.isWord(k, "the")
}

// countedWeekdays reads "3 fridays from now", "2 thursdays ago".
func (s *sentence) countedWeekdays(a amount, k int) (point, int) {
	if !s.is(k, lexicon.Weekday) || !a.isWhole() || a.vague || a.n < 1 || a.n > 100 {
		return point{}, 0
	}
	sense, _ := s.toks[k].word.Sense(lexicon.Weekday)
	p := point{form: calendarForm, weekday: int8(sense.Num) + 1, shiftUnit: weekUnit}
	switch tw := s.timeWord(k + 1); {
	case tw == "ago" || s.isWord(k+1, "back"):
		p.side, p.shift = sideBefore, -int32(a.n-1)
		return p, k + 2
	case tw == "from" && s.timeWord(k+2) == "now":
		p.shift = int32(a.n - 1)
		p.side = sideNext
		return p, k + 3
	}
	return point{}, 0
}
