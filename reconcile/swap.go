package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A writer who mixes two figures up gives each to the other's owner, year or end. The number is then one of the source's,
// but the source gives the draft's owner another.

// swapWords is by how much, in tenths of bits, the words of the figure that the source gives to the draft's owner may be
// fewer than those of the figure that the draft gives.
const swapWords = 8

// swapped finds, for a figure that the source yes gives too, the one that a source gives to the draft's owner or period
// while yes is of another. It is nil if there is none.
func (v *verifier) swapped(i int, yes *option) *option {
	d, s := v.view(i), v.view(yes.source)
	if ownRule(d) || d.class == string(claims.KindRank) || yes.twin || yes.j.features[fEqual] < 20 || isPart(d.claim) || isPart(s.claim) {
		return nil
	}
	owner := v.otherOwner(d, s)
	period := yes.j.verdict[cPeriod] == Different && d.claim.Period.Stated && s.claim.Period.Stated && yes.j.conf[cPeriod] >= 80
	if !owner && !period {
		return nil
	}
	for k := range v.options[i] {
		o := &v.options[i][k]
		r := v.view(o.source)
		if r.whole || o.rel != relApart || o.differs || r.doc != s.doc || o.j.words()+swapWords < yes.j.words() || !sameMeasure(&o.j) {
			continue
		}
		if owner && (sharedNames(d.names, r.names) > 0 || len(r.names) == 0 && o.j.features[fNoun] > 0) || period && o.j.verdict[cPeriod] == Same && o.j.conf[cPeriod] >= 80 {
			return o
		}
	}
	return nil
}

// isPart reports whether a claim is a part of another one.
func isPart(c *claims.Claim) bool {
	for _, l := range c.Links {
		if l.Rel == claims.RelPart {
			return true
		}
	}
	return false
}

// sameMeasure reports whether both measure one thing by its word, or count one thing.
func sameMeasure(j *judgement) bool { return j.features[fHead] > 0 || j.features[fNoun] > 0 }

// otherOwner reports whether the source's figure is of other named entities than the draft's, and the source speaks of
// the draft's too.
func (v *verifier) otherOwner(d, s *view) bool {
	if len(d.names) == 0 || len(s.names) == 0 || sharedNames(d.names, s.names) > 0 || len(d.names) > 1 {
		return false
	}
	own := &v.pass.profiles[s.doc]
	return own.names.of(d.names[0]) > 0
}

// An end of a change: "from 12" begins it, "to 15" ends it.
type end uint8

const (
	endNone end = iota
	endFrom
	endTo
)

// endOf reads the end of a change from the word before a figure.
func endOf(c *claims.Claim) end {
	words := strings.Fields(strings.ToLower(before40(c)))
	if len(words) == 0 {
		return endNone
	}
	switch words[len(words)-1] {
	case "from":
		return endFrom
	case "to":
		return endTo
	}
	return endNone
}

// reversed finds, for the end of a change in the draft, a source in which the same two figures are the ends of a change the
// other way round.
func (v *verifier) reversed(i int, yes *option) bool {
	p := v.pass
	d, s := p.Claims[i], p.Claims[yes.source]
	e, f := endOf(d), endOf(s)
	if e == endNone || f == endNone || e == f || yes.j.features[fEqual] == 0 {
		return false
	}
	for _, k := range v.line(i) {
		o := p.Claims[k]
		if k == i || endOf(o) == endNone || endOf(o) == e || apart(o.At, d.At) > endsApart {
			continue
		}
		for n := range v.options[k] {
			q := &v.options[k][n]
			t := p.Claims[q.source]
			if q.j.features[fEqual] > 0 && t.Sentence == s.Sentence && endOf(t) == e && apart(t.At, s.At) <= endsApart {
				return true
			}
		}
	}
	return false
}

// endsApart is how far from each other, in bytes, the two ends of a change may stand.
const endsApart = 60

// otherDay reports whether the source gives the draft's figure of three digits for another day: both name a day of the calendar, and
// these are not far from each other.
func (v *verifier) otherDay(i int, yes *option) bool {
	const near = 10
	d, s := v.view(i), v.view(yes.source)
	p, q := d.claim.Period, s.claim.Period
	if yes.twin || ownRule(d) || yes.j.features[fEqual] < 30 || yes.j.verdict[cPeriod] != Different || !sharesCore(&yes.j) || d.class != "count" {
		return false
	}
	if p.Period.Grain != claims.GrainDay || q.Period.Grain != claims.GrainDay || !namesDay(p) || !namesDay(q) {
		return false
	}
	n := p.Period.Start.Sub(q.Period.Start)
	return n != 0 && n >= -near && n <= near
}

// beforeOrAfter reports whether the source gives the draft's figure of three digits for a day on which, by the draft, it did not hold yet, or
// not any more: "before April 3" of April 4.
func (v *verifier) beforeOrAfter(i int, yes *option) bool {
	const near = 31
	d, s := v.view(i), v.view(yes.source)
	p, q := d.claim.Period.Period, s.claim.Period.Period
	if yes.twin || ownRule(d) || yes.j.features[fEqual] < 30 || d.class != "count" || !sharesCore(&yes.j) || q.Grain != claims.GrainDay || q.Start.IsZero() || p.Start.IsZero() == p.End.IsZero() {
		return false
	}
	switch before := strings.Fields(strings.ToLower(textOf(d.claim.Period.At.Doc, d.claim.Period.At.Start-8, d.claim.Period.At.Start))); {
	case len(before) == 0:
		return false
	case before[len(before)-1] == "before" && !p.End.IsZero():
		n := q.Start.Sub(p.End)
		return n >= 0 && n <= near
	case before[len(before)-1] == "after" && !p.Start.IsZero():
		n := p.Start.Sub(q.Start)
		return n > 0 && n <= near
	}
	return false
}

// namesDay reports whether a period is told by a day of the calendar, and not by "on Monday" or "yesterday".
func namesDay(w claims.When) bool {
	return w.Stated && strings.ContainsAny(w.At.Text(), "0123456789")
}
