package reconcile

import "github.com/claimcheck/claimcheck/claims"

// bestOptions gives the best source that agrees, one that does not differ first, and the best one that disagrees.
func (v *verifier) bestOptions(i int) (yes, no *option) {
	for k := range v.options[i] {
		o := &v.options[i][k]
		switch {
		case o.agrees && (yes == nil || yes.differs && !o.differs && o.e+marginSupport >= yes.e):
			yes = o
		case o.rel == relApart && (!o.differs || o.soft && o.e >= evidenceSoft) && no == nil && !v.isTaken(o) && v.mayContradict(i, o):
			no = o
		}
	}
	if no != nil && !no.twin && v.openDay(i, no) {
		no = nil
	}
	if yes != nil && no != nil && yes.j.features[fEqual] >= 20 && yes.e >= no.e && no.e < evidenceFirm && !no.twin && !sharesCore(&no.j) && v.pass.views[i].class != "%" {
		no = nil // the source gives the figure, and what differs shares no word that says what it is
	}
	return yes, no
}

// openDayAhead is by how much evidence, in tenths of bits, a day that the draft's may be is ahead of another one of its sentence.
const openDayAhead = 10

// openDay reports whether the sentence of a source that gives another day gives one that the draft's may be, with more evidence.
func (v *verifier) openDay(i int, no *option) bool {
	if v.pass.views[i].class != string(claims.KindDate) {
		return false
	}
	for k := range v.options[i] {
		if o := &v.options[i][k]; o.rel == relOpen && o.e >= no.e+openDayAhead && !o.differs && v.number[o.source] == v.number[no.source] {
			return true
		}
	}
	return false
}

// mayContradict reports whether a source that disagrees is firm enough to contradict: an age must be of the same
// named person, and a number without a unit, a rank or a multiple needs more evidence.
func (v *verifier) mayContradict(i int, o *option) bool {
	switch c := v.pass.views[i].class; {
	case c == "count" && o.e < evidenceContradict+nounDoubt(&v.pass.views[i], &v.pass.views[o.source]):
		return false
	case c == "count" && !o.twin && decimalOf(&v.pass.views[o.source]) && v.pass.views[i].noun != "" && !sharesCore(&o.j):
		return false
	case v.pass.views[i].claim.Kind == claims.KindDuration && !o.twin && o.e < evidenceSame+10 && o.j.features[fNear] <= 0 && !sharesAny(&o.j) && !v.loneLength(i, o.source):
		return false
	case v.pass.views[i].claim.Kind == claims.KindDuration && v.pass.views[o.source].claim.Kind != claims.KindDuration:
		return false
	case c == "count" && v.pass.views[o.source].claim.Kind == claims.KindDuration:
		return false
	case v.pass.views[i].claim.Kind == claims.KindDuration && !o.twin && !v.loneLength(i, o.source) && o.e < evidenceLengths && v.pass.Claims[i].Quantity.Unit != v.pass.Claims[o.source].Quantity.Unit:
		return false
	case c == string(claims.KindDate) && toCome(v.pass.Claims[i]) && !o.twin && o.e < evidenceFirm && !sharesCore(&o.j) && o.j.features[fVerb] <= 0 && sharedNames(v.pass.views[i].names, v.pass.views[o.source].names) == 0:
		return false
	case v.adjunct[i]:
		return false
	case c == "%" && !o.twin && o.e < evidenceFirm && !sharesAny(&o.j) && !v.lone(i, o.source):
		return false
	case o.j.features[fNear] <= -60 && o.e < evidenceFar && !v.loneLength(i, o.source) && v.pass.views[i].figure.digits != v.pass.views[o.source].figure.digits:
		return false
	case o.bare && o.e < evidenceFirm, (c == "rank" || c == "times") && o.e < evidenceSame:
		return false
	}
	return v.pass.views[i].class != string(claims.KindAge) || o.j.verdict[cScope] == Same
}

// evidenceLengths is the evidence, in tenths of bits, that a length of time needs to contradict one that is told in another unit, as a week and
// six days are.
const evidenceLengths = -20

// decimalOf reports whether a plain number has decimals: it is no count of things.
func decimalOf(v *view) bool {
	n, ok := v.stated.Point()
	return plainNumber(v) && ok && !n.IsInt()
}

// figureBonus is the evidence that lies in the digits of a figure: an unusual one is rarely met by chance.
func figureBonus(v *view) int { return 12 * min(4, max(0, len(v.figure.digits)-1)) }

// isTaken reports whether a source claim supports another claim of the draft by more evidence than it has
// against this one, or is about another claim by far more evidence.
func (v *verifier) isTaken(o *option) bool {
	e, ok := v.taken[o.source]
	return ok && e > o.e || v.nearest[o.source] > o.e+marginNearest
}

// margin is by how much evidence a source that agrees may be weaker than one that does not: much for the same
// number, nothing for a bound, which many numbers keep, and less where the number that does not keep it is nearer to it.
func (v *verifier) margin(i int, yes, no *option) int {
	a := &v.pass.views[i]
	_, point := a.stated.Point()
	if end, _, half := bound(a.stated); half && a.class != string(claims.KindDate) {
		return -marginNearer * v.nearerTo(end.Value, no, yes)
	}
	_, _, open := bound(v.pass.views[yes.source].stated)
	switch {
	case a.class == string(claims.KindAge) && no.j.verdict[cScope] == Same && yes.j.verdict[cScope] != Same:
		return -marginSupport // the age of the named person
	case point && open && a.class != string(claims.KindDate) && sharesCore(&no.j) && no.j.words() > yes.j.words():
		return 0 // at most 20 years, and 18 years by the draft's own words
	case yes.j.verdict[cPeriod] == Different:
		return -marginSupport / 2
	case yes.j.features[fEqual] >= 20 && (yes.e >= evidenceFirm || v.sharesSentence(i, v.pass.Claims[yes.source].Sentence) && v.number[yes.source] != v.number[no.source]):
		return 2 * marginSupport
	case yes.j.features[fEqual] > 0:
		return min(marginSupport, marginDigit*int(yes.j.features[fEqual])/10)
	case point:
		return marginSupport / 2
	}
	return 0
}

// nearerTo gives 1 if the number of the source x is nearer to n than that of y, 2 if it is n, -2 if only that of y
// is n, and 0 otherwise.
func (v *verifier) nearerTo(n claims.Number, x, y *option) int {
	p, ok1 := stands(v.pass.views[x.source].stated)
	q, ok2 := stands(v.pass.views[y.source].stated)
	switch {
	case !ok1 || !ok2 || q.Equal(n) && p.Equal(n):
		return 0
	case q.Equal(n):
		return -2
	case p.Equal(n):
		return 2
	case p.Sub(n).Abs().Cmp(q.Sub(n).Abs()) < 0:
		return 1
	}
	return 0
}

// sharesAny reports whether a pair has a word, a name or a contrast in common, and not only values that are alike.
func sharesAny(j *judgement) bool {
	f := &j.features
	return f[fHead]+f[fHeadOther]+f[fModifier]+f[fVerb]+f[fContext]+f[fName]+f[fFacet]+f[fNoun]+f[fCasualty] > 0 || f[fKind] > 0
}
