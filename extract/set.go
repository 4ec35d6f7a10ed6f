package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// setRecognizer reads times that come again: "every 12 years", "annually", "on Mondays".
func setRecognizer() recognizer {
	return recognizer{
		name:   "set",
		doc:    "a time that comes again",
		starts: lexicon.Set(lexicon.Time, lexicon.Frequency, lexicon.Weekday, lexicon.Multiple),
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
		return unknownTimex(&point{form: calendarForm, weekday: int8(sense.Num) + 1}), i + 1
	}
	switch tw := s.timeWord(i); tw {
	case "every":
		return s.every(i + 1)
	case "once":
		if s.is(i+1, lexicon.Article) {
			if u, after := s.timeUnit(i + 2); after != 0 && u >= dayUnit && u != spanUnit {
				return amountTimex(amount{n: 1, d: 1}, u), after
			}
		}
		return "", 0
	case "annual", "quarterly", "monthly", "weekly", "daily", "fortnightly", "half-yearly", "biennial":
		if i > 0 && s.upper(i) && s.upper(i+1) && !s.toks[i].has(upperAll) {
			return "", 0 // "the Daily Mail"
		}
		if w, size := s.term(i, lexicon.Frequency); size == 1 {
			u := timeUnitOf(w.Value(lexicon.Frequency))
			if u == spanUnit || u < dayUnit {
				return "", 0
			}
			return amountTimex(amount{n: 1, d: 1}, u), i + 1
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
		return unknownTimex(&point{form: calendarForm, weekday: wd}), after
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
