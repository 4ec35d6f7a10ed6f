package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// dateRecognizer reads days, months, years and all other expressions of the calendar, also those that
// count from the day of publication: see period.go, relative.go and span.go.
func dateRecognizer() recognizer {
	return recognizer{
		name: "date",
		doc:  "a day, month, year or span of the calendar",
		starts: lexicon.Set(lexicon.Month, lexicon.Weekday, lexicon.Season, lexicon.Holiday, lexicon.Time, lexicon.TimeUnit,
			lexicon.Number, lexicon.Ordinal, lexicon.Decade, lexicon.Quarter, lexicon.Half, lexicon.Daypart, lexicon.Vague,
			lexicon.Fraction, lexicon.Article),
		kinds: []tokenKind{numeralToken},
		ahead: hasTime,
		may:   (*sentence).startsDate,
		find:  findDate,
	}
}

// dateWords is the classes of words that a time may begin with; words of class Time and articles may
// stand before them.
var dateWords = lexicon.Set(lexicon.Month, lexicon.Weekday, lexicon.Season, lexicon.Holiday, lexicon.TimeUnit,
	lexicon.Number, lexicon.Ordinal, lexicon.Decade, lexicon.Quarter, lexicon.Half, lexicon.Daypart, lexicon.Vague, lexicon.Fraction)

// startsDate reports whether a time can begin at token i. It turns away most of the small words.
func (s *sentence) startsDate(i int) bool {
	t := &s.toks[i]
	if t.kind != wordToken {
		return true
	}
	set := t.word.Classes().Or(t.phrase.Classes())
	if set.Has(lexicon.Article) {
		if i+1 >= len(s.toks) {
			return false
		}
		u := &s.toks[i+1]
		return u.kind != wordToken || u.word.Classes().Or(u.phrase.Classes()).Any(dateWords.With(lexicon.Time)) || u.word == 0 && t.phraseLen > 1
	}
	if set.Any(dateWords) || t.phrase.Is(lexicon.Time) {
		return true
	}
	return !t.word.Is(lexicon.Stop) || t.end-t.start > 3 || s.isWord(i, "now")
}

func findDate(s *sentence, i int) (mention, bool) {
	w, next := s.time(i)
	first := i
	if s.kind(i) == numeralToken && s.glued(i) && isApostrophe(s.textAt(i-1)) { // "the ’80s", "in ’08"
		if p, after := s.shortDecade(i - 1); after >= next && after != 0 {
			w, next, first = when{a: p}, after, i-1
		}
	}
	if next == 0 {
		return mention{}, false
	}
	w.bare = s.alone(first, next)
	s.whens = append(s.whens, w)
	if first == i && (s.kind(i) == numeralToken || s.is(i, lexicon.Number) || s.is(i, lexicon.Vague)) {
		if h, at := s.hedgeBefore(i); !h.none() && !s.levelYear(i) && h.kind != claims.HedgeRange { // "more than ten years ago"
			first = at
		}
	}
	m := mention{first: first, last: next, figure: i, noun: -1, when: len(s.whens), sure: 5}
	if w.a.quarter != 0 || w.a.half != 0 {
		m.sure = 90 // surer than the name of a thing: "Q3"
	} else if w.op == opRange && w.a.day != 0 && w.b.day != 0 {
		m.sure = 85 // surer than a code: "10/1-11/2/2023"
	} else if w.a.form == deicticForm || s.kind(i) == wordToken && !s.is(i, lexicon.Article) || w.a.form == calendarForm && (!isYearPoint(&w.a) || w.op != opPoint) {
		m.sure = 48 // surer than a fraction or score of the same tokens
	}
	m.Kind = Date
	return m, true
}

// startsTime reports whether a word of time stands at token i, articles aside.
func (s *sentence) startsTime(i int) bool {
	if s.isWord(i, "the") {
		i++
	}
	if i >= len(s.toks) {
		return false
	}
	t := &s.toks[i]
	return t.kind == numeralToken || t.word.Classes().Or(t.phrase.Classes()).Any(dateWords.With(lexicon.Time))
}

// alone reports whether the tokens from i to j are all there is in the sentence, but for prepositions
// and punctuation.
func (s *sentence) alone(i, j int) bool {
	for k := range s.toks {
		if k >= i && k < j || s.kind(k) == punctToken {
			continue
		}
		if k < i && i < 3 && (s.timeWord(k) != "" || s.is(k, lexicon.Hedge)) {
			continue
		}
		return false
	}
	return true
}

// timeWord returns the role of token i in the grammar of time, "" when it has none.
func (s *sentence) timeWord(i int) string {
	if uint(i) >= uint(len(s.toks)) {
		return ""
	}
	return s.toks[i].word.Time()
}

// upper reports whether token i begins with a capital letter.
func (s *sentence) upper(i int) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].has(upperFirst)
}

// otherWords is the classes of words that are no holiday in lower case.
var otherWords = lexicon.Set(lexicon.Verb, lexicon.Pos, lexicon.Lemma, lexicon.Adjective)

// holidayDate reads a holiday, with its year where one is given.
func (s *sentence) holidayName(i int) (p point, next int) {
	w, size := s.term(i, lexicon.Holiday)
	if size == 0 || w.Value(lexicon.Holiday) == "movable" {
		return point{}, 0
	}
	if size == 1 && !s.upper(i) && w.Classes().Any(otherWords) {
		return point{}, 0 // "lent"
	}
	p, next = s.withYear(point{form: calendarForm, holiday: w}, i+size, true)
	return s.holidayWeekend(p, next)
}
