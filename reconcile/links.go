package reconcile

import "github.com/claimcheck/claimcheck/claims"

// linked gives the claims of the pass to which c has a link of the relation.
func (p *Pass) linked(c *claims.Claim, rel claims.Relation) []*claims.Claim {
	var out []*claims.Claim
	for _, l := range c.Links {
		if l.Rel == rel && l.To != nil && l.To != c {
			out = append(out, l.To)
		}
	}
	return out
}

// first gives the first claim linked by the relation, nil if none is.
func (p *Pass) first(c *claims.Claim, rel claims.Relation) *claims.Claim {
	if l := p.linked(c, rel); len(l) > 0 {
		return l[0]
	}
	return nil
}
