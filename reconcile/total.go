package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// totalMost is the number of figures up to which all sums and differences of a source document are tried: in a text
// with more of them a number is met by chance.
const totalMost = 6

// totalSupport finds the draft's number as the sum or difference of figures of one kind in a short source, or as the
// product or quotient of two: "87 cards" and "13 more cards" make 100 cards, 4 boxes of 12 eggs hold 48 eggs.
func (v *verifier) totalSupport(i int) ([]*claims.Claim, string, bool) {
	p := v.pass
	d := &p.views[i]
	want, ok := d.stated.Point()
	if !ok || d.claim.Kind == claims.KindDate || d.class != "count" && d.class != "money" || v.n > shortDraft && len(d.figure.digits) < 2 {
		return nil, "", false
	}
	last := -1
	for _, k := range v.scope(i).claims {
		if p.views[k].doc == last {
			continue
		}
		last = p.views[k].doc
		figures := v.docOf(k).exact
		if len(d.figure.digits) < 2 && len(p.views)-v.n > totalMost+2 {
			figures = nil // one digit is met by chance in a text of many figures
		}
		if by, text, ok := p.totals(d, want, figures, v.n <= shortDraft); ok {
			return by, text + showRange(d.stated, d.unit), true
		}
	}
	return nil, "", false
}

// exactFigures lists the counts and amounts of the claims from and up to that are single numbers, nil if there are
// more than totalMost.
func (p *Pass) exactFigures(from, to int) []int {
	var out []int
	for k := from; k < to; k++ {
		s := &p.views[k]
		if s.class != "count" && s.class != "money" || ownRule(s) {
			continue
		}
		if _, ok := s.stated.Point(); !ok {
			continue
		}
		if out = append(out, k); len(out) > totalMost {
			return nil
		}
	}
	return out
}

// totals tries the figures for the number. Of a short draft all of them may make it; of a longer one two do, as a sum or
// difference, or three as a sum.
func (p *Pass) totals(d *view, want claims.Number, figures []int, short bool) ([]*claims.Claim, string, bool) {
	var like, other []int
	for _, k := range figures {
		s := &p.views[k]
		switch {
		case s.class == d.class && s.unit == d.unit, s.class == "count" && d.class == "count" && (s.noun == "" || d.noun == ""):
			like = append(like, k)
		default:
			other = append(other, k)
		}
	}
	if by, text, ok := p.sum(want, like, nil, claims.Int(0), "", short); ok || !short {
		return by, text, ok
	}
	for _, x := range like {
		for _, y := range other {
			if p.views[y].class != "count" {
				continue
			}
			a, _ := p.views[x].stated.Point()
			b, _ := p.views[y].stated.Point()
			pair := []*claims.Claim{p.Claims[x], p.Claims[y]}
			if a.Mul(b).Equal(want) {
				return sorted(pair), quote(p.Claims[x]) + " x " + quote(p.Claims[y]) + " = ", true
			}
			if q, ok := a.Quo(b); ok && q.Equal(want) {
				return sorted(pair), quote(p.Claims[x]) + " / " + quote(p.Claims[y]) + " = ", true
			}
		}
	}
	return nil, "", false
}

// sum tries the figures that are left with either sign or not at all; used are those with a sign.
func (p *Pass) sum(want claims.Number, left []int, used []*claims.Claim, total claims.Number, text string, short bool) ([]*claims.Claim, string, bool) {
	if len(left) == 0 {
		if len(used) < 2 || !total.Equal(want) || !short && (len(used) > 3 || len(used) == 3 && strings.Contains(text, " - ")) {
			return nil, "", false
		}
		return sorted(used), strings.TrimPrefix(text, " + ") + " = ", true
	}
	c := p.Claims[left[0]]
	n, _ := p.views[left[0]].stated.Point()
	n = n.Abs()
	with := append(append([]*claims.Claim{}, used...), c)
	if by, t, ok := p.sum(want, left[1:], with, total.Add(n), text+" + "+quote(c), short); ok {
		return by, t, ok
	}
	if len(used) > 0 {
		if by, t, ok := p.sum(want, left[1:], with, total.Sub(n), text+" - "+quote(c), short); ok {
			return by, t, ok
		}
	}
	return p.sum(want, left[1:], used, total, text, short)
}
