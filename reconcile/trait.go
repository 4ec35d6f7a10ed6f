package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A traits tells of a view what most comparisons ask first, so that they need not look into the claim. See [view.mark].
type traits uint16

const (
	ofCount    traits = 1 << iota // it counts
	ofDate                        // it is a date
	faceted                       // it has facets
	pointed                       // its stated value is one number
	growing                       // it is a level of growth in percent
	changed                       // it is a change in percent
	hasPer                        // it is for one of several
	harmed                        // it counts those to whom something happened
	inTime                        // it has a period, see statedPeriod
	timeStated                    // the text states that period
	levelFact                     // it is a level told as a fact, see isLevel
	oneEnd                        // it may be one of a pair of levels, see isEnd
)

// mark notes the traits of a view. Who changes a view, or the claim of it, marks it again.
func (v *view) mark() {
	var t traits
	put := func(b traits, yes bool) {
		if yes {
			t |= b
		}
	}
	c := v.claim
	put(ofCount, v.class == "count")
	put(ofDate, v.class == string(claims.KindDate))
	put(faceted, len(c.Facets) > 0)
	put(pointed, v.stated.IsPoint())
	put(growing, v.class == "%" && v.isHead("growth") && countClass(c.Kind) == "level")
	put(changed, v.class == "%" && c.Kind == claims.KindChange)
	put(hasPer, hasRel(c, claims.RelPer))
	put(harmed, v.class == "count" && fate(c) != "")
	p, stated := statedPeriod(c)
	put(inTime, !p.IsZero())
	put(timeStated, stated)
	put(levelFact, isLevel(c))
	put(oneEnd, mayEnd(v))
	v.traits = t
}

// both reports whether two views have a trait, either whether one of them has it.
func both(a, b *view, t traits) bool   { return a.traits&b.traits&t != 0 }
func either(a, b *view, t traits) bool { return (a.traits|b.traits)&t != 0 }

// isLevel reports whether a view states how much something was, as a fact.
func (v *view) isLevel() bool { return v.traits&levelFact != 0 }

// isEnd reports whether a view may be one of a pair of levels.
func (v *view) isEnd() bool { return v.traits&oneEnd != 0 }

// period gives the period of a view as statedPeriod does, which must not be changed; nil for none.
func (v *view) period() *claims.Period {
	if v.traits&inTime == 0 {
		return nil
	}
	return &v.claim.Period.Period
}
