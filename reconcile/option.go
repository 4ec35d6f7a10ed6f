package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// option weighs the source claim k for the draft claim i.
func (v *verifier) option(i, k int) (option, bool) {
	p := v.pass
	a, b := v.view(i), v.view(k)
	bare, dress := false, false
	if a.class != b.class || a.class == "money" && a.unit != b.unit {
		x, y, ok := likeUnits(a, b)
		if !ok {
			x, y, dress = otherDress(a, b)
			ok = dress
		}
		if !ok {
			return option{}, false
		}
		a, b, bare = x, y, x.class != "second" || p.views[k].claim.Kind != claims.KindDuration
	}
	s := p.setting(a, b)
	j := judge(a, b, &s, nil)
	o := option{source: k, j: j, e: j.evidence + against(&j), differs: against(&j) < 0}
	if o.bare = bare; bare {
		o.e -= 8
	} else if v.lone(i, k) {
		o.e += loneUnit
	}
	if j.verdict[cUnit] == Different || bare && borrowed(&p.views[k], a) && j.features[fEqual] < 20 && !sharesCore(&j) {
		return option{}, false
	}
	var words int
	if words, o.twin = v.likeWording(i, k); words > 2 {
		o.e += wordEvidence * min(words-2, 6)
	}
	if o.twin {
		o.e, o.differs = max(o.e, evidenceTwin), false
	}
	o.rel = relate(a, b, &j)
	if o.dress = dress; dress {
		if max(len(a.figure.digits), len(b.figure.digits)) < 3 && a.class == "%" && !sharesCore(&j) {
			return option{}, false
		}
		if o.rel == relApart {
			o.rel = relOpen
		}
	}
	if o.rel == relApart && v.n == 1 && farBound(a, b) {
		o.rel = relOpen // "more than 90" of "more than 85", with nothing else in the draft that shows that it was written from this
	}
	if o.rel == relApart && otherSign(a, b) {
		o.rel = relHolds
	}
	fits := !otherPerson(a, &j) && !otherTime(a, b, &j)
	o.in = o.rel == relIn && (o.twin || sharesCore(&j)) && fits
	o.agrees = o.rel == relHolds && fits || o.in && o.e >= evidenceSame
	o.soften(a, b)
	if bothSince(a, b) && j.verdict[cStance] == Different {
		o.e, o.differs = o.e+6, j.verdict[cScope] == Different || j.veto
	}
	if o.twin && v.verbatim(i, k) {
		o.e, o.rel, o.agrees, o.differs = o.e+evidenceTwin, relHolds, true, false
	}
	return o, true
}

// borrowed reports whether a plain number would take a unit other than money from the draft's figure.
func borrowed(s, like *view) bool {
	return plainNumber(s) && like.class != "count" && like.class != "money" && like.class != "%"
}

// soften says whether the conditions that differ are such in which a text that retells another is often loose: the
// stance, the kind of count, a season told as two years, and given enough evidence a period that the draft does not state.
func (o *option) soften(a, b *view) {
	j := &o.j
	switch {
	case j.verdict[cScope] == Different || j.veto:
	case j.verdict[cPeriod] != Different:
		o.soft = true
	case sameSeason(a, b):
		o.e, o.soft = o.e-againstPeriod, true
	case a.claim.Period.IsZero():
		o.soft = o.e >= evidenceUndated
	}
}

// otherSign reports whether one claim is the other one without its sign, and they do not both say which way something
// changed: "by more than half" and "down by more than 50 per cent", "shrank by 0.3%" and "-0.3%", nine kilos and 20 pounds
// lighter.
func otherSign(a, b *view) bool {
	if a.claim.Kind == claims.KindChange && b.claim.Kind == claims.KindChange {
		return false
	}
	if a.stated.Neg().Equal(b.stated) {
		return true
	}
	_, ok1 := a.stated.Point()
	_, ok2 := b.stated.Point()
	return ok1 && ok2 && a.claim.Quantity.Unit != b.claim.Quantity.Unit && a.class == b.class && a.values.Neg().Overlaps(b.values)
}

// otherPerson reports whether the draft tells the age of someone else.
func otherPerson(a *view, j *judgement) bool {
	return a.class == string(claims.KindAge) && j.verdict[cScope] == Different
}

// otherTime reports whether both texts state the periods, in one kind of unit from a month up, and these have no day
// in common. Days are told too loosely: of the event, of the count, of the report.
func otherTime(a, b *view, j *judgement) bool {
	x, y := a.claim.Period, b.claim.Period
	if !x.At.IsZero() && strings.HasPrefix(strings.ToLower(x.At.Text()), "the ") && !namesDay(x) {
		return false // "in the quarter" is the one that the text is about
	}
	switch x.Period.Grain {
	case claims.GrainMonth, claims.GrainQuarter, claims.GrainHalf, claims.GrainYear:
		return !(plannedAt(a) && plannedAt(b)) && x.Period.Grain == y.Period.Grain && j.verdict[cPeriod] == Different && x.Stated && y.Stated && !x.Period.Overlaps(y.Period)
	}
	return false
}

// plannedAt reports whether the time of a figure to come is a figure of its own beside it, see plannedOtherwise: then the time alone may
// be wrong.
func plannedAt(v *view) bool {
	return toCome(v.claim) && v.claim.Period.At.Start > v.claim.At.End && v.claim.Period.At.Start-v.claim.At.End < plannedNear
}

const plannedNear = 24 // bytes

// bothSince reports whether both claims tell since when something holds: however that is told, it is one day.
func bothSince(a, b *view) bool {
	p, q := a.claim.Period.Period, b.claim.Period.Period
	return a.class == string(claims.KindDate) && b.class == a.class && p.End.IsZero() && q.End.IsZero() && !p.Start.IsZero() && !q.Start.IsZero()
}

// againstPeriod is the evidence against a pair of different periods.
const againstPeriod = -10

// against is the evidence against a pair that lies in conditions that differ, 0 or less.
func against(j *judgement) int {
	e := 0
	for c, points := range [...]int{cScope: -10, cPeriod: againstPeriod, cStance: -6, cCount: -6} {
		if j.verdict[c] == Different {
			e += points
		}
	}
	if j.veto {
		e -= 20
	}
	return e
}
