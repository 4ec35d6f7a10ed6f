package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A draft may tell how much something changed where its source gives only the two levels: "deaths fell by two thirds" of 1,500 and 960.
// The two levels are found by the words that the draft's change shares with both.

// pointsTold finds the gap between a percentage that the draft tells and the one that it is compared with in the source, where the draft tells
// this gap as a change in percent: from 21 to 17 percent is a fall of 4 points, or of 19 percent.
func (v *verifier) pointsTold(i int) (derived, bool) {
	p := v.pass
	d := &p.views[i]
	want, ok := d.stated.Point()
	if d.class != "%" || d.claim.Kind != claims.KindChange || !ok {
		return derived{}, false
	}
	for _, k := range v.line(i) {
		if k == i || p.views[k].class != "%" || !isAmount(p.Claims[k]) || apart(p.Claims[k].At, d.claim.At) > endsApart {
			continue
		}
		yes, _ := v.bestOptions(k)
		if yes == nil || yes.e+figureBonus(&p.views[k]) < evidenceAgree {
			continue
		}
		if r, ok := v.gapOfPercent(d, want.Abs(), yes.source); ok {
			return r, true
		}
	}
	return derived{}, false
}

// gapOfPercent finds beside the percentage x of a source the one that differs from it by the number, though its change is another one.
func (v *verifier) gapOfPercent(d *view, want claims.Number, x int) (derived, bool) {
	p := v.pass
	a := &p.views[x]
	for y := max(v.n, x-sentenceMost); y < min(len(p.views), x+sentenceMost); y++ {
		b := &p.views[y]
		if y == x || v.number[y] != v.number[x] || b.class != "%" && !plainNumber(b) || !isAmount(b.claim) {
			continue
		}
		m, ok1 := a.stated.Point()
		n, ok2 := b.stated.Point()
		if !ok1 || !ok2 || !m.Sub(n).Abs().Equal(want) {
			continue
		}
		r, ok := quotient(a, b)
		r = r.Sub(claims.Exactly(claims.Int(1))).Scale(claims.Int(100))
		if !ok || meetsChange(r, d) || v.nearChange(r, d) || v.nearChange(r.Neg(), d) {
			continue
		}
		text := quote(a.claim) + " and " + quote(b.claim) + " are " + showAmount(want, "pp") + " apart, which is " + showRange(r, "%")
		return derived{x, y, r, text}, true
	}
	return derived{}, false
}

// Evidence, in tenths of bits, that the words of a change must share with both levels.
const restatedWords = -32

// restated finds the only two levels of a source that are of what the draft says has changed, and what they make of it.
func (v *verifier) restated(i int) (anchored, bool) {
	p := v.pass
	d := &p.views[i]
	if !ofChange(d) {
		return anchored{}, false
	}
	if _, _, half := bound(d.stated); half {
		return anchored{}, false
	}
	var found []anchored
	for _, x := range v.near(i) {
		a := &p.views[x]
		for y := max(v.n, x-sentenceMost); y < x; y++ {
			b := &p.views[y]
			if v.number[y] != v.number[x] || !sameUnit(a, b) || !isAmount(a.claim) || !isAmount(b.claim) || !positive(a.values) || !positive(b.values) || a.class == "%" {
				continue
			}
			if !v.ofChanged(d, a) || !v.ofChanged(d, b) || !v.otherTime(a, b) {
				continue
			}
			later, earlier, z, w := a, b, x, y
			if startsAt(a.claim, b.claim) {
				later, earlier, z, w = b, a, y, x
			}
			if r, text, ok := changeFrom(d, later, earlier); ok {
				found = append(found, anchored{derived: derived{z, w, r, text + showRange(r, d.unit)}})
			}
		}
	}
	if len(found) != 1 {
		return anchored{}, false
	}
	return found[0], true
}

// ofChanged reports whether a level names what the draft says has changed.
func (v *verifier) ofChanged(d, s *view) bool {
	with := v.pass.setting(d, s)
	j := judge(d, s, &with, nil)
	return sharesCore(&j) && j.words() >= restatedWords && !j.veto && j.verdict[cScope] != Different
}

