package reconcile

import "github.com/claimcheck/claimcheck/claims"

// Thresholds of evidence, in tenths of bits.
const (
	evidenceConflict = -8  // a conflict of values needs this much
	evidenceAgree    = -18 // an agreement needs this much
	evidenceDate     = 20  // an agreement of two equal dates needs this much
	evidenceFew      = -15 // an agreement of counts below ten needs this much
	evidenceMeet     = -10 // the same if the figures only meet, and neither is the other rounded
	evidenceAcross   = -25 // a change and a level of one measure need this much: their values are not alike
	evidenceThing    = -10 // two levels of one thing in different periods need this much: their values need not be alike
	evidenceBase     = -26 // the base of a change needs this much, if it states the period and names the entity
	marginBest       = 4   // a pair is the best of a claim if none is better by more than this
	marginAgree      = 12  // a conflict gives way to an agreement of one of its claims that is weaker by up to this
)

// agrees reports whether the pair says the same, and how strongly: the values meet and are not far from each
// other, and the evidence outweighs the conditions that differ. Stated periods that exclude each other, and
// different units, rule an agreement out.
func (p *Pass) agrees(q *pair) (int, bool) { return int(q.agrees), q.agrees != none }

// agreement is agrees for two views.
func agreement(a, b *view, j *judgement) (int, bool) {
	meets := j.verdict[cValue] == Same || j.features[fEqual] > 0 || j.features[fMeet] > 0
	if !meets || j.features[fNear] < 0 || j.verdict[cUnit] == Different || otherPeriod(a, b, j) {
		return 0, false
	}
	if a.claim.Kind == claims.KindDate {
		return j.evidence, j.evidence >= evidenceDate && !j.differs() && sameDate(a.claim, b.claim)
	}
	if a.class == string(claims.KindRank) && j.features[fHead]+j.features[fHeadOther] <= 0 {
		return 0, false // a second trip is no second paragraph
	}
	if a.class == "count" && j.features[fEqual] == 0 && a.noun != b.noun && !genericNoun(a.noun) && !genericNoun(b.noun) && !deedOf(a, b) && likeKinds(a, b) <= 0 && j.features[fHead] == 0 && !oneNumber(a, b, j) {
		return 0, false // about 35,000 employees and 31,000 documents
	}
	if a.class == "second" && j.features[fHead] <= 0 && farApart(a.claim, b.claim) {
		return 0, false // a two-day summit this year is no two-day visit of last year
	}
	if j.features[fEqual] == 0 && j.features[fNear] < 70 && a.open() != b.open() {
		return 0, false // "more than 90" and 128
	}
	e := j.evidence + against(j)
	if j.verdict[cStance] == Different && plansAndFact(a.claim, b.claim) && farApart(a.claim, b.claim) {
		return 0, false // what was planned last year need not have come about
	}
	return e, e >= agreeNeed(a, b, j)
}

// sameDate reports whether two claims date something to one time, and not about the days on which the texts were published: those all texts tell.
func sameDate(a, b *claims.Claim) bool {
	p := a.Period.Period
	far := func(d claims.Date) bool { return !d.IsZero() && distance(p, d) > daysSame }
	return p.Equal(b.Period.Period) && far(docDate(a)) && far(docDate(b))
}

// farApart reports whether the documents of two claims were published more than daysNear apart.
func farApart(a, b *claims.Claim) bool {
	d, e := docDate(a), docDate(b)
	if d.IsZero() || e.IsZero() {
		return false
	}
	n := d.Sub(e)
	return n > daysNear || n < -daysNear
}

// open reports whether the range of the claim has only one end.
func (v *view) open() bool { return v.values.Low().Missing || v.values.High().Missing }

// rivals calls f for each pair of comparable claims of two documents whose values cannot both hold, where each
// claim is the best counterpart of the other and no better counterpart agrees.
func (p *Pass) rivals(f func(q *pair)) {
	p.rivalsFrom(func(q *pair) int { return evidenceConflict + p.doubt(q) }, f)
}

// rivalsFrom is rivals with the evidence that a pair needs.
func (p *Pass) rivalsFrom(need func(q *pair) int, f func(q *pair)) {
	for q := range p.each() {
		if q.j.verdict[cValue] != Different || !q.j.comparable() {
			continue
		}
		if !p.unrivalled(q) || p.views[q.a].doc == p.views[q.b].doc || ownRule(&p.views[q.a]) || q.j.evidence < need(q) {
			continue
		}
		f(q)
	}
}

// unrivalled reports whether each claim of the pair is the best counterpart of the other in its document, and no counterpart that
// agrees is nearly as good.
func (p *Pass) unrivalled(q *pair) bool {
	return int(q.best.any) <= q.j.evidence+marginBest && int(q.best.agree) < q.j.evidence-marginAgree
}

// ownRule reports whether claims of the dimension are compared by rules of their own: ages, dates and
// anniversaries.
func ownRule(v *view) bool {
	switch claims.Kind(v.class) {
	case claims.KindAge, claims.KindDate, claims.KindAnniversary:
		return true
	}
	return false
}
