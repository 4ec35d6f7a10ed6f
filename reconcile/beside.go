package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A common figure is one that the draft and a source document both give: equal, or one rounded from the other, with
// two significant digits or more, and the only one of its kind on both sides. It shows that the document was used,
// and which sentence of it the draft's sentence was written from.
type commonFigure struct{ draft, source, digits int }

// commonFigures finds the common figures of the draft and each source document.
func (v *verifier) commonFigures() map[int][]commonFigure {
	type half struct{ claim, doc int }
	found := map[half]int{}
	var all []commonFigure
	for i := range v.options {
		for k := range v.options[i] {
			o := &v.options[i][k]
			n := v.sharedDigits(i, o)
			if n < 2 {
				continue
			}
			all = append(all, commonFigure{i, o.source, n})
			found[half{i, v.pass.views[o.source].doc}]++
			found[half{o.source, -1}]++
		}
	}
	out := map[int][]commonFigure{}
	for _, f := range all {
		doc := v.pass.views[f.source].doc
		if found[half{f.draft, doc}] == 1 && found[half{f.source, -1}] == 1 {
			out[doc] = append(out[doc], f)
		}
	}
	return out
}

// sharedDigits counts the significant digits that the draft claim and the source claim of the option share: those of
// equal figures, or those of the coarser one where it is the other rounded.
func (v *verifier) sharedDigits(i int, o *option) int {
	a, b := &v.pass.views[i], &v.pass.views[o.source]
	if o.rel != relHolds || ownRule(a) || o.j.verdict[cUnit] == Different || o.j.veto {
		return 0
	}
	if n := int(o.j.features[fEqual]) / 10; n > 0 {
		return n
	}
	return roundedDigits(a, b)
}

// roundedDigits counts the significant digits of the coarser of two single numbers if it is the other rounded.
func roundedDigits(a, b *view) int {
	x, ok1 := a.stated.Point()
	y, ok2 := b.stated.Point()
	if !ok1 || !ok2 || !a.figure.ok || !b.figure.ok {
		return 0
	}
	if len(a.figure.digits) > len(b.figure.digits) {
		a, b, x, y = b, a, y, x
	}
	if y.Sub(x).Abs().Mul(claims.Int(2)).Cmp(claims.Pow10(a.figure.exp)) > 0 {
		return 0
	}
	return min(4, len(a.figure.digits))
}

// Evidence, in tenths of bits, of figures beside a pair that both texts have.
const (
	besideDigit = 4 // for each significant digit of one in the same two sentences, half as much in those next to them
	besideFound = 2 // for each other one in the document, up to four
)

// usedMost is the number of common figures of a draft from which the other documents given with them are taken to be
// its sources too.
const usedMost = 3

// settle adds to the options of a draft claim the evidence of the figures around them, when those are known.
func (v *verifier) settle(i int, common map[int][]commonFigure) {
	all := 0
	for _, fs := range common {
		all += len(fs)
	}
	for k := range v.options[i] {
		o := &v.options[i][k]
		b := &v.pass.views[o.source]
		best, n := 0, 0
		for _, f := range common[b.doc] {
			if f.draft == i || f.source == o.source {
				continue
			}
			n++
			d, e := v.number[f.draft]-v.number[i], v.number[f.source]-v.number[o.source]
			switch {
			case d == 0 && e == 0:
				best = max(best, besideDigit*f.digits)
			case d >= -1 && d <= 1 && e >= -1 && e <= 1:
				best = max(best, besideDigit*f.digits/2)
			}
		}
		if n > 0 || all > usedMost {
			o.e -= o.j.documents()
		}
		if v.misplaced(i, o) {
			o.e += slipEvidence
		}
		if n > 0 {
			o.e += best + besideFound*min(n, 4)
		}
		o.agrees = o.agrees || o.in && o.e >= evidenceSame
	}
}

// slipEvidence makes up, in tenths of bits, for values that are far apart because of a slip of one place.
const slipEvidence = 28

// misplaced reports whether both give the same digits of one thing in a different place: 1 billion and 10 billion.
func (v *verifier) misplaced(i int, o *option) bool {
	a, b := &v.pass.views[i].figure, &v.pass.views[o.source].figure
	return o.rel == relApart && o.j.features[fNear] == -100 && a.digits != "" && a.digits == b.digits && o.j.features[fHead] > 0
}

// documents is the evidence against a pair that lies in its documents.
func (j *judgement) documents() int {
	_, docs := weight(fDocs)
	_, foreign := weight(fForeign)
	return (int(j.features[fDocs])*docs + int(j.features[fForeign])*foreign) / 100
}
