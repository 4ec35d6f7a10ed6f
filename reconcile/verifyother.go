package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A long article has many figures of one unit, and one of them is always the likest to a figure of the draft. This file takes back
// contradictions by figures that seem to be of another thing.

const (
	evidenceRivals = 0  // evidence, in tenths of bits, that a contradiction by one of many figures of a long source needs
	evidenceEvent  = 20 // the same for a date of a long source that shares no head with the draft's
	longDraft      = 12 // claims of a long draft
	longSource     = 18 // claims of a long source
	lengthsApart   = 3  // times as long a length of time may be of the same thing
	messageOther   = ", but little says that it is of the same thing"
)

// takeBack makes a contradiction by a source that seems to speak of another thing a figure that is not verified.
func (v *verifier) takeBack(i int, j *Judged) {
	if j.Label != Contradicted || len(j.By) != 1 {
		return
	}
	k, ok := v.pass.byClaim[j.By[0]]
	if !ok {
		return
	}
	for n := range v.options[i] {
		if o := &v.options[i][n]; o.source == k && !o.twin && v.ofAnother(i, o) {
			*j = Judged{Claim: j.Claim, Label: Unverified, refused: true, Message: place(j.By[0]) + "says " + quote(j.By[0]) + messageOther}
			return
		}
	}
}

// ofAnother reports whether a source claim seems to be of another thing than the draft claim that it contradicts.
func (v *verifier) ofAnother(i int, o *option) bool {
	p := v.pass
	a, b := &p.views[i], &p.views[o.source]
	f := &o.j.features
	if a.class == string(claims.KindDate) && b.class == a.class {
		return dayOfNoYear(a.claim, b.claim) || v.manyAgainstMany(b) && f[fHead] == 0 && o.e < evidenceEvent
	}
	if a.class == "count" && b.class == a.class && oneApart(a, b) && otherThan(a.claim) != otherThan(b.claim) {
		return true // the ambassador and three others are four
	}
	if !v.manyAgainstMany(b) {
		return false
	}
	if end, up, half := bound(a.stated); half {
		n, point := b.stated.Point()
		if d := n.Sub(end.Value); point && (d.Sign() >= 0 && up || d.Sign() <= 0 && !up) {
			return true // "more than 20,000", and 20,000
		}
	}
	if o.j.verdict[cValue] != Different {
		return false
	}
	switch {
	case f[fRivals] >= manyRivals && o.e < evidenceRivals, f[fRivals] >= fewRivals && o.e < evidenceSame:
		return true
	case lengthOfTime(a) && lengthOfTime(b):
		return f[fHead] == 0 && apartBy(a.values, b.values, lengthsApart)
	case p.otherPoll(a, b):
		return true
	case a.class == "%" && b.class == "%" && f[fHead] == 0 && f[fRivals] >= manyShares && f[fBeside] < 20:
		return true
	case a.class == "count" && b.class == "count":
		return v.otherCount(a, b, o)
	}
	return false
}

// manyAgainstMany reports whether the draft and the document of a source claim are both long: a short draft was written from its sources, and
// what is likest in them is what it means.
func (v *verifier) manyAgainstMany(s *view) bool {
	return v.n >= longDraft && v.pass.profiles[s.doc].claims >= longSource
}

// otherCount reports whether two counts are told apart by their words.
func (v *verifier) otherCount(a, b *view, o *option) bool {
	f := &o.j.features
	if f[fHead]+f[fHeadOther]+f[fNoun]+f[fCasualty] > 0 || a.noun == "" || b.noun == "" || a.noun == b.noun || genericNoun(a.noun) || genericNoun(b.noun) {
		return zero(a.claim) != zero(b.claim) && f[fHead] == 0 && f[fVerb] == 0
	}
	return likeKinds(a, b) <= 0 && !deedOf(a, b)
}

// oneApart reports whether two numbers differ by one.
func oneApart(a, b *view) bool {
	x, ok1 := a.stated.Point()
	y, ok2 := b.stated.Point()
	return ok1 && ok2 && x.Sub(y).Abs().Equal(claims.Int(1))
}

// dayOfNoYear reports whether two dates are one day of the year, and the words of one give no year.
func dayOfNoYear(a, b *claims.Claim) bool {
	p, q := a.Period.Period, b.Period.Period
	if p.Grain != claims.GrainDay || q.Grain != claims.GrainDay || p.Start.Month != q.Start.Month || p.Start.Day != q.Start.Day || p.Start.Year == q.Start.Year {
		return false
	}
	return !hasYear(a.At.Text()) || !hasYear(b.At.Text())
}

// hasYear reports whether a text has a number of four digits.
func hasYear(s string) bool {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(w) == 4 {
			return true
		}
	}
	return false
}
