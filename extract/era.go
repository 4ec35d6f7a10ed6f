package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// year reads a year of four digits, or of any with its era: "2023", "44 BC", "AD 79".
func (s *sentence) year(i int) (y int32, next int) {
	if s.isWord(i, "AD") && s.upper(i) {
		if n, _, ok := s.integer(i + 1); ok && n > 0 && n < 2200 {
			return int32(n), i + 2
		}
		return 0, 0
	}
	n, digits, ok := s.integer(i)
	if !ok {
		return s.wordYear(i)
	}
	if n > 0 && digits <= 4 {
		switch k := i + 1; {
		case s.era(k, "BC"), s.era(k, "BCE"):
			return int32(1 - n), k + 1
		case s.era(k, "AD"), s.era(k, "CE"):
			return int32(n), k + 1
		case s.sharedEra(k, "BC", "BCE"):
			return int32(1 - n), k
		case s.sharedEra(k, "AD", "CE"):
			return int32(n), k
		case s.era(k, "BE"):
			return int32(n - 543), k + 1
		}
	}
	if digits == 4 && n >= 1000 && n < 2200 && !s.numeric(i) {
		return int32(n), i + 1
	}
	return 0, 0
}

// sharedEra reports whether a second year with one of two names of an era follows: "480-479 BC", "731 to 741 A.D.".
func (s *sentence) sharedEra(k int, name, other string) bool {
	if !s.isDash(k) && !s.isWord(k, "and") && !s.isWord(k, "to") && !s.isWord(k, "or") {
		return false
	}
	_, digits, ok := s.integer(k + 1)
	return ok && digits <= 4 && (s.era(k+2, name) || s.era(k+2, other))
}

// era reports whether token i is the era, with or without its dots.
func (s *sentence) era(i int, era string) bool {
	t := s.text1(i)
	k := 0
	for j := 0; j < len(t); j++ {
		if t[j] == '.' {
			continue
		}
		if k >= len(era) || t[j]&^0x20 != era[k] {
			return false
		}
		k++
	}
	return k == len(era) && (s.upper(i) || len(t) > len(era))
}

// numeric reports whether the numeral at i is part of a longer code, sum or measure.
func (s *sentence) numeric(i int) bool {
	if s.kind(i-1) == signToken {
		switch s.punct(i - 1) {
		case '/', '=', '~', '*', '+':
		default:
			return true
		}
	}
	if s.glued(i + 1) {
		switch s.punct(i + 1) {
		case '%', ':':
			return s.punct(i+1) == '%' || s.glued(i+2)
		}
		if s.kind(i+1) == signToken && s.punct(i+1) != '/' {
			return true
		}
	}
	return s.is(i+1, lexicon.Scale) && len(s.text(i+1)) > 1 && !s.is(i+1, lexicon.Ambiguous) // "the 2018 bill"
}

// wordYear reads a year in words: "nineteen eighty-six", "two thousand and five".
func (s *sentence) wordYear(i int) (int32, int) {
	if !s.is(i, lexicon.Number) {
		return 0, 0
	}
	a, next := s.pair(i)
	if next == 0 {
		return 0, 0
	}
	if a == 2 && s.isWord(next, "thousand") {
		next++
		k := next
		if s.isWord(k, "and") {
			k++
		}
		if b, after := s.pair(k); after != 0 && b < 100 && b > 0 {
			return int32(2000 + b), after
		}
		return 2000, next
	}
	if a < 10 || a > 21 {
		return 0, 0
	}
	hundred := false
	if s.isWord(next, "hundred") {
		hundred = true
		next++
		if s.isWord(next, "and") {
			next++
		}
	}
	b, after := s.pair(next)
	if after == 0 || b < 10 && !hundred {
		if hundred {
			return int32(100 * a), next
		}
		return 0, 0
	}
	return int32(100*a + b), after
}

// pair reads a number word below 100, not the article.
func (s *sentence) pair(i int) (int, int) {
	if s.is(i, lexicon.Article) || !s.is(i, lexicon.Number) {
		return 0, 0
	}
	w, size := s.term(i, lexicon.Number)
	sense, _ := w.Sense(lexicon.Number)
	n, next := int(sense.Num), i+size
	if sense.Den > 1 || n < 0 || n > 99 {
		return 0, 0
	}
	if n >= 20 && n%10 == 0 && size == 1 && s.is(next, lexicon.Number) && !s.is(next, lexicon.Article) {
		if b, _ := s.toks[next].word.Sense(lexicon.Number); b.Num > 0 && b.Num < 10 && b.Den <= 1 {
			return n + int(b.Num), next + 1
		}
	}
	return n, next
}
