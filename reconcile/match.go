package reconcile

import (
	"math"

	"github.com/claimcheck/claimcheck/claims"
)

// Thresholds of evidence, in tenths of bits.
const (
	evidenceConflict = -5  // a conflict of values needs this much
	evidenceAgree    = -20 // an agreement needs this much
	evidenceAcross   = -25 // a change and a level of one measure need this much: their values are not alike
	evidenceDispute  = -15 // rival figures of two speakers need this much
	marginBest       = 4   // a pair is the best of a claim if none is better by more than this
	marginAgree      = 12  // a conflict gives way to an agreement of one of its claims that is weaker by up to this
)

// agrees reports whether the pair says the same, and how strongly: the values meet and are not far from each
// other, and the evidence outweighs the conditions that differ. Stated periods that exclude each other, and
// different units, rule an agreement out.
func (p *Pass) agrees(q *pair) (int, bool) {
	j := &q.j
	meets := j.verdict[cValue] == Same || j.features[fEqual] > 0 || j.features[fMeet] > 0
	if !meets || j.features[fNear] < 0 || j.verdict[cUnit] == Different || j.verdict[cPeriod] == Different && j.conf[cPeriod] >= 90 {
		return 0, false
	}
	if c := p.Claims[q.a].Kind; c == claims.KindDate {
		return 0, false
	}
	e := j.evidence + against(j)
	return e, e >= evidenceAgree
}

// A best tells, for a claim and another document, how strong the best pairs are.
type best struct {
	any   int // strongest pair that is comparable
	agree int // strongest pair that agrees
}

type bestKey struct{ claim, doc int }

// bests holds the best pairs of each claim in each other document.
type bests map[bestKey]best

func (m bests) of(claim, doc int) best {
	if b, ok := m[bestKey{claim, doc}]; ok {
		return b
	}
	return best{any: math.MinInt, agree: math.MinInt}
}

// bests finds the best pairs of each claim in each other document.
func (p *Pass) bests() bests {
	out := bests{}
	put := func(claim, doc, e int, agree bool) {
		k := bestKey{claim, doc}
		b := out.of(claim, doc)
		b.any = max(b.any, e)
		if agree {
			b.agree = max(b.agree, e)
		}
		out[k] = b
	}
	for i := range p.pairs {
		q := &p.pairs[i]
		e, agree := p.agrees(q)
		if !agree {
			if !q.j.comparable() {
				continue
			}
			e = q.j.evidence
		}
		put(q.a, p.views[q.b].doc, e, agree)
		put(q.b, p.views[q.a].doc, e, agree)
	}
	return out
}

// rivals calls f for each pair of comparable claims whose values cannot both hold, where each claim is the
// best counterpart of the other and no better counterpart agrees.
func (p *Pass) rivals(f func(q *pair)) {
	bests := p.bests()
	for i := range p.pairs {
		q := &p.pairs[i]
		if q.j.verdict[cValue] != Different || !q.j.comparable() {
			continue
		}
		da, db := p.views[q.a].doc, p.views[q.b].doc
		if da == db || q.j.evidence < evidenceConflict+periodDoubt(&q.j)+nounDoubt(&p.views[q.a], &p.views[q.b]) {
			continue
		}
		x, y := bests.of(q.a, db), bests.of(q.b, da)
		if max(x.any, y.any) > q.j.evidence+marginBest || max(x.agree, y.agree) >= q.j.evidence-marginAgree {
			continue
		}
		f(q)
	}
}

// periodDoubt is the evidence that a pair needs beyond the usual because its period is not known to be the
// same: 36 less six tenths of the confidence in percent.
func periodDoubt(j *judgement) int {
	if j.verdict[cPeriod] != Unknown {
		return 0
	}
	return max(0, 36-j.conf[cPeriod]*6/10)
}

// nounDoubt is the evidence that a pair of plain numbers needs beyond the usual: "7" may be part of a name.
func nounDoubt(a, b *view) int {
	if a.class == "count" && a.noun == "" && b.noun == "" {
		return 12
	}
	return 0
}
