package reconcile

func basisRule() *Rule {
	return &Rule{
		Name: "basis",
		Doc: `basis reports one number that two texts give on two sides of a contrast: a rise of 2.1 percent before and after inflation, a net and a
gross profit, a deficit and a surplus of one size.

The two must be one number told twice: the same digits, two or more, once in each text, in one unit, of the same entity, period and
kind, with words or other figures in common; and both sides of the contrast must be named.

Not reported: two numbers, one for each side.`,
		Run: func(p *Pass) {
			for _, t := range p.twinsOf(twistBasis) {
				p.reportTwin(t, " are the same number with another meaning")
			}
		},
	}
}
