package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A figure of a draft may be computed from figures of a source: 187 passengers and 27 crew are 214 people. A text with
// many figures gives almost any number by some sum, so figures that stand near each other are tried first, and a result
// counts only as long as it is unlikely that one of those tried so far meets the draft's figure by chance.

// A reach says how far from each other two figures may stand.
type reach struct {
	from, to int // number of sentences between them: 0 in one sentence
	most     int // likelihood of a chance hit, in millionths, up to which a result counts
}

func reaches() [3]reach { return [3]reach{{0, 0, 50000}, {1, 1, 15000}, {2, 12, 5000}} }

// computedMost is the number of pairs that are looked at for one figure of the draft.
const computedMost = 20000

// chance gives the likelihood, in millionths, that a number met by chance is the draft's: the narrower its range the
// smaller, 0 if it is too wide to say anything.
func chance(d *view) int {
	lo, hi := d.values.Low(), d.values.High()
	n, ok := stands(d.stated)
	if lo.Missing || hi.Missing || !ok {
		return 0
	}
	width := hi.Value.Sub(lo.Value)
	for _, s := range [...]struct{ part, chance int }{{5000, 100}, {500, 1500}, {100, 8000}, {20, 25000}, {4, 100000}} {
		if width.Mul(claims.Int(int64(s.part))).Cmp(n.Abs()) <= 0 {
			if len(d.figure.digits) == 1 {
				return digitChance(d)
			}
			return max(s.chance, digitChance(d))
		}
	}
	return 0
}

// digitChance is the likelihood, in millionths, that the digits of a figure are met by chance: that of one digit is
// small only where its size says more.
func digitChance(d *view) int {
	switch n := len(d.figure.digits); {
	case n == 1 && d.figure.exp >= 3:
		return 50000
	case n == 1:
		return 200000
	case n == 2:
		return 15000
	}
	return 0
}

// computedSupport finds two or three figures of a source, or of the draft itself that the sources support, from which
// the draft's figure is computed.
func (v *verifier) computedSupport(i int, supported func(k int) bool) ([]*claims.Claim, string, bool) {
	p := v.pass
	d := &p.views[i]
	if by, text, ok := v.fromEnds(d); ok {
		return by, text, true
	}
	if by, text, ok := v.endsSupport(d); ok {
		return by, text, true
	}
	per := chance(d)
	if per == 0 || d.values.IsUnbounded() || !computable(d) {
		return nil, "", false
	}
	given := func(k int) bool {
		return k != i && operand(&p.views[k]) && (k >= v.n || v.number[k] == v.number[i] && supported(k))
	}
	tried, looked := 0, 0
	for _, r := range reaches() {
		for x := range p.views {
			if !given(x) {
				continue
			}
			for y := x + 1; y < len(p.views) && v.within(x, y, r.to); y++ {
				n := v.number[y] - v.number[x]
				if looked++; looked > computedMost {
					return nil, "", false
				}
				if n < r.from || !given(y) {
					continue
				}
				for _, c := range v.compute(d, x, y, n == 0) {
					if tried++; tried*per > r.most {
						return nil, "", false
					}
					if c.value.Overlaps(d.values) && nearTo(c.value, d.stated) && v.fineEnough(d, c) {
						return []*claims.Claim{p.Claims[x], p.Claims[y]}, c.text, true
					}
				}
			}
		}
	}
	return nil, "", false
}

// fromEnds finds a source that tells from what to what something went, and the draft's figure as the change between them.
func (v *verifier) fromEnds(d *view) ([]*claims.Claim, string, bool) {
	if d.claim.Kind != claims.KindChange {
		return nil, "", false
	}
	for k := v.n; k < len(v.pass.views); k++ {
		s := &v.pass.views[k]
		lo, hi := s.stated.Low(), s.stated.High()
		if s.claim.Quantity.Hedge != claims.HedgeRange || lo.Missing || hi.Missing || lo.Value.Sign() <= 0 || !strings.HasPrefix(strings.ToLower(s.claim.At.Text()), "from ") {
			continue
		}
		diff := claims.Exactly(hi.Value.Sub(lo.Value))
		if d.class == "%" && s.class != "%" {
			r, ok := diff.Quo(claims.Exactly(lo.Value))
			if diff = r.Scale(claims.Int(100)); !ok {
				continue
			}
		} else if d.class != s.class && !(d.class == "pp" && s.class == "%") {
			continue
		}
		if d.values.Overlaps(diff) || d.values.Neg().Overlaps(diff) {
			return []*claims.Claim{s.claim}, quote(s.claim) + " is a change of " + showRange(diff, d.unit), true
		}
	}
	return nil, "", false
}

