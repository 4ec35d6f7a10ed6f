package reconcile

import (
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

func denominatorsRule() *Rule {
	return &Rule{
		Name: "denominators",
		Doc: `denominators reports a share and a count of the same part of one base that do not fit: "1 in 5 of 1,000
asked" is 200, so that "150 of them" does not fit.

	count = share x base

The text must link both the share and the count to the base, and they must be about the same thing; or another text links the count to
a base of the same number. A part and its whole of one text are also held against the only share of the same that another text gives:
"of 400 asked 220 said so", "seven in ten say so".

Not reported: counts and shares of different bases, and shares that meet the count within their rounding.`,
		Run: func(p *Pass) {
			for _, c := range p.Claims {
				s, ok := shareOf(c)
				whole := p.first(c, claims.RelOf)
				if !ok || whole == nil || !isLevel(whole) {
					continue
				}
				w, ok := p.byClaim[whole]
				if !ok {
					continue
				}
				if p.parts == nil {
					p.parts = p.partsOf()
				}
				for _, k := range append(slices.Clone(p.parts[w]), p.partsElsewhere(p.byClaim[c], w)...) {
					if p.Claims[k] == c || !p.sameMeasure(&p.views[p.byClaim[c]], &p.views[k]) {
						continue
					}
					if p.ofOtherBase(s, w) {
						continue
					}
					x := p.views[w].values.Mul(s)
					f := p.derive(w, x, whole.Period, []*claims.Claim{c, whole},
						claims.Step{Rule: p.rule.Name, Text: quote(c) + " of " + quote(whole) + " is " + showRange(x, p.views[w].unit), At: c.At})
					p.contradict(f, k)
				}
			}
			p.checkPortions()
		},
	}
}

// ofOtherBase reports whether the share is that of two counts of the sentence of its base w, none of them the base: "of 26,000 schools 2,000
// sent data and 1,000 were named, a chance of 50 percent".
func (p *Pass) ofOtherBase(s claims.Interval, w int) bool {
	first, end := p.sentenceOf(w)
	for o := first; o < end; o++ {
		v := &p.views[o]
		if o == w || v.class != p.views[w].class || !positive(v.values) {
			continue
		}
		for k := first; k < end; k++ {
			if k != w && k != o && p.views[k].class == v.class && v.values.Mul(s).Overlaps(p.views[k].values) {
				return true
			}
		}
	}
	return false
}

// predicateWords is the information, in tenths of bits, of the words that say what a share and a part have in common, beside those for
// the whole: half of the 600 flats are empty, 190 of the 600 flats are empty.
const predicateWords = 40

// partsElsewhere gives the parts, of wholes in other documents that agree with the whole w, of which the same is said as of the share s.
func (p *Pass) partsElsewhere(s, w int) []int {
	if p.equals == nil {
		p.equals = map[int][]int{}
		for q := range p.each() {
			if q.j.features[fEqual] >= 10 && q.j.comparable() && q.j.evidence >= evidenceThing && p.views[q.a].doc != p.views[q.b].doc &&
				(len(p.parts[q.a]) > 0 || len(p.parts[q.b]) > 0) {
				p.equals[q.a], p.equals[q.b] = append(p.equals[q.a], q.b), append(p.equals[q.b], q.a)
			}
		}
	}
	var out []int
	for _, k := range p.equals[w] {
		for _, part := range p.parts[k] {
			if p.predicate(s, part, w) >= predicateWords {
				out = append(out, part)
			}
		}
	}
	return out
}

// predicate is the information of the words that claims i and k share and that are neither head nor modifier of the whole w.
func (p *Pass) predicate(i, k, w int) int {
	a, b, whole := &p.views[i], &p.views[k], &p.views[w]
	n := 0
	for _, t := range a.terms {
		if r, ok := whole.has(t.stem); ok && r <= roleModifier {
			continue
		}
		if _, ok := b.has(t.stem); ok {
			n += int(t.weight)
		}
	}
	return n
}
