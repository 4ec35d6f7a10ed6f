package reconcile

import "github.com/claimcheck/claimcheck/claims"

func multipleRule() *Rule {
	return &Rule{
		Name: "multiple",
		Doc: `multiple reports a multiple and a percent change of one thing that do not fit: "tripled" is three times as
much, which is a rise of 200%.

	times = 1 + percent/100

The two must be of the same measure, entity and period, with the same base, or stand in one sentence. A rise in percent of one text
that is the multiple of the two levels of another one is reported too: from 100 to 400 is a rise of 300%.

Not reported: changes from different bases, and multiples that meet within the rounding.`,
		Run: func(p *Pass) {
			for i, c := range p.Claims {
				if c.Quantity.Unit == "times" && (c.Kind == claims.KindRatio || c.Kind == claims.KindChange) {
					p.checkMultiple(i)
				}
			}
			p.checkBetween(p.multipleTold)
		},
	}
}

func (p *Pass) checkMultiple(i int) {
	a := &p.views[i]
	x, ok := factorOf(a.claim)
	if !ok {
		return
	}
	p.around(i, true, func(k int) {
		b := &p.views[k]
		y, ok := factorOf(b.claim)
		if !ok || b.claim.Kind != claims.KindChange || b.claim.Quantity.Unit != "%" || !p.sameMeasure(a, b) {
			return
		}
		step := claims.Step{Rule: "multiple", Text: quote(b.claim) + " is " + showRange(y, "times") + ", stated " + quote(a.claim), At: b.claim.At}
		if x.Overlaps(y) {
			if narrow(y) && nearTo(y, a.stated) {
				p.noteConfirmed(step, a.claim, b.claim)
			}
			return
		}
		oneSentence := a.doc == b.doc && !a.claim.Sentence.IsZero() && a.claim.Sentence.Overlaps(b.claim.Sentence)
		if !sameBases(a.claim, b.claim) && (!oneSentence || !sharedHead(a, b)) {
			return
		}
		p.Report(Finding{
			Message: topic(a.claim) + quote(a.claim) + " and " + quote(b.claim) + " are different changes",
			Claims:  []*claims.Claim{a.claim, b.claim}, Gap: gapOf(x, y, "times", claims.Number{}),
			Steps: []claims.Step{step},
		})
	})
}

// sharedHead reports whether two claims have a head in common.
func sharedHead(a, b *view) bool {
	for _, t := range a.terms {
		if t.role == roleHead && b.isHead(t.stem) {
			return true
		}
	}
	return false
}

// sameBases reports whether two changes state the same period and the same base, or the same year and no base.
func sameBases(a, b *claims.Claim) bool {
	p, q := a.Base.Period, b.Base.Period
	x, y := a.Period.Period, b.Period.Period
	if p.IsZero() && q.IsZero() {
		_, ok := a.Period.Period.Days()
		return ok && a.Period.Stated && b.Period.Stated && x.Grain == claims.GrainYear && x.Equal(y)
	}
	if p.IsZero() || !p.Equal(q) {
		return false
	}
	return x.IsZero() || y.IsZero() || x.Equal(y)
}
