package reconcile

import (
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// A text that has said of what it speaks leaves the unit out: "the new trams cost 310 million", "the oil was 7.40 a kilo". Such a number is
// read in the unit of the only figure of another text that may be the same.

// unsaidNeeds is the evidence, in tenths of bits, that a number without its unit needs beyond that of one with it.
const unsaidNeeds = 6

// checkUnsaid compares the numbers without a unit with the amounts of money and the shares of other documents.
func (p *Pass) checkUnsaid() {
	for i := range p.views {
		if a := &p.views[i]; mayLackUnit(a) {
			p.unsaid(i)
		}
	}
}

// mayLackUnit reports whether a claim is a number that names nothing that is counted, and is told of a sum of money or of a share.
func mayLackUnit(v *view) bool {
	if v.class != "count" || v.noun != "" || !v.figure.ok || wide(v) || countClass(v.claim.Kind) != "level" || stanceClass(v.claim.Stance) == "denied" {
		return false
	}
	_, point := v.claim.Quantity.Stated.Point()
	return point && facet(v.claim, "casualty") == ""
}

// unsaid looks for the figure of another document that tells in which unit the number i is, and reports it if the two cannot both hold.
func (p *Pass) unsaid(i int) {
	a := &p.views[i]
	found, best, of := -1, 0, (*view)(nil)
	var same *alignment
	p.around(i, true, func(k int) {
		b := &p.views[k]
		if b.doc == a.doc || b.class != "money" && b.class != "%" || wide(b) || b.values.IsUnbounded() || b.claim.Kind == claims.KindChange {
			return
		}
		w, ok := p.inUnitOf(a, b)
		if !ok || w.values.Overlaps(b.values) {
			return
		}
		s := p.setting(w, b)
		j := judge(w, b, &s, nil)
		if !j.comparable() || j.features[fHead]+j.features[fHeadOther] == 0 && !sameSum(a, b) || j.features[fNear] < 0 {
			return
		}
		e := j.evidence - periodDoubt(&j) - shareDoubt(w, b, &j) - p.apartDoubt(w, b) - nameDoubt(w, b)
		if found < 0 || e > best {
			found, best, of = k, e, w
		}
	})
	if found < 0 || best < evidenceConflict+unsaidNeeds || p.hasUnit(i, found) || p.reported[[2]int{min(i, found), max(i, found)}] {
		return
	}
	b := &p.views[found]
	if same = p.alignmentOf(a.doc, b.doc); same.agrees[i] || same.agrees[found] {
		return
	}
	if p.rivalled(found) {
		return
	}
	p.Report(Finding{
		Message: topic(a.claim) + quote(a.claim) + " and " + quote(b.claim) + " cannot both hold",
		Claims:  []*claims.Claim{a.claim, b.claim},
		Gap:     gapOf(of.values, b.values, b.unit, larger(a.stepIn(), b.stepIn())),
		Steps: []claims.Step{
			{Rule: p.rule.Name, Text: quote(a.claim) + " names no unit, and is read as " + showRange(a.claim.Quantity.Stated, b.claim.Quantity.Unit), At: a.claim.At},
			readStep(b.claim),
		},
	})
}

// inUnitOf reads the number a in the unit of b.
func (p *Pass) inUnitOf(a, b *view) (*view, bool) {
	if b.class == "money" {
		if !ofMoney(a) {
			return nil, false
		}
		return inUnit(a, b)
	}
	if a.values.High().Missing || a.values.High().Value.Cmp(claims.Int(100)) > 0 || !below(claims.Exactly(claims.Int(1)), a.values) {
		return nil, false
	}
	return relabelled(a, b.claim.Kind, "%", a.claim.Quantity), true
}

// hasUnit reports whether the document of the number i has an amount of the unit of k that may be told of the same: then the number is of
// something else.
func (p *Pass) hasUnit(i, k int) bool {
	d, b := p.views[i].doc, &p.views[k]
	for n := range p.entries[d].claims {
		if o := &p.views[p.number(d, n)]; o.class == b.class && countClass(o.claim.Kind) == "level" {
			if q := p.pairOf(min(p.number(d, n), k), max(p.number(d, n), k)); q != nil && q.j.topic() >= evidenceDifferent {
				return true
			}
		}
	}
	return false
}

// rivalled reports whether a claim is in a conflict that was reported.
func (p *Pass) rivalled(k int) bool {
	return slices.ContainsFunc(p.findings, func(f Finding) bool { return slices.Contains(f.Claims, p.Claims[k]) })
}
