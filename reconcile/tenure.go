package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// "After 22 years as mayor" and "first elected mayor in 2008" cannot both hold in 2022. The length is told up to the day of its text, the year in which it
// began in another text, and both of one office, building or firm.

// tenureLeast is the least number of years that are compared: of fewer, texts tell many.
const tenureLeast = 4

// checkTenures compares lengths in years up to now with the only year in which another text lets the same thing begin.
func (p *Pass) checkTenures() {
	if p.others == nil {
		return
	}
	for i := range p.Claims {
		if !p.tenure(i) {
			continue
		}
		p.otherDocs(p.views[i].doc, func(o int) {
			found := -1
			for _, k := range p.claimsOf(o) {
				office, ok := p.beginning(k)
				if !ok || p.sharedNoun(i, k) == 0 || office != p.inOffice(i) {
					continue
				}
				if found >= 0 {
					return
				}
				found = k
			}
			if found >= 0 {
				p.checkTenure(i, found)
			}
		})
	}
}

// tenure reports whether claim i is a length in years that reaches to the day of its text: "for 60 years", "after 22 years as mayor".
func (p *Pass) tenure(i int) bool {
	c := p.Claims[i]
	n, ok := c.Quantity.Stated.Point()
	if c.Kind != claims.KindDuration || c.Quantity.Unit != "year" || !ok || !n.IsInt() || n.Cmp(claims.Int(tenureLeast)) < 0 || docDate(c).IsZero() || stanceClass(c.Stance) != "fact" || c.Quantity.Hedge != claims.HedgeNone || c.Sentence.IsZero() {
		return false
	}
	text := strings.ToLower(c.Sentence.Text())
	before := strings.TrimRight(strings.ToLower(before40(c)), " ")
	behind := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: min(c.Sentence.End, c.At.End+24)}.Text())
	switch {
	case strings.Contains(text, "sentence") || strings.Contains(text, "prison") || strings.Contains(text, "jail") || strings.Contains(text, " was ") && !strings.Contains(text, " has "):
		return false
	case strings.HasSuffix(before, "after"):
		return strings.HasPrefix(behind, " as ") || strings.HasPrefix(behind, " at ") || strings.HasPrefix(behind, " in office") || strings.HasPrefix(behind, " in charge") || strings.HasPrefix(behind, " of service") || strings.HasPrefix(behind, " of business")
	case strings.HasSuffix(before, "for"):
		return (strings.Contains(text, " has ") || strings.Contains(text, " have ")) && (lastsOn(text) || p.inOffice(i))
	case strings.HasPrefix(behind, " in business"), strings.HasPrefix(behind, " as mayor"), strings.HasPrefix(behind, " in office"):
		return true
	}
	return false
}

// inOffice reports whether a length is one that someone has spent in an office: "22 years as mayor".
func (p *Pass) inOffice(i int) bool {
	c := p.Claims[i]
	behind := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: min(c.Sentence.End, c.At.End+24)}.Text())
	for _, w := range [...]string{" as ", " at the ", " in office", " in charge", " at the head"} {
		if strings.HasPrefix(behind, w) {
			return true
		}
	}
	return false
}

// lastsOn reports whether the sentence of a length says of a building or a firm that it has existed or been of use for so long.
func lastsOn(text string) bool {
	for _, w := range [...]string{" carried ", " existed ", " stood ", " operated ", " in business", " in service", " in use", " been open", " served ", " brewed ", " linked ", " published "} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// beginning reports whether claim k dates the beginning of a building or a firm, or of an office.
func (p *Pass) beginning(k int) (office, ok bool) {
	c := p.Claims[k]
	w := c.Period.Period
	if c.Kind != claims.KindDate || w.Start.IsZero() || w.End.IsZero() || stanceClass(c.Stance) != "fact" || docDate(c).IsZero() || docDate(c).Year-w.Start.Year < tenureLeast {
		return false, false
	}
	words := strings.Fields(strings.ToLower(before40(c)))
	words = words[max(0, len(words)-5):]
	for _, w := range words {
		switch strings.Trim(w, ".,;") {
		case "opened", "founded", "built", "launched", "established", "inaugurated", "completed":
			return false, true
		case "elected", "appointed", "became":
			return true, true
		case "re-elected", "reopened", "closed", "until", "ended", "left", "rebuilt":
			return false, false
		}
	}
	return false, false
}

// sharedNoun counts the telling words that the sentences of the length i and the beginning k have in common.
func (p *Pass) sharedNoun(i, k int) int {
	have := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(p.Claims[i].Sentence.Text()), notLetter) {
		have[w] = len(w) > 3
	}
	n := sharedNames(p.views[i].names, p.views[k].names)
	for _, w := range strings.FieldsFunc(strings.ToLower(p.Claims[k].Sentence.Text()), notLetter) {
		switch w {
		case "years", "year", "after", "since", "first", "with", "have", "been", "that", "this", "from", "they", "their", "when", "which", "were", "into", "over", "than", "more", "cars", "still", "will", "down", "days", "about", "said", "says", "people":
			continue
		}
		if have[w] {
			have[w] = false
			n++
		}
	}
	return n
}

func (p *Pass) checkTenure(i, k int) {
	c, d := p.Claims[i], p.Claims[k]
	if _, _, other := disjointNames(&p.views[i], &p.views[k]); other || p.setting(&p.views[i], &p.views[k]).foreign || p.reported[[2]int{min(i, k), max(i, k)}] {
		return
	}
	for _, w := range [...]string{"across", "opposite", "next to", "another", "neighbour", "neighbor", " second ", " other ", " new "} {
		if strings.Contains(strings.ToLower(c.Sentence.Text()), w) || strings.Contains(strings.ToLower(d.Sentence.Text()), w) {
			return // of another one
		}
	}
	n, _ := c.Quantity.Stated.Point()
	year := docDate(c).Year
	made := claims.Int(int64(year - d.Period.Period.Start.Year))
	off := made.Sub(n).Abs()
	if off.Cmp(claims.Int(1)) <= 0 || off.Mul(claims.Int(10)).Cmp(n.Mul(claims.Int(6))) > 0 || roundYears(n) && off.Mul(claims.Int(10)).Cmp(n) <= 0 {
		return
	}
	p.Report(Finding{
		Message: topic(c) + quote(c) + " does not fit " + quote(d), Claims: []*claims.Claim{c, d},
		Gap:   gapOf(claims.Exactly(n), claims.Exactly(made), "year", claims.Number{}),
		Steps: []claims.Step{{Rule: p.rule.Name, Text: "from " + quote(d) + " to " + claims.Int(int64(year)).String() + " is " + made.String() + " years, stated " + quote(c), At: d.At}},
	})
}

// roundYears reports whether a number of years is a multiple of ten, which may be rounded.
func roundYears(n claims.Number) bool {
	x, ok := n.Int64()
	return ok && x%10 == 0
}
