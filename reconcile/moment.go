package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A moment is a day, a longer stretch, or a time of the day that a text gives, with the claim that it stands by.
type moment struct {
	when   claims.Period // the zero Period where only the time of the day is known
	minute int           // of the day; -1 where none is given
	at     claims.Span
	claim  *claims.Claim
	from   bool // a stretch that is left open begins with it
	ends   bool // it is the end of the stretch of the moment before it
	until  bool // it is the end of a stretch of which the beginning is not told with it: "until 1904"
}

// momentsMost is how many moments of a document are looked at.
const momentsMost = 40

// moments lists what the claims from and up to give of days and times, in the order of the text.
func (p *Pass) moments(from, to int) []moment {
	var out []moment
	seen := map[claims.Span]bool{}
	add := func(m moment) {
		if len(out) < momentsMost {
			out = append(out, m)
		}
	}
	for _, m := range p.clocks(from, to) {
		add(m)
	}
	for k := from; k < to; k++ {
		c := p.Claims[k]
		for _, w := range [...]claims.When{c.Period, c.Base} {
			if !w.Stated || w.At.IsZero() || seen[w.At] {
				continue
			}
			if end := w.Period.End; w.Period.Start.IsZero() && !end.IsZero() && k == p.byClaim[c] && toldUntil(c) {
				seen[w.At] = true
				add(moment{when: grained(end.AddDays(-1), grainOf(end)), minute: -1, at: w.At, claim: c, until: true})
			}
			if w.Period.Start.IsZero() {
				continue
			}
			seen[w.At] = true
			first := w.Period
			if first.Grain != claims.GrainSpan {
				add(moment{when: first, minute: clockIn(w.At), at: w.At, claim: c})
				continue
			}
			end := first.End
			open := end.IsZero()
			grain := claims.GrainDay
			if first.Start.Day == 1 {
				grain = claims.GrainMonth
			}
			if first.Start.Day == 1 && first.Start.Month == 1 && (open || end.Day == 1 && end.Month == 1) {
				grain = claims.GrainYear
			}
			add(moment{when: grained(first.Start, grain), minute: -1, at: w.At, claim: c, from: open})
			if !open {
				add(moment{when: grained(end.AddDays(-1), grain), minute: -1, at: w.At, claim: c, ends: true})
			}
		}
	}
	return out
}

// toldUntil reports whether a claim tells until when something went on.
func toldUntil(c *claims.Claim) bool {
	first, _, _ := strings.Cut(strings.ToLower(c.At.Text()), " ")
	return c.Kind == claims.KindDate && (first == "until" || first == "till")
}

// grainOf says whether the day after the last one of a stretch is the first of a year, of a month, or any.
func grainOf(end claims.Date) claims.Grain {
	switch {
	case end.Day != 1:
		return claims.GrainDay
	case end.Month != 1:
		return claims.GrainMonth
	}
	return claims.GrainYear
}

// grained gives the day, month or year in which the day lies.
func grained(d claims.Date, g claims.Grain) claims.Period {
	switch g {
	case claims.GrainMonth:
		return claims.Month(d.Year, d.Month)
	case claims.GrainYear:
		return claims.Year(d.Year)
	}
	return claims.Day(d)
}

// clocks lists the times of the day in the text around the claims from and up to, without those that belong to a day: each with the last
// claim before it.
func (p *Pass) clocks(from, to int) []moment {
	first, last := p.Claims[from], p.Claims[to-1]
	if first.Sentence.Doc == nil || first.Sentence.Doc != last.Sentence.Doc || last.Sentence.End <= first.Sentence.Start {
		return nil
	}
	start := first.Sentence.Start
	if start < 0 || last.Sentence.End > len(first.Sentence.Doc.Text) {
		return nil // the claims are known without their text
	}
	text := first.Sentence.Doc.Text[start:last.Sentence.End]
	var out []moment
	k := from
	for i := 0; i < len(text) && len(out) < momentsMost; i++ {
		if !isDigit(text[i]) {
			continue
		}
		minute, n := clockAt(text[i:])
		if n == 0 || i > 0 && (isDigit(text[i-1]) || strings.IndexByte(":.,", text[i-1]) >= 0) {
			for i+1 < len(text) && isDigit(text[i+1]) {
				i++
			}
			continue
		}
		at := claims.Span{Doc: first.Sentence.Doc, Start: start + i, End: start + i + n}
		for k+1 < to && p.Claims[k+1].Sentence.Start <= at.Start {
			k++
		}
		if !p.ofDay(at, k, from, to) {
			out = append(out, moment{minute: minute, at: at, claim: p.Claims[k]})
		}
		i += n - 1
	}
	return out
}

// ofDay reports whether a time of the day stands in the words of a day of a claim near claim k.
func (p *Pass) ofDay(at claims.Span, k, from, to int) bool {
	for o := max(from, k-3); o < min(to, k+4); o++ {
		if w := p.Claims[o].Period; w.Period.Grain == claims.GrainDay && w.At.Start <= at.Start && at.Start < w.At.End {
			return true
		}
	}
	return false
}

// clockIn gives the time of the day that the words hold, -1 if none.
func clockIn(at claims.Span) int {
	text := at.Text()
	for i := range len(text) {
		if !isDigit(text[i]) || i > 0 && isDigit(text[i-1]) {
			continue
		}
		if minute, n := clockAt(text[i:]); n > 0 {
			return minute
		}
	}
	return -1
}

// clockAt reads a time of the day at the start of a text, in minutes, and the number of its bytes, 0 if there is none: "18:40",
// "6.40pm", "7 a.m.".
func clockAt(text string) (minute, n int) {
	hour, i := clockNumber(text)
	if i == 0 || hour > 24 {
		return 0, 0
	}
	colon, minutes := false, 0
	if i+2 < len(text) && (text[i] == ':' || text[i] == '.') && isDigit(text[i+1]) && isDigit(text[i+2]) {
		m, k := clockNumber(text[i+1:])
		if k != 2 || m > 59 || i+3 < len(text) && (text[i+3] == ':' || text[i+3] == '%') {
			return 0, 0
		}
		colon, minutes = text[i] == ':', m
		i += 3
	}
	half, k := clockHalf(text[i:])
	if k == 0 {
		return hour*60 + minutes, i * truth(colon && i == 5)
	}
	if hour > 12 || hour == 0 {
		return 0, 0
	}
	return (hour%12+half)*60 + minutes, i + k
}

func truth(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

// clockNumber reads one or two digits.
func clockNumber(text string) (value, n int) {
	for n < len(text) && n < 3 && isDigit(text[n]) {
		value = 10*value + int(text[n]-'0')
		n++
	}
	if n == 3 {
		return 0, 0
	}
	return value, n
}

// clockHalf reads "am", "p.m." and the like: 0 or 12 hours, and the number of bytes.
func clockHalf(text string) (hours, n int) {
	if n < len(text) && text[n] == ' ' {
		n++
	}
	if n >= len(text) || text[n]|0x20 != 'a' && text[n]|0x20 != 'p' {
		return 0, 0
	}
	if text[n]|0x20 == 'p' {
		hours = 12
	}
	n++
	if n < len(text) && text[n] == '.' {
		n++
	}
	if n >= len(text) || text[n]|0x20 != 'm' || n+1 < len(text) && isLetter(text[n+1]) {
		return 0, 0
	}
	return hours, n + 1
}
