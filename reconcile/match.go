package reconcile

// Thresholds of evidence, in tenths of bits.
const (
	evidenceConflict = 100 // a conflict of values needs this much
	evidenceOneDoc   = 240 // the same inside one document, where two figures mostly are two things
	evidenceAgree    = 80  // an agreement needs this much, with the bonus of equal values
	marginBest       = 15  // a pair is the best of a claim if none is better by more than this
	marginAgree      = 40  // a conflict gives way to an agreement of one of its claims that is weaker by up to this
)

// agreeBonus is the evidence, in tenths of bits, that two values meet: unusual figures that are equal are
// rarely of different things. Each significant digit that both sides write is worth 20, the first one 5.
func agreeBonus(a, b *view) int {
	x, ok1 := a.stated.Point()
	y, ok2 := b.stated.Point()
	dx, dy := a.figure.digits, b.figure.digits
	if !ok1 || !ok2 || dx == "" || dy == "" {
		return 5
	}
	n := min(len(dx), len(dy))
	if !x.Equal(y) {
		n = min(n, 3)
	}
	return 5 + 20*(n-1)
}

// agrees reports whether the pair says the same: nothing differs, the ranges meet, and there is enough
// evidence together with the bonus of equal values.
func (p *Pass) agrees(q *pair) (int, bool) {
	if q.j.verdict[cValue] != Same || q.j.differs() || q.j.verdict[cMeasure] == Different {
		return 0, false
	}
	e := q.j.evidence + agreeBonus(&p.views[q.a], &p.views[q.b])
	return e, e >= evidenceAgree
}

// A best tells, for a claim and another document, how strong the best pairs are.
type best struct {
	any   int // strongest pair that is comparable
	agree int // strongest pair that agrees
}

type bestKey struct{ claim, doc int }

// bests finds the best pairs of each claim in each other document.
func (p *Pass) bests() map[bestKey]best {
	out := map[bestKey]best{}
	put := func(claim, doc, e int, agree bool) {
		k := bestKey{claim, doc}
		b := out[k]
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
		need := evidenceConflict + periodDoubt(&q.j)
		if da == db {
			need = evidenceOneDoc
		}
		if q.j.evidence < need {
			continue
		}
		x, y := bests[bestKey{q.a, db}], bests[bestKey{q.b, da}]
		if max(x.any, y.any) > q.j.evidence+marginBest || max(x.agree, y.agree) >= q.j.evidence-marginAgree && max(x.agree, y.agree) > 0 {
			continue
		}
		f(q)
	}
}

// periodDoubt is the evidence that a pair needs beyond the usual because its period is not known to be the
// same: 30 less half of the confidence in percent, and at least 0.
func periodDoubt(j *judgement) int {
	if j.verdict[cPeriod] != Unknown {
		return 0
	}
	return max(0, 30-j.conf[cPeriod]/2)
}
