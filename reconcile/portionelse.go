package reconcile

import "github.com/claimcheck/claimcheck/claims"

// portionNeeds is the evidence, in tenths of bits, that a share and the part and whole of another text need beyond that of two shares.
const portionNeeds = 4

// checkPortions compares a part and its whole, as a share, with the shares of other documents: "of 400 asked 220 said so", "seven in ten
// say so".
func (p *Pass) checkPortions() {
	p.eachPortion(func(k, w int, r claims.Interval) {
		if !wide(&p.views[k]) {
			p.portionElsewhere(k, w, r)
		}
	})
}

// portionElsewhere reports the share of another document that is told of the part k of the whole w, whose share is r, and is another one.
func (p *Pass) portionElsewhere(k, w int, r claims.Interval) {
	part := &p.views[k]
	q := part.claim.Quantity
	q.Range, q.Stated, q.Hedge = r, r, claims.HedgeNone
	x := relabelled(part, claims.KindShare, "%", q)
	found, best, n := -1, 0, 0
	p.around(k, true, func(s int) {
		b := &p.views[s]
		if b.doc == part.doc || b.class != "%" || b.claim.Kind == claims.KindChange || b.values.IsUnbounded() || wide(b) {
			return
		}
		at := p.setting(x, b)
		j := judge(x, b, &at, nil)
		e := j.evidence - shareDoubt(x, b, &j) - periodDoubt(&j) - p.apartDoubt(x, b)
		if !j.comparable() || j.features[fHead]+j.features[fHeadOther] <= 0 || e < evidenceConflict+portionNeeds || p.predicate(s, k, w) < max(predicateWords, min(p.ownWords(s, k, w), p.ownWords(k, s, w))) {
			return
		}
		if n++; found < 0 || e > best {
			found, best = s, e
		}
	})
	if n != 1 || p.reported[[2]int{min(k, found), max(k, found)}] || p.rivalled(found) {
		return
	}
	s := &p.views[found]
	if room := r.Add(claims.Between(claims.Int(-portionRoom), claims.Int(portionRoom))); room.Overlaps(s.values) {
		return
	}
	if u := p.alignmentOf(part.doc, s.doc); u.agrees[found] {
		return
	}
	p.Report(Finding{
		Message: topic(s.claim) + quote(s.claim) + " does not fit " + quote(part.claim) + " of " + quote(p.Claims[w]),
		Claims:  []*claims.Claim{part.claim, s.claim}, Gap: gapOf(r, s.values, "%", claims.Number{}),
		Steps: []claims.Step{
			{Rule: p.rule.Name, Text: quote(part.claim) + " / " + quote(p.Claims[w]) + " = " + showRange(r, "%"), At: part.claim.At},
			readStep(s.claim),
		},
	})
}

// ownWords is the information, in tenths of bits, of the words of claim i that say something else of the whole w than claim k does.
func (p *Pass) ownWords(i, k, w int) int {
	a, b, whole := &p.views[i], &p.views[k], &p.views[w]
	n := 0
	for _, t := range a.terms {
		if r, ok := whole.has(t.stem); ok && r <= roleModifier {
			continue
		}
		if _, ok := b.has(t.stem); !ok && !capital(a, t.stem) {
			n += int(t.weight)
		}
	}
	return n
}

// portionRoom is how many points a share may lie beside that of a part and its whole, for texts that round as they like.
const portionRoom = 2
