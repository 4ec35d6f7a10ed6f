package reconcile

func currencyRule() *Rule {
	return &Rule{
		Name: "currency",
		Doc: `currency reports the same number in two currencies for one thing: "EUR 5.2 billion" and "$5.2 billion" for
the same deal.

The two must be one number told twice: the same digits, two or more, once in each text, of the same entity, period and
kind, with words or other figures in common. Which currency is right is not decided, and nothing is converted.

Not reported: different numbers in two currencies, amounts that a text itself gives in both, and a sign that may mean both, as "$" may
be a Canadian dollar.`,
		Run: func(p *Pass) {
			for _, t := range p.twinsOf(twistCurrency) {
				p.reportTwin(t, " are the same number in two currencies")
			}
		},
	}
}
