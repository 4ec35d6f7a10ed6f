package reconcile

import "strings"

func disputeRule() *Rule {
	return &Rule{
		Name: "dispute",
		Doc: `dispute reports rival figures of two named parties: "rebels say 400, the ministry says 40".

The two claims must be comparable as for the rule values, each must name a speaker, and the speakers must be
different. They may stand in one document. A dispute is no error of either text: the sources report that the
parties disagree.

Not reported: figures of one speaker, and figures of different measures that the parties give.`,
		Run: func(p *Pass) {
			for i := range p.pairs {
				q := &p.pairs[i]
				a, b := p.Claims[q.a], p.Claims[q.b]
				if q.j.verdict[cValue] != Different || q.j.differs() || q.j.topic() < p.disputeNeeds(q) || !otherSpeaker(a.Speaker, b.Speaker) || developed(a, b) {
					continue
				}
				p.reportRivals(q, topic(a)+a.Speaker+" says "+quote(a)+", "+b.Speaker+" says "+quote(b))
			}
		},
	}
}

// otherSpeaker reports whether both speakers are named and neither name holds the other.
func otherSpeaker(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return a != "" && b != "" && !strings.Contains(a, b) && !strings.Contains(b, a)
}

// disputeNeeds is the evidence, apart from the likeness of the values, that rival figures of two speakers need:
// less in one document, which sets the speakers against each other itself.
func (p *Pass) disputeNeeds(q *pair) int {
	if p.views[q.a].doc == p.views[q.b].doc {
		return evidenceDispute
	}
	return 0
}
