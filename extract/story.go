package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// countYears counts the numbers of four digits in the text that may be years, by their distance from
// the publication, and the words that news use for the days around it.
func (c *timeline) countYears(text string) {
	for i := 0; i+3 <= len(text); i++ {
		d := text[i] - '0'
		if d > 9 {
			continue
		}
		k := i
		n := 0
		for ; k < len(text) && text[k]-'0' <= 9 && k-i < 6; k++ {
			n = 10*n + int(text[k]-'0')
		}
		if k-i == 4 && n >= 1000 && n < 2100 && (k+1 >= len(text) || text[k] != ',' || text[k+1]-'0' > 9) && (i == 0 || text[i-1] != ',' && text[i-1] != '.') {
			if n >= c.now.Year-1 {
				c.near++
			} else {
				c.far++
			}
		}
		if strings.HasPrefix(text[k:], " BC") {
			c.far++
		}
		i = k
	}
	for rest := text; ; { // weekdays, "today", "yesterday"
		i := strings.Index(rest, "day")
		if i < 0 {
			break
		}
		if i > 1 && strings.IndexByte("srnio", rest[i-1]) >= 0 && rest[i-2] != 'l' && (i+3 == len(rest) || !isLetterByte(rest[i+3])) {
			c.near += 4
		}
		rest = rest[i+3:]
	}
}

// narrates reports whether the document tells of the past, so that a date without a year belongs to
// the year mentioned last rather than to the year of publication.
func (c *timeline) narrates() bool {
	return c.now.IsZero() || c.far > 3+c.near
}

// share gives the dates of a sentence that leave out the year the year of a date behind them: of the one
// that they are joined to ("in April and June 1955"), and in a text of the past that of the only
// full date of the sentence.
func (c *timeline) share(s *sentence, ms []mention) {
	if c.narrates() {
		for i := range ms {
			w := s.whenOf(&ms[i])
			if w == nil || w.op != opPoint || !isYearPoint(&w.a) || s.timeWord(ms[i].first-1) != "in" || i+1 == len(ms) {
				continue
			}
			if v := s.whenOf(&ms[i+1]); v != nil && v.a.form == calendarForm && !v.a.hasYear && v.a.lacksYear() && !s.inBrackets(ms[i].first) {
				share(&v.a, &w.a)
			}
		}
	}
	var next *mention
	var full *point // the full date behind the mention, in a text of the past
	for i := len(ms) - 1; i >= 0; i-- {
		m := &ms[i]
		w := s.whenOf(m)
		if w == nil {
			next = nil
			continue
		}
		own := w.a.hasYear
		if full != nil && w.a.form == calendarForm && !w.a.hasYear && w.a.lacksYear() && (w.op == opPoint || w.op == opSince || w.op == opUntil) {
			share(&w.a, full)
			if after(&w.a, full) {
				w.a.year--
			}
		}
		if w.op == opPoint && w.a.form == calendarForm && own && w.a.month != 0 && !s.inBrackets(m.first) && !s.datesThing(m) && c.narrates() {
			full = &w.a
		}
		if next != nil && w.op == opPoint && w.a.form == calendarForm && !w.a.hasYear && w.a.lacksYear() {
			if v := s.whenOf(next); v.a.hasYear && v.a.form == calendarForm && v.a.grain == noUnit && !isYearPoint(&v.a) && s.coordinated(m.last, next.first) {
				share(&w.a, &v.a)
				if after(&w.a, &v.a) {
					w.a.year--
				}
			}
		}
		next = m
	}
}

// datesThing reports whether the date m names a thing: "the May 1997 peak".
func (s *sentence) datesThing(m *mention) bool {
	return (s.isWord(m.first-1, "the") || s.isWord(m.first, "the")) && s.kind(m.last) == wordToken && !s.is(m.last, lexicon.Stop)
}

// coordinated reports whether only commas, "and", "or" and prepositions stand from token i to j.
func (s *sentence) coordinated(i, j int) bool {
	and := false
	for ; i < j; i++ {
		switch {
		case s.isWord(i, "and"), s.isWord(i, "or"), s.isDash(i):
			and = true
		case s.punct(i) == ',', s.isWord(i, "in"), s.isWord(i, "on"), s.isWord(i, "the"):
		default:
			return false
		}
	}
	return and
}

// tell notes the time that the text tells of, to which dates without a year belong. Dates that open a sentence
// or heading move it anywhere, others with a month only on; those in brackets and those that tell how
// far something reaches are asides, unless two in a row name the same year.
func (c *timeline) tell(s *sentence, m *mention, w *when, p claims.Period) {
	if p.Grain == claims.GrainDecade || p.Grain == claims.GrainCentury || w.a.side == sideAfter && !s.opens(m.first) {
		return
	}
	year, jump := p.Start.Year, p.Start.Year-c.story.Start.Year
	named := w.a.month != 0 || w.a.season != 0 || p.Grain == claims.GrainDay
	moves := c.story.IsZero() || year == c.aside || s.opens(m.first)
	if !moves && named && w.op != opSince && w.op != opUntil && !s.inBrackets(m.first) {
		moves = jump >= 0 && jump <= 1
	}
	if s.para != c.para && w.op == opPoint && w.a.hasYear && s.timeWord(m.first-1) == "in" && !s.inBrackets(m.first) && !s.datesThing(m) {
		moves = true // the first time of a paragraph
	}
	c.para = s.para
	if !named && jump == 0 && !c.story.IsZero() {
		moves = false // the year alone says less
	}
	if moves {
		if w.op == opRange && w.b.hasYear && w.b.month != 0 && w.b.year > w.a.year && !p.End.IsZero() {
			p = claims.Day(p.End.AddDays(-1)) // the text goes on from there
		}
		c.story, c.told = p, 0
	}
	c.aside = year
}

// opens reports whether a date at token i opens its sentence or heading: at most words of time stand before it.
func (s *sentence) opens(i int) bool {
	for k := 0; k < i; k++ {
		if k > 3 || s.timeWord(k) == "" && !s.isWord(k, "the") || s.isWord(k, "a") {
			return false
		}
	}
	return true
}

// inBrackets reports whether token i stands in brackets.
func (s *sentence) inBrackets(i int) bool {
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		switch s.punct(k) {
		case '(':
			return true
		case ')':
			return false
		}
	}
	return false
}
