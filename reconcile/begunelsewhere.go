package reconcile

import (
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// An anniversary that stands by its own ("its 150th anniversary", "their 90th birthday") is that of whoever celebrates. The year in which that
// one was founded or opened stands in another sentence or text, which names the one too.

// begunMost says how far an anniversary may be off: by its number divided by this, in years. Beyond it the foundation is of another thing.
const begunMost = 2

// checkBegunElsewhere compares an anniversary of this year with the only year of a foundation in its document and those near it.
func (p *Pass) checkBegunElsewhere(i int) {
	c, day := p.Claims[i], docDate(p.Claims[i])
	n, ok := c.Quantity.Stated.Point()
	years, isInt := n.Int64()
	if c.Kind != claims.KindAnniversary || !ok || !isInt || years < 5 || day.IsZero() || c.Sentence.IsZero() || p.ofSomething(i) {
		return
	}
	if y, ok := yearOf(c); !ok || abs(y-day.Year) > 1 {
		return
	}
	found, one := -1, true
	p.nearby(i, func(k int) {
		d := p.Claims[k]
		if d.Kind == claims.KindAnniversary && !d.Quantity.Stated.Equal(c.Quantity.Stated) {
			one = false
		}
		if d.Kind != claims.KindDate || !opens(d) && !begins(d) || birth(d) || d.Period.Period.Start.IsZero() || d.Period.Period.End.IsZero() || d.Period.Period.Grain == claims.GrainSpan || stanceClass(d.Stance) != "fact" {
			return
		}
		one = one && (found < 0 || p.Claims[found].Period.Period.Start.Year == d.Period.Period.Start.Year)
		found = k
	})
	if found < 0 || !one || !p.celebratedBy(i, found) {
		return
	}
	d := p.Claims[found]
	year, _ := yearOf(c)
	off := abs(year - d.Period.Period.Start.Year - int(years))
	if off <= begunSlack || off*begunMost > int(years) {
		return
	}
	p.Report(Finding{
		Message: topic(c) + quote(c) + " does not fit " + d.Measure + " " + quote(d), Claims: []*claims.Claim{c, d},
		Steps: []claims.Step{{Rule: p.rule.Name, Text: strconv.Itoa(year) + " - " + n.String() + " = " + claims.Int(int64(year)).Sub(n).String() + ", stated " + quote(d), At: d.At}},
	})
}

// ofSomething reports whether the words behind an anniversary say of what it is: "the 50th anniversary of its first flight".
func (p *Pass) ofSomething(i int) bool {
	c := p.Claims[i]
	behind := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: min(c.Sentence.End, c.At.End+40)}.Text())
	_, rest, ok := strings.Cut(behind, "anniversary")
	if !ok {
		if _, rest, ok = strings.Cut(behind, "birthday"); !ok {
			return false
		}
	}
	return strings.HasPrefix(rest, " of ") || strings.HasPrefix(rest, " since ") || strings.HasPrefix(rest, " as ")
}

// celebratedBy reports whether the one that was founded on the date k may be the one that celebrates the anniversary i: the two sentences
// have a telling word that says who, or they follow each other and the later one says "it" or "its".
func (p *Pass) celebratedBy(i, k int) bool {
	a, d := &p.views[i], &p.views[k]
	if _, _, other := disjointNames(a, d); other {
		return false
	}
	first, end := p.sentenceOf(k)
	for _, t := range a.terms {
		if t.weight < 40 || t.role == roleVerb || t.stem == "anniversary" || t.stem == "birthday" || t.stem == "celebration" {
			continue
		}
		for m := first; m < end; m++ {
			if r, ok := p.views[m].has(t.stem); ok && (r <= roleSubject || t.role <= roleSubject) {
				return true
			}
		}
	}
	if !p.besideSentence(i, k) {
		return false
	}
	later := a.claim
	if d.claim.At.Start > later.At.Start {
		later = d.claim
	}
	s := " " + strings.ToLower(later.Sentence.Text()) + " "
	return strings.Contains(s, " it ") || strings.Contains(s, " its ") || strings.Contains(s, " they ") || strings.Contains(s, " their ")
}
