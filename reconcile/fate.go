package reconcile

import (
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// What happened to those who are counted tells more than the noun by which a text names them: of one event the dead are mostly told once in
// each text, as lives, workers, victims or people.

// fate gives what happened to those whom a claim counts: the dead, the injured, the arrested; "" if it does not say.
func fate(c *claims.Claim) string {
	if v := facet(c, "casualty"); v != "" {
		return v
	}
	return facet(c, "legal")
}

// oneFate reports whether two counts are of those to whom one thing happened: that nobody was hurt is said of the dead too.
func oneFate(a, b *view) bool {
	if a.class != "count" || b.class != a.class {
		return false
	}
	x, y := fate(a.claim), fate(b.claim)
	return x != "" && (x == y || unharmed(a.claim, y) || unharmed(b.claim, x))
}

// fewerOfGroup reports whether a counts fewer, and by a noun of its own, than b, which says only people or nothing of whom: they may be some of them.
func fewerOfGroup(a, b *view) bool {
	return !genericNoun(a.noun) && genericNoun(b.noun) && !below(b.values, a.values)
}

// fatesMost is the number of numbers of one fate in a document that are looked at.
const fatesMost = 4

// tellFates notes in the profiles how many different numbers their documents give of those who met each fate, and with each aspect.
func tellFates(ps []profile, views []view) {
	told := make(map[int]map[string][]claims.Interval)
	for i := range views {
		v := &views[i]
		if v.class != "count" {
			continue
		}
		tell := func(f string) {
			if told[v.doc] == nil {
				told[v.doc] = map[string][]claims.Interval{}
			}
			if ns := told[v.doc][f]; len(ns) < fatesMost && !slices.ContainsFunc(ns, v.stated.Equal) {
				told[v.doc][f] = append(ns, v.stated)
			}
		}
		if f := fate(v.claim); f != "" {
			tell(f)
		}
		v.aspects(func(aspect string, _ bool) { tell(aspect) })
	}
	for d, of := range told {
		for f, ns := range of {
			ps[d].fates = append(ps[d].fates, tallied{f, len(ns)})
		}
		ps[d].fates = ps[d].fates.summed()
	}
}
