package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A movement is what came into a stock and went out of it; in or out is -1 where the text says that there was none.
type movement struct {
	in, out     int
	first, last int // the first and the last claim of its sentences
}

// movements gives the one amount that came in and the one that went out by the verbs beside them, of the sentence that begins with claim i, or of
// it and the next one.
func (p *Pass) movements(i int) (movement, bool) {
	f := movement{first: i}
	ok := false
	f.in, f.out, f.last, ok = p.inAndOut(i, func(k int) int {
		if !mayMove(&p.views[k]) {
			return 0
		}
		return p.movesOf(k)
	})
	if !ok {
		return f, false
	}
	if f.in < 0 && f.out < 0 {
		return f, false
	}
	if f.in >= 0 && f.out >= 0 {
		a, b := &p.views[f.in], &p.views[f.out]
		return f, a.class == b.class || a.noun == "" && a.class == "count" || b.noun == "" && b.class == "count"
	}
	c := p.Claims[max(f.in, f.out)]
	text := textOf(c.At.Doc, c.Sentence.Start, c.Sentence.End+listBehind)
	return f, f.in >= 0 && saysNone(text, -1) || f.out >= 0 && saysNone(text, 1)
}

// mayMove reports whether a claim may give an amount that came in or went out: one single amount that is no share and no amount for one.
func mayMove(v *view) bool {
	c := v.claim
	return (c.Kind == claims.KindLevel || c.Kind == claims.KindChange) && stanceClass(c.Stance) == "fact" && v.class != "%" && v.class != "pp" && !ownRule(v) &&
		v.class != "rank" && v.class != "times" && !v.values.IsUnbounded() && !strings.Contains(string(c.Quantity.Unit), "/") && !hasRel(c, claims.RelPart)
}

// checkStocks compares the stocks at both ends of a movement: the one at the start stands by it, or else in another document.
func (p *Pass) checkStocks(f movement) {
	moved := max(f.in, f.out)
	for k := max(0, f.first-seriesReach); k <= min(len(p.Claims)-1, f.last+1); k++ {
		if p.views[k].doc != p.views[moved].doc || !p.stockOf(k, f) {
			continue
		}
		if from, ok := p.opens(k); ok && (from.IsZero() || !p.endsAt(from, f)) {
			p.checkCloses(k, from, f)
			return
		}
	}
	when, ok := p.movedIn(f)
	if !ok || when.Start.IsZero() {
		return
	}
	found := -1
	p.nearby(moved, func(k int) {
		if d := onDay(p.Claims[k]); found < 0 && p.views[k].doc != p.views[moved].doc && !d.IsZero() && abs(when.Start.Sub(d)) <= 3 && p.stockOf(k, f) && p.oneTopic(k, f) {
			found = k
		}
	})
	if found >= 0 {
		p.checkCloses(found, onDay(p.Claims[found]), f)
	}
}

// endsAt reports whether a day is the end of a movement, not its start.
func (p *Pass) endsAt(d claims.Date, f movement) bool {
	when, ok := p.movedIn(f)
	return ok && !when.End.IsZero() && abs(when.End.Sub(d)) <= 3
}

// oneTopic reports whether a stock of another document is of the same things as what moved, and of no other name.
func (p *Pass) oneTopic(k int, f movement) bool {
	for _, m := range [...]int{f.in, f.out} {
		if m < 0 {
			continue
		}
		_, _, other := disjointNames(&p.views[k], &p.views[m])
		if !other && sharedHead(&p.views[k], &p.views[m]) || sharedNames(p.views[k].names, p.views[m].names) > 0 {
			return true
		}
	}
	return false
}

// checkCloses compares the stock k, of the day from, with the first one at the end in each document.
func (p *Pass) checkCloses(k int, from claims.Date, f movement) {
	doc := -1
	p.nearby(k, func(m int) {
		if m != k && p.views[m].doc != doc && p.stockOf(m, f) && p.closesAt(k, m, from, f) {
			doc = p.views[m].doc
			p.checkBalance(k, m, f)
		}
	})
}

// stockOf reports whether a claim may be a stock of what moved: in the unit of what moved, or of the same things, and no movement itself.
func (p *Pass) stockOf(k int, f movement) bool {
	v := &p.views[k]
	if k == f.in || k == f.out || !v.isLevel() || !mayMove(v) || v.claim.Quantity.Hedge == claims.HedgeRange || p.movesOf(k) != 0 || unlikeTotal(v.claim) {
		return false
	}
	for _, m := range [...]int{f.in, f.out} {
		if m < 0 {
			continue
		}
		w := &p.views[m]
		switch {
		case w.class == "count" && w.noun == "":
		case w.class != v.class, w.class != "count" && w.claim.Quantity.Unit != v.claim.Quantity.Unit:
			return false
		case w.class == "count" && v.noun != w.noun && v.noun != "" && !genericNoun(v.noun) && !genericNoun(w.noun) && nounDoubt(v, w) > nounPlain:
			return false
		}
	}
	return true
}

