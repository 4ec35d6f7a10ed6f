package reconcile

import (
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

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

// hasLink reports whether c has a link of the relation to the other claim.
func hasLink(c *claims.Claim, rel claims.Relation, to *claims.Claim) bool {
	return slices.Contains(c.Links, claims.Link{Rel: rel, To: to})
}

// linkedBy reports whether one of two claims has a link of the relation to the other.
func linkedBy(a, b *claims.Claim, rel claims.Relation) bool {
	return hasLink(a, rel, b) || hasLink(b, rel, a)
}

// joined reports whether one of two claims has a link to the other.
func joined(a, b *claims.Claim) bool {
	return slices.ContainsFunc(a.Links, func(l claims.Link) bool { return l.To == b }) ||
		slices.ContainsFunc(b.Links, func(l claims.Link) bool { return l.To == a })
}
