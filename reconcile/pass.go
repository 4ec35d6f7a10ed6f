package reconcile

import (
	"cmp"
	"math"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// A Pass gives a rule the claims and what is known of them, and takes its findings. A Pass is used by one
// goroutine.
type Pass struct {
	Claims []*claims.Claim // sorted by document, place and kind; must not be changed

	views     []view
	entries   []*entry  // the documents, in the order of the claims; nil in Verify
	start     []int     // the number of the first claim of each document
	at        [][]int   // the numbers of the claims of each document; nil if they follow one another
	others    [][]int32 // for each document those that it is compared with, and itself, ascending
	sharing   sharing
	found     []int // by around
	profiles  []profile
	rare      locality
	looked    [2]int  // numbers of the documents that local speaks of, each plus 1
	look      setting // what is known of the two documents
	byClaim   map[*claims.Claim]int
	pairs     [][]pair      // for each document those of its claims with later ones; all in the first list if at is set; nil in Verify
	parts     map[int][]int // parts of each whole; made when it is asked for
	equals    map[int][]int // wholes of other documents of the same number; made when it is asked for
	given     *givens       // made when it is asked for
	with      [][]int       // claims listed beside each claim; made when it is asked for
	apart     bool          // two names in one document are two entities
	told      retellings    // what was found of numbers told twice
	rule      *Rule
	findings  []Finding
	later     []func() []claims.Step // for each of findings what makes its steps, nil if it has them; see merge
	confirmed []confirmation
	noted     map[string]bool // the claims of each of confirmed, see confirmKey
	asked     [][]string      // for each document who asked in the polls that it tells of, see pollsters
	askedOf   []bool          // whether that is known
	anchors   map[[2]int]bool // pairs of documents: whether they have a name or a figure in common; made when it is asked for
	reported  map[[2]int]bool // pairs of claims that stand together in a finding
}

// A pair is a pair of claims that may speak of the same thing. a < b.
type pair struct {
	a, b   int
	j      judgement
	best   best  // the best pairs of the two claims in the two documents
	agrees int16 // evidence that the two agree; none if they do not
}

// none is the evidence of a pair that there is not.
const none = math.MinInt16

// kept gives evidence in little memory.
func kept(e int) int16 { return int16(max(none+1, min(e, math.MaxInt16))) }

// newPass gives a pass over the claims of the entries, before any comparison. It takes the views as its own if they are
// those of all entries, in the order of the report.
func newPass(es []*entry, views []view) *Pass {
	p := &Pass{apart: true, reported: map[[2]int]bool{}, entries: slices.Clone(es), others: make([][]int32, len(es)), pairs: make([][]pair, max(1, len(es)))}
	slices.SortStableFunc(p.entries, func(a, b *entry) int {
		if a.batch == b.batch {
			return cmp.Compare(a.place, b.place)
		}
		return a.compare(b)
	})
	n := 0
	for _, e := range p.entries {
		p.profiles = append(p.profiles, e.profile)
		p.start = append(p.start, n)
		n += len(e.claims)
	}
	p.Claims = make([]*claims.Claim, 0, n)
	for _, e := range p.entries {
		p.Claims = append(p.Claims, e.claims...)
	}
	if sortClaims(p.Claims) {
		p.at = make([][]int, len(es))
	}
	p.byClaim = make(map[*claims.Claim]int, n)
	for i, c := range p.Claims {
		p.byClaim[c] = i
	}
	own := p.at == nil && len(views) == n
	for d, e := range p.entries {
		own = own && &e.views[0] == &views[p.start[d]]
		for i := range e.views {
			e.views[i].doc = d
		}
	}
	if own {
		p.views = views
		return p
	}
	p.views = make([]view, n)
	for d, e := range p.entries {
		for i := range e.views {
			if p.at != nil {
				p.at[d] = append(p.at[d], p.byClaim[e.claims[i]])
			}
			p.views[p.number(d, i)] = e.views[i]
		}
	}
	return p
}

// sortClaims puts claims into the order of the report, and reports whether they were in another.
func sortClaims(cs []*claims.Claim) bool {
	order := func(a, b *claims.Claim) int {
		switch {
		case before(a, b):
			return -1
		case before(b, a):
			return 1
		}
		return 0
	}
	if slices.IsSortedFunc(cs, order) {
		return false
	}
	slices.SortStableFunc(cs, order)
	return true
}

// number gives the number of claim i of document d.
func (p *Pass) number(d, i int) int {
	if p.at != nil {
		return p.at[d][i]
	}
	return p.start[d] + i
}

// local gives the number of a claim in its document.
func (p *Pass) local(i int) int {
	d := p.views[i].doc
	if p.at != nil {
		return slices.Index(p.at[d], i)
	}
	return i - p.start[d]
}

// around calls f for every claim, of the documents that the one of claim i is compared with, that shares enough words
// with claim i, ascending; with across also for those of other dimensions. f may call around.
func (p *Pass) around(i int, across bool, f func(k int)) { p.aroundIf(i, across, nil, f) }

// aroundIf is around for the claims that may is true of, which costs less than to share words; nil for all.
func (p *Pass) aroundIf(i int, across bool, may func(b *view) bool, f func(k int)) {
	d := p.views[i].doc
	local := p.local(i)
	found := p.found // f may ask for others, which are put behind these
	from := len(found)
	for _, o := range p.others[d] {
		if y := p.entries[o]; may == nil || y.any(may) {
			p.sharing.around(p.entries[d], local, y, across, func(k int) { found = append(found, p.number(int(o), k)) })
		}
	}
	if p.at != nil {
		slices.Sort(found[from:])
	}
	p.found = found
	for _, k := range found[from:] {
		f(k)
	}
	p.found = p.found[:from]
}

// bare gives a pass over the claims in the order given, before any comparison.
func bare(cs []*claims.Claim) *Pass {
	p := &Pass{Claims: cs, byClaim: map[*claims.Claim]int{}, reported: map[[2]int]bool{}}
	p.views = make([]view, len(p.Claims))
	for i, c := range p.Claims {
		p.views[i] = newView(c)
		p.byClaim[c] = i
	}
	words := newDictionary()
	words.intern(p.views)
	setAgainst(p.Claims, p.views)
	p.profiles = newProfiles(p.views, words)
	return p
}

// setAgainst notes for each claim the period that it is compared with, and for the levels of each change the
// period at the other end of the change, if they are of one document.
func setAgainst(cs []*claims.Claim, views []view) {
	for i, c := range cs {
		views[i].not = nonZero(&c.Base.Period)
	}
	var number map[*claims.Claim]int
	for k, c := range cs {
		for _, l := range c.Links {
			if l.Rel == claims.RelPart && l.To != nil && l.To.Sentence == c.Sentence {
				setWhole(cs, views, k, l.To)
			}
			if l.Rel == claims.RelFrom && l.To != nil && l.To.Sentence == c.Sentence {
				setStart(cs, views, k, l.To)
			}
		}
		if c.Kind != claims.KindChange && c.Kind != claims.KindRatio || len(c.Links) == 0 {
			continue
		}
		if number == nil {
			number = make(map[*claims.Claim]int, len(cs))
			for i, d := range cs {
				number[d] = i
			}
		}
		for _, l := range c.Links {
			i, ok := number[l.To]
			switch {
			case !ok || l.To.At.Doc != c.At.Doc:
			case l.Rel == claims.RelTo:
				views[i].not = nonZero(&c.Base.Period)
			case l.Rel == claims.RelFrom:
				views[i].not = nonZero(&c.Period.Period)
			}
		}
	}
}

func nonZero(p *claims.Period) *claims.Period {
	if p.IsZero() {
		return nil
	}
	return p
}

// setWhole marks the whole among the claims around number k, which is a part of it.
func setWhole(cs []*claims.Claim, views []view, k int, whole *claims.Claim) {
	for i := max(0, k-sentenceMost); i < min(len(cs), k+sentenceMost); i++ {
		views[i].whole = views[i].whole || cs[i] == whole
	}
}

// setStart marks the level that a change starts from, among the claims around number k.
func setStart(cs []*claims.Claim, views []view, k int, start *claims.Claim) {
	for i := max(0, k-sentenceMost); i < min(len(cs), k+sentenceMost); i++ {
		views[i].start = views[i].start || cs[i] == start
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
	sortClaims(out)
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

// setting gives what is known of the documents of two views. It is valid until the next call.
func (p *Pass) setting(a, b *view) setting {
	x, y := &p.profiles[min(a.doc, b.doc)], &p.profiles[max(a.doc, b.doc)]
	if key := [2]int{1 + min(a.doc, b.doc), 1 + max(a.doc, b.doc)}; p.looked != key {
		p.looked, p.look = key, p.rare.look(x, y)
		if p.apart {
			p.look.names, p.look.sole = p.named, p.sole
		}
	}
	s := p.look
	s.unit, s.rivals = unitInformation(x, y, a.unitClass())
	return s
}

// named reports whether a claim of the document is about an entity of the name.
func (p *Pass) named(doc int, name string) bool { return p.profiles[doc].names.of(name) > 0 }

// sole reports whether the document gives one number only of those who met a fate.
func (p *Pass) sole(doc int, fate string) bool { return p.profiles[doc].fates.of(fate) == 1 }

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
	if p.pairs == nil {
		return compareViews(a, b, s)
	}
	if q := p.pairOf(min(i, j), max(i, j)); q != nil {
		s.ahead, s.beside, s.common = int(q.j.features[fAhead]), int(q.j.features[fBeside]), int(q.j.features[fCommon])/10
	}
	return compareViews(a, b, s)
}

// Pairs calls f for every pair of claims of two documents that is comparable, in the order of Claims, until
// f returns false.
func (p *Pass) Pairs(f func(a, b *claims.Claim, c Comparison) bool) {
	for q := range p.each() {
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
func (p *Pass) Report(f Finding) { p.reportLater(f, nil) }

// reportLater is Report for a finding whose steps are made when it is known that it is not merged into another one; steps is nil if
// the finding has them.
func (p *Pass) reportLater(f Finding, steps func() []claims.Step) {
	f.Rule, f.Severity = p.rule.Name, p.rule.Severity
	f.Claims = sorted(f.Claims)
	if len(f.Claims) < 1 || p.acrossStories(&f) {
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
		p.findings, p.later = append(p.findings, f), append(p.later, steps)
	}
}
