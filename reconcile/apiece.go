package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A text tells in many words that an amount is for one: "a bonus of 500 euros for each of its 90 drivers", "each costs 12 dollars", "40 pounds
// apiece". The number of them and the total stand in the same text or in one about the same, in words of their own. What joins the three is
// that they are the only ones that fit in kind, unit and size.

// apieceWide is how many times as large as the product, or as small, the total may be.
const apieceWide = 2

// An apiece is an amount for one of several things.
type apiece struct {
	claim int
	view  *view
	per   string // the noun of the things, "" if the unit does not name it
	next  bool   // the sentence does not name the things: they are those of the one before
}

// checkApieces compares amounts for one with the numbers of things and the totals near them.
func (p *Pass) checkApieces() {
	for i := range p.Claims {
		if a, ok := p.apieceOf(i); ok {
			p.checkApiece(a)
		}
	}
}

// apieceOf reads the amount of claim i as one for each of several things.
func (p *Pass) apieceOf(i int) (apiece, bool) {
	c := p.Claims[i]
	a := apiece{claim: i, view: &p.views[i]}
	top, per, rate := strings.Cut(string(c.Quantity.Unit), "/")
	if c.Sentence.IsZero() || stanceClass(c.Stance) == "denied" || stanceClass(c.Stance) == "hypothetical" || !positive(c.Quantity.Range) || c.Quantity.Range.High().Missing {
		return a, false
	}
	if rate {
		u := claims.Unit(per)
		if u.Kind() != claims.UnitCount || claims.Unit(top).Kind() != claims.UnitCurrency {
			return a, false
		}
		d := *c
		d.Quantity.Unit = claims.Unit(top)
		v := newView(&d)
		v.doc = a.view.doc
		a.view = &v
		if per != "item" {
			a.per = per
		}
		return a, true
	}
	if a.view.class != "money" || c.Kind != claims.KindLevel && c.Kind != claims.KindChange && c.Kind != claims.KindRate {
		return a, false
	}
	before, behind := p.aroundFigure(i)
	a.next = slices.Contains(before, "one") || len(before) > 0 && before[0] == "each"
	return a, forEach(before, behind) || priceOf(before) || len(p.linked(c, claims.RelPer)) > 0
}

// aroundFigure gives the words of the sentence before the figure, from the last comma on, and those right behind it.
func (p *Pass) aroundFigure(i int) (before, behind []string) {
	c := p.Claims[i]
	text := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.Sentence.Start, End: max(c.Sentence.Start, c.At.Start)}.Text())
	text = text[lastBreak(text)+1:]
	rest := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: min(c.At.End, c.Sentence.End), End: min(c.Sentence.End, c.At.End+40)}.Text())
	if n := strings.IndexAny(rest, ",;:"); n >= 0 && lastBreak(rest[:n+1]+" ") == n && (n+1 == len(rest) || rest[n] != ',' || rest[n+1] < '0' || rest[n+1] > '9') {
		rest = rest[:n]
	}
	return strings.FieldsFunc(text, notLetter), strings.FieldsFunc(rest, notLetter)
}

// lastBreak gives where the last comma, semicolon or colon stands that is no part of a number, -1 if there is none.
func lastBreak(text string) int {
	for n := len(text) - 1; n >= 0; n-- {
		switch text[n] {
		case ';', ':':
			return n
		case ',':
			if n+1 == len(text) || text[n+1] < '0' || text[n+1] > '9' {
				return n
			}
		}
	}
	return -1
}

// forEach reports whether the words before a figure or right behind it say that it is for each of several.
func forEach(before, behind []string) bool {
	for n, w := range behind[:min(3, len(behind))] {
		switch w {
		case "each", "apiece":
			return true
		case "head":
			return n == 1 && (behind[0] == "a" || behind[0] == "per")
		case "and", "for", "to":
			return n == 0 && w == "for" && len(behind) > 1 && (behind[1] == "each" || behind[1] == "every")
		}
	}
	for n, w := range before {
		switch w {
		case "each", "every", "apiece":
			return n+1 < len(before) && before[n+1] != "year" && before[n+1] != "month" && before[n+1] != "week" && before[n+1] != "day" && before[n+1] != "time"
		case "flat":
			return n == len(before)-1
		}
	}
	return false
}

