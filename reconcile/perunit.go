package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

func perUnitRule() *Rule {
	return &Rule{
		Name: "perunit",
		Doc: `perunit reports a total that is not the amount per unit times the number of units: $500 a worker for 80,000
workers is $40 million, not $4 million.

	total = amount per unit x number of units
	total = average per day x days of the period

The text must link the amount per unit to the number of units. The total stands by that number, in the same document or in another one that gives
the number too; it has the digits of the product at another power of ten, or stands in the sentence of the number and is at
most twice the product, or half of it. Nothing is reported if one of the figures there meets the product. Or one sentence must give the
number and the total, each as its only figure of that unit, and the total the measure of the amount per unit that
stands in it or in the same document. An amount per head, a total of the same thing and a number of people of one entity may stand in
three documents; the total must then be off by more than a quarter. An amount that the text gives for each of several things, their number, and
a sum that the text calls a cost, a bill or a total must be the only three in the texts about the same thing that fit in kind and size.
An average per day, week or month is held against a total only if both state
the very same period.

Not reported: totals of a part of the time or of the units, and products that meet the total within the
rounding of the three.`,
		Run: func(p *Pass) {
			for i, c := range p.Claims {
				if top, per, ok := strings.Cut(string(c.Quantity.Unit), "/"); ok && (c.Kind == claims.KindLevel || c.Kind == claims.KindRate) {
					p.checkPerUnit(i, claims.Unit(top), claims.Unit(per))
					p.checkAverage(i, claims.Unit(top), claims.Unit(per))
					p.checkPerHead(i, claims.Unit(top), claims.Unit(per))
				}
			}
			p.checkProducts()
			p.checkApieces()
			p.checkRates()
		},
	}
}

func (p *Pass) checkPerUnit(i int, top, per claims.Unit) {
	c := p.Claims[i]
	var number, total []*claims.Claim
	for _, l := range p.linked(c, claims.RelPer) {
		if sameNoun(l.Quantity.Unit, per) && isLevel(l) {
			number = append(number, l)
		}
	}
	for _, rel := range []claims.Relation{claims.RelWith, claims.RelOf, claims.RelPart} {
		for _, l := range p.linked(c, rel) {
			if l.Quantity.Unit == top && isLevel(l) {
				total = append(total, l)
			}
		}
	}
	if len(number) == 0 || len(total) == 0 {
		number, total = p.besides(i, top, per)
	}
	for _, n := range number {
		for _, t := range total {
			p.checkTotal(i, n, t)
		}
	}
}

// besidesReach is how many claims before and after a rate the number and the total are looked for: the cost stays linear in the claims.
const besidesReach = 128

// besides finds the sentences of the document around claim i that give one number of units and one total of its measure.
func (p *Pass) besides(i int, top, per claims.Unit) (number, total []*claims.Claim) {
	c := p.Claims[i]
	if c.Measure == "" {
		return nil, nil
	}
	first, last := i, i
	for first > max(0, i-besidesReach) && p.Claims[first-1].At.Doc == c.At.Doc {
		first--
	}
	for last+1 < min(len(p.Claims), i+besidesReach) && p.Claims[last+1].At.Doc == c.At.Doc {
		last++
	}
	for k := first; k <= last; {
		sentence := p.Claims[k].Sentence
		var ns, ts []*claims.Claim
		for ; k <= last && p.Claims[k].Sentence == sentence; k++ {
			d := p.Claims[k]
			switch {
			case k == i || !isLevel(d) && (d.Kind != claims.KindLevel || d.Stance != c.Stance):
			case sameNoun(d.Quantity.Unit, per):
				ns = append(ns, d)
			case d.Quantity.Unit == top:
				ts = append(ts, d)
			}
		}
		if len(ns) == 1 && len(ts) == 1 && ts[0].Measure == c.Measure && ts[0].Period.Period.Equal(c.Period.Period) {
			number, total = append(number, ns[0]), append(total, ts[0])
		}
	}
	if len(total) != 1 {
		return nil, nil
	}
	return number, total
}

func sameNoun(a, b claims.Unit) bool {
	return a == b || genericNoun(string(a)) && genericNoun(string(b))
}

func (p *Pass) checkTotal(i int, number, total *claims.Claim) {
	if partial(total) {
		return
	}
	n, ok1 := p.byClaim[number]
	t, ok2 := p.byClaim[total]
	if !ok1 || !ok2 {
		return
	}
	c := p.Claims[i]
	x := c.Quantity.Range.Mul(p.views[n].values)
	g := p.derive(t, x, total.Period, []*claims.Claim{c, number},
		claims.Step{Rule: p.rule.Name, Text: quote(c) + " x " + quote(number) + " = " + showRange(x, total.Quantity.Unit), At: c.At})
	p.contradict(g, t)
}
