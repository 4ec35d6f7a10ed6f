package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// Parts that exclude each other make their whole, or less: "in the council of 40 seats the Greens took 15, the Liberals 13, Labour 10 and the Farmers
// 6". That they exclude each other is told by a name for each, by a place or a giver for each, or by words for what is left.

// checkSums compares the amounts of a sentence with the one before them that they make.
func (p *Pass) checkSums() {
	for i := 0; i < len(p.Claims); {
		n := i + 1
		for n < len(p.Claims) && n-i < sentenceMost && p.Claims[n].Sentence == p.Claims[i].Sentence && p.views[n].doc == p.views[i].doc {
			n++
		}
		p.checkSum(i, n)
		i = n
	}
}

// checkSum compares the parts among the claims from and up to, of one sentence, with the first amount of the sentence, or else with the last one of
// the sentence before.
func (p *Pass) checkSum(from, to int) {
	if p.at != nil || p.Claims[from].Sentence.IsZero() {
		return
	}
	var list []int
	for k := from; k < to; k++ {
		if p.summand(k) {
			list = append(list, k)
		}
	}
	if len(list) >= 3 && p.checkParts(list[0], list[1:]) || len(list) < 2 || from == 0 {
		return
	}
	for w := from - 1; w >= 0 && p.besideSentence(w, from); w-- {
		if p.summand(w) {
			p.checkParts(w, list)
			return
		}
	}
}

// summand reports whether a claim is an amount that may be a part of a sum or the sum.
func (p *Pass) summand(k int) bool {
	v := &p.views[k]
	switch v.class {
	case "%", "pp", "times", "second", "month", "year", "night":
		return false
	}
	c := v.claim
	return (isLevel(c) || c.Kind == claims.KindLevel && stanceClass(c.Stance) != "denied") && !ownRule(v) && v.class != string(claims.KindRank) && positive(v.values) && !v.values.High().Missing && !unlikeTotal(c)
}

// checkParts reports parts that are more than their whole, or less where the text says that the last of them is what is left.
func (p *Pass) checkParts(w int, parts []int) bool {
	whole := &p.views[w]
	if whole.claim.Quantity.Hedge != claims.HedgeNone || whole.class == "count" && whole.noun == "" {
		return false
	}
	_, behind := p.aroundFigure(w)
	if len(behind) > 1 && behind[0] == "of" && (behind[1] == "them" || behind[1] == "these" || behind[1] == "those" || behind[1] == "the") {
		return false
	}
	if len(whole.names) > 0 && !slices.ContainsFunc(parts, func(k int) bool { return len(p.views[k].names) == 0 || sharedNames(whole.names, p.views[k].names) > 0 }) && p.Claims[w].Sentence == p.Claims[parts[0]].Sentence {
		return false // one of those listed
	}
	if !p.toldAsWhole(w, parts) {
		return false
	}
	sum := claims.Exactly(claims.Int(0))
	for _, k := range parts {
		v := &p.views[k]
		like := v.class == whole.class && (v.unit == whole.unit || v.class == "count" && (v.noun == "" || v.noun == whole.noun)) || v.class == "count" && v.noun == ""
		if !like || !below(v.values, whole.values) || v.claim.Quantity.Hedge != claims.HedgeNone || p.startsChange(k) || p.reported[[2]int{min(w, k), max(w, k)}] {
			return false
		}
		sum = sum.Add(v.values)
	}
	rest := p.toldAsRest(parts[len(parts)-1])
	if !rest && !p.excludeEachOther(parts) {
		return false
	}
	switch {
	case below(whole.values, sum) && !below(whole.values.Scale(claims.Ratio(5, 4)), sum):
		p.reportParts(w, parts, sum, " are more than their whole, ")
		return true
	case rest && len(parts) > 1 && below(sum, whole.values) && below(whole.values.Scale(claims.Ratio(4, 5)), sum):
		p.reportParts(w, parts, sum, " are less than their whole, ")
		return true
	}
	return sum.Overlaps(whole.values)
}

