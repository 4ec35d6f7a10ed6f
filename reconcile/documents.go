package reconcile

import (
	"sort"

	"github.com/claimcheck/claimcheck/claims"
)

// A profile is what the claims of one document say together.
type profile struct {
	doc    *claims.Document
	claims int
	terms  []profileTerm // sorted by number
	total  int           // information of all terms
}

type profileTerm struct {
	id     int32 // number of the stem; names have numbers below 0
	weight int
	count  int // number of claims that have it
}

// newProfiles gives the profiles of the documents of the views, and sets the document number of each view.
func newProfiles(views []view) []profile {
	number := map[*claims.Document]int{}
	names := map[string]int32{}
	var ps []profile
	var all [][]profileTerm
	for i := range views {
		d := views[i].claim.At.Doc
		n, ok := number[d]
		if !ok {
			n = len(ps)
			number[d] = n
			ps = append(ps, profile{doc: d})
			all = append(all, nil)
		}
		views[i].doc = n
		ps[n].claims++
		for _, t := range views[i].terms {
			all[n] = append(all[n], profileTerm{t.id, t.weight, 1})
		}
		for _, s := range views[i].names {
			if names[s] == 0 {
				names[s] = -1 - int32(len(names))
			}
			all[n] = append(all[n], profileTerm{names[s], plainWeight, 1})
		}
	}
	for i := range ps {
		ps[i].terms = mergeTerms(all[i])
		for _, t := range ps[i].terms {
			ps[i].total += t.weight
		}
	}
	return ps
}

func mergeTerms(ts []profileTerm) []profileTerm {
	sort.Slice(ts, func(i, j int) bool { return ts[i].id < ts[j].id })
	out := ts[:0]
	for _, t := range ts {
		if n := len(out); n > 0 && out[n-1].id == t.id {
			out[n-1].count++
			out[n-1].weight = max(out[n-1].weight, t.weight)
			continue
		}
		out = append(out, t)
	}
	return out
}

func (p *profile) count(id int32) int {
	i := sort.Search(len(p.terms), func(i int) bool { return p.terms[i].id >= id })
	if i < len(p.terms) && p.terms[i].id == id {
		return p.terms[i].count
	}
	return 0
}

// similarity is the share, in percent, of the information of the poorer document that the other one has.
func similarity(p, q *profile) int {
	least := min(p.total, q.total)
	if least == 0 {
		return 0
	}
	sum, i, j := 0, 0, 0
	for i < len(p.terms) && j < len(q.terms) {
		switch {
		case p.terms[i].id < q.terms[j].id:
			i++
		case q.terms[j].id < p.terms[i].id:
			j++
		default:
			sum += min(p.terms[i].weight, q.terms[j].weight)
			i, j = i+1, j+1
		}
	}
	return min(100, 100*sum/least)
}

// documentSetting gives the setting of a pair of documents. A word that most claims of both documents have
// tells little about which of them belong together: it keeps as little as 40% of its weight.
func documentSetting(p, q *profile) setting {
	s := setting{docs: similarity(p, q)}
	n := p.claims + q.claims
	if n < 6 {
		return s
	}
	s.local = func(id int32) int {
		share := 100 * (p.count(id) + q.count(id)) / n
		if share <= 34 {
			return 100
		}
		return max(40, 100-(share-34))
	}
	return s
}
