package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

func recordRule() *Rule {
	return &Rule{
		Name: "record",
		Doc: `record reports a record that another claim of an earlier period exceeds.

A record high of x is a ceiling over all earlier periods: an earlier value of the same measure whose interval
lies wholly above that of x is in conflict with it. A record low is a floor. "The highest since 2019" bounds
only the periods from 2019 on; the year named is taken to be the last one that was higher, and is left out. A value that stands beside the
figure of the record, in the same text or in another one that gives that figure too, needs no word in common with it. Nor does
one that the next words call the best until now. The only higher value of an earlier time in the texts about the same thing needs two
telling words in common, and is at most a third higher. The earliest or latest day of many years is compared with the days of other years.

Not reported: later values (a record may be broken), values of another length of time (a month and a year), and
records among some periods only ("a record third quarter") against others.`,
		Run: func(p *Pass) {
			for i, c := range p.Claims {
				if c.Record == claims.RecordNone || !isLevel(c) {
					continue
				}
				p.checkRecord(i)
			}
			p.checkDateRecords()
		},
	}
}

func (p *Pass) checkRecord(i int) {
	a := &p.views[i]
	p.aroundIf(i, false, func(b *view) bool { return b.isLevel() && exceeds(a, b) }, func(k int) {
		b := &p.views[k]
		if k == i || !b.isLevel() || !exceeds(a, b) || !bounded(a.claim, b.claim) {
			return
		}
		need := evidenceThing
		if a.unit != b.unit {
			need = evidenceNouns
		}
		if !p.sameThingFrom(a, b, need) {
			return
		}
		p.noRecord(i, k)
	})
	p.checkRivalRecord(i)
	for _, m := range p.withElsewhere(i) {
		for k := max(0, m-seriesReach); k < min(len(p.Claims), m+seriesReach+1); k++ {
			if p.besideRecord(i, m, k) {
				p.noRecord(i, k)
			}
		}
	}
}

// besideRecord reports whether the level k stands beside the claim m, which gives the figure of the record i, in its unit, and is told of an
// earlier time that the record speaks of: "39.6 now is no match for the 40.1 of 1976".
func (p *Pass) besideRecord(i, m, k int) bool {
	a, b := &p.views[i], &p.views[k]
	if k == i || k == m || b.doc != p.views[m].doc || !b.isLevel() || !exceeds(a, b) || !sameUnit(&p.views[m], b) && !sameUnit(a, b) ||
		apart(p.Claims[m].At, b.claim.At) > anchorSpan || !positive(a.values) || !positive(b.values) || apartBy(a.values, b.values, 2) {
		return false
	}
	if q, stated := statedPeriod(b.claim); !stated || q.IsZero() || !bounded(a.claim, b.claim) || len(b.claim.Links) > 0 {
		return false
	}
	for _, c := range [...]int{i, m} {
		if _, _, differ := contrast(p.Claims[c], b.claim, func(string) bool { return true }); differ {
			return false
		}
		if _, _, other := disjointNames(&p.views[c], b); other {
			return false
		}
	}
	return !linkedBy(p.Claims[m], b.claim, claims.RelPart) && !otherHead(b, a, &p.views[m])
}

// noRecord reports the record i and the level k, which exceeds it.
func (p *Pass) noRecord(i, k int) {
	a, b := &p.views[i], &p.views[k]
	word, than := "high", "higher"
	if a.claim.Record == claims.RecordLow {
		word, than = "low", "lower"
	}
	g := gapBetween(a, b)
	p.Report(Finding{
		Message: topic(a.claim) + quote(a.claim) + " is no record " + word + ": " + quote(b.claim) + " was " + than + " before",
		Claims:  append(p.sinceWhen(i), a.claim, b.claim), Gap: g,
		Steps: []claims.Step{
			{Rule: "record", Text: "a record " + word + " of " + showRange(a.values, a.unit) + " bounds all earlier values", At: a.claim.Words},
			readStep(b.claim), gapStep("record", g),
		},
	})
}

