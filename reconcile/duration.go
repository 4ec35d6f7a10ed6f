package reconcile

import (
	"strconv"

	"github.com/claimcheck/claimcheck/claims"
)

func durationRule() *Rule {
	return &Rule{
		Name: "duration",
		Doc: `duration reports a length of time that does not fit the dates that stand beside it: "six years, from 1988 until
1999".

	last year - first year - 1 <= years <= last year - first year + 1

Both must stand next to each other in one sentence, with nothing but a comma or a bracket between them. A length that
is told from one day or year of its sentence to the other ("48 days after setting out on April 2", "reopened on July 1,
after 28 days"), and the years that someone has served and the day on which the one of this name took over, may be off by one.

A length up to the day of its text ("has carried cars for 60 years", "22 years as mayor") and the only year in which another text lets the same
begin may be off by one, too.

Not reported: lengths of something else that happened in those years, and lengths in other units than years.`,
		Run: func(p *Pass) {
			for i := range p.Claims {
				p.checkDuration(i)
				p.checkApart(i)
				p.checkServed(i)
			}
			p.checkTenures()
		},
	}
}

// besideGap is how many bytes may lie between a length of time and its dates.
const besideGap = 3

func (p *Pass) checkDuration(i int) {
	c := p.Claims[i]
	w := c.Period
	if c.Kind != claims.KindDuration || c.Quantity.Unit != "year" || c.Quantity.Range.IsUnbounded() ||
		w.At.IsZero() || w.At.Doc != c.At.Doc || w.Period.Start.IsZero() || w.Period.End.IsZero() || w.Period.Grain != claims.GrainSpan {
		return
	}
	if gap := max(w.At.Start-c.At.End, c.At.Start-w.At.End); gap < 0 || gap > besideGap {
		return
	}
	first, last := w.Period.Start.Year, w.Period.End.AddDays(-1).Year
	n := int64(last - first)
	fits := claims.Between(claims.Int(n-1), claims.Int(n+1))
	if n < 2 || fits.Overlaps(c.Quantity.Range) {
		return
	}
	found := []*claims.Claim{c}
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(p.Claims) && p.Claims[k].At == w.At {
			found = append(found, p.Claims[k])
		}
	}
	p.Report(Finding{
		Message: topic(c) + quote(c) + " is not the time " + w.At.Text(), Claims: found,
		Gap:   gapOf(fits, c.Quantity.Range, "year", claims.Number{}),
		Steps: []claims.Step{{Rule: "duration", Text: strconv.Itoa(last) + " - " + strconv.Itoa(first) + " = " + strconv.FormatInt(n, 10) + " years, stated " + quote(c), At: w.At}},
	})
}
