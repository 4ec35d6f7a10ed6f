package reconcile

func yearsRule() *Rule {
	return &Rule{
		Name: "years",
		Doc: `years reports one number that two texts give for periods a year or two apart that end in one month: the year to June 2022, and to June 2023.

The two must be one number told twice: the same digits, three or more, once in each text, in one unit, of the same entity and kind,
with words or other figures in common. Both periods must be stated.

Not reported: figures of a text that gives both years, and equal numbers of fewer digits.`,
		Run: func(p *Pass) {
			for _, t := range p.twinsOf(twistPeriod) {
				p.reportTwin(t, " are the same number for two years")
			}
		},
	}
}
