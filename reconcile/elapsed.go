package reconcile

import "github.com/claimcheck/claimcheck/claims"

// An elapsed time follows from two dates: talks that began in 2007 and ended in 2023 took 16 years.

// elapsedSupport finds two dates between which the draft's length of time lies: two of one sentence of a source; one
// of a source and one that stands beside the draft's length; or the day on which the draft was published and the
// beginning of a stretch that a source leaves open ("since 2014").
func (v *verifier) elapsedSupport(i int) ([]*claims.Claim, string, bool) {
	p := v.pass
	months, ok := lengthInMonths(&p.views[i])
	if !ok {
		return nil, "", false
	}
	c := p.Claims[i]
	for _, x := range v.scope(i).claims {
		s := p.Claims[x]
		if !dated(s) {
			continue
		}
		if q := s.Period.Period; q.Grain == claims.GrainSpan && !q.End.IsZero() && between(q, claims.Period{Start: q.End, Grain: claims.GrainMonth}, months) {
			return []*claims.Claim{s}, q.String() + " is " + quote(c), true
		}
		for y := x - 1; y >= v.n && p.Claims[y].Sentence == s.Sentence; y-- {
			t := p.Claims[y]
			if dated(t) && (between(t.Period.Period, s.Period.Period, months) || between(s.Period.Period, t.Period.Period, months)) {
				return []*claims.Claim{t, s}, quote(t) + " to " + quote(s) + " is " + quote(c), true
			}
		}
		if s.Kind != claims.KindDate {
			continue
		}
		if text, ok := v.yearsSince(c, s, months); ok {
			return []*claims.Claim{s}, text, true
		}
		for _, t := range v.datesBeside(i) {
			if when := t.Period.Period; between(when, s.Period.Period, months) || between(s.Period.Period, when, months) {
				return []*claims.Claim{s}, quote(t) + " and " + quote(s) + " are " + quote(c) + " apart", true
			}
		}
		if text, ok := sinceThen(c, s, months); ok {
			return []*claims.Claim{s}, text, true
		}
	}
	return nil, "", false
}

// yearsSince reports whether as many years, ten or more, have passed from a day or year of a source to the day of the draft,
// in a source that gives few years.
func (v *verifier) yearsSince(c, s *claims.Claim, months claims.Interval) (string, bool) {
	const few = 4
	n, ok := months.Point()
	day := docDate(c)
	if !ok || n.Cmp(claims.Int(120)) < 0 || day.IsZero() || s.Period.Period.Start.IsZero() || !between(s.Period.Period, claims.Year(day.Year), months) {
		return "", false
	}
	if v.docOf(v.pass.byClaim[s]).years > few {
		return "", false
	}
	return quote(s) + " to " + day.String() + " is " + quote(c), true
}

// dated reports whether a claim tells a day or a year, its own or that of its figure.
func dated(c *claims.Claim) bool {
	return c.Kind == claims.KindDate || c.Period.Stated && !c.Period.At.IsZero() && c.Period.At.Doc == c.At.Doc && c.Period.At.Start >= c.Sentence.Start && c.Period.At.End <= c.Sentence.End
}

// sinceThen reports whether the months have passed from the beginning of the source's stretch, which is still open, to
// the day on which the draft was published, to the period of its claim, or, in the first months of a year, to the year before.
func sinceThen(c, s *claims.Claim, months claims.Interval) (string, bool) {
	from, d := s.Period.Period, docDate(c)
	if !from.End.IsZero() || d.IsZero() {
		return "", false
	}
	ends := []claims.Period{claims.Day(d)}
	if p, ok := statedPeriod(c); ok && !p.End.IsZero() {
		ends = append(ends, p)
	}
	if d.Month <= 3 && from.Start.Month == 1 && from.Start.Day == 1 {
		ends = append(ends, claims.Year(d.Year-1))
	}
	for _, to := range ends {
		if between(claims.Period{Start: from.Start, Grain: from.Grain}, to, months) {
			return quote(s) + " to " + to.String() + " is " + quote(c), true
		}
	}
	return "", false
}

// datesBeside lists the dates in the draft's sentence.
func (v *verifier) datesBeside(i int) []*claims.Claim {
	var out []*claims.Claim
	for _, k := range v.line(i) {
		if c := v.pass.Claims[k]; c.Kind == claims.KindDate {
			out = append(out, c)
		}
	}
	return out
}

// lengthInMonths gives a length of time of three years or more, or of a number of months beyond a year.
func lengthInMonths(v *view) (claims.Interval, bool) {
	c := v.claim
	if c.Kind != claims.KindDuration {
		return claims.Interval{}, false
	}
	n, ok := c.Quantity.Stated.Point()
	if !ok {
		return claims.Interval{}, false
	}
	switch c.Quantity.Unit {
	case "century":
		n = n.Mul(claims.Int(1200))
	case "decade":
		n = n.Mul(claims.Int(120))
	case "year":
		n = n.Mul(claims.Int(12))
	case "month":
	default:
		return claims.Interval{}, false
	}
	if n.Cmp(claims.Int(36)) < 0 {
		return claims.Interval{}, false
	}
	return claims.Exactly(n), true
}

// between reports whether the months from p to q are the number asked for. Where one of the two is a year or longer,
// only the years count.
func between(p, q claims.Period, months claims.Interval) bool {
	a, b := p.Start, q.Start
	if a.IsZero() || b.IsZero() || b.Compare(a) <= 0 {
		return false
	}
	n := int64((b.Year-a.Year)*12 + b.Month - a.Month)
	if coarse(p) || coarse(q) {
		return months.Contains(claims.Int(int64(b.Year-a.Year) * 12))
	}
	whole := n / 12 * 12
	return months.Contains(claims.Int(n)) || months.Contains(claims.Int(whole)) && n-whole < 12
}

