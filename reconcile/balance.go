package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

func balanceRule() *Rule {
	return &Rule{
		Name: "balance",
		Doc: `balance reports a stock that is not the earlier stock with what came in and without what went out:

	stock at the end = stock at the start + in - out
	net flow = in - out

A sentence, or two that follow each other, must give one amount that came in (admitted, bought, hired, immigrated) and one that went out
(released, sold, dismissed, emigrated), or say that there was none. The stock at the start stands by them, the one at the end in the
same document or in another; they are of one thing on two days, and the flows of the time between them. The two stocks may not be so
far from fitting that they are of other things. A net flow is one that the text calls net, of the same period.

Not reported: sentences with several amounts that come in or go out, and flows of another time.`,
		Run: func(p *Pass) {
			nets := p.nets()
			for i, c := range p.Claims {
				if c.Sentence.IsZero() || i > 0 && p.Claims[i-1].Sentence == c.Sentence {
					continue
				}
				if in, out, ok := p.flows(i); ok {
					d := p.views[in].doc
					p.checkNet(in, out, nets[d])
					p.otherDocs(d, func(o int) { p.checkNet(in, out, nets[o]) })
				}
				if f, ok := p.movements(i); ok {
					p.checkStocks(f)
				}
			}
		},
	}
}

// balanceMost is how many net flows of a document are looked at: the cost stays linear in the claims.
const balanceMost = 50

// nets lists the claims of net amounts of each document.
func (p *Pass) nets() [][]int {
	out := make([][]int, len(p.profiles))
	for k, c := range p.Claims {
		if d := p.views[k].doc; facet(c, "basis") == "net" && len(out[d]) < balanceMost {
			out[d] = append(out[d], k)
		}
	}
	return out
}

// flowOf gives 1 if the claim is of what came in, -1 of what went out, 0 if its words do not say.
func flowOf(v *view) int {
	for _, t := range v.terms {
		if t.role != roleHead && t.role != roleVerb {
			continue
		}
		switch t.stem {
		case "admission", "admit", "arrival", "arrive", "immigration", "acquisition", "purchase", "buy", "launch", "hire", "recruit", "recruitment", "join", "intake", "add", "addition", "birth":
			return 1
		case "release", "departure", "depart", "emigration", "sale", "sell", "dismiss", "dismissal", "retire", "retirement", "scrap", "discharge", "leave", "layoff", "withdraw", "withdrawal", "decommission", "disposal", "dispose":
			return -1
		case "revenue": // what is sold is of this stem too
			if v.class != "money" {
				return -1
			}
		}
	}
	return particle(v.claim)
}

// particleReach is how many bytes behind the figure the particle of its verb may stand: "took 60 old ones out of service".
const particleReach = 40

// particle gives 1 for "took in" before the figure, -1 for "took" or "brought" before it and "down" or "out of" behind it, 0 for
// neither.
func particle(c *claims.Claim) int {
	before := strings.TrimRight(strings.ToLower(before40(c)), " ")
	if strings.HasSuffix(before, "took in") || strings.HasSuffix(before, "taken in") {
		return 1
	}
	if !strings.HasSuffix(before, "took") && !strings.HasSuffix(before, "brought") {
		return 0
	}
	behind := claims.Span{Doc: c.At.Doc, Start: c.At.End, End: min(c.Sentence.End, c.At.End+particleReach)}.Text()
	if strings.Contains(behind, " down") || strings.Contains(behind, " out of ") {
		return -1
	}
	return 0
}

// inAndOut gives the one claim of what came in and the one of what went out, of the sentence that begins with claim i or of it and the next one
// if the first has only one of the two: those for which way gives 1 and -1. They are -1 where there is none; last is the last claim looked at.
// It fails where there are two of one way.
func (p *Pass) inAndOut(i int, way func(k int) int) (in, out, last int, ok bool) {
	in, out, last = -1, -1, i
	sentences := 0
	for k := i; k < len(p.Claims) && p.Claims[k].At.Doc == p.Claims[i].At.Doc; k++ {
		if k == i || p.Claims[k].Sentence != p.Claims[k-1].Sentence {
			if sentences++; sentences > 2 || sentences == 2 && (in >= 0) == (out >= 0) {
				break
			}
		}
		last = k
		switch n := way(k); {
		case n > 0 && in < 0:
			in = k
		case n < 0 && out < 0:
			out = k
		case n != 0:
			return in, out, last, false
		}
	}
	return in, out, last, true
}

// flows gives the one inflow and the one outflow by the words that name them: "immigration", "departures".
func (p *Pass) flows(i int) (in, out int, ok bool) {
	in, out, _, ok = p.inAndOut(i, func(k int) int {
		v := &p.views[k]
		if len(p.linked(v.claim, claims.RelPart)) > 0 || !v.isLevel() || v.class == "%" || ownRule(v) || v.class == "rank" || v.values.IsUnbounded() || unlikeTotal(v.claim) {
			return 0
		}
		return flowOf(v)
	})
	if !ok || in < 0 || out < 0 {
		return 0, 0, false
	}
	a, b := &p.views[in], &p.views[out]
	return in, out, a.class == b.class && (a.unit == b.unit || a.class == "count" && nounDoubt(a, b) <= nounPlain)
}

// flowPeriod gives the period of two flows, if they do not state two.
func (p *Pass) flowPeriod(in, out int) (claims.Period, bool) {
	x, _ := statedPeriod(p.Claims[in])
	y, _ := statedPeriod(p.Claims[out])
	switch {
	case x.IsZero():
		return y, true
	case y.IsZero() || x.Equal(y):
		return x, true
	}
	return claims.Period{}, false
}

// checkNet compares the flows with a net flow of their period.
func (p *Pass) checkNet(in, out int, nets []int) {
	when, ok := p.flowPeriod(in, out)
	if !ok || when.IsZero() {
		return
	}
	a, b := &p.views[in], &p.views[out]
	for _, k := range nets {
		n := &p.views[k]
		q, _ := statedPeriod(n.claim)
		if n.class != a.class || !q.Equal(when) || !p.sameFlow(n, a) && !p.sameFlow(n, b) {
			continue
		}
		x := a.values.Sub(b.values)
		text := quote(a.claim) + " - " + quote(b.claim) + " = " + showRange(x, a.unit)
		p.contradict(p.derive(in, x, a.claim.Period, []*claims.Claim{a.claim, b.claim}, claims.Step{Rule: "balance", Text: text, At: a.claim.At}), k)
	}
}

// sameFlow reports whether a net flow and a flow are of one thing: both are of migration, or share a head.
func (p *Pass) sameFlow(n, v *view) bool {
	with := p.setting(n, v)
	j := judge(n, v, &with, nil)
	if j.verdict[cScope] == Different || j.verdict[cStance] == Different {
		return false
	}
	_, moves := n.has("migration")
	_, in := v.has("immigration")
	_, out := v.has("emigration")
	return moves && (in || out) || j.features[fHead] > 0 && j.evidence >= evidenceAcross
}

// onDay gives the day of a claim that states one, the zero Date if it does not.
func onDay(c *claims.Claim) claims.Date {
	p, stated := statedPeriod(c)
	if n, ok := p.Days(); !stated || !ok || n > 3 {
		return claims.Date{}
	}
	return p.Start
}

func abs(n int) int { return max(n, -n) }
