package reconcile

import (
	"strconv"

	"github.com/claimcheck/claimcheck/claims"
)

// A common figure is one that the draft and a source document both give: equal, or one rounded from the other, with
// two significant digits or more, and the only one of its kind on both sides. It shows that the document was used,
// and which sentence of it the draft's sentence was written from.
type commonFigure struct{ draft, source, digits int }

// A commonIndex finds the common figures around a pair.
type commonIndex struct {
	at       map[[2]int][]commonFigure // by the numbers of the sentences of the draft and the source, up to neighborsMost
	inDoc    map[int]int               // number of common figures of a source document
	ofDraft  map[[2]int]int            // the source claim that gives the figure of a draft claim in a document
	ofSource map[int]int               // the draft claim whose figure a source claim gives
	all      int
}

// commonFigures finds the common figures of the draft and each source document.
func (v *verifier) commonFigures() *commonIndex {
	found := map[[2]int]int{} // how many figures are the draft claim's in a document, and the source claim's (document -1)
	var all []commonFigure
	for i := range v.options {
		for k := range v.options[i] {
			o := &v.options[i][k]
			if n := v.sharedDigits(i, o); n > 1 {
				all = append(all, commonFigure{i, o.source, n})
				found[[2]int{i, v.pass.views[o.source].doc}]++
				found[[2]int{o.source, -1}]++
			}
		}
	}
	x := &commonIndex{at: map[[2]int][]commonFigure{}, inDoc: map[int]int{}, ofDraft: map[[2]int]int{}, ofSource: map[int]int{}}
	for _, f := range all {
		doc := v.pass.views[f.source].doc
		if found[[2]int{f.draft, doc}] != 1 || found[[2]int{f.source, -1}] != 1 {
			continue
		}
		x.all++
		x.inDoc[doc]++
		x.ofDraft[[2]int{f.draft, doc}], x.ofSource[f.source] = f.source, f.draft
		if k := [2]int{v.number[f.draft], v.number[f.source]}; len(x.at[k]) < neighborsMost {
			x.at[k] = append(x.at[k], f)
		}
	}
	return x
}

// others counts the common figures of the document of a pair without those of the pair itself.
func (x *commonIndex) others(draft, source, doc int) int {
	n := x.inDoc[doc]
	s, ok := x.ofDraft[[2]int{draft, doc}]
	if ok {
		n--
	}
	if d, given := x.ofSource[source]; given && !(ok && s == source && d == draft) {
		n--
	}
	return n
}

// besidePair gives the evidence of the common figure with the most digits beside a pair: in its two sentences, or with half
// the evidence in those next to them.
func (v *verifier) besidePair(x *commonIndex, draft, source int) int {
	best := 0
	for d := -1; d <= 1; d++ {
		for e := -1; e <= 1; e++ {
			for _, f := range x.at[[2]int{v.number[draft] + d, v.number[source] + e}] {
				switch {
				case f.draft == draft || f.source == source:
				case d == 0 && e == 0:
					best = max(best, besideDigit*f.digits)
				default:
					best = max(best, besideDigit*f.digits/2)
				}
			}
		}
	}
	return best
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
func (v *verifier) settle(i int, common *commonIndex) {
	for k := range v.options[i] {
		o := &v.options[i][k]
		n := common.others(i, o.source, v.pass.views[o.source].doc)
		if n > 0 || common.all > usedMost {
			o.e -= o.j.documents()
		}
		if v.misplaced(i, o) {
			o.e += slipEvidence
		}
		if v.slippedYear(i, o) {
			o.e = max(o.e, evidenceFirm)
		}
		if n > 0 {
			o.e += v.besidePair(common, i, o.source) + besideFound*min(n, 4)
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

// slippedYear reports whether the draft gives a year that no source gives, and the source has it with two digits exchanged: 1958 of 1985.
func (v *verifier) slippedYear(i int, o *option) bool {
	d, s := v.pass.Claims[i], v.pass.Claims[o.source]
	p, q := d.Period.Period, s.Period.Period
	if o.rel != relApart || d.Kind != claims.KindDate || s.Kind != claims.KindDate || p.Grain != claims.GrainYear || q.Start.IsZero() || o.j.veto {
		return false
	}
	for k := range v.options[i] {
		if v.options[i][k].rel == relHolds {
			return false
		}
	}
	return transposed(strconv.Itoa(p.Start.Year), strconv.Itoa(q.Start.Year))
}

// documents is the evidence against a pair that lies in its documents.
func (j *judgement) documents() int {
	_, docs := weight(fDocs)
	_, foreign := weight(fForeign)
	return (int(j.features[fDocs])*docs + int(j.features[fForeign])*foreign) / 100
}
