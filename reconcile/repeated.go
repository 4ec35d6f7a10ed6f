package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

func repeatedRule() *Rule {
	return &Rule{
		Name: "repeated",
		Doc: `repeated reports a figure that one document gives twice, with two values: 2,840 employees in the letter of an
annual report and 2,480 in its notes.

Within one document the writer's own words are expected to agree, so the two claims must be alike word for
word: the same measure, entities, scope, contrasts and unit, levels or changes in the same direction, both told as facts, of the
same period, which is known. They must stand in different paragraphs. The two are in conflict if their intervals share no number.

Not reported: figures of two speakers, items of lists, figures that are linked to each other (parts, ends of a change),
counts below 20, shares, lengths of time, and measures of which the document gives three values or more.`,
		Run: func(p *Pass) {
			var found []*pair
			values := map[int]int{}
			for q := range p.each() {
				if p.repeats(q) {
					found = append(found, q)
					values[q.a]++
					values[q.b]++
				}
			}
			for _, q := range found {
				if values[q.a] == 1 && values[q.b] == 1 {
					p.reportRivals(q, topic(p.Claims[q.a])+quote(p.Claims[q.a])+" and "+quote(p.Claims[q.b])+" in one document cannot both hold")
				}
			}
		},
	}
}

// repeats reports whether the two claims are of one document, of one thing word for word, and cannot both hold.
func (p *Pass) repeats(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	if a.doc != b.doc || q.j.verdict[cValue] != Different || q.j.differs() || !sameWords(a, b) {
		return false
	}
	x, y := a.claim, b.claim
	if x.Period.Period.IsZero() || !x.Period.Period.Equal(y.Period.Period) || !x.Base.Period.Equal(y.Base.Period) {
		return false
	}
	return repeatable(a) && repeatable(b) && x.Kind == y.Kind && x.Direction == y.Direction && a.unit == b.unit && a.noun == b.noun &&
		x.Scope == y.Scope && x.Record == y.Record && slices.Equal(a.names, b.names) && sameFacets(x, y) &&
		!otherSpeaker(x.Speaker, y.Speaker) && !revised(x, y) && !inOneList(x, y) && inOtherLines(x, y)
}

// repeatable reports whether a figure is of a kind that a document does not give twice with two meanings.
func repeatable(v *view) bool {
	c := v.claim
	if c.Kind != claims.KindLevel && c.Kind != claims.KindChange || c.Stance != claims.StanceStated || c.Measure == "" {
		return false
	}
	switch v.class {
	case "second", "times", "":
		return false
	case "count":
		return v.values.Low().Missing || v.values.Low().Value.Cmp(claims.Int(20)) >= 0
	}
	return true
}

// sameWords reports whether both measures are named, and by the same words.
func sameWords(a, b *view) bool {
	heads := 0
	next := func(v *view, i int) int {
		for i < len(v.terms) && v.terms[i].role != roleHead && v.terms[i].role != roleModifier {
			i++
		}
		return i
	}
	i, k := next(a, 0), next(b, 0)
	for i < len(a.terms) && k < len(b.terms) {
		if a.terms[i].stem != b.terms[k].stem || a.terms[i].role != b.terms[k].role {
			return false
		}
		if a.terms[i].role == roleHead {
			heads++
		}
		i, k = next(a, i+1), next(b, k+1)
	}
	return heads > 0 && i == len(a.terms) && k == len(b.terms)
}

// sameFacets reports whether both claims have the same contrasts.
func sameFacets(a, b *claims.Claim) bool {
	return slices.EqualFunc(a.Facets, b.Facets, func(f, g claims.Facet) bool { return f.Axis == g.Axis && f.Value == g.Value })
}

// inOneList reports whether the syntax joins the two claims, directly or through a third one, or one of them is an
// item of a list.
func inOneList(a, b *claims.Claim) bool {
	for _, x := range [2]*claims.Claim{a, b} {
		y := b
		if x == b {
			y = a
		}
		for _, l := range x.Links {
			if l.To == y || l.Rel == claims.RelWith || l.Rel == claims.RelPart || l.To != nil && slices.ContainsFunc(y.Links, func(m claims.Link) bool { return m.To == l.To }) {
				return true
			}
		}
	}
	return false
}

// inOtherLines reports whether a blank line or the end of a line stands between the sentences of the two claims.
func inOtherLines(a, b *claims.Claim) bool {
	if a.At.Start > b.At.Start {
		a, b = b, a
	}
	from, to := a.At.End, b.At.Start
	doc := a.At.Doc
	if doc == nil || from < 0 || to > len(doc.Text) || from >= to {
		return false
	}
	return strings.Contains(doc.Text[from:to], "\n")
}
