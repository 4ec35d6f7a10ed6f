package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// decadeNumeral reads "1990s", "90s", "1900's".
func (s *sentence) decadeNumeral(i int) (p point, next int) {
	n, digits, ok := s.integer(i)
	if !ok || digits != 4 && digits != 2 || n%10 != 0 {
		return point{}, 0
	}
	k := i + 1
	if s.kind(k) == possessToken || s.isWord(k, "s") && (s.glued(k) || digits == 4) {
		if s.kind(k) == possessToken && len(s.text(k)) < 2 {
			return point{}, 0
		}
		p = point{form: calendarForm, grain: decadeUnit, year: int32(n)}
		if digits == 4 {
			if n < 1000 || n > 2100 {
				return point{}, 0
			}
			p.hasYear = true
			if n%100 == 0 {
				p.grain = centuryUnit
				if n == 2000 {
					p.grain = decadeUnit
				}
			}
			if s.kind(k) == possessToken && n < 2100 && s.kind(k+1) == wordToken && !s.isWord(k+1, "and") { // "1990's growth": of the year
				p.grain = noUnit
				return p, k
			}
			return p, k + 1
		}
		if n < 20 || s.is(k+1, lexicon.Unit) {
			return point{}, 0
		}
		switch s.timeWord(i - 1) {
		case "in", "of", "since", "early", "mid", "late", "during":
		default:
			if !s.isWord(i-1, "the") && !isApostrophe(s.textAt(i-1)) && !s.isDash(i-1) && !s.alone(i, k+1) {
				return point{}, 0
			}
		}
		return p, k + 1
	}
	return point{}, 0
}

// isApostrophe reports whether text is one of the marks that stand for the digits left out of a year.
func isApostrophe(text string) bool { return text == "'" || text == "’" || text == "‘" }

// shortDecade reads "'90s", and "'96" behind a preposition or season.
func (s *sentence) shortDecade(i int) (p point, next int) {
	if !isApostrophe(s.text(i)) || !s.glued(i+1) {
		return point{}, 0
	}
	if p, next = s.decadeNumeral(i + 1); next != 0 {
		return p, next
	}
	n, digits, ok := s.integer(i + 1)
	if !ok || digits != 2 || s.glued(i+2) && s.kind(i+2) != punctToken && s.kind(i+2) != possessToken {
		return point{}, 0
	}
	marked := s.is(i-1, lexicon.Season)
	switch s.timeWord(i - 1) {
	case "in", "since", "of", "from", "until", "by", "before", "after", "early", "late", "during":
		marked = true
	}
	if marked {
		return point{form: calendarForm, hasYear: true, year: shortYear(n)}, i + 2
	}
	return point{}, 0
}

// decadeWord reads "nineties", "the nineteen nineties".
func (s *sentence) decadeWord(i int) (p point, next int) {
	sense, _ := s.toks[i].word.Sense(lexicon.Decade)
	p = point{form: calendarForm, grain: decadeUnit, year: int32(sense.Num)}
	switch s.timeWord(i - 1) {
	case "in", "of", "since", "early", "mid", "late", "during", "from":
	default:
		if !s.isWord(i-1, "the") && !s.isDash(i-1) {
			return point{}, 0
		}
	}
	return p, i + 1
}
