package reconcile

import (
	"sort"

	"github.com/claimcheck/claimcheck/claims"
)

// A Pass gives a rule the claims and what is known of them, and takes its findings. A Pass is used by one
// goroutine.
type Pass struct {
	Claims []*claims.Claim // sorted by document, place and kind; must not be changed

	views    []view
	index    *index // by dimension
	any      *index // whatever the dimension; made when it is asked for
	profiles []profile
	settings map[[2]int]setting
	byClaim  map[*claims.Claim]int
	pairs    []pair
	scratch  *nearScratch
	parts    map[int][]int  // parts of each whole; made when it is asked for
	with     [][]int        // claims listed beside each claim; made when it is asked for
	ahead    map[[2]int]int // see align
	best     bests          // best pairs of each claim; made when it is asked for
	rule     *Rule
	findings []Finding
	reported map[[2]int]bool // pairs of claims that stand together in a finding
}

// A pair is a pair of claims that may speak of the same thing. a < b.
type pair struct {
	a, b int
	j    judgement
}

// newPass sorts the claims, drops those without a quantity, and compares the candidate pairs.
func newPass(cs []*claims.Claim) *Pass {
	p := bare(sorted(cs))
	try := func(i, j int) {
		a, b := &p.views[i], &p.views[j]
		if a.unknown() || b.unknown() {
			return
		}
		s := p.setting(a, b)
		s.quick = true
		if k := judge(a, b, s, nil); k.topic() >= evidenceDifferent-aheadMost() {
			p.pairs = append(p.pairs, pair{i, j, k})
		}
	}
	for i := range p.views {
		p.index.near(i, p.scratch, false, func(j int) { try(j, i) })
	}
	p.small(try)
	sort.SliceStable(p.pairs, func(x, y int) bool {
		if p.pairs[x].a != p.pairs[y].a {
			return p.pairs[x].a < p.pairs[y].a
		}
		return p.pairs[x].b < p.pairs[y].b
	})
	p.align()
	return p
}

// bare gives a pass over the claims in the order given, before any comparison.
func bare(cs []*claims.Claim) *Pass {
	p := &Pass{Claims: cs, settings: map[[2]int]setting{}, byClaim: map[*claims.Claim]int{}, reported: map[[2]int]bool{}}
	p.views = make([]view, len(p.Claims))
	for i, c := range p.Claims {
		p.views[i] = newView(c)
		p.byClaim[c] = i
	}
	number(p.views)
	p.setAgainst()
	p.profiles = newProfiles(p.views)
	p.index = newIndex(p.views, false)
	p.scratch = newScratch(len(p.views))
	return p
}

// setAgainst notes for each claim the period that it is compared with, and for the levels of each change the
// period at the other end of the change.
func (p *Pass) setAgainst() {
	for i, c := range p.Claims {
		p.views[i].not = c.Base.Period
	}
	for _, c := range p.Claims {
		if c.Kind != claims.KindChange && c.Kind != claims.KindRatio {
			continue
		}
		for _, l := range c.Links {
			i, ok := p.byClaim[l.To]
			switch {
			case !ok:
			case l.Rel == claims.RelTo:
				p.views[i].not = c.Base.Period
			case l.Rel == claims.RelFrom:
				p.views[i].not = c.Period.Period
			}
		}
	}
}

// sorted gives the claims in the order of the report, without doubles and nil.
func sorted(cs []*claims.Claim) []*claims.Claim {
	out := make([]*claims.Claim, 0, len(cs))
	seen := make(map[*claims.Claim]bool, len(cs))
	for _, c := range cs {
		if c != nil && !seen[c] {
			seen[c] = true
			out = append(out, c)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return before(out[i], out[j]) })
	return out
}

// before orders claims by document, place and content; the input order decides nothing.
func before(a, b *claims.Claim) bool {
	if x, y := docID(a), docID(b); x != y {
		return x < y
	}
	if a.At.Start != b.At.Start {
		return a.At.Start < b.At.Start
	}
	if a.At.End != b.At.End {
		return a.At.End < b.At.End
	}
	if a.Kind != b.Kind {
		return a.Kind < b.Kind
	}
	if a.Measure != b.Measure {
		return a.Measure < b.Measure
	}
	if a.Quantity.Unit != b.Quantity.Unit {
		return a.Quantity.Unit < b.Quantity.Unit
	}
	if x, y := a.Quantity.Range.String(), b.Quantity.Range.String(); x != y {
		return x < y
	}
	if x, y := docDate(a), docDate(b); x != y {
		return x.Compare(y) < 0
	}
	return a.ID < b.ID
}

func docID(c *claims.Claim) string {
	if c.At.Doc == nil {
		return ""
	}
	return c.At.Doc.ID
}

// setting gives what is known of the documents of two views.
func (p *Pass) setting(a, b *view) setting {
	key := [2]int{min(a.doc, b.doc), max(a.doc, b.doc)}
	s, ok := p.settings[key]
	if !ok {
		s = documentSetting(&p.profiles[key[0]], &p.profiles[key[1]])
		p.settings[key] = s
	}
	s.unit, s.rivals = unitInformation(&p.profiles[key[0]], &p.profiles[key[1]], a.unitClass())
	return s
}

// Compare is [Compare] with the knowledge of the two documents.
func (p *Pass) Compare(a, b *claims.Claim) Comparison {
	i, ok1 := p.byClaim[a]
	j, ok2 := p.byClaim[b]
	if !ok1 || !ok2 {
		return Compare(a, b)
	}
	return p.compare(i, j)
}

func (p *Pass) compare(i, j int) Comparison {
	a, b := &p.views[i], &p.views[j]
	s := p.setting(a, b)
	s.ahead = p.ahead[[2]int{min(i, j), max(i, j)}]
	return compareViews(a, b, s)
}

// Pairs calls f for every pair of claims of two documents that is comparable, in the order of Claims, until
// f returns false.
func (p *Pass) Pairs(f func(a, b *claims.Claim, c Comparison) bool) {
	for _, q := range p.pairs {
		if p.views[q.a].doc == p.views[q.b].doc || !q.j.comparable() {
			continue
		}
		if !f(p.Claims[q.a], p.Claims[q.b], p.compare(q.a, q.b)) {
			return
		}
	}
}

// Report adds a finding. It sets the rule, sorts the claims, and drops a finding whose claims, all of them,
// were reported together before.
func (p *Pass) Report(f Finding) {
	f.Rule = p.rule.Name
	f.Claims = sorted(f.Claims)
	if len(f.Claims) < 1 {
		return
	}
	var ids []int
	for _, c := range f.Claims {
		if i, ok := p.byClaim[c]; ok {
			ids = append(ids, i)
		}
	}
	fresh := len(ids) < 2
	for i := range ids {
		for _, j := range ids[:i] {
			key := [2]int{min(ids[i], j), max(ids[i], j)}
			if !p.reported[key] {
				fresh = true
			}
			p.reported[key] = true
		}
	}
	if fresh {
		p.findings = append(p.findings, f)
	}
}

// across gives the index that does not look at dimensions.
func (p *Pass) across() *index {
	if p.any == nil {
		p.any = newIndex(p.views, true)
	}
	return p.any
}
