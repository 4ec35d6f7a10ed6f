package reconcile

import (
	"encoding/json"

	"github.com/claimcheck/claimcheck/claims"
)

// numbered gives the claims with numbers that are all different: the claims themselves if their own numbers
// are, else copies numbered in order from 0, with links that lead to the copies.
func numbered(cs []*claims.Claim) (out []*claims.Claim, id map[*claims.Claim]int) {
	id = make(map[*claims.Claim]int, len(cs))
	seen := make(map[int]bool, len(cs))
	distinct := true
	for _, c := range cs {
		distinct = distinct && !seen[c.ID]
		seen[c.ID] = true
		id[c] = c.ID
	}
	if distinct {
		return cs, id
	}
	copies := make(map[*claims.Claim]*claims.Claim, len(cs))
	for i, c := range cs {
		d := *c
		d.ID = i
		id[c] = i
		copies[c] = &d
		out = append(out, &d)
	}
	for _, c := range cs {
		d := copies[c]
		d.Links = nil
		for _, l := range c.Links {
			if to, ok := copies[l.To]; ok {
				d.Links = append(d.Links, claims.Link{Rel: l.Rel, To: to})
			}
		}
	}
	return out, id
}

func ids(cs []*claims.Claim, id map[*claims.Claim]int) []int {
	out := make([]int, 0, len(cs))
	for _, c := range cs {
		if n, ok := id[c]; ok {
			out = append(out, n)
		}
	}
	return out
}

type gapJSON struct {
	Distance  string `json:"distance"`
	Unit      string `json:"unit,omitempty"`
	Roundings string `json:"roundings,omitempty"`
}

// MarshalJSON writes the gap in the wire format: amounts are decimal strings. An unknown gap is null.
func (g Gap) MarshalJSON() ([]byte, error) {
	if !g.Known {
		return []byte("null"), nil
	}
	j := gapJSON{Distance: g.Distance.Decimal(20), Unit: string(g.Unit)}
	if g.Roundings.Sign() > 0 {
		j.Roundings = g.Roundings.Decimal(2)
	}
	return json.Marshal(j)
}

// IsZero reports whether the gap says nothing.
func (g Gap) IsZero() bool { return !g.Known }

type findingJSON struct {
	Rule     string        `json:"rule"`
	Severity Severity      `json:"severity,omitempty"`
	Message  string        `json:"message"`
	Claims   []int         `json:"claims"`
	Steps    []claims.Step `json:"steps,omitempty"`
	Gap      Gap           `json:"gap,omitzero"`
}

type agreementJSON struct {
	Claims []int         `json:"claims"`
	Steps  []claims.Step `json:"steps,omitempty"`
}

type relatedJSON struct {
	Claims  []int  `json:"claims"`
	Differs string `json:"differs"`
	Text    string `json:"text"`
}

type reportJSON struct {
	ID         string          `json:"id,omitempty"`
	Claims     []*claims.Claim `json:"claims"`
	Findings   []findingJSON   `json:"findings"`
	Agreements []agreementJSON `json:"agreements"`
	Related    []relatedJSON   `json:"related"`
	Unlisted   int64           `json:"unlisted,omitempty"`
}

// MarshalJSON writes the report in the wire format. Claims whose numbers are not all different are numbered
// from 0 in the order of the report.
func (r *Report) MarshalJSON() ([]byte, error) {
	cs, id := numbered(r.Claims)
	j := reportJSON{ID: r.ID, Claims: cs, Findings: []findingJSON{}, Agreements: []agreementJSON{}, Related: []relatedJSON{}, Unlisted: r.Unlisted}
	if cs == nil {
		j.Claims = []*claims.Claim{}
	}
	for _, f := range r.Findings {
		j.Findings = append(j.Findings, findingJSON{f.Rule, f.Severity, f.Message, ids(f.Claims, id), f.Steps, f.Gap})
	}
	for _, a := range r.Agreements {
		j.Agreements = append(j.Agreements, agreementJSON{ids(a.Claims, id), a.Steps})
	}
	for _, d := range r.Related {
		j.Related = append(j.Related, relatedJSON{ids(d.Claims, id), d.Differs, d.Text})
	}
	return json.Marshal(j)
}

type judgedJSON struct {
	ID      int           `json:"id"`
	Doc     string        `json:"doc"`
	Start   int           `json:"start"`
	End     int           `json:"end"`
	Text    string        `json:"text"`
	Label   Label         `json:"label"`
	By      []int         `json:"by,omitempty"`
	Message string        `json:"message"`
	Steps   []claims.Step `json:"steps,omitempty"`
	Gap     Gap           `json:"gap,omitzero"`
}

type verdictsJSON struct {
	ID      string          `json:"id,omitempty"`
	Claims  []judgedJSON    `json:"claims"`
	Sources []*claims.Claim `json:"sources"`
}

// MarshalJSON writes the verdicts in the wire format. The claims of draft and sources are numbered together,
// if their own numbers are not all different.
func (v *Verdicts) MarshalJSON() ([]byte, error) {
	all := make([]*claims.Claim, 0, len(v.Draft)+len(v.Sources))
	for _, d := range v.Draft {
		all = append(all, d.Claim)
	}
	all = append(all, v.Sources...)
	cs, id := numbered(all)
	j := verdictsJSON{ID: v.ID, Claims: []judgedJSON{}, Sources: cs[len(v.Draft):]}
	if len(j.Sources) == 0 {
		j.Sources = []*claims.Claim{}
	}
	for _, d := range v.Draft {
		c := d.Claim
		j.Claims = append(j.Claims, judgedJSON{
			ID: id[c], Doc: docID(c), Start: c.At.Start, End: c.At.End, Text: c.At.Text(), Label: d.Label,
			By: ids(d.By, id), Message: d.Message, Steps: d.Steps, Gap: d.Gap,
		})
	}
	return json.Marshal(j)
}