func coarse(p claims.Period) bool {
	switch p.Grain {
	case claims.GrainYear, claims.GrainDecade, claims.GrainCentury:
		return true
	}
	return p.Grain == claims.GrainSpan && p.Start.Month == 1 && p.Start.Day == 1
}

// ageSupport holds an age of the draft against a day of birth or foundation in a source, and such a date of the
// draft against an age in a source.
func (v *verifier) ageSupport(i int) ([]*claims.Claim, string, bool) {
	p := v.pass
	c := p.Claims[i]
	for _, k := range v.scope(i).claims {
		s := p.Claims[k]
		age, date := c, s
		if c.Kind == claims.KindDate {
			age, date = s, c
		}
		if age.Kind != claims.KindAge || date.Kind != claims.KindDate || !begins(date) {
			continue
		}
		if x, y := onlyName(age), onlyName(date); x != "" && y != "" && !sameName(x, y) {
			continue
		}
		d, ok := births(age)
		if !ok || !d.Overlaps(date.Period.Period) {
			continue
		}
		return []*claims.Claim{s}, quote(date) + " fits an age of " + quote(age), true
	}
	return nil, "", false
}

// periodSupport finds a figure of a source whose period is the draft's date: "on 3 July" of a vote that the source
// puts there too. Another figure of the draft's sentence must be one of that sentence of the source, or the two
// sentences share a name or a telling word.
func (v *verifier) periodSupport(i int) (*claims.Claim, bool) {
	p := v.pass
	c := p.Claims[i]
	when := c.Period.Period
	since := when.End.IsZero() && named(c)
	if c.Kind != claims.KindDate || when.Start.IsZero() || when.End.IsZero() && !since {
		return nil, false
	}
	for _, k := range v.scope(i).claims {
		s := p.Claims[k]
		if q := s.Period.Period; s.Kind == claims.KindDate || !s.Period.Stated || !q.Equal(when) && !(since && (q.Start == when.Start || sinceYear(when, q))) && !(endIn(when, q) && (v.sharesSentence(i, s.Sentence) || when.Grain == claims.GrainMonth && sharedNames(p.views[i].names, p.views[k].names) > 0)) {
			continue
		}
		if v.sharesSentence(i, s.Sentence) || v.sharesWord(&p.views[i], &p.views[k]) {
			return s, true
		}
	}
	return nil, false
}

// dayOfReport finds for a day of the draft a source that was published on it or on the day after, and gives another figure of the draft's
// sentence: what a report tells without a day is of its own.
func (v *verifier) dayOfReport(i int) (*claims.Claim, bool) {
	c := v.pass.Claims[i]
	when := c.Period.Period
	if c.Kind != claims.KindDate || when.Grain != claims.GrainDay {
		return nil, false
	}
	digits := map[int]int{} // of the figures that a source gives too
	for _, k := range v.line(i) {
		yes, _ := v.bestOptions(k)
		if k == i || ownRule(&v.pass.views[k]) || yes == nil || yes.e+figureBonus(&v.pass.views[k]) < evidenceSupport {
			continue
		}
		s := v.pass.Claims[yes.source]
		if n := docDate(s).Sub(when.Start); docDate(s).IsZero() || n != 0 && n != 1 || !s.Period.Period.IsZero() {
			continue
		}
		doc := v.pass.views[yes.source].doc
		if digits[doc] += len(v.pass.views[k].figure.digits); digits[doc] >= 2 {
			return s, true
		}
	}
	return nil, false
}

// endIn reports whether a stretch of more than a year begins or ends in the year, or one of some months in the month: "by 2030" of
// the five years to February 2030.
func endIn(year, q claims.Period) bool {
	if year.Grain == claims.GrainMonth && q.Grain == claims.GrainSpan && !q.Start.IsZero() && !q.End.IsZero() {
		n, ok := q.Days()
		return ok && n > 120 && (year.Contains(q.Start) || year.Contains(q.End.AddDays(-1)))
	}
	if year.Grain != claims.GrainYear || q.Grain != claims.GrainSpan || q.Start.IsZero() || q.End.IsZero() {
		return false
	}
	n, ok := q.Days()
	return ok && n > 366 && (q.Start.Year == year.Start.Year || q.End.AddDays(-1).Year == year.Start.Year)
}

// sinceYear reports whether a stretch begins with a year in which the period lies: "since 2021" of a day in that year.
func sinceYear(since, p claims.Period) bool {
	return since.Start.Month == 1 && since.Start.Day == 1 && !p.Start.IsZero() && p.Within(claims.Year(since.Start.Year))
}

// sharesSentence reports whether a figure of the draft claim's sentence agrees with one of a source's sentence.
func (v *verifier) sharesSentence(i int, sentence claims.Span) bool {
	for _, k := range v.line(i) {
		if k == i {
			continue
		}
		for _, o := range v.options[k] {
			if o.agrees && v.pass.Claims[o.source].Sentence == sentence && (len(v.pass.views[k].figure.digits) > 1 || o.e >= evidenceFirm) {
				return true
			}
		}
	}
	return false
}

// sharesWord reports whether two claims share a name or a word of some weight.
func (v *verifier) sharesWord(a, b *view) bool {
	const telling = 70
	for _, t := range a.terms {
		if _, ok := b.has(t.stem); ok && t.weight >= telling {
			return true
		}
	}
	return sharedNames(a.names, b.names) > 0
}
