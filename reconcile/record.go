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
only the periods from 2019 on; the year named is taken to be the last one that was higher, and is left out.

Not reported: later values (a record may be broken), values of another length of time (a month and a year), and
records among some periods only ("a record third quarter") against others.`,
		Run: func(p *Pass) {
			for i, c := range p.Claims {
				if c.Record == claims.RecordNone || !isLevel(c) {
					continue
				}
				p.checkRecord(i)
			}
		},
	}
}

func (p *Pass) checkRecord(i int) {
	a := &p.views[i]
	p.around(i, false, func(k int) {
		b := &p.views[k]
		if k == i || !isLevel(b.claim) || !bounded(a.claim, b.claim) || !exceeds(a, b) {
			return
		}
		need := evidenceThing
		if a.unit != b.unit {
			need = evidenceNouns
		}
		if !p.sameThingFrom(a, b, need) {
			return
		}
		word, than := "high", "higher"
		if a.claim.Record == claims.RecordLow {
			word, than = "low", "lower"
		}
		g := gapBetween(a, b)
		p.Report(Finding{
			Message: topic(a.claim) + quote(a.claim) + " is no record " + word + ": " + quote(b.claim) + " was " + than + " before",
			Claims:  []*claims.Claim{a.claim, b.claim}, Gap: g,
			Steps: []claims.Step{
				{Rule: "record", Text: "a record " + word + " of " + showRange(a.values, a.unit) + " bounds all earlier values", At: a.claim.Words},
				readStep(b.claim), gapStep("record", g),
			},
		})
	})
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
	return x.IsZero() || y.IsZero() || sameLength(x, y)
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
