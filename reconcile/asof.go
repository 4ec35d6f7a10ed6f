package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// An as-of day is a date that stands in the sentence of a figure without a period, and is no statement of its own:
// "after 16 April there were more than 830 cases".

// datedViews gives the claims without a period the day of their sentence, if it has one such date.
func (v *verifier) datedViews() {
	p := v.pass
	v.dated, v.adjunct = make([]*view, len(p.views)), make([]bool, len(p.views))
	dates := map[claims.Span][]int{}
	for i, c := range p.Claims {
		if c.Kind == claims.KindDate && c.Sentence.Doc != nil {
			dates[c.Sentence] = append(dates[c.Sentence], i)
		}
	}
	for i, c := range p.Claims {
		of := dates[c.Sentence]
		if ownRule(&p.views[i]) || len(of) != 1 {
			continue
		}
		d := p.Claims[of[0]]
		switch {
		case !c.Period.IsZero():
			v.adjunct[of[0]] = v.adjunct[of[0]] || c.Period.At == d.At && d.Measure == ""
		case c.Kind == claims.KindLevel && besides(d, c) && !bracketed(d.At, c.At):
			w := p.views[i]
			k := *c
			k.Period = d.Period
			k.Period.Period, k.Period.Stated = pointOf(d.Period.Period), true
			w.claim = &k
			w.mark()
			v.dated[i] = &w
			v.adjunct[of[0]] = v.adjunct[of[0]] || d.Measure == "" || open(d)
		}
	}
}

// besides reports whether a date says when the figure beside it held, and does not tell a day of its own: it has no
// measure or the figure's, or it is a day, or lies before or after one.
func besides(d, c *claims.Claim) bool {
	q := d.Period.Period
	return d.Measure == "" || d.Measure == c.Measure && !q.End.IsZero() || q.Grain == claims.GrainDay || open(d)
}

// bracketed reports whether a span stands in brackets in which the other one does not.
func bracketed(in, out claims.Span) bool {
	if in.Doc == nil || in.Doc != out.Doc {
		return false
	}
	between := textBetween(out, in)
	if out.Start > in.Start {
		between = textBetween(in, out)
	}
	opens, closes := strings.Count(between, "("), strings.Count(between, ")")
	if out.Start > in.Start {
		return closes > opens
	}
	return opens > closes
}

// textBetween gives the text from the end of a span to the start of a later one of the same document, "" if there is none.
func textBetween(a, b claims.Span) string {
	if a.Doc != b.Doc {
		return ""
	}
	return claims.Span{Doc: a.Doc, Start: a.End, End: b.Start}.Text()
}

// sameSeason reports whether the draft tells two years in one ("2023-24") and the source twelve months of them.
func sameSeason(d, s *view) bool {
	p, q := d.claim.Period.Period, s.claim.Period.Period
	if p.Grain != claims.GrainSpan || p.Start.IsZero() || p.End.IsZero() || p.End.Year-p.Start.Year != 2 || !q.Within(p) {
		return false
	}
	n, ok := q.Days()
	return ok && n >= 365 && n <= 366 && q.Start.Year == p.Start.Year && q.End.AddDays(-1).Year == p.Start.Year+1
}

// open reports whether a date is one before or after a day.
func open(d *claims.Claim) bool {
	q := d.Period.Period
	return q.Start.IsZero() != q.End.IsZero() && !named(d)
}

// pointOf gives the day at the end of a stretch that is open: a state after 16 April is one of the 17th or later.
func pointOf(p claims.Period) claims.Period {
	switch {
	case p.IsZero():
		return p
	case p.Start.IsZero():
		return claims.Day(p.End.AddDays(-1))
	case p.End.IsZero():
		return claims.Day(p.Start)
	}
	return p
}

// view gives the view of a claim with the day of its sentence.
func (v *verifier) view(i int) *view {
	if w := v.dated[i]; w != nil {
		return w
	}
	return &v.pass.views[i]
}