// startsAt reports whether the level a is the one from which the change to the level b starts.
func startsAt(a, b *claims.Claim) bool {
	e, f := endOf(a), endOf(b)
	if e != f && (e == endFrom || f == endTo) {
		return true
	}
	if e != f && (e == endTo || f == endFrom) {
		return false
	}
	p, q := a.Period.Period.Start, b.Period.Period.Start
	return !p.IsZero() && !q.IsZero() && p.Compare(q) < 0
}

// partTold finds what the share of the draft is by its source: one figure is the level that the draft tells last before the share, and the
// other one the only figure of its kind that the draft does not tell, in the source's sentence of the first or in one that the words of the
// share place, or that of which the share is told.
func (v *verifier) partTold(i int) (derived, bool) {
	p := v.pass
	d := &p.views[i]
	if d.class != "%" || d.claim.Kind != claims.KindShare || d.values.IsUnbounded() {
		return derived{}, false
	}
	y, ok := v.levelTold(i)
	if !ok {
		return derived{}, false
	}
	var found []derived
	for x := max(v.n, y-seriesReach); x < min(len(p.views), y+seriesReach+1); x++ {
		if x == y || !v.partOrWhole(x, y) || v.number[x] != v.number[y] && v.knit(i, x) < tiedPlaced {
			continue
		}
		part, whole := x, y
		if below(p.views[y].values, p.views[x].values) {
			if !v.ofChanged(d, &p.views[x]) {
				continue
			}
			part, whole = y, x
		}
		r, ok := p.views[part].values.Quo(p.views[whole].values)
		if r = r.Scale(claims.Int(100)); ok && narrow(r) {
			found = append(found, derived{part, whole, r, quote(p.Claims[part]) + " / " + quote(p.Claims[whole]) + " = " + showRange(r, "%")})
		}
	}
	for _, r := range found {
		if r.value.Overlaps(d.values) && nearTo(r.value, d.stated) {
			return r, true
		}
	}
	if len(found) != 1 {
		return v.bestFit(i, y, found)
	}
	return found[0], true
}

// bestFit gives the only one of several parts or wholes of the level y beside which stands a word that stands beside the share.
func (v *verifier) bestFit(i, y int, found []derived) (derived, bool) {
	best, most, n := derived{}, 0, 0
	for _, r := range found {
		x := r.x
		if x == y {
			x = r.y
		}
		fit, own := 0, v.clues(x)
		for w, m := range v.clues(i) {
			fit += m * own[w]
		}
		switch {
		case fit > most:
			best, most, n = r, fit, 1
		case fit == most:
			n++
		}
	}
	return best, most >= exchangeLeast && n == 1
}

// partOrWhole reports whether the figure x, which the draft does not tell, may be a part of y or the whole.
func (v *verifier) partOrWhole(x, y int) bool {
	a, b := &v.pass.views[x], &v.pass.views[y]
	if a.doc != b.doc || a.class != b.class || a.class == "count" && !likeNouns(a, b) || a.class != "count" && topUnit(a) != topUnit(b) {
		return false
	}
	return isAmount(a.claim) && positive(a.values) && positive(b.values) && !a.values.Overlaps(b.values) && len(v.tellers(x)) == 0
}

// levelTold gives the source of the level of the draft that stands last before a share, in its sentence or in the one before.
func (v *verifier) levelTold(i int) (int, bool) {
	p := v.pass
	for k := i - 1; k >= 0 && v.number[k] >= v.number[i]-1; k-- {
		s := &p.views[k]
		if ownRule(s) || s.class == "%" || s.class == "pp" || s.class == "times" {
			continue
		}
		yes, _ := v.bestOptions(k)
		if yes == nil || !isAmount(p.Claims[k]) || yes.e+figureBonus(s) < evidenceAgree || len(s.figure.digits) < 2 {
			return 0, false
		}
		return yes.source, true
	}
	return 0, false
}