// endsSupport finds the two ends of the draft's range as two figures of one sentence of a source: "aged 27 to 56" of the
// youngest, 27, and the oldest, 56.
func (v *verifier) endsSupport(d *view) ([]*claims.Claim, string, bool) {
	p := v.pass
	lo, hi := d.stated.Low(), d.stated.High()
	if d.claim.Quantity.Hedge != claims.HedgeRange || lo.Missing || hi.Missing || hi.Value.Cmp(claims.Int(10)) <= 0 || d.claim.Kind == claims.KindDate {
		return nil, "", false
	}
	is := func(k int, n claims.Number) bool {
		s := &p.views[k]
		x, ok := s.stated.Point()
		return ok && x.Equal(n) && (s.class == d.class && (s.unit == d.unit || s.class == "count") || plainNumber(s))
	}
	for x := v.n; x < len(p.views); x++ {
		if !is(x, lo.Value) {
			continue
		}
		for y := x + 1; y < len(p.views) && v.number[y] == v.number[x]; y++ {
			if is(y, hi.Value) {
				return []*claims.Claim{p.Claims[x], p.Claims[y]}, quote(p.Claims[x]) + " and " + quote(p.Claims[y]) + " are its ends", true
			}
		}
	}
	return nil, "", false
}

// within reports whether claim y stands at most so many sentences after claim x, in its document or, where x is the draft's,
// anywhere.
func (v *verifier) within(x, y, sentences int) bool {
	return x < v.n || v.pass.views[y].doc == v.pass.views[x].doc && v.number[y]-v.number[x] <= sentences
}

// fineEnough reports whether a sum or difference is the draft's figure when it is rounded to its digits, and is not
// made of rounder figures.
func (v *verifier) fineEnough(d *view, r derived) bool {
	if d.class == "%" || d.class == "times" {
		return true
	}
	n, ok1 := stands(r.value)
	m, ok2 := stands(d.stated)
	if !ok1 || !ok2 || !v.partOf(d, r.x) || !v.partOf(d, r.y) {
		return false
	}
	return n.Sub(m).Abs().Mul(claims.Int(2)).Cmp(claims.Pow10(d.figure.exp)) < 0
}

// partOf reports whether a figure is no rounder than the draft's, and not so small beside it that its digits do not show.
func (v *verifier) partOf(d *view, k int) bool {
	s := &v.pass.views[k]
	return s.figure.ok && s.figure.exp <= d.figure.exp+1 && s.figure.n.Mul(claims.Int(50)).Cmp(d.figure.n) >= 0
}

// computable reports whether a figure is of a kind that is computed from others.
func computable(d *view) bool {
	return !ownRule(d) && d.class != string(claims.KindRank) && d.class != "pp" && d.claim.Kind != claims.KindDuration
}

// operand reports whether a figure may be combined: a positive number that is told as a fact.
func operand(s *view) bool {
	return positive(s.values) && !s.values.High().Missing && !ownRule(s) && s.class != string(claims.KindRank) && s.claim.Kind != claims.KindDuration &&
		stanceClass(s.claim.Stance) == "fact" && !unlikeTotal(s.claim)
}

