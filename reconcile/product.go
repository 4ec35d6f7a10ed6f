package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// An amount for one of so many things makes a total. The three rarely stand in one sentence: one text gives the amount and the number, another
// one the number and the total. The number that both give joins them.

// productWide is how many times as large as the product, or as small, a figure may be that is taken for the total.
const productWide = 2

// A product is an amount for one, the number of them, both numbers of claims, and what they make.
type product struct {
	each, number int
	total        claims.Interval
}

// checkProducts compares what an amount for one of several things makes with the totals that stand beside their number, in whatever
// document. If one of them meets it the others are something else.
func (p *Pass) checkProducts() {
	for i, c := range p.Claims {
		top, per, _ := strings.Cut(string(c.Quantity.Unit), "/")
		for _, n := range p.numbersOf(i, claims.Unit(per)) {
			if !positive(c.Quantity.Range) || !positive(p.views[n].values) || p.views[n].class != "count" {
				continue
			}
			f := product{i, n, c.Quantity.Range.Mul(p.views[n].values)}
			if x, ok := p.inTopUnit(f, claims.Unit(top)); ok && !f.total.High().Missing {
				p.checkProduct(f, x)
			}
		}
	}
}

// numbersOf gives the numbers of things that the amount i is for one of: those that the text links to it, or else the only number of the
// things that the unit of the amount names, in its document.
func (p *Pass) numbersOf(i int, per claims.Unit) []int {
	var out []int
	c := p.Claims[i]
	for _, l := range p.linked(c, claims.RelPer) {
		if n, ok := p.byClaim[l]; ok {
			out = append(out, n)
		}
	}
	if len(out) > 0 || per == "" || per.Kind() != claims.UnitCount || c.Kind != claims.KindRate && c.Kind != claims.KindLevel {
		return out
	}
	for k := max(0, i-sentenceMost); k < min(len(p.Claims), i+sentenceMost); k++ {
		if d := p.Claims[k]; p.views[k].doc == p.views[i].doc && p.views[k].class == "count" && d.Quantity.Unit == per && isLevel(d) {
			out = append(out, k)
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// inTopUnit gives a view of the total that the product makes, in the base unit.
func (p *Pass) inTopUnit(f product, top claims.Unit) (view, bool) {
	c := *p.Claims[f.each]
	stated, ok1 := c.Quantity.Stated.Point()
	n, ok2 := p.views[f.number].stated.Point()
	if !ok1 || !ok2 || top.Kind() != claims.UnitCurrency && top.Kind() != claims.UnitMeasure {
		return view{}, false
	}
	c.Kind, c.Links = claims.KindLevel, nil
	c.Quantity = claims.Quantity{Stated: claims.Exactly(stated.Mul(n)), Range: f.total, Unit: top}
	v := newView(&c)
	return v, v.class != "second" && v.class != "month" && v.class != "year"
}

// checkProduct reports the total that does not fit the product, of which x is a view.
func (p *Pass) checkProduct(f product, x view) {
	var miss []int
	for _, m := range p.withElsewhere(f.number) {
		for k := max(0, m-sentenceMost); k < min(len(p.Claims), m+sentenceMost); k++ {
			t := &p.views[k]
			if k == f.each || t.doc != p.views[m].doc || t.class != x.class || t.unit != x.unit || !positive(t.values) || t.values.High().Missing {
				continue
			}
			if t.values.Overlaps(x.values) {
				p.confirm(p.productFact(f, x), k)
				return
			}
			if p.mayBeTotal(f, m, k) && (sameDigits(t, &x) || p.Claims[k].Sentence == p.Claims[m].Sentence && !apartBy(t.values, x.values, productWide)) {
				miss = append(miss, k)
			}
		}
	}
	slices.Sort(miss)
	miss = slices.Compact(miss)
	if len(miss) == 1 {
		p.contradict(p.productFact(f, x), miss[0])
	}
}

// mayBeTotal reports whether the figure k, which stands by the number m, may be the total of the product: it is of the same stance, is no
// change and no price of one thing, is of no time of its own, and is none of the figures that the document of the product gives too.
func (p *Pass) mayBeTotal(f product, m, k int) bool {
	c, t := p.Claims[f.each], p.Claims[k]
	if t.Kind != claims.KindLevel && t.Kind != "" || hasRel(t, claims.RelPer) || below(p.views[k].values, c.Quantity.Range) || partial(t) || apart(p.Claims[m].At, t.At) > anchorSpan {
		return false
	}
	if a, b := stanceClass(c.Stance), stanceClass(t.Stance); a != b && (a == "denied" || b == "denied" || a == "hypothetical" || b == "hypothetical" || a == "limit" || b == "limit") {
		return false
	}
	for _, o := range p.elsewhere(k) {
		if p.views[o].doc == p.views[f.each].doc {
			return false
		}
	}
	q, _ := statedPeriod(t)
	r, _ := statedPeriod(c)
	return q.IsZero() || q.Equal(r) || p.views[k].doc != p.views[f.each].doc && q.Overlaps(claims.Day(docDate(t)))
}

// checkRates compares the only amount, the only rate for one of its unit and the only total of a sentence: "50 litres now cost 95 euros, or 1.60 euros a
// litre".
func (p *Pass) checkRates() {
	for i, c := range p.Claims {
		top, per, ok := strings.Cut(string(c.Quantity.Unit), "/")
		if !ok || c.Sentence.IsZero() || strings.Contains(per, "/") || !positive(c.Quantity.Range) || c.Quantity.Range.High().Missing || stanceClass(c.Stance) == "denied" || stanceClass(c.Stance) == "hypothetical" || c.Kind == claims.KindChange {
			continue
		}
		n, t, one := -1, -1, true
		for _, k := range p.inSentenceOf(i) {
			d := p.Claims[k]
			switch u := string(d.Quantity.Unit); {
			case k == i || d.Quantity.Range.IsUnbounded() || !positive(d.Quantity.Range):
			case u == per:
				one = one && n < 0
				n = k
			case u == top:
				one = one && t < 0
				t = k
			case strings.HasPrefix(u, top+"/"):
				one = false
			}
		}
		if !one || n < 0 || t < 0 || claims.Unit(per).Kind() != claims.UnitMeasure && claims.Unit(per).Kind() != claims.UnitCount || p.Claims[t].Kind == claims.KindChange || partial(p.Claims[t]) || p.leavesOut(i) ||
			p.Claims[n].Quantity.Range.High().Missing || p.Claims[t].Quantity.Range.High().Missing || hasLink(c, claims.RelPart, p.Claims[t]) || p.reported[[2]int{min(i, t), max(i, t)}] {
			continue
		}
		if u := p.views[n].class; u == "second" || u == "month" || u == "year" || u == "night" {
			continue
		}
		if a, b := p.Claims[n].Period, p.Claims[t].Period; a.Stated && b.Stated && !a.Period.Overlaps(b.Period) || coordinated(c, p.Claims[t]) {
			continue
		}
		x := c.Quantity.Range.Mul(p.Claims[n].Quantity.Range)
		y := p.Claims[t].Quantity.Range
		if y.Overlaps(x) || apartBy(x, y, apieceWide) && !tenfold(x, y) {
			continue
		}
		g := gapOf(x, y, claims.Unit(top), claims.Number{})
		p.Report(Finding{
			Message: topic(p.Claims[t]) + quote(c) + " and " + quote(p.Claims[n]) + " do not fit " + quote(p.Claims[t]),
			Claims:  append([]*claims.Claim{c, p.Claims[n], p.Claims[t]}, p.claimsAt(p.elsewhere(n))...), Gap: g,
			Steps: []claims.Step{{Rule: "perunit", Text: quote(c) + " x " + quote(p.Claims[n]) + " = " + showRange(x, claims.Unit(top)) + ", stated " + quote(p.Claims[t]), At: c.At}, gapStep(p.rule.Name, g)},
		})
	}
}

// claimsAt gives the claims of the numbers.
func (p *Pass) claimsAt(list []int) []*claims.Claim {
	var out []*claims.Claim
	for _, k := range list {
		out = append(out, p.Claims[k])
	}
	return out
}

// tenfold reports whether two ranges meet at another power of ten.
func tenfold(x, y claims.Interval) bool {
	for e := -3; e <= 3; e++ {
		if e != 0 && x.Scale(claims.Pow10(e)).Overlaps(y) {
			return true
		}
	}
	return false
}

func hasRel(c *claims.Claim, rel claims.Relation) bool {
	return slices.ContainsFunc(c.Links, func(l claims.Link) bool { return l.Rel == rel })
}

// sameDigits reports whether a figure has the digits of another one, to its own rounding, at another power of ten: 1.53 million and 153,000.
func sameDigits(t, x *view) bool {
	a, b := t.figure.digits, x.figure.digits
	if len(a) < 2 || len(b) < 2 || t.figure.n.Equal(x.figure.n) {
		return false
	}
	r, ok := t.figure.n.Quo(x.figure.n)
	if !ok {
		return false
	}
	for e := -6; e <= 6; e++ {
		d := r.Sub(claims.Pow10(e)).Abs()
		if e != 0 && d.Mul(claims.Int(200)).Cmp(claims.Pow10(e)) <= 0 {
			return true
		}
	}
	return false
}

func (p *Pass) productFact(f product, x view) fact {
	c, n := p.Claims[f.each], p.Claims[f.number]
	return fact{
		view: x, of: f.each, sources: []*claims.Claim{c, n},
		steps: []claims.Step{{Rule: "perunit", Text: quote(c) + " x " + quote(n) + " = " + showRange(x.values, x.unit), At: c.At}},
	}
}