// opens reports whether a claim gives a stock at the start of a time, and its day if it is known.
func (p *Pass) opens(k int) (claims.Date, bool) {
	c := p.Claims[k]
	text := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: max(c.Sentence.Start, c.At.Start-60), End: min(c.Sentence.End, c.At.End+40)}.Text())
	if d := docDate(c); !d.IsZero() && (strings.Contains(text, "a year ago") || strings.Contains(text, "a year earlier")) {
		return d.AddMonths(-12), true
	}
	if d, _ := p.closesOn(k); !d.IsZero() {
		return d, true
	}
	for _, w := range [...]string{"began the", "started the", "opened the", "at the start", "at the beginning"} {
		if strings.Contains(text, w) {
			return claims.Date{}, true
		}
	}
	return claims.Date{}, false
}

// closesAt reports whether claim m gives the stock at the end of the movement that began with the stock k on the day from.
func (p *Pass) closesAt(k, m int, from claims.Date, f movement) bool {
	a, b := &p.views[k], &p.views[m]
	moved := max(f.in, f.out)
	if a.class != b.class || a.class != "count" && a.claim.Quantity.Unit != b.claim.Quantity.Unit || a.class == "count" && a.noun != b.noun && a.noun != "" && b.noun != "" && !genericNoun(a.noun) && !genericNoun(b.noun) && nounDoubt(a, b) > nounPlain {
		return false
	}
	if p.views[moved].doc == b.doc && m < moved || p.setting(a, b).foreign {
		return false
	}
	if _, _, other := disjointNames(a, b); other {
		return false
	}
	to, ended := p.closesOn(m)
	when, ok := p.movedIn(f)
	switch {
	case !ok:
		return false
	case !from.IsZero() && !to.IsZero() && to.Compare(from) <= 0 && to.Compare(from.AddDays(-3)) >= 0 && from.Day == 1:
		from = from.AddMonths(-12) // "on 1 January" of the year that is over
	case !from.IsZero() && !to.IsZero() && to.Sub(from) < stockDays:
		return false
	}
	if !when.Start.IsZero() && !when.End.IsZero() {
		if n, _ := when.Days(); n < stockDays || !from.IsZero() && abs(when.Start.Sub(from)) > 3 || !to.IsZero() && abs(when.End.Sub(to)) > 3 {
			return false
		}
	}
	if a.doc == b.doc {
		return ended || !to.IsZero()
	}
	return !to.IsZero() && (!from.IsZero() || !when.End.IsZero())
}

// stockDays is how many days at least lie between two stocks.
const stockDays = 25

// movedIn gives the period of the movement, if it states not two.
func (p *Pass) movedIn(f movement) (claims.Period, bool) {
	if f.in < 0 || f.out < 0 {
		q, _ := statedPeriod(p.Claims[max(f.in, f.out)])
		return q, true
	}
	return p.flowPeriod(f.in, f.out)
}

// closesOn gives the day on which a stock stands at the end of a time, if it is known; ended says that the text tells it as the end.
func (p *Pass) closesOn(m int) (day claims.Date, ended bool) {
	c := p.Claims[m]
	text := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: max(c.Sentence.Start, c.At.Start-60), End: min(c.Sentence.End, c.At.End+40)}.Text())
	for _, w := range [...]string{"end of", "ended", "leaving", "now ", "closed the", "at the close", "left it with", "left them with"} {
		ended = ended || strings.Contains(text, w)
	}
	if d := onDay(c); !d.IsZero() {
		return d, ended
	}
	if q, stated := statedPeriod(c); stated && strings.Contains(text, "ended") && q.Grain == claims.GrainYear && !q.End.IsZero() {
		return q.End.AddDays(-1), true
	}
	return claims.Date{}, ended
}

// checkBalance reports the stocks k and m that do not fit what came in and went out between them. Stocks that are off by more than a quarter
// are of other things.
func (p *Pass) checkBalance(k, m int, f movement) {
	o := &p.views[k]
	x := o.claim.Quantity.Range
	text := quote(o.claim)
	sources := []*claims.Claim{o.claim}
	for n, i := range [...]int{f.in, f.out} {
		if i < 0 {
			continue
		}
		y := p.Claims[i].Quantity.Range
		if !positive(y) {
			y = y.Neg()
		}
		if n == 0 {
			x, text = x.Add(y), text+" + "+quote(p.Claims[i])
		} else {
			x, text = x.Sub(y), text+" - "+quote(p.Claims[i])
		}
		sources = append(sources, p.Claims[i])
	}
	u := o.claim.Quantity.Unit
	c := *o.claim
	c.Quantity = claims.Quantity{Stated: x, Range: x, Unit: u}
	v := newView(&c)
	v.doc = o.doc
	last := &p.views[m]
	if !positive(v.values) || below(v.values.Scale(claims.Ratio(5, 4)), last.values) || below(last.values.Scale(claims.Ratio(5, 4)), v.values) {
		return
	}
	step := claims.Step{Rule: "balance", Text: text + " = " + showRange(x, u), At: sources[1].At}
	p.contradict(fact{view: v, of: k, sources: sources, steps: []claims.Step{step}}, m)
}
