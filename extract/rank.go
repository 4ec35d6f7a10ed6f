package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// readOrdinal tells whether an ordinal is a rank or an anniversary.
func (cl *claimer) readOrdinal(f *attachment) {
	p, m := &cl.p, f.m
	f.kind = claims.KindRank
	for i := m.last; i < len(p.toks) && i < m.last+3; i++ {
		if p.is(i, lexicon.Anniversary) || p.text(i) == "anniversary" || p.text(i) == "birthday" {
			f.kind = claims.KindAnniversary
			f.head, f.how = p.chunkOf(i), "the noun behind the ordinal"
			return
		}
	}
}

// setAnniversary dates the event of an anniversary: the year of the claim less the ordinal.
func (cl *claimer) setAnniversary(f *attachment, c *claims.Claim) {
	if f.kind != claims.KindAnniversary {
		return
	}
	n, ok := c.Quantity.Stated.Point()
	years, isInt := n.Int64()
	if !ok || !isInt || years <= 0 || years > 5000 {
		return
	}
	year := c.Period.Period.Start.Year
	text := "the year of the claim less the ordinal"
	if c.Period.Period.IsZero() || c.Period.Period.Start.IsZero() {
		if cl.doc.Date.IsZero() {
			return
		}
		year = cl.doc.Date.Year
		text = "the year of publication less the ordinal"
	}
	if year <= int(years) {
		return
	}
	c.Base = claims.When{Period: claims.Year(year - int(years))}
	cl.step(c, "anniversary", text+": "+c.Base.Period.String(), c.At)
}
