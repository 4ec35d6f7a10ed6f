package reconcile

import (
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// A scope is where is looked for what a figure of the draft follows from: all source claims, or of large sources those of the
// sentences most like the draft's, and of the sentences next to these.
type scope struct {
	claims []int        // ascending
	told   []telling    // the same by document; made when it is asked for
	steps  []seriesStep // made when they are asked for
}

// Limits of a scope: how many claims before and after one of its claims, and how many figures of one sentence of the draft, have part
// in it.
const (
	scopeReach = 16
	scopeBlock = 16
)

// scope gives the scope of the draft claim i: that of the figures around it in its sentence.
func (v *verifier) scope(i int) *scope {
	if v.large == nil {
		if v.whole == nil {
			v.whole = &scope{}
			for k := v.n; k < len(v.pass.views); k++ {
				v.whole.claims = append(v.whole.claims, k)
			}
		}
		return v.whole
	}
	block := i / scopeBlock
	key := [2]int{v.number[i], block}
	s, ok := v.scopes[key]
	if !ok {
		s = &scope{}
		for k := block * scopeBlock; k < min(v.n, (block+1)*scopeBlock); k++ {
			if v.number[k] == v.number[i] {
				s.claims = v.addAround(s.claims, k)
			}
		}
		slices.Sort(s.claims)
		s.claims = slices.Compact(s.claims)
		v.scopes[key] = s
	}
	return s
}

// addAround adds the claims of the sentences that are most like that of the draft claim i, and of those next to them.
func (v *verifier) addAround(out []int, i int) []int {
	for _, k := range v.large[i].around {
		n := v.number[k]
		for o := max(v.n, int(k)-scopeReach); o < min(len(v.number), int(k)+scopeReach+1); o++ {
			if v.number[o] >= n-1 && v.number[o] <= n+1 {
				out = append(out, o)
			}
		}
	}
	return out
}

// surroundings are what was found for a draft claim in large sources.
type surroundings struct {
	around []int32 // the source claims most like it
	of     []int   // those that may be of its measure, the strongest first, see near
}

// A sourceDoc is a source document: the claims from and up to, and what is read of it when it is asked for.
type sourceDoc struct {
	from, to int
	exact    []int // see exactFigures
	years    int   // that its claims begin in
}

// docOf gives the source document of a claim.
func (v *verifier) docOf(k int) *sourceDoc {
	p := v.pass
	if v.docs == nil {
		v.docs = make([]*sourceDoc, len(p.profiles))
		for from := v.n; from < len(p.views); {
			to := from
			for to < len(p.views) && p.views[to].doc == p.views[from].doc {
				to++
			}
			v.docs[p.views[from].doc] = &sourceDoc{from: from, to: to, exact: p.exactFigures(from, to), years: v.yearsOf(from, to)}
			from = to
		}
	}
	return v.docs[p.views[k].doc]
}

// yearsOf counts the years in which what the claims from and up to tell begins.
func (v *verifier) yearsOf(from, to int) int {
	years := map[int]bool{}
	for _, c := range v.pass.Claims[from:to] {
		if dated(c) && !c.Period.Period.Start.IsZero() {
			years[c.Period.Period.Start.Year] = true
		}
	}
	return len(years)
}

// A stated figure is an interval in a unit. Counts have no unit.
type stated struct {
	class  string
	unit   claims.Unit
	values string
}

func (v *view) statedAs(x claims.Interval) stated {
	s := stated{v.class, v.unit, x.String()}
	if v.class == "count" {
		s.unit = ""
	}
	return s
}

// giving lists the source claims that state the interval in the unit of the draft claim d.
func (v *verifier) giving(d *view, x claims.Interval) []int {
	if v.figures == nil {
		v.figures = map[stated][]int{}
		for k := v.n; k < len(v.pass.views); k++ {
			s := &v.pass.views[k]
			key := s.statedAs(s.stated)
			v.figures[key] = append(v.figures[key], k)
		}
	}
	return v.figures[d.statedAs(x)]
}
