package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// The seats of all parties make the house. Texts rarely list all of them in one sentence: the seats are gathered from the document that gives
// the size of the house and from those that it is compared with.

// A holding is the seats of one party; party is "" where the text does not name it.
type holding struct {
	claim int
	party string
}

// checkSeats compares the seats of the parties with the size of the house: together they may not be more, nor less if the texts say that
// there are no other parties.
func (p *Pass) checkSeats() {
	for i := range p.Claims {
		if p.houseSize(i) {
			if hs, ok := p.holdings(i); ok {
				p.checkHouse(i, hs)
			}
		}
	}
}

// houseSize reports whether a claim gives the number of seats of an assembly: "the 120-member assembly", "the parliament has 150 seats",
// "all 50 places on the council".
func (p *Pass) houseSize(i int) bool {
	v := &p.views[i]
	n, ok := v.stated.Point()
	if v.class != "count" || !v.isLevel() || !ok || n.Cmp(claims.Int(10)) < 0 {
		return false
	}
	switch v.noun {
	case "seat", "member", "place", "lawmaker", "deputy", "legislator":
	default:
		return false
	}
	if !ofAssembly(v.claim) {
		return false
	}
	text := v.claim.At.Text()
	if strings.Contains(text, "-") || ofAll(v.claim) || v.noun == "seat" && strings.HasSuffix(strings.ToLower(before40(v.claim)), " of the ") {
		return true
	}
	if p.partyOf(v) != "" {
		return false
	}
	for _, t := range v.terms {
		if t.role == roleSubject && (assemblyWord(t.stem) || t.stem == "home") { // the stem of "house"
			return true
		}
	}
	return false
}

// ofAssembly reports whether the sentence of a claim names an assembly.
func ofAssembly(c *claims.Claim) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(c.Sentence.Text()), func(r rune) bool { return r < 'a' || r > 'z' }), assemblyWord)
}

func assemblyWord(w string) bool {
	switch w {
	case "assembly", "parliament", "council", "chamber", "house", "congress", "senate", "legislature", "bundestag", "knesset", "duma", "riksdag", "storting", "sejm":
		return true
	}
	return false
}

// partyOf names the party that a claim is of: its subject that is no place, of several the one that stands nearest before the figure.
func (p *Pass) partyOf(v *view) string {
	name, at := "", -1
	if f := facet(v.claim, "party"); f == "independent" {
		return f
	}
	for _, e := range v.claim.Subject {
		switch e.Kind {
		case claims.EntityCountry, claims.EntityCity, claims.EntityRegion:
			continue
		}
		before := e.At.Doc == v.claim.At.Doc && e.At.End <= v.claim.At.Start
		if assemblyWord(strings.ToLower(lastWord(e.Name))) || name != "" && (!before || e.At.Start < at) {
			continue
		}
		name = strings.ToLower(e.Name)
		if before {
			at = e.At.Start
		}
	}
	return name
}

// holdings gathers the seats of the parties in the document of the house and those that it is compared with. It fails where a party has two
// numbers, or the numbers are not those of single parties.
func (p *Pass) holdings(house int) ([]holding, bool) {
	var out []holding
	one := true
	p.nearby(house, func(k int) {
		if k == house || !one || !p.holds(k, house) {
			return
		}
		h := holding{k, p.partyOf(&p.views[k])}
		again, ok := p.holdsAgain(out, h)
		one = ok
		if !again && ok {
			out = append(out, h)
		}
	})
	return out, one && len(out) >= 2
}

// holdsAgain reports whether a holding is one of those known; ok is false if it gives a party another number.
func (p *Pass) holdsAgain(known []holding, h holding) (again, ok bool) {
	for _, o := range known {
		meet := p.views[o.claim].values.Overlaps(p.views[h.claim].values)
		one := o.party != "" && h.party != "" && (sameName(o.party, h.party) || o.party == h.party)
		switch {
		case one && !meet:
			return false, false
		case one, meet && (o.party == "" || h.party == ""):
			return true, true
		}
	}
	return false, true
}

