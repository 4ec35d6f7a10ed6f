package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

func seasonNumber(name string) int8 {
	switch name {
	case "spring":
		return 1
	case "summer":
		return 2
	case "autumn":
		return 3
	}
	return 4
}

// seasonDate reads "summer", "spring of 1942", "winter 2019".
func (s *sentence) seasonDate(i int) (p point, next int) {
	sense, _ := s.toks[i].word.Sense(lexicon.Season)
	p = point{form: calendarForm, season: seasonNumber(sense.Text)}
	next = i + 1
	k := next
	if s.isWord(k, "of") || s.punct(k) == ',' || s.isWord(k, "in") {
		k++
	}
	if y, after := s.year(k); after != 0 {
		p.hasYear, p.year = true, y
		if n, digits, ok := s.integer(after + 1); ok && digits == 2 && n == int(y+1)%100 && s.glued(after) && s.glued(after+1) && (s.isDash(after) || s.punct(after) == '/') {
			after += 2 // "winter of 2023-24"
		}
		return p, after
	}
	if isApostrophe(s.textAt(k)) { // "the summer of '69"
		if n, digits, ok := s.integer(k + 1); ok && digits == 2 && s.glued(k+1) {
			p.hasYear, p.year = true, shortYear(n)
			return p, k + 2
		}
	}
	switch s.timeWord(i - 1) {
	case "in", "during", "since", "early", "mid", "late", "this", "that", "last", "next", "of", "until", "by", "from", "throughout", "over":
		return p, next
	}
	if !s.isWord(i, "spring") && !s.isWord(i, "fall") || s.isWord(i-1, "and") && s.is(i-2, lexicon.Season) {
		return p, next
	}
	if s.isWord(i-1, "the") && (s.isWord(next, "and") || next >= len(s.toks) || s.kind(next) == punctToken) {
		return p, next
	}
	if s.alone(i, next) || s.isDash(i-1) && s.isWord(i-2, "mid") {
		return p, next
	}
	return point{}, 0
}
