package reconcile

func digitsRule() *Rule {
	return &Rule{
		Name: "digits",
		Doc: `digits reports two claims of one figure that differ by two neighboring digits that are swapped: 2,386 and 2,836 metres.

The two must be one number told twice: the same digits but for the two, once in each text, in one unit, of the same entity, period
and kind, with words or other figures in common. Shares must have three digits.

Not reported: other values that differ (values), and figures of another period or entity.`,
		Run: func(p *Pass) {
			for _, t := range p.twinsOf(twistDigits) {
				p.reportTwin(t, " are the same number with two digits swapped")
			}
		},
	}
}
