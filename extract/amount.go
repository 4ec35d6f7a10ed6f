package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// An amount is the number of units of a duration: n/d of them. Where it is vague, it lies between n
// and max; max 0 is open.
type amount struct {
	n, d  int64
	vague bool
	max   int64
	step  claims.Number // value of the last written digit of a numeral
	point bool          // it has decimals
}

func (a amount) number() claims.Number { return claims.Ratio(a.n, max(1, a.d)) }

func (a amount) isWhole() bool { return a.d == 1 }

// add returns the sum of a and n/d.
func (a amount) add(n, d int64) amount {
	if d == 0 {
		return a
	}
	a.n, a.d = a.n*d+n*a.d, a.d*d
	for _, k := range [...]int64{2, 3, 5} {
		for a.d%k == 0 && a.n%k == 0 {
			a.n, a.d = a.n/k, a.d/k
		}
	}
	return a
}

// integer reads a numeral of digits alone, of at most nine. Its digits are counted.
func (s *sentence) integer(i int) (n, digits int, ok bool) {
	if s.kind(i) != numeralToken {
		return 0, 0, false
	}
	text := s.text(i)
	if len(text) > 9 {
		return 0, 0, false
	}
	for k := 0; k < len(text); k++ {
		if text[k] < '0' || text[k] > '9' {
			return 0, 0, false
		}
		n = 10*n + int(text[k]-'0')
	}
	return n, len(text), true
}

// ordinal reads "16th", "sixteenth", "twenty-first", "thirty first"; next is 0 when there is none.
func (s *sentence) ordinal(i int) (n, next int) {
	if k, digits, ok := s.integer(i); ok {
		if digits <= 3 && s.glued(i+1) && s.kind(i+1) == wordToken && isOrdinalEnding(s.text(i+1)) {
			return k, i + 2
		}
		return 0, 0
	}
	if w, size := s.term(i, lexicon.Ordinal); size > 0 {
		sense, _ := w.Sense(lexicon.Ordinal)
		return int(sense.Num), i + size
	}
	if s.is(i, lexicon.Number) && s.is(i+1, lexicon.Ordinal) {
		a, _ := s.toks[i].word.Sense(lexicon.Number)
		b, _ := s.toks[i+1].word.Sense(lexicon.Ordinal)
		if a.Num >= 20 && a.Num < 100 && a.Num%10 == 0 && b.Num < 10 && b.Num > 0 {
			return int(a.Num + b.Num), i + 2
		}
	}
	return 0, 0
}

func isOrdinalEnding(w string) bool {
	if len(w) != 2 {
		return false
	}
	switch [2]byte{w[0] | 0x20, w[1] | 0x20} {
	case [2]byte{'s', 't'}, [2]byte{'n', 'd'}, [2]byte{'r', 'd'}, [2]byte{'t', 'h'}:
		return true
	}
	return false
}

// numberWord reads a number word or phrase below a thousand: "five", "twenty-five", "twenty five", "a hundred".
func (s *sentence) numberWord(i int) (n int64, next int) {
	w, size := s.term(i, lexicon.Number)
	if size > 1 && w.Is(lexicon.TimeUnit) && s.is(i, lexicon.Number) { // "three-year"
		w, size = s.toks[i].word, 1
	}
	if size > 0 && !w.Is(lexicon.Anniversary) && !w.Is(lexicon.TimeUnit) {
		sense, _ := w.Sense(lexicon.Number)
		if sense.Den > 1 {
			return 0, 0
		}
		n, next = sense.Num, i+size
		if n >= 20 && n < 100 && n%10 == 0 && size == 1 && s.is(next, lexicon.Number) {
			if b, _ := s.toks[next].word.Sense(lexicon.Number); b.Num > 0 && b.Num < 10 && b.Den <= 1 {
				n, next = n+b.Num, next+1
			}
		}
	}
	if next == 0 && !s.isWord(i, "dozen") {
		return 0, 0
	}
	if next == 0 {
		n, next = 1, i
	}
	for s.is(next, lexicon.Scale) {
		sense, _ := s.toks[next].word.Sense(lexicon.Scale)
		if len(s.text(next)) < 4 || sense.Num <= 0 || sense.Num > 1e9 || n > 1e9 {
			break
		}
		n, next = n*sense.Num, next+1
	}
	return n, next
}

