package reconcile

import "github.com/claimcheck/claimcheck/claims"

// otherDress reads one side in the form of the other where one number is told in two forms: "22.8" of a table is
// 22.8 percent, half a point may be one of percent, pounds may be money, "the eleventh title" makes eleven titles, "a baby of ten months" is ten months old. Such a pair may
// support and never contradicts.
func otherDress(a, b *view) (x, y *view, ok bool) {
	if y, ok = dressed(b, a); ok {
		return a, y, true
	}
	if x, ok = dressed(a, b); ok {
		return x, b, true
	}
	return nil, nil, false
}

// dressed reads v in the form of like.
func dressed(v, like *view) (*view, bool) {
	if like.claim.Quantity.Unit == "GBP" && v.claim.Quantity.Unit == "pound" {
		return relabelled(v, v.claim.Kind, "GBP", v.claim.Quantity), true
	}
	n, point := v.stated.Point()
	if end, _, half := bound(v.stated); half && like.class == "%" && plainNumber(v) && v.claim.Kind == claims.KindLevel && nearBound(end.Value, like) {
		return relabelled(v, claims.KindLevel, "%", v.claim.Quantity), true
	}
	if !point {
		return nil, false
	}
	if top, ok := oneTop(v, like); ok {
		return relabelled(v, like.claim.Kind, top, v.claim.Quantity), true
	}
	switch {
	case v.class == string(claims.KindScore) && plainNumber(like):
		return relabelled(v, claims.KindLevel, "", v.claim.Quantity), true
	case like.class == "%" && v.class == "count" && v.noun == "" && v.claim.Kind == claims.KindLevel:
		return relabelled(v, claims.KindLevel, "%", v.claim.Quantity), true
	case like.claim.Quantity.Unit == "pp" && v.claim.Quantity.Unit == "point":
		return relabelled(v, v.claim.Kind, "pp", v.claim.Quantity), true
	case v.class == string(claims.KindRank):
		q := like.claim.Quantity
		if like.class != "count" && like.claim.Kind != claims.KindDuration || n.Cmp(claims.Int(10)) <= 0 && !countsOn(v, like) {
			return nil, false
		}
		return relabelled(v, like.claim.Kind, q.Unit, v.claim.Quantity), true
	case v.class == string(claims.KindAge) && like.claim.Kind == claims.KindDuration && v.claim.Quantity.Unit == like.claim.Quantity.Unit:
		return relabelled(v, claims.KindDuration, v.claim.Quantity.Unit, v.claim.Quantity), true
	}
	return nil, false
}

// countsOn reports whether a rank may tell how many there are by now: "the ninth fine" of "nine fines in all". Both name the same thing
// and share another word or the period, and the count is of three or more.
func countsOn(rank, count *view) bool {
	n, ok := count.stated.Point()
	if !ok || n.Cmp(claims.Int(3)) < 0 || count.class != "count" || count.claim.Kind != claims.KindLevel {
		return false
	}
	head, words := false, 0
	if ofOnePeriod(rank, count) {
		words++
	}
	for _, t := range rank.terms {
		r, ok := count.has(t.stem)
		if !ok {
			continue
		}
		words++
		head = head || t.role <= roleModifier && r <= roleSubject || r <= roleModifier && t.role <= roleSubject
	}
	return head && words >= 2 && count.claim.Record == "" && rank.claim.Record == ""
}

// nearBound reports whether a percentage is within a quarter of the bound that a number sets: "over 60" may be said of 64%, and
// not of 99%.
func nearBound(end claims.Number, like *view) bool {
	n, ok := stands(like.stated)
	return ok && n.Sub(end).Abs().Mul(claims.Int(4)).Cmp(end.Abs()) <= 0
}

// oneTop gives the unit of the other side if both are rates of one thing per one of another, which the texts name in
// their own ways: 188 bushels an acre and 188 bushels per harvested acre. Both must give the same number of three digits.
func oneTop(v, like *view) (claims.Unit, bool) {
	top, ok1 := numerator(v.claim.Quantity.Unit)
	other, ok2 := numerator(like.claim.Quantity.Unit)
	if !ok1 || !ok2 || top != other || len(v.figure.digits) < 2 {
		return "", false
	}
	return like.claim.Quantity.Unit, v.claim.Quantity.Stated.Equal(like.claim.Quantity.Stated)
}

// relabelled is the view of the claim with another kind and unit.
func relabelled(v *view, kind claims.Kind, unit claims.Unit, q claims.Quantity) *view {
	c := *v.claim
	c.Kind, c.Quantity = kind, q
	c.Quantity.Unit = unit
	w := newView(&c)
	w.doc, w.terms, w.not = v.doc, v.terms, v.not
	w.mark()
	return &w
}
