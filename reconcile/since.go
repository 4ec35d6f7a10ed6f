package reconcile

import (
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// "Has run the shelter since 2011" and "has run it for eight years", "opened in 1974" and "opened 38 years ago", "shut in 2009" and "it is
// ten years since it shut" date one thing. They are compared across documents, where both texts name what it is and what happened.

const (
	sinceSlack = 1  // years by which a length of time until now and a year may be off
	sinceFar   = 1  // years, at least, that lie between a date and the day of publication: later ones are news, and may happen again
	sinceNeeds = -8 // evidence, in tenths of bits, that a date and a length of time of one thing need, their values left aside
	datesNeed  = 2  // the same for two dates
)

// checkSince compares the dates of what began or happened years ago with the dates and the lengths of time until now of other documents.
func (p *Pass) checkSince() {
	for i := range p.views {
		e, ok := p.longAgo(i)
		if !ok {
			continue
		}
		p.around(i, true, func(k int) {
			if p.views[k].doc == p.views[i].doc || p.reported[[2]int{min(i, k), max(i, k)}] {
				return
			}
			f, ok := p.longAgo(k)
			if !ok && untilNow(p.Claims[k]) {
				f, ok = p.begunBefore(k)
			} else if k < i {
				return
			}
			if ok && p.oneBeginning(i, k) {
				p.compareSince(e, f)
			}
		})
	}
}

// longAgo gives the years of a date that lies back.
func (p *Pass) longAgo(i int) (event, bool) {
	c, day := p.Claims[i], docDate(p.Claims[i])
	w := c.Period.Period
	if c.Kind != claims.KindDate || w.Start.IsZero() || day.IsZero() || birth(c) || stanceClass(c.Stance) != "fact" || day.Year-w.Start.Year <= sinceFar {
		return event{}, false
	}
	text := strings.ToLower(c.At.Text())
	first, last := w.Start.Year, w.Start.Year
	switch {
	case strings.HasSuffix(text, " ago"):
		if c.Quantity.Hedge != claims.HedgeNone || w.Grain != claims.GrainYear && w.Grain != claims.GrainMonth {
			return event{}, false
		}
		first, last = first-sinceSlack, last+sinceSlack
	case !strings.Contains(text, strconv.Itoa(w.Start.Year)) || strings.ContainsAny(text, "-–") || w.Grain == claims.GrainSpan && !w.End.IsZero():
		return event{}, false // last summer, the 1990s
	case strings.HasPrefix(text, "until") || strings.HasPrefix(text, "before") || strings.HasPrefix(text, "by ") || strings.HasPrefix(text, "after"):
		return event{}, false
	}
	return event{i, claims.Between(claims.Int(int64(first)), claims.Int(int64(last))), quote(c) + " is in " + strconv.Itoa(w.Start.Year)}, true
}

// untilNow reports whether a length of time reaches until the text was written: "has run it for eight years", "it is ten years since".
func untilNow(c *claims.Claim) bool {
	if c.Kind != claims.KindDuration || c.Sentence.IsZero() || stanceClass(c.Stance) != "fact" {
		return false
	}
	before := " " + strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.Sentence.Start, End: c.At.Start}.Text())
	behind := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: c.Sentence.End}.Text())
	if strings.HasPrefix(behind, " since ") {
		return !strings.Contains(before, " was ")
	}
	text := strings.ToLower(c.At.Text())
	if !strings.HasPrefix(text, "for ") && !strings.HasSuffix(before, " for ") && !strings.HasSuffix(before, " for the last ") && !strings.HasSuffix(before, " for the past ") {
		return false
	}
	near := before[max(0, len(before)-nearVerb):]
	if strings.TrimSpace(before) == "" || strings.TrimSpace(before) == "for" {
		near = behind[:min(len(behind), nearVerb)] // "For eight years she has run it"
	}
	for _, w := range [...]string{" has ", " have ", "'s been ", "'ve ", "’s been ", "’ve "} {
		if strings.Contains(near, w) {
			return !strings.Contains(near, " had ") && !strings.Contains(near, ",")
		}
	}
	return false
}

// nearVerb is how far from a length of time, in bytes, "has" may stand that says that it reaches until now.
const nearVerb = 50

