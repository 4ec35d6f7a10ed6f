package reconcile

import (
	"strconv"

	"github.com/claimcheck/claimcheck/claims"
)

func partsRule() *Rule {
	return &Rule{
		Name: "parts",
		Doc: `parts reports parts that do not fit their whole.

The text must link the parts to the whole ("of the 40 injured, 12 were children"). Reported are a part above
its whole, parts that the text lists beside each other whose sum is above the whole, and three or more such
parts whose sum falls short of the whole by less than a fifth:

	sum of the parts > whole, or 4/5 whole < sum of the parts < whole

A smaller sum is taken for a list that is not complete. Groups that one sentence lists (passengers, sailors and stewards) are also held
against a number of people, or things, of whom the same is said, in the same document or in another: their sum must not be above
it, nor below it if the text says that there are no others, or men and women are listed. The seats of the parties must not be more
than those of the house, the months of a quarter must make the quarter, and what remains of an amount is what the other parts leave. Parts that have a name, a place or a giver each
("40 seats, of which the Greens took 15") exclude each other, and so do votes for and against, which are no more than the members. No more people come off a ship or a bus than were on it.

Not reported: two parts that fall short, lists whose sum is far off, tolls that may have grown from one text to the other, and parts that may overlap because the text does not list them
beside each other.`,
		Run: func(p *Pass) {
			for i := range p.Claims {
				p.checkWhole(i)
			}
			p.checkPeople()
			for i := range p.Claims {
				p.checkRemaining(i)
			}
			p.checkSeats()
			p.checkSpans()
			p.checkSums()
			p.checkVotes()
			p.checkAboard()
			p.checkAllied()
		},
	}
}

// partsOf gives the claims that the text links to i as parts, in order.
func (p *Pass) partsOf() map[int][]int {
	out := map[int][]int{}
	for k, c := range p.Claims {
		for _, w := range p.linked(c, claims.RelPart) {
			i, ok := p.byClaim[w]
			if ok && p.views[i].class == p.views[k].class && p.views[i].unitMatches(&p.views[k]) && !hasLink(w, claims.RelPart, c) {
				out[i] = append(out[i], k)
			}
		}
	}
	return out
}

// unitMatches reports whether two amounts may be added. Percentages are left to the rule shares, and numbers
// without any noun are not trusted.
func (v *view) unitMatches(w *view) bool {
	switch v.class {
	case "%", "pp", "times", "date", "rank", "age", "anniversary", "score", "second", "month", "year":
		return false
	case "count":
		return v.noun != "point" && w.noun != "point" && (v.noun != "" || w.noun != "")
	}
	return v.unit == w.unit
}

func (p *Pass) checkWhole(i int) {
	if p.parts == nil {
		p.parts = p.partsOf()
	}
	parts := p.parts[i]
	if len(parts) == 0 || p.views[i].values.IsUnbounded() {
		return
	}
	if n, ok := p.views[i].stated.Point(); ok && p.views[i].class == "count" && !n.IsInt() {
		return // "35.5 of the vote"
	}
	whole := p.views[i].values
	parts = p.ofTimeOf(i, parts)
	for _, k := range parts {
		if below(whole, p.views[k].values) && sameKind(&p.views[i], &p.views[k]) {
			p.reportParts(i, []int{k}, p.views[k].values, " is more than its whole, ")
			return
		}
	}
	listed := p.listed(parts)
	if len(listed) < 2 || p.views[i].class == "count" && p.views[i].noun == "" || p.nested(listed) {
		return
	}
	sum := claims.Exactly(claims.Int(0))
	for _, k := range listed {
		sum = sum.Add(p.views[k].values)
	}
	switch {
	case below(whole, sum):
		p.reportParts(i, listed, sum, " are more than their whole, ")
	case len(listed) >= 3 && below(sum, whole) && below(whole.Scale(claims.Ratio(4, 5)), sum):
		p.reportParts(i, listed, sum, " are less than their whole, ")
	}
}

// ofTimeOf keeps the parts that are not of another time than their whole, by the words of the text.
func (p *Pass) ofTimeOf(i int, parts []int) []int {
	w, stated := statedPeriod(p.Claims[i])
	if !stated {
		return parts
	}
	var out []int
	for _, k := range parts {
		if q, ok := statedPeriod(p.Claims[k]); !ok || w.Overlaps(q) {
			out = append(out, k)
		}
	}
	return out
}

// nested reports whether groups listed beside each other lie in one another: of those polled the likely voters are registered voters too.
func (p *Pass) nested(parts []int) bool {
	for _, k := range parts {
		if n := p.views[k].noun; n != "voter" && n != "adult" && n != "respondent" && !p.views[k].isHead("voter") {
			return false
		}
	}
	return true
}

// sameKind reports whether a part is counted by a noun that may be one of the whole's: the same noun, or the
// whole is of people.
func sameKind(whole, part *view) bool {
	switch {
	case whole.class != "count":
		return true
	case whole.noun == "":
		return false
	case part.noun == "":
		return genericNoun(whole.noun) || ofHead(whole, part)
	}
	return whole.noun == part.noun && sharesFacets(part.claim, whole.claim) || genericNoun(whole.noun)
}

// ofHead reports whether the head of the whole is the head or the subject of a part without a noun: "310 houses, of which 340".
func ofHead(whole, part *view) bool {
	for _, t := range whole.terms {
		if t.role == roleHead {
			if r, ok := part.has(t.stem); ok && r <= roleSubject {
				return true
			}
		}
	}
	return false
}

// sharesFacets reports whether b has all facets of a but for what became of those counted, as a part of a whole may be damaged.
func sharesFacets(a, b *claims.Claim) bool {
	for _, f := range a.Facets {
		if f.Axis != "ruin" && facet(b, f.Axis) != f.Value {
			return false
		}
	}
	return true
}

// listed keeps the parts that are linked with one another as a list.
func (p *Pass) listed(parts []int) []int {
	in := map[int]bool{}
	for _, k := range parts {
		for _, o := range p.linked(p.Claims[k], claims.RelWith) {
			if m, ok := p.byClaim[o]; ok && contains(parts, m) {
				in[k], in[m] = true, true
			}
		}
	}
	var out []int
	for _, k := range parts {
		if in[k] {
			out = append(out, k)
		}
	}
	return out
}

func (p *Pass) reportParts(i int, parts []int, sum claims.Interval, says string) {
	w := &p.views[i]
	text, cs := "", []*claims.Claim{w.claim}
	for n, k := range parts {
		if n > 0 {
			text += " + "
		}
		text += quote(p.Claims[k])
		cs = append(cs, p.Claims[k])
	}
	g := gapOf(sum, w.values, w.unit, w.stepIn())
	subject := text
	if len(parts) > 1 {
		subject = "the " + strconv.Itoa(len(parts)) + " parts"
	}
	p.Report(Finding{
		Message: topic(w.claim) + subject + says + quote(w.claim), Claims: cs, Gap: g,
		Steps: []claims.Step{
			{Rule: "parts", Text: text + " = " + showRange(sum, w.unit) + ", stated " + quote(w.claim)}, gapStep("parts", g),
		},
	})
}
