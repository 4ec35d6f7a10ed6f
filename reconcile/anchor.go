package reconcile

import "github.com/claimcheck/claimcheck/claims"

// An anchored value is what the sources make of a change, a multiple or a share of the draft: the draft gives a level
// beside it, a source gives that level too, and beside it the other level that the change starts from.
type anchored struct {
	derived
	only bool // the source gives no other level that could be meant
}

// anchorSpan is how far from each other, in bytes, the two levels of a source may stand.
const anchorSpan = 160

// anchorFar is how far apart they may begin, since no figure is as long.
const anchorFar = 4 * anchorSpan

// anchor finds what follows for a change or multiple of the draft from the two levels of a source.
func (v *verifier) anchor(i int) (anchored, bool) {
	p := v.pass
	d := &p.views[i]
	if !ofChange(d) && !ofDifference(d) {
		return anchored{}, false
	}
	linked, near := v.beside(i)
	for n, l := range append(linked, near...) {
		yes, _ := v.bestOptions(l)
		if yes == nil || yes.e+figureBonus(&p.views[l]) < evidenceAgree || len(p.views[l].figure.digits) < 2 {
			continue
		}
		if out, ok := v.fromPartners(d, yes.source); ok {
			out.only = out.only && (n < len(linked) || len(near) == 1)
			return out, true
		}
	}
	return anchored{}, false
}

// ofChange reports whether the claim says how much something changed, in percent or as a multiple.
func ofChange(d *view) bool {
	k := d.claim.Kind
	return k == claims.KindChange && d.class == "%" || (k == claims.KindRatio || k == claims.KindChange) && d.class == "times"
}

// ofDifference reports whether the claim says by how many units or points something changed.
func ofDifference(d *view) bool {
	if d.claim.Kind != claims.KindChange || ownRule(d) {
		return false
	}
	_, point := d.stated.Point()
	return point && (d.class == "pp" || readable(d))
}

// beside lists the levels of the draft that a change may be about: those that it is linked to, and the others of its
// sentence.
func (v *verifier) beside(i int) (linked, near []int) {
	p := v.pass
	c := p.Claims[i]
	for _, k := range v.line(i) {
		o := p.Claims[k]
		if k == i || !isAmount(o) || (p.views[k].class == "%") != (p.views[i].class == "pp") || ownRule(&p.views[k]) {
			continue
		}
		if ofDifference(&p.views[i]) && p.views[i].class != "pp" && !sameUnit(&p.views[i], &p.views[k]) {
			continue
		}
		if joined(c, o) {
			linked = append(linked, k)
		} else {
			near = append(near, k)
		}
	}
	return linked, near
}

// isAmount reports whether a claim is a level, or a rate, that is told as a fact.
func isAmount(c *claims.Claim) bool {
	return isLevel(c) || c.Kind == claims.KindRate && stanceClass(c.Stance) == "fact"
}

// fromPartners divides the source level x by the levels beside it that have its unit.
func (v *verifier) fromPartners(d *view, x int) (anchored, bool) {
	p := v.pass
	a := &p.views[x]
	var found []anchored
	first, last := x, x
	for first > v.n && p.views[first-1].doc == a.doc && p.Claims[first-1].At.Start >= a.claim.At.Start-anchorFar {
		first--
	}
	for last+1 < len(p.views) && p.views[last+1].doc == a.doc && p.Claims[last+1].At.Start <= a.claim.At.Start+anchorFar {
		last++
	}
	for y := first; y <= last; y++ {
		b := &p.views[y]
		if y == x || b.doc != a.doc || !sameUnit(a, b) || !positive(a.values) || !positive(b.values) {
			continue
		}
		if !isAmount(b.claim) || apart(a.claim.At, b.claim.At) > anchorSpan || !v.otherTime(a, b) {
			continue
		}
		r, text, ok := changeFrom(d, a, b)
		if !ok {
			continue
		}
		found = append(found, anchored{derived: derived{x, y, r, text + showRange(r, d.unit)}})
	}
	for _, f := range found {
		if narrow(f.value) && meetsChange(f.value, d) {
			return f, true
		}
	}
	found = v.ofMeasure(a, v.sameSentence(x, found))
	if len(found) == 1 && !v.nearChange(found[0].value, d) && !(ofDifference(d) && p.Claims[found[0].y].Period.IsZero() && v.nearChange(found[0].value.Neg(), d)) {
		found[0].only = true
		return found[0], true
	}
	return anchored{}, false
}

// sameSentence keeps what follows from the levels of the sentence of the level x, if there are any.
func (v *verifier) sameSentence(x int, found []anchored) []anchored {
	var out []anchored
	for _, f := range found {
		if v.number[f.y] == v.number[x] {
			out = append(out, f)
		}
	}
	if len(out) == 0 {
		return found
	}
	return out
}

