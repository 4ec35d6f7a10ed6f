package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

func runningRule() *Rule {
	return &Rule{
		Name: "running",
		Doc: `running reports a running count that falls: 132 dead by Monday, 118 by Wednesday.

A count from one start (all that was counted since) only grows, unless it is corrected. Two claims of one
running count are in conflict if the later one lies wholly below the earlier one. Which is later is told by
the end of the period, or else by the date of publication.

Not reported: counts that grow, two counts of one sentence, counts of different starts, of which only one is of women, pupils or the like, and figures that are
said to be revised.`,
		Run: func(p *Pass) {
			for q := range p.each() {
				a, b := p.Claims[q.a], p.Claims[q.b]
				if q.j.verdict[cValue] != Different || q.j.evidence < evidenceConflict || q.j.verdict[cMeasure] != Same || q.j.differsBeyondPeriod() || revised(a, b) || countedElse(&p.views[q.a], &p.views[q.b]) {
					continue
				}
				if !oneStart(a, b) || !p.unrivalled(q) || q.j.features[fNarrowOne] > 0 || q.j.evidence < evidenceConflict+p.countsDoubt(q) {
					continue
				}
				if a.Sentence.Equal(b.Sentence) && !a.Sentence.IsZero() {
					continue // who says both beside each other knows that one is lower: "77, down from 95 the day before"
				}
				first, last := a, b
				x, y := asOf(a), asOf(b)
				if sinceStart(a, b) && a.Period.Period.Start == b.Period.Period.Start {
					y = docDate(b)
				} else if sinceStart(b, a) && a.Period.Period.Start == b.Period.Period.Start {
					x = docDate(a)
				}
				switch n := x.Compare(y); {
				case n == 0:
					continue
				case n > 0:
					first, last = b, a
				}
				if zero(last) && !zero(first) {
					continue // no count is corrected to nothing: of something else
				}
				if below(last.Quantity.Range, first.Quantity.Range) {
					p.reportRivals(q, topic(first)+"a running count cannot fall from "+quote(first)+" to "+quote(last))
				}
			}
		},
	}
}

// countsDoubt is the part of doubt that lies in what is counted.
func (p *Pass) countsDoubt(q *pair) int {
	a, b := &p.views[q.a], &p.views[q.b]
	return otherDoubt(a, b) + partDoubt(a, b, &q.j) + p.storyDoubt(q) + p.eventDoubt(q)
}

// differsBeyondPeriod reports whether scope, unit, stance or count differ.
func (j *judgement) differsBeyondPeriod() bool {
	return j.veto || j.verdict[cScope] == Different || j.verdict[cUnit] == Different || j.verdict[cStance] == Different || j.verdict[cCount] == Different
}

// oneStart reports whether two claims are running counts from the same start.
func oneStart(a, b *claims.Claim) bool {
	p, _ := statedPeriod(a)
	q, _ := statedPeriod(b)
	if !p.Start.IsZero() && p.Start == q.Start && p.Grain == claims.GrainSpan && q.Grain == claims.GrainSpan {
		return true
	}
	if sinceStart(a, b) || sinceStart(b, a) {
		return true
	}
	return running(a) && running(b) && (p.Start == q.Start || dayOrNone(p) && dayOrNone(q))
}

// asOf gives the day up to which a running count was counted: the end of its period, or the date of
// publication.
func asOf(c *claims.Claim) claims.Date {
	p, _ := statedPeriod(c)
	if !p.End.IsZero() {
		return p.End
	}
	return docDate(c)
}

// dayOrNone reports whether a period is a day, up to which a toll was counted, or is not stated.
func dayOrNone(p claims.Period) bool { return p.IsZero() || p.Grain == claims.GrainDay }

// sinceStart reports whether a counts since a day and b too, told as "since its landing in March", or as all up to a later day: "by Saturday night".
func sinceStart(a, b *claims.Claim) bool {
	p, _ := statedPeriod(a)
	q, _ := statedPeriod(b)
	if p.Start.IsZero() || !p.End.IsZero() || q.Start.IsZero() || q.End.IsZero() {
		return false
	}
	text := strings.ToLower(b.Sentence.Text())
	if p.Start == q.Start {
		return strings.Contains(text, "since ")
	}
	n, ok := q.Days()
	return ok && n == 1 && q.Start.Compare(p.Start) > 0 && strings.Contains(" "+text, " by ") && !strings.Contains(" "+text, " by a ")
}