// toldAsWhole reports whether the text tells amount w as one of which the others are parts: "of the 40 seats", "410,000 euros: 230,000 from", or in the
// sentence before, in the noun that the parts leave out.
func (p *Pass) toldAsWhole(w int, parts []int) bool {
	c, first := p.Claims[w], p.Claims[parts[0]]
	s := strings.ToLower(c.Sentence.Text())
	for _, word := range [...]string{" in all", "altogether", " total"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	if c.Sentence != first.Sentence {
		q, stated := statedPeriod(first)
		if r, _ := statedPeriod(c); stated && !q.Equal(r) || !p.toldAsRest(parts[len(parts)-1]) && !heldBy(first) {
			return false
		}
		return p.views[w].class == "count" && !slices.ContainsFunc(parts, func(k int) bool { return p.views[k].noun != "" && p.views[k].noun != p.views[w].noun })
	}
	between := strings.ToLower(textBetween(c.At, first.At))
	before := strings.Fields(strings.ToLower(before40(c)))
	n := len(before)
	of := n > 1 && before[n-2] == "of" && before[n-1] == "the" || n > 0 && before[n-1] == "of" && p.views[w].class == "count"
	return of || strings.Contains(between, ":") || strings.Contains(between, "of which") || strings.Contains(between, "of whom") || strings.Contains(between, "of them")
}

// heldBy reports whether the word right before an amount says that someone has or got it, or that it is so many of those told before.
func heldBy(c *claims.Claim) bool {
	words := strings.Fields(strings.ToLower(before40(c)))
	for _, w := range words[max(0, len(words)-2):] {
		switch w {
		case "has", "have", "had", "took", "won", "received", "got", "gets", "holds", "hold", "held", "go", "goes", "went":
			return true
		}
	}
	behind := strings.Fields(strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: min(c.Sentence.End, c.At.End+20)}.Text()))
	return len(behind) > 0 && (behind[0] == "were" || behind[0] == "are" || behind[0] == "voted" || behind[0] == "of")
}

// toldAsRest reports whether the words before claim k call it what is left of a whole.
func (p *Pass) toldAsRest(k int) bool {
	before := strings.ToLower(before40(p.Claims[k]))
	before = before[max(0, len(before)-30):]
	if n := strings.LastIndexAny(before, ".;"); n >= 0 {
		before = before[n:]
	}
	for _, w := range [...]string{"the rest", "the other", "the remaining", "the remainder", "and another", "the others"} {
		if strings.Contains(before, w) {
			return true
		}
	}
	return facet(p.Claims[k], "increment") == "rest"
}

// excludeEachOther reports whether the text tells that parts of one sentence are of different ones: each has a name of its own, or the same
// preposition stands behind each, or they are for and against.
func (p *Pass) excludeEachOther(parts []int) bool {
	named := true
	for n, k := range parts {
		v := &p.views[k]
		if len(v.names) == 0 {
			named = false
		}
		for _, o := range parts[:n] {
			if sharedNames(v.names, p.views[o].names) > 0 {
				named = false
			}
		}
		if v.claim.Measure != p.Claims[parts[0]].Measure && v.class == "count" && v.noun != "" {
			return false
		}
	}
	if named {
		return true
	}
	first := ""
	for _, k := range parts {
		_, behind := p.aroundFigure(k)
		for len(behind) > 1 && (behind[0] == "were" || behind[0] == "was" || behind[0] == "votes" || behind[0] == "voted" || behind[0] == "million" || behind[0] == "euros") {
			behind = behind[1:]
		}
		if len(behind) == 0 {
			return false
		}
		w := behind[0]
		switch w {
		case "in", "at", "from", "by", "near":
		case "for", "against":
			w = "for"
		default:
			return false
		}
		if first == "" {
			first = w
		} else if first != w {
			return false
		}
	}
	return true
}

// checkVotes compares the votes for and against, and those who abstained, with the number of those who may vote.
func (p *Pass) checkVotes() {
	for i := range p.Claims {
		list := p.votes(i)
		if len(list) < 2 {
			continue
		}
		sum := claims.Exactly(claims.Int(0))
		for _, k := range list {
			sum = sum.Add(p.views[k].stated)
		}
		reported := false
		p.nearby(i, func(k int) {
			v := &p.views[k]
			if reported || contains(list, k) || !p.maySeat(k) || v.doc != p.views[i].doc && p.setting(v, &p.views[i]).foreign {
				return
			}
			if below(v.stated, sum) && !below(v.stated.Scale(claims.Ratio(5, 4)), sum) {
				reported = true
				p.reportParts(k, list, sum, " are more than their whole, ")
			}
		})
	}
}

