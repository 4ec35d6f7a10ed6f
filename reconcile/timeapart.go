package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A length of time between two days is told with both of them: "reached the pole on May 20, 48 days after setting out on April 2", "closed on
// June 3 and reopened on July 1, after 28 days", "began on June 3. Twenty-eight days later, on July 1, ...".

// checkApart compares the length of time of claim i with the two days that it lies between.
func (p *Pass) checkApart(i int) {
	c := p.Claims[i]
	n, ok := c.Quantity.Stated.Point()
	if c.Kind != claims.KindDuration || c.Sentence.IsZero() || !ok || n.Cmp(claims.Int(2)) < 0 || c.Quantity.Hedge != claims.HedgeNone && c.Quantity.Hedge != claims.HedgeAbout {
		return
	}
	if a, b, ok := p.betweenDays(i); ok {
		p.checkLength(i, a, b)
	}
}

// betweenDays gives the two moments that a length of time lies between, if its sentence, or it and the one before, has just two.
func (p *Pass) betweenDays(i int) (from, to moment, ok bool) {
	c := p.Claims[i]
	first, last := p.sentenceOf(i)
	ms := p.dayMoments(first, last)
	before, behind := p.aroundFigure(i)
	says := func(words []string, n int, list ...string) bool {
		return n >= 0 && n < len(words) && slices.Contains(list, words[n])
	}
	switch {
	case says(behind, 0, "after") && len(ms) == 2:
		if ms[0].at.Start > c.At.End && ms[0].at.Start-c.At.End < startReach { // ten years after it opened in 2009, it closed in 2022
			return ms[0], ms[1], true
		}
		return ms[1], ms[0], ms[0].at.End <= c.At.Start && ms[1].at.Start > c.At.End
	case (says(behind, 0, "later") || says(before, len(before)-1, "after")) && len(ms) == 2:
		return ms[0], ms[1], ms[0].at.End <= c.At.Start
	case says(behind, 0, "later") && len(ms) == 1 && ms[0].at.Start > c.At.End && ms[0].at.Start-c.At.End < startReach:
		if k := first - 1; k >= 0 && p.besideSentence(k, i) {
			f, l := p.sentenceOf(k)
			if prior := p.dayMoments(f, l); len(prior) == 1 {
				return prior[0], ms[0], true
			}
		}
	}
	return from, to, false
}

// startReach is how many bytes behind a length the day may stand that belongs to it.
const startReach = 60

// sentenceOf gives the numbers of the first claim of the sentence of claim i and of the one behind its last.
func (p *Pass) sentenceOf(i int) (first, end int) {
	first, end = i, i+1
	for first > 0 && i-first < sentenceMost && p.Claims[first-1].Sentence == p.Claims[i].Sentence {
		first--
	}
	for end < len(p.Claims) && end-i < sentenceMost && p.Claims[end].Sentence == p.Claims[i].Sentence {
		end++
	}
	return first, end
}

// dayMoments lists the days and years that the claims of a sentence give in its own words, in the order of the text.
func (p *Pass) dayMoments(first, end int) []moment {
	var out []moment
	for _, m := range p.moments(first, end) {
		s := p.Claims[first].Sentence
		if !m.when.IsZero() && m.at.Doc == s.Doc && m.at.Start >= s.Start && m.at.End <= s.End {
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b moment) int { return a.at.Start - b.at.Start })
	return slices.CompactFunc(out, func(a, b moment) bool { return a.at.Start < b.at.End && b.at.Start < a.at.End })
}

// apartMost is how many times as long the time between the days may be as is told, or as short: beyond it something else is told.
const apartMost = 3

