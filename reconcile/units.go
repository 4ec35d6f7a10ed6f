package reconcile

func unitsRule() *Rule {
	return &Rule{
		Name: "units",
		Doc: `units reports the same number in two units for one thing: 84 kilometres and 84 miles of one path.

The two must be one number told twice: the same digits, two or more, once in each text, in units of one dimension, of the same
entity, period and kind, with words or other figures in common. As amounts they must not meet.

Not reported: an amount converted rightly, 84 km and 52 miles, and one that a text itself gives in both units.`,
		Run: func(p *Pass) {
			for _, t := range p.twinsOf(twistUnit) {
				p.reportTwin(t, " are the same number in two units")
			}
		},
	}
}