// votes lists the claims of the votes for and against in the sentence of claim i, which is the first of them: "by 61 votes to 44, with three
// abstentions"; nil if it is none.
func (p *Pass) votes(i int) []int {
	v := &p.views[i]
	if v.noun != "vote" || v.values.IsUnbounded() || i+1 >= len(p.Claims) || p.Claims[i+1].Sentence != v.claim.Sentence || p.views[i+1].class != "count" || p.views[i+1].noun != "" && p.views[i+1].noun != "vote" {
		return nil
	}
	between := strings.TrimSpace(strings.ToLower(textBetween(v.claim.At, p.Claims[i+1].At)))
	if between != "to" && between != "against" && !strings.HasSuffix(between, "for and") && !strings.HasSuffix(between, "in favour and") {
		return nil
	}
	out := []int{i, i + 1}
	for k := i + 2; k < min(len(p.Claims), i+seriesReach) && p.Claims[k].Sentence == v.claim.Sentence; k++ {
		if strings.HasPrefix(p.views[k].noun, "abst") && positive(p.views[k].values) {
			out = append(out, k)
		}
	}
	return out
}

// maySeat reports whether a claim gives the number of those who sit in an assembly or board and may vote.
func (p *Pass) maySeat(k int) bool {
	v := &p.views[k]
	n, ok := v.stated.Point()
	if v.class != "count" || !isLevel(v.claim) || !ok || n.Cmp(claims.Int(5)) < 0 || len(v.claim.Links) > 0 || !slices.Contains([]string{"seat", "member", "lawmaker", "deputy", "legislator", "senator", "councillor", "councilor"}, v.noun) {
		return false
	}
	text := strings.ToLower(v.claim.Sentence.Text())
	before := strings.TrimRight(strings.ToLower(before40(v.claim)), " ")
	if strings.Contains(v.claim.At.Text(), "-") || ofAll(v.claim) || p.houseSize(k) {
		return true
	}
	for _, w := range [...]string{" has", " have", " counts", " of", " with"} {
		if strings.HasSuffix(before, w) && slices.ContainsFunc(strings.FieldsFunc(text, notLetter), func(w string) bool { return assemblyWord(w) || w == "board" || w == "committee" }) {
			return true
		}
	}
	return false
}

// checkAllied compares the seats of parties that one text lists with the seats that another text gives to all of them together.
func (p *Pass) checkAllied() {
	for i := range p.Claims {
		w := &p.views[i]
		if !seatNoun(w.noun) || !isLevel(w.claim) || !positive(w.values) || w.claim.Quantity.Hedge != claims.HedgeNone || !toldTogether(w.claim) {
			continue
		}
		p.otherDocs(w.doc, func(o int) {
			var list []int
			for _, k := range p.claimsOf(o) {
				if v := &p.views[k]; v.class == "count" && (seatNoun(v.noun) || v.noun == "" && len(list) > 0 && p.Claims[list[0]].Sentence == v.claim.Sentence) && isLevel(v.claim) && below(v.values, w.values) {
					list = append(list, k)
				}
			}
			if len(list) < 2 || len(list) > 6 || p.Claims[list[0]].Sentence != p.Claims[list[len(list)-1]].Sentence || p.setting(w, &p.views[list[0]]).foreign || !allianceSaid(p.Claims[list[0]]) {
				return
			}
			sum := claims.Exactly(claims.Int(0))
			for _, k := range list {
				if p.startsChange(k) {
					return
				}
				sum = sum.Add(p.views[k].values)
			}
			switch {
			case sum.Overlaps(w.values) || p.inFinding(i, o):
			case below(w.values, sum) && !below(w.values.Scale(claims.Ratio(5, 4)), sum):
				p.reportParts(i, list, sum, " are more than their whole, ")
			case below(sum, w.values) && below(w.values.Scale(claims.Ratio(4, 5)), sum):
				p.reportParts(i, list, sum, " are less than their whole, ")
			}
		})
	}
}

func seatNoun(noun string) bool {
	switch noun {
	case "seat", "deputy", "lawmaker", "legislator", "senator", "member", "vote":
		return noun != "vote"
	}
	return false
}

// toldTogether reports whether the sentence of a claim says that the number is that of several parties taken together.
func toldTogether(c *claims.Claim) bool {
	s := strings.ToLower(c.Sentence.Text())
	for _, w := range [...]string{"together", "between them", "alliance", "coalition", "combined", "jointly", "-party government"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// allianceSaid reports whether a sentence that lists parties says that they go together.
func allianceSaid(c *claims.Claim) bool {
	if toldTogether(c) {
		return true
	}
	s := strings.ToLower(c.Sentence.Text())
	for _, w := range [...]string{"government", "majority", "pact", "agreed", "join", "partners"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
