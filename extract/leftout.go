package extract

import "github.com/claimcheck/claimcheck/claims"

// percentLeftOut returns the percent that the bare number f leaves out where all figures before it in the sentence are percentages:
// "services make up 58 percent of output, manufacturing 19", "2.6 per cent; on universities it is 1.1".
func (cl *claimer) percentLeftOut(f *attachment) claims.Unit {
	p, m := &cl.p, f.m
	if cl.splitPercent(f) {
		return "%"
	}
	n, ok := m.Quantity.Stated.Point()
	if !ok || m.noun >= 0 || m.score || n.Cmp(claims.Int(100)) > 0 {
		return ""
	}
	switch p.at(m.last) {
	case punctTag, andTag, prepositionTag:
		if p.punct(m.last) == '(' || p.same(m.last, "of") || p.same(m.last, "to") {
			return ""
		}
	default:
		if m.last < len(p.toks) {
			return ""
		}
	}
	switch k := m.first - 1; p.at(k) {
	case auxTag, nounTag, nameTag, gerundTag:
	case prepositionTag:
		if !p.same(k, "at") && !p.same(k, "by") && !p.same(k, "to") && !p.same(k, "of") {
			return ""
		}
	case punctTag:
		if p.punct(k) != ',' {
			return ""
		}
	default:
		return ""
	}
	var unit claims.Unit
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.m == m {
			break
		}
		switch {
		case g.m.Kind == Percent, g.claim != nil && g.m.Kind == Number && g.claim.Quantity.Unit == "%":
			unit = "%"
		case g.m.Kind != Duration && g.m.Kind != Ordinal:
			return ""
		}
	}
	return unit
}

// yearsLeftOut returns the year of a bare number that is an average age or a length of life: "the average age is 71".
func (cl *claimer) yearsLeftOut(f *attachment) claims.Unit {
	p := &cl.p
	if f.m.noun >= 0 || f.head < 0 || f.m.Quantity.Unit != "" {
		return ""
	}
	ch := p.chunks[f.head]
	if p.same(ch.head, "age") && ch.head > ch.first || p.same(ch.head, "expectancy") && p.same(ch.head-1, "life") {
		return "year"
	}
	return ""
}

// splitPercent reports whether a dash joins the bare number f to another one that is a percentage, or is joined to one: "say 62 - 34 percent",
// "divisions are 34-25-32 percent". Two that rise are read as a range before.
func (cl *claimer) splitPercent(f *attachment) bool {
	p, m := &cl.p, f.m
	if m.noun >= 0 || m.score || m.Kind != Number {
		return false
	}
	for at := m.last; at+1 < len(p.toks) && isHyphen(p.textAt(at)); {
		next := -1
		for k := range cl.figures {
			if g := &cl.figures[k]; g.m.first == at+1 {
				next = k
			}
		}
		if next < 0 {
			return false
		}
		g := cl.figures[next].m
		if g.Kind == Percent {
			return true
		}
		if g.Kind != Number {
			return false
		}
		at = g.last
	}
	return false
}