// sinceWhen gives the date in the sentence of the record i that it is limited to: "the lowest since 1995".
func (p *Pass) sinceWhen(i int) []*claims.Claim {
	c := p.Claims[i]
	for k := max(0, i-seriesReach); k < min(len(p.Claims), i+seriesReach+1); k++ {
		d := p.Claims[k]
		if !c.RecordSince.IsZero() && d.Kind == claims.KindDate && d.Sentence == c.Sentence && d.Period.Period.Start == c.RecordSince && d.Period.Period.End.IsZero() {
			return []*claims.Claim{d}
		}
	}
	return nil
}

// evidenceNouns is the evidence that two counts of one thing need that are counted by two nouns.
const evidenceNouns = 5

// exceeds reports whether b lies wholly beyond the record a.
func exceeds(a, b *view) bool {
	if a.class != b.class || a.unit != b.unit && a.class != "count" {
		return false
	}
	if a.claim.Record == claims.RecordHigh {
		return below(a.values, b.values)
	}
	return below(b.values, a.values)
}

// bounded reports whether the record speaks of the period of b: it lies before that of the record, after the
// date that the record is limited to, and has the same length.
func bounded(r, b *claims.Claim) bool {
	p, q := periodOrDay(r), periodOrDay(b)
	if p.IsZero() || q.IsZero() || q.End.IsZero() || p.Start.IsZero() || !q.Before(p) {
		return false
	}
	if p.Grain == claims.GrainQuarter && q.Grain == claims.GrainQuarter && p.Start.Month != q.Start.Month {
		return false // the quarters of a year are unlike: a record may be one among third quarters
	}
	if !r.RecordSince.IsZero() {
		since := r.RecordSince
		if q.Start.Compare(since) < 0 || q.Start.Year == since.Year {
			return false
		}
	}
	if r.RecordAmong != "" && !strings.EqualFold(r.RecordAmong, b.RecordAmong) && !strings.EqualFold(r.RecordAmong, b.Scope) {
		return false
	}
	x, _ := statedPeriod(r)
	y, _ := statedPeriod(b)
	if x.IsZero() && !upToMonth(y) && y.Grain != claims.GrainYear && !y.Fiscal && !readOff(r, b) && !y.IsZero() {
		return false // a month may be meant, and a half is longer
	}
	return x.IsZero() || y.IsZero() || sameLength(x, y) || readOff(r, b) && upToMonth(x) && upToSeason(y)
}

// readOff reports whether two claims give what a gauge shows, which is of a moment whether the text names the day or the month.
func readOff(a, b *claims.Claim) bool {
	for _, c := range [...]*claims.Claim{a, b} {
		switch classOf(c) {
		case "%", "kelvin", "celsius", "meter":
		default:
			return false
		}
	}
	return true
}

func upToMonth(p claims.Period) bool {
	n, ok := p.Days()
	return ok && n <= 31
}

// upToSeason reports whether a period is a month or less, or three months that are no quarter: "in the summer it stood at".
func upToSeason(p claims.Period) bool {
	n, ok := p.Days()
	return upToMonth(p) || ok && n <= 93 && p.Grain == claims.GrainSpan
}

// periodOrDay gives the period of a claim, or else the day of publication.
func periodOrDay(c *claims.Claim) claims.Period {
	if p, _ := statedPeriod(c); !p.IsZero() {
		return p
	}
	return claims.Day(docDate(c))
}

// sameLength reports whether two periods have the same grain or last as long as each other, up to 2 days in
// 100.
func sameLength(p, q claims.Period) bool {
	if p.Grain == q.Grain && p.Grain != claims.GrainSpan {
		return true
	}
	m, ok1 := p.Days()
	n, ok2 := q.Days()
	if !ok1 || !ok2 {
		return false
	}
	return 100*max(m, n)-100*min(m, n) <= 2*max(m, n)+200
}
