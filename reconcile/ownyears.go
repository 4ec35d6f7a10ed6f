package reconcile

import (
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// A firm's own birthday names nobody: "we celebrate our 125th birthday", "founded in 1887". Where two texts have figures in common, and each has
// one such birthday or one such date, the two are of one beginning.

// checkOwnYears compares the only anniversary of a document that says not of what with the only date on which something was founded of
// another one.
func (p *Pass) checkOwnYears() {
	anniversaries, dates := map[int][]int{}, map[int][]int{}
	var docs []int
	for i, c := range p.Claims {
		d := p.views[i].doc
		switch {
		case c.Kind == claims.KindAnniversary:
			if len(anniversaries[d]) == 0 {
				docs = append(docs, d)
			}
			anniversaries[d] = append(anniversaries[d], i)
		case c.Kind == claims.KindDate && begins(c) && !birth(c):
			dates[d] = append(dates[d], i)
		}
	}
	for _, d := range docs {
		i := anniversaries[d][0]
		if len(anniversaries[d]) > 1 || !ownYears(p.Claims[i]) || p.others == nil {
			continue
		}
		for _, o := range p.others[d] {
			if e := int(o); e != d && len(dates[e]) == 1 && len(dates[d]) == 0 && len(anniversaries[e]) == 0 && p.share(i, dates[e][0]) {
				p.checkOwn(i, dates[e][0])
			}
		}
	}
}

// ownYears reports whether an anniversary is that of who celebrates it, for all that the text says, and not of a person.
func ownYears(c *claims.Claim) bool {
	person := slices.ContainsFunc(c.Subject, func(e claims.Entity) bool { return e.Kind == claims.EntityPerson })
	return (c.Measure == "birthday" || c.Measure == "anniversary") && !person
}

func (p *Pass) checkOwn(i, k int) {
	a, b := p.Claims[i], p.Claims[k]
	e, ok1 := p.eventOf(i)
	f, ok2 := p.eventOf(k)
	if _, _, other := disjointNames(&p.views[i], &p.views[k]); other || !ok1 || !ok2 || celebrates(a, b) {
		return
	}
	if g := e.years.Add(claims.Between(claims.Int(-1), claims.Int(1))); g.Overlaps(f.years) {
		return
	}
	p.Report(Finding{
		Message: topic(a) + quote(a) + " does not fit " + b.Measure + " " + quote(b),
		Claims:  []*claims.Claim{a, b}, Gap: gapOf(e.years, f.years, "year", claims.Number{}),
		Steps: []claims.Step{{Rule: p.rule.Name, Text: e.text, At: a.At}, {Rule: p.rule.Name, Text: f.text, At: b.At}},
	})
}
