package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// setRecognizer reads times that come again: "every 12 years", "annually", "on Mondays".
func setRecognizer() recognizer {
	return recognizer{
		name:   "set",
		doc:    "a time that comes again",
		starts: lexicon.Set(lexicon.Time, lexicon.Frequency, lexicon.Weekday, lexicon.Multiple),
		ahead:  hasTime,
		find:   findSet,
	}
}

func findSet(s *sentence, i int) (mention, bool) {
	t, next := s.set(i)
	if next == 0 {
		return mention{}, false
	}
	m := mention{first: i, last: next, figure: i, noun: -1, sure: 6}
	m.Kind = Date
	m.Timex = t
	return m, true
}

// set reads a time that comes again and its TIMEX3 value; next is 0 when there is none.
func (s *sentence) set(i int) (timex string, next int) {
	if s.is(i, lexicon.Weekday) && s.is(i, lexicon.Plural) {
		sense, _ := s.toks[i].word.Sense(lexicon.Weekday)
		return s.setOfDays(int8(sense.Num)+1, i+1)
	}
	if wd, after := s.weekdayName(i); after != 0 && s.is(after, lexicon.Daypart) && s.is(after, lexicon.Plural) {
		return s.setOfDays(wd, after)
	}
	switch tw := s.timeWord(i); tw {
	case "every":
		return s.every(i + 1)
	case "weekends":
		if s.endsPhrase(i + 1) {
			return "P1WE", i + 1
		}
		return "", 0
	case "once":
		if s.is(i+1, lexicon.Article) {
			if u, after := s.timeUnit(i + 2); after != 0 && u >= dayUnit && u != spanUnit {
				return amountTimex(amount{n: 1, d: 1}, u), after
			}
		}
		return "", 0
	case "biennial":
		if _, size := s.term(i, lexicon.Time); size > 0 {
			return "P2Y", i + size
		}
	case "bimonthly":
		if _, size := s.term(i, lexicon.Time); size > 0 {
			return "P2M", i + size
		}
	case "annual", "quarterly", "monthly", "weekly", "daily", "fortnightly", "half-yearly", "hourly":
		if i > 0 && s.upper(i) && s.upper(i+1) && !s.toks[i].has(upperAll) {
			return "", 0 // "the Daily Mail"
		}
		if (s.isWord(i, "everyday") || s.isWord(i, "hourly")) && (!s.endsPhrase(i+1) || s.isDash(i+1)) {
			return "", 0 // "everyday life", "hourly wages"
		}
		if w, size := s.term(i, lexicon.Frequency); size == 1 {
			u := timeUnitOf(w.Value(lexicon.Frequency))
			if u == spanUnit || u < hourUnit {
				return "", 0
			}
			return amountTimex(amount{n: 1, d: 1}, u), i + 1
		}
		if w, size := s.term(i, lexicon.Frequency); size > 1 && s.isDash(i+1) { // "semi-annually"
			return amountTimex(amount{n: 1, d: 1}, timeUnitOf(w.Value(lexicon.Frequency))), i + size
		}
	}
	if s.isWord(i, "twice") || s.isWord(i, "thrice") {
		if s.is(i+1, lexicon.Article) && !s.isWord(i+1, "the") {
			if u, after := s.timeUnit(i + 2); after != 0 && u >= dayUnit && u != spanUnit {
				return amountTimex(amount{n: 1, d: 1}, u), after
			}
		}
	}
	return "", 0
}

// every reads what comes again behind "every" or "each": "12 years", "other week", "Monday", "June".
func (s *sentence) every(k int) (timex string, next int) {
	day := k
	if s.isWord(day, "other") {
		day++
	}
	if wd, after := s.weekdayName(day); after != 0 {
		return s.setOfDays(wd, after)
	}
	if s.isWord(k, "weekend") {
		return "P1WE", k + 1
	}
	if d, after := s.daypart(k); after != 0 && d != "" {
		return "T" + d, after
	}
	if s.isWord(k, "quarter") && s.isWord(k+1, "of") && s.is(k+2, lexicon.Article) {
		if u, after := s.timeUnit(k + 3); after != 0 && u == hourUnit {
			return "PT15M", after
		}
	}
	if m, after := s.month(k); after != 0 {
		return unknownTimex(&point{form: calendarForm, month: m}), after
	}
	n := amount{n: 1, d: 1}
	if s.isWord(k, "other") {
		n.n, k = 2, k+1
	} else if a, after := s.amount(k); after != 0 {
		n, k = a, after
	} else if o, after := s.ordinal(k); after != 0 && o < 100 {
		n.n, k = int64(o), after
	}
	u, after := s.timeUnit(k)
	if after == 0 || u == spanUnit || u < hourUnit {
		return "", 0
	}
	if n.vague {
		return vagueTimex(u), after
	}
	return amountTimex(n, u), after
}

// setOfDays returns the value of a weekday that comes again, with the part of the day or clock time behind it.
func (s *sentence) setOfDays(wd int8, k int) (timex string, next int) {
	p := point{form: calendarForm, weekday: wd}
	timex = unknownTimex(&p)
	if s.is(k, lexicon.Daypart) && s.is(k, lexicon.Plural) {
		switch {
		case s.isWord(k, "mornings"):
			return timex + "TMO", k + 1
		case s.isWord(k, "afternoons"):
			return timex + "TAF", k + 1
		case s.isWord(k, "evenings"):
			return timex + "TEV", k + 1
		}
	}
	q, next := s.behind(p, k)
	if !q.clock.isZero() {
		timex += q.clock.timex()
	}
	return timex, next
}