// compute gives what follows from the figures x and y for a figure of the draft's kind.
func (v *verifier) compute(d *view, x, y int, together bool) []derived {
	p := v.pass
	a, b := &p.views[x], &p.views[y]
	if !addable(a, b, together) {
		return nil
	}
	var out []derived
	put := func(r claims.Interval, ok bool, text string) {
		if ok && narrow(r) {
			out = append(out, derived{x, y, r, text + showRange(r, d.unit)})
		}
	}
	quo := func(a, b *view, sub int64, scale int64, text string) {
		r, ok := a.values.Quo(b.values)
		put(r.Sub(claims.Exactly(claims.Int(sub))).Scale(claims.Int(scale)), ok, quote(a.claim)+" / "+quote(b.claim)+" = "+text)
	}
	a, b, ok := inOneUnit(a, b)
	if !ok {
		return nil
	}
	if below(b.values, a.values) {
		a, b = b, a
	}
	switch {
	case d.class == "%" && d.claim.Kind == claims.KindChange:
		if p, q := a.claim.Period.Period, b.claim.Period.Period; !p.IsZero() && !q.IsZero() && !p.Overlaps(q) {
			if q.Start.Compare(p.Start) < 0 {
				a, b = b, a
			}
			quo(b, a, 1, 100, "a change of ")
		}
	case d.class == "%":
		quo(a, b, 0, 100, "")
	case d.class == "times":
		quo(b, a, 0, 1, "")
	case sameKindOf(d, a, b):
		put(a.values.Add(b.values), d.claim.Kind != claims.KindChange && !runningTotals(a, b), quote(a.claim)+" + "+quote(b.claim)+" = ")
		put(b.values.Sub(a.values), below(a.values, b.values), quote(b.claim)+" - "+quote(a.claim)+" = ")
	}
	return out
}

// runningTotals reports whether two counts are of one thing on two days: they do not add up.
func runningTotals(a, b *view) bool {
	p, q := a.claim.Period.Period, b.claim.Period.Period
	return a.class == "count" && a.noun == b.noun && p != q && !p.IsZero() && !q.IsZero()
}

// inOneUnit gives a plain number the unit of the figure beside it.
func inOneUnit(a, b *view) (x, y *view, ok bool) {
	switch {
	case a.class == b.class:
		return a, b, true
	case plainNumber(a):
		x, ok = inUnit(a, b)
		return x, b, ok
	}
	y, ok = inUnit(b, a)
	return a, y, ok
}

// addable reports whether two figures may be added or set against each other: they are in one unit, and count things of
// one class. A number without a unit takes that of one beside it.
func addable(a, b *view, together bool) bool {
	switch {
	case a.class == "%" || a.class == "pp" || yearLike(a) || yearLike(b):
		return false
	case a.class != b.class:
		return together && (plainNumber(a) && readable(b) || plainNumber(b) && readable(a)) && !(a.class == "count" && b.class == "count")
	case a.class == "count":
		return likeCounts(a, b)
	}
	return a.unit == b.unit
}

// yearLike reports whether a plain number may be a year.
func yearLike(v *view) bool {
	n, ok := v.stated.Point()
	return plainNumber(v) && ok && n.IsInt() && n.Cmp(claims.Int(1500)) >= 0 && n.Cmp(claims.Int(2100)) <= 0
}

// likeCounts reports whether two counts are of things of one class.
func likeCounts(a, b *view) bool {
	if facet(a.claim, "who") != facet(b.claim, "who") {
		return false
	}
	if a.noun == b.noun || genericNoun(a.noun) || genericNoun(b.noun) {
		return true
	}
	for _, k := range a.claim.Classes {
		for _, l := range b.claim.Classes {
			if k == l {
				return true
			}
		}
	}
	return false
}

// sameKindOf reports whether a figure of the draft may be the sum or difference of two.
func sameKindOf(d, a, b *view) bool {
	for _, s := range [...]*view{a, b} {
		if s.class != d.class || s.class == "%" || s.class == "count" && !likeCounts(d, s) || s.class != "count" && s.unit != d.unit {
			return false
		}
	}
	return true
}

// computeRest supports the figures that are computed from others of the draft's sentence that the sources support.
func (v *verifier) computeRest(draft []Judged) {
	for i := range draft {
		if draft[i].Label != Unverified {
			continue
		}
		by, text, ok := v.computedSupport(i, func(k int) bool { return draft[k].Label == Supported })
		if !ok {
			continue
		}
		var from []*claims.Claim
		for _, c := range by {
			if k := v.pass.byClaim[c]; k < v.n {
				from = append(from, draft[k].By...)
			} else {
				from = append(from, c)
			}
		}
		draft[i] = v.computed(draft[i].Claim, sorted(from), text)
	}
}
