package reconcile

import (
	"sort"

	"github.com/claimcheck/claimcheck/claims"
)

// A Report is what [Check] found.
type Report struct {
	ID         string          // of the bundle; set by the caller, left out of the output when empty
	Claims     []*claims.Claim // all claims, sorted by document and place
	Findings   []Finding       // conflicts, sorted by their first claims, then by rule
	Agreements []Agreement     // sorted by their first claims
	Related    []Related       // sorted by their claims
	Unlisted   int64           // pairs of claims of crowds that differ and were not looked at one by one; see doc.go
}

// A Finding names claims that cannot all hold.
type Finding struct {
	Rule     string
	Severity Severity        // of the rule
	Message  string          // one line
	Claims   []*claims.Claim // the smallest set that cannot hold, with all claims that give one of its values, sorted as in the report
	Gap      Gap
	Steps    []claims.Step // the arithmetic, a line a step
}

// A Gap says how far apart two intervals are. The zero Gap says nothing.
type Gap struct {
	Distance  claims.Number // between the nearest ends, in Unit; 0 if one excludes an end that the other has
	Unit      claims.Unit
	Roundings claims.Number // Distance in units of the coarser rounding of both sides; 0 if neither is rounded
	Known     bool          // false: the finding is not about two intervals
}

// An Agreement is a set of claims from two or more documents that say the same.
type Agreement struct {
	Claims []*claims.Claim // sorted as in the report
	Steps  []claims.Step   // the arithmetic, where the figures say the same by it: "a quarter", "2,104" of "8,312"; empty where they are of one value
}

// A Related pair was not compared, or differs without a conflict.
type Related struct {
	Claims  []*claims.Claim // two, sorted as in the report
	Differs string          // the condition that fails, or "development" or "revision" where the values differ
	Text    string          // "2023 is not 2024"
}

// Check compares the claims with each other under the rules; no rules means [Rules]. It never changes the
// claims, and may be called concurrently. Nil claims and doubles are dropped. Cost is near-linear in the
// number of claims: see the index.
func Check(cs []*claims.Claim, rules ...*Rule) *Report {
	var s Set
	s.Add(cs...)
	s.settle()
	p, unlisted := s.pass(), s.index.unlisted()
	s = Set{} // the rules need the room
	return p.report(rules, unlisted)
}

func (p *Pass) sortFindings() {
	sort.SliceStable(p.findings, func(i, j int) bool {
		f, g := &p.findings[i], &p.findings[j]
		for k := 0; k < len(f.Claims) && k < len(g.Claims); k++ {
			if f.Claims[k] != g.Claims[k] {
				return p.byClaim[f.Claims[k]] < p.byClaim[g.Claims[k]]
			}
		}
		if len(f.Claims) != len(g.Claims) {
			return len(f.Claims) < len(g.Claims)
		}
		if f.Rule != g.Rule {
			return f.Rule < g.Rule
		}
		return f.Message < g.Message
	})
}
