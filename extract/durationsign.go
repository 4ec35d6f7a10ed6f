package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// signAmount reads minutes and seconds by their letters behind a larger unit: "30m" behind "1h", "20 s" behind "5 min",
// "30" glued behind "1h".
func (s *sentence) signAmount(i int, above timeUnit) (a amount, u timeUnit, next int) {
	n, digits, ok := s.integer(i)
	if !ok || digits > 2 || n > 59 {
		return a, 0, 0
	}
	a = amount{n: int64(n), d: 1}
	switch t := s.textAt(i + 1); {
	case above == hourUnit && t == "m" && !s.glued(i+2):
		return a, minuteUnit, i + 2
	case above <= hourUnit && above > secondUnit && t == "s" && !(s.glued(i+2) && s.kind(i+2) != punctToken):
		return a, secondUnit, i + 2
	case above == hourUnit && digits == 2 && s.glued(i) && !s.glued(i+1):
		return a, minuteUnit, i + 1
	}
	return a, 0, 0
}

// raceTime reads hours, minutes and seconds with colons: "1:29:07", and minutes and seconds with a fraction: "1:43.7". Behind "at"
// they are a time of the day.
func (s *sentence) raceTime(i int) (d duration, next int) {
	if s.kind(i) != numeralToken || s.punct(i+1) != ':' || s.timeWord(i-1) == "at" || s.glued(i) {
		return d, 0
	}
	u, last := hourUnit, i+4
	if s.punct(i+3) != ':' {
		u, last = minuteUnit, i+2
	}
	for k := i; k <= last; k += 2 {
		a, digits := s.sexagesimal(k, k == last)
		if digits == 0 || k > i && (digits != 2 || a.n > 59*a.d || !s.glued(k)) {
			return d, 0
		}
		d.add(a, u)
		if k == last && u == secondUnit && last == i+2 && a.isWhole() {
			if d.parts[0].n < 24 || !s.timesRace(i) {
				return d, 0 // a clock time or a score
			}
		}
		u--
	}
	return d, last + 1
}

// timesRace reports whether the words before token i say that minutes and seconds were needed: "in 35:20", "a time of 31:05".
func (s *sentence) timesRace(i int) bool {
	switch s.text1(i - 1) {
	case "in", "clocked", "ran", "took", "lasted":
		return true
	case "of":
		return s.isWord(i-2, "time") || s.isWord(i-2, "best")
	}
	return false
}

// sexagesimal reads a part of a time with colons, up to 99, and the number of its digits before the point; the last part may have
// decimals.
func (s *sentence) sexagesimal(k int, last bool) (a amount, digits int) {
	if n, digits, ok := s.integer(k); ok && n <= 99 {
		return amount{n: int64(n), d: 1}, digits
	}
	if !last || s.kind(k) != numeralToken {
		return amount{}, 0
	}
	whole, fraction, ok := strings.Cut(s.text(k), ".")
	if !ok || len(whole) == 0 || len(whole) > 2 || len(fraction) > 3 || !isDigits(whole) || !isDigits(fraction) {
		return amount{}, 0
	}
	a.d = 1
	for range fraction {
		a.d *= 10
	}
	a.n = int64(signedInt(whole + fraction))
	a.point, a.step = true, claims.Ratio(1, a.d)
	return a, len(whole)
}

// minutesAlone reads the minutes behind hours without their unit: "1 hour thirty".
func (s *sentence) minutesAlone(i int) (int64, int) {
	n, next := int64(0), 0
	if k, digits, ok := s.integer(i); ok && digits == 2 {
		n, next = int64(k), i+1
	} else if !s.is(i, lexicon.Article) {
		n, next = s.numberWord(i)
	}
	if next == 0 || n < 2 || n > 59 || !s.endsPhrase(next) {
		return 0, 0
	}
	return n, next
}

// secondsAt reports whether "s" at token k stands for seconds: set apart from a number that is no decade, or glued to one
// with decimals.
func (s *sentence) secondsAt(k int) bool {
	n, digits, whole := s.integer(k - 1)
	if s.kind(k-1) != numeralToken || s.glued(k-1) && s.punct(k-2) != '-' {
		return false
	}
	if s.glued(k) {
		return !whole && !s.glued(k+1) && strings.IndexByte(s.text(k-1), '.') > 0
	}
	if s.glued(k+1) && s.kind(k+1) != punctToken || digits > 3 || whole && n >= 20 && n%10 == 0 && n < 100 && (s.same(k-2, "the") || s.same(k-2, "in")) {
		return false
	}
	return s.endsPhrase(k+1) || s.punct(k+1) != 0
}
