package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A source of two or three figures leaves little choice of what follows from them: "27 boys and 35 girls" are 62
// children, 80 kilometres at 10 an hour take 8 hours.

// shortMost is the number of figures up to which a source is short, and shortDraft that of the draft.
const (
	shortMost  = 3
	shortDraft = 2
)

// A result is a number that follows from figures of a short source.
type result struct {
	n    claims.Number
	by   []*claims.Claim
	text string // "27 boys + 35 girls"
	sum  bool
}

// results lists what follows from the figures of a source if it is short: sums and differences of counts, amounts and
// lengths, products and quotients. It is nil if the source has more figures, or one that is no single number.
func (v *verifier) results(from, to int) []result {
	p := v.pass
	var figures []int
	for k := from; k < to; k++ {
		s := &p.views[k]
		if s.claim.Kind == claims.KindDate {
			continue
		}
		if _, ok := s.claim.Quantity.Stated.Point(); !ok || ownRule(s) || s.class == "%" || s.class == string(claims.KindRank) {
			return nil
		}
		if figures = append(figures, k); len(figures) > shortMost {
			return nil
		}
	}
	var out []result
	for a, x := range figures {
		for _, y := range figures[a+1:] {
			out = append(out, v.pairResults(x, y)...)
		}
	}
	if len(figures) == shortMost {
		out = append(out, v.tripleResults(figures)...)
	}
	return out
}

func said(c *claims.Claim) claims.Number {
	n, _ := c.Quantity.Stated.Point()
	return n.Abs()
}

// alike reports whether two figures may be added: in one unit, or both counts, or one of them without a unit.
func alike(a, b *view) bool {
	return a.class == b.class && (a.unit == b.unit || a.class == "count") || plainNumber(a) || plainNumber(b)
}

func (v *verifier) pairResults(x, y int) []result {
	p := v.pass
	a, b := p.Claims[x], p.Claims[y]
	m, n := said(a), said(b)
	by := []*claims.Claim{a, b}
	var out []result
	if alike(&p.views[x], &p.views[y]) {
		out = append(out, result{m.Add(n), by, quote(a) + " + " + quote(b), true})
		if m.Cmp(n) >= 0 {
			out = append(out, result{m.Sub(n), by, quote(a) + " - " + quote(b), true})
		} else {
			out = append(out, result{n.Sub(m), by, quote(b) + " - " + quote(a), true})
		}
	}
	out = append(out, result{m.Mul(n), by, quote(a) + " x " + quote(b), false})
	if q, ok := m.Quo(n); ok && m.Cmp(n) > 0 {
		out = append(out, result{q, by, quote(a) + " / " + quote(b), false})
	} else if q, ok := n.Quo(m); ok && n.Cmp(m) > 0 {
		out = append(out, result{q, by, quote(b) + " / " + quote(a), false})
	}
	return out
}

// tripleResults adds and takes away three figures in the order of the text, multiplies the sum of two by the third and
// divides it.
func (v *verifier) tripleResults(figures []int) []result {
	p := v.pass
	a, b, c := p.Claims[figures[0]], p.Claims[figures[1]], p.Claims[figures[2]]
	x, y, z := said(a), said(b), said(c)
	by := []*claims.Claim{a, b, c}
	var out []result
	if alike(&p.views[figures[0]], &p.views[figures[1]]) && alike(&p.views[figures[0]], &p.views[figures[2]]) {
		for _, s := range [...]struct {
			n    claims.Number
			p, q string
		}{{x.Add(y).Add(z), " + ", " + "}, {x.Sub(y).Add(z), " - ", " + "}, {x.Add(y).Sub(z), " + ", " - "}, {x.Sub(y).Sub(z), " - ", " - "}} {
			if s.n.Sign() >= 0 {
				out = append(out, result{s.n, by, quote(a) + s.p + quote(b) + s.q + quote(c), true})
			}
		}
	}
	if alike(&p.views[figures[0]], &p.views[figures[1]]) {
		sum := "(" + quote(a) + " + " + quote(b) + ")"
		out = append(out, result{x.Add(y).Mul(z), by, sum + " x " + quote(c), false})
		if q, ok := x.Add(y).Quo(z); ok {
			out = append(out, result{q, by, sum + " / " + quote(c), false})
		}
	}
	return out
}

// shortSupport finds the draft's number among what follows from a short source.
func (v *verifier) shortSupport(i int) ([]*claims.Claim, string, bool) {
	p := v.pass
	d := &p.views[i]
	want, ok := d.claim.Quantity.Stated.Point()
	if !ok || ownRule(d) || d.class == "%" || len(p.views)-v.n > shortMost+1 || v.n > shortDraft {
		return nil, "", false
	}
	for _, r := range v.results(v.n, len(p.views)) {
		if (r.n.Equal(want.Abs()) || v.rounds(d, r.n)) && !(r.sum && d.claim.Kind != claims.KindChange && v.mixes(d, r.by)) && !v.overTimes(d, r) {
			return sorted(r.by), r.text + " = " + quote(d.claim), true
		}
	}
	return nil, "", false
}

// overTimes reports whether a sum or difference is made of figures of other periods or stances, and the draft tells no change:
// last month's exports and next year's make no year's.
func (v *verifier) overTimes(d *view, r result) bool {
	if !r.sum || len(r.by) != 2 || d.claim.Kind == claims.KindChange {
		return false
	}
	p := v.pass
	return ofOtherTimes(&p.views[p.byClaim[r.by[0]]], &p.views[p.byClaim[r.by[1]]])
}

// mixes reports whether the figures of a sum count the draft's things and others: stamps and boxes make no stamps.
func (v *verifier) mixes(d *view, by []*claims.Claim) bool {
	same, other := false, false
	for _, c := range by {
		n := v.pass.views[v.pass.byClaim[c]].noun
		same = same || n != "" && n == d.noun
		other = other || n != "" && n != d.noun
	}
	return same && other
}

// rounds reports whether the draft's figure is the number rounded at its last decimal.
func (v *verifier) rounds(d *view, n claims.Number) bool {
	w, ok := d.claim.Quantity.Stated.Point()
	return ok && !w.IsInt() && d.claim.Quantity.Range.Contains(n)
}

// shortWrong finds a sum, difference or product of a short source that the draft's number misses by little: a number
// that nothing in the source gives, and that is told of what is counted there.
func (v *verifier) shortWrong(i int) (result, bool) {
	p := v.pass
	d := &p.views[i]
	want, ok := d.claim.Quantity.Stated.Point()
	if !ok || d.claim.Quantity.Hedge != claims.HedgeNone || ownRule(d) || d.class == "%" || len(p.views)-v.n > shortMost+1 || v.n > shortDraft {
		return result{}, false
	}
	counted := false
	for k := v.n; k < len(p.views); k++ {
		s := &p.views[k]
		if said(s.claim).Equal(want) {
			return result{}, false
		}
		counted = counted || s.class == d.class && (s.class != "count" || s.noun == d.noun && s.noun != "")
	}
	if !counted {
		return result{}, false
	}
	for _, r := range v.results(v.n, len(p.views)) {
		miss := r.n.Sub(want.Abs()).Abs()
		if miss.Sign() == 0 {
			return result{}, false
		}
		if r.n.IsInt() == want.IsInt() && r.n.Sign() > 0 && !v.overTimes(d, r) && miss.Mul(claims.Int(20)).Cmp(r.n) <= 0 {
			return r, true
		}
	}
	return result{}, false
}
