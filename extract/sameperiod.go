package extract

import "github.com/claimcheck/claimcheck/claims"

// sameSpan returns the token of "same" before the date m that says in which year the same part of a year is meant: "the same quarter of
// 2023", "the same month last year", "the same weeks a year earlier"; -1 if there is none.
func (p *parse) sameSpan(m *mention) int {
	k := m.first - 1
	if k >= 0 && (p.text(k) == "of" || p.text(k) == "in") {
		k--
	}
	if k < 1 || p.text(k-1) != "same" {
		return -1
	}
	if p.plays(k, "same-span") {
		return k - 1
	}
	return -1
}

// joinSame marks the dates that say in which year the same part of a year is meant as bases, and takes out those that the words "the same
// month" are by themselves.
func (cl *claimer) joinSame() {
	p := &cl.p
	kept := cl.dates[:0]
	for i := range cl.dates {
		d := cl.dates[i]
		if i+1 < len(cl.dates) {
			if k := p.sameSpan(cl.dates[i+1].m); k >= 0 && d.m.first <= k && k < d.m.last {
				continue
			}
		}
		if k := p.sameSpan(d.m); k >= 0 {
			d.same, d.base = k, true
		}
		kept = append(kept, d)
	}
	cl.dates = kept
}

// begins returns the first token of the words that give the date.
func (d *date) begins() int {
	if d.same > 0 {
		return d.same
	}
	return d.m.first
}

// samePart returns the part of a year w in the year that d names, if d names the same part of another year.
func (d *date) samePart(w claims.Period) (claims.Period, bool) {
	years := d.m.Period.Start.Year - w.Start.Year
	if n, ok := w.Days(); d.same <= 0 || !ok || n > 366 || d.m.Period.Grain != claims.GrainYear || years == 0 {
		return claims.Period{}, false
	}
	return w.Shift(12 * years), true
}

// sameAsBefore returns the part of a year of which figure f is, where d names only its year: that of a figure before in the sentence.
func (cl *claimer) sameAsBefore(f *attachment, d *date) (claims.Period, bool) {
	for k := cl.indexOf(f) - 1; k >= 0; k-- {
		if c := cl.figures[k].claim; c != nil && !c.Period.IsZero() {
			return d.samePart(c.Period.Period)
		}
	}
	return claims.Period{}, false
}
