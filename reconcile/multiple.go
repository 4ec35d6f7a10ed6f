package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

func multipleRule() *Rule {
	return &Rule{
		Name: "multiple",
		Doc: `multiple reports a multiple and a percent change of one thing that do not fit: "tripled" is three times as
much, which is a rise of 200%.

	times = 1 + percent/100

The two must be of the same measure, entity and period, with the same base, or stand in one sentence, or be the only changes of two texts. A rise in percent of one text
that is the multiple of the two levels of another one is reported too: from 100 to 400 is a rise of 300%.

Not reported: changes from different bases, and multiples that meet within the rounding.`,
		Run: func(p *Pass) {
			for i, c := range p.Claims {
				if c.Quantity.Unit == "times" && (c.Kind == claims.KindRatio || c.Kind == claims.KindChange) {
					p.checkMultiple(i)
					p.checkRestated(i)
				}
			}
			p.checkBetween(p.multipleTold)
			p.checkChangePairs(func(q levelPair, k int) bool { return p.views[k].class == "times" || p.isMultiple(q, k) })
		},
	}
}

func (p *Pass) checkMultiple(i int) {
	a := &p.views[i]
	x, ok := factorOf(a.claim)
	if !ok {
		return
	}
	p.around(i, true, func(k int) {
		b := &p.views[k]
		y, ok := factorOf(b.claim)
		if !ok || b.claim.Kind != claims.KindChange || b.claim.Quantity.Unit != "%" || !p.sameMeasure(a, b) && !p.onlyMultiple(i, k) {
			return
		}
		step := claims.Step{Rule: "multiple", Text: quote(b.claim) + " is " + showRange(y, "times") + ", stated " + quote(a.claim), At: b.claim.At}
		if x.Overlaps(y) {
			if narrow(y) && nearTo(y, a.stated) {
				p.noteConfirmed(step, a.claim, b.claim)
			}
			return
		}
		oneSentence := a.doc == b.doc && !a.claim.Sentence.IsZero() && a.claim.Sentence.Overlaps(b.claim.Sentence) && !coordinated(a.claim, b.claim)
		if !sameBases(a.claim, b.claim) && (!oneSentence || !sharedHead(a, b)) && !p.onlyChanges(i, k) && !p.onlyMultiple(i, k) {
			return
		}
		p.reportMultiple(a, b, x, y, step)
	})
}

// onlyMultiple reports whether the multiple i and the change k stand in two texts that have a figure in common, are the only ones there that tell how
// much the same thing changed, and do not state two times.
func (p *Pass) onlyMultiple(i, k int) bool {
	a, b := &p.views[i], &p.views[k]
	if a.doc == b.doc || !p.share(i, k) || p.tellingWords(a, b) < rivalWords || adjusted(a.claim) || adjusted(b.claim) || stanceClass(a.claim.Stance) != stanceClass(b.claim.Stance) {
		return false
	}
	if x, y := a.claim.Base.Period, b.claim.Base.Period; !x.IsZero() && !y.IsZero() && !x.Overlaps(y) {
		return false
	}
	x, _ := statedPeriod(a.claim)
	y, _ := statedPeriod(b.claim)
	if !x.IsZero() && !y.IsZero() && !x.Equal(y) {
		return false
	}
	for _, v := range [...]*view{a, b} {
		for _, m := range p.claimsOf(v.doc) {
			if c := p.Claims[m]; c != v.claim && (c.Kind == claims.KindChange && p.views[m].class == "%" || p.views[m].class == "times" && c.Kind == claims.KindRatio) && p.tellingWords(v, &p.views[m]) >= rivalWords {
				return false
			}
		}
	}
	return true
}

func (p *Pass) reportMultiple(a, b *view, x, y claims.Interval, step claims.Step) {
	p.Report(Finding{
		Message: topic(a.claim) + quote(a.claim) + " and " + quote(b.claim) + " are different changes",
		Claims:  []*claims.Claim{a.claim, b.claim}, Gap: gapOf(x, y, "times", claims.Number{}),
		Steps: []claims.Step{step},
	})
}