// ofMeasure keeps what follows from the levels of the very measure of the level a, if there are any.
func (v *verifier) ofMeasure(a *view, found []anchored) []anchored {
	var out []anchored
	for _, f := range found {
		if m := v.pass.Claims[f.y].Measure; m != "" && m == a.claim.Measure {
			out = append(out, f)
		}
	}
	if len(out) == 0 {
		return found
	}
	return out
}

// changeFrom gives the change from the level b to the level a in the form of the draft's.
func changeFrom(d, a, b *view) (claims.Interval, string, bool) {
	if !ofChange(d) {
		x, ok1 := saidPoint(a)
		y, ok2 := saidPoint(b)
		return claims.Exactly(x.Sub(y)), quote(a.claim) + " - " + quote(b.claim) + " = ", ok1 && ok2
	}
	r, ok := quotient(a, b)
	text := quote(a.claim) + " / " + quote(b.claim) + " = "
	if d.class == "%" {
		r = r.Sub(claims.Exactly(claims.Int(1))).Scale(claims.Int(100))
		text += "a change of "
	}
	return r, text, ok
}

// saidPoint gives the number of a figure as saidAmount does.
func saidPoint(s *view) (claims.Number, bool) {
	_, stated := saidAmount(s)
	return stated.Point()
}

// otherTime reports whether b is the level that a is compared with: a link says so, one sentence gives both of one
// thing, or their periods differ and they are of one thing.
func (v *verifier) otherTime(a, b *view) bool {
	for _, l := range append(append([]claims.Link{}, a.claim.Links...), b.claim.Links...) {
		if (l.Rel == claims.RelFrom || l.Rel == claims.RelTo || l.Rel == claims.RelOf) && (l.To == a.claim || l.To == b.claim) {
			return true
		}
	}
	x, y := a.claim, b.claim
	if x.Sentence == y.Sentence && x.Measure == y.Measure && x.Measure != "" && x.Stance == y.Stance && !joined(x, y) && len(a.names)+len(b.names) == 2*sharedNames(a.names, b.names) {
		return true
	}
	p, q := x.Period.Period, y.Period.Period
	if x.Sentence == y.Sentence && x.Measure == y.Measure && x.Period.Stated != y.Period.Stated {
		return true // the previous year is another one, whichever that is
	}
	if p.IsZero() && q.IsZero() || p.Overlaps(q) && !p.IsZero() && !q.IsZero() {
		return false
	}
	return a.claim.Measure == b.claim.Measure || b.claim.Measure == "" || v.pass.sameThing(a, b) || x.Sentence == y.Sentence && (x.Period.Stated || y.Period.Stated || v.onlyTwo(a, b))
}

// onlyTwo reports whether the two figures are the only ones of their unit in their sentence.
func (v *verifier) onlyTwo(a, b *view) bool {
	n := 0
	for _, k := range v.inSentence(v.number[v.pass.byClaim[a.claim]]) {
		if s := &v.pass.views[k]; sameUnit(a, s) && sameUnit(b, s) {
			n++
		}
	}
	return n == 2
}

// apart is the number of bytes between two spans.
func apart(a, b claims.Span) int { return max(a.Start-b.End, b.Start-a.End, 0) }

// meetsChange reports whether a derived change is the draft's: a multiple may be off by a tenth.
func meetsChange(x claims.Interval, d *view) bool {
	w, _ := saidAmount(d)
	if d.class == "times" {
		w = w.Mul(claims.Between(claims.Ratio(9, 10), claims.Ratio(11, 10)))
	}
	return x.Overlaps(w) || d.claim.Direction == claims.DirectionNone && x.Neg().Overlaps(w)
}

// nearChange reports whether a derived change is too near to the draft's to be held against it.
func (v *verifier) nearChange(x claims.Interval, d *view) bool {
	w, stated := saidAmount(d)
	n, ok := stands(stated)
	if !ok {
		return true
	}
	room := larger(n.Abs().Mul(claims.Ratio(1, 8)), claims.Ratio(1, 10))
	if ofDifference(d) {
		room = n.Abs().Mul(claims.Ratio(1, 8))
	}
	if d.class == "%" {
		room = larger(room, claims.Int(1))
	}
	return x.Overlaps(w.Add(claims.Between(room.Neg(), room)))
}

// asPercent reads a multiple of a change in percent: doubled is 100 percent up.
func asPercent(v *view) (*view, bool) {
	if v.class != "times" || !positive(v.values) || !ofChange(v) {
		return nil, false
	}
	w := *v
	c := *v.claim
	c.Kind, c.Quantity.Unit = claims.KindChange, "%"
	percent := func(x claims.Interval) claims.Interval {
		return x.Sub(claims.Exactly(claims.Int(1))).Scale(claims.Int(100))
	}
	w.claim, w.class, w.unit = &c, "%", "%"
	w.values, w.stated = percent(v.values), percent(v.stated)
	w.figure = figureOf(w.stated)
	w.mark()
	return &w, true
}
