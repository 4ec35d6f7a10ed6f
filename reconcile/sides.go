package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// Those for and those against are never more than all: "54.2 percent in favour and 47.1 percent against". And by how much one side is ahead is the
// difference of the two: "53 percent to her rival's 45" is no lead of 12 points.

// checkSides adds the shares for and against of one sentence, or of the votes that two texts tell of.
func (p *Pass) checkSides() {
	for i := range p.Claims {
		if p.sideOf(i) != "yes" {
			continue
		}
		found := -1
		if p.others == nil {
			continue
		}
		p.nearby(i, func(k int) {
			if found >= 0 || p.sideOf(k) != "no" || !p.oneVote(i, k) {
				return
			}
			found = k
		})
		if found < 0 {
			continue
		}
		sum := p.views[i].values.Add(p.views[found].values)
		if lo := sum.Low(); lo.Missing || lo.Value.Cmp(claims.Int(100)) <= 0 || lo.Value.Cmp(claims.Int(115)) > 0 {
			continue
		}
		g := gapOf(sum, claims.Exactly(claims.Int(100)), "%", claims.Number{})
		p.Report(Finding{
			Message: topic(p.Claims[i]) + "the shares add up to more than 100%", Claims: []*claims.Claim{p.Claims[i], p.Claims[found]}, Gap: g,
			Steps: []claims.Step{{Rule: "shares", Text: quote(p.Claims[i]) + " + " + quote(p.Claims[found]) + " = " + showRange(sum, "%")}},
		})
	}
}

// sideOf tells whether a share is of those for ("yes") or against ("no") what was voted or asked about, "" if the words beside it do not say.
func (p *Pass) sideOf(i int) string {
	v := &p.views[i]
	if v.class != "%" || v.claim.Kind == claims.KindChange || stanceClass(v.claim.Stance) != "fact" || v.values.IsUnbounded() {
		return ""
	}
	before, behind := p.aroundFigure(i)
	for n, w := range behind[:min(len(behind), 6)] {
		switch w {
		case "favour", "favor", "yes", "approved", "approving", "approve":
			return "yes"
		case "for":
			if n == 0 || behind[n-1] == "voted" || behind[n-1] == "were" {
				return "yes"
			}
		case "against", "no", "opposed", "rejected", "oppose":
			return "no"
		case "and", "while", "but":
			return ""
		}
	}
	for _, w := range before[max(0, len(before)-5):] {
		switch w {
		case "yes":
			return "yes"
		case "no":
			return "no"
		}
	}
	return ""
}

// oneVote reports whether the shares i and k are of one vote: they stand in one sentence and are of nobody else, or in two texts of which both tell of
// a vote.
func (p *Pass) oneVote(i, k int) bool {
	a, b := &p.views[i], &p.views[k]
	if _, _, other := disjointNames(a, b); other {
		return false
	}
	if _, _, differ := contrast(a.claim, b.claim, func(axis string) bool { return axis != "answer" && axis != "increment" && axis != "count" }); differ {
		return false
	}
	if a.doc == b.doc {
		first, last := a.claim.At, b.claim.At
		if first.Start > last.Start {
			first, last = last, first
		}
		if between := textBetween(first, last); len(between) > 70 || strings.Contains(between, ";") || strings.Contains(between, "round") {
			return false
		}
		return a.claim.Sentence == b.claim.Sentence && !a.claim.Sentence.IsZero()
	}
	d, e := docDate(a.claim), docDate(b.claim)
	return !d.IsZero() && !e.IsZero() && abs(d.Sub(e)) <= nthDays && !p.setting(a, b).foreign && ofReferendum(a.claim) && ofReferendum(b.claim)
}

// ofReferendum reports whether the text of a claim tells of a referendum.
func ofReferendum(c *claims.Claim) bool {
	return c.At.Doc != nil && strings.Contains(strings.ToLower(c.At.Doc.Text[:min(len(c.At.Doc.Text), 2000)]), "referend")
}

// checkLeads compares by how much a side is ahead with the two results in the sentence: "24-17, a margin of nine points".
func (p *Pass) checkLeads() {
	for i, c := range p.Claims {
		if !p.lead(i) {
			continue
		}
		var list []int
		other := false
		for _, k := range p.inSentenceOf(i) {
			v := &p.views[k]
			switch {
			case k == i:
			case v.class == "%" || v.class == string(claims.KindScore), v.class == "count" && v.noun == "" && len(list) == 1 && p.views[list[0]].class == "%":
				list = append(list, k)
			case v.class == "pp" || v.noun == p.views[i].noun && v.class == "count":
				other = true
			}
		}
		if len(list) == 2 && p.views[list[0]].class == string(claims.KindScore) && strings.Contains(strings.ToLower(c.Sentence.Text()), "lead") {
			continue // in the table
		}
		if len(list) != 2 || other || p.Claims[list[0]].Kind == claims.KindChange || p.Claims[list[1]].Kind == claims.KindChange || (p.views[list[0]].class == string(claims.KindScore)) != (p.views[list[1]].class == string(claims.KindScore)) {
			continue
		}
		m, ok1 := p.views[list[0]].stated.Point()
		n, ok2 := p.views[list[1]].stated.Point()
		said, ok3 := p.views[i].stated.Point()
		if !ok1 || !ok2 || !ok3 || p.reported[[2]int{min(i, list[0]), max(i, list[0])}] {
			continue
		}
		d := m.Sub(n).Abs()
		slack := claims.Int(0)
		if p.views[list[0]].class == "%" {
			slack = claims.Int(1)
		}
		if off := d.Sub(said.Abs()).Abs(); off.Cmp(slack) <= 0 || off.Cmp(larger(d, said.Abs())) >= 0 {
			continue
		}
		p.Report(Finding{
			Message: topic(c) + quote(p.Claims[list[0]]) + " and " + quote(p.Claims[list[1]]) + " are not " + quote(c) + " apart",
			Claims:  []*claims.Claim{c, p.Claims[list[0]], p.Claims[list[1]]}, Gap: gapOf(claims.Exactly(d), claims.Exactly(said.Abs()), "", claims.Number{}),
			Steps: []claims.Step{{Rule: "points", Text: quote(p.Claims[list[0]]) + " and " + quote(p.Claims[list[1]]) + " are " + d.String() + " apart, stated " + quote(c), At: c.At}},
		})
	}
}

// lead reports whether claim i tells by how many points, goals or runs a side is ahead: "by 12 points", "a margin of nine points".
func (p *Pass) lead(i int) bool {
	v := &p.views[i]
	if v.class != "pp" && v.noun != "point" && v.noun != "goal" && v.noun != "run" || v.claim.Sentence.IsZero() || stanceClass(v.claim.Stance) != "fact" || v.claim.Quantity.Hedge != claims.HedgeNone {
		return false
	}
	text := strings.ToLower(v.claim.Sentence.Text())
	before, behind := p.aroundFigure(i)
	for _, w := range before {
		if w == "after" || w == "trailing" || w == "trailed" || w == "despite" {
			return false
		}
	}
	if n := len(before); n > 0 && before[n-1] == "by" || n > 1 && before[n-1] == "of" && (before[n-2] == "margin" || before[n-2] == "lead") {
		for _, w := range [...]string{"won", "win", "lead", "led", "beat", "ahead", "margin", "victory", "defeat", "lost", "triumph"} {
			if strings.Contains(text, w) {
				return true
			}
		}
	}
	return len(behind) > 0 && (behind[0] == "ahead" || behind[0] == "clear")
}
