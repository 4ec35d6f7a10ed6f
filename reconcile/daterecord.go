package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// "The earliest break-up of the ice since 1898", on 30 April, is none if it was on 24 April in another of those years: the days of the year are
// compared, whatever the year.

// dateRecordDays is how many days from the record another date of the year may lie: one that lies farther is of something else.
const dateRecordDays = 45

// checkDateRecords compares the earliest and latest days of the year with the days of other years.
func (p *Pass) checkDateRecords() {
	for i, c := range p.Claims {
		if r := p.dateRecord(i); r != claims.RecordNone && p.others != nil {
			p.nearby(i, func(k int) {
				if p.beatsDate(i, k, r) {
					p.noDateRecord(i, k, r, c)
				}
			})
		}
	}
}

// dateRecord tells whether the sentence of claim i calls its day the earliest (a low) or the latest (a high) of many years.
func (p *Pass) dateRecord(i int) claims.Record {
	c := p.Claims[i]
	w := c.Period.Period
	if c.Kind != claims.KindDate || w.Grain != claims.GrainDay || w.Start.IsZero() || c.Sentence.IsZero() || stanceClass(c.Stance) != "fact" {
		return claims.RecordNone
	}
	text := " " + strings.ToLower(c.Sentence.Text()) + " "
	at := strings.Index(text, " earliest ")
	out := claims.RecordLow
	if at < 0 {
		if at = strings.Index(text, " latest "); at < 0 {
			return claims.RecordNone
		}
		out = claims.RecordHigh
	}
	rest := text[at:]
	for _, w := range [...]string{" since ", " ever", " on record", " in history", " century", " of all time", " in the history", " years", " known"} {
		if strings.Contains(rest, w) {
			return out
		}
	}
	return claims.RecordNone
}

// beatsDate reports whether claim k is a day of another year, told with like words, that lies before the earliest day i, or behind the latest.
func (p *Pass) beatsDate(i, k int, r claims.Record) bool {
	a, b := p.Claims[i], p.Claims[k]
	w, q := a.Period.Period, b.Period.Period
	if k == i || b.Kind != claims.KindDate || q.Grain != claims.GrainDay || q.Start.IsZero() || q.Start.Year >= w.Start.Year || stanceClass(b.Stance) != "fact" {
		return false
	}
	if since := p.recordFrom(i); since > q.Start.Year || since == 0 && w.Start.Year-q.Start.Year > 100 {
		return false
	}
	day := claims.Date{Year: w.Start.Year, Month: q.Start.Month, Day: q.Start.Day}
	n := day.Sub(w.Start)
	if r == claims.RecordHigh {
		n = -n
	}
	v, o := &p.views[i], &p.views[k]
	if _, _, other := disjointNames(v, o); other || n >= 0 || n < -dateRecordDays || p.setting(v, o).foreign {
		return false
	}
	return p.wordsBeside(i, k) >= 2
}

// recordFrom gives the year behind "since" in the sentence of claim i, or the one so many years before it, 0 if it names none.
func (p *Pass) recordFrom(i int) int {
	for k := max(0, i-seriesReach); k < min(len(p.Claims), i+seriesReach+1); k++ {
		c := p.Claims[k]
		if k == i || c.Sentence != p.Claims[i].Sentence {
			continue
		}
		if c.Kind == claims.KindDate && !c.Period.Period.Start.IsZero() && c.Period.Period.End.IsZero() {
			return c.Period.Period.Start.Year
		}
		if n, ok := c.Quantity.Stated.Low().Value, c.Kind == claims.KindDuration && c.Quantity.Unit == "year"; ok {
			if x, ok := n.Int64(); ok {
				return p.Claims[i].Period.Period.Start.Year - int(x)
			}
		}
	}
	return 0
}

// wordsBeside counts the telling words that the sentences of two claims have in common: those of their views, and of the claims beside them.
func (p *Pass) wordsBeside(i, k int) int {
	have := map[string]bool{}
	for _, m := range p.inSentenceOf(i) {
		for _, t := range p.views[m].terms {
			if t.weight >= 40 {
				have[t.stem] = true
			}
		}
	}
	n := sharedNames(p.views[i].names, p.views[k].names)
	for _, m := range p.inSentenceOf(k) {
		for _, t := range p.views[m].terms {
			if have[t.stem] {
				have[t.stem] = false
				n++
			}
		}
	}
	return n
}

// inSentenceOf lists the claims of the sentence of claim i.
func (p *Pass) inSentenceOf(i int) []int {
	var out []int
	for k := max(0, i-sentenceMost); k < min(len(p.Claims), i+sentenceMost); k++ {
		if k == i || p.Claims[k].Sentence == p.Claims[i].Sentence && !p.Claims[k].Sentence.IsZero() {
			out = append(out, k)
		}
	}
	return out
}

func (p *Pass) noDateRecord(i, k int, r claims.Record, c *claims.Claim) {
	word, than := "earliest", "earlier"
	if r == claims.RecordHigh {
		word, than = "latest", "later"
	}
	cs := []*claims.Claim{c, p.Claims[k]}
	for _, m := range p.inSentenceOf(i) {
		if d := p.Claims[m]; d.Kind == claims.KindDate && d.Period.Period.End.IsZero() && !d.Period.Period.Start.IsZero() {
			cs = append(cs, d)
			break
		}
	}
	p.Report(Finding{
		Message: topic(c) + quote(c) + " is not the " + word + ": " + quote(p.Claims[k]) + " was " + than + " in its year", Claims: cs,
		Steps: []claims.Step{readStep(c), readStep(p.Claims[k])},
	})
}
