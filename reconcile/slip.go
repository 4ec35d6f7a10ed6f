package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// Evidence, in tenths of bits, from which a figure of another stance is a slip.
const (
	evidenceSlip       = 10
	evidenceSlipPeriod = -20 // if both state the same period
)

// slipNeeds is the evidence from which a pair is a slip. What a source only expects ("will be") may have come true
// since, unless both speak of one stated period.
func slipNeeds(source *claims.Claim, j *judgement) int {
	switch {
	case j.verdict[cPeriod] == Same && j.conf[cPeriod] >= 90:
		return evidenceSlipPeriod
	case source.Stance == claims.StanceExpected && !j.veto:
		return evidenceTwin
	}
	return evidenceSlip
}

// slipStance finds a source that gives the draft's value with another stance (a target told as a fact) or
// with the other side of a contrast (net told as gross), and about the same thing otherwise. It is nil if
// there is none.
func (v *verifier) slipStance(i int) *option {
	a := &v.pass.views[i]
	if a.class == string(claims.KindDate) || a.claim.Kind == claims.KindDuration {
		return nil
	}
	for k := range v.options[i] {
		o := &v.options[i][k]
		b := &v.pass.views[o.source]
		if o.j.verdict[cValue] != Same || o.j.evidence < slipNeeds(b.claim, &o.j) || len(a.figure.digits) < 2 && !o.j.veto {
			continue
		}
		if o.j.verdict[cScope] == Different || o.j.verdict[cPeriod] == Different || o.j.verdict[cCount] == Different && !o.j.veto {
			continue
		}
		if o.j.veto || o.j.verdict[cStance] == Different && !(b.claim.Stance == claims.StanceExpected && stillRunning(a.claim)) && firmer(a.claim.Stance, b.claim.Stance) && (b.claim.Stance == claims.StanceDenied && !turnsDown(a.claim) || b.claim.Stance != claims.StanceDenied && notOver(a.claim, b.claim)) {
			return o
		}
	}
	return nil
}

// turnsDown reports whether the sentence of a draft says that something was refused, as its source does: a figure beside that is not denied.
func turnsDown(c *claims.Claim) bool {
	s := strings.ToLower(sentenceOf(c).Text())
	for _, w := range [...]string{"reject", "turned down", "turn down", "refus", "against", "voted down", "denie", "denied", " not ", " no "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// stillRunning reports whether a claim states a time that ends more than a month after the day of its document: what it tells of that is
// expected, whatever its words.
func stillRunning(c *claims.Claim) bool {
	p, stated := statedPeriod(c)
	d := docDate(c)
	return stated && !d.IsZero() && !p.End.IsZero() && p.End.Sub(d) > 31
}

// notOver reports whether what the source plans or expects is for a stated time that is not over on the day of the draft, or
// where that is not known, of the source: a plan without a time, or for a time that is over, may have come true.
func notOver(draft, source *claims.Claim) bool {
	p := source.Period.Period
	day := docDate(draft)
	if day.IsZero() {
		day = docDate(source)
	}
	return source.Period.Stated && !p.IsZero() && (p.End.IsZero() || day.IsZero() || p.End.Compare(day) > 0)
}

// firmer reports whether a draft states as a fact what the source only plans, expects or denies.
func firmer(draft, source claims.Stance) bool {
	return stanceClass(draft) == "fact" && (stanceClass(source) == "plan" || source == claims.StanceDenied)
}

// slipSpeaker reports whether the agreeing source is the word of another speaker than the draft's, while a
// source of the draft's speaker says something else; it gives that source.
func (v *verifier) slipSpeaker(i int, yes *option) *option {
	p := v.pass
	who := p.Claims[i].Speaker
	if who == "" || !otherSpeaker(who, p.Claims[yes.source].Speaker) {
		return nil
	}
	for k := range v.options[i] {
		o := &v.options[i][k]
		s := p.Claims[o.source].Speaker
		if s != "" && !otherSpeaker(who, s) && o.j.verdict[cValue] == Different && o.j.comparable() {
			return o
		}
	}
	return nil
}

// slipStale finds a source that was published after the agreeing one, and not after the draft, and counts more of those
// to whom something happened: the draft's toll has been overtaken.
func (v *verifier) slipStale(i int, yes *option) *option {
	p := v.pass
	a := &p.views[i]
	toll, day := facet(a.claim, "casualty"), docDate(p.Claims[yes.source])
	if toll == "" || day.IsZero() || a.class != "count" {
		return nil
	}
	for k := range v.options[i] {
		o := &v.options[i][k]
		s := &p.views[o.source]
		d := docDate(s.claim)
		if facet(s.claim, "casualty") != toll || s.class != "count" || o.e < evidenceContradict || o.j.verdict[cScope] == Different || o.j.veto || o.j.verdict[cStance] == Different {
			continue
		}
		if d.IsZero() || d.Sub(day) <= 0 || d.Sub(docDate(a.claim)) > 0 {
			continue
		}
		x, ok1 := stands(p.views[yes.source].stated)
		y, ok2 := stands(s.stated)
		if ok1 && ok2 && y.Cmp(x) > 0 && y.Cmp(x.Mul(claims.Int(3))) < 0 && !a.figure.n.Equal(y.Abs()) {
			return o
		}
	}
	return nil
}