// begunBefore gives the years in which what lasts until now began.
func (p *Pass) begunBefore(k int) (event, bool) {
	months, ok := lengthInMonths(&p.views[k])
	day := docDate(p.Claims[k])
	n, point := p.Claims[k].Quantity.Stated.Point()
	if u := p.Claims[k].Quantity.Unit; !ok || !point || !n.IsInt() || day.IsZero() || u != "year" && u != "decade" || months.IsUnbounded() {
		return event{}, false
	}
	years, ok := n.Int64()
	if !ok || years > int64(day.Year) {
		return event{}, false
	}
	if p.Claims[k].Quantity.Unit == "decade" {
		years *= 10
	}
	slack := claims.Int(max(sinceSlack, years/sinceRound))
	if years%5 != 0 {
		slack = claims.Int(sinceSlack)
	}
	year := claims.Int(int64(day.Year) - years)
	return event{k, claims.Between(year.Sub(slack), year.Add(slack)), quote(p.Claims[k]) + " before " + strconv.Itoa(day.Year) + " is " + year.String()}, true
}

// sinceRound is the part of a round number of years by which it may be off: 40 years may be 44.
const sinceRound = 10

// oneBeginning reports whether a date and another one, or a length of time until now, tell of one thing: what happened is the same word, and so
// are the names, or two words more.
func (p *Pass) oneBeginning(i, k int) bool {
	a, b := &p.views[i], &p.views[k]
	s := p.setting(a, b)
	j := judge(a, b, &s, nil)
	if j.veto || j.verdict[cScope] == Different || j.verdict[cStance] == Different {
		return false
	}
	_, w := weight(fNear)
	e := j.evidence - int(j.features[fNear])*w/100 - p.apartDoubt(a, b) - nameDoubt(a, b)
	need := sinceNeeds
	if b.claim.Kind == claims.KindDate {
		need = datesNeed
		if a.claim.Measure == "" || a.claim.Measure != b.claim.Measure {
			return false
		}
	} else if !sharesDeed(a, b) {
		return false
	}
	return e >= need && (j.features[fName] > 0 || p.ofOneName(a, b)) && p.onlyDate(i) && p.onlyDate(k)
}

// sharesDeed reports whether what a date says to have happened is a word of the other claim.
func sharesDeed(a, b *view) bool {
	for _, t := range a.terms {
		if _, ok := b.has(t.stem); ok && t.role <= roleModifier {
			return true
		}
	}
	return false
}

// ofOneName reports whether two claims share an unusual word with a capital letter.
func (p *Pass) ofOneName(a, b *view) bool {
	for _, t := range a.terms {
		if _, ok := b.has(t.stem); ok && t.weight >= weightCap && (capital(a, t.stem) || capital(b, t.stem)) {
			return true
		}
	}
	return false
}

// onlyDate reports whether no other date of its document tells of the same deed.
func (p *Pass) onlyDate(i int) bool {
	c, d := p.Claims[i], p.views[i].doc
	for n := range p.entries[d].claims {
		o := p.Claims[p.number(d, n)]
		if o != c && o.Kind == c.Kind && o.Measure == c.Measure && !o.Period.Period.Equal(c.Period.Period) && (c.Kind == claims.KindDate || !o.Quantity.Stated.Equal(c.Quantity.Stated)) {
			return false
		}
	}
	return true
}

// compareSince reports two datings of one thing that do not meet, and notes those that do.
func (p *Pass) compareSince(e, f event) {
	a, b := p.Claims[e.claim], p.Claims[f.claim]
	if e.years.Overlaps(f.years) {
		if a.Kind != b.Kind || strings.HasSuffix(strings.ToLower(a.At.Text()), " ago") != strings.HasSuffix(strings.ToLower(b.At.Text()), " ago") {
			p.noteConfirmed(claims.Step{Rule: p.rule.Name, Text: e.text + ", " + f.text}, a, b)
		}
		return
	}
	p.Report(Finding{
		Message: topic(a) + quote(a) + " does not fit " + quote(b),
		Claims:  []*claims.Claim{a, b}, Gap: gapOf(e.years, f.years, "year", claims.Number{}),
		Steps: []claims.Step{{Rule: p.rule.Name, Text: e.text, At: a.At}, {Rule: p.rule.Name, Text: f.text, At: b.At}},
	})
}
