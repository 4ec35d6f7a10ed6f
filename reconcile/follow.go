package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A search looks for source claims from which a figure that no source gives follows, or which rule it out.
type search struct {
	weak  bool                                                   // not tried where a source disagrees with firm evidence
	by    func(*verifier, int) ([]*claims.Claim, string, bool)   // the claims from which it follows, and the arithmetic
	judge func(*verifier, int, *option) (out Judged, found bool) // in place of by: the verdict
}

// searches are tried in this order; the first that finds something decides. No word of the draft is needed by those with by: a sum, a time
// between two dates, an age, a date that a source gives to another figure, a change from one level to another.
func searches() []search {
	return []search{
		{judge: (*verifier).byAnchor},
		{judge: (*verifier).byTwo},
		{judge: (*verifier).byPortion, weak: true},
		{by: (*verifier).totalSupport},
		{by: (*verifier).shortSupport},
		{judge: (*verifier).byTied},
		{by: (*verifier).differenceSupport, weak: true},
		{by: (*verifier).elapsedSupport, weak: true},
		{by: (*verifier).lastedSupport, weak: true},
		{by: (*verifier).ageSupport, weak: true},
		{by: (*verifier).periodGiven, weak: true},
		{by: (*verifier).dayGiven, weak: true},
		{by: (*verifier).seriesSupport, weak: true},
		{judge: (*verifier).byEnds, weak: true},
		{judge: (*verifier).byShort},
		{judge: (*verifier).byPoints},
		{judge: (*verifier).byRestatement, weak: true},
		{judge: (*verifier).byPart, weak: true},
		{judge: (*verifier).byPlan},
		{judge: (*verifier).byPercent},
	}
}

// judgeOthers is the verdict on a figure that no source gives: it may follow from others, or what a source says instead contradicts it.
func (v *verifier) judgeOthers(i int, no *option) Judged {
	firm := no != nil && no.e >= evidenceFirm
	for _, s := range searches() {
		if s.weak && firm {
			continue
		}
		if s.judge != nil {
			if j, ok := s.judge(v, i, no); ok {
				return j
			}
		} else if by, text, ok := s.by(v, i); ok {
			return v.reckoned(v.pass.Claims[i], by, text)
		}
	}
	if no != nil && no.e >= evidenceContradict && !(no.e < evidenceFirm && !no.twin && v.givenAnywhere(i) && v.foundElsewhere(i) == nil) {
		return v.contradicted(v.pass.Claims[i], no)
	}
	return v.unknown(i)
}

// reckoned is the verdict on a figure that follows from source claims by the arithmetic of the text.
func (v *verifier) reckoned(c *claims.Claim, by []*claims.Claim, text string) Judged {
	return Judged{
		Claim: c, Label: Supported, By: by, Message: "it follows from " + place(by[0]) + strings.TrimSuffix(text, " = "+quote(c)),
		Steps: []claims.Step{{Rule: "verify", Text: text, At: c.At}},
	}
}

func (v *verifier) byAnchor(i int, no *option) (Judged, bool) {
	c := v.pass.Claims[i]
	r, ok := v.anchor(i)
	switch {
	case !ok:
	case meetsChange(r.value, &v.pass.views[i]):
		return v.follows(c, r.derived), true
	case r.only && !r.value.IsUnbounded() && (no == nil || no.e < evidenceContradict):
		if t, ok := v.tiedSupport(i); ok && v.number[r.x] != v.number[r.y] {
			return v.computed(c, t.by, t.text), true
		}
		if t, ok := v.restated(i); ok && meetsChange(t.value, &v.pass.views[i]) {
			return v.follows(c, t.derived), true
		}
		return v.followsNot(c, r.derived), true
	}
	return Judged{}, false
}

func (v *verifier) byTwo(i int, no *option) (Judged, bool) {
	if d, ok := v.deriveSupport(i); ok && v.mayFollow(i, no) && !v.missed(i) {
		return v.follows(v.pass.Claims[i], d), true
	}
	return Judged{}, false
}

func (v *verifier) byPortion(i int, _ *option) (Judged, bool) {
	if d, ok := v.portionSupport(i); ok {
		return v.follows(v.pass.Claims[i], d), true
	}
	return Judged{}, false
}