// onlyChanges reports whether a multiple and a change in percent are the only ones of two documents that may be of their measure, and what they
// are set against is told alike or by none of them.
func (p *Pass) onlyChanges(i, k int) bool {
	a, b := &p.views[i], &p.views[k]
	if a.doc == b.doc || farApart(a.claim, b.claim) || a.open() || b.open() || wide(a) || wide(b) {
		return false
	}
	y, ok := factorOf(b.claim)
	if !ok || a.values.Mul(claims.Between(claims.Ratio(9, 10), claims.Ratio(11, 10))).Overlaps(y) {
		return false
	}
	if x, y := a.claim.Base.Period, b.claim.Base.Period; !x.IsZero() && !y.IsZero() && !x.Equal(y) {
		return false
	}
	x0, toldA := statedPeriod(a.claim)
	y0, toldB := statedPeriod(b.claim)
	if toldA != toldB || toldA && !x0.Equal(y0) || ownModifier(a, b) && ownModifier(b, a) {
		return false
	}
	x, ok := asPercent(a)
	if !ok {
		if x, ok = asLess(a); !ok {
			return false
		}
	}
	s := p.setting(x, b)
	j := judge(x, b, &s, nil)
	if !j.comparable() || j.evidence < evidenceConflict+periodDoubt(&j)+p.apartDoubt(a, b) {
		return false
	}
	for _, c := range [...]int{i, k} {
		d := p.views[c].doc
		for n := range p.entries[d].claims {
			o := p.number(d, n)
			if _, ok := factorOf(p.Claims[o]); ok && o != c && (p.Claims[o].Kind == claims.KindChange || p.views[o].class == "times") && !p.Claims[o].At.Overlaps(p.Claims[c].At) {
				return false
			}
		}
	}
	return true
}

// ownModifier reports whether the measure of a has a modifier, no name, that b has nowhere: thefts of bicycles, thefts of cars.
func ownModifier(a, b *view) bool {
	for _, t := range a.terms {
		if t.role != roleModifier || t.weight < 40 || capital(a, t.stem) {
			continue
		}
		if _, ok := b.has(t.stem); !ok {
			return true
		}
	}
	return false
}

// asLess reads a multiple below one as a fall in percent: halved is 50 percent down.
func asLess(v *view) (*view, bool) {
	if v.claim.Kind != claims.KindRatio && v.claim.Kind != claims.KindChange || v.class != "times" || !positive(v.values) {
		return nil, false
	}
	q := v.claim.Quantity
	percent := func(x claims.Interval) claims.Interval {
		return x.Sub(claims.Exactly(claims.Int(1))).Scale(claims.Int(100))
	}
	q.Range, q.Stated = percent(v.values), percent(v.stated)
	return relabelled(v, claims.KindChange, "%", q), true
}

// checkRestated compares the multiple i with the change in percent behind it in its sentence that says it again: "tripled, an increase of 300%".
func (p *Pass) checkRestated(i int) {
	a := &p.views[i]
	x, ok := factorOf(a.claim)
	if !ok || a.claim.Sentence.IsZero() || i+1 >= len(p.Claims) {
		return
	}
	for k := i + 1; k < min(len(p.Claims), i+seriesReach) && p.Claims[k].Sentence == a.claim.Sentence; k++ {
		b := &p.views[k]
		if b.claim.Kind != claims.KindChange {
			continue
		}
		y, ok := factorOf(b.claim)
		if !ok || b.class != "%" || !again(b.claim) || x.Overlaps(y) || p.reported[[2]int{i, k}] {
			return
		}
		p.reportMultiple(a, b, x, y, claims.Step{Rule: "multiple", Text: quote(b.claim) + " is " + showRange(y, "times") + ", stated " + quote(a.claim), At: b.claim.At})
		return
	}
}

// again reports whether the words before a change say that it is the one told before in another way: ", an increase of".
func again(c *claims.Claim) bool {
	before := strings.TrimRight(strings.ToLower(before40(c)), " ")
	for _, w := range [...]string{", or", "(", ", up", "(up", "– up", ", or up", ", down", "(down", "– down", ", or down"} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	before, ok := strings.CutSuffix(before, " of")
	if n := strings.LastIndexAny(before, ",(:–—"); ok && n >= 0 {
		return len(strings.Fields(before[n:])) <= 4
	}
	return false
}

// coordinated reports whether two claims of one sentence are told of two times or bases, side by side: "tripled since 2019, and is up 400% on 2015".
func coordinated(a, b *claims.Claim) bool {
	from, to := min(a.At.End, b.At.End), max(a.At.Start, b.At.Start)
	between := strings.ToLower(claims.Span{Doc: a.At.Doc, Start: from, End: to}.Text())
	return strings.Contains(between, " and ") || strings.Contains(between, " while ") || strings.Contains(between, " but ")
}

// sharedHead reports whether two claims have a head in common.
func sharedHead(a, b *view) bool {
	for _, t := range a.terms {
		if t.role == roleHead && b.isHead(t.stem) {
			return true
		}
	}
	return false
}

// sameBases reports whether two changes state the same period and the same base, or the same year and no base.
func sameBases(a, b *claims.Claim) bool {
	p, q := a.Base.Period, b.Base.Period
	x, y := a.Period.Period, b.Period.Period
	if p.IsZero() && q.IsZero() {
		_, ok := a.Period.Period.Days()
		return ok && a.Period.Stated && b.Period.Stated && x.Grain == claims.GrainYear && x.Equal(y)
	}
	if p.IsZero() || !p.Equal(q) {
		return false
	}
	return x.IsZero() || y.IsZero() || x.Equal(y)
}
