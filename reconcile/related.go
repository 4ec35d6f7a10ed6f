package reconcile

import (
	"cmp"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// evidenceRelated is the evidence, in tenths of bits, from which a pair that was not compared is listed.
const evidenceRelated = -20

// relatedMax is how many related pairs a claim is listed in at most.
const relatedMax = 3

// related lists near pairs of two documents that were not compared, each with the condition that fails, and
// pairs whose values differ without a conflict. The strongest pairs of each claim are kept.
func (p *Pass) related() []Related {
	type row struct {
		q        *pair
		evidence int32
		number   int32
	}
	var rows []row
	for q := range p.each() {
		if p.views[q.a].doc != p.views[q.b].doc && p.relation(q) != "" && !p.reported[[2]int{q.a, q.b}] {
			rows = append(rows, row{q, int32(q.j.evidence), int32(len(rows))})
		}
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(b.evidence, a.evidence), cmp.Compare(a.number, b.number))
	})
	used := make([]uint8, len(p.views))
	strongest := rows[:0]
	for _, r := range rows {
		if used[r.q.a] >= relatedMax || used[r.q.b] >= relatedMax {
			continue
		}
		used[r.q.a]++
		used[r.q.b]++
		strongest = append(strongest, r)
	}
	slices.SortFunc(strongest, func(a, b row) int { return cmp.Compare(a.number, b.number) })
	out := make([]Related, 0, len(strongest))
	two := make([]*claims.Claim, 0, 2*len(strongest)) // of all rows, in one piece of memory
	for _, r := range strongest {
		differs := p.relation(r.q)
		two = append(two, p.Claims[r.q.a], p.Claims[r.q.b])
		out = append(out, Related{Claims: two[len(two)-2 : len(two) : len(two)], Differs: differs, Text: p.relationText(r.q, differs)})
	}
	return out
}

// relation names what keeps a pair from being compared: a condition, or a reason why different values are no
// conflict; "" if the pair is not near enough to be listed, or agrees.
func (p *Pass) relation(q *pair) string {
	if q.j.topic() < evidenceRelated {
		return ""
	}
	for c, v := range q.j.verdict[:6] {
		if v == Different {
			return conditionNames[c]
		}
	}
	if q.j.verdict[cValue] != Different {
		return ""
	}
	a, b := p.Claims[q.a], p.Claims[q.b]
	switch {
	case revised(a, b):
		return "revision"
	case developed(a, b) || p.counting(q):
		return "development"
	case q.j.verdict[cMeasure] == Unknown || q.j.evidence < evidenceConflict:
		return ConditionMeasure
	case periodDoubt(&q.j) > 0 && q.j.evidence < evidenceConflict+p.doubt(q):
		return ConditionPeriod
	}
	return ""
}

func (p *Pass) relationText(q *pair, differs string) string {
	switch differs {
	case "revision":
		return p.why(q, cRevision)
	case "development":
		switch {
		case p.counting(q):
			return "votes were still being counted"
		case changing(p.Claims[q.a]):
			return "the number of those in this state changes from day to day"
		}
		return "the later figure is higher: a running count grows"
	}
	for c, name := range conditionNames {
		if name == differs {
			if w := p.why(q, c); w != "" {
				return w
			}
		}
	}
	return differs + " differs"
}

// why gives the text of a condition of a pair, as Compare does.
func (p *Pass) why(q *pair, condition int) string {
	a, b := &p.views[q.a], &p.views[q.b]
	var r reason
	switch condition {
	case cMeasure:
		compareMeasure(a, b, &q.j, &r)
	case cScope:
		if v, _ := compareScope(a, b, &r); v != Different && rivalNames(a, b, p.named) {
			r.sayRivals(a, b)
		}
	case cPeriod:
		comparePeriod(a, b, &r)
	case cUnit:
		compareUnit(a, b, &r)
	case cStance:
		compareStance(a, b, &r)
	case cCount:
		compareCount(a, b, &r)
	case cRevision:
		compareRevision(a, b, &r)
	}
	return r.text
}