// priceOf reports whether the words before a figure call it the price of one: "at an average price of".
func priceOf(before []string) bool {
	for n := len(before) - 1; n >= max(0, len(before)-3); n-- {
		switch before[n] {
		case "price", "fare", "fee", "charge":
			return n < len(before)-1 && (n == 0 || before[n-1] != "total" && before[n-1] != "purchase" && before[n-1] != "asking" && before[n-1] != "the")
		}
	}
	return false
}

// checkApiece holds the amount for one against all numbers and totals that may belong to it, and reports the only three that do not fit.
func (p *Pass) checkApiece(a apiece) {
	var numbers, totals []int
	p.nearby(a.claim, func(k int) {
		switch {
		case k == a.claim:
		case p.numberOfApiece(a, k):
			numbers = append(numbers, k)
		case p.totalOfApiece(a, k):
			totals = append(totals, k)
		}
	})
	var miss []product
	var at []int
	for _, n := range numbers[:min(len(numbers), sentenceMost)] {
		for _, t := range totals[:min(len(totals), sentenceMost)] {
			if !p.besideSentence(t, n) && !p.besideSentence(t, a.claim) && !p.namesHead(apiece{view: &p.views[t]}, &p.views[n]) {
				continue
			}
			f := product{a.claim, n, a.view.values.Mul(p.views[n].values)}
			w := &p.views[t]
			if f.total.Overlaps(w.values) {
				return // they fit
			}
			x := figureOf(a.view.stated.Mul(p.views[n].stated))
			if !apartBy(w.values, f.total, apieceWide) || x.digits != "" && x.digits == w.figure.digits {
				miss, at = append(miss, f), append(at, t)
			}
		}
	}
	if len(miss) == 1 && !p.leavesOut(a.claim) && !p.leavesOut(at[0]) && !p.forMore(at[0], miss[0].number) {
		f, t := miss[0], &p.views[at[0]]
		g := gapOf(f.total, t.values, t.unit, claims.Number{})
		p.Report(Finding{
			Message: topic(t.claim) + quote(p.Claims[f.each]) + " and " + quote(p.Claims[f.number]) + " do not fit " + quote(t.claim),
			Claims:  []*claims.Claim{p.Claims[f.each], p.Claims[f.number], t.claim}, Gap: g,
			Steps: []claims.Step{p.apieceStep(f, at[0]), gapStep(p.rule.Name, g)},
		})
	}
}

func (p *Pass) apieceStep(f product, t int) claims.Step {
	c, n := p.Claims[f.each], p.Claims[f.number]
	return claims.Step{Rule: "perunit", Text: quote(c) + " x " + quote(n) + " = " + showRange(f.total, p.views[t].unit) + ", stated " + quote(p.Claims[t]), At: c.At}
}

// numberOfApiece reports whether claim k may be the number of the things that the amount is for one of: the text links them, the sentence of
// the amount names them, or they are those of the sentence before.
func (p *Pass) numberOfApiece(a apiece, k int) bool {
	v, c := &p.views[k], p.Claims[k]
	n, ok := v.stated.Point()
	if v.class != "count" || !ok || !n.IsInt() || n.Cmp(claims.Int(2)) < 0 || v.values.High().Missing || c.Kind != claims.KindLevel || unlikeTotal(c) {
		return false
	}
	if hasLink(p.Claims[a.claim], claims.RelPer, c) {
		return true
	}
	if len(p.linked(p.Claims[a.claim], claims.RelPer)) > 0 || len(p.linked(c, claims.RelPart)) > 0 {
		return false
	}
	if a.per == "person" || a.per == "head" {
		return ofPeople(v) && !genericNoun(v.noun) && c.Sentence == p.Claims[a.claim].Sentence && p.onlyCount(k)
	}
	if a.per != "" {
		return v.noun == a.per && a.view.doc == v.doc || v.noun == a.per && !p.setting(a.view, v).foreign
	}
	if v.noun == "" {
		return false
	}
	if c.Sentence == p.Claims[a.claim].Sentence {
		return p.onlyCount(k)
	}
	if a.next && v.doc == a.view.doc && p.besideSentence(k, a.claim) && c.At.Start < p.Claims[a.claim].At.Start {
		return p.onlyCount(k)
	}
	return p.namesHead(a, v)
}

// namesHead reports whether the sentence of the amount names what the view counts.
func (p *Pass) namesHead(a apiece, v *view) bool {
	for _, t := range v.terms {
		if t.role != roleHead || emptyHead(t.stem) || genericNoun(t.stem) {
			continue
		}
		if _, ok := a.view.has(t.stem); ok {
			return a.view.doc == v.doc || !p.setting(a.view, v).foreign
		}
	}
	return false
}

