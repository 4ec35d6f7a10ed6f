package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// list appends the mentions of the sentence to out as TIMEX3 has them, in their order: the two ends of a range are
// marked apart, and the adjectives that put a thing into the past, present or future are times as well. The claims
// are made of the whole range, and need no adjectives.
func (s *sentence) list(out []Mention, ms []mention) []Mention {
	at := 0
	for k := range ms {
		m := &ms[k]
		out = s.listAdjectives(out, at, m.first)
		at = max(at, m.last)
		if from, to, ok := s.ends(m); ok {
			out = append(out, from, to)
			continue
		}
		out = append(out, m.Mention)
		if w := s.whenOf(m); w != nil && m.Kind == Date {
			switch w.op { // the value is that of the day itself
			case opSince:
				out[len(out)-1].Quantity.Hedge = claims.HedgeAtLeast
			case opUntil:
				out[len(out)-1].Quantity.Hedge = claims.HedgeAtMost
			}
		}
	}
	return s.listAdjectives(out, at, len(s.toks))
}

// listAdjectives appends the adjectives of time among the tokens from i to j.
func (s *sentence) listAdjectives(out []Mention, i, j int) []Mention {
	for ; i < j; i++ {
		if s.kind(i) != wordToken || !s.maybeAdjective(i) {
			continue
		}
		if timex, n := s.wholeUnit(i); n > 0 && i+n <= j {
			out = append(out, Mention{Kind: Date, At: s.span(i, i+n), Timex: timex})
			i += n - 1
		} else if s.is(i, lexicon.Adjective) {
			if timex := s.timeOfAdjective(i); timex != "" {
				out = append(out, Mention{Kind: Date, At: s.span(i, i+1), Timex: timex})
			}
		}
	}
	return out
}

// maybeAdjective reports whether token i may be one of the words that listAdjectives looks for: it tells most words by their
// length.
func (s *sentence) maybeAdjective(i int) bool {
	t := &s.toks[i]
	switch t.end - t.start {
	case 3, 4, 7:
		c := s.doc.Text[t.start] | 0x20
		return c == 'a' || c == 's' || t.word.Is(lexicon.Adjective)
	}
	return t.word.Is(lexicon.Adjective)
}

// wholeUnit reads "all day", "any weekend", "another week", which are n tokens, and "the same time".
func (s *sentence) wholeUnit(i int) (timex string, n int) {
	switch {
	case s.isWord(i, "same"):
		if s.isWord(i+1, "time") && s.isWord(i-1, "the") {
			return "XXXX", 2
		}
		return "", 0
	case !s.isWord(i, "all") && !s.isWord(i, "any") && !s.isWord(i, "another"):
		return "", 0
	}
	u, next := s.timeUnit(i + 1)
	if next == 0 || u < dayUnit || u == spanUnit || u == quarterUnit || u == halfUnit || u == nightUnit || s.is(i+1, lexicon.Plural) && !s.isWord(i+1, "weekends") {
		return "", 0
	}
	return amountTimex(amount{n: 1, d: 1}, u), next - i
}

// timeOfAdjective returns the TIMEX3 value of an adjective before a noun: "her former employer", "recent talks",
// "the current owner", "future taxes"; and of the noun "the future".
func (s *sentence) timeOfAdjective(i int) string {
	next := s.kind(i+1) == wordToken && !s.is(i+1, lexicon.Stop)
	switch {
	case s.upper(i) && i > 0:
		return "" // a name
	case s.isWord(i, "former") && next, s.isWord(i, "recent") && next:
		return "PAST_REF"
	case s.isWord(i, "current") && next && !s.isWord(i+1, "account"):
		return "PRESENT_REF"
	case s.isWord(i, "future") && (next || s.isWord(i-1, "the") || s.isWord(i-1, "near")):
		return "FUTURE_REF"
	}
	return ""
}

// ends returns the two ends of a range of days, months or years in a sentence that says more: "from May 4 to June 2", "in
// 1914-18". Their hedge is that of a range. A range by itself and one of clock times are one mention.
func (s *sentence) ends(m *mention) (from, to Mention, ok bool) {
	w := s.whenOf(m)
	if w != nil && w.op == opPoint && w.a.grain == spanUnit && !w.a.fiscal && !w.bare && m.last == m.first+3 { // "1915-16"
		a, b := m.Period.Start, m.Period.End.AddDays(-1)
		return s.endOf(m, m.first, m.first+1, claims.Year(a.Year)), s.endOf(m, m.first+2, m.last, claims.Year(b.Year)), true
	}
	if w == nil || w.op != opRange || w.mid == 0 || w.bare || m.Period.Start.IsZero() || m.Period.End.IsZero() {
		return from, to, false
	}
	a, ok1 := w.a.grained(m.Period.Start)
	b, ok2 := w.b.grained(m.Period.End.AddDays(-1))
	if !ok1 || !ok2 || a == b {
		return from, to, false
	}
	first := m.first
	if t := s.timeWord(first); t == "from" || t == "between" {
		first++
	}
	return s.endOf(m, first, int(w.mid), a), s.endOf(m, int(w.to), m.last, b), true
}

// endOf returns an end of the range m, the tokens from i to j.
func (s *sentence) endOf(m *mention, i, j int, p claims.Period) Mention {
	e := Mention{Kind: Date, At: s.span(i, j), Period: p, Timex: p.Timex(), Steps: m.Steps}
	e.Quantity.Hedge = claims.HedgeRange
	return e
}

// grained returns the day, month or year of p that holds d; ok is false where p is another kind of time.
func (p *point) grained(d claims.Date) (q claims.Period, ok bool) {
	switch {
	case p.form != calendarForm || !p.clock.isZero() || p.nth != 0 || p.shift != 0 || p.part != wholePart || p.holiday != 0 || p.grain != noUnit:
		return q, false
	case p.day != 0, p.weekday != 0:
		return claims.Day(d), true
	case p.quarter != 0, p.half != 0, p.season != 0:
		return q, false
	case p.month != 0:
		return claims.Month(d.Year, d.Month), true
	}
	return claims.Year(d.Year), p.hasYear
}