// amount reads how many units of time there are: "4", "1.5", "two and a half", "half a", "a few".
// next is 0 when there is none; the article counts as one.
func (s *sentence) amount(i int) (a amount, next int) {
	if i < 0 || i >= len(s.toks) {
		return amount{}, 0
	}
	slot, at := s.keptAt(i)
	e := &s.readings.amounts[slot]
	if e.at != at {
		a, next = s.readAmount(i)
		e.at, e.next, e.read = at, next, a
	}
	return e.read, e.next
}

// readAmount is amount for a token whose amount is not kept.
func (s *sentence) readAmount(i int) (a amount, next int) {
	a, next = s.vagueAmount(i)
	if next == 0 {
		a, next = s.partOfUnit(i)
	}
	if next != 0 {
		return a, next
	}
	if s.kind(i) == numeralToken {
		return s.numeralAmount(i)
	}
	if s.text1(i) == "½" {
		return amount{n: 1, d: 2}, i + 1
	}
	if s.isWord(i, "half") {
		next = i + 1
		if s.punct(next) == '-' {
			next++
		}
		if s.is(next, lexicon.Article) {
			next++
		}
		return amount{n: 1, d: 2}, next
	}
	if w, size := s.term(i, lexicon.Number); size > 0 {
		if sense, _ := w.Sense(lexicon.Number); sense.Den > 1 && !w.Is(lexicon.TimeUnit) {
			return amount{n: sense.Num, d: sense.Den}, i + size
		}
	}
	n, next := s.numberWord(i)
	if next == 0 {
		return amount{}, 0
	}
	a = amount{n: n, d: 1}
	return s.andFraction(a, next)
}

// partOfUnit reads the fraction of "three-quarters of an hour" and "a tenth of a second".
func (s *sentence) partOfUnit(i int) (a amount, next int) {
	if !s.maybeFraction(i) {
		return a, 0
	}
	v, last, ok := s.wordFraction(i, s.is(i, lexicon.Article))
	if !ok || !s.isWord(last, "of") || !s.is(last+1, lexicon.Article) || s.isWord(last+1, "the") || !s.is(last+2, lexicon.TimeUnit) {
		return a, 0
	}
	for _, d := range [...]int64{2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 100, 1000, 1e4, 1e5, 1e6, 1e9} {
		if n, whole := v.Mul(claims.Int(d)).Int64(); whole {
			return amount{n: n, d: d}, last
		}
	}
	return a, 0
}

// andFraction reads "and a half", "and three quarters" behind a whole number.
func (s *sentence) andFraction(a amount, i int) (amount, int) {
	if !s.isWord(i, "and") {
		return a, i
	}
	k := i + 1
	num := int64(1)
	if s.isWord(k, "the") {
		return a, i
	}
	if s.is(k, lexicon.Article) {
		k++
	} else if n, next := s.numberWord(k); next != 0 {
		num, k = n, next
	}
	switch {
	case s.isWord(k, "half"):
		if s.is(k+1, lexicon.Article) && s.is(k+2, lexicon.TimeUnit) { // "two hours and half a minute"
			return a, i
		}
		return a.add(num, 2), k + 1
	case s.isWord(k, "quarter"), s.isWord(k, "quarters"):
		k++
		if s.isWord(k, "of") {
			k++
		}
		if !s.is(k, lexicon.TimeUnit) {
			return a, i
		}
		return a.add(num, 4), k
	}
	return a, i
}

