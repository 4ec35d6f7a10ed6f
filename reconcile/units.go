package reconcile

import "github.com/claimcheck/claimcheck/claims"

func unitsRule() *Rule {
	return &Rule{
		Name: "units",
		Doc: `units reports the same number in two units for one thing: 84 kilometres and 84 miles of one path.

The two must be one number told twice: the same digits, two or more, once in each text, in units of one dimension, of the same
entity, period and kind, with words or other figures in common. As amounts they must not meet. An amount that a text gives twice, in
two units or in two ways, must be the same amount: 10 km are not 9 miles, and 12% is not one in three. A difference of
temperature that is converted like a reading, 2 °C as 35.6 °F, is reported too, in one text or in two.

Not reported: an amount converted rightly, 84 km and 52 miles, and one that a text itself gives in both units.`,
		Run: func(p *Pass) {
			for _, t := range p.twinsOf(twistUnit) {
				p.reportTwin(t, " are the same number in two units")
			}
			for i := range p.Claims {
				p.checkSame(i)
			}
			for q := range p.each() {
				p.checkDegrees(q)
			}
		},
	}
}

// sameSlack is how far apart, in hundredths of the larger one, two tellings of one amount may be: who converts rounds.
const sameSlack = 8

// sameReach is how many bytes apart two tellings of one share may stand.
const sameReach = 100

// checkSame compares a claim with those that the text links to it as the same amount.
func (p *Pass) checkSame(i int) {
	a := &p.views[i]
	for _, c := range p.linked(a.claim, claims.RelSame) {
		k, ok := p.byClaim[c]
		if !ok {
			continue
		}
		b := &p.views[k]
		if a.class == "%" && apart(a.claim.At, c.At) > sameReach {
			continue // "a third of the budget. That means cuts of 13 percent"
		}
		if a.class != b.class || a.unit != b.unit || a.class == "money" || a.class == "count" || a.claim.Kind != b.claim.Kind && a.class != "%" || positive(a.values) != positive(b.values) || !positive(a.values) && !positive(a.values.Neg()) {
			continue
		}
		if !p.nearlySame(a, b) {
			g := gapBetween(a, b)
			p.Report(Finding{
				Message: topic(a.claim) + quote(b.claim) + " is not " + quote(a.claim), Claims: []*claims.Claim{b.claim, a.claim}, Gap: g,
				Steps: []claims.Step{{Rule: "units", Text: quote(b.claim) + " is " + showRange(b.values, b.unit) + ", stated " + quote(a.claim) + ", which is " + showRange(a.values, a.unit)}, gapStep("units", g)},
			})
		}
	}
}

// nearlySame reports whether two amounts meet once each may be off by sameSlack.
func (p *Pass) nearlySame(a, b *view) bool {
	wide := claims.Between(claims.Ratio(100-sameSlack, 100), claims.Ratio(100+sameSlack, 100))
	return a.values.Mul(wide).Overlaps(b.values)
}

// checkDegrees compares two differences of temperature, in two scales: as differences they do not meet, as readings they do.
func (p *Pass) checkDegrees(q *pair) {
	a, b := p.Claims[q.a], p.Claims[q.b]
	if a.Quantity.Unit == b.Quantity.Unit || !ofDegrees(a) || !ofDegrees(b) || p.views[q.a].open() || p.views[q.b].open() || a.Kind != claims.KindChange || b.Kind != claims.KindChange || q.j.differsBeyondPeriod() {
		return
	}
	x, ok := claims.Convert(a.Quantity.Range, a.Quantity.Unit, b.Quantity.Unit)
	if !ok || !x.Overlaps(b.Quantity.Range) || p.views[q.a].values.Overlaps(p.views[q.b].values) {
		return
	}
	g := gapBetween(&p.views[q.a], &p.views[q.b])
	p.Report(Finding{
		Message: topic(a) + quote(a) + " is not a difference of " + quote(b), Claims: []*claims.Claim{a, b}, Gap: g,
		Steps: []claims.Step{{Rule: "units", Text: "as readings " + quote(a) + " is " + quote(b) + ", as differences they are not the same"}, gapStep("units", g)},
	})
}

func ofDegrees(c *claims.Claim) bool {
	return c.Quantity.Unit == "celsius" || c.Quantity.Unit == "fahrenheit"
}