// holds reports whether a claim gives the seats that one party has won in the house.
func (p *Pass) holds(k, house int) bool {
	v := &p.views[k]
	if v.class != "count" || !v.isLevel() || v.claim.Quantity.Hedge != claims.HedgeNone || !below(v.values, p.views[house].values) || p.startsChange(k) {
		return false
	}
	if v.noun != "seat" && !(v.noun == "" && inListOfSeats(p, k)) || v.noun == "seat" && strings.Contains(v.claim.At.Text(), "-") {
		return false
	}
	if q, stated := statedPeriod(v.claim); stated && !q.End.IsZero() && docDate(v.claim).Sub(q.End) > 200 {
		return false
	}
	for _, t := range v.terms {
		if t.role == roleContext && t.stem != "majority" {
			continue
		}
		switch t.stem {
		case "coalition", "alliance", "majority", "need", "opposition", "government", "together", "woman", "camp", "reserve", "lose", "loss", "gain", "lead", "cushion", "vacant", "require", "requirement", "contest":
			return false
		}
	}
	return p.partyOf(v) != "" || v.hasRole(roleSubject) || p.heldByIt(v)
}

// heldByIt reports whether a number of seats stands behind a verb of its sentence for winning.
func (p *Pass) heldByIt(v *view) bool {
	before := strings.TrimRight(strings.ToLower(before40(v.claim)), " ")
	for _, w := range [...]string{"took", "won", "has", "holds", "gets", "got", "have"} {
		if strings.HasSuffix(before, " "+w) {
			return true
		}
	}
	return false
}

// hasRole reports whether a term of the view has the role.
func (v *view) hasRole(r role) bool {
	return slices.ContainsFunc(v.terms, func(t term) bool { return t.role == r })
}

// inListOfSeats reports whether a bare number is of seats: they are its head, or it stands in a list behind a number of seats.
func inListOfSeats(p *Pass, k int) bool {
	if p.views[k].isHead("seat") {
		return true
	}
	for i := k - 1; i >= max(0, k-sentenceMost) && p.Claims[i].Sentence == p.Claims[k].Sentence; i-- {
		if p.views[i].noun == "seat" {
			return linkedBy(p.Claims[k-1], p.Claims[k], claims.RelWith)
		}
	}
	return false
}

// startsChange reports whether a claim of the sentence changed from claim k: "19 seats, up from 12".
func (p *Pass) startsChange(k int) bool {
	for i := max(0, k-seriesReach); i < min(len(p.Claims), k+seriesReach+1); i++ {
		if hasLink(p.Claims[i], claims.RelFrom, p.Claims[k]) {
			return true
		}
	}
	before := strings.TrimRight(strings.ToLower(before40(p.Claims[k])), " ")
	return strings.HasSuffix(before, "from") || strings.HasSuffix(before, "compared with") || strings.HasSuffix(before, "against")
}

// checkHouse reports the parties whose seats are more than the house has, or less where the texts say how many parties there are and give the
// seats of each.
func (p *Pass) checkHouse(house int, hs []holding) {
	all := p.views[house].stated // the size of a house is never rounded
	sum := claims.Exactly(claims.Int(0))
	var parts []int
	for _, h := range hs {
		sum, parts = sum.Add(p.views[h.claim].values), append(parts, h.claim)
	}
	switch {
	case below(all, sum) && !below(all.Scale(claims.Ratio(5, 4)), sum):
		p.reportParts(house, parts, sum, " are more than their whole, ")
	case below(sum, all) && below(all.Scale(claims.Ratio(4, 5)), sum) && p.allParties(hs):
		p.reportParts(house, parts, sum, " are less than their whole, ")
	}
}

// allParties reports whether the sentence of a party, or the words behind it, say that there are no others, or its document that there are as
// many as they are.
func (p *Pass) allParties(hs []holding) bool {
	for _, h := range hs {
		c := p.Claims[h.claim]
		text := strings.ToLower(textOf(c.At.Doc, c.Sentence.Start, c.Sentence.End+listBehind))
		for _, w := range [...]string{"no other party", "no other list", "no other parties"} {
			if strings.Contains(text, w) {
				return true
			}
		}
		d := p.views[h.claim].doc
		for i := range min(len(p.entries[d].claims), listReach) {
			k := p.number(d, i)
			n, ok := p.views[k].stated.Point()
			if ok && n.Equal(claims.Int(int64(len(hs)))) && (p.views[k].noun == "party" || p.views[k].noun == "list") && strings.HasSuffix(strings.ToLower(before40(p.Claims[k])), "only ") {
				return true
			}
		}
	}
	return false
}
