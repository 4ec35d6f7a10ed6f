package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// judgeOthers is the verdict on a figure that no source gives: it may follow from others, or what a source says instead contradicts it.
func (v *verifier) judgeOthers(i int, no *option) Judged {
	c := v.pass.Claims[i]
	if r, ok := v.anchor(i); ok {
		switch {
		case meetsChange(r.value, &v.pass.views[i]):
			return v.follows(c, r.derived)
		case r.only && !r.value.IsUnbounded() && (no == nil || no.e < evidenceContradict):
			if t, ok := v.tiedSupport(i); ok && v.number[r.x] != v.number[r.y] {
				return v.computed(c, t.by, t.text)
			}
			if t, ok := v.restated(i); ok && meetsChange(t.value, &v.pass.views[i]) {
				return v.follows(c, t.derived)
			}
			return v.followsNot(c, r.derived)
		}
	}
	firm := no != nil && no.e >= evidenceFirm
	if d, ok := v.deriveSupport(i); ok && v.mayFollow(i, no) && !v.missed(i) {
		return v.follows(c, d)
	}
	if d, ok := v.portionSupport(i); ok && !firm {
		return v.follows(c, d)
	}
	if by, text, ok := v.arithmetic(i, no); ok {
		return Judged{
			Claim: c, Label: Supported, By: by, Message: "it follows from " + place(by[0]) + strings.TrimSuffix(text, " = "+quote(c)),
			Steps: []claims.Step{{Rule: "verify", Text: text, At: c.At}},
		}
	}
	if by, text, ok := v.endsSupport(&v.pass.views[i], v.scope(i)); ok && !firm {
		return v.computed(c, by, text)
	}
	if r, ok := v.shortWrong(i); ok {
		return v.misses(c, r)
	}
	if r, ok := v.pointsTold(i); ok {
		return v.followsNot(c, r)
	}
	if r, ok := v.restated(i); ok && !firm {
		switch {
		case meetsChange(r.value, &v.pass.views[i]):
			return v.follows(c, r.derived)
		case !v.nearChange(r.value, &v.pass.views[i]) && !v.nearChange(r.value.Neg(), &v.pass.views[i]):
			return v.followsNot(c, r.derived)
		}
	}
	if r, ok := v.partTold(i); ok && !firm {
		switch {
		case nearTo(r.value, v.pass.views[i].stated):
			return v.follows(c, r)
		case !v.nearChange(r.value, &v.pass.views[i]):
			return v.followsNot(c, r)
		}
	}
	if s := v.plannedOtherwise(i); s != nil {
		return v.otherDate(c, s)
	}
	if r, ok := v.saidInPercent(i); ok {
		return v.followsNot(c, r)
	}
	if no != nil && no.e >= evidenceContradict && !(no.e < evidenceFirm && !no.twin && v.givenAnywhere(i) && v.foundElsewhere(i) == nil) {
		return v.contradicted(c, no)
	}
	return v.unknown(i)
}

// arithmetic finds source claims from which the draft claim follows in one of the ways that need no word of the
// draft: a sum, a time between two dates, an age, a date that a source gives to another figure, a change from one
// level to another.
func (v *verifier) arithmetic(i int, no *option) ([]*claims.Claim, string, bool) {
	if by, text, ok := v.totalSupport(i); ok {
		return by, text, true
	}
	if by, text, ok := v.shortSupport(i); ok {
		return by, text, true
	}
	if r, ok := v.tiedSupport(i); ok && v.mayBeTied(i, r, no) {
		return r.by, r.text, true
	}
	if no != nil && no.e >= evidenceFirm {
		return nil, "", false
	}
	if by, text, ok := v.differenceSupport(i); ok {
		return by, text, true
	}
	if by, text, ok := v.elapsedSupport(i); ok {
		return by, text, true
	}
	if by, text, ok := v.lastedSupport(i); ok {
		return by, text, true
	}
	if by, text, ok := v.ageSupport(i); ok {
		return by, text, true
	}
	if s, ok := v.periodSupport(i); ok {
		return []*claims.Claim{s}, quote(s) + " is of " + s.Period.Period.String(), true
	}
	if s, ok := v.dayOfReport(i); ok {
		return []*claims.Claim{s}, "the text is of " + docDate(s).String(), true
	}
	return v.seriesSupport(i)
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
