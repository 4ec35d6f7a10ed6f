package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

func valuesRule() *Rule {
	return &Rule{
		Name: "values",
		Doc: `values reports two claims of different documents that give one figure two values.

The claims must be comparable: the same measure with strong evidence, the same entity, scope, unit, stance
and kind of count, and a period that is the same or not stated. Each value is an interval: "4.2 billion" is
4.15 to 4.25 billion, "more than 300" is everything above 300. The two are in conflict if the intervals share
no number; the gap is the distance between their nearest ends. A number that names no unit ("the trams cost 310 million") is read in that of the
only amount of money or share of the other document that may be the same.

Not reported: ranges that touch ("more than 300" and "300"), a running count that is higher in the later document (related, as a development), a figure that
is said to be revised, two sums whose difference is told ("costs of £35,000"), two shares that make up the whole, shares within two limits ("seen within four hours", "seen within an hour"), two sums of
which one is a fine and the other a cost, all of a thing against some of it ("all 90 seats", "54 seats"), counts that differ by one where a text says
who is counted ("including the gunman"), and a pair of which one claim agrees with a better counterpart in the other document.`,
		Run: func(p *Pass) {
			p.rivals(func(q *pair) { p.reportValues(q) })
			p.checkUnsaid()
		},
	}
}

func (p *Pass) reportValues(q *pair) {
	a, b := p.Claims[q.a], p.Claims[q.b]
	if developed(a, b) || p.counting(q) || revised(a, b) || falls(a, b) || p.touch(q) ||
		countedElse(&p.views[q.a], &p.views[q.b]) || otherYear(a, b) {
		return
	}
	if complements(&p.views[q.a], &p.views[q.b]) || limitsApart(a, b) {
		return
	}
	if powerBetween(&p.views[q.a].figure, &p.views[q.b].figure) != 0 {
		return // the rule scale reports it, or they have the same digits by chance
	}
	if digitsSwapped(&p.views[q.a], &p.views[q.b]) && p.unspoken(&p.views[q.a], &p.views[q.b]) {
		return // of two things
	}
	if p.differenceTold(q) {
		return // before and after what was taken off
	}
	p.reportRivals(q, topic(a)+quote(a)+" and "+quote(b)+" cannot both hold")
}

// differenceTold reports whether one of the two documents tells the difference of the two amounts of money, so that the one is the other after it was
// taken off: "brought in £186,000", "was left with £151,000", "costs of £35,000".
func (p *Pass) differenceTold(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	x, ok1 := a.stated.Point()
	y, ok2 := b.stated.Point()
	if !ok1 || !ok2 || a.class != "money" || a.unit != b.unit || p.entries == nil {
		return false
	}
	gap := x.Sub(y).Abs()
	for _, d := range [2]int{a.doc, b.doc} {
		for n := range min(len(p.entries[d].claims), listReach) {
			w := &p.views[p.number(d, n)]
			if z, ok := w.stated.Point(); ok && w.unit == a.unit && isLevel(w.claim) && len(w.figure.digits) >= 2 && z.Equal(gap) {
				return true
			}
		}
	}
	return false
}

// complements reports whether two shares make up the whole, so that they may be told of its two sides: 83 percent were seen in time, 17 percent
// waited longer.
func complements(a, b *view) bool {
	if a.class != "%" || b.class != a.class || a.claim.Kind == claims.KindChange || b.claim.Kind == claims.KindChange {
		return false
	}
	x, ok1 := a.stated.Point()
	y, ok2 := b.stated.Point()
	return ok1 && ok2 && x.Add(y).Equal(claims.Int(100))
}

// limitsApart reports whether two figures are of those within two limits: "seen within four hours", "seen within an hour".
func limitsApart(a, b *claims.Claim) bool {
	x, y := limitOf(a), limitOf(b)
	return x != "" && y != "" && x != y
}

// limitOf gives the word behind "within" in the sentence of a claim, "" if there is none or the claim is told with it.
func limitOf(c *claims.Claim) string {
	_, behind, ok := strings.Cut(strings.ToLower(c.Sentence.Text()), " within ")
	if !ok || strings.Contains(strings.ToLower(c.At.Text()), "within") {
		return ""
	}
	words := strings.Fields(behind)
	if len(words) < 2 {
		return ""
	}
	switch strings.TrimRight(words[1], ".,;:!?") {
	case "minutes", "minute", "hours", "hour", "days", "day", "weeks", "week", "months", "month", "years", "year", "miles", "mile", "kilometres", "kilometers", "metres", "meters":
		return words[0]
	}
	return ""
}

// touch reports whether the ranges only touch: "more than 300" and "300" are too near to be worth a reader's eye.
func (p *Pass) touch(q *pair) bool {
	d, ok := p.views[q.a].values.Gap(p.views[q.b].values)
	return ok && d.Sign() == 0
}

// reportRivals reports a pair whose ranges share no number.
func (p *Pass) reportRivals(q *pair, message string, more ...claims.Step) {
	a, b := &p.views[q.a], &p.views[q.b]
	g, rule := gapBetween(a, b), p.rule.Name
	p.reportLater(Finding{Message: message, Claims: []*claims.Claim{a.claim, b.claim}, Gap: g}, func() []claims.Step {
		steps := []claims.Step{{Rule: rule, Text: p.compare(q.a, q.b).Because}, readStep(a.claim), readStep(b.claim)}
		steps = append(steps, more...)
		if g.Known {
			steps = append(steps, gapStep(rule, g))
		}
		return steps
	})
}

// falls reports whether a running count is lower in the later document: the rule running reports it, unless both are of one day.
func falls(a, b *claims.Claim) bool {
	if !running(a) || !running(b) || asOf(a) == asOf(b) || periodOver(a, b) || zero(a) != zero(b) {
		return false
	}
	d, e := docDate(a), docDate(b)
	return !d.IsZero() && !e.IsZero() && d != e && !developed(a, b)
}