func (s *sentence) numeralAmount(i int) (amount, int) {
	text := plainMarks(s.text(i))
	n, err := claims.ParseNumber(text)
	if sh := shape(text); sh == commaGroups || sh == apostrophes {
		n, _, _ = readDigits(text, false)
		err = nil
	}
	if err != nil || len(text) > 12 {
		return amount{}, 0
	}
	a := amount{d: 1}
	for !n.IsInt() && a.d < 1e6 {
		n, a.d = n.Mul(claims.Int(10)), a.d*10
	}
	v, ok := n.Int64()
	if !ok {
		return amount{}, 0
	}
	a.n = v
	a.step, a.point = claims.Ratio(1, a.d), a.d > 1
	a = a.add(0, 1)
	next := i + 1
	if s.punct(next) == '/' && s.glued(next) && s.glued(next+1) { // 1/2
		if den, _, ok := s.integer(next + 1); ok && den > 1 && den <= 12 && a.d == 1 {
			if whole, top, ok := lostSpace(int(a.n), den); ok {
				return amount{n: int64(whole*den + top), d: int64(den)}, next + 2
			}
			return amount{n: a.n, d: int64(den)}, next + 2
		}
		return amount{}, 0
	}
	if t := s.text1(next); t == "½" {
		return a.add(1, 2), next + 1
	}
	if k := s.hyphen(next); a.d == 1 && s.punct(k+1) == '/' && s.glued(k+1) { // 2 1/2, 2-1/2
		f, _, okF := s.integer(k)
		if den, _, ok := s.integer(k + 2); ok && okF && f < den && den <= 12 {
			return a.add(int64(f), int64(den)), k + 3
		}
	}
	for k := s.hyphen(next); s.is(k, lexicon.Scale) && len(s.text(k)) > 3 && a.n < 1e9; k = next {
		sense, _ := s.toks[k].word.Sense(lexicon.Scale)
		if sense.Num <= 0 || sense.Num > 1e9 {
			break
		}
		a.n, next = a.n*sense.Num, k+1
		a = a.add(0, 1)
	}
	return s.andFraction(a, next)
}

// vagueAmount reads "a few", "several", "many", "a couple of".
func (s *sentence) vagueAmount(i int) (amount, int) {
	k := i
	if s.is(k, lexicon.Article) || s.isWord(k, "the") {
		k++
	}
	if !s.is(k, lexicon.Vague) {
		return amount{}, 0
	}
	switch {
	case s.isWord(k, "couple"):
		k++
		if s.isWord(k, "of") {
			k++
		}
		return amount{n: 2, d: 1}, k
	case s.isWord(k, "few"), k == i && s.isWord(k, "several"):
		return amount{n: 3, d: 1, vague: true, max: 9}, k + 1
	case k == i && s.isWord(k, "many"):
		return amount{n: 3, d: 1, vague: true}, k + 1
	case k == i && (s.isWord(k, "dozens") || s.isWord(k, "hundreds") || s.isWord(k, "thousands")) && s.isWord(k+1, "of"):
		return amount{n: 20, d: 1, vague: true}, k + 2
	}
	return amount{}, 0
}

// text1 returns the words of token i, "" beyond the ends.
func (s *sentence) text1(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.text(i)
}

// isWord reports whether token i is the word w, which is in lower case. It is not inlined: it is asked for in so many places that
// the code would leave the cache.
//
//go:noinline
func (s *sentence) isWord(i int, w string) bool {
	if uint(i) >= uint(len(s.toks)) {
		return false
	}
	t := &s.toks[i]
	if int(t.end-t.start) != len(w) || t.kind != wordToken {
		return false
	}
	text := s.doc.Text[t.start:]
	for k := 0; k < len(w) && k < len(text); k++ {
		if text[k]|0x20 != w[k]|0x20 {
			return false
		}
	}
	return true
}

// isDash reports whether token i is a hyphen or a dash.
func (s *sentence) isDash(i int) bool {
	if s.punct(i) == '-' {
		return true
	}
	switch s.text1(i) {
	case "–", "—", "−", "‐", "‑":
		return true
	}
	return false
}