// onlyCount reports whether no other claim of its sentence counts two things or more.
func (p *Pass) onlyCount(k int) bool {
	for m := max(0, k-seriesReach); m < min(len(p.Claims), k+seriesReach+1); m++ {
		if m != k && p.Claims[m].Sentence == p.Claims[k].Sentence && p.views[m].class == "count" && p.Claims[m].Kind == claims.KindLevel && p.views[m].noun != "" {
			return false
		}
	}
	return true
}

// totalOfApiece reports whether claim k may be the total: a larger amount in the same unit that the text calls a cost, a bill or a sum, of no
// first part of the time, and not on top of something else.
func (p *Pass) totalOfApiece(a apiece, k int) bool {
	v, c := &p.views[k], p.Claims[k]
	if v.class != "money" || v.unit != a.view.unit || c.Kind != claims.KindLevel && c.Kind != claims.KindChange || !below(a.view.values, v.values) || v.values.High().Missing || unlikeTotal(c) || partial(c) || facet(c, "increment") == "other" {
		return false
	}
	q, _ := statedPeriod(c)
	r, _ := statedPeriod(a.view.claim)
	if hasRel(c, claims.RelPer) || hasRel(c, claims.RelPart) || !q.IsZero() && !r.IsZero() && !q.Overlaps(r) {
		return false
	}
	before, behind := p.aroundFigure(k)
	if n := len(before); n > 0 && (before[n-1] == "another" || before[n-1] == "further" || before[n-1] == "extra" || before[n-1] == "additional") || forEach(before, behind) {
		return false
	}
	return facet(c, "count") == "total" || slices.ContainsFunc(before, sumWord) || slices.ContainsFunc(behind[:min(4, len(behind))], sumWord)
}

// sumWord reports whether a word says that an amount is the whole of a cost or a sum.
func sumWord(w string) bool {
	switch w {
	case "cost", "costs", "costing", "bill", "total", "totalling", "totaling", "totals", "altogether", "all", "contract", "worth", "payout", "payroll", "purchase", "sum", "outlay",
		"expense", "expenditure", "takings", "deal", "order", "paid", "pays", "pay", "price", "invoice", "gift", "collected", "raised", "took", "takes", "brought", "bring", "netted", "earned", "earns", "revenue", "receipts", "proceeds", "income", "yielded", "fetched", "for", "adds", "came", "comes", "amounts", "amounted", "package", "programme", "program", "scheme", "spend", "spends", "spent", "fund":
		return true
	}
	return false
}

// besideSentence reports whether two claims stand in one sentence or in two that follow each other.
func (p *Pass) besideSentence(i, k int) bool {
	a, b := p.Claims[i].Sentence, p.Claims[k].Sentence
	return p.views[i].doc == p.views[k].doc && !a.IsZero() && !b.IsZero() && apart(a, b) <= sentenceGap
}

// sentenceGap is how many bytes may stand between two sentences that follow each other.
const sentenceGap = 3

// forMore reports whether the sentence of the total t says that it is for something else too: "on laptops and desks".
func (p *Pass) forMore(t, n int) bool {
	if p.Claims[t].Sentence == p.Claims[n].Sentence || p.views[n].noun == "" {
		return false
	}
	s := strings.ToLower(p.Claims[t].Sentence.Text())
	for _, w := range [...]string{p.views[n].noun, p.views[n].noun + "s"} {
		if strings.Contains(s, w+" and ") || strings.Contains(s, " and "+w) || strings.Contains(s, w+", ") && strings.Contains(s, " and ") && !strings.Contains(s, w+", the ") {
			return true
		}
	}
	c := p.Claims[t]
	if before := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.Sentence.Start, End: max(c.Sentence.Start, c.At.Start)}.Text()); strings.Contains(before, " and ") {
		return true
	}
	return strings.Contains(s, "includ") || strings.Contains(s, "among other")
}

// leavesOut reports whether the sentence of a claim says that a part of the amount is left out, or that it is more than the price.
func (p *Pass) leavesOut(i int) bool {
	s := strings.ToLower(p.Claims[i].Sentence.Text())
	for _, w := range [...]string{"without ", "excluding ", "exclusive of ", "not counting ", "leaving out ", "leaves out ", "left out", "on top of", "discount", "as well as ", "before tax", "up front", "deposit", "instalment", "installment"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
