package reconcile

import (
	"cmp"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// A Set is claims that are checked again and again while documents come in. The zero Set is empty and ready.
//
// Its report is the one that [Check] gives for all its claims, byte for byte, whatever the order in which they were
// added. What was compared is kept: a report after a document was added compares the claims of that document with
// those of the documents most like it, and runs the rules, whose cost is a small part of that of comparing.
//
// The claims of a document should be added together. If more of them come later, all is compared anew.
//
// A Set must not be used by several goroutines at once, nor its claims be changed. Reports may be used freely, also
// while the set goes on.
type Set struct {
	Rules []*Rule // nil: those of the function Rules

	claims []*claims.Claim // all that were added
	seen   map[*claims.Claim]bool
	known  map[*claims.Document]bool
	words  *dictionary
	views  []view // of the claims that came in last, in the order of the report
	index  index
	fresh  int // how many of claims are in the index
	edges  map[[2]int32]*edge
	round  int
	batch  int32  // number of the last entries
	tight  limits // of tests; zero: the usual ones
}

// An edge holds the pairs of claims of two documents, or of one.
type edge struct {
	pairs  []pair    // numbers of the claims in their entries
	joined []joining // the pairs that crowds asked for
	round  int       // the last report that used it
}

// Add adds claims. Nil claims and those that the set has are left out.
func (s *Set) Add(cs ...*claims.Claim) {
	if s.seen == nil {
		s.seen = make(map[*claims.Claim]bool, len(cs))
	}
	for _, c := range cs {
		if c != nil && !c.Remark && !s.seen[c] {
			s.seen[c] = true
			s.claims = append(s.claims, c)
		}
	}
}

// Report checks the claims of the set as [Check] does.
func (s *Set) Report() *Report {
	if s.edges == nil {
		s.edges = map[[2]int32]*edge{}
	}
	return s.report()
}

// report checks the claims, and keeps what was compared if the set has edges.
func (s *Set) report() *Report {
	s.settle()
	return s.pass().report(s.Rules, s.index.unlisted())
}

// report runs the rules, those of the function Rules if there are none.
func (p *Pass) report(rules []*Rule, unlisted int64) *Report {
	if len(rules) == 0 {
		rules = Rules()
	}
	for _, r := range rules {
		if r != nil && r.Run != nil {
			p.rule = r
			r.Run(p)
		}
	}
	agreements := p.undisputed(p.agreements())
	p.merge(agreements)
	p.sortFindings()
	p.confirmPortions()
	agreements = p.withConfirmed(agreements)
	return &Report{Claims: p.Claims, Findings: p.findings, Agreements: agreements, Related: p.related(), Unlisted: unlisted}
}

// settle brings the claims that were added into the index.
func (s *Set) settle() {
	fresh := s.claims[s.fresh:]
	again := slices.ContainsFunc(fresh, func(c *claims.Claim) bool { return s.known[c.At.Doc] })
	if s.known == nil || again {
		s.known, s.words, s.index = map[*claims.Document]bool{}, newDictionary(), index{limits: s.limits()}
		fresh = s.claims
		if s.edges != nil {
			s.edges = map[[2]int32]*edge{}
		}
	}
	s.fresh = len(s.claims)
	fresh = slices.Clone(fresh)
	sortClaims(fresh)
	s.index.add(s.entries(fresh))
}

func (s *Set) limits() limits {
	if s.tight != (limits{}) {
		return s.tight
	}
	return usualLimits()
}

// entries makes the entries of the documents of sorted claims.
func (s *Set) entries(cs []*claims.Claim) []*entry {
	of := map[*claims.Document][]*claims.Claim{}
	var docs []*claims.Document
	for i, k := 0, 0; i < len(cs); i = k {
		d := cs[i].At.Doc
		for k = i; k < len(cs) && cs[k].At.Doc == d; k++ {
		}
		if _, ok := of[d]; !ok {
			docs = append(docs, d)
			of[d] = cs[i:k:k]
			continue
		}
		of[d] = append(of[d], cs[i:k]...)
	}
	views := make([]view, len(cs))
	s.views = views
	out := make([]*entry, 0, len(docs))
	for _, d := range docs {
		s.known[d] = true
		n := len(of[d])
		out = append(out, newEntry(of[d], views[:n:n], s.words))
		views = views[n:]
	}
	slices.SortStableFunc(out, (*entry).compare)
	s.batch++
	for n, e := range out {
		e.batch, e.place = s.batch, int32(n)
	}
	return out
}

// pass gives a pass over the claims of the set, compared.
func (s *Set) pass() *Pass {
	s.round++
	p := newPass(s.index.entries, s.views)
	numbers := make([]int32, len(p.entries)) // of the documents of the pass in the index
	of := make([]int32, len(p.entries))
	place := make(map[*entry]int32, len(p.entries))
	for n, e := range p.entries {
		place[e] = int32(n)
	}
	for n, e := range s.index.entries {
		of[n] = place[e]
		numbers[place[e]] = int32(n)
	}
	for n, list := range s.index.compared() {
		d := of[n]
		p.others[d] = append(p.others[d], d)
		for _, o := range list {
			p.others[d] = append(p.others[d], of[o])
			p.others[of[o]] = append(p.others[of[o]], d)
		}
	}
	m, t := newMatcher(), taker{}
	for d := range p.others {
		slices.Sort(p.others[d])
		for _, o := range p.others[d] {
			if int(o) >= d {
				t.take(p, d, int(o), s.between(m, numbers[d], numbers[o]))
			}
		}
		t.give(p, d)
	}
	if p.at != nil {
		sortPairs(p.pairs[0])
	}
	for k, e := range s.edges {
		if e.round != s.round {
			delete(s.edges, k)
		}
	}
	return p
}

func sortPairs(ps []pair) {
	slices.SortFunc(ps, func(x, y pair) int { return comparePairs(&x, &y) })
}

func comparePairs(x, y *pair) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) }

// between gives the pairs of claims of the documents with the numbers a and b, of which a comes first in the report.
// The result is valid until the next call.
func (s *Set) between(m *matcher, a, b int32) []pair {
	joined := s.index.joins(a, b)
	x, y := s.index.entries[a], s.index.entries[b]
	if s.edges == nil {
		return m.match(x, y, a > b, joined)
	}
	key := [2]int32{min(a, b), max(a, b)}
	e, ok := s.edges[key]
	if !ok || !slices.Equal(e.joined, joined) {
		e = &edge{pairs: slices.Clone(m.match(x, y, a > b, joined)), joined: slices.Clone(joined)}
		s.edges[key] = e
	}
	e.round = s.round
	return e.pairs
}
