package reconcile

import (
	"cmp"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// A derived value follows from two source claims by one operation.
type derived struct {
	x, y  int // source claims
	value claims.Interval
	text  string
}

// deriveMost is how many source claims, the strongest first, are combined for a draft claim.
const deriveMost = 14

// deriveEvidence is the evidence, in tenths of bits, that a source claim must have to be combined.
const deriveEvidence = -35

// deriveSupport finds two claims of one source document from which the draft's figure follows: a change, a
// ratio or a share from two levels, a level from a sum, a difference, or a change.
func (v *verifier) deriveSupport(i int) (derived, bool) {
	p := v.pass
	d := &p.views[i]
	if len(d.figure.digits) == 0 || d.values.IsUnbounded() {
		return derived{}, false
	}
	list := v.near(i)
	for m, x := range list {
		for _, y := range list[:m] {
			if p.views[x].doc != p.views[y].doc {
				continue
			}
			for _, r := range combine(p, d, min(x, y), max(x, y)) {
				if narrow(r.value) && r.value.Overlaps(d.values) && nearTo(r.value, d.stated) {
					return r, true
				}
			}
		}
	}
	return derived{}, false
}

// An ofMeasure is a source claim that may be of a draft claim's measure, with its evidence.
type ofMeasure struct{ source, e int }

// near lists the source claims of any unit that may be of the draft's measure, the strongest first.
func (v *verifier) near(i int) []int {
	if v.large != nil {
		return v.large[i].of
	}
	var rows []ofMeasure
	for k := v.n; k < len(v.pass.views); k++ {
		if m, ok := v.measured(i, k); ok {
			rows = append(rows, m)
		}
	}
	return strongest(rows)
}

// measured weighs whether the source claim k may be of the measure of the draft claim i.
func (v *verifier) measured(i, k int) (ofMeasure, bool) {
	p := v.pass
	d, s := &p.views[i], &p.views[k]
	if s.values.IsUnbounded() {
		return ofMeasure{}, false
	}
	with := p.setting(d, s)
	j := judge(d, s, &with, nil)
	e := j.evidence - int(j.features[fNear])*28/100
	return ofMeasure{k, e}, e >= deriveEvidence && !j.veto && j.verdict[cScope] != Different
}

// strongest gives the sources of the strongest rows, deriveMost at most.
func strongest(rows []ofMeasure) []int {
	slices.SortStableFunc(rows, func(a, b ofMeasure) int { return cmp.Compare(b.e, a.e) })
	var out []int
	for _, r := range rows[:min(deriveMost, len(rows))] {
		out = append(out, r.source)
	}
	return out
}

// combine gives the values of the draft's kind that follow from the source claims x and y.
func combine(p *Pass, d *view, x, y int) []derived {
	a, b := &p.views[x], &p.views[y]
	if a.class != b.class || a.unit != b.unit && a.class != "count" {
		return p.combineChange(d, a, b, x, y)
	}
	if a.class == "count" && nounDoubt(a, b) > 0 || ownRule(a) {
		return nil
	}
	if a.claim.Kind == claims.KindChange || b.claim.Kind == claims.KindChange {
		return p.combineChange(d, a, b, x, y)
	}
	var out []derived
	put := func(r claims.Interval, ok bool, text string) {
		if ok {
			out = append(out, derived{x, y, r, text + showRange(r, d.unit)})
		}
	}
	hundred := claims.Int(100)
	quo := func(a, b *view) (claims.Interval, bool) {
		r, ok := a.values.Quo(b.values)
		return r, ok && positive(a.values) && positive(b.values)
	}
	div := func(a, b *view) string { return quote(a.claim) + " / " + quote(b.claim) + " = " }
	switch {
	case d.class == "pp" || d.claim.Quantity.Unit == "point":
		put(a.values.Sub(b.values), a.class == "%" && below(b.values, a.values), quote(a.claim)+" - "+quote(b.claim)+" = ")
		put(b.values.Sub(a.values), a.class == "%" && below(a.values, b.values), quote(b.claim)+" - "+quote(a.claim)+" = ")
	case d.class == "%" && d.claim.Kind == claims.KindChange:
		for _, o := range [][2]*view{{a, b}, {b, a}} {
			r, ok := quo(o[0], o[1])
			put(r.Sub(claims.Exactly(claims.Int(1))).Scale(hundred), ok, div(o[0], o[1])+"a change of ")
		}
	case d.class == "%":
		for _, o := range [][2]*view{{a, b}, {b, a}} {
			r, ok := quo(o[0], o[1])
			put(r.Scale(hundred), ok && below(o[0].values, o[1].values), div(o[0], o[1]))
		}
	case d.class == "times" || d.claim.Quantity.Unit == "" && d.claim.Kind != claims.KindLevel:
		for _, o := range [][2]*view{{a, b}, {b, a}} {
			r, ok := quo(o[0], o[1])
			put(r, ok, div(o[0], o[1]))
		}
	case d.class == a.class && (d.unit == a.unit || d.class == "count"):
		if d.claim.Kind != claims.KindChange && p.strangers(a, b) || stanceClass(d.claim.Stance) != stanceClass(a.claim.Stance) {
			return nil
		}
		put(a.values.Add(b.values), true, quote(a.claim)+" + "+quote(b.claim)+" = ")
		put(a.values.Sub(b.values), below(b.values, a.values), quote(a.claim)+" - "+quote(b.claim)+" = ")
		put(b.values.Sub(a.values), below(a.values, b.values), quote(b.claim)+" - "+quote(a.claim)+" = ")
	}
	return out
}

// ofOtherTimes reports whether two claims state different periods, or one is a fact and the other a plan.
func ofOtherTimes(a, b *view) bool {
	x, y := a.claim.Period, b.claim.Period
	return x.Stated && y.Stated && !x.IsZero() && !y.IsZero() && x.Period != y.Period || stanceClass(a.claim.Stance) != stanceClass(b.claim.Stance)
}

// ofOnePeriod reports whether both claims state a period, and the same.
func ofOnePeriod(a, b *view) bool {
	return a.claim.Period.Stated && !b.claim.Period.IsZero() && a.claim.Period.Period == b.claim.Period.Period
}

// offBase reports whether the level d states another period than that to which the change c goes back.
func offBase(d, c *view) bool {
	return d.claim.Period.Stated && !c.claim.Base.IsZero() && d.claim.Period.Period != c.claim.Base.Period
}

// strangers reports whether two levels are no parts of one whole: they are of two periods, of two stances, or in sentences
// of their own and without a head in common.
func (p *Pass) strangers(a, b *view) bool {
	if ofOtherTimes(a, b) {
		return true
	}
	if a.class == "count" && (a.noun == b.noun || a.claim.Sentence == b.claim.Sentence) {
		return false
	}
	for _, t := range a.terms {
		if t.role != roleHead {
			continue
		}
		if role, ok := b.has(t.stem); ok && role == roleHead {
			return false
		}
	}
	return true
}

// combineChange gives the other level of a change, or the change in percent of a change in the unit of the
// level.
func (p *Pass) combineChange(d, a, b *view, x, y int) []derived {
	c, l := a, b
	if b.claim.Kind == claims.KindChange {
		c, l = b, a
	}
	if c.claim.Kind != claims.KindChange || l.claim.Kind == claims.KindChange || !positive(l.values) {
		return nil
	}
	var out []derived
	put := func(r claims.Interval, ok bool, text string) {
		if ok {
			out = append(out, derived{x, y, r, text + showRange(r, d.unit)})
		}
	}
	same := c.class == l.class && (c.unit == l.unit || c.class == "count")
	if f, ok := factorOf(c.claim); ok && d.class == l.class && d.claim.Kind != claims.KindChange && !ofOnePeriod(d, l) && !offBase(d, c) && !p.strangers(c, l) {
		r, ok := l.values.Quo(f)
		put(r, ok, quote(l.claim)+" before a change of "+quote(c.claim)+" = ")
	}
	if !same {
		return out
	}
	base := l.values.Sub(c.values)
	switch {
	case d.class == l.class && d.claim.Kind != claims.KindChange:
		put(base, true, quote(l.claim)+" - "+quote(c.claim)+" = ")
		put(l.values.Add(c.values), true, quote(l.claim)+" + "+quote(c.claim)+" = ")
	case d.class == "%" && d.claim.Kind == claims.KindChange && positive(base):
		r, ok := c.values.Quo(base)
		put(r.Scale(claims.Int(100)), ok, quote(c.claim)+" / ("+quote(l.claim)+" - "+quote(c.claim)+") = ")
	}
	return out
}

// narrow reports whether a derived interval is narrow enough to say something: its width is at most a fifth of
// its far end.
func narrow(x claims.Interval) bool {
	lo, hi := x.Low(), x.High()
	if lo.Missing || hi.Missing {
		return false
	}
	far := larger(lo.Value.Abs(), hi.Value.Abs())
	return hi.Value.Sub(lo.Value).Mul(claims.Int(5)).Cmp(far) <= 0
}

// nearTo reports whether a derived interval lies within a tenth of the figure that is stated: "more than 50" does
// not follow from 400.
func nearTo(x, stated claims.Interval) bool {
	n, ok1 := stands(x)
	m, ok2 := stands(stated)
	if !ok1 || !ok2 {
		return false
	}
	return n.Sub(m).Abs().Mul(claims.Int(10)).Cmp(larger(n.Abs(), m.Abs())) <= 0
}
