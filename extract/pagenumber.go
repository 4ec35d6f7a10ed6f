package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// reference finds the numbers that point to other works: "[12]", "[3, 4]", "Li et al. 2014".
func (s *sentence) reference(i int) (first, last int, ok bool) {
	if s.punct(i-1) == '.' && s.same(i-2, "al") || s.same(i-1, "al") {
		return i - 1, i + 1, true
	}
	if s.punct(i-1) != '[' || !s.glued(i) {
		return
	}
	last = i + 1
	for last < len(s.toks) && last-i < maxGlued && (s.punct(last) == ',' || isHyphen(s.text(last)) || s.kind(last) == numeralToken) {
		last++
	}
	v, whole := wholeText(s.text(i))
	return i - 1, last + 1, s.punct(last) == ']' && whole && v < 1000
}

// counter finds the place in a series: "photo 3 of 21", "Page 2 of 5", "12 of 15 Photos".
func (s *sentence) counter(i int) (first, last int, ok bool) {
	if !s.same(i+1, "of") || s.kind(i+2) != numeralToken {
		return
	}
	a, okA := wholeText(s.text(i))
	b, okB := wholeText(s.text(i + 2))
	if !okA || !okB || a > b || b > 999 {
		return
	}
	first, last = i, i+3
	switch {
	case s.is(i-1, lexicon.Series) && (s.toks[i-1].has(upperFirst) || i == 1):
		first--
		if s.is(last, lexicon.Series) {
			last++
		}
	case s.is(last, lexicon.Series) && s.toks[last].has(upperFirst):
		last++
	default:
		return first, last, false
	}
	return first, last, true
}

// listNumber finds the number of an entry of a list: digits at the start of a line with a full stop or bracket
// behind them: "1. Apples", "2) Pears", "(3) Plums".
func (s *sentence) listNumber(i int) (first, last int, ok bool) {
	v, whole := wholeText(s.text(i))
	if !whole || v > 99 {
		return
	}
	first = i
	if i > 0 && s.punct(i-1) == '(' {
		first--
	}
	if !s.toks[first].has(newlineBefore) && first > 0 {
		return
	}
	p := s.punct(i + 1)
	if p == '.' && i+2 == len(s.toks) && s.glued(i+1) && v < 30 && int(s.toks[i+1].end)+1 < len(s.doc.Text) {
		return first, i + 2, len(s.toks) <= 2 || first > 0 // a line of its own
	}
	if !s.glued(i+1) || p != '.' && p != ')' || i+2 >= len(s.toks) || s.glued(i+2) || p == ')' && first < i && s.kind(i+2) != wordToken {
		return
	}
	return first, i + 2, true
}

// pageNumbers finds the numbers under a list of pages: "1 2 3 ... 12 next".
func (s *sentence) pageNumbers(i int) (first, last int, ok bool) {
	if i > 0 && s.kind(i-1) == numeralToken {
		return
	}
	v, whole := wholeText(s.text(i))
	if !whole {
		return
	}
	last = i + 1
	for {
		w, whole := wholeText(s.textAt(last))
		if !whole || w != v+1 {
			break
		}
		v = w
		last++
	}
	if last-i < 3 {
		return
	}
	for last < len(s.toks) && (s.kind(last) == numeralToken || s.text(last) == "…" || s.punct(last) == '.') {
		last++
	}
	return i, last, true
}

// copyright finds the years behind "©", "(c)" and "copyright".
func (s *sentence) copyright(i int) (first, last int, ok bool) {
	k := i - 1
	if k < 0 || !(s.same(k, "copyright") || s.text(k) == "©" || k >= 2 && s.punct(k) == ')' && s.same(k-1, "c") && s.punct(k-2) == '(') {
		return
	}
	last = i + 1
	if isHyphen(s.textAt(last)) && s.kind(last+1) == numeralToken {
		last += 2
	}
	return k, last, true
}