// checkLength reports a length of time that is not the one between two moments, by more than one of its units.
func (p *Pass) checkLength(i int, from, to moment) {
	c := p.Claims[i]
	u, n := c.Quantity.Unit, c.Quantity.Stated
	switch u {
	case "decade":
		u, n = "year", n.Scale(claims.Int(10))
	case "fortnight":
		u, n = "week", n.Scale(claims.Int(2))
	}
	x, ok := elapsed(&from, &to, u)
	if !ok || x.real.Sign() <= 0 {
		return
	}
	slack := claims.Int(1)
	if c.Quantity.Hedge == claims.HedgeAbout {
		slack = larger(slack, x.real.Mul(claims.Ratio(1, 5)))
	}
	told := claims.Between(x.real.Sub(slack), x.real.Add(slack))
	if told.Overlaps(n) || apartBy(n, claims.Exactly(x.real), apartMost) {
		return
	}
	g := gapOf(told, n, u, claims.Number{})
	cs := []*claims.Claim{c}
	for _, m := range [...]moment{from, to} {
		cs = append(cs, p.dateAt(m))
	}
	cs = slices.Compact(sorted(cs))
	p.Report(Finding{
		Message: topic(c) + quote(c) + " is not the time from " + from.show() + " to " + to.show(), Claims: cs, Gap: g,
		Steps: []claims.Step{{Rule: "duration", Text: from.show() + " to " + to.show() + " is " + showRange(told, u) + ", stated " + quote(c), At: c.At}},
	})
}

// dateAt gives the date that stands where a moment does, or else its claim.
func (p *Pass) dateAt(m moment) *claims.Claim {
	i, ok := p.byClaim[m.claim]
	if !ok {
		return m.claim
	}
	for k := max(0, i-sentenceMost); k < min(len(p.Claims), i+sentenceMost); k++ {
		if d := p.Claims[k]; d.Kind == claims.KindDate && d.At.Doc == m.at.Doc && d.At.Start < m.at.End && m.at.Start < d.At.End {
			return d
		}
	}
	return m.claim
}

// checkServed compares the years that someone has served ("31 years as keeper") with the only day on which the one of this name began.
func (p *Pass) checkServed(i int) {
	c, day := p.Claims[i], docDate(p.Claims[i])
	n, ok := c.Quantity.Stated.Point()
	if c.Kind != claims.KindDuration || c.Quantity.Unit != "year" || !ok || n.Cmp(claims.Int(5)) < 0 || day.IsZero() || len(p.views[i].names) == 0 || c.Sentence.IsZero() {
		return
	}
	before, behind := p.aroundFigure(i)
	if len(behind) == 0 || len(before) == 0 || behind[0] != "as" && !(before[len(before)-1] == "after" && slices.Contains([]string{"at", "in", "with", "behind"}, behind[0])) {
		return
	}
	if behind[0] == "as" && (len(behind) < 2 || slices.Contains([]string{"part", "well", "long", "of"}, behind[1]) || slices.Contains([]string{"over", "within", "in", "next", "another", "every"}, before[len(before)-1])) {
		return // "$600 billion over 10 years as part of a deal"
	}
	found := -1
	one := true
	p.nearby(i, func(k int) {
		d := p.Claims[k]
		if d.Kind != claims.KindDate || !entered(d) || d.Period.Period.Start.IsZero() || !oneOfNames(p.views[i].names, p.views[k].names) {
			return
		}
		if found >= 0 && !p.Claims[found].Period.Period.Overlaps(d.Period.Period) {
			one = false
		}
		found = k
	})
	if found >= 0 && one {
		d := p.Claims[found]
		p.checkLength(i, moment{when: claims.Year(d.Period.Period.Start.Year), minute: -1, at: d.At, claim: d}, moment{when: claims.Year(day.Year), minute: -1, claim: c})
	}
}

// oneOfNames reports whether a name of one list may be one of the other: "dinny garvan" and "garvan".
func oneOfNames(xs, ys []string) bool {
	return slices.ContainsFunc(xs, func(x string) bool {
		return slices.ContainsFunc(ys, func(y string) bool { return sameName(x, y) })
	})
}

// entered reports whether a date is the one on which someone took up an office or a job.
func entered(c *claims.Claim) bool {
	switch strings.ToLower(c.Measure) {
	case "took over", "joined", "appointed", "hired", "started", "began", "became", "took", "succeeded", "elected", "sworn in", "came":
		return true
	}
	return false
}