func (v *verifier) byTied(i int, no *option) (Judged, bool) {
	if r, ok := v.tiedSupport(i); ok && v.mayBeTied(i, r, no) {
		return v.reckoned(v.pass.Claims[i], r.by, r.text), true
	}
	return Judged{}, false
}

func (v *verifier) periodGiven(i int) ([]*claims.Claim, string, bool) {
	if s, ok := v.periodSupport(i); ok {
		return []*claims.Claim{s}, quote(s) + " is of " + s.Period.Period.String(), true
	}
	return nil, "", false
}

func (v *verifier) dayGiven(i int) ([]*claims.Claim, string, bool) {
	if s, ok := v.dayOfReport(i); ok {
		return []*claims.Claim{s}, "the text is of " + docDate(s).String(), true
	}
	return nil, "", false
}

func (v *verifier) byEnds(i int, _ *option) (Judged, bool) {
	if by, text, ok := v.endsSupport(&v.pass.views[i], v.scope(i)); ok {
		return v.computed(v.pass.Claims[i], by, text), true
	}
	return Judged{}, false
}

func (v *verifier) byShort(i int, _ *option) (Judged, bool) {
	if r, ok := v.shortWrong(i); ok {
		return v.misses(v.pass.Claims[i], r), true
	}
	return Judged{}, false
}

func (v *verifier) byPoints(i int, _ *option) (Judged, bool) {
	if r, ok := v.pointsTold(i); ok {
		return v.followsNot(v.pass.Claims[i], r), true
	}
	return Judged{}, false
}

func (v *verifier) byRestatement(i int, _ *option) (Judged, bool) {
	a := &v.pass.views[i]
	r, ok := v.restated(i)
	switch {
	case !ok:
	case meetsChange(r.value, a):
		return v.follows(a.claim, r.derived), true
	case !v.nearChange(r.value, a) && !v.nearChange(r.value.Neg(), a):
		return v.followsNot(a.claim, r.derived), true
	}
	return Judged{}, false
}

func (v *verifier) byPart(i int, _ *option) (Judged, bool) {
	a := &v.pass.views[i]
	r, ok := v.partTold(i)
	switch {
	case !ok:
	case nearTo(r.value, a.stated):
		return v.follows(a.claim, r), true
	case !v.nearChange(r.value, a):
		return v.followsNot(a.claim, r), true
	}
	return Judged{}, false
}

func (v *verifier) byPlan(i int, _ *option) (Judged, bool) {
	if s := v.plannedOtherwise(i); s != nil {
		return v.otherDate(v.pass.Claims[i], s), true
	}
	return Judged{}, false
}

func (v *verifier) byPercent(i int, _ *option) (Judged, bool) {
	if r, ok := v.saidInPercent(i); ok {
		return v.followsNot(v.pass.Claims[i], r), true
	}
	return Judged{}, false
}

// mayFollow reports whether a figure may follow from two others although a source disagrees: a bound, which many sums
// meet by chance, only if that source has little evidence.
func (v *verifier) mayFollow(i int, no *option) bool {
	if _, _, half := bound(v.pass.views[i].stated); half {
		return no == nil || no.e < evidenceContradict
	}
	return no == nil || no.e < evidenceFirm || v.exact(i)
}

// missed reports whether the draft gives a bound that a source's figure of the same thing does not keep, though it may
// be of another day: what follows from two others then meets the bound by chance.
func (v *verifier) missed(i int) bool {
	if _, _, half := bound(v.pass.views[i].stated); !half {
		return false
	}
	for _, o := range v.options[i] {
		if o.rel == relApart && o.j.verdict[cPeriod] == Different && o.e >= evidenceContradict {
			return true
		}
	}
	return false
}

// exact reports whether the draft claim states one number of two digits or more.
func (v *verifier) exact(i int) bool {
	a := &v.pass.views[i]
	_, ok := a.stated.Point()
	return ok && len(a.figure.digits) >= 2
}

// mayBeTied reports whether a figure may follow from two that are tied although a source disagrees: there must be more evidence for
// that than for the other, or the number must have three digits.
func (v *verifier) mayBeTied(i int, r tied, no *option) bool {
	if no == nil || no.e < evidenceContradict {
		return true
	}
	a := &v.pass.views[i]
	_, ok := a.stated.Point()
	return no.e < evidenceFirm && ok && (r.e-tiedEnough >= no.e-evidenceContradict || len(a.figure.digits) >= 3 && a.claim.Quantity.Hedge == claims.HedgeNone)
}
